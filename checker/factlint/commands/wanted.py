"""What the command line asks of ``check`` and ``trace``."""

from __future__ import annotations

import os
import sys
from itertools import chain
from typing import Any

import msgspec

from factlint.config import overriding
from factlint.errors import UsageError
from factlint.examine import Keep
from factlint.output.target import can_erase, missing_place
from factlint.sources.reading import Reading
from factlint.values import Override, Target

_TEXT = frozenset({"html", "rdjson"})
"""Formats that show more of a digest's text than the lines of the findings."""
_RULES = frozenset({"sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"})
"""Formats that tell what a rule is about."""
_SETTINGS = {"factlint.toml": "the settings", "pyproject.toml": "the settings"}
"""Names of files that are found, not named."""
_EXCLUSIVE = (
    ("--offline", "--refresh"),
    ("--offline", "--replay"),
    ("--refresh", "--replay"),
    ("--record", "--replay"),
)


class Wanted(msgspec.Struct, frozen=True):
    """What the command line asks for, option by option."""

    select: tuple[tuple[str, ...], ...] = ()
    ignore: tuple[tuple[str, ...], ...] = ()
    extend_select: tuple[tuple[str, ...], ...] = ()
    severity: tuple[Override, ...] = ()
    fail_on: str | None = None
    offline: bool = False
    record: str | None = None
    replay: str | None = None
    refresh: bool = False
    archive: bool = False
    store: str | None = None
    index: str | None = None
    formats: tuple[Target, ...] = ()
    output: str | None = None
    stdin_filename: str | None = None
    config: str | None = None
    jobs: int | None = None
    no_progress: bool = False
    quiet: bool = False
    statistics: bool = False
    exit_zero: bool = False
    color: str = "auto"
    dump: bool = False
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    baseline: str | None = None
    write_baseline: bool = False
    since: str | None = None
    force_exclude: bool = False

    @property
    def overrides(self) -> dict[str, Any]:
        """What goes before the settings, under the keys of a settings file; only what was asked for."""
        select, ignore, extend = (tuple(chain(*given)) for given in (self.select, self.ignore, self.extend_select))
        return overriding(select, ignore, extend, dict(self.severity), self.fail_on)

    @property
    def reading(self) -> Reading:
        """How the pages are come by.

        Raises:
            UsageError: Two ways that exclude one another.
        """
        ways = {"--offline": self.offline, "--refresh": self.refresh, "--record": self.record, "--replay": self.replay}
        given = [name for name, value in ways.items() if value]
        for one, other in _EXCLUSIVE:
            if one in given and other in given:
                raise UsageError(f"{one} and {other} exclude each other", hint="leave one of them out")
        if self.replay and not os.path.isdir(self.replay):  # noqa: PTH112 - pathlib is not loaded yet
            raise UsageError(
                "there is no such folder of cassettes", path=self.replay, hint="write one with --record DIR"
            )
        if self.record and os.path.isfile(self.record):  # noqa: PTH113 - as above
            raise UsageError("cassettes cannot be written into a file", path=self.record, hint="name a folder")
        return Reading(
            offline=self.offline,
            refresh=self.refresh,
            record=self.record or "",
            replay=self.replay or "",
            store=self.store or "",
            archive=self.archive,
            progress=not (self.no_progress or self.quiet) and can_erase(sys.stderr),
        )

    @property
    def keep(self) -> Keep:
        """What the report must hold for the formats that are asked for."""
        formats = {target.format for target in self.formats}
        # What has changed is told by the text that was checked, which need not be that of the file any more.
        text = bool(formats & _TEXT) or self.since is not None
        return Keep(trace="html" in formats, text=text, rules=bool(formats & _RULES))

    @property
    def targets(self) -> list[Target]:
        """Where which format goes; text goes to standard output unless another format does.

        Raises:
            UsageError: Two formats are for the same place, or one for a place where no file can be or another stands.
        """
        targets = list(self.formats)
        if all(target.path for target in targets):
            targets.insert(0, Target("text", None))
        targets = [Target(target.format, target.path or self.output) for target in targets]
        kept = self._kept
        seen: set[str] = set()
        for place in (target.path for target in targets):
            if hint := missing_place(place):  # told before pages are read, which may take minutes
                raise UsageError("the output cannot be written", path=place or "", hint=hint)
            file = _file(place) if place else ""
            if what := kept.get(file) or self._found(file):
                raise UsageError(f"the output would overwrite {what}", path=place or "")
            if file in seen:
                where = place or "standard output"
                raise UsageError(f"two formats for {where}", hint="name a file for one of them, as json:report.json")
            seen.add(file)
        return targets

    def _found(self, file: str) -> str:
        """Return what a file is that no option names and the run needs all the same; nothing if it is none."""
        tapes = self.replay or self.record
        is_below = bool(tapes) and file.startswith(os.path.join(_file(tapes or ""), ""))  # noqa: PTH118 - as above
        if is_below and file.endswith(".yaml") and os.path.exists(file):  # noqa: PTH110 - as above
            return "a cassette"
        return _SETTINGS.get(os.path.basename(file), "")  # noqa: PTH119 - as above

    @property
    def _kept(self) -> dict[str, str]:
        """The files of this run that no report may take the place of, and what they are."""
        baseline = self.baseline
        if self.write_baseline and not baseline:
            from factlint.baseline import NAME  # noqa: PLC0415 - loaded where one is written

            baseline = NAME
        named = {
            "the baseline": baseline,
            "the settings": self.config,
            "the store": self.store,
            "the index": self.index,
        }
        return {_file(path): what for what, path in named.items() if path}


def _file(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - pathlib is not loaded yet, and this never raises
