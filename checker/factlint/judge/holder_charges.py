"""What the holder of a role is in charge of, as the words around the role tell: "head of sales", "finance chief"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import charges, holder_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Place, Word


def find(phrasing: Phrasing, place: Place, role: str) -> Iterator[str]:
    """Yield what the holder of a role is in charge of, by the words before, in and behind it."""
    if role not in _CHARGED:
        return
    words, known = phrasing.words, charges.known()
    found = [known[word.form] for word in words[place.first : place.last + 1] if word.form in known]
    if place.first and holder_names.is_joined(phrasing, place.first):
        found.extend(_before(phrasing, place.first, role))
    if place.last + 1 < len(words) and words[place.last + 1].clause == words[place.last].clause:
        found.extend(_behind(phrasing, place.last, alone=not found))
    yield from found


def _before(phrasing: Phrasing, first: int, role: str) -> Iterator[str]:
    """Yield the charges before a role: "science and technology minister", "battery chief"."""
    words, known = phrasing.words, charges.known()
    before = words[first - 1]
    if before.form in known:
        yield known[before.form]
        if first > 2 and words[first - 2].form in ("and", "&") and words[first - 3].form in known:
            yield known[words[first - 3].form]
    elif phrasing.language == "en" and role in ("chief", "head", "director") and _is_charge(before):
        yield f"~{before.stem}"


def _behind(phrasing: Phrasing, last: int, *, alone: bool) -> Iterator[str]:
    """Yield the charges behind a role: "head of sales"; ``alone`` where no other has been found."""
    words, known = phrasing.words, charges.known()
    far = 8 if words[last + 1].form in holder_names.OF else 2
    own = [word for word in words[last + 1 : last + far] if word.clause == words[last].clause]
    bare = [holder_names.bare(word.form, phrasing.language) for word in own]
    found = [known[form] for form in bare if form in known]
    yield from found
    if found or not alone:
        return
    if any(word.form in PARTS for word in own):
        yield "~part"
    elif len(own) > 1 and own[0].form == "of" and _is_charge(own[1]) and own[1].form not in _IDLE:
        yield f"~{own[1].stem}"


def _is_charge(word: Word) -> bool:
    """Whether a word before "chief" may say of what: "battery chief", but not "the company's chief"."""
    return word.content and not word.capital and "'" not in word.form and not holder_names.is_title(word, "en")


_IDLE = frozenset(("state", "government", "delegation", "mission", "staff", "party", "household", "year"))
_CHARGED = frozenset(
    ("officer", "chief", "head", "director", "manager", "minister", "secretary", "vice president", "editor", "leader")
)
PARTS = frozenset(
    (
        *("division", "unit", "department", "arm", "team", "desk", "section", "lab", "laboratory", "branch", "program"),
        *("abteilung", "sparte", "division", "département", "departamento", "división", "divisão"),
    )
)
