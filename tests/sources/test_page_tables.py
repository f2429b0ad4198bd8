"""Where in tables and lists the blocks of a page stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.divide import divide
from factlint.sources.page import read
from factlint.sources.visible import read_body
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.source import TextBlock

URL = "https://quay.test/prices"


def blocks(markup: str) -> tuple[TextBlock, ...]:
    return read_body(divide(markup).body).blocks


def cells(markup: str) -> str:
    """Return the blocks of a page: text, then table, row and column; ``*`` marks heads, ``-`` what is in no table."""
    told = []
    for block in blocks(markup):
        cell = block.cell
        place = f"{cell.table}.{cell.row}.{cell.column}{'*' if cell.head else ''}" if cell else "-"
        told.append(f"{block.text} {place}")
    return " | ".join(told)


def items(markup: str) -> str:
    """Return the blocks of a page: text, then list and number; ``*`` marks terms."""
    told = []
    for block in blocks(markup):
        item = block.item
        told.append(f"{block.text} {item.list}.{item.number}{'*' if item.head else ''}" if item else block.text)
    return " | ".join(told)


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "a 1.1.1 | b 1.1.2 | c 1.2.1 | d -"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "a 1.1.1* | b 1.1.2"),
        ("<table><thead><tr><td>a<td>b<tbody><tr><td>c<td>d", "a 1.1.1* | b 1.1.2* | c 1.2.1 | d 1.2.2"),
        ("<table><thead><tr><th>a</thead><tr><td>c</table>", "a 1.1.1* | c 1.2.1"),
        ("<table><caption>a</caption><tr><td>b</table>", "a 1.0.0 | b 1.1.1"),
        ("<table><tr><td>a</table><table><tr><td>b</table>", "a 1.1.1 | b 2.1.1"),
        ("<table><tr><td></td><td> </td><td>a</table>", "a 1.1.3"),
        ("<table><tr><td>a<p>b</p><ul><li>c</ul><td>d", "a 1.1.1 | b 1.1.1 | c 1.1.1 | d 1.1.2"),
        ("<table><tr><td>a<h3>b</h3></table>", "a 1.1.1 | b 1.1.1"),
        ("<TABLE><TR><TH>a</TH></TR></TABLE>", "a 1.1.1*"),
    ],
)
def test_a_cell_knows_its_table_row_and_column(markup: str, found: str) -> None:
    """Of empty cells there is no block, but they are counted; what a cell holds bears its place."""
    assert cells(markup) == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<table><tr><td colspan=2>a<td>b<tr><td>c", "a 1.1.1 | b 1.1.3 | c 1.2.1"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", "a 1.1.1 | b 1.1.2 | c 1.2.2 | d 1.3.1"),
        ("<table><tr><td>a<td rowspan=2 colspan=2>b<tr><td>c<td>d", "a 1.1.1 | b 1.1.2 | c 1.2.1 | d 1.2.4"),
        ('<table><tr><td ROWSPAN="2" class="span">a<td>b<tr><td>c', "a 1.1.1 | b 1.1.2 | c 1.2.2"),
        ("<table><tr><td colspan=x rowspan=-1>a<td colspan=0>b<tr><td>c", "a 1.1.1 | b 1.1.2 | c 1.2.1"),
        ("<table><tr><td rowspan=1000000000>a<td>b<tr><td>c", "a 1.1.1 | b 1.1.2 | c 1.2.2"),
        ("<table><tr><td colspan=99999999999999999999>a<td>b", "a 1.1.1 | b 1.1.2"),
    ],
)
def test_columns_count_what_other_cells_span(markup: str, found: str) -> None:
    assert cells(markup) == found


def test_a_table_within_a_cell_is_one_of_its_own() -> None:
    """Behind it the cell goes on in which it stands, and its head is none of theirs."""
    inner = "<table><tr><td>b<td>c</table>"

    assert cells(f"<table><thead><tr><th>a{inner}d<th>e</table>") == (
        "a 1.1.1* | b 2.1.1 | c 2.1.2 | d 1.1.1* | e 1.1.2*"
    )
    assert cells(f"<table><tr><td rowspan=2>a<td>{inner}<tr><td>e</table>f") == (
        "a 1.1.1 | b 2.1.1 | c 2.1.2 | e 1.2.2 | f -"
    )


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<td>a<tr><th>b</table>c", "a - | b - | c -"),
        ("<table><td>a<td>b", "a 1.1.1 | b 1.1.2"),
        ("<table>a<tr>b<td>c", "a 1.0.0 | b 1.0.0 | c 1.1.1"),
        ("<table><tr><td>a</tr></td><tr><td>b</table></table></tr>c", "a 1.1.1 | b 1.2.1 | c -"),
        ("<table><tr><td><div>a<td>b", "a 1.1.1 | b 1.1.2"),
        ("<table><tr><td>a<table><tr><td>b", "a 1.1.1 | b 2.1.1"),
    ],
)
def test_broken_tables_are_read_as_far_as_they_go(markup: str, found: str) -> None:
    assert cells(markup) == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("a<ul><li>b<li>c</ul>d", "a | b 1.1 | c 1.2 | d"),
        ("<ul><li>b<ol><li>c</ol>d<li>e</ul>", "b 1.1 | c 2.1 | d 1.1 | e 1.2"),
        ("<dl><dt>a<dd>b<dd>c<dt>d</dl>", "a 1.1* | b 1.2 | c 1.3 | d 1.4*"),
        ("<li>a</li><dd>b</dd>", "a | b"),
        ("<ul><li><p>a</p><h3>b</h3></ul>", "a 1.1 | b 1.1"),
        ("<ul><li>a<table><tr><td>b</table>c</ul>", "a 1.1 | b | c 1.1"),
    ],
)
def test_an_item_knows_its_list(markup: str, found: str) -> None:
    """Lists within lists are counted by themselves; a table within an item is no item."""
    assert items(markup) == found


def test_what_a_cell_spans_is_no_mark() -> None:
    """Marks are elements that may say a day; a table of a thousand such cells would leave room for none."""
    body = read_body(divide('<table><tr><td colspan=2 rowspan=3>a<td class="date" colspan=2>8 May 2026</table>').body)

    assert [mark.attributes for mark in body.marks] == [{"class": "date"}]


def test_the_head_describes_the_page() -> None:
    """Each description once, and none of them among its blocks."""
    metas = (
        '<meta name="description" content="Nine  berths &amp; a crane"><meta property="og:description" content="Tugs">'
    )
    page = read(f"{metas}<meta name=twitter:description content=Tugs><p>Text".encode(), "text/html", URL)

    assert page.descriptions == ("Nine berths & a crane", "Tugs")
    assert page.text == "Text"


HOSTILE = {
    "cells": lambda count: "<table><tr>" + "<td>x" * count,
    "rows": lambda count: "<table>" + "<tr><td>x" * count,
    "heads": lambda count: "<table><tr>" + "<th>x" * count + "<tr>" + "<td>1" * count,
    "rows that reach down": lambda count: "<table>" + "<tr><td rowspan=1000000000 colspan=1000000000>x" * count,
    "columns that reach down": lambda count: "<table><tr>" + "<td rowspan=9999>x" * 500 + "<tr><td>y" * count,
    "tables in tables": lambda count: "<table><tr><td>x" * count,
    "tables side by side": lambda count: "<table><tr><td>x</table>" * count,
    "lists in lists": lambda count: "<ul><li>x" * count,
    "terms": lambda count: "<dl>" + "<dt>x<dd>y" * count,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_in_proportion_to_tables_and_lists(name: str) -> None:
    assert_linear(lambda body: read(body, "text/html", URL), lambda count: HOSTILE[name](count).encode(), 20_000)


TAGS = ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<thead>", "<tbody>", "<div>", "x"]
TAGS += ["<ul>", "</ul>", "<li>", "<dl>", "<dt>", "<dd>", "</dl>", "<td colspan=3>", "<th rowspan=2>"]


@given(st.lists(st.sampled_from(TAGS), max_size=60))
def test_no_two_cells_have_one_place(tags: list[str]) -> None:
    """In whatever order tags come: places are counted from 1, and rows go on where tables within them end."""
    found = [block.cell for block in blocks("".join(tags)) if block.cell and block.cell.row]
    places = dict.fromkeys(found)

    assert all(cell.table > 0 and cell.column > 0 for cell in found)
    assert len({(cell.table, cell.row, cell.column) for cell in places}) == len(places)
