"""What options and arguments may be: words, numbers, files, rules, formats; a slip is told with what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from click.shell_completion import CompletionItem

    Parameter = click.ParamType[object]
    Words = click.Choice[str]
else:
    Parameter = click.ParamType  # generic since click 8.4 only
    Words = click.Choice

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html")
LEVELS = ("error", "warning", "info")


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

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse the empty path that a variable without a value leaves behind."""
        if not value and isinstance(param, click.Option) and value != param.default:
            self.fail("it names no file; is a variable empty?", param, ctx)
        return value

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
            self.fail(
                f"{level!r} is no severity; {_near_or_all(level, LEVELS)}; to leave the rule out: --ignore", param, ctx
            )
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
