"""Modality: a claim tells as done what its source only plans, expects, thinks possible or has heard said.

The acts compared are the same, or the claim's completes what the source leaves open: "won a permit", "applied for a
permit". The source must speak of the act nowhere as done; that a claim is more careful is a reason for doubt only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import achieved_words, acts, completions, denials, kin, modal_words, realities, reality, told, turn
from factlint.judge.acts import Side
from factlint.judge.phrasing import Place
from factlint.judge.realities import Reality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.reality import Mark
    from factlint.judge.turn import Kind, Turn


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the acts that one side tells as real and the other does not."""
    left, right = reality.opens(claim), reality.opens(source)
    if not left and not right:
        return
    mine = Side(claim, reality.marks(claim) if left else {})
    theirs = Side(source, reality.marks(source) if right else {})
    found = [*_overstated(mine, theirs), *completions.find(mine, theirs)] if theirs.marks else []
    found.extend(_understated(mine, theirs))
    yield from sorted(found, key=lambda one: not one.sure)[:1]


def _claimed(mine: Side, at: int, stem: str | None) -> tuple[Reality, int] | None:
    """Return how far the claim vouches for an act, and where the words for that begin.

    ``stem`` is that of the source's word, where that is surely a verb.
    """
    if at in mine.marks:
        mark = mine.marks[at]
        sure = mark.close if mine.phrasing.language == "en" else mark.verb
        return (mark.reality, mark.cue) if sure else None
    if told.is_told(mine.phrasing, at) or (stem and _is_present(mine, at, stem)):
        return Reality.DONE, at
    return None


def _is_present(mine: Side, at: int, stem: str) -> bool:
    """Whether a verb stands in the present: "slows" where the source has "slow" behind a modal word."""
    words = mine.words
    if mine.phrasing.language != "en" or not at or words[at].stem != stem or words[at].capital:
        return False
    before = words[at - 1]
    if before.clause != words[at].clause or before.form in _NO_VERB:
        return False
    if words[at].form.endswith("s") and not words[at].form.endswith("ss"):
        return before.content or before.form in _BEFORE_VERBS
    return before.content and before.form.endswith("s") and not mine.marks


_NO_VERB = frozenset(("the", "a", "an", "of", "its", "their", "his", "her", "to", "in", "for", "on", "and", "or"))


_BEFORE_VERBS = frozenset(("it", "he", "she", "which", "that", "who", "now", "still", "also", "already", "often"))


def _overstated(mine: Side, theirs: Side) -> Iterator[Turn]:
    """Yield where the claim vouches for more than its source does."""
    source, language = theirs.phrasing, mine.phrasing.language
    seen: set[int] = set()
    known = kin.events(mine.phrasing).keys()
    for index, mark in theirs.marks.items():
        word = source.words[index]
        names = kin.of(word, language)
        if names.isdisjoint(known):
            continue
        for at in mine.spots(names):
            claimed = (
                _claimed(mine, at, word.stem if mark.close and mark.reality < Reality.COMING else None)
                if at not in seen
                else None
            )
            if claimed is None or claimed[0] <= mark.reality:
                continue
            seen.add(at)
            spots = theirs.spots(kin.of(mine.words[at], language) & names)
            if any(_is_firmer(theirs, spot, mark, word.stem) for spot in spots):
                continue
            yield from _more(mine, theirs, (at, *claimed), (index, mark))


def _is_firmer(theirs: Side, at: int, mark: Mark, stem: str) -> bool:
    """Whether the source also has an act told, or nearer to that."""
    if at in theirs.marks:
        return theirs.marks[at].reality > mark.reality and theirs.marks[at].verb
    same = theirs.words[at].stem == stem and theirs.words[at - 1].form not in _ARTICLES
    return same or told.is_told(theirs.phrasing, at) or acts.is_completed(theirs, at)


_ARTICLES = frozenset(("the", "a", "an", "its", "their", "this", "that", "such", "of"))


def _more(mine: Side, theirs: Side, act: tuple[int, Reality, int], against: tuple[int, Mark]) -> Iterator[Turn]:
    (at, claimed, start), (index, mark) = act, against
    claim, source = mine.phrasing, theirs.phrasing
    around = claim.near(at, 4)
    shared = len(around & source.near(index, 8))
    if shared == 1 and len(around) > 2 and 4 * len(around & source.stems) >= 3 * len(around):
        # "its weights" of the sentence before are "the weights of Glim" in the claim.
        shared = 2
    if shared < 2 or denials.odd_at(claim, Place(at, at)):
        return
    if mark.reality is Reality.DENIED and (claimed is not Reality.DONE or not _own_verb(theirs, index, mark)):
        return
    if theirs.words[mark.cue].form in _ENDING and (not mark.close or told.is_told(claim, at)):
        # What has stopped was once so: only a claim that it goes on is turned.
        return
    less, more = realities.WORDS[mark.reality], realities.WORDS[claimed]
    sure = (
        (mark.reality is not Reality.ALLEGED or (_is_proved(mine, at) and source.words[mark.cue].form in _CHARGING))
        and (claimed, mark.reality) not in _NEAR
        and shared >= min(_least(claim.words[at], source.words[index], mark, theirs), max(2, len(around)))
        and acts.is_covered(claim, at, source)
        and not (mark.reality is Reality.COMING and (_dated(claim, at) or _is_unreal(theirs, mark.cue)))
        and not (theirs.words[mark.cue].form in _NOUNS and acts.is_completed(theirs, mark.cue))
    )
    places = Place(min(start, at), max(start, at)), Place(min(mark.cue, index), max(mark.cue, index))
    message = f"the source says that it {less} (“{{}}”), not that it {more}"
    yield turn.of(_kind(mark), (claim, source), places, message, sure=sure)


