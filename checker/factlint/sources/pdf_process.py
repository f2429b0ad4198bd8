"""The process that reads one PDF: from its standard input, as lines of JSON to its standard output, within limits.

Run as ``python -m factlint.sources.pdf_process``. Apart from everything else, since no library can promise how long a
hostile PDF takes or how much it unpacks to.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PdfReader

PAGES = 60
"""Pages that are read: what a digest cites of a book stands at its beginning."""
_MEMORY = 1_500_000_000
"""Bytes of address space, most of which Python and its libraries only reserve."""
_CPU_SECONDS = 30
_LARGEST_PAGE = 200_000
_LARGEST = 3_000_000
_LONGEST = 2000


class Summary(msgspec.Struct, frozen=True):
    """What a PDF says of itself; dates as written. ``pages`` is 0 where it cannot be opened."""

    pages: int = 0
    titles: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    language: str = ""


class Sheet(msgspec.Struct, frozen=True):
    """The text of a page."""

    text: str


def main() -> None:
    """Read the PDF on standard input."""
    _limit()
    from pypdf import PdfReader  # noqa: PLC0415 - limited already

    body = sys.stdin.buffer.read()
    with suppress(Exception, RecursionError, MemoryError):  # whatever is wrong with it, what was said holds
        reader = PdfReader(BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return
        _print(_summary(reader))
        length = 0
        for page in reader.pages[:PAGES]:
            text = _tried(page.extract_text)[:_LARGEST_PAGE]
            length += len(text)
            if length > _LARGEST:
                break
            _print(Sheet(text))


def _limit() -> None:
    """Bound memory and time, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _print(value: Summary | Sheet) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def _tried(read: Callable[[], Any]) -> str:
    """Return what a function gives as text, the empty string where it fails; lone surrogates replaced."""
    with suppress(Exception, RecursionError):
        value = read()
        return "" if value is None else str(value).encode("utf-8", "replace").decode("utf-8")
    return ""


def _summary(reader: PdfReader) -> Summary:
    information: Any = {}
    with suppress(Exception, RecursionError):
        information = reader.metadata or {}
    xmp: Any = None
    with suppress(Exception, RecursionError):
        xmp = reader.xmp_metadata
    root: Any = reader.root_object

    def short(*reads: Callable[[], Any]) -> tuple[str, ...]:
        return tuple(text[:_LONGEST] for read in reads if (text := _tried(read)))

    return Summary(
        len(reader.pages),
        short(lambda: next(iter(xmp.dc_title.values())), lambda: information.get("/Title")),
        short(lambda: information.get("/CreationDate"), lambda: xmp.xmp_create_date),
        short(lambda: information.get("/ModDate"), lambda: xmp.xmp_modify_date),
        "".join(short(lambda: root.get("/Lang")))[:20],
    )


if __name__ == "__main__":
    main()
