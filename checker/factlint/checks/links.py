"""Checks on URLs that their text alone decides: what is no URL, leads elsewhere, or carries more than the address."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.checks.addresses import once
from factlint.digest import listings, urls
from factlint.digest.addresses import addresses
from factlint.digest.bare_urls import swallows
from factlint.digest.hosts import upwards
from factlint.report import Edit, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.addresses import Address
    from factlint.document import Span
    from factlint.model import Digest


class Tracking(Options, frozen=True):
    """Which parameters may stay."""

    keep: tuple[str, ...] = ()
    """Names of parameters that are never reported nor removed."""


class Redirectors(Options, frozen=True):
    """Which hosts hide the page behind them."""

    hosts: tuple[str, ...] = ()
    """Further hosts, besides those known; their subdomains count too."""


_HOST_ALONE = lazy.pattern(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,4}(?:com|org|net|gov|edu|io|ai|dev|info|de|fr|es|pt|jp|cn|kr|uk|eu)(?:/\S*)?",
    re.IGNORECASE,
)


@check("links.malformed", Options)
def malformed(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each address that is no URL, at every place where it stands.

    Bad:  [Tide table](https://a.testhttps://b.test), [Tide table](https:/a.test)
    Good: [Tide table](../tide-table.md), https://archive.test/2026/https://a.test
    """
    for address in addresses(digest):
        if address.place == "image" and not address.url.strip():
            continue
        if reason := _malformed(address):
            shown = address.url.strip()[:80]
            yield Hit(
                address.span if address.span.end > address.span.start or not address.link else address.link.span,
                f"{shown!r} {reason}" if shown else "the link has no target",
                found=address.url,
                reference=address.reference,
                doubtful=reason == "holds a space" and digest.format == "html",
            )


def _malformed(address: Address) -> str | None:
    """Say what makes an address no URL."""
    if reason := urls.problem(address.url):
        return reason
    if swallows(address.url):
        return f"ends in {address.url.strip()[-1]!r}, which belongs to the sentence"
    if "://" not in address.url and address.link and address.place != "image" and _HOST_ALONE.fullmatch(address.url):
        return "has no https:// and is read as a relative path"
    return None


@check("links.tracking", Tracking)
def tracking(digest: Digest, options: Tracking) -> Iterator[Hit]:
    """Report each URL that carries tracking parameters, at every place, with the edit that removes them."""
    kept = frozenset(name.lower() for name in options.keep)
    for address in addresses(digest):
        names = [name for name in _tracking_names(address.url) if name.lower() not in kept]
        if not names or urls.problem(address.url):
            continue
        from factlint.checks.url_edits import spellings  # noqa: PLC0415 - only where there is something to remove

        edits = [edit for span, _ in spellings(digest, address) for edit in _removal(digest, span, kept)]
        yield Hit(
            address.span,
            f"the URL carries {', '.join(dict.fromkeys(names))}, which {_purpose(address.url)}",
            reference=address.reference,
            edits=tuple(edits),
            help="the address without it leads to the same page",
        )


def _tracking_names(url: str) -> list[str]:
    if "?" not in url:
        return []
    return [url[start:end].partition("=")[0].removeprefix("amp;") for start, end in urls.tracking(url)]


def _purpose(url: str) -> str:
    found = re.search(r"utm_source=(openai|chatgpt|perplexity|claude|gemini|copilot|grok)", url, re.IGNORECASE)
    return f"tells that {found[1]} found it" if found else "tells how a reader came and nothing of the page"


def _removal(digest: Digest, span: Span, kept: frozenset[str]) -> tuple[Edit, ...]:
    """Return the edit that takes out exactly the parameters; none where the source spells the URL otherwise."""
    raw = digest.slice(span)
    begin = raw.partition("#")[0].find("?") + 1
    places = dict(urls.tracking(raw))
    if not begin or not places:
        return ()
    end = len(raw.partition("#")[0])
    pairs, at = [], begin
    for pair in raw[begin:end].split("&"):
        if at not in places or pair.partition("=")[0].removeprefix("amp;").lower() in kept:
            pairs.append(pair)
        at += len(pair) + 1
    if pairs:
        pairs[0] = pairs[0].removeprefix("amp;")
        return (Edit(span.start + begin, span.start + end, "&".join(pairs)),)
    return (Edit(span.start + begin - 1, span.start + end, ""),)


_REDIRECTORS = """
amzn.to apple.news bit.do bit.ly bl.ink buff.ly click.convertkit-mail.com click.convertkit-mail2.com
click.convertkit-mail4.com cutt.ly dlvr.it dwz.cn fb.me feedproxy.google.com feeds.feedburner.com go.microsoft.com
goo.gl han.gl href.li ift.tt is.gd l.facebook.com l.instagram.com l.threads.net link.mail.beehiiv.com lm.facebook.com
lnkd.in me2.do naver.me news.google.com ow.ly rb.gy rebrand.ly reut.rs safelinks.protection.outlook.com shorturl.at
suo.im t.cn t.co t.ly tiny.cc tinyurl.com trib.al url.cn ux.nu v.gd vertexaisearch.cloud.google.com vo.la x.gd
"""
_REDIRECTING_PATHS = lazy.pattern(
    r"google\.[a-z.]{2,6}/url\?|linkedin\.com/(?:redir|safety/go)|youtube\.com/redirect\?|duckduckgo\.com/l/\?"
    r"|bing\.com/(?:ck/a|news/apiclick\.aspx)\?|substack\.com/redirect/|[\w.-]{1,99}list-manage\.com/track/click"
    r"|baidu\.com/link\?url="
)
_TEMPORARY = frozenset(("vertexaisearch.cloud.google.com", "news.google.com"))


