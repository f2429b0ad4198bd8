"""The rows of tables and the items of lists as sentences, and what becomes of claims about them."""

from __future__ import annotations

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import rows
from factlint.judge.builtin import judge
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Statement, Verdict
from factlint.source import TableCell, TextBlock
from factlint.sources.page import read
from growth import assert_linear

URL = "https://quay.test/prices"
REST = "".join(
    f"<p>The company spoke of its plans for the {what} on its site, and thanked all who had helped it so far.</p>"
    for what in ("harbour", "river", "winter", "ferry", "ropes", "crew")
)


def told(markup: str, content_type: str = "text/html") -> list[str]:
    """Return what a page tells: a sentence of its own in brackets."""
    found = rows.read(read(markup.encode(), content_type, URL).blocks)
    return [f"[{one.text}]" if one.whole else one.text for one in found]


def table(*lines: str, head: bool = True) -> str:
    """Return a table whose lines have cells between bars; the first line is its head."""
    marked = [("th" if head and not at else "td", line.split("|")) for at, line in enumerate(lines)]
    cells = ["".join(f"<{tag}>{cell.strip()}</{tag}>" for cell in cells) for tag, cells in marked]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


PRICES = table("Model | Input | Output", "Glim 4 | $3 | $9.60", "Glim 5 | $5 | $14")
CALLS = """<table><caption>Calls</caption><tr><th rowspan=2>Port<th colspan=2>Ships<tr><th>2025<th>2026
<tr><th rowspan=2>Arvik<td>1<td>2<tr><td>3</table>"""


@pytest.mark.parametrize(
    ("markup", "sentences"),
    [
        (
            PRICES,
            "[Model | Input | Output][Model: Glim 4 | Input: $3 | Output: $9.60][Model: Glim 5 | Input: $5 | Output: $14]",
        ),
        ("<table><tr><th>Chief<td>Mira Lund<tr><th>Quays:<td>12</table>", "[Chief: Mira Lund][Quays: 12]"),
        (
            CALLS,
            "Calls[Port | Ships][2025 | 2026][Calls | Port: Arvik | Ships 2025: 1 | Ships 2026: 2][Calls | Port: Arvik | Ships 2025: 3]",
        ),
        (
            table("Port | Ships", "Arvik |  ", "Halden | 3"),
            "[Port | Ships]Arvik[Port: Halden | Ships: 3]",
        ),
        (
            table("A | B", "1 | 2") + table("C | D", "3 | 4"),
            "[A | B][A: 1 | B: 2][C | D][C: 3 | D: 4]",
        ),
        (
            "<table><tr><th>A<th>B<tr><td>1<td>2<tr><th>C<th>D<tr><td>3<td>4</table>",
            "[A | B][A: 1 | B: 2][C | D][C: 3 | D: 4]",
        ),
        (
            "<table><tr><th>Makes<td><ul><li>ropes<li>sails</ul></table>",
            "[Makes: ropes; sails]",
        ),
    ],
)
def test_a_row_is_a_sentence_with_the_heads_of_its_columns(markup: str, sentences: str) -> None:
    assert "".join(told(markup)) == sentences


@pytest.mark.parametrize(
    ("before", "caption"),
    [
        ("<h3>Results</h3>", "Results | "),
        ("<h3>Results</h3><p>(in millions of euros)</p>", "Results (in millions of euros) | "),
        ("<p>All figures in € million</p>", "All figures in € million | "),
        ("<p>Table 3. Ships by port</p>", "Table 3. Ships by port | "),
        ("<p>Ships by port:</p>", "Ships by port | "),
        ("<p>単位：百万円</p>", "単位：百万円 | "),
        ("<p>The port had a good year.</p>", ""),
        ("<p>Advertisement</p>", ""),
        (f"<h3>{'Results and more ' * 10}</h3>", ""),
        ("<h3>Results</h3><p>The port had a good year.</p>", ""),
    ],
)
def test_what_names_a_table_stands_before_each_row(before: str, caption: str) -> None:
    """A short heading or note right above it, and nothing else that happens to stand there."""
    assert told(before + table("Port | Ships", "Arvik | 12"))[-1] == f"[{caption}Port: Arvik | Ships: 12]"


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("| 2026 | 2025", "Ships | 12 | 13", "Calls | 40 | 41"), "[Calls | 2026: 40 | 2025: 41]"),
        (("Port | Ships | Calls", "Arvik | 1,200 | 3", "Halden | 90 | 4"), "[Port: Halden | Ships: 90 | Calls: 4]"),
        (("Arvik | Oslo | founder", "Halden | 9 | 12", "Tern | Moss | four"), "[Tern | Moss | four]"),
        (("Chief | Mira Lund", "Ships | 12", "Calls | 40", "Quays | 3"), "[Quays: 3]"),
        (("Founded | 1998", "Ships | 12", "Calls | 40", "Quays | 3"), "[Quays: 3]"),
        (("Arvik | 12 | 13", "Halden | 90 | 4", "Tern | 3 | 2"), "[Tern | 3 | 2]"),
    ],
)
def test_a_first_row_of_plain_cells_is_a_head_where_figures_stand_below_it(lines: tuple[str, ...], last: str) -> None:
    """And it has none itself but years; two columns are rather names and what they are."""
    assert told(table(*lines, head=False))[-1] == last


