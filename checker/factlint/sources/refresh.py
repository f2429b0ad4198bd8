"""Where a response sends its reader: by ``Location``, a ``Refresh`` header, or ``<meta http-equiv="refresh">``."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from factlint import lazy
from factlint.sources import weburl

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import httpx
    from selectolax.lexbor import LexborNode

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SLOW = 10
"""Seconds after which a refresh is meant to be read before it acts: a page, not a redirect."""
_HEAD = 1 << 16
"""Bytes of a page that are looked at for a refresh."""
_MOST = 16
"""Elements that are looked at: the bytes would hold a thousand, each under hundreds of others."""

# The steps of the HTML standard (shared declarative refresh): seconds, then perhaps a fraction, a separator, `url=`.
_REFRESH = lazy.pattern(
    r"""[\t\n\f\r ]*(?P<seconds>\d{1,4})(?:\.[\d.]*)?(?:[\t\n\f\r ]*[;,][\t\n\f\r ]*|[\t\n\f\r ]+)"""
    r"""(?:url[\t\n\f\r ]*=[\t\n\f\r ]*)?(?P<quote>["']?)(?P<url>.*)""",
    re.IGNORECASE | re.DOTALL,
)
_CONTROLS = "".join(map(chr, range(33)))


class BadRedirect(Exception):  # noqa: N818 - it is the redirect that is bad, and a Failure that comes of it
    """A redirect that leads nowhere; its text says why."""


def location(base: httpx.URL, values: Sequence[bytes]) -> httpx.URL | None:
    """Return where the ``Location`` headers of a redirect point, or ``None`` where there are none.

    Raises:
        BadRedirect: They contradict each other, or what they hold is no address.
    """
    texts = list(dict.fromkeys(_text(value) for value in values))
    if len(texts) > 1:
        raise BadRedirect("it redirects to several addresses at once")
    return _joined(base, texts[0]) if texts and texts[0] else None


def refresh(base: httpx.URL, value: str) -> httpx.URL | None:
    """Return where a ``Refresh`` header or the content of such a ``<meta>`` leads at once; ``None`` if nowhere."""
    match = _REFRESH.match(value[:4096])
    if not match or int(match["seconds"]) > _SLOW:
        return None
    url = match["url"]
    if match["quote"]:
        url = url.partition(match["quote"])[0]
    try:
        target = _joined(base, _clean(url))
        weburl.parse(str(target))
    except BadRedirect:
        return None
    except weburl.UrlError as error:
        # What is no URL is passed over, as in a browser; one that must not be asked is for the guard to tell.
        return None if error.kind == "bad-answer" else target
    # Live pages load themselves anew every few seconds; one that does so at once is a gate, or a loop.
    again = without_fragment(target) == without_fragment(base)
    return None if again and (int(match["seconds"]) or url.strip()[:1] in ("", "#")) else target


def meta_refresh(base: httpx.URL, body: bytes) -> httpx.URL | None:
    """Return where an HTML page sends its reader at once; ``None`` if nowhere.

    Only its first 64 kB count, and what a browser with scripts would obey: nothing in ``<noscript>`` or ``<template>``.
    """
    head = body[:_HEAD]
    # Parsing takes up to a millisecond, and few pages have the word.
    if b"refresh" not in head.lower():
        return None
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only for the few pages with the word

    tree = LexborHTMLParser(head)
    for node in filter(_obeyed, islice(tree.css("meta[http-equiv]"), _MOST)):
        if (found := refresh(_base(base, tree), node.attributes.get("content") or "")) is not None:
            return found
    return None


def without_fragment(url: httpx.URL) -> str:
    """Return a URL as it is asked."""
    return urldefrag(str(url)).url


def _obeyed(meta: LexborNode) -> bool:
    name = (meta.attributes.get("http-equiv") or "").strip().lower()
    return name == "refresh" and not any(tag in ("noscript", "template") for tag in _above(meta))


def _above(node: LexborNode) -> Iterator[str]:
    # Browsers nest no deeper than 512.
    for _ in range(512):
        parent = node.parent
        if parent is None:
            return
        yield parent.tag or ""
        node = parent


def _base(base: httpx.URL, tree: object) -> httpx.URL:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - see meta_refresh

    node = tree.css_first("base[href]") if isinstance(tree, LexborHTMLParser) else None
    try:
        return _joined(base, _clean(node.attributes.get("href") or "")) if node is not None else base
    except BadRedirect:
        return base


def _joined(base: httpx.URL, text: str) -> httpx.URL:
    import httpx  # noqa: PLC0415 - heavy

    if re.fullmatch(r"https?:/*", text, re.IGNORECASE):
        raise BadRedirect("it redirects to an address without a host")  # httpx takes it for the base itself
    try:
        return base.join(text).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        pass
    try:
        # Browsers read more than httpx: full-width letters in a host, for one.
        return httpx.URL(weburl.spelled(text)).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError):
        raise BadRedirect("it redirects to what is no address") from None


def _text(value: bytes) -> str:
    """Return a header's bytes as browsers read them there: UTF-8, else Latin-1."""
    try:
        return _clean(value.decode("utf-8"))
    except UnicodeDecodeError:
        return _clean(value.decode("latin-1"))


def _clean(url: str) -> str:
    """Return a URL as browsers (WHATWG URL) take it: without control characters, with slashes for backslashes."""
    url = url.strip(_CONTROLS)
    place, mark, rest = re.sub(r"[\x00-\x1f\x7f]", "", url).partition("?")
    place = place.replace("\\", "/")
    return re.sub(r"^(https?:)/{3,}", r"\1//", place, flags=re.IGNORECASE) + mark + rest
