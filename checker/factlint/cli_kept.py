"""The command line of what is kept from run to run: the store of pages, and the index of earlier digests."""

from __future__ import annotations

import click

from factlint.arguments import Group, examples
from factlint.values import File


@click.group(
    cls=Group,
    short_help="Show, clear, export or import what is kept of the pages.",
    epilog=examples("store info", "store export pages.gz", "store import pages.gz", "store clear news.example"),
)
def store() -> None:
    """Show, clear, export or import what is kept of the pages."""


_OF_STORE = [
    click.Option(["--store"], type=File(), default="", metavar="FILE", help="The store's file."),
    click.Option(["--config"], type=File(), metavar="FILE", help="The settings file that names the store."),
]


@store.command(params=list(_OF_STORE), epilog=examples("store info", "store info --store pages.sqlite"))
def info(store: str, config: str | None) -> int:
    """Show where the store is, how large, and how many answers it holds."""
    from factlint.commands import store as command  # noqa: PLC0415 - --help needs none of it

    return command.run_info(store, config)


@store.command(
    params=list(_OF_STORE),
    short_help="Remove what was read of HOST, or everything.",
    epilog=examples("store clear news.example", "store clear"),
)
@click.argument("host", default="")
def clear(host: str, store: str, config: str | None) -> int:
    """Remove what was read of HOST and the hosts under it, or everything."""
    from factlint.commands import store as command  # noqa: PLC0415 - --help needs none of it

    return command.run_clear(store, config, host)


@store.command(
    params=list(_OF_STORE),
    short_help="Write the pages to FILE, for another machine.",
    epilog=examples("store export pages.gz"),
)
@click.argument("file", type=File())
def export(file: str, store: str, config: str | None) -> int:
    """Write the pages to FILE (JSON lines, gzip), for another machine."""
    from factlint.commands import store as command  # noqa: PLC0415 - --help needs none of it

    return command.run_export(store, config, file)


@store.command(
    "import",
    params=list(_OF_STORE),
    short_help="Take in the pages of an exported FILE.",
    epilog=examples("store import pages.gz"),
)
@click.argument("file", type=File())
def import_(file: str, store: str, config: str | None) -> int:
    """Take in the pages of an exported FILE; where both have a page, the newer stays."""
    from factlint.commands import store as command  # noqa: PLC0415 - --help needs none of it

    return command.run_import(store, config, file)


@click.group(
    cls=Group,
    short_help="Update, show or clear what is kept of earlier digests.",
    epilog=examples("index info", "index update news", "index clear"),
)
def index() -> None:
    """Update, show or clear what is kept of earlier digests.

    A digest is compared with the others of its series by this index, which each check brings up to date: only what
    changed is read again.
    """


_OF_INDEX = [
    click.Option(["--index"], type=File(), default="", metavar="FILE", help="The index's file."),
    click.Option(["--config"], type=File(), metavar="FILE", help="The settings file that names the index."),
]


@index.command(
    params=list(_OF_INDEX),
    short_help="Read what changed in the series of PATHS.",
    epilog=examples("index update", "index update news"),
)
@click.argument("paths", nargs=-1, type=File())
def update(paths: tuple[str, ...], index: str, config: str | None) -> int:
    """Read what changed in the series of PATHS (by default of the current folder), without checking it."""
    from factlint.commands import index as command  # noqa: PLC0415 - --help needs none of it

    return command.run_update(paths or (".",), index, config)


@index.command(
    "info",
    params=list(_OF_INDEX),
    short_help="Show where the index is, and what it holds.",
    epilog=examples("index info", "index info --index index.sqlite"),
)
def index_info(index: str, config: str | None) -> int:
    """Show where the index is, how large, and what it holds of each series."""
    from factlint.commands import index as command  # noqa: PLC0415 - as above

    return command.run_info(index, config)


@index.command(
    "clear", params=list(_OF_INDEX), short_help="Remove all that is kept of digests.", epilog=examples("index clear")
)
def index_clear(index: str, config: str | None) -> int:
    """Remove all that is kept of digests; the next check reads them again."""
    from factlint.commands import index as command  # noqa: PLC0415 - as above

    return command.run_clear(index, config)
