"""From paths to a report: each digest is read, the rules selected for it run, and only its findings are kept."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factlint import config as settings
from factlint.catalog import Catalog, builtin
from factlint.errors import StoreError
from factlint.examine import FINDINGS, examine
from factlint.history.indexing import Indexing
from factlint.linter import Linter
from factlint.model import STDIN
from factlint.report import Report
from factlint.ruleset import Ruleset
from factlint.source import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factlint.config import Config
    from factlint.examine import FileResult, Keep
    from factlint.history.chronicle import Chronicle
    from factlint.history.index import Entry
    from factlint.model import Format
    from factlint.report import Finding
    from factlint.rulefile import Rule
    from factlint.source import Sources
    from factlint.sources.answer import Answer
    from factlint.sources.reading import Reading

    Step = Callable[[Linter, FileResult], FileResult]
    """Makes of what was found in a digest what shall be told of it: less, or that of a text with fixes."""


def run(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    stdin_name: str = STDIN,
    overrides: Mapping[str, Any] | None = None,
    config: str | None = None,
    jobs: int | None = None,
    reading: Reading | None = None,
    index: str = "",
    within: str = "",
    progress: Callable[[int, int], None] | None = None,
    recalling: Callable[[int, int], None] | None = None,
    keep: Keep = FINDINGS,
    only: Callable[[Linter, Sequence[str]], Sequence[str]] | None = None,
    steps: Sequence[Step] = (),
    force_exclude: bool = False,
) -> Report:
    """Check files, folders and globs, and for ``-`` the bytes of ``stdin``.

    ``jobs`` is the number of processes (``None``: one for each processor, where it is worth it); ``reading`` says how
    the pages are come by (``None``: not at all); ``index`` is the file that keeps what other digests tell (empty: as
    the settings have it), and ``within`` the folder out of which none of these is read. ``recalling`` is told how many
    of how many are read that the index lacks, ``progress`` at first, and after each digest, how many of how many are
    checked. ``keep`` says what the report shall hold beside the findings. ``only`` may leave out some of the files that
    were found, and ``force_exclude`` leaves out what the settings exclude even where it is named. What was found in a
    digest goes through the ``steps`` in their order, in this process.

    Raises:
        InputError: A path is missing, or a folder or glob holds no digest.
        ConfigError: Settings are wrong; UsageError, RuleError: so is the command line, or a house rule.
        StoreError: What was read cannot be kept.
    """
    from factlint import discover, pool  # noqa: PLC0415 - only whole runs look for files

    # Closed whatever happens: an interrupt leaves no process behind, and no store for this run alone.
    indexing = Indexing(index, reading.store if reading else "", within)
    with closing(Linter(overrides, config, reading, keep, indexing)) as linter:
        named = [path for path in paths if path != STDIN]
        files = discover.find(named, linter.config_for, force_exclude=force_exclude)
        if only:
            files = list(only(linter, files))
        data = {stdin_name: stdin or b""} if STDIN in paths else {}
        if force_exclude and stdin_name != STDIN and discover.is_excluded(stdin_name, linter.config_for):
            data = {}
        recall(linter, [*data, *files], jobs, recalling)
        if linter.fetches:
            _gather(linter, data, files, jobs)
        done = [_through(steps, linter, linter.check_data(content, name)) for name, content in data.items()]
        total = len(done) + len(files)
        if progress:
            progress(len(done), total)  # with many pages to judge, the first digests take their time
        with closing(pool.run(linter, "check_file", files, jobs)) as results:
            for result in results:
                done.append(_through(steps, linter, result))
                if progress:
                    progress(len(done), total)
    return report(done, [*linter.told, *_tallied(done)], linter.known() if keep.rules else {})


def recall(
    linter: Linter, names: Sequence[str], jobs: int | None = 1, told: Callable[[int, int], None] | None = None
) -> None:
    """Bring the index up to date for the series of some digests; ``told`` hears how many of how many are read.

    Raises:
        ConfigError: The settings name no place for it, or a pattern of ``series`` is none.
        StoreError: The command line names an index that cannot be used.
    """
    around = [name for name in names if name != STDIN and linter.looks_around(name)]
    chronicle = linter.chronicle if around else None
    while chronicle:
        try:
            _recall(linter, chronicle, around, jobs, told)
            break
        except StoreError as error:
            chronicle.recover(error)


def _recall(
    linter: Linter,
    chronicle: Chronicle,
    names: Sequence[str],
    jobs: int | None,
    told: Callable[[int, int], None] | None,
) -> None:
    from factlint import pool  # noqa: PLC0415 - as above

    for stale in chronicle.stale(names):
        total = len(stale.files)
        with closing(pool.run(linter, "record_file", stale.files, jobs)) as found:
            counted = _counting(found, total, told) if told else found
            chronicle.put(stale, (entry for entry in counted if entry))


def _counting(found: Iterable[Entry | None], total: int, told: Callable[[int, int], None]) -> Iterator[Entry | None]:
    for done, entry in enumerate(found, 1):
        told(done, total)
        yield entry


def _through(steps: Iterable[Step], linter: Linter, result: FileResult) -> FileResult:
    for step in steps:
        result = step(linter, result)
    return result


def _tallied(results: Iterable[FileResult]) -> Iterator[str]:
    """Yield what further judges did, a line each; nothing where there are none."""
    if tallies := [tally for result in results for tally in result.tallies]:
        from factlint.judge.interface import totals  # noqa: PLC0415 - hardly ever needed

        yield from map(str, totals(tallies))


def _gather(linter: Linter, data: Mapping[str, bytes], files: Sequence[str], jobs: int | None) -> None:
    """Ask the web for all pages that the digests cite, before the first of them is judged."""
    from factlint import pool  # noqa: PLC0415 - as above

    with closing(pool.run(linter, "cite_file", files, jobs)) as results:
        linter.gather([*(linter.cite_data(content, name) for name, content in data.items()), *results])
    # Whether a page is lost is known when it has been judged.
    lost = [path for path in files if linter.archives(path)]
    with closing(pool.run(linter, "lost_file", lost, jobs)) as results:
        linter.gather_copies([*(linter.lost_data(content, name) for name, content in data.items()), *results])


def report(
    results: Iterable[FileResult], notices: Iterable[str] = (), known: Mapping[str, Rule] = MappingProxyType({})
) -> Report:
    """Return everything that was found, in the order of path, line, column and code.

    Of the rules that ran it tells what they are about where they are ``known``.
    """
    results = sorted(results, key=lambda result: result.path)
    sources = {source.url: source for result in results for source in result.sources}
    # What every process met, such as a judge that cannot work, is one error.
    errors = {str(error): error for result in results for error in result.errors}
    ran = sorted({code for result in results for code in result.rules})
    return Report(
        digests=tuple(result.summary for result in results if result.summary),
        findings=tuple(finding for result in results for finding in result.findings),
        errors=tuple(errors.values()),
        rules=tuple(ran),
        failing=sum(result.failing for result in results),
        notices=tuple(dict.fromkeys(notices)),
        sources=tuple(sources[url] for url in sorted(sources)),
        traces=tuple(trace for result in results for trace in result.traces),
        texts={result.path: result.text for result in results if result.text is not None},
        catalog=tuple(known[code].info for code in ran if code in known),
        fixed=tuple(result.fixed for result in results if result.fixed),
        gone=tuple(gone for result in results for gone in result.gone),
        older=sum(finding.suppressed is None for result in results for finding in result.older),
        gates={result.path: result.fail_on for result in results},
    )


def try_rule(
    rule: Rule,
    text: str,
    path: str,
    form: Format,
    *,
    config: str = "",
    pages: Mapping[str, Answer] | None = None,
    beside: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return what one rule finds in a text, for its examples; ``config`` is the text of a factlint.toml.

    ``pages`` holds the answer for each URL, as it was asked for, and ``beside`` the texts of other digests by their
    paths, in the folder in which ``path`` is, too.

    Only this rule runs, and those that the settings name in ``extend-select``; what is suppressed does not count.

    Raises:
        FactlintError: The rule, its check or the settings are wrong.
    """

    def chosen(file: Path) -> Config:
        wanted = settings.of_text(config, file).settings.extend_select
        return settings.of_text(config, file, {"select": [rule.code, *wanted]})

    own = chosen(Path("factlint.toml"))
    rules = Ruleset(own, Catalog({**builtin().rules, rule.code: rule}))
    if beside:
        from factlint import example_series  # noqa: PLC0415 - few examples have other digests

        with example_series.series(text, path, form, beside, chosen) as (parsed, series):
            result = examine(parsed, rules, _recorded(pages), series=series)
    else:
        from factlint import digest  # noqa: PLC0415 - as above

        result = examine(digest.parse(text, path, form, own.language), rules, _recorded(pages))
    if result.errors:
        raise result.errors[0]
    return tuple(one for one in result.findings if one.code == rule.code and one.suppressed is None)


def _recorded(pages: Mapping[str, Answer] | None) -> Sources:
    if not pages:
        return Unread()
    from factlint.sources.digest_sources import DigestSources  # noqa: PLC0415 - most examples have no pages

    return DigestSources(tuple(pages), pages.get)
