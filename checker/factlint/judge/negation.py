"""Negation: a claim denies of a verb or noun what the source affirms of it, or the other way round.

Each negating word is bound to the word that it governs, the first telling one behind it; two sides are compared only
where the one denies a word that the other has, and speaks of it beside the same words.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.judge import negators, opposites, told, turn
from factlint.judge.denials import Denied, denials, odd
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing
    from factlint.judge.turn import Turn


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the words that one side denies and the other affirms."""
    cues = negators.of(claim.language)
    left = denials(claim) if cues.occur(claim.forms) else ()
    left = tuple(one for one in left if not claim.is_quoted(one.cue))
    right = denials(source) if cues.occur(source.forms) else ()
    for cue in dict.fromkeys(one.cue for one in left):
        chain = tuple(one for one in left if one.cue == cue)
        yield from _inserted(claim, chain, source) or _claim_denies(claim, chain, left, source, right)
    if right and not left:
        yield from _source_denies(claim, source, right)
    if claim.language == "en":
        yield from _prefixed(claim, source)


def _inserted(claim: Phrasing, chain: tuple[Denied, ...], source: Phrasing) -> tuple[Turn, ...]:
    """Return the denial where the source has the very words before and behind the negating one, without it."""
    cue, words = chain[0].cue, claim.words
    if not 0 < cue < len(words) - 1 or words[cue].form not in ("not", "nicht", "não", "never", "no"):
        return ()
    pair = words[cue - 1].form, words[cue + 1].form
    near = claim.near(cue, 5)
    for at, (left, right) in enumerate(pairwise(source.words)):
        if (left.form, right.form) != pair or left.sentence != right.sentence or _taken_back(source, at + 1, claim):
            continue
        if negators.of(source.language).negates(right.form):
            continue
        if source.pull(at + 1, near) >= 3:
            places = Place(cue - 1, cue + 1), Place(at, at + 1)
            message = "the source says “{}”, and does not deny it"
            return (
                turn.of(
                    "negation",
                    (claim, source),
                    places,
                    message,
                    sure=not _open(claim, chain[0]) and not _limited(claim, chain[0], source),
                ),
            )
    return ()


def _claim_denies(
    claim: Phrasing, chain: tuple[Denied, ...], left: tuple[Denied, ...], source: Phrasing, right: tuple[Denied, ...]
) -> Iterator[Turn]:
    """Yield a word that a claim denies and the source affirms, or a denial where the source denies nothing at all."""
    if not odd(left, chain[-1].word):
        return
    chain = tuple(one for one in chain if odd(left, one.word))
    if _open(claim, chain[0]) or any(_faced(claim, one.word, source) for one in chain):
        return
    spots = {one: _spots(source, claim.words[one.word].stem) for one in chain}
    refused = {one.word for one in right}
    if any(at in refused or _taken_back(source, at, claim) for found in spots.values() for at in found):
        return
    found = [one for one in chain if spots[one]]
    if not found:
        yield from _denied_out_of_nothing(claim, chain[0], source)
        return
    one = found[-1]
    near = claim.near(one.word, 5)
    at = max(spots[one], key=lambda spot: len(source.near(spot, 5) & near))
    if not source.near(at, 6) & near:
        return
    sure = one == chain[-1] and _finite(claim, one.cue) and not _unreal(source, at, claim)
    sure = sure and not any(source.words[other.cue].sentence == source.words[at].sentence for other in right)
    sure = sure and not _limited(claim, one, source)
    sure = sure and _same_matter(claim, one.word, source, at)
    places = Place(min(one), max(one)), Place(at, at)
    yield turn.of("negation", (claim, source), places, "the source says “{}”, and does not deny it", sure=sure)


def _faced(phrasing: Phrasing, at: int, other: Phrasing) -> bool:
    """Whether the other text has an opposite of a word, beside the same words: who did not rise may have fallen."""
    near = phrasing.near(at, 4)
    return any(other.pull(place, near) >= 1 for place in opposites.facing(phrasing.words[at], other))


