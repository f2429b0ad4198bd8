"""When two addresses are of one page in two languages, and how near two others are."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NewType

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import host, registrable
from factlint.digest.url_languages import is_locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Page = NewType("Page", str)
"""A URL folded further than :func:`factlint.digest.urls.canonical` does: language and AMP make no other page."""

_CHOOSERS = frozenset(("hl", "lang", "language", "locale", "setlang", "gl", "amp", "outputtype"))
_AMP = frozenset(("amp", "amp.html"))
_WIKI = lazy.pattern(r"[a-z-]{2,12}\.(wiki[a-z]{4,7}\.org)/")
_COUNTRIES = {
    "ja": ("jp",),
    "ko": ("kr",),
    "zh": ("cn", "tw", "hk", "sg"),
    "de": ("de", "at", "ch"),
    "fr": ("fr", "be", "ch", "ca"),
    "es": ("es", "mx", "ar", "co", "cl"),
    "pt": ("pt", "br"),
    "en": ("uk", "us", "au", "ca", "nz", "ie"),
}
"""Labels of hosts, codes of countries as a rule, by which a site names its edition in a language."""
_MOST = 40
"""URLs compared each with each; a list that shares fewer is no translation of the other."""


@lru_cache(maxsize=4096)
def page(url: str) -> Page:
    """Return what all language versions of a page have in common."""
    address, _, query = urls.canonical(url).partition("?")
    name, _, path = address.partition("/")
    if match := _WIKI.match(f"{name}/"):
        # The article of another language has another title.
        return Page(match[1])
    first, _, rest = name.partition(".")
    if "." in rest and (is_locale(first) or first == "amp"):
        name = rest
    parts = [part for part in path.split("/") if not (is_locale(part.lower()) or part.lower() in _AMP)]
    kept = "&".join(pair for pair in query.split("&") if pair.partition("=")[0].lower() not in _CHOOSERS)
    return Page("/".join([name, *filter(None, parts)]) + (f"?{kept}" if kept else ""))


def is_edition(url: str, other: str, language: str) -> bool:
    """Whether a URL may lead to a page in a language that the other one is not in: another edition of the site, say."""
    name = host(url)
    marks = {language, *_COUNTRIES.get(language, ())}
    labels = name.split(".")
    if not marks.isdisjoint((labels[0], labels[-1])) and labels[-1] != host(other).rpartition(".")[2]:
        return True
    if language in _named(url) - _named(other):
        return True
    mine, theirs = registrable(name), registrable(host(other)) if other else ""
    return bool(other) and mine == theirs and name != host(other)


def _named(url: str) -> set[str]:
    """Return the languages that a URL may name, and other short parts of it."""
    return {part.partition("-")[0] for part in (*urls.segments(url), host(url).partition(".")[0])}


def nearness(url: str, other: str) -> int:
    """Return how near two URLs are: 0 if they have neither site nor words in common."""
    one, two = urls.canonical(url), urls.canonical(other)
    shared = set(urls.slug_words(one)) & set(urls.slug_words(two))
    parts = set(urls.segments(one)) & set(urls.segments(two))
    site = host(url) == host(other)
    return 4 * site + len(shared) + 2 * len(parts)


def nearest(ones: Sequence[str], others: Iterable[str]) -> dict[str, str]:
    """Return for URLs the one of the others that each was most likely made from, none twice."""
    ones, others = list(ones)[:_MOST], list(others)[:_MOST]
    ranked = sorted(
        ((nearness(one, other), one, other) for other in others for one in ones), key=lambda rank: (-rank[0], *rank[1:])
    )
    found: dict[str, str] = {}
    for near, one, other in ranked:
        if near and one not in found and other not in found.values():
            found[one] = other
    return found
