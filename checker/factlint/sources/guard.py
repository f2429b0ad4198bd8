"""The address guard: which URLs and addresses may be asked at all.

A digest and the pages it cites are written by strangers; neither may make the machine that reads them call its own
network. So a URL is judged before it is asked for, at every redirect, and its addresses once more when connecting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import local_names
from factlint.sources import addresses, weburl
from factlint.sources.answer import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.sources.answer import FailureKind
    from factlint.sources.weburl import WebUrl

WEB_PORTS = frozenset((80, 443))

METADATA_NAMES = frozenset(
    (
        "metadata.google.internal",
        "metadata.goog",
        "metadata.azure.internal",
        "instance-data.ec2.internal",
        "metadata.tencentyun.com",
        "metadata.packet.net",
        "metadata.platformequinix.com",
    )
)
"""Where machines in a cloud ask for their secrets; behind a proxy only the name gives it away."""


class Guard:
    """Judges URLs and addresses: public hosts only, by http or https, at ports 80 and 443.

    ``allow_hosts`` opens it for exactly these host names, whatever they resolve to, and these literal addresses;
    a redirect from there to any other private place is refused as ever. ``allow_ports`` opens ports, for all hosts.
    """

    def __init__(self, allow_hosts: Iterable[str] = (), allow_ports: Iterable[int] = ()) -> None:
        self._hosts = frozenset(name for host in allow_hosts if (name := allowed(host)))
        self._ports = WEB_PORTS.union(allow_ports)

    def url(self, url: str) -> Failure | None:
        """Say why a URL must not be asked for, by its spelling alone; ``None`` if it may. Never raises."""
        try:
            web = weburl.parse(url)
        except weburl.UrlError as error:
            return Failure(error.kind, str(error), url)
        refusal = _spelling(web) or self._judged(web.host, web.port) or self._other(web)
        return Failure(*refusal, url) if refusal else None

    def host(self, host: str, port: int) -> Failure | None:
        """Judge what a connection is asked for: a name before it is looked up, or an address without brackets."""
        try:
            name = weburl.read_host(f"[{host}]" if ":" in host else host)
        except weburl.UrlError as error:
            return Failure(error.kind, str(error))
        refusal = self._judged(name, port)
        return Failure(*refusal) if refusal else None

    def address(self, host: str, ip: str, port: int) -> Failure | None:
        """Judge one of the addresses that ``host`` resolves to, or the one that it is."""
        failure = self.host(host, port)
        if failure or _bare(host) in self._hosts:
            return failure
        base, zone, _ = ip.partition("%")
        address = addresses.parse(base)
        if address is None:
            return Failure("refused-address", f"{host} resolves to what is no address")
        what = addresses.reason(address) or ("an address of a network of this machine" if zone else "")
        subject = f"{address} is" if addresses.parse(host) == address else f"{host} resolves to {address},"
        return Failure("refused-address", f"{subject} {what}") if what else None

    def _judged(self, name: str, port: int) -> tuple[FailureKind, str] | None:
        if _bare(name) not in self._hosts and (refusal := _private(name)):
            return refusal
        if port not in self._ports:
            ports = " and ".join(map(str, sorted(self._ports)))
            return "refused-port", f"port {port} is not one of those that may be asked ({ports})"
        return None

    def _other(self, web: WebUrl) -> tuple[FailureKind, str] | None:
        """Judge the host that the URL has for programs that read it in another way."""
        if web.other in ("", web.written.lower() if ":" in web.host else web.host):
            return None
        failure = self.host(web.other.strip("[]"), web.port)
        kind: FailureKind = failure.kind if failure else "bad-answer"
        return kind, f"browsers read the host of the URL as {web.host[:60]}, other programs as {web.other[:60]}"


def allowed(entry: str) -> str | None:
    """Return an entry of ``allow-hosts`` as it is compared, or ``None`` if it is no host name and no address."""
    text = entry.strip()
    try:
        return _bare(weburl.read_host(f"[{text}]" if text.count(":") > 1 and text[0] != "[" else text))
    except weburl.UrlError:
        return None


def _bare(host: str) -> str:
    """Return a host as it is compared: an address in one spelling, a name without the dot at its end."""
    return str(addresses.parse(host) or host.lower().rstrip("."))


def _spelling(web: WebUrl) -> tuple[FailureKind, str] | None:
    """Refuse an IPv4 address in any disguise: nobody cites a page so."""
    address = addresses.parse(web.host)
    if address is None:
        return None
    inner = addresses.embedded(address)
    if inner is None and (address.version == 6 or web.written == web.host):
        return None
    shown = web.written[:60] if web.written.isprintable() else "its host"
    what = addresses.reason(inner or address)
    return "refused-address", f"{shown} is another spelling of {inner or address}" + (f", {what}" if what else "")


def _private(name: str) -> tuple[FailureKind, str] | None:
    """Say what a host is that is private by its name or address alone."""
    address = addresses.parse(name)
    if address:
        what = addresses.reason(address)
        return ("refused-address", f"{name} is {what}") if what else None
    bare = _bare(name)
    labels = bare.split(".")
    if bare in METADATA_NAMES:
        return "refused-address", f"{bare} is the metadata service of a cloud"
    if what := local_names.what_is(bare):
        return "refused-address", f"{bare} is {what}"
    if len(labels) == 1:
        return "refused-address", f"{bare} is a name without a domain, which only a local network knows"
    if labels[-1] == "onion":  # RFC 7686: never looked up, and so never called dead
        return "no-connection", f"{bare} is reached through Tor alone"
    return None
