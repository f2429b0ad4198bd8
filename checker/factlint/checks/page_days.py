"""How a reference's day stands to the days that its page shows.

Every day of the page supports the reference, since the single best day of any reader is wrong on one page of ten; what
none supports contradicts the page only where the page itself says when it was published.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.checks import title_forms
from factlint.checks.days import apart, first_day, last_day
from factlint.digest import dates, hosts
from factlint.digest import words as sizes
from factlint.source import PageDay  # noqa: TC001 - msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from factlint.model import Date, Dated
    from factlint.source import Page, TextBlock

Kind = Literal["supported", "near", "contradicted", "unsupported", "open"]
"""``near``: one day from the page's own. ``open``: no day of the page is surely its own, or it shows none."""

_MOST_DAYS = 5_000
_MOST_TEXT = 100_000
_MOST_BLOCKS = 2_000
_FEW = 8
"""Days from which a page may be a listing, of which the first one is not its own."""
_BYLINE = 60
"""Characters beside the day in a line that dates a page: "By Jane Doe · 8 May 2026 · 5 min read"."""
_LABEL = 30
_PARAGRAPH = 100
"""Characters from which a block is one of the story; Chinese, Japanese and Korean ones count twice."""
_SENTENCE = lazy.pattern(r"。\Z|(?<=.{30})(?:[^\W_]{2,}|[)）])[.!]\Z")
"""The end of a line that tells something; "2026. 5. 8." and "10:30 a.m." end bylines."""
_DASH = lazy.pattern(r" ?(?:\([^()]{2,40}\)|/[^/]{2,40}/)? ?(?:--|[-–—])(?= |\Z)")
"""What follows the day of a dispatch, with or without the agency's name."""
_OTHER = lazy.pattern(
    r"\b(?:deadline|due|expires?|effective|release date|available from|starts?|begins?|born|when|register by"
    r"|date de sortie|sortie le|fecha de (?:lanzamiento|estreno)|data de lançamento|estreia"
    r"|frist|einsendeschluss|gültig|beginn|termin|geboren|inkrafttreten|date limite|échéance|entrée en vigueur|début"
    r"|née? le|plazo|fecha límite|vigencia|vence|inicio|nacid[oa]|prazo|vigência|início|nascid[oa])\b"
    r"|開催|締切|締め切り|期限|期間|発売|施行|開始|生年|募集|截止|有效|举办|舉辦|开幕|上市日期|生效|出生|일시|기간|마감|시행|행사|출시|개최",
    re.IGNORECASE,
)
"""What stands beside a day that is not the page's: of an event, an end, a birth."""
_AHEAD = 7
"""Days after the digest's own, which may be the first of its week, from which a page's day cannot be what it cited."""
_LIVES = 60
"""Days between first and last version from which a page is one that is kept up to date."""
_LISTED_LATER = {"arxiv.org": 5}
"""Days after which a paper that was submitted is shown: a weekend and a holiday."""
_NUMBER = lazy.pattern(r"(?<!\d)\d{1,2}(?!\d)")
_DECLARED = ("json-ld", "meta", "itemprop")
_UNLABELLED = ("time", "text")
"""Places of days that the page may show for another reason: the day of the visit, of an event."""
_GUESSED = ("htmldate", "pdf", "url")
"""Places of days that the page does not state: a guess, the making of the file, the address (DAT005 has that)."""


class Standing(msgspec.Struct, frozen=True):
    """What became of the comparison."""

    kind: Kind
    own: PageDay | None = None
    """The day of the page that the reference's is held against."""
    doubtful: bool = False
    stated: tuple[PageDay, ...] = ()
    """The days on which the page says that it was published."""


class Asked(msgspec.Struct, frozen=True):
    """A reference's day, and what stands beside it."""

    day: Date
    addresses: tuple[str, ...]
    """The reference's URL, and where it led."""
    today: Date | None = None
    """The digest's own day."""
    read_on: str = ""
    """The day on which the page was fetched, ``2026-05-08``; some show it to every visitor."""


