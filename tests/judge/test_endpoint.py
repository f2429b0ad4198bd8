"""The judge behind an endpoint: asked once for a claim, counted, bounded, and silent where it does not answer."""

from __future__ import annotations

import gzip
import logging
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx
import pytest

from chat_server import ChatServer, Response, judged, refused, said, serving
from factlint import config
from factlint.errors import ConfigError
from factlint.judge import endpoint
from factlint.judge.chat import Access, Chat, ChatError, access
from factlint.judge.interface import Opinion, Tally
from factlint.judge.verdict import Passage, Statement
from factlint.sources.judgements import Judgements
from factlint.sources.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEY = "sk-hush-0123456789"
PAGE = (Passage("Gull Yards has sold a dozen ferries."),)
CLAIM = Statement("Gull Yards sold 12 ferries.")
YES = judged("supported", "a dozen is 12")


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the settings of whoever runs the tests away."""
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"FACTLINT_{name}", raising=False)


def claims(count: int) -> list[Statement]:
    return [Statement(f"Gull Yards sold {number} ferries.") for number in range(count)]


def asking(
    server: ChatServer,
    settings: str = "",
    store: Store | None = None,
    *,
    model: str = "gpt-x",
    online: bool = True,
    pauses: list[float] | None = None,
) -> endpoint.Endpoint:
    """Return a judge that asks a server, and does not sleep before it asks again."""
    found = config.of_text(f"[judge]\nendpoint = '{model}'\n{settings}", None).settings.judge
    way = access({"OPENAI_BASE_URL": server.base, "OPENAI_API_KEY": KEY})
    chat = Chat(way, found.timeout, ([] if pauses is None else pauses).append)
    return endpoint.Endpoint(
        found, chat, Judgements(store) if store else None, most=found.most_requests if online else 0
    )


def heard(judge: endpoint.Endpoint, statements: Sequence[Statement]) -> list[Opinion | None]:
    opinions = [judge.opinion(statement, PAGE) for statement in statements]
    judge.close()
    return opinions


@pytest.mark.parametrize(("word", "supports"), [("supported", True), ("not_supported", False), ("cannot_tell", None)])
def test_what_a_model_says(word: str, supports: bool | None) -> None:
    with serving(judged(word, "a dozen is 12")) as server:
        assert heard(asking(server), [CLAIM]) == [Opinion(supports, 1.0, "gpt-x", "a dozen is 12")]


def test_what_is_sent() -> None:
    """One request to the path that all such servers have, with the key, nothing random, and the claim as data."""
    with serving(YES) as server:
        heard(asking(server), [CLAIM])
    (asked,) = server.asked

    assert asked.path == "/v1/chat/completions"
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert (asked.body["model"], asked.body["temperature"]) == ("gpt-x", 0)
    assert asked.question == {"claim": CLAIM.text, "passages": [PAGE[0].text]}


def test_count_tokens_and_cost_are_told(tmp_path: Path) -> None:
    """What came from the store costs nothing."""
    prices = "input-price = 2.0\noutput-price = 10.0"
    with Store(tmp_path / "s") as store, serving(said('{"verdict":"supported"}', asked=1400, answered=20)) as server:
        heard(asking(server, prices, store), claims(3))
        judge = asking(server, prices, store)
        heard(judge, claims(12))

    assert str(judge.take()) == "judge gpt-x: 12 claims asked (3 from the store), 12,780 tokens, $0.027"
    assert judge.take() == Tally("gpt-x")


def test_a_second_run_asks_nothing(tmp_path: Path) -> None:
    """Not the same of the same passages; another claim, page, model or server is asked about anew."""
    with Store(tmp_path / "s") as store, serving(YES) as server, serving(YES) as other:
        first = heard(asking(server, store=store), claims(3))
        assert heard(asking(server, store=store), claims(3)) == first
        assert len(server.asked) == 3

        judge = asking(server, store=store)
        judge.opinion(claims(1)[0], (*PAGE, Passage("In May.")))
        heard(judge, [CLAIM, Statement(CLAIM.text, subject="the yard")])
        heard(asking(server, model="gpt-y", store=store), [CLAIM])
        heard(asking(other, store=store), [CLAIM])
        assert (len(server.asked), len(other.asked)) == (7, 1)


def test_an_answer_in_the_store_that_is_not_sound_is_asked_for_again(tmp_path: Path) -> None:
    with Store(tmp_path / "s") as store, serving(YES) as server:
        heard(asking(server, store=store), [CLAIM])
        with store.writing() as db:
            db.execute("UPDATE judgement SET value = '{}'")
        heard(asking(server, store=store), [CLAIM])

    assert len(server.asked) == 2


LOST = "the server refused the key (401)"
SLOW = "no answer within 0.2 seconds"


@pytest.mark.parametrize(
    ("response", "requests", "problem"),
    [
        (refused(401, f"Incorrect API key provided: {KEY}"), 1, LOST),
        (refused(403), 1, "the server refused the key (403)"),
        (refused(404, "The model gpt-x\ndoes not exist"), 1, "the server said 404: The model gpt-x does not exist"),
        ((404, {}, b'{"error": "no such model"}'), 1, "the server said 404: no such model"),
        (refused(400, f"{KEY} is odd"), 1, "the server said 400: REDACTED is odd"),
        (refused(429, "slow down", retry_after="0"), 6, "the server said 429: slow down"),
        (refused(429, retry_after="3600"), 3, "the server said 429"),
        (refused(500), 6, "the server said 500"),
        ((503, {}, b"<html>busy"), 6, "the server said 503"),
        ((302, {"Location": "http://127.0.0.1:1/v1"}, b""), 1, "the server redirects (302), which is not followed"),
        ((200, {}, b"<html>Welcome"), 3, "the answer is none of a chat model"),
        ((200, {}, b'{"choices": []}'), 3, "the answer is none of a chat model"),
        ((200, {}, b"[" * 99_999), 3, "the answer is none of a chat model"),
        ((200, {}, b" " * 1_000_001), 3, "the answer is too long"),
        (said("I would say so."), 3, "the model did not answer in the form asked for"),
        (
            said('{"verdict": "supported"} {"verdict": "cannot_tell"}'),
            3,
            "the model did not answer in the form asked for",
        ),
        (None, 3, SLOW),
    ],
)
def test_no_answer_is_no_opinion(response: Response | None, requests: int, problem: str) -> None:
    """The claims stay as they were; one line says why, and a server that is gone is not waited for claim by claim."""
    with serving(response) as server:
        judge = asking(server, "timeout = 0.2")
        assert heard(judge, claims(5)) == [None] * 5

    assert len(server.asked) == requests
    tokens = ", 1,260 tokens" if response and response[2].startswith(b'{"id') else ""
    assert str(judge.take()) == f"judge gpt-x: 5 claims asked{tokens}; 5 without an answer: {problem}"


def test_a_server_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that sends a little every second would never be late by the clock of the connection."""
    clock = iter((0.0, 31.0))
    monkeypatch.setattr("factlint.judge.chat.time.monotonic", lambda: next(clock, 31.0))
    with serving(YES) as server:
        judge = asking(server)
        assert heard(judge, [CLAIM]) == [None]

    assert judge.take().problem == "no answer within 30 seconds"


