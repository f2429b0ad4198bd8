"""A run's library: what it asks the web for, what the store or a cassette gives in its place, and what it keeps."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import config
from factlint.digest import parse
from factlint.errors import ConfigError, InputError
from factlint.sources import cassette, rows
from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.library import Library
from factlint.sources.reading import Reading
from factlint.sources.store import Store
from web import Reply, Web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest
    from factlint.source import Source

CRANE, BARGE, NEW = "http://yard.example/crane", "http://yard.example/barge", "http://yard.example/new"
TEXT = "The yard has a new crane, and the old one was sold to a museum in the next town, where it stands by the water."
PAGE = f"<!doctype html><html lang='en'><title>The yard has a crane</title><h1>The yard has a crane</h1><p>{TEXT}</p>"
WALL = "<title>Page not found</title><h1>Page not found</h1><p>Try the search.</p>"
HUSH = "hush-4711-of-the-yard"
DAY = 86400


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with Web(tmp_path, {CRANE: PAGE, BARGE: PAGE}) as web:
        for name, value in web.environment.items():
            monkeypatch.setenv(name, value)
        yield web


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def held(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the store's path, with its folder for the current one."""
    monkeypatch.chdir(path.parent)
    return path


def _library(path: Path, settings: str = "[network]\nretries = 0\n", **reading: object) -> Library:
    return Library(config.of_text(settings, Path("factlint.toml")), Reading(store=str(path), **reading))  # type: ignore[arg-type]


def _asking(path: Path, *urls: str, settings: str = "[network]\nretries = 0\n", **reading: object) -> list[str]:
    library = _library(path, settings, **reading)
    asked = library.gather(urls)
    library.close()
    return asked


def _page(url: str, body: str = PAGE, days: float = 0, status: int = 200) -> Answer:
    exchange = Exchange(url, status, (("content-type", "text/html; charset=utf-8"),), body.encode())
    return Answer(url, (exchange,), fetched_at=rows.stamp(time.time() - days * DAY - 10))


def _failed(url: str, kind: str = "time-out") -> Answer:
    return Answer(url, failure=Failure(kind, "", url), fetched_at=rows.stamp(time.time() - 10))  # type: ignore[arg-type]


def _holding(path: Path, *answers: Answer) -> None:
    with Store(path) as store:
        for answer in answers:
            store.put(answer)


def _digest(*urls: str) -> Digest:
    items = "".join(f"- The yard opened. ([page {n}]({url}))\n" for n, url in enumerate(urls))
    return parse(f"# Yard Daily 2026-06-10\n\n## News\n\n{items}", "today.md")


def _source(library: Library, url: str = CRANE) -> Source:
    return library.sources(_digest(url), "today.md").get(url)


def _told(source: Source) -> tuple[str, str, str]:
    return source.outcome, source.reason, source.origin


@pytest.mark.parametrize("reading", [{}, {"offline": True}, {"replay": "."}])
@pytest.mark.parametrize(
    ("url", "settings", "expected"),
    [
        ("http://127.0.0.1/crane", "", ("refused", "address")),
        ("http://yard.example:8080/crane", "", ("refused", "port")),
        ("ftp://yard.example/crane", "", ("refused", "scheme")),
        (CRANE, "exclude-urls = ['*/crane']", ("skipped", "excluded")),
        (CRANE, "include-urls = ['gull.example']", ("skipped", "excluded")),
        ("http://127.0.0.1/crane", "exclude-urls = ['127.0.0.1']", ("refused", "address")),
    ],
)
def test_guard_and_settings_decide_first(
    held: Path, url: str, settings: str, expected: tuple[str, str], reading: dict[str, object]
) -> None:
    """What may not be asked is not, and neither store nor cassette shows a page that was read when it might be."""
    _holding(held, _page(url))
    cassette.write(Path("today.md.yaml"), [_page(url)])
    library = _library(held, f"[network]\n{settings}\n", **reading)
    source = _source(library, url)

    assert _told(source) == (*expected, "cassette" if "replay" in reading else "web")
    assert library.gather([url]) == []
    library.close()


@pytest.mark.parametrize("record", [False, True])
def test_offline_begins_no_store(path: Path, record: bool) -> None:
    """A run that asks for nothing leaves no file where there was none, though it may write an empty cassette."""
    library = _library(path, offline=True, record=str(path.parent / "tapes") * record)
    sources = library.sources(_digest(CRANE), "today.md")
    source = sources.get(CRANE)
    library.keep("today.md", sources)
    library.close()

    assert (source.outcome, source.reason, source.detail) == ("skipped", "offline", "it is not in the store")
    assert not path.exists()
    assert (path.parent / "tapes/today.md.yaml").exists() is record


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (_page(CRANE, days=1), ("ok", "", "store")),
        (_page(CRANE, days=8), ("skipped", "offline", "web")),
        (_page(CRANE, status=410), ("broken", "gone", "store")),
        (_page(CRANE, days=1, status=410), ("skipped", "offline", "web")),
        (_failed(CRANE, "no-connection"), ("skipped", "offline", "web")),
        (_page(BARGE), ("skipped", "offline", "web")),
    ],
)
def test_offline_goes_by_what_is_fresh(path: Path, answer: Answer, expected: tuple[str, str, str]) -> None:
    """Without the web a page counts for a week and a failure for an hour, and the machine's own faults not at all."""
    _holding(path, answer)

    assert _told(_source(_library(path, offline=True))) == expected


