"""Markdown that will not render, and what only looks like it."""

from __future__ import annotations

import pytest

from factlint.digest import markdown


def problems(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*problem.span)], problem.message) for problem in markdown.read(text).problems]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("See [Quay](https://q.example/a", "[Quay](https://q.example/a", "its target is never closed by )"),
        ("See [Quay](https://q.example/a b).", "[Quay](https://q.example/a", "there is a space in its target"),
        ("[Quay] (https://q.example/a)", "[Quay] (https://q.example/a", "there is a space between ] and ("),
        ("[埠頭]（https://q.example/a）", "[埠頭]（https://q.example/a", "its target stands in full-width brackets"),
        ("[Quay (https://q.example/a) is new", "[Quay (https://q.example/a)", "its text is never closed by ]"),
        (
            "[[a](https://q.example)](https://q.example/b)",
            "[[a](https://q.example)](https://q.example/b",
            "the link will not render",
        ),
    ],
)
def test_broken_links(text: str, place: str, message: str) -> None:
    """The place is the link, so far as it goes."""
    ((found, told),) = problems(text)

    assert found == place
    assert told.endswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "[Quay](https://q.example/a)",
        "[Quay](https://q.example/a 'Title')",
        "[Quay](https://q.example/(a))",
        "[![a](b.png)](https://q.example)",
        "- [ ] open\n- [x] done",
        "cell[i](j), f[0](x), [sic] (page 3)",
        "[3] (https://q.example/a)",
        "[see Quay (https://q.example/a) for more]",
        "`[Quay](https://q.example/a`",
        r"\[Quay\](https://q.example/a",
        "[Quay](/relative path)",
        "[Quay][1]\n\n[1]: https://q.example",
        "a ] (b) [c",
    ],
)
def test_sound_links_and_other_brackets(text: str) -> None:
    """Brackets are not always links."""
    assert problems(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("これは**「埠頭」**は新しい。", "**「埠頭」**"),
        ("매출은 **64.7%**로 올랐다.", "**64.7%**"),
        ("港は**（新）**です", "**（新）**"),
        ("a**“quay”**s", "**“quay”**"),
        ("** Note: ** cranes", "** Note: **"),
        ("**Note ** cranes", "**Note **"),
        ("**Note: cranes are tall.", "**"),
        ("1. **Note: cranes are tall.", "**"),
        ("Note:** cranes are tall.", "**"),
        ("Line one\n**Line two", "**"),
    ],
)
def test_asterisks_that_show(text: str, place: str) -> None:
    """Bold text that CommonMark refuses or that nobody closed."""
    assert [found for found, _ in problems(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "**bold** and ***both***",
        "2**3 is 8",
        "a ** b, x ** 2 + y ** 2",
        "a**(b + c) and d**(e)",
        "call f(**kwargs) with **options",
        "`**` and `**/*.md`",
        "**/*.md matches all",
        r"\*\*not bold\*\*",
        "Price** without tax",
        "s**t happens",
        "*****",
        "a * b * c",
        "```\n**open\n```",
        "**「埠頭」** は新しい。",
    ],
)
def test_asterisks_that_are_right(text: str) -> None:
    """Powers, globs, keyword arguments, footnote signs, escapes, code."""
    assert problems(text) == []


@pytest.mark.parametrize(
    ("rows", "place", "message"),
    [
        ("| 1 |\n", "| 1 |", "the row has 1 cell where the head has 2"),
        ("| 1 | 2 | 3 |\n", "| 1 | 2 | 3 |", "the row has 3 cells where the head has 2; what is too much is not shown"),
        ("1\n", "1", "the row has 1 cell where the head has 2"),
    ],
)
def test_row_of_another_width(rows: str, place: str, message: str) -> None:
    """A bar in a title moves the date under "Source" and drops the URL."""
    assert problems(f"| A | B |\n|---|---|\n{rows}") == [(place, message)]


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| 1 | 2 |\n| a \\| b | `c \\| d` |\n| | |\n",
        "A | B\n---|---\n1 | 2\n",
        "| A | B |\n|---|---|\n| 1 | 2 | <!-- later -->\n| 1 | 2 | <!-- later --> |\n| 1 | <!-- later --> |\n",
        "| A |\n|---|\n| 1 |\n",
        "| A | B |\n|---|---|\n| 1 | 2 |\n:::\n",
        "Either a | b or c | d.",
        "The norm |x| of x\nand |y| of y",
    ],
)
def test_sound_tables_and_other_bars(text: str) -> None:
    """Escaped bars, tables without outer bars, bars in prose."""
    assert problems(text) == []


