"""Front matter: values with their places, and blocks that are doubled or broken."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import frontmatter, scalars
from factlint.document import Span


def values(text: str) -> dict[str, str]:
    """Return each value under its dotted path, having checked that it stands where it says."""
    entries, _, _, _ = frontmatter.read(text)
    return {".".join(entry.path): entry.value for entry in entries}


def problems(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*problem.span)], problem.message) for problem in frontmatter.read(text)[2]]


FLAT = """\
---
title: "Quay Notes: week 19"
date: "2026-05-12T06:00"
draft: false
tags: ["Ports", "Sensors"]
topics:
  - cranes
  - "night shifts"
sources: []
url: https://quay.example/a#b
---
# Body
"""


def test_flat_block_is_read_with_paths() -> None:
    """Scalars, inline lists and lists below a key: what nearly all digests have."""
    assert values(FLAT) == {
        "title": "Quay Notes: week 19",
        "date": "2026-05-12T06:00",
        "draft": "false",
        "tags.0": "Ports",
        "tags.1": "Sensors",
        "topics.0": "cranes",
        "topics.1": "night shifts",
        "url": "https://quay.example/a#b",
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_value_stands_where_its_span_says(newline: str) -> None:
    """A fix edits the span, so it must hold the value and nothing else."""
    text = FLAT.replace("\n", newline)
    entries, spans, found, body = frontmatter.read(text)

    assert [text[slice(*entry.span)] for entry in entries] == [entry.value for entry in entries]
    assert found == []
    assert text[body:] == f"# Body{newline}"
    assert text[slice(*spans[0])].startswith("---")
    assert text[slice(*spans[0])].endswith("---")


def test_flat_block_needs_no_yaml_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML takes as long to import as a digest to read."""
    monkeypatch.setitem(sys.modules, "yaml", None)

    assert values(FLAT)["title"] == "Quay Notes: week 19"


def test_nested_yaml_is_read_with_paths() -> None:
    """Lists of mappings, block scalars, escapes, single quotes: whatever YAML has."""
    text = "---\nlede: |\n  Two\n  lines\nstats:\n  - {label: Cost, value: \"a\\tb\"}\nnote: 'it''s'\n---\n"

    assert values(text) == {
        "lede": "Two\nlines\n",
        "stats.0.label": "Cost",
        "stats.0.value": "a\tb",
        "note": "it's",
    }


def test_block_scalar_stands_at_its_raw_text() -> None:
    """The header line and the indentation of the first line are not part of it."""
    text = "---\nlede: >-\n  Two\n  lines\n---\n"
    entry = frontmatter.read(text)[0][0]

    assert (entry.value, text[slice(*entry.span)]) == ("Two lines", "Two\n  lines")


def test_aliases_are_not_expanded() -> None:
    """A "YAML bomb" gives as many values as it has words."""
    levels = "\n".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" for n in range(1, 9))
    text = f"---\nk0: &k0 lol\n{levels}\n---\n"

    assert values(text) == {"k0": "lol"}
    assert problems(text) == []


def test_deep_nesting_is_a_problem_not_a_crash() -> None:
    """Ten thousand brackets are refused before the YAML library sees them."""
    text = f"---\ntitle: deep\nlist: {'[' * 10_000}\n---\n# Body\n"

    assert problems(text)[0][1] == "front matter is not valid YAML: it is nested too deeply"
    assert values(text)["title"] == "deep"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ('title: "The "new" crane"', 'The "new" crane'),
        ("title: Harbour: a tale: of cranes", "Harbour: a tale: of cranes"),
        ("title: @home in the port", "@home in the port"),
    ],
)
def test_broken_yaml_is_told_and_read_line_by_line(line: str, rest: str) -> None:
    """The problem names the line; the values still help to understand the digest."""
    text = f'---\n{line}\ndate: 2026-05-12\ntags: ["a", "b"]\n---\n# Body\n'

    assert [place for place, _ in problems(text)] == [line]
    assert problems(text)[0][1].startswith("front matter is not valid YAML: ")
    assert values(text) == {"title": rest, "date": "2026-05-12", "tags.0": "a", "tags.1": "b"}


def test_second_block_is_read_and_told() -> None:
    """Two blocks in a row are a defect that real digests have: the second shows as text."""
    second = '---\ntitle: "Again"\n---'
    text = f"---\ntitle: Once\n---\n\n{second}\n\n# Body\n"
    entries, spans, _, body = frontmatter.read(text)

    assert [entry.value for entry in entries] == ["Once", "Again"]
    assert problems(text) == [(second, "a second front-matter block; readers will see it as text")]
    assert len(spans) == 2
    assert text[body:] == "\n# Body\n"


