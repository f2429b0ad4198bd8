"""Turns in Japanese, Chinese and Korean, read off patterns of characters: these languages put no blanks between words.

What a cue governs is the run of characters beside it; what both sides speak of are the pairs of characters around.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import wide_cues, wide_roles, wide_text
from factlint.judge.stems import stems
from factlint.judge.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.turn import Kind
    from factlint.judge.wide_text import Cue, WideText

_MARGIN = 2.5
"""Shared stems by which a contrary cue must lead before one of the claim's own side in the source."""
_BESIDE = 10
"""Characters around a word in which a negative one takes it back."""


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


class Governed(NamedTuple):
    """A word that a cue denies or leaves open, and both together."""

    word: str
    at: Span
    whole: Span


def find(claim: str, sentence: str, language: str, sentences: Sequence[str]) -> tuple[Turn, ...]:
    """Return where a claim turns what a sentence of its source says; ``sentences`` are all that the source has."""
    mine, theirs = wide_text.read(claim, language), wide_text.read(sentence, language)
    found = [
        *_denied(mine, theirs),
        *_turned(mine, theirs),
        *_bounded(mine, theirs),
        *_ranked(mine, theirs),
        *_opened(mine, theirs),
    ]
    if not any(turn.kind == "modality" for turn in found):
        found.extend(_settled(mine, theirs))
    found.extend(wide_roles.find(claim, sentence, sentences, language))
    return tuple(sorted(found, key=lambda turn: (turn.start, turn.end)))


def _turn(
    kind: Kind, mine: WideText, at: Span, theirs: WideText, there: Span, *, sure: bool, message: str = ""
) -> Turn:
    stated = theirs.text[slice(*there)]
    said = message.format(stated) if message else f"the source says “{stated}”"
    return Turn(kind, at.start, at.end, mine.text[slice(*at)], stated, (there.start, there.end), said, sure)


def _shared(mine: WideText, at: Span, theirs: WideText, there: Span) -> tuple[int, bool]:
    """Return how many stems stand around both places, and whether they are at least half of the claim's."""
    near = mine.near(*at)
    shared = near & theirs.near(*there)
    return len(shared), 2 * len(shared) >= len(near)


def _governed(text: WideText, patterns: dict[str, re.Pattern[str]]) -> list[Governed]:
    """Return what the cues of a text govern."""
    idioms = [match.span() for match in wide_cues.IDIOMS[text.language].finditer(text.text)]
    found = []
    for match in patterns[text.language].finditer(text.text):
        word, cue = _groups(match)
        if not any(start < cue.end and cue.start < end for start, end in idioms):
            at = _core(text.text, word)
            found.append(Governed(text.text[slice(*at)], at, Span(min(at.start, cue.start), max(at.end, cue.end))))
    return found


def _groups(match: re.Match[str]) -> tuple[Span, Span]:
    """Return where the word and its cue stand."""
    names = match.re.groupindex
    word = next(Span(*match.span(name)) for name in ("word", "noun", "act") if name in names and match[name])
    cue = next(Span(*match.span(name)) for name in ("cue", "none", "plan", "stop") if name in names and match[name])
    return word, cue


def _core(text: str, word: Span) -> Span:
    """Return the part of a run that counts: the last two characters of a Chinese one, "認め" of "認めない"."""
    size = word.end - word.start
    if not "一" <= text[word.start] <= "鿿":
        return word
    return Span(word.end - 2, word.end) if size > 1 else Span(word.start, min(len(text), word.end + 1))


def _spots(text: WideText, word: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(re.escape(word), text.text)]


def _taken_back(text: WideText, at: Span) -> bool:
    """Whether a negative word stands close by."""
    beside = text.text[max(0, at.start - _BESIDE) : at.start] + "　" + text.text[at.end : at.end + _BESIDE]
    return wide_cues.NEGATIVE[text.language].search(beside) is not None


