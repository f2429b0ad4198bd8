"""Pages whose figures are written anew each day, told from articles that a digest dates by its own day."""

from __future__ import annotations

import pytest

from factlint.checks.refreshed import tells_anew
from factlint.digest import parse
from serial import InMemory, recorded


def issue(day: str, words: str) -> tuple[str, str]:
    story = f"### Reservoirs of Lombria\n\n{words} ([tern.test](https://tern.test/reservoirs))\n"
    return f"{day}-power.md", f"# Power {day}\n\n## News\n\n{story}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reservoirs stood at 58 percent on Monday.", True),
        ("Reservoirs stood at 61 percent, of which 12 are mud.", False),
        ("Reservoirs have never stood so low.", False),
    ],
)
def test_other_figures_of_one_page_show_that_it_is_written_on(words: str, expected: bool) -> None:
    """The same ones, or none, show nothing."""
    path, text = issue("2026-06-08", words)
    before = recorded([issue("2026-06-01", "Reservoirs stood at 61 percent on Monday.")])

    assert tells_anew(parse(text, path), InMemory(before), "tern.test/reservoirs") is expected


def test_a_page_of_which_no_earlier_digest_tells_shows_nothing() -> None:
    """So does one that the digest itself tells nothing of."""
    path, text = issue("2026-06-08", "Reservoirs stood at 58 percent on Monday.")

    assert not tells_anew(parse(text, path), InMemory({}), "tern.test/reservoirs")
    assert not tells_anew(parse(text, path), InMemory({}), "tern.test/other")
