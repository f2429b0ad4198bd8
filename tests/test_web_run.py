"""Whole runs that read pages: factlint in a process of its own, with a web on loopback around it."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from factlint.sources.store import Store
from web import Reply, Web

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

RUN = [sys.executable, "-m", "factlint", "check"]
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="2026-06-09T08:00:00Z"></head>
<body><h1>{title}</h1><p>The yard has a new crane, and the old one was sold to a museum in the next town.</p></body></html>"""
HEAD = "# Yard Daily 2026-06-10\n\n## News\n\n"
TABLE = "\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n"


def _digest(*urls: str, title: str = "The yard has a crane") -> str:
    stories = "".join(
        f"### {n}. Crane number {n} arrives\n\nIt came by ship. ([page {n}]({url}))\n\n"
        for n, url in enumerate(urls, 1)
    )
    return HEAD + stories + TABLE + "".join(f"| {title} | Yard | 2026-06-09 | {url} |\n" for url in urls)


class Runs:
    """A folder with a digest, and factlint started in it inside a web."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment: dict[str, str] = {}

    def write(self, name: str, text: str) -> None:
        """Write a digest."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def command(self, *arguments: str) -> list[str]:
        """Return what starts factlint with a store of its own."""
        return [*RUN, "--store", str(self.folder / "store.sqlite"), *arguments]

    def __call__(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run factlint to its end."""
        environment = {**os.environ, **self.environment, **variables}
        return subprocess.run(
            self.command(*arguments), cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def json(self, *arguments: str, **variables: str) -> Any:  # noqa: ANN401 - parsed JSON
        """Return the report of a run."""
        return json.loads(self(*arguments, "--format", "json", **variables).stdout)


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    (tmp_path / "news").mkdir()
    return Runs(tmp_path / "news")


def _outcomes(report: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    return {source["url"]: (source["outcome"], source["from"]) for source in report["sources"]}


HUSH = "hush-4711"
CRANE = "https://yard.example/crane"
GONE = "https://yard.example/gone"


@pytest.fixture
def web(tmp_path: Path, runs: Runs) -> Iterator[Web]:
    page = Reply(PAGE.format(title="The yard has a crane"), headers=(("Content-Type", "text/html"), ("ETag", '"1"')))
    with Web(tmp_path, {CRANE: page, GONE: Reply("Gone.", 410)}) as web:
        runs.environment = web.environment
        runs.write("today.md", _digest(CRANE, GONE))
        yield web


def test_a_page_is_read_once_and_what_is_gone_is_reported(runs: Runs, web: Web) -> None:
    """The digest names each URL twice; the page is asked for once, the dead one a second time to be sure."""
    done = runs("today.md", "--select", "URL")

    assert done.returncode == 1, done.stderr
    assert re.search(r"^today\.md:\d+:\d+: URL002 error .*410", done.stdout, re.MULTILINE)
    assert "2 pages: 1 read, 1 broken" in done.stdout.splitlines()[-1]
    assert web.asked == {CRANE: 1, GONE: 2}


def test_the_store_spares_the_web(runs: Runs, web: Web) -> None:
    """A second run asks for nothing, says where it has it from, and finds the same."""
    first, second = runs.json("today.md"), runs.json("today.md")

    assert web.asked == {CRANE: 1, GONE: 2}
    assert _outcomes(first) == {CRANE: ("ok", "web"), GONE: ("broken", "web")}
    assert _outcomes(second) == {CRANE: ("ok", "store"), GONE: ("broken", "store")}
    assert first["findings"] == second["findings"]


def test_refresh_asks_whether_a_page_has_changed(runs: Runs, web: Web) -> None:
    """A page that is known is asked for with its tag, and its text need not travel again."""
    runs("today.md")
    again = runs.json("today.md", "--refresh")

    assert (web.asked[CRANE], web.conditions[CRANE]) == (2, 1)
    assert _outcomes(again)[CRANE] == ("ok", "web")


def test_offline_uses_the_store_alone(runs: Runs, web: Web) -> None:
    """What is not in the store was not asked for, which is told and closes no gate."""
    before = runs("today.md", "--offline", "--select", "URL")
    runs("today.md")
    asked = web.asked.copy()
    after = runs("today.md", "--offline", "--select", "URL")

    assert before.returncode == 0
    assert "2 pages: 2 not asked for" in before.stdout
    assert after.returncode == 1
    assert "2 pages: 1 read, 1 broken" in after.stdout
    assert web.asked == asked


@pytest.mark.usefixtures("web")
def test_nothing_read_is_not_green(runs: Runs) -> None:
    """Where not one page could be read the exit code is 3, and the reason stands on standard error."""
    runs.write("today.md", _digest("https://elsewhere.example/crane"))
    done = runs("today.md", "--select", "URL,REF009")

    assert done.returncode == 3, done.stdout + done.stderr
    assert "not one of the pages cited could be read" in done.stderr
    assert "URL003 info" in done.stdout


def test_a_recording_is_judged_the_same(runs: Runs, web: Web) -> None:
    """What was recorded gives the same findings without the web; a link that is not in it is unverifiable."""
    report = runs.json("today.md", "--record", "tapes")
    asked = web.asked.copy()
    replayed = runs.json("today.md", "--replay", "tapes")
    runs.write("today.md", _digest(CRANE, "https://yard.example/new"))
    changed = runs.json("today.md", "--replay", "tapes")

    assert web.asked == asked
    assert replayed["findings"] == report["findings"]
    assert _outcomes(replayed) == {CRANE: ("ok", "cassette"), GONE: ("broken", "cassette")}
    assert _outcomes(changed)["https://yard.example/new"] == ("unverifiable", "cassette")


def test_many_digests_share_one_reading(runs: Runs, web: Web) -> None:
    """Digests that worker processes check are judged by pages that were read once for all of them."""
    for number in range(20):
        runs.write(f"day-{number}.md", _digest(CRANE))
    report = runs.json(".", "--jobs", "2", "--select", "URL,DAT006,REF009")

    assert web.asked == {CRANE: 1, GONE: 2}
    assert len(report["digests"]) == 21
    assert _outcomes(report)[CRANE] == ("ok", "web")


def test_rules_on_text_ask_for_no_page(runs: Runs, web: Web) -> None:
    """Whoever selects rules that need the text alone gets no request sent."""
    done = runs("today.md", "--select", "LNG,DUP")

    assert not web.asked
    assert "no page read" in done.stdout


def test_what_settings_leave_out_is_not_asked_for(runs: Runs, web: Web) -> None:
    """Neither from the web nor from a store that knows it; the report says why."""
    runs("today.md")
    asked = web.asked.copy()
    runs.write("factlint.toml", "[network]\nexclude-urls = ['*/gone']\n")
    excluded = runs.json("today.md", "--refresh")
    runs.write("factlint.toml", "[network]\ninclude-urls = ['gull.example']\n")
    included = runs.json("today.md")

    assert (web.asked[CRANE], web.asked[GONE]) == (asked[CRANE] + 1, asked[GONE])
    assert {url: outcome for url, (outcome, _) in _outcomes(excluded).items()} == {CRANE: "ok", GONE: "skipped"}
    assert {source["reason"] for source in included["sources"]} == {"excluded"}


@pytest.mark.usefixtures("web")
def test_standard_input_is_read_like_a_file(runs: Runs) -> None:
    """A digest from a pipe has its pages read, too."""
    command = runs.command("-", "--stdin-filename", "today.md", "--select", "URL")
    environment = {**os.environ, **runs.environment}
    done = subprocess.run(
        command, cwd=runs.folder, env=environment, input=_digest(CRANE), capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "1 page: 1 read" in done.stdout


def test_a_copy_in_the_archive_is_offered(runs: Runs, web: Web) -> None:
    """With --archive the Wayback Machine is asked for what is lost, near the digest's day; the fix leads there."""
    found = {"available": True, "status": "200", "timestamp": "20260609101500"}
    found["url"] = f"http://web.archive.org/web/20260609101500/{GONE}"
    answer = json.dumps({"url": GONE, "archived_snapshots": {"closest": found}})
    silent = runs("today.md", "--archive")
    (query,) = [url for url in web.asked if "archive.org" in url]
    web.pages[query] = Reply(answer, headers=(("Content-Type", "application/json"),))
    report = runs.json("today.md", "--archive", "--refresh")
    (gone,) = [finding for finding in report["findings"] if finding["code"] == "URL002"]

    assert "the Wayback Machine did not answer" in silent.stderr
    assert "20260610" in query
    assert gone["fix"]["safety"] == "unsafe"
    assert {edit["text"] for edit in gone["fix"]["edits"]} == {f"https://web.archive.org/web/20260609101500/{GONE}"}


def test_https_is_tried_where_http_answered(runs: Runs, web: Web) -> None:
    """A page by http is asked for by https, too, and the same page there is a safe fix; a dead link is let be."""
    plain, dead = CRANE.replace("https", "http"), GONE.replace("https", "http")
    web.pages[plain] = web.pages[CRANE]
    runs.write("today.md", _digest(plain, dead))
    report = runs.json("today.md", "--select", "URL")
    fixes = {finding["line"]: finding["fix"] for finding in report["findings"] if finding["code"] == "URL010"}

    assert web.asked[CRANE] == 1
    assert web.asked[GONE] == 0
    assert [fix["safety"] for fix in fixes.values() if fix] == ["safe"]


def test_what_a_page_says_reaches_no_terminal_raw(runs: Runs, web: Web) -> None:
    """Escapes, bidi controls and workflow commands in a title are shown, not carried out."""
    evil = "\x1b]0;owned\x07\u202eenarc ::error file=x::boom\n::error::boom"
    web.pages[CRANE] = Reply(PAGE.format(title=evil))
    done = runs("today.md", "--color", "never")

    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", done.stdout + done.stderr)
    assert not [line for line in (done.stdout + done.stderr).splitlines() if re.match(r"\s*(::[^:]|##\[)", line)]


def test_what_was_found_is_told_though_it_cannot_be_recorded(runs: Runs, web: Web) -> None:
    """A folder that is a file is refused before anything is asked; one that cannot be made costs the cassette alone."""
    named = runs("today.md", "--record", "today.md")
    asked = web.asked.copy()
    below = runs("today.md", "--record", "today.md/tapes")

    assert (named.returncode, asked.total()) == (2, 0)
    assert named.stderr == "factlint: today.md: cassettes cannot be written into a file; name a folder\n"
    assert below.returncode == 2
    assert "the cassette cannot be written" in below.stderr
    assert "URL002" in below.stdout


def test_a_proxy_that_is_down_is_told_once_and_asked_again(runs: Runs, web: Web) -> None:
    """It is the user's own, so that the next run asks anew, though failures are kept for an hour."""
    down = runs("today.md", HTTPS_PROXY="http://127.0.0.1:9", https_proxy="http://127.0.0.1:9")
    up = runs("today.md", "--select", "URL")

    assert down.returncode == 3
    assert down.stdout.count("URL003") == 1
    assert "nor could 1 more: the proxy 127.0.0.1 takes no connections at port 9" in down.stdout
    assert "2 pages: 1 read, 1 broken" in up.stdout
    assert web.asked == {CRANE: 1, GONE: 2}


def test_where_no_server_answered_the_next_run_asks_anew(runs: Runs, web: Web) -> None:
    """Time-outs are kept for an hour, but where there was nothing else the fault may have been here."""
    web.delay = 5
    runs.write("factlint.toml", "[network]\ntimeout = 0.2\nretries = 0\n")
    slow = runs("today.md")
    web.delay = 0
    web.asked.clear()
    (runs.folder / "factlint.toml").unlink()
    again = runs("today.md", "--select", "URL")

    assert slow.returncode == 3
    assert "2 pages: 1 read, 1 broken" in again.stdout
    assert web.asked == {CRANE: 1, GONE: 2}


def test_a_place_that_cannot_be_written_costs_the_store_alone(runs: Runs, web: Web) -> None:
    """Without a folder for its store, a run keeps what it reads for itself, says so, and leaves nothing behind."""
    (runs.folder / "cache").write_text("no folder")
    (runs.folder / "scratch").mkdir()
    places = {"XDG_CACHE_HOME": str(runs.folder / "cache"), "TMPDIR": str(runs.folder / "scratch")}
    environment = {**os.environ, **runs.environment, **places}
    command = [*RUN, "today.md", "--select", "URL"]
    done = subprocess.run(command, cwd=runs.folder, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "for this run alone" in done.stderr
    assert "2 pages: 1 read, 1 broken" in done.stdout
    assert web.asked == {CRANE: 1, GONE: 2}
    assert not list((runs.folder / "scratch").iterdir())


def test_a_store_that_is_named_must_be_one(runs: Runs, web: Web) -> None:
    """A file that is no store is left as it is, and nothing is asked."""
    (runs.folder / "store.sqlite").write_text("My notes on cranes.")
    done = runs("today.md")

    assert done.returncode == 2
    assert "store.sqlite" in done.stderr
    assert (runs.folder / "store.sqlite").read_text() == "My notes on cranes."
    assert not web.asked


def test_a_wall_is_kept_no_longer_than_a_failure(runs: Runs, web: Web) -> None:
    """A page that came with status 200 and says that it was not found is asked for again when an hour has passed."""
    web.pages[CRANE] = Reply("<title>Page not found</title><h1>Page not found</h1><p>Try the search.</p>")
    runs("today.md")
    with Store(runs.folder / "store.sqlite") as store:
        later = time.time() + 3700
        kept = store.is_fresh(CRANE), store.is_fresh(CRANE, later)

    assert kept == (True, False)


def test_secrets_stay_where_they_are(runs: Runs, web: Web) -> None:
    """A header from the environment is sent to its host and stands in no store, cassette or output."""
    runs.write("factlint.toml", '[network.headers."yard.example"]\nAuthorization = {env = "YARD_TOKEN"}\n')
    done = runs("today.md", "--record", "tapes", YARD_TOKEN=HUSH)
    written = b"".join(path.read_bytes() for path in runs.folder.rglob("*") if path.is_file())

    assert web.sent[CRANE]["authorization"] == HUSH
    assert HUSH.encode() not in written + done.stdout.encode() + done.stderr.encode()


def test_strangers_settings_send_no_secrets(runs: Runs, web: Web) -> None:
    """Where settings are not trusted, they read nothing of the environment: the run ends before anything is asked."""
    runs.write("factlint.toml", '[network.headers."yard.example"]\nAuthorization = {env = "HOME"}\n')
    done = runs("today.md", FACTLINT_UNTRUSTED="1")

    assert done.returncode == 2
    assert "factlint.toml:2" in done.stderr
    assert not web.asked


def test_strangers_settings_choose_no_place_for_the_store(runs: Runs, web: Web) -> None:
    """Nor do they say where a file is made, or which file the pages are believed to be in; the command line may."""
    runs.write("factlint.toml", '[store]\npath = "../made/here.sqlite"\n')
    command = [*RUN, "today.md"]
    environment = {**os.environ, **runs.environment, "FACTLINT_UNTRUSTED": "1"}
    done = subprocess.run(command, cwd=runs.folder, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "factlint.toml:2: the store stays in its place" in done.stderr
    assert not (runs.folder.parent / "made").exists()
    assert not web.asked
    assert runs("today.md", "--select", "URL", FACTLINT_UNTRUSTED="1").returncode == 1


def test_an_interrupt_keeps_what_was_read(runs: Runs, tmp_path: Path) -> None:
    """After Ctrl-C a second run asks only for the rest."""
    urls = [f"https://host{number % 40}.example/page-{number}" for number in range(120)]
    with Web(tmp_path, {url: PAGE.format(title="The yard has a crane") for url in urls}, delay=0.3) as web:
        runs.environment = web.environment
        runs.write("today.md", _digest(*urls))
        process = subprocess.Popen(
            runs.command("today.md"), cwd=runs.folder, env={**os.environ, **runs.environment}, stderr=subprocess.PIPE
        )
        while len(web.asked) <= 40:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
        interrupted = process.returncode
        report = runs.json("today.md")

    origins = [origin for _, origin in _outcomes(report).values()]
    assert (interrupted, errors.strip()) == (130, b"factlint: interrupted")
    assert origins.count("store") >= 20
    assert web.asked.total() <= 120 + 40


def test_a_killed_run_loses_nothing(runs: Runs, tmp_path: Path) -> None:
    """Killed twenty times on its way through 500 links, it opens its store each time and asks again for nothing in it."""
    urls = [f"https://host{number % 50}.example/page-{number}" for number in range(500)]
    dice = random.Random(20)  # noqa: S311 - any moments will do, the same in each run
    with Web(tmp_path, {url: PAGE.format(title="The yard has a crane") for url in urls}, delay=0.15) as web:
        runs.environment = web.environment
        runs.write("today.md", _digest(*urls))
        for _ in range(20):
            known, asked = _kept(runs, urls), web.asked.copy()
            _kill(runs, web, dice.randrange(2, 40))
            assert known <= _kept(runs, urls)
            assert {url: web.asked[url] for url in known} == {url: asked[url] for url in known}
        known, asked = _kept(runs, urls), web.asked.copy()
        report = runs.json("today.md")

    assert set(_outcomes(report).values()) == {("ok", "web"), ("ok", "store")}
    assert {url: web.asked[url] for url in known} == {url: asked[url] for url in known}


def _kept(runs: Runs, urls: list[str]) -> set[str]:
    """Return the URLs whose answers are in the store, which is opened and closed for it."""
    with Store(runs.folder / "store.sqlite") as store:
        return {url for url in urls if store.get(url)}


def _kill(runs: Runs, web: Web, after: int) -> None:
    """Start factlint, and kill it when so many pages more have been asked for."""
    until = min(web.asked.total() + after, 480)
    process = subprocess.Popen(
        runs.command("today.md", "--quiet"),
        cwd=runs.folder,
        env={**os.environ, **runs.environment},
        stdout=subprocess.DEVNULL,
    )
    while web.asked.total() < until and process.poll() is None:
        time.sleep(0.005)
    process.kill()
    process.wait()
