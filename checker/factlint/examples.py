"""The examples of a rule file, and the one runner that puts them to the test.

An example is a fence whose words say what it is of and what must come of it::

    ```markdown bad lines=5,7-9 findings=2 path=2026-05-08-week.md
    ```html good

A *bad* one must yield exactly one finding of its rule, or ``findings=N``; with ``lines`` each finding must begin on
one of them, and each of them must have a finding (of a range any line will do). A *good* one must yield none. ``path``
names the digest, for rules that look at its name. A ``toml config`` fence gives settings, as in factlint.toml, to the
example that it follows, ``http page`` fences give it its pages (see :mod:`factlint.example_pages`), and fences such as
``markdown beside path=2026-05-07-week.md`` the other digests that stand beside it. Fences of four or more backticks
hold fences of three.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factlint import catalog, config, engine, example_pages, ruleset
from factlint.counted import counted
from factlint.errors import FactlintError, RuleError
from factlint.rulefile import beside_path, fences, is_example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.example_pages import Recorded
    from factlint.model import Format
    from factlint.report import Finding
    from factlint.rulefile import Fence, Rule

_WORD = re.compile(r"(lines|findings|path)=(\S+)")
_LINES = re.compile(r"[0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*")
_KINDS: dict[str, Format] = {"markdown": "markdown", "html": "html", "text": "text"}
_SUFFIXES = {"markdown": ".md", "html": ".html", "text": ".txt"}


@dataclass(frozen=True, slots=True)
class Example:
    """A digest in a rule file, and what the rule must say of it."""

    kind: Format
    bad: bool
    text: str
    line: int
    """The line of its fence, from 1."""
    file: Path
    count: int = 0
    lines: tuple[range, ...] = ()
    path: str = ""
    settings: str = ""
    """TOML as in factlint.toml."""
    pages: tuple[tuple[str, Recorded], ...] = ()
    """Each URL that it can ask, and what that answers."""
    beside: tuple[tuple[str, str], ...] = ()
    """The other digests that there are: path and text of each."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example; without problems it passed."""

    rule: Rule
    example: Example
    findings: tuple[Finding, ...]
    problems: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the rule did what the example demands."""
        return not self.problems


def read(text: str, file: Path) -> list[Example]:
    """Return the examples in a rule file, or in a file of further cases.

    Raises:
        RuleError: A fence's words cannot be understood.
    """
    found: list[Example] = []
    for fence in fences(text.replace("\r\n", "\n")):
        if is_example(fence.info):
            found.append(_example(fence, file))
        elif with_more := _with_more(found[-1] if found else None, fence, file):
            found[-1] = with_more
    return found


def _with_more(example: Example | None, fence: Fence, file: Path) -> Example | None:
    """Return the example before a fence with what that gives it; ``None`` if the fence is one of the documentation."""
    words = hint = ""
    if fence.info == "toml config":
        if example and not example.settings:
            return replace(example, settings=fence.text)
        words = "a 'toml config' fence follows the example that it is for"
    elif example_pages.is_page(fence.info):
        page = example_pages.read(fence, file)
        if example and page[0] not in dict(example.pages):
            return replace(example, pages=(*example.pages, page))
        words = "the example has this page already" if example else "a page follows the example that it is for"
    elif path := beside_path(fence.info):
        if example and path not in (example.path, *dict(example.beside)):
            return replace(example, beside=(*example.beside, (path, fence.text)))
        words = "a digest beside an example follows it, under a path of its own"
    elif re.match(r"(markdown|html|text|toml)\s+\S", fence.info):
        words = f"a fence of {fence.info!r} is no example"
        hint = "write 'markdown bad', 'markdown good', 'markdown beside path=NAME' or 'toml config'"
    if words:
        raise RuleError(words, path=str(file), line=fence.line, hint=hint)
    return None


def run(rule: Rule, example: Example) -> Outcome:
    """Let one rule read one example."""
    try:
        pages = example_pages.answers(example.pages)
        given: dict[str, Any] = {"config": example.settings, "pages": pages, "beside": dict(example.beside)}
        findings = engine.try_rule(rule, example.text, example.path, example.kind, **given)
    except FactlintError as error:
        return Outcome(rule, example, (), (str(error),))
    return Outcome(rule, example, findings, tuple(_problems(example, findings)))


def run_folder(folder: Path) -> list[Outcome]:
    """Run the examples of all rules in a folder: house rules, with the plugins of the nearest settings, or our own.

    Raises:
        RuleError: The folder or a rule file is wrong.
        ConfigError: The settings above the folder are wrong.
    """
    ruleset.import_plugins(config.load(config.nearest(folder.absolute())))
    if folder.resolve() == catalog.builtin_folder().resolve():
        rules = list(catalog.builtin().rules.values())
    else:
        rules = [rule for rule in catalog.with_house_rules([folder]).rules.values() if rule.house]
    return [outcome for rule in rules for outcome in run_all(rule)]


def run_all(rule: Rule) -> list[Outcome]:
    """Let a rule read all examples of its file; one without a bad and a good example fails."""
    found = read(rule.text, rule.path)
    outcomes = [run(rule, example) for example in found]
    for bad in (True, False):
        if not any(example.bad is bad for example in found):
            kind = "bad" if bad else "good"
            nothing = Example("markdown", bad, "", 1, rule.path)
            outcomes.append(Outcome(rule, nothing, (), (f"the rule has no {kind} example",)))
    return outcomes


def _example(fence: Fence, file: Path) -> Example:
    kind, verdict, *words = fence.info.split()
    bad = verdict == "bad"
    given = {}
    for word in words:
        match = _WORD.fullmatch(word)
        if not match or (match[1] == "lines" and not _LINES.fullmatch(match[2])) or (match[1] != "path" and not bad):
            raise RuleError(
                f"{word!r} says nothing about an example",
                path=str(file),
                line=fence.line,
                hint="known are lines=5,7-9 and findings=2 of a bad one, and path=NAME",
            )
        given[match[1]] = match[2]
    count = given.get("findings", "1")
    if not count.isdecimal() or int(count) < 1:
        raise RuleError("findings must be a number from 1", path=str(file), line=fence.line)
    return Example(
        kind=_KINDS[kind],
        bad=bad,
        text=fence.text,
        line=fence.line,
        file=file,
        count=int(count) if bad else 0,
        lines=tuple(_ranges(given.get("lines", ""))),
        path=given.get("path", f"example{_SUFFIXES[kind]}"),
    )


def _ranges(lines: str) -> Iterator[range]:
    for part in filter(None, lines.split(",")):
        first, _, last = part.partition("-")
        yield range(int(first), int(last or first) + 1)


def _problems(example: Example, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield what the findings are not as the example demands."""
    if len(findings) != example.count:
        yield f"{counted(example.count, 'finding')} expected, {len(findings)} found{_listed(findings)}"
        return
    if not example.lines:
        return
    for finding in findings:
        if not any(finding.position.line in lines for lines in example.lines):
            yield f"nothing expected on line {finding.position.line}: {finding.message}"
    for lines in example.lines:
        if not any(finding.position.line in lines for finding in findings):
            yield f"a finding expected on line {lines.start}" + (f"-{lines.stop - 1}" if len(lines) > 1 else "")


def _listed(findings: tuple[Finding, ...]) -> str:
    listed = "; ".join(f"line {finding.position.line}: {finding.message}" for finding in findings[:5])
    return f" ({listed})" if listed else ""
