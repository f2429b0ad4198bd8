"""How far the reading is, for people at a terminal."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self, TextIO

from factlint import lazy

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import RenderableType

_UNFIT = lazy.pattern(r"[^a-z0-9.:_-]", re.IGNORECASE)
"""What a host name does not have: as it is sent, it is ASCII (IDNA), and no terminal can be led astray by it."""
_SHOWN = 3
_LONGEST = 40
_BAR = 20
_LEAST_BAR = 5
_LEAST_HOSTS = 20
_TIME = len("  99 min left")
"""Columns: of the bar, of what may be left of it and of the hosts, and for the time, so that nothing jumps about."""


class Standing(NamedTuple):
    """How far it is at a moment."""

    done: int
    total: int
    hosts: tuple[tuple[str, int], ...] = ()
    """Hosts that are waited for and the links that each holds up, the most first."""
    left: float | None = None
    """Seconds that the rest will take; ``None`` as long as nobody can say."""


class Progress(Protocol):
    """Whoever wants to know how far it is."""

    def show(self, standing: Standing) -> None:
        """Take note; called a few times a second, and at the end."""


def hosts_in_words(standing: Standing) -> str:
    """Return whom it waits for: ``news.example 12, tern.example 3 and 4 more``."""
    names = [f"{_UNFIT.sub('?', host)[:_LONGEST]} {count}" for host, count in standing.hosts[:_SHOWN]]
    more = len(standing.hosts) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def time_in_words(seconds: float | None) -> str:
    """Return a time to come, coarse as it is known: ``12 s left``, ``3 min left``."""
    if seconds is None:
        return ""
    return f"{seconds:.0f} s left" if seconds < 100 else f"{seconds / 60:.0f} min left"


class Bar:
    """A bar on a terminal that goes away in the end; whoever makes it has seen that there is a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Draw on a stream, standard error by default."""
        from rich.console import Console  # noqa: PLC0415 - heavy, and only for people at a terminal
        from rich.live import Live  # noqa: PLC0415 - the same

        console = Console(file=stream or sys.stderr, stderr=stream is None, highlight=False)
        # Drawn when told to: a thread of its own would compete with the reading.
        self._live = Live(console=console, auto_refresh=False, transient=True, redirect_stdout=False)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def show(self, standing: Standing) -> None:
        """Draw how far it is."""
        self._live.update(_line(standing, self._live.console.width), refresh=True)


def _line(standing: Standing, width: int) -> RenderableType:
    """Return what fits into a line: where it is short of room, hosts go first, then the bar, and the count last."""
    from rich.progress_bar import ProgressBar  # noqa: PLC0415 - see Bar
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    total = f"{standing.total:,}"
    told = f"{standing.done:,} of {total} links".rjust(len(f"{total} of {total} links"))
    if len(told) + _TIME <= width:
        told += f"  {time_in_words(standing.left)}".ljust(_TIME) if standing.left is not None else " " * _TIME
    room = width - len(told) - 2
    row: list[tuple[RenderableType, int]] = [(Text(told), min(len(told), width))]
    if room >= _LEAST_BAR:
        bar = ProgressBar(max(standing.total, 1), standing.done, width=min(_BAR, room))
        row.insert(0, (bar, min(_BAR, room)))
    if standing.hosts and room - _BAR - 2 >= _LEAST_HOSTS:
        row.append((Text(f"waiting for {hosts_in_words(standing)}", "dim"), room - _BAR - 2))
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for _, columns in row:
        grid.add_column(no_wrap=True, overflow="ellipsis", width=columns)
    grid.add_row(*(part for part, _ in row))
    return grid
