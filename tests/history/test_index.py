"""The index: what must be read anew, what is forgotten, and what it says of itself."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from factlint.errors import StoreError
from factlint.history import index as module
from factlint.history import stamp
from factlint.history.index import Entry, Index, Info
from factlint.history.view import View
from factlint.series import Listed, Record, Telling
from history_records import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONG_AGO = time.time() - 86_400


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index(tmp_path / "index.sqlite") as opened:
        yield opened


def digest(folder: Path, name: str, text: str = "# News", changed: float = LONG_AGO) -> str:
    """Write a file as somebody did a day ago, and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (changed, changed))
    return str(path)


def put(index: Index, *paths: str, language: str | None = None, series: str = "news", day: int = DAY) -> None:
    """Keep one story of each file."""
    stamps = [found[1] for path in paths if (found := stamp.read(path))]
    record = Record("en", day, (Telling("Ferry", 1, frozenset({"ferry"})),))
    index.put(series, [Entry(path, one, record, language) for path, one in zip(paths, stamps, strict=True)])


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(path: str) -> None:
        pytest.fail(f"{path} was read")

    monkeypatch.setattr(stamp, "read", unread)


def test_what_was_never_put_must_be_read(tmp_path: Path, index: Index) -> None:
    """A new digest of the series."""
    assert index.stale("news", {digest(tmp_path, "a.md"): None}) == [str(tmp_path / "a.md")]


