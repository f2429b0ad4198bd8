"""Which files on the disk are the digests of a series, and which are one digest in several languages."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factlint.errors import ConfigError
from factlint.history import members as limits
from factlint.history.members import Members
from factlint.linter import Linter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test start in an empty folder of its own, the root of a repository."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def _tree(folder: Path, *names: str, **files: str) -> Members:
    """Write files, of which some have a text, and return what finds their series."""
    for name in (*names, *files):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(files.get(name, ""), encoding="utf-8")
    return Members(Linter().config_for)


def _of(members: Members, folder: Path, name: str) -> list[str]:
    return sorted(os.path.relpath(path, folder) for path in members.of(str(folder / name)))


def _versions(members: Members, folder: Path, name: str) -> dict[str, str]:
    return {os.path.relpath(path, folder): language for path, language in members.versions(str(folder / name))}


def test_a_folder_is_a_series_with_its_date_folders(tmp_path: Path) -> None:
    """Whichever of its digests is looked at; other folders are none of it, nor are pages about the project."""
    dated = ["n/2026-07.md", "n/2026/05/08.md", "n/2026/06/01.md", "n/2026/06/W23/x.md"]
    found = _tree(tmp_path, *dated, "n/other/x.md", "n/README.md", "n/2026/index.md", "x.md", "n/2026/06/x/y.md")

    assert {name: _of(found, tmp_path, name) for name in dated[:3]} == dict.fromkeys(dated[:3], sorted(dated[:3]))
    assert _of(found, tmp_path, "n/README.md") == []
    assert _of(found, tmp_path, "n/other/x.md") == ["n/other/x.md"]


def test_a_home_folder_is_not_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the folder of the digest only those of dates are looked into."""
    found = _tree(tmp_path, "today.md", "2026/06/01.md", "photos/a/b.md", "projects/2026/c.md")
    listed = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: listed.append(os.path.relpath(path)) or scandir(path))

    assert _of(found, tmp_path, "today.md") == ["2026/06/01.md", "today.md"]
    assert sorted(listed) == [".", "2026", "2026/06"]


def test_bundles_are_of_one_series(tmp_path: Path) -> None:
    """Each digest in a folder of its own, with its pictures and notes."""
    posts = ["p/2026-06-02-crane/index.md", "p/2026-06-03-berth/index.md"]
    found = _tree(tmp_path, *posts, "p/2026-06-03-berth/notes.md", "p/2026-06-02-crane/index.ja.md", "p/index.md")

    assert _of(found, tmp_path, posts[0]) == posts
    assert _versions(found, tmp_path, posts[0]) == {"p/2026-06-02-crane/index.ja.md": "ja"}


def test_what_is_not_walked_is_no_member(tmp_path: Path) -> None:
    """What git ignores, what the settings leave out, hidden folders, links; the digest itself always is one."""
    found = _tree(tmp_path, "a.md", "b.md", "draft.md", "old.md", ".2026/c.md", "d.py", "2026/e.md", "2026/f.md")
    (tmp_path / ".gitignore").write_text("draft.md\n2026/f.md\n")
    (tmp_path / "factlint.toml").write_text('exclude = ["old.md"]')
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")

    assert _of(found, tmp_path, "a.md") == ["2026/e.md", "a.md", "b.md"]
    assert _of(found, tmp_path, "draft.md") == ["2026/e.md", "a.md", "b.md", "draft.md"]


def test_what_was_made_of_a_digest_is_no_other(tmp_path: Path) -> None:
    """Of ``x.md`` and ``x.html`` that counts which is of the kind of the digest at hand."""
    found = _tree(tmp_path, "x.md", "x.html", "y.md", "y.html", "z.txt")

    assert _of(found, tmp_path, "x.md") == ["x.md", "y.md", "z.txt"]
    assert _of(found, tmp_path, "x.html") == ["x.html", "y.html", "z.txt"]


