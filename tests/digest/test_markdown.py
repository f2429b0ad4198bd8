"""Markdown into blocks."""

from __future__ import annotations

import pytest

from factlint.digest import markdown
from factlint.document import Block, Cell, Link, Span


def blocks(text: str) -> tuple[Block, ...]:
    return markdown.read(text).blocks


def outline(text: str) -> list[tuple[str, int, str, str]]:
    """Return kind, level, marker and visible text of each block."""
    return [(block.kind, block.level, block.marker, block.text) for block in blocks(text)]


def only(text: str) -> Block:
    (block,) = blocks(text)
    return block


def link(text: str) -> Link:
    (found,) = only(text).links
    return found


def test_headings_of_both_kinds() -> None:
    """Closing signs and underlines are no text."""
    assert outline("# One\n\n## Two ##\n\nThree\n===\n\nFour\n---\n") == [
        ("heading", 1, "", "One"),
        ("heading", 2, "", "Two"),
        ("heading", 1, "", "Three"),
        ("heading", 2, "", "Four"),
    ]


def test_list_item_and_its_further_paragraphs() -> None:
    """An item's own text is the item; what follows it inside is a paragraph of the same depth."""
    assert outline("- one\n\n  more\n  1. two\n  2) three\n- [x] four\n") == [
        ("item", 1, "-", "one"),
        ("paragraph", 1, "", "more"),
        ("item", 2, "1.", "two"),
        ("item", 2, "2)", "three"),
        ("item", 1, "-", "four"),
    ]


def test_item_span_begins_at_its_marker_and_ends_before_its_children() -> None:
    """A finding on an item must not underline the items below it."""
    text = "* **Quay**\n  * berth\n"

    assert [text[slice(*block.span)] for block in blocks(text)] == ["* **Quay**", "* berth"]


def test_item_that_holds_only_a_list_is_no_block() -> None:
    """It has no text of its own."""
    assert outline("- - quay\n") == [("item", 2, "-", "quay")]


def test_quoted_blocks_know_it() -> None:
    """A quotation inside an item, and text after it."""
    text = "- one\n  > two\n\n  three\n\n> - four\n"

    assert [(block.text, block.quoted) for block in blocks(text)] == [
        ("one", False),
        ("two", True),
        ("three", False),
        ("four", True),
    ]


def test_table_cells_have_their_place() -> None:
    """Row 0 is the head; a cell that is missing stands at the end of its row, with no text."""
    text = "| A | B |\n|---|---|\n| `x \\| y` | |\n| 1 |\n"
    cells = blocks(text)

    assert [(block.cell, block.text) for block in cells] == [
        (Cell(0, 0, 0), "A"),
        (Cell(0, 0, 1), "B"),
        (Cell(0, 1, 0), "x | y"),
        (Cell(0, 1, 1), ""),
        (Cell(0, 2, 0), "1"),
        (Cell(0, 2, 1), ""),
    ]
    assert cells[3].prose.span(0, 0) == cells[3].span
    assert text[slice(*cells[2].prose.span(4, 5))] == "y"


def test_second_table_has_its_own_number() -> None:
    """References of two tables must not be mixed up."""
    tables = "| A |\n|---|\n\ntext\n\n| B |\n|---|\n"

    assert [block.cell for block in blocks(tables)] == [Cell(0, 0, 0), None, Cell(1, 0, 0)]


def test_table_right_below_a_paragraph_is_a_table() -> None:
    """GitHub reads it so, and many digests write it so."""
    assert [block.kind for block in blocks("**References**\n| A | B |\n|---|---|\n")] == ["paragraph", "cell", "cell"]


def test_directive_below_a_table_is_none_of_its_rows() -> None:
    """``:::`` ends a directive of the producer's own."""
    assert outline("| A |\n|---|\n| 1 |\n:::\n")[-1] == ("paragraph", 0, "", ":::")


def test_code_is_kept_as_code() -> None:
    """Fenced and indented, with its line ends."""
    assert outline("```py\nx = 1\n```\n\n    y = 2\n") == [("code", 0, "", "x = 1\n"), ("code", 0, "", "y = 2\n")]


