"""A language model on loopback, as far as HTTP goes: it answers questions as the test says, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Response = tuple[int, dict[str, str], bytes]
"""Status, headers, body."""


class Asked(NamedTuple):
    """A request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def question(self) -> dict[str, Any]:
        """What the user's message holds."""
        question: dict[str, Any] = json.loads(self.body["messages"][1]["content"])
        return question


def said(content: str, *, asked: int = 400, answered: int = 20) -> Response:
    """Return the response in which a model says something, with the tokens it counted."""
    usage = {"prompt_tokens": asked, "completion_tokens": answered, "total_tokens": asked + answered}
    message = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    return 200, {}, json.dumps({"id": "x", "choices": [message], "usage": usage}).encode()


def judged(verdict: str, reason: str = "") -> Response:
    """Return the response in which it gives a verdict."""
    return said(json.dumps({"verdict": verdict, "reason": reason}))


def refused(status: int, message: str = "", **headers: str) -> Response:
    """Return an error as such servers send it."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return status, named, json.dumps({"error": {"message": message, "param": None}}).encode()


class ChatServer:
    """Answers by turn, with the last one from then on; ``None`` is no answer at all while the server runs."""

    def __init__(self, *responses: Response | None) -> None:
        """Keep what is to be answered."""
        self.responses = responses
        self.asked: list[Asked] = []
        self.ending = threading.Event()

    @property
    def base(self) -> str:
        """What is to stand in ``OPENAI_BASE_URL``."""
        return f"http://127.0.0.1:{self.port}/v1"

    def answer(self, asked: Asked) -> Response | None:
        """Return the response to a request."""
        self.asked.append(asked)
        return self.responses[min(len(self.asked), len(self.responses)) - 1]


@contextmanager
def serving(*responses: Response | None) -> Iterator[ChatServer]:
    """Run a server while a test asks it."""
    chat = ChatServer(*responses)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(chat))
    chat.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield chat
    finally:
        chat.ending.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(chat: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet: two wait for each other

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            response = chat.answer(Asked(self.path, headers, body))
            if response is None:
                chat.ending.wait()
                self.close_connection = True
                return
            status, more, data = response
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **more}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
