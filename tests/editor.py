"""An editor for the tests: pygls' own client, with the language server in a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.uris import from_fs_path

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Mapping
    from pathlib import Path

T = TypeVar("T")
PATIENCE = 120
"""Seconds to wait for anything: long, as the machine may be busy, and no test waits for less than an event."""
ALL = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True)
    ),
    window=types.WindowClientCapabilities(work_done_progress=True),
)
"""What a modern editor can do."""
CLEAN = """\
# Yard Daily, 10 June 2026

### Crane number 1 arrives

It came by ship in the morning. ([yard.test](https://yard.test/2026/crane))
"""
BAD = CLEAN.replace("crane)", "crane?utm_source=openai)")


def run(session: Coroutine[Any, Any, T]) -> T:
    """Run what an editor does to its end."""

    async def bounded() -> T:
        return await asyncio.wait_for(session, 2 * PATIENCE)

    return asyncio.run(bounded())


class Editor:
    """An editor with a folder open."""

    def __init__(self, folder: Path, client: LanguageClient) -> None:
        self.folder = folder
        self.client = client
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[str] = asyncio.Queue()
        self.progress: asyncio.Queue[types.ProgressParams] = asyncio.Queue()
        self.watched: asyncio.Queue[types.RegistrationParams] = asyncio.Queue()
        self.log = ""
        """What the server has written to standard error, when it has ended."""
        self.code: int | None = None
        """The code that it has ended with."""
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(self._puts(self.published))
        client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.put_nowait(params.message))
        client.feature(types.PROGRESS)(self._puts(self.progress))
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(self._puts(self.watched))
        client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)(lambda _params: None)

    @staticmethod
    def _puts(queue: asyncio.Queue[Any]) -> Any:  # noqa: ANN401 - a handler of pygls
        return partial(queue.put_nowait)  # pygls sets attributes on its handlers, which a method has no place for

    def uri(self, name: str) -> str:
        """Return the address of a file in the folder; that of what has a scheme is itself."""
        return name if ":" in name else str(from_fs_path(str(self.folder / name)))

    def of(self, name: str) -> types.TextDocumentIdentifier:
        """Return how messages name a file."""
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, name: str, text: str, language: str = "markdown", version: int = 1) -> None:
        """Open a document."""
        item = types.TextDocumentItem(self.uri(name), language, version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str, version: int) -> None:
        """Replace all of its text."""
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, name: str) -> None:
        """Tell that it was saved."""
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(self.of(name)))

    def close(self, name: str) -> None:
        """Close it."""
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.of(name)))

    async def next(self) -> types.PublishDiagnosticsParams:
        """Return what is published next."""
        return await asyncio.wait_for(self.published.get(), PATIENCE)

    async def codes(self) -> list[str]:
        """Return the codes of what is published next."""
        return [str(found.code) for found in (await self.next()).diagnostics]

    async def message(self) -> str:
        """Return the next message to the user."""
        return await asyncio.wait_for(self.messages.get(), PATIENCE)

    async def hover(self, name: str, position: types.Position) -> str:
        """Return what is shown at a position; empty if nothing is."""
        found = await self.client.text_document_hover_async(types.HoverParams(self.of(name), position))
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def actions(self, name: str, at: types.Range, *only: str) -> list[types.CodeAction]:
        """Return what may be done at a range."""
        context = types.CodeActionContext([], list(only) or None)
        params = types.CodeActionParams(self.of(name), at, context)
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]


@asynccontextmanager
async def editing(
    folder: Path,
    options: Mapping[str, object] | None = None,
    capabilities: types.ClientCapabilities = ALL,
    environment: Mapping[str, str] | None = None,
) -> AsyncIterator[Editor]:
    """Open a folder in an editor, and say goodbye at the end."""
    editor = Editor(folder, LanguageClient("tests", "1"))
    variables = {key: value for key, value in os.environ.items() if key != "FACTLINT_UNTRUSTED"}
    variables["XDG_CACHE_HOME"] = str(folder / "cache")  # a store that holds no page of another test
    await editor.client.start_io(
        *(sys.executable, "-m", "factlint", "server"), env={**variables, **(environment or {})}, cwd=folder
    )
    params = types.InitializeParams(
        capabilities=capabilities, root_uri=from_fs_path(str(folder)), initialization_options=options
    )
    await editor.client.initialize_async(params)
    editor.client.initialized(types.InitializedParams())
    yield editor
    await editor.client.shutdown_async(None)
    editor.client.exit(None)
    await end(editor)


async def end(editor: Editor) -> None:
    """Wait for the server's end."""
    process = editor.client._server  # noqa: SLF001 - the client shows neither log nor code
    assert process
    assert process.stderr
    editor.log = (await process.stderr.read()).decode()
    editor.code = await process.wait()
    await editor.client.stop()


def applied(text: str, action: types.CodeAction) -> str:
    """Return a text, all of whose characters are one UTF-16 unit long, with what an action changes in it."""
    assert action.edit
    changes = action.edit.changes or {}
    edits = [edit for of_one in changes.values() for edit in of_one]
    for document in action.edit.document_changes or ():
        assert isinstance(document, types.TextDocumentEdit)
        edits += [edit for edit in document.edits if isinstance(edit, types.TextEdit)]
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    places = [
        (starts[e.range.start.line] + e.range.start.character, starts[e.range.end.line] + e.range.end.character)
        for e in edits
    ]
    for (start, stop), edit in sorted(zip(places, edits, strict=True), key=lambda pair: pair[0], reverse=True):
        text = text[:start] + edit.new_text + text[stop:]
    return text


def kind(params: types.ProgressParams) -> str:
    """Return what is told of progress: begin, report or end."""
    return str(params.value["kind"] if isinstance(params.value, dict) else params.value.kind)
