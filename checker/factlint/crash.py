"""What happens when factlint itself is at fault: one line for the user, a report to paste for whoever mends it."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from importlib import metadata

from factlint import __version__

_PARTS = ("click", "msgspec", "pyromark", "beautifulsoup4", "sentencex", "RapidFuzz", "PyYAML", "pathspec")


def write_report(error: BaseException, arguments: list[str]) -> str:
    """Write versions, arguments and traceback to a file of its own in the temporary folder; return its path.

    The traceback holds lines of code and the error's message, no text of a digest beyond what that message quotes.
    Where no file can be written, the report goes to standard error and the path is empty.
    """
    report = "\n".join(
        [
            f"factlint {__version__}, Python {sys.version.split()[0]} on {platform.platform()}",
            ", ".join(f"{name} {_version(name)}" for name in _PARTS),
            f"arguments: {arguments!r}",
            "",
            "".join(traceback.format_exception(error)),
        ]
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="factlint-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(report)
            return file.name
    except OSError:
        from factlint.output.safe import safe, safe_line  # noqa: PLC0415 - hardly ever needed

        # The error's message may quote a stranger's page.
        sys.stderr.writelines(f"{safe_line(safe(line))}\n" for line in report.split("\n"))
        return ""


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"
