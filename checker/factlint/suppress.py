"""Suppressions at work: which findings a digest's directives cover, and which directives are of no use."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.decide import ALL
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from factlint.catalog import Catalog
    from factlint.directives import Directive
    from factlint.document import Span
    from factlint.model import Digest
    from factlint.report import Finding
    from factlint.rulefile import Rule

CHECK = "document.suppressions"
"""The check whose rule reports wrong suppressions; only ``ignore-file`` can suppress that rule itself."""

_WHOLE_FILE = "write 'factlint: ignore-file CODE -- reason'"


class Suppressions:
    """The directives of one digest, in the order of the text."""

    def __init__(self, digest: Digest) -> None:
        self.directives = _read(digest)
        self._by_selector: dict[str, list[Directive]] = {}
        for directive in self.directives:
            for selector in () if directive.problem else directive.selectors:
                self._by_selector.setdefault(selector, []).append(directive)

    def apply(self, findings: Iterable[Finding], rule: Rule) -> Iterator[Finding]:
        """Yield a rule's findings, those that a directive covers with its reason."""
        found = list(findings)
        naming = self._naming(rule) if found else []
        of_file = [directive for directive in naming if directive.lines is None]
        # Ranges of lines neither begin nor end before those of the comment above, so a search by halves finds them.
        of_lines = [directive for directive in naming if directive.lines and rule.check != CHECK]
        credited: set[Span] = set()
        for finding in found:
            # What is nearest counts: a file's directive is not used up by what a line's suppresses already.
            directive = _covering(of_lines, finding) or next(iter(of_file), None)
            if directive and directive.span not in credited:
                directive.used |= _words(rule).intersection(directive.selectors)
                credited.add(directive.span)
            yield replace(finding, suppressed=directive.reason, suppressed_by="comment") if directive else finding

    def _naming(self, rule: Rule) -> list[Directive]:
        """Return the sound directives that name a rule, in the order of the text."""
        words = self._by_selector.keys() & _words(rule)
        named = {directive.span: directive for word in words for directive in self._by_selector[word]}
        return [named[span] for span in sorted(named)]

    def unheeded(self, catalog: Catalog, ran: Collection[str]) -> Iterator[Hit]:
        """Yield what is wrong with the directives' codes: unknown, or unused though all rules that they mean ran."""
        meant: dict[str, list[Rule]] = {ALL: []}
        for directive in self.directives:
            for selector in () if directive.problem else directive.selectors:
                if selector not in meant:
                    meant[selector] = catalog.matching(selector)
                rules = meant[selector]
                own = bool(rules) and all(rule.check == CHECK for rule in rules)
                if selector == ALL:
                    yield Hit(directive.span, "ALL would hide what nobody has looked at", help="name the rules")
                elif not rules:
                    yield Hit(directive.span, f"no rule is meant by {selector!r}", help=catalog.hint(selector))
                elif own and directive.lines:
                    yield Hit(directive.span, f"{selector} can be suppressed for a whole file only", help=_WHOLE_FILE)
                elif not own and selector not in directive.used and _all_ran(rules, ran):
                    yield Hit(directive.span, f"unused suppression: {selector} finds nothing here", help="remove it")


def _words(rule: Rule) -> set[str]:
    """Return everything by which a directive may name a rule; ``ALL`` would hide what nobody has looked at."""
    return {rule.name, *(rule.code[:length] for length in range(1, len(rule.code) + 1))}


def _first_line(directive: Directive) -> int:
    return directive.lines.start if directive.lines else 0


def _covering(directives: Sequence[Directive], finding: Finding) -> Directive | None:
    """Return the nearest directive above a finding's end, if it covers the finding."""
    index = bisect_right(directives, finding.end.line, key=_first_line) - 1
    directive = directives[index] if index >= 0 else None
    return directive if directive and directive.lines and directive.lines.stop > finding.position.line else None


def _all_ran(rules: Iterable[Rule], ran: Collection[str]) -> bool:
    """Whether the rules ran that would have used a suppression: with some switched off nobody knows it unused."""
    return all(rule.code in ran or rule.off for rule in rules) and any(rule.code in ran for rule in rules)


def _read(digest: Digest) -> list[Directive]:
    if "factlint" not in digest.text:
        return []
    from factlint.directives import read  # noqa: PLC0415 - most digests suppress nothing

    return read(digest)
