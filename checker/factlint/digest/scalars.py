"""The values of front matter, each with its key path and its place.

Values keep the words of the file: ``date: 2026-06-02`` is that string, whatever a YAML library would make of it.
Aliases are never expanded, so that no "YAML bomb" costs anything. Nearly all front matter is flat, and flat YAML is
read here; for the rest PyYAML is imported, which takes as long as reading a whole digest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.document import Entry, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event, ScalarEvent

_DEEPEST = 50
"""Levels of nesting that front matter may have; libyaml's time is quadratic in the depth of its brackets."""

# Flat YAML: what means the same to every reader. A plain scalar here has single spaces only and nothing that YAML gives
# a meaning (`: `, ` #`); a quoted one has no escapes.
_KEY = lazy.pattern(r"([A-Za-z_][A-Za-z0-9_-]{0,99}):(?: +|$)")
_ITEM = lazy.pattern(r"( *)- +")
_QUOTED = r"""(?:"([^"\\]*)"|'([^']*)')"""
_SCALAR = lazy.pattern(rf"(?:{_QUOTED}|(\w(?:[^\s:#]|:(?=\S)|(?<! )#| (?=[^\s#]))*)) *$")
_ELEMENT = lazy.pattern(rf" *(?:{_QUOTED}|(\w[\w./+-]*(?: [\w./+-]+)*)) *(?:,(?= *[^\] ])|(?=\]))")

# The rest is compiled where it is used: few digests need it.
_LOOSE_QUOTED = r'"([^"\n]*)"'
_LOOSE_KEY = r"""[ \t]*(?:- )?["']?([\w .-]{1,100}?)["']?[ \t]*:(?:[ \t]+|$)"""
_TOML = r"""^[ \t]*\[\[?(?P<table>[^\[\]\n]+)\]
    |^[ \t]*(?P<key>[\w.'"-]+)[ \t]*=(?P<array>[ \t]*\[)?
    |\"\"\"(?P<long>(?:[^\\"]|\\.|"(?!"")){0,9999})\"\"\"|'''(?P<rawlong>(?:[^']|'(?!'')){0,9999})'''
    |"(?P<text>(?:[^"\\\n]|\\.)*)"|'(?P<raw>[^'\n]*)'
    |\#[^\n]*|(?P<inner>[\w-]+)[ \t]*=|(?P<bare>[^\s,\[\]{}\#"'=]+)"""


class _BrokenError(Exception):
    """The front matter cannot be read as what it claims to be."""

    def __init__(self, span: Span, reason: str) -> None:
        super().__init__(reason)
        self.span = span
        self.reason = reason


def yaml(text: str, place: Span, entries: list[Entry], problems: list[Problem]) -> None:
    """Add the values of the YAML at ``place``; of broken YAML, those that are whole on their line."""
    try:
        found = _flat(text, place)
        entries.extend(_events(text, place) if found is None else found)
    except _BrokenError as broken:
        problems.append(Problem(broken.span, f"front matter is not valid YAML: {broken.reason}"))
        entries.extend(_loose(text, place))


