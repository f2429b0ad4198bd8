"""What an open text is checked with while it is written: the rules that need no page, under its nearest settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factlint import decide, digest
from factlint.digest.decode import LARGEST
from factlint.errors import FactlintError, InputError, StoreError
from factlint.examine import crash
from factlint.history.indexing import Indexing
from factlint.linter import Linter
from factlint.ruleset import Ruleset
from factlint.series import Alone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.model import Digest, Format
    from factlint.report import Finding, RuleInfo
    from factlint.ruleset import Active
    from factlint.series import Series

FORMATS: dict[str, Format] = {"markdown": "markdown", "mdx": "markdown", "html": "html", "xhtml": "html"}
"""How an editor calls what we read; what it takes for plain text may be any of them."""
_TRUST = 'if these settings are yours, start the server with the initialization option "trusted": true'


class Written(msgspec.Struct, frozen=True):
    """A text as it stands in the editor."""

    path: str
    text: str
    language: str = ""
    """What the editor calls its format."""
    is_file: bool = True
    """Whether it has a name; one that has none yet is checked whatever the settings leave out."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of a check."""

    findings: tuple[Finding, ...] = ()
    errors: tuple[FactlintError, ...] = ()
    rules: Mapping[str, RuleInfo] = {}
    """What the rules are about, by their codes."""
    excluded: bool = False
    """Whether the settings leave the text out."""


class Checker:
    """Checks texts, and keeps rules and settings until it is told that they may have changed."""

    def __init__(self) -> None:
        self._linter = _WithoutPages(indexing=Indexing())

    def forget(self) -> None:
        """Read rules and settings anew for whatever is checked next."""
        self._linter = _WithoutPages(indexing=Indexing())

    def look(self, written: Written) -> Outcome:
        """Return whether a text is to be checked, what keeps it from that, and the rules; nothing is found yet."""
        try:
            ruleset = self._linter.ruleset_for(written.path)
            if written.is_file and _is_left_out(ruleset, written.path):
                return Outcome(excluded=True)
            if len(written.text) > LARGEST:
                size = f"larger than {LARGEST // 1_000_000} MB"
                raise InputError(size, path=written.path, hint="no digest is; it is not checked")
            return Outcome(rules={code: rule.info for code, rule in ruleset.catalog.rules.items()})
        except FactlintError as error:
            return Outcome(errors=(error,))

    def check(self, written: Written) -> Outcome:
        """Check a text; whatever keeps that from being done is an error in the outcome."""
        outcome = self.look(written)
        if outcome.excluded or outcome.errors:
            return outcome
        try:
            result = self._linter.check_digest(_parsed(self._linter, written))
        except FactlintError as error:
            return Outcome(errors=(error,))
        return Outcome(result.findings, result.errors, outcome.rules)


def _parsed(linter: Linter, written: Written) -> Digest:
    form = FORMATS.get(written.language)
    try:
        return digest.parse(written.text, written.path, form, linter.language_for(written.path))
    except Exception as error:
        raise crash("reading", written.path, error) from error


def explained(error: FactlintError) -> FactlintError:
    """Return an error in words for an editor, where it comes from settings that may be a stranger's."""
    if "FACTLINT_UNTRUSTED" not in error.hint:
        return error
    return type(error)(error.message, path=error.path, line=error.line, hint=_TRUST)


def _is_left_out(ruleset: Ruleset, path: str) -> bool:
    """Whether settings leave a file out.

    An editor opens files, and nobody names them; so ``include`` counts as well, but only what somebody has written.
    """
    config = ruleset.config
    home = ruleset.home(path)
    if os.path.isabs(home):  # noqa: PTH117 - unlike pathlib's it never raises
        return False
    if "include" in config.given and not decide.matches(home, config.settings.include):
        return True
    return decide.matches(home, config.settings.exclude)


class _WithoutPages(Linter):
    """Checks with the rules that need no page alone.

    Without pages the others would find nothing, and then report each suppression of one of their findings as unused.
    """

    def ruleset_for(self, path: str) -> Ruleset:
        config = self.config_for(Path(os.path.abspath(path)).parent)  # noqa: PTH100 - links are not followed
        if config not in self._rulesets:
            self._rulesets[config] = _OfText(config)
        return self._rulesets[config]

    def series_of(self, digest: Digest, ruleset: Ruleset) -> Series:
        """Return what the index holds as it is: it is brought up to date by the check that comes with saving."""
        try:
            return super().series_of(digest, ruleset)
        except StoreError:
            return Alone()


class _OfText(Ruleset):
    """The rules that need no page."""

    def active(self, path: str) -> list[Active]:
        return [one for one in super().active(path) if one.bound.rule.needs != "web"]
