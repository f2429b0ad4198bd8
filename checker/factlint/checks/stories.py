"""Checks on what is told twice within one digest."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations, groupby
from math import log
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.checks import Count, Options, Share, check
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.listings import is_listing
from factlint.digest.words import wide
from factlint.document import CanonicalUrl, Span
from factlint.report import Evidence, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Sentence, Story

_WORD = lazy.pattern(r"[^\W_]+(?:[.\-'’‑][^\W_]+)*")
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


class RepeatedText(Options, frozen=True):
    """Which repetitions are worth a finding."""

    min_words: Count = 8
    """A sentence with fewer words may stand twice."""
    min_characters: Count = 24
    """The same for Chinese, Japanese and Korean, in characters."""


class _Pair(msgspec.Struct, frozen=True):
    """Two stories, how much of the shorter one stands in the other, and what they share."""

    first: int
    second: int
    containment: float
    words: tuple[str, ...]
    page: CanonicalUrl | None


def terms(text: str) -> list[str]:
    """Return the terms of a text: words in lower case, and bigrams of characters for Chinese, Japanese and Korean."""
    found: list[str] = []
    for word in _WORD.findall(text):
        if word.isascii() or not wide(word):
            found.append(_fold(word))
            continue
        for is_wide, characters in groupby(word, key=_is_wide):
            run = "".join(characters)
            found += [run[index : index + 2] for index in range(len(run) - 1)] or [run] if is_wide else [_fold(run)]
    return found


def _is_wide(character: str) -> bool:
    """Whether a letter is Chinese, Japanese or Korean; such ranges in a regex take milliseconds to compile."""
    return "\u3040" <= character <= "\ud7af" or "\uf900" <= character <= "\ufaff"


@lru_cache(maxsize=8192)
def _fold(word: str) -> str:
    """Fold case, dashes and the plainest plural, so that "models" and "model" are one term."""
    word = word.lower().replace("‑", "-").replace("’", "'").removesuffix("'s")
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


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
    for match in _WORD.finditer(_story_text(digest, pair.second)):
        written.setdefault(_fold(match[0]), match[0])
    return [written.get(word, word) for word in pair.words]


def _pairs(digest: Digest, options: RetoldStory) -> Iterator[_Pair]:
    """Yield the pairs of stories that may be compared, earlier story first."""
    candidates = [
        index
        for index, story in enumerate(digest.stories)
        if not (_recap(digest, story, options) or _POINTER.search(digest.slice(story.span)[-400:]))
    ]
    bags = {index: _story_terms(digest, index) for index in candidates}
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


def _story_terms(digest: Digest, index: int) -> frozenset[str]:
    """Return the different terms of a story without the words that every text is full of."""
    return frozenset(terms(_story_text(digest, index))) - _function_terms(digest.language)


@lru_cache(maxsize=8)
def _function_terms(language: str) -> frozenset[str]:
    return frozenset(_fold(word) for word in FUNCTION_WORDS.get(language, ()))


def _story_text(digest: Digest, index: int) -> str:
    """Return title and sentences of a story, citations left out: two stories may well cite one page."""
    text = "\n".join([digest.stories[index].title, *(part.text for part in digest.story_sentences(index))])
    for title in _cited_titles(digest).get(index, ()):
        text = text.replace(title, " ")
    return text


@lru_cache(maxsize=4)
def _cited_titles(digest: Digest) -> dict[int | None, set[str]]:
    """Return the titles that each story names as its sources: their words are those of the page."""
    found: dict[int | None, set[str]] = {}
    for citation in digest.citations:
        if citation.kind == "title":
            found.setdefault(citation.story, set()).add(citation.text)
    return found


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


@check("stories.repeated", RepeatedText)
def repeated(digest: Digest, options: RepeatedText) -> Iterator[Hit]:
    """Report a sentence that stands twice, word for word; neighbours that repeat together are one finding."""
    seen: dict[str, Sentence] = {}
    boilerplate = _boilerplate(digest)
    run: list[tuple[Sentence, Sentence]] = []
    for sentence in digest.sentences:
        folded = _folded(sentence)
        first = seen.setdefault(folded, sentence)
        again = (
            first is not sentence
            and _weighty(folded, options)
            and folded not in boilerplate
            and _sums_up(digest, first) is _sums_up(digest, sentence)
        )
        if run and not (again and _follows(run[-1], (first, sentence))):
            yield _repeated_hit(digest, run)
            run = []
        if again:
            run.append((first, sentence))
    if run:
        yield _repeated_hit(digest, run)


def _folded(sentence: Sentence) -> str:
    return " ".join(_fold(word) for word in _WORD.findall(sentence.text))


def _boilerplate(digest: Digest) -> frozenset[str]:
    """Return the sentences that most stories end or begin with, three at least: a notice, and no slip."""
    stories = Counter(folded for folded, _ in {(_folded(part), part.story) for part in digest.sentences})
    least = max(3, (len(digest.stories) + 1) // 2)
    return frozenset(folded for folded, count in stories.items() if count >= least)


def _sums_up(digest: Digest, sentence: Sentence) -> bool:
    """Whether a sentence stands in a summary, which may take its words from the stories."""
    section = digest.section_of(sentence.block)
    return section is not None and section.kind == "summary"


def _weighty(folded: str, options: RepeatedText) -> bool:
    if wide(folded):
        return len(folded) >= options.min_characters
    return folded.count(" ") + 1 >= options.min_words


def _follows(last: tuple[Sentence, Sentence], pair: tuple[Sentence, Sentence]) -> bool:
    """Whether a repeated sentence continues the repeated one before it, in the same two blocks."""
    return last[0].block == pair[0].block and last[1].block == pair[1].block


def _repeated_hit(digest: Digest, run: list[tuple[Sentence, Sentence]]) -> Hit:
    first = Span(run[0][0].span.start, run[-1][0].span.end)
    second = Span(run[0][1].span.start, run[-1][1].span.end)
    what = "this sentence stands" if len(run) == 1 else f"these {len(run)} sentences stand"
    return Hit(
        second,
        f"{what} already at line {digest.position(first.start).line}",
        related=(Related(first, "the same words"),),
        help="delete one of the two",
    )
