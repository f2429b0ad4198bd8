"""Addresses: every network that no public page can stand in, to its last address and no further."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources import addresses


def reason(text: str) -> str:
    address = addresses.parse(text)
    assert address is not None, text
    return addresses.reason(address)


# First and last address of a network, what they are, and the nearest public addresses before and behind.
V4 = """
0.0.0.1          0.255.255.255    an address of “this network”                     -                1.0.0.0
10.0.0.0         10.255.255.255   a private address                                9.255.255.255    11.0.0.0
100.64.0.0       100.127.255.255  an address shared within a provider's network    100.63.255.255   100.128.0.0
127.0.0.0        127.255.255.255  a loopback address                               126.255.255.255  128.0.0.0
169.254.0.0      169.254.255.255  a link-local address                             169.253.255.255  169.255.0.0
172.16.0.0       172.31.255.255   a private address                                172.15.255.255   172.32.0.0
192.0.0.0        192.0.0.255      an address reserved for protocols                191.255.255.255  192.0.1.0
192.0.2.0        192.0.2.255      an address for documentation                     192.0.1.255      192.0.3.0
192.88.99.0      192.88.99.255    an address of 6to4 relays                        192.88.98.255    192.88.100.0
192.168.0.0      192.168.255.255  a private address                                192.167.255.255  192.169.0.0
198.18.0.0       198.19.255.255   an address for benchmarks                        198.17.255.255   198.20.0.0
198.51.100.0     198.51.100.255   an address for documentation                     198.51.99.255    198.51.101.0
203.0.113.0      203.0.113.255    an address for documentation                     203.0.112.255    203.0.114.0
224.0.0.0        239.255.255.255  a multicast address                              223.255.255.255  -
240.0.0.0        255.255.255.254  a reserved address                               -                -
0.0.0.0          0.0.0.0          the unspecified address                          -                -
255.255.255.255  255.255.255.255  the broadcast address                            -                -
168.63.129.16    168.63.129.16    the metadata address of Azure                    168.63.129.15    168.63.129.17
100.100.100.200  100.100.100.200  the metadata address of Alibaba Cloud            -                -
192.0.0.192      192.0.0.192      the metadata address of Oracle Cloud             -                -
"""
V6 = """
::                      ::                                        the unspecified address                -  -
::1                     ::1                                       a loopback address                     -  -
::2                     ::ffff:ffff                               an IPv4-compatible address             -  -
::ffff:0:0:0            ::ffff:0:ffff:ffff                        an IPv4-translated address             -  -
64:ff9b:1::             64:ff9b:1:ffff:ffff:ffff:ffff:ffff        an address of a local NAT64            -  -
100::                   100::ffff:ffff:ffff:ffff                  an address that discards               -  -
100:0:0:1::             100::1:ffff:ffff:ffff:ffff                an address that stands for none        -  -
2001::                  2001:0:ffff:ffff:ffff:ffff:ffff:ffff      a Teredo address                       2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff  -
2001:2::                2001:2:0:ffff:ffff:ffff:ffff:ffff         an address for benchmarks              -  -
2001:10::               2001:1f:ffff:ffff:ffff:ffff:ffff:ffff     an ORCHID                              -  -
2001:20::               2001:2f:ffff:ffff:ffff:ffff:ffff:ffff     an ORCHID                              -  -
2001:30::               2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff    an address reserved for protocols      -  2001:200::
2001:db8::              2001:db8:ffff:ffff:ffff:ffff:ffff:ffff    an address for documentation           2001:db7:ffff:ffff:ffff:ffff:ffff:ffff  2001:db9::
3fff::                  3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff    an address for documentation           3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff  3fff:1000::
5f00::                  5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff   an address of segment routing          -  -
fc00::                  fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a private address                      -  -
fe80::                  febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a link-local address                   -  -
fec0::                  feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a site-local address                   -  -
ff00::                  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a multicast address                    -  -
fd00:ec2::254           fd00:ec2::254                             the metadata address of AWS            -  -
fd20:ce::254            fd20:ce::254                              the metadata address of Google Cloud   -  -
fd00:42::42             fd00:42::42                               the metadata address of Scaleway       -  -
4000::                  5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a reserved address                     3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff  -
200::                   1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a reserved address                     -  2000::
fe00::                  fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff   a reserved address                     -  -
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """Part the columns; what an address is holds single spaces."""
    found = []
    for line in table.strip().splitlines():
        first, last, *words, before, behind = line.split()
        found.append((first, last, " ".join(words), before, behind))
    return found


