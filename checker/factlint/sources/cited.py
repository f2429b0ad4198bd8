"""Which URLs of a digest are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest.page_links import https_twin, is_insecure, page_links
from factlint.source import asked_url

if TYPE_CHECKING:
    from factlint.model import Digest


def cited(digest: Digest) -> tuple[str, ...]:
    """Return the URL of every reference, citation and other link to a page, as it is asked for, each once.

    They come in the order of the text. What the address guard will refuse is among them.
    """
    return tuple(dict.fromkeys(asked_url(address.url) for address in page_links(digest)))


def twins(digest: Digest) -> tuple[str, ...]:
    """Return the ``https`` address of each ``http`` page, to learn whether it answers there (URL010)."""
    plain = cited(digest)
    known = frozenset(plain)
    found = dict.fromkeys(twin for url in plain if is_insecure(url) and (twin := https_twin(url)))
    return tuple(twin for twin in found if twin not in known)
