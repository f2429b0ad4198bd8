"""Numbers written in words: "three hundred and fifty thousand", einundzwanzig, quatre-vingt-dix, "two-thirds"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge import number_words
from factlint.judge.figure import SHARE_STEP, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.number_words import Words

_WORD = lazy.pattern(r"[^\W\d_]+")
_JOINTS = frozenset((" ", "-", "‑", "\u00a0"))
_HALVES_BEFORE = frozenset(
    "by nearly about over than almost roughly around in just under only exactly some up least cut lost is to at".split()
)
_HALVES_AFTER = frozenset("of the its their his her a an all our these those".split())
_HALVES_NOT = frozenset("first second other better latter next last each opening closing early former".split())
_OF = frozenset("of de des du da do dos das der des del d von aller".split())
_LEADS = frozenset("by over than about nearly almost roughly around to up some just only under least".split())
_AND_A_HALF = {
    "en": (("and", "a", "half"),),
    "fr": (("et", "demi"), ("et", "demie")),
    "es": (("y", "medio"), ("y", "media")),
    "pt": (("e", "meio"), ("e", "meia")),
    "de": (),
}
_EINHALB = "einhalb"
_LONG_GERMAN = 60
_DOUBLES = frozenset(("double", "doble", "triple", "dobro", "triplo", "quadruple"))


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def find(text: str, language: str) -> Iterator[Figure]:
    """Yield the numbers in words of a text, in order."""
    table = number_words.words(language)
    if table is None or not _may(text.lower(), language, table):
        return
    reader = _Reader(text, language, table)
    yield from reader.figures()


def _may(lowered: str, language: str, table: Words) -> bool:
    if not table.all.isdisjoint(_WORD.findall(lowered)):
        return True
    return language == "de" and ("hundert" in lowered or "tausend" in lowered or _EINHALB in lowered)


class _Reader:
    """Reads along the words of one text."""

    def __init__(self, text: str, language: str, table: Words) -> None:
        lowered = text.lower()
        # A few capitals grow when lowered ("İ"); then the offsets would not be those of the text.
        source = lowered if len(lowered) == len(text) else text
        self._text = text
        self._language = language
        self._table = table
        self._tokens = [_Token(match[0], match.start(), match.end()) for match in _WORD.finditer(source)]
        self._connector = number_words.CONNECTORS[language]
        self._articles = number_words.ARTICLES[language]

    def figures(self) -> Iterator[Figure]:
        at, table, language = 0, self._table, self._language
        while at < len(self._tokens):
            word = self._tokens[at].word
            known = word in table.all or word in self._articles
            if not known and not (language == "de" and self._german(word) is not None):
                at += 1
                continue
            figure, after = self._read(at)
            if figure is not None:
                yield figure
            at = max(after, at + 1)

    def _word(self, at: int) -> str:
        return self._tokens[at].word if 0 <= at < len(self._tokens) else ""

    def _joined(self, at: int) -> bool:
        """Whether nothing but a blank or hyphen stands between a word and the one before it."""
        if not 0 < at < len(self._tokens):
            return False
        return self._text[self._tokens[at - 1].end : self._tokens[at].start] in _JOINTS

    def _make(self, first: int, after: int, value: Decimal, **more: object) -> tuple[Figure, int]:
        figure = Figure(self._tokens[first].start, self._tokens[after - 1].end, value, form="words")
        for name, given in more.items():
            setattr(figure, name, given)
        return figure, after

    def _read(self, at: int) -> tuple[Figure | None, int]:
        word, table = self._word(at), self._table
        if word in table.loose:
            return self._loose(at)
        if word in table.multiples:
            return self._multiple(at)
        if word in table.shares and (share := self._share(at, at)):
            return share
        if word in table.ordinals:
            return self._make(at, at + 1, Decimal(table.ordinals[word]), form="ordinal", unit="th")
        if word in self._articles:
            return self._behind_article(at)
        return self._cardinal(at)

    def _loose(self, at: int) -> tuple[Figure | None, int]:
        value = Decimal(self._table.loose[self._word(at)])
        first = at
        # "tens of thousands", "hundreds of millions", "des dizaines de milliers"
        after = at + 1
        if self._word(after) in _OF and self._word(after + 1) in self._table.loose:
            value *= self._table.loose[self._word(after + 1)]
            after += 2
        return self._make(
            first, after, 2 * value, step=98 * value, form="loose", hedge="over", exact=False
        )

    def _multiple(self, at: int) -> tuple[Figure | None, int]:
        word = self._word(at)
        if word in _DOUBLES and self._word(at - 1) not in ("le", "el", "o", "du", "al", "the"):
            return None, at + 1
        return self._make(
            at, at + 1, Decimal(self._table.multiples[word]), form="times", unit="x", exact=False
        )

    def _share(self, first: int, at: int, count: Decimal | None = None) -> tuple[Figure, int] | None:
        """Read "half of", "a third of", "two-thirds": the part at ``at``, its count and article from ``first`` on."""
        word = self._word(at)
        whole = self._table.shares[word]
        before, after = self._word(first - 1), self._word(at + 1)
        if whole == 2:
            if self._language == "en":
                known = after in _HALVES_AFTER or before in _HALVES_BEFORE
                if count is not None or not known or before in _HALVES_NOT:
                    return None
                if after in ("a", "an") and self._word(at + 2) in (*self._table.millions, *self._table.groups):
                    return self._scaled_half(at)
                if after in ("a", "an"):
                    return self._make(first, at + 2, Decimal("0.5"), step=Decimal("0.1"))
            count = Decimal(1)
        elif count is None:
            return None
        elif not self._is_share(first, at, count):
            return None
        return self._make(first, at + 1, 100 * count / whole, step=SHARE_STEP, form="share", unit="%")

    def _is_share(self, first: int, at: int, count: Decimal) -> bool:
        word, after, before = self._word(at), self._word(at + 1), self._word(first - 1)
        if self._language == "de" and word != "viertel":
            return True
        if count > 1 and word not in ("quarters", "cuartos", "quartos"):
            return count < self._table.shares[word]
        return after in _OF or before in _LEADS or self._text[self._tokens[at].start - 1] == "-"

    def _scaled_half(self, at: int) -> tuple[Figure, int]:
        """Read "half a million", "half a dozen"."""
        word = self._word(at + 2)
        if word in self._table.groups:
            value = Decimal(self._table.groups[word]) / 2
            return self._make(at, at + 3, value)
        scale = Decimal(10) ** self._table.millions[word]
        return self._make(at, at + 3, scale / 2, step=scale / 10)

    def _behind_article(self, at: int) -> tuple[Figure | None, int]:
        """Read "a third of", "a dozen", "a hundred", "un million", "one in five"."""
        word = self._word(at + 1)
        if self._joined(at + 1):
            if word in self._table.shares and (share := self._share(at, at + 1, Decimal(1))):
                return share
            if word in self._table.groups:
                hedge = "" if self._language in ("en", "de") else "about"
                value = Decimal(self._table.groups[word])
                return self._make(at, at + 2, value, hedge=hedge, exact=False)
            if word == "couple" and self._word(at + 2) == "of":
                return self._make(at, at + 3, Decimal(2), hedge="about", exact=False)
            if word in self._table.millions or self._table.counts.get(word, 0) in (100, 1000):
                return self._cardinal(at)
        if self._word(at) == "one":
            return self._cardinal(at)
        return None, at + 1

    def _cardinal(self, at: int) -> tuple[Figure | None, int]:
        run = _Run(self._language, self._table)
        after = at
        while after < len(self._tokens) and (after == at or self._joined(after)):
            word = self._word(after)
            value = self._value(word)
            if value is None:
                following = self._value(self._word(after + 1)) if self._joined(after + 1) else None
                if word != self._connector or after == at or following is None or not run.continues(following):
                    break
                after += 1
                continue
            if not run.take(word, value):
                break
            after += 1
        if after == at:
            return None, at + 1
        half = self._half_more(after)
        if half:
            run.total += run.last / 2 if run.last > 1 else Decimal("0.5")
            after += half
        value = run.total + run.current
        first = self._word(at)
        # "one" is a pronoun, "million" alone a part of "3.2 million".
        if after == at + 1 and (value == 1 or first in self._table.millions or first in ("hundred", "thousand")):
            return (None, after) if value != 1 else self._one(at)
        if after < len(self._tokens) and self._joined(after) and self._word(after) in self._table.shares:
            share = self._share(at, after, value) if self._word(after) not in ("half", "second") else None
            if share:
                return share
        if after < len(self._tokens) and self._joined(after) and self._word(after) in self._table.groups:
            return self._make(at, after + 1, value * self._table.groups[self._word(after)])
        step = run.last / 10 if half else run.last
        return self._make(at, after, value, step=step)

    def _one(self, at: int) -> tuple[Figure | None, int]:
        """Read "one in five", and "one" before a unit: elsewhere it is an article or a pronoun."""
        if self._word(at) == "one":
            return self._make(at, at + 1, Decimal(1))
        return None, at + 1

    def _half_more(self, at: int) -> int:
        """Return how many words "and a half" takes at a place."""
        for phrase in _AND_A_HALF[self._language]:
            if all(self._word(at + number) == word for number, word in enumerate(phrase)):
                return len(phrase)
        return 0

    def _value(self, word: str) -> Decimal | None:
        counts, millions = self._table.counts, self._table.millions
        if word in counts:
            return Decimal(counts[word])
        if word in millions:
            return Decimal(10) ** millions[word]
        return self._german(word) if self._language == "de" else None

    def _german(self, word: str) -> Decimal | None:
        if len(word) > _LONG_GERMAN:
            return None
        if word.endswith(_EINHALB):
            stem = word.removesuffix(_EINHALB)
            whole = self._table.counts.get(stem or "eins")
            return Decimal(whole) + Decimal("0.5") if whole is not None else None
        if "hundert" not in word and "tausend" not in word:
            return None
        value = number_words.german(word)
        return None if value is None else Decimal(value)


class _Run:
    """The value of number words so far."""

    def __init__(self, language: str, table: Words) -> None:
        self._french = language == "fr"
        self._iberian = language in ("es", "pt")
        self.total = Decimal(0)
        self.current = Decimal(0)
        self.last = Decimal(1)
        self._begun = False

    def continues(self, value: Decimal) -> bool:
        """Whether a value may follow "and"."""
        return self._fits(value) if value < 1000 else False

    def take(self, word: str, value: Decimal) -> bool:
        """Add a word's value; ``False`` if it begins another number."""
        if value >= 1000 and value.normalize().as_tuple().digits == (1,):
            if self._begun and self.current == 0 and not (self._iberian and value == 1_000_000 and self.total == 1000):
                return False
            if self.current == 0 and self.total:
                self.total *= value
            elif self.total and value > self.total and self.current and self._iberian and value == 1_000_000:
                self.total = (self.total + self.current) * value
            else:
                self.total += (self.current or 1) * value
            self.current, self.last = Decimal(0), value
        elif value == 100 and 0 < self.current < 100 and self.current == self.current.to_integral_value():
            self.current, self.last = self.current * 100, Decimal(100)
        elif self._fits(value):
            self._add(word, value)
        else:
            return False
        self._begun = True
        return True

    def _fits(self, value: Decimal) -> bool:
        low = self.current % 100
        if self.current == 0 or (low == 0 and value < 100):
            return True
        if self._french and ((low in (60, 80) and value < 20) or (low in (10, 70, 90) and 7 <= value <= 9)):
            return True
        return (self._french and low == 4 and value == 20) or (low >= 20 and low % 10 == 0 and value < 10)

    def _add(self, word: str, value: Decimal) -> None:
        if self._french and self.current % 100 == 4 and value == 20 and word.startswith("vingt"):
            value = Decimal(76)
        self.current += value
        self.last = Decimal(100) if value % 100 == 0 and value else Decimal(1)
