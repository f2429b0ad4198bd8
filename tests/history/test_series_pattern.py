"""The patterns of ``series``: what fits them, and which are refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint import config
from factlint.errors import ConfigError
from factlint.history.pattern import fitting, patterns, read
from growth import assert_linear

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("pattern", "path", "language", "day"),
    [
        ("articles/{language}/*.md", "articles/en/x.md", "en", ""),
        ("articles/{language}/*.md", "articles/zh-CN/x.md", "zh", ""),
        ("articles/{language}/*.md", "articles/jp/x.md", "ja", ""),
        ("articles/{language}/*.md", "articles/drafts/x.md", None, ""),
        ("articles/{language}/*.md", "articles/en/2026/x.md", None, ""),
        ("articles/{language}/*.md", "old/articles/en/x.md", None, ""),
        ("**/{language}/**/*.md", "a/en/b/c/x.md", "en", ""),
        ("*.{language}.md", "a/b/x.ko.md", "ko", ""),
        ("*-{language}.md", "x-zh-CN.md", "zh", ""),
        ("/x-?.md", "x-1.md", "", ""),
        ("weekly/{date}-*.md", "weekly/2026-06-02-x.md", "", "2026-06-02"),
        ("weekly/{date}*.md", "weekly/20260602.md", "", "2026-06-02"),
        ("weekly/{date}*.md", "weekly/2026-W23.md", "", "2026-w23"),
        ("weekly/{date}*.md", "weekly/2026w23-x.md", "", "2026-w23"),
        ("weekly/{date}*.md", "weekly/2026-06.md", "", "2026-06"),
        ("weekly/{date}*.md", "weekly/2026/06/02.md", "", "2026-06-02"),
        ("weekly/{date}/*.md", "weekly/2026/x.md", "", "2026"),
        ("weekly/{date}-*.md", "weekly/2026-06-02.md", None, ""),
        ("weekly/{date}-*.md", "weekly/2026-13-02-x.md", None, ""),
        ("weekly/{date}/**/*.md", "weekly/2026/06/x.md", "", "2026-06"),
        ("{language}/**", "en/2026/06/x.md", "en", ""),
        ("news/**", "news/x.md", "", ""),
        ("news [[]1[]]/*.md", "news [1]/x.md", "", ""),
    ],
)
def test_patterns_fit_as_globs_do(tmp_path: Path, pattern: str, path: str, language: str | None, day: str) -> None:
    """As git reads those of a .gitignore; ``{language}`` is a tag, ``{date}`` a day, week, month or year."""
    found = fitting(str(tmp_path / path), _config(tmp_path, pattern))

    assert (found and (found.language, found.day)) == (None if language is None else (language, day))


def _config(folder: Path, *texts: str) -> config.Config:
    return config.load(None, {"series": list(texts)}, folder)


def test_the_first_pattern_that_fits_counts(tmp_path: Path) -> None:
    found = fitting(str(tmp_path / "news" / "2026-06-02.md"), _config(tmp_path, "a/*", "news/{date}.md", "**/*.md"))

    assert found
    assert (found.pattern, found.day) == ("news/{date}.md", "2026-06-02")
    assert fitting(str(tmp_path.parent / "x.md"), _config(tmp_path, "**/*.md")) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("b/{lang}/*.md", "did you mean '{language}'"),
        ("b/{day}.md", "did you mean '{date}'"),
        ("b/{title}.md", "there are {language} and {date}"),
        ("{date}/{date}.md", "{date} stands twice"),
        ("{date.md", "a brace"),
        ("date}.md", "a brace"),
        ("", "it is empty"),
        ("x" * 501, "it is empty or has more"),
        ("news/", "names a folder; name its files"),
        ("../news/*.md", "leads elsewhere; write it as seen from the folder of the settings"),
        ("./news/*.md", "leads elsewhere"),
        ("news/../../*.md", "leads elsewhere"),
        ("~/news/*.md", "leads elsewhere"),
        ("!news/*.md", "begins with '!'"),
        ("#news", "begins with '#'"),
        ("news\\*.md", "backslash"),
        ("a*b*c*d*e*f.md", "too many stars"),
        ("**/a/**/b/**/c/**/d/**/e.md", "too many stars"),
        ("[z-a].md", "bad character range"),
        ("QDATEQ.md", "a word that is taken"),
    ],
)
def test_what_is_no_pattern_is_refused(text: str, words: str) -> None:
    """The reason says what to write."""
    with pytest.raises(ValueError, match=re.escape(words)):
        read(text)


def test_a_wrong_pattern_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('series = [\n  "a/*.md",\n  "b/*/",\n]\n')

    with pytest.raises(ConfigError, match=r"factlint\.toml:3: no pattern of a series: 'b/\*/' names a folder"):
        patterns(config.load(tmp_path / "factlint.toml"))
    with pytest.raises(ConfigError, match="more than 100 patterns"):
        patterns(config.of_text(f"series = {['x'] * 101}", tmp_path / "factlint.toml"))


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_pattern_is_too_odd(text: str, name: str) -> None:
    """It is read, or refused with a reason."""
    try:
        found = read(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - it may be read, too
        return

    assert found.text == text
    found.whole.fullmatch(name)


def test_only_folders_that_lead_on_are_looked_into() -> None:
    found = read("articles/{language}/news/*.md")

    assert found.leads_on(["articles"])
    assert found.leads_on(["articles", "en", "news"])
    assert not found.leads_on(["other"])
    assert not found.leads_on(["articles", "en", "old"])
    assert not found.leads_on(["articles", "en", "news", "x"])
    assert read("weekly/{date}-*.md").leads_on(["weekly", "2026", "06"])
    assert read("*.md").leads_on(["any", "folder"])


def test_matching_is_linear_in_the_name() -> None:
    """Even where stars stand about a date."""
    pattern = read("a/{date}*.{language}.md").whole

    assert_linear(pattern.fullmatch, lambda count: "a/2026" + "-en.2026" * count, 20_000)
