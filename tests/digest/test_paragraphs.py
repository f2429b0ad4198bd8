"""Paragraphs by which a text is known again."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.paragraphs import folded, key, paragraphs

TEXT = "The port opened nine berths with shore power on Monday, and four more follow."
HEAD = "# Harbour Digest 2026-06-10\n\n## News\n\n### Berths\n\n"


def keys(text: str, head: str = HEAD) -> list[int]:
    return [one.key for one in paragraphs(parse(f"{head}{text}\n", "x.md", language="en"))]


def test_a_key_is_the_same_in_every_process() -> None:
    """An index that one process wrote is read by others; SQLite's integers have 63 bits and a sign."""
    assert key("nine berths") == 5098331161286982545
    assert 0 <= key("four more follow") < 2**63


@pytest.mark.parametrize(
    "variant",
    [
        "THE PORT opened nine berths – with ‘shore power’ – on Monday and four more follow",
        f"**{TEXT}**",
        f"{TEXT} ([tern.test](https://tern.test/berths))",
        f"- {TEXT}",
        f"**Background:** {TEXT}",
    ],
)
def test_form_and_citations_are_no_words(variant: str) -> None:
    """The same words in another dress are the same paragraph."""
    assert keys(variant) == keys(TEXT)


@pytest.mark.parametrize(
    "other",
    ["Nothing new was found.", f"> {TEXT}", f"```\n{TEXT}\n```", f"#### {TEXT}", f"| {TEXT} |\n|---|\n| {TEXT} |"],
)
def test_what_is_kept_nothing_of(other: str) -> None:
    """A short line, a quotation, code, a heading, a table."""
    assert keys(other) == []


def test_notices_are_left_out() -> None:
    """What tells how the digest is made stands in each issue."""
    assert keys(f"## Disclaimer\n\n{TEXT}", "# Harbour Digest 2026-06-10\n\n") == []


def test_each_paragraph_is_kept_once_with_its_first_line() -> None:
    """A text that stands twice in one digest is one text of it."""
    (one,) = paragraphs(parse(f"{HEAD}{TEXT}\n\n{TEXT}\n", "x.md", language="en"))

    assert one.line == 7


def test_folding_keeps_the_order_of_words() -> None:
    """Two paragraphs of the same words are two."""
    assert folded("Berths, nine of them!") == "berth nine of them"
    assert keys(TEXT) != keys(" ".join(reversed(TEXT.split())))
