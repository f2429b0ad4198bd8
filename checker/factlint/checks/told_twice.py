"""What a digest tells twice with numbers: which pairs of places may give different values of the same quantity.

Most digests say each number alike wherever they say it. So what is cheap is asked first: which sentences have numbers
at all, which of these share their rare words, and whether each of the two has a number that the other one lacks. Only
such pairs are read with the readers of :mod:`factlint.judge`, whose loading alone costs more than all of this.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint import lazy
from factlint.checks import amount_kinds
from factlint.digest import retold
from factlint.document import Span
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.checks.same_quantity import Clash, Readings
    from factlint.model import Digest, Sentence

Role = Literal["summary", "headline", "title", "text"]

_NUMBER = lazy.pattern(r"(?<![A-Za-z0-9.,_/-])(\d+(?:[.,]\d+)*)(?![A-Za-z]*\d)(\s?[^\W\d_]{1,3}|\s?[%％])?")
_SCALE_WORDS = "% ％ k K M B T bn mil mln bil tri mrd mio md mds"
_SCALES = frozenset(_SCALE_WORDS.split())
_WIDE_SCALES = frozenset("万萬만億亿억兆조")
_SIGNS = "$€£¥￥₩₹"
_COMMON = 24
"""Places that a word may be in; one that is in more tells nothing, and would cost."""
_LEAST, _WIDE_LEAST = 3.0, 1.6
"""How much two places must share to be looked at: a name and a word, three words, or four pairs of characters."""
_NAME = 2.0
"""How much a name counts among them."""
_ALIKE = 0.5
"""The share of the shorter one's words that two sentences of stories must have in common."""
_MOST_TITLES = 4
_MOST_PLACES = 3
_WHERE = {"summary": "the summary", "headline": "the headline", "title": "the title that it rests on"}


class Telling(NamedTuple):
    """A sentence, clause or headline with numbers, and where it stands."""

    text: str
    role: Role
    story: int | None
    subject: str
    """Whom its pronoun means."""
    place: Span | tuple[int, int]
    """A title's place, which is shown whole; else its block, and where it begins in the block's prose."""
    numbers: Mapping[str, str]
    """Each number as written, to what stands beside it: "122" to "$bil raised"."""

    def span(self, digest: Digest, start: int, end: int) -> Span:
        """Return where ``text[start:end]`` stands in the source."""
        if isinstance(self.place, Span):
            return self.place
        block, at = self.place
        return digest.blocks[block].prose.span(at + start, at + end)

    def lacks(self, other: Telling) -> bool:
        """Whether it has a number that the other one has not."""
        return not self.numbers.items() <= other.numbers.items()


class _Pair(NamedTuple):
    """Two places that may contradict each other, what retells first, and all the stories that this may retell."""

    one: Telling
    other: Telling
    stories: tuple[int | None, ...]


def find(digest: Digest, titles: Mapping[int, Mapping[str, Span]]) -> Iterator[Hit]:
    """Yield a hit for each place that gives another value of a quantity than a second place does.

    ``titles`` are the titles of the pages that each story cites.
    """
    tellings = list(_tellings(digest, titles))
    pairs = list(_pairs(digest, tellings))
    if not pairs:
        return
    from factlint.checks.same_quantity import Readings  # noqa: PLC0415 - loads the judge's readers

    readings = Readings(digest, tellings)
    summaries = [one for one in tellings if one.role == "summary"]
    seen: set[Span] = set()
    for pair in pairs:
        if clash := readings.clash(*pair):
            hit = _hit(digest, pair, clash, summaries, readings)
            places = {hit.span, *(place.span for place in hit.related)}
            if seen.isdisjoint(places):
                yield hit
            seen |= places


def _hit(digest: Digest, pair: _Pair, clash: Clash, summaries: Sequence[Telling], readings: Readings) -> Hit:
    """Return the finding: at the text where a title contradicts it, at the summary where that contradicts a text."""
    right, wrong, expected, found = pair.one, pair.other, clash.ours, clash.theirs
    if right.role == "summary":
        right, wrong, expected, found = wrong, right, found, expected
    place = right.span(digest, expected.start, expected.end)
    where = _WHERE.get(right.role, f"line {digest.position(place.start).line}")
    said = "the summary" if wrong.role == "summary" else "the text"
    more = () if wrong.role == "summary" else readings.repeating(wrong, found, summaries)
    return Hit(
        wrong.span(digest, found.start, found.end),
        f"{said} says {found.text!r}, and {where} says {expected.text!r}",
        expected=expected.text,
        found=found.text,
        related=(
            Related(place, "the title" if isinstance(right.place, Span) else "the same quantity"),
            *(Related(one.span(digest, again.start, again.end), "the same amount") for one, again in more),
        )[: 1 + _MOST_PLACES],
        help="look up which of the two the source says, and what it is of",
    )


