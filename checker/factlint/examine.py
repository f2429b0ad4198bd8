"""One digest under the rules: each rule runs, suppressions are heeded, and what was found is made small."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factlint import decide, suppress
from factlint.checks import Beside
from factlint.errors import FactlintError
from factlint.findings import findings, order
from factlint.judge.tracing import Tracing, counts
from factlint.report import DigestSummary
from factlint.series import Alone
from factlint.source import Unread
from factlint.suppress import Suppressions
from factlint.trace import Trace, traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.judge.interface import Judge, Tally
    from factlint.model import Digest
    from factlint.report import Finding, Fixed, Gone, Hit
    from factlint.ruleset import Active, Ruleset
    from factlint.series import Series
    from factlint.source import Source, Sources

MOST = 1000
"""Findings of one rule in one digest that are kept; a broken file can have one for each character of millions."""

_ALONE = Alone()
_UNSEEN = ("skipped", "unverifiable")

_REST = f" (only the first {MOST} findings of a rule in one digest are kept)"


class Keep(msgspec.Struct, frozen=True):
    """What a report shall hold beside the findings."""

    trace: bool = False
    """What each claim rests on, where claims are judged."""
    judge: bool = False
    """Whether they are, whatever rules are selected."""
    text: bool = False
    """The text of each digest."""
    rules: bool = False
    """What the rules are about."""


FINDINGS = Keep()
"""Nothing beside them."""


class FileResult(msgspec.Struct, frozen=True):
    """What became of one digest; small, so that it may travel between processes and a thousand of them be kept."""

    path: str
    summary: DigestSummary | None = None
    findings: tuple[Finding, ...] = ()
    errors: tuple[FactlintError, ...] = ()
    rules: tuple[str, ...] = ()
    fail_on: str = "error"
    """The severity from which its findings close the gate."""
    sources: tuple[Source, ...] = ()
    """What became of the pages that it cites, without the pages."""
    traces: tuple[Trace, ...] = ()
    """What each claim rests on, where that was asked for."""
    tallies: tuple[Tally, ...] = ()
    """What further judges did, one for each of them."""
    text: str | None = None
    """The digest's text, where that was asked for."""
    fixed: Fixed | None = None
    """What fixes made of the digest; all else is of the text as it is then."""
    gone: tuple[Gone, ...] = ()
    """Findings of the baseline that are there no longer."""
    older: tuple[Finding, ...] = ()
    """Findings that were left out because they are older than ``--since``: what a baseline holds is theirs first."""

    @property
    def failing(self) -> int:
        """How many of the findings close the gate."""
        standing = (finding for finding in self.findings if finding.suppressed is None)
        return sum(decide.fails(finding.severity, self.fail_on) for finding in standing)


def examine(
    digest: Digest,
    ruleset: Ruleset,
    sources: Sources,
    judges: Sequence[Judge] = (),
    *,
    keep: Keep = FINDINGS,
    series: Series = _ALONE,
) -> FileResult:
    """Return what the rules selected for a digest find in it and in its sources, and what ``keep`` asks for beside.

    ``series`` are the digests that belong with it. ``judges`` are heard on the claims that the built-in judge reports
    or leaves open.

    Raises:
        ConfigError: One of the judges cannot work as the settings have it.
    """
    home = ruleset.home(digest.path)
    active = ruleset.active(home)
    tracing = Tracing(digest, sources, ruleset.config.settings.judge.min_words, judges)
    run = _Run(digest, Beside(sources, tracing, series), home, Suppressions(digest))
    judging = keep.judge or any(rule.bound.check.looks_at == "claims" for rule in active)
    if judging and judges:
        _ = tracing.judged  # a judge that cannot work is one error, not one of each rule on claims
    run.add_all(active, ruleset)
    return FileResult(
        path=digest.path,
        summary=_summary(digest, tracing if judging else None),
        findings=tuple(sorted(run.findings, key=order)),
        errors=tuple(run.errors),
        rules=tuple(rule.bound.rule.code for rule in active),
        fail_on=ruleset.config.settings.fail_on,
        sources=tuple(replace(source, page=None) for source in sources.seen()),
        traces=traces(tracing) if keep.trace and judging else (),
        tallies=tuple(judge.take() for judge in judges),
        text=digest.text if keep.text else None,
    )


class _Run:
    """The rules' way through one digest."""

    def __init__(self, digest: Digest, beside: Beside, home: str, suppressions: Suppressions) -> None:
        self.digest = digest
        self.beside = beside
        self.home = home
        self.suppressions = suppressions
        self.findings: list[Finding] = []
        self.errors: list[FactlintError] = []

    def add_all(self, active: Sequence[Active], ruleset: Ruleset) -> None:
        """Run all rules, the one about suppressions last: whether one was of use is known when all others have run."""
        for rule in sorted(active, key=lambda rule: rule.bound.rule.check == suppress.CHECK):
            more: Iterable[Hit] = ()
            if rule.bound.rule.check == suppress.CHECK:
                ran = [other.bound.rule.code for other in active if self._has_seen(other)]
                more = self.suppressions.unheeded(ruleset.catalog, ran)
            self._add(rule, more)

    def _add(self, active: Active, more: Iterable[Hit]) -> None:
        """Run one rule; a check that fails is an error of its own, and the other rules still run."""
        rule = active.bound.rule
        try:
            found = list(findings(self.digest, rule, active.severity, self._hits(active, more), self.home))
        except FactlintError as error:
            path = error.path or self.digest.path
            self.errors.append(
                type(error)(f"{rule.code}: {error.message}", path=path, line=error.line, hint=error.hint)
            )
        except Exception as error:  # noqa: BLE001 - a crash must neither be lost nor hide what others find
            self.errors.append(crash(f"{rule.code} ({rule.check})", self.digest.path, error))
        else:
            self.findings.extend(self.suppressions.apply(found, rule))

    def _has_seen(self, active: Active) -> bool:
        """Whether a rule has seen all that it looks at: another run may find what this one could not."""
        check = active.bound.check
        if check.looks_at == "series":
            return self.beside.series.is_known
        sources = self.beside.sources
        return not check.reads or not (
            isinstance(sources, Unread) or any(source.outcome in _UNSEEN for source in sources.seen())
        )

    def _hits(self, active: Active, more: Iterable[Hit]) -> Iterator[Hit]:
        hits = chain(active.bound.check.run(self.digest, self.beside, active.bound.options), more)
        yield from islice(hits, MOST)
        if further := next(hits, None):
            yield replace(further, message=f"{further.message}{_REST}")


def _summary(digest: Digest, tracing: Tracing | None) -> DigestSummary:
    traced, contradicted, untraced = counts(tracing.judged) if tracing else (0, 0, 0)
    return DigestSummary(
        path=digest.path,
        format=digest.format,
        language=digest.language,
        day=str(digest.day) if digest.day else None,
        stories=len(digest.stories),
        references=len(digest.references),
        citations=len(digest.citations),
        resolved=sum(citation.resolution in ("reference", "url") for citation in digest.citations),
        claims=len(digest.claims),
        traced=traced,
        contradicted=contradicted,
        untraced=untraced,
        judged=tracing is not None,
    )


def crash(what: str, path: str, error: Exception) -> FactlintError:
    """Return the error of a defect of ours that was met while doing something to a digest."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return FactlintError(
        f"{what} failed: {type(error).__name__}{place}: {error}",
        path=path,
        hint="this is a defect of factlint: please report this line, and the digest if you may share it",
    )
