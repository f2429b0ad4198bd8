"""The command line: it parses arguments, calls what does the work, shows what comes of it, and says how it went."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from factlint import cli_kept as kept
from factlint import options
from factlint.arguments import VERSION, Commands, examples
from factlint.errors import FactlintError
from factlint.values import Code, File

if TYPE_CHECKING:
    from collections.abc import Sequence

OK, FOUND, WRONG, INTERRUPTED = 0, 1, 2, 130
_CONTEXT = {"max_content_width": 100}
_COMPLETION = """\
\b
Examples:
  factlint news/                        # check all digests of a folder
  factlint check today.md --offline     # ask the web for nothing
  factlint check - < today.md           # check standard input
  factlint explain DUP001               # what a rule reports, and its options
\b
Exit codes:
  0  nothing at or above --fail-on
  1  such findings
  2  wrong usage or settings, missing or unreadable input
  3  could not check: of the pages cited not one could be read
\b
Completion, for the shell's start-up file:
  bash  eval "$(_FACTLINT_COMPLETE=bash_source factlint)"
  zsh   eval "$(_FACTLINT_COMPLETE=zsh_source factlint)"
  fish  _FACTLINT_COMPLETE=fish_source factlint | source
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong is one line on standard error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        _prepare_streams()
        code = cli.main(arguments, prog_name="factlint", standalone_mode=False)
    except FactlintError as error:
        return _complain(str(error), error.exit_code)
    except click.ClickException as error:
        return _complain(_words(error), WRONG)
    except (click.Abort, KeyboardInterrupt):
        return _complain("interrupted", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the one place where whatever is left ends
        return _own_up(error, arguments)
    return code if isinstance(code, int) else OK


def _words(error: click.ClickException) -> str:
    """Return click's words as one of our lines; of what is missing they tell neither where nor how it would look."""
    words = error.format_message().removesuffix(".")
    if isinstance(error, click.MissingParameter) and error.ctx:
        return f"{words}; '{error.ctx.command_path} --help' shows examples"
    return words


def _own_up(error: Exception, arguments: list[str]) -> int:
    """Say that factlint itself is at fault, unless the ground has gone from under its feet."""
    try:
        os.getcwd()  # noqa: PTH109 - pathlib may not be loaded
    except OSError:
        return _complain("the current folder is gone")
    from factlint.crash import write_report  # noqa: PLC0415 - hardly ever needed

    path = write_report(error, arguments)
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return _complain(f"this is a defect of factlint: {what}" + (f"; report written to {path}" if path else ""))


def _prepare_streams() -> None:
    """Let streams that cannot show a character show its escape, and closed ones (``>&-``) swallow what they get."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end
        elif reconfigure := getattr(getattr(sys, name), "reconfigure", None):
            reconfigure(errors="backslashreplace")


def _complain(message: str, code: int = WRONG) -> int:
    from factlint.output.safe import safe  # noqa: PLC0415 - its work is only needed when there is a message

    click.echo(f"factlint: {safe(message)}", err=True)
    return code


@click.group(cls=Commands, params=[VERSION], context_settings=_CONTEXT, epilog=_COMPLETION)
def cli() -> None:
    """Check AI-written news digests: references, dates, retold stories, untranslated text, claims.

    `factlint PATHS` is short for `factlint check PATHS`.
    """


@cli.command(
    params=options.check(),
    short_help="Check digests: files, folders, or - for standard input.",
    epilog=examples(
        "check news/ --statistics",
        "check today.md --select DAT,REF --ignore DAT003",
        "check today.md --record cassettes",
        "check today.md --replay cassettes",
        "check news/ --format text --format sarif:report.sarif",
        "check - --stdin-filename today.md < today.md",
        "check news/ --since origin/main",
        "check news/ --write-baseline",
        "check news/ --baseline factlint-baseline.json",
        "check today.md --diff",
        "check today.md --fix",
    ),
)
@click.argument("paths", nargs=-1, type=File())
def check(paths: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401 - click's parsed options
    """Check digests: files, folders (their *.md, *.html, *.txt), or - for standard input.

    Without PATHS the current folder is checked.
    """
    from factlint.commands import check as command  # noqa: PLC0415 - --version and --help need none of it
    from factlint.commands.wanted import Wanted  # noqa: PLC0415 - as above

    return command.run(paths or (".",), Wanted(**given))


@cli.command(
    params=options.trace(),
    short_help="Show what each claim of a digest rests on.",
    epilog=examples("trace today.md", "trace today.md --replay cassettes --format json"),
)
@click.argument("paths", nargs=-1, required=True, type=File())
def trace(paths: tuple[str, ...], **given: Any) -> int:  # noqa: ANN401 - click's parsed options
    """Show what each claim of a digest rests on: its verdict, and the sentence of its source that is nearest.

    A claim is traced, contradicted, untraced, or unverifiable where its sources could not be read.
    """
    from factlint.commands import trace as command  # noqa: PLC0415 - --version and --help need none of it
    from factlint.commands.wanted import Wanted  # noqa: PLC0415 - as above

    return command.run(paths, Wanted(**given))


@cli.command(short_help="Show a rule's page.", epilog=examples("explain DUP001", "explain retold-story"))
@click.argument("rule", type=Code(), metavar="CODE|NAME")
@click.option("--config", type=File(), metavar="FILE", help="The settings file that names house rules.")
def explain(rule: str, config: str | None) -> int:
    """Show a rule's page: what it reports and why, its options, its examples."""
    from factlint.commands import explain as command  # noqa: PLC0415 - as above

    return command.run(rule, config)


@cli.command(epilog=examples("rules", "rules --format json"))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list them.")
@click.option("--config", type=File(), metavar="FILE", help="The settings file that names house rules.")
def rules(form: str, config: str | None) -> int:
    """List all rules, house rules included."""
    from factlint.commands import rules as command  # noqa: PLC0415 - as above

    return command.run(form, config)


@cli.command(
    "config",
    short_help="Show the settings in force, and where each comes from.",
    epilog=examples("config", "config today.md"),
)
@click.argument("path", default=".", type=File())
@click.option("--config", "file", type=File(), metavar="FILE", help="Use this settings file and no other.")
def config_(path: str, file: str | None) -> int:
    """Show the settings in force for PATH (by default the current folder), and where each comes from."""
    from factlint.commands import config as command  # noqa: PLC0415 - as above

    return command.run(path, file)


@cli.command(epilog=examples("test house-rules"))
@click.argument("folder", type=File())
def test(folder: str) -> int:
    """Run the examples of the house rules in FOLDER."""
    from factlint.commands import test as command  # noqa: PLC0415 - as above

    return command.run(folder)


@cli.command(
    short_help="Write factlint.toml, a pre-commit entry and a CI workflow.", epilog=examples("init", "init ../site")
)
@click.argument("folder", default=".", type=File())
def init(folder: str) -> int:
    """Write a commented factlint.toml, a pre-commit entry and a CI workflow; nothing is overwritten."""
    from factlint.commands import init as command  # noqa: PLC0415 - as above

    return command.run(folder)


@cli.command(short_help="Check digests while they are written: a language server.", epilog=examples("server"))
def server() -> int:
    """Serve an editor over standard input and output (LSP); for `pip install "factlint[server]"`.

    Settings count as a stranger's unless the editor's initialization options say `"trusted": true`, and the web is
    asked, on saving, only where they say `"web": true`.
    """
    from factlint.commands import server as command  # noqa: PLC0415 - as above

    return command.run()


@cli.command(
    short_help="Offer check, explain and trace to agents: an MCP server.",
    epilog=examples("mcp", "mcp --root news", "mcp --root news --web"),
)
@click.option(
    "--root", default=".", type=File(), metavar="DIR", help="The folder that may be read (default: this one)."
)
@click.option("--web", is_flag=True, help="Ask the web for the pages that digests cite, where a call wants it.")
def mcp(root: str, web: bool) -> int:  # noqa: FBT001 - click's parsed options
    """Serve an agent over standard input and output (MCP); for `pip install "factlint[mcp]"`.

    Nothing but digests under the root is read, and nothing is written but the store of pages and the index.
    """
    from factlint.commands import mcp as command  # noqa: PLC0415 - as above

    return command.run(root, web=web)


cli.add_command(kept.store)
cli.add_command(kept.index)
