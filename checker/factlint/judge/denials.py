"""Which words of a text are denied: each negating word is bound to those that it governs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import negators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Place, Word

_REACH = 7
"""Words behind a negating one among which the governed one stands."""


class Denied(NamedTuple):
    """A word and the negating one that governs it, as indexes of a phrasing."""

    cue: int
    word: int


def denials(phrasing: Phrasing) -> tuple[Denied, ...]:
    """Return what the negating words of a text govern."""
    cues = negators.of(phrasing.language)
    found: list[Denied] = []
    for at, word in enumerate(phrasing.words):
        if cues.negates(word.form) and not _idiom(phrasing.words, at, cues):
            found.extend(Denied(at, governed) for governed in _governed(phrasing.words, at, cues))
    return tuple(found)


def odd(denied: tuple[Denied, ...], index: int) -> bool:
    """Whether a word is denied once, or thrice: "did not fail to deliver" delivers."""
    return sum(one.word == index for one in denied) % 2 == 1


def odd_at(phrasing: Phrasing, place: Place) -> bool:
    """Whether some words are denied; asked of cues, whose negation turns them."""
    if not negators.of(phrasing.language).occur(phrasing.forms):
        return False
    denied = denials(phrasing)
    return any(odd(denied, index) for index in range(place.first, place.last + 1))


def _idiom(words: tuple[Word, ...], at: int, cues: negators.Negators) -> bool:
    """Whether a negating word denies nothing here: "not only", "no doubt", "no. 5", "nothing but", "or not"."""
    following = words[at + 1].form if at + 1 < len(words) else ""
    before = words[at - 1].form if at else ""
    if words[at].form in ("no", "nº") and following.isdigit():
        return True
    if words[at].form == "not" and following in _UNDONE:
        return True
    if _compares(words, at):
        return True
    return (words[at].form, following) in cues.idioms or (before, words[at].form) in cues.idioms


def _compares(words: tuple[Word, ...], at: int) -> bool:
    """Whether a denial is half of a comparison: "no brighter comet", "do not live as long as women"."""
    behind = [word.form for word in words[at + 1 : at + 8] if word.clause == words[at].clause]
    if words[at].form in ("no", "none") and behind[:1] and behind[0].endswith("er") and len(behind[0]) > 4:
        return behind[0] not in ("longer", "number", "member", "other", "order", "water", "paper", "matter")
    return behind.count("as") > 1


_UNDONE_WORDS = """
    unlikely unusual uncommon impossible insignificant unreasonable unfounded unaware unknown inconsiderable infrequent
    unimportant unwilling unprecedented unexpected unfamiliar unhappy unwelcome"""
_UNDONE = frozenset(_UNDONE_WORDS.split())
"""With "not" before them these say little more than without both negations."""


def _governed(words: tuple[Word, ...], at: int, cues: negators.Negators) -> Iterator[int]:
    """Yield the words that a negating one governs: the next telling one, and one more where that is but a helper."""
    if words[at].form in cues.verbs and words[at].form not in _OBJECTS and not _takes_verb(words, at):
        return
    count = 0
    for index in range(at + 1, min(at + 1 + _REACH, len(words))):
        word = words[index]
        if word.clause != words[at].clause:
            break
        if count and word.form in cues.joints:
            break
        if not word.content or word.form in cues.skipped or word.form.isdigit():
            continue
        if cues.language == "en" and (word.form.endswith("ly") or (word.capital and at)):
            continue
        count += 1
        yield index
        if count > 1 or (
            word.stem not in cues.helpers and not _leads(words, index) and words[at].form not in cues.nobody
        ):
            break
    if cues.language == "en" and words[at].form in _NEITHER and not _continues(words, at):
        yield from _of_nobody(words, at)
    if not count and cues.language == "de":
        yield from _german_verb(words, at)


_OBJECTS = frozenset(("lack", "lacks", "lacked", "lacking"))
"""What follows them is no verb, but what is not there."""
_NEITHER = frozenset(("neither", "nor", "none", "no", "nobody"))
_AUXILIARIES = frozenset(
    (
        "will",
        "would",
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "did",
        "does",
        "do",
        "can",
        "could",
        "may",
        "must",
    )
)


def _continues(words: tuple[Word, ...], at: int) -> bool:
    """Whether a "nor" goes on with a "neither", which has the same verb."""
    return words[at].form == "nor" and any(word.form == "neither" for word in words[max(0, at - 10) : at])


def _of_nobody(words: tuple[Word, ...], at: int) -> Iterator[int]:
    """Yield the verb of a subject that there is not: "neither Doe nor Roe will play", "no passengers were hurt"."""
    for index in range(at + 1, min(len(words) - 1, at + 12)):
        if words[index].sentence != words[at].sentence or words[index].form in ("but", "while", "although", "that"):
            return
        if words[index].form in _AUXILIARIES:
            behind = range(index + 1, min(len(words), index + 5))
            yield from [other for other in behind if words[other].content and not words[other].form.endswith("ly")][:1]
            return


def _leads(words: tuple[Word, ...], index: int) -> bool:
    """Whether a verb comes behind "to" after a word: "did not agree to sell" denies the sale."""
    return index + 2 < len(words) and words[index + 1].form == "to" and words[index + 2].content


def _takes_verb(words: tuple[Word, ...], at: int) -> bool:
    """Whether "failed" and the like stand before "to" and a verb."""
    return at + 1 < len(words) and words[at + 1].form == "to"


def _german_verb(words: tuple[Word, ...], at: int) -> Iterator[int]:
    """Yield the verb before a closing "nicht": German nouns have capitals, verbs have none."""
    for index in range(at - 1, -1, -1):
        if words[index].clause != words[at].clause:
            return
        if words[index].content and not words[index].capital and not words[index].form.isdigit():
            yield index
