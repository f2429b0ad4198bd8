"""``factlint explain``: one rule's page."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint import catalog, example_pages
from factlint.commands.rules import known
from factlint.errors import UsageError
from factlint.output import toml
from factlint.output.safe import safe
from factlint.output.target import write
from factlint.rulefile import beside_path, fences, is_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rulefile import Fence, Rule

_NEEDS = {"text": "the text alone", "folder": "the folder's other digests", "web": "the cited pages"}
_FIXES = {"none": "no fix", "safe": "a safe fix", "unsafe": "an unsafe fix"}
_FENCE_MARKS = re.compile(r"`{3,}")


def run(name: str, settings: str | None) -> int:
    """Show the page of the rule with this code or name; raises as :func:`named` does."""
    rule = named(name, settings)
    if sys.stdout.isatty():
        _show(page(rule))
    else:
        write(map(_harmless, page(rule).splitlines()))
    return 0


def named(name: str, settings: str | None) -> Rule:
    """Return the rule with this code or name; ``settings`` is the file that names house rules.

    Raises:
        UsageError: There is no such rule.
    """
    rules = known(settings)
    rule = rules.find(name) or rules.find(name.upper()) or rules.find(name.lower())
    if rule is None:
        several = ", ".join(rule.code for rule in rules.matching(name))
        hint = f"several begin so: {several}" if several else rules.hint(name)
        raise UsageError(f"there is no rule {name!r}", hint=hint)
    return rule


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown: what it is, its options, its documentation, its examples."""
    return "\n\n".join([f"# {rule.code} {rule.name}", f"{rule.title}: {_traits(rule)}.", *_parts(rule)]) + "\n"


def _traits(rule: Rule) -> str:
    traits = [rule.severity, f"needs {_NEEDS[rule.needs]}", _FIXES[rule.fix]]
    return ", ".join([*traits, "off unless selected by its code or name"] if rule.off else traits)


def _parts(rule: Rule) -> Iterator[str]:
    yield rule.documentation
    if settings := options(rule):
        lines = "\n".join(f"{key} = {value}" if value != "None" else f"# {key} = …" for key, value in settings.items())
        yield f"## Options\n\n```toml\n[rule.{rule.code}]\n{lines}\n```"
    shown = list(fences(rule.body))
    starts = [index for index, fence in enumerate(shown) if is_example(fence.info)]
    for bad, title in ((True, "Reported"), (False, "Not reported")):
        for start, end in pairwise([*starts, len(shown)]):
            if (" bad" in shown[start].info) is bad:
                yield f"## {title}\n\n" + "\n\n".join(map(_part_of_example, shown[start:end]))
    if rule.house:
        yield f"A house rule: {rule.path}"


def options(rule: Rule) -> dict[str, str]:
    """Return the options of a rule with their defaults, both as they are written in TOML."""
    import msgspec  # noqa: PLC0415 - loaded by everything but the parser of the command line

    typed = catalog.bind(rule).options
    return {key.replace("_", "-"): toml.render(value) for key, value in msgspec.to_builtins(typed).items()}


def _part_of_example(fence: Fence) -> str:
    """Return the digest of an example, or a page, another digest or the settings that it is checked with."""
    if url := example_pages.url_of(fence):
        return f"The page {url}:\n\n{_fenced(fence)}"
    if path := beside_path(fence.info):
        return f"The digest {path} beside it:\n\n{_fenced(fence)}"
    return _fenced(fence) if is_example(fence.info) else f"Settings:\n\n{_fenced(fence)}"


def _fenced(fence: Fence) -> str:
    """Return an example as a fence that what it holds cannot end."""
    longest = max((len(marks) for marks in _FENCE_MARKS.findall(fence.text)), default=2)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{fence.info.split()[0]}\n{fence.text.rstrip()}\n{marks}"


def _show(markdown: str) -> None:
    """Show a page on a terminal, headings and examples set off."""
    from rich.console import Console  # noqa: PLC0415 - costs as much as a whole check
    from rich.markdown import Markdown  # noqa: PLC0415 - the same

    text = "\n".join(map(_harmless, markdown.splitlines()))
    Console().print(Markdown(text, code_theme="ansi_dark", hyperlinks=False))


def _harmless(line: str) -> str:
    return safe(line.expandtabs(4))
