"""Right translations pass, and of each single mistake in one exactly one rule says where it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from cmarkgfm import github_flavored_markdown_to_html as markdown_to_html
from cmarkgfm.cmark import Options

from bilingual import told
from factlint.digest import parse
from translated import pair, pairs, spoil

if TYPE_CHECKING:
    from factlint.model import Digest

NAMES = [one.name for one in pairs()]
CAUGHT = {"number changed": 0.9, "single digit changed": 0.65}
"""The share of mistakes of a kind that are found; of all others each one is."""


@pytest.mark.parametrize("name", NAMES)
def test_a_right_translation_passes(name: str) -> None:
    """Nothing is found in it, nor in the original if that is taken for the translation."""
    original, translation = pair(name)[1:]

    assert told(translation, original) == []
    assert told(original, translation) == []


@pytest.mark.parametrize("name", NAMES)
def test_whichever_is_guessed_to_be_the_original(name: str) -> None:
    """Nothing is found where the settings name no original."""
    original, translation = pair(name)[1:]

    assert told(translation, original, named=None) + told(original, translation, named=None) == []


def as_page(digest: Digest) -> Digest:
    """Return a digest as the HTML page that it is published as."""
    body = markdown_to_html(re.sub(r"\A---\n.*?\n---\n", "", digest.text, flags=re.DOTALL), Options.CMARK_OPT_FOOTNOTES)
    text = f"<!doctype html><html lang={digest.language}><body>{body}</body></html>"
    return parse(text, digest.path.replace(".md", ".html"), "html", digest.language)


@pytest.mark.parametrize("name", NAMES)
def test_a_right_translation_passes_as_a_page(name: str) -> None:
    """In whatever format each of both is."""
    original, translation = pair(name)[1:]

    assert told(as_page(translation), as_page(original)) == []
    assert told(as_page(translation), original) == []


def test_one_mistake_is_one_finding() -> None:
    """Whatever is spoilt: never two findings, never one of another rule or at another place."""
    found, made, strange = Counter[str](), Counter[str](), []
    for name in NAMES:
        _, original, translation = pair(name)
        for one in spoil(translation):
            made[one.kind] += 1
            digest = parse(one.text, translation.path)
            marks = [(code, digest.position(hit.span.start).line) for code, hit in told(digest, original)]
            found[one.kind] += bool(marks)
            if marks and not (len(marks) == 1 and marks[0][0] == one.code and marks[0][1] in one.lines):
                strange.append((name, one.kind, one.lines, marks))

    assert strange == []
    assert {kind: found[kind] / made[kind] for kind in made if found[kind] < made[kind] * CAUGHT.get(kind, 1)} == {}
    assert len(made) == 15