def test_nobody_listens() -> None:
    with serving(YES) as server:
        pass
    judge = asking(server)

    assert heard(judge, [CLAIM]) == [None]
    assert judge.take().problem == "no connection to 127.0.0.1"


@pytest.mark.parametrize(
    ("response", "pauses"),
    [
        (refused(429, retry_after="7"), [7.0]),
        (refused(429), [1.0]),
        (refused(503, retry_after="soon"), [1.0]),
        (refused(500, retry_after="0"), [0.0]),
    ],
)
def test_a_busy_server_is_asked_once_more(response: Response, pauses: list[float]) -> None:
    """After the time that it names."""
    waited: list[float] = []
    with serving(response, YES) as server:
        judge = asking(server, pauses=waited)
        (opinion,) = heard(judge, [CLAIM])

    assert opinion
    assert (opinion.supports, waited) == (True, pauses)
    assert judge.take() == Tally("gpt-x", claims=1, requests=2, tokens=420)


def test_failures_between_answers_do_not_end_it() -> None:
    """Only three in a row do."""
    broken = said("?")
    with serving(broken, broken, YES, broken, broken, YES) as server:
        opinions = heard(asking(server), claims(7))

    assert [opinion is not None for opinion in opinions] == [False, False, True, False, False, True, True]


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    """The next run asks again."""
    with Store(tmp_path / "s") as store, serving(said("?"), YES) as server:
        assert heard(asking(server, store=store), [CLAIM]) == [None]
        assert heard(asking(server, store=store), [CLAIM]) != [None]


