"""Cassettes: what was read for a digest, as vcrpy writes and replays it, so that it is judged the same every time.

Each request is an interaction of the cassette; what vcrpy has no place for stands under ``factlint``, in the
interaction (for which link it was, when it was read, where a refresh led) and at the top (links that failed). vcrpy
passes over both. Cassettes that vcrpy has recorded itself have neither, and are read by following their redirects.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from factlint.errors import InputError, UsageError
from factlint.sources import redact, rows, tape
from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.atomic import replacing
from factlint.sources.cassette_path import file_of
from factlint.sources.recorded import Recorded, Response, chains, recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["file_of", "read", "write"]

LARGEST = 200_000_000
"""Bytes of a file that is read: 40 pages as large as any may be, or a thousand of usual size."""
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class _Note(msgspec.Struct, omit_defaults=True):
    """What we know of an interaction beyond what vcrpy does."""

    link: str
    """The URL of the digest that was being followed."""
    recorded_at: str = ""
    attempts: int = 1
    cut: bool = False
    target: str = ""
    url: str = ""
    """The URL as written, where it is sent in another spelling."""


class _Failed(msgspec.Struct, omit_defaults=True):
    """A link that no response ended."""

    link: str
    failure: Failure
    recorded_at: str = ""
    attempts: int = 1


class _Request(msgspec.Struct):
    uri: str
    method: str = "GET"


class _Interaction(msgspec.Struct):
    request: _Request
    response: Response
    factlint: _Note | None = None
    """Of ours only."""


class _Cassette(msgspec.Struct):
    interactions: list[_Interaction]
    factlint: list[_Failed] = []


def write(path: Path, answers: Iterable[Answer], secrets: Iterable[str] = ()) -> None:
    """Write the answers as a cassette, in their order; the same answers make the same bytes.

    Cookies, credentials and what ``secrets`` names (the values that the settings take from the environment) are left
    out wherever a server may have put them.

    Raises:
        UsageError: The file cannot be written, or would be too large to be read again.
    """
    text = _Writer(redact.parts(secrets)).text(answers)
    if len(text) > LARGEST:
        raise UsageError(f"the cassette would have more than {LARGEST // 10**6} MB", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            file.write(text)
    except OSError as error:
        raise UsageError("the cassette cannot be written", path=str(path), hint=error.strerror or "") from None


class _Writer:
    """Turns answers into YAML, through vcrpy's own serialization."""

    def __init__(self, secret: tuple[str, ...]) -> None:
        self._secret = secret
        self._notes: list[_Note] = []
        self._failed: list[_Failed] = []

    def text(self, answers: Iterable[Answer]) -> bytes:
        """Return the cassette."""
        from vcr.request import Request  # noqa: PLC0415 - only for recording: it loads for 0.1 s
        from vcr.serialize import serialize  # noqa: PLC0415 - the same

        requests, responses = [], []
        for answer in {redact.without_user(answer.url): answer for answer in answers}.values():
            for exchange in self._clean(answer):
                requests.append(Request("GET", _sent(exchange.url), None, {}))
                responses.append(_response(exchange))
        whole: bytes = serialize({"requests": requests, "responses": responses}, self)
        return whole

    def serialize(self, data: dict[str, Any]) -> bytes:
        """Add our notes to what vcrpy makes of the exchanges; called by vcrpy."""
        for interaction, note in zip(data["interactions"], self._notes, strict=True):
            interaction["factlint"] = msgspec.to_builtins(note)
        if self._failed:
            data["factlint"] = msgspec.to_builtins(self._failed)
        return tape.dump(data)

    def _clean(self, answer: Answer) -> Iterator[Exchange]:
        """Yield the exchanges of an answer without what is secret, and note what vcrpy has no place for."""
        link = self._masked(redact.without_user(answer.url))
        for exchange in answer.exchanges:
            url, target = (self._masked(redact.url(text, answer.url)) for text in (exchange.url, exchange.target))
            pairs = [(name, self._masked(value)) for name, value in redact.headers(exchange.headers)]
            located = [(name, redact.url(value, answer.url) if name == "location" else value) for name, value in pairs]
            spelt = url if _sent(url) != url else ""
            self._notes.append(_Note(link, answer.fetched_at, answer.attempts, exchange.cut, target, spelt))
            body = redact.masked_body(exchange.body, self._secret)
            yield Exchange(url, exchange.status, tuple(located), body, exchange.cut, target)
        if failure := answer.failure:
            url = redact.url(failure.url, answer.url)
            told = Failure(failure.kind, self._masked(failure.detail), self._masked(url))
            self._failed.append(_Failed(link, told, answer.fetched_at, answer.attempts))

    def _masked(self, text: str) -> str:
        # YAML has no half characters.
        return redact.masked(text, self._secret).encode("utf-8", "backslashreplace").decode()


