"""What makes a sentence checkable: a number, a quotation, a name, a reported act; and what makes it mere opinion."""

from __future__ import annotations

from functools import cache

from factlint import lazy
from factlint.digest import indicative, month_names, verbs, words

_NUMBER_TAG = lazy.pattern(r"\[\^?\d{1,3}\]")
_LIST_NUMBER = lazy.pattern(r"^\W{0,3}\d{1,2}[.)）]\s|[(（]\d{1,2}[)）]")
_DIGIT = lazy.pattern(r"\d")
_NUMBER = lazy.pattern(r"(?<![A-Za-z\d./-])\d[\d.,]*(?!D(?![A-Za-z]))")
_SHARES = ("%", "％", " %", "×")
_TERM = 8
"""Words (two characters each) that a term in corner brackets has at most."""
_YEAR = 4
"""Characters that the number in a name has less than: "Gemma 4" and "Haiku 4.5" against "June 2026"."""
_WORD = lazy.pattern(r"[^\W\d_]+")
_WIDE_NAME = lazy.pattern(r"[A-Za-z][A-Za-z0-9.+&-]+|[ァ-ヴー・]{4,}|《[^》]{1,60}》")
_MARKED_NAME = lazy.pattern(r"\b(?:[^\W\d_]*[A-ZÀ-Þ][^\W\d_]*[A-ZÀ-Þ]\w*|[A-ZÀ-Þ]\w*[-‑]?\d[\w.]*)")
_CAPITAL = lazy.pattern(r"(?<=[^\W\d_][ ,])[(“\"«‘']?[A-ZÀ-Þ][^\W\d_]+|(?<=[^\W\d_]['’])[A-ZÀ-Þ][^\W\d_]{2,}")
_NAME_PAIR = lazy.pattern(r"\b[A-ZÀ-Þ][^\W\d_]+ (?:(?:de|di|da|del|van|von|of|the|&) ){0,2}[A-ZÀ-Þ][^\W\d_]+")
_GERMAN_WORDS = "der die das den dem des und ist wird ein eine einen nicht mit für von auf hat sich im"
_GERMAN = frozenset(_GERMAN_WORDS.split())
_ONLY_GERMAN_WORDS = "und ist wird nicht mit für auf sich wir noch auch zur zum sind haben werden"
_ONLY_GERMAN = frozenset(_ONLY_GERMAN_WORDS.split())

_ENDINGS = "しよう おこう みよう えよう めよう べよう 見よう ましょう ください すること べきだ べきである 必見"
_ADVICE = tuple(f"{ending}{stop}" for ending in _ENDINGS.split() for stop in ("", "。"))
"""How Japanese advice ends, which states nothing."""
_WIDE_ACTS = """
    発表 公開 リリース 提供を開始 開始した 述べ 明らかに 報じ 買収 調達 提携 契約 署名 導入した 更新した 刷新
    訴え 承認 禁止 可決
    発売 終了 停止 推計 調査 指摘 表明 警告
    宣布 发布 發布 推出 上线 上線 收购 收購 融资 融資 合作 签署 簽署 表示 透露 披露 确认 確認 起诉 起訴 批准
    开源 開源 报道 報導
    발표 출시 공개 인수 투자 유치 체결 밝혔 말했 전했 보도 확인 승인 금지 제소 개시 중단"""
_MODAL = """
    could may might should would likely unlikely probably perhaps possibly worth appear appears seem seems hopefully
    arguably potentially suggests implies imply important essential crucial interesting notable
    könnte könnten dürfte dürften sollte sollten wahrscheinlich vermutlich möglicherweise vielleicht scheint scheinen
    pourrait pourraient devrait devraient probablement semble semblent vraisemblablement
    podría podrían debería deberían probablemente quizá quizás parece parecen poderia poderiam deveria deveriam
    provavelmente talvez"""
_WIDE_MODAL = """
    だろう でしょう かもしれ と考えられ と思われ と見られ とみられ 可能性 べきだ 期待され 重要だ 重要と
    必要がある が鍵 注目され
    可能 或许 或許 也许 也許 应该 應該 预计 預計 有望 值得 建议 建議
    보인다 예상된다 가능성 전망이다 필요가 해야 기대된다"""


@cache
def _table(entries: str) -> frozenset[str]:
    return frozenset(entries.split())


@cache
def _phrases(entries: str) -> tuple[str, ...]:
    return tuple(entries.split())


def _speaks(text: str, spoken: list[str], table: frozenset[str], pieces: str) -> bool:
    """Whether a text has one of the words, or, in scripts without blanks, one of the pieces."""
    if not table.isdisjoint(spoken):
        return True
    return words.wide(text) > 2 and any(piece in text for piece in _phrases(pieces))


