"""``factlint store``: what it prints, and what becomes of the store."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from factlint.cli import main
from factlint.commands.store import readable
from factlint.sources import rows
from factlint.sources.answer import Answer, Exchange
from factlint.sources.judgements import Judgements
from factlint.sources.store import Store

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '{"factlint-store":1}\n'
PAGE = {"url": "https://tern.test/", "status": 200, "body": "AAAA"}
HUGE = {"url": "https://tern.test/", "status": 10**30, "target": "https://tern.test/"}
NOW = rows.seconds("")


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, whose settings name the store."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factlint.toml").write_text('[store]\npath = "pages/s.sqlite"\n', encoding="utf-8")
    return tmp_path / "pages" / "s.sqlite"


def page(url: str, body: bytes = b"\xff<title>Yard</title>", at: int = NOW) -> Answer:
    return Answer(url, (Exchange(url, 200, (("etag", '"a"'),), body),), fetched_at=rows.stamp(at))


def filled(path: Path) -> Path:
    with Store(path) as store:
        store.put(page("https://tern.test/a"))
        store.put(page("https://a.tern.test/b"))
        store.put(page("https://gull.test/", at=NOW - 8 * rows.DAY))
        store.put(Answer("https://gull.test/gone", (Exchange("https://gull.test/gone", 404),)))
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["store", *arguments])
    return code, *capsys.readouterr()


def test_info(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is, how large, what is in it, and from when."""
    code, out, err = run(capsys, "info", "--store", str(filled(path)))

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        str(path),
        f"  size      {readable(path.stat().st_size)}",
        "  fresh     3 answers: pages for 7 days, failures for an hour",
        "  stale     1 page, read again only if changed",
        f"  read      {rows.stamp(NOW - 8 * rows.DAY)} to {Store(path).info().newest}",
    ]


