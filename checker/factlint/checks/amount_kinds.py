"""What an amount is of: raised, valued, earned …, by the words beside it, in eight languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from factlint.digest.amounts import Amount

# Two amounts can contradict each other only where both are of the same kind.
_KINDS = """
raised: raise raises raised raising funding financing round capital fundraise fundraising secures secured
raised: lève levé levée levées financement tour kapital finanzierung finanzierungsrunde
raised: kapitalrunde sammelt eingesammelt einsammelt
raised: recauda recaudó ronda financiación financiamiento capta captou captação rodada aporte
raised: 調達 資金調達 融资 融資 募资 투자유치 유치 조달
valued: valuation valued valuations values worth cap capitalization valorisation valorisée bewertung bewertet
valued: valoración valorada valuación avaliação avaliada 評価額 時価総額 估值 市值 기업가치 시가총액
sold: revenue revenues sales turnover umsatz umsätze affaires ingresos ventas receita faturamento
sold: 売上 売上高 収益 营收 收入 매출
running: arr
earned: earnings profit profits income gewinn bénéfice bénéfices beneficio beneficios ganancias lucro 利益 利润 이익
lost: loss losses verlust verluste perte pertes pérdida pérdidas prejuízo 損失 赤字 亏损 손실 적자
bought: acquire acquires acquired acquiring acquisition buy buys buying bought takeover purchase
bought: übernahme übernimmt rachat rachète
bought: adquiere adquisición compra aquisição adquire 買収 收购 收購 인수
spent: invest invests invested investing investment investments spend spends spending capex investit investiert
spent: investition investitionen investissement inversión invertirá investimento investirá 投資 投资 투자
paid: fine fined penalty settlement amende bußgeld strafe multa 罰金 罚款 과징금 벌금
"""
_BETWEEN = frozenset(("reaching", "reached", "totaling", "totalling", "worth", "around", "nearly", "almost", "roughly"))
_WIDE_MONEY = ("資金", "調達額", "評価額", "売上", "売上高", "収益", "投資", "投資額", "資本")
_STOPS = ("", ".", ",", ";", ")", "]", "）", "。", "、", "，", "!", "?", "”", "’", '"', "—", "–", "/")
_NEAR = 60
"""Characters between an amount and the word that says what it is of."""
_WORD = lazy.pattern(r"[^\W\d_]+")


def kind_of(text: str, start: int, end: int) -> str | None:
    """Return what the amount at ``text[start:end]`` is of, by the nearest word that says so."""
    table = kinds()
    low = max(0, start - _NEAR)
    near: list[tuple[int, str]] = []
    for part, origin in ((text[low:start], low), (text[end : end + _NEAR], end)):
        places = [(match.start(), match[0].casefold()) for match in _WORD.finditer(part)]
        if not part.isascii():
            places += [(at, word) for word in table if word[0] > "\u3000" and (at := part.find(word)) >= 0]
        for at, word in places:
            if word in table:
                place = origin + at
                near.append((start - place - len(word) if place < start else place - end, table[word]))
    return min(near)[1] if near else None


@cache
def kinds() -> dict[str, str]:
    """Return the kind of each word that says what an amount is of, in lower case."""
    table: dict[str, str] = {}
    for line in _KINDS.strip().splitlines():
        kind, _, words = line.partition(": ")
        table |= dict.fromkeys(words.split(), kind)
    return table


def is_bare(text: str, amount: Amount, language: str) -> bool:
    """Whether an amount without a currency is one of money: a word for money governs it, and no noun follows it."""
    if language in ("zh", "ko"):  # where the national currency goes without saying
        return False
    # Of a text too short to tell its language, the English small words.
    idle = FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"]) | _BETWEEN
    after = text[amount.end : amount.end + 40]
    if after[:1] not in _STOPS and not after.isspace():
        if after[0].isalnum() or after[0] == "-":
            return after[0] in "のをがにでとはへも" and _governs(text[: amount.start], idle)
        following = _WORD.findall(after)
        if after[0].isspace() and following and following[0].casefold() not in idle:
            # German puts the participle last: "mit 852 Milliarden bewertet".
            return language == "de" and following[0] in kinds()
        if following[:1] in (["in"], ["of"]) and any(word.casefold() in kinds() for word in following[1:4]):
            return True
    return _governs(text[: amount.start], idle)


def _governs(before: str, idle: frozenset[str]) -> bool:
    """Whether the last word before an amount that is no small one is a word for money."""
    if any(sign in before[-8:] for sign in ".;:!?") and not before.rstrip().endswith(":"):
        return False
    words = _WORD.findall(before[-_NEAR:])
    while words and (words[-1].casefold() in idle or words[-1] == "à"):
        words.pop()
    return bool(words) and (words[-1].casefold() in kinds() or words[-1].rstrip("はがをもの").endswith(_WIDE_MONEY))