def _denied(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield a word that one side denies and the other affirms."""
    left, right = _governed(mine, wide_cues.DENIALS), _governed(theirs, wide_cues.DENIALS)
    messages = "the source says “{}”, and does not deny it", "the source denies it: “{}”"
    for denied, other, text, claims in ((left, right, theirs, True), (right, left, mine, False)):
        for one in denied:
            spots = _spots(text, one.word)
            if not spots and claims:
                yield from _out_of_nothing(mine, one, theirs)
            if not spots or any(
                spot.start < each.whole.end and each.whole.start < spot.end for spot in spots for each in other
            ):
                continue
            if any(_taken_back(text, spot) for spot in spots):
                continue
            if not claims and left and any(_same_clause(text, spot, each.whole) for spot in spots for each in left):
                continue
            at, there = (one.whole, spots[0]) if claims else (spots[0], one.whole)
            shared, covered = _shared(mine, at, theirs, there)
            if shared > 1:
                sure = shared > 2 and covered and len(one.word) > 1
                yield _turn("negation", mine, at, theirs, there, sure=sure, message=messages[not claims])


def _same_clause(text: WideText, spot: Span, other: Span) -> bool:
    """Whether no comma or full stop stands between two places."""
    low, high = min(spot.end, other.end), max(spot.start, other.start)
    return not any(mark in text.text[low:high] for mark in "、，,。！？\n")


def _out_of_nothing(mine: WideText, one: Governed, theirs: WideText) -> Iterator[Turn]:
    """Yield a denial of what the source tells in other words, where it has no negative word."""
    near, language = mine.near(*one.whole), theirs.language
    for start, end in theirs.sentences:
        stated = theirs.text[start:end]
        shared = near & frozenset(stems(stated, language))
        if len(shared) < 4 or 2 * len(shared) < len(near):
            continue
        if wide_cues.NEGATIVE[language].search(stated) or wide_cues.DENIALS[language].search(stated):
            continue
        sure = 3 * len(shared) >= 2 * len(near)
        yield _turn("negation", mine, one.whole, theirs, Span(start, end), sure=sure, message=_UNDENIED)
        return


_UNDENIED = "the source says it without a denial: “{}”"


def _turned(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield a cue of the claim that is bound to what the source binds to its opposite."""
    for cue in mine.cues:
        at, near = Span(cue.start, cue.end), mine.near(cue.start, cue.end)
        pulls = {other: _pull(theirs, other, near) for other in theirs.cues}
        rival = max((other for other in pulls if cue.faces(other)), key=pulls.__getitem__, default=None)
        if rival is None or pulls[rival] < 2:
            continue
        there = Span(rival.start, rival.end)
        facing, bar = theirs.near(*there), pulls[rival] - _MARGIN
        if any(pull > bar for other, pull in pulls.items() if other.axes & cue.axes):
            continue
        if any(other.axes & rival.axes and _pull(mine, other, facing) > bar for other in mine.cues):
            continue
        if _negated(mine, at) != _negated(theirs, there):
            continue
        covered = pulls[rival] > 2 and _shared(mine, at, theirs, there)[1]
        taken = _taken_back(mine, _wider(at)) or _taken_back(theirs, _wider(there))
        yield _turn("direction", mine, at, theirs, there, sure=covered and not taken)


def _wider(at: Span) -> Span:
    return Span(max(0, at.start - 2), at.end + 2)


def _pull(text: WideText, cue: Cue, stems: frozenset[str]) -> float:
    """Return how many of some stems stand around a cue; one beyond its clause counts half."""
    clause = text.clause(cue.start, cue.end)
    return len(clause & stems) + 0.5 * len((text.near(cue.start, cue.end) - clause) & stems)


def _negated(text: WideText, at: Span) -> bool:
    """Whether a denial stands right around a cue."""
    window = Span(max(0, at.start - 4), at.end + 7)
    return any(
        match.start() < window.end and window.start < match.end() and match.end() > at.start - 3
        for match in wide_cues.DENIALS[text.language].finditer(
            text.text, max(0, at.start - 12), min(len(text.text), at.end + 8)
        )
    )


def _bounded(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield a number with a floor where the source gives it a ceiling, and the other way round."""
    for patterns, others in (
        (wide_cues.FLOORS, wide_cues.CEILINGS),
        (wide_cues.CEILINGS, wide_cues.FLOORS),
    ):
        stated = {_number(match): Span(*match.span()) for match in others[theirs.language].finditer(theirs.text)}
        agreeing = {_number(match) for match in patterns[theirs.language].finditer(theirs.text)}
        for match in patterns[mine.language].finditer(mine.text):
            number = _number(match)
            if number in stated and number not in agreeing:
                at, there = Span(*match.span()), stated[number]
                shared, _ = _shared(mine, at, theirs, there)
                yield _turn("comparison", mine, at, theirs, there, sure=shared > 1 and theirs.text.count(number) == 1)


def _ranked(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield a rank for which the source has another one of the same."""
    pattern = wide_cues.RANKS[mine.language]
    stated = list(pattern.finditer(theirs.text))
    ranks = {match["rank"] or "" for match in stated}
    for match in pattern.finditer(mine.text):
        if not stated or (match["rank"] or "") in ranks:
            continue
        at, there = Span(*match.span()), Span(*stated[0].span())
        shared, covered = _shared(mine, at, theirs, there)
        if shared > 1:
            yield _turn("comparison", mine, at, theirs, there, sure=shared > 2 and covered)


def _number(match: re.Match[str]) -> str:
    return (match[1] or match[2]).rstrip(".,")


def _opened(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield what the claim tells as done and the source plans or thinks possible."""
    if _governed(mine, wide_cues.OPEN):
        return
    for one in _governed(theirs, wide_cues.OPEN):
        if one.word not in mine.text:
            continue
        told = _told(one.word, mine.language)
        done = told.search(mine.text)
        if done is None or told.search(theirs.text):
            continue
        at = Span(*done.span())
        shared, covered = _shared(mine, at, theirs, one.whole)
        if shared > 1:
            message = "the source plans it or thinks it possible (“{}”), and does not say that it has happened"
            yield _turn("modality", mine, at, theirs, one.whole, sure=shared > 2 and covered, message=message)


def _settled(mine: WideText, theirs: WideText) -> Iterator[Turn]:
    """Yield what the claim tells as settled where the sentence of the source that speaks of it leaves all open."""
    language = mine.language
    if wide_cues.STAGED[language].search(mine.text):
        return
    if any(word not in theirs.text for word in wide_cues.NEGATIVE[language].findall(mine.text)):
        return
    settled = [match for match in wide_cues.SETTLED[language].finditer(mine.text) if _has(theirs.text, match)]
    if not settled or len(mine.sentences) > 1:
        return
    wanted = frozenset(stems(mine.text, language))
    for start, end in theirs.sentences:
        stated = theirs.text[start:end]
        cue = wide_cues.STAGED[language].search(stated)
        shared = wanted & frozenset(stems(stated, language))
        if cue is None or len(shared) < 5 or 2 * len(shared) < len(wanted):
            continue
        if any(_has(mine.text, match) for match in wide_cues.SETTLED[language].finditer(stated)):
            continue
        at, there = Span(*settled[-1].span()), Span(start + cue.start(), start + cue.end())
        message = "the source does not say that it has happened (“{}”)"
        yield _turn("modality", mine, at, theirs, there, sure=3 * len(shared) >= 2 * len(wanted), message=message)
        return


def _has(text: str, match: re.Match[str]) -> bool:
    """Whether a text has the word that is settled, where that has one of its own."""
    return match["word"] is None or match["word"] in text


def _told(word: str, language: str) -> re.Pattern[str]:
    return re.compile(re.escape(word) + wide_cues.TOLD[language])
