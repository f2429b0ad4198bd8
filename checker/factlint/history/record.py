"""What is kept of a digest, so that it need not be read again when others of its series are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint import __version__
from factlint.digest.listed import listed
from factlint.digest.paragraphs import paragraphs
from factlint.digest.tellings import tellings
from factlint.series import Record

if TYPE_CHECKING:
    from factlint.model import Digest

_EXTRACTION = 2
"""To be raised whenever anything else is kept of the same text: what was kept before is read anew."""
EDITION = f"{__version__} {_EXTRACTION}"
"""Who has made a record."""


def record(digest: Digest) -> Record:
    """Return what a digest tells, as it is compared with others."""
    day = digest.day.ordinal if digest.day else 0
    return Record(digest.language, day, tellings(digest), listed(digest), paragraphs(digest))
