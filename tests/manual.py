"""The man pages and completion scripts that ship with factlint, made from the command line itself.

``python tests/readme.py --write`` renews them. They bear no day, so that they change when the command line does and not
when they are made. click-man, which makes such pages, leaves out examples and exit codes and cuts the names short.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click import Command
from click.shell_completion import get_completion_class

from factlint import __version__
from factlint.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
MAN = ROOT / "docs" / "man"
COMPLETIONS = ROOT / "docs" / "completions"
SCRIPTS = {"bash": "factlint.bash", "zsh": "_factlint", "fish": "factlint.fish"}
"""The name that each shell looks for; bash's is without its ending where it is installed."""
_ESCAPES = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "~": r"\(ti", "^": r"\(ha", '"': r"\(dq"}
_ENVIRONMENT = (
    ("HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "The proxies that pages are asked for through."),
    ("SSL_CERT_FILE", "Certificates that are trusted."),
    (
        "FACTLINT_UNTRUSTED",
        "If 1: the settings may be a stranger's. They cannot run code, send secrets or open the guard.",
    ),
    ("FACTLINT_NO_PLUGINS", "If 1: plugins are refused with an error."),
    (
        "OPENAI_API_KEY, OPENAI_BASE_URL",
        "Key and address of a further judge; with FACTLINT_ before their names they go first.",
    ),
    ("NO_COLOR, FORCE_COLOR", "Whether the text is coloured."),
)
_FILES = (
    ("factlint.toml, pyproject.toml", "The settings; the nearest one upward from each digest counts."),
    (
        "~/.cache/factlint/store.sqlite",
        "What was read of pages, unless XDG_CACHE_HOME or the settings name another place.",
    ),
    ("~/.cache/factlint/index.sqlite", "What other digests of a series tell; it is where the store is."),
)


def pages() -> dict[str, str]:
    """Return the man pages by the names of their files."""
    return {f"{'-'.join(path)}.1": "\n".join(_page(command, path)) + "\n" for command, path in commands()}


def commands() -> Iterator[tuple[Command, tuple[str, ...]]]:
    """Yield every command with the words that call it."""
    yield from _under(cli, ("factlint",))


def _under(command: Command, path: tuple[str, ...]) -> Iterator[tuple[Command, tuple[str, ...]]]:
    yield command, path
    if isinstance(command, click.Group):
        for name, one in sorted(command.commands.items()):
            yield from _under(one, (*path, name))


def _page(command: Command, path: tuple[str, ...]) -> Iterator[str]:
    ctx = _context(command, path)
    yield f'.TH "{"-".join(path).upper()}" "1" "" "factlint {__version__}" "User Commands"'
    yield from (".SH NAME", f"{_roff('-'.join(path))} \\- {_roff(_gist(command))}")
    yield from (".SH SYNOPSIS", f".B {_roff(' '.join(path))}", _roff(" ".join(command.collect_usage_pieces(ctx))))
    yield from (".SH DESCRIPTION", *_paragraphs(command.help or ""))
    yield from _options(command, ctx)
    if isinstance(command, click.Group):
        yield ".SH COMMANDS"
        yield from _list((f"{name}", _gist(one)) for name, one in sorted(command.commands.items()))
    yield from _epilog(command.epilog or "")
    if command is cli:
        yield from (".SH ENVIRONMENT", *_list(_ENVIRONMENT), ".SH FILES", *_list(_FILES))
    yield from (
        ".SH SEE ALSO",
        ",\n".join(f".BR {_roff(name)} (1)" for name in _others(path)).replace(" (1),", " (1),"),
    )


def _context(command: Command, path: tuple[str, ...]) -> click.Context:
    parent = click.Context(cli, info_name="factlint") if len(path) > 1 else None
    return click.Context(command, info_name=path[-1], parent=parent)


def _gist(command: Command) -> str:
    """Return the first sentence of a command's help, whole."""
    return " ".join((command.help or "").partition("\n\n")[0].split()).removesuffix(".")


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        yield _roff(" ".join(paragraph.split()))


def _options(command: Command, ctx: click.Context) -> Iterator[str]:
    sections: dict[str, list[tuple[str, str]]] = {}
    for parameter in command.get_params(ctx):
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
            sections.setdefault(getattr(parameter, "section", "Options"), []).append(record)
    yield ".SH OPTIONS"
    for name, records in sections.items():
        if len(sections) > 1:
            yield f'.SS "{_roff(name)}"'
        yield from _list(records)


def _list(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, text in rows:
        yield from (".TP", f".B {_roff(term)}", _roff(" ".join(text.split())))


def _epilog(text: str) -> Iterator[str]:
    """Yield the parts of an epilog, each a line that ends in a colon, and lines set in by two spaces."""
    inside = False
    for line in text.replace("\b\n", "").splitlines():
        if line.startswith("  "):
            yield _roff(line.strip())
        elif line:
            if inside:
                yield ".EE"
            yield from (f'.SH "{_roff(line.rstrip(":").upper())}"', ".EX")
            inside = True
    if inside:
        yield ".EE"


def _others(path: tuple[str, ...]) -> list[str]:
    names = ["-".join(other) for _, other in commands() if other != path and other[:-1] in (path[:-1], path)]
    parent = "-".join(path[:-1])
    return ([parent] if parent and parent not in names else []) + names


def _roff(text: str) -> str:
    """Escape what roff would take for an order, and what it would make handsome: commands are there to be copied."""
    escaped = "".join(_ESCAPES.get(character, character) for character in text)
    return f"\\&{escaped}" if escaped.startswith(".") else escaped


def completions() -> dict[str, str]:
    """Return click's completion scripts by the names of their files."""
    found = {}
    for shell, name in SCRIPTS.items():
        kind = get_completion_class(shell)
        assert kind, shell
        found[name] = kind(cli, {}, "factlint", "_FACTLINT_COMPLETE").source().strip() + "\n"
    return found


def write() -> None:
    """Write all of them, and remove the pages of commands that are gone."""
    for folder, files in ((MAN, pages()), (COMPLETIONS, completions())):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if old.name not in files:
                old.unlink()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