@pytest.mark.parametrize(("first", "last", "what", "before", "behind"), rows(V4) + rows(V6))
def test_a_network_is_refused_to_its_edges(first: str, last: str, what: str, before: str, behind: str) -> None:
    """And what lies next to it is not, unless that is such a network too."""
    assert (reason(first), reason(last)) == (what, what)
    assert [reason(outside) for outside in (before, behind) if outside != "-"] == [""] * (
        2 - (before, behind).count("-")
    )


def test_every_network_of_the_tables_is_tested() -> None:
    tested = {row[2] for row in rows(V4) + rows(V6)}

    assert {what for _, what in (*addresses.PRIVATE_V4, *addresses.PRIVATE_V6)} - tested == set()


@pytest.mark.parametrize(
    "text",
    [
        "1.1.1.1", "93.184.215.14", "203.0.114.1", "192.31.196.1", "192.52.193.1", "192.175.48.1", "168.63.129.17",
        "2606:4700::6810:84e5", "2a01:4f8:0:1::1", "2400:cb00:2048:1::c629:d7a2", "2620:4f:8000::1", "2003::1",
    ],
)  # fmt: skip
def test_what_pages_stand_at_is_public(text: str) -> None:
    assert reason(text) == ""


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("::ffff:10.1.2.3", "10.1.2.3"),
        ("::ffff:7f00:1", "127.0.0.1"),
        ("64:ff9b::169.254.169.254", "169.254.169.254"),
        ("64:ff9b::c0a8:101", "192.168.1.1"),
        ("2002:7f00:1::", "127.0.0.1"),
        ("2002:a00:5:1:2:3:4:5", "10.0.0.5"),
        ("2a01:4f8:0:1:0:5efe:192.168.0.1", "192.168.0.1"),
        ("2a01:4f8:0:1:200:5efe:10.0.0.1", "10.0.0.1"),
    ],
)
def test_an_address_within_an_address_is_what_counts(text: str, inner: str) -> None:
    """Packets end there."""
    assert reason(text) == f"an address that stands for {inner}, {reason(inner)}"


@pytest.mark.parametrize("text", ["::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::", "2a01:4f8::5efe:101:101"])
def test_an_address_that_holds_a_public_one_is_public(text: str) -> None:
    """Where there is IPv6 alone, every older host is behind NAT64."""
    assert reason(text) == ""


@pytest.mark.parametrize(
    "text", ["", "1", "127.1", "1.2.3", "01.2.3.4", "1.2.3.4.", " 1.2.3.4", "１.2.3.4", "1.2.3.4/8", "[::1]", "::1%lo", "::zz", "9" * 99]
)  # fmt: skip
def test_only_the_usual_spelling_is_an_address(text: str) -> None:
    assert addresses.parse(text) is None


@given(st.ip_addresses())
def test_nothing_is_public_that_the_standard_library_calls_private(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    """It reads the same registries, of the year it was released in."""
    if not addresses.reason(address):
        inner = addresses.embedded(address)
        assert (inner or address).is_global
        assert not (inner or address).is_multicast


@given(st.ip_addresses(v=4))
def test_all_ways_to_hold_an_address_are_judged_alike(inner: ipaddress.IPv4Address) -> None:
    number = int(inner)
    holders = [
        0xFFFF << 32 | number,
        0x64_FF9B << 96 | number,
        0x2002 << 112 | number << 80,
        0x2A01 << 112 | 0x5EFE << 32 | number,
    ]

    assert {addresses.embedded(ipaddress.IPv6Address(holder)) for holder in holders} == {inner}
    assert (
        len(
            {bool(addresses.reason(ipaddress.IPv6Address(holder))) for holder in holders}
            | {bool(addresses.reason(inner))}
        )
        == 1
    )
