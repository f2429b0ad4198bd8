"""Check on the parts of pages that links point at: ``#part``, and the words of ``#:~:text=``."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from factlint import lazy
from factlint.checks import Options, web_check
from factlint.checks.addresses import pages, with_places
from factlint.digest import urls
from factlint.digest.hosts import upwards
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Digest
    from factlint.source import Page, Sources


class Fragments(Options, frozen=True):
    """Whose parts are not to be asked about."""

    allow: tuple[str, ...] = ()
    """Hosts whose pages make their parts by script, besides those known; their subdomains count too."""


_SCRIPTED = """
app.element.io bsky.app claude.site codepen.io colab.research.google.com docs.google.com figma.com gist.github.com
github.com gitlab.com huggingface.co linkedin.com news.ycombinator.com notion.site notion.so openreview.net reddit.com
stackblitz.com t.me twitter.com x.com youtube.com
"""
"""Hosts that number lines, comments and views by script."""
_OTHERS = lazy.pattern(
    r"top|[!/?].*|.*=.*"
    r"|L\d{1,7}(?:C\d{1,5})?(?:-L?\d{1,7}(?:C\d{1,5})?)?"
    r"|.{0,40}comments?(?:[-_]?\d{1,20})?|disqus.{0,40}|respond|reply.{0,40}|discussion.{0,40}|event-\d{1,20}",
    re.IGNORECASE | re.DOTALL,
)
"""Fragments that name no element: the top, routes and states of an application, pages of a PDF, moments of a film,
lines of code; and comments, which most pages load when they are looked at."""
_DIRECTIVE = ":~:"
_DOTTED = lazy.pattern(r"\.([0-9A-F]{2})")
"""How MediaWiki wrote what is no ASCII letter before 2017: ``.C3.BC``."""
_NUMBERED = lazy.pattern(r"\A[\d.]{1,12}")
_MOST_TEXTS = 20
"""Directives of one page whose words are looked for: each look reads the whole page."""
_SHOWN = 80


@web_check("fragments.missing", Fragments)
def missing(digest: Digest, sources: Sources, options: Fragments) -> Iterator[Hit]:
    """Report each URL whose page was read whole and has no such part, nor a heading of that name.

    Bad:  https://tern.test/yard#tours, whose page has ``<h2 id="visits">``
    Good: https://tern.test/yard#user-content-visits, https://tern.test/app#/visits, https://tern.test/a.pdf#page=3
    """
    scripted = frozenset((*_SCRIPTED.split(), *(name.lower() for name in options.allow)))
    for source, places in pages(digest, sources):
        page, parted = source.page, [place for place in places if "#" in place.url]
        if not parted or page is None or not (source.read and page.whole and page.kind == "html"):
            continue
        if scripted.isdisjoint(upwards(urls.host(source.final_url or source.url))) and not any(
            "#" in hop.target for hop in source.hops
        ):
            yield from _of_page(parted, _Parts(page))


def _of_page(places: list[Address], parts: _Parts) -> Iterator[Hit]:
    """Yield a hit for each fragment that a page does not have, its further places beside it."""
    by_fragment: dict[str, list[Address]] = {}
    for place in places:
        by_fragment.setdefault(place.url.strip().partition("#")[2], []).append(place)
    for fragment, same in by_fragment.items():
        if words := parts.lacks(fragment):
            hit = Hit(same[0].span, words, found=f"#{shortened(fragment, _SHOWN)}", reference=same[0].reference)
            yield with_places(hit, [place.span for place in same[1:]])


class _Parts:
    """What the fragments of a page's address can point at."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._texts = 0

    def lacks(self, fragment: str) -> str:
        """Say what the page does not have; ``""`` where it has it, or where that cannot be known."""
        anchor, sign, directives = fragment.partition(_DIRECTIVE)
        if anchor and not self._has(anchor):
            return f"the page has no part named {shortened(unquote(anchor), _SHOWN)!r}"
        if sign and (words := self._missing_words(directives)):
            return f"the page does not hold the words that the link points at: “{shortened(words, _SHOWN)}”"
        return ""

    def _has(self, anchor: str) -> bool:
        """Whether there is such an element, or a heading of that name, which a script may make one."""
        if _OTHERS.fullmatch(anchor):
            return True
        forms = {anchor, unquote(anchor), unquote(_DOTTED.sub(r"%\1", anchor))}
        if any(form in self._anchors or f"user-content-{form}" in self._anchors for form in map(_folded, forms)):
            return True
        return any(_letters(form) in self._headings for form in forms)

    @cached_property
    def _anchors(self) -> frozenset[str]:
        return frozenset(_folded(anchor) for anchor in self._page.anchors)

    @cached_property
    def _headings(self) -> frozenset[str]:
        """The letters of each heading, with its number and without; none for a fragment without letters."""
        texts = [block.text for block in self._page.blocks if block.kind == "heading"]
        return frozenset(("", *map(_letters, texts), *(_letters(_NUMBERED.sub("", text)) for text in texts)))

    @cached_property
    def _text(self) -> str:
        return _letters(self._page.text)

    def _missing_words(self, directives: str) -> str:
        """Return the words of a text directive that do not stand on the page.

        https://wicg.github.io/scroll-to-text-fragment/: ``text=[prefix-,]start[,end][,-suffix]``, joined by ``&``.
        """
        for directive in directives.split("&"):
            if not directive.startswith("text=") or self._texts >= _MOST_TEXTS:
                continue
            self._texts += 1
            terms = directive.removeprefix("text=").split(",")
            for term in terms:
                words = unquote(term)
                if not term.startswith("-") and not term.endswith("-") and _letters(words) not in self._text:
                    return words
        return ""


def _folded(anchor: str) -> str:
    """Fold an anchor as browsers need not and wikis do: case, and underscores for spaces."""
    return unicodedata.normalize("NFC", anchor).casefold().replace(" ", "_")


def _letters(text: str) -> str:
    """Return the letters and digits of a text alone, so that neither signs nor spaces between elements count."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
