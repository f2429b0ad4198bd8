"""Suppressions: comments in a digest that say of a finding "we know, and this is why it may stand".

    <!-- factlint: ignore LNG001, DAT005 -- product name -->     the comment's line and the next line of text
    <!-- factlint: ignore-file DUP003 -- weekly recap -->         the whole file, wherever the comment stands

In plain text, and in front matter, the same after ``#`` or ``//``. Codes, names and beginnings of codes are understood.
A comment in a fence of code is text that speaks of suppressions, and suppresses nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factlint.decide import ALL, weight
from factlint.model import Hit, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from factlint.catalog import Catalog
    from factlint.model import Digest, Finding
    from factlint.rulefile import Rule

CHECK = "document.suppressions"
"""The check whose rule reports wrong suppressions; only ``ignore-file`` can suppress that rule itself."""

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))(?:#|//)[ \t]*(?=factlint\b)", re.MULTILINE)
_OURS = re.compile(r"factlint[ \t]*(?::|[ \t](?=(?:ignore|disable|enable|suppress|noqa)\b))[ \t]*", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]")
_VERB = re.compile(r"(ignore-file|ignore)(?![\w-])")
_REASON = re.compile(r"(?:^|\s)(?:--|[–—])\s*")
_HOW = "write 'factlint: ignore CODE -- reason' or 'factlint: ignore-file CODE -- reason'"


@dataclass(slots=True)
class Directive:
    """One comment: which rules it suppresses, why, and where; :attr:`used` fills while findings are held against it."""

    span: Span
    selectors: tuple[str, ...]
    reason: str
    lines: range | None
    """The lines that it covers; ``None`` is the whole file."""
    problem: str = ""
    """Why it suppresses nothing."""
    used: set[str] = field(default_factory=set)
    """Those of the selectors that a finding needed."""

    def answers(self, rule: Rule) -> str:
        """Return the reason if the directive names the rule, and note by which word it does."""
        named = {selector for selector in self.selectors if selector != ALL and weight(selector, rule)}
        self.used |= named
        return self.reason if named else ""


class Suppressions:
    """The directives of one digest, in the order of the text."""

    def __init__(self, digest: Digest) -> None:
        self.directives = list(_directives(digest)) if "factlint" in digest.text else []
        sound = [directive for directive in self.directives if not directive.problem]
        self._of_file = [directive for directive in sound if directive.lines is None]
        # Ranges of lines neither begin nor end before those of the comment above, so a search by halves finds them.
        self._of_lines = [(directive.lines, directive) for directive in sound if directive.lines]
        self._starts = [lines.start for lines, _ in self._of_lines]

    def apply(self, findings: Iterable[Finding], rule: Rule) -> Iterator[Finding]:
        """Yield a rule's findings, those that a directive covers with its reason."""
        for finding in findings:
            reason = "" if rule.check == CHECK else self._line_reason(finding, rule)
            reason = reason or self._file_reason(rule)
            yield replace(finding, suppressed=reason) if reason else finding

    def hold(self, span: Span) -> bool:
        """Whether a span lies inside a directive: its words are no part of the digest, and nothing is wrong in them."""
        index = bisect_right(self.directives, span.start, key=lambda directive: directive.span.start) - 1
        return index >= 0 and self.directives[index].span.covers(span)

    def unheeded(self, catalog: Catalog, ran: Collection[str]) -> Iterator[Hit]:
        """Yield what is wrong with the directives' codes: unknown, or unused though all rules that they mean ran."""
        for directive in self.directives:
            for selector in () if directive.problem else directive.selectors:
                rules = [] if selector == ALL else catalog.matching(selector)
                own = bool(rules) and all(rule.check == CHECK for rule in rules)
                if not rules:
                    yield Hit(directive.span, f"no rule is meant by {selector!r}", help=catalog.hint(selector))
                elif own and directive.lines:
                    yield Hit(directive.span, f"{selector} can be suppressed for a whole file only", help=_HOW)
                elif not own and selector not in directive.used and _all_ran(rules, ran):
                    yield Hit(directive.span, f"unused suppression: {selector} finds nothing here", help="remove it")

    def _line_reason(self, finding: Finding, rule: Rule) -> str:
        index = bisect_right(self._starts, finding.end.line)
        for lines, directive in reversed(self._of_lines[:index]):
            if lines.stop <= finding.position.line:
                break
            if reason := directive.answers(rule):
                return reason
        return ""

    def _file_reason(self, rule: Rule) -> str:
        return next(filter(None, (directive.answers(rule) for directive in self._of_file)), "")


def malformed(digest: Digest) -> Iterator[Hit]:
    """Yield what is wrong with the digest's directives as such, whatever the rules."""
    for directive in Suppressions(digest).directives:
        if directive.problem:
            yield Hit(directive.span, directive.problem, help=_HOW)


def _all_ran(rules: Iterable[Rule], ran: Collection[str]) -> bool:
    """Whether the rules ran that would have used a suppression: with some switched off nobody knows it unused."""
    return all(rule.code in ran or rule.off for rule in rules) and any(rule.code in ran for rule in rules)


def _directives(digest: Digest) -> Iterator[Directive]:
    found = [_directive(digest, span, body) for span, body in _comments(digest) if _OURS.match(body)]
    found.sort(key=lambda directive: directive.span)
    alone = {line for directive in found for line in _lines_alone(digest, directive.span)}
    following: dict[int, int] = {}
    for directive in reversed(found):
        if directive.lines and directive.lines.stop - 1 in alone:
            below = directive.lines.stop
            following[below] = _next_text(digest, below, alone, following)
            directive.lines = range(directive.lines.start, following[below] + 1)
    return iter(found)


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
        return Directive(span, (), "", None, f"{_short(body)!r} is no suppression")
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
    first, last = digest.position(span.start), digest.position(span.end)
    before = digest.line(first.line)[: first.column - 1]
    after = digest.line(last.line)[last.column - 1 :]
    if not before.strip(" \t>") and not after.strip():
        yield from range(first.line, last.line + 1)


def _next_text(digest: Digest, line: int, alone: Collection[int], following: Mapping[int, int]) -> int:
    """Return the line that a comment above ``line`` speaks of; formatters put empty lines between, people comments."""
    while line <= digest.line_count and (line in alone or not digest.line(line).strip()):
        if line in following:
            return following[line]
        line += 1
    return line


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
