"""Numbers as Japanese, Chinese and Korean write them: 三千五百, 3兆5000億, 百分之十二, 三分の一, 삼천, 두 배."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.amounts import MYRIADS
from factlint.judge.figure import SHARE_STEP, Figure, Form, place

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_ONES = {sign: value for signs in ("〇一二三四五六七八九", "零壹貳叁") for value, sign in enumerate(signs)}
_ONES |= {"两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
SCALES = frozenset((*_TENS, *MYRIADS))
"""Characters that multiply what stands before them."""
_PART = lazy.pattern(r"[ ]?(\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?)(?=[ ]?[十百千万萬億亿만억조천백십])")
_LAST = lazy.pattern(r"(?: (?=\d{3,4}[가-힣]))?(\d{1,4}(?:,\d{3})?)(?![\d.,]|[年月日년월일]|[時时](?![間间])|시(?!간))")
"""Korean writes a blank there: "4만 2000대"."""

_RUN = lazy.pattern(r"[〇零一二三四五六七八九十百千万萬億亿兆两兩]+")
_HANGUL_ONES = {sign: value for value, sign in enumerate("영일이삼사오육칠팔구")}
_HANGUL_RUN = lazy.pattern(
    r"(?<![가-힣])[일이삼사오육칠팔구십백천만억조]{2,12}"
    r"(?=\s?(?:명|개|원|달러|대|건|곳|배|%|퍼센트|년|개월|주|시간|살|세|[ ,.]|$))"
)
_HANGUL_WORDS = frozenset(("만일", "천만", "이천", "구조", "이백", "백만", "사천", "백조"))
"""If, by no means, a town, a structure …: words that look like numbers."""
_NATIVE_ONES = dict(zip(("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"), range(1, 10), strict=True))
_NATIVE_TENS = {
    "열": 10,
    "스무": 20,
    "스물": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_NATIVE = lazy.pattern(
    r"(?<![가-힣])(?=[두세네다여일아열스서마쉰예])"
    r"(열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔)?(한|두|세|네|다섯|여섯|일곱|여덟|아홉)?\s?"
    r"(?=명|개|곳|번|배|차례|가지|달|시간|살|건|대|사람|나라|주(?!년|요|로|를|의)|마리|팀|권|장(?= )|편)"
)
_COUNTER = lazy.pattern(
    r"(?:人|名|社|家|件|台|個|个|倍|回|本の|枚|店|[カか]国|[ヶカか]月|つの|歳|岁|歲|年間|年(?![代度])|小时|時間|分間|分钟|天|"
    r"周(?!年)|週間|星期|次|項|项|種|种|位|番目|割|成(?![为長长立員员功果本不])|円|元|美元|ドル|ユーロ|欧元|日元|公里|米|キロ|メートル|"
    r"トン|吨|パーセント|[%％]|多|余|餘|座|所|辆|架|艘|条|款|支|歩)"
)
_ONE_TENTH = lazy.pattern(r"[约約近超涨漲跌增减減升降低高了到达達至仅僅足过過\W]|\A\Z")
"""What stands before 一成 that is a tenth: 统一成标准 is not."""
_SHARE_HAN = lazy.pattern(
    r"([〇零一二三四五六七八九十百\d]{1,4})\s?分(?:の|之)\s?"
    r"([〇零一二三四五六七八九十百两\d]{1,4}(?:[.点點][\d〇零一二三四五六七八九]{1,4})?)"
)
_SHARE_HANGUL = lazy.pattern(r"(\d{1,3}|[이삼사오육칠팔구십백]{1,3})\s?분의\s?(\d{1,3}|[일이삼사오육칠팔구십]{1,3})")
_HALVES = lazy.pattern(
    r"過半数|过半数|半数|一半|半分(?=[のが以を])|절반|[二两兩]倍[増增]|倍増|倍增|翻了?一?[番倍]|半減|减半|減半|반토막"
)
_LOOSE = lazy.pattern(
    r"([数數几幾何]|수)([十百千万萬億亿십백천만억]{1,2})(?=[人名社家件台個个円元美ド年か以の多명개원건대달\s])"
)


def scaled(text: str, end: int) -> bool:
    """Whether a character that multiplies stands right behind a number, or a myriad behind a blank: 5,300 万元."""
    after = text[end : end + 1]
    return after in SCALES or (after == " " and text[end + 1 : end + 2] in MYRIADS)


def chain(text: str, figure: Figure) -> Figure:
    """Read "3兆5000億", "1億2,000万", "3천5백": return the number that begins with the digits of ``figure``."""
    at, pending, low, have = figure.end, figure.value, figure.step, True
    if text[at] == " ":
        at += 1  # 5,300 万元
    total = section = Decimal(0)
    last = 0
    while at < len(text):
        begin = at + 1 if text[at] == " " and total + section > 0 else at
        sign = text[begin : begin + 1]
        if sign in _TENS and begin == at and (have or section):
            section += (pending if have else 1) * _TENS[sign]
            low, have = (low if have else Decimal(1)) * _TENS[sign], False
            at += 1
        elif total and sign in MYRIADS and begin == at and MYRIADS[sign] > last:  # 3万亿, 1万2000亿
            total = (total + section + (pending if have else 0)).scaleb(MYRIADS[sign])
            low, section, have, last = low.scaleb(MYRIADS[sign]), Decimal(0), False, MYRIADS[sign]
            at += 1
        elif sign in MYRIADS and begin == at and (have or section):
            last = MYRIADS[sign]
            total += (section + (pending if have else 0)).scaleb(MYRIADS[sign])
            low, section, have = low.scaleb(MYRIADS[sign]), Decimal(0), False
            at += 1
        elif not have and (more := _PART.match(text, at) or _LAST.match(text, at)):
            pending = Decimal(more[1].replace(",", ""))
            low, have, at = place(pending), True, more.end()
        else:
            break
    worth = total + section + (pending if have else 0)
    return Figure(figure.start, at, worth, low)


def find(text: str, language: str) -> Iterator[Figure]:
    """Yield the numbers that are written without digits, and all shares of the form 百分之十二, 3分の1."""
    if language == "ko":
        yield from _korean(text)
        return
    shares = [figure for match in _SHARE_HAN.finditer(text) if (figure := _share(match))] if "分" in text else []
    yield from shares
    shares.reverse()
    taken = 0
    for match in _RUN.finditer(text):
        while shares and shares[-1].start <= match.start():
            taken = max(taken, shares.pop().end)
        if match.start() >= taken and (figure := _han(text, match)):
            taken = figure.end
            yield figure
    yield from _halves(text)
    yield from _loose(text)


def _han(text: str, match: re.Match[str]) -> Figure | None:
    """Read a run of Chinese numerals, if it is a number: 三千五百 and 三人 are, 万一 and 一般 are not."""
    words, before = match[0], text[match.start() - 1 : match.start()]
    if before in ("第", "数", "几", "數", "幾", "何", "周", "週", "期", "曜", "月", "年") or before.isdigit():
        return _ordinal(text, match) if before == "第" else None
    counted = _COUNTER.match(text, match.end())
    signs = {sign for sign in words if sign in SCALES}
    ones = len(words) - sum(sign in SCALES for sign in words)
    tenth = words == "一" and counted and (counted[0] == "割" or (counted[0] == "成" and _ONE_TENTH.search(before)))
    if (not tenth and words in ("一", "万", "萬", "億", "亿", "兆")) or (words in ("十", "百", "千") and not counted):
        return None
    if not counted and not (signs and ones and len(words) > 2):
        return None
    if not signs and len(words) > 1:
        return None
    value = worth(words)
    if value is None:
        return None
    last = _TENS.get(words[-1]) or 10 ** MYRIADS.get(words[-1], 0)
    return Figure(match.start(), match.end(), value, Decimal(last), "words")


def _ordinal(text: str, match: re.Match[str]) -> Figure | None:
    value = worth(match[0])
    if value is None or value < 2 or text[match.end() : match.end() + 3].startswith(("四半期", "季度", "期")):
        return None
    return Figure(match.start() - 1, match.end(), value, form="ordinal", unit="th")


def worth(words: str) -> Decimal | None:
    """Return the value of numerals without digits; ``None`` where they make no number."""
    total = section = number = 0
    for sign in words:
        if sign in _ONES or sign in _HANGUL_ONES:
            if number:
                return None
            number = _ONES.get(sign, _HANGUL_ONES.get(sign, 0))
        elif sign in _TENS:
            section += (number or 1) * _TENS[sign]
            number = 0
        elif sign not in MYRIADS:
            return None
        else:
            total += (section + number or 1) * 10 ** MYRIADS[sign]
            section = number = 0
    return Decimal(total + section + number)


def _value(words: str) -> Decimal | None:
    whole, point, rest = words.replace("点", ".").replace("點", ".").partition(".")
    if words[0].isdecimal():
        return Decimal(whole + point + rest) if (whole + rest).isdecimal() else None
    value = worth(whole) if _ONES.keys() >= set(rest) else None
    decimals = "".join(str(_ONES[sign]) for sign in rest) if value is not None else ""
    return value + Decimal(f"0.{decimals}") if value is not None and decimals else value


def _share(match: re.Match[str]) -> Figure | None:
    """Read 百分之十二 (12 % exactly), 三分の一, 3分の1."""
    whole, part = _value(match[1]), _value(match[2])
    if not whole or not part or (part >= whole and whole != 100):
        return None
    value = 100 * part / whole
    form: Form = "words" if whole == 100 else "share"
    return Figure(match.start(), match.end(), value, place(value) if whole == 100 else SHARE_STEP, form, unit="%")


def _halves(text: str) -> Iterator[Figure]:
    for match in _HALVES.finditer(text):
        words = match[0]
        if words[0] in "過过":
            yield Figure(*match.span(), Decimal(50), SHARE_STEP, "share", unit="%", hedge="over")
        elif words.endswith(("減", "减", "减半", "減半", "토막")):
            yield Figure(*match.span(), Decimal("0.5"), form="times", unit="x", exact=False)
        elif words[0] in "半一절":
            yield Figure(*match.span(), Decimal(50), SHARE_STEP, "share", unit="%")
        else:
            yield Figure(*match.span(), Decimal(2), form="times", unit="x", exact=False)


def _loose(text: str) -> Iterator[Figure]:
    for match in _LOOSE.finditer(text):
        value = worth(match[2])
        if value and value >= 10:
            low = 2 * value
            yield Figure(*match.span(), low, 18 * value, "loose", hedge="over", exact=False)


def _korean(text: str) -> Iterator[Figure]:
    for match in _SHARE_HANGUL.finditer(text):
        if figure := _share(match):
            yield figure
    for match in _HANGUL_RUN.finditer(text):
        words = match[0]
        value = worth(words)
        if value is not None and value >= 10 and words not in _HANGUL_WORDS:
            last = _TENS.get(words[-1]) or 10 ** MYRIADS.get(words[-1], 0)
            yield Figure(*match.span(), value, Decimal(last), "words")
    for match in _NATIVE.finditer(text):
        count = _NATIVE_TENS.get(match[1], 0) + _NATIVE_ONES.get(match[2], 0)
        if count > 1:  # "한" is what other languages have an article for
            yield Figure(match.start(), max(match.end(1), match.end(2)), Decimal(count), form="words")
    yield from _halves(text)
    yield from _loose(text)
