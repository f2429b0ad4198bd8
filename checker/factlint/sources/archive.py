"""The Wayback Machine: what to ask for the copy of a page nearest to a day, and what its answer says.

Its availability API is described at https://archive.org/help/wayback_api.php.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import msgspec

from factlint import lazy
from factlint.digest.hosts import host, same_site
from factlint.source import Snapshot

if TYPE_CHECKING:
    from factlint.model import Date
    from factlint.sources.answer import Answer

_API = "https://archive.org/wayback/available"
_COPY = lazy.pattern(r"https?://web\.archive\.org(?::(?:80|443))?/web/([0-9]{14})/(https?:[!-~]{1,4000})")


class _Closest(msgspec.Struct):
    """What the API says of one copy; its other fields are of no account."""

    url: str
    timestamp: str
    status: str
    available: bool


class _Found(msgspec.Struct):
    closest: _Closest | None = None


class _Reply(msgspec.Struct):
    archived_snapshots: _Found


def query(url: str, day: Date | None) -> str:
    """Return the URL that tells of the copy of a page nearest to a day; without one, of the newest."""
    when = f"&timestamp={str(day).replace('-', '')}" if day else ""
    return f"{_API}?url={quote(url, safe='', errors='replace')}{when}"


def is_query(url: str) -> bool:
    """Whether a URL asks for the copies of a page."""
    return url.startswith(f"{_API}?url=")


def read(answer: Answer) -> Snapshot | None:
    """Return the copy that the API names; ``None`` where it has none, or where the answer is not of its making.

    Only a good copy (status 200) of a page of the site that was asked about counts, on the archive's own host.
    """
    last = answer.last
    if last is None or last.status != 200 or last.cut:
        return None
    try:
        closest = msgspec.json.decode(last.body, type=_Reply).archived_snapshots.closest
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if closest is None or not closest.available or closest.status != "200":
        return None
    copy = _COPY.fullmatch(closest.url)
    if not copy or copy[1] != closest.timestamp or not _is_moment(closest.timestamp):
        return None
    asked = unquote(answer.url.partition("?url=")[2].partition("&")[0])
    if not same_site(host(asked), host(copy[2])):
        return None
    return Snapshot(f"https://web.archive.org/web/{copy[1]}/{copy[2]}", closest.timestamp)


def _is_moment(timestamp: str) -> bool:
    try:
        datetime.strptime(timestamp, "%Y%m%d%H%M%S")  # noqa: DTZ007 - only whether there is such a moment
    except ValueError:
        return False
    return True
