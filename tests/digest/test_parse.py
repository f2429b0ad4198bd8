"""From a file to a Digest: which reader reads it, and what cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.digest import format_of, parse, read
from factlint.errors import InputError

if TYPE_CHECKING:
    from factlint.model import Digest

DIGESTS = Path(__file__).parents[1] / "digests"


@pytest.fixture(scope="module")
def harbour() -> Digest:
    return read(str(DIGESTS / "harbour-daily.md"))


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.md", "plain", "markdown"),
        ("a.markdown", "<p>", "markdown"),
        ("A.MD", "", "markdown"),
        ("a.html", "# a", "html"),
        ("a.htm", "", "html"),
        ("a.txt", "1. Executive Summary\nThe port opened. (quay.example)\n", "text"),
        ("a.txt", "Title\n\n# Heading\n", "markdown"),
        ("a.txt", "See [Quay](https://quay.example).", "markdown"),
        ("a.txt", "---\ntitle: Quay\n---\nText\n", "markdown"),
        ("a.txt", "```\nx\n```\n", "markdown"),
        ("a.txt", "# factlint: ignore DUP002 -- weekly recap\nThe port opened.\n", "text"),
        ("a.txt", "#1 of the list, C# and #ports\n", "text"),
        ("a.txt", "---\nThe port opened.\n---\n", "text"),
        ("a.txt", "| Title | URL |\n|---|---|\n", "text"),
        ("-", "<!DOCTYPE html><title>", "html"),
        ("-", "\ufeff\n<html lang='en'>", "html"),
        ("-", "<div><p>Quay</p></div>", "html"),
        ("-", "<div align=center>\n\n# Quay\n", "markdown"),
        ("-", "<!-- factlint: ignore-file DUP003 -- recap -->\n# Quay\n", "markdown"),
        ("-", "<https://quay.example> opened", "text"),
        ("-", "", "text"),
        ("Makefile", "a < b", "text"),
    ],
)
def test_format_is_told_by_name_then_by_looks(path: str, text: str, expected: str) -> None:
    """A ``.txt`` and standard input are looked at; any other known name decides."""
    assert format_of(path, text) == expected


def test_given_format_wins() -> None:
    """``--stdin-filename`` or a caller knows better."""
    assert parse("# Quay", "a.md", "text").format == "text"


def test_missing_file_is_an_error_of_its_own() -> None:
    """One line that names the file."""
    with pytest.raises(InputError, match=r"nowhere\.md: cannot be read: No such file"):
        read("nowhere.md")


def test_folder_is_no_digest(tmp_path: Path) -> None:
    """The caller walks folders; a folder given as a digest is named."""
    with pytest.raises(InputError, match=r"Is a directory|Permission denied"):
        read(str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_named(tmp_path: Path) -> None:
    """No traceback for a file without read permission."""
    file = tmp_path / "a.md"
    file.touch(mode=0)

    with pytest.raises(InputError, match="Permission denied"):
        read(str(file))


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
def test_empty_file_is_a_digest_with_nothing_in_it(tmp_path: Path, name: str) -> None:
    """Whether that is wrong is for a rule to say."""
    file = tmp_path / name
    file.touch()
    digest = read(str(file))

    assert digest.text == ""
    assert digest.blocks == digest.sections == digest.stories == digest.citations == ()
    assert digest.language == "und"


def test_file_in_another_encoding_is_read(tmp_path: Path) -> None:
    """Spans are offsets into the decoded text."""
    file = tmp_path / "a.md"
    file.write_bytes("# 港湾日報\n\n港は新しい。\n".encode("shift_jis"))

    assert [block.text for block in read(str(file)).blocks] == ["港湾日報", "港は新しい。"]


def test_line_ends_of_windows_are_kept(tmp_path: Path) -> None:
    """Reading a file must not translate them: offsets and fixes would be off by one a line."""
    file = tmp_path / "a.md"
    file.write_bytes(b"# Quay\r\n\r\nText\r\n")
    digest = read(str(file))

    assert digest.text == "# Quay\r\n\r\nText\r\n"
    assert digest.slice(digest.blocks[1].span) == "Text"


def test_sample_digest_is_understood(harbour: Digest) -> None:
    """Sections, stories, references and their dates: what the checks rely on."""
    assert harbour.language == "en"
    assert str(harbour.day) == "2026-05-12"
    assert [section.kind for section in harbour.sections if section.level == 2] == [
        "summary",
        "news",
        "news",
        "outlook",
        "references",
    ]
    assert [story.number for story in harbour.stories] == ["1", "2", "3", "4"]
    table = [reference for reference in harbour.references if reference.form == "table"]
    assert [str(reference.day) for reference in table] == ["2026-05-11", "None", "2026-05-08"]


def test_sample_citations_resolve(harbour: Digest) -> None:
    """Host links and titled links find their row of the table, whatever tracking residue they carry."""
    rows = {index for index, reference in enumerate(harbour.references) if reference.form == "table"}

    assert [citation.resolution for citation in harbour.citations] == ["reference"] * 7
    assert {citation.references[0] for citation in harbour.citations} == rows


def test_labels_are_no_words_of_the_sentence(harbour: Digest) -> None:
    """``**Summary**`` on a line of its own is a label of what follows."""
    first = harbour.story_sentences(0)[0]

    assert first.label is not None
    assert first.label.text == "Summary"
    assert first.text == "Tidewell Marine released Pilot-2 under the MIT licence on May 11."
