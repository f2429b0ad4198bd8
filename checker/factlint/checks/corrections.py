"""Edits that put a page's title or day into a reference.

The places are of several kinds: a cell of a pipe table, a link's text, an element of HTML, a value of YAML. What cannot
be written into one of them for sure is not offered as an edit.
"""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import day_forms
from factlint.report import Edit

if TYPE_CHECKING:
    from factlint.document import Span
    from factlint.model import Date, Digest, Field, Reference

_LONGEST = 300
"""Characters of a title that is put into a digest."""
_ESCAPED = lazy.pattern(r"\\([!-/:-@\[-`{-~])")
_ESCAPE = lazy.pattern(r"[\\`*\[\]|~$]|(?<!\w)_|_(?!\w)|<|&(?=#?\w{1,31};)")
_ENTITY = {"<": "&lt;", "&": "&amp;"}
_PLAIN = lazy.pattern(r"[^\W_][\w ,.()/%+’–—-]{0,298}[\w)%+]?")
_LIST = lazy.pattern(r"\d{1,9}[.)](?:\s|\Z)")
_RAW = ("</td", "</th", "</li", "</a>", "</p", "</span")


def title(digest: Digest, reference: Reference, text: str) -> Edit | None:
    """Return the edit that replaces a reference's title; ``None`` where it cannot be written there for sure."""
    field = reference.title
    new = clean(text)
    if field is None or not new or len(new) > _LONGEST or not _is_as_written(digest, field):
        return None
    if digest.format == "html":
        written = html.escape(new, quote=False)
    elif digest.format == "text":
        written = new if "|" not in new else ""
    elif reference.form == "front-matter" or _is_code(digest, field.span):
        written = new if _PLAIN.fullmatch(new) else ""
    else:
        written = _markdown(digest, field.span, new)
    return Edit(field.span.start, field.span.end, written) if written else None


def day(digest: Digest, reference: Reference, new: Date) -> Edit | None:
    """Return the edit that replaces a reference's day in the form in which it is written."""
    field = reference.date
    if (
        field is None
        or not reference.day
        or not _is_as_written(digest, field)
        or field.text != digest.slice(field.span)
    ):
        return None
    start, end, written = day_forms.rewritten(field.text, reference.day, new, digest.language)
    return Edit(field.span.start + start, field.span.start + end, written)


def clean(text: str) -> str:
    """Return a page's words without what no digest shall hold: control and format characters, line ends."""
    kept = (" " if unicodedata.category(char) in ("Zl", "Zp", "Zs", "Cc") else char for char in text)
    return " ".join("".join(char for char in kept if unicodedata.category(char)[0] != "C").split())


def _is_as_written(digest: Digest, field: Field) -> bool:
    """Whether a field stands in the source as it is read, without markup inside it; escapes and entities aside."""
    source = digest.slice(field.span)
    return any(
        " ".join(form.split()) == " ".join(field.text.split())
        for form in (source, html.unescape(source), html.unescape(_ESCAPED.sub(r"\1", source)))
    )


def _is_code(digest: Digest, span: Span) -> bool:
    return any(block.kind == "code" and block.span.covers(span) for block in digest.blocks)


def _markdown(digest: Digest, span: Span, text: str) -> str:
    line = digest.line(digest.position(span.start).line)
    if any(tag in line for tag in _RAW):
        return html.escape(text, quote=False)
    if digest.text[digest.text.rfind("\n", 0, span.start) + 1 : span.start].strip(" \t") in ("", "-", "*", "+") and (
        text[0] in "#>+-=~" or _LIST.match(text)
    ):
        return ""
    return _ESCAPE.sub(lambda found: _ENTITY.get(found[0], "\\" + found[0]), text)
