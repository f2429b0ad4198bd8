"""The language server: what an editor tells and asks, and what it is told.

On typing the rules that need no page run, a moment after the last key, in a thread; on saving all rules run, in a
process of their own, which may ask the web where the user has said so. What is published always is of the text that the
editor has by then. Settings count as a stranger's unless the user says otherwise: an editor opens whatever folder.
"""

from __future__ import annotations

import asyncio
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import msgspec
from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer

from factlint import __version__
from factlint.output.safe import safe
from factlint.server import progress, worker
from factlint.server.checking import Checker, explained
from factlint.server.diagnostics import diagnostics
from factlint.server.documents import Document, path_of
from factlint.server.lines import Lines
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from factlint.errors import FactlintError

log = logging.getLogger("factlint.server")
_PAUSE = 0.25
"""Seconds without a key before what was written is checked."""
_LARGE = 500_000
"""Characters from which a text takes seconds to check: it is checked when it is opened and saved, not on typing."""
_LONGEST = 1_000
"""Characters of a message."""
_WRITTEN, _SAVED = "written", "saved"
_DEFECT = "this is a defect of factlint, please report it"


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the editor's user may say, as initialization options or as settings."""

    web: bool = False
    """Ask the web for the pages that a digest cites when it is saved."""
    trusted: bool = False
    """Let settings do all that they may do on the command line; heeded in the initialization options alone."""


class FactlintServer(LanguageServer):
    """One editor's server."""

    def __init__(self) -> None:
        # Whole texts: the library parts lines at form feeds and U+2028 too, and so would put partial changes elsewhere.
        super().__init__("factlint", __version__, types.TextDocumentSyncKind.Full)
        self.options = Options()
        self.is_shut_down = False
        self.documents: dict[str, Document] = {}
        self.jobs = progress.Jobs(self)
        self._checker = Checker()
        self._thread = ThreadPoolExecutor(1, "factlint")
        self._one_process = asyncio.Lock()
        self._told: dict[tuple[str, str], set[str]] = {}
        """What was told of each document when it was written, and when it was saved."""

    def begin(self, options: object) -> None:
        """Take over the options that come with the greeting, before any settings are read."""
        self.heed(options)
        if not self.options.trusted:
            os.environ["FACTLINT_UNTRUSTED"] = "1"

    def heed(self, options: object) -> None:
        """Take over options, those that are given; settings are trusted from the beginning or not at all."""
        if options is None:
            return
        given = {**msgspec.to_builtins(self.options), **options} if isinstance(options, dict) else options
        try:
            self.options = msgspec.convert(given, Options)
        except msgspec.ValidationError as error:
            known = ", ".join(Options.__struct_fields__)
            self.show(f"wrong option for factlint server: {error}; known are {known}", types.MessageType.Warning)

    def show(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show the user one line."""
        self.window_show_message(types.ShowMessageParams(kind, f"factlint: {safe(shortened(message, _LONGEST))}"))

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Log what went wrong in here; the user is told of defects of ours, not of messages that make no sense."""
        log.error("%s", error)
        # A method that nobody knows comes as a failure of its feature; what a feature failed on as an internal error.
        is_senseless = isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError)
        if not (is_senseless or issubclass(source, JsonRpcException)):
            self.show(f"{type(error).__name__}: {error}; {_DEFECT}")

    def open(self, item: types.TextDocumentItem) -> None:
        """Take in a document, and check it."""
        self.close(item.uri)
        path = path_of(item.uri, self._root())
        if path is not None:
            document = Document(item.uri, path, item.language_id, item.version, item.text)
            self.documents[item.uri] = document
            self.check_typed(document, pause=0)

    def close(self, uri: str) -> None:
        """Forget a document, and take away what was shown of it."""
        self._told.pop((uri, _WRITTEN), None)
        self._told.pop((uri, _SAVED), None)
        if document := self.documents.pop(uri, None):
            document.stop()
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def check_typed(self, document: Document, pause: float = _PAUSE) -> None:
        """Check what is written, a moment from now; what was under way for an older text is of no use any more."""
        if document.typed:
            document.typed.cancel()
        if len(document.text) <= _LARGE:
            document.typed = self._started(self._typed(document, pause), document)
        elif not pause:
            self.check_saved(document, web=False)

    def check_saved(self, document: Document, *, web: bool) -> None:
        """Check what was saved with all rules; the latest save is the one that counts."""
        if document.saved:
            document.saved.cancel()
        document.saved = self._started(self._saved(document, web=web), document)

    def check_all(self) -> None:
        """Check all documents anew under settings that may have changed."""
        self._checker.forget()
        self._told.clear()  # whoever changes settings wants to know what is still wrong
        for document in self.documents.values():
            self.check_typed(document, pause=0)

    async def _typed(self, document: Document, pause: float) -> None:
        await asyncio.sleep(pause)
        written = document.written
        outcome = await asyncio.get_running_loop().run_in_executor(self._thread, self._checker.check, written)
        if document.text == written.text:
            document.learn(outcome)
            self.publish(document)
            self._tell(document, _WRITTEN, outcome.errors)

    async def _saved(self, document: Document, *, web: bool) -> None:
        self._checker.forget()
        written = document.written
        outcome = self._checker.look(written)
        self._tell(document, _WRITTEN, outcome.errors)
        if outcome.excluded or outcome.errors:
            document.learn(outcome)
            self.publish(document)
            return
        task = worker.Task(written.path, written.text, web)
        async with self.jobs.shown(document, asks=web), self._one_process:
            try:
                report = await worker.check(task)
            except worker.WorkerError as error:
                self.show(str(error), types.MessageType.Warning)
                return
        if isinstance(report, Exception):
            self._tell(document, _SAVED, [report])
            return
        for notice in report.notices:
            log.warning("%s", notice)
        self._tell(document, _SAVED, report.errors)
        if report.digests:  # else it could not be checked at all, and what was known of it stands
            document.learn_saved(report, written.text)
            self.publish(document)

    def _started(self, work: Coroutine[Any, Any, None], document: Document) -> asyncio.Task[None]:
        """Begin work on a document; a defect in it is told, and ends nothing else."""

        def end(task: asyncio.Task[None]) -> None:
            if not task.cancelled() and (error := task.exception()):
                log.error("%s: %s", document.path, error, exc_info=error)
                self.show(f"{type(error).__name__}: {error}; {_DEFECT}")

        task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(end)
        return task

    def publish(self, document: Document) -> None:
        """Show the findings of a document, of the version that it has now."""
        if self.documents.get(document.uri) is not document:
            return
        said = self.client_capabilities.text_document
        shows_related = bool(said and said.publish_diagnostics and said.publish_diagnostics.related_information)
        found = diagnostics(document.marks, self.lines(document), document.uri, related=shows_related)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, found, document.version))

    def lines(self, document: Document) -> Lines:
        """Return the lines of a document, counted as the editor counts."""
        return Lines(document.text, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)

    def _tell(self, document: Document, when: str, errors: Iterable[FactlintError]) -> None:
        """Show what keeps a document from being checked, once for all documents, and again when it is another."""
        told: set[str] = set().union(*self._told.values())
        messages = {str(explained(error)) for error in errors}
        self._told[document.uri, when] = messages
        for message in sorted(messages - told):
            self.show(message)

    def _root(self) -> str:
        return self.workspace.root_path or os.getcwd()  # noqa: PTH109 - a string is wanted
