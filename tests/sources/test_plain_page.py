"""What plain text says of itself."""

from __future__ import annotations

import pytest

from factlint.sources.page import read

URL = "https://port.test/advisories/7.txt"


def titles(text: str) -> list[str]:
    return [title.text for title in read(text.encode(), "text/plain", URL).titles]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Nine berths open\n\nText.", "Nine berths open"),
        ("Nine berths open\n================\nText.", "Nine berths open"),
        ("\n\nNine berths open\n\nText.", "Nine berths open"),
        ("Nine berths open\n====\n\n## Power\n\nCranes\n------\n", "Nine berths open|Power|Cranes"),
        ("The port of Halden opened\nnine berths.", ""),
        ("=====\n\nText", ""),
        ("", ""),
    ],
)
def test_headings_are_titles(text: str, found: str) -> None:
    """Markdown's, underlined ones, and a first line that stands alone."""
    assert "|".join(titles(text)) == found


@pytest.mark.parametrize(
    "line",
    ["Date: 8 May 2026", "Published: 2026-05-08", "Datum: 8. Mai 2026", "日付：2026年5月8日", "날짜: 2026년 5월 8일"],
)
def test_a_line_at_the_top_states_the_day(line: str) -> None:
    page = read(f"Nine berths\n\n{line}\nSeverity: high\n\nText.".encode(), "text/plain; charset=utf-8", URL)

    assert [(str(day.date), day.kind, day.text) for day in page.days] == [("2026-05-08", "published", line)]


def test_fields_and_items_stand_alone_and_paragraphs_are_joined() -> None:
    text = "Nine berths\n===========\nDate: 8 May 2026\nAffects: all\n\nThe port of Halden\nopened nine berths.\n- one\n* two\n"
    page = read(text.encode(), "text/plain", URL)

    assert [block.text for block in page.blocks] == [
        *("Nine berths", "Date: 8 May 2026", "Affects: all", "The port of Halden opened nine berths.", "- one", "* two")
    ]


def test_json_is_text_too() -> None:
    page = read(b'{"name": "Kestrel 2",\n"released": "2026-05-08"}', "application/json", URL)

    assert (page.kind, page.published) == ("text", ())
    assert "Kestrel 2" in page.text
