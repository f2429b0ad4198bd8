"""Where a digest dates itself: front matter, heading, file name, a line at its top."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.cell_dates import read
from factlint.digest.partial_dates import find_partial
from factlint.digest.running_dates import find, whole_date
from factlint.document import Span
from factlint.model import Date, Dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Document, Entry
    from factlint.model import Section

_KEY_WORDS = """date day published publishdate publisheddate publishedat publishedon pubdate publicationdate
datepublished issuedate reportdate digestdate 日付 日期 날짜 datum fecha"""
_KEYS = frozenset(_KEY_WORDS.split())
"""Front-matter keys of the digest's own day, lower case, without ``_`` and ``-``; its last update is another matter."""


@cache
def _edition() -> re.Pattern[str]:
    return re.compile(
        r"digest|news|daily|weekly|monthly|briefing|brief\b|round-?up|report|updates?\b|recap|bulletin|edition|journal|issue"
        r"|デイリー|ウィークリー|ニュース|まとめ|日報|週報|月報|速報|朝刊|夕刊|ダイジェスト|新闻|新聞|日报|周报|月报|早报|晚报|简报|快讯|资讯|日報"
        r"|데일리|위클리|뉴스|조간|석간|브리핑|다이제스트|소식|nachrichten|rückblick|überblick|ausgabe|wochen|tages"
        r"|actualit|revue|veille|quotidien|hebdo|lettre"
        r"|noticia|notícia|resumen|resumo|boletín|boletim|diario|diário|semana",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:as of|date|published(?: on)?|publication date|issue date|edition(?: of)?"
        r"|issue(?: of)?|(?:report )?compiled|for|stand|ausgabe vom|édition du|edición del|edição de|datum"
        r"|veröffentlicht am|publié le|date de publication"
        r"|fecha(?: de publicación)?|publicado(?: em| el)?|data(?: de publicação)?"
        r"|日付|発行日|配信日|公開日|作成日|対象日|日期|发布日期|發布日期|날짜|발행일|작성일)\s?[:：]?\s?\Z",
        re.IGNORECASE,
    )


