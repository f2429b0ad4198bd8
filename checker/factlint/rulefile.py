"""One rule file: its title, its definition in TOML, its documentation, its examples.

A rule file is Markdown::

    # Future date

    ```toml
    code = "DAT002"
    name = "future-date"
    severity = "warning"
    check = "dates.future"
    ```

    Two sentences or more on what it reports and why that matters.

    ```markdown bad lines=5
    …

The loader reads the title and the first fence only; the rest is taken apart when somebody asks to see or to test it.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from factlint import lazy
from factlint.errors import RuleError
from factlint.keyline import broken_line, line_of, toml_line, toml_words
from factlint.report import RuleInfo, Severity
from factlint.typed import Mistake, convert, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OPENING = "\n```toml\n"
_SENTENCE = lazy.pattern(r"[.!?。！？](?=\s+[A-Z“\"`]|$)")


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the TOML of a rule file may say."""

    code: Annotated[
        str, msgspec.Meta(pattern="^[A-Z]{2,8}[0-9]{2,4}$", description="capital letters and digits, such as 'HSE001'")
    ]
    name: Annotated[
        str,
        msgspec.Meta(
            pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$", description="small letters with hyphens, such as 'no-hype'"
        ),
    ]
    severity: Severity
    check: str
    needs: Literal["text", "folder", "web"] = "text"
    fix: Literal["none", "safe", "unsafe"] = "none"
    options: dict[str, Any] = {}
    off: bool = False


class Rule(msgspec.Struct, frozen=True):
    """A check put to work under a code."""

    code: str
    name: str
    title: str
    severity: Severity
    check: str
    needs: Literal["text", "folder", "web"]
    fix: Literal["none", "safe", "unsafe"]
    options: dict[str, Any]
    """As in the file, ``_`` for ``-``; :meth:`factlint.catalog.Catalog.bind` makes them typed."""
    off: bool
    path: Path
    text: str
    """The whole rule file."""
    house: bool = False

    @property
    def body(self) -> str:
        """The file's text after the definition: documentation and examples."""
        _, _, end = _definition(self.text)
        return self.text[end:].lstrip("\n")

    @property
    def documentation(self) -> str:
        """The text between the definition and the first example."""
        body = self.body
        first = next((fence for fence in fences(body) if is_example(fence.info)), None)
        return (body[: first.start] if first else body).strip()

    @property
    def info(self) -> RuleInfo:
        """What an output format may tell of it."""
        return RuleInfo(self.code, self.name, self.title, self.severity, self.needs, self.fix, self.documentation)

    def mistake(self, mistake: Mistake, *outer: str) -> RuleError:
        """Return the error of a wrong value in this file's TOML, at its line."""
        toml, line, _ = _definition(self.text)
        return _error(self.path, toml, line, Mistake((*outer, *mistake.path), mistake.message, mistake.hint))

    def error(self, message: str, key: str, hint: str = "") -> RuleError:
        """Return the error of what this file says under ``key``."""
        return self.mistake(Mistake((key,), message, hint))


class Fence(msgspec.Struct, frozen=True):
    """A fenced block: what stands behind its opening marks, its content, and where it stands."""

    info: str
    text: str
    line: int
    """The line of the opening fence, from 1."""
    start: int
    """The offset of the opening fence."""


def read(path: Path, *, house: bool = False) -> Rule:
    """Read a rule file.

    Raises:
        RuleError: It cannot be read, or lacks a title or a definition, or the definition holds a mistake.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise RuleError("the rule file cannot be read", path=str(path), hint=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise RuleError("not UTF-8", path=str(path), line=broken_line(error), hint="save it as UTF-8") from None
    return parse(text, path, house=house)


def parse(text: str, path: Path, *, house: bool = False) -> Rule:
    """Make a rule of a rule file's text; raises RuleError as :func:`read` does."""
    text = text.replace("\r\n", "\n").removeprefix("\N{BYTE ORDER MARK}")
    title = text.partition("\n")[0]
    if not title.startswith("# ") or not title[2:].strip():
        raise RuleError("a rule file begins with its title", path=str(path), line=1, hint="write '# Title' on line 1")
    toml, line, _ = _definition(text)
    if not line:
        raise RuleError(
            "the rule has no definition", path=str(path), line=1, hint="put a ```toml fence under the title"
        )
    try:
        data = tomllib.loads(toml)
        head = convert(data, Head)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(
            f"not TOML: {toml_words(error)}", path=str(path), line=line + toml_line(error, toml) - 1
        ) from None
    except Mistake as mistake:
        raise _error(path, toml, line, mistake) from None
    parts = {name: getattr(head, name) for name in ("code", "name", "severity", "check", "needs", "fix", "off")}
    return Rule(title=title[2:].strip(), options=plain(head.options), path=path, text=text, house=house, **parts)


def fences(text: str) -> Iterator[Fence]:
    """Yield the fenced blocks of a Markdown text that begin at the left margin; an open one ends with the text."""
    marks, info, first, start, inside = "", "", 0, 0, 0
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        fence = re.match(r"(`{3,}|~{3,})[ \t]*([^\n]*)", line)
        if marks:
            if fence and fence[1].startswith(marks) and not fence[2].strip():
                yield Fence(info, text[inside:offset], first, start)
                marks = ""
        elif fence:
            marks, info, first, start, inside = fence[1], fence[2].strip(), number, offset, offset + len(line)
        offset += len(line)
    if marks:
        yield Fence(info, text[inside:], first, start)


def gist(rule: Rule | RuleInfo) -> str:
    """Return the first sentence of a rule's documentation."""
    paragraph = " ".join(rule.documentation.partition("\n\n")[0].split())
    end = _SENTENCE.search(paragraph)
    return paragraph[: end.end()] if end else paragraph


def is_example(info: str) -> bool:
    """Whether a fence's words make it an example: ``markdown bad lines=5``."""
    return bool(re.match(r"(?:markdown|html|text) +(?:bad|good)\b", info))


def beside_path(info: str) -> str:
    """Return the path of the digest that a fence sets beside its example; nothing where it sets none."""
    words = re.fullmatch(r"(?:markdown|html|text) +beside +path=(\S+)", info)
    return words[1] if words else ""


def _definition(text: str) -> tuple[str, int, int]:
    """Return the TOML of the first fence, the line it begins on (0: there is none), and the offset after the fence."""
    start = text.find(_OPENING)
    if start < 0:
        return "", 0, 0
    inside = start + len(_OPENING)
    end = text.find("\n```", inside - 1)
    end = len(text) if end < 0 else end
    return text[inside:end], text.count("\n", 0, inside) + 1, end + 4


def _error(path: Path, toml: str, line: int, mistake: Mistake) -> RuleError:
    found = line_of(toml, mistake.path)
    return RuleError(mistake.message, path=str(path), line=line + found - 1, hint=mistake.hint)
