"""Responses as vcrpy records them, and the chains of redirects that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple
from urllib.parse import unquote

import msgspec

from factlint.source import asked_url
from factlint.sources import rows
from factlint.sources.answer import MOST_HOPS, Answer, Exchange, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Recorded(NamedTuple):
    """What came back for one request."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    cut: bool
    moment: str
    """When it was sent, as far as its headers tell."""


_Code = Annotated[int, msgspec.Meta(ge=100, le=999)]


class _Status(msgspec.Struct):
    code: _Code


class Response(msgspec.Struct):
    """A response of a cassette; those of httpx were flat before vcrpy 6."""

    headers: dict[str, Any] = {}
    status: _Status | None = None
    body: dict[str, Any] = {}
    status_code: _Code | None = None
    content: Any = None

    def __post_init__(self) -> None:
        """Refuse what has no status."""
        if self.status is None and self.status_code is None:
            raise ValueError("a response without a status")

    @property
    def code(self) -> int:
        """Its status."""
        return self.status.code if self.status else self.status_code or 0

    @property
    def data(self) -> bytes:
        """Its body as recorded."""
        body = self.body.get("string") if self.body else self.content
        return _bytes(body) if isinstance(body, str | bytes) else b""

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        """Its headers as they came, one by one."""
        pairs = ((name, each) for name, value in self.headers.items() for each in _listed(value))
        return [(_bytes(name), _bytes(text)) for name, text in pairs]


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "replace") if isinstance(text, str) else text


def _listed(value: object) -> list[str | bytes]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str | bytes)]


def recorded(response: Response, limit: int) -> Recorded:
    """Return what vcrpy has recorded, its body inflated to so many bytes at most."""
    from factlint.sources.headers import kept  # noqa: PLC0415 - needs the settings

    raw = response.raw
    encoding = ",".join(text.decode("latin-1") for name, text in raw if name.lower() == b"content-encoding")
    body, cut = _inflated(response.data, encoding, limit)
    return Recorded(response.code, kept(raw), body, cut, _moment(raw))


def _inflated(data: bytes, encoding: str, limit: int) -> tuple[bytes, bool]:
    """Return a body as it reads; vcrpy may have inflated it already, whatever its headers say."""
    from factlint.sources.inflate import BadEncodingError, Inflater  # noqa: PLC0415 - only for recordings

    try:
        inflater = Inflater(encoding, limit)
        return inflater.feed(data), not inflater.whole
    except BadEncodingError:
        return data[:limit], len(data) > limit


def _moment(raw: list[tuple[bytes, bytes]]) -> str:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - only for recordings

    sent = next((text.decode("latin-1") for name, text in raw if name.lower() == b"date"), "")
    try:
        return rows.stamp(rows.seconds(parsedate_to_datetime(sent).isoformat()))
    except (ValueError, TypeError, OverflowError):
        return ""


def chains(responses: dict[str, Recorded]) -> dict[str, Answer]:
    """Return for each URL what a reader would meet who follows its redirects from response to response."""
    targets = {url: _target(url, response) for url, response in responses.items()}
    spelt = {spelling: url for url in reversed(responses) for spelling in _spellings(url)}
    answers = {url: _chain(url, responses, targets, spelt) for url in responses}
    return {
        asked: msgspec.structs.replace(answers[url], url=asked)
        for asked, url in spelt.items()
        if asked == asked_url(asked)
    }


def _chain(url: str, responses: Mapping[str, Recorded], targets: Mapping[str, str], spelt: Mapping[str, str]) -> Answer:
    steps: list[Exchange] = []
    met = {url}
    failure = None
    while True:
        response, target = responses[url], targets[url]
        body = b"" if target else response.body
        steps.append(Exchange(url, response.status, response.headers, body, response.cut, target))
        if not target:
            break
        following = spelt.get(target, target)
        if following in met or len(steps) > MOST_HOPS:
            failure = Failure("redirect-loop", "it redirects in a circle", target)
        elif following not in responses:
            failure = Failure("not-recorded", "the recording does not hold where it redirects to", target)
        if failure:
            break
        met.add(following)
        url = following
    return Answer(steps[0].url, tuple(steps), failure, response.moment, 1, "cassette")


def _target(url: str, response: Recorded) -> str:
    """Return where a response sends its reader, as the fetcher would have followed it."""
    values = [value.encode() for name, value in response.headers if name == "location"]
    header = next((value for name, value in response.headers if name == "refresh"), "")
    if not values and not header and b"refresh" not in response.body[: 1 << 16].lower():
        return ""
    import httpx  # noqa: PLC0415 - only for redirects that vcrpy has recorded

    from factlint.sources import refresh  # noqa: PLC0415 - the same

    try:
        base = httpx.URL(url)
        if response.status in refresh.REDIRECTS:
            found = refresh.location(base, values)
        elif response.status == 200:
            found = refresh.refresh(base, header) if header else refresh.meta_refresh(base, response.body)
        else:
            found = None
    except (httpx.InvalidURL, ValueError, refresh.BadRedirect):
        return ""
    return str(found) if found is not None else ""


def _spellings(url: str) -> Iterator[str]:
    """Yield a URL as it was sent, and as a digest may write it: without the last slash, with its letters readable."""
    yield url
    scheme, _, rest = url.partition("://")
    short = url[:-1] if rest.endswith("/") and rest.count("/") == 1 else url
    yield short
    plain = unquote(rest)
    if "%" in rest and plain.isprintable() and " " not in plain:
        yield f"{scheme}://{plain}"
