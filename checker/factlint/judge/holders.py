"""Who holds which role in a text: "finance chief Jane Doe", "Jane Doe, who heads its sales", "led by Jane Doe"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import charges, name_lists, role_words
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word

_GAP = 8
"""Words that may stand between a name and its role: "Jane Doe, who has been the group's finance chief"."""
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


def may_hold(phrasing: Phrasing) -> bool:
    """Whether any word of a text may belong to a role."""
    forms, language = phrasing.forms, phrasing.language
    if not role_words.first_words(language).isdisjoint(forms) or not role_words.VERBS.keys().isdisjoint(forms):
        return True
    if any(map(role_words.specialist, forms)):
        return True
    return bool(role_words.endings(language)) and any(_compound(form, language) for form in forms)


def held(phrasing: Phrasing) -> tuple[Held, ...]:
    """Return the roles in a text with the names beside them."""
    if not may_hold(phrasing):
        return ()
    found: list[Held] = []
    at, words, language = 0, phrasing.words, phrasing.language
    starts = role_words.starting(language)
    while at < len(words):
        form = words[at].form
        if form not in starts and "'" not in form and not role_words.specialist(form) and not _compound(form, language):
            at += 1
            continue
        size, role = _told(phrasing, at)
        if size and at + size < len(words) and _joined(phrasing, at + size) and _told(phrasing, at + size)[0]:
            # "Artist Director": the first of two is but a word beside the second.
            at += size
            continue
        if size:
            found.append(_held(phrasing, Place(at, at + size - 1), role))
        elif words[at].form in role_words.VERBS:
            found.extend(_by_verb(phrasing, at))
        at += size or 1
    return tuple(found)


def _told(phrasing: Phrasing, at: int) -> tuple[int, str]:
    """Return how many words make a role from ``at`` on, and which; none where a name only looks like one."""
    words, language = phrasing.words, phrasing.language
    form = _bare(words[at].form, language)
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
    forms = tuple(_bare(word.form, language) for word in words[at : at + role_words.LONGEST])
    for size in range(len(forms), 0, -1):
        if forms[:size] in table:
            return size, table[forms[:size]]
    return 0, ""


def _bare(form: str, language: str = "en") -> str:
    """Return a word without "'s", or in French without the article glued to it."""
    return form.partition("'")[0] if language == "en" else form.rpartition("'")[2]


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
    if not at or not words[at].capital or not _joined(phrasing, at):
        return False
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if not before.capital or before.form in charges.known() or _title(before, phrasing.language):
        return False
    return not (behind and (behind.capital or behind.form in _OF))


def _title(word: Word, language: str) -> bool:
    """Whether a word may stand before a role or a name without being part of the name."""
    form = word.form
    return (
        form in _TITLES or form in role_words.first_words(language) or form in role_words.DEPUTIES | role_words.FORMER
    )


_TITLES = frozenset(name_lists.TITLES.split())


def _joined(phrasing: Phrasing, at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands before a word."""
    return at > 0 and phrasing.text[phrasing.words[at - 1].end : phrasing.words[at].start] in (" ", "-")


def _held(phrasing: Phrasing, place: Place, role: str) -> Held:
    words = phrasing.words
    role, _, charge = role.partition("=")
    before = words[max(0, place.first - _FORMER_REACH) : place.first]
    former = any(word.form in role_words.FORMER and word.clause == words[place.first].clause for word in before)
    found = frozenset((charge,)) if charge else frozenset(_charges(phrasing, place, role))
    if found and role in ("chief", "head", "director"):
        role = "officer"
    elif role == "secretary" and found:
        role = "minister"
    near = (place.first - 1, place.last + 1)
    if any(0 <= at < len(words) and words[at].form in role_words.DEPUTIES for at in near) and "vice" not in role:
        role = f"deputy {role}"
    name = _name_behind(phrasing, place.last)
    if name and not _is_listed(phrasing, place):
        return Held(role, found, frozenset(), former, place, name, tight=True)
    name, tight = _name_before(phrasing, place.first)
    return Held(role, found, frozenset(), former, place, name, tight)


def _is_listed(phrasing: Phrasing, place: Place) -> bool:
    """Whether a role stands between two names as in a list: "Jane Doe, finance chief, Paul Roe, …"."""
    words, text = phrasing.words, phrasing.text
    if place.first < 2 or text[words[place.first - 1].end : words[place.first].start] != ", ":
        return False
    after = text[words[place.last].end : words[place.last].end + 2]
    return after == ", " and words[place.first - 1].capital and words[place.first - 2].capital


