"""factlint as a library: the functions behind ``factlint.lint``, ``fix``, ``explain`` and ``render``.

They print nothing, end no process, and leave the current folder, the environment, logging and signals alone. They may
be called from several threads at once: each call reads the settings anew and shares nothing that can change.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from factlint.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factlint.report import Report, Severity
    from factlint.sources.reading import Reading

PathLike: TypeAlias = str | os.PathLike[str]
FailOn: TypeAlias = Literal["error", "warning", "info", "never"]
ReportFormat: TypeAlias = Literal["text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"]
_STDIN = "-"


def lint(
    digest: str | os.PathLike[str],
    *,
    name: str = _STDIN,
    config: PathLike | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    severity: Mapping[str, Severity] | None = None,
    fail_on: FailOn | None = None,
    web: bool = False,
    replay: PathLike | None = None,
    store: PathLike | None = None,
    refresh: bool = False,
    index: PathLike | None = None,
    within: PathLike | None = None,
    trace: bool = False,
    text: bool = False,
    jobs: int | None = 1,
) -> Report:
    """Check a digest, or all digests of a folder, and return the report that ``factlint check`` would print.

    A ``str`` is always the text of a digest, even one that reads like the path of a file: whoever means the file says
    ``Path("today.md")``. The ``name`` of a text tells its format by its suffix, where its settings are looked for (the
    nearest factlint.toml or pyproject.toml upward), what path its findings bear, and which digests are of its series;
    nothing else is read from there.

    The web is asked for nothing unless ``web`` is true: pages come from the store, as far as it holds them, or with
    ``replay`` from a folder of cassettes alone. What no page was there for is unverifiable; :attr:`Report.unread` tells
    whether that befell all of them. ``trace`` fills :attr:`Report.traces`, ``text`` :attr:`Report.texts`, which some
    formats of :func:`render` need. What the other digests of its series tell is kept in the file ``index`` (default:
    beside the store); none of them is read out of the folder ``within``. ``jobs`` is the number of processes for a
    folder (``None``: one for each processor); with more than one the program's own module is imported anew in each, so
    it must guard what it does by ``if __name__ == "__main__"``, and a program with threads had better leave it at 1.

    A digest of a folder that cannot be read, or a rule that fails on one, is in :attr:`Report.errors`, and the others
    are checked all the same. Inside a running event loop the call blocks: there, await ``asyncio.to_thread``.

    Raises:
        InputError: The path is missing, or the folder holds no digest.
        ConfigError: The settings are wrong, with file and line; RuleError: a house rule is.
        UsageError: An argument is: a code that means no rule, ``refresh`` without ``web``, no such folder to replay.
        StoreError: What was read from the web cannot be kept.
    """
    options = {
        "overrides": _overrides(select, ignore, extend_select, severity, fail_on),
        "config": os.fspath(config) if config is not None else None,
        "jobs": jobs,
        "reading": _reading(web=web, replay=replay, store=store, refresh=refresh),
        "index": os.fspath(index) if index is not None else "",
        "within": os.fspath(within) if within is not None else "",
    }
    from factlint.examine import Keep  # noqa: PLC0415 - wrong arguments are told before anything is loaded

    keep = Keep(trace=trace, judge=trace, text=text, rules=True)
    return _beside_loops(lambda: _run(digest, name or _STDIN, {**options, "keep": keep}), asks=web)


def fix(
    text: str,
    *,
    unsafe: bool = False,
    name: str = _STDIN,
    config: PathLike | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    web: bool = False,
    replay: PathLike | None = None,
    store: PathLike | None = None,
) -> str:
    """Return the text of a digest with what has a safe fix mended, as ``--fix`` does; the same text if nothing has.

    With ``unsafe`` the unsafe fixes are made, too: those that a person should look at. Each fix is proved by linting
    the text with it; done twice it changes nothing more. All else is as in :func:`lint`. A text with what no file can
    hold, such as half a surrogate pair, comes back as it is.

    Raises:
        InputError: The text is too large, or is none.
        ConfigError, RuleError, UsageError, StoreError: As :func:`lint` does.
    """
    if not isinstance(text, str):
        raise TypeError("what is fixed is the text of a digest, a str; of a file it is what Path.read_text returns")
    name = name or _STDIN
    options = {
        "overrides": _overrides(select, ignore, extend_select),
        "config": os.fspath(config) if config is not None else None,
        "jobs": 1,
        "reading": _reading(web=web, replay=replay, store=store),
    }
    from factlint.digest.decode import clean  # noqa: PLC0415 - as above
    from factlint.fixing import Fixing  # noqa: PLC0415 - as above

    if clean(text) != text:
        return text
    steps = (Fixing(unsafe=unsafe, given={name: text.encode()}),)
    report = _beside_loops(lambda: _run(text, name, {**options, "steps": steps}), asks=web)
    if report.errors:
        raise report.errors[0]
    return report.fixed[0].mark + report.fixed[0].after if report.fixed else text


def explain(rule: str, *, config: PathLike | None = None) -> str:
    """Return the page of a rule, by its code or name, as Markdown: what it reports and why, its options, examples.

    ``config`` is the settings file that names house rules; by default the nearest to the current folder.

    Raises:
        UsageError: There is no such rule.
        ConfigError: The settings are wrong; RuleError: a house rule is.
    """
    from factlint.commands.explain import named, page  # noqa: PLC0415 - loaded where it is asked for

    return page(named(rule, os.fspath(config) if config is not None else None))


def render(report: Report, format: ReportFormat = "json") -> bytes:  # noqa: A002 - the word of the command line
    """Return a report in one of the formats of ``--format``; text comes in UTF-8, without colours.

    The formats ``html`` and ``rdjson`` show the digests themselves, so they need a report from ``lint(…, text=True)``;
    ``html`` shows what each claim rests on where that had ``trace=True``, too.

    Raises:
        UsageError: There is no such format, or the report does not hold what it needs.
    """
    from factlint.commands.rendered import rendered  # noqa: PLC0415 - loaded where it is asked for
    from factlint.commands.wanted import Wanted  # noqa: PLC0415 - the same
    from factlint.output.target import encoded  # noqa: PLC0415 - the same
    from factlint.suggest import did_you_mean  # noqa: PLC0415 - the same
    from factlint.values import Target  # noqa: PLC0415 - the same

    known = get_args(ReportFormat)
    if format not in known:
        hint = did_you_mean(str(format), known) or f"known: {', '.join(known)}"
        raise UsageError(f"there is no format {format!r}", hint=hint)
    target = Target(format, "")
    wanted = Wanted(formats=(target,))
    if wanted.keep.text and report.digests and not report.texts:
        raise UsageError(f"the report does not hold the texts that {format} shows", hint="lint with text=True")
    return encoded(rendered(report, target, wanted))


def _overrides(
    select: Iterable[str],
    ignore: Iterable[str],
    extend_select: Iterable[str],
    severity: Mapping[str, Severity] | None = None,
    fail_on: str | None = None,
) -> dict[str, Any]:
    from factlint.config import overriding  # noqa: PLC0415 - loaded where it is asked for

    return overriding(_codes(select), _codes(ignore), _codes(extend_select), severity or {}, fail_on)


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    """Return selectors; one string of them may be parted by commas, as on the command line."""
    codes = given.split(",") if isinstance(given, str) else given
    return tuple(filter(None, (code.strip() for code in codes)))


def _reading(*, web: bool, replay: PathLike | None, store: PathLike | None, refresh: bool = False) -> Reading:
    from factlint.sources.reading import Reading  # noqa: PLC0415 - loaded where it is asked for

    if replay is not None and web:
        raise UsageError("web and replay exclude each other", hint="cassettes are read without the web")
    if refresh and not web:
        raise UsageError("refresh reads pages anew, which only web=True may")
    if replay is not None and not os.path.isdir(replay):  # noqa: PTH112 - unlike pathlib's it never raises
        raise UsageError("there is no such folder of cassettes", path=os.fspath(replay), hint="--record DIR writes one")
    return Reading(
        offline=not web,
        refresh=refresh,
        replay=os.fspath(replay) if replay is not None else "",
        store=os.fspath(store) if store is not None else "",
    )


def _run(digest: str | os.PathLike[str], name: str, options: Mapping[str, Any]) -> Report:
    from factlint import engine  # noqa: PLC0415 - loaded where it is asked for

    if isinstance(digest, str):
        from factlint.digest.decode import clean  # noqa: PLC0415 - the same

        return engine.run([_STDIN], stdin=clean(digest).encode(), stdin_name=name, **options)
    path = os.fspath(digest)
    if not isinstance(path, str):
        raise TypeError("a digest is its text, a str, or the Path of its file, and not bytes")
    return engine.run([path if path != _STDIN else os.path.join(os.curdir, path)], **options)  # noqa: PTH118 - "./-"


def _beside_loops(run: Callable[[], Report], *, asks: bool) -> Report:
    """Run, in a thread of its own where this one has an event loop, as in a notebook: the web is asked in another."""
    if not (asks and _has_loop()):
        return run()
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - loaded where it is asked for

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(run).result()


def _has_loop() -> bool:
    import asyncio  # noqa: PLC0415 - only for the web

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
