"""What is bound to a number: the currency before it, scale, unit and noun behind it, and its age or rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import amounts
from factlint.judge import units

if TYPE_CHECKING:
    from factlint.judge.figure import Figure

_OLD = lazy.pattern(r"[ -](?:olds?|of age)\b|[ ](?:alt|alten)\b")
_AGED = lazy.pattern(r"\b(?:aged?|aged between|(?:im )?alter von|edad de|idade de) $", 2)
_LINK = lazy.pattern(r"[ \u00a0](?:de |d['’]|of |in |en )")
"""What stands between a scale and its currency: "3,2 milliards d'euros"."""
_RUPEES = lazy.pattern(r"\bRs\.? ?$")
_WHOSE = lazy.pattern(
    r" (Canadian|Australian|Singapore|Hong Kong|New Zealand|Taiwan|Mexican|American|US|U\.S\.|"
    r"CAD|AUD|SGD|HKD|NZD|TWD|USD)(?![\w.]|[ -][^\W\d_])"
)
"""Whose dollars they were, at the end of what is said: "$20.9 billion Canadian"."""
_DOLLARS = {
    "Canadian": "CAD",
    "Australian": "AUD",
    "Singapore": "SGD",
    "Hong Kong": "HKD",
    "New Zealand": "NZD",
    "Taiwan": "TWD",
    "Mexican": "MXN",
    **dict.fromkeys(("American", "US", "U.S."), "USD"),
    **{code: code for code in ("CAD", "AUD", "SGD", "HKD", "NZD", "TWD", "USD")},
}
_ABBREVIATED = lazy.pattern(r"(?<=mrd|mio|tsd|mds| md)\.(?= [^\W\d_])", 2)
"""The full stop of "3,2 Mrd. Euro", which ends no sentence."""
_MOST = 10**15
_ERA = lazy.pattern(r"[^\W\d_]{0,2}(?:令和|平成|昭和|大正)\s?$")
_YEAR_MORE = lazy.pattern(r"\s?(?:\d|[月期度春夏秋冬末初代]|以降|前半|後半|上半|下半|第)")


def attach(text: str, figure: Figure, language: str) -> bool:
    """Bind to a figure what belongs to it; ``False`` if that shows it to be no number: "737s", "5G", "令和8年"."""
    if figure.form in ("ordinal", "share", "times", "loose"):
        if figure.form == "loose":
            _behind(text, figure, language)
        return True
    if figure.form == "digits" and figure.unit == "":
        _price(text, figure, language)
    if figure.unit == "":
        _behind(text, figure, language)
    if figure.unit == "year" and not _is_duration(text, figure):
        return False
    after = text[figure.end : figure.end + 1]
    # Behind 320万 letters begin a word of their own: 320万TEU.
    glued = after.isalpha() and after < "\u0250" and text[figure.end - 1] < "\u2e80"
    if figure.unit in ("", "°") and figure.scale == 1 and glued:
        return False
    if figure.unit == "":
        _age(text, figure)
    elif figure.unit == "month" and (figure.value == 12 or text.endswith("first ", 0, figure.start)):
        figure.exact = False  # a year, and the first three of its months a quarter: other words may say so
    elif figure.unit == "year" and (old := _OLD.match(text, figure.end)):
        figure.end = old.end()
    return True


def _money(text: str, start: int) -> tuple[str | None, int]:
    """Return the currency that stands before a number."""
    last = text[max(0, start - 2) : start].strip()[-1:] if start else ""
    if last in ("s", ".") and (rupees := _RUPEES.search(text, max(0, start - 5), start)):
        return "₹", rupees.start()
    if not last or (last.isascii() and last.isalpha() and last.islower()) or last in ",;:)(":
        return None, start
    return amounts.money_before(text, start)


def _price(text: str, figure: Figure, language: str) -> None:
    """Read a number behind a currency, and whose dollars it says at the end that they are."""
    money, figure.start = _money(text, figure.start)
    if money is None:
        return
    _behind(text, figure, language, money)
    if money == "$" and (whose := _WHOSE.match(text, figure.end)):
        figure.unit, figure.end = _DOLLARS[whose[1]], whose.end()


def _behind(text: str, figure: Figure, language: str, money: str | None = None) -> None:
    """Read scale, currency and unit, as many as follow each other."""
    if money:
        figure.unit = amounts.currency(money, language) or ""
    for _ in range(3):
        large = figure.scale > 1 or figure.value >= 100
        found = units.read(text, figure.end, language, money=bool(money), large=large)
        if found is None and _is_large(figure) and (link := _LINK.match(text, figure.end)):
            found = units.read(text, link.end(), language, money=False, large=True)
        if found is None or (found[0].kind == "scale" and found[0].factor * figure.scale > _MOST):
            return
        measure, end = found
        if measure.kind == "scale":
            figure.scale *= measure.factor
        elif money and measure.kind == "unit":
            return
        elif money:
            figure.end = end
            return
        else:
            figure.unit, figure.factor, figure.shift = measure.unit, measure.factor, measure.shift
        figure.end = end
        if measure.kind != "scale":
            return
        if _ABBREVIATED.match(text, end):
            figure.end += 1


def _is_large(figure: Figure) -> bool:
    """Whether a small word may stand between a number and its currency: "mil millones de euros"."""
    return figure.scale > 1 or (figure.form == "words" and figure.value >= 1000)


def _is_duration(text: str, figure: Figure) -> bool:
    """Whether a number of years is no year of the calendar: 10年 is, 2026年, 令和8年, 26年3月 are not."""
    if text[figure.end - 1 : figure.end] not in ("年", "년"):
        return True
    if figure.value >= 1000 or _ERA.search(text, max(0, figure.start - 5), figure.start):
        return False
    return _YEAR_MORE.match(text, figure.end) is None


def _age(text: str, figure: Figure) -> None:
    """Read ages that bear no unit: "aged 18", "Mira Lund, 34, said"."""
    if not 0 < figure.value < 120 or figure.scale > 1:
        return
    start = figure.start
    if _AGED.search(text, max(0, start - 14), start):
        figure.unit = "year"
        return
    closing = {", ": ",", " (": ")"}.get(text[max(0, start - 2) : start])
    if closing and text.startswith(closing, figure.end) and figure.value == figure.value.to_integral_value():
        word = text[max(0, start - 20) : start - 2].split()
        if word and word[-1][0].isupper() and word[-1][-1].isalpha():
            figure.unit = "year"
