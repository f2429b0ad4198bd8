"""What the checks on language know of the surroundings of a place."""

from __future__ import annotations

import pytest

from factlint.checks.passages import Passage, covers, merged, passages, touches
from factlint.digest import parse

TEXT = """\
---
title: "The crane"
slug: crane
summary: It works.
---
## News

The *night* crane `x1` is at https://arvik.test/a and [there](https://arvik.test/b), “it” says.

> Quoted.

## References

| Title | URL |
|---|---|
| Night cranes | https://arvik.test/c |
"""


def _passage(text: str) -> Passage:
    return next(passages(parse(text, "a.md", "markdown")))


def test_what_is_read() -> None:
    """Title and summary, then every block of prose; the reference list only if it is asked for."""
    digest = parse(TEXT, "a.md")

    read = [passage.text for passage in passages(digest)]
    assert read[:3] == ["The crane", "It works.", "News"]
    assert "Night cranes" not in read
    assert "Night cranes" in [passage.text for passage in passages(digest, references=True)]


def test_places_lead_back_to_the_source() -> None:
    """A value of the front matter stands where it stands, quotation marks left out."""
    digest = parse(TEXT, "a.md")

    assert [digest.slice(passage.span(0, 3)) for passage in passages(digest)][:3] == ["The", "It ", "New"]


def test_what_surrounds_a_place() -> None:
    """Code and bare URLs are opaque; links, italics and quotations are told apart."""
    passage = next(item for item in passages(parse(TEXT, "a.md")) if "night" in item.text)

    def words(ranges: tuple[tuple[int, int], ...]) -> list[str]:
        return [passage.text[start:end] for start, end in ranges]

    assert words(passage.opaque) == ["x1", "https://arvik.test/a"]
    assert words(passage.linked) == ["https://arvik.test/a", "there"]
    assert words(passage.emphasised) == ["night"]
    assert words(passage.quoted) == ["“it”"]
    assert _passage("> Quoted.").quoted == ((0, 7),)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a (b X c) d", "(b X c)"),
        ("a (b [X] c) d", "[X]"),
        ("a (b [c] X) d", "(b [c] X)"),
        ("a （X） d", "（X）"),
        ("a (b) X (c)", ""),
        ("a (X", ""),
        (f"a ({'b' * 200} X)", ""),
    ],
)
def test_brackets(text: str, content: str) -> None:
    """The innermost pair counts, if it is closed and not far apart."""
    passage = _passage(text)
    at = passage.text.index("X")

    bracket = passage.bracket(at, at + 1)

    assert (passage.text[bracket.start : bracket.end] if bracket else "") == content


def test_ranges() -> None:
    """Ranges that touch become one; a place is covered wholly or touched in part."""
    ranges = merged([(5, 8), (0, 2), (2, 4)])

    assert ranges == ((0, 4), (5, 8))
    assert covers(ranges, 1, 4)
    assert not covers(ranges, 3, 6)
    assert touches(ranges, 4, 6)
    assert not touches(ranges, 4, 5)
