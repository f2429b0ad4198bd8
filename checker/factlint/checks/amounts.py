"""Checks on amounts of money: said without a currency, or said otherwise than in the title that is cited."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.digest import amounts
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.model import Digest, Hit, Related, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factlint.digest.amounts import Amount

# What an amount is of: two amounts can contradict each other only where both are of the same kind.
_KINDS = """
raised: raise raises raised raising funding financing round capital fundraise fundraising secures secured
raised: lève levé levée levées financement tour kapital finanzierung finanzierungsrunde
raised: kapitalrunde sammelt eingesammelt einsammelt
raised: recauda recaudó ronda financiación financiamiento capta captou captação rodada aporte
raised: 調達 資金調達 融资 融資 募资 투자유치 유치 조달
valued: valuation valued valuations values worth cap capitalization valorisation valorisée bewertung bewertet
valued: valoración valorada valuación avaliação avaliada 評価額 時価総額 估值 市值 기업가치 시가총액
earned: revenue revenues arr sales turnover earnings profit income umsatz gewinn affaires ingresos receita faturamento
earned: 売上 売上高 収益 利益 营收 收入 利润 매출 이익
bought: acquire acquires acquired acquiring acquisition buy buys buying bought takeover purchase
bought: übernahme übernimmt rachat rachète
bought: adquiere adquisición compra aquisição adquire 買収 收购 收購 인수
spent: invest invests invested investing investment investments spend spends spending capex investit investiert
spent: investition investitionen investissement inversión invertirá investimento investirá 投資 投资 투자
paid: fine fined penalty settlement amende bußgeld strafe multa 罰金 罚款 과징금 벌금
"""
_BETWEEN = frozenset(("reaching", "reached", "totaling", "totalling", "worth", "around", "nearly", "almost", "roughly"))
_SUBJECTS = frozenset(
    ("company", "firm", "startup", "start-up", "lab", "group", "unternehmen", "entreprise", "empresa")
)
_WIDE_MONEY = ("資金", "調達額", "評価額", "売上", "売上高", "収益", "投資", "投資額", "資本")
_STOPS = ("", ".", ",", ";", ")", "]", "）", "。", "、", "，", "!", "?", "”", "’", '"', "—", "–", "/")
_MOST = 20
"""Places of one amount that are looked at for a second one to show."""
_NEAR = 60
"""Characters between an amount and the word that says what it is of."""
_WORD = lazy.pattern(r"[^\W\d_]+")
_LATIN = lazy.pattern(r"[A-Za-z\u00c0-\u024f]+")
_OTHER_SUM = lazy.pattern(
    r"\b(?:up to|total(?:s|ing|ed|led)?|cumulative(?:ly)?|altogether|overall|to date|so far|lifetime|previous(?:ly)?"
    r"|prior|earlier|last (?:year|month|round|quarter)|additional(?:ly)?|another|further|extra|initial(?:ly)?|first"
    r"|second|tranche|portion|part of|of which|including|includes|from|alone|each|per|annual(?:ly)?|monthly|quarterly"
    r"|a (?:year|month)|plans?|planned|target(?:s|ed|ing)?|aims?|seeks?|seeking|could|may|might|expected|reportedly"
    r"|talks|rumou?red|(?:19|20)\d\d|at least|over|more than|nearly|almost|about|around|roughly|approximately|between"
    r"|versus|compared|than|since|after|before|until|goal|commit(?:ment|ments)?|pledged?|debt|credit|loan|equity|series"
    r"|jusqu.à|au total|cumulé|précédent|supplémentaires?|environ|plus de|dont|prévoit|insgesamt|zuvor|weitere|bis zu"
    r"|rund|etwa|mehr als|davon|hasta|en total|anterior|adicional(?:es)?|unos|más de|até|no total|cerca de|mais de)\b"
    r"|最大|累計|総額|合計|以前|前回|追加|約|以上|超|うち|予定|計画|累计|总额|此前|约|超过|其中|计划"
    r"|최대|누적|이전|추가|약 |이상",
    re.IGNORECASE,
)
_MONEY_SIGN = lazy.pattern(
    r"[$€£¥￥₩₹]|\b(?:USD|EUR|GBP|JPY|CNY|RMB|KRW|CHF|INR|dollars?|euros?|yen|yuan|pounds?|dólares|reais|francs?)\b"
    r"|円|ドル|ユーロ|ウォン|元",
    re.IGNORECASE,
)


@check("amounts.contradicting", Options)
def contradicting(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each story that gives another amount than the title which it cites, or than its headline.

    Bad:  "It closed a round of $852 billion" beside the cited title "Kestrel raises $122 billion"
    Good: "It is now valued at $852 billion" beside the same title
    """
    cited = _cited_titles(digest)
    for number, story in enumerate(digest.stories):
        titles = [*cited.get(number, {}).items(), (story.title, story.title_span)]
        given: list[Decimal] | None = None
        for title, place in titles:
            if (right := _sole_amount(digest, title)) is None:
                continue
            if given is None:
                sentences = digest.story_sentences(number)
                given = [one.value for part in sentences for one in amounts.find(part.text, digest.language)]
            # The headline may repeat the amount of a title that the story cites.
            known = given + [one.value for one in amounts.find(story.title, digest.language) if title != story.title]
            if not any(_near(value, right.value) for value in known) and (
                hit := _contradiction(digest, title, place, right, sentences)
            ):
                yield hit
                break


