"""Negation: a claim denies of a verb or noun what the source affirms of it, or the other way round.

Each negating word is bound to the word that it governs, the first telling one behind it; two sides are compared only
where the one denies a word that the other has, and speaks of it beside the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import negators, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_REACH = 7
"""Words behind a negating one among which the governed one stands."""


class Denied(NamedTuple):
    """A word and the negating one that governs it, as indexes of a phrasing."""

    cue: int
    word: int


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the words that one side denies and the other affirms."""
    cues = negators.of(claim.language)
    left = denials(claim) if cues.occur(claim.forms) else ()
    right = denials(source) if cues.occur(source.forms) else ()
    if left:
        yield from _claim_denies(claim, left, source, right)
    elif right:
        yield from _source_denies(claim, source, right)


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
    return (words[at].form, following) in cues.idioms or (before, words[at].form) in cues.idioms


def _governed(words: tuple[Word, ...], at: int, cues: negators.Negators) -> Iterator[int]:
    """Yield the words that a negating one governs: the next telling one, and one more where that is but a helper."""
    if words[at].form in cues.verbs and not _takes_verb(words, at):
        return
    found = False
    for index in range(at + 1, min(at + 1 + _REACH, len(words))):
        word = words[index]
        if word.clause != words[at].clause:
            break
        if not word.content or word.form in cues.skipped or (word.form.endswith("ly") and cues.language == "en"):
            if found and word.form in cues.joints:
                break
            continue
        found = True
        yield index
        if word.stem not in cues.helpers:
            return
    if not found and cues.language == "de":
        yield from _german_verb(words, at)


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


def _claim_denies(
    claim: Phrasing, left: tuple[Denied, ...], source: Phrasing, right: tuple[Denied, ...]
) -> Iterator[Turn]:
    for one in left:
        word = claim.words[one.word]
        if not odd(left, one.word):
            continue
        spots = [at for at, other in enumerate(source.words) if other.stem == word.stem and other.content]
        if not spots or any(_doubtful(source, at, right) for at in spots):
            continue
        at = max(spots, key=lambda place: len(source.near(place, 5) & claim.near(one.word, 5)))
        sure = _same_matter(claim, one.word, source, at) and source.words[at].form == word.form
        places = Place(min(one), max(one)), Place(at, at)
        yield turn.of("negation", (claim, source), places, "the source says “{}”, and does not deny it", sure=sure)


def _source_denies(claim: Phrasing, source: Phrasing, right: tuple[Denied, ...]) -> Iterator[Turn]:
    for one in right:
        word = source.words[one.word]
        if not odd(right, one.word) or word.stem not in claim.stems:
            continue
        if any(other.stem == word.stem and not odd(right, at) for at, other in enumerate(source.words)):
            continue
        if _limited(source, one):
            continue
        at = next(index for index, other in enumerate(claim.words) if other.stem == word.stem)
        if _doubtful(claim, at, ()):
            continue
        sure = _same_matter(claim, at, source, one.word) and claim.words[at].form == word.form
        places = Place(at, at), Place(min(one), max(one))
        yield turn.of("negation", (claim, source), places, "the source denies it: “{}”", sure=sure)


def _doubtful(phrasing: Phrasing, at: int, denied: tuple[Denied, ...]) -> bool:
    """Whether a word is denied, or stands beside anything that takes it back: "refused", "unless", "if"."""
    if any(one.word == at for one in denied):
        return True
    word, cues = phrasing.words[at], negators.of(phrasing.language)
    low, high = max(0, at - 6), at + 6
    return any(
        other.clause == word.clause and (other.form in cues.softeners or cues.negates(other.form))
        for other in phrasing.words[low:high]
    )


def _limited(phrasing: Phrasing, one: Denied) -> bool:
    """Whether a denial holds only for a time or under a condition: "not until Monday", "does not, unless"."""
    cues = negators.of(phrasing.language)
    sentence = phrasing.words[one.cue].sentence
    return any(word.sentence == sentence and word.form in cues.limits for word in phrasing.words[one.cue :])


def _same_matter(claim: Phrasing, at: int, source: Phrasing, place: int) -> bool:
    """Whether both sides say the word of the same things."""
    mine, theirs = claim.near(at, 4), source.near(place, 6)
    shared = mine & theirs
    return len(shared) >= 2 and 2 * len(mine & source.stems) >= len(mine)