def test_table_whose_delimiter_row_has_another_width() -> None:
    """Such a table shows as a paragraph of bars."""
    ((place, message),) = problems("| A | B | C |\n|---|---|\n| 1 | 2 | 3 |\n")

    assert place == "| A | B | C |\n|---|---|"
    assert message == "the table will not render: its head has 3 cells, the line below it 2"


@pytest.mark.parametrize(
    "text", ["| A | B |\n| 1 | 2 |\n", "| A | B |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n", "Text\n| 3 | 4 |\n"]
)
def test_rows_outside_a_table(text: str) -> None:
    """A head without its delimiter row, or a row cut off by an empty line."""
    ((place, message),) = problems(text)

    assert place in ("| A | B |", "| 3 | 4 |")
    assert message.startswith("the row will show as text")


@pytest.mark.parametrize("text", ["a\n\n```py\nx = 1\n", "~~~~\nx\n~~~\n", "- a\n\n  ```\n  x\n\nb\n", "```"])
def test_fence_that_never_closes(text: str) -> None:
    """All that follows would show as code."""
    ((place, message),) = problems(text)

    assert place.strip("py") in ("```", "~~~~")
    assert message == "the code fence is never closed: all that follows shows as code"


@pytest.mark.parametrize(
    "text",
    ["```\nx\n```", "```\n```\n", "~~~\n```\n~~~~~\n", "> ```\n> x\n> ```\n", "- ```\n  x\n  ```  \n", "    x\n"],
)
def test_fence_that_closes(text: str) -> None:
    """In quotes and lists, with a longer fence, empty."""
    assert problems(text) == []


def test_about_signs_that_strike_out_text() -> None:
    """GitHub reads single tildes as strikethrough; what was meant stays in the prose."""
    text = "worth ~**$955M** after; raised **~$160M** so far"
    document = markdown.read(text)

    assert problems(text) == [
        ("~**$955M** after; raised **~", "the two tildes strike out the text between them where “about” was meant")
    ]
    assert document.blocks[0].text == "worth ~$955M after; raised **~$160M** so far"
    assert document.blocks[0].marked("strike") == []


@pytest.mark.parametrize("text", ["~~$5~~ $6", "~old~ new", "~$5 to ~$6", "(~5 and (~6", "a ~ b ~ c", "`~$5 (~$6`"])
def test_tildes_that_are_right(text: str) -> None:
    """Struck on purpose, or about this much."""
    assert problems(text) == []


def test_digest_wrapped_in_a_fence() -> None:
    """Language models like to hand over Markdown as a code block."""
    text = "```markdown\n# Quay\n\nThe port opened in May.\n```\n"

    assert problems(text) == [("```markdown", "the whole digest stands in a code fence and shows as code")]
    assert problems(f"The port opened in May and closed in June.\n\n{text}") == []


def test_footnote_without_definition() -> None:
    """It shows as brackets."""
    assert problems("Quay[^1] and crane[^2].\n\n[^1]: Note\n") == [("[^2]", "the footnote [^2] is not defined")]


@pytest.mark.parametrize(
    "text",
    [
        "Quay[^1]\n\n:::references\n- {id: 1, title: Quay}\n:::\n",
        "`[^1]` and [^a-z] and [^",
        r"\[^1]",
    ],
)
def test_footnotes_that_are_resolved_elsewhere_or_are_none(text: str) -> None:
    """Some sites have a directive for their references; a class of characters is no footnote."""
    assert problems(text) == []


def test_front_matter_and_body_are_told_in_order() -> None:
    """Problems come in the order of the text."""
    text = "---\ntitle: a\n---\n---\ntitle: b\n---\n**open\n\n```\n"

    assert [place for place, _ in problems(text)] == ["---\ntitle: b\n---", "**", "```"]
