"""Cassettes: vcrpy replays what we write, we read what vcrpy writes, and nothing secret is in them."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import httpx
import pytest
import vcr
import yaml

from factlint.errors import InputError, UsageError
from factlint.sources import cassette
from factlint.sources.answer import Answer, Exchange, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

YARD = "https://tern.test/yard"
HTML = (("content-type", "text/html; charset=utf-8"),)
PAGE = "<title>整理 😀</title>\n<p>\tFour berths \n".encode()
THEN = "2026-05-08T10:15:00Z"


def answer(url: str, *exchanges: Exchange, failure: Failure | None = None) -> Answer:
    return Answer(url, exchanges, failure, THEN, 2, "cassette")


GONE = Exchange("https://gull.test/整理?q=a b", 404, HTML, b"gone")
DIGEST = [
    answer(YARD, Exchange(YARD, 200, HTML, PAGE)),
    answer(
        "https://tern.test/old",
        Exchange("https://tern.test/old", 301, (("location", "/mid"),), target="https://tern.test/mid"),
        Exchange("https://tern.test/mid", 302, (("location", YARD),), target=YARD),
        Exchange(YARD, 200, HTML, PAGE),
    ),
    answer(
        "https://tern.test/refresh",
        Exchange("https://tern.test/refresh", 200, HTML, target="https://gull.test/整理?q=a b"),
        GONE,
    ),
    answer("https://gull.test/pdf", Exchange("https://gull.test/pdf", 200, (), b"%PDF-1.7\xff\x00", cut=True)),
    answer("https://gull.test/999", Exchange("https://gull.test/999", 999, (("x", "1"), ("x", "2")), b"")),
    answer("https://no.test/", failure=Failure("no-such-host", "no server goes by that name", "https://no.test/")),
    answer(
        "https://tern.test/inward",
        Exchange("https://tern.test/inward", 302, (("location", "http://10.0.0.1/"),), target="http://10.0.0.1/"),
        failure=Failure("refused-address", "10.0.0.1 is private", "http://10.0.0.1/"),
    ),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cassettes" / "today.md.yaml"


def test_what_was_written_is_read(path: Path) -> None:
    """Every hop, header, body and failure of it."""
    cassette.write(path, DIGEST)

    assert cassette.read(path) == {each.url: each for each in DIGEST}


def test_the_same_answers_make_the_same_file(path: Path) -> None:
    """Whatever was there before, and with nothing left beside it."""
    cassette.write(path, DIGEST)
    first = path.read_bytes()
    cassette.write(path, DIGEST)

    assert path.read_bytes() == first
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_cassette_of_nothing(path: Path) -> None:
    cassette.write(path, [])

    assert cassette.read(path) == {}


def test_pages_can_be_read_in_the_file(path: Path) -> None:
    """Line by line, so that a pull request shows what has changed of a page."""
    cassette.write(path, DIGEST[:1])

    assert path.read_text(encoding="utf-8") == (
        """\
interactions:
- factlint:
    attempts: 2
    link: https://tern.test/yard
    recorded_at: '2026-05-08T10:15:00Z'
  request:
    body: null
    headers: {}
    method: GET
    uri: https://tern.test/yard
  response:
    body:
      string: |2
        <title>整理 😀</title>
        <p>	Four berths """
        """
    headers:
      content-type:
      - text/html; charset=utf-8
    status:
      code: 200
      message: OK
version: 1
"""
    )


@pytest.mark.parametrize(
    "recorded",
    [each for each in DIGEST if each.last and "refresh" not in each.url]
    + [answer("https://gull.test/整理?q=a b", GONE)],
    ids=lambda each: each.url,
)
def test_vcrpy_replays_it(path: Path, recorded: Answer) -> None:
    """With the same hops, statuses and bodies, to a client that follows redirects by itself; a hop also alone."""
    cassette.write(path, DIGEST)
    with vcr.use_cassette(str(path), record_mode="none"), httpx.Client(follow_redirects=True) as client:
        response = client.get(recorded.url)
    last = recorded.exchanges[-1]

    assert (response.status_code, response.content) == (last.status, last.body)
    assert response.url == httpx.URL(last.url)
    assert [hop.status_code for hop in response.history] == [step.status for step in recorded.exchanges[:-1]]


class Yard(BaseHTTPRequestHandler):
    """A server of our own."""

    def do_GET(self) -> None:
        """Answer as the table says."""
        pages = {
            "/old": (301, {"Location": "/yard#part"}, b""),
            "/yard": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
            "/meta": (200, {"Content-Type": "text/html"}, b"<meta http-equiv=refresh content='0; url=/yard'>"),
            "/loop": (302, {"Location": "/pool"}, b""),
            "/pool": (302, {"Location": "/loop"}, b""),
            "/%E6%95%B4": (404, {"Set-Cookie": "id=hush"}, "無い".encode()),
        }
        status, headers, body = pages[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Yard) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_what_vcrpy_has_recorded_is_read(path: Path, site: str) -> None:
    """From plain httpx: compressed bodies are inflated, and redirects followed from interaction to interaction."""
    with vcr.use_cassette(str(path)), httpx.Client(trust_env=False) as client:
        for name in ("/old", "/yard", "/meta", "/loop", "/pool", "/整"):
            client.get(f"{site}{name}")
    answers = cassette.read(path)
    page = answers[f"{site}/yard"].last

    assert page
    assert (page.status, page.body, page.header("content-type")) == (200, PAGE, "text/html")
    for name, status in (("/old", 301), ("/meta", 200)):
        first, last = answers[f"{site}{name}"].exchanges
        assert (first.status, first.target, first.body, last) == (status, f"{site}/yard", b"", page)
    assert answers[f"{site}/loop"].failure == Failure("redirect-loop", "it redirects in a circle", f"{site}/loop")
    assert answers[f"{site}/整"].exchanges[0].header("set-cookie-names") == "id"
    assert answers[f"{site}/old"].fetched_at.endswith("Z")
    assert answers[f"{site}/old"].origin == "cassette"


FOREIGN = """\
interactions:
- request: {method: GET, uri: 'https://tern.test/'}
  response: {status: {code: 503, message: Busy}, headers: {}, body: {string: busy}}
