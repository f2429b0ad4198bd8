"""What the command line is made of beyond plain click: the default command, lists of codes, output targets."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from factlint import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from click.shell_completion import CompletionItem

    Parameter = click.ParamType[object]
    Words = click.Choice[str]
else:
    Parameter = click.ParamType  # generic since click 8.4 only
    Words = click.Choice

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html")
LEVELS = ("error", "warning", "info")


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


class Commands(click.Group):
    """The commands; a first argument that names none of them is a path or an option of ``check``."""

    default = "check"
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002 - click's signature
        """Return the option that shows the help."""
        return _HELP

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front of arguments that name no command; show the help where there are none."""
        if not args and not ctx.resilient_parsing:
            _print(ctx.get_help())
            ctx.exit(2)
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


def _near_or_all(word: str, known: Iterable[str]) -> str:
    from factlint.suggest import did_you_mean  # noqa: PLC0415 - only mistakes pay for it

    return did_you_mean(word, known) or f"one of {', '.join(known)}"


class Choice(Words):
    """One of several words; for another one the nearest of them is offered."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word as it is."""
        if value not in self.choices:
            self.fail(f"{value!r} is not known; {_near_or_all(value, self.choices)}", param, ctx)
        return value


class Count(click.IntRange):
    """A whole number from 1 on."""

    def __init__(self) -> None:
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 - click's signature
        """Return the number."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(f"{value!r} is no number from 1 on", param, ctx)


class File(Parameter):
    """A path of a file or folder; whether it is there is seen when it is needed."""

    name = "path"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        """Let the shell offer what is there."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

        return [CompletionItem(incomplete, type="file")]


class _Rules(Parameter):
    """Something that begins with a rule's code or name."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        """Offer the codes and names of the rules that ship."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

        from factlint import catalog  # noqa: PLC0415 - the same

        before, comma, word = incomplete.rpartition(",")
        return [
            CompletionItem(f"{before}{comma}{known}", help=rule.title)
            for rule in catalog.builtin().rules.values()
            for known in (rule.code, rule.name)
            if known.startswith(word)
        ]


class Code(_Rules):
    """One rule by code or name."""

    name = "code"


class Codes(_Rules):
    """Rules by code, name or prefix, several of them parted by commas."""

    name = "codes"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Part the codes; whether they are known is seen when the settings are."""
        codes = tuple(filter(None, (code.strip() for code in value.split(","))))
        if not codes:
            self.fail(f"{value!r} names no rule", param, ctx)
        return codes


class Override(NamedTuple):
    """A rule's severity as asked for on the command line."""

    rules: str
    severity: str


class Severities(_Rules):
    """A rule and the severity it is given: ``DUP003=info``."""

    name = "code=level"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Override:
        """Part the rule from the severity."""
        code, equals, level = value.partition("=")
        if not code or not equals:
            self.fail(f"{value!r} is not CODE=LEVEL, as in DUP001=info", param, ctx)
        if level not in LEVELS:
            self.fail(f"{level!r} is no severity; {_near_or_all(level, LEVELS)}", param, ctx)
        return Override(code.strip(), level)


class Target(NamedTuple):
    """An output format, and the file that it goes to; none for standard output."""

    format: str
    path: str | None


class Formats(Parameter):
    """One of several formats, or a format and the file that it goes to: ``json:report.json``."""

    name = "format[:file]"

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def convert(self, value: str | Target, param: click.Parameter | None, ctx: click.Context | None) -> Target:
        """Part the format from the file."""
        if isinstance(value, Target):
            return value
        name, colon, path = value.partition(":")
        if name not in self.names:
            self.fail(f"there is no format {name!r}; {_near_or_all(name, self.names)}", param, ctx)
        if colon and not path:
            self.fail(f"{value!r} names no file", param, ctx)
        return Target(name, path or None)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        """Offer the formats."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

        return [CompletionItem(name) for name in self.names if name.startswith(incomplete)]
