"""Where a digest stands in the repository that a CI service has checked out, and its address there.

Services name files relative to the root of the repository, and factlint may be started in a folder below it. What a
run on GitHub or GitLab knows of its repository stands in the environment, under the names that they document as default
and as predefined variables.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from factlint.model import STDIN

if TYPE_CHECKING:
    from factlint.document import Position

_SERVER = r"https?://[\w.:-]+"
_REPOSITORY = r"[\w.-]+/[\w.-]+"
_COMMIT = r"[0-9a-f]{40,64}"


def path_in_repository(path: str) -> str:
    """Return the path of a digest relative to the checkout, with slashes; as given where it is not below."""
    root = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ""
    if not root or "\0" in path:
        return path.replace(os.sep, "/")
    # Only the folders are resolved: a digest that is a link stands where the link does.
    full = os.path.normpath(os.path.join(os.path.realpath("."), path))  # noqa: PTH118 - pathlib fails on some paths
    try:
        relative = os.path.relpath(full, os.path.realpath(root))
    except ValueError:  # another drive
        return path.replace(os.sep, "/")
    is_outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return (path if is_outside else relative).replace(os.sep, "/")


def address(path: str, start: Position, end: Position) -> str:
    """Return the address of lines of a digest on GitHub; nothing elsewhere.

    ``plain=1`` shows the source, which has lines, where GitHub would show the rendered Markdown, which has none.
    """
    place = path_in_repository(path)
    server, repository, commit = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    known = re.fullmatch(_SERVER, server) and re.fullmatch(_REPOSITORY, repository) and re.fullmatch(_COMMIT, commit)
    if not known or place.startswith(("/", "../")) or place == STDIN:
        return ""
    lines = f"L{start.line}" + (f"-L{end.line}" if end.line > start.line else "")
    return f"{server}/{repository}/blob/{commit}/{quote(place, errors='replace')}?plain=1#{lines}"
