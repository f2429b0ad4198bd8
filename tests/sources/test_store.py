"""The store: which answers it gives, for how long, and that it loses none."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factlint.sources import rows
from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.store import Store
from killing import lines_until_killed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.sources.answer import FailureKind

URL = "https://tern.test/yard"
THEN = rows.seconds("")
"""When the tests began: what is long past would be swept out."""
HOUR, DAY = 3600, 86400


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "cache" / "store.sqlite") as store:
        yield store


def page(body: bytes = b"<title>Yard</title>", at: float = THEN, url: str = URL, **headers: str) -> Answer:
    """Return the answer of a page that was read at a moment."""
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(url, (Exchange(url, 200, pairs, body),), fetched_at=rows.stamp(at))


def status(code: int, at: float = THEN) -> Answer:
    return Answer(URL, (Exchange(URL, code, (), b"no"),), fetched_at=rows.stamp(at), attempts=2)


def failed(kind: FailureKind, at: float = THEN) -> Answer:
    return Answer(URL, failure=Failure(kind, "in words", URL), fetched_at=rows.stamp(at))


def moved(code: int) -> Answer:
    """Return the answer of a redirect to a page."""
    hop = Exchange(URL, 301, (("location", "/new"),), target="https://tern.test/new")
    return Answer(URL, (hop, Exchange("https://tern.test/new", code, (), "頁".encode())), fetched_at=rows.stamp(THEN))


@pytest.mark.parametrize(
    "answer",
    [
        page(b"\x00\xff" * 9, etag='"a"', content_type="text/html; charset=shift_jis"),
        page(b""),
        moved(200),
        status(404),
        failed("time-out"),
        Answer(URL, (Exchange(URL, 302, target="http://10.0.0.1/"),), Failure("refused-address"), rows.stamp(THEN), 2),
    ],
)
def test_what_was_put_is_got(store: Store, answer: Answer) -> None:
    """Every hop, header, body and failure of it, also after the file was closed."""
    store.put(answer)
    store.close()

    assert store.get(URL, THEN) == answer


@pytest.mark.parametrize(
    ("answer", "last"),
    [
        (page(), 7 * DAY - 1),
        (moved(200), 7 * DAY - 1),
        (moved(404), HOUR),
        (status(404), HOUR),
        (status(503), HOUR),
        (status(429), HOUR),
        (failed("no-such-host"), HOUR),
        (failed("time-out"), HOUR),
    ],
)
def test_pages_are_fresh_for_days_and_failures_for_an_hour(store: Store, answer: Answer, last: int) -> None:
    """Whatever led to them; the moment after, the web is asked again."""
    store.put(answer)

    assert store.fresh(URL, THEN)
    assert store.fresh(URL, THEN + last)
    assert store.is_fresh(URL, THEN + last)
    assert store.fresh(URL, THEN + last + 1) is None
    assert not store.is_fresh(URL, THEN + last + 1)


@pytest.mark.parametrize(
    "kind", ["no-network", "no-connection", "tls", "refused-address", "refused-scheme", "refused-port", "excluded"]
)
def test_what_is_not_the_pages_fault_is_for_its_own_run_only(store: Store, kind: FailureKind) -> None:
    """With the cable back in, a certificate installed, or a host allowed, the very next run asks."""
    store.put(failed(kind))

    assert store.get(URL, THEN) == failed(kind)
    assert store.fresh(URL, THEN) is None


def test_keep_days_are_those_of_the_settings(tmp_path: Path) -> None:
    """They hold for what is in the file already."""
    Store(tmp_path / "s").put(page())

    assert Store(tmp_path / "s", keep_days=30).fresh(URL, THEN + 29 * DAY)
    assert Store(tmp_path / "s", keep_days=0).fresh(URL, THEN) is None
    assert Store(tmp_path / "s", keep_days=0).get(URL, THEN) == page()


def test_an_answer_from_the_future_is_not_fresh(store: Store) -> None:
    """A clock that was wrong once would else keep it for ever."""
    store.put(page(at=THEN + DAY))

    assert store.fresh(URL, THEN) is None


def test_a_failure_is_what_the_run_sees_and_the_page_stays(store: Store) -> None:
    """A page that failed since is not shown from the store, though its time is not over; but it need not be read again."""
    store.put(page(etag='"a"'))
    store.put(status(503, THEN + 60))

    assert store.get(URL, THEN + 60) == status(503, THEN + 60)
    assert store.fresh(URL, THEN + 60) == status(503, THEN + 60)
    assert store.fresh(URL, THEN + 60 + HOUR + 1) is None
    assert store.validators(URL) == {"If-None-Match": '"a"'}


def test_without_a_network_the_fresh_page_is_shown(store: Store) -> None:
    """That the machine is offline says nothing of the page."""
    store.put(page())
    store.put(failed("no-network", THEN + 60))

    assert store.get(URL, THEN + 60) == page()


def test_a_page_ends_a_failure(store: Store) -> None:
    """What is back is not doubted any more."""
    store.put(status(404))
    store.put(page(b"back", THEN + 60))

    assert store.get(URL, THEN + 60) == page(b"back", THEN + 60)
    assert store.info(THEN + 60).answers == 1


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (page(etag='W/"a"'), {"If-None-Match": 'W/"a"'}),
        (
            page(etag='"a"', last_modified="Fri, 08 May 2026 10:00:00 GMT"),
            {"If-None-Match": '"a"', "If-Modified-Since": "Fri, 08 May 2026 10:00:00 GMT"},
        ),
        (page(), {}),
        (page(etag='"a"\r\nhost: x'), {}),
        (page(etag='"é"'), {}),
        (moved(200), {}),
        (status(404), {}),
        (replace(page(), exchanges=(Exchange(URL, 200, (("etag", "a"),), b"x", cut=True),)), {}),
    ],
)
def test_validators(store: Store, answer: Answer, asked: dict[str, str]) -> None:
    """Only a whole page that came at once can be asked for by what it was; hostile headers are not sent."""
    store.put(answer)

    assert store.validators(URL) == asked


def test_a_304_renews_the_page(store: Store) -> None:
    """Its body stays, its time begins anew, and a failure before it is forgotten."""
    store.put(page(b"body", etag='"a"'))
    store.put(status(503, THEN + 8 * DAY - HOUR))
    store.put(status(304, THEN + 8 * DAY))

    assert store.fresh(URL, THEN + 8 * DAY) == page(b"body", THEN + 8 * DAY, etag='"a"')


def test_a_304_without_a_page_is_a_failure(store: Store) -> None:
    """As when another process has cleared the store in between."""
    store.put(status(304))

    assert store.get(URL, THEN) == status(304)
    assert store.fresh(URL, THEN + HOUR + 1) is None


def test_what_turns_out_to_be_no_page_is_kept_as_a_failure(store: Store) -> None:
    """A wall or a soft 404 comes with status 200, and is asked for again in full after an hour."""
    store.put(page(b"Are you human?", etag='"a"'))
    store.demote(URL)

    assert store.fresh(URL, THEN + HOUR) == page(b"Are you human?", etag='"a"')
    assert store.fresh(URL, THEN + HOUR + 1) is None
    assert store.validators(URL) == {}


def test_secrets_are_not_kept(store: Store, tmp_path: Path) -> None:
    """Cookies and tokens that a server sends are no evidence."""
    store.put(page(set_cookie="hush", x_csrf="hush", authorization="hush", www_authenticate="Basic"))
    store.close()

    assert b"hush" not in (tmp_path / "cache" / "store.sqlite").read_bytes()
    assert store.get(URL, THEN) == page(www_authenticate="Basic")


def test_old_answers_are_swept_out_when_a_run_ends(tmp_path: Path) -> None:
    """Pages 30 days after their time, failures after a day; a run that has only read sweeps nothing."""
    with Store(tmp_path / "s") as store:
        for days in (36, 38):
            store.put(page(url=f"https://tern.test/{days}", at=THEN - days * DAY))
        store.put(status(404, THEN - 2 * DAY))

    assert store.get("https://tern.test/36")
    assert store.get("https://tern.test/38") is None
    assert store.get(URL) is None


def test_the_oldest_go_when_the_file_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it is small enough."""
    monkeypatch.setattr("factlint.sources.store._LIMIT", 1_000_000)
    with Store(tmp_path / "s") as store:
        for number in range(100):
            body = b"".join(sha256(b"%d %d" % (number, part)).digest() for part in range(600))
            store.put(page(body, THEN - number, f"https://tern.test/{number}"))

    assert 30 < store.info().answers < 50
    assert store.get("https://tern.test/0")


