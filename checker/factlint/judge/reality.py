"""How real a text makes each of its acts: what it plans, thinks possible, alleges, or tells as done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import irregular, modal_words, told
from factlint.judge.realities import Reality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.modal_words import Opener
    from factlint.judge.phrasing import Phrasing, Word

_REACH = 6
"""Words behind a modal one among which its verb stands."""
_FAR = 12
"""Words behind one with an object that may belong to that."""


class Mark(NamedTuple):
    """What an opener makes of a word."""

    reality: Reality
    cue: int
    """Index of the opener."""
    verb: bool
    """Whether the word is the act itself, and not something that the opener's object has."""
    close: bool
    """Whether it is the first telling word behind a modal verb: surely a verb itself."""


def opens(phrasing: Phrasing) -> bool:
    """Whether a text leaves anything open."""
    forms = phrasing.forms
    return not modal_words.openers(phrasing.language).keys().isdisjoint(forms) or (
        "to" in forms and not _BE.isdisjoint(forms)
    )


def marks(phrasing: Phrasing) -> dict[int, Mark]:
    """Return for each word that an opener governs, by index, what that makes of it."""
    table, words = modal_words.openers(phrasing.language), phrasing.words
    found: dict[int, Mark] = {}
    for at, word in enumerate(words):
        opener = table.get(word.form)
        if opener is None:
            if word.form in _BE and at + 2 < len(words) and words[at + 1].form == "to":
                for index, close in _verbs(phrasing, at + 1):
                    _note(found, index, Mark(Reality.COMING, at, verb=True, close=close))
            continue
        if phrasing.language == "en" and at and words[at - 1].form in told.DETERMINERS and word.form in _MAY_BE_NOUN:
            continue
        for index, verb, close in _governed(phrasing, at, opener):
            if not verb and opener.reality > Reality.ALLEGED and told.is_told(phrasing, index):
                # "plans to resume flights that it suspended": what was is left out.
                continue
            _note(found, index, Mark(opener.reality, at, verb, close))
    return found


_LINKS = frozenset(("for", "to", "of", "that", "on", "over"))
_BE = frozenset(("is", "are"))
_MAY_BE_NOUN = frozenset(("offers", "targets", "will", "may", "might", "claims", "set"))


def _note(found: dict[int, Mark], index: int, mark: Mark) -> None:
    """Keep the least of what several openers make of a word."""
    known = found.get(index)
    if known is None or (mark.reality, not mark.verb) < (known.reality, not known.verb):
        found[index] = mark


def _governed(phrasing: Phrasing, at: int, opener: Opener) -> Iterator[tuple[int, bool, bool]]:
    """Yield the words that an opener governs, each with whether it is the act itself, and surely a verb."""
    words = phrasing.words
    if "verb" in opener.reaches:
        yield from ((index, True, close) for index, close in _verbs(phrasing, at))
    to = _to(words, at) if "to" in opener.reaches else 0
    if to:
        yield from ((index, True, close) for index, close in _verbs(phrasing, to))
        if opener.reality is not Reality.COMING:
            yield from ((index, False, False) for index in _object(phrasing, to))
    elif not opener.reaches.isdisjoint(("object", "act")) and _has_object(phrasing, at, opener):
        yield from _of_object(phrasing, at)


def _has_object(phrasing: Phrasing, at: int, opener: Opener) -> bool:
    """Whether what stands behind an opener is what it leaves open."""
    words = phrasing.words
    behind = words[at + 1].form if at + 1 < len(words) else ""
    if phrasing.language == "en" and at and words[at - 1].form in told.DETERMINERS and behind not in _LINKS:
        # "the plan passed": as a noun it governs what a preposition joins to it.
        return False
    if words[at].form == "consideration" and (not at or words[at - 1].form != "under"):
        return False
    far = 9 if words[at].form in _ACCUSING else 4
    return not opener.behind or not opener.behind.isdisjoint(word.form for word in words[at + 1 : at + far])


