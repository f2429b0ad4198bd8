"""Modality: a claim tells as done what its source only plans, expects, thinks possible or has heard said.

The acts compared are verbs of the same stem. The source must speak of the act nowhere as done; that a claim is more
careful than its source is a reason for doubt only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import irregular, modal_words, turn
from factlint.judge.modal_words import Reality
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_REACH = 6
"""Words behind a modal one among which its verb stands."""


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the acts that one side tells as real and the other does not."""
    if not _modal(claim) and not _modal(source):
        return
    mine, theirs = acts(claim), acts(source)
    for index, cue in theirs.items():
        stem = source.words[index].stem
        if stem in claim.stems:
            yield from _more_than(claim, mine, source, theirs, (index, cue))
    for index, cue in mine.items():
        if claim.words[index].stem in source.stems:
            yield from _less_than(claim, (index, cue), source, theirs)


def _modal(phrasing: Phrasing) -> frozenset[str]:
    """Return the modal words of a text."""
    if "to" in phrasing.forms:
        return phrasing.forms & (modal_words.every(phrasing.language) | _BE)
    return phrasing.forms & modal_words.bare(phrasing.language).keys()


def acts(phrasing: Phrasing) -> dict[int, tuple[Reality, int]]:
    """Return for each verb behind a modal word, by index, what that makes of it, and the modal word's index."""
    bare, with_to = modal_words.bare(phrasing.language), modal_words.with_to(phrasing.language)
    found: dict[int, tuple[Reality, int]] = {}
    words = phrasing.words
    for at, word in enumerate(words):
        reality, start = bare.get(word.form), at
        if reality is None and (word.form in with_to or word.form in _BE):
            start = _to(words, at, _BE if word.form in _BE else modal_words.hopes())
            reality = with_to.get(word.form, Reality.COMING) if start else None
        if reality is None:
            continue
        for index in _verbs(words, start, phrasing.language):
            if index not in found or reality < found[index][0]:
                found[index] = (reality, at)
    return found


def _to(words: tuple[Word, ...], at: int, distant: frozenset[str]) -> int:
    """Return where the "to" of a modal word stands; 0 where there is none: "plans to sell", "expects sales to grow"."""
    if at + 2 < len(words) and words[at + 1].form == "to":
        return at + 1
    if words[at].form in _BE or words[at].form not in distant:
        return 0
    behind = range(at + 2, min(len(words), at + 9))
    return next((to for to in behind if words[to].form == "to" and words[to].clause == words[at].clause), 0)


_BE = frozenset(("is", "are"))


def _verbs(words: tuple[Word, ...], at: int, language: str) -> Iterator[int]:
    """Yield the verb behind a modal word, or the word behind that ("will in turn sell"); in German all verbs behind."""
    modal, told = modal_words.every(language), 0
    for index in range(at + 1, min(len(words), at + 1 + (3 * _REACH if language == "de" else _REACH))):
        word = words[index]
        if word.clause != words[at].clause:
            return
        if not word.content or word.form.endswith("ly"):
            continue
        if language == "de":
            if not word.capital and not word.form.isdigit():
                yield index
            continue
        yield index
        told += word.form not in modal
        if told > 1:
            return


def _told(phrasing: Phrasing, index: int) -> bool:
    """Whether a verb stands as something that has happened."""
    word, language = phrasing.words[index], phrasing.language
    before = {other.form for other in phrasing.words[max(0, index - 3) : index] if other.clause == word.clause}
    if language == "en":
        # The stem of "exceed" is itself: that is no past tense.
        bygone = word.form in irregular.PAST or (word.form.endswith("ed") and word.stem != word.form)
        return bygone and _OPEN.isdisjoint(before)
    if not modal_words.auxiliaries(language).isdisjoint(before):
        return True
    return word.form.endswith(_PAST_ENDINGS[language])


_OPEN = frozenset(("to", "if", "unless", "whether", "when", "once"))
_PAST_ENDINGS = {
    "de": ("te", "ten"),
    "fr": ("é", "ée", "és", "ées", "èrent"),
    "es": ("ó", "aron", "ieron"),
    "pt": ("ou", "aram", "iu", "eu", "eram", "iram"),
}