def _least(word: Word, other: Word, mark: Mark, theirs: Side) -> int:
    """Return how many words both sides must share around an act: fewer, the surer it is that it is the same."""
    language = theirs.phrasing.language
    same = kin.of(word, language) & kin.of(other, language)
    if all(name.isdigit() for name in same) or theirs.words[mark.cue].form == "would":
        return 4
    return 2 if mark.close and mark.reality is not Reality.COMING else 3


def _kind(mark: Mark) -> Kind:
    return "negation" if mark.reality is Reality.DENIED else "modality"


def _own_verb(theirs: Side, index: int, mark: Mark) -> bool:
    """Whether what is refused or prevented is the first act behind that: "prevented the delivery of grain"."""
    between = [word for word in theirs.words[mark.cue + 1 : index] if word.content and word.form not in _LIGHT]
    return mark.close or len(between) < (1 if theirs.phrasing.language == "en" else 3)


_ENDING = frozenset(("stop", "stops", "stopped", "stopping", "ceased", "ceases", "quit"))
_LIGHT = frozenset(("out", "planned", "plans", "proposed"))

_NOUNS = frozenset(("deal", "agreement", "pact", "contract", "right"))
"""Whoever has closed a "deal to join" has joined, or nearly."""


def _is_unreal(theirs: Side, cue: int) -> bool:
    """Whether a "would" is that of a condition, and not of what somebody said would come."""
    words = theirs.words
    if words[cue].form != "would" or any(word.form in _BILLS for word in words[max(0, cue - 4) : cue]):
        return False
    return not any(word.form in _SAID for word in words[max(0, cue - 8) : cue] if word.sentence == words[cue].sentence)


_BILLS = frozenset(("bill", "law", "proposal", "plan", "rule", "rules", "measure", "amendment", "motion", "reform"))
"""Of these "would" tells what they are to bring about."""
_SAID = frozenset(("said", "announced", "told", "promised", "confirmed", "added", "wrote"))


def _is_proved(mine: Side, at: int) -> bool:
    """Whether the claim has an act proved: "prosecutors proved that he hid it"."""
    table, words = achieved_words.achieved(mine.phrasing.language), mine.words
    own = (word for word in words[max(0, at - 14) : at] if word.sentence == words[at].sentence)
    return any(not achieved_words.PROVING.isdisjoint(table.get(word.form, ())) for word in own)


_CHARGING = frozenset(
    (
        "allege",
        "alleges",
        "alleging",
        "suspect",
        "suspects",
        "suspected",
        "accuse",
        "accuses",
        "accused",
        "investigating",
        "investigates",
        "investigation",
        "probing",
    )
)


def _dated(claim: Phrasing, at: int) -> bool:
    """Whether a year stands beside a verb: the claim may then look back on what its source looks forward to."""
    clause = claim.words[at].clause
    return any(word.clause == clause and word.form.isdigit() and len(word.form) == 4 for word in claim.words)


_NEAR = frozenset(((Reality.COMING, Reality.PLANNED), (Reality.PLANNED, Reality.POSSIBLE)))
"""What an announcement and its retelling often differ by."""


def _understated(mine: Side, theirs: Side) -> Iterator[Turn]:
    """Yield where the source tells as done what the claim leaves open."""
    claim, source = mine.phrasing, theirs.phrasing
    for index, mark in mine.marks.items():
        if not (mark.close or (mark.verb and claim.language != "en")) or mark.reality is Reality.ALLEGED:
            continue
        word = claim.words[index]
        if word.form in modal_words.openers(claim.language):
            # "May be able to sue": the act is to come.
            continue
        every = theirs.spots(kin.of(word, claim.language))
        stated = {at: _stated(theirs, at) for at in every}
        spots = [at for at in every if source.words[at].stem == word.stem or stated[at] is not Reality.ALLEGED]
        least = Reality.DONE if mark.reality is Reality.DENIED else min(mark.reality + 2, Reality.DONE)
        if not spots or min(stated[at] for at in spots) < least:
            continue
        at = spots[0]
        shared = len(claim.near(index, 4) & source.near(at, 6))
        if shared < 2:
            continue
        cue = mark.cue
        places = Place(min(cue, index), max(cue, index)), Place(at, at)
        planned = mark.reality is not Reality.PLANNED or claim.words[cue].form in modal_words.ACTIVE
        sure = planned and shared > 2 and acts.is_covered(claim, index, source)
        sure = sure and claim.words[cue].form not in _LOOSE
        yield turn.of(_kind(mark), (claim, source), places, _MESSAGES[stated[at]], sure=sure)


_LOOSE = frozenset(("would", "can", "should", "must", "könnte", "peut", "puede", "pode", "kann"))


def _stated(theirs: Side, at: int) -> Reality:
    """Return how far the source vouches for the act at a place; what is neither told nor announced is left open."""
    if at in theirs.marks:
        return theirs.marks[at].reality
    words = theirs.words
    going = words[at].form.endswith("ing") and at > 0 and words[at - 1].form in ("is", "are", "am", "was", "were")
    done = going or told.is_told(theirs.phrasing, at) or acts.is_completed(theirs, at)
    return Reality.DONE if done else Reality.ALLEGED


_MESSAGES = {
    Reality.COMING: "the source says that it will happen: “{}”",
    Reality.DONE: "the source tells it as done: “{}”",
}
