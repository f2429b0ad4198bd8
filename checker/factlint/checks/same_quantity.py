"""Whether two places of a digest give different values of the same quantity: surely so, or not at all."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from factlint.checks import amount_kinds
from factlint.checks.told_reading import Reading, Written, is_money
from factlint.digest import amounts
from factlint.judge import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.checks.told_twice import Telling
    from factlint.judge.quantity import Quantity
    from factlint.model import Digest

_NOT_DIGITS = "$€£¥￥₩₹ "
_LARGE = 10**6
"""From here on a number without a currency may be an amount of money."""
_FRAME = 3
"""Words that agree right beside two numbers, on both sides or three on one: both speak of the same thing."""
_LONG_FRAME = 5
_COVERED, _MOSTLY = 0.5, 0.8
"""Share of one place's words that the other has."""
_LEAST = 2
"""Words that both must share where neither frame nor kind says that they are of the same thing."""
_SHORT = 2
"""Letters of a name that tells nobody: "AI", "US"."""
_TOO_MANY = 400
"""Places with numbers in one story; a text of more is no story, and comparing them all would cost."""
_LONGEST_STORY = 100_000
"""Characters of one; each name in any of its sentences is looked for in all of them."""


class Clash(NamedTuple):
    """Two quantities that cannot both be right."""

    ours: Quantity
    theirs: Quantity


class Readings:
    """The places of a digest, each read when it is first asked for."""

    def __init__(self, digest: Digest, tellings: Sequence[Telling]) -> None:
        """Keep all places that have numbers."""
        self._digest = digest
        self._written = Written.of(digest)
        self._read: dict[int, Reading] = {}
        self._told: dict[int | None, list[Telling]] = {}
        self._words: dict[int | None, str] = {}
        for telling in tellings:
            if telling.role != "summary":
                self._told.setdefault(telling.story, []).append(telling)

    def of(self, telling: Telling) -> Reading:
        """Return a telling, read."""
        if id(telling) not in self._read:
            title = self._digest.stories[telling.story].title if telling.story is not None else ""
            self._read[id(telling)] = Reading(telling, self._digest.language, self._written, title)
        return self._read[id(telling)]

    def clash(self, one: Telling, other: Telling, stories: Sequence[int | None]) -> Clash | None:
        """Return two values that contradict each other, if surely so.

        ``one`` retells what ``other`` says, unless both are sentences of stories; ``stories`` are all that it may
        retell.
        """
        ours, theirs = self.of(one), self.of(other)
        for mine in ours.values:
            for stated in theirs.values:
                clash = _in_one_currency(ours, mine, theirs, stated)
                if _contradicts(ours, theirs, clash):
                    pair = _Pair(ours, theirs, clash)
                    if pair.repeats() if one.role == "text" else self._retells(pair, stories):
                        return clash
        return None

    def repeating(
        self, telling: Telling, value: Quantity, others: Sequence[Telling]
    ) -> Iterator[tuple[Telling, Quantity]]:
        """Yield the places that give the same value in the same digits: what is wrong in one is wrong in all."""
        digits = value.text.strip(_NOT_DIGITS)
        for other in others:
            if other is not telling and any(number in digits for number in other.numbers):
                for again in self.of(other).values:
                    if again.low == value.low and value.unit.startswith(again.unit):
                        yield other, again

    def _retells(self, pair: _Pair, stories: Sequence[int | None]) -> bool:
        """Whether a summary, headline or title tells of the same quantity as a sentence of a story."""
        words = self._text(pair.other.telling.story)
        if len(words) > _LONGEST_STORY or not pair.agrees(words):
            return False
        return pair.is_same() and not self._is_told(pair, stories)

    def _text(self, story: int | None) -> str:
        """Return all words of a story, folded."""
        if story not in self._words:
            told = [] if story is None else [part.text for part in self._digest.story_sentences(story)]
            self._words[story] = " ".join(told).casefold()
        return self._words[story]

    def _is_told(self, pair: _Pair, stories: Sequence[int | None]) -> bool:
        """Whether the stories give the value of the retelling, too, perhaps in words that nobody recognises."""
        for story in stories:
            told = self._told.get(story, [])
            if len(told) > _TOO_MANY:
                return True
            # A headline may repeat the title that its story cites.
            places = (one for one in told if pair.one.telling.role == "summary" or one.role == "text")
            if any(_gives(reading, pair.ours, pair.kind) for reading in map(self.of, places)):
                return True
        return False