def _more_than(
    claim: Phrasing,
    mine: dict[int, tuple[Reality, int]],
    source: Phrasing,
    theirs: dict[int, tuple[Reality, int]],
    act: tuple[int, tuple[Reality, int]],
) -> Iterator[Turn]:
    """Yield where the claim vouches for more than its source does."""
    index, (stated, cue) = act
    stem = source.words[index].stem
    spots = [at for at, word in enumerate(source.words) if word.stem == stem]
    if any(at not in theirs or theirs[at][0] > stated for at in spots):
        return
    for at, word in enumerate(claim.words):
        if word.stem != stem:
            continue
        if at in mine:
            claimed, start = mine[at]
        elif _told(claim, at):
            claimed, start = Reality.DONE, at
        else:
            return
        shared = len(claim.near(at, 4) & source.near(index, 6))
        if claimed > stated and shared > 1:
            places = Place(min(start, at), at), Place(min(cue, index), max(cue, index))
            less, more = modal_words.WORDS[stated], modal_words.WORDS[claimed]
            message = f"the source says that it {less} (“{{}}”), not that it {more}"
            sure = (
                stated is not Reality.ALLEGED
                and (claimed, stated) not in _NEAR
                and shared >= (3 if stated is Reality.COMING else 2)
                and _covered(claim, at, source)
                and not (stated is Reality.COMING and _dated(claim, at))
            )
            yield turn.of("modality", (claim, source), places, message, sure=sure)
        return


def _dated(claim: Phrasing, at: int) -> bool:
    """Whether a year stands beside a verb: the claim may then look back on what its source looks forward to."""
    clause = claim.words[at].clause
    return any(word.clause == clause and word.form.isdigit() and len(word.form) == 4 for word in claim.words)


def _covered(claim: Phrasing, at: int, source: Phrasing) -> bool:
    """Whether the source has at least half of what stands around a verb of the claim, and that is no condition."""
    around = claim.near(at, 4)
    clause = {word.form for word in claim.words if word.clause == claim.words[at].clause}
    return 2 * len(around & source.stems) >= len(around) and clause.isdisjoint(_CONDITIONS)


_CONDITIONS = frozenset(("if", "unless", "whether", "would", "wenn", "falls", "ob", "si", "se", "caso"))
_NEAR = frozenset(((Reality.COMING, Reality.PLANNED), (Reality.PLANNED, Reality.POSSIBLE)))
"""What an announcement and its retelling often differ by."""


def _less_than(
    claim: Phrasing, act: tuple[int, tuple[Reality, int]], source: Phrasing, theirs: dict[int, tuple[Reality, int]]
) -> Iterator[Turn]:
    """Yield where the source tells as done what the claim leaves open."""
    index, (claimed, cue) = act
    stem = claim.words[index].stem
    spots = [at for at, word in enumerate(source.words) if word.stem == stem]
    stated = [_stated(source, theirs, at) for at in spots]
    if claimed is Reality.ALLEGED or min(stated) < claimed + 2:
        return
    at = spots[0]
    shared = len(claim.near(index, 4) & source.near(at, 6))
    if shared < 2:
        return
    places = Place(min(cue, index), max(cue, index)), Place(at, at)
    planned = claimed is not Reality.PLANNED or claim.words[cue].form in modal_words.ACTIVE
    sure = planned and shared > 2 and len(spots) == 1 and _covered(claim, index, source)
    yield turn.of("modality", (claim, source), places, _MESSAGES[min(stated)], sure=sure)


def _stated(source: Phrasing, theirs: dict[int, tuple[Reality, int]], at: int) -> Reality:
    """Return how far the source vouches for the verb at a place; what is neither told nor announced is left open."""
    if at in theirs:
        return theirs[at][0]
    return Reality.DONE if _told(source, at) else Reality.ALLEGED


_MESSAGES = {
    Reality.COMING: "the source says that it will happen: “{}”",
    Reality.DONE: "the source tells it as done: “{}”",
}
