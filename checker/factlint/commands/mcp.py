"""``factlint mcp``: tools for agents, on standard input and output."""

from __future__ import annotations

import os

from factlint.commands.server import log_to_standard_error
from factlint.errors import UsageError
from factlint.rooted import Root


def run(folder: str, *, web: bool) -> int:
    """Serve an agent until it hangs up.

    What it asks for may come from a page that it has read, so settings count as a stranger's.

    Raises:
        UsageError: What it takes is not installed, or there is no such folder.
    """
    try:
        import mcp  # noqa: F401, PLC0415 - an extra, loaded only here
    except ImportError:
        hint = 'pip install "factlint[mcp]"'
        raise UsageError("the MCP server is an extra that is not installed", hint=hint) from None
    root = Root(folder)
    os.chdir(root.folder)  # paths are shown, and settings looked for, as seen from there
    os.environ["FACTLINT_UNTRUSTED"] = "1"
    log_to_standard_error()
    from factlint.mcp_server import server  # noqa: PLC0415 - loads the library

    server(root, web=web).run("stdio")
    return 0
