"""The numbers and dates of a part of a digest, and whether two of two languages are the same."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from factlint import lazy
from factlint.checks.translation_digits import POWERS
from factlint.checks.translation_places import Unit, section_at
from factlint.judge import moments, quantities
from factlint.judge.units import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Link, Span
    from factlint.judge.moment import Moment
    from factlint.judge.quantity import Quantity
    from factlint.model import Digest

TIMES = frozenset(("s", "min", "h", "day", "week", "month", "year"))
"""Units of stretches of time."""
_BASES = {
    **{unit: ("s", seconds) for unit, seconds in (("min", 60), ("h", 3600), ("day", 86400), ("week", 604800))},
    "year": ("month", 12),
}
SMALL = 13
"""Below it counts are written now in words, now in figures, and now not at all: "two of them", "both"."""
_ROUNDED = Decimal("0.06")
"""How far what was converted may be rounded: 26 miles to 40 kilometres."""
_WHOLE = 100
_LONGEST = 2000
"""Characters up to which a block without a sentence is read."""
_BARE_DAY = lazy.pattern(r"\d{1,2} ?[日일号號]")
_DIGIT = lazy.pattern(r"\d")
_IN_BRACKETS = lazy.pattern(r"[(（][^()（）]*\Z")
_NAMES = lazy.pattern(r"[^\W\d_][-‐‑]\Z")
"""Behind it a number is the name of a version: 山海-5."""
_APIECE = lazy.pattern(r"1(?![\d.,])[\s-]?(?![\s-]|[mbt]illi|[mb]n\b|[万萬億亿兆千百만억조천백]).+", re.IGNORECASE)
"""For one of a unit other languages have "per" and an article."""
_PER = lazy.pattern(r"[^\s\d、。]{0,4}(?:[あ当]たり|につき|ごと|당(?![가-힣]))")
_YEN = frozenset(("CNY", "JPY"))
_SPAN = Decimal("0.1")
"""How far stretches of time in other units may be apart: 52 weeks and a year, six weeks and a month and a half."""
_DAYS = {"s": Decimal(1) / 86400, "day": Decimal(1), "month": Decimal("30.44")}
_FISCAL = lazy.pattern(r"\b(?:[Ff]iscal|FY|[Gg]eschäftsjahr|[Ee]xercice)|年度|月期|会計|财年|財年|회계")
"""A fiscal year is called by another number in each country."""
Shape = Literal["day", "month", "quarter", "year", "other"]


class Value(NamedTuple):
    """A number or date where it stands in a digest."""

    text: str
    span: Span
    quantity: Quantity | None = None
    moment: Moment | None = None
    aside: bool = False
    """Whether it stands in brackets, where translators put what an amount is worth at home, or is a fiscal year."""

    @property
    def kind(self) -> str:
        """What it may be compared with: the unit of a quantity, the parts of a date."""
        if self.moment:
            return shape(self.moment)
        unit = self.quantity.unit if self.quantity else ""
        return "%" if unit == "pp" else unit

    @property
    def key(self) -> str:
        """A spelling that equal values of two languages have in common, mostly."""
        if self.moment:
            return f"{self.moment.month}/{self.moment.day}" if self.moment.day else ""
        return f"{self.quantity.low.normalize():f}" if self.quantity and self.quantity.strong else ""

    @property
    def is_small(self) -> bool:
        """Whether it is a few of something, or the number of something in a list."""
        return self.quantity is not None and self.quantity.unit in ("", "th") and self.quantity.low < SMALL

    @property
    def is_sure(self) -> bool:
        """Whether it is written so that no other reading is likely: in digits, and no order or multiple."""
        if self.moment:
            relative = self.moment.relative and not _BARE_DAY.fullmatch(self.text)
            return self.kind != "other" and not (relative or self.moment.loose)
        one = self.quantity
        if one is None or (one.unit not in ("", "%", "pp", "th", "x") and _APIECE.fullmatch(self.text)):
            return False
        return one.step <= max(one.low, Decimal(1)) and bool(_DIGIT.search(self.text))


def shape(moment: Moment) -> Shape:
    """Return which parts a date names."""
    if moment.half or moment.season is not None:
        return "other"
    if moment.quarter:
        return "quarter"
    if moment.month:
        return "day" if moment.day else "month"
    return "year" if moment.year else "other"


@lru_cache(maxsize=8)
def values(digest: Digest) -> dict[Unit, list[Value]]:
    """Return the numbers and dates of the stories, and of the sections' text outside of stories, by their place."""
    found: dict[Unit, list[Value]] = {}
    for index, story in enumerate(digest.stories):
        block = digest.blocks[story.first]
        at = block.text.find(story.title)
        if at >= 0:
            title = _read(digest, block, at, at + len(story.title))
            # "Topic 3" moves up where topic 2 is left out.
            found[Unit("story", index)] = [one for one in title if not one.is_small]
    for at, block, start, end in _texts(digest):
        told = digest.story_of_block[at]
        unit = Unit("section", section_at(digest, at)) if told is None else Unit("story", told)
        found.setdefault(unit, []).extend(_read(digest, block, start, end))
    # The title of a story in a list is a sentence of its text, too.
    return {unit: list({one.span: one for one in ones}.values()) for unit, ones in found.items()}


