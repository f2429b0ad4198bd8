"""Checks on the dates in the prose: what they say of a publication, and the weekday beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.checks.days import Tolerance, apart, first_day, near_dates, prose_dates
from factlint.digest import dates
from factlint.document import Block, Span
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Dated, Digest

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Western languages name the act before the day ("published on", "publié le"); Chinese, Japanese and
# Korean name it after, with the whole clause between, where it cannot be bound safely.
_LETTER = lazy.pattern(r"[^\W\d_]")
_PUBLISHED = lazy.pattern(
    r"(?:published|released|posted|dated|veröffentlicht|erschien(?:en)?|publié|paru|publicado|publicada)"
    r"(?: it| them)?(?:,)? (?:on|am|vom|le|el|em|a)?\s*(?:\w{3,10}, )?$",
    re.IGNORECASE,
)
_ACT = lazy.pattern(
    r"\b(?:announced|unveiled|released|published|launched|introduced|disclosed|signed|opened"
    r"|kündigte|veröffentlichte|enthüllte|stellte|unterzeichnete|annoncé|publié|dévoilé|lancé|signé"
    r"|anunció|publicó|presentó|lanzó|firmó|anunciou|publicou|apresentou|lançou|assinou)\b"
    r"|発表し|公開し|公表し|リリースし|宣布|发布|公布|推出|발표했|공개했|출시했",
    re.IGNORECASE,
)
_LIMIT = lazy.pattern(
    r"\b(?:by|until|till|from|since|before|after|starting|effective|due|bis|ab|seit|vor|nach|jusqu['’]au|dès|avant|après"
    r"|hasta|desde|antes|até|partir)\b[^.,;]{0,12}$",
    re.IGNORECASE,
)


@check("prose_dates.published", Tolerance)
def published(digest: Digest, options: Tolerance) -> Iterator[Hit]:
    """Report prose that dates a publication otherwise than the story's only reference does.

    Bad:  "… was published on March 3" beside a reference of 2026-03-05
    Bad:  "On March 9 Nordkap announced …" beside it: a page cannot tell of what is yet to come
    Good: "… will take effect on March 9" beside it
    """
    sole = _sole_references(digest)
    if not sole:
        return
    for number, block, dated in (*prose_dates(digest), *near_dates(digest)):
        index = sole.get(digest.story_of_block[number])
        date = dated.date
        if index is None or date is None or date.day is None:
            continue
        reference = digest.references[index]
        if reference.day is None or reference.date is None or apart(date, reference.day) <= options.days:
            continue
        if _PUBLISHED.search(_before(block, dated)):
            words = "was published"
        elif first_day(reference.day) < first_day(date) and _has_happened(digest, number, dated):
            words = "happened"
        else:
            continue
        yield Hit(
            block.prose.span(*dated.span),
            f"the text says that it {words} on {date}, but its reference is dated {reference.day}",
            expected=str(reference.day),
            found=str(date),
            related=(Related(reference.date.span, "the reference's date"),),
            reference=index,
        )


def _has_happened(digest: Digest, number: int, dated: Dated) -> bool:
    """Whether the sentence around a date of the past, in the block ``number``, reports an act as done on that day."""
    today, story = digest.day, digest.story_of_block[number]
    if today is None or today.day is None or dated.date is None or story is None:
        return False
    if first_day(dated.date) > first_day(today) or _LIMIT.search(_before(digest.blocks[number], dated)):
        return False
    return any(
        sentence.block == number and sentence.at[0] <= dated.span.start < sentence.at[1] and _ACT.search(sentence.text)
        for sentence in digest.story_sentences(story)
    )


def _before(block: Block, dated: Dated) -> str:
    """Return the few words that lead up to a date; what it is the date of stands there."""
    return block.text[max(0, dated.span.start - 40) : dated.span.start]


def _sole_references(digest: Digest) -> dict[int | None, int]:
    """Return, for each story that cites one reference and no other page, that reference's index."""
    cited: dict[int | None, set[int | str]] = {}
    for citation in digest.citations:
        targets: set[int | str] = set(citation.references) or {citation.canonical or citation.text}
        cited.setdefault(citation.story, set()).update(targets)
    return {
        story: target
        for story, targets in cited.items()
        if story is not None and len(targets) == 1 and isinstance(target := next(iter(targets)), int)
    }


@check("prose_dates.weekday", Options)
def weekday(digest: Digest, options: Options) -> Iterator[Hit]:
    """Report each weekday that the date beside it did not have.

    Bad:  Monday, 8 May 2026
    Good: Friday, 8 May 2026
    """
    del options
    for span, dated in _placed_dates(digest):
        date = dated.date
        if date is None or dated.weekday is None or date.month is None or date.day is None:
            continue
        right = first_day(date).weekday()
        if right != dated.weekday:
            yield Hit(
                span,
                f"{date} was a {_WEEKDAYS[right]}, not a {_WEEKDAYS[dated.weekday]}",
                expected=_WEEKDAYS[right],
                found=_WEEKDAYS[dated.weekday],
            )


def _placed_dates(digest: Digest) -> Iterator[tuple[Span, Dated]]:
    """Yield the dates of the prose and of the references' date cells, with their places."""
    for _, block, dated in (*prose_dates(digest), *near_dates(digest)):
        yield block.prose.span(*dated.span), dated
    for reference in digest.references:
        if reference.form == "front-matter" or not (cell := reference.date) or not _LETTER.search(cell.text):
            continue
        for dated in dates.find(cell.text, digest.language):
            if dated.where != "range":
                yield Span(cell.span.start + dated.span.start, cell.span.start + dated.span.end), dated