def test_marks_are_offsets_into_the_prose() -> None:
    """Nested marks come outermost first."""
    block = only("a **b *c* `d`** ~~e~~")

    assert block.text == "a b c d e"
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        ("strong", "b c d"),
        ("emphasis", "c"),
        ("code", "d"),
        ("strike", "e"),
    ]


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("a &amp; b", (2, 3), "&amp;"),
        (r"a \* b", (2, 3), "*"),
        ("a  \nb", (1, 2), "  \n"),
        ("a\\\nb", (1, 2), "\\\n"),
        ("a\r\nb", (1, 2), "\r\n"),
        ("> a\n> b", (1, 2), "\n"),
        ("> `a\n> b`", (0, 3), "a\n> b"),
        ("a <br> b", (2, 3), "<br>"),
        ("日本 **語** é", (3, 4), "語"),
    ],
)
def test_each_character_knows_its_source(text: str, at: tuple[int, int], place: str) -> None:
    """Entities, escapes, line breaks, quote marks, letters of several bytes."""
    assert text[slice(*only(text).prose.span(*at))] == place


def test_line_breaks_are_line_ends_in_the_prose() -> None:
    """A hard and a soft break alike: a label on its own line stays one."""
    assert only("**Source**  \nQuay\nNotes").text == "Source\nQuay\nNotes"


@pytest.mark.parametrize(
    ("text", "kind", "visible", "url", "place"),
    [
        ("[Quay](https://q.example/a)", "inline", "Quay", "https://q.example/a", "https://q.example/a"),
        ("[Quay](<https://q.example/a b> 'T')", "inline", "Quay", "https://q.example/a b", "https://q.example/a b"),
        ('[a \\] `](`](https://q.example/(a)_b "T")', "inline", "a ] ](", "https://q.example/(a)_b", None),
        ("[Quay](https://q.example?a=1&amp;b)", "inline", "Quay", "https://q.example?a=1&b", None),
        ("[](https://q.example)", "inline", "", "https://q.example", "https://q.example"),
        ("<https://q.example/a>", "autolink", "https://q.example/a", "https://q.example/a", "https://q.example/a"),
        ("<a@q.example>", "autolink", "a@q.example", "mailto:a@q.example", "a@q.example"),
        ("![Chart](q.png)", "image", "Chart", "q.png", "q.png"),
        ("[Quay][1]\n\n[1]: https://q.example", "inline", "Quay", "https://q.example", "[Quay][1]"),
        ('<a href="https://q.example/?a&amp;b">Quay</a>', "inline", "Quay", "https://q.example/?a&b", None),
        ('<img src="q.png" alt="x">', "image", "", "q.png", "q.png"),
    ],
)
def test_links_of_every_kind(text: str, kind: str, visible: str, url: str, place: str | None) -> None:
    """What the reader sees, the target, and where the target stands."""
    found = link(text)

    assert (found.kind, found.text, found.url) == (kind, visible, url)
    if place is not None:
        assert text[slice(*found.url_span)] == place
    assert only(text).text[slice(*found.at)] == visible


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("see https://q.example/a.", "https://q.example/a"),
        ("(https://q.example/a)", "https://q.example/a"),
        ("https://q.example/wiki/A_(b)", "https://q.example/wiki/A_(b)"),
        ("**https://q.example/a**b", "https://q.example/a"),
        ("出典：https://q.example/a。次", "https://q.example/a"),
        ("（https://q.example/a）", "https://q.example/a"),
        ("https://q.example/a<br>b", "https://q.example/a"),
        ("https://q.example/a<!-- c -->b", "https://q.example/a"),
        (r"https://q.example/a\_b", "https://q.example/a_b"),
        ("www.q.example/a", "www.q.example/a"),
    ],
)
def test_bare_urls(text: str, url: str) -> None:
    """They end where the markup or the sentence goes on."""
    found = link(text)

    assert (found.kind, found.url, found.text) == ("bare", url, url)


@pytest.mark.parametrize(
    "text",
    ["`https://q.example`", "```\nhttps://q.example\n```", "q.example", "https://", "<!-- https://q.example -->"],
)
def test_no_link_where_none_is_meant(text: str) -> None:
    """Code, comments and plain host names."""
    assert [found for block in blocks(text) for found in block.links] == []


