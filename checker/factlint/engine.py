"""From paths to a report: each digest is read, the rules selected for it run, and only its findings are kept."""

from __future__ import annotations

import os
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from factlint import config as settings
from factlint import decide, suppress
from factlint.catalog import Catalog, builtin
from factlint.errors import FactlintError
from factlint.findings import findings, order
from factlint.model import DigestSummary, Report
from factlint.ruleset import Ruleset
from factlint.source import Unread
from factlint.suppress import Suppressions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factlint.config import Config
    from factlint.model import Digest, Finding, Format, Hit
    from factlint.rulefile import Rule
    from factlint.ruleset import Active
    from factlint.source import Sources
    from factlint.sources.answer import Answer


_MOST = 1000
"""Findings of one rule in one digest that are kept; a broken file can have one for each character of millions."""

_REST = f" (only the first {_MOST} findings of a rule in one digest are kept)"


class FileResult(msgspec.Struct, frozen=True):
    """What became of one digest; small, so that it may travel between processes and a thousand of them be kept."""

    path: str
    summary: DigestSummary | None = None
    findings: tuple[Finding, ...] = ()
    errors: tuple[FactlintError, ...] = ()
    rules: tuple[str, ...] = ()
    failing: int = 0


class Linter:
    """Checks digests, each under the settings nearest to it (or under one settings file for all)."""

    def __init__(self, overrides: Mapping[str, Any] | None = None, config: str | None = None) -> None:
        """Keep the command line's values, under the keys of a settings file, and the settings file that it names."""
        self.overrides = dict(overrides or {})
        self.config = config
        self._configs: dict[Path | None, Config] = {}
        self._by_folder: dict[Path, Config] = {}
        self._rulesets: dict[Config, Ruleset] = {}

    def config_for(self, folder: Path) -> Config:
        """Return the settings for the digests in a folder; raises as :func:`factlint.config.load` does."""
        if folder not in self._by_folder:
            path = Path(self.config) if self.config else settings.nearest(folder)
            if path not in self._configs:
                # A file named on the command line speaks of paths as the command line does.
                root = Path.cwd() if self.config else None
                self._configs[path] = settings.load(path, self.overrides, root)
            self._by_folder[folder] = self._configs[path]
        return self._by_folder[folder]

    def ruleset_for(self, path: str) -> Ruleset:
        """Return the rules for a digest; raises as :class:`factlint.ruleset.Ruleset` does."""
        config = self.config_for(_folder(path))
        if config not in self._rulesets:
            self._rulesets[config] = Ruleset(config)
        return self._rulesets[config]

    def language_for(self, path: str) -> str | None:
        """Return the language that the settings give a digest; ``None`` where it is to be told from its text."""
        return _language(self.config_for(_folder(path)))

    def check_file(self, path: str) -> FileResult:
        """Read a file and check it; what cannot be read is an error in the result, not an exception."""
        from factlint import digest  # noqa: PLC0415 - readers load when there is something to read

        return self._check(path, lambda language: digest.read(path, language))

    def check_data(self, data: bytes, path: str) -> FileResult:
        """Check the bytes of a digest that came from elsewhere; ``path`` tells its name."""
        from factlint import digest  # noqa: PLC0415 - as above
        from factlint.digest import decode  # noqa: PLC0415 - as above

        return self._check(path, lambda language: digest.parse(decode.decode(data, path), path, language=language))

    def check_digest(self, digest: Digest) -> FileResult:
        """Check a digest that is parsed already."""
        return self._check(digest.path, lambda _language: digest)

    def _check(self, path: str, read: Callable[[str | None], Digest]) -> FileResult:
        ruleset = self.ruleset_for(path)
        try:
            digest = read(_language(ruleset.config))
        except FactlintError as error:
            return FileResult(path, errors=(error,))
        except Exception as error:  # noqa: BLE001 - no text may end the run for all others
            return FileResult(path, errors=(_crash("reading", path, error),))
        return examine(digest, ruleset, Unread())


def examine(digest: Digest, ruleset: Ruleset, sources: Sources) -> FileResult:
    """Return what the rules selected for a digest find in it and in its sources."""
    home = ruleset.home(digest.path)
    active = ruleset.active(home)
    run = _Run(digest, sources, home, Suppressions(digest))
    # The rule about suppressions comes last: whether one was of use is known when all others have run.
    for rule in sorted(active, key=lambda rule: rule.bound.rule.check == suppress.CHECK):
        more: Iterable[Hit] = ()
        if rule.bound.rule.check == suppress.CHECK:
            more = run.suppressions.unheeded(ruleset.catalog, [other.bound.rule.code for other in active])
        run.add(rule, more)
    found = tuple(sorted(run.findings, key=order))
    fail_on = ruleset.config.settings.fail_on
    failing = sum(one.suppressed is None and decide.fails(one.severity, fail_on) for one in found)
    rules = tuple(rule.bound.rule.code for rule in active)
    return FileResult(digest.path, _summary(digest), found, tuple(run.errors), rules, failing)


