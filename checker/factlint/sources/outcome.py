"""From an answer to a Source: what became of the URL, and why.

In this order: what ended the link; a challenge that names itself in its headers, at any status; the status; then the
page. A wall before a page says nothing of the page, so walls come first; that there is nothing comes before the reason
why it could not be read; a page that stands in for another is told before a page that was read in part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.source import Hop, Source
from factlint.sources import charset, gates, landing, missing, notices, page, parked, statuses, walls
from factlint.sources.kinds import kind_of
from factlint.sources.verdict import Arrival, Verdict

if TYPE_CHECKING:
    from factlint.source import Page
    from factlint.sources.answer import Answer, Exchange

_BY_PAGE = (
    walls.challenge,
    gates.consent,
    gates.login,
    walls.outage,
    notices.notice,
    parked.parked,
    parked.empty,
    missing.soft_404,
    landing.home,
    gates.paywall,
    gates.script_only,
    gates.wordless,
)
"""What a page may turn out to be, in the order of asking."""


def judge(answer: Answer) -> Source:
    """Return what an answer means; never raises, whatever it holds."""
    last = answer.last
    if answer.failure:
        return _source(answer, statuses.failed(answer.failure))
    if last is None:
        return _source(answer, Verdict("unverifiable", "bad-answer", "nothing came back"))
    if verdict := walls.challenged(last) or _by_status(answer, last) or _unreadable(last):
        return _source(answer, verdict)
    read = page.read(last.body, last.header("content-type"), last.url)
    if read.kind == "pdf":
        return _source(answer, _of_pdf(answer, last, read), read)
    return _source(answer, _of_page(_arrival(answer, last, read)), read)


def _by_status(answer: Answer, last: Exchange) -> Verdict | None:
    """Return what the status means; a challenge may come at any, and then says more."""
    verdict = statuses.answered(answer, last.status)
    if verdict and verdict.reason != "empty" and kind_of(last.body, last.header("content-type")) == "html":
        return walls.marked(_arrival(answer, last, None)) or verdict
    return verdict


def _unreadable(last: Exchange) -> Verdict | None:
    """Return why a body is not read."""
    declared = last.header("content-type").strip().lower()
    kind = kind_of(last.body, declared)
    if last.cut and (kind != "other" or declared.startswith("text/")):
        return Verdict(
            "unverifiable", "too-large", f"the page is larger than the {len(last.body):,} bytes that are read"
        )
    if kind == "other" and last.body.strip():
        called = f" ({declared.partition(';')[0][:60]})" if declared else ""
        return Verdict("unverifiable", "not-text", f"what it leads to is no text{called}")
    return None


def _of_page(arrival: Arrival) -> Verdict:
    for ask in _BY_PAGE:
        if verdict := ask(arrival):
            return verdict
    return landing.moved(arrival) or Verdict("ok")


def _of_pdf(answer: Answer, last: Exchange, read: Page) -> Verdict:
    if not read.text.strip():
        return Verdict("unverifiable", "not-text", "the PDF has no text that can be read")
    return landing.moved(_arrival(answer, last, read)) or Verdict("ok")


def _arrival(answer: Answer, last: Exchange, read: Page | None) -> Arrival:
    declared = last.header("content-type")
    html = charset.decode(last.body, declared) if kind_of(last.body, declared) == "html" else ""
    return Arrival(answer.url, last, read, html, _hops(answer))


def _hops(answer: Answer) -> tuple[Hop, ...]:
    return tuple(
        Hop(one.url, one.status, one.target, "http" if 300 <= one.status < 400 else "refresh")
        for one in answer.exchanges
        if one.target
    )


def _source(answer: Answer, verdict: Verdict, read: Page | None = None) -> Source:
    """Return the source; its page only where it was read, or where its head speaks for it."""
    whole = verdict.outcome in ("ok", "moved")
    if read and not whole:
        read = msgspec.structs.replace(read, whole=False) if verdict.telling else None
    last, reached = answer.last, answer.exchanges[-1] if answer.exchanges else None
    end = (reached.target or reached.url) if reached else ""
    return Source(
        answer.url,
        verdict.outcome,
        verdict.reason,
        verdict.detail,
        status=last.status if last else None,
        final_url=last.url if last else (answer.failure.url if answer.failure else "") or end or answer.url,
        hops=_hops(answer),
        fetched_at=answer.fetched_at,
        origin=answer.origin,
        page=read,
    )
