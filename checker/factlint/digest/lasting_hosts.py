"""Hosts whose addresses are made to stay while what they lead to moves: they are to be cited as they are."""

from __future__ import annotations

from factlint.digest.hosts import upwards

_NAMES = """
archive.org doi.org handle.net id.loc.gov identifiers.org n2t.net orcid.org perma.cc purl.org urn.fi w3id.org youtu.be
"""
LASTING = frozenset(_NAMES.split())


def is_lasting(host: str) -> bool:
    """Whether a host, or a domain that it stands under, gives out identifiers, which redirect for ever."""
    return not LASTING.isdisjoint(upwards(host))
