"""Where the cassette of a digest is: nearly its name, never outside the folder, never another digest's."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.errors import InputError
from factlint.sources.cassette import file_of

FOLDER = Path("cassettes")


@pytest.mark.parametrize(
    ("digest", "file"),
    [
        ("today.md", "today.md.yaml"),
        ("news/2026-05-08.md", "news/2026-05-08.md.yaml"),
        ("./news//2026-05-08.md", "news/2026-05-08.md.yaml"),
        ("news/../today.md", "today.md.yaml"),
        ("ニュース/2026年5月8日.md", "ニュース/2026年5月8日.md.yaml"),
        ("my news/to day.md", "my news/to day.md.yaml"),
        (".hidden.md", ".hidden.md.yaml"),
    ],
)
def test_most_names_are_kept(digest: str, file: str) -> None:
    assert file_of(FOLDER, digest) == FOLDER / file


def test_an_absolute_path_in_here_is_the_same_as_the_relative_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the digest is named, its cassette is found."""
    monkeypatch.chdir(tmp_path)

    assert file_of(FOLDER, str(tmp_path / "news" / "a.md")) == file_of(FOLDER, "news/a.md")


UNSAFE = [
    "../today.md",
    "/etc/passwd",
    "-",
    "-rf.md",
    "~root.md",
    "con",
    "news/NUL.md",
    "com1.txt",
    "a:b.md",
    "C:\\news\\a.md",
    "news/a.md.",
    "news /a.md",
    "a\x1b[2J.md",
    "a\u202eb.md",
    "a\udcffb.md",
    "a.md.yaml/b.md",
    "a.md.YAML/b.md",
    "x" * 201,
    "整" * 70,
    "a/" * 201 + "b",
    ".",
]


@pytest.mark.parametrize("digest", UNSAFE)
def test_other_names_get_a_hash(digest: str) -> None:
    """One name at the top of the folder, which any system can write and no plain name is like."""
    file = file_of(FOLDER, digest)

    assert file.parent == FOLDER
    assert file.name.startswith("~")
    assert file.name.isprintable()
    assert len(file.name.encode()) < 255


@pytest.mark.parametrize(
    ("digest", "readable"),
    [("../news/today.md", "today.md"), ("../整理-1_2.md", "整理-1_2.md"), ("../a b:c.md", "abc.md"), ("../-?.", "")],
)
def test_people_see_whose_file_it_is(digest: str, readable: str) -> None:
    """The name of the digest stands before the hash, as far as any system can write it."""
    assert file_of(FOLDER, digest).name.rpartition("-")[0] == f"~{readable}"


def test_no_two_have_the_same_file() -> None:
    assert len({file_of(FOLDER, digest) for digest in [*UNSAFE, "today.md", "a.md"]}) == len(UNSAFE) + 2


def test_a_name_that_looks_hashed_is_hashed_itself() -> None:
    """Nobody can choose the name that another digest's cassette has."""
    taken = file_of(FOLDER, "../today.md").name.removesuffix(".yaml")

    assert file_of(FOLDER, taken) != file_of(FOLDER, "../today.md")


@given(
    st.lists(st.sampled_from(["..", ".", "a", "B", "con", "", "-", "~", "\\", "a.yaml", "/", ":", "\0"]), max_size=6)
)
def test_none_is_outside_the_folder(parts: list[str]) -> None:
    """Whatever a digest is called."""
    file = file_of(FOLDER, "/".join(parts))

    assert ".." not in file.parts
    assert file.resolve().is_relative_to(FOLDER.resolve())


@pytest.mark.parametrize("link", ["news", "today.md.yaml"])
def test_a_link_out_of_the_folder(tmp_path: Path, link: str) -> None:
    """A stranger's repository may hold one; nothing is written or read through it."""
    folder = tmp_path / "cassettes"
    folder.mkdir()
    (folder / link).symlink_to(tmp_path)
    with pytest.raises(InputError, match="a link leads out of the folder of cassettes"):
        file_of(folder, "news/a.md" if link == "news" else "today.md")