def _tellings(digest: Digest, titles: Mapping[int, Mapping[str, Span]]) -> Iterator[Telling]:
    """Yield the places of a digest that have numbers: first titles and headlines, then its claims in order."""
    for number, story in enumerate(digest.stories):
        above: list[tuple[Role, str, Span]] = [("title", *named) for named in titles.get(number, {}).items()]
        del above[_MOST_TITLES:]
        if story.headed:  # else the headline is the beginning of the text, and no second telling
            above.append(("headline", story.title, story.title_span))
        for role, text, span in above:
            if numbers := _numbers(text):
                yield Telling(text, role, number, "", span, numbers)
    for claim in digest.claims:
        if numbers := _numbers(claim.text):
            sentence = digest.sentences[claim.sentence]
            place = (sentence.block, claim.at[0])
            yield Telling(claim.text, _role(digest, sentence), claim.story, claim.subject, place, numbers)


def _role(digest: Digest, sentence: Sentence) -> Role:
    section = digest.sections[sentence.section] if sentence.section is not None else None
    retells = sentence.story is None and section is not None and section.kind in ("summary", "outlook")
    return "summary" if retells else "text"


def _numbers(text: str) -> dict[str, str]:
    """Return the numbers of a text that may be quantities: no years, no single digits without a scale."""
    found: dict[str, str] = {}
    for match in _NUMBER.finditer(text):
        number, unit = match[1], (match[2] or "").strip()
        sign = text[match.start() - 1] if match.start() and text[match.start() - 1] in _SIGNS else ""
        scaled = unit in _SCALES or unit[:1] in _WIDE_SCALES
        if (len(number) > 1 or scaled or sign) and not _is_year(number):
            # What was raised and what the company is worth are two amounts, alike as they may be written.
            kind = amount_kinds.kind_of(text, match.start(), match.end()) if scaled or sign else ""
            found[number] = f"{sign}{unit.casefold()} {kind}"
    return found


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20") and number.isdigit()


def _pairs(digest: Digest, tellings: Sequence[Telling]) -> Iterator[_Pair]:
    """Yield the pairs of places that may contradict each other."""
    told: dict[int | None, set[tuple[str, str]]] = defaultdict(set)
    texts: dict[int | None, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.role == "text":
            told[one.story].update(one.numbers.items())
            texts[one.story].append(one)
    for one in tellings:
        if one.role in ("headline", "title") and not one.numbers.items() <= told[one.story]:
            yield from (_Pair(one, other, (one.story,)) for other in texts[one.story] if other.lacks(one))
    retelling: dict[int, list[Telling]] = defaultdict(list)
    for pair in _near(tellings, digest.language):
        first, second = sorted(pair, key=lambda index: tellings[index].role != "summary")
        one, other = tellings[first], tellings[second]
        if one.role == "summary" != other.role:
            retelling[first].append(other)
        elif one.role == other.role == "text" and one.lacks(other) and other.lacks(one):
            yield _Pair(one, other, ())
    for first, others in retelling.items():
        yield from _retold(tellings[first], others, told)


def _retold(
    one: Telling, others: Sequence[Telling], told: Mapping[int | None, set[tuple[str, str]]]
) -> Iterator[_Pair]:
    """Yield a sentence of the summary with each place near it, unless the stories have its numbers as written."""
    stories = tuple(dict.fromkeys(other.story for other in others))
    if not all(any(number in told[story] for story in stories) for number in one.numbers.items()):
        yield from (_Pair(one, other, stories) for other in others if one.lacks(other) and other.lacks(one))


def _near(tellings: Sequence[Telling], language: str) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share enough of their words; two sentences of stories, a name among them."""
    bags = [_keys(one, language) for one in tellings]
    sizes = [sum(bag.values()) for bag in bags]
    wide = language in ("ja", "zh", "ko")
    names, postings = _names(tellings, bags), _postings(bags)
    for first, bag in enumerate(bags):
        shared: dict[int, float] = defaultdict(float)
        named: set[int] = set()
        for key, weight in bag.items():
            later = [place for place in postings.get(key, ()) if place > first]
            for second in later:
                shared[second] += weight
            if key in names:
                named.update(later)
        for second, weight in shared.items():
            retells = "summary" in (tellings[first].role, tellings[second].role)
            alike = (wide or second in named) and weight >= _ALIKE * min(sizes[first], sizes[second])
            if weight >= (_WIDE_LEAST if wide else _LEAST) and (retells or alike):
                yield first, second


def _postings(bags: Sequence[Mapping[str, float]]) -> dict[str, list[int]]:
    """Return where each word stands that stands in a few places."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for key in bag:
            postings[key].append(index)
    return {key: places for key, places in postings.items() if 1 < len(places) <= _COMMON}


def _names(tellings: Sequence[Telling], bags: Sequence[Mapping[str, float]]) -> set[str]:
    """Return what is a name somewhere: inside of a sentence, as the subject of a pronoun, in a headline."""
    found = {key for bag in bags for key, weight in bag.items() if weight >= _NAME}
    for one, bag in zip(tellings, bags, strict=True):
        if one.subject or one.role in ("headline", "title"):
            found.update(key for key, weight in bag.items() if weight > 1)
    return found


def _keys(telling: Telling, language: str) -> dict[str, float]:
    text = f"{telling.subject} {telling.text}" if telling.subject else telling.text
    return {key: weight for key, weight in retold.keys(text, language).items() if not key[0].isdigit()}