def _of_object(phrasing: Phrasing, at: int) -> Iterator[tuple[int, bool, bool]]:
    """Yield the words of an opener's object, or in the passive of its subject."""
    words, first = phrasing.words, True
    for index in _object(phrasing, at):
        # "envisage d'interdire": outside English the first word behind may well be the act.
        act = index == at + 1 or (first and phrasing.language != "en")
        yield index, act, index == at + 1 and _is_gerund(words[index])
        first = False
    if _is_passive(words, at, phrasing.language):
        yield from ((index, False, False) for index in _subject(words, at))


def _to(words: tuple[Word, ...], at: int) -> int:
    """Return where the "to" of an opener stands; 0 where there is none: "plans to sell", "agreed on Monday to sell"."""
    hopes = words[at].form in modal_words.hopes()
    far = 9 if hopes else 6
    for to in range(at + 1, min(len(words) - 1, at + far)):
        if words[to].clause != words[at].clause:
            return 0
        if words[to].form == "to":
            return 0 if words[to + 1].capital else to
        if not hopes and words[to].content and not words[to].capital and words[to].form not in _TIMES:
            return 0
    return 0


_TIMES = frozenset(("late", "early", "last", "week", "month", "year", "formally", "finally", "jointly", "unanimously"))


def _verbs(phrasing: Phrasing, at: int) -> Iterator[tuple[int, bool]]:
    """Yield the verb behind a modal word, or the word behind that ("will in turn sell"); in German all verbs behind."""
    language, words = phrasing.language, phrasing.words
    modal, count, close = modal_words.openers(language), 0, True
    for index in range(at + 1, min(len(words), at + 1 + (3 * _REACH if language == "de" else _REACH))):
        word = words[index]
        if word.clause != words[at].clause:
            return
        if not word.content or word.form.endswith("ly"):
            close = close and (word.form in _BETWEEN or word.form.endswith("ly"))
            continue
        if language == "de":
            if not word.capital and not word.form.isdigit():
                yield index, False
            continue
        yield index, close
        close = close and word.form in modal
        count += word.form not in modal
        if count > 1:
            return


_ACCUSING = frozenset(("charged", "indicted"))
_BETWEEN = frozenset(
    ("be", "been", "have", "being", "not", "also", "soon", "then", "even", "only", "now", "still", "to")
)


def _object(phrasing: Phrasing, at: int) -> Iterator[int]:
    """Yield the telling words behind an opener, up to the end of its clause or to another act that is told."""
    words = phrasing.words
    # "erwägt, die Brücke zu sperren": in German a comma does not part the verb from what it governs.
    last = words[at].clause + (phrasing.language == "de")
    for index in range(at + 1, min(len(words), at + 1 + _FAR)):
        word = words[index]
        if word.clause > last or word.sentence != words[at].sentence or word.form in _ENDS:
            return
        if word.form == "and" and index + 1 < len(words) and told.is_told(phrasing, index + 1):
            return
        if word.content:
            yield index


_ENDS = frozenset(("after", "following", "since", "when", "as", "once", "nachdem", "après", "tras", "após", "depuis"))


def _is_gerund(word: Word) -> bool:
    """Whether a word may be a verb behind "stopped": "selling"."""
    return word.form.endswith("ing") and len(word.form) > 5


def _subject(words: tuple[Word, ...], at: int) -> Iterator[int]:
    """Yield the telling words before a passive: "a ban is being considered"."""
    for index in range(at - 1, max(-1, at - _FAR), -1):
        if words[index].clause != words[at].clause:
            return
        if words[index].content:
            yield index


def _is_passive(words: tuple[Word, ...], at: int, language: str) -> bool:
    behind = words[at + 1].form if at + 1 < len(words) else ""
    if language != "en":
        return behind in ("par", "por", "von") or words[at].form in ("geplant", "prévue", "prévu", "previsto")
    if words[at].form == "consideration":
        return True
    if not words[at].form.endswith("ed") and words[at].form not in irregular.PAST:
        return False
    before = {word.form for word in words[max(0, at - 2) : at]}
    return behind == "by" or not before.isdisjoint(_PASSIVE)


_PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
