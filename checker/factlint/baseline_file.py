"""The file of a baseline: JSON, one finding a line and in a fixed order, so that its differences can be read."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import msgspec
from msgspec.structs import replace

from factlint import lazy
from factlint.errors import InputError, UsageError
from factlint.model import STDIN
from factlint.output.safe import safe
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.report import Finding

VERSION = 1
_LARGEST = 32_000_000
"""Bytes that are read: some 120,000 findings, which is more than anybody accepts knowingly."""
_WORDS = 80
"""Characters of what a finding stands at that tell people which one it is."""
_ANEW = "write it anew with --write-baseline, once this file is out of the way"
_CONFLICT = "a merge left a conflict here: keep the lines of both sides"
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>")
_BYTE = lazy.pattern(r" ?\(byte (\d+)\)")
_AT = lazy.pattern(r" - at `\$\.?(.*)`")
_NUMBER = lazy.pattern(r"findings\[(\d+)\].*")
_SPACE = lazy.pattern(r"[ \t\r\n]*")
_ADDRESS = lazy.pattern(r"https?://\S+")
_SPELLED = lazy.pattern(r"&#?\w+;|\\(?=[!-/:-@\[-`{-~])")
"""What HTML and Markdown write in place of a character, and before one."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A finding that was accepted. All but path, code and fingerprint is for whoever reads the file."""

    path: str
    """Of its digest, relative to the baseline's folder, with ``/``."""
    code: str
    fingerprint: str
    line: int = 0
    """Where it stood when it was written."""
    words: str = ""
    """What it stood at."""
    url: str = ""
    """The page that it is about: while nobody knows what that says, the finding is not gone."""


class _File(msgspec.Struct, frozen=True):
    version: int
    findings: list[Entry]


def entry(finding: Finding, path: str, before: Entry | None = None) -> Entry:
    """Return a finding as it is written; of one that was written ``before`` what people read stays."""
    if before:
        return replace(before, path=path, fingerprint=finding.fingerprint)
    shown = safe(shortened(_words(finding) or finding.message, _WORDS))
    return Entry(path, finding.code, finding.fingerprint, finding.position.line, shown, page_of(finding))


def page_of(finding: Finding) -> str:
    """Return the address of the page that a finding is about, or of the first; nothing where it tells of none."""
    if finding.reference and finding.reference[1]:
        return _whole(finding.reference[1])
    words = _words(finding)
    if _ADDRESS.fullmatch(words):  # whose evidence may be a copy in an archive
        is_whole = finding.end.column - 1 - finding.line_offset <= len(finding.line)
        return _whole(_as_asked(words)) if is_whole else ""
    return _whole(next((one.url for one in finding.evidence if one.url), ""))


def _words(finding: Finding) -> str:
    """Return what a finding stands at, as far as it is shown."""
    start = max(0, finding.position.column - 1 - finding.line_offset)
    end = finding.end.column - 1 - finding.line_offset if finding.end.line == finding.position.line else None
    return finding.line[start:end].strip()


def _as_asked(address: str) -> str:
    """Return an address without what HTML and Markdown make of its characters."""
    from html import unescape  # noqa: PLC0415 - only addresses in texts need it

    # Not all at once: without its semicolon, ``&copy=1`` is a parameter.
    return _SPELLED.sub(lambda match: unescape(match[0].lstrip("\\")), address)


def read(path: str, *, may_miss: bool = False) -> list[Entry]:
    """Return the findings of a baseline, each once; none where it ``may_miss`` and does.

    Raises:
        InputError: It is missing, or is no baseline.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - unlike pathlib's it raises but OSError, and is loaded
            data = file.read(_LARGEST + 1).removeprefix(BOM_UTF8)  # which some editors add
    except FileNotFoundError:
        if may_miss:
            return []
        raise InputError("there is no such baseline", path=path, hint="write it with --write-baseline") from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the baseline cannot be read: {words}", path=path) from None
    if len(data) > _LARGEST:
        raise InputError(f"this baseline is larger than {_LARGEST // 1_000_000} MB", path=path, hint=_ANEW)
    try:
        whole = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        _refuse(error, path, data)
    if whole.version != VERSION:
        words = f"this baseline has version {whole.version}, and this factlint reads version {VERSION}"
        raise InputError(words, path=path, line=_line(data, data.find(b'"version"')), hint=_ANEW)
    for number, one in enumerate(whole.findings):
        if one.path.startswith(("/", "\\")):
            words = f"a path of a baseline is relative to its folder, and {shortened(one.path, _WORDS)!r} is not"
            raise InputError(words, path=path, line=_line(data, _start(data, number)), hint=_ANEW)
    # A merge of two branches may leave a finding twice.
    return list({(one.path, one.fingerprint): one for one in whole.findings}.values())


def _refuse(error: Exception, path: str, data: bytes) -> NoReturn:
    """Raise what is wrong with the file, with the line where it is."""
    message = str(error)
    byte, key = _BYTE.search(message), _AT.search(message)
    number = _NUMBER.fullmatch(key[1]) if key else None
    at = int(byte[1]) if byte else _start(data, int(number[1])) if number else 0
    words = _AT.sub("", _BYTE.sub("", message)) + (f" ({key[1]})" if key and key[1] else "")
    start = data.rfind(b"\n", 0, at) + 1
    hint = _CONFLICT if data[start : start + 7] in _MARKS else _ANEW
    raise InputError(f"this is no baseline of factlint: {words}", path=path, line=_line(data, at), hint=hint)


def _start(data: bytes, number: int) -> int:
    """Return where a finding of a file stands that is JSON; 0 where that cannot be told."""
    import json  # noqa: PLC0415 - only mistakes pay for it

    text, decoder = data.decode("utf-8", "replace"), json.JSONDecoder()
    place = text.find("[", text.find('"findings"')) + 1
    try:
        for _ in range(number):
            place = decoder.raw_decode(text, _solid(text, place))[1]
            place = text.index(",", place) + 1
    except (ValueError, RecursionError):
        return 0
    return len(text[: _solid(text, place)].encode())


def _solid(text: str, place: int) -> int:
    """Return where the white space ends that begins at a place."""
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, max(0, at)) + 1


def write(path: str, entries: Iterable[Entry]) -> None:
    """Write a baseline, whole or not at all.

    Raises:
        UsageError: It cannot be written.
    """
    from factlint.sources.atomic import replacing  # noqa: PLC0415 - only here

    ordered = sorted(entries, key=lambda one: (one.path, one.code, one.words, one.fingerprint))
    lines = b",\n".join(b"    " + msgspec.json.format(msgspec.json.encode(one), indent=0) for one in ordered)
    place = os.path.realpath(path)  # a link stays one
    try:
        mode = os.stat(place).st_mode & 0o777 if os.path.exists(place) else 0o666  # noqa: PTH110, PTH116 - never raise
        with replacing(Path(place), mode) as file:
            file.write(b'{\n  "version": %d,\n  "findings": [\n%s\n  ]\n}\n' % (VERSION, lines))
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"the baseline cannot be written: {words}", path=path) from None


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def relative(path: str, folder: str) -> str:
    """Return a digest's path as the baseline in a folder names it; ``folder`` is absolute, without links."""
    if path == STDIN:
        return path
    parent, name = os.path.split(path)
    real = os.path.join(os.path.realpath(parent or "."), name)  # noqa: PTH118 - names are kept as they are
    try:
        inner = os.path.relpath(real, folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        inner = real.replace(os.sep, "/")
    # A name that is no UTF-8 has no place in JSON.
    return inner.encode("utf-8", "backslashreplace").decode()