def _sole_amount(digest: Digest, title: str) -> Amount | None:
    """Return the amount of money that a title gives, if it gives one and says no more of it ("up to", "in total")."""
    if not any(map(str.isdigit, title)):
        return None
    stated = [one for one in amounts.find(title, digest.language) if one.currency]
    return stated[0] if len(stated) == 1 and not _OTHER_SUM.search(title) else None


def _cited_titles(digest: Digest) -> dict[int, dict[str, Span]]:
    """Return for each story the titles of the pages that it cites for sure, and where they stand."""
    found: dict[int, dict[str, Span]] = {}
    for citation in digest.citations:
        if citation.story is None or citation.resolution != "reference":
            continue
        for index in citation.references:
            if title := digest.references[index].title:
                found.setdefault(citation.story, {})[title.text] = title.span
    return found


def _contradiction(digest: Digest, title: str, place: Span, right: Amount, sentences: list[Sentence]) -> Hit | None:
    """Return the first sentence that gives another amount of what a title gives an amount of."""
    kind = _kind_of(title, right)
    for sentence in sentences if kind else ():
        for one in _same_thing(digest, sentence, title, right, kind or ""):
            return Hit(
                sentence_span(digest, sentence, one),
                f"the text says {one.text!r}, and the title that it rests on says {right.text!r}",
                expected=right.text,
                found=one.text,
                related=(Related(place, "the title"), *_elsewhere(digest, sentence, one)),
                help="look up which of the two the source says, and what it is of",
            )
    return None


def _same_thing(digest: Digest, sentence: Sentence, title: str, right: Amount, kind: str) -> Iterator[Amount]:
    """Yield the amounts of a sentence that speak of what the title's amount is of, and of nobody else's."""
    found = list(amounts.find(sentence.text, digest.language))
    headline = digest.stories[sentence.story].title if sentence.story is not None else ""
    known = _words(f"{title} {headline}")
    if _OTHER_SUM.search(sentence.text):
        return
    for one in found:
        comparable = one.scale >= 10**6 and one.currency in (None, right.currency)
        # What was raised is the subject's; behind the sum stand the place, the lender, the purpose.
        about = sentence.text[: one.end] if kind in ("raised", "valued") else sentence.text
        if (
            comparable
            and _names(about, [other for other in found if other.end <= len(about)], digest.language) <= known
            and _kind_of(sentence.text, one) == kind
            and (one.currency or _is_bare(sentence.text, one, digest))
        ):
            yield one


def _elsewhere(digest: Digest, sentence: Sentence, amount: Amount) -> tuple[Related, ...]:
    """Return where the same amount is said outside the story, as in the digest's summary."""
    return tuple(
        Related(sentence_span(digest, other, one), "the same amount")
        for other, one in _by_value(digest).get(amount.value, [])[:_MOST]
        if other.story != sentence.story and one.currency in (None, amount.currency)
    )[:3]


@lru_cache(maxsize=4)
def _by_value(digest: Digest) -> dict[Decimal, list[tuple[Sentence, Amount]]]:
    found: dict[Decimal, list[tuple[Sentence, Amount]]] = {}
    for sentence in digest.sentences:
        for one in amounts.find(sentence.text, digest.language):
            found.setdefault(one.value, []).append((sentence, one))
    return found


def sentence_span(digest: Digest, sentence: Sentence, amount: Amount) -> Span:
    """Return where an amount of a sentence stands in the source."""
    start = sentence.at[0]
    return digest.blocks[sentence.block].prose.span(start + amount.start, start + amount.end)