def test_url_inside_a_link_text_is_no_second_link() -> None:
    """``[https://…](https://…)`` is one citation."""
    assert link("[https://q.example/a](https://q.example/b)").url == "https://q.example/b"


def test_linked_image_is_two_links() -> None:
    """The target of each is found behind its own text."""
    text = "[![Chart](q.png)](https://q.example)"
    outer, inner = only(text).links

    assert (outer.url, text[slice(*outer.url_span)]) == ("https://q.example", "https://q.example")
    assert (inner.url, text[slice(*inner.url_span)]) == ("q.png", "q.png")


def test_footnotes() -> None:
    """A reference is no visible text; a definition is a block, its label the marker."""
    text = "Quay.[^1]\n\n[^1]: Note\n\n    more\n"
    quay, note, more = blocks(text)

    assert (quay.text, quay.footnotes) == ("Quay.", ((Span(5, 9), "1"),))
    assert (note.kind, note.marker, note.text) == ("footnote", "1", "Note")
    assert (more.kind, more.marker, more.text) == ("footnote", "1", "more")
    assert text[slice(*note.span)] == "[^1]: Note"


def test_html_is_read_as_html() -> None:
    """Its text, links, tables and comments count; its tables go on the numbering."""
    text = (
        "| A |\n|---|\n\n<details>\n<summary>More</summary>\n<p>See <a href='https://q.example'>Quay</a></p>\n"
        "<!-- c -->\n</details>\n\n<table><tr><td>1</td><td>2</td></tr></table>\n"
    )
    document = markdown.read(text)

    assert [(block.kind, block.text) for block in document.blocks] == [
        ("cell", "A"),
        ("paragraph", "More"),
        ("paragraph", "See Quay"),
        ("cell", "1"),
        ("cell", "2"),
    ]
    assert document.blocks[2].links[0].url == "https://q.example"
    assert [text[slice(*comment)] for comment in document.comments] == ["<!-- c -->"]
    assert [block.cell.table for block in document.blocks if block.cell] == [0, 1, 1]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a <!-- b --> c", ["<!-- b -->"]),
        ("<!-- a -->\n\nb", ["<!-- a -->"]),
        ("<!-- a\n\nb -->\n\nc", ["<!-- a\n\nb -->"]),
        ("<div>\n<!-- a\n\nb -->\n</div>", ["<!-- a\n\nb -->"]),
        ("> <!-- a -->\n> b", ["<!-- a -->"]),
        ("`<!-- a -->`\n\n    <!-- b -->\n", []),
    ],
)
def test_comments(text: str, comments: list[str]) -> None:
    """Inline, as blocks, inside HTML blocks and quotes; not in code."""
    document = markdown.read(text)

    assert [text[slice(*comment)] for comment in document.comments] == comments
    assert document.problems == ()


def test_inline_tags_are_marks_not_text() -> None:
    """``<b>`` is bold, and a tag that nobody closes is nothing."""
    block = only("a <b>b</b> <u>c</u> <i>d")

    assert block.text == "a b c d"
    assert [(mark.kind, mark.start) for mark in block.marks] == [("strong", 2)]


def test_front_matter_is_no_block() -> None:
    """The blocks of the body keep their offsets into the whole text."""
    text = '---\ntitle: "Quay"\n---\n# Über\n'
    document = markdown.read(text)

    assert [entry.value for entry in document.front_matter] == ["Quay"]
    assert text[slice(*document.blocks[0].prose.span(0, 4))] == "Über"


def test_byte_order_mark_does_not_hide_a_heading() -> None:
    """Text that came without going through a file may still have one."""
    text = "\ufeff# Quay"
    block = only(text)

    assert (block.kind, text[slice(*block.span)]) == ("heading", "# Quay")


def test_paragraph_with_a_rule_right_below_stays_a_paragraph() -> None:
    """Markdown makes a heading of it, which nobody meant."""
    text = "The port opened in May.\nIts cranes are tall.\n---\n\nNext\n"
    document = markdown.read(text)

    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]
    assert document.problems[0].message.startswith("the line of dashes right below makes a heading of this text")


def test_dollars_and_typography_stay_as_written() -> None:
    """No mathematics, no smart quotes: the text is what the file says."""
    assert only('$5 -- "a" -- $6... $$x$$').text == '$5 -- "a" -- $6... $$x$$'