def _texts(digest: Digest) -> Iterator[tuple[int, Block, int, int]]:
    """Yield the sentences as stretches of blocks, and the blocks that hold none, such as "Price: $40"."""
    done = set()
    for sentence in digest.sentences:
        done.add(sentence.block)
        if digest.blocks[sentence.block].kind != "heading":
            yield sentence.block, digest.blocks[sentence.block], *sentence.at
    for at, block in digest.reading():
        if at not in done and block.kind != "heading":
            yield at, block, 0, min(len(block.text), _LONGEST)


def _read(digest: Digest, block: Block, start: int, end: int) -> Iterator[Value]:
    """Yield the numbers and dates in a stretch of a block's prose."""
    text = block.text[start:end]
    language = digest.language if digest.language != "und" else "en"
    found = moments.find(text, language, digest.day)
    for moment in found:
        span = block.prose.span(start + moment.start, start + moment.end)
        around = text[max(0, moment.start - 14) : moment.end + 6]
        yield Value(moment.text, span, moment=moment, aside=_FISCAL.search(around) is not None)
    skip = [(moment.start, moment.end) for moment in found]
    skip += [(link.at[0] - start, link.at[1] - start) for link in block.links if _is_mark(link)]
    skip += [(low - start, high - start) for low, high in block.marked("code")]
    for one in quantities.find(text, language, [(low, high) for low, high in skip if high > 0]):
        aside = _IN_BRACKETS.search(text, max(0, one.start - 40), one.start) is not None
        span = block.prose.span(start + one.start, start + one.end)
        if one.unit == "" and (_NAMES.search(text, max(0, one.start - 2), one.start) or _is_per(one, text)):
            continue
        if not any(span.overlaps(mark) for mark, _ in block.footnotes):
            yield Value(one.text, span, quantity=one, aside=aside)


def _is_per(one: Quantity, text: str) -> bool:
    """Whether it is the one of 1人あたり, for which others say "per person"."""
    return one.low == 1 and _PER.match(text, one.end) is not None


def _is_mark(link: Link) -> bool:
    """Whether a link shows its URL, or the number of a note, which stands right behind a figure: "in 2020.⁵"."""
    return link.kind in ("bare", "autolink") or link.text.strip("[]() ").isdigit()


def same(one: Value, other: Value) -> bool:
    """Whether two values, each in its language, say the same, perhaps the one more exactly."""
    if one.moment and other.moment:
        return _same_time(one.moment, other.moment)
    if one.quantity and other.quantity:
        return _same_amount(one.quantity, other.quantity)
    moment, quantity = one.moment or other.moment, one.quantity or other.quantity
    return moment is not None and quantity is not None and quantity.low in (*moment.parts, moment.quarter)


def _same_time(one: Moment, other: Moment) -> bool:
    if moments.carries(one, other) or moments.carries(other, one):
        return True
    if one.day and other.day:
        if one.until and other.until and one.until[1:] != other.until[1:]:
            return False
        return (one.month, one.day) == (other.month, other.day) and (one.resolved or other.resolved)
    return False