def standing(asked: Asked, page: Page) -> Standing:
    """Compare a reference's day with those of a page."""
    days = page.days[:_MOST_DAYS]
    if not days:
        return Standing("open")
    if _is_among(asked.day, days) or _is_spelt(asked, days):
        return Standing("supported")
    stated = [day for day in _stated(days) if day.where not in _UNLABELLED or not _is_ahead(asked, day)]
    own = [day for day in days if day.kind != "mentioned" and not day.where.startswith("htmldate")]
    beside = next((day for day in own if _gap(day, asked.day) <= 1), None)
    if beside:
        return Standing("near", beside)
    if _is_told(asked, page, stated or own):
        return Standing("supported")
    if stated:
        doubtful = _may_be_later(asked, stated, days) or all(_is_of_no_account(asked, day) for day in stated)
        return Standing("contradicted", stated[0], doubtful, tuple(stated))
    return _unstated(asked, page, days)


def _stated(days: Sequence[PageDay]) -> list[PageDay]:
    """Return the days on which a page says that it was published; not in ``<time>`` if its head does."""
    stated = [day for day in days if day.kind == "published" and not day.where.startswith(_GUESSED)]
    return [day for day in stated if day.where.startswith(_DECLARED)] or stated


def _is_among(day: Date, days: Sequence[PageDay]) -> bool:
    """Whether a day is one of the page's; a month of the page supports a day only where the page is no more exact."""
    if day.day is None:
        return any(_gap(other, day) == 0 for other in days)
    if any(day in other.dates for other in days):
        return True
    if any(other.kind == "published" and other.date.day for other in days):
        return False
    return any(other.date.day is None and other.kind != "mentioned" and _gap(other, day) == 0 for other in days)


def _gap(day: PageDay, other: Date) -> int:
    return min(apart(date, other) for date in day.dates)


def _is_spelt(asked: Asked, days: Sequence[PageDay]) -> bool:
    """Whether the address spells the reference's day; a month counts where the page shows no days."""
    exact = any(day.date.day for day in days)
    spelt = [found.date for address in asked.addresses if (found := dates.in_url(address))]
    return any(apart(date, asked.day) == 0 for date in spelt if date.day or not asked.day.day or not exact)


def _is_told(asked: Asked, page: Page, own: Sequence[PageDay]) -> bool:
    """Whether the page's text names the day in a way that gives no day by itself: without a year, or within a range."""
    text = page.text[:_MOST_TEXT]
    if any(_holds(dated, asked.day) for dated in dates.find(text, page.language or None)):
        return True
    near = own[0].date if own else asked.today
    return near is not None and any(
        _holds(dated, asked.day) for dated in dates.find_partial(text, near, page.language or None)
    )


def _holds(dated: Dated, day: Date) -> bool:
    if dated.date is None or apart(dated.date, day):
        if dated.date is None or dated.where != "range" or day.day is None:
            return False
        return (dated.date.year, dated.date.month) == (day.year, day.month) and day.day in _range(dated)
    return dated.date.day is not None or day.day is None


def _range(dated: Dated) -> range:
    """Return the days of a range within its last month: of "9 to 13 May 2026" those from 9 to 13."""
    last = (dated.date and dated.date.day) or 0
    numbers = [int(number) for number in _NUMBER.findall(dated.text)]
    before = numbers[: numbers.index(last)] if last in numbers else []
    first = before[-1] if before and before[-1] < last else 1
    return range(first, last + 1)


def _may_be_later(asked: Asked, stated: Sequence[PageDay], days: Sequence[PageDay]) -> bool:
    """Whether the page may well have shown the reference's day: it lives, or its site shows papers days later."""
    first, last = min(first_day(day.date) for day in stated), max(last_day(day.date) for day in stated)
    asked_first, asked_last = first_day(asked.day), last_day(asked.day)
    for address in asked.addresses:
        if 0 < (asked_first - last).days <= _LISTED_LATER.get(hosts.registrable(hosts.host(address)), 0):
            return True
    changed = max((last_day(day.date) for day in days if day.kind == "modified"), default=first)
    return (changed - first).days > _LIVES and first < asked_first and asked_last < changed


