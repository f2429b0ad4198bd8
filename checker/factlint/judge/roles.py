"""Role: a claim calls somebody the finance chief whom its source calls the chief executive.

An office belongs to the name that stands beside it; two sides are compared only where they name the same person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import role_words, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_GAP = 7
"""Words that may stand between a name and its office: "Jane Doe, who has been the group's finance chief"."""


class Role(NamedTuple):
    """An office in a text, and the words of the name beside it."""

    office: str
    place: Place
    names: frozenset[str]
    """In lower case; empty where nobody stands beside it."""
    tight: bool
    """Whether nothing but an article or a comma stands between, and nothing qualifies the office."""


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield the offices that a claim gives to people to whom its source gives others."""
    if not (_may_hold(claim) and _may_hold(source)):
        return
    mine, theirs = held(claim), held(source)
    known = {role.office for role in theirs}
    for role in mine:
        if not role.names:
            continue
        others = [other for other in theirs if other.names & role.names]
        if not others or any(other.office == role.office for other in others) or _within(role.office, known):
            continue
        other = max(others, key=lambda one: (role_words.exclude(one.office, role.office), len(one.names & role.names)))
        sure = (role.tight and other.tight and all(role_words.exclude(one.office, role.office) for one in others)) or (
            _held_by_another(role, theirs) and role.tight and other.tight
        )
        yield turn.of("role", (claim, source), (role.place, other.place), "the source calls them “{}”", sure=sure)


def _may_hold(phrasing: Phrasing) -> bool:
    """Whether any word of a text may belong to an office."""
    forms = phrasing.forms
    return not role_words.first_words().isdisjoint(forms) or any(map(role_words.specialist, forms))


def _held_by_another(role: Role, theirs: tuple[Role, ...]) -> bool:
    """Whether the source gives an office to somebody else, right beside their name."""
    return any(one.office == role.office and one.tight and one.names and not one.names & role.names for one in theirs)


def _within(office: str, known: set[str]) -> bool:
    """Whether an office is but a wider word for one that the source names: "minister" for "finance minister"."""
    words = {office, *known}
    if any(name.startswith(("deputy ", "vice ")) for name in words):
        return False
    return any(office in other.split() or other in office.split() for other in known if other != office)


def held(phrasing: Phrasing) -> tuple[Role, ...]:
    """Return the offices in a text with the names beside them."""
    found = []
    at, words = 0, phrasing.words
    while at < len(words):
        size = _size(words, at)
        if size:
            found.append(_role(phrasing, Place(at, at + size - 1)))
        at += size or 1
    return tuple(found)


def _size(words: tuple[Word, ...], at: int) -> int:
    """Return how many words make an office from ``at`` on; 0 where there is none."""
    if words[at].form not in role_words.first_words():
        return int(role_words.specialist(words[at].form))
    offices = role_words.roles()
    forms = tuple(word.form.partition("'")[0] for word in words[at : at + role_words.LONGEST])
    return next((size for size in range(len(forms), 0, -1) if forms[:size] in offices), 0)


def _role(phrasing: Phrasing, place: Place) -> Role:
    words = phrasing.words
    forms = tuple(word.form.partition("'")[0] for word in words[place.first : place.last + 1])
    office = role_words.roles().get(forms, forms[0])
    before = [word.form for word in words[max(0, place.first - 2) : place.first]]
    held_now = role_words.MODIFIERS.isdisjoint(before)
    if not role_words.DEPUTIES.isdisjoint(before[-1:]):
        office, held_now = f"deputy {office}", True
    behind = _name_behind(phrasing, place.last)
    if behind:
        return Role(office, place, behind, held_now)
    name, tight = _name_before(phrasing, place.first)
    return Role(office, place, name, tight and held_now)


def _name_behind(phrasing: Phrasing, last: int) -> frozenset[str]:
    """Return the name right behind an office: "chief executive Jane Doe", "CEO, Jane Doe"."""
    words, text = phrasing.words, phrasing.text
    at = last + 1
    if at < len(words) and words[at].form in _OF and text[words[last].end : words[at].start] == " ":
        behind = range(at + 1, min(len(words), at + _GAP))
        at = next((index for index in behind if text[words[index - 1].end] == ","), len(words))
        if at < len(words) and any(words[index].sentence != words[last].sentence for index in range(last, at + 1)):
            return frozenset()
    elif at < len(words) and text[words[last].end : words[at].start] not in (" ", ", "):
        return frozenset()
    # "the board's chairman, Colonel Luis Ferreyra"
    at += at < len(words) and words[at].form in role_words.first_words()
    return _name(phrasing, at)


_OF = frozenset(("of", "for", "de", "du", "des", "del", "da", "do", "von", "der"))


def _name(phrasing: Phrasing, at: int) -> frozenset[str]:
    """Return the words with capitals from ``at`` on that stand together."""
    words = phrasing.words
    found: list[str] = []
    while at < len(words) and len(found) < 4 and words[at].capital and not words[at].form.isdigit():
        if found and phrasing.text[words[at - 1].end : words[at].start] not in (" ", ". ", "-", " “", ' "'):
            break
        if not words[at].content or words[at].form in role_words.first_words():
            break
        found.append(words[at].form.partition("'")[0])
        at += 1
    return frozenset(found)


def _name_before(phrasing: Phrasing, first: int) -> tuple[frozenset[str], bool]:
    """Return the name before an office in the same sentence, and whether it stands close: "Jane Doe, Halden's CEO"."""
    words = phrasing.words
    text = phrasing.text
    at = first - 1
    while at >= 0 and first - at <= _GAP and words[at].sentence == words[first].sentence:
        gap = text[words[at].end : words[at + 1].start]
        if words[at].capital and words[at].content and ("," in gap or "(" in gap or words[at + 1].form in _IS):
            low = at
            while low > 0 and words[low - 1].capital and text[words[low - 1].end : words[low].start] in (" ", ". "):
                low -= 1
            name = frozenset(word.form.partition("'")[0] for word in words[low : at + 1] if word.content)
            return name, len(name) > 1 and _close(words[at + 1 : first])
        if ";" in gap:
            break
        at -= 1
    return frozenset(), False


def _close(between: tuple[Word, ...]) -> bool:
    """Whether the words between a name and an office leave no doubt: articles, whose office it is, one adjective."""
    plain = [word for word in between if word.content and not word.capital]
    return len(plain) < 2 and _LOOSELY.isdisjoint(word.form for word in between)


_LOOSELY = frozenset(("of", "for", "to", "by", "with", "against", "as", "de", "von", "für", "pour", "para", "and"))
_IS = frozenset(
    ("is", "was", "who", "ist", "war", "der", "est", "était", "es", "era", "é", "foi", "serves", "served", "as")
)
