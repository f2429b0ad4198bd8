"""Check on words to the operator: a refusal, an apology, a question or a handing over that was published."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.checks import Options, check
from factlint.checks.passages import Passage, passages, touches
from factlint.checks.talk_phrases import PHRASES
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Story


class Talk(Options, frozen=True):
    """What may be said."""

    allow: tuple[str, ...] = ()
    """Beginnings of sentences that are no talk to the operator, such as a standing notice of the publisher."""


@check("talk.operator", Talk)
def operator(digest: Digest, options: Talk) -> Iterator[Hit]:
    """Report each sentence that speaks to whoever runs the model, once for each block.

    Bad:  I'm sorry, but I can't browse this page. Would you like me to add the table?
    Good: “I'm sorry, but I can't do that”, the assistant answered.
    """
    folded = digest.seen.lower()
    phrases = list(dict.fromkeys(pattern for sign, pattern in PHRASES if sign in folded))
    if not phrases:
        return
    headlines = {story.first for story in digest.stories if story.headed and not _is_guessed(digest, story)}
    for passage in passages(digest, around=True):
        if passage.index in headlines or (passage.block and passage.block.kind == "cell"):
            continue
        if place := next(_talk(passage, phrases), None):
            words = passage.text[slice(*place)]
            if not words.startswith(options.allow):
                yield Hit(
                    passage.span(*place),
                    f"{words[:60]!r} speaks to whoever runs the model, not to a reader",
                    found=words,
                    help="delete it, and see whether the rest of the digest was written at all",
                )


def _is_guessed(digest: Digest, story: Story) -> bool:
    """Whether nothing but its place makes a line of plain text a headline: no number, no mark."""
    return digest.format == "text" and not story.number


def _talk(passage: Passage, phrases: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where such sentences stand, but for what is quoted, linked, code or in italics, which is news of them."""
    for pattern in phrases:
        for match in _begun(pattern).finditer(passage.text):
            place = match.span("words")
            if not any(touches(ranges, *place) for ranges in (passage.quoted, passage.opaque, passage.linked)) and not (
                touches(passage.emphasised, *place) or _open_quote(passage.text, place[0])
            ):
                yield place


@cache
def _begun(pattern: str) -> re.Pattern[str]:
    """Return the pattern at the beginning of a sentence; a sentence behind a colon is what somebody said."""
    return re.compile(rf"(?:\A|(?<=[.!?。！？\n])) ?(?P<words>{pattern})")


def _open_quote(text: str, start: int) -> bool:
    """Whether a quotation that opened before the place is not closed by then, however long it is."""
    return any(
        text.rfind(opening, 0, start) > text.rfind(closing, 0, start) for opening, closing in ("“”", "«»", "「」", "„“")
    )
