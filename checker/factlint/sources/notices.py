"""Notices that stand in a page's place: another browser, cookies, an age, a click are asked for before it is shown.

Such a page says that and next to nothing else. Articles and handbooks that speak of such notices say more, or say so
in their address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from factlint.digest.urls import split
from factlint.digest.words import size
from factlint.sources.notice_words import (
    AGES,
    ANSWERS,
    BROWSERS,
    COOKIE_PATH,
    COOKIES,
    EXITS,
    HOPS,
    SENDS_ON,
    SPOKEN_OF,
)
from factlint.sources.phrases import covers, folded, sentences
from factlint.sources.verdict import Verdict, quoted

if TYPE_CHECKING:
    import re

    from factlint.sources.verdict import Arrival

_REST = 10
"""Words besides its notice that such a page has."""
_MARKUP = 100_000
"""Characters of the markup in which a script is looked for."""


def notice(arrival: Arrival) -> Verdict | None:
    """Return what a page asks for before it shows anything."""
    path = split(arrival.asked).path.lower()
    if arrival.redirected and COOKIE_PATH.search(split(arrival.last.url).path.lower()) and "cookie" not in path:
        return Verdict("unverifiable", "bot-wall", "it leads to a page that asks for cookies")
    if arrival.dated or not arrival.short or SPOKEN_OF.search(path):
        return None
    if said := _says_only(arrival, BROWSERS, COOKIES):
        return Verdict("unverifiable", "bot-wall", f"the page asks for another browser or cookies: {quoted(said)}")
    if (said := _says_only(arrival, AGES)) and _may_be_answered(arrival):
        return Verdict("unverifiable", "consent", f"the page asks for an age before it shows anything: {quoted(said)}")
    said = _says_only(arrival, EXITS, HOPS, rest=4 * _REST if "://" in _query(arrival) else _REST)
    if said and (_names_another(arrival) or SENDS_ON.search(arrival.html[:_MARKUP])):
        return Verdict("unverifiable", "script-only", f"the page only leads on to another: {quoted(said)}")
    return None


def _says_only(arrival: Arrival, *told: re.Pattern[str], rest: int = _REST) -> str:
    """Return the first sentence that says so, where hardly any other does: in the title, a heading or the text."""
    glance = arrival.glance
    found = [text for text in sentences(glance.prose[:20]) if any(covers(one, folded(text), 0.6) for one in told)]
    named = next((text for one in told if (text := arrival.titled(one))), "")
    besides = glance.words - sum(map(size, found))
    return (named or next(iter(found), "")) if besides <= rest else ""


def _may_be_answered(arrival: Arrival) -> bool:
    return any(ANSWERS.fullmatch(folded(link)) for link in arrival.glance.links)


def _names_another(arrival: Arrival) -> bool:
    """Whether the address asked for, or the notice, holds the address that the page leads on to."""
    glance = arrival.glance
    bare = any("://" in text and " " not in text for text in (*glance.prose[:20], *glance.links[:20]))
    told = (text for text in sentences(glance.prose[:20]) if "://" in text)
    return "://" in _query(arrival) or bare or any(covers(EXITS, folded(text), 0.6) for text in told)


def _query(arrival: Arrival) -> str:
    return unquote(unquote(split(arrival.asked).query))
