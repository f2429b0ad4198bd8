"""Dates: in running text, in a cell, in a URL, and of the digest itself; eight languages.

Measured and left out: dateparser (78 ms to import, 1.3 s for 20 kB; it makes dates of "$12", "5" and a bare year, and
reads "8. Mai 2026" as August) and dateutil (20 ms; English only, and it fills in what is missing).
"""

from __future__ import annotations

from factlint.digest.cell_dates import is_placeholder, is_unreadable, parse, read
from factlint.digest.digest_days import digest_days
from factlint.digest.partial_dates import find_partial
from factlint.digest.running_dates import DAY_FIRST, find
from factlint.digest.url_dates import UrlDate, in_url

__all__ = [
    "DAY_FIRST",
    "UrlDate",
    "digest_days",
    "find",
    "find_partial",
    "in_url",
    "is_placeholder",
    "is_unreadable",
    "parse",
    "read",
]