def _charges(phrasing: Phrasing, place: Place, role: str) -> Iterator[str]:
    """Yield what the holder of a role is in charge of, by the words before, in and behind it."""
    if role not in _CHARGED:
        return
    words, known = phrasing.words, charges.known()
    first, last = place
    told = [known[word.form] for word in words[first : last + 1] if word.form in known]
    if first and _joined(phrasing, first):
        before = words[first - 1]
        if before.form in known:
            told.append(known[before.form])
            if first > 2 and words[first - 2].form in ("and", "&") and words[first - 3].form in known:
                told.append(known[words[first - 3].form])
        elif phrasing.language == "en" and role in ("chief", "head", "director") and _is_charge(before):
            told.append(f"~{before.stem}")
    if last + 1 < len(words) and words[last + 1].clause == words[last].clause:
        behind = words[last + 1 : last + 8] if words[last + 1].form in _OF else words[last + 1 : last + 2]
        own = [word for word in behind if word.clause == words[last].clause]
        bare = [_bare(word.form, phrasing.language) for word in own]
        told.extend(known[form] for form in bare if form in known)
        if not told and any(word.form in _PARTS for word in own):
            told.append("~part")
        if not told and own and own[0].form == "of" and len(own) > 1 and _is_charge(own[1]) and own[1].form not in _IDLE:
            told.append(f"~{own[1].stem}")
    yield from told


def _is_charge(word: Word) -> bool:
    """Whether a word before "chief" may say of what: "battery chief", but not "the company's chief"."""
    return word.content and not word.capital and "'" not in word.form and not _title(word, "en")


_IDLE = frozenset(("state", "government", "delegation", "mission", "staff", "party", "household", "year"))
_CHARGED = frozenset(
    ("officer", "chief", "head", "director", "manager", "minister", "secretary", "vice president", "editor", "leader")
)
_PARTS = frozenset(
    (
        *("division", "unit", "department", "arm", "team", "desk", "section", "lab", "laboratory", "branch", "program"),
        *("abteilung", "sparte", "division", "département", "departamento", "división", "divisão"),
    )
)
_OF = frozenset(("of", "for", "de", "du", "des", "del", "da", "do", "dos", "von", "der", "für", "à", "para", "d'"))


def _name_behind(phrasing: Phrasing, last: int) -> tuple[str, ...]:
    """Return the name right behind a role: "chief executive Jane Doe", "the head of sales, Jane Doe"."""
    words, text = phrasing.words, phrasing.text
    at = last + 1
    if at < len(words) and words[at].form in _ADJECTIVES:
        at += 1
    gap = text[words[at - 1].end : words[at].start] if at < len(words) else ""
    if gap == " " and words[at].form in _OF:
        behind = range(at + 1, min(len(words), at + _GAP))
        at = next((index for index in behind if text[words[index - 1].end] in ",:"), len(words))
        if at == len(words) or words[at].sentence != words[last].sentence:
            return ()
    elif gap not in (" ", ", "):
        return ()
    while (
        at < len(words) and words[at].capital and _title(words[at], phrasing.language) and not words[at].form.isdigit()
    ):
        at += 1
    return _name(phrasing, at)


_ADJECTIVES = frozenset(("adjoint", "adjointe", "financière", "financier", "financiero", "financiera", "financeiro"))


def _name(phrasing: Phrasing, at: int) -> tuple[str, ...]:
    """Return the words with capitals from ``at`` on that stand together."""
    words = phrasing.words
    found: list[str] = []
    start = at
    while at < len(words) and len(found) < 4 and words[at].capital and not words[at].form.isdigit():
        gap = phrasing.text[words[at - 1].end : words[at].start]
        if at > start and gap not in (" ", ". ", "-", " “", ' "', "'"):
            break
        if not words[at].content or words[at].form in _KINDS:
            break
        found.append(_bare(words[at].form, phrasing.language))
        at += 1
    return tuple(found)


_KINDS = frozenset(name_lists.KINDS.split()) - {
    "day",
    "hall",
    "park",
    "page",
    "bill",
    "law",
    "may",
    "march",
    "stadt",
    "case",
}