def test_filings_have_signs_in_cells_of_their_own() -> None:
    markup = (
        "<table><tr><td><td colspan=3>2026<td colspan=3>2025<tr><td>Revenue<td>$<td>11,700<td><td>$<td>9,300<td>"
        "<tr><td>Loss<td><td>(12<td>)<td><td>(9<td>)<tr><td>Margin<td><td>9.3<td>%<td><td>8<td>%</table>"
    )

    assert told(markup) == [
        "[2026 | 2025]",
        "[Revenue | 2026: $11,700 | 2025: $9,300]",
        "[Loss | 2026: (12) | 2025: (9)]",
        "[Margin | 2026: 9.3% | 2025: 8%]",
    ]


def test_a_table_that_lays_out_a_page_is_read_as_its_text() -> None:
    """Its cells hold headings and paragraphs; a table within it is read as one."""
    long = "Arvik Port opened nine berths. " * 12
    markup = f"<table><tr><td><h1>Berths</h1><p>Nine opened.</p>{PRICES}<td>Menu</td></tr><tr><td>{long}<td>x</table>"
    found = told(markup)

    assert found[:2] == ["Berths", "Nine opened."]
    assert "[Model: Glim 4 | Input: $3 | Output: $9.60]" in found
    assert found[-3:] == ["Menu", long.strip(), "x"]


@pytest.mark.parametrize(
    ("markup", "sentences"),
    [
        ("<p>Led by:</p><ul><li>Tern<li>Velum</ul><p>x</p>", "Led by:[Led by: Tern; Velum]x"),
        ("<p>It was led.</p><ul><li>Tern<li>Velum</ul>", "It was led.TernVelum"),
        ("<ul><li>Home<li>News</ul>", "HomeNews"),
        ("<p>It said:</p><ul><li>We won.<li>We lost.</ul>", "It said:We won.We lost."),
        (
            "<p>Led by:</p><ul><li>Tern<li>Others:<ol><li>Ada<li>Bo</ol><li>Velum</ul>",
            "Led by:[Led by: Tern]Others:[Others: Ada; Bo][Led by: Velum]",
        ),
        (
            "<dl><dt>Chief:<dd>Mira Lund<dd>since 2020<dt>Quays<dt>Ships<dd>3</dl>",
            "Chief: Mira LundChief: since 2020QuaysShips: 3",
        ),
        (f"<dl><dt>{'x ' * 80}<dd>y</dl>", f"{('x ' * 80).strip()}y"),
        ("<figure><img><figcaption>Mira Lund opens it</figcaption></figure>", "Mira Lund opens it"),
        ("<p>出資者：</p><ul><li>ターン社<li>ベラム社</ul>", "出資者：[出資者： ターン社; ベラム社]"),
    ],
)
def test_items_keep_what_leads_up_to_them(markup: str, sentences: str) -> None:
    """A list of names belongs to the line above that ends with a colon, a definition to its term."""
    assert "".join(told(markup)) == sentences