def test_text_between_rules_after_front_matter_is_no_second_block() -> None:
    """A rule, a paragraph that happens to hold a colon, and another rule."""
    text = "---\ntitle: Once\n---\n---\n\nNote: cranes are tall.\n\n---\n"

    assert len(frontmatter.read(text)[1]) == 1
    assert problems(text) == []


@pytest.mark.parametrize("rest", ["Text.\n", "Text.\n\n---\n\nMore.\n"])
def test_block_that_never_closes_stops_at_a_heading(rest: str) -> None:
    """A comment of YAML stands among its keys, a heading of Markdown behind a blank line."""
    text = f"---\ntitle: A\n# remark\ndate: 2026-05-08\n\n# Crane Watch\n\n{rest}"

    entries, _, problems, body = frontmatter.read(text)

    assert [entry.path for entry in entries] == [("title",), ("date",)]
    assert len(problems) == 1
    assert text[body:].lstrip().startswith("# Crane Watch")


def test_block_that_never_closes_is_told() -> None:
    """Its lines are read up to where the text begins."""
    text = "---\ntitle: Once\ndate: 2026-05-12\n\nCranes are tall.\n\n---\n\nMore.\n"

    assert problems(text) == [("---", "front matter opens here and never closes")]
    assert values(text) == {"title": "Once", "date": "2026-05-12"}
    assert text[frontmatter.read(text)[3] :].startswith("Cranes")


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\n---\n",
        "---\n\nCranes are tall.\n\n---\n",
        "---\nCranes are tall.\n---\n",
        "---\n**Note**: cranes\n---\n",
        "---",
        "",
        "{not json}\n",
        '{"a": [1, 2}\n',
        "+++\nCranes\n+++\n",
    ],
)
def test_rules_and_braces_are_not_front_matter(text: str) -> None:
    """What is no front matter is text."""
    assert frontmatter.read(text) == ([], [], [], 0)


def test_toml_is_read_with_paths() -> None:
    """The block of Hugo sites."""
    text = (
        '+++\ntitle = "Quay \\"Notes\\""\ndate = 2026-05-12\ntags = ["a", \'b\']\n[author]\nname = "Ada"\n+++\n# Body\n'
    )
    entries, _, found, body = frontmatter.read(text)

    assert values(text) == {
        "title": 'Quay \\"Notes\\"',
        "date": "2026-05-12",
        "tags.0": "a",
        "tags.1": "b",
        "author.name": "Ada",
    }
    assert [text[slice(*entry.span)] for entry in entries] == [entry.value for entry in entries]
    assert found == []
    assert text[body:] == "# Body\n"


def test_broken_toml_is_told() -> None:
    """What can be read of it is read."""
    text = '+++\ntitle = "Quay\ndate = 2026-05-12\n+++\n'

    assert problems(text)[0][1].startswith("front matter is not valid TOML: ")
    assert values(text)["date"] == "2026-05-12"


def test_json_is_read_with_paths() -> None:
    """The third kind that Hugo knows."""
    text = '{\n  "title": "Quay",\n  "tags": ["a", "b"]\n}\n\n# Body\n'

    assert values(text) == {"title": "Quay", "tags.0": "a", "tags.1": "b"}
    assert text[frontmatter.read(text)[3] :] == "\n\n# Body\n"


def test_byte_order_mark_and_empty_lines_before_it_are_forgiven() -> None:
    """Editors leave them."""
    assert values("\ufeff\n---\ntitle: Quay\n---\n") == {"title": "Quay"}


SCALARS = st.text("ab:#'\"[]{},&*!|>%@`-–é語\u3000 \\\t0.", max_size=12)
LINES = st.one_of(
    st.builds("{}: {}".format, st.sampled_from(["title", "date", "tags", "a-b"]), SCALARS),
    st.builds("key: [{}]".format, st.lists(SCALARS, max_size=3).map(", ".join)),
    st.builds('key: ["{}"]'.format, st.lists(SCALARS, max_size=3).map('", "'.join)),
    st.builds("{}- {}".format, st.sampled_from(["", "  "]), SCALARS),
    st.sampled_from(["key:", "", "# comment", "key:  "]),
)


@given(st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_flat_reading_agrees_with_yaml(lines: list[str], newline: str) -> None:
    """Where the short way reads a block, it reads exactly what PyYAML reads, places included."""
    text = newline.join(lines) + newline
    flat = scalars._flat(text, Span(0, len(text)))  # noqa: SLF001 - the short way is to be held against the long one

    if flat is not None:
        assert flat == list(scalars._events(text, Span(0, len(text))))  # noqa: SLF001 - likewise
