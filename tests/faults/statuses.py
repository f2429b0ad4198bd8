"""Rows of status codes: what each says of a page, and what it does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

from faults.prose import TITLE, article, plain_page
from faults.row import PATH, Rows

if TYPE_CHECKING:
    from factlint.source import Outcome, Reason
    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()
_SORRY = plain_page("Sorry", "<h1>Sorry</h1><p>This did not work.</p>")


def _always(status: int, body: str = _SORRY, *headers: tuple[str, str]) -> Serve:
    async def serve(wire: Wire) -> None:
        await wire.answer(status, body, headers)

    return serve


def _then_well(status: int, *headers: tuple[str, str], times: int = 1) -> Serve:
    """Fail so many times, then give the article."""

    async def serve(wire: Wire) -> None:
        if wire.request.nth <= times:
            await wire.answer(status, _SORRY, headers)
        else:
            await wire.answer(200, article())

    return serve


def _in(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


ROWS.add("status-200", _always(200, article()), "ok", title=TITLE)
ROWS.add("status-203", _always(203, article()), "ok", title=TITLE)
# 204 says itself that nothing is there: a reader who follows the link sees nothing.
ROWS.add("status-204", _always(204, ""), "broken", "empty")

# Dead is what is dead twice; everything else that a server refuses may be there for a person.
_REFUSALS: tuple[tuple[int, Outcome, Reason, int], ...] = (
    (400, "unverifiable", "client-error", 1),
    (401, "unverifiable", "login", 1),
    (402, "unverifiable", "paywall", 1),
    (403, "unverifiable", "bot-wall", 1),
    (404, "broken", "not-found", 2),
    (405, "unverifiable", "client-error", 1),
    (406, "unverifiable", "client-error", 1),
    (407, "unverifiable", "bot-wall", 1),
    (408, "unverifiable", "client-error", 1),
    (410, "broken", "gone", 2),
    (418, "unverifiable", "client-error", 1),
    (421, "unverifiable", "client-error", 1),
    (425, "unverifiable", "client-error", 1),
    (451, "unverifiable", "client-error", 1),
    (500, "unverifiable", "server-error", 2),
    (501, "unverifiable", "server-error", 2),
    (502, "unverifiable", "server-error", 2),
    (503, "unverifiable", "server-error", 2),
    (504, "unverifiable", "server-error", 2),
    (507, "unverifiable", "server-error", 2),
    (520, "unverifiable", "server-error", 2),
    (521, "unverifiable", "server-error", 2),
    (522, "unverifiable", "server-error", 2),
    (523, "unverifiable", "server-error", 2),
    (524, "unverifiable", "server-error", 2),
    (525, "unverifiable", "server-error", 2),
    (526, "unverifiable", "server-error", 2),
    (530, "unverifiable", "server-error", 2),
    (999, "unverifiable", "bot-wall", 1),
)
for _status, _outcome, _reason, _most in _REFUSALS:
    ROWS.add(f"status-{_status}", _always(_status), _outcome, _reason, most=_most)

# A status that means nothing by itself: not sure, so not broken.
for _status in (300, 304, 305, 306):
    ROWS.add(f"status-{_status}", _always(_status, ""), "unverifiable", "bad-answer")

ROWS.add("404-then-200", _then_well(404), "ok", most=2, title=TITLE)
ROWS.add("410-then-200", _then_well(410), "ok", most=2, title=TITLE)
ROWS.add("503-then-200", _then_well(503), "ok", most=2, title=TITLE)

ROWS.add("503-twice-then-200", _then_well(503, times=2), "unverifiable", "server-error", most=2)
# Asked to wait for longer than we do, it is not asked again.
ROWS.add("503-later", _then_well(503, ("Retry-After", "600")), "unverifiable", "server-error", most=1)

# How long to wait is the server's to say; where it says nothing that can be read, it is left in peace.
ROWS.add("429-bare", _always(429), "unverifiable", "rate-limit")
ROWS.add("429-short", _then_well(429, ("Retry-After", "1")), "ok", most=2, title=TITLE)
ROWS.add("429-zero", _then_well(429, ("Retry-After", "0")), "ok", most=2, title=TITLE)
ROWS.add("429-short-always", _always(429, _SORRY, ("Retry-After", "1")), "unverifiable", "rate-limit", most=2)
ROWS.add("429-long", _then_well(429, ("Retry-After", "120")), "unverifiable", "rate-limit")
ROWS.add("429-garbage", _always(429, _SORRY, ("Retry-After", "soon")), "unverifiable", "rate-limit")
ROWS.add("429-huge", _always(429, _SORRY, ("Retry-After", "9" * 5000)), "unverifiable", "rate-limit")
ROWS.add("429-negative", _always(429, _SORRY, ("Retry-After", "-1")), "unverifiable", "rate-limit")
ROWS.add("429-endless", _always(429, _SORRY, ("Retry-After", "1e309")), "unverifiable", "rate-limit")
ROWS.add("429-nan", _always(429, _SORRY, ("Retry-After", "nan")), "unverifiable", "rate-limit")


@ROWS.row("429-date-far", "unverifiable", "rate-limit")
async def _date_far(wire: Wire) -> None:
    await wire.answer(429, _SORRY, [("Retry-After", _in(3600))])


@ROWS.row("429-date-near", "ok", most=2, title=TITLE)
async def _date_near(wire: Wire) -> None:
    if wire.request.nth == 1:
        await wire.answer(429, _SORRY, [("Retry-After", _in(2))])
    else:
        await wire.answer(200, article())


@ROWS.row("429-date-past", "ok", most=2, title=TITLE)
async def _date_past(wire: Wire) -> None:
    if wire.request.nth == 1:
        await wire.answer(429, _SORRY, [("Retry-After", _in(-3600))])
    else:
        await wire.answer(200, article())


@ROWS.row("429-date-no-such-day", "unverifiable", "rate-limit")
async def _no_such_day(wire: Wire) -> None:
    await wire.answer(429, _SORRY, [("Retry-After", "Fri, 99 May 99999 99:99:99 GMT")])


async def _get_alone(wire: Wire) -> None:
    """Give the article to GET alone, as many sites do that answer HEAD with 404 or 405."""
    if wire.request.method == "GET":
        await wire.answer(200, article())
    else:
        await wire.answer(405, "", [("Allow", "GET")])


ROWS.add("head-405", _get_alone, "ok", title=TITLE)


@ROWS.row("head-404", "ok", title=TITLE)
async def _head_404(wire: Wire) -> None:
    await wire.answer(200 if wire.request.method == "GET" else 404, article())


@ROWS.row("query-kept", "ok", title=TITLE, url=f"http://query-kept.test{PATH}?id=7&page=2&q=a%2Fb+c#part-3")
async def _query_kept(wire: Wire) -> None:
    """Give the article only if the query comes as it was written, and no fragment with it."""
    found = wire.request.target == f"{PATH}?id=7&page=2&q=a%2Fb+c"
    await wire.answer(200 if found else 404, article())


_CJK = "/新闻/2026/港口"


@ROWS.row("path-not-ascii", "ok", title=TITLE, url=f"http://path-not-ascii.test{_CJK}")
async def _not_ascii(wire: Wire) -> None:
    found = wire.request.target == "/%E6%96%B0%E9%97%BB/2026/%E6%B8%AF%E5%8F%A3"
    await wire.answer(200 if found else 404, article())
