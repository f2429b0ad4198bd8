"""Rows that lead where no digest may: inward, to files, to other ports. None of them may be connected to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faults.prose import TITLE, article, plain_page
from faults.row import PATH, PUBLIC, Rows
from faults.server import IPV6, SECOND_ADDRESS

if TYPE_CHECKING:
    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()


async def _article(wire: Wire) -> None:
    await wire.answer(200, article())


def _to(target: str) -> Serve:
    async def serve(wire: Wire) -> None:
        await wire.redirect(target)

    return serve


_INWARD = {
    "loopback": "127.0.0.1",
    "loopback-other": "127.8.9.10",
    "loopback-short": "127.1",
    "loopback-decimal": "2130706433",
    "loopback-hex": "0x7f000001",
    "loopback-hex-dotted": "0x7f.0.0.1",
    "loopback-octal": "0177.0.0.1",
    "loopback-octal-whole": "017700000001",
    "loopback-full-width": "１２７.０.０.１",
    "loopback-ideographic-stop": "127。0。0。1",
    "loopback-circled": "①②⑦.⓪.⓪.①",
    "loopback-escaped": "%31%32%37.0.0.1",
    "loopback-dot": "127.0.0.1.",
    "loopback-v6": "[::1]",
    "loopback-v6-long": "[0:0:0:0:0:0:0:1]",
    "loopback-mapped": "[::ffff:127.0.0.1]",
    "loopback-mapped-hex": "[::ffff:7f00:1]",
    "loopback-compatible": "[::127.0.0.1]",
    "loopback-6to4": "[2002:7f00:1::]",
    "loopback-nat64": "[64:ff9b::7f00:1]",
    "loopback-teredo": "[2001:0:4136:e378:8000:63bf:80ff:fffe]",
    "unspecified": "0.0.0.0",  # noqa: S104 - nothing is bound to it
    "unspecified-short": "0",
    "unspecified-v6": "[::]",
    "metadata": "169.254.169.254",
    "metadata-decimal": "2852039166",
    "metadata-mapped": "[::ffff:169.254.169.254]",
    "metadata-v6": "[fd00:ec2::254]",
    "private-10": "10.0.0.5",
    "private-172": "172.16.3.4",
    "private-192": "192.168.1.1",
    "carrier-nat": "100.64.0.1",
    "link-local-v6": "[fe80::1]",
    "unique-local-v6": "[fc00::1]",
    "multicast": "224.0.0.1",
    "multicast-v6": "[ff02::1]",
    "broadcast": "255.255.255.255",
    "documentation": "203.0.113.7",
    "reserved": "240.0.0.1",
}
for _name, _host in _INWARD.items():
    ROWS.add(f"at-{_name}", _article, "refused", "address", most=0, url=f"http://{_host}{PATH}")
    ROWS.add(f"to-{_name}", _to(f"http://{_host}/latest/meta-data/"), "refused", "address")

# Names that mean this machine or its neighbours, whoever is asked.
_OURS = {
    "localhost": "localhost",
    "localhost-dot": "localhost.",
    "localhost-upper": "LOCALHOST",
    "localhost-under": "service.localhost",
    "local": "printer.local",
    "internal": "db.internal",
}
for _name, _host in _OURS.items():
    ROWS.add(f"at-{_name}", _article, "refused", "address", most=0, url=f"http://{_host}{PATH}")

# Names that anybody can register.
ROWS.add("resolves-inward", _article, "refused", "address", most=0, addresses=(("127.0.0.1",),))
ROWS.add("resolves-inward-v6", _article, "refused", "address", most=0, addresses=(("::1",),))
ROWS.add("resolves-metadata", _article, "refused", "address", most=0, addresses=(("169.254.169.254",),))
ROWS.add("resolves-mapped", _article, "refused", "address", most=0, addresses=(("::ffff:10.0.0.1",),))
ROWS.add("resolves-metadata-v6", _article, "refused", "address", most=0, addresses=(("fd00:ec2::254",),))
ROWS.add("resolves-zone", _article, "refused", "address", most=0, addresses=(("fe80::1%eth0",),))
# One look-up, and only what was vetted is connected to: an address that is public may be asked, its neighbour never.
ROWS.add("resolves-both", _article, "ok", title=TITLE, addresses=((PUBLIC, "10.1.2.3"),))
ROWS.add("resolves-both-inward-first", _article, "ok", title=TITLE, addresses=(("10.1.2.3", PUBLIC),))
ROWS.add("to-name-inward", _to("http://resolves-metadata.test/"), "refused", "address")


# A name has one meaning for a whole run: what it resolves to a moment later is of no account.
@ROWS.row("rebinds", "ok", most=2, addresses=((PUBLIC,), ("127.0.0.1",)), title=TITLE)
async def _rebinds(wire: Wire) -> None:
    """Be outside when first asked for, and inside from then on."""
    if wire.request.target == PATH:
        await wire.redirect(f"{PATH}/inside", 302, ("Connection", "close"))
        wire.open = False
    else:
        await wire.answer(200, article())


@ROWS.row("rebinds-at-once", "ok", most=1, addresses=((PUBLIC,), ("127.0.0.1",)), title=TITLE)
async def _rebinds_at_once(wire: Wire) -> None:
    """Change between the vetting and the connect, if those are two look-ups: what was vetted is what is asked."""
    await wire.answer(200, article())


@ROWS.row("rebinds-on-retry", "ok", most=2, addresses=((PUBLIC,), ("10.0.0.1",)), title=TITLE)
async def _rebinds_on_retry(wire: Wire) -> None:
    """Break off, so that the link is asked once more, at an address that would now be inside."""
    if wire.request.nth == 1:
        wire.reset()
    else:
        await wire.answer(200, article())


# By a refresh, which is a redirect like any other.
def _refresh(target: str) -> Serve:
    async def serve(wire: Wire) -> None:
        meta = f'<meta http-equiv="refresh" content="0;url={target}">'
        await wire.answer(200, plain_page("Redirecting …", "", meta))

    return serve


ROWS.add("meta-refresh-loopback", _refresh("http://127.0.0.1/admin"), "refused", "address")
ROWS.add("meta-refresh-file", _refresh("file:///etc/passwd"), "refused", "scheme")


@ROWS.row("refresh-header-metadata", "refused", "address")
async def _refresh_header(wire: Wire) -> None:
    await wire.answer(200, plain_page("Wait", ""), [("Refresh", "0;url=http://169.254.169.254/latest/")])


@ROWS.row("inward-after-three", "refused", "address", most=4)
async def _after_three(wire: Wire) -> None:
    """Lead inward at the end of a chain."""
    nth = wire.request.nth
    await wire.redirect(f"{PATH}/{nth}" if nth < 4 else "http://[::1]/")


# Schemes.
for _name, _url in {
    "file": "file:///etc/passwd",
    "file-host": "file://localhost/etc/passwd",
    "ftp": "ftp://to-ftp.test/readme",
    "gopher": "gopher://127.0.0.1:70/1",
    "data": "data:text/html,<title>Inside</title>",
    "javascript": "javascript:alert(1)",
    "about": "about:blank",
    "view-source": "view-source:http://to-view-source.test/",
    "unix": "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
}.items():
    ROWS.add(f"to-{_name}", _to(_url), "refused", "scheme")
    ROWS.add(f"at-{_name}", _article, "refused", "scheme", most=0, url=_url)

# Ports.
for _port in (22, 25, 6379, 8080, 65535):
    ROWS.add(f"to-port-{_port}", _to(f"http://to-port-{_port}.test:{_port}/"), "refused", "port")
    ROWS.add(f"at-port-{_port}", _article, "refused", "port", most=0, url=f"http://at-port-{_port}.test:{_port}{PATH}")
ROWS.add("at-port-80", _article, "ok", title=TITLE, url=f"http://at-port-80.test:80{PATH}")

# A name and password before the host hide what the host is; to the one who reads, and to naive parsers.
ROWS.add("user-inward", _article, "refused", "address", most=0, url=f"http://user-inward.test@127.0.0.1{PATH}")
ROWS.add(
    "user-inward-port", _article, "refused", "address", most=0, url=f"http://user-inward-port.test:80@127.0.0.1{PATH}"
)
ROWS.add(
    "backslash-inward", _article, "refused", "address", most=0, url=f"http://127.0.0.1\\@backslash-inward.test{PATH}"
)


@ROWS.row("user-kept-home", "ok", title=TITLE, url=f"http://user:pass@user-kept-home.test{PATH}")
async def _user_kept_home(wire: Wire) -> None:
    """Answer who comes without the password of the digest, which is nobody's to send."""
    await wire.answer(401 if "authorization" in wire.request.headers else 200, article())


@ROWS.row("to-user", "ok", most=2, title=TITLE)
async def _to_user(wire: Wire) -> None:
    if wire.request.target == PATH:
        await wire.redirect("http://user:pass@new.to-user.test/yard")
    else:
        await wire.answer(401 if "authorization" in wire.request.headers else 200, article())


# Public addresses: all is well.
ROWS.add("resolves-v6", _article, "ok", title=TITLE, addresses=((IPV6,),))
ROWS.add("resolves-two", _article, "ok", title=TITLE, addresses=((SECOND_ADDRESS, PUBLIC),))