def _spots(source: Phrasing, stem: str) -> list[int]:
    return [at for at, other in enumerate(source.words) if other.stem == stem and other.content]


def _denied_out_of_nothing(claim: Phrasing, one: Denied, source: Phrasing) -> Iterator[Turn]:
    """Yield a denial of what the source tells in other words, where it has no negative word."""
    near = claim.near(one.word, 6)
    shared = near & source.stems
    if len(shared) < 3 or 2 * len(shared) < len(near):
        return
    cues = negators.of(source.language)
    sentences: dict[int, set[str]] = {}
    for word in source.words:
        if word.stem in shared:
            sentences.setdefault(word.sentence, set()).add(word.stem)
    spoken = {sentence for sentence, stems in sentences.items() if len(stems) > 1}
    mine = [at for at, word in enumerate(source.words) if word.sentence in spoken]
    if not mine or any(source.words[at].form in cues.wider or cues.negates(source.words[at].form) for at in mine):
        return
    matching = [at for at in mine if source.words[at].stem in shared]
    places = Place(min(one), max(one)), Place(matching[0], matching[-1])
    sure = len(shared) > 3 and 4 * len(shared) >= 3 * len(near) and _finite(claim, one.cue)
    yield turn.of("negation", (claim, source), places, "the source says it without a denial: “{}”", sure=sure)


def _finite(phrasing: Phrasing, cue: int) -> bool:
    """Whether a negating word belongs to a finite verb: "has not", "never"; "not running" may be anything."""
    words = phrasing.words
    if words[cue].form in _LACKING:
        return False
    if phrasing.language != "en" or words[cue].form not in ("not", "nor", "neither"):
        return True
    near = words[max(0, cue - 2) : cue] if words[cue].form == "not" else words[max(0, cue - 2) : cue + 12]
    return any(word.form in _FINITE for word in near)


_LACKING = frozenset(("without", "ohne", "sans", "sin", "sem"))
_FINITE_WORDS = """
    is are was were am be been being has have had do does did will would can could may might should must shall
    need needs needed"""
_FINITE = frozenset(_FINITE_WORDS.split())


def _ends(phrasing: Phrasing, denied: tuple[Denied, ...], one: Denied, other: Phrasing) -> bool:
    """Whether the other text also has the last of the verbs that a denial governs: "did not want to sell"."""
    last = max(each.word for each in denied if each.cue == one.cue)
    return phrasing.words[last].stem in other.stems


def _open(claim: Phrasing, one: Denied) -> bool:
    """Whether a denial states no fact: under a condition, or an order ("Do not run")."""
    words = claim.words
    if one.cue < 2 and (words[0].form in ("don't", "do")):
        return True
    return any(word.clause == words[one.cue].clause and word.form in _CONDITIONS for word in words[: one.cue])


_CONDITIONS = frozenset(("if", "unless", "whether", "wenn", "falls", "ob", "si", "se", "caso", "why"))


def _source_denies(claim: Phrasing, source: Phrasing, right: tuple[Denied, ...]) -> Iterator[Turn]:
    for cue in dict.fromkeys(one.cue for one in right):
        found = [turned for one in right if one.cue == cue for turned in _affirmed(claim, source, right, one)]
        yield from sorted(found, key=lambda turned: not turned.sure)[:1]


def _affirmed(claim: Phrasing, source: Phrasing, right: tuple[Denied, ...], one: Denied) -> Iterator[Turn]:
    """Yield a word that the source denies and the claim has without a denial."""
    word = source.words[one.word]
    if not odd(right, one.word) or word.stem not in claim.stems:
        return
    if any(other.stem == word.stem and not odd(right, at) for at, other in enumerate(source.words)):
        return
    if _limited(source, one, claim):
        return
    at = next(index for index, other in enumerate(claim.words) if other.stem == word.stem)
    if _taken_back(claim, at, source) or claim.is_quoted(at) or _faced(source, one.word, claim):
        return
    lacking = source.words[one.cue].form in _LACKING and told.is_told(claim, at)
    sure = (lacking or _finite(source, one.cue)) and not _unreal(claim, at, source)
    sure = sure and (lacking or _ends(source, right, one, claim)) and _same_matter(claim, at, source, one.word)
    if not sure and len(claim.near(at, 4) & source.near(one.word, 6)) < 2:
        return
    places = Place(at, at), Place(min(one), max(one))
    yield turn.of("negation", (claim, source), places, "the source denies it: “{}”", sure=sure)


