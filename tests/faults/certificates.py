"""Certificates for the TLS rows: a good one from an authority of our own, and three that no client may accept."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import trustme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Certificates:
    """Certificates by what is wrong with them, and the authority that a client is to trust."""

    authority: Path
    leaves: dict[str, trustme.LeafCert]

    def context(self, kind: str, *protocols: str) -> ssl.SSLContext:
        """Return the TLS settings of a server that shows a certificate and speaks these protocols."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.leaves[kind].configure_cert(context)
        context.set_alpn_protocols(list(protocols) or ["http/1.1"])
        return context


def make(folder: Path, names: Sequence[str]) -> Certificates:
    """Make them for these hosts; ``folder / "authority.pem"`` is what SSL_CERT_FILE has to name."""
    authority, stranger = trustme.CA(), trustme.CA(organization_name="Nobody in particular")
    now = datetime.now(UTC)
    long_ago = {"not_before": now - timedelta(days=400), "not_after": now - timedelta(days=30)}
    leaves = {
        "good": authority.issue_cert(*names),
        "self-signed": stranger.issue_cert(*names),
        "expired": authority.issue_cert(*names, **long_ago),
        "other-name": authority.issue_cert("elsewhere.example"),
    }
    path = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return Certificates(path, leaves)