def test_a_long_list_is_told_in_several_sentences() -> None:
    items = "".join(f"<li>Company number {number} of Arvik</li>" for number in range(40))
    found = told(f"<p>Led by:</p><ul>{items}</ul>")

    assert len(found) > 3
    assert all(one.startswith("[Led by: Company") and len(one) < 350 for one in found[1:])


def test_a_table_in_markdown_is_one() -> None:
    text = "# Prices\n\nIn USD:\n| Model | Price |\n|:---|---:|\n| Glim 4 | 3 |\n| Glim 5 | 5 |\n\nEnd of it."

    assert told(text, "text/plain") == [
        "Prices",
        "In USD:",
        "[Model | Price]",
        "[Prices In USD | Model: Glim 4 | Price: 3]",
        "[Prices In USD | Model: Glim 5 | Price: 5]",
        "End of it.",
    ]


HEADED = "<p>(in millions of dollars, except per share data)</p>" + table(
    "| 2026 | 2025", "Revenue | 11,700 | 9,300", "Net income | 1,250 | 980", "Earnings per share | 2.31 | 1.80",
    "Employees | 12,400 | 11,900",
)  # fmt: skip
FACTS = table("Chief | Mira Lund", "Turnover ($bn) | 11.7", "Crew | 1,250", head=False)
LED = "<p>The round of Velum Works was led by:</p><ul><li>Tern Capital<li>Halden Ventures</ul>"


@pytest.mark.parametrize(
    ("markup", "claim"),
    [
        (PRICES, "The input price of Glim 4 is $3, its output price is $9.60."),
        (PRICES, "Glim 5 has an input price of 5 dollars."),
        (HEADED, "Revenue in 2026 was $11.7 billion."),
        (HEADED, "Net income was 1.25 billion dollars in 2026."),
        (HEADED, "Earnings per share were $2.31."),
        (HEADED, "In 2025 it had 11,900 employees."),
        (FACTS, "The turnover was $11.7 billion."),
        (FACTS, "Its crew is 1,250 strong."),
        (LED, "The round of Velum Works was led by Tern Capital and Halden Ventures."),
    ],
)
def test_a_claim_that_a_table_bears_out_is_traced(markup: str, claim: str) -> None:
    assert _standing(markup, claim) == ("traced", [])


@pytest.mark.parametrize(
    ("markup", "claim", "said"),
    [
        (PRICES, "The output price of Glim 4 is $9.80.", "'$9.60'"),
        (HEADED, "Revenue rose to $12.9 billion in 2026.", "'11,700 (in millions of dollars)'"),
        (HEADED, "Earnings per share were $2.81.", "'2.31"),
        (HEADED, "It has 13,400 employees.", "'12,400'"),
        (FACTS, "The turnover was $13.7 billion.", "'11.7 ($bn)'"),
    ],
)
def test_a_claim_that_a_table_denies_is_caught(markup: str, claim: str, said: str) -> None:
    """And what is shown is the value of the row and the column that it speaks of, in the table's scale."""
    standing, messages = _standing(markup, claim)

    assert standing == "contradicted"
    assert messages[0].startswith(f"number: the source says {said}")


MODELS = table("Model | Input | Output", "Glim 4 | $3 | $9.60", "Glim 5 | $5 | $14", "Glim 5 Mini | $1 | $3")
HELD = [
    (MODELS, "The output of Glim 4 costs $3.", "$3", "$9.60"),
    (MODELS, "The input of Glim 4 costs $5.", "$5", "$3"),
    (MODELS, "Glim 5 Mini costs $5 for its input.", "$5", "$1"),
    (HEADED, "Revenue was $9.3 billion in 2026.", "$9.3 billion", "11,700 (in millions of dollars)"),
    (HEADED, "Net income was $11.7 billion in 2026.", "$11.7 billion", "1,250 (in millions of dollars)"),
]


@pytest.mark.parametrize(("markup", "claim", "said", "held"), HELD)
def test_a_value_of_another_cell_is_told_from_the_one_that_is_named(
    markup: str, claim: str, said: str, held: str
) -> None:
    """By the label of its row and the head of its column."""
    points = _judged(markup, claim).points

    assert [(point.text, point.expected, point.aspect) for point in points] == [(said, held, "elsewhere")]


