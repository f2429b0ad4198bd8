"""PDFs: titles, days and text, and what happens to one that is made to run for ever."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

import corpus_pdf
from factlint.sources.page import read
from factlint.sources.pdf import read_pdf
from factlint.sources.pdf_process import PAGES

URL = "https://port.test/files/paper.pdf"


def pdf(*sheets: str, info: str = "", compressed: bytes | None = None) -> bytes:
    """Return a PDF of pages with these lines, its objects one after the other as the format has them."""
    count = len(sheets)
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{' '.join(f'{5 + 2 * at} 0 R' for at in range(count))}]>>",
    ]
    objects += ["<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", f"<<{info}>>"]
    for at, sheet in enumerate(sheets):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + 2 * at} 0 R>>"
        )
        shown = " ".join(f"({line}) Tj 0 -20 Td" for line in sheet.split("\n"))
        stream = f"BT /F1 12 Tf 50 700 Td {shown} ET"
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        data = content.encode("latin-1")
        if compressed is not None and number == 6:
            data = b"<</Filter/FlateDecode/Length %d>>\nstream\n" % len(compressed) + compressed + b"\nendstream"
        body += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    return (
        body
        + start
        + table
        + b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(body))
    )


PAPER = pdf(
    "arXiv:2605.01234v1 [cs.LG] 5 May 2026\nTide Tables by Small\nNetworks\nAda Quist, ada@port.test\n8 May 2026\nWe predict the tides of nine har-\nbours with forty weights.",
    "A second page.",
    info="/Title(paper_final.docx)/CreationDate(D:20260507233000-05'00')",
)


def test_the_first_lines_are_title_candidates_where_the_file_bears_none() -> None:
    """The name of a file is no title; how many lines the title has nobody says."""
    texts = [title.text for title in read(PAPER, "application/pdf", URL).titles]

    assert "Tide Tables by Small Networks" in texts
    assert "paper_final.docx" not in texts


def test_the_title_that_the_file_bears_comes_first() -> None:
    page = read_pdf(pdf("Annual report\nof the port", info="/Title(Nine berths: the port in 2026)"), URL)

    assert (page.titles[0].text, page.titles[0].where) == ("Nine berths: the port in 2026", "pdf")


def test_one_to_four_lines_from_one_of_the_first_three_may_be_the_title() -> None:
    """Above it may stand a heading of the series, below it names."""
    lines = ["Report nine", "Tide tables", "by small", "networks", "Ada Quist"]
    texts = [title.text for title in read_pdf(pdf("\n".join(lines)), URL).titles]

    runs = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4)]
    assert texts == [" ".join(lines[start:end]) for start, end in runs]


def test_what_every_page_could_say_is_no_title() -> None:
    texts = [title.text for title in read_pdf(pdf("Slide 12\nTides\nof nine harbours\n1207"), URL).titles]

    assert "Tides of nine harbours" in texts
    assert not {"Slide 12", "Tides", "1207"} & set(texts)


def test_the_days_of_a_pdf_are_mentioned_and_not_stated() -> None:
    """The day on which the file was made, in both readings, and those of its text."""
    page = read(PAPER, "application/pdf", URL)

    assert {str(date) for day in page.days for date in day.dates} == {"2026-05-05", "2026-05-07", "2026-05-08"}
    assert page.published == ()


def test_a_day_in_the_text_is_worth_more_than_that_of_the_file() -> None:
    """Where both are one day it stands in the text, under the title, where a reader finds it."""
    page = read_pdf(pdf("Tide tables\n8 May 2026", info="/CreationDate(D:20260508101500Z)"), URL)

    assert [(str(day.date), day.where) for day in page.days] == [("2026-05-08", "text")]


def test_lines_become_running_text() -> None:
    page = read(PAPER, "application/pdf", URL)

    assert "We predict the tides of nine harbours with forty weights." in page.text
    assert page.text.endswith("A second page.")
    assert (page.kind, page.whole, page.language) == ("pdf", True, "en")


def test_only_between_chinese_characters_a_lines_end_is_no_space() -> None:
    """A figure or a Latin word at the end of a line stands apart from what follows."""
    for lines, text in (("港\n口开放", "港口开放"), ("港口2\n号岸壁", "港口2 号岸壁"), ("新港\nArvik", "新港 Arvik")):
        assert read_pdf(corpus_pdf.pdf(lines, {}), URL).blocks[-1].text == text


def test_of_a_book_the_first_pages_are_read() -> None:
    """Then the page is not whole: what it does not say may stand further back."""
    page = read_pdf(pdf(*(f"Page {number} of the book" for number in range(PAGES + 10))), URL)

    assert f"Page {PAGES - 1} of" in page.text
    assert f"Page {PAGES} of" not in page.text
    assert not page.whole


def test_a_pdf_that_is_locked_against_changes_alone_is_read() -> None:
    """It opens without a password, as most locked papers do."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(PAPER)))
    writer.encrypt("", "secret", algorithm="RC4-128")
    body = BytesIO()
    writer.write(body)

    assert "tides of nine harbours" in read_pdf(body.getvalue(), URL).text


def test_a_locked_pdf_says_nothing() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(PAPER)))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    page = read_pdf(locked.getvalue(), URL)

    assert (page.blocks, page.titles, page.whole) == ((), (), False)


LOOP = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj trailer<</Root 1 0 R>>"
DEEP = b"%PDF-1.4\n1 0 obj" + b"[" * 300_000 + b"endobj trailer<</Root 1 0 R>>"


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7",
        b"%PDF-1.4\n" + bytes(range(256)) * 40,
        LOOP,
        DEEP,
        PAPER[:400],
        PAPER[:-120],
        PAPER.replace(b"/Kids", b"/Kidz"),
    ],
    ids=["empty", "noise", "tree of itself", "deep", "cut", "no table", "no pages"],
)
def test_a_broken_pdf_does_no_harm(body: bytes) -> None:
    page = read(body, "application/pdf", URL)

    assert page.kind == "pdf"


def test_a_stream_that_unpacks_to_hundreds_of_megabytes_stays_small() -> None:
    """The process that reads it has its bounds; nothing of that reaches this one."""
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b"0" * 1_000_000) for _ in range(300)) + packer.flush()
    page = read_pdf(pdf("x", compressed=bomb), URL)

    assert page.kind == "pdf"
    assert len(page.text) < 10_000


def test_a_pdf_that_takes_too_long_is_given_up() -> None:
    """What is not read by then is left out."""
    page = read_pdf(PAPER, URL, seconds=0.001)

    assert (page.whole, page.kind) == (False, "pdf")


@pytest.mark.parametrize("content_type", ["application/pdf", "application/octet-stream", "text/html", ""])
def test_a_pdf_is_known_by_its_first_bytes(content_type: str) -> None:
    assert read(PAPER, content_type, URL).kind == "pdf"