def is_checkable(
    sentence: str, *, opinion: bool, cited: bool = False, told: bool = False, language: str = "en"
) -> bool:
    """Whether a sentence states something that a source can bear out or contradict.

    Where ``opinion`` is announced ("Impact and Outlook"), only numbers, in words as well, quoted words, denials and
    what is ``cited`` by itself count. These count in what is ``told`` in a story, too.
    """
    text = sentence.strip()
    if text.endswith(("?", "？", *_ADVICE) if opinion else ("?", "？")) or len(text) < 8 or indicative.is_label(text):
        return False
    if _gives_figures(text, opinion=opinion):
        return True
    spoken = _WORD.findall(text.casefold())
    # What is a claim by its words or shape alone is looked for where claims are, and not in clauses or introductions.
    if (opinion or told or cited) and indicative.counts(text, spoken):
        return True
    if _is_guess(text, spoken):
        return False
    if not opinion and (_has_name(text) or _speaks(text, spoken, verbs.acts(), _WIDE_ACTS)):
        return True
    return (cited and indicative.is_whole(_without_notes(text))) or (
        (opinion or told) and indicative.tells(text, spoken, language)
    )


def is_told(sentence: str, language: str) -> bool:
    """Whether a sentence of a story states something by its shape alone: in other words, it may be hard to find."""
    text = sentence.strip()
    spoken = _WORD.findall(text.casefold())
    return not _is_guess(text, spoken) and indicative.states(text, spoken, language)


def _gives_figures(text: str, *, opinion: bool) -> bool:
    """Whether a text has a figure or quotes somebody; in an opinion more must speak for it than a digit."""
    if opinion:
        return _states_number(text) or _quotes_words(text)
    return (_DIGIT.search(text) and _DIGIT.search(_without_notes(text))) is not None or _quotes(text)


def _without_notes(text: str) -> str:
    """Return a text without the numbers of notes and lists."""
    return _LIST_NUMBER.sub(" ", _NUMBER_TAG.sub(" ", text))


def _is_guess(text: str, spoken: list[str]) -> bool:
    """Whether a text says what may be or ought to be; "May" with a capital inside is the month."""
    if "may" in spoken and text.find("May") > 0 and "may" not in text:
        spoken = [word for word in spoken if word != "may"]
    return _speaks(text, spoken, _table(_MODAL), _WIDE_MODAL)


def _quotes(text: str) -> bool:
    """Whether a text quotes more than a phrase; a word or two in quotation marks are a way of speaking."""
    return any(words.size(match[0]) > 4 for match in words.quotations(text))


def _states_number(text: str) -> bool:
    """Whether a number stands in a text that is not part of a name, as in GPT-5 and "Gemma 4"."""
    bare = _without_notes(text) if _DIGIT.search(text) else ""
    for number in _NUMBER.finditer(bare):
        named = not bare.startswith(_SHARES, number.end()) and number.end() - number.start() < _YEAR
        if not named or not _is_in_name(bare, number.start()):
            return True
    return False


def _is_in_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands before a number, and neither a month nor the first word of the text."""
    before = text[max(0, start - 30) : start]
    _, blank, word = before[:-1].rpartition(" ")
    # Before "2분기" in "정유나 CFO는 2분기" stands a particle, and no name.
    letters = "".join(letter for letter in word if letter.isascii() and letter.isalpha()) if word[-1:].isascii() else ""
    inside = bool(blank) or start > len(before) or len(letters) < len(word)
    return before.endswith(" ") and inside and letters[:1].isupper() and not month_names.month(letters)


def _quotes_words(text: str) -> bool:
    """Whether a text quotes somebody: corner brackets also set off terms, unless they are long, or "said" follows."""
    for quoted in words.quotations(text):
        said = text[quoted.end() : quoted.end() + 1] == "と" and text[quoted.end() + 1 : quoted.end() + 2] != "「"
        if words.size(quoted[0]) > (4 if said or quoted[0][0] not in "「『" else _TERM):
            return True
    return False


def _has_name(text: str) -> bool:
    if words.wide(text) > 2:
        return _WIDE_NAME.search(text) is not None
    # The first word has its capital from the sentence.
    if text[1:].islower() and not _DIGIT.search(text):
        return False
    if _MARKED_NAME.search(text) or _NAME_PAIR.search(text, text.find(" ") + 1):
        return True
    # German capitalises every noun.
    return _CAPITAL.search(text) is not None and not _is_german(_WORD.findall(text))


def _is_german(words: list[str]) -> bool:
    """Whether two small words are German, or one that no other language has."""
    return not _ONLY_GERMAN.isdisjoint(words) or sum(word in _GERMAN for word in words) > 1
