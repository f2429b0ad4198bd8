"""Domains that are for sale or left to advertisers, servers as their maker left them, and pages of nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest.hosts import host, registrable, same_site
from factlint.digest.urls import split
from factlint.sources.parked_words import BARE_DEFAULTS, DEFAULT_PAGES, MARKETS, PARKED_MARKS, SALE, SPOKEN_OF
from factlint.sources.phrases import covers, folded, parts, sentences
from factlint.sources.verdict import Verdict, quoted

if TYPE_CHECKING:
    from factlint.sources.verdict import Arrival

_MARKED = 200_000
_BARE = 3
"""Words of a server's first page, its heading aside."""
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
    if SPOKEN_OF.search(split(arrival.asked).path.lower()):
        return None
    if said := _for_sale(arrival):
        return Verdict("broken", "parked", f"the page says: {quoted(said)}")
    titles = [part for title in (glance.title, *glance.headings[:3]) for part in parts(title)]
    said = next((text for text in titles if covers(DEFAULT_PAGES, folded(text), 0.85)), "")
    bare = glance.words <= _BARE and len(glance.links) <= 1
    said = said or next((text for text in titles if bare and BARE_DEFAULTS.fullmatch(folded(text))), "")
    return Verdict("broken", "parked", f"the page says: {quoted(said)}") if said else None


def _for_sale(arrival: Arrival) -> str:
    """Return the words that offer the domain; its name may stand before them as a heading of its own."""
    glance = arrival.glance
    titles = [part for title in (glance.title, *glance.headings[:3]) for part in parts(title)]
    told = list(sentences(glance.prose[:30]))
    named = [text for text in (*titles, *told[:5]) if _nameless(text, arrival) == "this domain"]
    offers = [f"{named[0]} {text}" for text in told[:5]] if named else []
    return next((text for text in (*titles, *told, *offers) if covers(SALE, _nameless(text, arrival), 0.6)), "")


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
    """Return a text folded, the name of its own host, or of the one asked, as "this domain"."""
    for name in filter(None, (registrable(host(arrival.last.url)), registrable(host(arrival.asked)))):
        text = text.lower().replace(name, " this domain ")
    return folded(text)
