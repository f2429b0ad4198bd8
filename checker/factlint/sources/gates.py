"""Gates before a page that readers may open: logins, subscriptions, consents, scripts."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.hosts import host
from factlint.digest.urls import split
from factlint.digest.words import size
from factlint.sources.gate_words import (
    ACCEPT,
    CONSENT_HOSTS,
    CONSENT_PART,
    CONSENT_TITLES,
    CONSENT_WORDS,
    LOGIN,
    LOGIN_HOSTS,
    LOGIN_PART,
    OFFER_PATH,
    PAY,
    RETURNS,
    SCRIPTS,
)
from factlint.sources.phrases import covers, folded, sentences
from factlint.sources.verdict import Verdict, quoted

if TYPE_CHECKING:
    from factlint.sources.verdict import Arrival

_FREE = lazy.pattern(
    r"\"isAccessibleForFree\"\s{0,20}:\s{0,20}\"?\s{0,5}(?:https?://schema\.org/)?(true|false)", re.IGNORECASE
)
_BODY = lazy.pattern(r"\"(?:articleBody|text)\"\s{0,20}:\s{0,20}\"")
"""Linked data that holds the text of the page."""
_LOGIN_PATH = lazy.pattern(rf"/(?:{LOGIN_PART})(?=/|\Z)")
_CONSENT_PATH = lazy.pattern(rf"/(?:{CONSENT_PART})(?:\.\w{{2,5}})?(?=/|\Z)")
_NEXT_TO_NOTHING = 8
"""Words that are no text yet: "Loading …", the name of the site."""
_NOTICE = 60
"""Words that a page may use to say that it needs scripts."""
_OFFER = 4
"""Words from which a link says more than the name of a section."""
_TEASER = 400
"""Words up to which the text before a pay wall goes."""


def login(arrival: Arrival) -> Verdict | None:
    """Return that the page asks who one is: by its address behind a redirect, by a password and little else."""
    glance = arrival.glance
    if arrival.redirected and _asks_in(arrival.last.url) and not _asks_in(arrival.asked):
        keys = {pair.partition("=")[0].lower() for pair in split(arrival.last.url).query.split("&")}
        if arrival.short or glance.passwords or keys & RETURNS:
            return Verdict("unverifiable", "login", "it leads to a login page")
    if arrival.dated or not arrival.short or _asks_in(arrival.asked):
        return None
    said = arrival.titled(LOGIN)
    if said and (glance.passwords or glance.words <= 60):
        return Verdict("unverifiable", "login", f"the page asks for a login: {quoted(said)}")
    if glance.passwords and glance.words <= 40:
        return Verdict("unverifiable", "login", "the page asks for a password and says little else")
    if 'name="samlrequest"' in arrival.html[:100_000].lower():
        return Verdict("unverifiable", "login", "it leads to a login page")
    return None


def consent(arrival: Arrival) -> Verdict | None:
    """Return that a whole page asks for consent; a banner before an article is none."""
    glance = arrival.glance
    if arrival.redirected and _consents_in(arrival.last.url) and not _consents_in(arrival.asked):
        return Verdict("unverifiable", "consent", "it leads to a page that asks for consent")
    if arrival.dated or not arrival.short or glance.words + glance.shown == 0:
        return None
    blocks = [(block, size(block)) for block in glance.prose]
    asking = [words for block, words in blocks if CONSENT_WORDS.search(folded(block))]
    rest = sum(words for _, words in blocks) - sum(asking)
    if sum(asking) < 12 or rest >= 25 or not any(ACCEPT.fullmatch(folded(text)) for text in glance.links):
        return None
    spoken = all(CONSENT_WORDS.search(folded(heading)) for heading in glance.headings)
    if spoken or arrival.titled(CONSENT_TITLES):
        return Verdict("unverifiable", "consent", "the page asks for consent before it shows anything")
    return None


def paywall(arrival: Arrival) -> Verdict | None:
    """Return that only a part of the text is there: the page's own word, or a teaser that ends in an offer."""
    glance = arrival.glance
    last, path = split(arrival.last.url).path.lower(), split(arrival.asked).path.lower()
    if arrival.redirected and OFFER_PATH.search(last) and not OFFER_PATH.search(path):
        return Verdict("unverifiable", "paywall", "it leads to an offer of subscriptions")
    if _for_money(arrival.html) or glance.meta.get("article:content_tier") == "locked":
        return Verdict("unverifiable", "paywall", "the page says that it is for subscribers", telling=True)
    if glance.words > _TEASER:
        return None
    # "Members only" may be a section in the menu; "1,234 characters left" is none.
    offers = (link for link in glance.links if size(link) >= _OFFER or any(map(str.isdigit, link)))
    texts = sentences((*glance.prose[-60:], *offers))
    said = next((text for text in texts if covers(PAY, folded(text), 0.75)), "")
    return Verdict("unverifiable", "paywall", f"the page says: {quoted(said)}", telling=True) if said else None


def script_only(arrival: Arrival) -> Verdict | None:
    """Return that the text is not in the page but brought by its scripts.

    Its head may speak for it all the same; sure of that we are where it says when the page was published.
    """
    glance = arrival.glance
    unseen = size(arrival.page.text) - glance.shown
    if glance.words >= _NOTICE or (unseen >= _NEXT_TO_NOTHING and _BODY.search(arrival.html)):
        return None
    asked = next((text for text in sentences(glance.prose) if _wants_scripts(text)), "")
    bare = glance.words - size(asked) < _NEXT_TO_NOTHING and glance.media < 3
    asked = asked or next((text for text in sentences((glance.no_script,)) if _wants_scripts(text)), "")
    empty = glance.shown < _NEXT_TO_NOTHING and glance.media < 2 and (glance.scripts or glance.linked_data)
    if (bare and (asked or (glance.mounts and glance.scripts))) or empty:
        said = f"the page says: {quoted(asked)}" if asked else "its text is not in the page but brought by scripts"
        return Verdict("unverifiable", "script-only", said, telling=arrival.dated)
    return None


def wordless(arrival: Arrival) -> Verdict | None:
    """Return that there is something to look at and not one word: a picture, a document in a frame."""
    glance = arrival.glance
    if glance.media and not glance.shown and not arrival.page.text.strip():
        words = "the page has no words of its own, only a picture, a film or a frame"
        return Verdict("unverifiable", "not-text", words, telling=arrival.dated)
    return None


def _asks_in(url: str) -> bool:
    name = host(url)
    return name.partition(".")[0] in LOGIN_HOSTS or _LOGIN_PATH.search(split(url).path.lower()) is not None


def _consents_in(url: str) -> bool:
    name = host(url)
    return name.partition(".")[0] in CONSENT_HOSTS or _CONSENT_PATH.search(split(url).path.lower()) is not None


def _wants_scripts(text: str) -> bool:
    return "script" in text.lower() and covers(SCRIPTS, folded(text), 0.6)


def _for_money(html: str) -> bool:
    """Whether the linked data of a page says that it is not free; the first word counts, that of the page itself."""
    for match in islice(_FREE.finditer(html), 20):
        opened = html.rfind("<script", 0, match.start())
        closed = html.rfind("</script", 0, match.start())
        if opened > closed and "ld+json" in html[opened : opened + 300]:
            return match[1].lower() == "false"
    return False
