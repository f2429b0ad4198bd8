"""Domains that are for sale or left to advertisers, servers as their maker left them, and pages of nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest.hosts import host, registrable, same_site
from factlint.sources.parked_words import DEFAULT_PAGES, MARKETS, PARKED_MARKS, SALE
from factlint.sources.phrases import covers, folded, parts, sentences
from factlint.sources.verdict import Verdict, quoted

if TYPE_CHECKING:
    from factlint.sources.verdict import Arrival

_MARKED = 200_000
_LETTERS = 3
"""Characters of text that are none: "OK", "-"."""
_NOTHING = frozenset(("", "null", "{}", "[]", '""', "undefined", "none", "false"))
_TELLING = ("og:title", "og:description", "description", "twitter:title")


def parked(arrival: Arrival) -> Verdict | None:
    """Return that a domain is no longer its site's: a market's, a registrar's, a host's own page."""
    site = registrable(host(arrival.last.url))
    if arrival.redirected and site in MARKETS and not same_site(host(arrival.asked), host(arrival.last.url)):
        return Verdict("broken", "parked", f"the domain is for sale: it leads to {site}")
    glance = arrival.glance
    if arrival.dated or not arrival.short or site in MARKETS:
        return None
    markup, shown = arrival.html[:_MARKED].lower(), " ".join(glance.prose).lower()
    if any(mark in markup and mark not in shown for mark in PARKED_MARKS):
        return Verdict("broken", "parked", "the domain is parked: it shows advertisements or an offer to sell it")
    titles = [part for title in (glance.title, *glance.headings[:3]) for part in parts(title)]
    for text in (*titles, *sentences(glance.prose[:30])):
        if covers(SALE, _nameless(text, arrival), 0.6):
            return Verdict("broken", "parked", f"the page says: {quoted(text)}")
    said = next((text for text in titles if covers(DEFAULT_PAGES, folded(text), 0.85)), "")
    return Verdict("broken", "parked", f"the page says: {quoted(said)}") if said else None


def empty(arrival: Arrival) -> Verdict | None:
    """Return that there is nothing: no text, nothing to look at, nothing that scripts would bring."""
    nothing = Verdict("broken", "empty", "the page is empty")
    if not arrival.html:
        return nothing if arrival.page.text.strip().lower() in _NOTHING else None
    glance = arrival.glance
    told = glance.shown and len(arrival.page.text.strip()) > _LETTERS
    if told or glance.scripts or glance.linked_data or glance.no_script:
        return None
    more = glance.media or glance.fields or glance.mounts or any(name in glance.meta for name in _TELLING)
    return None if more else nothing


def _nameless(text: str, arrival: Arrival) -> str:
    """Return a text folded, the name of its own host as "this domain"."""
    name = registrable(host(arrival.last.url))
    return folded(text.lower().replace(name, " this domain ")) if name else folded(text)
