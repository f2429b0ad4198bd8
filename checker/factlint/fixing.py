"""The step that mends a digest: fixes are made in its text, and what comes of them is linted before anything is kept.

A fix stays only if its finding is gone then and nothing else has come. Of fixes that do not pass together those that do
are found by halving, and what is left is tried again until nothing more can be mended: a second run changes nothing.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factlint.digest.decode import Decoded, decoded
from factlint.errors import FactlintError, InputError
from factlint.examine import MOST, FileResult
from factlint.fixes import Places, Standing, applied, compatible, identity, is_fixable
from factlint.given import Cited
from factlint.report import Fixed
from factlint.saving import refuse_locked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.engine import Step
    from factlint.fixes import Shift
    from factlint.linter import Linter
    from factlint.report import DigestSummary, Finding

_MOST_LINTS, _FEWEST_LINTS = 100, 10
"""How often one digest is linted anew at most: each fix among ``n`` that cannot be proved costs about ``2 log n``."""
_MOST_LINTED = 20_000_000
"""Characters that are linted so, after which the fewest lints must do: a digest may be that long itself."""


class Fixing:
    """Mends what has a fix, and tells what is found in the digest then; nothing is written."""

    def __init__(
        self,
        *,
        unsafe: bool,
        narrowing: Sequence[Step] = (),
        given: Mapping[str, bytes] = MappingProxyType({}),
        locked: bool = True,
    ) -> None:
        """Make safe fixes, or ``unsafe`` ones, too, of what is left of the findings behind the ``narrowing`` steps.

        ``given`` holds the bytes of digests that are in no file. Files that may not be written are mended only where
        ``locked`` ones are, since their texts are but shown.
        """
        self.unsafe = unsafe
        self.locked = locked
        self.narrowing = tuple(narrowing)
        self.given = given

    def __call__(self, linter: Linter, result: FileResult) -> FileResult:
        """Return the result of the digest as fixes have made it; the same one where nothing is to be mended."""
        if result.errors or not any(is_fixable(finding, unsafe=self.unsafe) for finding in result.findings):
            return result
        try:
            data = self.given[result.path] if result.path in self.given else _read(result.path, locked=self.locked)
            text = decoded(data, result.path)
        except FactlintError as error:
            return replace(result, errors=(error,))
        if text.encoded(text.text) != data:
            linter.notices.append(f"{result.path}: is not fixed: it holds bytes that are no {text.encoding}")
            return result
        return _Mending(linter, self, result, text).result()


def _read(path: str, *, locked: bool) -> bytes:
    try:
        if not S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - follows links as pathlib does
            raise InputError("is no file that could be fixed", path=path, hint="give a pipe as standard input: -")
        if not locked:
            refuse_locked(path)
        return Path(path).read_bytes()
    except OSError as error:
        message = f"cannot be read again to be fixed: {error.strerror}"
        raise InputError(message, path=path) from None


class _Version(msgspec.Struct, frozen=True):
    """A text of the digest, and what is found in it."""

    text: str
    found: FileResult
    standing: Standing


class _Mending:
    """One digest's way from text to text."""

    def __init__(self, linter: Linter, fixing: Fixing, result: FileResult, original: Decoded) -> None:
        self.linter = linter
        self.fixing = fixing
        self.path = result.path
        self.original = original
        self.lints = 0
        self.most = max(_FEWEST_LINTS, min(_MOST_LINTS, _MOST_LINTED // (len(original.text) + 1)))
        self.cited: set[str] = set()
        # Of all results, which may have thousands of findings each, what further judges did is all that is told.
        self.tallies = [result.tallies]

    def result(self) -> FileResult:
        """Return the result of the last text that could be proved."""
        data = self.original.encoded(self.original.text)
        reading = self.linter.reading
        if self.linter.fetches:
            self._cite(data)
        elif reading and reading.offline:
            self.linter.follow(self.linter.cite_data(data, self.path))
        version = self._version(self.original.text, data)
        codes: list[str] = []
        tried: set[object] = set()
        shown = self._narrowed(version)
        while self.lints < self.most and not shown.errors:
            wanted = [finding for finding in self._wanted(shown) if identity(finding) not in tried]
            chosen = compatible(wanted, version.text)
            if not chosen:
                break
            mended, done = self._mended(version, chosen)
            tried.update(map(identity, chosen))
            if done:
                version, tried = mended, set()
                shown = self._narrowed(version)
                codes += [finding.code for finding in done]
        others = (tallies for tallies in self.tallies if tallies is not version.found.tallies)
        tallies = (*shown.tallies, *(tally for those in others for tally in those))
        fixed = self._fixed(version.text, codes) if codes else None
        return replace(shown, tallies=tallies, fixed=fixed)

    def _fixed(self, text: str, codes: Iterable[str]) -> Fixed:
        encoding, mark = self.original.encoding, "\ufeff" if self.original.mark else ""
        return Fixed(self.path, self.original.text, text, tuple(sorted(codes)), encoding, mark)

    def _wanted(self, shown: FileResult) -> list[Finding]:
        """Return what is to be mended, safe fixes first: of two that touch one place the first is made."""
        unsafe = self.fixing.unsafe
        found = [finding for finding in shown.findings if is_fixable(finding, unsafe=unsafe)]
        return sorted(found, key=lambda finding: finding.fix_safety)

    def _mended(self, version: _Version, wanted: Sequence[Finding]) -> tuple[_Version, list[Finding]]:
        """Return the text with those of some compatible fixes that can be proved, and which these are.

        Halving is what delta debugging does (Zeller and Hildebrandt, 2002), without its search for the least.
        """
        done: list[Finding] = []
        best = version
        groups = [list(wanted)]
        while groups and self.lints < self.most:
            group = groups.pop()
            mended = self._tried(version, [*done, *group])
            if mended:
                best, done = mended, [*done, *group]
            elif len(group) > 1:
                half = len(group) // 2
                groups += [group[half:], group[:half]]
        return best, done

    def _tried(self, version: _Version, wanted: Sequence[Finding]) -> _Version | None:
        """Return the text with these fixes; ``None`` where one of them does not do what it should."""
        text, shift = applied(version.text, wanted)
        try:
            data = self.original.encoded(text)
            if decoded(data, self.path) != self.original._replace(text=text):
                return None  # it would be taken for another encoding
        except (UnicodeEncodeError, FactlintError):
            return None
        self.lints += 1
        if self.linter.fetches:
            self._cite(data)
        mended = self._version(text, data)
        if mended.found.errors or not _keeps(version.found, mended.found):
            return None
        new = _counted(mended.standing.new(version.standing, shift, wanted), version.found)
        return None if new or self._unaccepts(version, mended, shift, wanted) else mended

    def _unaccepts(self, before: _Version, after: _Version, shift: Shift, fixed: Sequence[Finding]) -> bool:
        """Whether a finding that was accepted would be new once fixes have changed the words that it stands at."""
        if not self.fixing.narrowing:
            return False
        one, other = self._narrowed(before), self._narrowed(after)
        # What is older is told where the fixes change its line, as with any other change.
        told = Standing((*one.findings, *one.older), before.standing.places)
        return bool(_counted(Standing(other.findings, after.standing.places).new(told, shift, fixed), before.found))

    def _cite(self, data: bytes) -> None:
        """Ask the web for the pages that a text cites and none before it did."""
        cited = self.linter.cite_data(data, self.path)
        urls, twins = ([url for url in given if url not in self.cited] for given in (cited.urls, cited.twins))
        if self.lints and urls:
            self.linter.gather([Cited(self.path, tuple(urls), tuple(twins))])
        self.cited.update(cited.urls, cited.twins)

    def _version(self, text: str, data: bytes) -> _Version:
        found = self.linter.check_aside(data, self.path)
        self.tallies.append(found.tallies)
        return _Version(text, found, Standing(found.findings, Places(text)))

    def _narrowed(self, version: _Version) -> FileResult:
        shown = replace(version.found, text=version.text)
        for step in self.fixing.narrowing:
            shown = step(self.linter, shown)
        return replace(shown, text=version.found.text)


def _keeps(before: FileResult, after: FileResult) -> bool:
    """Whether a digest is still understood as it was, and no page that was read is now lost from view."""
    one, other = before.summary, after.summary
    if one is None or other is None or _shape(one) != _shape(other):
        return False
    if other.citations < one.citations or other.resolved < one.resolved or _silenced(after) > _silenced(before):
        return False
    known = {source.url for source in before.sources}
    lost = {source.url for source in before.sources if source.read} - {source.url for source in after.sources}
    return not lost or all(source.read for source in after.sources if source.url not in known)


def _silenced(result: FileResult) -> int:
    return sum(finding.suppressed is not None for finding in result.findings)


def _shape(summary: DigestSummary) -> tuple[str, str, int, int]:
    return summary.format, summary.language, summary.stories, summary.references


def _counted(new: Iterable[Finding], before: FileResult) -> list[Finding]:
    """Return what is new, but for findings of a rule that had more than are told: one of the others has moved up."""
    counts = Counter(finding.code for finding in before.findings)
    return [finding for finding in new if counts[finding.code] <= MOST]
