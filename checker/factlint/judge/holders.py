"""Who holds which role in a text: "finance chief Jane Doe", "Jane Doe, who heads its sales", "led by Jane Doe"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import charges, holder_charges, holder_names, role_words
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word

_FORMER_REACH = 3


class Held(NamedTuple):
    """A role in a text, and whose it is."""

    role: str
    charges: frozenset[str]
    """What its holder is in charge of: "finance", "health"; with a tilde what no list has."""
    matter: frozenset[str]
    """Of "who leads the trial": the stems of what is led."""
    former: bool
    """Whether it is held no more, not yet or for the time being."""
    place: Place
    name: tuple[str, ...]
    """In lower case; empty where nobody stands beside it."""
    tight: bool
    """Whether nothing but an article or a comma stands between."""

    def same_person(self, other: Held) -> bool:
        """Whether both name one person: by the last name, and by no other first name; one of the two in full."""
        mine, theirs = self.name, other.name
        if not mine or not theirs or max(len(mine), len(theirs)) < 2:
            return False
        if mine[-1] != theirs[-1]:
            return len(mine) > 1 and len(theirs) > 1 and set(mine) == set(theirs)
        if min(len(mine), len(theirs)) == 1:
            return True
        return mine[0] == theirs[0] or mine[0][0] == theirs[0] or theirs[0][0] == mine[0]

    def is_apart(self, other: Held) -> bool:
        """Whether both are in charge of something, and of nothing in common."""
        return all(
            not left.startswith("~") and not right.startswith("~") and charges.apart(left, right)
            for left in self.charges
            for right in other.charges
        ) and bool(self.charges and other.charges)


def held(phrasing: Phrasing) -> tuple[Held, ...]:
    """Return the roles in a text with the names beside them."""
    words, language = phrasing.words, phrasing.language
    found: list[Held] = []
    free = 0
    for at, word in enumerate(words):
        if at < free or not _may_start(word.form, language):
            continue
        size, role = _told(phrasing, at)
        free = at + size
        if size and free < len(words) and holder_names.is_joined(phrasing, free) and _told(phrasing, free)[0]:
            # "Artist Director": the first of two is but a word beside the second.
            continue
        if size:
            found.append(_held(phrasing, Place(at, free - 1), role))
        elif word.form in role_words.VERBS:
            found.extend(_by_verb(phrasing, at))
    return tuple(found)


@lru_cache(maxsize=50_000)
def _may_start(form: str, language: str) -> bool:
    """Whether a role may begin with a word, or be given by it."""
    bare = holder_names.bare(form, language)
    if bare in role_words.first_words(language) or form in role_words.VERBS:
        return True
    return role_words.specialist(bare) or bool(_compound(bare, language))


def _told(phrasing: Phrasing, at: int) -> tuple[int, str]:
    """Return how many words make a role from ``at`` on, and which; none where a name only looks like one."""
    words, language = phrasing.words, phrasing.language
    form = holder_names.bare(words[at].form, language)
    if form not in role_words.first_words(language):
        if role_words.specialist(form):
            return 1, form
        compound = _compound(form, language)
        return (1, compound) if compound else (0, "")
    if _is_surname(phrasing, at):
        return 0, ""
    if form == "chief":
        for size in (3, 4):
            if at + size <= len(words) and words[at + size - 1].form == "officer" and words[at + 1].form != "executive":
                return size, "officer"
    table = role_words.roles(language)
    forms = tuple(holder_names.bare(word.form, language) for word in words[at : at + role_words.LONGEST])
    for size in range(len(forms), 0, -1):
        if forms[:size] in table:
            return size, table[forms[:size]]
    return 0, ""


@lru_cache(maxsize=50_000)
def _compound(form: str, language: str) -> str:
    """Return the role of a German compound with what it is in charge of: "officer=finance" of "finanzchefin"."""
    for ending, role in role_words.endings(language):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            charge = charges.known().get(form.removesuffix(ending))
            return f"{role}={charge}" if charge else role if role != "officer" else ""
    return ""


def _is_surname(phrasing: Phrasing, at: int) -> bool:
    """Whether a word that may be a role ends a name: "Stephen King said"."""
    words = phrasing.words
    if not at or not words[at].capital or not holder_names.is_joined(phrasing, at):
        return False
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if (
        not before.capital
        or "'" in before.form
        or before.form in charges.known()
        or holder_names.is_title(before, phrasing.language)
    ):
        return False
    return not (behind and (behind.capital or behind.form in holder_names.OF))


def _held(phrasing: Phrasing, place: Place, role: str) -> Held:
    words = phrasing.words
    role, _, charge = role.partition("=")
    before = words[max(0, place.first - _FORMER_REACH) : place.first]
    former = any(word.form in role_words.FORMER and word.clause == words[place.first].clause for word in before)
    found = frozenset((charge,)) if charge else frozenset(holder_charges.find(phrasing, place, role))
    if found and role in ("chief", "head", "director"):
        role = "officer"
    elif role == "secretary" and found:
        role = "minister"
    near = (place.first - 1, place.last + 1)
    if any(0 <= at < len(words) and words[at].form in role_words.DEPUTIES for at in near) and "vice" not in role:
        role = f"deputy {role}"
    name = holder_names.behind(phrasing, place.last)
    if name and not _is_listed(phrasing, place):
        return Held(role, found, frozenset(), former, place, name, tight=True)
    name, tight = holder_names.before_role(phrasing, place.first)
    return Held(role, found, frozenset(), former, place, name, tight)


def _is_listed(phrasing: Phrasing, place: Place) -> bool:
    """Whether a role stands between two names as in a list: "Jane Doe, finance chief, Paul Roe, …"."""
    words, text = phrasing.words, phrasing.text
    if place.first < 2 or text[words[place.first - 1].end : words[place.first].start] != ", ":
        return False
    after = text[words[place.last].end : words[place.last].end + 2]
    return after == ", " and words[place.first - 1].capital and words[place.first - 2].capital


_BY = frozenset(("by", "par", "por"))
_WHO = frozenset(("who", "qui", "que", "der", "die", "quien"))


def _by_verb(phrasing: Phrasing, at: int) -> Iterator[Held]:
    """Yield whom a verb makes the leader of what: "Jane Doe, who leads the trial", "a trial led by Jane Doe"."""
    words = phrasing.words
    name: tuple[str, ...] = ()
    if at + 1 < len(words) and words[at + 1].form in _BY:
        start = at + 2
        while start < len(words) and holder_names.is_title(words[start], phrasing.language):
            start += 1
        name = holder_names.ahead(phrasing, start)
        beside = [word for word in words[max(0, at - 5) : at] if word.sentence == words[at].sentence]
    else:
        who = next((index for index in range(at - 1, max(-1, at - 4), -1) if words[index].form in _WHO), 0)
        if who and words[who - 1].capital:
            name = holder_names.back(phrasing, who - 1)
        beside = [word for word in words[at + 1 : at + 8] if word.clause == words[at].clause]
    matter = frozenset(word.stem for word in beside if word.content)
    if len(name) > 1 and matter:
        charge, role = _charge(phrasing, beside), role_words.VERBS[words[at].form]
        role = "officer" if role == "head" and charge else role
        yield Held(role, charge, matter, former=False, place=Place(at, at), name=name, tight=True)


def _charge(phrasing: Phrasing, beside: list[Word]) -> frozenset[str]:
    """Return what whoever leads something is in charge of, by what is led."""
    known = charges.known()
    forms = [holder_names.bare(word.form, phrasing.language) for word in beside]
    told = frozenset(known[form] for form in forms if form in known)
    return told or frozenset(("~part",) if any(form in holder_charges.PARTS for form in forms) else ())
