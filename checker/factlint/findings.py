"""From what a check yields to what is shown: a Hit under a rule becomes a Finding that needs the digest no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.decide import lowered
from factlint.document import Position, Span
from factlint.report import Edit, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.model import Digest
    from factlint.report import Hit, Severity
    from factlint.rulefile import Rule

_SHOWN = 240
"""Longest part of a source line that is kept for display: a paragraph may be one line of many thousand characters."""
_LINE_END = lazy.pattern(r"[\r\n]")
_BEFORE = 80
"""How much of it stands before the finding, where the line must be cut."""
_NAMING = 200
"""Characters of what a finding stands at that name it: at the end of a long paragraph it may be edited."""
_OF_ALL = frozenset({"document.nothing_to_check", "pattern.require"})
"""Checks of a whole digest: they point at its first line, whatever that says."""
_HOME, _COUNT = 8, 4
"""Digits of a fingerprint that stand for the digest's path, at its beginning, and for the repeat, at its end."""


class _Cut(msgspec.Struct, frozen=True):
    text: str
    offset: int


def findings(digest: Digest, rule: Rule, severity: Severity, hits: Iterable[Hit], home: str = "") -> Iterator[Finding]:
    """Yield each hit as a finding, identical ones once.

    ``home`` is the digest's path as fingerprints know it: the same from whatever folder factlint is started.
    """
    seen: set[tuple[Span, str]] = set()
    counts: dict[str, int] = {}
    for hit in hits:
        span = _clamped(digest, hit.span)
        if (span, hit.message) in seen:
            continue
        seen.add((span, hit.message))
        words = _naming(digest, rule, span)
        counts[words] = counts.get(words, 0) + 1
        fingerprint = _fingerprint(rule.code, home or digest.path, words, counts[words])
        yield _finding(digest, rule, severity, hit, span=span, fingerprint=fingerprint)


def _finding(digest: Digest, rule: Rule, severity: Severity, hit: Hit, *, span: Span, fingerprint: str) -> Finding:
    position = digest.position(span.start)
    line = _cut(digest.text, span.start, position.column - 1)
    edits = hit.edits if rule.fix != "none" else ()
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=lowered(severity) if hit.doubtful else severity,
        message=hit.message,
        path=digest.path,
        position=position,
        end=_end(digest, span),
        line=line.text,
        line_offset=line.offset,
        reference=_reference(digest, hit.reference),
        expected=hit.expected,
        found=hit.found,
        evidence=hit.evidence,
        related=tuple(_place(digest, _clamped(digest, related.span), related.message) for related in hit.related),
        fix_safety=rule.fix if edits else "none",
        edits=tuple(_placed(digest, edit) for edit in edits),
        help=hit.help,
        fingerprint=fingerprint,
    )


def _placed(digest: Digest, edit: Edit) -> Edit:
    return Edit(edit.start, edit.end, edit.text, digest.position(edit.start), digest.position(edit.end))


def _place(digest: Digest, span: Span, message: str) -> Place:
    position = digest.position(span.start)
    line = _cut(digest.text, span.start, position.column - 1)
    return Place(position, _end(digest, span), line.text, message, line.offset)


def _clamped(digest: Digest, span: Span) -> Span:
    """Return the span inside the text and without line ends at its end, which would reach into the next line."""
    start = min(max(0, span.start), len(digest.text))
    end = min(max(start, span.end), len(digest.text))
    return Span(start, start + len(digest.text[start:end].rstrip(" \t\r\n")))


def _end(digest: Digest, span: Span) -> Position:
    return digest.position(span.end)


def _cut(text: str, at: int, column: int) -> _Cut:
    """Return the line of ``text`` around offset ``at``, which is its ``column`` (from 0); of a long one a part.

    The line itself is never taken out of the text: a digest may be one line of millions of characters.
    """
    start = at - column
    whole = _LINE_END.split(text[start : start + _SHOWN + 1], maxsplit=1)[0]
    if len(whole) <= _SHOWN:
        return _Cut(whole, 0)
    after = len(_LINE_END.split(text[at : at + _SHOWN], maxsplit=1)[0])
    offset = max(0, min(column - _BEFORE, column + after - _SHOWN))
    return _Cut(text[start + offset : min(at + after, start + offset + _SHOWN)], offset)


def _reference(digest: Digest, index: int | None) -> tuple[str, str] | None:
    if index is None or not 0 <= index < len(digest.references):
        return None
    reference = digest.references[index]
    return reference.title.text if reference.title else "", reference.url.text if reference.url else ""


def _naming(digest: Digest, rule: Rule, span: Span) -> str:
    """Return the words that name a finding, whatever white space parts them."""
    if rule.check in _OF_ALL:
        return ""
    # White space in a row may be of any length, and so may what is looked at.
    return " ".join(digest.text[span.start : min(span.end, span.start + 2 * _NAMING)].split())[:_NAMING]


def _fingerprint(code: str, home: str, words: str, count: int) -> str:
    """Return a name for the finding that stays the same while lines around it come and go."""
    return f"{_digest_of(home)[:_HOME]}{_digest_of(code, words)[:20]}{count:0{_COUNT}x}"


def _digest_of(*parts: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - a clean digest has nothing to name

    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def of_words(fingerprint: str) -> str:
    """Return the part of a fingerprint that findings of one rule at the same words share, in whatever digest."""
    return fingerprint[_HOME:-_COUNT]


def order(finding: Finding) -> tuple[str, Position, str, Position, str]:
    """Return the key by which findings are sorted: path, line, column, code."""
    return finding.path, finding.position, finding.code, finding.end, finding.message