def test_languages_are_series_of_their_own(tmp_path: Path) -> None:
    """By folders or names, above dates or below."""
    _tree(tmp_path, "a/en/2026/05/x.md", "a/en/2026/06/y.md", "a/ja/2026/06/y.md")
    _tree(tmp_path, "b/2026/05/en/x.md", "b/2026/06/en/y.md", "b/2026/06/ja/y.md", "b/2026/06/z.md")
    found = _tree(tmp_path, "c/x.en.md", "c/y.en.md", "c/y.ja.md", "c/z.md")

    assert _of(found, tmp_path, "a/en/2026/05/x.md") == ["a/en/2026/05/x.md", "a/en/2026/06/y.md"]
    assert _of(found, tmp_path, "b/2026/05/en/x.md") == ["b/2026/05/en/x.md", "b/2026/06/en/y.md"]
    assert _of(found, tmp_path, "c/x.en.md") == ["c/x.en.md", "c/y.en.md"]
    assert _of(found, tmp_path, "c/z.md") == ["c/z.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en/x.md", "ja/x.md"),
        ("content/en/news/2026/06.md", "content/ja/news/2026/06.md"),
        ("2026/06/en/x.md", "2026/06/ja/x.md"),
        ("x.md", "x.ja.md"),
        ("x.md", "ja/x.md"),
        ("_posts/x.md", "ja/_posts/x.md"),
        ("d/x-en.md", "d/x_ja.md"),
        ("2026/06/02/en.md", "2026/06/02/ja.md"),
        ("en/x.en.md", "ja/x.ja.md"),
        ("blog/2026-06-02-x.md", "i18n/ja/docusaurus-plugin-content-blog/2026-06-02-x.md"),
        ("blog/2026/06/x.md", "i18n/pt-BR/docusaurus-plugin-content-blog/2026/06/x.md"),
        ("docs/news/x.md", "i18n/de/docusaurus-plugin-content-docs/current/news/x.md"),
    ],
)
def test_versions_find_each_other(tmp_path: Path, one: str, other: str) -> None:
    found = _tree(tmp_path, one, other, "en/other.md", "ja/another.md")

    assert list(_versions(found, tmp_path, one)) == [other]
    assert list(_versions(found, tmp_path, other)) == [one]


def test_translations_of_docusaurus_are_a_series(tmp_path: Path) -> None:
    """Over date folders, and beside those of other languages."""
    home = "i18n/{}/docusaurus-plugin-content-blog/"
    names = [home.format("ja") + name for name in ("2026/05/x.md", "2026/06/y.md")]
    found = _tree(tmp_path, *names, home.format("ko") + "2026/06/y.md", "blog/2026/06/y.md")

    assert _of(found, tmp_path, names[0]) == names
    assert set(_versions(found, tmp_path, names[1]).values()) == {"", "ko"}


def test_a_link_is_no_version(tmp_path: Path) -> None:
    """It shows the same digest twice."""
    found = _tree(tmp_path, "en/x.md")
    (tmp_path / "ja").symlink_to(tmp_path / "en")
    (tmp_path / "en" / "x.ja.md").symlink_to(tmp_path / "en" / "x.md")

    assert _versions(found, tmp_path, "en/x.md") == {}


def test_the_original_is_named_by_the_settings(tmp_path: Path) -> None:
    """By its language, or as that which tells none."""
    found = _tree(tmp_path, "ja/x.md", "en/x.md", "ko/x.md", "y.md", "y.ko.md", "z.ja.md", "z.ko.md")
    (tmp_path / "factlint.toml").write_text('original-language = "ja"')

    def original(name: str) -> str | None:
        return found.original(str(tmp_path / name))

    assert original("en/x.md") == original("ko/x.md") == str(tmp_path / "ja/x.md")
    assert original("y.ko.md") == str(tmp_path / "y.md")
    assert original("z.ko.md") == str(tmp_path / "z.ja.md")
    assert original("ja/x.md") is original("y.md") is original("none.md") is None


PATTERNS = 'series = ["articles/{language}/*.md", "weekly/{date}-*.md"]'


def test_patterns_say_what_belongs_together(tmp_path: Path) -> None:
    """What fits none belongs to no series."""
    names = [
        "articles/en/a.md",
        "articles/en/b.md",
        "articles/ja/b.md",
        "weekly/2026-W22-x.md",
        "weekly/2026-06-02-y.md",
    ]
    found = _tree(tmp_path, *names, "articles/en/2026/c.md", "weekly/notes.md", "other/d.md", "articles/en/README.md")
    (tmp_path / "factlint.toml").write_text(PATTERNS)

    assert _of(found, tmp_path, "articles/en/a.md") == names[:2]
    assert _of(found, tmp_path, "weekly/2026-W22-x.md") == sorted(names[3:])
    assert _of(found, tmp_path, "weekly/notes.md") == _of(found, tmp_path, "other/d.md") == []
    assert _versions(found, tmp_path, "articles/ja/b.md") == {"articles/en/b.md": "en"}


