"""A place of a digest with numbers, read: its quantities, the names beside them, and the words that say of what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.checks import amount_kinds, other_words
from factlint.digest.month_names import month, weekday
from factlint.judge import alignment, quantities
from factlint.judge.stems import stems
from factlint.judge.units import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from factlint.checks.told_twice import Telling
    from factlint.judge.alignment import Word
    from factlint.judge.quantity import Quantity
    from factlint.model import Digest

_WIDE = frozenset(("ja", "zh", "ko"))
_WORD = lazy.pattern(r"[^\W_]+")
_INSIDE = lazy.pattern(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][^\W_]+")
_PERIOD = lazy.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b[QH][1-4]\b")
_NAMED = lazy.pattern(r"[A-ZÀ-Þ][^\W\d_]*[ -]$")
_CUT = lazy.pattern(
    r"[.;:!?,](?:\s|$)|[—–()。；：！？（）、，]"
    r"| (?:and|but|while|und|aber|während|et|mais|tandis|y|pero|mientras|mas|enquanto) "
)
"""Where a clause ends, roughly: what stands behind speaks of another number."""
_LEAD = lazy.pattern(r"[^,、，]{1,40}[,、，]")
_REACH, _REACH_BEHIND = 50, 30
"""Characters before and behind a number in which a word belongs to it."""
_WIDE_REACH = 14
_NEAREST = 5
"""Words around a number of which one must be shared."""
_FRAME, _WIDE_FRAME = 4, 7
"""Words, or characters, on each side of a number that are compared one by one."""


class Written(NamedTuple):
    """How a digest writes its words, and when."""

    small: frozenset[str]
    """Those that it writes in lower case somewhere."""
    inside: frozenset[str]
    """Those with a capital that stand inside of sentences."""
    year: int | None
    month: int | None
    """When it appeared."""

    @classmethod
    def of(cls, digest: Digest) -> Written:
        """Return how a digest writes its words."""
        small = frozenset(filter(str.islower, _WORD.findall(digest.text)))
        day = digest.day
        inside = frozenset(_INSIDE.findall(digest.text))
        return cls(small, inside, day.year if day else None, day.month if day else None)


class Reading:
    """What one telling says; each part is worked out when it is first asked for."""

    def __init__(self, telling: Telling, language: str, written: Written, headline: str) -> None:
        """Keep a telling of a digest in which words are written so."""
        self.telling = telling
        self.text = telling.text
        self.language = language
        self.wide = language in _WIDE
        self._written = written
        self._small = written.small
        self._inside = written.inside | frozenset(_WORD.findall(headline))
        self._headline = headline

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """All its quantities."""
        return quantities.find(self.text, self.language)

    @cached_property
    def values(self) -> list[Quantity]:
        """Those that can be contradicted: strong single values."""
        return [one for one in self.quantities if one.strong and one.low == one.high]

    @cached_property
    def masked(self) -> str:
        """The text with blanks for its quantities; the "4" of a name such as "Gemma 4" stays."""
        text = self.text
        for one in self.quantities:
            if one.strong or one.unit or (one.noun and not _NAMED.search(text, max(0, one.start - 30), one.start)):
                text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
        return text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words that tell something, its quantities left out."""
        return alignment.read(self.masked, self.language).words

    @cached_property
    def names(self) -> frozenset[str]:
        """The names, word by word; what begins the text may be one unless the digest writes it small elsewhere."""
        return frozenset(word.text.casefold() for word in self.words if self._may_be_name(word))

    def _may_be_name(self, word: Word) -> bool:
        if word.kind == "name":
            return True
        folded = word.text.casefold()
        first = self.language != "de" or word.start == 0  # German nouns all have capitals
        return word.kind == "opening" and first and folded not in self._small and folded not in amount_kinds.kinds()

    @cached_property
    def own(self) -> frozenset[str]:
        """Whom it surely speaks of: its names, but of its first word only what is known to be one, and its subject."""
        sure = (word.text.casefold() for word in self.words if word.kind == "name" or word.text in self._inside)
        return self.names.intersection(sure) | frozenset(_WORD.findall(self.telling.subject.casefold()))

    @cached_property
    def _known(self) -> tuple[frozenset[str], str]:
        text = f"{self.masked} {self.telling.subject} {self._headline}".casefold()
        return frozenset(_WORD.findall(text)), text

    def lacks(self, names: AbstractSet[str]) -> frozenset[str]:
        """Return the names that neither it nor its headline has."""
        words, text = self._known
        return frozenset(name for name in names - words if not (self.wide and name in text))

    @cached_property
    def versions(self) -> dict[str, frozenset[str]]:
        """The numbers that stand behind names: 5.4 of "GPT-5.4"."""
        found: dict[str, set[str]] = {}
        for word, following in zip(self.words, self.words[1:], strict=False):
            if following.kind == "number" and word.kind in ("name", "opening") and following.start <= word.end + 1:
                found.setdefault(word.text.casefold(), set()).add(following.text)
        return {name: frozenset(numbers) for name, numbers in found.items()}

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its other words, without names, numbers and times."""
        if not self.wide:
            return frozenset(word.stem for word in self.words if self._tells(word))
        text = self.masked
        for word in self.words:
            if word.kind in ("name", "number"):
                text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
        return frozenset(stems(text, self.language))

    def _tells(self, word: Word) -> bool:
        return word.kind in ("word", "opening") and word.text.casefold() not in self.names

    def says_only(self, one: Quantity, words: AbstractSet[str]) -> bool:
        """Whether the clause of a quantity tells nothing but these stems."""
        low, high = self.clause(one)
        return all(word.stem in words for word in self.words if low <= word.start < high and self._tells(word))

    def clause(self, one: Quantity) -> tuple[int, int]:
        """Return the stretch of text that belongs to a quantity: its clause, cut at some characters."""
        low, high = max(0, one.start - _REACH), min(len(self.text), one.end + _REACH_BEHIND)
        cuts = [match.end() for match in _CUT.finditer(self.masked, low, one.start)]
        end = _CUT.search(self.masked, one.end, high)
        return (cuts[-1] if cuts else low), (end.start() if end else high)

    def _around(self, one: Quantity | None) -> str:
        """Return what is said beside a quantity and in what the text opens with ("Last year, …"), or all."""
        if one is None:
            return self.masked
        low, high = self.clause(one)
        lead = _LEAD.match(self.masked)
        return f"{lead[0]} {self.masked[low:high]}" if lead and lead.end() <= low else self.masked[low:high]

    def others(self, one: Quantity | None) -> frozenset[str]:
        """Return the words beside a quantity, or anywhere, that say that it is another one."""
        found = other_words.find(self._around(one), self.language)
        if one is None:
            return found
        low, high = self.clause(one)
        return found | other_words.step(self.masked[low : one.start], self.masked[one.end : high])

    def times(self, one: Quantity | None) -> frozenset[str]:
        """Return the months, weekdays, quarters and years beside a quantity, or anywhere."""
        around = self._around(one)
        words = (word for word in _WORD.findall(around) if word[0].isupper())
        named = (word for word in words if month(word, self.language) or weekday(word))
        return frozenset(named) | frozenset(_PERIOD.findall(around))

    def past(self, times: Iterable[str]) -> bool:
        """Whether some of these times are not those of the digest: another year, neither its month nor the last."""
        year, this = self._written.year, self._written.month
        months = [number for time in times if (number := month(time, self.language))]
        return any(time.isdigit() and int(time) != year for time in times) or any(
            this is None or (this - number) % 12 > 1 for number in months
        )

    def named(self, one: Quantity, *, behind: bool, first: bool) -> frozenset[str]:
        """Return the names beside a quantity, those behind it only if asked, and the one that the text begins with."""
        low, high = self.clause(one)
        named = [word for word in self.words if word.text.casefold() in self.names]
        beside = [word for word in named if low <= word.start < (high if behind else one.start)]
        if first and named and (behind or named[0].start < one.start):
            beside.append(named[0])
        return frozenset(word.text.casefold() for word in beside)

    def near(self, one: Quantity) -> frozenset[str]:
        """Return the stems of the words of its clause that are nearest to a quantity."""
        low, high = self.clause(one)
        if self.wide:
            before = self.masked[max(low, one.start - _WIDE_REACH) : one.start]
            after = self.masked[one.end : min(high, one.end + _WIDE_REACH)]
            return self.content.intersection((*stems(before, self.language), *stems(after, self.language)))
        words = (word for word in self.words if low <= word.start < high and self._tells(word))
        places = sorted((max(word.start - one.end, one.start - word.end), word.stem) for word in words)
        return frozenset(stem for _, stem in places[:_NEAREST])

    def sides(self, one: Quantity) -> tuple[list[str], list[str]]:
        """Return the stems left of a quantity, nearest first and a pronoun's subject last, and right of it."""
        reach = _WIDE_FRAME if self.wide else _FRAME
        left = [word.stem for word in self.words if word.end <= one.start]
        right = [word.stem for word in self.words if word.start >= one.end]
        subject = alignment.read(self.telling.subject, self.language).stems if len(left) < reach else ()
        return [*subject, *left][: -reach - 1 : -1], right[:reach]

    def is_sole(self, one: Quantity) -> bool:
        """Whether it has no other quantity of the same sort, as there are in "from 10% to 12%"."""
        others = (other for other in self.quantities if other.start != one.start and (other.strong or other.noun))
        return not any(other.unit == one.unit and self.may_mean(other, one, self.kind(one)) for other in others)

    def may_mean(self, one: Quantity, value: Quantity, kind: str | None) -> bool:
        """Whether a quantity of this text may be of the same thing as a value, of some kind, that stands anywhere.

        12 days are no 12 people, and what a company is worth is not what it raised.
        """
        if one.noun and value.noun and one.noun != value.noun:
            return False
        return not is_money(one) or kind is None or self.kind(one) in (kind, None)

    def kind(self, one: Quantity) -> str | None:
        """Return what an amount is of: raised, valued, earned …."""
        return amount_kinds.kind_of(self.text, one.start, one.end)

    def labels(self, one: Quantity) -> bool:
        """Whether a quantity tells things apart, or fills in a form: "the 94kg event", "Regular price: $40"."""
        if self.masked[: one.start].rstrip().endswith((":", "：", "|")):
            return True
        return (
            bool(one.unit) and one.unit != "%" and not is_money(one) and self.text[one.end + 1 : one.end + 2].islower()
        )


def is_money(one: Quantity) -> bool:
    """Whether a quantity is in a currency."""
    return is_currency(one.unit)
