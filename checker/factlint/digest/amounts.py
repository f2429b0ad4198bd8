"""Amounts in text: a number with its scale and its currency, as eight languages write them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator


class Amount(msgspec.Struct, frozen=True):
    """An amount as written: its place in the text, what it is worth, in what, and on which scale."""

    start: int
    end: int
    text: str
    value: Decimal
    """The whole value: 3200000000 for "3.2 billion"."""
    currency: str | None
    """ISO 4217 code; ``None`` where none is written beside the number. A bare ``$`` is USD, a bare ``¥`` JPY or CNY."""
    scale: int
    """What the number is multiplied by: 10**9 for "billion"; 1 where there is no such word."""


# One big pattern of all currencies and scales takes 5 ms to compile; tables cost nothing.
_DIGIT = re.compile(r"\d+")
_NUMBER = lazy.pattern(r"\d{1,3}(?:[,.'’ \u00a0\u202f\u2009]\d{3}){1,5}(?!\d)(?:[.,]\d{1,4})?|\d{1,15}(?:[.,]\d{1,6})?")
_WORD = lazy.pattern(r"[ \u00a0\u202f-]?(?:d['’]|de |of |in )?([^\W\d_]+(?:-[^\W\d_]+)?\.?|[$€£¥￥₩₹₪＄](?!\s?\d))")
_SECOND = lazy.pattern(r"\s?(\d{1,4}(?:,\d{3})?)\s?([万萬만億亿억])")
_MIL = lazy.pattern(r"mil (?:millones|milh(?:ões|oes))\b")
_DOLLARS = lazy.pattern(r"\.? (dollars?)\b")
MYRIADS = {"万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12}
"""How many zeros a sign of Chinese, Japanese or Korean stands for, of those that count in ten thousands."""
_LEADS = ("百万", 6), ("千万", 7), ("십억", 9), *MYRIADS.items()
_SIGNS = frozenset("$€£¥￥₩₹₪＄")
_IDLE = frozenset(("", *'.,;:!?)]}%/+=*|<>"”’»、。，；：）」』'))
_AHEAD = 24
_CURRENCIES = """
USD: $ us$ u.s.$ usd ＄ dollar dollars us-dollar us-dollars dólares dolares ドル 米ドル 美元 美金 달러
EUR: € eur euro euros ユーロ 欧元 歐元 유로
GBP: £ gbp pound pounds pfund 英镑 ポンド 파운드
JPY: jpy yen 円 日元 엔
CNY: cny rmb yuan renminbi 人民币 人民元 元
KRW: ₩ krw won 韩元 ウォン 원
INR: ₹ inr rs rs. rupee rupees
CHF: chf franken franc francs
BRL: brl r$ reais real
AUD: a$ au$ aud
CAD: c$ ca$ cad
SGD: s$ sgd
HKD: hk$ hkd
TWD: nt$ ntd twd
MXN: mx$
SEK: sek
NOK: nok
DKK: dkk
ILS: ils ₪
"""
_POWERS = """
3: k thousand
6: m mn mio mio. million millions millionen millón millon millones milhão milhões
9: b bn billion billions bilhão bilhões bilhao bilhoes milliard milliards milliarde milliarden mrd mrd. md md. mds mds.
12: t tn trillion trillions trilhão trilhões billionen billón billon billones
"""
_DECIMAL_COMMA = frozenset(("de", "es", "fr", "it", "nl", "pt"))
_GROUPED = lazy.pattern(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


def find(text: str, language: str | None = None) -> Iterator[Amount]:
    """Yield the amounts of a text: numbers with a scale ("3.2 billion"), a currency ("€40"), or both.

    A comma before three digits groups them, and so does a point where ``language`` groups with points ("1.250 Mio." is
    1250 million in German, "1.250 million" 1.25 in English). A letter alone ("70B") is a scale if it is a capital one.
    """
    at = 0
    while digits := _DIGIT.search(text, at):
        at = digits.end()
        before = text[digits.start() - 1 : digits.start()]
        if (before.isascii() and before.isalnum()) or before in (".", ","):  # a version, a model, a decimal: GPT-5.4
            continue
        number = _NUMBER.match(text, digits.start())
        if number and (found := _read(text, number, language)) is not None:
            yield found
            at = found.end


def _read(text: str, match: re.Match[str], language: str | None) -> Amount | None:
    end = match.end()
    if text[end : end + 2].strip()[:1] in _IDLE and not _stands_behind_money(text, match.start()):
        return None
    number = worth(match[0], language)
    before, start = money_before(text, match.start())
    factor, scale, end = _scale(text, match.end(), number, language, money=before is not None)
    after, last = (None, end) if before else _after(text, end)
    if number is None or not (before or after or scale > 1):
        return None
    currency_code = currency(before or after or "", language)
    return Amount(start, last, text[start:last], number * scale + factor, currency_code, scale)


def _stands_behind_money(text: str, at: int) -> bool:
    """Whether what stands right before a number may be a currency."""
    sign = text[max(0, at - 2) : at].strip()[-1:]
    return sign in _SIGNS or sign.isupper() or sign == "."


def money_before(text: str, at: int) -> tuple[str | None, int]:
    """Return the currency right before a number, and where it begins."""
    end = at - (text[at - 1 : at] in (" ", "\u00a0", "\u202f"))
    if end < 1 or not (text[end - 1] in _SIGNS or text[end - 1].isalpha() or text[end - 1] == "."):
        return None, at
    for length in (4, 3, 2, 1):
        word = text[max(0, end - length) : end]
        whole = end - length <= 0 or not (word[0].isalpha() and text[end - length - 1].isalpha())
        # In front of a number stand signs and codes; "the euro 2024" and "won 3" are no amounts.
        if whole and len(word) == length and word.casefold() in codes() and (word[-1] in _SIGNS or word.isupper()):
            return word, end - length
    return None, at


def _scale(
    text: str, at: int, number: Decimal | None, language: str | None, *, money: bool
) -> tuple[Decimal, int, int]:
    """Return what a second part adds ("5000億" of "3兆5000億"), the scale of the number, and where it ends."""
    nothing = (Decimal(0), 1, at)
    if number is None or at >= len(text):
        return nothing
    begin = at + (text[at] == " ")
    if found := next(((sign, power) for sign, power in _LEADS if text.startswith(sign, begin)), None):
        end = begin + len(found[0])
        rest = _SECOND.match(text, end)
        added = Decimal(rest[1].replace(",", "")) * 10 ** MYRIADS[rest[2]] if rest else Decimal(0)
        return added, 10 ** found[1], rest.end() if rest else end
    match = _WORD.match(text, at, at + _AHEAD)
    if match is None or match[1][0] in _SIGNS:
        return nothing
    word = match[1].partition("-")[0]
    if len(word) == 1 and not (match.start(1) == at and (money or word in "BMT")):
        return nothing
    if word == "mil" and (double := _MIL.match(text, match.start(1))):
        return Decimal(0), 10**9, double.end()
    power = _power(word, language)
    if not power and word.endswith("."):
        word = word[:-1]
        power = _power(word, language)
    return (Decimal(0), 10**power, match.start(1) + len(word)) if power else nothing


def _after(text: str, at: int) -> tuple[str | None, int]:
    """Return the currency right behind a number or its scale, and where it ends."""
    match = _WORD.match(text, at, at + _AHEAD)
    if match is None:
        return None, at
    word = match[1].rstrip(".")
    if word in ("US", "U.S"):
        more = _DOLLARS.match(text, match.end(1))
        return (more[1], more.end()) if more else (None, at)
    if word.casefold() in codes() and not (len(word) < 3 and word.isalpha() and word.isascii()):
        return word, match.start(1) + len(word)
    # Japanese, Chinese and Korean put the next word right behind: 32億ドルを.
    for length in (3, 2, 1):
        if not word.isascii() and word[:length] in codes() and len(word) > length:
            return word[:length], match.start(1) + length
    return None, at


def worth(text: str, language: str | None) -> Decimal | None:
    """Return the value of a number written in digits, its groups and decimals read as the language writes them."""
    plain = re.sub(r"[' \u00a0\u202f\u2009’]", "", text)
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and point >= 0:
        group, decimal = (",", ".") if comma < point else (".", ",")
        plain = plain.replace(group, "").replace(decimal, ".")
    elif _GROUPED.fullmatch(plain) and (comma >= 0 or plain.count(".") > 1 or language in _DECIMAL_COMMA):
        plain = plain.replace(",", "").replace(".", "")
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None


def _power(word: str, language: str | None) -> int:
    # A French "billion" is a million millions; in the singular behind a number over one it is English, even in French.
    if word == "billions" and language == "fr":
        return 12
    return powers().get(word.casefold(), 0)


def currency(word: str, language: str | None) -> str | None:
    """Return the ISO 4217 code of a sign, code or name of a currency."""
    if word in ("¥", "￥"):
        return "CNY" if language == "zh" else "JPY"
    return codes().get(word.casefold())


@cache
def codes() -> dict[str, str]:
    """Return the ISO 4217 code of each sign, code and name of a currency, in lower case."""
    table = {word: line[:3] for line in _CURRENCIES.strip().splitlines() for word in line[5:].split()}
    return table | {"¥": "JPY", "￥": "JPY"}


@cache
def powers() -> dict[str, int]:
    """Return the power of ten of each word for a scale, in lower case."""
    lines = (line.partition(": ") for line in _POWERS.strip().splitlines())
    return {word: int(power) for power, _, words in lines for word in words.split()}
