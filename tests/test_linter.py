"""A run's way from digests to pages: what is asked for whom, under whose settings, and what the user is told of it."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.errors import ConfigError, StoreError
from factlint.given import Cited
from factlint.linter import Linter
from factlint.sources import archive, cassette, rows
from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.reading import Reading
from factlint.sources.store import Store
from web import Reply, Web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.examine import FileResult

CRANE, BARGE, GONE = "http://yard.example/crane", "http://yard.example/barge", "http://yard.example/gone"
TEXT = "The yard has a new crane, and the old one was sold to a museum in the next town, where it stands by the water."
PAGE = f"<!doctype html><html lang='en'><title>The yard has a crane</title><h1>The yard has a crane</h1><p>{TEXT}</p>"
QUICK = "[network]\nretries = 0\n"


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Return a web with one host, and make the current folder one for digests."""
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    Path("factlint.toml").write_text(QUICK, encoding="utf-8")
    with Web(tmp_path, {CRANE: PAGE, BARGE: PAGE}) as web:
        for name, value in web.environment.items():
            monkeypatch.setenv(name, value)
        yield web


def _write(path: str, *urls: str) -> str:
    items = "".join(f"- The yard opened. ([page {n}]({url}))\n" for n, url in enumerate(urls))
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(f"# Yard Daily 2026-06-10\n\n## News\n\n{items}", encoding="utf-8")
    return path


def _linter(select: str = "URL", **reading: object) -> Linter:
    return Linter({"select": select.split(",")}, reading=Reading(**{"store": "store.sqlite", **reading}))  # type: ignore[arg-type]


def _holding(*answers: Answer, store: str = "store.sqlite") -> None:
    with Store(Path(store)) as opened:
        for answer in answers:
            opened.put(answer)


def _page(url: str, status: int = 200) -> Answer:
    exchange = Exchange(url, status, (("content-type", "text/html; charset=utf-8"),), PAGE.encode())
    return Answer(url, (exchange,), fetched_at=rows.stamp(time.time() - 10))


def _failed(url: str) -> Answer:
    return Answer(url, failure=Failure("time-out", "nothing came", url), fetched_at=rows.stamp(time.time() - 10))


def _outcomes(result: FileResult) -> dict[str, tuple[str, str]]:
    return {source.url: (source.outcome, source.origin) for source in result.sources}


@pytest.mark.parametrize(
    ("select", "urls", "twins"),
    [
        ("URL", (CRANE, "https://gull.example/a"), (f"https{CRANE[4:]}",)),
        ("URL002", (CRANE, "https://gull.example/a"), ()),
        ("URL010", (CRANE, "https://gull.example/a"), (f"https{CRANE[4:]}",)),
        ("LNG,DUP", (), ()),
    ],
)
def test_the_rules_selected_say_what_is_asked(
    web: Web, select: str, urls: tuple[str, ...], twins: tuple[str, ...]
) -> None:
    """Rules on the text need no page, and only URL010 wants to know what https answers."""
    path = _write("today.md", CRANE, "https://gull.example/a#top", CRANE)
    data = Path(path).read_bytes()

    assert _linter(select).cite_file(path) == _linter(select).cite_data(data, path) == Cited(path, urls, twins)
    assert Linter({"select": select.split(",")}).cite_file(path) == Cited(path)
    assert not web.asked


def test_https_is_asked_where_http_showed_a_page(web: Web) -> None:
    """In the same run, after the page itself, and not where http gave none."""
    web.pages[GONE] = Reply("For members.", 403)
    web.pages[twin := f"https{CRANE[4:]}"] = Reply(PAGE)
    path = _write("today.md", CRANE, GONE)
    with closing(_linter("URL010")) as linter:
        linter.gather([linter.cite_file(path)])
        fixes = [finding.fix_safety for finding in linter.check_file(path).findings]

    assert web.asked == {CRANE: 1, GONE: 1, twin: 1}
    assert list(web.asked)[2] == twin
    assert linter.reading
    assert linter.reading.asked == {CRANE, GONE, twin}
    assert fixes == ["safe", "none"]


def test_each_folder_has_its_own_settings(web: Web) -> None:
    """Its own exclusions and its own store: what one folder may not ask, another may."""
    paths = [_write("port/today.md", CRANE, BARGE), _write("yard/today.md", CRANE, BARGE)]
    Path("port/factlint.toml").write_text(f"{QUICK}exclude-urls = ['*/barge']\n[store]\npath = 'port.sqlite'\n")
    Path("yard/factlint.toml").write_text(f"{QUICK}include-urls = ['*/barge']\n[store]\npath = 'yard.sqlite'\n")
    with closing(_linter("URL002", store="")) as linter:
        linter.gather([linter.cite_file(path) for path in paths])
        port, yard = (linter.check_file(path) for path in paths)
    with Store(Path("port/port.sqlite")) as in_port, Store(Path("yard/yard.sqlite")) as in_yard:
        kept = [bool(store.get(url)) for store in (in_port, in_yard) for url in (CRANE, BARGE)]

    assert web.asked == {CRANE: 1, BARGE: 1}
    assert _outcomes(port) == {CRANE: ("ok", "web"), BARGE: ("skipped", "web")}
    assert _outcomes(yard) == {CRANE: ("skipped", "web"), BARGE: ("ok", "web")}
    assert kept == [True, False, False, True]


