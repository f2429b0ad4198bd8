"""The baseline: findings that a project has accepted, so that only new ones fail the gate.

A finding is known again by its rule, its digest and the words it stands at, wherever it has moved to, and by how many
there are of them: of three alike, two of which were accepted, one is new. A digest under a new name keeps its findings
where its old name leads to nothing and half of them are found again: two at least, or in another folder one.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from functools import cached_property
from itertools import chain
from posixpath import basename
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint.baseline_file import Entry, entry, page_of, read, relative, write
from factlint.counted import counted
from factlint.findings import of_words
from factlint.model import STDIN
from factlint.report import Gone
from factlint.source import asked_url

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from factlint.examine import FileResult
    from factlint.linter import Linter
    from factlint.report import Finding, Report

NAME = "factlint-baseline.json"
"""Where it is written unless another place is named."""
_UNKNOWN = ("skipped", "unverifiable")
"""Outcomes that leave open whether what was found on a page is still so."""
_FEWEST = 2
_SHOWN = 3


class Baseline:
    """What was accepted before, and what becomes of it in a run."""

    def __init__(self, path: str | None, *, writes: bool) -> None:
        """Read the file; where it is to be written it need not be there.

        Raises:
            InputError: It is missing, or is no baseline.
        """
        self.path = path or NAME
        self.writes = writes
        self._folder = os.path.realpath(os.path.dirname(self.path) or ".")  # noqa: PTH120 - as paths of digests
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        for one in read(self.path, may_miss=writes):
            self._entries[one.path].append(one)
        self._before = sum(map(len, self._entries.values()))
        self._renamed: dict[str, str] = {}
        self._written: dict[str, list[Entry]] = {}
        self._new: Counter[str] = Counter()

    def step(self, linter: Linter, result: FileResult) -> FileResult:
        """Mark what the baseline holds, or, where it is written, will hold; tell what is there no longer."""
        place = relative(result.path, self._folder)
        # The older ones come first: what has just been written is no older for being the same.
        standing = [finding for finding in (*result.older, *result.findings) if finding.suppressed is None]
        known = _Known(self._entries_of(place, standing))
        accounted = dict(zip(map(id, standing), known.taken(standing), strict=True))
        kept: list[Entry] = []
        findings: list[Finding] = []
        new = 0
        for finding in result.findings:
            before = accounted.get(id(finding))
            if finding.suppressed is None and (before or self.writes):
                new += before is None
                kept.append(entry(finding, place, before))
                findings.append(replace(finding, suppressed=self._reason, suppressed_by="baseline"))
            else:
                findings.append(finding)
        left = list(known.left({one.fingerprint for one in kept}))
        gone = list(_gone(linter, result, left))
        dropped = frozenset(gone)
        self._written[place] = kept + [replace(one, path=place) for one in left if one not in dropped]
        self._new[place] = new
        told = tuple(Gone(result.path, one.code, one.words) for one in gone)
        return replace(result, findings=tuple(findings), gone=told)

    @property
    def _reason(self) -> str:
        return f"in the baseline {self.path}"

    def end(self, report: Report) -> Report:
        """Write the baseline where that is asked for, and tell what has become of it.

        Raises:
            UsageError: It cannot be written.
        """
        if not self.writes:
            return replace(report, notices=(*report.notices, *self._tell(report.gone)))
        entries = [one for ones in self._written.values() for one in ones]
        moved = set(self._renamed.values())
        for place, ones in self._entries.items():
            # Of a digest that was not checked all is kept, if it is there at all.
            if place not in self._written and place not in moved and self._is_there(place):
                entries.extend(ones)
        write(self.path, entries)
        new = sum(self._new.values())
        dropped = self._before + new - len(entries)
        counts = f"{counted(len(entries), 'finding')} written, {new:,} of them new, {dropped:,} dropped"
        return replace(report, gone=(), notices=(*report.notices, f"{self.path}: {counts}"))

    def _tell(self, gone: Iterable[Gone]) -> Iterator[str]:
        """Yield the notice of what is there no longer."""
        gone = list(gone)
        if not gone:
            return
        listed = [f"{one.path}: {one.code} “{one.words}”" for one in gone[:_SHOWN]]
        if len(gone) > _SHOWN:
            listed.append(f"and {len(gone) - _SHOWN:,} more")
        is_one = len(gone) == 1
        found = f"{counted(len(gone), 'finding')} of it {'is' if is_one else 'are'} there no longer"
        hint = f"--write-baseline drops {'it' if is_one else 'them'}"
        yield f"{self.path}: {found}, and {hint}: {', '.join(listed)}"

    def _entries_of(self, place: str, findings: Iterable[Finding]) -> list[Entry]:
        """Return what the baseline holds of a digest, under the name it has or the one that it had."""
        if place not in self._entries and place not in self._renamed:
            name = self._name_before(place, findings)
            if name:
                self._renamed[place] = name
        return self._entries.get(self._renamed.get(place, place), [])

    def _name_before(self, place: str, findings: Iterable[Finding]) -> str:
        """Return the name that leads to nothing under which most of these findings were accepted, if they are many.

        Of a file that was moved to another folder one is enough.
        """
        here = Counter(of_words(finding.fingerprint) for finding in findings if finding.suppressed is None)
        alike: Counter[str] = Counter()
        for words, count in here.items():
            for name, accepted in self._lost.get(words, {}).items():
                alike[name] += min(count, accepted)
        for name in self._renamed.values():
            del alike[name]
        candidates = ((count, basename(name) == basename(place), name) for name, count in alike.items())
        most, is_moved, name = max(candidates, default=(0, False, ""))
        fewest = 1 if is_moved else _FEWEST
        return name if most >= max(fewest, len(self._entries.get(name, ())) / 2) else ""

    @cached_property
    def _lost(self) -> dict[str, Counter[str]]:
        """Which digests that are no longer there had findings at which words, and how many."""
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for name, entries in self._entries.items():
            if not self._is_there(name):
                for one in entries:
                    names[of_words(one.fingerprint)][name] += 1
        return names

    def _is_there(self, place: str) -> bool:
        return place == STDIN or os.path.lexists(os.path.join(self._folder, place))  # noqa: PTH118 - never raises


class _Known:
    """The entries of one digest, of which each accounts for one finding."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_words: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        self._fingerprints: dict[str, list[str]] = defaultdict(list)
        # The last of those alike come first, so that the first are taken first.
        for one in sorted(entries, key=lambda one: one.fingerprint, reverse=True):
            words = of_words(one.fingerprint)
            self._by_words[words][one.url].append(one)
            self._fingerprints[words].append(one.fingerprint)

    def taken(self, findings: Sequence[Finding]) -> list[Entry | None]:
        """Return for each finding an entry that accounts for it, and for no other one from then on.

        Of those at the same words, such as one date in all rows, one about the same page goes before any other.
        """
        same = [self._take(finding, page_of(finding)) for finding in findings]
        return [one or self._take(finding) for one, finding in zip(same, findings, strict=True)]

    def _take(self, finding: Finding, page: str | None = None) -> Entry | None:
        alike = self._by_words.get(of_words(finding.fingerprint), {})
        if page is None:
            page = next(iter(alike), "")
        if page not in alike:
            return None
        one = alike[page].pop()
        if not alike[page]:
            del alike[page]
        return one

    def left(self, used: Collection[str]) -> Iterator[Entry]:
        """Yield the entries that account for nothing, each with a fingerprint that is none of those in use."""
        for words, alike in self._by_words.items():
            free = (one for one in self._fingerprints[words] if one not in used)
            for one, fingerprint in zip(chain.from_iterable(alike.values()), free, strict=False):
                yield replace(one, fingerprint=fingerprint)


def _gone(linter: Linter, result: FileResult, left: Sequence[Entry]) -> Iterator[Entry]:
    """Yield those entries without a finding whose rule would have found it: it ran, and knew the page."""
    if not left or result.summary is None or result.errors:
        return
    ruleset = linter.ruleset_for(result.path)
    active = {rule.bound.rule.code: rule.bound.check for rule in ruleset.active(ruleset.home(result.path))}
    outcomes = {source.url: source.outcome for source in result.sources}
    is_all_known = not any(outcome in _UNKNOWN for outcome in outcomes.values())
    for one in sorted(left, key=lambda one: (one.line, one.code, one.fingerprint)):
        if one.code not in ruleset.catalog.rules:
            yield one  # no rule will ever find it again
        elif one.code in active and not active[one.code].reads:
            yield one
        elif one.code in active and linter.reading is not None:
            # A claim may rest on several pages, of which the baseline names one.
            url = asked_url(one.url) if active[one.code].looks_at == "pages" else ""
            # A page that is cited no longer is not among the outcomes, and what was said of it is gone with it.
            if (outcomes.get(url) not in _UNKNOWN) if url else is_all_known:
                yield one