- request: {method: POST, uri: 'https://tern.test/'}
  response: {status: {code: 201, message: Made}, headers: {}, body: {string: made}}
- request: {method: GET, uri: 'https://tern.test/'}
  response: {status: {code: 200, message: OK}, headers: {Content-Type: [text/plain]}, body: {string: there}}
- request: {method: GET, uri: 'https://tern.test/away'}
  response: {status: {code: 302, message: Found}, headers: {location: ['//gull.test/']}, body: {string: ''}}
- request: {body: '', headers: {}, method: GET, uri: 'https://tern.test/flat'}
  response: {content: flat, headers: {content-type: text/html}, http_version: HTTP/1.1, status_code: 200}
version: 1
"""


def test_other_recordings(path: Path) -> None:
    """The last GET of a URL counts; what is not there is said to be missing; older versions wrote flat responses."""
    path.parent.mkdir()
    path.write_text(FOREIGN, encoding="utf-8")
    answers = cassette.read(path)
    flat = answers["https://tern.test/flat"].last

    assert answers["https://tern.test/"].exchanges == (
        Exchange("https://tern.test/", 200, (("content-type", "text/plain"),), b"there"),
    )
    assert answers["https://tern.test"].url == "https://tern.test"
    missing = answers["https://tern.test/away"].failure
    assert missing
    assert (missing.kind, missing.url) == ("not-recorded", "https://gull.test/")
    assert flat
    assert (flat.status, flat.body, flat.headers) == (200, b"flat", (("content-type", "text/html"),))


@pytest.mark.parametrize(("body", "limit"), [(gzip.compress(b"0" * 10_000_000), 5_000_000), ("0" * 50_000, 20_000)])
def test_a_recorded_bomb_stays_small(path: Path, body: bytes | str, limit: int) -> None:
    """Bodies are inflated to the limit, unless vcrpy has done that, and those that stand there as they are cut at it."""
    response = {
        "status": {"code": 200, "message": ""},
        "headers": {"content-encoding": ["gzip"]},
        "body": {"string": body},
    }
    path.parent.mkdir()
    recording = {"interactions": [{"request": {"uri": "https://tern.test/"}, "response": response}]}
    path.write_text(yaml.safe_dump(recording), encoding="utf-8")
    cassette.write(path.with_name("own"), [answer(YARD, Exchange(YARD, 200, (), b"0123456789"))])

    assert cassette.read(path, limit)["https://tern.test/"].exchanges[0].body == b"0" * limit
    assert cassette.read(path, limit)["https://tern.test/"].exchanges[0].cut
    assert cassette.read(path.with_name("own"), 4)[YARD].exchanges == (Exchange(YARD, 200, (), b"0123", cut=True),)


SECRETS = ["Bearer hush-hush-hush", "id=quiet-quiet"]


def test_nothing_secret_is_written(path: Path) -> None:
    """Neither what servers send, nor what the settings hold and a server shows again, in whatever place."""
    shown = "hush-hush-hush id=quiet-quiet"
    headers = (
        ("set-cookie", "id=quiet-quiet"),
        ("authorization", "hush-hush-hush"),
        ("x-request", "Bearer hush-hush-hush"),
        ("location", "https://ada:quiet@gull.test/?access_token=whisper-1"),
        ("www-authenticate", 'Basic realm="Yard"'),
    )
    target = "https://ada:quiet@gull.test/?access_token=whisper-1"
    last = Exchange(target, 200, (), f"You are {shown}.\n".encode())
    failed = Failure("bad-answer", f"the server said {shown}", target)
    cassette.write(
        path,
        [
            answer(
                "https://ada:quiet@tern.test/",
                Exchange("https://ada:quiet@tern.test/", 302, headers, target=target),
                last,
            ),
            answer("https://tern.test/failed", failure=failed),
        ],
        SECRETS,
    )
    text = path.read_text(encoding="utf-8")

    assert [word for word in ("hush", "quiet", "whisper", "ada") if word in text] == []
    assert cassette.read(path)["https://tern.test/"].exchanges[0].header("www-authenticate") == 'Basic realm="Yard"'
    with vcr.use_cassette(str(path), record_mode="none"), httpx.Client(follow_redirects=True) as client:
        assert client.get("https://tern.test/").content == b"You are REDACTED REDACTED.\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [\n", "{}:2: this is not YAML: did not find expected node content"),
        ("a: 1\n", "{}:1: this is no cassette: Object missing required field `interactions`"),
        (
            "interactions:\n- request: {uri: a}\n  response: {status: {code: 200}}\n- request: {uri: b}\n",
            "{}:4: this is no cassette: Object missing required field `response` - at `$.interactions[1]`",
        ),
        (
            "interactions:\n- request: {uri: a}\n  response: {}\n",
            "{}:2: this is no cassette: a response without a status",
        ),
        (
            "interactions:\n- request: {uri: a}\n  response: {status: {code: 9000}}\n",
            "{}:2: this is no cassette: Expected `int` <= 999",
        ),
        (
            "interactions: []\nfactlint:\n- {link: a, failure: {kind: bored}}\n",
            "{}:3: this is no cassette: Invalid enum value 'bored'",
        ),
        ("&x interactions: [*x]\n", "{}:1: it repeats an entry by an alias"),
        ("\xff", "{}: this is not YAML"),
    ],
)
def test_what_is_no_cassette(path: Path, text: str, message: str) -> None:
    """It is an error of input that names the line."""
    path.parent.mkdir()
    path.write_text(text, encoding="latin-1")
    with pytest.raises(InputError) as caught:
        cassette.read(path)

    assert str(caught.value).startswith(message.format(path))


HOSTILE = """\
interactions:
- {request: {uri: "https://[::1"}, response: {status: {code: 302}, headers: {location: [!!binary /w==, {}], 3: 4}}}
- {request: {uri: ""}, response: {status: {code: 200}, headers: {refresh: '0; url=x'}, body: {string: {}}}}
- {request: {uri: "a%ff%0a/"}, response: {status: {code: 200}, body: {string: "<meta http-equiv=refresh content='0;//['>"}}}
- {request: {uri: "x"}, response: {status: {code: 200}, headers: {content-encoding: gzip, date: never}, body: {string: plain}}}
- {request: {uri: "y"}, response: {status: {code: 200}, headers: {a: !!binary /w==}}, factlint: {link: "z", recorded_at: soon}}
"""


def test_hostile_values(path: Path) -> None:
    """Each is read as what it can mean, or nothing."""
    path.parent.mkdir()
    path.write_text(HOSTILE, encoding="utf-8")
    answers = cassette.read(path)

    assert answers["z"].exchanges == (Exchange("y", 200, (("a", "\ufffd"),)),)
    assert answers["x"].exchanges[0].body == b"plain"
    assert answers["https://[::1"].exchanges[0].target == ""


def test_a_file_that_cannot_be_read_or_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, with the reason."""
    with pytest.raises(InputError, match=r"today\.md\.yaml: the cassette cannot be read; No such file"):
        cassette.read(path)
    cassette.write(path, DIGEST)
    monkeypatch.setattr(cassette, "LARGEST", 100)
    with pytest.raises(InputError, match="the cassette has more than 0 MB"):
        cassette.read(path)
    with pytest.raises(UsageError, match="the cassette would have more than 0 MB"):
        cassette.write(path, DIGEST)
    monkeypatch.undo()
    with pytest.raises(UsageError, match="the cassette cannot be written"):
        cassette.write(path / "below", DIGEST)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_device_is_no_cassette() -> None:
    """It would never end."""
    with pytest.raises(InputError, match="this is no file"):
        cassette.read(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such pipes")
def test_a_pipe_is_no_cassette(path: Path) -> None:
    """Nobody waits until somebody writes into it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)

    with pytest.raises(InputError, match="this is no file"):
        cassette.read(path)


def test_reading_needs_no_vcrpy(path: Path) -> None:
    """It loads for a tenth of a second, and runs that replay need it for nothing; nor do they need httpx."""
    cassette.write(path, DIGEST)
    code = (
        "import sys; from pathlib import Path; from factlint.sources import cassette; cassette.read(Path(sys.argv[1]))"
    )
    shown = "print([name for name in ('vcr', 'httpx', 'wrapt') if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", f"{code}; {shown}", path], capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"