def _is_of_no_account(asked: Asked, day: PageDay) -> bool:
    """Whether a day may be that of the visit, or of an event that the page announces, rather than the page's own."""
    return (day.where in _UNLABELLED and str(day.date) == asked.read_on) or _is_ahead(asked, day)


def _is_ahead(asked: Asked, day: PageDay) -> bool:
    """Whether a day comes after the digest: no digest cites a page that is yet to appear."""
    return asked.today is not None and (first_day(day.date) - last_day(asked.today)).days > _AHEAD


def _unstated(asked: Asked, page: Page, days: Sequence[PageDay]) -> Standing:
    """Judge by days of which the page does not say what they are: only one that looks like its own counts."""
    made = [day for day in days if day.where.startswith(("htmldate", "pdf"))]
    changed = [day for day in days if day.kind == "modified"]
    shown = list(_beside_headline(page, days))
    beside = [day for day in shown if not _is_ahead(asked, day)]
    own = [*beside, *changed, *made]
    lines = len({day.date for day in shown})
    # Three days by themselves under one headline are those of the entries of a list.
    if not own or not (page.whole or made or changed) or (lines > 2 and not changed):
        return Standing("open")
    only_changed = bool(changed) and not beside and first_day(asked.day) < max(last_day(day.date) for day in changed)
    many = lines > 1 or len({day.date for day in days if day.date.day}) > _FEW or _is_of_no_account(asked, own[0])
    return Standing("unsupported", own[0], doubtful=only_changed or many or not (beside or changed))


def _beside_headline(page: Page, days: Sequence[PageDay]) -> Iterator[PageDay]:
    """Yield the days in the text that stand in a short line beside the page's headline, without a word on them."""
    keys = {title_forms.key(run) for title in page.titles[:8] for run in title_forms.runs(title.text)}
    blocks = page.blocks[:_MOST_BLOCKS]
    at = next((index for index, block in enumerate(blocks) if title_forms.key(block.text) in keys), 0)
    lines = list(_around(blocks, at, keys))
    dated = [line for lead, line in zip(["", *lines], lines, strict=False) if not _is_labelled(lead)]
    for day in days:
        is_told = day.kind == "mentioned" and day.where.startswith("text") and day.text
        if is_told and any(day.text in line and _is_dateline(line, day.text) for line in dated):
            yield day


def _is_labelled(lead: str) -> bool:
    """Whether the line above is a label that says of what the day below it is: "Release date"."""
    return len(lead) <= _LABEL and bool(_OTHER.search(lead))


def _around(blocks: Sequence[TextBlock], at: int, keys: AbstractSet[title_forms.Key]) -> Iterator[str]:
    """Yield the lines around a headline, up to where the story is under way: below it stand the days of other ones.

    A first long block may be the lead above the byline, a first heading the second line of the headline.
    """
    told = headings = 0
    for index, block in enumerate(blocks[max(0, at - 3) : at + 7], max(0, at - 3)):
        if index > at:
            told += len(block.text) + sizes.wide(block.text) > _PARAGRAPH
            headings += block.kind == "heading" and title_forms.key(block.text) not in keys
        if told > 1 or headings > 1:
            return
        yield block.text


def _is_dateline(line: str, day: str) -> bool:
    """Whether a line that holds a day dates the page: a short one that is no sentence, or the opening of a dispatch.

    "Jane Doe · 8 May 2026"; "Stuttgart, 8 May 2026 – …", "Port-Kermar, 8 May 2026 (AFX) - …".
    """
    if len(line) <= len(day) + _BYLINE:
        return not _SENTENCE.search(line) and not _OTHER.search(line)
    return len(day) <= _BYLINE and line.startswith(day) and bool(_DASH.match(line[len(day) :]))
