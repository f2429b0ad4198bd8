"""Loads htmldate, so that it opens no socket: to guess a day, nothing has to be asked of anybody."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def date_finder() -> Callable[..., str | None]:
    """Return htmldate's ``find_date``, which is given the text of a page and never an address.

    It brings urllib3 along, which binds a socket when it is loaded to see whether IPv6 works: even that is more than a
    replay may do. It takes Python's word for it instead; who uses urllib3 in the same process loses nothing by that.
    """
    import socket  # noqa: PLC0415 - loading it opens none

    known = socket.has_ipv6
    was_loaded = "urllib3.util.connection" in sys.modules
    socket.has_ipv6 = False
    try:
        from htmldate import find_date  # noqa: PLC0415 - 65 ms, and hardly any page comes here
    finally:
        socket.has_ipv6 = known
    connection = sys.modules.get("urllib3.util.connection")
    if connection and not was_loaded:
        connection.HAS_IPV6 = known  # type: ignore[attr-defined] # urllib3's own constant
    finder: Callable[..., str | None] = find_date
    return finder