def _sent(url: str) -> str:
    """Return a URL as httpx sends it, and as vcrpy will look for it."""
    import httpx  # noqa: PLC0415 - only for recording

    from factlint.sources.weburl import spelled  # noqa: PLC0415 - the same

    try:
        return str(httpx.URL(spelled(url)))
    except (httpx.InvalidURL, ValueError):
        return url


def _response(exchange: Exchange) -> dict[str, Any]:
    """Return a response as vcrpy has it."""
    from http import HTTPStatus  # noqa: PLC0415 - only for recording

    headers: dict[str, list[str]] = {}
    for name, value in exchange.headers:
        # They speak of the bytes on the wire; the body here is inflated.
        if name not in ("content-encoding", "content-length", "transfer-encoding"):
            headers.setdefault(name, []).append(value)
    known = exchange.status in HTTPStatus._value2member_map_
    message = HTTPStatus(exchange.status).phrase if known else ""
    status = {"code": exchange.status, "message": message}
    return {"status": status, "headers": headers, "body": {"string": exchange.body}}


def read(path: Path, max_bytes: int = 5_000_000) -> dict[str, Answer]:
    """Return the answers of a cassette by their URLs, their bodies cut at so many bytes.

    Raises:
        InputError: It cannot be read, or is no cassette; names the line.
    """
    try:
        # Opening a pipe would wait for somebody to write into it.
        with open(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:  # noqa: PTH123 - a handle
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise InputError("this is no file", path=str(path))
            if about.st_size > LARGEST:
                raise InputError(f"the cassette has more than {LARGEST // 10**6} MB", path=str(path))
            data, lines = tape.load(file)
        found = msgspec.convert(data, _Cassette, strict=False)
    except OSError as error:
        raise InputError("the cassette cannot be read", path=str(path), hint=error.strerror or "") from None
    except tape.TapeError as error:
        raise InputError(error.message, path=str(path), line=error.line) from None
    except msgspec.ValidationError as error:
        words, line = _placed(str(error), lines)
        raise InputError(f"this is no cassette: {words}", path=str(path), line=line) from None
    return {**_foreign(found.interactions, max_bytes), **_own(found, max_bytes)}


def _placed(message: str, lines: dict[str, list[int]]) -> tuple[str, int]:
    """Return a message of msgspec, and the line of the entry that it is about."""
    _, _, place = message.partition("`$.")
    key, _, number = place.partition("]")[0].partition("[")
    known = lines.get(key, [])
    return message, known[int(number)] if number.isdigit() and int(number) < len(known) else 1


def _own(found: _Cassette, limit: int) -> dict[str, Answer]:
    """Return the answers that factlint has recorded."""
    answers: dict[str, Answer] = {}
    steps: dict[str, list[Exchange]] = {}
    for interaction in found.interactions:
        if note := interaction.factlint:
            steps.setdefault(note.link, []).append(_exchange(interaction, note, limit))
            answers[note.link] = Answer(note.link, (), None, _moment(note.recorded_at), note.attempts, "cassette")
    for failed in found.factlint:
        moment = _moment(failed.recorded_at)
        answers[failed.link] = Answer(failed.link, (), failed.failure, moment, failed.attempts, "cassette")
    return {link: replace(answer, exchanges=tuple(steps.get(link, ()))) for link, answer in answers.items()}


def _exchange(interaction: _Interaction, note: _Note, limit: int) -> Exchange:
    response = interaction.response
    body = b"" if note.target else response.data
    headers = redact.headers((name.decode(), value.decode("utf-8", "replace")) for name, value in response.raw)
    cut = note.cut or len(body) > limit
    return Exchange(note.url or interaction.request.uri, response.code, headers, body[:limit], cut, note.target)


def _moment(written: str) -> str:
    """Return a moment as an answer has it; nothing where none is written."""
    try:
        return rows.stamp(rows.seconds(written)) if written else ""
    except (ValueError, OverflowError):
        return ""


def _foreign(interactions: list[_Interaction], limit: int) -> dict[str, Answer]:
    """Return the answers that vcrpy has recorded; of several for one URL the last, which is what its reader got."""
    responses: dict[str, Recorded] = {}
    for interaction in interactions:
        if interaction.factlint is None and interaction.request.method.upper() == "GET":
            responses[interaction.request.uri] = recorded(interaction.response, limit)
    return chains(responses)
