"""Role: a claim calls somebody the finance chief whom its source calls the chief executive.

A role belongs to the name that stands beside it. What the claim calls somebody is held against everything that the
source calls them; where another word for the same role stands anywhere without a name, nothing is sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import holders, phrasing, role_pairs, role_words, turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.holders import Held
    from factlint.judge.phrasing import Phrasing
    from factlint.judge.turn import Turn

_MOST = 12
"""Sentences that are read for one name, and for one role."""
_LENGTH = 600
"""Characters of a sentence that are read."""


class Found(NamedTuple):
    """A role in one of the sentences of the source."""

    held: Held
    sentence: Phrasing


def find(claim: Phrasing, window: Phrasing, sentences: Sequence[str]) -> Iterator[Turn]:
    """Yield the roles that a claim gives to people to whom its source gives others.

    ``window`` is what speaks of the claim, ``sentences`` are all that the source has.
    """
    for role in holders.held(claim):
        if claim.is_quoted(role.place.first):
            continue
        if role.name:
            yield from _other(claim, role, sentences)
        elif not role.former and role_pairs.station(role.role):
            yield from _unnamed(claim, role, window, sentences)


def _unnamed(claim: Phrasing, role: Held, window: Phrasing, sentences: Sequence[str]) -> Iterator[Turn]:
    """Yield "the finance chief said" where the source has its chief executive say so, and no finance chief at all."""
    near = claim.near(role.place.first, 6)
    if len(near) < 3 or next(_of_role(role, sentences, claim.language), None):
        return
    station = role_pairs.station(role.role)
    told = (one for one in holders.held(window) if one.role in station)
    rivals = [one for one in told if len(near & window.near(one.place.first, 8)) >= 3]
    if not rivals or not all(_clashes(one, role) for one in rivals) or 2 * len(near & window.stems) < len(near):
        return
    places = role.place, rivals[0].place
    yield turn.of("role", (claim, window), places, "the source has “{}”", sure=_definite(claim, role))


def _definite(claim: Phrasing, role: Held) -> bool:
    """Whether an article or an owner stands before a role: "the finance chief", not "a finance chief's desk"."""
    at = role.place.first
    before = claim.words[max(0, at - 3) : at]
    behind = claim.words[role.place.last + 1 : role.place.last + 2]
    own = any(word.form in _DEFINITE or word.form.endswith("'s") for word in before)
    return own and not any(word.capital or word.form.endswith("'s") for word in behind)


_DEFINITE = frozenset(
    ("the", "its", "their", "der", "die", "le", "la", "el", "o", "a", "son", "sa", "su", "seu", "sua")
)


def _other(claim: Phrasing, role: Held, sentences: Sequence[str]) -> Iterator[Turn]:
    language = claim.language
    theirs = [one for one in _of_person(role, sentences, language) if one.held.same_person(role)]
    if not theirs or any(_supports(one.held, role) and not _unlike(one.held, role, sentences) for one in theirs):
        return
    clashing = [one for one in theirs if _clashes(one.held, role) or _unlike(one.held, role, sentences)]
    others = list(_of_role(role, sentences, language))
    elsewhere = [one for one in others if one.held.name and not one.held.same_person(role)]
    if not clashing and not elsewhere:
        return
    best = (clashing or theirs)[0]
    loose = any(not one.held.name for one in others)
    swapped = any(one.held.tight and _same_matter(one.held, role) for one in elsewhere)
    plain = len(clashing) == len(theirs) and not loose
    sure = role.tight and best.held.tight and (plain or (swapped and not loose and not _wide(role)))
    sure = sure and role.former == best.held.former
    yield turn.of(
        "role", (claim, best.sentence), (role.place, best.held.place), "the source calls them “{}”", sure=sure
    )


def _of_person(role: Held, sentences: Sequence[str], language: str) -> Iterator[Found]:
    """Yield the roles in the sentences that have the last name of somebody."""
    last = role.name[-1]
    capital = last[:1].upper() + last[1:]
    count = 0
    for sentence in sentences:
        if (capital in sentence or last.upper() in sentence) and count < _MOST:
            count += 1
            wording = phrasing.read(sentence[:_LENGTH], language)
            yield from (Found(one, wording) for one in holders.held(wording) if one.name)


def _of_role(role: Held, sentences: Sequence[str], language: str) -> Iterator[Found]:
    """Yield where the source has a role, whosever it is."""
    starts = role_words.starts(role.role, language)
    count = 0
    for sentence in sentences:
        lowered = sentence.lower()
        if count < _MOST and any(start in lowered for start in starts):
            count += 1
            wording = phrasing.read(sentence[:_LENGTH], language)
            for one in holders.held(wording):
                if one.role == role.role and not one.is_apart(role):
                    yield Found(one, wording)


def _supports(stated: Held, claimed: Held) -> bool:
    return stated.role == claimed.role and not stated.is_apart(claimed) and _same_matter(stated, claimed)


def _same_matter(stated: Held, claimed: Held) -> bool:
    """Whether what both lead is the same, or may be."""
    return not stated.matter or not claimed.matter or not stated.matter.isdisjoint(claimed.matter)


def _clashes(stated: Held, claimed: Held) -> bool:
    """Whether nobody has both roles, or both charges."""
    if stated.role == claimed.role or {stated.role, claimed.role} <= _OFFICERS:
        return stated.is_apart(claimed)
    return role_pairs.exclude(stated.role, claimed.role)


def _unlike(stated: Held, claimed: Held, sentences: Sequence[str]) -> bool:
    """Whether both head something, and the source has no word of what the claim says: "head of nursing"."""
    if not ({stated.role, claimed.role} <= _OFFICERS and stated.charges and claimed.charges):
        return False
    if not stated.charges.isdisjoint(claimed.charges) or "~part" in claimed.charges | stated.charges:
        return False
    own = [charge.removeprefix("~") for charge in claimed.charges]
    return not any(word in sentence.lower() for sentence in sentences for word in own)


_OFFICERS = frozenset(("officer", "manager", "vice president"))


def _wide(role: Held) -> bool:
    """Whether a role is but a wide word, which many may have."""
    return not role.matter and role.role in ("leader", "executive", "head", "chief", "director", "researcher", "expert")
