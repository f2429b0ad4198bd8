"""Numbers written in words: "a dozen", "two-thirds of", "half a million", "one in five", "doubled", "the third"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import number_run, number_words, share_words
from factlint.judge.figure import SHARE_STEP, Figure
from factlint.judge.number_run import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.number_words import Words

_WORD = lazy.pattern(r"[^\W\d_]+")
_JOINTS = frozenset((" ", "-", "‑", "\u00a0"))
_AND_A_HALF = {
    "en": (("and", "a", "half"),),
    "fr": (("et", "demi"), ("et", "demie")),
    "es": (("y", "medio"), ("y", "media")),
    "pt": (("e", "meio"), ("e", "meia")),
    "de": (),
}
_POINT = lazy.pattern(r"(?: of an?)?[ -]percentage[ -]points?\b|-points?\b", 2)
_SPANS = {"hour": "h", "day": "day", "week": "week", "month": "month", "year": "year", "minute": "min"}
_DOUBLES = frozenset(("double", "doble", "triple", "dobro", "triplo", "quadruple"))
"""They say how many times only as nouns: "the double", "le triple"; "a double room" says nothing."""
_THE = frozenset(("le", "el", "o", "du", "al", "the"))
_CENTURIES = frozenset(("century", "centuries", "jahrhundert", "jahrhunderts", "siècle", "siglo", "século"))

Read = tuple[Figure | None, int]
"""The figure read, if any, and the number of the word behind it."""


def find(text: str, language: str) -> Iterator[Figure]:
    """Yield the numbers in words of a text, in order."""
    table = number_words.words(language)
    if table is None:
        return
    lowered = text.lower()
    # A few capitals grow when lowered ("İ"); then the offsets would not be those of the text.
    lowered = lowered if len(lowered) == len(text) else text
    words = _WORD.findall(lowered)
    compound = language == "de" and ("hundert" in lowered or "tausend" in lowered or "einhalb" in lowered)
    if not compound and table.all.isdisjoint(words) and not _has_lone_scale(lowered, words, table):
        return
    yield from _Reader(text, lowered, words, language, table).figures(compound=compound)


def _has_lone_scale(lowered: str, words: list[str], table: Words) -> bool:
    """Whether "a million" stands anywhere: behind digits "million" is none of our business."""
    return not table.millions.keys().isdisjoint(words) and any(phrase in lowered for phrase in table.lone)


class _Reader:
    """Reads along the words of one text."""

    def __init__(self, text: str, lowered: str, words: list[str], language: str, table: Words) -> None:
        self._text = text
        self._language = language
        self._table = table
        self._words = words
        self._spans = [match.span() for match in _WORD.finditer(lowered)]
        self._connector = number_words.CONNECTORS[language]
        self._articles = number_words.ARTICLES[language]

    def figures(self, *, compound: bool) -> Iterator[Figure]:
        """Yield what begins at a number word or an article."""
        after, starts = 0, self._table.starts
        for at, word in enumerate(self._words):
            if at < after or not (word in starts or (compound and self._value(word) is not None)):
                continue
            figure, after = self._read(at)
            if figure is not None:
                yield figure

    def _word(self, at: int) -> str:
        return self._words[at] if 0 <= at < len(self._words) else ""

    def _is_joined(self, at: int) -> bool:
        """Whether nothing but a blank or hyphen stands between a word and the one before it."""
        return 0 < at < len(self._words) and self._text[self._spans[at - 1][1] : self._spans[at][0]] in _JOINTS

    def _value(self, word: str) -> Decimal | None:
        return number_run.value(word, self._language, self._table)

    def _make(self, first: int, after: int, value: Decimal, step: Decimal = Decimal(1)) -> Figure:
        return Figure(self._spans[first][0], self._spans[after - 1][1], value, step, "words")

    def _read(self, at: int) -> Read:
        word, table = self._words[at], self._table
        found: Read | None = None
        if word in table.halves and self._word(at + 1) in table.millions:
            scale = Decimal(10) ** table.millions[self._word(at + 1)]
            found = self._make(at, at + 2, scale * Decimal(table.halves[word]), scale / 10), at + 2
        elif word in table.loose:
            found = self._loose(at)
        elif word in table.multiples:
            found = self._multiple(at)
        elif word in table.spans:
            found = self._span(at)
        elif word in table.shares or word in table.ordinals:
            found = self._share(at, at) if word in table.shares else None
            if found is None and word in table.ordinals:
                found = self._ordinal(at)
        elif word in self._articles:
            found = self._behind_article(at)
        return found or self._cardinal(at)

    def _ordinal(self, at: int) -> Read:
        following, number = self._word(at + 1), self._table.ordinals[self._words[at]]
        if following in _CENTURIES:
            return None, at + 2
        if following == "parte" and number > 2:  # "la tercera parte"
            figure = self._make(at, at + 2, Decimal(100) / number, SHARE_STEP)
            figure.form, figure.unit = "share", "%"
            return figure, at + 2
        # "Décimo quarto": tens and ones are words of their own.
        more = self._table.ordinals.get(following, 0) if number in (10, 20, 30) and self._is_joined(at + 1) else 0
        after = at + 2 if 0 < more < 10 else at + 1
        figure = self._make(at, after, Decimal(number + more))
        figure.form, figure.unit = "ordinal", "th"
        return figure, after

    def _loose(self, at: int) -> Read:
        """Read "dozens", "tens of thousands": from twice the word's value up to twenty times."""
        value = Decimal(self._table.loose[self._words[at]])
        after = at + 1
        if self._word(after) in share_words.OF and self._word(after + 1) in self._table.loose:
            value *= self._table.loose[self._word(after + 1)]
            after += 2
        figure = self._make(at, after, 2 * value, 18 * value)
        figure.form, figure.hedge, figure.exact = "loose", "over", False
        return figure, after

    def _multiple(self, at: int) -> Read:
        word = self._words[at]
        if word in _DOUBLES and self._word(at - 1) not in _THE:
            return None, at + 1
        figure = self._make(at, at + 1, Decimal(self._table.multiples[word]))
        figure.form, figure.unit, figure.exact = "times", "x", False
        return figure, at + 1

    def _span(self, at: int) -> Read:
        """Read "the past decade", which has its number in it."""
        if self._word(at - 1) not in share_words.BEFORE_SPANS:
            return None, at + 1
        figure = self._make(at, at + 1, Decimal(self._table.spans[self._words[at]]))
        figure.form, figure.unit, figure.exact = "times", "year", False
        return figure, at + 1

    def _share(self, first: int, at: int, count: Decimal | None = None) -> Read | None:
        """Read "half of", "a third of", "two-thirds": the part at ``at``, its count or article from ``first`` on."""
        whole = self._table.shares[self._words[at]]
        if whole == 2 and self._language == "en":
            if (half := self._half(first, at, count)) is not None:
                return half
            if self._word(first) != "one" and (count is not None or not self._is_half(first, at)):
                return None
        elif whole != 2 and not self._is_share(first, at, count):
            return None
        figure = self._make(first, at + 1, 100 * (count or Decimal(1)) / whole, SHARE_STEP)
        figure.form, figure.unit = "share", "%"
        if point := _POINT.match(self._text, figure.end):
            figure.value, figure.unit, figure.step = figure.value / 100, "pp", Decimal("0.01")
            figure.end = point.end()
            return figure, at + len(_WORD.findall(point[0])) + 1
        return figure, at + 1

    def _half(self, first: int, at: int, count: Decimal | None) -> Read | None:
        """Read "half a million", "half a dozen", and the half of "half an hour"."""
        if (
            count is not None
            or self._word(at + 1) not in ("a", "an")
            or self._word(first - 1) in share_words.OTHER_HALVES
        ):
            return None
        word = self._word(at + 2)
        if word in self._table.groups:
            return self._make(at, at + 3, Decimal(self._table.groups[word]) / 2), at + 3
        if word in self._table.millions:
            scale = Decimal(10) ** self._table.millions[word]
            return self._make(at, at + 3, scale / 2, scale / 10), at + 3
        return self._make(first, at + 2, Decimal("0.5"), Decimal("0.1")), at + 2

    def _is_half(self, first: int, at: int) -> bool:
        before = self._word(first - 1)
        if before in share_words.OTHER_HALVES:
            return False
        return self._word(at + 1) in share_words.BEHIND_HALF or before in share_words.BEFORE_HALF

    def _is_share(self, first: int, at: int, count: Decimal | None) -> bool:
        if _POINT.match(self._text, self._spans[at][1]):
            return True
        if count is None:
            return False
        word, after, before = self._words[at], self._word(at + 1), self._word(first - 1)
        if word in share_words.SURE or self._word(first) == "one":
            return True
        if count > 1 and word not in ("quarters", "cuartos", "quartos"):
            return count < self._table.shares[word]
        if after in share_words.OF or before in share_words.LEADS or self._text[self._spans[at][0] - 1] == "-":
            return True
        # "Lost a fifth the day before", "a third more": what follows a part is no noun.
        return (
            self._language == "en" and word != "quarter" and (after in share_words.MORE or not self._is_joined(at + 1))
        )

    def _behind_article(self, at: int) -> Read | None:
        """Read "a third of", "a dozen", "une centaine de"."""
        word = self._word(at + 1)
        if not self._is_joined(at + 1) or self._word(at) == "per":
            return None
        if word in self._table.shares and (share := self._share(at, at + 1, Decimal(1))):
            return share
        if word in self._table.groups:
            figure = self._make(at, at + 2, Decimal(self._table.groups[word]))
            figure.hedge, figure.exact = "" if self._language in ("en", "de") else "about", False
            return figure, at + 2
        if word in _SPANS and self._language == "en" and (half := self._half_more(at + 2)):
            figure = self._make(at, at + 2 + half, Decimal("1.5"), Decimal("0.1"))
            figure.form, figure.unit = "times", _SPANS[word]
            return figure, at + 2 + half
        if word == "couple" and self._word(at + 2) == "of":
            figure = self._make(at, at + 3, Decimal(2))
            figure.hedge, figure.exact = "about", False
            return figure, at + 3
        return None

    def _cardinal(self, at: int) -> Read:
        run, after = self._run(at)
        if after == at:
            return None, at + 1
        half = self._half_more(after)
        if half:
            run.add_half()
        after += half
        value = run.worth
        if after == at + 1 and not self._stands_alone(self._words[at], value):
            return None, after
        if self._is_joined(after) and self._word(after) in self._table.shares:
            share = self._share(at, after, value)
            if share:
                return share
        if self._is_joined(after) and self._word(after) in self._table.groups:
            return self._make(at, after + 1, value * self._table.groups[self._word(after)]), after + 1
        if value % 10 == 0 and self._is_joined(after) and (last := self._last_of_ordinal(after, value)):
            figure = self._make(at, after + 1, value + last)
            figure.form, figure.unit = "ordinal", "th"
            return figure, after + 1
        figure = self._make(at, after, value, run.last / 10 if half else run.last)
        figure.exact = value > 1
        return figure, after

    def _last_of_ordinal(self, at: int, value: Decimal) -> int:
        """Return the end of "twenty-first"; 0 if there is none, as in "thirty-second spot"."""
        word = self._word(at)
        if self._language != "en" or (word == "second" and value % 30 == 0):
            return 0
        last = 1 if word == "first" else self._table.ordinals.get(word, 0)
        return last if last < 10 else 0

    def _run(self, at: int) -> tuple[Run, int]:
        """Add up the number words from ``at`` on; return where they end."""
        run, after = Run(self._language), at
        while after < len(self._words) and (after == at or self._is_joined(after)):
            word = self._words[after]
            # The French write their articles as their one: "a" and "an" count before a scale only.
            value = Decimal(1) if after == at and word in self._articles else self._value(word)
            if value is not None:
                if not run.take(word, value):
                    break
            elif word != self._connector or not self._goes_on(run, after + 1):
                break
            after += 1
        return run, after

    def _goes_on(self, run: Run, at: int) -> bool:
        value = self._value(self._word(at)) if self._is_joined(at) else None
        return value is not None and run.continues(value)

    def _stands_alone(self, word: str, value: Decimal) -> bool:
        """Whether a single word is a number: "un" is an article, "million" a part of "3.2 million"."""
        if value == 1 or word in self._articles:
            return word == "one"
        return word not in self._table.millions and word not in ("hundred", "thousand")

    def _half_more(self, at: int) -> int:
        """Return how many words "and a half" takes at a place."""
        for phrase in _AND_A_HALF[self._language]:
            if all(self._word(at + number) == word for number, word in enumerate(phrase)):
                return len(phrase)
        return 0
