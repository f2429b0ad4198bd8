"""Check on URLs that were never meant to lead anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, check
from factlint.checks.addresses import once
from factlint.digest import placeholder_urls
from factlint.digest.addresses import is_source, shows_itself
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Date, Digest


class Placeholder(Options, frozen=True):
    """What else is a placeholder."""

    hosts: tuple[str, ...] = ()
    """Further hosts that stand for others, such as ``"test"`` or ``"intranet.tern.test"``; their subdomains count."""


@check("placeholders.url", Placeholder)
def url(digest: Digest, options: Placeholder) -> Iterator[Hit]:
    """Report each URL that stands for one that was never filled in, once for each URL.

    Bad:  [Tide table](https://example.com/article), [Tide table](url), https://arxiv.org/abs/2605.XXXXX
    Good: "open http://localhost:8000 in a browser", `GET /v1/{id}`
    """
    day = placeholder_urls.digest_day(digest)
    hosts = placeholder_urls.RESERVED + tuple(name.lower() for name in options.hosts)

    def judge(address: Address) -> Hit | None:
        if address.place == "image" or not is_source(digest, address):
            return None
        reason, doubtful = _reason(address, hosts, day)
        if not reason:
            return None
        words = f"{address.url.strip()[:80]!r} {reason}"
        help_ = "put the address of the page in its place"
        return Hit(address.span, words, reference=address.reference, help=help_, doubtful=doubtful)

    yield from once(digest, judge)


def _reason(address: Address, hosts: tuple[str, ...], day: Date | None) -> tuple[str, bool]:
    """Say what makes the URL a placeholder, and whether that is less than certain; ``""`` if it is none."""
    text = address.url.strip()
    if "://" not in text:
        named = address.place == "link" and placeholder_urls.is_name(text)
        return ("is the name of an address, not an address" if named else ""), False
    if placeholder_urls.is_local(text):
        return ("" if shows_itself(address) else "leads to the reader's own machine"), False
    return placeholder_urls.reason(text, hosts, day)