@lru_cache(maxsize=1)
def _redirectors() -> frozenset[str]:
    return frozenset(_REDIRECTORS.split())


@check("links.redirector", Redirectors)
def redirector(digest: Digest, options: Redirectors) -> Iterator[Hit]:
    """Report each link that leads through a shortener or a search engine, once for each URL."""
    further = frozenset(name.lower() for name in options.hosts)

    def judge(address: Address) -> Hit | None:
        host = urls.host(address.url)
        if not _hides(address.url, host, further):
            return None
        fate = "will expire" if host in _TEMPORARY else "hides which page is meant"
        return Hit(
            address.span,
            f"the link goes through {host}, which {fate}",
            reference=address.reference,
            help="cite the address of the page itself",
        )

    yield from once(digest, judge)


def is_redirector(url: str) -> bool:
    """Whether a URL leads through a known shortener or search engine, so that it does not say which page is meant."""
    return _hides(url, urls.host(url), frozenset())


def _hides(url: str, host: str, further: frozenset[str]) -> bool:
    """Whether the address is another's: a shortener's own home page is not."""
    parts = urls.split(url.strip())
    if not parts.path.strip("/") or not host:
        return False
    if host == "news.google.com":
        return "/articles/" in parts.path or "/read/" in parts.path
    known = _redirectors() | further
    if any(name in known for name in upwards(host)):
        return True
    if not parts.query and "/redirect/" not in parts.path and host[-12:] != "linkedin.com":
        return False
    name = host.removeprefix("www.")
    return bool(_REDIRECTING_PATHS.match(f"{name}{parts.path}?{parts.query}"))


@check("links.index_page", Options)
def index_page(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report home and listing pages that stand as a reference, or as all that a story cites."""
    seen: set[str] = set()
    for reference, url, span in [*_listed(digest), *_cited(digest)]:
        if (key := urls.canonical(url)) not in seen:
            seen.add(key)
            yield _index_hit(url, span, reference)


def _index_hit(url: str, span: Span, reference: int | None) -> Hit:
    what = "home page" if listings.kind(url) == "home" else "page that lists others"
    story = "" if reference is not None else ", and it is all that this story cites"
    words = f"this is a {what}{story}: what it says will have changed when a reader comes"
    return Hit(span, words, found=url, reference=reference, help="cite the page that tells it")


def _listed(digest: Digest) -> Iterator[tuple[int | None, str, Span]]:
    """Yield the references that are listings, but for those that say where the producer looks for news.

    A list of feeds is made of listings, and its titles are their names or nobody cites it.
    """
    fields = [(index, reference.url) for index, reference in enumerate(digest.references) if reference.url]
    found = [(index, field) for index, field in fields if listings.is_listing(field.text)]
    cited = {index for citation in digest.citations for index in citation.references}
    titles = {index: title.text if (title := digest.references[index].title) else "" for index, _ in found}
    named = {index for index, field in found if _names_site(titles[index], field.text)}
    unsaid = cited.isdisjoint(index for index, _ in found)
    if len(found) > 1 and 2 * len(found) > len(fields) and (unsaid or 2 * len(named) > len(found)):
        return
    for index, field in found:
        if index not in named or (index in cited and listings.kind(field.text) != "home"):
            yield index, field.text, field.span


def _names_site(text: str, url: str) -> bool:
    """Whether words name the site itself ("Kestrel" for kestrel.test): then the site is what is meant."""
    host = urls.host(url)
    words = "".join(char for char in text.lower() if char.isalnum())
    labels = [label.replace("-", "") for label in (urls.registrable(host).partition(".")[0], host.partition(".")[0])]
    if host in text.lower() or "://" in text:
        return False
    return any(len(label) > 2 and label != "www" and label in words for label in labels)


def _cited(digest: Digest) -> Iterator[tuple[None, str, Span]]:
    """Yield the listings among the citations of stories that cite nothing else."""
    pages: dict[int, list[tuple[str, str, Span]]] = {}
    for citation in digest.citations:
        if citation.story is None or citation.resolution not in ("reference", "url", "ambiguous"):
            continue
        for index in citation.references:
            if field := digest.references[index].url:
                pages.setdefault(citation.story, []).append((field.text, "", field.span))
        if citation.url:
            pages.setdefault(citation.story, []).append((citation.url, citation.text, citation.span))
    for found in pages.values():
        if all(listings.is_listing(url) for url, _, _ in found):
            for url, text, span in found:
                if text and not (listings.kind(url) == "home" and _names_site(text, url)):
                    yield None, url, span
