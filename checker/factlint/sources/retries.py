"""Whether a link is tried again within a run, and after how long: a pure decision on what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from factlint.sources.answer import Exchange, Failure

_PATIENCE = 5.0
"""Seconds that a server may ask us to wait; one that asks for more ends the link."""
_PAUSE = 0.5
"""Seconds before the first retry; doubled with each."""
_BEFORE_DEATH = 1.0
"""Seconds before a link that looks dead is asked a last time."""


class Tries:
    """What one link was given so far."""

    def __init__(self, retries: int) -> None:
        """Allow so many retries of what may pass by itself."""
        self.count = 0
        self._retries = retries
        self._was_dead = False

    def pause(self, exchanges: Sequence[Exchange], failure: Failure | None, now: datetime) -> float | None:
        """Count a try that ended so, and return the seconds until the next; ``None`` where there shall be none."""
        self.count += 1
        last = exchanges[-1] if exchanges and failure is None else None
        if _is_dead(last, failure):
            # A link is called dead only after a second look, whatever the settings say of retries.
            again, self._was_dead = not self._was_dead, True
            return _BEFORE_DEATH if again else None
        if self._was_dead or self._retries < 1:
            return None
        wait = _wait(last, failure, now)
        if wait is None or wait > _PATIENCE:
            return None
        self._retries -= 1
        return min(_PATIENCE, max(wait, _PAUSE * 2.0 ** min(self.count - 1, 4)))


def _is_dead(last: Exchange | None, failure: Failure | None) -> bool:
    if failure is not None:
        return failure.kind == "no-such-host"
    return last is not None and last.status in (404, 410)


def _wait(last: Exchange | None, failure: Failure | None, now: datetime) -> float | None:
    """Return the seconds after which a retry makes sense; ``None`` where it makes none."""
    if last is None:
        return 0.0 if failure is not None and failure.kind in ("reset", "no-connection") else None
    asked = retry_after(last.header("retry-after"), now)
    if last.status == 429:
        return asked
    return asked or 0.0 if 500 <= last.status < 600 else None


def retry_after(value: str, now: datetime) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for (a number or an HTTP date); ``None`` without one."""
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    if not text:
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - seldom a date

    try:
        then = parsedate_to_datetime(text[:64])
        seconds: float = (then - now).total_seconds()
        return max(0.0, seconds)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
