"""The pages of a rule's examples: fences that say what a URL would answer, so that no example needs the web.

::

    ```http page url="https://news.test/a"
    200 text/html; charset=utf-8
    last-modified: Fri, 08 May 2026 10:00:00 GMT

    <title>A crane for the yard</title>
    ```

First the status and the content type, or the kind of failure (``no-such-host``), then headers, an empty line, the body.
A redirect names its ``location``, which is looked up among the other fences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args
from urllib.parse import urljoin

from factlint.errors import RuleError
from factlint.source import asked_url
from factlint.sources.answer import MOST_HOPS, Answer, Exchange, Failure, FailureKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from factlint.rulefile import Fence

_INFO = re.compile(r'http +page +url="([^"\s]+)"')
_STATUS = re.compile(r"([1-9][0-9]{2})(?:[ \t]+(\S[^\n]*))?")
_HEADER = re.compile(r"([A-Za-z0-9-]+):[ \t]*([^\n]*)")
_FETCHED = "2026-01-01T00:00:00Z"

Recorded = Exchange | Failure
"""What one fence says."""


def is_page(info: str) -> bool:
    """Whether a fence's words make it a page, or are meant to."""
    return re.match(r"http\b", info) is not None


def url_of(fence: Fence) -> str:
    """Return the URL of the page that a fence gives, as written; nothing where it gives none."""
    info = _INFO.fullmatch(fence.info)
    return info[1] if info else ""


def read(fence: Fence, file: Path) -> tuple[str, Recorded]:
    """Return the URL that a fence is about, and what it answers.

    Raises:
        RuleError: The fence cannot be understood.
    """
    info = _INFO.fullmatch(fence.info)
    if not info:
        hint = 'write http page url="https://…"'
        raise RuleError(f"a fence of {fence.info!r} is no page", path=str(file), line=fence.line, hint=hint)
    head, _, body = fence.text.partition("\n\n")
    first, *lines = head.rstrip("\n").split("\n")
    url = asked_url(info[1])
    if first.strip() in get_args(FailureKind):
        return url, _failure(first.strip(), url, lines)
    status = _STATUS.fullmatch(first.strip())
    if not status:
        hint = "such as '200 text/html', '404' or 'no-such-host'"
        raise RuleError(f"a page begins with its status, not {first!r}", path=str(file), line=fence.line + 1, hint=hint)
    headers = [("content-type", status[2].strip())] if status[2] else []
    for number, line in enumerate(lines, fence.line + 2):
        header = _HEADER.fullmatch(line)
        if not header:
            raise RuleError(
                f"{line!r} is no header", path=str(file), line=number, hint="the body follows an empty line"
            )
        headers.append((header[1].lower(), header[2].strip()))
    return url, _exchange(url, int(status[1]), headers, body)


def _failure(kind: str, url: str, lines: list[str]) -> Failure:
    return Failure(_KINDS[kind], " ".join(lines).strip(), url)


_KINDS: dict[str, FailureKind] = {kind: kind for kind in get_args(FailureKind)}


def _exchange(url: str, status: int, headers: list[tuple[str, str]], body: str) -> Exchange:
    location = dict(headers).get("location", "")
    return Exchange(url, status, tuple(headers), body.encode(), target=urljoin(url, location) if location else "")


def answers(pages: Iterable[tuple[str, Recorded]]) -> dict[str, Answer]:
    """Return the answer for each URL, redirects followed from page to page."""
    recorded = dict(pages)
    return {url: _answer(url, recorded) for url in recorded}


def _answer(url: str, recorded: Mapping[str, Recorded]) -> Answer:
    exchanges: list[Exchange] = []
    at = url
    while len(exchanges) <= MOST_HOPS:
        page = recorded.get(at, Failure("not-recorded", "the example has no page for it", at))
        if isinstance(page, Failure):
            return Answer(url, tuple(exchanges), page, _FETCHED, attempts=2, origin="cassette")
        exchanges.append(page)
        if not page.target:
            return Answer(url, tuple(exchanges), None, _FETCHED, attempts=2, origin="cassette")
        at = asked_url(page.target)
    return Answer(url, tuple(exchanges), Failure("redirect-loop", "", at), _FETCHED, attempts=2, origin="cassette")
