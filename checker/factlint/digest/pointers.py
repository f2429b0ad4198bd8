"""Words that point back: the pronoun at the head of a clause, "the company" wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import month_names, pointer_words

if TYPE_CHECKING:
    from factlint.digest.pointer_words import Kind

_ADVERBIAL = 60
"""Characters that an adverbial before the subject may have."""
_CLAUSE_OPENERS_WORDS = """
    as when while after before since because if although though unless once where until whereas according for unlike
    als wenn während nachdem bevor weil da obwohl falls laut comme quand lorsque si parce selon bien tandis como
    cuando mientras si porque según aunque quando enquanto se segundo embora"""
_CLAUSE_OPENERS = frozenset(_CLAUSE_OPENERS_WORDS.split())
_NAME_BEFORE = lazy.pattern(r"(?<=[^\s.:] )[A-ZÀ-Þ][^\W\d_]*|[A-Za-zÀ-þ]+[A-Z0-9][\w.-]*|[A-Z]{2,}")
_NAME_BEFORE_GERMAN = lazy.pattern(
    r"(?<=[^\s.:] )(?<![Dd]er )(?<![Dd]ie )(?<![Dd]as )(?<![Dd]e[nms] )(?<![Ee]in )(?<![Ee]ine )(?<![Ii]m )"
    r"[A-ZÀ-Þ][^\W\d_]*|[A-Za-zÀ-þ]+[A-Z0-9][\w.-]*|[A-Z]{2,}"
)
_NAME_BEFORE_WIDE = lazy.pattern(r"[A-Za-z]{2,}|[ァ-ヴー]{4,}")


class Pointer(msgspec.Struct, frozen=True):
    """A word that points back: what it points at, and where it stands."""

    kind: Kind
    start: int
    end: int


def find(text: str, start: int, end: int, language: str) -> Pointer | None:
    """Return the first word of ``text[start:end]`` that points back before any name stands."""
    wide = language in ("ja", "zh", "ko")
    lower = text[start:end].lower().replace("’", "'")
    if len(lower) != end - start:
        return None
    nouns = pointer_words.nouns(language)
    if not wide and pointer_words.heads(language).isdisjoint(lower.replace(",", " ").replace(".", " ").split()):
        nouns = {}
    best = _pronoun(lower, language)
    for phrase, kind in nouns.items():
        at = lower.find(phrase)
        if at >= 0 and (best is None or at < best.start) and _stands(lower, at, phrase, kind, language):
            best = Pointer(kind, at, at + len(phrase))
    if best is None:
        return None
    before = _NAME_BEFORE_WIDE if wide else _NAME_BEFORE_GERMAN if language == "de" else _NAME_BEFORE
    names = before.findall(text, start, start + best.start)
    if not all(month_names.month(name) or month_names.weekday(name) is not None for name in names):
        return None
    return Pointer(best.kind, start + best.start, start + best.end)


def _pronoun(lower: str, language: str) -> Pointer | None:
    """Return the pronoun at the head of a clause, behind "In addition," at most."""
    pronouns = pointer_words.pronouns(language)
    comma = lower.find(", ", 0, _ADVERBIAL) if pronouns else -1
    for at in (0, comma + 2) if comma > 0 else (0,):
        word = lower[at : at + 8].split(" ", 1)[0]
        if word in pronouns and (at == 0 or lower.split(None, 1)[0].rstrip(",") not in _CLAUSE_OPENERS):
            return Pointer(pronouns[word], at, at + len(word))
    return None


def _stands(lower: str, at: int, phrase: str, kind: Kind, language: str) -> bool:
    """Whether a phrase stands by itself, and where it can point back."""
    end = at + len(phrase)
    if language in ("ja", "zh"):
        return True
    if language == "ko":
        # "회사는" behind a clause that describes it is any company.
        return at == 0 or lower[at - 2 : at] == ", " or not phrase.startswith("회사")
    if (at and lower[at - 1].isalnum()) or (end < len(lower) and lower[end].isalnum()):
        return False
    if kind == "both" and at > 0:
        return False
    return not pointer_words.named_after().intersection(lower[end : end + 12].split(" ")[1:2])