class _Pair:
    """Two readings with a value each that cannot both be right of one thing."""

    def __init__(self, one: Reading, other: Reading, clash: Clash) -> None:
        self.one, self.other = one, other
        self.ours, self.theirs = ours, theirs = clash
        shared = one.content & other.content
        self._shared = len(shared)
        self.coverage = len(shared) / len(one.content) if one.content else 0.0
        self.frame = _frame(one, ours, other, theirs)
        self.kind = one.kind(ours)
        stated = other.kind(theirs)
        self._same_kind = self.kind == stated
        self._other_kind = None not in (self.kind, stated) and self.kind != stated

    def agrees(self, story: str) -> bool:
        """Whether nothing beside the values says that they are of different things, periods or names."""
        one, other = self.one, self.other
        if self._other_kind or one.others(self.ours) != other.others(self.theirs) or _versions_differ(one, other):
            return False
        times, stated = one.times(self.ours), other.times(self.theirs)
        if times != stated and ((times and stated) or one.past(times | stated)):
            return False
        if any(name not in story for name in other.lacks(one.names)):
            return False
        # Behind what was raised stand the place, the lender, the purpose.
        behind = self.kind not in ("raised", "valued")
        named = other.named(self.theirs, behind=behind, first=self.frame < _LONG_FRAME)
        return not one.lacks(named) and self._has_subject(story)

    def _has_subject(self, story: str) -> bool:
        """Whether both speak of somebody in common; of a title and its story that goes without saying."""
        own = {name for name in self.one.own if len(name) > _SHORT}
        if self.one.telling.role != "summary":
            return not own or any(name in story for name in own) or len(self.other.lacks(own)) < len(own)
        if self.one.wide or not own:
            return self._shared > _LEAST or (self.one.wide and self._same_kind)
        return len(self.other.lacks(own)) < len(own)

    def is_same(self) -> bool:
        """Whether the words around both say that they are of the same thing."""
        if self.frame >= _FRAME and not self._is_replaced():
            return True
        if not (self.one.is_sole(self.ours) and self.other.is_sole(self.theirs)):
            return False
        if is_money(self.ours) and self.kind and self._same_kind:
            retells = self.one.telling.role == "summary"
            alike = self.one.others(None) == self.other.others(None)
            return alike and not (retells and self.other.lacks(self.one.names))
        counted = bool(self.ours.noun) and self.ours.noun == self.theirs.noun
        return (counted or self._same_kind) and self._same_words(counted=counted)

    def _is_replaced(self) -> bool:
        """Whether each has a word in place of the other's: "for its basic plan" and "for its larger plan"."""
        ours, theirs = self.one.near(self.ours), self.other.near(self.theirs)
        return bool(ours - self.other.content and theirs - self.one.content)

    def _same_words(self, *, counted: bool) -> bool:
        one, other = self.one, self.other
        if self._shared == 1 and not one.wide:
            return counted and self.coverage == 1 and other.says_only(self.theirs, one.content)
        if self._shared < _LEAST or self.coverage < _COVERED or self._is_replaced():
            return False
        return bool(one.near(self.ours) & other.content and other.near(self.theirs) & one.content)

    def repeats(self) -> bool:
        """Whether two sentences of stories say the same of the same, but for the value; stricter, since much is alike.

        Digests list similar things in similar words: two models, two quarters, two regions.
        """
        one, other = self.one, self.other
        least = min(len(one.content), len(other.content))
        return (
            self._same_kind
            and self.frame >= _FRAME
            and self._shared >= _LEAST
            and self._shared >= _MOSTLY * least
            and one.is_sole(self.ours)
            and other.is_sole(self.theirs)
            and not (one.labels(self.ours) or other.labels(self.theirs))
            and one.others(None) == other.others(None)
            and one.times(None) == other.times(None)
            and self._same_names()
            and not self._others_differ()
        )

    def _same_names(self) -> bool:
        one, other = self.one, self.other
        return (
            bool(one.own)
            and not other.lacks(one.names)
            and not one.lacks(other.names)
            and len(other.lacks(one.own)) < len(one.own)
            and one.versions == other.versions
        )

    def _others_differ(self) -> bool:
        """Whether each has a further number that the other has not: they tell of two cases."""
        further = [one for one in self.one.quantities if one.start != self.ours.start]
        stated = [one for one in self.other.quantities if one.start != self.theirs.start]
        return _any_lacking(further, stated) and _any_lacking(stated, further)


