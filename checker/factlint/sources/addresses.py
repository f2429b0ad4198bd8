"""Which IP addresses belong to one host of the public internet, and what the others are.

From the IANA special-purpose address registries for IPv4 and IPv6 (as of 2025-10), the RFCs named beside each network,
and the documentation of the clouds whose metadata service has an address of its own. The ``is_global`` of
:mod:`ipaddress` is not asked: it changed between releases of Python (3.11.10 takes in what 3.11.9 left out), and counts
as global what no page can stand at, such as multicast.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

PRIVATE_V4 = (
    ("168.63.129.16/32", "the metadata address of Azure"),
    ("100.100.100.200/32", "the metadata address of Alibaba Cloud"),
    ("192.0.0.192/32", "the metadata address of Oracle Cloud"),
    ("0.0.0.0/32", "the unspecified address"),  # RFC 1122
    ("0.0.0.0/8", "an address of “this network”"),  # RFC 791
    ("10.0.0.0/8", "a private address"),  # RFC 1918
    ("100.64.0.0/10", "an address shared within a provider's network"),  # RFC 6598
    ("127.0.0.0/8", "a loopback address"),  # RFC 1122
    ("169.254.0.0/16", "a link-local address"),  # RFC 3927
    ("172.16.0.0/12", "a private address"),  # RFC 1918
    ("192.0.0.0/24", "an address reserved for protocols"),  # RFC 6890
    ("192.0.2.0/24", "an address for documentation"),  # RFC 5737
    ("192.88.99.0/24", "an address of 6to4 relays"),  # RFC 7526
    ("192.168.0.0/16", "a private address"),  # RFC 1918
    ("198.18.0.0/15", "an address for benchmarks"),  # RFC 2544
    ("198.51.100.0/24", "an address for documentation"),  # RFC 5737
    ("203.0.113.0/24", "an address for documentation"),  # RFC 5737
    ("224.0.0.0/4", "a multicast address"),  # RFC 5771
    ("255.255.255.255/32", "the broadcast address"),  # RFC 919
    ("240.0.0.0/4", "a reserved address"),  # RFC 1112
)
"""Networks and what their addresses are; the first that fits counts."""

PRIVATE_V6 = (
    ("fd00:ec2::254/128", "the metadata address of AWS"),
    ("fd20:ce::254/128", "the metadata address of Google Cloud"),
    ("fd00:42::42/128", "the metadata address of Scaleway"),
    ("::/128", "the unspecified address"),  # RFC 4291
    ("::1/128", "a loopback address"),  # RFC 4291
    ("::/96", "an IPv4-compatible address"),  # RFC 4291, deprecated
    ("::ffff:0:0:0/96", "an IPv4-translated address"),  # RFC 2765
    ("64:ff9b:1::/48", "an address of a local NAT64"),  # RFC 8215
    ("100::/64", "an address that discards"),  # RFC 6666
    ("100:0:0:1::/64", "an address that stands for none"),  # RFC 9780
    ("2001::/32", "a Teredo address"),  # RFC 4380
    ("2001:2::/48", "an address for benchmarks"),  # RFC 5180
    ("2001:10::/28", "an ORCHID"),  # RFC 4843
    ("2001:20::/28", "an ORCHID"),  # RFC 7343
    ("2001::/23", "an address reserved for protocols"),  # RFC 2928
    ("2001:db8::/32", "an address for documentation"),  # RFC 3849
    ("3fff::/20", "an address for documentation"),  # RFC 9637
    ("5f00::/16", "an address of segment routing"),  # RFC 9602
    ("fc00::/7", "a private address"),  # RFC 4193
    ("fe80::/10", "a link-local address"),  # RFC 4291
    ("fec0::/10", "a site-local address"),  # RFC 3879
    ("ff00::/8", "a multicast address"),  # RFC 4291
)
"""As :data:`PRIVATE_V4`; besides these all that is neither in 2000::/3 (RFC 4291) nor holds an IPv4 address."""


def parse(text: str) -> IPv4Address | IPv6Address | None:
    """Return the address that a text is, in the usual spelling and without a zone; ``None`` for any other text."""
    import ipaddress  # noqa: PLC0415 - 5 ms, for those who meet an address

    try:
        return ipaddress.ip_address(text) if len(text) < 46 and "%" not in text else None
    except ValueError:
        return None


def reason(address: IPv4Address | IPv6Address) -> str:
    """Say what an address is that no public page can stand at ("a loopback address"); ``""`` for a public one."""
    for network, what in _networks(address.version):
        if address in network:
            return what
    if address.version == 4:
        return ""
    inner = embedded(address)
    if inner is not None:
        within = reason(inner)
        return f"an address that stands for {inner}, {within}" if within else ""
    return "" if int(address) >> 125 == 1 else "a reserved address"


def embedded(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that packets to an IPv6 address may end at.

    IPv4-mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056) and ISATAP (RFC 5214) addresses hold one.
    """
    if address.version == 4:
        return None
    import ipaddress  # noqa: PLC0415 - whoever has an address has loaded it

    number = int(address)
    if number >> 32 in (0xFFFF, 0x64_FF9B << 64):
        return ipaddress.IPv4Address(number & 0xFFFF_FFFF)
    if number >> 112 == 0x2002:
        return ipaddress.IPv4Address(number >> 80 & 0xFFFF_FFFF)
    if number >> 32 & 0xFDFF_FFFF == 0x5EFE:
        return ipaddress.IPv4Address(number & 0xFFFF_FFFF)
    return None


@cache
def _networks(version: int) -> tuple[tuple[IPv4Network | IPv6Network, str], ...]:
    from ipaddress import ip_network  # noqa: PLC0415 - as in parse()

    table: Iterable[tuple[str, str]] = PRIVATE_V4 if version == 4 else PRIVATE_V6
    return tuple((ip_network(network), what) for network, what in table)
