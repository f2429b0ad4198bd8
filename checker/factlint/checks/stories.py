"""Checks on stories that one digest tells twice."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks import check
from factlint.checks.same_news import DENSE, Compared, Limits, compare, is_near, may_be_same, rarity
from factlint.checks.shown_terms import as_written
from factlint.digest.tellings import outlines, tellings
from factlint.digest.terms import terms
from factlint.report import Evidence, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.model import Digest
    from factlint.series import Telling


_FEW = 60
"""Stories of which each is held against each other."""


class RetoldStory(Limits, frozen=True):
    """When two stories count as one told twice."""

    recap_sections: tuple[str, ...] = ()
    """Words in the titles of sections that recap by design; their stories never count."""


class _Pair(NamedTuple):
    """Two stories of a digest, and what they share."""

    first: int
    second: int
    compared: Compared


@check("stories.retold", RetoldStory)
def retold(digest: Digest, options: RetoldStory) -> Iterator[Hit]:
    """Report each story that another story of the digest has told already.

    Bad:  item 2 tells of the system card at length, item 7 tells of it again.
    Good: item 7 tells of another page of the same company.
    """
    best: dict[int, _Pair] = {}
    for pair in _pairs(digest, options):
        if pair.second not in best or pair.compared.containment > best[pair.second].compared.containment:
            best[pair.second] = pair
    for pair in best.values():
        yield _hit(digest, pair)


def _hit(digest: Digest, pair: _Pair) -> Hit:
    first, second, found = digest.stories[pair.first], digest.stories[pair.second], pair.compared
    line = digest.position(first.title_span.start).line
    page = "both cite the same page and " if found.page else ""
    return Hit(
        second.title_span,
        f"this story was told already at line {line}: {page}{found.containment:.0%} of the shorter one's words, weighed"
        " by rarity, stand in the other",
        evidence=(Evidence(", ".join(as_written(digest, pair.second, found.words)), "words that both stories share"),)
        + ((Evidence(found.page, "page that both stories cite"),) if found.page else ()),
        related=(Related(first.title_span, "the first telling"),),
        help="merge the two stories, or say what is new in the second",
    )


def _pairs(digest: Digest, options: RetoldStory) -> Iterator[_Pair]:
    """Yield the pairs of stories that are one told twice, earlier story first."""
    if len(digest.stories) < 2:
        return
    seen = dict(enumerate(outlines(digest)))
    weights = _weights(digest, seen)
    if not _any_near(list(seen.values()), weights, options):
        return
    told = {
        index: telling
        for index, telling in enumerate(tellings(digest))
        if telling.kind == "news" and not is_recap(digest, index, options.recap_sections)
    }
    for first, second in sharing({index: telling.terms for index, telling in told.items()}):
        if not may_be_same(told[first], told[second]):
            continue
        found = compare(told[first], told[second], weights, options, dense=digest.language in DENSE)
        if found.verdict == "same":
            yield _Pair(first, second, found)


def _any_near(told: Sequence[Telling], weights: Mapping[str, float], limits: Limits) -> bool:
    """Whether any two stories are worth reading for their names and numbers; of most digests none are."""
    if len(told) > _FEW or len({tuple(terms(one.title)) for one in told}) < len(told):
        return True
    pairs = ((first, second) for first, second in combinations(told, 2) if may_be_same(first, second))
    return any(is_near(first, second, weights, limits) for first, second in pairs)


def sharing(bags: Mapping[int, frozenset[str]]) -> list[tuple[int, int]]:
    """Return the pairs of stories that share a term which few stories have.

    Two tellings of one event share its names. Terms of more than a dozen stories are passed over, so that a file of
    thousands of stories costs no more than the sum of its words.
    """
    postings: dict[str, list[int]] = {}
    for index, bag in bags.items():
        for term in bag:
            postings.setdefault(term, []).append(index)
    return sorted({pair for stories in postings.values() if len(stories) <= 12 for pair in combinations(stories, 2)})


def is_recap(digest: Digest, story: int, sections: tuple[str, ...]) -> bool:
    """Whether a story stands in a section whose title has one of some words, or is a column that is headed just so."""
    if not (sections and digest.sections):
        return False
    title, headline = digest.sections[digest.stories[story].section].title.casefold(), digest.stories[story].title
    return any(word.casefold() in title or word.casefold() == headline.casefold().strip() for word in sections)


def _weights(digest: Digest, told: Mapping[int, Telling]) -> dict[str, float]:
    """Return the rarity of each term among the digest's paragraphs, which are more than its stories."""
    texts = [frozenset(terms(block.text)) for _, block in digest.reading() if block.kind != "heading"]
    counts = Counter(term for text in texts for term in text)
    vocabulary = frozenset().union(*(telling.terms for telling in told.values()))
    return rarity(counts, max(len(texts), len(told)), vocabulary)
