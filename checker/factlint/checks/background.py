"""Background that a story takes over from earlier digests word for word: reported as such, and none of its news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.checks.copied import retold
from factlint.digest.paragraphs import told
from factlint.digest.quantities import spelled
from factlint.digest.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.model import Digest
    from factlint.series import Series, Telling

_LEAST = 16, 48
"""Words, or characters of Chinese, Japanese and Korean, from which a paragraph that stands twice is reported."""


def without(
    digest: Digest, news: Mapping[int, Telling], series: Series, since: int, before: int
) -> Mapping[int, Telling]:
    """Return stories without the paragraphs that earlier digests have, where these are a part and not nearly all."""
    parts = [
        (at, part)
        for at, part in enumerate(told(digest))
        if digest.story_of_block[part.block] in news and part.is_weighty(*_LEAST)
    ]
    places = series.paragraphs({part.key for _, part in parts}, since, before) if parts else {}
    if not places:
        return news
    whole = {story for story, _ in retold(digest, parts, places)}
    blocks = {part.block for _, part in parts if part.key in places}
    cut = {digest.story_of_block[block] for block in blocks} - whole
    return {at: _rest(digest, at, one, blocks) if at in cut else one for at, one in news.items()}


def _rest(digest: Digest, story: int, telling: Telling, blocks: set[int]) -> Telling:
    own = [part.text for part in digest.story_sentences(story) if part.block not in blocks]
    text = "\n".join([digest.stories[story].title, *own])
    words = frozenset(terms(text))
    numbers = frozenset(spelled(text, language=digest.language))
    return replace(telling, terms=telling.terms & words, names=telling.names & words, numbers=telling.numbers & numbers)
