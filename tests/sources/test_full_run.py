"""A whole run over the fault server: factlint in a process of its own, with the server for a proxy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from factlint.source import asked_url
from faults import bodies
from faults.row import PUBLIC
from faults.rows import ROWS
from faults.server import EXPIRED, HTTP2, OTHER_NAME, SELF_SIGNED, in_thread

if TYPE_CHECKING:
    from pathlib import Path

    from faults.row import Row
    from faults.server import FaultServer

_BEHIND_A_PROXY = {((address,),) for address in (PUBLIC, EXPIRED, HTTP2, OTHER_NAME, SELF_SIGNED)}
# Which address a name has is the proxy's to say; and a backslash is for Markdown to read.
_NOT_HERE = ("to-name-inward", "backslash-inward")
CITED = [
    row
    for row in ROWS.values()
    if row.addresses in _BEHIND_A_PROXY and urlsplit(row.asked).hostname == row.host and row.name not in _NOT_HERE
]
HEAD = "# Yard Daily 2026-05-09\n\n"
TABLE = "\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n"


@dataclass
class Full:
    """What came of the run."""

    ended: subprocess.CompletedProcess[str]
    report: Any
    text: str
    server: FaultServer
    digest: list[str]

    def row(self, line: int) -> Row:
        """Return the row that stands in a line of the digest."""
        return next(row for row in CITED if row.asked in self.digest[line - 1])


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Full:
    """Check a digest that cites every row, with the title and the day that its page has."""
    folder = tmp_path_factory.mktemp("full")
    digest = _digest()
    (folder / "today.md").write_text(digest, encoding="utf-8")
    (folder / "factlint.toml").write_text("[network]\ntimeout = 6.0\n", encoding="utf-8")
    bodies.build_bombs()
    with in_thread(ROWS.values(), folder) as server:
        ended = _checked(folder, server)
    report, text = json.loads(ended.stdout), (folder / "text").read_text(encoding="utf-8")
    return Full(ended, report, text, server, digest.splitlines())


def _digest() -> str:
    items = "".join(f"- The yard opened. ([page]({row.asked}))\n" for row in CITED)
    rows = "".join(f"| {row.title or 'Yard opens'} | Tern Post | 2026-05-08 | {row.asked} |\n" for row in CITED)
    return HEAD + items + TABLE + rows


def _checked(folder: Path, server: FaultServer) -> subprocess.CompletedProcess[str]:
    # URL010 asks a second time, by https.
    command = [sys.executable, "-m", "factlint", "check", "today.md", "--store", "store", "--ignore", "URL010"]
    command += ["--format", "json", "--format", "text:text"]
    environment = {**os.environ, **server.environment}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_every_source_is_told_with_its_outcome(full: Full) -> None:
    """The report says of each page what became of it, and why."""
    told = {one["url"]: (one["outcome"], one["reason"] or "") for one in full.report["sources"]}

    assert told == {asked_url(row.asked): (row.outcome, row.reason) for row in CITED}


def test_no_page_is_asked_more_often_than_it_may(full: Full) -> None:
    """Each stands in the digest twice, and is one link."""
    assert [row.name for row in CITED if len(full.server.requests[row.name]) > row.most] == []


def test_only_what_is_broken_or_refused_is_an_error(full: Full) -> None:
    """A page that could not be read fails no gate, nor does one that was read and is cited as it is."""
    errors = [one for one in full.report["findings"] if one["severity"] == "error"]
    rows = [(one["code"], full.row(one["line"])) for one in errors]

    assert [(code, row.name) for code, row in rows if row.outcome not in ("broken", "refused")] == []
    assert {row.name for _, row in rows} == {row.name for row in CITED if row.outcome in ("broken", "refused")}


def test_the_run_ends_as_any_other(full: Full) -> None:
    """With findings, and without a word of what went wrong inside."""
    assert (full.ended.returncode, full.ended.stderr) == (1, "")


def test_nothing_of_a_page_reaches_a_terminal_raw(full: Full) -> None:
    """No escapes, no controls of direction, no commands for a workflow; JSON keeps them as escapes of its own."""
    lines = full.text.split("\n")

    assert [line for line in lines if not line.isprintable() or line.startswith(("::", "##["))] == []
    assert full.ended.stdout.replace("\n", "").isprintable()
