"""How a run comes by the pages: from the web, from the store alone, or from cassettes."""

from __future__ import annotations

import msgspec


class Reading(msgspec.Struct, frozen=True):
    """What the command line says about reading pages; it may travel between processes."""

    offline: bool = False
    """Ask the web for nothing: what is in the store is all there is."""
    refresh: bool = False
    """Ask the web even for what the store still holds."""
    record: str = ""
    """The folder that cassettes are written to."""
    replay: str = ""
    """The folder of the cassettes that are read in place of store and web."""
    store: str = ""
    """The store's file; empty for the one of the settings."""
    archive: bool = False
    """Ask the Wayback Machine for copies of what could not be read, whatever the settings say."""
    asked: frozenset[str] = frozenset()
    """What this run has asked the web for; all else comes from the store."""
    progress: bool = False
    """Show on standard error what is being read."""
