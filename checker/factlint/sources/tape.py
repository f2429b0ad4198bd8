"""The YAML of a cassette: written so that people can read its changes, read so that nothing in it can do harm.

vcrpy reads what is written here; its own writer would put every page that holds an emoji or a tab on one line of
escapes. Nothing is constructed when reading: strings, lists and dictionaries are built from the parser's events, so
that no tag of a stranger's file means anything, and aliases, which can make a gigabyte of a kilobyte, are refused.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from yaml.events import Event

_DEEPEST = 12
_MOST = 2_000_000
"""Events of one file: some 5,000 exchanges with all their headers."""

# What may stand in a literal block as it is: YAML's printable characters, without those that it takes for a line break
# or drops (`\r`, U+0085, U+2028, U+2029, U+FEFF).
_ODD = lazy.pattern("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = lazy.pattern('["\\\\\t\n]|' + _ODD.pattern)
_NAMED = {'"': r"\"", "\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_NULLS = ("", "~", "null", "Null", "NULL")


class TapeError(ValueError):
    """The file is no YAML, or none that a cassette needs; says why, and on which line (from 1)."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Tape(NamedTuple):
    """What a file holds."""

    data: dict[str, Any]
    lines: dict[str, list[int]]
    """For the entries of each list at the top, the line (from 1) where each begins."""


def dump(data: dict[str, Any]) -> bytes:
    """Return the YAML of a cassette: keys in order of the alphabet, the text of each body line by line."""
    import yaml  # noqa: PLC0415 - only for recording

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    # Nothing on the web can guess where its text would be taken for another body.
    mark = os.urandom(16).hex()
    bodies: list[str] = []
    for interaction in data["interactions"]:
        body = interaction["response"]["body"]
        if isinstance(body["string"], str) and "\n" in body["string"]:
            bodies.append(body["string"])
            body["string"] = f"{mark}-{len(bodies) - 1}"
    text = yaml.dump(data, Dumper=dumper, allow_unicode=True, width=1 << 30)
    place = re.compile(rf"(?m)^( *)string: {mark}-(\d+)$")
    return place.sub(lambda found: f"{found[1]}string: {_scalar(bodies[int(found[2])], found[1])}", text).encode()


def _scalar(text: str, margin: str) -> str:
    """Return a text of several lines as YAML, to stand behind a key that is indented by ``margin``."""
    if _ODD.search(text):
        lines = [_ESCAPED.sub(_escape, line) for line in text.split("\n")]
        # A space that begins a line would be taken for indentation.
        guarded = [rf"\{line}" if line.startswith(" ") else line for line in lines]
        return '"' + f"\\n\\\n{margin}  ".join(guarded) + '"'
    lines = text.split("\n")
    # "-": no line break at the end; "": one; "+": several, or nothing else.
    end = "-" if lines[-1] else "" if lines[-2] else "+"
    body = lines if lines[-1] else lines[:-1]
    return "\n".join([f"|2{end}", *(f"{margin}  {line}" if line else "" for line in body)])


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if named := _NAMED.get(match[0]):
        return named
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def load(file: IO[bytes]) -> Tape:
    """Read a cassette; every plain value but ``null`` is a string, ``!!binary`` is bytes, other tags mean nothing.

    Raises:
        TapeError: It is no YAML, or nested, repeated or long beyond what a cassette is.
    """
    import yaml  # noqa: PLC0415 - costs as much as reading a digest

    reader = _Reader()
    try:
        for count, event in enumerate(yaml.parse(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))):
            if count > _MOST:
                raise TapeError("it has too many entries", _line(event))
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise TapeError(f"this is not YAML: {error.problem or error.context}", mark.line + 1 if mark else 0) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise TapeError(f"this is not YAML: {getattr(error, 'reason', 'it is nested too deeply')}", 0) from None
    if not isinstance(reader.root, dict):
        raise TapeError("this is no cassette", 1)
    return Tape(reader.root, reader.lines)


class _Reader:
    """Builds the values from events; depth costs no recursion."""

    def __init__(self) -> None:
        self.root: object = None
        self.lines: dict[str, list[int]] = {}
        self._open: list[list[Any] | dict[str, Any]] = []
        self._keys: list[str | None] = []
        """The key of each open dictionary whose value is to come."""
        self._top = ""
        """The key at the top whose value is being read."""

    def take(self, event: Event) -> None:
        """Go on by an event."""
        match type(event).__name__:
            case "ScalarEvent":
                self._put(_value(event), event)
            case "SequenceStartEvent":
                self._begin([], event)
            case "MappingStartEvent":
                self._begin({}, event)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._open.pop()
                self._keys.pop()
            case "AliasEvent":
                raise TapeError("it repeats an entry by an alias, which no cassette needs", _line(event))
            case "DocumentStartEvent" if self.root is not None:
                raise TapeError("a second document begins here", _line(event))

    def _begin(self, value: list[Any] | dict[str, Any], event: Event) -> None:
        if len(self._open) == _DEEPEST:
            raise TapeError("it is nested too deeply", _line(event))
        self._put(value, event)
        self._open.append(value)
        self._keys.append(None)

    def _put(self, value: object, event: Event) -> None:
        if not self._open:
            self.root = value
            return
        inside, key = self._open[-1], self._keys[-1]
        if isinstance(inside, list):
            if len(self._open) == 2:
                self.lines.setdefault(self._top, []).append(_line(event))
            inside.append(value)
        elif key is not None:
            inside[key] = value
            self._keys[-1] = None
            self._top = key if len(self._open) == 1 else self._top
        elif isinstance(value, str):
            self._keys[-1] = value
        else:
            raise TapeError("the key of an entry is no word", _line(event))


def _value(event: Any) -> str | bytes | None:  # noqa: ANN401 - a ScalarEvent; yaml is not loaded yet
    if event.tag == "tag:yaml.org,2002:binary":
        try:
            return b64decode(event.value)
        except ValueError:
            raise TapeError("this is no base64", _line(event)) from None
    return None if event.implicit[0] and not event.style and event.value in _NULLS else str(event.value)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
