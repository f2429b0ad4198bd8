"""The name beside a role: right before it, behind it, or as whom the clause speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import name_lists, role_words

if TYPE_CHECKING:
    from factlint.judge.phrasing import Phrasing, Word

_GAP = 8
"""Words that may stand between a name and its role: "Jane Doe, who has been the group's finance chief"."""


def bare(form: str, language: str = "en") -> str:
    """Return a word without "'s", or in French without the article glued to it."""
    return form.partition("'")[0] if language == "en" else form.rpartition("'")[2]


def is_title(word: Word, language: str) -> bool:
    """Whether a word may stand before a role or a name without being part of the name."""
    form = word.form
    return (
        form in _TITLES or form in role_words.first_words(language) or form in role_words.DEPUTIES | role_words.FORMER
    )


_TITLES = frozenset(name_lists.TITLES.split())


def is_joined(phrasing: Phrasing, at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands before a word."""
    return at > 0 and phrasing.text[phrasing.words[at - 1].end : phrasing.words[at].start] in (" ", "-")


OF = frozenset(("of", "for", "de", "du", "des", "del", "da", "do", "dos", "von", "der", "für", "à", "para", "d'"))


def behind(phrasing: Phrasing, last: int) -> tuple[str, ...]:
    """Return the name right behind a role: "chief executive Jane Doe", "the head of sales, Jane Doe"."""
    words, text = phrasing.words, phrasing.text
    at = last + 1
    if at < len(words) and words[at].form in _ADJECTIVES:
        at += 1
    gap = text[words[at - 1].end : words[at].start] if at < len(words) else ""
    if gap == " " and words[at].form in OF:
        beyond = range(at + 1, min(len(words), at + _GAP))
        at = next((index for index in beyond if text[words[index - 1].end] in ",:"), len(words))
        if at == len(words) or words[at].sentence != words[last].sentence:
            return ()
    elif gap not in (" ", ", "):
        return ()
    while (
        at < len(words)
        and words[at].capital
        and is_title(words[at], phrasing.language)
        and not words[at].form.isdigit()
    ):
        at += 1
    return ahead(phrasing, at)


_ADJECTIVES = frozenset(("adjoint", "adjointe", "financière", "financier", "financiero", "financiera", "financeiro"))


def ahead(phrasing: Phrasing, at: int) -> tuple[str, ...]:
    """Return the words with capitals from ``at`` on that stand together."""
    words = phrasing.words
    found: list[str] = []
    start = at
    while at < len(words) and len(found) < 4 and words[at].capital and not words[at].form.isdigit():
        gap = phrasing.text[words[at - 1].end : words[at].start]
        if at > start and gap not in (" ", ". ", "-", " “", ' "', "'"):
            break
        if not words[at].content or words[at].form in _KINDS:
            break
        found.append(bare(words[at].form, phrasing.language))
        at += 1
    return tuple(found)


_KINDS = frozenset(name_lists.KINDS.split()) - {
    "day",
    "hall",
    "park",
    "page",
    "bill",
    "law",
    "may",
    "march",
    "stadt",
    "case",
}


def before_role(phrasing: Phrasing, first: int) -> tuple[tuple[str, ...], bool]:
    """Return the name before a role in the same sentence, and whether it stands close: "Jane Doe, Halden's CEO"."""
    words, text = phrasing.words, phrasing.text
    at, linked = first - 1, False
    while at >= 0 and first - at <= _GAP and words[at].sentence == words[first].sentence:
        gap, form = text[words[at].end : words[at + 1].start], words[at].form
        linked = linked or form in _AS
        if words[at].capital and words[at].content and form not in _DAYS:
            apposed = "," in gap or "(" in gap or words[at + 1].form in _IS
            if apposed or (linked and words[at].clause == words[first].clause):
                name = back(phrasing, at)
                clause = {word.form for word in words[max(0, first - 12) : first] if word.clause == words[first].clause}
                close = _close(words[at + 1 : first]) if apposed else clause.isdisjoint(_CHANGES)
                return (name, close) if len(name) > 1 else ((), False)
        if ";" in gap:
            break
        at -= 1
    return (), False


def back(phrasing: Phrasing, at: int) -> tuple[str, ...]:
    """Return the words with capitals that end at ``at``, without titles."""
    words, text = phrasing.words, phrasing.text
    low = at
    while low > 0 and words[low - 1].capital and text[words[low - 1].end : words[low].start] in (" ", ". ", "-"):
        low -= 1
    while low < at and (is_title(words[low], phrasing.language) or not words[low].content):
        low += 1
    run = words[low : at + 1]
    if any(word.form in _KINDS for word in run):
        return ()
    return tuple(bare(word.form, phrasing.language) for word in run)


def _close(between: tuple[Word, ...]) -> bool:
    """Whether the words between a name and a role leave no doubt: articles, whose role it is, one adjective."""
    plain = [word for word in between if word.content and not word.capital]
    return len(plain) < 3 and _LOOSELY.isdisjoint(word.form for word in between)


_LOOSELY = frozenset(
    ("of", "for", "to", "by", "with", "against", "de", "von", "für", "pour", "para", "and", "told", "said")
)
_IS = frozenset(
    ("is", "was", "who", "ist", "war", "der", "est", "était", "es", "era", "é", "foi", "serves", "served", "as")
)
_AS = frozenset(
    (
        *("as", "become", "becomes", "became", "named", "appointed", "elected", "als", "zum", "zur", "wird", "wurde"),
        *("comme", "devient", "nommé", "nommée", "como", "nombrado", "nombrada", "nomeado", "nomeada"),
    )
)
"""Behind these stands the role of whom the clause speaks."""
_CHANGES = frozenset(
    ("succeed", "succeeds", "succeeded", "replace", "replaces", "replaced", "succeeding", "replacing", "and")
)
_DAYS = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
        *("april", "may", "june", "july", "august", "september", "october", "november", "december"),
    )
)
