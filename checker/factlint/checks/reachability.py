"""Checks on what became of links: pages that are not there, and pages that nobody could read.

Each page is one finding, at the first place that links to it; a copy in the Wayback Machine, where one was looked for
and found, stands beside it as evidence and as an edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.checks import Options, web_check
from factlint.checks.addresses import pages, reference_of, with_places
from factlint.digest import urls
from factlint.digest.hosts import upwards
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.digest.addresses import Address
    from factlint.model import Digest
    from factlint.source import Reason, Source, Sources


class ReadByHand(Options, frozen=True):
    """Which hosts are known to let no program in."""

    allow: tuple[str, ...] = ()
    """Hosts whose pages somebody reads by hand; their subdomains count too."""


_LONGEST = 300
"""Characters of a reason that a message holds: it may be a server's own words."""
_LONGEST_URL = 120
_CITE = "find where the page is now, or cite another"

_MISSING: Mapping[Reason, str] = {
    "not-found": "is not there",
    "gone": "is gone",
    "no-such-host": "cannot be reached",
}
_HOLLOW: Mapping[Reason, str] = {
    "soft-404": "is not there",
    "parked": "is on a parked domain",
    "empty": "shows nothing",
}
_HOME: Mapping[Reason, str] = {"redirected-home": "is not there"}

_BROWSER = "open it in a browser to see whether it says what the digest says"
_HEADER = '; a header or cookie that lets factlint in can be set under [network.headers."host"]'
_LATER = "check again later; if it lasts, cite another page"
_HELP: Mapping[Reason, str] = {
    "bot-wall": _BROWSER + _HEADER,
    "login": _BROWSER + _HEADER,
    "paywall": _BROWSER + _HEADER,
    "consent": _BROWSER + _HEADER,
    "rate-limit": "check again later, or lower per-host under [network]",
    "server-error": _LATER,
    "no-connection": _LATER,
    "bad-answer": _LATER,
    "time-out": "check again later, or raise timeout under [network]",
    "tls": "open it in a browser: if that warns of it, too, readers will not get through",
    "too-large": "open it in a browser, or raise max-bytes under [network]",
    "no-network": "check the connection and the proxy settings",
    "not-recorded": "record the digest with --record, started from the same folder",
}
"""What to do about a page that could not be read; otherwise it is to be opened in a browser."""


@web_check("reachability.missing", Options)
def missing(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each page that the server says is not there, and each host that is not."""
    yield from _broken(digest, sources, _MISSING)


@web_check("reachability.hollow", Options)
def hollow(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each page that is there and says that it is not, sells its domain, or says nothing."""
    yield from _broken(digest, sources, _HOLLOW)


@web_check("reachability.home", Options)
def home(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each link to a page that ends on a home or section page."""
    yield from _broken(digest, sources, _HOME)


@web_check("reachability.unread", ReadByHand)
def unread(digest: Digest, sources: Sources, options: ReadByHand) -> Iterator[Hit]:
    """Report each page that could not be read, and why; where there is no network or no recording, one for all."""
    allowed = frozenset(name.lower() for name in options.allow)
    cut_off: list[tuple[Source, list[Address]]] = []
    unrecorded: list[tuple[Source, list[Address]]] = []
    total = 0
    for source, places in pages(digest, sources):
        total += 1
        if source.outcome != "unverifiable" or not allowed.isdisjoint(upwards(urls.host(source.url))):
            continue
        if source.reason in ("no-network", "not-recorded"):
            (cut_off if source.reason == "no-network" else unrecorded).append((source, places))
        else:
            yield _unread(digest, sources, source, places)
    if len(unrecorded) < total:
        yield from (_unread(digest, sources, *one) for one in unrecorded)
        unrecorded.clear()
    for group in (cut_off, unrecorded):
        if group:
            more = f", nor could {len(group) - 1} more" if len(group) > 1 else ""
            yield _hit(*group[0], f"could not be read{more}", _HELP[group[0][0].reason])


def _unread(digest: Digest, sources: Sources, source: Source, places: list[Address]) -> Hit:
    hit = _hit(source, places, "could not be read", _HELP.get(source.reason, _BROWSER))
    return _with_copy(hit, digest, sources, source, places)


def _broken(digest: Digest, sources: Sources, words: Mapping[Reason, str]) -> Iterator[Hit]:
    for source, places in pages(digest, sources):
        if source.outcome == "broken" and source.reason in words:
            hit = _hit(source, places, words[source.reason], _CITE)
            yield _with_copy(hit, digest, sources, source, places)


def _hit(source: Source, places: list[Address], what: str, help_: str) -> Hit:
    """Return the hit that says of a page's address what became of it, and why."""
    detail = shortened(source.detail, _LONGEST)
    words = f"{shortened(source.url, _LONGEST_URL)} {what}" + (f": {detail}" if detail else "")
    return Hit(
        places[0].span,
        words,
        found=shortened(source.final_url, _LONGEST) if source.final_url not in ("", source.url) else None,
        reference=reference_of(places),
        help=help_,
    )


def _with_copy(hit: Hit, digest: Digest, sources: Sources, source: Source, places: list[Address]) -> Hit:
    """Return a hit with the further places of its page, and with the archived copy where there is one."""
    if snapshot := sources.snapshot(source.url):
        copy = Evidence("a copy of the page", f"Wayback Machine, {snapshot.day}", snapshot.url)
        from factlint.checks.url_edits import replacing  # noqa: PLC0415 - only where there is a copy

        hit = replace(hit, evidence=(copy,), edits=replacing(digest, places, snapshot.url))
    return with_places(hit, [place.span for place in places[1:]])
