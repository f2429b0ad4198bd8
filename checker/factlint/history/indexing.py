"""Where a run finds the index of what digests told."""

from __future__ import annotations

import msgspec


class Indexing(msgspec.Struct, frozen=True):
    """What a run is told about the index; it may travel between processes."""

    path: str = ""
    """The index's file; empty for the one of the settings, or the default."""
    store: str = ""
    """The store's file, beside which the index is by default."""
    within: str = ""
    """The folder out of which no other digest is read; empty where there is no such bound."""
    is_off: bool = False
    """Whether no index can be had at all, so that digests are checked as if each stood alone."""