@pytest.mark.parametrize("command", [("info",), ("clear",)])
def test_where_there_is_no_store_none_is_made(
    path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """And that is no error."""
    code, out, err = run(capsys, *command)

    assert (code, out, err) == (0, f"there is no store yet: {path}\n", "")
    assert not path.exists()


@pytest.mark.parametrize(
    ("host", "said", "left"),
    [
        ("tern.test", "removed 2 answers of tern.test from", 2),
        (".a.tern.test", "removed 1 answer of a.tern.test from", 3),
        ("tern", "removed 0 answers of tern from", 4),
        ("", "removed 4 answers from", 0),
    ],
)
def test_clear(path: Path, capsys: pytest.CaptureFixture[str], host: str, said: str, left: int) -> None:
    """A host goes with what is under it."""
    filled(path)
    code, out, _ = run(capsys, "clear", *filter(None, [host]))

    assert (code, out) == (0, f"{said} {path}\n")
    assert Store(path).info().answers == left


def test_what_was_judged_is_told_and_cleared(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which pages it rests on is not kept, so that it stays when a host goes."""
    Judgements(Store(filled(path))).put("key", "supported")
    info = run(capsys, "info")[1]
    run(capsys, "clear", "tern.test")

    assert "  judged    1 claim, by the judges of the settings\n" in info
    assert run(capsys, "clear")[1] == f"removed 2 answers and 1 judgement from {path}\n"
    assert "  judged" not in run(capsys, "info")[1]


def test_clear_wants_a_host(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A URL would else clear nothing, and say so only by a nought."""
    code, _, err = run(capsys, "clear", "https://tern.test/a")

    assert code == 2
    assert err == "factlint: 'https://tern.test/a' is no host; name it alone, as in tern.test\n"
    assert not path.exists()


def test_export_and_import(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The pages, not the failures, are the same in another store; the same file comes of the same pages."""
    filled(path)
    assert run(capsys, "export", "pages.gz") == (0, "wrote 3 pages to pages.gz\n", "")
    assert run(capsys, "export", "again.gz")[0] == 0
    assert run(capsys, "import", "pages.gz", "--store", "other.sqlite") == (
        0,
        "took 3 pages into other.sqlite\n",
        "",
    )

    assert Store(tmp_path / "other.sqlite").get("https://tern.test/a") == page("https://tern.test/a")
    assert Store(tmp_path / "other.sqlite").get("https://gull.test/gone") is None
    assert (tmp_path / "pages.gz").read_bytes() == (tmp_path / "again.gz").read_bytes()


def test_import_keeps_what_is_newer(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On either side, also a failure that came after the page."""
    filled(path)
    run(capsys, "export", "pages.gz")
    with Store(tmp_path / "other") as store:
        store.put(page("https://tern.test/a", b"newer", NOW + 60))
        store.put(page("https://a.tern.test/b", b"older", NOW - 60))
        store.put(Answer("https://gull.test/", (Exchange("https://gull.test/", 404),)))
    _, out, _ = run(capsys, "import", "pages.gz", "--store", "other")

    assert out == "took 1 page into other; left out 2, too old or no newer than what it has\n"
    assert [answer.last.body for answer in Store(tmp_path / "other").pages() if answer.last] == [
        b"\xff<title>Yard</title>",
        b"newer",
    ]


def test_import_leaves_out_what_would_be_swept_out(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page of last year would be gone at once."""
    with gzip.open("e.gz", "wt", encoding="utf-8") as file:
        file.write(HEAD + line(fetched_at=rows.stamp(NOW - 300 * rows.DAY)) + line(url="https://tern.test/new"))

    assert run(capsys, "import", "e.gz")[1].startswith(f"took 1 page into {path}; left out 1, too old")


def line(**changes: object) -> str:
    whole = {
        "url": "https://tern.test/",
        "exchanges": [PAGE],
        "fetched_at": rows.stamp(NOW),
    }
    return json.dumps({**whole, **changes}) + "\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "e.gz: this is no export of a store"),
        ('{"factlint-store":2}\n', "e.gz: this is no export of a store"),
        (HEAD + line() + "[]\n", "e.gz:3: this is no answer: Expected `object`, got `array`"),
        (HEAD + line() + "\n", "e.gz:3: this is no answer: Input data was truncated"),
        (HEAD + line(url=3), "e.gz:2: this is no answer: Expected `str`, got `int` - at `$.url`"),
        (HEAD + line(url="file:///etc/passwd"), "e.gz:2: this is no URL that is asked for"),
        (HEAD + line(url="https://tern.test/#a"), "e.gz:2: this is no URL that is asked for"),
        (HEAD + line(url="https:///a"), "e.gz:2: this is no URL"),
        (HEAD + line(url="https://[::1/"), "e.gz:2: this is no URL"),
        (HEAD + line(url="https://tern.test/\x1b[2J"), "e.gz:2: this is no URL"),
        (HEAD + line(url="https://tern.test/" + "a" * 10_000), "e.gz:2: this is no URL"),
        (HEAD + line(fetched_at=""), "e.gz:2: no page was read at ''"),
        (HEAD + line(fetched_at="9999-01-01T00:00:00Z"), "e.gz:2: no page was read at '9999-01-01T00:00:00Z'"),
        (HEAD + line(fetched_at="soon"), "e.gz:2: this is no answer: Invalid isoformat string: 'soon'"),
        (HEAD + line(attempts=-(10**30)), "e.gz:2: its numbers cannot be those of an answer"),
        (HEAD + line(exchanges=[HUGE, PAGE]), "e.gz:2: its numbers cannot be those of an answer"),
        (HEAD + line(exchanges=[]), "e.gz:2: this is no answer that shows a page"),
        (HEAD + line(failure={"kind": "time-out"}), "e.gz:2: this is no answer that shows a page"),
        (HEAD + line() + line()[:-1], "e.gz:3: the line is too long, or cut off"),
        (HEAD + '{"url":' + "[" * 100_000 + "\n", "e.gz:2: this is no answer: "),
    ],
)
def test_import_of_what_is_no_export(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    """A stranger's file is answered with the line that is wrong; what stands before it was taken."""
    with gzip.open(tmp_path / "e.gz", "wt", encoding="utf-8") as file:
        file.write(text)
    code, _, err = run(capsys, "import", "e.gz")

    assert code == 2
    assert err.startswith(f"factlint: {message}")
    assert Store(path).info().answers == (":3:" in message)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"# A digest\n", "e.gz: this is no export of a store; write one: store export FILE"),
        (gzip.compress(HEAD.encode() + line().encode() * 99)[:-20], "the export is cut off or damaged: "),
        (None, "the export cannot be read; No such file or directory"),
    ],
)
def test_import_of_what_cannot_be_unpacked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / "e.gz").write_bytes(data)
    code, _, err = run(capsys, "import", "e.gz")

    assert code == 2
    assert message in err


def test_the_store_is_not_written_over_by_an_export(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor is a file left behind where the target cannot be written."""
    filled(path)

    assert run(capsys, "export", str(path))[2] == f"factlint: {path}: this is the store itself; name another file\n"
    assert run(capsys, "export", "nowhere/e.gz")[0] == 2
    assert Store(path).info().answers == 4


def test_a_store_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and the file stays as it was."""
    (tmp_path / "news.md").write_text("# News\n", encoding="utf-8")
    code, out, err = run(capsys, "clear", "--store", "news.md")

    assert (code, out) == (2, "")
    assert err == "factlint: news.md: the store cannot be used: it is not an SQLite file\n"
    assert (tmp_path / "news.md").read_text(encoding="utf-8") == "# News\n"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (99_999, "100 kB"),
        (999_600, "1.0 MB"),
        (2 * 10**12, "2000 GB"),
    ],
)
def test_readable(size: int, shown: str) -> None:
    """Sizes as people write them."""
    assert readable(size) == shown
