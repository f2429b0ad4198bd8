"""One thing under several names: countries, cities and organisations in eight languages, and short first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.judge.names import Known


def known(name: str, page: Known) -> bool:
    """Whether a page has something under another name than the folded one given."""
    return False
