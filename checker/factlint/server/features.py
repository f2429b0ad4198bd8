"""What the server does for each message of the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from factlint.document import Span
from factlint.server import hover
from factlint.server.actions import KINDS, Target, actions
from factlint.server.language_server import FactlintServer

if TYPE_CHECKING:
    from collections.abc import Callable

_SETTINGS = ("**/factlint.toml", "**/pyproject.toml")


def server() -> FactlintServer:
    """Return a server that knows what to do with each message."""
    made = FactlintServer()
    for method, feature in _PLAIN.items():
        made.feature(method)(feature)
    made.feature(types.TEXT_DOCUMENT_DID_SAVE, types.SaveOptions(include_text=False))(_did_save)
    made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(KINDS))(_code_action)
    return made


def _initialize(ls: FactlintServer, params: types.InitializeParams) -> None:
    ls.begin(params.initialization_options)


async def _initialized(ls: FactlintServer, params: types.InitializedParams) -> None:  # noqa: ARG001 - the protocol's
    """Ask to be told when settings change, where the editor can tell."""
    said = ls.client_capabilities.workspace
    if not (said and said.did_change_watched_files and said.did_change_watched_files.dynamic_registration):
        return
    watchers = [types.FileSystemWatcher(glob) for glob in _SETTINGS]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    registration = types.Registration("factlint-settings", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    await ls.client_register_capability_async(types.RegistrationParams([registration]))


def _shutdown(ls: FactlintServer, params: None) -> None:  # noqa: ARG001 - the protocol's
    ls.is_shut_down = True
    for document in ls.documents.values():
        document.stop()


def _did_open(ls: FactlintServer, params: types.DidOpenTextDocumentParams) -> None:
    ls.open(params.text_document)


def _did_change(ls: FactlintServer, params: types.DidChangeTextDocumentParams) -> None:
    document = ls.documents.get(params.text_document.uri)
    if document and params.content_changes:
        document.edit(params.content_changes[-1].text, params.text_document.version)
        ls.check_typed(document)


def _did_save(ls: FactlintServer, params: types.DidSaveTextDocumentParams) -> None:
    if document := ls.documents.get(params.text_document.uri):
        ls.check_saved(document, web=ls.options.web)


def _did_close(ls: FactlintServer, params: types.DidCloseTextDocumentParams) -> None:
    ls.close(params.text_document.uri)


def _did_change_watched_files(ls: FactlintServer, params: types.DidChangeWatchedFilesParams) -> None:  # noqa: ARG001 - the protocol's
    ls.check_all()


def _did_change_configuration(ls: FactlintServer, params: types.DidChangeConfigurationParams) -> None:
    settings = params.settings
    if isinstance(settings, dict) and "factlint" in settings:
        ls.heed(settings["factlint"])


def _stop(ls: FactlintServer, params: types.WorkDoneProgressCancelParams) -> None:
    ls.jobs.stop(params.token)


def _hover(ls: FactlintServer, params: types.HoverParams) -> types.Hover | None:
    document = ls.documents.get(params.text_document.uri)
    if document is None:
        return None
    lines = ls.lines(document)
    at = lines.server(params.position)
    marks = [mark for mark in (*document.marks, *document.claims) if mark.span.start <= at <= mark.span.end]
    text = hover.markdown(marks, document.rules)
    if not text:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), lines.range(marks[0].span))


def _code_action(ls: FactlintServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    document = ls.documents.get(params.text_document.uri)
    if document is None:
        return []
    lines = ls.lines(document)
    wanted = Span(lines.server(params.range.start), lines.server(params.range.end))
    said = ls.client_capabilities.workspace
    is_versioned = bool(said and said.workspace_edit and said.workspace_edit.document_changes)
    target = Target(document.uri, document.path, document.version, lines, document.format, is_versioned)
    only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    return actions(target, document.marks, wanted, only)


_PLAIN: dict[str, Callable[..., object]] = {
    types.INITIALIZE: _initialize,
    types.INITIALIZED: _initialized,
    types.SHUTDOWN: _shutdown,
    types.TEXT_DOCUMENT_DID_OPEN: _did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: _did_change,
    types.TEXT_DOCUMENT_DID_CLOSE: _did_close,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _did_change_watched_files,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _did_change_configuration,
    types.WINDOW_WORK_DONE_PROGRESS_CANCEL: _stop,
    types.TEXT_DOCUMENT_HOVER: _hover,
}
