"""What a PDF says: its titles, its days, the text of its first pages.

A PDF can be made to run for hours or to fill the memory, so it is read in a process of its own (see
:mod:`factlint.sources.pdf_process`), which is ended after a time; what it had read by then counts.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.source import Page, PageDay, TextBlock, Title
from factlint.sources import pdf_rows
from factlint.sources.day_places import address_days, in_order
from factlint.sources.page_language import language_of
from factlint.sources.pdf_process import Sheet, Summary
from factlint.sources.stamps import read_stamp
from factlint.sources.text_days import text_days
from factlint.sources.title_places import as_read
from factlint.sources.visible import as_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS = 20.0
"""How long a PDF may take; one of 60 pages takes two."""
_PDF_DATE = lazy.pattern(r"\s*D?:?((?:19|20)\d{6})(\d{2})?(\d{2})?(\d{2})?(Z|[+-]\d\d)?'?(\d\d)?")
_NO_TITLE = lazy.pattern(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|\S+\.(?:docx?|pdf|tex|dvi|indd|pptx?|xlsx?|rtf|odt|qxd|ai)"
    r"|(?:slide|page|folie|presentation|document|title|powerpoint presentation) ?\d*|[\d\W_]*)\Z",
    re.IGNORECASE,
)
_STAMPS = lazy.pattern(r"(?:arXiv:|https?://|www\.|doi:|\d+\s*\Z)|.*@", re.IGNORECASE)
"""Lines above a title that are none."""
_HEAD = 12
"""Lines of the first page that count as blocks of their own, too: title, names, day."""
_STARTS, _LENGTHS = 3, 4
_MOST_TABLES = 1_000_000
"""Tables of a page, so that each has a number of its own."""
_CJK = "\u2e80"
_HYPHENS = ("-", "\u2010", "\u00ad")


def read_pdf(body: bytes, url: str, seconds: float = SECONDS) -> Page:
    """Return what a PDF says; not :attr:`Page.whole` where pages were left out, nothing at all where it is locked."""
    summary = Summary()
    sheets: list[Sheet] = []
    for line in _output(body, seconds).splitlines():
        with suppress(msgspec.MsgspecError):  # the last line of a process that was ended is half a line
            if sheets or summary.pages:
                sheets.append(msgspec.json.decode(line, type=Sheet))
            else:
                summary = msgspec.json.decode(line, type=Summary)
    blocks = tuple(block for at, sheet in enumerate(sheets) for block in _blocks(sheet.text, at))
    language = language_of(blocks, summary.language)
    days = [*text_days(blocks, 0, language), *_days(summary), *address_days(url)]
    return Page(
        titles=tuple(_titles(summary, sheets)),
        days=in_order(days),
        language=language,
        blocks=blocks,
        whole=bool(sheets) and len(sheets) == summary.pages,
        kind="pdf",
    )


def _output(body: bytes, seconds: float) -> bytes:
    """Return what the reading process prints; up to where it was ended, if it was."""
    # -P: the current folder may be a stranger's repository, whose pypdf.py nobody wants to run.
    command = [sys.executable, "-P", "-m", "factlint.sources.pdf_process"]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves, without a shell
            command, input=body, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as ended:
        return ended.stdout or b""
    except OSError:
        return b""
    return done.stdout


def _titles(summary: Summary, sheets: Sequence[Sheet]) -> Iterator[Title]:
    """Yield the titles that the file bears, and what its first lines give, since most files bear none or another's.

    How many lines are the title nobody says: one to four of them, from one of the first three.
    """
    found: dict[str, None] = {}
    for written in summary.titles:
        if (text := as_read(written)) and not _NO_TITLE.match(text):
            found[text] = None
    lines = [line for line in _lines(sheets[0].text) if not _STAMPS.match(line)] if sheets else []
    for start in range(min(_STARTS, len(lines))):
        for length in range(1, _LENGTHS + 1 - start):
            text = as_read(_joined(lines[start : start + length]))
            if len(text) > 5 and not _NO_TITLE.match(text):
                found[text] = None
    return (Title(text, "pdf") for text in found)


def _lines(text: str) -> list[str]:
    return [line for written in text.split("\n") if (line := as_shown(written))]


def _joined(lines: Sequence[str]) -> str:
    """Return lines as running text: words that a line's end divides mended, no space between Chinese characters."""
    text = ""
    for line in lines:
        if text.endswith(_HYPHENS) and len(text) > 1 and text[-2].isalpha() and line[:1].islower():
            text = text[:-1] + line
        elif text and not (text[-1] >= _CJK and line[0] >= _CJK):
            text = f"{text} {line}"
        else:
            text += line
    return text


def _blocks(text: str, sheet: int) -> Iterator[TextBlock]:
    """Yield a page's paragraphs, as far as empty lines show them, and its tables."""
    if not sheet:
        yield from (TextBlock("other", line) for line in _lines(text)[:_HEAD])
    number = sheet * _MOST_TABLES
    paragraph: list[str] = []
    for rows, line in _parts([as_shown(written) for written in text.split("\n")]):
        if line:
            paragraph.append(line)
            continue
        caption = pdf_rows.caption(paragraph) if rows else ""
        if told := _joined(paragraph[:-1] if caption else paragraph):
            yield TextBlock("paragraph", told)
        if caption:
            yield TextBlock("paragraph", caption)
        paragraph = []
        number += 1
        yield from pdf_rows.blocks(rows, number)


def _parts(lines: Sequence[str]) -> Iterator[tuple[list[pdf_rows.Row], str]]:
    """Yield the lines one by one, those of a table together and as its rows; behind the last an empty one."""
    at = 0
    while at < len(lines):
        rows: list[pdf_rows.Row] = []
        while at + len(rows) < len(lines) and (row := pdf_rows.row(lines[at + len(rows)])):
            rows.append(row)
        if pdf_rows.is_table(rows):
            yield rows, ""
        else:
            yield from (([], line) for line in lines[at : at + max(1, len(rows))])
        at += max(1, len(rows))
    yield [], ""


def _days(summary: Summary) -> Iterator[PageDay]:
    """Yield when the file was made and changed: near the day on which it appeared, but not that day."""
    for written in (*summary.created, *summary.modified):
        match = _PDF_DATE.match(written)
        stamp = written
        if match:
            time = f"T{match[2]}:{match[3] or '00'}:{match[4] or '00'}" if match[2] else ""
            stamp = f"{match[1]}{time}{match[5] or ''}{match[6] or '' if match[5] != 'Z' else ''}"
        for read in read_stamp(stamp):
            yield PageDay(read.date, "mentioned", "pdf", written[:80], read.utc)
