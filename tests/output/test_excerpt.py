import pytest

from factlint.output.excerpt import excerpt
from factlint.output.safe import width


@pytest.mark.parametrize(
    ("line", "finding", "shown"),
    [
        ("The lab has opend.", "opend", "The lab has opend.\n            ^^^^^"),
        ("日本語の記事", "記事", "日本語の記事\n        ^^^^"),
        ("a\tb word", "word", "a   b word\n      ^^^^"),
        ("\tword", "\tword", "    word\n^^^^^^^^"),
        ("cafe\u0301 word", "word", "cafe\u0301 word\n     ^^^^"),
        ("in\u200bvisible", "\u200b", "in\\u200bvisible\n  ^^^^^^"),
        ("⚠\ufe0f word", "word", "⚠ word\n  ^^^^"),
    ],
)
def test_marks_stand_under_the_finding_in_terminal_columns(line: str, finding: str, shown: str) -> None:
    start = line.index(finding)
    part = excerpt(line, start, start + len(finding), 80)

    assert f"{part.text}\n{' ' * part.indent}{'^' * part.length}" == shown


@pytest.mark.parametrize("at", [0, 300, 599])
def test_a_long_line_is_cut_around_the_finding(at: int) -> None:
    line = "x" * at + "FINDING" + "y" * (600 - at)
    part = excerpt(line, at, at + 7, 60)

    assert width(part.text) <= 60
    assert part.text[part.indent : part.indent + part.length] == "FINDING"
    assert part.text.startswith("…") is (at > 0)
    assert part.text.endswith("…") is (at < 593)


def test_a_finding_longer_than_the_line_is_shown_from_its_beginning() -> None:
    part = excerpt("before " * 10 + "z" * 500 + " after", 70, 570, 60)

    assert part.text.startswith("…before before zzz")
    assert part.indent + part.length == width(part.text) - 1 == 59


def test_wide_characters_are_cut_by_columns() -> None:
    part = excerpt("新" * 300, 150, 153, 40)

    assert width(part.text) <= 40
    assert part.length == 6


def test_an_empty_finding_is_still_marked() -> None:
    """A finding of no characters (something is missing here) may stand behind the last one."""
    assert excerpt("end", 3, 3, 80) == ("end", 3, 1)
    assert excerpt("", 0, 0, 80) == ("", 0, 1)


def test_a_line_that_was_cut_already_says_so() -> None:
    assert excerpt("rest of it", 0, 4, 80, cut_before=True) == ("…rest of it", 1, 4)


def test_time_does_not_depend_on_the_length_of_the_line() -> None:
    """Ten million characters on one line: only those around the finding are looked at."""
    part = excerpt("w" * 10_000_000, 5_000_000, 5_000_004, 80)

    assert part.length == 4