def test_a_model_that_takes_no_temperature() -> None:
    """As those that reason first; it is told once in a run."""
    words = "Unsupported value: 'temperature' does not support 0 with this model."
    with serving(refused(400, words), YES) as server:
        opinions = heard(asking(server), claims(2))

    assert all(opinions)
    assert ["temperature" in asked.body for asked in server.asked] == [True, False, False]


def test_requests_are_bounded() -> None:
    """Those of a second try count; what is over stays as it was, and the user is told."""
    with serving(refused(500), YES) as server:
        judge = asking(server, "most-requests = 3")
        opinions = heard(judge, claims(5))

    assert [opinion is not None for opinion in opinions] == [True, True, False, False, False]
    assert len(server.asked) == 3
    assert str(judge.take()).endswith("; 3 without an answer: most-requests = 3 are used up")


def test_offline_only_the_store_answers(tmp_path: Path) -> None:
    with Store(tmp_path / "s") as store, serving(YES) as server:
        heard(asking(server, store=store), [CLAIM])
        judge = asking(server, store=store, online=False)
        opinions = heard(judge, [CLAIM, *claims(2)])

    assert [opinion is not None for opinion in opinions] == [True, False, False]
    assert len(server.asked) == 1
    assert str(judge.take()) == (
        "judge gpt-x: 3 claims asked (1 from the store); 2 without an answer: the run is offline"
    )


def test_the_key_is_never_shown(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor logged, whatever the server says; nor kept in the store."""
    caplog.set_level(logging.DEBUG)
    with serving(refused(418, f"teapots take no {KEY}")) as server:
        judge = asking(server)
        heard(judge, [CLAIM])
    way = access({"OPENAI_API_KEY": KEY})

    shown = [str(judge.take()), repr(way), repr(vars(judge)), way.place, caplog.text, *capsys.readouterr()]
    assert [text for text in shown if KEY in text] == []


def test_a_proxy_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "gopher://u:hush@gull.test")
    monkeypatch.setenv("http_proxy", "gopher://u:hush@gull.test")
    with (
        serving(YES) as server,
        pytest.raises(ConfigError, match="see HTTP_PROXY, HTTPS_PROXY, SSL_CERT_FILE") as caught,
    ):
        heard(asking(server), [CLAIM])

    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(("processes", "each"), [(1, 200), (8, 25), (61, 3)])
def test_processes_share_the_requests(monkeypatch: pytest.MonkeyPatch, processes: int, each: int) -> None:
    """All together send no more than the settings say."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    judge = endpoint.judge(config.of_text("[judge]\nendpoint = 'gpt-x'", None), processes=processes)

    assert judge._left == each  # noqa: SLF001 - else it would have to be used up


def test_a_server_that_never_ends_its_head_is_left() -> None:
    """One letter at a time is no time-out for the connection, which waits so long for each."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        chat = Chat(Access(httpx.URL(f"http://127.0.0.1:{listening.getsockname()[1]}/v1"), KEY), 0.3)
        dripping = threading.Thread(target=_drip, args=(listening,))
        dripping.start()
        with pytest.raises(ChatError, match=r"no answer within 0\.3 seconds"):
            chat.ask({}, lambda: None)
        dripping.join()


def _drip(listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection, suppress(OSError):
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(20):
            connection.sendall(b"x")
            threading.Event().wait(0.05)


def test_what_is_packed_is_not_unpacked() -> None:
    """It was asked for as it is, and a few bytes may unpack to any number."""
    packed = gzip.compress(b" " * 20_000_000)
    with serving((200, {"Content-Encoding": "gzip"}, packed)) as server:
        judge = asking(server)
        assert heard(judge, [CLAIM]) == [None]

    assert judge.take().problem == "the answer is none of a chat model"
