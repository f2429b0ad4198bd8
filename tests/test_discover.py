"""From paths to digests: what a folder yields, and that nothing ends in an empty run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factlint import discover
from factlint.errors import ConfigError, InputError
from factlint.linter import Linter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test start in an empty folder of its own, the root of a repository."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def _tree(folder: Path, *names: str, **files: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(files.get(name, ""))


def _find(*paths: str) -> list[str]:
    return discover.find(paths, Linter().config_for)


def test_a_folder_is_walked_for_digests(tmp_path: Path) -> None:
    """Markdown, HTML and text, of each folder first the files, in the order of their names."""
    _tree(tmp_path, "b.md", "a.html", "z/c.txt", "z/d.py", "y/e.md", "f.markdown")

    assert _find(".") == ["a.html", "b.md", "y/e.md", "z/c.txt"]
    assert _find("z") == ["z/c.txt"]
    assert _find(str(tmp_path / "z")) == [str(tmp_path / "z" / "c.txt")]


def test_files_are_taken_as_given(tmp_path: Path) -> None:
    """Whatever their name, and even where the settings exclude them; each once, in the order of the paths."""
    _tree(tmp_path, "b.md", "a.py", "factlint.toml")
    (tmp_path / "factlint.toml").write_text("exclude = ['*']")

    assert _find("b.md", "a.py", "./b.md") == ["b.md", "a.py"]


def test_exclude_can_be_forced_upon_files_that_are_named(tmp_path: Path) -> None:
    """As hooks want it, which name every file that is changed; globs are relative to the settings, not to ``include``."""
    _tree(tmp_path, "a.md", "drafts/b.md", "drafts/kept.md", "c.py")
    (tmp_path / "factlint.toml").write_text('exclude = ["drafts/*", "!kept.md"]')
    named = ["a.md", "drafts/b.md", str(tmp_path / "drafts" / "b.md"), "drafts/kept.md", "c.py"]

    assert discover.find(named, Linter().config_for, force_exclude=True) == ["a.md", "drafts/kept.md", "c.py"]
    assert discover.find(["drafts/b.md"], Linter().config_for, force_exclude=True) == []


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    """Nested files of globs too; the inner one wins, and one above the folder that is named counts as well."""
    _tree(tmp_path, "a.md", "draft-a.md", "out/b.md", "news/draft-c.md", "news/keep.md", "news/x/drop.md")
    (tmp_path / ".gitignore").write_text("draft-*\nout/\n\n# a comment\n!\n")
    (tmp_path / "news" / ".gitignore").write_text("!draft-c.md\n/x/drop.md\n")

    assert _find(".") == ["a.md", "news/draft-c.md", "news/keep.md"]
    (tmp_path / "news" / ".gitignore").unlink()
    assert _find("news") == ["news/keep.md", "news/x/drop.md"]


def test_gitignore_outside_the_repository_does_not_count(tmp_path: Path) -> None:
    """As for git itself."""
    _tree(tmp_path, "inner/.git/x", "inner/a.md")
    (tmp_path / ".gitignore").write_text("*.md")

    assert _find("inner") == ["inner/a.md"]


def test_hidden_folders_packages_and_links_are_left_out(tmp_path: Path) -> None:
    """A link may lead in circles or out of the folder, and one to a file shows it twice."""
    _tree(tmp_path, "a.md", ".venv/b.md", ".github/c.md", "node_modules/d.md", "x/e.md")
    (tmp_path / "x" / "loop").symlink_to(tmp_path)
    (tmp_path / "latest.md").symlink_to(tmp_path / "a.md")

    assert _find(".") == ["a.md", "x/e.md"]
    assert _find("latest.md") == ["latest.md"]


def test_include_and_exclude_are_those_of_the_nearest_settings(tmp_path: Path) -> None:
    """Globs are relative to the folder of the settings file."""
    _tree(tmp_path, "a.md", "b.rst", "old/c.md", "en/d.md", "en/e.txt", "en/old/f.md")
    (tmp_path / "factlint.toml").write_text("include = ['*.rst', '*.md']\nexclude = ['/old/']")
    (tmp_path / "en" / "factlint.toml").write_text("include = ['**/*.txt']")

    assert _find(".") == ["a.md", "b.rst", "en/e.txt"]


def test_a_glob_that_the_shell_left_alone(tmp_path: Path) -> None:
    """In quotes, or on Windows."""
    _tree(tmp_path, "a.md", "b.md", "x/c.md", "x/[1].md")

    assert _find("*.md") == ["a.md", "b.md"]
    assert _find("**/*.md") == ["a.md", "b.md", "x/[1].md", "x/c.md"]
    assert _find("x/[1].md") == ["x/[1].md"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("nwes", "nwes: no such file or folder; did you mean 'news'?"),
        ("news/todya.md", "did you mean 'news/today.md'?"),
        ("zzz", "zzz: no such file or folder"),
        ("no/such/folder", "no such file or folder"),
        ("empty", "empty: no digest in this folder; looked for **/*.md, **/*.html, **/*.txt"),
        ("*.rst", "*.rst: nothing matches this glob"),
        ("empty*", "no digest in this folder"),
        ("", "no such file or folder"),
        ("a\0b", "no such file or folder"),
        ("x" * 5000, "no such file or folder"),
    ],
)
def test_a_path_that_leads_to_nothing_is_an_error(tmp_path: Path, path: str, words: str) -> None:
    """Never silently green: exit code 2, with what may have been meant."""
    _tree(tmp_path, "news/today.md", "empty/readme.rst")

    with pytest.raises(InputError) as caught:
        _find("news", path)

    assert words in str(caught.value)


def test_hostile_globs_of_a_gitignore_are_skipped(tmp_path: Path) -> None:
    """Ten stars would take a file name of 200 letters longer than the age of the world."""
    _tree(tmp_path, "a" * 200 + ".md")
    (tmp_path / ".gitignore").write_text("*a*a*a*a*a*a*a*a*a*b\n")

    assert len(_find(".")) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o000)

    with pytest.raises(InputError, match="cannot be read"):
        _find(".")


@pytest.mark.parametrize("setting", ["include", "exclude"])
def test_a_glob_that_is_none_is_told_with_its_line(tmp_path: Path, setting: str) -> None:
    """Whether a folder is walked or a file is named."""
    _tree(tmp_path, "a.md")
    (tmp_path / "factlint.toml").write_text(f'# globs\n{setting} = ["*a*a*a*a*a.md"]')

    with pytest.raises(ConfigError, match=r"factlint\.toml:2: not a glob: .* holds too many stars"):
        _find(".")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_called_gitignore_is_not_waited_for(tmp_path: Path) -> None:
    """It says nothing, and so does any device that a link of this name leads to."""
    _tree(tmp_path, "a.md", "b/c.md")
    os.mkfifo(tmp_path / ".gitignore")
    (tmp_path / "b" / ".gitignore").symlink_to("/dev/zero")

    assert _find(".") == ["a.md", "b/c.md"]


def test_of_a_gitignore_without_end_the_beginning_counts(tmp_path: Path) -> None:
    """Memory has an end."""
    _tree(tmp_path, "a.md", "b.md", "c.md")
    (tmp_path / ".gitignore").write_text("a.md\n" + "#" * 1_000_000 + "\nb.md\n")

    assert _find(".") == ["b.md", "c.md"]
