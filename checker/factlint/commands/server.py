"""``factlint server``: the language server, on standard input and output."""

from __future__ import annotations

import logging
import sys

from factlint.errors import UsageError
from factlint.output.safe import safe


def run() -> int:
    """Serve an editor until it says goodbye; return 0, or 1 if it has gone without a word.

    Raises:
        UsageError: What it takes is not installed.
    """
    try:
        import pygls  # noqa: F401, PLC0415 - an extra, loaded only here
    except ImportError:
        hint = 'pip install "factlint[server]"'
        raise UsageError("the language server is an extra that is not installed", hint=hint) from None
    log_to_standard_error()
    from factlint.server.features import server  # noqa: PLC0415 - loads the library

    made = server()
    made.start_io()
    return 0 if made.is_shut_down else 1


def log_to_standard_error() -> None:
    """Write warnings and errors to standard error, one line each: standard output belongs to the protocol."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


class _OneLine(logging.Formatter):
    """Shows what a message says, in whatever it quotes from elsewhere, as one harmless line."""

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage()
        if record.exc_info and record.exc_info[1]:
            said = f"{said}: {type(record.exc_info[1]).__name__}: {record.exc_info[1]}"
        return f"factlint: {safe(said)}"
