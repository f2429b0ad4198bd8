"""``factlint store``: what is kept of the web, and what can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint import config
from factlint.counted import counted
from factlint.digest import hosts
from factlint.errors import StoreError, UsageError
from factlint.output.safe import safe
from factlint.output.target import write
from factlint.sources import schema, transfer
from factlint.sources.judgements import Judgements
from factlint.sources.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.sources.store import Info

_UNITS = ("bytes", "kB", "MB", "GB")


def run_info(file: str, settings: str | None) -> int:
    """Show where the store is, how large, and how many answers it holds.

    Raises:
        StoreError: It is there and cannot be read.
    """
    path, days = _place(file, settings)
    if not _is_there(path):
        write([safe(f"there is no store yet: {path}")])
        return 0
    with _opened(path, days) as store:
        write(_told(store.info(), days, Judgements(store).count()))
    return 0


def run_clear(file: str, settings: str | None, host: str) -> int:
    """Remove the answers of a host and of those under it, or, where none is named, all and what was judged.

    Raises:
        UsageError: A URL is named in place of a host.
        StoreError: The store cannot be written.
    """
    if "/" in host:
        near = hosts.host(host) or "news.example"
        raise UsageError(f"{host!r} is no host", hint=f"name it alone, as in {near}")
    path, days = _place(file, settings)
    if not _is_there(path):
        return run_info(file, settings)
    host = host.strip(".")
    with _opened(path, days) as store:
        judged = 0 if host else Judgements(store).count()
        removed = counted(store.clear(host), "answer") + (f" and {counted(judged, 'judgement')}" if judged else "")
    write([safe(f"removed {removed}{f' of {host}' if host else ''} from {path}")])
    return 0


def run_export(file: str, settings: str | None, target: str) -> int:
    """Write the pages of the store to a file that another machine can import.

    Raises:
        StoreError: There is no store, it cannot be read, or the file not be written.
    """
    path, days = _place(file, settings)
    if not _is_there(path):
        raise StoreError("there is no store yet", path=str(path))
    with _opened(path, days) as store:
        count = transfer.export(store, Path(target))
    write([safe(f"wrote {counted(count, 'page')} to {target}")])
    return 0


def run_import(file: str, settings: str | None, source: str) -> int:
    """Take the pages of an exported file into the store, where it has no newer answer.

    Raises:
        InputError: The file is no export, or one of its lines is wrong.
        StoreError: The store cannot be written.
    """
    path, days = _place(file, settings)
    with _opened(path, days) as store:
        imported = transfer.import_(store, Path(source))
    older = f"; left out {imported.older}, too old or no newer than what it has" if imported.older else ""
    write([safe(f"took {counted(imported.taken, 'page')} into {path}{older}")])
    return 0


def _place(file: str, settings: str | None) -> tuple[Path, int]:
    """Return the store's path and the days that it keeps pages, as command line and settings say."""
    loaded = config.load(Path(settings) if settings else config.nearest(Path.cwd()))
    return schema.place(file, loaded), loaded.settings.store.keep_days


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # its folder may not be entered
        raise StoreError("the store cannot be read", path=str(path), hint=error.strerror or "") from None


def _opened(path: Path, days: int) -> Store:
    store = Store(path, days)
    if store.notice:
        import sys  # noqa: PLC0415 - hardly ever needed

        sys.stderr.write(f"factlint: {safe(store.notice)}\n")
    return store


def _told(info: Info, days: int, judged: int) -> Iterator[str]:
    yield safe(str(info.path))
    yield f"  size      {readable(info.size)}"
    yield f"  fresh     {counted(info.fresh, 'answer')}: pages for {counted(days, 'day')}, failures for an hour"
    yield f"  stale     {counted(info.stale, 'page')}, read again only if changed"
    if judged:
        yield f"  judged    {counted(judged, 'claim')}, by the judges of the settings"
    if info.answers:
        yield f"  read      {info.oldest} to {info.newest}"


def readable(size: int) -> str:
    """Return a number of bytes for people: ``1.2 MB``."""
    amount, unit = float(size), 0
    while amount >= 999.5 and unit < len(_UNITS) - 1:  # 999,600 bytes are 1.0 MB, not 1,000 kB
        amount, unit = amount / 1000, unit + 1
    return f"{amount:.{1 if unit and amount < 99.5 else 0}f} {_UNITS[unit]}"
