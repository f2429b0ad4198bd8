"""Checks on the entries of a reference list by themselves: listed twice, incomplete, cut off, not filled in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check, coverage
from factlint.digest import dates, titles, words
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Span
    from factlint.model import Citation, Digest, Field, Reference

_COLUMNS = ("title", "source", "date", "url")
_CUT = ("…", "...", "⋯", "‥")
_CLOSING = " \t\"'”’»」』)]*_"


class Incomplete(Options, frozen=True):
    """What a reference must have."""

    fields: tuple[str, ...] = _COLUMNS
    """Which of title, source, date, url are missed where the list has such a column."""


@check("entries.duplicate", Options)
def duplicate(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each page that one list has more than once, whatever the titles; each page once."""
    pages: dict[object, list[int]] = {}
    for index, reference in enumerate(digest.references):
        if reference.canonical and reference.url:
            # Two parts of one long page may well be two references.
            part = reference.url.text.partition("#")[2]
            pages.setdefault((coverage.list_of(digest, reference), reference.canonical, part), []).append(index)
    for places in pages.values():
        first, *others = places
        if others and not (digest.references[first].form == "footnote" and not _one_title(digest, first, others[0])):
            yield _duplicate_hit(digest, first, others)


def _duplicate_hit(digest: Digest, first: int, others: list[int]) -> Hit:
    reference = digest.references[others[0]]
    line = digest.position(digest.references[first].span.start).line
    words = f"this page is listed already at line {line}"
    if not _one_title(digest, first, others[0]):
        words += f" under another title, “{coverage.name(digest, first)}”"
    if len(others) > 1:
        words += f", and {len(others) + 1} times in all"
    places = (first, *others[1:4])
    return Hit(
        reference.url.span if reference.url else reference.span,
        words,
        found=reference.url.text if reference.url else None,
        related=tuple(Related(digest.references[place].span, "the same page") for place in places),
        reference=others[0],
        help="list each page once",
    )


def _one_title(digest: Digest, one: int, other: int) -> bool:
    """Whether two references have one title, or one of them has none."""
    first, second = digest.references[one].title, digest.references[other].title
    return first is None or second is None or titles.same(first.text, second.text)


@check("entries.incomplete", Incomplete)
def incomplete(digest: Digest, options: Incomplete) -> Iterator[Hit]:
    """Report each reference without something that its list has a column for.

    Bad:  | Night cranes | Port of Arvik | — | https://portofarvik.example/news |
    Good: the same with a date, or a list without a date column
    """
    empty: dict[tuple[object, str], list[int]] = {}
    rows: dict[object, int] = {}
    for index, reference in enumerate(digest.references):
        key = coverage.list_of(digest, reference)
        rows[key] = rows.get(key, 0) + 1
        for name in _missed(reference, options):
            empty.setdefault((key, name), []).append(index)
    # A column that is empty from top to bottom is one mistake.
    whole = {(key, name) for (key, name), places in empty.items() if len(places) == rows[key] > 1}
    for index, reference in enumerate(digest.references):
        key = coverage.list_of(digest, reference)
        names = [name for name in _missed(reference, options) if (key, name) not in whole]
        if names:
            yield _incomplete_hit(reference, index, f"the reference has no {' and no '.join(names)}")
    for column in sorted(whole, key=lambda column: empty[column][0]):
        first = empty[column][0]
        message = f"none of the {rows[column[0]]} references has a {column[1]}, though the list has a column for it"
        yield _incomplete_hit(digest.references[first], first, message)


def _incomplete_hit(reference: Reference, index: int, message: str) -> Hit:
    return Hit(reference.span, message, reference=index, help="look it up, or leave the reference out")


def _missed(reference: Reference, options: Incomplete) -> list[str]:
    """Return the names of the fields that a reference lacks; lists without columns have none to lack but a URL."""
    if reference.form != "table":
        return []
    return [
        name
        for name in _COLUMNS
        if name in options.fields and name in reference.columns and _is_void(getattr(reference, name))
    ]


def _is_void(field: Field | None) -> bool:
    return field is None or field.text.strip(" *_`()[]").casefold() in {"", *_table(_VOID)}


_VOID = """
-|–|—|―|－|ー|/|n/a|n/d|na|none|null|nil|unknown|unbekannt|inconnu|inconnue|desconocido|desconocida|desconhecido
desconhecida|不明|なし|無し|未知|无|無|없음|알 수 없음|미상
"""
"""What stands in a cell that holds nothing; "n.d." says that the page bears no date, which is an answer."""


