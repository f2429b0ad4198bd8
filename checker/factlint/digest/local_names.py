"""Host names that no public name server knows, and what stands behind them."""

from __future__ import annotations

LOCAL_DOMAINS = {
    "localhost": "a name of this machine",  # RFC 6761
    "localdomain": "a name of this machine",
    "local": "a name of a local network",  # RFC 6762
    "internal": "a name of a private network",  # reserved by ICANN in 2024
    "home.arpa": "a name of a home network",  # RFC 8375
    "intranet": "a name of a private network",  # this and the following: RFC 6762 appendix G
    "private": "a name of a private network",
    "corp": "a name of a private network",
    "home": "a name of a home network",
    "lan": "a name of a local network",
}
"""Domains that exist in no public name server, and what names are under them."""


def what_is(name: str) -> str:
    """Say what a host name is that is one of these domains or stands under one; ``""`` of a public one.

    ``name`` is in lower case, without a dot at its end.
    """
    labels = name.rsplit(".", 2)
    return LOCAL_DOMAINS.get(labels[-1]) or LOCAL_DOMAINS.get(".".join(labels[-2:]), "")
