"""The stories of a digest as they are compared with those of other days: words, names, numbers, days, pages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint import lazy
from factlint.digest import quantities, running_dates
from factlint.digest.listings import is_listing
from factlint.digest.partial_dates import find_partial
from factlint.digest.retelling_marks import kind
from factlint.digest.terms import WORD, fold, function_terms, is_wide, story_parts, terms
from factlint.series import Telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import CanonicalUrl
    from factlint.model import Date, Dated, Digest

_LONGEST = 40_000
"""Characters of a story that are read: more than the longest article; what stands behind adds nothing to compare."""
_POPULARITY = lazy.pattern(
    r"[★⭐🌟]\s?\d[\d,.]{0,12}[kK万]?|\d[\d,.]{0,12}[kK万]?\+?\s?(?:[★⭐🌟]"
    r"|(?:GitHub )?(?:stars?|forks?|upvotes?|likes?|downloads?|comments|followers)\b"
    r"|スター|いいね|颗?星|点赞|条?评论|스타|좋아요)"
)
"""How many people like a page: figures that change each day and make no news."""
_LATIN = lazy.pattern(r"[A-Za-zÀ-ÖØ-öø-ÿ][0-9A-Za-zÀ-ÖØ-öø-ÿ]*(?:[.\-'’‑][0-9A-Za-zÀ-ÖØ-öø-ÿ]+)*")


@lru_cache(maxsize=2)
def tellings(digest: Digest) -> tuple[Telling, ...]:
    """Return what is compared of each story of a digest, in its order."""
    return tuple(_telling(digest, index, outline) for index, outline in enumerate(outlines(digest)))


@lru_cache(maxsize=2)
def outlines(digest: Digest) -> tuple[Telling, ...]:
    """Return the same with headline, words and pages alone: enough for a first look, at an eighth of the cost."""
    pages = _cited_pages(digest)
    return tuple(_outline(digest, index, frozenset(pages.get(index, ()))) for index in range(len(digest.stories)))


def _cited_pages(digest: Digest) -> dict[int | None, set[CanonicalUrl]]:
    """Return the pages that each story cites for sure, canonical; two stories may share a listing and no source."""
    found: dict[int | None, set[CanonicalUrl]] = {}
    for citation in digest.citations:
        if citation.resolution in ("reference", "url"):
            pages = [digest.references[index].canonical for index in citation.references] + [citation.canonical]
            found.setdefault(citation.story, set()).update(page for page in pages if page and not is_listing(page))
    return found


def _outline(digest: Digest, index: int, pages: frozenset[CanonicalUrl]) -> Telling:
    story = digest.stories[index]
    weighty = frozenset(terms("\n".join(_cut(story_parts(digest, index))))) - function_terms(digest.language)
    return Telling(story.title, digest.position(story.title_span.start).line, weighty, pages=pages)


def _telling(digest: Digest, index: int, outline: Telling) -> Telling:
    parts = _cut(story_parts(digest, index))
    text = "\n".join(parts)
    dated = _dated(text, digest.day, digest.language)
    return replace(
        outline,
        names=_names(parts) & outline.terms,
        numbers=frozenset(quantities.spelled(_without_popularity(text), [one.span for one in dated], digest.language)),
        days=frozenset(str(one.date) for one in dated if one.date and one.date.day),
        kind=kind(digest, digest.stories[index]),
    )


def _cut(parts: Sequence[str]) -> list[str]:
    kept: list[str] = []
    left = _LONGEST
    for part in parts:
        if left <= 0:
            break
        kept.append(part[:left])
        left -= len(part)
    return kept


def _without_popularity(text: str) -> str:
    """Return a text with its figures of popularity blanked out, all else in its place."""
    return _POPULARITY.sub(lambda match: " " * len(match[0]), text) if any(map(str.isdigit, text)) else text


def _dated(text: str, day: Date | None, language: str) -> list[Dated]:
    """Return the dates that a text names, in order; without a day of its own none can be completed."""
    found = list(running_dates.find(text, language))
    if day:
        found += find_partial(text, day, language)
    return sorted(found, key=lambda one: one.span.start)


def _names(parts: Sequence[str]) -> frozenset[str]:
    """Return the terms that name somebody or something: written with a capital where no sentence begins.

    In a headline that gives most words a capital, and for the first word of a sentence, a capital inside the word or a
    digit is wanted, or that headline and a sentence begin with it and it is never written small: "Lumera: $42M". In
    Chinese, Japanese and Korean what is written in Latin letters is a name.
    """
    found: set[str] = set()
    headline, openings, small = set[str](), set[str](), set[str]()
    for at, part in enumerate(parts):
        wide_text = any(map(is_wide, part[:400])) if not part.isascii() else False
        words = [match[0] for match in (_LATIN if wide_text else WORD).finditer(part)]
        capital = [word[0].isupper() for word in words]
        titled = at == 0 and not wide_text and sum(capital) * 2 > len(words)
        for place, word in enumerate(words):
            plain = (titled or place == 0) and not wide_text
            if _distinct(word) or (capital[place] and not plain):
                found.add(fold(word))
            elif not plain:
                small.add(fold(word))
            elif capital[place]:
                (openings if at else headline).add(fold(word))
    return frozenset(found | ((headline & openings) - small))


def _distinct(word: str) -> bool:
    """Whether a word is a name wherever it stands: "OpenAI", "GPT-5.4", "v2"."""
    inner = any(letter.isupper() for letter in word[1:])
    return word[0].isalpha() and (inner or any(letter.isdigit() for letter in word))
