"""Digests under one folder: nothing leads out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factlint.digest.decode import LARGEST
from factlint.errors import FactlintError, InputError, UsageError
from factlint.rooted import Root


@pytest.fixture
def root(tmp_path: Path) -> Root:
    """A folder with a digest, beside a file that is nobody's business."""
    inside = tmp_path / "news"
    (inside / "old").mkdir(parents=True)
    (inside / "today.md").write_text("# Today\r\n")
    (inside / "old" / "first.md").write_bytes(b"\xef\xbb\xbf# First\n")
    (tmp_path / "secret.md").write_text("# Secret\n")
    (tmp_path / "news-2").mkdir()
    (tmp_path / "news-2" / "a.md").write_text("# Sibling\n")
    (inside / "link.md").symlink_to(tmp_path / "secret.md")
    (inside / "linked").symlink_to(tmp_path)
    (inside / "again.md").symlink_to("today.md")
    os.mkfifo(inside / "pipe.md")
    return Root(str(inside))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("today.md", "# Today\r\n"),
        ("./old/../today.md", "# Today\r\n"),
        ("old/first.md", "# First\n"),
        ("again.md", "# Today\r\n"),
    ],
)
def test_what_is_inside_is_read(root: Root, path: str, text: str) -> None:
    assert root.text(path) == text
    assert root.text(f"{root.folder}/{path}") == text


@pytest.mark.parametrize(
    "path",
    [
        "../secret.md",
        "link.md",
        "linked/secret.md",
        "/etc/passwd",
        "../news-2/a.md",
        "old/../../secret.md",
        "..",
        ".",
        "~/x",
    ],
)
def test_what_is_outside_is_not(root: Root, path: str) -> None:
    """Neither by dots nor by links nor by the name of a folder that begins alike."""
    with pytest.raises(InputError, match=r"outside the folder|No such file"):
        root.text(path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nope.md", "nope.md: cannot be read: No such file or directory"),
        ("old", "old: is no file; name one digest|old: cannot be read: Is a directory"),
        ("pipe.md", "pipe.md: is no file; name one digest"),
        ("", "no path of a digest"),
        (" ", "no path of a digest"),
        ("a\0b", "no path of a digest"),
        ("x" * 5_000, "cannot be read: File name too long"),
    ],
)
def test_what_cannot_be_read_is_told(root: Root, path: str, message: str) -> None:
    """A pipe is not waited for."""
    with pytest.raises(FactlintError, match=message):
        root.text(path)


def test_what_is_too_large_or_no_text_is_not_read(root: Root) -> None:
    Path(root.folder, "large.md").write_bytes(b"x" * (LARGEST + 1))
    Path(root.folder, "image.md").write_bytes(bytes(range(256)) * 4)

    for path in ("large.md", "image.md"):
        with pytest.raises(InputError, match=path):
            root.text(path)


def test_names_need_not_be_there(root: Root) -> None:
    """A text has a name that no file bears, under the folder all the same."""
    assert root.name("drafts/a.md") == str(Path("drafts", "a.md"))
    with pytest.raises(InputError, match="outside"):
        root.name("../a.md")


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such folder; name one with --root DIR"):
        Root(str(tmp_path / "nope"))