def _same_amount(one: Quantity, other: Quantity) -> bool:
    # Each language hedges in its own way; a translator does not count again.
    one, other = replace(one, hedge=""), replace(other, hedge="")
    # Three tenths of the price are 70 % off.
    complement = one.unit == other.unit == "%" and one.low + other.low == _WHOLE
    if complement or _are_millions(one, other) or quantities.carries(one, other) or quantities.carries(other, one):
        return True
    if {one.unit, other.unit} <= TIMES:
        return _last_as_long(one, other)
    if is_currency(one.unit) and is_currency(other.unit):
        return _may_be_yen(one, other)
    if _was_converted(one, other):
        if "" in (one.unit, other.unit) and _figures(one) == _figures(other):
            return True  # forty-foot, 40 pés
        return abs(one.low - other.low) <= _ROUNDED * max(one.low, other.low)
    both = one.low != one.high and other.low != other.high
    return (
        (one.low, one.high) == (other.low, other.high)
        if both
        else not {one.low, one.high}.isdisjoint((other.low, other.high))
    )


def _are_millions(one: Quantity, other: Quantity) -> bool:
    """Whether the m of one of two is that of millions, as in "4.1m of last year", and was read as that of metres."""
    metres, bare = sorted((one, other), key=lambda each: each.unit, reverse=True)
    return metres.unit == "km" and not bare.unit and metres.text.endswith("m") and bare.low == metres.low * 10**9


def _may_be_yen(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts differ in nothing but what ¥ stands for, which China and Japan write alike."""
    return one.low == other.low and are_yen(one, other)


def are_yen(one: Quantity, other: Quantity) -> bool:
    """Whether one of two amounts, in figures that the other has as well, may be in its currency, and has ¥ instead."""
    signs = {"¥", "￥"} & {*one.text, *other.text}
    return {one.unit, other.unit} == _YEN and bool(signs) and _figures(one) == _figures(other)


def rounds(one: Value, other: Value) -> bool:
    """Whether a number of the translation is one of the original, rounded to myriads.

    12万 is as round as "120 thousand", though it has no zeros that could tell; the other way round nobody translates.
    """
    claimed, stated = one.quantity, other.quantity
    if not claimed or not stated or POWERS.keys().isdisjoint(claimed.text):
        return False
    return quantities.carries(replace(stated, hedge=""), replace(claimed, hedge="", plain=False))


def _last_as_long(one: Quantity, other: Quantity) -> bool:
    """Whether two stretches are as long, one of them in months, the other in days."""
    (unit, factor), (base, times) = _BASES.get(one.unit, (one.unit, 1)), _BASES.get(other.unit, (other.unit, 1))
    if unit == base:
        return False
    first, second = one.low * factor * _DAYS[unit], other.low * times * _DAYS[base]
    return abs(first - second) <= _SPAN * max(first, second)


def _figures(one: Quantity) -> tuple[int, ...]:
    """Return the digits of a number as it is written, whatever its unit, without zeros at the end."""
    return (one.low / one.step).normalize().as_tuple().digits


def _was_converted(one: Quantity, other: Quantity) -> bool:
    """Whether one of two is in miles, acres or pounds, and the other not: its last digit is worth no power of ten."""
    if one.unit != other.unit and "" not in (one.unit, other.unit):
        return False
    steps = {step.normalize().as_tuple().digits for step in (one.step, other.step)}
    return len(steps) > 1 and {one.unit, other.unit}.isdisjoint({"%", "pp", "x", "th", *TIMES})


def spelled(value: Value) -> str:
    """Return what a value is worth, in seconds where it is in hours; of a day not its year."""
    if value.moment:
        when = value.moment
        until = f"-{when.until}" if when.until else ""
        return (f"{when.month}/{when.day}/{when.quarter}" if when.month or when.quarter else f"{when.year}") + until
    one = value.quantity
    if one is None:
        return ""
    unit, factor = _BASES.get(one.unit, (one.unit, 1))
    ends = sorted({one.low * factor, one.high * factor})
    return f"{'-'.join(f'{end.normalize():f}' for end in ends)} {unit}"


def is_conversion(one: Value, other: Value) -> bool:
    """Whether two amounts may be one that was converted: other currencies, other figures."""
    if not one.quantity or not other.quantity:
        return False
    units = {one.quantity.unit, other.quantity.unit}
    currencies = len(units) > 1 and all(map(is_currency, units)) and not are_yen(one.quantity, other.quantity)
    degrees = any(unit.startswith("°") for unit in units)
    return (currencies and one.quantity.low != other.quantity.low) or degrees
