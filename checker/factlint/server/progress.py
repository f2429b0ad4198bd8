"""The progress of checks that take long, shown in editors that have a place for it, where they can be stopped."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from lsprotocol import types

from factlint.output.safe import safe

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from pygls.lsp.server import LanguageServer

    from factlint.server.documents import Document

_PATIENCE = 5
"""Seconds for an editor to make a place for progress; without one the check goes on unseen."""


class Jobs:
    """The checks under way that the editor's user sees."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._tasks: dict[str | int, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def shown(self, document: Document, *, asks: bool) -> AsyncIterator[None]:
        """Show while this lasts that a document is checked; whoever stops it cancels the document's check."""
        token = await self._begun(document, asks=asks) if self._is_wanted() else None
        try:
            yield
        finally:
            if token is not None:
                self._tasks.pop(token, None)
                self._server.work_done_progress.tokens.pop(token, None)
                self._server.work_done_progress.end(token, types.WorkDoneProgressEnd())

    def stop(self, token: str | int) -> None:
        """Stop what bears a token."""
        if task := self._tasks.get(token):
            task.cancel()

    def _is_wanted(self) -> bool:
        window = self._server.client_capabilities.window
        return bool(window and window.work_done_progress)

    async def _begun(self, document: Document, *, asks: bool) -> str | None:
        progress, token = self._server.work_done_progress, f"factlint-{uuid4()}"
        try:
            await asyncio.wait_for(progress.create_async(token), _PATIENCE)
        except Exception:  # noqa: BLE001 - whatever the editor answers, the check is what matters
            return None
        if document.saved:
            self._tasks[token] = document.saved
        what = "reading the pages it cites" if asks else "all rules"
        begin = types.WorkDoneProgressBegin(
            f"Checking {safe(Path(document.path).name)}", cancellable=True, message=what
        )
        progress.begin(token, begin)
        return token
