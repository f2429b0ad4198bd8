"""Checks on the words of a text: sentences in another language, glosses that repeat what they gloss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, check, glosses
from factlint.checks.passages import passages, touches
from factlint.model import Edit, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest


class Gloss(Options, frozen=True):
    """What may stand."""

    allow: tuple[str, ...] = ()
    """Words that may be repeated in brackets, as they stand there."""


@check("language.gloss", Gloss)
def redundant_gloss(digest: Digest, options: Gloss) -> Iterator[Hit]:
    """Report brackets that repeat the words in front of them.

    Bad:  the calibration (calibration) of the cranes
    Good: the calibration (zeroing) of the cranes
    """
    for passage in passages(digest):
        text = passage.text
        if "(" not in text and "（" not in text:
            continue
        for gloss in glosses.find(text):
            inner = text[slice(*gloss.inside)]
            apart = touches(passage.linked, gloss.start, gloss.end) or touches(passage.opaque, gloss.start, gloss.end)
            if apart or inner in options.allow:
                continue
            words = text[gloss.start : gloss.cut]
            cut = passage.span(gloss.cut, gloss.end)
            yield Hit(
                passage.span(gloss.start, gloss.end),
                f"the brackets repeat {words!r}",
                expected=words,
                found=text[gloss.start : gloss.end],
                edits=(Edit(cut.start, cut.end, ""),),
            )