def test_the_origin_is_told(web: Web, path: Path) -> None:
    """What this run asked for is from the web, what was there before from the store, the recording from a cassette."""
    _holding(path, _page(BARGE))
    library = _library(path)
    library.reading = Reading(store=str(path), asked=frozenset(library.gather([BARGE, CRANE])))
    cassette.write(path.parent / "tapes/today.md.yaml", [_page(CRANE)])

    assert web.asked == {CRANE: 1}
    assert _told(_source(library)) == ("ok", "", "web")
    assert _told(_source(library, BARGE)) == ("ok", "", "store")
    assert _told(_source(_library(path, replay=str(path.parent / "tapes")))) == ("ok", "", "cassette")
    library.close()


@pytest.mark.parametrize(
    ("held", "reading", "asked"),
    [
        ((), {}, [CRANE, BARGE]),
        ((_page(CRANE),), {}, [BARGE]),
        ((_page(CRANE), _page(BARGE, days=6)), {}, []),
        ((_page(CRANE), _page(BARGE, days=8)), {}, [BARGE]),
        ((_page(CRANE), _failed(BARGE)), {}, []),
        ((_page(CRANE, status=410), _failed(BARGE)), {}, []),
        ((_page(CRANE), _failed(BARGE, "no-connection")), {}, [BARGE]),
        ((_page(CRANE), _page(BARGE)), {"refresh": True}, [CRANE, BARGE]),
        # Not one server has answered: the fault may have been here.
        ((_failed(CRANE), _failed(BARGE)), {}, [CRANE, BARGE]),
        ((_failed(CRANE), _failed(BARGE, "tls")), {}, [CRANE, BARGE]),
    ],
)
def test_what_is_asked_for(
    web: Web, path: Path, held: tuple[Answer, ...], reading: dict[str, bool], asked: list[str]
) -> None:
    """What is fresh is not asked for again, unless a run wants it so or no server at all has answered the last one."""
    _holding(path, *held)

    assert _asking(path, CRANE, BARGE, CRANE, **reading) == asked
    assert web.asked == dict.fromkeys(asked, 1)


def test_where_no_server_answers_each_run_asks(web: Web, path: Path) -> None:
    """Whoever was cut off is asked again by the next run, and left alone when another server answers in the same."""
    web.pages[NEW] = Reply("For members.", 403)
    web.delay = 1
    slow = "[network]\ntimeout = 0.05\nretries = 0\n"
    first = _asking(path, CRANE, BARGE, settings=slow)
    second = _asking(path, CRANE, BARGE, settings=slow)
    web.delay = 0
    third = _library(path)
    third.gather([NEW])

    assert first == second == [CRANE, BARGE]
    assert third.gather([CRANE, BARGE]) == []
    third.close()


def test_a_missing_variable_is_told_at_its_line(web: Web, path: Path) -> None:
    """A header whose value is nowhere ends the run before anything is asked."""
    settings = "[network.headers.'yard.example']\nAuthorization = {env = 'FACTLINT_NO_SUCH'}\n"

    with pytest.raises(ConfigError) as caught:
        _asking(path, CRANE, settings=settings)
    assert (caught.value.path, caught.value.line) == ("factlint.toml", 2)
    assert not web.asked


@pytest.mark.parametrize(("body", "kept"), [(PAGE, True), (WALL, False), ("<p></p>", False)])
@pytest.mark.parametrize("offline", [False, True])
def test_what_came_like_a_page_and_is_none(path: Path, body: str, kept: bool, offline: bool) -> None:
    """A wall, a soft 404 or an empty page is kept for an hour; a run that asks nothing changes nothing in the store."""
    _holding(path, _page(CRANE, body))
    library = _library(path, offline=offline)
    library.keep("today.md", library.sources(_digest(CRANE), "today.md"))
    library.close()

    with Store(path) as store:
        assert store.is_fresh(CRANE, time.time() + 3700) is (kept or offline)


def test_a_cassette_holds_what_was_asked_in_its_order(path: Path) -> None:
    """First what the digest cites, then what checks asked for besides; nothing else of what the store holds."""
    _holding(path, _page(NEW), _page(BARGE), _page(CRANE, status=410), _page("http://yard.example/other"))
    library = _library(path, record=str(path.parent))
    sources = library.sources(_digest(CRANE, BARGE), "news/today.md")
    query = sources.query(CRANE)
    library.store.put(_page(query, '{"archived_snapshots": {}}'))
    sources.get(NEW)
    sources.snapshot(CRANE)
    library.keep("news/today.md", sources)
    library.close()

    assert list(cassette.read(path.parent / "news/today.md.yaml")) == [CRANE, BARGE, NEW, query]