_AFTER_DATE = lazy.pattern(r"\s{0,3}(?:\Z|[—–|·•\n(（,]|-\s)")
_ZONE = lazy.pattern(r"\s?[(（](?:JST|KST|UTC|GMT|CES?T|[ECMP][SD]T|日本時間|北京时间|한국시간)[)）]")
_WORD = lazy.pattern(r"[^\W\d_]{2,}")
_APART = lazy.pattern(r"(?:\A|[^\w\s]|(?<![^\W\d_])(?:[A-ZÀ-Þ][\w'’-]*|[^\x00-\u2fff]+|\d+))[\s(（\[【]*\Z")
"""What may stand before the date of an edition: a sign, a name, nothing; no word of a sentence."""
_FILE_DAY = lazy.pattern(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_FOLDER_DAY = lazy.pattern(r"(?<!\d)((?:19|20)\d\d)[-_/]?(\d\d)[-_/](\d\d)(?=[^\d]|\Z)")
_FILE_MONTH = lazy.pattern(r"(?<!\d)((?:19|20)\d\d)[-_/](\d\d)(?!\d)")


def digest_days(
    path: str, document: Document, sections: tuple[Section, ...], stories: int = 0, language: str | None = None
) -> tuple[Dated, ...]:
    """Return every place that dates the digest, most trusted first: front matter, heading, file name, text.

    Of a week (``2026-04-05 to 2026-04-11``) the last day counts. A title that names a day without its year takes the
    year of another witness; a title that speaks of a date (``Fair opens on 19 May 2026``) is no witness. A title that
    only ends in a date is asked where nothing else dates the digest and there are several ``stories`` below it.
    """
    language = language or document.language
    language = language or document.language
    front = [*_front_matter(document.front_matter)]
    named = [*_file_name(path)]
    near = next((dated.date for dated in (*front, *named) if dated.date), None)
    heads = [*_headings(document, near, language)]
    if stories > 1 and not (front or named or heads):
        heads = [*_edition_title(document, language)]
    slugs = [*_slugs(document.front_matter)]
    return (
        *front,
        *heads,
        *slugs,
        *named,
        *_lead(document.blocks, sections, language),
        *_closing(document.blocks, sections, language),
    )


def _front_matter(entries: tuple[Entry, ...]) -> Iterator[Dated]:
    for entry in entries:
        if len(entry.path) != 1 or re.sub(r"[_\s-]", "", entry.path[0].lower()) not in _KEYS:
            continue
        if found := read(entry.value):
            yield _placed(found, entry, "front matter")


def _slugs(entries: tuple[Entry, ...]) -> Iterator[Dated]:
    for entry in entries:
        if entry.path in (("slug",), ("permalink",), ("id",)):
            for start, end, date in days_in_name(entry.value):
                yield _placed(Dated(entry.value[start:end], date, Span(start, end)), entry, "front matter")


def _placed(found: Dated, entry: Entry, where: str) -> Dated:
    """Move a date from its place in a value to its place in the digest; the whole value where that was escaped."""
    span = entry.span
    if span.end - span.start == len(entry.value):
        span = Span(span.start + found.span.start, span.start + found.span.end)
    return Dated(found.text, found.date, span, found.weekday, where)


def _headings(document: Document, near: Date | None, language: str | None) -> Iterator[Dated]:
    """Yield the date of the front matter's title and of the first heading."""
    for entry in document.front_matter:
        if entry.path == ("title",) and (found := _title_date(entry.value, near, language)):
            yield _placed(found, entry, "heading")
    title = next((block for block in document.blocks[:12] if block.kind == "heading"), None)
    if title and title.level <= 2 and (found := _title_date(title.text, near, language)):
        span = title.prose.span(*found.span)
        yield Dated(found.text, found.date, span, found.weekday, "heading")


def _edition_title(document: Document, language: str | None) -> Iterator[Dated]:
    """Yield the date at the end of a title over several stories ("Model Watch — 8 May 2026"), or of a heading below it.

    Such a title names an edition whatever its words; "What changed since 8 May 2026" goes on from a word to the date.
    """
    headings = [block for block in document.blocks if block.kind == "heading"]
    if not headings or document.blocks[0] is not headings[0]:
        return
    title, *below = headings
    days = [
        block
        for block in below
        if (found := next(find(block.text[:80], language), None))
        and not _WORD.search(block.text.replace(found.text, ""))
    ]
    block = days[0] if len(days) == 1 and document.blocks[1] is days[0] else title
    found = next(find(block.text[:120], language), None)
    if found and not _WORD.search(block.text, found.span.end) and _APART.search(block.text[: found.span.start]):
        yield Dated(found.text, found.date, block.prose.span(*found.span), found.weekday, "heading")


def _title_date(title: str, near: Date | None, language: str | None) -> Dated | None:
    """Return the last date of a title that names an edition by it."""
    if len(title) > 300:
        return None
    dates = [*find(title, language)] or ([*find_partial(title, near, language)] if near else [])
    if not dates:
        return None
    rest = title[: dates[0].span.start] + " " + title[dates[-1].span.end :]
    words = sum(1 if word < "\u3040" else 1 + len(word) // 3 for word in _WORD.findall(rest))
    at_edge = not _WORD.search(title[: dates[0].span.start]) or not _WORD.search(title[dates[-1].span.end :])
    return dates[-1] if words == 0 or (at_edge and words <= 8 and _edition().search(rest)) else None


def _lead(blocks: tuple[Block, ...], sections: tuple[Section, ...], language: str | None) -> Iterator[Dated]:
    """Yield the date that a line under the title consists of or begins with, or that a label introduces."""
    headings = {section.heading for section in sections if section.heading is not None}
    headings |= {index for index, block in enumerate(blocks[:12]) if block.kind == "heading"}
    # Under a heading of a lower level a date is that of what is told there.
    top = min((section.level for section in sections if section.heading is not None), default=1)
    alone = sum(section.level == top for section in sections if section.heading is not None) == 1
    title = top if alone else 1
    end = next((index for index in sorted(headings) if index > 0 or blocks[index].level > title), len(blocks))
    for block in blocks[: min(end, 8)]:
        if block.kind not in ("paragraph", "item", "html") or not (text := block.text[:400]):
            continue
        if found := _masthead(text, language):
            yield Dated(found.text, found.date, block.prose.span(*found.span), found.weekday, "text")
            return


def _masthead(text: str, language: str | None) -> Dated | None:
    """Return the date that a text begins with, or that one of its first lines consists of, a label aside."""
    start = 0
    for line in text.split("\n", 3)[:3]:
        found = next(find(line, language), None)
        if found and not _WORD.search(_label().sub("", line[: found.span.start])):
            opens = _AFTER_DATE.match(line, found.span.end)
            if opens and (not start or not _WORD.search(line, found.span.end)):
                span = Span(found.span.start + start, found.span.end + start)
                return Dated(found.text, found.date, span, found.weekday)
        start += len(line) + 1
    return None


def _closing(blocks: tuple[Block, ...], sections: tuple[Section, ...], language: str | None) -> Iterator[Dated]:
    """Yield the day with its time zone in a summary or outlook: "the trend visible on 2026-05-08 (JST)".

    An event is told by its day; only the day of a run bears the zone of the clock that it was read from.
    """
    for section in sections:
        if section.kind not in ("summary", "outlook"):
            continue
        for block in blocks[section.first : section.last]:
            if not _ZONE.search(block.text):
                continue
            for found in find(block.text, language):
                if found.date and found.date.day and _ZONE.match(block.text, found.span.end):
                    yield Dated(found.text, found.date, block.prose.span(*found.span), found.weekday, "text")
                    return


def _file_name(path: str) -> Iterator[Dated]:
    """Yield the last day in a file's name, else the day that its folders and name make up, else the month."""
    parts = path.replace("\\", "/").split("/")
    for start, end, date in [*days_in_name(parts[-1][:255])][-1:]:
        yield Dated(parts[-1][start:end], date, Span(0, 0), None, "file name")
        return
    tail = "/".join(parts[-4:])[-512:]
    for match in (*_FOLDER_DAY.finditer(tail), *_FILE_MONTH.finditer(tail)):
        year, month, *day = (int(group) for group in match.groups())
        if found := whole_date(year, month, day[0] if day else None):
            yield Dated(match[0], found, Span(0, 0), None, "file name")
            return


def days_in_name(name: str) -> Iterator[tuple[int, int, Date]]:
    """Yield the days in a name, ``2026-06-02`` or ``20260602``, and where each begins and ends."""
    for match in _FILE_DAY.finditer(name):
        if date := whole_date(int(match[1]), int(match[3]), int(match[4])):
            yield match.start(), match.end(), date
