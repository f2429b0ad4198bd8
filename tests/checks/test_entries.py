"""Entries of a list: what makes two one, what is a hole, what is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options
from factlint.checks.entries import Incomplete, duplicate, incomplete, is_cut, is_placeholder
from factlint.digest import parse

if TYPE_CHECKING:
    from factlint.model import Digest

TABLE = "# D 2026-06-02\n\nNine berths opened.\n\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n"


def table(*rows: str) -> Digest:
    return parse(TABLE + "".join(f"| {row} |\n" for row in rows), "x.md")


def test_a_page_under_two_titles_shows_both() -> None:
    """One of the two titles is not the page's."""
    text = table(
        "Nine berths | Port | 2026-06-01 | https://ostravaport.test/a",
        "How ships plug in | Port | 2026-06-01 | https://ostravaport.test/a/",
    )

    (hit,) = duplicate(text, Options())

    assert "under another title, “Nine berths”" in hit.message
    assert hit.reference == 1


@pytest.mark.parametrize(
    ("row", "missed"),
    [
        ("Nine berths | Port | 2026-06-01 | https://ostravaport.test/a", ""),
        ("Nine berths | Port | — | https://ostravaport.test/a", "no date"),
        ("Nine berths |  | n/a | https://ostravaport.test/a", "no source and no date"),
        ("Nine berths | Port | n.d. | https://ostravaport.test/a", ""),
        ("Nine berths | 不明 | 2026 | https://ostravaport.test/a", "no source"),
    ],
)
def test_a_hole_in_a_row_is_found(row: str, missed: str) -> None:
    text = table("Ten berths | Port | 2026-06-01 | https://ostravaport.test/b", row)

    assert [hit.message for hit in incomplete(text, Incomplete())] == (
        [f"the reference has {missed}"] if missed else []
    )


def test_a_column_without_any_entry_is_one_finding() -> None:
    rows = [f"Berth {i} | Port | — | https://ostravaport.test/{i}" for i in range(5)]

    (hit,) = incomplete(table(*rows), Incomplete())

    assert "none of the 5 references has a date" in hit.message


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Nine berths with shore power…", True),
        ("“Nine berths with shore power ...”", True),
        ("オストラバ港が九つの岸壁に陸電…", True),
        ("Nine berths … and a tenth", False),
        ("Read more…", False),
        ("Nine berths with shore power.", False),
    ],
)
def test_a_title_is_cut_off_where_it_ends_in_an_ellipsis(title: str, *, cut: bool) -> None:
    assert is_cut(title) == cut


@pytest.mark.parametrize(
    ("text", "field", "holds"),
    [
        ("[URL]", "url", True),
        ("https://...", "url", True),
        ("#", "url", True),
        ("link", "url", True),
        ("{{title}}", "title", True),
        ("TBD", "source", True),
        ("要確認", "source", True),
        ("XX", "source", True),
        ("X", "source", False),
        ("Title", "title", False),
        ("The Link", "source", False),
        ("https://x.com/a", "url", False),
        ("n/a", "url", False),
        ("{curly} braces in a title that is long", "title", False),
    ],
)
def test_a_placeholder_is_told_from_what_looks_like_one(text: str, field: str, *, holds: bool) -> None:
    """An error must be certain: a name, a title or an address in use is never one."""
    assert is_placeholder(text, field) == holds