def test_info(store: Store) -> None:
    """How many answers of each kind, how large, and from when."""
    store.put(page(url="https://tern.test/a", at=THEN - 8 * DAY))
    store.put(page(url="https://tern.test/b"))
    store.put(status(404))
    store.put(replace(failed("time-out", THEN - 2 * HOUR), url="https://tern.test/c"))
    info = store.info(THEN)

    assert (info.fresh, info.stale, info.spent, info.answers) == (2, 1, 1, 4)
    assert (info.oldest, info.newest) == (rows.stamp(THEN - 8 * DAY), rows.stamp(THEN))
    assert info.size > 4096


@pytest.mark.parametrize(
    ("host", "left"), [("tern.test", 2), ("TERN.test", 2), ("a.tern.test", 3), ("test", 0), ("", 0)]
)
def test_clear(store: Store, host: str, left: int) -> None:
    """A host goes with the hosts under it, and none that merely ends alike."""
    for name in ("tern.test", "a.tern.test", "stern.test", "other.test"):
        store.put(page(url=f"https://{name}/"))

    assert store.clear(host) == 4 - left
    assert store.info().answers == left


def test_a_very_large_body_is_cut(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read back is not written."""
    monkeypatch.setattr(rows, "LARGEST_BODY", 10)
    store.put(page(b"0123456789abc"))
    answer = store.get(URL, THEN)

    assert answer
    assert answer.last == Exchange(URL, 200, (), b"0123456789", cut=True)


SHARES = [("0", "150"), ("100", "250"), ("150", "300")]
PUTS = """
import sys
from pathlib import Path
from factlint.sources.answer import Answer, Exchange
from factlint.sources.store import Store
store = Store(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    url = f"https://tern.test/{number}"
    store.put(Answer(url, (Exchange(url, 200, (), b"%d" % number * 5000),)))
    print(number, flush=True)
store.close()
"""


def test_nothing_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    """Killed twenty times at any point: each time the store opens and holds all that was put."""
    done = 0
    for run in range(20):
        command = [sys.executable, "-c", PUTS, str(tmp_path / "s"), str(done), "5000"]
        printed = lines_until_killed(command, 1 + run * 7 % 20)
        with Store(tmp_path / "s") as store:
            for number in map(int, printed):
                answer = store.get(f"https://tern.test/{number}")
                assert answer
                assert answer.last
                assert answer.last.body == b"%d" % number * 5000
            done = int(printed[-1]) + 1
            assert store.info().answers in (done, done + 1)


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    """Also where none of them found a file; none waits in vain, and all is there."""
    command = [sys.executable, "-c", PUTS, str(tmp_path / "s")]
    runs = [subprocess.Popen([*command, first, last], stdout=subprocess.DEVNULL) for first, last in SHARES]

    assert [run.wait() for run in runs] == [0, 0, 0]
    assert Store(tmp_path / "s").info().answers == 300


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="nothing forks here")
def test_a_store_may_be_open_while_the_process_forks(store: Store) -> None:
    """Both sides go on, each with a connection of its own."""
    store.put(page())
    child = multiprocessing.get_context("fork").Process(target=store.put, args=(status(404, THEN + 60),))
    child.start()
    child.join()

    assert child.exitcode == 0
    assert store.get(URL, THEN + 60) == status(404, THEN + 60)


def _holds(path: Path) -> None:
    links = [link for link in Path("/proc/self/fd").iterdir() if link.exists()]
    sys.exit(any(link.samefile(path) for link in links))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="which files are open is not told elsewhere")
def test_a_fork_has_no_open_file(store: Store) -> None:
    """What it closes would free the locks of its parent (https://www.sqlite.org/howtocorrupt.html, 2.6)."""
    store.put(page())
    child = multiprocessing.get_context("fork").Process(target=_holds, args=(store.path,))
    child.start()
    child.join()

    assert child.exitcode == 0


def test_a_temporary_store_is_gone_afterwards() -> None:
    """It serves a run whose own store cannot be used."""
    store = Store.temporary()
    store.put(page())
    path = store.path

    assert store.get(URL, THEN) == page()
    del store
    assert not path.parent.exists()
