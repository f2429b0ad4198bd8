"""Suppressions at work: which findings a digest's directives cover, and which directives are of no use."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from factlint.decide import ALL
from factlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factlint.catalog import Catalog
    from factlint.directives import Directive
    from factlint.model import Digest, Finding, Span
    from factlint.rulefile import Rule

CHECK = "document.suppressions"
"""The check whose rule reports wrong suppressions; only ``ignore-file`` can suppress that rule itself."""

_HOW = "write 'factlint: ignore CODE -- reason' or 'factlint: ignore-file CODE -- reason'"


class Suppressions:
    """The directives of one digest, in the order of the text."""

    def __init__(self, digest: Digest) -> None:
        self.directives = _read(digest)
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


def _read(digest: Digest) -> list[Directive]:
    if "factlint" not in digest.text:
        return []
    from factlint.directives import read  # noqa: PLC0415 - most digests suppress nothing

    return read(digest)
