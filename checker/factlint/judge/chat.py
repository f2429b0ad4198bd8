"""One question to an OpenAI-compatible endpoint, ``POST …/chat/completions``, and what became of it.

The address is the user's own, so that a server on this machine is as good as any; redirects are not followed, since
they would carry the key elsewhere. The key stands in no message and in no ``repr``.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from factlint.errors import ConfigError
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

_OPENAI = "https://api.openai.com/v1"
_MOST_BYTES = 1_000_000
"""Of an answer; one has some hundred."""
_PATIENCE = 20.0
"""Seconds that a server may ask us to wait before the second try."""
_PAUSE = 1.0
"""Seconds before it where the server names none."""
_LOST = (400, 401, 402, 403, 404, 405, 410, 422)
"""Statuses that the next question would meet as well."""


class ChatError(Exception):
    """No answer was had; the message says why, for the user."""

    def __init__(self, message: str, *, lasting: bool = False) -> None:
        """Say too whether the next question would fare no better."""
        super().__init__(message)
        self.lasting = lasting


class Access:
    """Where the endpoint is, and the key to it."""

    def __init__(self, base: httpx.URL, key: str) -> None:
        """Keep both."""
        self.url = base.copy_with(path=f"{base.path.rstrip('/')}/chat/completions")
        self.key = key

    @property
    def place(self) -> str:
        """The address without anything secret: no user, no query."""
        url = self.url
        return f"{url.scheme}://{url.host}{'' if url.port is None else f':{url.port}'}{url.path}"

    def __repr__(self) -> str:
        return f"Access({self.place!r})"


def access(environment: Mapping[str, str] = os.environ, *, online: bool = True) -> Access:
    """Return what ``OPENAI_BASE_URL`` and ``OPENAI_API_KEY`` say; with ``FACTLINT_`` before their names they go first.

    Without an address it is OpenAI's own, which needs a key; others may do without. Nothing needs one off the web.

    Raises:
        ConfigError: The key is not set, or one of the two cannot be used.
    """
    import httpx  # noqa: PLC0415 - heavy

    (where, base), (name, key) = (_variable(environment, name) for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY"))
    try:
        url = httpx.URL(base or _OPENAI)
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host:  # its value may hold a password, and is not shown
        raise ConfigError(f"{where} is no address of an endpoint", hint="write it as https://host/v1")
    if not key and not base and online:
        hint = "set it, or OPENAI_BASE_URL for another server"
        raise ConfigError(f"[judge] endpoint needs a key, and {name} is not set", hint=hint)
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise ConfigError(f"{name} cannot be sent: only ASCII without spaces can")
    return Access(url, key)


def _variable(environment: Mapping[str, str], name: str) -> tuple[str, str]:
    """Return the name under which a variable is set, and its value; the plain name where it is not."""
    for prefixed in (f"FACTLINT_{name}", name):
        if value := environment.get(prefixed, "").strip():
            return prefixed, value
    return name, ""


Count = Annotated[int, msgspec.Meta(ge=0, le=10**9)]


class Usage(msgspec.Struct, frozen=True):
    """Tokens that a server counted."""

    prompt_tokens: Count = 0
    completion_tokens: Count = 0


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: Annotated[list[_Choice], msgspec.Meta(min_length=1)]
    usage: Usage | None = None


class _Fault(msgspec.Struct):
    message: str = ""


class _Refusal(msgspec.Struct):
    error: _Fault | str


class Reply(msgspec.Struct, frozen=True):
    """What a model wrote."""

    content: str
    usage: Usage


class Chat:
    """Asks one endpoint, again once where it is busy or broken."""

    def __init__(self, access: Access, timeout: float, sleep: Callable[[float], object] = time.sleep) -> None:
        """Give each answer ``timeout`` seconds."""
        self.access = access
        self._timeout = timeout
        self._sleep = sleep
        self._client: httpx.Client | None = None

    def ask(self, body: dict[str, Any], before: Callable[[], object]) -> Reply:
        """Return the reply to a question; ``before`` is called ahead of each request, and may raise to prevent it.

        Raises:
            ChatError: There is none.
            ConfigError: The environment's proxy or certificates cannot be used.
        """
        for is_last in (False, True):
            before()
            status, wait, data = self._post(body)
            if status == 200:
                return _reply(data)
            pause = _pause(status, wait)
            if is_last or pause is None:
                break
            self._sleep(pause)
        raise ChatError(self._words(status, data), lasting=status in _LOST or 300 <= status < 400)

    def close(self) -> None:
        """Close the connection; the next question opens one again."""
        if self._client:
            self._client.close()
            self._client = None

    def _post(self, body: dict[str, Any]) -> tuple[int, str, bytes]:
        """Return status, ``Retry-After`` and body of the response to one request."""
        import httpx  # noqa: PLC0415 - heavy

        client = self._client = self._client or self._open()
        asked: Future[tuple[int, str, bytes]] = Future()
        # httpx waits so long for each piece of an answer: a server that sends its head letter by letter would keep us
        # for days. Then the thread is left to itself, and does not outlive the run.
        Thread(target=self._exchange, args=(client, body, asked), daemon=True).start()
        try:
            return asked.result(self._timeout)
        except (TimeoutError, httpx.TimeoutException):
            self._client = None
            raise ChatError(f"no answer within {self._timeout:g} seconds") from None
        except httpx.ConnectError:
            raise ChatError(f"no connection to {self.access.url.host}") from None
        except httpx.HTTPError as error:
            raise ChatError(f"the connection failed ({type(error).__name__})") from None

    def _exchange(self, client: httpx.Client, body: dict[str, Any], asked: Future[tuple[int, str, bytes]]) -> None:
        """Send a request, and hand over what came of it."""
        end = time.monotonic() + self._timeout
        try:
            with client.stream("POST", self.access.url, json=body) as response:
                data = _read(response, end)
                asked.set_result((response.status_code, response.headers.get("retry-after", ""), data))
        except Exception as error:  # noqa: BLE001 - it is raised again where it is waited for
            asked.set_exception(error)

    def _open(self) -> httpx.Client:
        import httpx  # noqa: PLC0415 - heavy

        headers = {"user-agent": "factlint", "accept-encoding": "identity"}
        if self.access.key:
            headers["authorization"] = f"Bearer {self.access.key}"
        try:
            return httpx.Client(headers=headers, timeout=self._timeout)
        except (httpx.InvalidURL, ValueError, ImportError, OSError):
            # Nobody's password may stand in the message: the value is not shown.
            hint = "see HTTP_PROXY, HTTPS_PROXY, SSL_CERT_FILE"
            raise ConfigError("the environment's proxy or certificates cannot be used", hint=hint) from None

    def _words(self, status: int, data: bytes) -> str:
        if status in (401, 403):  # servers quote the key here, or its ends
            return f"the server refused the key ({status})" if self.access.key else f"the server wants a key ({status})"
        if 300 <= status < 400:
            return f"the server redirects ({status}), which is not followed"
        try:
            fault = msgspec.json.decode(data, type=_Refusal).error
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            fault = ""
        said = fault if isinstance(fault, str) else fault.message
        if self.access.key:
            said = said.replace(self.access.key, "REDACTED")
        return f"the server said {status}" + (f": {shortened(said, 120)}" if said else "")


def _read(response: httpx.Response, end: float) -> bytes:
    """Return the body as it comes: it was asked for unpacked, and what is packed all the same may hold anything."""
    data = bytearray()
    for chunk in response.iter_raw():
        data += chunk
        if len(data) > _MOST_BYTES:
            raise ChatError("the answer is too long")
        if time.monotonic() > end:
            raise TimeoutError
    return bytes(data)


def _pause(status: int, wait: str) -> float | None:
    """Return the seconds until a second try; ``None`` where it would be of no use, or too far off."""
    if status != 429 and not 500 <= status < 600:
        return None
    asked = float(wait[:9]) if wait.isascii() and wait.isdigit() else _PAUSE
    return asked if asked <= _PATIENCE else None


def _reply(data: bytes) -> Reply:
    try:
        completion = msgspec.json.decode(data, type=_Completion)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise ChatError("the answer is none of a chat model") from None
    return Reply(completion.choices[0].message.content, completion.usage or Usage())
