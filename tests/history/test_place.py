"""Which series a path belongs to, and which version of a digest it is, as folders and names tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlint import config
from factlint.history import date_folders, language_tags
from factlint.history.named_languages import Names
from factlint.history.place import Place, place
from growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT = config.load(None)


def _siblings(*paths: str) -> Callable[[str], Names]:
    """Return what lists the folders of files that there shall be below ``/r``."""
    names: dict[str, set[str]] = {}
    for path in paths:
        parts = f"/r/{path}".split("/")
        for index in range(1, len(parts)):
            names.setdefault("/".join(parts[:index]) or "/", set()).add(parts[index])
    return lambda folder: Names(names.get(folder, ()))


def _place(path: str, *others: str) -> Place:
    found = place(f"/r/{path}", DEFAULT, _siblings(path, *others))
    assert found
    return found


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("news/2026-06-02.md", "news"),
        ("news/2026/06/02.md", "news"),
        ("news/2026/06/02-harbour.md", "news"),
        ("news/2026/06/02/index.md", "news"),
        ("news/2026/06/02/harbour.md", "news"),
        ("news/2026/x.md", "news"),
        ("news/2026-06/x.md", "news"),
        ("news/2026-06/02/x.md", "news"),
        ("news/202606/x.md", "news"),
        ("news/20260602/x.md", "news"),
        ("news/2026-06-02/README.md", "news"),
        ("news/2026/06/02/security.md", "news"),
        ("news/2026/2026-06/2026-06-02/x.md", "news"),
        ("news/2026/June/x.md", "news"),
        ("news/2026/06-June/x.md", "news"),
        ("news/May/08.md", "news"),
        ("news/2026/W23/x.md", "news"),
        ("news/2026-W23/x.md", "news"),
        ("news/2026/week-23/index.md", "news"),
        ("news/2026/Q2/x.md", "news"),
        ("news/2026年/6月/x.md", "news"),
        ("posts/2026-06-02-harbour/index.md", "posts"),
        ("posts/2026-06-02-harbour/notes.md", "posts/2026-06-02-harbour"),
        ("chapters/05/x.md", "chapters/05"),
        ("2026/06/harbour/x.md", "2026/06/harbour"),
        ("room/2345/x.md", "room/2345"),
        ("news/13/x.md", "news/13"),
        ("2026/06/02.md", ""),
    ],
)
def test_date_folders_hold_parts_of_a_series(path: str, folder: str) -> None:
    """Of a year, a month, a week, a day; a number by itself is no month."""
    assert _place(path).series == f"/r/{folder}/::".replace("//", "/")


@pytest.mark.parametrize(
    "path",
    [
        *("news/README.md", "news/readme.ja.md", "CHANGELOG.md", "LICENSE.txt", "news/index.md", "news/_index.en.md"),
        *("news/2026/index.md", "news/2026/06/index.html", "about.md", "archive.md", "SUMMARY.md", "requirements.txt"),
    ],
)
def test_pages_of_a_project_belong_to_no_series(path: str) -> None:
    """Nor do those that list what stands in a folder."""
    assert place(f"/r/{path}", DEFAULT, _siblings(path)) is None


@pytest.mark.parametrize(
    ("path", "beside", "language"),
    [
        ("d/en/x.md", "", "en"),
        ("d/EN/x.md", "", "en"),
        ("d/zh-CN/x.md", "", "zh"),
        ("d/pt_BR/x.md", "", "pt"),
        ("d/zh-Hant-TW/x.md", "", "zh"),
        ("d/japanese/x.md", "", "ja"),
        ("d/日本語/x.md", "", "ja"),
        ("d/de/x.md", "", ""),
        ("d/de/x.md", "d/en/x.md", "de"),
        ("d/de/x.md", "d/it/x.md", "de"),
        ("d/it/x.md", "d/hardware/x.md", ""),
        ("d/jp/x.md", "d/us/x.md", ""),
        ("d/de/x.md", "d/us/x.md", ""),
        ("d/jp/x.md", "d/en/x.md", "ja"),
        ("d/jp/x.md", "d/kr/x.md", ""),
        ("en/2026/06/x.md", "", "en"),
        ("2026/06/en/x.md", "", "en"),
        ("content/en/news/2026/06/x.md", "content/ja/news/y.md", "en"),
        ("content/en/news/2026/06/x.md", "", ""),
        ("ja/_posts/x.md", "_posts/x.md", "ja"),
        ("go-to/x.md", "d/en/x.md", ""),
        ("ai/x.md", "en/x.md", ""),
        ("d/x.en.md", "", "en"),
        ("d/x.ko.ara.md", "", "ko"),
        ("d/x.zh-cn.md", "", "zh"),
        ("d/lemonde.fr.md", "", ""),
        ("d/x.fr.md", "d/x.md", "fr"),
        ("d/x-ja.md", "", ""),
        ("d/x-ja.md", "d/x-en.md", "ja"),
        ("d/x_ja.md", "d/x.md", "ja"),
        ("d/y-ja.md", "d/x.md d/x-ja.md", "ja"),
        ("d/x-zh-CN.md", "d/x.md", "zh"),
        ("d/news-it.md", "d/news.md", ""),
        ("d/news-it.md", "d/news-en.md", "it"),
        ("d/ja.md", "", "ja"),
        ("d/it.md", "d/is.md", ""),
        ("d/en-x.md", "d/ja-x.md", "en"),
        ("d/2026-06-02.md", "d/2026-06-03.md", ""),
    ],
)
def test_folders_and_names_tell_the_language(path: str, beside: str, language: str) -> None:
    """A word that is a tag, too, only where another tag beside it bears it out; names of countries are none."""
    assert _place(path, *beside.split()).language == language


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("en/x.md", "ja/x.md"),
        ("x.md", "ja/x.md"),
        ("en/2026/06/x.md", "ja/2026/06/x.md"),
        ("2026/06/en/x.md", "2026/06/ja/x.md"),
        ("content/en/news/x.md", "content/ja/news/x.md"),
        ("_posts/2026-06-02-x.md", "ja/_posts/2026-06-02-x.md"),
        ("x.en.md", "x.ja.md"),
        ("x.md", "x.ja.md"),
        ("x-en.md", "x_ja.md"),
        ("x.ara.md", "x.ko.ara.md"),
        ("2026-06-02-x/index.md", "2026-06-02-x/index.ja.md"),
        ("2026/06/02/en.md", "2026/06/02/ja.md"),
        ("zh-CN/x.md", "zh-TW/x.md"),
        ("en/x.en.md", "ja/x.ja.md"),
    ],
)
def test_versions_have_all_but_the_language_in_common(path: str, other: str) -> None:
    """And each is of a series of its own."""
    one, two = _place(path, other), _place(other, path)

    assert one.version == two.version
    assert one.series != two.series


def test_another_digest_is_no_version() -> None:
    """Not even one that is called almost the same."""
    assert _place("en/x.md").version != _place("ja/y.md").version
    assert _place("d/x.md").version != _place("d/x.html").version


def test_each_language_is_a_series_over_its_date_folders() -> None:
    paths = ("en/2026/05/x.md", "en/2026/06/y.md", "ja/2026/06/y.md")
    may, june, japanese = (_place(path, *paths).series for path in paths)

    assert may == june != japanese


@pytest.mark.parametrize(
    ("name", "code"),
    [("en", "en"), ("jp", "ja"), ("kr", "ko"), ("cn", "zh"), ("eng", "en"), ("xx", ""), ("go-to", ""), ("x" * 50, "")],
)
def test_tags_are_read_as_people_write_them(name: str, code: str) -> None:
    assert language_tags.language(name) == code


@pytest.mark.parametrize(("folders", "count"), [("", 0), ("a/2026", 1), ("2026/06/02", 3), ("2026/2026/06", 2)])
def test_date_folders_are_counted_from_the_end(folders: str, count: int) -> None:
    assert date_folders.trailing(folders.split("/")) == count


@given(st.lists(st.text(st.characters(blacklist_characters="/\0"), min_size=1), min_size=1, max_size=12))
@example(["2026"] * 12)
@example(["en"] * 12)
@example(["_index", "-en.md"])
def test_no_path_is_too_odd(parts: list[str]) -> None:
    """Whatever its names are, a path has a place or none."""
    path = "/" + "/".join(parts)
    found = place(path, DEFAULT, _siblings(path))

    assert found is None or (found.series and found.version)


def test_a_folder_of_many_names_is_looked_at_once() -> None:
    """Each name is held against the others by what remains of it without its tag."""

    def names(count: int) -> Names:
        return Names([f"x{index}-{tag}.md" for index in range(count) for tag in ("en", "ja", "it")])

    assert_linear(lambda found: [found.split(name) for name in found.all], names, 6000)


def test_a_path_without_a_listing_has_a_place() -> None:
    """By what needs no other name to bear it out."""
    assert place("/r/en/x.md", DEFAULT) == Place("/r/::en", "/r/x.md", "en")
    assert place(str(Path("/r/it/x.md")), DEFAULT) == Place("/r/it/::", "/r/it/x.md", "")