def toml(text: str, place: Span, entries: list[Entry], problems: list[Problem]) -> None:
    """Add the values of the TOML at ``place``."""
    import tomllib  # noqa: PLC0415 - few digests have TOML

    try:
        tomllib.loads(text[place.start : place.end].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problems.append(Problem(place, f"front matter is not valid TOML: {error}"))
    table: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    inner, index = "", -1
    for match in re.compile(_TOML, re.MULTILINE | re.VERBOSE | re.DOTALL).finditer(text, place.start, place.end):
        kind = match.lastgroup
        if kind == "table":
            table = tuple(part.strip(" \t\"'") for part in match["table"].split("."))
        elif kind in ("key", "array"):
            path, inner = (*table, *(part.strip("\"'") for part in match["key"].split("."))), ""
            index = 0 if match["array"] else -1
        elif kind == "inner":
            inner = match["inner"]
        elif kind and path:
            where = (*path, *((str(index),) if index >= 0 else ()), *((inner,) if inner else ()))
            entries.append(Entry(where, match[kind], Span(*match.span(kind))))
            index += index >= 0


def json(text: str, start: int, entries: list[Entry]) -> int:
    """Add the values of the JSON object at ``start``; return where it ends, 0 if there is none."""
    from json import JSONDecoder  # noqa: PLC0415 - few digests have JSON

    try:
        value, end = JSONDecoder().raw_decode(text, start)
        if not (isinstance(value, dict) and value and text[end : end + 1] in ("", "\r", "\n")):
            return 0
        # JSON is YAML, and the YAML reader knows where each value stands.
        entries.extend(_events(text, Span(start, end)))
    except (ValueError, RecursionError):
        return 0
    except _BrokenError:
        return end
    return end


def _flat(text: str, place: Span) -> list[Entry] | None:
    """Return the values of flat YAML: below each key a scalar or a list of scalars; ``None`` if it is not flat."""
    found: list[Entry] = []
    key, bare, indent, index = "", -1, "", -1  # `bare`: where the value of a key without one would stand
    at = place.start
    for line in text[place.start : place.end].splitlines(keepends=True):
        content = line.rstrip("\r\n")
        begin, at = at, at + len(line)
        if not content.replace("\u3000", "_").isprintable():
            return None
        if not content or content.startswith("#"):
            continue
        if match := _KEY.match(content):
            if bare >= 0:
                found.append(Entry((key,), "", Span(bare, bare)))
            key, index = match[1], -1
            bare = begin + len(key) + 1 if match.end() == len(content) else -1
            if bare < 0 and not _inline(content, match.end(), begin, key, found):
                return None
        elif (match := _ITEM.match(content)) and (bare >= 0 or (index >= 0 and match[1] == indent)):
            indent, bare, index = match[1], -1, index + 1
            scalar = _SCALAR.match(content, match.end())
            if not scalar:
                return None
            found.append(_entry((key, str(index)), scalar, begin))
        else:
            return None
    if bare >= 0:
        found.append(Entry((key,), "", Span(bare, bare)))
    return found


def _inline(content: str, start: int, begin: int, key: str, found: list[Entry]) -> bool:
    """Add the scalar or inline list at ``content[start:]``; ``False`` if it is neither."""
    if match := _SCALAR.match(content, start):
        found.append(_entry((key,), match, begin))
        return True
    if content[start] != "[":
        return False
    start += 1
    index = 0
    while match := _ELEMENT.match(content, start):
        found.append(_entry((key, str(index)), match, begin))
        start, index = match.end(), index + 1
    return content[start:].strip(" ") == "]"


def _entry(path: tuple[str, ...], match: re.Match[str], begin: int) -> Entry:
    """Return the value that ``match`` found on the line at ``begin``."""
    group = match.lastindex or 0
    return Entry(path, match[group], Span(begin + match.start(group), begin + match.end(group)))


def _loose(text: str, place: Span) -> Iterator[Entry]:
    """Yield what broken YAML still says: each value that stands on the line of its key or list dash."""
    at = place.start
    for line in text[place.start : place.end].splitlines(keepends=True):
        begin, at = at, at + len(line)
        match = re.match(_LOOSE_KEY, line.rstrip())
        if not match:
            continue
        value = line[match.end() :].strip()
        begin = line.index(value, match.end()) + begin
        if value[:1] == "[":
            for index, quoted in enumerate(re.finditer(_LOOSE_QUOTED, value)):
                yield Entry((match[1], str(index)), quoted[1], Span(begin + quoted.start(1), begin + quoted.end(1)))
            continue
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, begin = value[1:-1], begin + 1
        yield Entry((match[1],), value, Span(begin, begin + len(value)))


def _events(text: str, place: Span) -> Iterator[Entry]:
    """Yield the scalars of any YAML.

    Raises:
        _BrokenError: It is not YAML, or nested too deeply.
    """
    import yaml as pyyaml  # noqa: PLC0415 - costs as much as reading a digest

    source = text[place.start : place.end]
    if _depth(source) > _DEEPEST:
        raise _BrokenError(place, "it is nested too deeply")
    walk = _Walk()
    try:
        for event in pyyaml.parse(source, Loader=getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader)):
            path = walk.take(event)
            if path and isinstance(event, pyyaml.ScalarEvent):
                yield Entry(path, event.value, _scalar_span(event, source, place.start))
    except pyyaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        raise _BrokenError(_line_at(text, place, at), str(error.problem)) from error
    except pyyaml.YAMLError as error:
        at = getattr(error, "position", 0)
        raise _BrokenError(_line_at(text, place, at), "a control character") from error
    except RecursionError:
        raise _BrokenError(place, "it is nested too deeply") from None


class _Walk:
    """Where in the tree of the YAML its events have come to; they are not nested, so depth costs no recursion."""

    def __init__(self) -> None:
        self._stack: list[tuple[bool, str | int | None]] = []

    def take(self, event: Event) -> tuple[str, ...] | None:
        """Go on by an event; return its path if it is a value.

        Raises:
            RecursionError: The YAML is nested too deeply.
        """
        name = type(event).__name__
        if name in ("ScalarEvent", "AliasEvent"):
            if self._stack and self._stack[-1] == (True, None):
                self._stack[-1] = (True, str(getattr(event, "value", "*")))
                return None
            path = tuple(str(key) for _, key in self._stack)
            self._step()
            return path
        if name in ("MappingStartEvent", "SequenceStartEvent"):
            self._stack.append((True, None) if name == "MappingStartEvent" else (False, 0))
            if len(self._stack) > _DEEPEST:
                raise RecursionError
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self._stack.pop()
            self._step()
        return None

    def _step(self) -> None:
        """Go on from a value: a list counts, a mapping awaits its next key."""
        if not self._stack:
            return
        mapping, key = self._stack[-1]
        if not mapping:
            self._stack[-1] = (False, int(key or 0) + 1)
        else:
            # A key that is itself a list or mapping has no words of its own.
            self._stack[-1] = (True, "?" if key is None else None)


def _depth(source: str) -> int:
    """Return how deep the brackets nest, those inside quotes counted too."""
    if source.count("[") + source.count("{") <= _DEEPEST:
        return 0
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", source):
        depth = depth + 1 if bracket in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _scalar_span(event: ScalarEvent, source: str, shift: int) -> Span:
    """Return where a scalar's text stands: without its quotes, without the header line of a block."""
    start = event.start_mark.index if event.start_mark else 0
    end = event.end_mark.index if event.end_mark else start
    if event.style in ('"', "'"):
        start, end = start + 1, end - 1
    elif event.style in ("|", ">"):
        start = source.find("\n", start, end) + 1 or end
    if event.style in ("|", ">"):
        raw = source[start:end]
        start, end = start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip())
    return Span(shift + start, shift + max(start, end))


def _line_at(text: str, place: Span, at: int) -> Span:
    """Return the line of ``text`` that holds character ``at`` of the front matter."""
    at = min(place.start + at, max(place.start, place.end - 1))
    start = max(place.start, text.rfind("\n", place.start, at) + 1)
    end = text.find("\n", at, place.end)
    end = place.end if end < 0 else end
    return Span(start, start + len(text[start:end].rstrip()))
