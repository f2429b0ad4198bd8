"""Checks on the claims of a digest: whether anything carries them at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, Share, check, coverage
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Sentence


_NO_NEWS = lazy.pattern(
    r"\W*(?:no|none|nothing|neither|not|kein\w{0,2}|nichts|aucune?|rien|ning[uú]n\w?|nada|nenhuma?)\b", re.IGNORECASE
)


_TOLD = 4000
"""Characters of a story that are searched for a pointer; longer ones tell it themselves."""


class Uncited(Options, frozen=True):
    """When a story must cite something."""

    min_citing: Share = 0.5
    """Share (0 to 1) of the digest's stories that must cite something before one that does not is reported."""


@check("claims.uncited", Uncited)
def uncited(digest: Digest, options: Uncited) -> Iterator[Hit]:
    """Report each story that states something checkable and cites nothing, where other stories do cite.

    Bad:  an item "Ferries: nine vessels ordered for 40 million euros", among items with links
    Good: the same item with a link; a digest in which only the paragraphs of a section share their sources
    """
    citing = {citation.story for citation in digest.citations if citation.story is not None}
    if len(citing) < 2 or len(citing) < options.min_citing * len(digest.stories):
        return
    claims: dict[int, list[Sentence]] = {}
    for number in dict.fromkeys(claim.sentence for claim in digest.claims):
        stated = digest.sentences[number]
        if stated.story is not None and stated.story not in citing and not _NO_NEWS.match(stated.text):
            claims.setdefault(stated.story, []).append(stated)
    sections = {digest.stories[number].section for number in citing}
    for number, made in claims.items():
        if digest.stories[number].section in sections and _is_told_as_news(digest, number):
            count = "states something checkable" if len(made) == 1 else f"makes {len(made)} checkable claims"
            yield Hit(
                made[0].span,
                f"the story “{shortened(digest.stories[number].title, coverage.HEADLINE)}” {count} and cites nothing",
                help="cite the page that says so, or drop the story",
            )


def _is_told_as_news(digest: Digest, number: int) -> bool:
    """Whether a story stands where others cite: summaries, outlooks and notes rest on what they sum up."""
    story = digest.stories[number]
    section = digest.sections[story.section] if digest.sections else None
    if coverage.points_back(digest.slice(story.span)[:_TOLD]):
        return False
    return section is None or section.kind in ("news", "other")
