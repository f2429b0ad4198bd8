"""Pages for the tests of what they are judged to be: written out in short, judged as they would come from a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.sources.answer import Answer, Exchange
from factlint.sources.outcome import judge

if TYPE_CHECKING:
    from factlint.source import Source

DEEP = "https://tern.test/news/harbour-yard-opens"
MENU = (
    '<header><a href="/">Tern Post</a><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>'
    '</ul></nav><form action="/search"><input name="q"><button>Search</button></form></header>'
)
FOOT = "<footer><p>© 2026 Tern Post Media. All rights reserved.</p><a href='/privacy'>Privacy</a></footer>"
SENTENCE = "The yard in Brigg took nine years to build, and the first ferry was lifted out of the water before noon. "
DATED = '<meta property="article:published_time" content="2026-05-08T09:00:00Z">'


def page(title: str, body: str, head: str = "", attributes: str = "") -> str:
    """Return an HTML page."""
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body{attributes}>{body}</body></html>"
    )


def judged(
    body: str | bytes,
    *,
    url: str = DEEP,
    status: int = 200,
    hops: tuple[tuple[int, str], ...] = (),
    headers: tuple[tuple[str, str], ...] = (),
    content_type: str = "text/html; charset=utf-8",
) -> Source:
    """Return what is made of a page that came for ``url``, by way of redirects given as (status, target)."""
    at, exchanges = url, []
    for code, target in hops:
        exchanges.append(Exchange(at, code, target=target))
        at = target
    data = body if isinstance(body, bytes) else body.encode()
    exchanges.append(Exchange(at, status, (("content-type", content_type), *headers), data))
    return judge(Answer(url, tuple(exchanges), fetched_at="2026-05-08T10:15:00Z"))


def verdict(body: str | bytes, **more: object) -> str:
    """Return outcome and reason in one: "ok", "broken soft-404"."""
    source = judged(body, **more)  # type: ignore[arg-type]
    return f"{source.outcome} {source.reason}".strip()
