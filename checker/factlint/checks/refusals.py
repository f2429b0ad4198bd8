"""Check on addresses that are never asked for: private networks, other schemes, ports out of policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, web_check
from factlint.checks.addresses import once, pages, reference_of, with_places
from factlint.digest import placeholder_urls, urls
from factlint.digest.addresses import is_source, shows_itself
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.digest.addresses import Address
    from factlint.model import Digest
    from factlint.source import Reason, Source, Sources

_LONGEST = 200
_SCHEME = lazy.pattern(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):")
_OF_THE_MACHINE = frozenset(("about", "chrome", "edge", "file", "filesystem", "jar", "netdoc", "res", "view-source"))
_OF_SCRIPTS = frozenset(("javascript", "vbscript"))
_OF_OTHERS = frozenset(("dict", "ftp", "ftps", "gopher", "ldap", "ldaps", "nfs", "sftp", "smb", "telnet", "tftp"))
_IN_ITSELF = frozenset(("blob", "data"))
"""Schemes that no page has; an image may well stand in its own address."""
_NO_SCRIPT = lazy.pattern(r"javascript:\s*(?:void\b.{0,20}|;|#|history\.\w{1,10}\(.{0,5}\);?|window\.print\(\);?)?\s*")
"""What buttons of web pages have for a target, and what no reader follows."""

_HELP: dict[Reason, str] = {
    "address": "cite a page of the public web; a host that you trust can be named in allow-hosts of [network]",
    "port": "cite a page on the usual ports, or name the port in allow-ports of [network]",
    "scheme": "cite the page on the web",
}


@web_check("refusals.refused", Options)
def refused(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each address that the guard refuses, written in the digest or redirected to, and each other scheme.

    Bad:  [Tide table](http://192.168.0.7/tides), [Tide table](file:///home/yard/tides.html)
    Good: [write to us](mailto:yard@tern.test), "open http://localhost:8000 in a browser"
    """
    yield from once(digest, _other_scheme(digest))
    for source, places in pages(digest, sources):
        if source.outcome == "refused" and (hit := _refused(digest, source, places)):
            yield with_places(hit, [place.span for place in places[1:]])


def _refused(digest: Digest, source: Source, places: list[Address]) -> Hit | None:
    """Return the hit for a refused address; one that is merely mentioned in a sentence is less than certain."""
    reason = shortened(source.detail, _LONGEST) or "it is not of the public web"
    words, mentioned = shortened(source.url, _LONGEST), False
    if source.hops:
        words += f" redirects to {shortened(source.hops[-1].target, _LONGEST)}, which"
    else:
        mentioned = all(not is_source(digest, place) or shows_itself(place) for place in places)
        if placeholder_urls.is_local(source.url) and (mentioned or urls.host(source.url) == "localhost"):
            return None  # an instruction, or a placeholder (URL013)
    help_ = _HELP.get(source.reason, _HELP["address"])
    words += f" is refused: {reason}"
    return Hit(places[0].span, words, reference=reference_of(places), help=help_, doubtful=mentioned)


def _other_scheme(digest: Digest) -> Callable[[Address], Hit | None]:
    def judge(address: Address) -> Hit | None:
        match = _SCHEME.match(address.url.strip())
        reason = _scheme(match[1].lower(), address) if match else None
        if match is None or reason is None:
            return None
        # A web page saved as a digest has such buttons.
        doubtful = digest.format == "html" and match[1].lower() in _OF_SCRIPTS and address.reference is None
        shown = shortened(address.url, 80)
        return Hit(
            address.span,
            f"{shown!r} {reason}",
            found=f"{match[1]}:",
            reference=address.reference,
            help=_HELP["scheme"],
            doubtful=doubtful,
        )

    return judge


def _scheme(name: str, address: Address) -> str | None:
    """Say what is wrong with a scheme; ``None`` for those that links may have, such as ``mailto``."""
    if name in _OF_THE_MACHINE:
        return "leads to the reader's own machine"
    if name in _OF_SCRIPTS and not _NO_SCRIPT.fullmatch(address.url.strip().lower()):
        return "runs a script in place of leading to a page"
    if name in _IN_ITSELF and address.place != "image":
        return "is no page of the web"
    return "is no address of the web: browsers do not open it" if name in _OF_OTHERS else None