def test_a_recording_tells_what_was_left_out(path: Path) -> None:
    """A link that was refused or excluded is so in the replay too, whatever the settings say by then."""
    library = _library(path, "[network]\nexclude-urls = ['*/barge']\n", record=str(path.parent))
    library.keep("today.md", library.sources(_digest(BARGE, "http://10.0.0.1/"), "today.md"))
    later = _library(path, "[network]\nallow-hosts = ['10.0.0.1']\n", replay=str(path.parent))

    assert not path.exists()
    assert _told(_source(later, BARGE)) == ("skipped", "excluded", "cassette")
    assert _told(_source(later, "http://10.0.0.1/")) == ("refused", "address", "cassette")


@pytest.mark.parametrize(
    ("recorded", "detail"),
    [
        (None, "there is no cassette {}/today.md.yaml"),
        ([], "it is not in today.md.yaml"),
        ([CRANE], "it is not in today.md.yaml"),
    ],
)
def test_what_is_not_recorded_is_unverifiable(path: Path, recorded: list[str] | None, detail: str) -> None:
    """A replay asks nothing and says whether the link or the whole cassette is missing; it begins no store."""
    if recorded is not None:
        cassette.write(path.parent / "today.md.yaml", map(_page, recorded))
    source = _source(_library(path, replay=str(path.parent)), BARGE)

    assert _told(source) == ("unverifiable", "not-recorded", "cassette")
    assert source.detail == detail.format(path.parent)
    assert not path.exists()


def test_a_replay_knows_links_without_their_password(path: Path) -> None:
    """Cassettes hold no password, and the link that has one is found in them."""
    link = "http://me:sesame@yard.example/crane"
    cassette.write(path.parent / "today.md.yaml", [_page(link)])

    assert "sesame" not in (path.parent / "today.md.yaml").read_text()
    assert _source(_library(path, replay=str(path.parent)), link).outcome == "ok"


def test_a_broken_cassette_is_named(path: Path) -> None:
    """What is no cassette is an error with its path, not an empty recording."""
    (path.parent / "today.md.yaml").write_text("interactions: 7\n")

    with pytest.raises(InputError, match=r"today\.md\.yaml"):
        _library(path, replay=str(path.parent)).sources(_digest(CRANE), "today.md")


@pytest.mark.parametrize("untrusted", ["", "1"])
def test_secrets_are_masked(path: Path, monkeypatch: pytest.MonkeyPatch, untrusted: str) -> None:
    """A page that shows the reader's own token is recorded without; what a stranger's settings name is not looked up."""
    monkeypatch.setenv("YARD_TOKEN", f"Bearer {HUSH}")
    monkeypatch.setenv("FACTLINT_UNTRUSTED", untrusted)
    _holding(path, _page(CRANE, PAGE + HUSH))
    settings = "[network.headers.'yard.example']\nAuthorization = {env = 'YARD_TOKEN'}\nAccept = 'text/html'\n"
    library = _library(path, settings, offline=True, record=str(path.parent))
    library.keep("today.md", library.sources(_digest(CRANE), "today.md"))

    assert (HUSH in (path.parent / "today.md.yaml").read_text()) is bool(untrusted)


def test_https_is_worth_asking_where_http_showed_a_page(path: Path) -> None:
    """Not where it failed, was never asked, or sent the reader to https by itself."""
    sent = Answer(NEW, (Exchange(NEW, 301, target=f"https{NEW[4:]}"), *_page(f"https{NEW[4:]}").exchanges))
    _holding(path, _page(CRANE), _page(BARGE, status=403), sent)
    library = _library(path)
    twins = [f"https{url[4:]}" for url in (CRANE, BARGE, NEW, "http://yard.example/never")]

    assert library.worth_asking(twins) == ["https://yard.example/crane"]
    assert library.has_page([BARGE, NEW])
    assert not library.has_page([BARGE, "http://yard.example/never"])
    library.close()


def test_a_store_that_was_never_needed_is_not_begun(path: Path) -> None:
    """Closing a library opens nothing; nor does a gathering of links that are all refused."""
    library = _library(path)
    library.gather(["http://127.0.0.1/", "http://[::1]/"])
    library.close()

    assert not path.exists()


def test_a_store_that_cannot_even_be_looked_for_is_none(tmp_path: Path) -> None:
    """Offline, a place that no system could have is a place without a store."""
    library = _library(tmp_path / ("yard" * 100), offline=True)

    assert _told(_source(library)) == ("skipped", "offline", "web")


def test_a_page_that_changed_nothing_is_shown_from_the_store(web: Web, path: Path) -> None:
    """A stale page is asked for by its tag; told that it has not changed, the run shows what it has as of now."""
    web.pages[CRANE] = Reply(PAGE, headers=(("Content-Type", "text/html"), ("ETag", '"1"')))
    held = Exchange(CRANE, 200, (("content-type", "text/html"), ("etag", '"1"')), PAGE.encode())
    _holding(path, Answer(CRANE, (held,), fetched_at=rows.stamp(time.time() - 9 * DAY)))

    assert _asking(path, CRANE) == [CRANE]
    assert web.conditions == {CRANE: 1}
    assert _told(_source(_library(path, offline=True))) == ("ok", "", "store")
