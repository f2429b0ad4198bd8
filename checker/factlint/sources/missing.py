"""Pages that say that there is no such page, though their status says otherwise.

One sign is none: an article may be called "Page not found", an exhibit "404". Two are asked for, on a short page that
no date of publication vouches for and whose address does not speak of such pages itself.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.digest.urls import split
from factlint.digest.words import size, wide
from factlint.shorten import shortened
from factlint.sources.missing_words import (
    ADDRESS,
    BARE,
    CLASSES,
    DECORATION,
    ERROR_ADDRESS,
    ERROR_QUERY,
    GONE,
    HANDBOOKS,
    HELP,
    NO_DATA,
    NUMBER,
    OR_ELSE,
    SPOKEN_OF,
)
from factlint.sources.phrases import covers, folded, parts, sentences
from factlint.sources.verdict import Verdict, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.sources.verdict import Arrival

_FEW = 25
"""Words that a page which tells nothing gets by with."""
_AROUND = 8
"""Words that a page whose one sentence it is may say besides."""
_OWN = 3
"""Words from which a heading is more than the name of a site."""
_DATA = 2000
_FIELDS = 8
"""Characters and fields of an error that is told as data."""
_NAME = 5
"""Words of a site's name beside a title."""


def soft_404(arrival: Arrival) -> Verdict | None:
    """Return what a page says that stands where nothing is."""
    if arrival.glance.meta.get("prerender-status-code") in ("404", "410"):
        return Verdict("broken", "soft-404", "the page tells crawlers that it is not found (404)")
    if arrival.dated or not arrival.short:
        return None
    path, end = split(arrival.asked).path.lower(), shortened(arrival.last.url, 100)
    if arrival.redirected and not ADDRESS.search(path) and _is_address_of_missing(arrival):
        return Verdict("broken", "soft-404", f"it leads to {end}, a page for what is missing")
    said = "" if SPOKEN_OF.search(path) else _said(arrival)
    if not said and _leads_to_error(arrival) and not ERROR_ADDRESS.search(path):
        return Verdict("unverifiable", "server-error", f"it leads to {end}, a page for errors")
    return Verdict("broken", "soft-404", f"the page says: {quoted(said)}") if said else None


def _said(arrival: Arrival) -> str:
    if not arrival.html and _is_error_of_data(arrival.page.text):
        return arrival.page.text
    said, signs = _signs(arrival)
    return said if signs >= 2 + bool(HANDBOOKS.search(split(arrival.asked).path.lower())) else ""


def _is_address_of_missing(arrival: Arrival) -> bool:
    parts = split(arrival.last.url)
    path = parts.path.lower()
    return bool(ADDRESS.search(path) or (ERROR_ADDRESS.search(path) and ERROR_QUERY.search(parts.query.lower())))


def _leads_to_error(arrival: Arrival) -> bool:
    return arrival.redirected and ERROR_ADDRESS.search(split(arrival.last.url).path.lower()) is not None


def _is_error_of_data(text: str) -> bool:
    """Whether a text is the small JSON object by which an interface says that it knows no such thing."""
    if len(text) > _DATA or not text.lstrip().startswith("{"):
        return False
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return False
    inner = told.get("error")
    fields = {**told, **inner} if isinstance(inner, dict) else told
    codes = (fields.get(key) for key in ("status", "statusCode", "status_code", "code", "error", "message", "detail"))
    return len(fields) <= _FIELDS and any(
        isinstance(code, (int, str)) and NO_DATA.fullmatch(str(code)) for code in codes
    )


def _signs(arrival: Arrival) -> tuple[str, int]:
    """Return the words that say it, and how many signs there are."""
    glance = arrival.glance
    title, heading = _saying((glance.title,)), _saying(glance.headings[:2])
    told = next((text for text in sentences(glance.prose[:30]) if _tells(text, 0.6)), "")
    other = title and not heading and not told and any(size(one) > _NAME for one in glance.headings[:1])
    others = (
        any(covers(HELP, folded(text), 0.6) for text in (*sentences(glance.prose[:30]), *glance.links)),
        glance.words < _FEW and not other,  # an article, its title another than its heading
        CLASSES.search(glance.classes) is not None,
        _leads_to_error(arrival),
    )
    if title or heading:
        return title or heading, bool(title) + bool(heading) + bool(told) + sum(others)
    number = _numbered((glance.title, *glance.headings[:2]))
    if number:  # may be a name: something else has to say it, too
        return told or number, 1 + bool(told) + sum(others) if told or any(
            others[2:]
        ) or glance.words < _FEW // 2 else 0
    plain = all(size(heading) <= _NAME for heading in glance.headings) and not _has_a_name(arrival)
    plain = plain and _tells(told, 0.6 if wide(told) else 0.75)
    helped = sum(size(text) for text in sentences(glance.prose[:30]) if covers(HELP, folded(text), 0.6))
    alone = glance.words - helped <= size(told) + _AROUND
    return told, 1 + sum(others) if told and plain and alone else 0


def _has_a_name(arrival: Arrival) -> bool:
    """Whether a page bears one name in its title and above its text, as what has something to tell does."""
    titles = parts(arrival.glance.title)
    return any(size(heading) >= _OWN and heading in titles for heading in arrival.glance.headings[:2])


def _saying(titles: Iterable[str]) -> str:
    return next((title for title in titles if any(_says(part, 0.7) for part in _named(title))), "")


def _named(title: str) -> list[str]:
    """Return the parts of a title that may be the page's own, where what remains may be the site's name."""
    whole, *rest = parts(title)
    return [whole, *(part for part in rest if size(whole) - size(part) <= _NAME)]


def _says(text: str, share: float) -> bool:
    if text.rstrip().endswith(("?", "？")):  # who asks why a page is missing is about to tell
        return False
    bare = " ".join(NUMBER.sub(" ", DECORATION.sub(" ", folded(text))).split())
    return covers(GONE, bare, share)


def _tells(sentence: str, share: float) -> bool:
    return _says(sentence, share) or _says(OR_ELSE.sub("", folded(sentence)), share)


def _numbered(titles: Iterable[str]) -> str:
    return next((title for title in titles if any(BARE.fullmatch(folded(part)) for part in _named(title))), "")
