"""Looks host names up: each once in a run, and with care before one is called unknown."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from factlint.sources import addresses
from factlint.sources.answer import Failure

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""From a name and a port to addresses; raises :class:`OSError` (mostly :class:`socket.gaierror`) if there are none."""

CONTROL = "www.iana.org"
"""A name that is there if any is, and whose owner expects to be looked up."""
_TRIES = 2
"""Look-ups that may fail before a failure is kept; a retry of the link asks once more."""
_MOST = 64
"""Addresses of a name that are looked at; a hostile name has thousands."""
_UNKNOWN = frozenset(
    getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY") if hasattr(socket, name)
)
"""What says that there is no such name, or that it has no address; all else may be otherwise a minute later."""


class NotResolvedError(Exception):
    """A name has no address here; :attr:`failure` says whether it is the name's fault."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


class _Found(NamedTuple):
    addresses: tuple[str, ...]
    unknown: bool = False
    """Whether the name servers say that there is no such name or address."""


class _LookUp:
    """One name's look-up, under way or done."""

    def __init__(self, task: asyncio.Task[_Found], tries: int) -> None:
        self.task = task
        self.tries = tries

    @property
    def holds(self) -> bool:
        """Whether nobody needs to ask again."""
        return not self.task.done() or self.tries >= _TRIES or (not self.task.cancelled() and bool(self._addresses))

    @property
    def _addresses(self) -> tuple[str, ...]:
        return self.task.result().addresses


class Names:
    """What names resolve to. All who ask for one at a time wait for one look-up, and what it gives stays for the run.

    That is kind to name servers, and no name can be a public address now and a private one at the next request.
    """

    def __init__(self, resolver: Resolver | None = None) -> None:
        self._resolver = resolver or system_resolver
        self._look_ups: dict[str, _LookUp] = {}
        self._works = False

    async def addresses(self, name: str, port: int) -> tuple[str, ...]:
        """Return the addresses of a name; raise :class:`NotResolvedError` if there are none."""
        found = await self._find(name, port)
        if found.addresses:
            return found.addresses
        # Without a network every name looks as if it did not exist.
        if not self._works and not (await self._find(CONTROL, port)).addresses:
            raise NotResolvedError(Failure("no-network", "no name at all can be looked up from here"))
        if found.unknown:
            raise NotResolvedError(Failure("no-such-host", f"there is no host {name}"))
        raise NotResolvedError(Failure("no-connection", f"the name servers do not say where {name} is"))

    async def _find(self, name: str, port: int) -> _Found:
        look_up = self._look_ups.get(name)
        if look_up is None or not look_up.holds:
            task = asyncio.create_task(self._ask(name, port))
            look_up = self._look_ups[name] = _LookUp(task, look_up.tries + 1 if look_up else 1)
        # The one who asked first may be cancelled; the others wait on.
        return await asyncio.shield(look_up.task)

    async def _ask(self, name: str, port: int) -> _Found:
        try:
            found = tuple(dict.fromkeys(await self._resolver(name, port)))[:_MOST]
        except OSError as error:
            return _Found((), error.errno in _UNKNOWN)
        except UnicodeError:
            return _Found((), unknown=True)
        # What only the hosts file or the local network knows is no sign of a network.
        self._works = self._works or any((ip := addresses.parse(text)) and not addresses.reason(ip) for text in found)
        return _Found(found, unknown=not found)


async def system_resolver(host: str, port: int) -> Sequence[str]:
    """Look a name up as the system does; raises :class:`socket.gaierror`.

    Each look-up has a thread of its own: it cannot be called off, a pool of few would be full of dead names for half
    a minute, and the interpreter waits for the threads of a pool at its end.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[list[str]] = loop.create_future()

    def settle(found: list[str], error: Exception | None) -> None:
        if future.done():
            return
        if error:
            future.set_exception(error)
        else:
            future.set_result(found)

    def look_up() -> None:
        found: list[str] = []
        failed: Exception | None = None
        try:
            found = [str(place[0]) for *_, place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except Exception as error:  # noqa: BLE001 - it is raised where somebody waits for it
            failed = error
        with suppress(RuntimeError):  # the run is over
            loop.call_soon_threadsafe(settle, found, failed)

    threading.Thread(target=look_up, name="factlint-look-up", daemon=True).start()
    return await future