def _taken_back(phrasing: Phrasing, at: int, other: Phrasing) -> bool:
    """Whether a word stands behind a negative one that the other text has not, or beside a denial."""
    word, cues = phrasing.words[at], negators.of(phrasing.language)
    if any(near.form in _DENYING and near.sentence == word.sentence for near in phrasing.words[:at]):
        return True
    before, behind = phrasing.words[max(0, at - 6) : at], phrasing.words[at + 1 : at + 6]
    near_by = phrasing.words[max(0, at - 12) : at] if phrasing.language == "de" else before
    return any(
        (near.clause == word.clause or phrasing.language == "de")
        and near.sentence == word.sentence
        and near.form in cues.wider
        and near.form not in other.forms
        for near in near_by
    ) or any(near.clause == word.clause and cues.negates(near.form) for near in before + behind)


_DENYING_WORDS = (
    "deny denies denied denying refute refuted rebut dispute disputed disputes bestritt dementierte nié negó negou"
)
_DENYING = frozenset(_DENYING_WORDS.split())
"""Behind these a whole sentence is denied."""


def _unreal(phrasing: Phrasing, at: int, other: Phrasing) -> bool:
    """Whether a word stands beside one that makes it open, and that the other text has not: "may", "plans", "only"."""
    word, softeners = phrasing.words[at], negators.of(phrasing.language).softeners
    return any(
        near.clause == word.clause and near is not word and near.form in softeners and near.form not in other.forms
        for near in phrasing.words[max(0, at - 6) : at + 6]
    )


def _limited(phrasing: Phrasing, one: Denied, other: Phrasing) -> bool:
    """Whether a denial holds only for a time or under a condition that the other side has not: "not until Monday"."""
    cues = negators.of(phrasing.language)
    sentence = phrasing.words[one.cue].sentence
    return any(
        word.sentence == sentence and word.form in cues.limits and word.form not in other.forms
        for word in phrasing.words[one.cue + 1 :]
    )


def _same_matter(claim: Phrasing, at: int, source: Phrasing, place: int) -> bool:
    """Whether both sides say the word of the same things."""
    mine, theirs = claim.near(at, 4), source.near(place, 6)
    shared = mine & theirs
    if len(shared) >= 2 and 2 * len(mine & source.stems) >= len(mine):
        return True
    clause = {word.stem for word in source.words if word.clause == source.words[place].clause and word.content}
    return len(clause) > 1 and clause <= claim.stems


def _prefixed(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield "unaudited" where the source has "audited", and the other way round."""
    denied = [
        (form, claim, source, False) for form in claim.forms if form.startswith("un") and form[2:] in source.forms
    ]
    denied += [(f"un{form}", source, claim, True) for form in claim.forms if f"un{form}" in source.forms]
    for form, mine, theirs, turned in denied:
        if len(form) < 6 or form in _WHOLE or form in theirs.forms or form[2:] in mine.forms:
            continue
        at = next(index for index, word in enumerate(mine.words) if word.form == form)
        spot = next(index for index, word in enumerate(theirs.words) if word.form == form[2:])
        if _taken_back(mine, at, theirs) or _taken_back(theirs, spot, mine):
            continue
        places = (Place(spot, spot), Place(at, at)) if turned else (Place(at, at), Place(spot, spot))
        sure = _same_matter(claim, places[0].first, source, places[1].first)
        yield turn.of("negation", (claim, source), places, "the source says “{}”", sure=sure)


_WHOLE_WORDS = """
    unveil unveils unveiled unfold unload unlock unlike under until unless union unions unit units"""
_WHOLE = frozenset(_WHOLE_WORDS.split())
"""Words that deny nothing with their "un"."""
