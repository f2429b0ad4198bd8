"""Checks on what is told twice within one digest."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from math import log
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.checks import Count, Options, Share, check
from factlint.digest.listings import is_listing
from factlint.digest.terms import WORD, fold, story_terms, story_text, terms
from factlint.report import Evidence, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import CanonicalUrl
    from factlint.model import Digest, Story

_VERSION = lazy.pattern(
    r"\b(?:[A-Za-z]{0,6}-?\d{1,6}(?:\.\d{1,6}){0,4}[A-Za-z]{0,4}|[B-HJ-Z]"
    r"|[Mm]ini|[Nn]ano|[Mm]icro|[Ll]ite|[Ff]lash|[Tt]urbo|[Pp]ro|[Mm]ax|[Uu]ltra|[Ss]mall|[Mm]edium|[Ll]arge)\b"
)

# An editor who writes "see Breaking News" or "unchanged from yesterday's report" knows that it was told already.
_POINTER = lazy.pattern(
    r"\b(?:see|cf\.|covered|details?) (?:also |the )?(?:above|below|earlier|under|breaking|section|story|item|#\d)"
    r"|\((?:see )?[A-Z][a-z]+ News\.?\)|\bunchanged (?:from|since)|\b(?:reported|covered|noted) (?:above|earlier)"
    r"|\(carry\)|siehe oben|wie oben|voir (?:ci-dessus|plus haut)|véase (?:más )?arriba|ver acima"
    r"|前述|上記(?:参照|の通り)|见上文|詳見|详见上|위 참조|앞서",
    re.IGNORECASE,
)


class RetoldStory(Options, frozen=True):
    """When two stories count as one told twice."""

    shared_reference: Share = 0.25
    """Containment (0 to 1) from which two stories that cite the same page are one."""
    no_shared_reference: Share = 0.40
    """Containment (0 to 1) from which any two stories are one."""
    min_words: Count = 12
    """Stories that cite the same page are compared from this many different weighty words on."""
    no_shared_min_words: Count = 20
    """The same for any two stories: few words agree by chance."""
    short_story: Share = 0.50
    """Containment (0 to 1) from which two stories of fewer words than that, but ``min_words``, are one."""
    recap_sections: tuple[str, ...] = ()
    """Words in the titles of sections that recap by design; their stories never count."""


class _Pair(msgspec.Struct, frozen=True):
    """Two stories, how much of the shorter one stands in the other, and what they share."""

    first: int
    second: int
    containment: float
    words: tuple[str, ...]
    page: CanonicalUrl | None


@check("stories.retold", RetoldStory)
def retold(digest: Digest, options: RetoldStory) -> Iterator[Hit]:
    """Report each story that another story of the digest has told already.

    Bad:  item 2 tells of the system card at length, item 7 tells of it again.
    Good: item 7 tells of another page of the same company.
    """
    best: dict[int, _Pair] = {}
    for pair in _pairs(digest, options):
        if pair.second not in best or pair.containment > best[pair.second].containment:
            best[pair.second] = pair
    for pair in best.values():
        yield _retold_hit(digest, pair)


def _retold_hit(digest: Digest, pair: _Pair) -> Hit:
    first, second = digest.stories[pair.first], digest.stories[pair.second]
    line = digest.position(first.title_span.start).line
    page = "both cite the same page and " if pair.page else ""
    return Hit(
        second.title_span,
        f"this story was told already at line {line}: {page}{pair.containment:.0%} of the shorter one's words, weighed"
        " by rarity, stand in the other",
        evidence=(Evidence(", ".join(_surface(digest, pair)), "words that both stories share"),)
        + ((Evidence(pair.page, "page that both stories cite"),) if pair.page else ()),
        related=(Related(first.title_span, "the first telling"),),
        help="merge the two stories, or say what is new in the second",
    )


def _surface(digest: Digest, pair: _Pair) -> list[str]:
    """Return the shared words as the second story writes them: a folded word is no word to show."""
    written: dict[str, str] = {}
    for match in WORD.finditer(story_text(digest, pair.second)):
        written.setdefault(fold(match[0]), match[0])
    return [written.get(word, word) for word in pair.words]


def _pairs(digest: Digest, options: RetoldStory) -> Iterator[_Pair]:
    """Yield the pairs of stories that may be compared, earlier story first."""
    candidates = [
        index
        for index, story in enumerate(digest.stories)
        if not (_recap(digest, story, options) or _POINTER.search(digest.slice(story.span)[-400:]))
    ]
    bags = {index: story_terms(digest, index) for index in candidates}
    weights = _weights(digest, bags)
    totals = {index: sum(weights[term] for term in bags[index]) for index in candidates}
    pages = _pages(digest)
    titles = {index: terms(digest.stories[index].title) for index in candidates}
    for first, second in sharing(bags):
        shared = bags[first] & bags[second]
        smaller = min(len(bags[first]), len(bags[second]))
        page = min(pages.get(first, set()) & pages.get(second, set()), default=None)
        # Headlines of one word are alike by chance.
        same_title = len(titles[first]) > 1 and titles[first] == titles[second]
        if not same_title and smaller < options.min_words:
            continue
        shorter = min(totals[first], totals[second])
        containment = sum(weights[term] for term in shared) / shorter if shorter else 0.0
        threshold = options.shared_reference if page or same_title else _threshold(digest, smaller, options)
        if containment >= threshold and not _versions_differ(digest.stories[first], digest.stories[second]):
            words = tuple(sorted(shared, key=lambda term: (-weights[term], -len(term), term))[:8])
            yield _Pair(first, second, containment, words, page)


def _threshold(digest: Digest, smaller: int, options: RetoldStory) -> float:
    """Return the containment from which two stories that share no page are one."""
    if smaller >= options.no_shared_min_words:
        return options.no_shared_reference
    # A dozen bigrams are no more than a clause.
    return 2.0 if digest.language in ("ja", "ko", "zh") else options.short_story


def sharing(bags: dict[int, frozenset[str]]) -> list[tuple[int, int]]:
    """Return the pairs of stories that share a term which few stories have.

    Two tellings of one event share its names. Terms of more than a dozen stories are passed over, so that a file of
    thousands of stories costs no more than the sum of its words.
    """
    postings: dict[str, list[int]] = {}
    for index, bag in bags.items():
        for term in bag:
            postings.setdefault(term, []).append(index)
    return sorted({pair for stories in postings.values() if len(stories) <= 12 for pair in combinations(stories, 2)})


def _recap(digest: Digest, story: Story, options: RetoldStory) -> bool:
    section = digest.sections[story.section] if digest.sections else None
    title = section.title.casefold() if section else ""
    return bool(section and section.kind in ("summary", "outlook")) or any(
        word.casefold() in title for word in options.recap_sections
    )


def _weights(digest: Digest, bags: dict[int, frozenset[str]]) -> dict[str, float]:
    """Return the inverse document frequency of each term, over the digest's paragraphs and stories.

    Robertson and Spärck Jones's form, log(1 + (N - n + .5) / (n + .5)), is never negative, however common the term.
    """
    documents = [frozenset(terms(block.text)) for _, block in digest.reading() if block.kind != "heading"]
    counts = Counter(term for document in documents for term in document)
    size = max(len(documents), len(bags))
    vocabulary = frozenset().union(*bags.values())
    return {term: log(1 + (size - min(counts[term], size) + 0.5) / (counts[term] + 0.5)) for term in vocabulary}


def _pages(digest: Digest) -> dict[int | None, set[CanonicalUrl]]:
    """Return the pages that each story cites for sure, canonical; two stories may share a listing and no source."""
    found: dict[int | None, set[CanonicalUrl]] = {}
    for citation in digest.citations:
        if citation.resolution in ("reference", "url"):
            pages = [digest.references[index].canonical for index in citation.references] + [citation.canonical]
            found.setdefault(citation.story, set()).update(page for page in pages if page and not is_listing(page))
    return found


def _versions_differ(first: Story, second: Story) -> bool:
    """Whether each title names a version or size that the other does not: "Gemma 4 E2B" is not "Gemma 4 E4B"."""
    one, other = (frozenset(_VERSION.findall(story.title)) for story in (first, second))
    return bool(one - other and other - one)