@pytest.mark.parametrize(
    ("markup", "claim"),
    [
        (MODELS, "The output of Glim 4 costs $9.60, that of Glim 5 costs $14."),
        (MODELS, "Glim 5 costs $5 for its input and $14 for its output."),
        (MODELS, "Glim 5 costs $2 more for its input than Glim 4, which costs $3."),
        (MODELS, "Glim 5 Mini costs $3 for the output."),
        (HEADED, "Revenue was $9.3 billion, as it said in March 2026."),
        (HEADED, "Revenue rose from $9.3 billion in 2025 to $11.7 billion in 2026."),
        (HEADED, "Net income was 10.7 % of revenue in 2026."),
        (
            table("Rank | Team | Points", "1 | Arvik | 12", "2 | Halden | 9", "3 | Tern | 8"),
            "Halden has 9 points, and 1 game left.",
        ),
        (f"{MODELS}<p>The output of Glim 4 costs $3 at night.</p>", "The output of Glim 4 costs $3."),
    ],
)
def test_a_cell_is_named_by_all_words_of_its_row_and_column_only(markup: str, claim: str) -> None:
    """And by those of no other one; a value that stands in the text as well may be meant there."""
    assert not any(point.aspect == "elsewhere" for point in _judged(markup, claim).points)


def test_the_description_of_a_page_bears_out_claims() -> None:
    meta = '<meta name="description" content="Arvik Port has opened nine berths for grain.">'

    assert _standing(meta, "Arvik Port opened nine berths for grain.") == ("traced", [])


def _judged(markup: str, claim: str) -> Verdict:
    page = IndexedPage.of_page(read((markup + REST).encode(), "text/html", URL), URL)
    return judge(Statement(claim), [page])


def _standing(markup: str, claim: str) -> tuple[str, list[str]]:
    verdict = _judged(markup, claim)
    return verdict.standing, [f"{point.kind}: {point.message}" for point in verdict.points]


HOSTILE = {
    "cells of one row": lambda count: "<table><tr>" + "<td>x" * count,
    "rows": lambda count: "<table>" + "<tr><th>x<td>1<td>2" * count,
    "heads": lambda count: "<table><tr>" + "<th>a head" * count + "<tr>" + "<td>1" * count,
    "rows below a wide head": lambda count: "<table><tr>" + "<th>a head" * 5_000 + "<tr><td>1<td>2" * count,
    "rows below a wide cell": lambda count: "<table><tr>" + "<th rowspan=9999>x" * 90 + "<tr><td>1<td>2" * count,
    "tables": lambda count: "<table><tr><td>x<td>y</table>" * count,
    "tables in tables": lambda count: "<table><tr><td>x<td>y" * count,
    "items": lambda count: "<p>Led by:</p><ul>" + "<li>x" * count,
    "lists in lists": lambda count: "<ul><li>x:" * count,
    "terms": lambda count: "<dl>" + "<dt>x" * count,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_in_proportion_and_sentences_do_not(name: str) -> None:
    """Whatever is repeated: sentences have an end, and what they repeat is in proportion to the page."""
    blocks = read(HOSTILE[name](20_000).encode(), "text/html", URL).blocks

    assert max(len(one.text) for one in rows.read(blocks)) <= 1_500
    assert_linear(lambda count: list(rows.read(blocks[:count])), lambda count: count, 20_000)


def test_a_line_of_bars_is_bounded() -> None:
    line = TextBlock("item", "|a" * 1_000_000)

    assert all(len(one.text) <= 1_500 for one in islice(rows.read([line] * 3), 100) if one.whole)


CELLS = st.builds(
    TableCell,
    st.integers(1, 3),
    st.integers(0, 4),
    st.integers(0, 5),
    st.booleans(),
    st.integers(1, 3),
    st.integers(1, 3),
)
BLOCKS = st.builds(
    TextBlock,
    st.sampled_from(["cell", "heading", "item"]),
    st.sampled_from(["x1", "$", "|a|", ":", "in %"]),
    CELLS | st.none(),
)


@given(st.lists(BLOCKS, max_size=30))
def test_no_text_is_lost(blocks: list[TextBlock]) -> None:
    """In whatever order blocks come; signs in cells of their own are put before and behind numbers."""
    told = "".join(one.text for one in rows.read(blocks))

    assert told.count("x1") >= sum(block.text == "x1" for block in blocks)
