"""Walls before a page: checks for robots, sites out of order, pages kept from readers of some countries.

None of them says anything of the page behind, at whatever status they come. What only a challenge has in its headers
is sure by itself; marks and words count on a short page that is dated by nothing, since articles speak of them, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.hosts import host, upwards
from factlint.digest.urls import split
from factlint.digest.words import size
from factlint.sources.phrases import covers, folded, sentences
from factlint.sources.verdict import Verdict, quoted
from factlint.sources.wall_words import (
    CHALLENGE_PATH,
    CHALLENGE_SENTENCES,
    CHALLENGE_TITLES,
    HEADERS,
    HOSTS,
    MARKS,
    OUTAGES,
    REGIONS,
    SPOKEN_OF,
    WEAK_MARKS,
)

if TYPE_CHECKING:
    import re

    from factlint.sources.answer import Exchange
    from factlint.sources.verdict import Arrival

_MARKED = 300_000
"""Characters of the markup in which marks are looked for."""
_WORDS = 150
"""A challenge has at most so many words; one that has only a title to show for it, half."""
_NEXT_TO_NOTHING = 20
_BESIDES = 8
"""Words that a page whose one sentence it is may say besides: "Please try again later"."""
_PATH = lazy.pattern(CHALLENGE_PATH)


def challenged(last: Exchange) -> Verdict | None:
    """Return whose challenge came, where its headers say so: sure at any status."""
    for name, values, vendor in HEADERS:
        if any(value in last.header(name).lower() for value in values):
            return _challenge(vendor)
    return None


def challenge(arrival: Arrival) -> Verdict | None:
    """Return what check for robots stands in the page's place."""
    if arrival.redirected and (vendor := _sent_to(arrival)):
        return _challenge(vendor)
    if arrival.dated or arrival.glance.words > _WORDS:
        return None
    if verdict := marked(arrival):
        return verdict
    if SPOKEN_OF.search(split(arrival.asked).path.lower()) or "<textarea" in arrival.html[:_MARKED].lower():
        return None  # what is asked of those who would comment is asked of no reader
    said = _said(arrival, CHALLENGE_TITLES, CHALLENGE_SENTENCES)
    return Verdict("unverifiable", "bot-wall", f"a check for robots stood in the way: {quoted(said)}") if said else None


def marked(arrival: Arrival) -> Verdict | None:
    """Return whose challenge a page bears the marks of, if it says little: at a bad status there is nothing else."""
    vendor = _marked(arrival) if arrival.glance.words <= _WORDS else ""
    return _challenge(vendor) if vendor else None


def outage(arrival: Arrival) -> Verdict | None:
    """Return what a page says that is sent with a good status, though its site is out of order or closed to us."""
    if arrival.dated or arrival.glance.words > _WORDS:
        return None
    if SPOKEN_OF.search(split(arrival.asked).path.lower()):
        return None
    if said := _said(arrival, OUTAGES) or _alone(arrival, OUTAGES):
        return Verdict("unverifiable", "server-error", f"the page says: {quoted(said)}")
    found = _sentence(arrival, REGIONS, 0.5)
    return Verdict("unverifiable", "client-error", f"the page says: {quoted(found)}") if found else None


def _alone(arrival: Arrival, told: re.Pattern[str]) -> str:
    """Return the sentence that says so, where the page has next to nothing else to say."""
    said = next((text for text in sentences(arrival.glance.prose[:5]) if covers(told, folded(text), 0.8)), "")
    return said if arrival.glance.words <= 2 * size(said) + _BESIDES else ""


def _challenge(vendor: str) -> Verdict:
    if vendor == "?":
        return Verdict("unverifiable", "bot-wall", "a check for robots stood in the way")
    article = "an" if vendor[0] in "AEIO" or vendor == "F5" else "a"
    return Verdict("unverifiable", "bot-wall", f"{article} {vendor} challenge stood in the way")


def _sent_to(arrival: Arrival) -> str:
    """Return whose challenge a redirect led to."""
    url = arrival.last.url
    vendor = next((HOSTS[name] for name in upwards(host(url)) if name in HOSTS), "")
    if vendor and vendor not in [HOSTS.get(name) for name in upwards(host(arrival.asked))]:
        return vendor
    path = split(url).path.lower()
    return "?" if _PATH.match(path) and not _PATH.match(split(arrival.asked).path.lower()) else ""


def _marked(arrival: Arrival) -> str:
    """Return whose marks the markup bears; a text that shows them to its readers speaks of them."""
    markup = arrival.html[:_MARKED].lower()
    shown = "" if arrival.titled(CHALLENGE_TITLES) else " ".join(arrival.glance.prose).lower()
    bare = arrival.glance.words <= _NEXT_TO_NOTHING and arrival.last.status not in (404, 410)
    marks = MARKS | WEAK_MARKS if bare else MARKS
    return next((vendor for mark, vendor in marks.items() if mark in markup and mark not in shown), "")


def _said(arrival: Arrival, titles: re.Pattern[str], told: re.Pattern[str] | None = None) -> str:
    """Return the title, heading or sentence by which a page is recognised."""
    title = arrival.titled(titles) if arrival.glance.words <= _WORDS // 2 else ""
    return title or (_sentence(arrival, told, 0.33) if told else "")


def _sentence(arrival: Arrival, told: re.Pattern[str], share: float) -> str:
    glance = arrival.glance
    texts = sentences((glance.title, *glance.headings[:3], *glance.prose[:40], glance.no_script))
    return next((text for text in texts if covers(told, folded(text), share)), "")