def _near(one: Decimal, other: Decimal) -> bool:
    """Whether one amount may be the other rounded."""
    return abs(one - other) * 10 <= max(one, other)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _LATIN.findall(text)}


def _names(sentence: str, found: list[Amount], language: str) -> set[str]:
    """Return the words of a sentence that may be names: capital ones, but for those of amounts and what they are of."""
    for one in reversed(found):
        sentence = sentence[: one.start] + sentence[one.end :]
    idle = _small_words(language) | _SUBJECTS | _kinds().keys()
    return {word.casefold() for word in _LATIN.findall(sentence) if word[0].isupper() and word.casefold() not in idle}


def _kind_of(text: str, amount: Amount) -> str | None:
    """Return what an amount is of, by the nearest word that says so."""
    table = _kinds()
    low = max(0, amount.start - _NEAR)
    near: list[tuple[int, str]] = []
    for part, origin in ((text[low : amount.start], low), (text[amount.end : amount.end + _NEAR], amount.end)):
        places = [(match.start(), match[0].casefold()) for match in _WORD.finditer(part)]
        if not part.isascii():
            places += [(at, word) for word in table if word[0] > "\u3000" and (at := part.find(word)) >= 0]
        near += [(_gap(amount, origin + at, len(word)), table[word]) for at, word in places if word in table]
    return min(near)[1] if near else None


def _gap(amount: Amount, begin: int, length: int) -> int:
    """Return how many characters stand between an amount and a word."""
    return amount.start - begin - length if begin < amount.start else begin - amount.end


def _small_words(language: str) -> frozenset[str]:
    """Return the function words of a language; of a text too short to tell, the English ones."""
    return FUNCTION_WORDS.get(language, FUNCTION_WORDS["en"])


@cache
def _kinds() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _KINDS.strip().splitlines():
        kind, _, words = line.partition(": ")
        table |= dict.fromkeys(words.split(), kind)
    return table


@check("amounts.bare", Options)
def bare(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each amount of capital, revenue … of which no currency is said.

    Bad:  committed capital of 852 billion
    Good: committed capital of $852 billion; a model of 852 billion parameters; 852 billion users
    """
    for sentence in digest.sentences:
        for one in amounts.find(sentence.text, digest.language):
            if one.scale < 10**6 or one.currency or not _is_bare(sentence.text, one, digest):
                continue
            if not _MONEY_SIGN.search(sentence.text) and one.value not in _known_values(digest, sentence.story):
                span = sentence_span(digest, sentence, one)
                yield Hit(span, f"{one.text!r} of what: no currency is said", found=one.text, help="add the currency")


@lru_cache(maxsize=4)
def _known_values(digest: Digest, story: int | None) -> set[Decimal]:
    """Return the amounts that bear a currency somewhere in a story."""
    return {
        one.value
        for sentence in digest.story_sentences(story)
        for one in amounts.find(sentence.text, digest.language)
        if one.currency
    }


def _is_bare(text: str, amount: Amount, digest: Digest) -> bool:
    """Whether an amount without a currency is one of money: a word for money governs it, and no noun follows it."""
    if digest.language in ("zh", "ko"):  # where the national currency goes without saying
        return False
    idle = _small_words(digest.language) | _BETWEEN
    after = text[amount.end : amount.end + 40]
    if after[:1] not in _STOPS and not after.isspace():
        if after[0].isalnum() or after[0] == "-":
            return after[0] in "のをがにでとはへも" and _governs(text[: amount.start], idle)
        following = _WORD.findall(after)
        if after[0].isspace() and following and following[0].casefold() not in idle:
            # German puts the participle last: "mit 852 Milliarden bewertet".
            return digest.language == "de" and following[0] in _kinds()
        if following[:1] in (["in"], ["of"]) and any(word.casefold() in _kinds() for word in following[1:4]):
            return True
    return _governs(text[: amount.start], idle)


def _governs(before: str, idle: frozenset[str]) -> bool:
    """Whether the last word before an amount that is no small one is a word for money."""
    if any(sign in before[-8:] for sign in ".;:!?") and not before.rstrip().endswith(":"):
        return False
    words = _WORD.findall(before[-_NEAR:])
    while words and (words[-1].casefold() in idle or words[-1] == "à"):
        words.pop()
    return bool(words) and (words[-1].casefold() in _kinds() or words[-1].rstrip("はがをもの").endswith(_WIDE_MONEY))
