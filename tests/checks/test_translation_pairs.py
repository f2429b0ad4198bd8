"""Right translations pass, and of each single mistake in one exactly one rule says where it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options, translations
from factlint.digest import parse
from factlint.series import Version
from serial import InMemory
from translated import pair, pairs, spoil

if TYPE_CHECKING:
    from factlint.model import Digest
    from factlint.report import Hit

CHECKS = {"TRN001": translations.urls, "TRN002": translations.numbers, "TRN003": translations.parts}
NAMES = [one.name for one in pairs()]
CAUGHT = {"number changed": 0.9, "single digit changed": 0.7}
"""The share of mistakes of a kind that are found; of all others each one is."""


def held(digest: Digest, original: Digest, *, named: bool | None = True) -> list[tuple[str, Hit]]:
    """Return what is found in a translation, under the code of the rule."""
    series = InMemory({}, versions=[Version(original.path, original, named)])
    return [(code, hit) for code, check in CHECKS.items() for hit in check(digest, series, Options())]


@pytest.mark.parametrize("name", NAMES)
def test_a_right_translation_passes(name: str) -> None:
    """Nothing is found in it, nor in the original if that is taken for the translation."""
    original, translation = pair(name)[1:]

    assert held(translation, original) == []
    assert held(original, translation) == []


@pytest.mark.parametrize("name", NAMES)
def test_whichever_is_guessed_to_be_the_original(name: str) -> None:
    """Nothing is found where the settings name no original."""
    original, translation = pair(name)[1:]

    assert held(translation, original, named=None) + held(original, translation, named=None) == []


def test_one_mistake_is_one_finding() -> None:
    """Whatever is spoilt: never two findings, never one of another rule or at another place."""
    found, made, strange = Counter[str](), Counter[str](), []
    for name in NAMES:
        _, original, translation = pair(name)
        for one in spoil(translation):
            made[one.kind] += 1
            digest = parse(one.text, translation.path)
            told = [(code, digest.position(hit.span.start).line) for code, hit in held(digest, original)]
            found[one.kind] += bool(told)
            if told and not (len(told) == 1 and told[0][0] == one.code and told[0][1] in one.lines):
                strange.append((name, one.kind, one.lines, told))

    assert strange == []
    assert {kind: found[kind] / made[kind] for kind in made if found[kind] < made[kind] * CAUGHT.get(kind, 1)} == {}
    assert len(made) == 15
