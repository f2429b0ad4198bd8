"""The code blocks of a Markdown page, with the marks that stand above them: what the tests of the docs run and check.

A mark is a comment, so that a reader does not see it: ``<!-- exit: 1 -->`` (the exit code of each command, parted by
spaces; one for all if there is one), ``<!-- file: house.toml -->`` (the block is that file of the scratch copy), ``<!-- for: helix -->`` (settings of another
program).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<lang>[\w-]*)(?P<rest>[^`\n]*)$")
_MARK = re.compile(r"^<!-- ([a-z]+): (.+) -->$")
_PROMPT = "$ "


class Fence(NamedTuple):
    """A code block: ``text`` is what stands between the fences, ``line`` where its first line stands."""

    lang: str
    text: str
    line: int
    marks: dict[str, str]


class Command(NamedTuple):
    """A command of a console block, and the output that is shown below it (``""`` where none is)."""

    line: str
    shown: str
    code: int


def fences(page: str) -> Iterator[Fence]:
    """Yield the code blocks of a page in their order."""
    lines = page.splitlines()
    marks: dict[str, str] = {}
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if opened := _FENCE.match(line):
            first = number
            while number < len(lines) and lines[number] != opened["fence"]:
                number += 1
            yield Fence(opened["lang"], "".join(f"{line}\n" for line in lines[first:number]), first + 1, marks)
            number += 1
            marks = {}
        elif mark := _MARK.match(line):
            marks[mark[1]] = mark[2]
        elif line:
            marks = {}


def commands(fence: Fence) -> list[Command]:
    """Return the commands of a console block; one that ends in a backslash goes on in the next line."""
    parts = re.split(rf"(?m)^{re.escape(_PROMPT)}", fence.text)[1:]
    codes = [int(code) for code in fence.marks.get("exit", "0").split()]
    if len(codes) == 1:
        codes *= len(parts)
    found = []
    for part, code in zip(parts, codes, strict=True):
        lines = part.splitlines(keepends=True)
        last = next(number for number, line in enumerate(lines) if not line.endswith("\\\n"))
        found.append(Command("".join(lines[: last + 1]).rstrip("\n"), "".join(lines[last + 1 :]), code))
    return found


def console(shown: list[Command]) -> str:
    """Return the text of a console block."""
    return "".join(f"{_PROMPT}{command.line}\n{command.shown}" for command in shown)
