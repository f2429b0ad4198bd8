"""Checks on addresses that another has taken the place of: pages that moved, and pages that answer over https."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, web_check
from factlint.checks.addresses import pages, reference_of, with_places
from factlint.digest import urls
from factlint.digest.addresses import addresses
from factlint.digest.hosts import authority, split_port, upwards
from factlint.digest.lasting_hosts import LASTING
from factlint.digest.page_links import https_twin, is_insecure
from factlint.digest.url_languages import is_translation
from factlint.report import Edit, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Digest
    from factlint.source import Source, Sources


class Moved(Options, frozen=True):
    """Which addresses are meant to redirect."""

    keep: tuple[str, ...] = ()
    """Hosts whose addresses are never reported, besides those known; their subdomains count too."""


class Insecure(Options, frozen=True):
    """Which hosts are forgiven."""

    allow: tuple[str, ...] = ()
    """Hosts that have no ``https``; their subdomains count too."""


_LONGEST = 200


@web_check("successors.moved", Moved)
def moved(digest: Digest, sources: Sources, options: Moved) -> Iterator[Hit]:
    """Report each address that a server says has moved for good, with the edit that puts the new one in its place.

    Bad:  https://tern.test/old, answered by 301 to https://tern.test/yard
    Good: https://doi.org/10.1000/182, answered by 302; https://tern.test/, answered by 301 to https://tern.test/en/
    """
    kept = LASTING.union(name.lower() for name in options.keep)
    for source, places in pages(digest, sources):
        target = _successor(source)
        if not target or not kept.isdisjoint(upwards(urls.host(source.url))) or _is_another_form(source.url, target):
            continue
        from factlint.checks.url_edits import is_lasting, replacing  # noqa: PLC0415 - only where a page has moved

        shown = shortened(target, _LONGEST)
        edits = replacing(digest, places, target) if is_lasting(target) else ()
        hit = Hit(
            places[0].span,
            f"{shortened(source.url, _LONGEST)} has moved for good to {shown}",
            expected=shown,
            reference=reference_of(places),
            edits=edits,
            help="" if edits else "open the page and copy its address",
        )
        yield with_places(hit, [place.span for place in places[1:]])


def _successor(source: Source) -> str:
    """Return where the permanent redirects lead that a link meets first; what comes behind them may change again."""
    if source.outcome != "moved":
        return ""
    target = "" if source.hops else source.final_url
    for hop in source.hops:
        if not hop.permanent:
            break
        target = hop.target
    return target


def _is_another_form(url: str, target: str) -> bool:
    """Whether an address leads to itself over ``https`` (URL010), or to its page in the language of whoever asks."""
    same = _rooted(target) in (_rooted(url), _rooted(https_twin(url)) if url[:7].lower() == "http://" else "")
    return same or is_translation(url, target)


@web_check("successors.insecure", Insecure)
def insecure(digest: Digest, sources: Sources, options: Insecure) -> Iterator[Hit]:
    """Report each ``http://`` address, once for each URL, with the edit to ``https`` where the same page answers."""
    allowed = frozenset(name.lower() for name in options.allow)
    found: dict[str, list[Address]] = {}
    for address in addresses(digest):
        if is_insecure(address.url, allowed):
            found.setdefault(address.url, []).append(address)
    for url, places in found.items():
        same = _answers_the_same(sources, url)
        hit = Hit(
            places[0].span,
            f"{split_port(authority(url))[0].lower()} is linked over http, unencrypted",
            reference=places[0].reference,
            edits=tuple(_secured(digest, places)) if same else (),
            help="the same page answers over https" if same else "",
        )
        yield with_places(hit, [place.span for place in places[1:]])


def _secured(digest: Digest, places: Iterable[Address]) -> Iterator[Edit]:
    from factlint.checks.url_edits import spellings  # noqa: PLC0415 - only for pages on https

    for place in places:
        for span, _ in spellings(digest, place):
            yield Edit(span.start, span.start + len("http"), "https")


def _answers_the_same(sources: Sources, url: str) -> bool:
    """Whether the page of an ``http`` address stands at the same address of ``https``, as far as that is known.

    Where the page has moved elsewhere, its new address is another rule's to give (URL006).
    """
    twin, source = _rooted(https_twin(url)), sources.get(url)
    successor = _successor(source)
    if not twin or not source.read or (successor and not _is_another_form(url, successor)):
        return False
    if twin in (_rooted(source.final_url), *(_rooted(hop.target) for hop in source.hops)):
        return True
    other = sources.get(twin)
    return other.read and (other.final_url == source.final_url or _is_same_page(source, other))


def _is_same_page(one: Source, other: Source) -> bool:
    if one.page is None or other.page is None or not one.page.titles:
        return False
    return (one.page.titles, one.page.text) == (other.page.titles, other.page.text)


def _rooted(url: str) -> str:
    """Return a URL without its fragment, and with the path that a browser gives one that has none."""
    base = url.strip().partition("#")[0]
    parts = urls.split(base)
    return base if parts.path or parts.query or not parts.authority else f"{base}/"
