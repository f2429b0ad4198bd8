"""What the command line is made of beyond plain click: the default command, and a help in sections."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from factlint import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from click.shell_completion import CompletionItem


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - click's signature
    if value and not ctx.resilient_parsing:
        _print(ctx.get_help())
        ctx.exit()


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - click's signature
    if value and not ctx.resilient_parsing:
        from factlint.output.target import write  # noqa: PLC0415 - only for what ends here

        write(f"factlint {__version__}\n".encode())
        ctx.exit()


def _print(text: str) -> None:
    from factlint.output.target import write  # noqa: PLC0415 - only for what ends here

    write(text.splitlines())


# Click's own --help, --version and Path ask gettext for a translation, which loads more than the rest of the command
# line: 8 ms of patterns for a module that formats numbers.
_HELP = click.Option(
    ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help, help="Show this help."
)
VERSION = click.Option(
    ["-V", "--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)


def examples(*lines: str) -> str:
    """Return the last part of a command's help: how it is called."""
    return "\n".join(["\b", "Examples:", *(f"  factlint {line}" for line in lines)])


class SectionOption(click.Option):
    """An option that ``--help`` shows in a section."""

    def __init__(self, names: Sequence[str], *, section: str, **settings: Any) -> None:  # noqa: ANN401 - click's settings
        super().__init__(names, **settings)
        self.section = section


class Command(click.Command):
    """A command with our ``--help``."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options section by section."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
                sections.setdefault(getattr(parameter, "section", "Options"), []).append(record)
        for section, records in sections.items():
            with formatter.section(section):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002 - click's signature
        """Return the option that shows the help."""
        return _HELP


class Group(click.Group):
    """A command of commands, with our ``--help``; without any of them it shows that."""

    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002 - click's signature
        """Return the option that shows the help."""
        return _HELP

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Show the help where there are no arguments."""
        if not args and not ctx.resilient_parsing:
            _print(ctx.get_help())
            ctx.exit(2)
        return super().parse_args(ctx, args)


_ELSEWHERE = {
    "lint": "check",
    "run": "check",
    "fix": "check --fix",
    "diff": "check --diff",
    "format": "check --fix",
    "list": "rules",
    "help": "--help",
    "version": "--version",
    "settings": "config",
    "lsp": "server",
}
"""What other linters call our commands."""


class Commands(Group):
    """The commands; a first argument that names none of them is a path or an option of ``check``."""

    default = "check"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front of arguments that name no command."""
        if args and args[0] not in self.commands and args[0] not in self._own(ctx):
            self._refuse_misspelt(args[0])
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def _own(self, ctx: click.Context) -> set[str]:
        return {option for parameter in self.get_params(ctx) for option in parameter.opts}

    def _refuse_misspelt(self, word: str) -> None:
        if not word.isalpha() or os.path.exists(word):  # noqa: PTH110 - unlike pathlib's, false for a name too long
            return
        from factlint.suggest import did_you_mean  # noqa: PLC0415 - only mistakes pay for it

        meant = _ELSEWHERE.get(word)
        if near := f"did you mean 'factlint {meant}'?" if meant else did_you_mean(word, self.commands):
            message = f"there is neither a command nor a path {word!r}; {near}"
            raise click.UsageError(message)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the commands, and what ``check`` takes: its options, or paths."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

        command = self.commands[self.default]
        offered = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            known = {item.value for item in offered}
            more = command.shell_complete(click.Context(command, parent=ctx), incomplete)
            return offered + [item for item in more if item.value not in known]
        # Paths come first: bash's script forgets what it was offered before it.
        return [CompletionItem(incomplete, type="file"), *offered]