def test_what_is_unchanged_is_not_even_opened(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """Size and time say enough."""
    path = digest(tmp_path, "a.md")
    put(index, path)
    forbid_reading(monkeypatch)

    assert index.stale("news", {path: None}) == []


def test_a_touched_file_is_compared_by_its_content(tmp_path: Path, index: Index) -> None:
    """As after a checkout: the time is new, the text is not, and from then on the time is known."""
    path = digest(tmp_path, "a.md")
    put(index, path)
    os.utime(path, (LONG_AGO + 9, LONG_AGO + 9))

    assert index.stale("news", {path: None}) == []
    with pytest.MonkeyPatch.context() as patch:
        forbid_reading(patch)
        assert index.stale("news", {path: None}) == []


def test_another_text_of_the_same_size_and_time_is_found(tmp_path: Path, index: Index) -> None:
    """One that was written in the very moment in which the file was read, as by a script."""
    now = time.time()
    path = digest(tmp_path, "a.md", "# Tern", changed=now)
    put(index, path)
    digest(tmp_path, "a.md", "# Gull", changed=now)

    assert index.stale("news", {path: None}) == [path]


@pytest.mark.parametrize("text", ["# Newer", "# Other"])
def test_a_changed_file_must_be_read(tmp_path: Path, index: Index, text: str) -> None:
    path = digest(tmp_path, "a.md")
    put(index, path)
    digest(tmp_path, "a.md", text, changed=LONG_AGO + 9)

    assert index.stale("news", {path: None}) == [path]


def test_another_language_in_the_settings_has_all_read_anew(tmp_path: Path, index: Index) -> None:
    """The text is understood by it."""
    path = digest(tmp_path, "a.md")
    put(index, path, language="ja")

    assert index.stale("news", {path: "ja"}) == []
    assert index.stale("news", {path: "en"}) == [path]
    assert index.stale("news", {path: None}) == [path]


def test_what_could_not_be_read_is_not_tried_again(tmp_path: Path, index: Index) -> None:
    """Its own check says what is wrong with it."""
    path = digest(tmp_path, "a.md")
    _, taken = stamp.read(path) or pytest.fail("it is there")
    index.put("news", [Entry(path, taken, None)])

    assert index.stale("news", {path: None}) == []
    assert [(one.language, one.stories) for one in index.info()] == [("", 0)]


@pytest.mark.parametrize("is_named", [True, False])
def test_what_is_gone_is_forgotten(tmp_path: Path, index: Index, is_named: bool) -> None:
    """Whether it was found in the folder a moment ago or not."""
    kept, gone = digest(tmp_path, "a.md"), digest(tmp_path, "b.md")
    put(index, kept, gone)
    (tmp_path / "b.md").unlink()

    assert index.stale("news", dict.fromkeys([kept, gone] if is_named else [kept])) == []
    assert [one.digests for one in index.info()] == [1]


def test_what_is_no_plain_file_is_never_opened(tmp_path: Path, index: Index) -> None:
    """A pipe would never end; a folder is no digest."""
    os.mkfifo(tmp_path / "pipe.md") if hasattr(os, "mkfifo") else None
    paths = [str(tmp_path / "pipe.md"), str(tmp_path), str(tmp_path / "missing.md"), str(tmp_path / "nul\0.md")]

    assert index.stale("news", dict.fromkeys(paths)) == []
    assert [stamp.read(path) for path in paths] == [None] * 4


def test_series_do_not_touch_one_another(tmp_path: Path, index: Index) -> None:
    """Several projects share the file, and a digest may be of two series by two settings."""
    path = digest(tmp_path, "a.md")
    put(index, path)
    put(index, path, series="sport")
    index.stale("sport", {})

    assert index.stale("news", {path: None}) == []
    assert [one.digests for one in index.info()] == [1]


def test_a_series_that_nobody_met_for_long_goes(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """When some other series is brought up to date on a later day."""
    old, new = digest(tmp_path, "a.md"), digest(tmp_path, "b.md")
    put(index, old, series="old")
    put(index, new)
    later = time.time() + 91 * 86_400
    monkeypatch.setattr(module.time, "time", lambda: later)
    index.stale("news", {new: None})

    assert [one.folder for one in index.info()] == [str(tmp_path)]
    assert index.stale("old", {old: None}) == [old]


def test_info(tmp_path: Path, index: Index) -> None:
    """Series by series: where, how many, and of which days."""
    put(index, *(digest(tmp_path, f"{day}.md") for day in "ab"))
    put(index, digest(tmp_path, "c.md"), day=DAY + 4)
    put(index, digest(tmp_path, "d.md"), series="undated", day=0)

    assert index.info() == [Info(str(tmp_path), "en", 3, 3, DAY, DAY + 4), Info(str(tmp_path), "en", 1, 1, 0, 0)]


def test_clear(tmp_path: Path, index: Index) -> None:
    """All is read anew."""
    path = digest(tmp_path, "a.md")
    put(index, path)
    index.clear()

    assert (index.info(), index.stale("news", {path: None})) == ([], [path])


def test_a_temporary_index_is_gone_at_the_end() -> None:
    """It is a file all the same, which other processes can open while it lasts."""
    temporary = Index.temporary()
    path = temporary.path
    with Index(path) as other:
        assert other.info() == []
    temporary.close()
    del temporary

    assert not path.parent.exists()


def test_a_path_of_any_bytes(tmp_path: Path, index: Index) -> None:
    """File names on Linux need not be text."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")
    try:
        digest(tmp_path, os.path.basename(path))  # noqa: PTH119 - pathlib has no part in this
    except OSError:
        pytest.skip("names are text here")
    put(index, path, series=path)

    assert index.stale(path, {path: None}) == []


def test_what_cannot_be_written_is_told_and_what_was_there_stays(tmp_path: Path, index: Index) -> None:
    """A full disk, in the middle of a batch."""
    paths = [digest(tmp_path, f"{number}.md") for number in range(20)]
    put(index, paths[0])
    index._db.execute("PRAGMA max_page_count = 1")  # noqa: SLF001 - only SQLite itself can make the disk small
    with pytest.raises(StoreError, match="the index cannot be used: the disk is full"):
        index.put(
            "news",
            [Entry(path, stamp.Stamp(1, 1, b"", 1), Record("en", 1, (Telling("x" * 9000, 1),) * 50)) for path in paths],
        )

    assert index.stale("news", dict.fromkeys(paths)) == paths[1:]


def test_half_a_character_is_kept_as_a_question_mark(index: Index) -> None:
    """As YAML can write one; neither msgpack nor SQLite take it."""
    half = "a\ud800b"
    told = Telling(half, 1, frozenset({half}), pages=frozenset({half}))
    record = Record("en", DAY, (told,), (Listed(half, 1, half),))
    index.put(half, [Entry(f"/{half}.md", stamp.Stamp(0, 0, b"", 0), record)])
    found = View(index, half, "/x.md", shown=ascii, language="en", window=30, versions=tuple)

    assert found.frequencies([half], DAY + 1) == {half: 1}
    assert [one.telling.title for one in found.candidates(told, DAY, DAY + 1)] == ["a?b"]
    assert index.stale(half, {}) == []
    assert found.size(DAY + 1) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
def test_a_pipe_that_took_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at a file and its reading anything may happen to it."""
    os.mkfifo(tmp_path / "a.md")
    monkeypatch.setattr(stamp, "look", lambda _: stamp.Look(9, 9))
    found = stamp.read(str(tmp_path / "a.md"))

    assert found
    assert found[0] == b""
