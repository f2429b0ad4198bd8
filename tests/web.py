"""A web of our own on loopback: a proxy that answers for every host from a table of pages, https included.

factlint is started with this proxy in its environment and believes to be on the web; what is not in the table is no
host. Used by tests of whole runs, and to record the cassette of the demonstration.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import urlsplit

import trustme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 404: "Not Found", 410: "Gone"}


class Reply(NamedTuple):
    """What a page answers."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)


class Web:
    """The proxy, as a context manager; :attr:`environment` is what a process needs to be inside."""

    def __init__(self, folder: Path, pages: Mapping[str, Reply | str], *, delay: float = 0.0) -> None:
        """Answer these URLs, each after ``delay`` seconds; ``folder`` takes the certificate of our authority."""
        self.pages = {url: page if isinstance(page, Reply) else Reply(page) for url, page in pages.items()}
        self.delay = delay
        self.asked: Counter[str] = Counter()
        """How often each URL was asked for."""
        self.conditions: Counter[str] = Counter()
        """How often one was asked for with a condition (``If-None-Match``)."""
        self.sent: dict[str, dict[str, str]] = {}
        """The headers by which each URL was last asked for, names in lower case."""
        self._authority = trustme.CA()
        self._certificate = folder / "authority.pem"
        self._authority.cert_pem.write_to_path(str(self._certificate))
        self._contexts: dict[str, ssl.SSLContext] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.port = 0

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead a process here, whatever else its environment says."""
        proxy = f"http://127.0.0.1:{self.port}"
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
        proxies = {spelling: proxy for name in names for spelling in (name, name.lower())}
        nothing = {"NO_PROXY": "", "no_proxy": "", "SSL_CERT_DIR": ""}
        return {**proxies, **nothing, "SSL_CERT_FILE": str(self._certificate)}

    def __enter__(self) -> Self:
        self._thread.start()
        server = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop)
        self._server = server.result()
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer)
        except (OSError, asyncio.IncompleteReadError, ssl.SSLError):
            pass  # the other side has gone, which is its right
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        base = ""
        while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
            method, target, _ = head.split(" ", 2)
            if method == "CONNECT":
                host = target.rpartition(":")[0]
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                await writer.drain()
                await writer.start_tls(self._context(host))
                base = f"https://{host}"
                continue
            writer.write(await self._answer(f"{base}{target}", head))
            await writer.drain()

    def _context(self, host: str) -> ssl.SSLContext:
        if host not in self._contexts:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._authority.issue_cert(host).configure_cert(context)
            self._contexts[host] = context
        return self._contexts[host]

    async def _answer(self, url: str, head: str) -> bytes:
        self.asked[url] += 1
        lines = [line.partition(":") for line in head.split("\r\n")[1:] if line]
        self.sent[url] = {name.lower(): value.strip() for name, _, value in lines}
        await asyncio.sleep(self.delay)
        reply = self.pages.get(url)
        if reply is None:
            known = any(urlsplit(page).netloc == urlsplit(url).netloc for page in self.pages)
            reply = Reply("Not here.", 404 if known else 502)
        tags = [value for name, value in reply.headers if name.lower() == "etag"]
        if tags and self.sent[url].get("if-none-match") == tags[0]:
            self.conditions[url] += 1
            reply = Reply("", 304, reply.headers)
        body = reply.body.encode()
        head_lines = [f"HTTP/1.1 {reply.status} {_REASONS.get(reply.status, 'Unknown')}"]
        head_lines += [f"{name}: {value}" for name, value in (*reply.headers, ("Content-Length", str(len(body))))]
        return "\r\n".join([*head_lines, "", ""]).encode() + body
