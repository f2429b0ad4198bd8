"""What a row of the fault server is: a host that misbehaves in one way, and what a reader of it has to conclude."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from factlint.source import Outcome, Reason
    from faults.wire import Wire

    Serve = Callable[[Wire], Awaitable[None]]

PATH = "/2026/05/08/harbour-yard-opens"
"""A deep link, as digests cite them."""
PUBLIC = "203.0.114.1"
"""An address that is global, unlike those reserved for documentation; the tests' resolver gives it, nothing asks it."""


@dataclass(frozen=True)
class Row:
    """One fault: ``NAME.test`` and every host under it are served by :attr:`serve`."""

    name: str
    serve: Serve
    outcome: Outcome
    reason: Reason = ""
    most: int = 1
    """The most requests that it may get; all of its hosts together."""
    url: str = ""
    """As a digest gives it; empty: a deep link over http."""
    addresses: tuple[tuple[str, ...], ...] = ((PUBLIC,),)
    """What its names resolve to: the first time, the second …, and from then on as the last time."""
    title: str = ""
    """One of the titles that its page has to show."""

    @property
    def host(self) -> str:
        """The name under which it is asked."""
        return f"{self.name}.test"

    @property
    def asked(self) -> str:
        """The URL that a digest cites."""
        return self.url or f"http://{self.host}{PATH}"


class Rows(list[Row]):
    """The rows of one family, added one by one."""

    def row(self, name: str, outcome: Outcome, reason: Reason = "", **more: object) -> Callable[[Serve], Serve]:
        """Make the decorated function the server of a row."""

        def add(serve: Serve) -> Serve:
            self.append(Row(name, serve, outcome, reason, **more))  # type: ignore[arg-type]
            return serve

        return add

    def add(self, name: str, serve: Serve, outcome: Outcome, reason: Reason = "", **more: object) -> None:
        """Add a row whose server is at hand."""
        self.append(Row(name, serve, outcome, reason, **more))  # type: ignore[arg-type]