def _any_lacking(some: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    return any(not any(_alike(one, other) for other in others) for one in some)


def _versions_differ(one: Reading, other: Reading) -> bool:
    """Whether both name something in different versions: "GPT-5.4" and "GPT-5.5"."""
    shared = one.versions.keys() & other.versions.keys()
    return any(one.versions[name].isdisjoint(other.versions[name]) for name in shared)


def _frame(one: Reading, ours: Quantity, other: Reading, theirs: Quantity) -> float:
    """Return how many words agree right beside two values; 0 where none does on one side, and two on the other."""
    left, right = (
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, stated, strict=False)))
        for mine, stated in zip(one.sides(ours), other.sides(theirs), strict=True)
    )
    if not ((left and right) or max(left, right) >= _FRAME):
        return 0.0
    # Chinese, Japanese and Korean characters count by twos.
    return (left + right) / 2 if one.wide else left + right


def _alike(one: Quantity, other: Quantity) -> bool:
    return quantities.carries(one, other) or quantities.carries(other, one)


def _contradicts(one: Reading, other: Reading, clash: Clash) -> bool:
    """Whether both values cannot be right of one thing, and neither place gives the other's value besides."""
    ours, theirs = clash
    if not (quantities.comparable(ours, theirs) and quantities.comparable(theirs, ours)) or _rounded(ours, theirs):
        return False
    return not (_gives(other, ours, one.kind(ours)) or _gives(one, theirs, other.kind(theirs)))


def _gives(reading: Reading, value: Quantity, kind: str | None) -> bool:
    """Whether a place gives a value that another place gives of some kind, and may mean the same by it."""
    return any(_alike(one, value) and reading.may_mean(one, value, kind) for one in reading.quantities)


def _in_one_currency(one: Reading, ours: Quantity, other: Reading, theirs: Quantity) -> Clash:
    """Return two values as they are, but an amount of money that bears no currency in that of the other."""
    return Clash(_with_currency(one, ours, theirs), _with_currency(other, theirs, ours))


def _with_currency(reading: Reading, one: Quantity, other: Quantity) -> Quantity:
    """Return an amount with the other's currency where it bears none, but is money by its words."""
    if one.unit or one.noun or one.low < _LARGE or not is_money(other):
        return one
    near = (amount for amount in amounts.find(reading.text, reading.language) if amount.start == one.start)
    bare = any(amount_kinds.is_bare(reading.text, amount, reading.language) for amount in near)
    return replace(one, unit=other.unit) if bare else one


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one amount of money may be the other rounded: two digits at most, within a tenth of it."""
    near = abs(one.low - other.low) * 10 <= max(one.low, other.low)
    return is_money(one) and near and any(len(value.low.normalize().as_tuple().digits) <= 2 for value in (one, other))
