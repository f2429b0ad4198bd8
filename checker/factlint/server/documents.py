"""The documents that are open in the editor, and what is known of each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path, uri_scheme, urlparse

from factlint.report import Finding
from factlint.server.checking import FORMATS, Written
from factlint.server.lines import Lines
from factlint.server.marks import moved, of_findings, of_traces

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from factlint.model import Format
    from factlint.report import Report, RuleInfo
    from factlint.server.checking import Outcome
    from factlint.server.marks import Mark


class Document:
    """One open document: its text as the editor has it, what was found in it, and the checks under way."""

    def __init__(self, uri: str, path: str, language: str, version: int | None, text: str) -> None:
        self.uri = uri
        self.path = path
        self.language = language
        self.version = version
        self.text = text
        self.rules: Mapping[str, RuleInfo] = {}
        self.typed: asyncio.Task[None] | None = None
        """The check of what was written, or the wait for a pause in the writing."""
        self.saved: asyncio.Task[None] | None = None
        """The check of what was saved."""
        self._own: list[Mark] = []
        """Findings for which no page is needed."""
        self._of_pages: list[Mark] = []
        """Findings that rest on pages, as of the last save."""
        self._claims: list[Mark] = []

    @property
    def written(self) -> Written:
        """What is to be checked."""
        return Written(self.path, self.text, self.language, is_file=uri_scheme(self.uri) == "file")

    @property
    def format(self) -> Format | None:
        """The format that the editor gives it, if it is one of ours."""
        return FORMATS.get(self.language)

    @property
    def marks(self) -> list[Mark]:
        """All findings that stand, in the order of the text."""
        return sorted([*self._own, *self._of_pages], key=lambda mark: mark.span)

    @property
    def claims(self) -> list[Mark]:
        """The verdicts on its claims."""
        return self._claims

    def edit(self, text: str, version: int | None) -> None:
        """Take over a new text; what was found moves along with it."""
        old, self.text, self.version = self.text, text, version
        self._own, self._of_pages, self._claims = (
            moved(marks, old, text) for marks in (self._own, self._of_pages, self._claims)
        )

    def learn(self, outcome: Outcome) -> None:
        """Take over what was found in its present text without any page."""
        self.rules = outcome.rules or self.rules
        self._own = of_findings(Lines(self.text), outcome.findings)
        if outcome.excluded or outcome.errors:
            self._of_pages, self._claims = [], []

    def learn_saved(self, report: Report, text: str) -> None:
        """Take over what all rules have found in the text that was saved, at the places where that is now."""
        self.rules = {**self.rules, **{rule.code: rule for rule in report.catalog}}
        found = of_findings(Lines(text), report.findings)
        if self.text == text:
            self._own = [mark for mark in found if not self._rests_on_pages(mark)]
        self._of_pages = moved([mark for mark in found if self._rests_on_pages(mark)], text, self.text)
        self._claims = moved(of_traces(Lines(text), report.traces), text, self.text)

    def _rests_on_pages(self, mark: Mark) -> bool:
        rule = self.rules.get(mark.what.code) if isinstance(mark.what, Finding) else None
        return rule is not None and rule.needs == "web"

    def stop(self) -> None:
        """End the checks that are under way."""
        for task in (self.typed, self.saved):
            if task:
                task.cancel()


def path_of(uri: str, root: str) -> str | None:
    """Return the path by which a document is checked; ``None`` for what is no document to be checked.

    One that was never saved is taken for a file in the workspace. Other schemes show what is written elsewhere: the
    past of a file, the inside of an archive.
    """
    scheme = uri_scheme(uri)
    if scheme == "untitled":
        return os.path.join(root, os.path.basename(urlparse(uri)[2]) or "untitled")  # noqa: PTH118, PTH119 - never raise
    path = to_fs_path(uri) if scheme == "file" else None
    return path if path and "\0" not in path else None
