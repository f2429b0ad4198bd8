"""Which sentences state something though they have no figure, no name and no verb of the lists.

What denies, counts in words or gives a month is a fact wherever it stands. The others are told by their shape: a whole
sentence about something definite, in the indicative and without praise. Generalities ("Ports are busy places") have no
article, and stay out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import date_lines, month_names, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST = 4
"""Words of a sentence whose shape may tell."""
_LONGEST_LABEL = 60
"""Characters of a date or byline."""

_DENIALS = """
    not no never neither nor without cannot nobody none nothing
    nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts
    pas jamais aucun aucune ni nul nulle rien
    nunca jamás tampoco ningún ninguna ninguno nadie não nem nenhum nenhuma ninguém sem sin"""
_SHORTENED = ("n't", "n’t")
_WIDE_DENIALS = """
    ない。 ません なかった しない されない できない ないと 没有 沒有 尚未 并未 並未 未能 不再 不会 不會 不支持 不包括
    不需 不得 无法 無法 无需 않 없다 없었 없이 못했 못한 아니다 아니라"""

_COUNTS = """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred dozen half twice
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert dutzend hälfte
    deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante cent moitié
    dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien mitad
    dois duas três quatro sete oito nove dez doze vinte trinta quarenta cinquenta cem metade"""
_ONE = lazy.pattern(
    r"\b[Oo]ne (?!of\b|or\b|that\b|who\b|which\b|can\b|could\b|may\b|is\b|has\b|day\b|thing\b|another\b)[a-z]"
)
_WIDE_COUNT = lazy.pattern(
    r"[一二两兩三四五六七八九十百千]+(?:年|か月|カ月|ヶ月|个月|個月|日間|天|人|名|社|家|件|项|項|回|次|度目|个|個|つ|倍|台|款|所|国|市|州|割|成|季度|四半期)"
    r"|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?:차례|명|곳|개|배|번|달|해|가지|시간|주|건|대|사람)"
)

_BEFORE_MONTH = lazy.pattern(
    r"\b(?:in|by|until|till|since|from|of|late|early|mid|im|bis|seit|ab|Anfang|Mitte|Ende|en|fin|début|dès|depuis|de"
    r"|desde|em|até|hasta)[ -](?=([^\W\d_]{3,10})\b)"
)

_DEFINITE = {
    "en": "the its their his her",
    "de": "der die das den dem des im am zum zur vom beim ins ans ihre ihren ihrer ihr ihrem seine seinen seiner sein",
    "fr": "le la les l du au aux son sa ses leur leurs cette ce cet",
    "es": "el la los las del al su sus esta este",
    "pt": "o a os as do da dos das ao aos no na nos nas seu sua seus suas esta este",
}
_PRAISE = """
    important importantly essential crucial key vital interesting notable remarkable exciting significant impressive
    promising worth clear challenge opportunity era milestone so-called lesson trend shows show means reminder
    wichtig wichtiger entscheidend spannend interessant bemerkenswert bedeutend klar zeigt zeigen bedeutet
    importante importantes essentiel crucial intéressant remarquable significatif enjeu montre
    esencial clave interesante notable significativo muestra essencial interessante significativo mostra"""
_POINTING = "that this these those here there below above what how why voici voilà aquí aqui hier"
"""What begins a remark on what was told, or on the digest itself."""
_TALK = (
    "i we our us you your my wir uns unser unsere nous notre nos vous votre vos nosotros nuestro usted nós nosso você"
)
"""Whoever writes or reads."""
_WIDE_PRAISE = """
    重要 注目 鍵 意義 期待 求められ 課題 示唆 关键 關鍵 意义 意義 标志 值得 趋势 趨勢 중요 의미 주목 기대 필요 전망"""
_WIDE_SUBJECTS = ("は", "が", "를 ", "을 ", "은 ", "는 ", "이 ", "가 ")
_CHINESE = ("年", "的", "了", "，", "为", "為")

_BYLINE = lazy.pattern(
    r"(?:By|Von|Par|Por|Written by|Text|Texte|Texto|Author|文|著者|作者|글)[:：]? ?"
    r"[A-ZÀ-Þ][\w.'’-]{0,20}(?: (?:and|und|et|y|e|de|van|von|[A-ZÀ-Þ][\w.'’-]{0,20})){0,6}"
)


@cache
def _table(entries: str) -> frozenset[str]:
    return frozenset(entries.split())


@cache
def _pieces(entries: str) -> tuple[str, ...]:
    return tuple(entries.split())


def tells(text: str, spoken: Sequence[str], language: str) -> bool:
    """Whether a text denies or dates something; ``spoken`` are its words in lower case."""
    return _denies(text, spoken) or _dates(text, language)


def _denies(text: str, spoken: Sequence[str]) -> bool:
    if not _table(_DENIALS).isdisjoint(spoken) or any(mark in text for mark in _SHORTENED):
        return True
    return words.wide(text) > 2 and any(piece in text for piece in _pieces(_WIDE_DENIALS))


def counts(text: str, spoken: Sequence[str]) -> bool:
    """Whether a text counts in words, from two on, or one of something: "nine days", "one patient"."""
    if not _table(_COUNTS).isdisjoint(spoken) or ("ne " in text and _ONE.search(text)):
        return True
    return words.wide(text) > 2 and _WIDE_COUNT.search(text) is not None


def _dates(text: str, language: str) -> bool:
    """Whether a text names a month behind a preposition: "in August", "seit März"."""
    return any(month_names.month(match[1], language) for match in _BEFORE_MONTH.finditer(text))


def states(text: str, spoken: Sequence[str], language: str) -> bool:
    """Whether a whole sentence tells something of a definite subject, and judges nothing."""
    if not is_whole(text):
        return False
    if words.wide(text) > 2:
        telling = _CHINESE if language == "zh" else _WIDE_SUBJECTS
        return any(sign in text for sign in telling) and not any(piece in text for piece in _pieces(_WIDE_PRAISE))
    definite = _DEFINITE.get(language)
    if spoken[0] in _table(_POINTING) or not _table(_TALK).isdisjoint(spoken):
        return False
    return definite is not None and not _table(definite).isdisjoint(spoken) and _table(_PRAISE).isdisjoint(spoken)


def is_whole(text: str) -> bool:
    """Whether a text is a sentence by its length and its full stop; "Good morning." is too short to state something."""
    return words.size(text) >= _SHORTEST and words.ends_sentence(text)


def is_label(text: str) -> bool:
    """Whether a text is a date alone, or names who wrote what follows: no claim, whatever its figures."""
    if len(text) > _LONGEST_LABEL or words.ends_sentence(text):
        return False
    return date_lines.is_date(text) or _BYLINE.fullmatch(text) is not None
