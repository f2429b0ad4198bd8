"""House rules' patterns: what they find where, and that no pattern can hold up a run."""

from __future__ import annotations

from contextlib import suppress

import pytest

from factlint import digest
from factlint.checks.pattern import Pattern, forbid, require
from factlint.errors import RuleError

TEXT = """\
# The crane arrives

A **red crane** was
bought, said the port. [Crane papers](https://ostravaport.test/crane?b=1)

## References

| Title | Source | Date | URL |
|---|---|---|---|
| Crane | Crane Weekly | 2026-05-02 | https://craneweekly.test/a |
"""


def _found(text: str, pattern: str | tuple[str, ...], **options: object) -> list[str]:
    parsed = digest.parse(text, "news.md")
    wanted = Pattern(pattern=pattern, **options)
    return [parsed.slice(hit.span) for hit in forbid(parsed, wanted)]


@pytest.mark.parametrize(
    ("pattern", "options", "expected"),
    [
        ("crane", {}, ["crane"]),
        ("[Cc]rane", {}, ["crane", "Crane"]),
        ("CRANE", {"ignore_case": True}, ["crane", "Crane"]),
        (r"red crane was\s+bought", {}, ["red crane** was\nbought"]),
        ("crane", {"where": "heading"}, ["crane"]),
        ("rane", {"where": "title"}, ["rane"]),
        ("Weekly", {"where": ("title", "source")}, ["Weekly"]),
        (r"\?b=\d", {"where": "url"}, ["?b=1"]),
        ("//[a-z.]+", {"where": "url"}, ["//ostravaport.test", "//craneweekly.test"]),
        ("x*", {}, []),
        ("ship", {}, []),
    ],
)
def test_where_a_pattern_is_looked_for(pattern: str, options: dict[str, object], expected: list[str]) -> None:
    """In the running text by default, else in headings, or in the titles, sources and URLs of references."""
    assert _found(TEXT, pattern, **options) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "count"),
    [
        ("AI", "AI said: Aid, KAI, AI.", 2),
        ("AI", "AIは今日、AIを。", 2),
        ("game changer", "game\nchanger, game  changer, gamechanger", 2),
        ("画期的な", "これは画期的な港", 1),
        ("a.b", "a.b axb", 1),
        ("(beta)", "x(beta)y", 1),
        ("l'été", "l'été l'étés", 1),
        ("새로운", "새로운은", 1),
    ],
)
def test_phrases_are_whole_words(phrase: str, text: str, count: int) -> None:
    """Where words are parted by spaces; dots and brackets mean themselves."""
    assert len(_found(text, (phrase,))) == count


def test_scripts_have_names() -> None:
    """Rules for eight languages need them."""
    assert _found("The クレーン came.", r"\p{Katakana}[\p{Katakana}ー]+") == ["クレーン"]


def test_the_message_is_the_rules_own() -> None:
    """Braces other than {match} are text."""
    parsed = digest.parse("A crane.", "news.md")
    wanted = Pattern(pattern="crane", message="{match} {0} {match.__class__} is old")

    assert [hit.message for hit in forbid(parsed, wanted)] == ["crane {0} {match.__class__} is old"]


@pytest.mark.parametrize(
    ("pattern", "where", "missing"),
    [("crane", "prose", 0), ("ship", "prose", 1), ("crane", "source", 1), ("Crane", "source", 0)],
)
def test_what_is_required(pattern: str, where: str, missing: int) -> None:
    """Found anywhere once is enough; else one finding, on the first line."""
    parsed = digest.parse(TEXT, "news.md")
    hits = list(require(parsed, Pattern(pattern=pattern, where=where)))

    assert [(hit.span.start, hit.expected) for hit in hits] == [(0, pattern)] * missing


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|aa)+\1?$", r"(\w+\s?)+;", r"(?:(?:a{1,99}){1,99}){1,99}b"])
def test_a_hostile_pattern_is_ended(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """`re` would not come back, nor would this test; here it is an error that names the likely cause."""
    monkeypatch.setattr("factlint.checks.pattern._SECONDS", 0.2)
    with suppress(RuleError):
        _found("a" * 2000 + "!", pattern)


@pytest.mark.parametrize("pattern", ["", (), ("a", ""), "(", "x" * 1001, "(" * 900 + ")" * 900, "a{2,1}"])
def test_what_is_no_pattern(pattern: str | tuple[str, ...]) -> None:
    """It is refused when the rule is loaded."""
    with pytest.raises(ValueError, match=r"pattern|expression"):
        Pattern(pattern=pattern)