def test_digests_that_share_a_page_share_its_reading(web: Web) -> None:
    """Also across folders with settings of their own and one store, and whoever asks knows it from the web."""
    paths = [_write("port/today.md", CRANE), _write("today.md", CRANE)]
    Path("port/factlint.toml").write_text(f"{QUICK}timeout = 5\n")
    with closing(_linter("URL002")) as linter:
        linter.gather([linter.cite_file(path) for path in paths])
        found = [_outcomes(linter.check_file(path)) for path in paths]

    assert web.asked == {CRANE: 1}
    assert found == [{CRANE: ("ok", "web")}] * 2


def test_copies_are_looked_for_of_what_is_lost(web: Web) -> None:
    """Not of pages that were read, nor of what was refused, excluded or never asked; near the digest's day."""
    wall, late, out = (f"http://yard.example/{name}" for name in ("wall", "late", "out"))
    path = _write("today.md", CRANE, GONE, wall, late, out, "http://10.0.0.1/", "http://yard.example/never")
    Path("factlint.toml").write_text(f"{QUICK}exclude-urls = ['*/out']\n")
    _holding(_page(CRANE), _page(GONE, 410), _page(wall, 403), _failed(late), _page(out, 410))
    linter, silent = _linter(archive=True), _linter()
    lost = linter.lost_file(path)

    assert [query.partition("?url=")[2].partition("&")[0][-4:] for query in lost.urls] == ["gone", "wall", "late"]
    assert all("timestamp=20260610" in query for query in lost.urls)
    assert lost == linter.lost_data(Path(path).read_bytes(), path)
    assert silent.lost_file(path) == Cited(path)
    assert not web.asked
    linter.close()


@pytest.mark.parametrize(
    ("settings", "asked", "noticed"),
    [("", 1, True), ("include-urls = ['yard.example']", 1, True), ("exclude-urls = ['archive.org']", 0, False)],
)
def test_the_archive_is_asked_unless_it_is_excluded(web: Web, settings: str, asked: int, noticed: bool) -> None:
    """Which pages of digests are included is another matter; an archive that was not asked is not said to be silent."""
    path = _write("today.md", GONE)
    Path("factlint.toml").write_text(f"{QUICK}archive = true\n{settings}\n")
    _holding(_page(GONE, 410))
    with closing(_linter()) as linter:
        linter.gather_copies([linter.lost_file(path)])

    assert web.asked.total() == asked
    assert bool(linter.told) is noticed


def test_an_archive_that_answers_is_no_notice(web: Web) -> None:
    """That it has no copy is an answer; and where nothing is lost, nobody is asked."""
    path = _write("today.md", GONE)
    _holding(_page(GONE, 410))
    with closing(_linter(archive=True)) as linter:
        lost = linter.lost_file(path)
        web.pages[lost.urls[0]] = Reply('{"archived_snapshots": {}}', headers=(("Content-Type", "application/json"),))
        linter.gather_copies([lost, Cited("other.md")])
        linter.gather_copies([Cited("other.md")])

    assert web.asked == {lost.urls[0]: 1}
    assert archive.is_query(lost.urls[0])
    assert linter.told == []


