"""What the reader of plain text makes of digests: headings found by what they are, every place exact."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import plain
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.document import Document

DIGESTS = Path(__file__).parent.parent / "digests"
_SUPPRESSION = re.compile(r"(?:#|//)[ \t]*factlint:.*|<!--[ \t]*factlint:[^<>]*-->")
PROSE = "Halden Robotics opened a plant in Brest that will assemble 300 arms a month from the autumn on. It employs 140 people."


def read(*lines: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in plain.read("\n".join(lines)).blocks]


def headings(*lines: str) -> list[tuple[int, str]]:
    """Return the headings, each with its level and first word or two."""
    blocks = plain.read("\n".join(lines)).blocks
    return [(block.level, block.text) for block in blocks if block.kind == "heading"]


def test_numbered_sections_contain_numbered_stories() -> None:
    """Sections ``1.`` directly above stories ``1)`` are a level above them, throughout the digest."""
    lines = [
        "1. Today",
        "1) Halden opens a plant",
        PROSE,
        "2) Tessel draws",
        PROSE,
        "2. Then",
        PROSE,
        "3) Ormeau flies",
        PROSE,
    ]

    assert headings(*lines) == [
        (2, "1. Today"),
        (3, "1) Halden opens a plant"),
        (3, "2) Tessel draws"),
        (2, "2. Then"),
        (3, "3) Ormeau flies"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "story"),
    [
        ("1. エグゼクティブサマリー", "2. 今日のハイライト", "1) ハルデン：ブレストに第二工場"),
        ("一、摘要", "二、今日要闻", "1、哈尔登在布雷斯特开设第二家工厂"),
        ("요약", "주요 뉴스", "1) 할덴, 브레스트에 두 번째 공장"),
        ("Zusammenfassung", "Nachrichten", "1. Halden eröffnet ein Werk"),
        ("Résumé", "Actualités", "① Halden ouvre un atelier"),
        ("Resumen", "Noticias", "(1) Halden abre una planta"),
        ("I. Resumo", "II. Notícias", "1. Halden abre uma fábrica"),
        ("Executive Summary", "Top Stories", "Halden opens a second plant in Brest"),
    ],
)
def test_headings_in_eight_languages(first: str, second: str, story: str) -> None:
    """Known section titles and numbers of any style are found in each language, and stories stand below them."""
    found = headings(first, PROSE, second, story, PROSE)

    assert found[0] == (2, first)
    assert found[1:] == [(2, second), (3, story)]


@pytest.mark.parametrize(
    "line",
    [
        "Source Halden Robotics Newsroom (Opening of the Brest Plant)",
        "Sources: Halden Robotics, Tessel Works",
        "Read more: https://halden.example/brest",
        "Date: May 7, 2026 | Source: Halden",
        "出典 ハルデン・ロボティクス ニュースルーム",
        "图片来源：哈尔登 官方发布",
        "2026-05-08",
        "Freitag, 8. Mai 2026",
        "2026年5月8日（金）",
        "It opens in May. It closes in June",
        "(a) first, (b) second, and 1) third are listed here.",
        "as well as the others",
        "https://halden.example/brest",
        "…",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    """Labels, source lines, dates, sentences and URLs stand between paragraphs without heading anything."""
    assert headings("Halden Weekly", PROSE, line, PROSE + PROSE, "1) Tessel draws", PROSE) == [
        (1, "Halden Weekly"),
        (2, "1) Tessel draws"),
    ]


def test_key_points_run_into_a_paragraph() -> None:
    """A label that runs into its sentence leaves the paragraph a paragraph."""
    assert read("4) Ormeau flies", "Key Points " + PROSE) == [
        ("heading", "4) Ormeau flies"),
        ("paragraph", "Key Points " + PROSE),
    ]


def test_what_recurs_is_a_label() -> None:
    """A line "Summary" above the text of each story is no section."""
    story = ["Summary", PROSE, "Background", PROSE]

    assert headings("1) Halden opens a plant", *story, "2) Tessel draws", *story) == [
        (2, "1) Halden opens a plant"),
        (2, "2) Tessel draws"),
    ]


def test_numbered_list_is_no_row_of_headings() -> None:
    """Numbers that follow one another directly are items, even beside headings numbered in the same way."""
    lines = [
        "1. Summary",
        "1. Halden opens a plant",
        "2. Tessel draws",
        "3. Ormeau flies",
        "2. News",
        PROSE,
        "3. Outlook",
        PROSE,
    ]

    assert [kind for kind, _ in read(*lines)] == ["heading", *["item"] * 3, *["heading", "paragraph"] * 2]


def test_numbered_paragraphs_are_items() -> None:
    """A number before a whole paragraph makes no headline of it."""
    assert {kind for kind, _ in read(f"1. {PROSE}", "", f"2. {PROSE}", "", f"3. {PROSE}")} == {"item"}


@pytest.mark.parametrize("title", ["2. References", "Quellen", "参考文献"])
def test_numbered_references_are_items(title: str) -> None:
    """A numbered list below a title for references is that list, even with a line below each entry."""
    entry = ["1. Opening of the Brest plant", "https://a.example/1", "2. A soft gripper", "https://a.example/2"]
    found = headings("1. Halden opens a plant", PROSE, title, *entry, "3. Outlook", PROSE)

    assert [text for _, text in found] == ["1. Halden opens a plant", title, "3. Outlook"]


def test_title_stands_above_everything() -> None:
    """The first line is the title, also where it sounds like a section."""
    assert headings("AI News", "Executive Summary", PROSE, "1. Halden opens a plant", PROSE)[0] == (1, "AI News")


def test_underlined_headings() -> None:
    """Rules below lines make headings of them, one kind of rule above the other."""
    lines = ["News", "====", "Halden opens a plant", "--------------------", PROSE, "", "Next.", "-----", PROSE]

    assert headings(*lines) == [(2, "News"), (3, "Halden opens a plant"), (3, "Next.")]


def test_headings_as_in_markdown() -> None:
    """A text file whose headings have hashes is taken at its word."""
    assert headings("# Weekly", "1) Not one", PROSE, "### Halden", PROSE) == [(1, "Weekly"), (3, "Halden")]


def test_wrapped_paragraphs_are_put_together() -> None:
    """A text wrapped at some column has paragraphs of several lines, and so have its list items."""
    blocks = read(
        "Halden opens a second plant",
        "",
        "Halden Robotics opened a plant in Brest that will assemble 300",
        "arms a month from the autumn on. It employs 140 people and takes",
        "over a line that ran in Porto until now.",
        "",
        "  - Customers in the north-west should wait four weeks instead of",
        "    nine.",
        "  - Porto keeps its second shift.",
    )

    assert [(kind, len(text.split("\n"))) for kind, text in blocks] == [
        ("heading", 1),
        ("paragraph", 3),
        ("item", 2),
        ("item", 1),
    ]


def test_paragraphs_of_one_line_stay_apart() -> None:
    """Where each line is a paragraph, neighbours are not run together."""
    assert [kind for kind, _ in read(PROSE, PROSE, "Short one.", PROSE)] == ["paragraph"] * 4


def test_list_items_have_markers_and_depth() -> None:
    """Bullets and numbers of many kinds are markers; indentation is depth."""
    blocks = plain.read("- a\n  * b\n    • c\n- d\n\n[12] e\n・f\n").blocks

    assert [(block.text, block.marker, block.level) for block in blocks] == [
        ("a", "-", 1),
        ("b", "*", 2),
        ("c", "•", 3),
        ("d", "-", 1),
        ("e", "[12]", 1),
        ("f", "・", 1),
    ]


@pytest.mark.parametrize(
    "text", ["3.5 million arms were sold.", "-5 degrees in Brest.", "2026. A year.", "#1 in Brest.", "*bold* words."]
)
def test_what_only_looks_like_a_marker(text: str) -> None:
    """A decimal, a minus sign, a year are words of the paragraph."""
    assert read(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    "lines",
    [
        ["| Title | Date | URL |", "|---|:-:|--|", "| A \\| a | | https://a.example/ |"],
        ["Title | Date | URL", "--- | --- | ---", "A \\| a | | https://a.example/"],
        ["| Title | Date | URL |", "| A \\| a | | https://a.example/ |"],
        ["Title\tDate\tURL", "A \\| a\t\thttps://a.example/"],
    ],
)
def test_tables(lines: list[str]) -> None:
    """Pipe and tab tables become cells, empty ones too; a URL in a cell is a link."""
    blocks = plain.read("References\n" + "\n".join(lines)).blocks[1:]

    assert [(block.text, *(block.cell or ())) for block in blocks] == [
        ("Title", 0, 0, 0),
        ("Date", 0, 0, 1),
        ("URL", 0, 0, 2),
        ("A \\| a", 0, 1, 0),
        ("", 0, 1, 1),
        ("https://a.example/", 0, 1, 2),
    ]
    assert blocks[-1].links[0].url == "https://a.example/"


def test_tables_with_a_line_for_each_cell() -> None:
    """As copied from a page; the rows end where one does not hold what the heads promise."""
    heads = ["タイトル", "情報源", "日付", "URL"]
    rows = [["港が開く", "港湾通信", "2026-05-07", "https://a.example/"], ["船が沈む", "波", "—", "https://b.example/"]]
    lines = [*heads, *rows[0], *rows[1], "以上です。", "また明日。"]
    blocks = plain.read("参考文献\n" + "\n".join(lines)).blocks[1:]

    assert [(block.text, *block.cell) for block in blocks if block.cell] == [
        (text, 0, row, column) for row, cells in enumerate([heads, *rows]) for column, text in enumerate(cells)
    ]
    assert [block.text for block in blocks if not block.cell] == ["以上です。", "また明日。"]


def test_a_table_of_lines_may_have_lost_its_links() -> None:
    """Then the dates show where rows end."""
    blocks = read("Title", "Source", "Date", "Plant opens", "Wire", "2026-05-07", "Quay closes", "Post", "May 6, 2026")

    assert [kind for kind, _ in blocks] == ["cell"] * 9


def test_lines_that_happen_to_be_heads_are_no_table() -> None:
    assert "cell" not in {kind for kind, _ in read("Title", "Source", "URL", PROSE, PROSE, PROSE)}


def test_pipes_in_prose_are_no_table() -> None:
    """A line of facts divided by pipes is a paragraph."""
    assert {kind for kind, _ in read(PROSE, "Date: May 8 | Source: Halden", PROSE, "a | b", "c | d | e")} == {
        "paragraph"
    }


@pytest.mark.parametrize(
    ("line", "comment", "text"),
    [
        ("# factlint: ignore LNG001 -- name", "# factlint: ignore LNG001 -- name", []),
        ("  // factlint: ignore-file DUP003 -- recap  ", "// factlint: ignore-file DUP003 -- recap", []),
        ("Some text. # factlint: ignore X -- y", "# factlint: ignore X -- y", ["Some text."]),
        ("Some <!-- factlint: ignore X -- y -->", "<!-- factlint: ignore X -- y -->", ["Some"]),
    ],
)
def test_suppressions_are_comments(line: str, comment: str, text: list[str]) -> None:
    """A comment for factlint is no text, and stands where it is."""
    source = f"\n{line}\n"
    document = plain.read(source)

    assert [source[slice(*span)] for span in document.comments] == [comment]
    assert [block.text for block in document.blocks] == text


@pytest.mark.parametrize(
    "line", ["See https://a.example//factlint:x now.", "We use factlint: it is good.", "C# factlint x"]
)
def test_words_about_factlint_are_text(line: str) -> None:
    """Only a comment mark right before the name makes a suppression."""
    document = plain.read(line)

    assert (document.comments, [block.text for block in document.blocks]) == ((), [line])


def test_flattened_digest() -> None:
    """The sample digest is read as its reader sees it."""
    blocks = plain.read((DIGESTS / "flattened.txt").read_text(encoding="utf-8")).blocks
    found = [(block.level, block.text.split(" ")[0]) for block in blocks if block.kind == "heading"]

    assert found == [(2, "1."), (2, "2."), (3, "1)"), (3, "2)"), (2, "3."), (3, "3)"), (3, "4)"), (2, "4."), (2, "5.")]
    assert sum(block.kind == "cell" for block in blocks) == 20


def check_places(source: str, document: Document) -> None:
    """Assert that blocks are in order and that each character of their text stands where it says."""
    end = 0
    for block in document.blocks:
        assert end <= block.span.start <= block.span.end <= len(source)
        end = block.span.end
        for at, char in enumerate(block.text):
            found = source[slice(*block.prose.span(at, at + 1))]
            between = _SUPPRESSION.sub("", found).strip("> \t\r\n\f\v\u3000\u00a0\ufeff\u200b")
            assert found == char or (char == "\n" and not between)
        assert all(block.span.covers(link.span) for link in block.links)
    assert all(source[slice(*span)].strip() for span in document.comments)


PARTS = ["1. ", "1) ", "- ", "| a ", "|", "|---|", "\n", "\n\n", "\t", "  ", "# ", "> ", "=", "---", "News", "Source ", "ニュース",
         "十、", "[1] ", "a b c.", "factlint: ", "// ", "<!-- ", "-->", "https://a.example/", "\r\n", "\\", "　", "A", "x" * 70 + " y"]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_any_layout_keeps_its_places(source: str) -> None:
    """Whatever the lines look like, the text read is the text written."""
    check_places(source, plain.read(source))


@given(st.text(max_size=80))
def test_any_text_is_read(source: str) -> None:
    """Any text whatever gives blocks."""
    check_places(source, plain.read(source))


@pytest.mark.parametrize(
    "unit",
    ["\n", "|\n", "|-", "- a\n", "1. a\n", "1. Abc\n\n", "<!-- factlint: ", ">", "\t", "a\tb\tc\n", "Abc\n", "字", "---\n",
     "- ", "|\\", "x" * 60 + " y\n", "Source ", "* ", "Title | URL\n-|-\n", "Title\nDate\nURL\n", "Title\nDate\nURL\na\nb\nhttps://a.b\n", "References\n", "ニュース"],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    """Whatever is repeated."""
    assert_linear(plain.read, lambda count: unit * count, 40_000 // len(unit))
