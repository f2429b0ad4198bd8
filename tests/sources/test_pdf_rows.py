"""Tables of which a PDF leaves but lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import corpus_pdf
from factlint.sources import pdf_rows
from factlint.sources.pdf import read_pdf
from growth import assert_linear

URL = "https://port.test/report.pdf"


def parts(line: str) -> str:
    """Return label and numbers of a line that is a row."""
    found = pdf_rows.row(line)
    return " | ".join((found.label, *found.numbers)) if found else ""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Revenue 11,700 9,300", "Revenue | 11,700 | 9,300"),
        ("Net income $ 1,250 $ 980", "Net income | $1,250 | $980"),
        ("Loss (12) (9)", "Loss | (12) | (9)"),
        ("Loss $ (12 ) $ (9 )", "Loss | $(12) | $(9)"),
        ("Margin 10.7 % 9.8%", "Margin | 10.7% | 9.8%"),
        ("Other – 3", "Other | – | 3"),
        ("Ships 12", "Ships | 12"),
        ("2026 2025", " | 2026 | 2025"),
        ("(unaudited) 2026 2025", "(unaudited) | 2026 | 2025"),
        ("12 14", ""),
        ("The port opened its nine new berths in 12", ""),
        ("It opened in 2026", ""),
        ("It has 12 berths.", ""),
        ("Ships, 12 14", ""),
        ("Other – –", ""),
        ("", ""),
    ],
)
def test_a_row_is_a_label_with_numbers_behind_it(line: str, found: str) -> None:
    """Or years alone, which are heads; a line of running text may end with a number, too."""
    assert parts(line) == found


REPORT = """The port had a good year, it said, with nine berths in 2026
and three more.
Results in millions of dollars
(unaudited) 2026 2025
Revenue 11,700 9,300
Other income – 3
Tonnes 5
Umsatz 11 700 9 300
Nothing of it was audited."""


def test_the_lines_of_a_table_are_its_rows() -> None:
    """Heads are those above; numbers in groups that blanks part are left as they are."""
    page = read_pdf(corpus_pdf.pdf(REPORT, {}), URL)
    rows: dict[int, list[str]] = {}
    for block in page.blocks:
        if cell := block.cell:
            rows.setdefault(cell.row, []).append(f"{block.text} {cell.column}{'*' if cell.head else ''}")

    assert [", ".join(row) for row in rows.values()] == [
        "(unaudited) 1*, 2026 2*, 2025 3*",
        "Revenue 1, 11,700 2, 9,300 3",
        "Other income 1, – 2, 3 3",
        "Tonnes 1, 5 4",
        "Umsatz 11 700 9 300 1",
    ]
    assert [block.text for block in page.blocks if block.kind == "paragraph"] == [
        "The port had a good year, it said, with nine berths in 2026 and three more.",
        "Results in millions of dollars",
        "Nothing of it was audited.",
    ]


@pytest.mark.parametrize("lines", ["Ships 12 14\nIt grew.", "Ships 12\nQuays 3\nIt grew.", "2026 2025\n2024 2023"])
def test_a_line_or_two_are_no_table(lines: str) -> None:
    page = read_pdf(corpus_pdf.pdf(lines, {}), URL)

    assert not any(block.cell for block in page.blocks)


@pytest.mark.parametrize("part", ["1 ", "$ ", "(", ") ", "- ", "12 345 ", "x 1 2\n", "2026 2025\n"])
def test_work_grows_in_proportion(part: str) -> None:
    def work(text: str) -> None:
        rows = [row for line in text.split("\n") if (row := pdf_rows.row(f"x {line}"))]
        list(pdf_rows.blocks(rows, 1))

    assert_linear(work, lambda count: part * count, 20_000)


@given(st.lists(st.sampled_from(["x", "1", "$", "(", ")", "%", "2026", "–", "12 345", "n/a"]), max_size=12))
def test_no_part_of_a_line_is_lost(parts: list[str]) -> None:
    line = " ".join(parts)
    row = pdf_rows.row(line)
    told = [block.text for block in pdf_rows.blocks([row], 1)] if row else [line]

    assert "".join(told).replace(" ", "") == line.replace(" ", "")
