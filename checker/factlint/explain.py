"""The catalogue for people: one rule's page, and the list of all rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import catalog
from factlint.rulefile import fences, is_example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.output.json import Json
    from factlint.rulefile import Fence, Rule

_NEEDS = {"text": "the text alone", "folder": "the folder's other digests", "web": "the cited pages"}
_FIXES = {"none": "no fix", "safe": "a safe fix", "unsafe": "an unsafe fix"}
_SENTENCE = re.compile(r"[.!?。！？](?=\s+[A-Z“\"`]|$)")
_FENCE_MARKS = re.compile(r"`{3,}")


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown: what it is, its options, its documentation, its examples."""
    return "\n\n".join([f"# {rule.code} {rule.name}", f"{rule.title}: {_traits(rule)}.", *_parts(rule)]) + "\n"


def _traits(rule: Rule) -> str:
    traits = [rule.severity, f"needs {_NEEDS[rule.needs]}", _FIXES[rule.fix]]
    return ", ".join([*traits, "off unless selected by its code or name"] if rule.off else traits)


def _parts(rule: Rule) -> Iterator[str]:
    yield rule.documentation
    if settings := options(rule):
        lines = "\n".join(f"{key} = {value}" for key, value in settings.items())
        yield f"## Options\n\n```toml\n[rule.{rule.code}]\n{lines}\n```"
    shown = list(fences(rule.body))
    for bad, title in ((True, "Reported"), (False, "Not reported")):
        for fence in shown:
            if is_example(fence.info) and (" bad" in fence.info) is bad:
                yield f"## {title}\n\n{_fenced(fence)}"
    if rule.house:
        yield f"A house rule: {rule.path}"


def options(rule: Rule) -> dict[str, str]:
    """Return the options of a rule with their defaults, both as they are written in TOML."""
    import msgspec  # noqa: PLC0415 - loaded by everything but the parser of the command line

    typed = catalog.bind(rule).options
    return {key.replace("_", "-"): _toml(value) for key, value in msgspec.to_builtins(typed).items()}


def _toml(value: Json) -> str:
    """Return a value as TOML writes it, for the types that options have."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {_toml(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        from factlint.output.json import encode  # noqa: PLC0415 - few options are text

        return encode(value).decode().strip()
    return str(value)


def _fenced(fence: Fence) -> str:
    """Return an example as a fence that what it holds cannot end."""
    longest = max((len(marks) for marks in _FENCE_MARKS.findall(fence.text)), default=2)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{fence.info.split()[0]}\n{fence.text.rstrip()}\n{marks}"


def gist(rule: Rule) -> str:
    """Return the first sentence of a rule's documentation."""
    paragraph = " ".join(rule.documentation.partition("\n\n")[0].split())
    end = _SENTENCE.search(paragraph)
    return paragraph[: end.end()] if end else paragraph


def listing(rules: Iterable[Rule]) -> list[dict[str, Json]]:
    """Return the rules as plain values, for JSON."""
    return [
        {
            "code": rule.code,
            "name": rule.name,
            "title": rule.title,
            "severity": rule.severity,
            "needs": rule.needs,
            "fix": rule.fix,
            "off": rule.off,
            "check": rule.check,
            "house": rule.house,
            "gist": gist(rule),
        }
        for rule in rules
    ]


def table(rules: Iterable[Rule]) -> Iterator[str]:
    """Yield the rules as lines of aligned columns, for a pipe."""
    shown = list(rules)
    code = max((len(rule.code) for rule in shown), default=0)
    name = max((len(rule.name) for rule in shown), default=0)
    for rule in shown:
        yield f"{rule.code:<{code}}  {rule.name:<{name}}  {_severity(rule):<13}  {rule.title}"


def _severity(rule: Rule) -> str:
    return f"{rule.severity} (off)" if rule.off else rule.severity


def print_page(rule: Rule) -> None:
    """Show a rule's page on a terminal, headings and examples set off."""
    from rich.console import Console  # noqa: PLC0415 - costs as much as a whole check
    from rich.markdown import Markdown  # noqa: PLC0415 - the same

    Console().print(Markdown(page(rule), code_theme="ansi_dark", hyperlinks=False))


def print_table(rules: Iterable[Rule]) -> None:
    """Show the rules on a terminal."""
    from rich.console import Console  # noqa: PLC0415 - costs as much as a whole check
    from rich.table import Table  # noqa: PLC0415 - the same

    shown = Table("Code", "Name", "Severity", "Reports", box=None, pad_edge=False, header_style="bold")
    colours = {"error": "red", "warning": "yellow", "info": "cyan"}
    for rule in rules:
        shown.add_row(rule.code, rule.name, f"[{colours[rule.severity]}]{_severity(rule)}[/]", gist(rule))
    Console().print(shown)
