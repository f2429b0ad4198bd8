"""Names in Chinese, Japanese and Korean script: people in katakana with a dot, and countries, cities, organisations.

Without blanks and capitals little else is surely a name; names in Latin script inside such a text are found as
everywhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import aliases
from factlint.judge.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_KATAKANA = lazy.pattern(r"[ァ-ヺー]{2,}(?:[・＝=][ァ-ヺー]+)*")
_PERSON = lazy.pattern(
    r"\s?(?:氏|さん|様|容疑者|被告|選手|監督|教授|博士|大統領|前大統領|元大統領|首相|外相|国務長官|長官|会長|社長|議員|知事|大臣"
    r"|記者|議長|総裁|皇太子|国王|[(（]|C[A-Z]O|最高)"
)
"""What follows the name of a person; without it "メモリ・トークン" is a list of things."""

_AMBIGUOUS = frozenset(("이란", "인도", "선전", "파리", "로마", "터키", "칠레", "인텔", "소니", "덴마"))
"""Names that in Korean are also ordinary words or the beginnings of them, as "이란" ends many a noun phrase."""


def find(text: str) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    """Yield the span and the words of each name."""
    for match in _KATAKANA.finditer(text):
        name = fold(match[0])
        if "・" in name or "=" in name:
            if _PERSON.match(text, match.end()):
                yield match.span(), (name.replace("=", "・"),)
        elif aliases.listed(name):
            yield match.span(), (name,)
    for match in _listed().finditer(text):
        yield match.span(), (fold(match[0]),)


@cache
def _listed() -> re.Pattern[str]:
    """Return the pattern of the listed names in Chinese characters or, at the beginning of a word, in Hangul."""
    forms = [form for form in aliases.wide_forms() if len(form) > 1 and not "ァ" <= form[0] <= "ヿ"]
    chinese = "|".join(re.escape(form) for form in forms if form[0] < "가")
    korean = "|".join(re.escape(form) for form in forms if form[0] >= "가" and form not in _AMBIGUOUS)
    # 日本語 is a language and 中国人 are people: no mention of the country that a source would have to make.
    return re.compile(f"(?:{chinese})(?![語语人円])|(?<![가-힣])(?:{korean})")