def test_a_date_ties_versions_of_other_names(tmp_path: Path) -> None:
    """Where each language has one digest of that day; names that are equal go first."""
    day, two = ["en/2026-06-02-crane.md", "ja/2026-06-02-kureen.md"], ["en/2026-06-03-a.md", "ja/2026-06-03-a.md"]
    found = _tree(
        tmp_path, *day, *two, "ja/2026-06-03-b.md", "en/2026-06-04-x.md", "ja/2026-06-04-y.md", "ja/2026-06-04-z.md"
    )
    (tmp_path / "factlint.toml").write_text('series = ["{language}/{date}-*.md"]')

    assert _versions(found, tmp_path, day[0]) == {day[1]: "ja"}
    assert _versions(found, tmp_path, two[0]) == {two[1]: "ja"}
    assert _versions(found, tmp_path, "en/2026-06-04-x.md") == {}
    assert _versions(found, tmp_path, "ja/2026-06-04-z.md") == {}


def test_other_settings_below_are_of_other_series(tmp_path: Path) -> None:
    """Each digest goes by the settings nearest to it."""
    found = _tree(tmp_path, "a/x.md", "a/b/y.md", "a/b/z.md")
    (tmp_path / "factlint.toml").write_text('series = ["**/*.md"]')
    (tmp_path / "a" / "b" / "factlint.toml").write_text('series = ["*.md"]')

    assert _of(found, tmp_path, "a/x.md") == ["a/x.md"]
    assert _of(found, tmp_path, "a/b/y.md") == ["a/b/y.md", "a/b/z.md"]


def test_a_wrong_pattern_is_told_with_its_line(tmp_path: Path) -> None:
    """And with what may have been meant."""
    (tmp_path / "factlint.toml").write_text('series = [\n  "a/*.md",\n  "b/{lang}/*.md",\n]\n')
    found = _tree(tmp_path, "a/x.md")

    with pytest.raises(ConfigError, match=r"factlint\.toml:3: .*\{lang\} is not known.*did you mean '\{language\}'"):
        found.of(str(tmp_path / "a" / "x.md"))


def test_a_series_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest by their names are kept."""
    monkeypatch.setattr(limits, "FILES", 2)
    found = _tree(tmp_path, "2026/01.md", "2026/02.md", "2026/03.md", "2025/12.md")

    assert _of(found, tmp_path, "2026/03.md") == ["2026/02.md", "2026/03.md"]
    assert _of(found, tmp_path, "2025/12.md") == ["2025/12.md", "2026/02.md", "2026/03.md"]


def test_a_series_of_the_settings_has_the_same_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No further folder is looked into."""
    monkeypatch.setattr(limits, "FILES", 2)
    (tmp_path / "factlint.toml").write_text('series = ["*/*.md"]', encoding="utf-8")
    found = _tree(tmp_path, "2026/01.md", "2026/02.md", "2025/11.md", "2025/12.md")

    assert _of(found, tmp_path, "2026/02.md") == ["2026/01.md", "2026/02.md"]


def test_a_digest_that_is_not_on_the_disk_has_a_series(tmp_path: Path) -> None:
    """Such as one that comes by standard input under its name; a folder that is not there has none."""
    found = _tree(tmp_path, "en/a.md", "ja/b.md")

    assert _of(found, tmp_path, "en/b.md") == ["en/a.md"]
    assert _versions(found, tmp_path, "en/b.md") == {"ja/b.md": "ja"}
    assert _of(found, tmp_path, "none/b.md") == []


def test_what_is_found_tells_size_and_time(tmp_path: Path) -> None:
    found = _tree(tmp_path, "a.md", "b.md")
    (tmp_path / "a.md").write_text("12345")

    sizes = {os.path.relpath(path): stat.st_size for path, stat in found.of(str(tmp_path / "a.md")).items()}

    assert sizes == {"a.md": 5, "b.md": 0}


@pytest.mark.parametrize(
    ("digest", "link"),
    [
        ("en/sub/x.md", "ja/sub"),
        ("sub/x.md", "ja/sub"),
        ("ja/sub/x.md", "sub"),
        ("en/x.md", "ja"),
        ("blog/sub/x.md", "i18n/ja/docusaurus-plugin-content-blog/sub"),
    ],
)
def test_no_link_leads_to_a_version(tmp_path: Path, digest: str, link: str) -> None:
    """What is said of a version quotes it: a stranger's link would have files quoted that only we may read."""
    found = _tree(tmp_path, digest, "private/x.md")
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / "private")

    assert _versions(found, tmp_path, digest) == {}


def test_versions_below_a_link_that_both_stand_under(tmp_path: Path) -> None:
    """Whoever names a digest by a path with a link in it means it."""
    found = _tree(tmp_path, "news/en/x.md", "news/ja/x.md")
    (tmp_path / "here").symlink_to(tmp_path / "news")

    assert _versions(found, tmp_path, "here/en/x.md") == {"here/ja/x.md": "ja"}