def test_a_default_place_that_cannot_be_used_costs_the_store_alone(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of the run is kept in a store that is gone afterwards, and the user is told once."""
    Path("cache").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("cache").absolute()))
    paths = [_write("today.md", CRANE), _write("port/today.md", BARGE)]
    Path("port/factlint.toml").write_text(QUICK)
    with closing(_linter("URL002", store="")) as linter:
        linter.gather([linter.cite_file(path) for path in paths])
        found = [_outcomes(linter.check_file(path)) for path in paths]
        place = Path(linter.reading.store)  # type: ignore[union-attr]
        assert place.exists()
    del linter.pages._temporary  # noqa: SLF001 - nobody holds it any longer

    assert found == [{CRANE: ("ok", "web")}, {BARGE: ("ok", "web")}]
    assert [notice.endswith("; what is read is kept for this run alone") for notice in linter.told] == [True]
    assert web.asked == {CRANE: 1, BARGE: 1}
    assert not place.exists()


def test_a_place_that_is_named_must_be_one(web: Web) -> None:
    """What is there is left alone, and nothing is asked; offline, each digest says so instead of guessing."""
    Path("store.sqlite").write_text("My notes on cranes.")
    path = _write("today.md", CRANE)
    online, offline = _linter(), _linter(offline=True)

    with pytest.raises(StoreError, match=r"store\.sqlite"):
        online.gather([online.cite_file(path)])
    assert [isinstance(error, StoreError) for error in offline.check_file(path).errors] == [True]
    assert Path("store.sqlite").read_text() == "My notes on cranes."
    assert not web.asked


def test_offline_needs_no_sound_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the default one is no store, the text is checked all the same, and the pages were not asked for."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factlint").mkdir()
    Path("factlint/store.sqlite").write_text("My notes on cranes.")
    result = _linter("ALL", store="", offline=True).check_file(_write("today.md", CRANE))

    assert result.errors == ()
    assert _outcomes(result) == {CRANE: ("skipped", "web")}
    assert Path("factlint/store.sqlite").read_text() == "My notes on cranes."


def test_a_damaged_store_is_told_of_and_begun_anew(web: Web) -> None:
    """The run goes on with a new one, and the old one is set aside."""
    _holding(*(_page(f"{CRANE}-{number}") for number in range(40)))
    with Path("store.sqlite").open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    with closing(_linter("URL002")) as linter:
        linter.gather([linter.cite_file(_write("today.md", CRANE))])

    assert [("damaged" in notice, "set aside" in notice) for notice in linter.told] == [(True, True)]
    assert web.asked == {CRANE: 1}


@pytest.mark.usefixtures("web")
def test_eight_digests_are_kept_from_citing_to_checking() -> None:
    """What comes after them is parsed again; none is kept longer than to its check."""
    paths = [_write(f"day-{number}.md", "https://gull.example/a") for number in range(12)]
    linter = _linter("URL002", offline=True, archive=True)
    for path in paths:
        linter.cite_file(path)
        linter.lost_file(path)
        Path(path).unlink()
    first, again = ([linter.check_file(path) for path in paths] for _ in range(2))

    assert [bool(result.errors) for result in first] == [False] * 8 + [True] * 4
    assert all(result.errors for result in again)


@pytest.mark.parametrize("data", [None, b"\x00\x01\x02\xff" * 50])
def test_what_cannot_be_read_is_told_once(web: Web, data: bytes | None) -> None:
    """Looking for its links and its copies says nothing; its check does."""
    if data:
        Path("today.md").write_bytes(data)
    with closing(_linter(archive=True)) as linter:
        linter.gather([linter.cite_file("today.md")])
        linter.gather_copies([linter.lost_file("today.md")])
        result = linter.check_file("today.md")

    assert [error.path for error in result.errors] == ["today.md"]
    assert result.findings == ()
    assert (linter.told, web.asked.total()) == ([], 0)


def test_a_digest_from_a_pipe_is_not_the_file_of_its_name(web: Web) -> None:
    """Both are read and checked, each by what it cites itself."""
    path = _write("today.md", CRANE)
    piped = Path(_write("other.md", BARGE)).read_bytes()
    with closing(_linter("URL002")) as linter:
        linter.gather([linter.cite_data(piped, path), linter.cite_file(path)])
        found = [_outcomes(linter.check_data(piped, path)), _outcomes(linter.check_file(path))]

    assert found == [{BARGE: ("ok", "web")}, {CRANE: ("ok", "web")}]
    assert web.asked == {CRANE: 1, BARGE: 1}


def test_what_was_found_is_told_though_it_cannot_be_recorded(web: Web) -> None:
    """A cassette that cannot be written is an error beside the findings; a broken one leaves nothing to find."""
    path = _write("today.md", GONE)
    _holding(_page(GONE, 410))
    Path("tapes").write_text("no folder")
    with closing(_linter(record="tapes")) as linter:
        recorded = linter.check_file(path)
    cassette.write(cassette.file_of(Path("good"), path), [])
    cassette.file_of(Path("good"), path).write_text("interactions: 7\n")
    replayed = _linter(replay="good").check_file(path)

    assert [finding.code for finding in recorded.findings if finding.code == "URL002"] == ["URL002"]
    assert [len(result.errors) for result in (recorded, replayed)] == [1, 1]
    assert replayed.findings == ()
    assert not web.asked


def test_a_wrong_header_is_told_before_anything_is_asked(web: Web) -> None:
    """With the file and the line of the folder's own settings."""
    path = _write("port/today.md", CRANE)
    Path("port/factlint.toml").write_text("[network.headers.'yard.example']\nX-Yard = {env = 'FACTLINT_NO_SUCH'}\n")
    with closing(_linter()) as linter, pytest.raises(ConfigError, match=r"port/factlint\.toml:2"):
        linter.gather([linter.cite_file(path)])

    assert not web.asked


@pytest.mark.parametrize(
    ("reading", "fetches"),
    [(None, False), ({}, True), ({"refresh": True}, True), ({"offline": True}, False), ({"replay": "tapes"}, False)],
)
def test_which_runs_ask_the_web(reading: dict[str, object] | None, fetches: bool) -> None:
    """Those that were told how to read pages, and neither to do without the web nor to replay."""
    assert Linter(reading=None if reading is None else Reading(**reading)).fetches is fetches  # type: ignore[arg-type]