def _name_before(phrasing: Phrasing, first: int) -> tuple[tuple[str, ...], bool]:
    """Return the name before a role in the same sentence, and whether it stands close: "Jane Doe, Halden's CEO"."""
    words, text = phrasing.words, phrasing.text
    at, linked = first - 1, False
    while at >= 0 and first - at <= _GAP and words[at].sentence == words[first].sentence:
        gap, form = text[words[at].end : words[at + 1].start], words[at].form
        linked = linked or form in _AS
        if words[at].capital and words[at].content and form not in _DAYS:
            apposed = "," in gap or "(" in gap or words[at + 1].form in _IS
            if apposed or (linked and words[at].clause == words[first].clause):
                name = _name_back(phrasing, at)
                clause = {word.form for word in words[max(0, first - 12) : first] if word.clause == words[first].clause}
                close = _close(words[at + 1 : first]) if apposed else clause.isdisjoint(_CHANGES)
                return (name, close) if len(name) > 1 else ((), False)
        if ";" in gap:
            break
        at -= 1
    return (), False


def _name_back(phrasing: Phrasing, at: int) -> tuple[str, ...]:
    """Return the words with capitals that end at ``at``, without titles."""
    words, text = phrasing.words, phrasing.text
    low = at
    while low > 0 and words[low - 1].capital and text[words[low - 1].end : words[low].start] in (" ", ". ", "-"):
        low -= 1
    while low < at and (_title(words[low], phrasing.language) or not words[low].content):
        low += 1
    run = words[low : at + 1]
    if any(word.form in _KINDS for word in run):
        return ()
    return tuple(_bare(word.form, phrasing.language) for word in run)


def _close(between: tuple[Word, ...]) -> bool:
    """Whether the words between a name and a role leave no doubt: articles, whose role it is, one adjective."""
    plain = [word for word in between if word.content and not word.capital]
    return len(plain) < 3 and _LOOSELY.isdisjoint(word.form for word in between)


_LOOSELY = frozenset(
    ("of", "for", "to", "by", "with", "against", "de", "von", "für", "pour", "para", "and", "told", "said")
)
_IS = frozenset(
    ("is", "was", "who", "ist", "war", "der", "est", "était", "es", "era", "é", "foi", "serves", "served", "as")
)
_AS = frozenset(
    (
        *("as", "become", "becomes", "became", "named", "appointed", "elected", "als", "zum", "zur", "wird", "wurde"),
        *("comme", "devient", "nommé", "nommée", "como", "nombrado", "nombrada", "nomeado", "nomeada"),
    )
)
"""Behind these stands the role of whom the clause speaks."""
_CHANGES = frozenset(
    ("succeed", "succeeds", "succeeded", "replace", "replaces", "replaced", "succeeding", "replacing", "and")
)
_DAYS = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
        *("april", "may", "june", "july", "august", "september", "october", "november", "december"),
    )
)

_BY = frozenset(("by", "par", "por"))
_WHO = frozenset(("who", "qui", "que", "der", "die", "quien"))


def _by_verb(phrasing: Phrasing, at: int) -> Iterator[Held]:
    """Yield whom a verb makes the leader of what: "Jane Doe, who leads the trial", "a trial led by Jane Doe"."""
    words = phrasing.words
    role = role_words.VERBS[words[at].form]
    name: tuple[str, ...] = ()
    clause = words[at].clause
    if at + 1 < len(words) and words[at + 1].form in _BY:
        start = at + 2
        while start < len(words) and _title(words[start], phrasing.language):
            start += 1
        name = _name(phrasing, start)
        behind = words[max(0, at - 5) : at]
        matter = frozenset(word.stem for word in behind if word.content and word.sentence == words[at].sentence)
    else:
        who = next((index for index in range(at - 1, max(-1, at - 4), -1) if words[index].form in _WHO), 0)
        if who and words[who - 1].capital:
            name = _name_back(phrasing, who - 1)
        behind = words[at + 1 : at + 8]
        matter = frozenset(word.stem for word in behind if word.content and word.clause == clause)
    if len(name) > 1 and matter:
        known = charges.known()
        told = frozenset(
            known[form] for form in (_bare(word.form, phrasing.language) for word in behind) if form in known
        )
        if not told and any(word.form in _PARTS for word in behind):
            told = frozenset(("~part",))
        if role == "head" and told:
            role = "officer"
        yield Held(role, told, matter, former=False, place=Place(at, at), name=name, tight=True)
