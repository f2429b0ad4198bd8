"""Directives: comments in a digest that say of a finding "we know, and this is why it may stand".

    <!-- factlint: ignore LNG001, DAT005 -- product name -->     the comment's line and the next line of text
    <!-- factlint: ignore-file DUP003 -- weekly recap -->         the whole file, wherever the comment stands

In plain text, and in front matter, the same after ``#`` or ``//``. Codes, names and beginnings of codes are understood.
A comment in a fence of code is text that speaks of suppressions, and suppresses nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.document import Span
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from factlint.model import Digest

_COMMENT = lazy.pattern(r"(?:^|(?<=[ \t]))(?:#|//)[ \t]*(?=factlint\b)", re.MULTILINE)
_OURS = lazy.pattern(r"factlint[ \t]*(?::|[ \t_-](?=(?:ignore|disable|enable|suppress|noqa)\b))[ \t]*", re.IGNORECASE)
_ENDS = ("", "\n", "\r")
_LINE_END = lazy.pattern(r"[\r\n]")
_VERB = lazy.pattern(r"(ignore-file|ignore)(?![\w-])")
_REASON = lazy.pattern(r"(?:^|\s)(?:--|[–—])\s*")

_SHOWN = 60
"""Characters of a comment that a message quotes."""

HOW = "write 'factlint: ignore CODE -- reason' or 'factlint: ignore-file CODE -- reason'"


class Directive(msgspec.Struct):
    """One comment: which rules it suppresses, why, and where; :attr:`used` fills while findings are held against it."""

    span: Span
    selectors: tuple[str, ...]
    reason: str
    lines: range | None
    """The lines that it covers; ``None`` is the whole file."""
    problem: str = ""
    """Why it suppresses nothing."""
    used: set[str] = msgspec.field(default_factory=set)
    """Those of the selectors that a finding needed."""


def read(digest: Digest) -> list[Directive]:
    """Return the digest's directives in the order of the text, malformed ones too."""
    found = [_directive(digest, span, body) for span, body in _comments(digest) if _OURS.match(body)]
    found.sort(key=lambda directive: directive.span)
    alone = {line for directive in found for line in _lines_alone(digest, directive.span)}
    following: dict[int, int] = {}
    for directive in reversed(found):
        if directive.lines and directive.lines.stop - 1 in alone:
            below = directive.lines.stop
            following[below] = _next_text(digest, below, alone, following)
            directive.lines = range(directive.lines.start, following[below] + 1)
    return found


def _comments(digest: Digest) -> Iterator[tuple[Span, str]]:
    """Yield each comment with its words: those of the markup, and those of front matter or plain text after a mark."""
    for span in digest.document.comments:
        words = digest.slice(span)
        if words.startswith("<!--"):
            yield span, words[4:].removesuffix("-->").strip()
    areas = [Span(0, len(digest.text))] if digest.format == "text" else digest.document.front_spans
    for area in areas:
        for mark in _COMMENT.finditer(digest.text, area.start, area.end):
            line_end = _LINE_END.search(digest.text, mark.end())
            end = line_end.start() if line_end else len(digest.text)
            yield Span(mark.start(), end), digest.text[mark.end() : end].strip()


def _directive(digest: Digest, span: Span, body: str) -> Directive:
    first, last = digest.position(span.start).line, digest.position(span.end).line
    opening = _OURS.match(body)
    words = body[opening.end() :] if opening else ""
    verb = _VERB.match(words)
    if not verb or (opening and ":" not in opening[0]):
        return Directive(span, (), "", None, f"{shortened(body, _SHOWN)!r} is no suppression")
    lines = None if verb[1] == "ignore-file" else range(first, last + 1)
    codes, *reason = _REASON.split(words[verb.end() :], maxsplit=1)
    selectors = tuple(dict.fromkeys(re.findall(r"[^\s,]+", codes)))
    if not selectors:
        problem = "the suppression names no rule"
    elif not reason or not reason[0].strip():
        problem = "the suppression gives no reason, so it suppresses nothing"
    else:
        return Directive(span, selectors, " ".join(reason[0].split()), lines)
    return Directive(span, selectors, "", lines, problem)


def _lines_alone(digest: Digest, span: Span) -> Iterator[int]:
    """Yield the lines of a comment if nothing but it stands on them."""
    first, last = digest.position(span.start).line, digest.position(span.end).line
    before, after = span
    while before and digest.text[before - 1] in " \t>":
        before -= 1
    while after < len(digest.text) and digest.text[after] in " \t":
        after += 1
    if digest.text[before - 1 : before] in _ENDS and digest.text[after : after + 1] in _ENDS:
        yield from range(first, last + 1)


def _next_text(digest: Digest, line: int, alone: Collection[int], following: Mapping[int, int]) -> int:
    """Return the line that a comment above ``line`` speaks of; formatters put empty lines between, people comments."""
    while line <= digest.line_count and (line in alone or not digest.line(line).strip()):
        if line in following:
            return following[line]
        line += 1
    return line
