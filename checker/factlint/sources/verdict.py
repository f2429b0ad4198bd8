"""What is judged, and what comes of it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint.digest.words import size
from factlint.shorten import shortened
from factlint.source import Page
from factlint.sources.glance import Glance, glance
from factlint.sources.phrases import covers, folded, parts

if TYPE_CHECKING:
    from factlint.source import Hop, Outcome, Reason
    from factlint.sources.answer import Exchange

_SHORT = 200
"""Words in sentences, menus and links aside, up to which a page may be one that stands in another's place.

Pages for what is missing and walls have 5–80; the rest is for what sites add below."""
_LONG = 1000
"""Words, menus and all, from which on a page is what it is: no menu of a page for what is missing is as long."""


class Verdict(NamedTuple):
    """What became of a URL, why, and the reason in words for people."""

    outcome: Outcome
    reason: Reason = ""
    detail: str = ""
    telling: bool = False
    """Whether the page speaks for itself in its head though its text is not to be had: titles and days hold."""


class Arrival:
    """A page that a link came to, and the way there."""

    def __init__(self, asked: str, last: Exchange, page: Page | None, html: str, hops: tuple[Hop, ...]) -> None:
        """Take in the URL as asked, the last response, its page (if it was read), its markup (if it is HTML)."""
        self.asked = asked
        self.last = last
        self.page = page or Page()
        self.html = html
        self.hops = hops

    @property
    def redirected(self) -> bool:
        """Whether the page stands at another address than the one asked."""
        return bool(self.hops)

    @property
    def end(self) -> str:
        """The address of the page, with the fragment that a redirect may have given it."""
        return self.hops[-1].target if self.hops else self.last.url

    @cached_property
    def glance(self) -> Glance:
        """What its markup shows; of a long page only that it is long, since a look takes 6 ms for 80 kB."""
        words = size(self.page.text)
        if words > _LONG:
            return Glance(words=words, shown=words)
        if not self.html:
            return Glance(prose=self.page.text[:5000].splitlines(), words=words, shown=words)
        return glance(self.html)

    @cached_property
    def dated(self) -> bool:
        """Whether the page's head says when it was published: what stands in another page's place seldom does."""
        return any(re.match(r"json-ld|meta", day.where) for day in self.page.published)

    def titled(self, pattern: re.Pattern[str]) -> str:
        """Return the title or heading of the first rank that is nearly nothing but such a phrase, or an empty text."""
        titles = (self.glance.title, *self.glance.headings[:3])
        return next((one for one in titles if any(covers(pattern, folded(part), 0.85) for part in parts(one))), "")

    @property
    def short(self) -> bool:
        """Whether it says so little that it may stand in the place of another page."""
        return self.glance.words <= _SHORT


def quoted(text: str, longest: int = 80) -> str:
    """Return words of a page as messages show them."""
    return f"“{shortened(text, longest)}”"