@check("entries.truncated", Options)
def truncated(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each title that was cut off, in the list or where it is cited; each once, however often it is listed.

    Bad:  Tidewater Labs Publishes the Safety…
    Good: Tidewater Labs Publishes the Safety Card of Kestrel 4
    """
    seen: set[str] = set()
    for index, reference in enumerate(digest.references):
        title = reference.title.text if reference.title else ""
        if reference.title and is_cut(title) and titles.fold(title) not in seen:
            seen.add(titles.fold(title))
            yield _truncated_hit(reference.title.span, title, index)
    for citation in digest.citations:
        if citation.kind in ("title", "link") and is_cut(citation.text) and _has_whole_title(digest, citation):
            yield _truncated_hit(citation.span, citation.text, citation.references[0] if citation.references else None)


def is_cut(title: str) -> bool:
    """Whether a title of three words or more ends in an ellipsis; "Read more…" is none."""
    stem = title.rstrip(_CLOSING)
    return stem.endswith(_CUT) and words.size(stem) > 2 and len(stem) + words.wide(stem) > 12


def _has_whole_title(digest: Digest, citation: Citation) -> bool:
    """Whether a cut title is a mistake of its own, and not a copy of what the list has."""
    if citation.kind == "link" and (citation.block is None or words.size(citation.text) < 5):
        return False
    listed = [title for index in citation.references if (title := digest.references[index].title)]
    return not any(is_cut(title.text) for title in listed)


def _truncated_hit(span: Span, title: str, index: int | None) -> Hit:
    return Hit(
        span,
        "the title is cut off: it cannot be found by its words, nor compared with the page's",
        found=" ".join(title.split()),
        reference=index,
        help="write the title out",
    )


@check("entries.placeholder", Options)
def placeholder(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each part of a reference that still waits to be filled in.

    Bad:  | Four Bits | arXiv | 2026-05-?? | [URL] |
    Good: | Four Bits | arXiv | 2026-05 | https://arxiv.org/abs/2605.01234 |
    """
    for index, reference in enumerate(digest.references):
        for name in _COLUMNS:
            field: Field | None = getattr(reference, name)
            if field is None or (name == "date" and reference.day):
                continue
            if dates.is_placeholder(field.text) if name == "date" else is_placeholder(field.text, name):
                yield Hit(
                    field.span,
                    f"the {name} was never filled in: {field.text!r}",
                    found=field.text,
                    reference=index,
                    help=f"put the {name} here, or leave the reference out",
                )


_DOTS_URL = lazy.pattern(
    r"https?://(?:\.{2,9}|…|\[[^\]]{0,40}\]?|<[^>]{0,40}>?|x{3,9}|\{\{?[^}]{0,60}\}{0,2})/?", re.IGNORECASE
)
_FILL_IN = lazy.pattern(
    r"\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}|\{%[^%]{0,80}%\}|<%[^%]{0,80}%>"
    r"|x{2,10}|\?{2,10}|_{3,40}|○{2,10}|〇{2,10}|#{1,3}",
    re.IGNORECASE,
)
_OPENING = frozenset("[{<＜［｛【$")
_BLANKS = frozenset("{$<xX?_○〇#")
_WAITING = """
tbd|tba|tbc|todo|to do|to be added|to be confirmed|to be determined|fill in|placeholder|insert url|insert link
insert title|insert source|add url|add link|your url here|link here|url here|title here|source here|url goes here
要確認|要追記|未定|記入|待补充|待補充|待确认|待定|확인 필요|추후 추가|à compléter|à confirmer|noch offen|wird ergänzt
por confirmar|por completar|a definir
"""
_NAMES = """
url|urls|link|title|source|author|publisher|date|name|source name|article title|page title|article url|source url
publisher name|author name|news source|site name|website name|publication name|publication date|name der quelle
nom de la source|nombre de la fuente|nome da fonte|herausgeber|éditeur|datum|fecha|媒体名|発行元|日付|日期|날짜
titel|quelle|titre|lien|título|fuente|enlace|fonte|タイトル|リンク|出典|情報源|标题|链接|来源|標題|連結|제목|링크|출처
"""
_BRACKETED = lazy.pattern(r"[\[{<＜［｛【]{1,2}\s?([^\[\]{}<>＜＞［］｛｝【】]{1,40}?)\s?[\]}>＞］｝】]{1,2}")


def is_placeholder(text: str, name: str) -> bool:
    """Whether a title, source or URL is what stands for one: ``TBD``, ``[URL]``, ``{{title}}``, ``https://…``."""
    text = text.strip(" \t\n\r\u00a0\u3000`*")
    if not text or len(text) > 100 or (len(text) > 30 and text[0] not in _OPENING and name != "url"):
        return False
    if name == "url" and text[:4].lower() == "http":
        host = text.partition("//")[2][:1]
        return not (host.isalnum() and host not in "xX") and bool(_DOTS_URL.fullmatch(text))
    bracketed = _BRACKETED.fullmatch(text) if text[0] in _OPENING else None
    inner = (bracketed[1] if bracketed else text).casefold()
    if inner in _table(_NAMES):
        return bool(bracketed) or inner in ("url", "urls") or (name == "url" and inner in ("link", "링크"))
    return inner in _table(_WAITING) or (text[0] in _BLANKS and bool(_FILL_IN.fullmatch(text)))


@cache
def _table(entries: str) -> frozenset[str]:
    return frozenset(entries.strip().replace("\n", "|").split("|"))