class _Run:
    """The rules' way through one digest."""

    def __init__(self, digest: Digest, sources: Sources, home: str, suppressions: Suppressions) -> None:
        self.digest = digest
        self.sources = sources
        self.home = home
        self.suppressions = suppressions
        self.findings: list[Finding] = []
        self.errors: list[FactlintError] = []

    def add(self, active: Active, more: Iterable[Hit]) -> None:
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
            self.errors.append(_crash(f"{rule.code} ({rule.check})", self.digest.path, error))
        else:
            self.findings.extend(self.suppressions.apply(found, rule))

    def _hits(self, active: Active, more: Iterable[Hit]) -> Iterator[Hit]:
        hits = chain(active.bound.check.run(self.digest, self.sources, active.bound.options), more)
        yield from islice(hits, _MOST)
        if further := next(hits, None):
            yield replace(further, message=f"{further.message}{_REST}")


def run(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    stdin_name: str = "-",
    overrides: Mapping[str, Any] | None = None,
    config: str | None = None,
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check files, folders and globs, and for ``-`` the bytes of ``stdin``.

    ``jobs`` is the number of processes (``None``: one for each processor, where it is worth it); ``progress`` is told
    after each digest how many of how many are done.

    Raises:
        InputError: A path is missing, or a folder or glob holds no digest.
        ConfigError: Settings are wrong; UsageError, RuleError: so is the command line, or a house rule.
    """
    from factlint import discover, pool  # noqa: PLC0415 - only whole runs look for files

    linter = Linter(overrides, config)
    files = discover.find([path for path in paths if path != "-"], linter.config_for)
    done = [linter.check_data(stdin or b"", stdin_name)] if "-" in paths else []
    total = len(done) + len(files)
    # Closed whatever happens, so that an interrupt leaves no process behind.
    with closing(pool.check(linter, files, jobs)) as results:
        for result in results:
            done.append(result)
            if progress:
                progress(len(done), total)
    return report(done)


def lint(digests: Iterable[Digest], overrides: Mapping[str, Any] | None = None) -> Report:
    """Check digests that are parsed already: the engine as a library."""
    linter = Linter(overrides)
    return report(linter.check_digest(digest) for digest in digests)


def report(results: Iterable[FileResult]) -> Report:
    """Return everything that was found, in the order of path, line, column and code."""
    results = sorted(results, key=lambda result: result.path)
    return Report(
        digests=tuple(result.summary for result in results if result.summary),
        findings=tuple(finding for result in results for finding in result.findings),
        errors=tuple(error for result in results for error in result.errors),
        rules=tuple(sorted({code for result in results for code in result.rules})),
        failing=sum(result.failing for result in results),
    )


def try_rule(
    rule: Rule, text: str, path: str, form: Format, *, config: str = "", pages: Mapping[str, Answer] | None = None
) -> tuple[Finding, ...]:
    """Return what one rule finds in a text, for its examples; ``config`` is the text of a factlint.toml.

    ``pages`` holds the answer for each URL, as it was asked for.

    Only this rule runs, and those that the settings name in ``extend-select``; what is suppressed does not count.

    Raises:
        FactlintError: The rule, its check or the settings are wrong.
    """
    from factlint import digest  # noqa: PLC0415 - as above

    wanted = settings.of_text(config, Path("factlint.toml")).settings.extend_select
    chosen = settings.of_text(config, Path("factlint.toml"), {"select": [rule.code, *wanted]})
    rules = Catalog({**builtin().rules, rule.code: rule})
    parsed = digest.parse(text, path, form, _language(chosen))
    result = examine(parsed, Ruleset(chosen, rules), _recorded(pages))
    if result.errors:
        raise result.errors[0]
    return tuple(one for one in result.findings if one.code == rule.code and one.suppressed is None)


def _recorded(pages: Mapping[str, Answer] | None) -> Sources:
    if not pages:
        return Unread()
    from factlint.sources.gather import DigestSources  # noqa: PLC0415 - most examples have no pages

    return DigestSources(tuple(pages), pages.get)


def _language(config: Config) -> str | None:
    return None if config.settings.language == "auto" else config.settings.language


def _folder(path: str) -> Path:
    return Path(os.path.abspath(path)).parent if path != "-" else Path.cwd()  # noqa: PTH100 - links are not followed


def _summary(digest: Digest) -> DigestSummary:
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
    )


def _crash(what: str, path: str, error: Exception) -> FactlintError:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return FactlintError(
        f"{what} failed: {type(error).__name__}{place}: {error}",
        path=path,
        hint="this is a defect of factlint: please report this line, and the digest if you may share it",
    )
