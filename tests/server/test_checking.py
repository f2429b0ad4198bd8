"""What is checked while somebody writes: text alone, under the settings that are there by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.digest.decode import LARGEST
from factlint.server.checking import Checker, Written

if TYPE_CHECKING:
    from pathlib import Path

BAD = "# Yard\n\nSee https://a.test/x?utm_source=openai too.\n"


def _codes(checker: Checker, path: str, text: str = BAD, language: str = "markdown") -> list[str]:
    return [found.code for found in checker.check(Written(path, text, language)).findings]


def test_settings_are_kept_until_they_may_have_changed(tmp_path: Path) -> None:
    """Each key would read them otherwise."""
    checker, path = Checker(), str(tmp_path / "today.md")
    assert "URL008" in _codes(checker, path)

    (tmp_path / "factlint.toml").write_text('ignore = ["URL008"]\n')
    assert "URL008" in _codes(checker, path)
    checker.forget()
    assert "URL008" not in _codes(checker, path)


def test_suppressed_findings_of_pages_are_not_called_unused(tmp_path: Path) -> None:
    """Without pages nobody knows what they would have found; a suppression of no use is reported all the same."""
    text = "# Yard\n\nSee https://a.test/x too. <!-- factlint: ignore {} -- we know -->\n"
    checker, path = Checker(), str(tmp_path / "today.md")

    assert "DOC007" not in _codes(checker, path, text.format("URL002"))
    assert "DOC007" in _codes(checker, path, text.format("URL008"))


def test_settings_that_select_what_needs_pages_alone_are_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('select = ["URL002"]\n')
    outcome = Checker().check(Written(str(tmp_path / "today.md"), BAD))

    assert (outcome.findings, outcome.errors) == ((), ())
    assert outcome.rules["URL002"].needs == "web"


@pytest.mark.parametrize(
    ("settings", "path", "excluded"),
    [
        ("", "today.md", False),
        ("", "today.markdown", False),
        ('exclude = ["archive/"]', "archive/2026/today.md", True),
        ('include = ["news/*.md"]', "today.md", True),
        ('include = ["news/*.md"]', "news/today.md", False),
        ('include = ["news/*.md"]\nexclude = ["*.md"]', "news/today.md", True),
    ],
)
def test_settings_leave_files_out(tmp_path: Path, settings: str, path: str, excluded: bool) -> None:
    """An editor opens what it likes: what somebody wrote under ``include`` counts too, its default does not."""
    (tmp_path / "factlint.toml").write_text(f"{settings}\n")

    assert Checker().check(Written(str(tmp_path / path), BAD)).excluded is excluded
    assert not Checker().check(Written(str(tmp_path / path), BAD, is_file=False)).excluded


@pytest.mark.parametrize(
    ("path", "language", "code"),
    [("a", "markdown", "DOC004"), ("a", "html", ""), ("a.md", "", "DOC004"), ("a.bin", "mdx", "DOC004")],
)
def test_the_editor_tells_the_format(tmp_path: Path, path: str, language: str, code: str) -> None:
    """A file without a telling name is read as what the editor takes it for."""
    found = _codes(Checker(), str(tmp_path / path), "# Yard\n\nThis **is bold.\n\n[open](https://a.test", language)

    assert code in [*found, ""]
    assert not code or code in found


@pytest.mark.parametrize("text", ["", "\ufeff", "\0", "\ud800", "\r\r\r", "[" * 5_000, "---\n" * 1_000])
def test_any_text_is_checked(tmp_path: Path, text: str) -> None:
    assert Checker().check(Written(str(tmp_path / "today.md"), text)).errors == ()


def test_what_is_larger_than_any_digest_is_told(tmp_path: Path) -> None:
    (error,) = Checker().check(Written(str(tmp_path / "today.md"), "x" * (LARGEST + 1))).errors

    assert str(error).endswith("today.md: larger than 20 MB; no digest is; it is not checked")


def test_house_rules_that_are_wrong_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('rules = ["nowhere"]\n')
    (error,) = Checker().check(Written(str(tmp_path / "today.md"), BAD)).errors

    assert str(error).startswith(f"{tmp_path / 'factlint.toml'}:1: there is no folder 'nowhere'")
