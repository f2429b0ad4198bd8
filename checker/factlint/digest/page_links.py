"""Which addresses of a digest are those of pages, so that they can be asked for and judged by what they answer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import local_names, mail_links, placeholder_urls, urls
from factlint.digest.addresses import addresses, is_source
from factlint.digest.bare_urls import swallows
from factlint.digest.hosts import authority, split_port, upwards

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.digest.addresses import Address
    from factlint.model import Date, Digest

_MERGE_TAG = lazy.pattern(r"\*\|[^|]{1,60}\|\*|%%[^%]{1,60}%%|%recipient|\{\$|#\{")
"""What a mail program would have filled in: ``*|UNSUB|*`` of Mailchimp, ``%%url%%`` of Marketing Cloud."""
_PRIVATE = lazy.pattern(r".*\.onion|\[.*|(?:10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.[\d.]*|0\.0\.0\.0")
"""Hosts besides local names that may well be without ``https``; what is refused is for the address guard to say."""
_NAMESPACE = lazy.pattern(r"http://(?:www\.)?(?:w3\.org/|xmlns\.|schemas\.|purl\.org/|ns\.)", re.IGNORECASE)
_NUMBER = lazy.pattern(r"0[xX][0-9A-Fa-f]{1,16}|\d{1,20}")
_SERVICE = lazy.pattern(r"/(?:api/|v\d{1,2}(?:/|\Z))")


@lru_cache(maxsize=4)
def page_links(digest: Digest) -> tuple[Address, ...]:
    """Return the addresses that lead to pages, in the order of the text, each place once.

    Left out are images, what other rules report for its text alone (malformed addresses, placeholders), names of XML
    namespaces and of services in running text, the digest's own address, and links that act when they are opened.
    """
    day = placeholder_urls.digest_day(digest)
    return tuple(address for address in addresses(digest) if _is_page(digest, address, day))


def _is_page(digest: Digest, address: Address, day: Date | None) -> bool:
    url = address.url.strip()
    if address.place == "image" or not _is_web(address, url):
        return False
    if address.place == "reference" and address.reference is None:  # the front matter's own: its cover, its permalink
        return False
    if _is_broken(url) or _MERGE_TAG.search(url):
        return False
    if _is_name(url) and not is_source(digest, address):
        return False
    if not placeholder_urls.is_local(url):
        reason, doubtful = placeholder_urls.reason(url, placeholder_urls.RESERVED, day)
        if reason and not doubtful:
            return False
    return not mail_links.acts(address)


def _is_web(address: Address, url: str) -> bool:
    """Whether it is a web address; in a reference its scheme may be left out (``tern.test/yard``)."""
    if url[:8].lower().startswith(("http://", "https://")):
        return True
    return "://" not in url and bool(authority(url)) and (url[:2] == "//" or address.reference is not None)


def _is_broken(url: str) -> bool:
    """Whether an address is malformed, but for a host spelled as one number, which the address guard shall see."""
    return bool(urls.problem(url) and not _NUMBER.fullmatch(split_port(authority(url))[0])) or swallows(url)


def _is_name(url: str) -> bool:
    """Whether a bare URL names an XML namespace, or a service that programs call: neither need have a page."""
    parts = urls.split(url)
    service = parts.authority[:4].lower() == "api." or _SERVICE.match(parts.path)
    return bool(service or _NAMESPACE.match(url))


def is_insecure(url: str, allowed: Iterable[str] = ()) -> bool:
    """Whether a URL goes over ``http`` to a host of the public web, other than those allowed and their subdomains."""
    if url[:7].lower() != "http://" or _NAMESPACE.match(url) or urls.problem(url):
        return False
    host = split_port(authority(url))[0].lower().rstrip(".")
    return not (local_names.what_is(host) or _PRIVATE.fullmatch(host)) and frozenset(allowed).isdisjoint(upwards(host))


def https_twin(url: str) -> str:
    """Return the address under which an ``http`` page would stand on ``https``; ``""`` where a port forbids it."""
    return "" if split_port(authority(url))[1] else f"https://{url.strip()[7:]}"
