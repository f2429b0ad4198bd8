"""A replay opens no socket: seen by an audit hook, which nothing can pass by."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from demo import CASSETTES, DIGEST, ROOT
from factlint import engine
from factlint.sources.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.report import Report

COMMAND = [sys.executable, "-m", "factlint", "check", DIGEST, "--exit-zero"]
HOOK = """\
import sys
def hear(event, arguments):
    if event.startswith("socket."):
        sys.stderr.write(f"heard {event} {arguments}\\n")
        raise SystemExit("no socket may be opened")
sys.addaudithook(hear)
"""

_heard: list[str] | None = None
_hooked = False


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _heard is not None and event.startswith("socket."):
        _heard.append(event)
        raise AssertionError(f"a socket: {event} {arguments}")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Listen to every event of sockets in this process; an audit hook stays, so it is told when to stop."""
    global _heard, _hooked  # noqa: PLW0603 - as above
    monkeypatch.chdir(ROOT)
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked = True
    _heard = []
    yield _heard
    _heard = None


def _replayed(**more: str) -> Report:
    return engine.run([DIGEST], reading=Reading(replay=CASSETTES, **more))


def test_the_hook_hears_sockets(heard: list[str]) -> None:
    """What the other tests rely on: even a socket that is never connected is heard."""
    import socket  # noqa: PLC0415 - as the code under test would

    with pytest.raises(AssertionError, match="a socket: "):
        socket.socket()
    with pytest.raises(AssertionError, match="a socket: "):
        socket.getaddrinfo("127.0.0.1", 80)
    assert heard == ["socket.__new__", "socket.getaddrinfo"]


def test_a_replay_opens_no_socket(heard: list[str]) -> None:
    """The demonstration is judged by its cassette, and not so much as a socket is made."""
    report = _replayed()

    assert {source.origin for source in report.sources} == {"cassette"}
    assert any(source.outcome == "ok" for source in report.sources)
    assert not report.errors
    assert not heard


def test_what_is_not_recorded_opens_none_either(heard: list[str], tmp_path: Path) -> None:
    """A link that is missing from the cassette is unverifiable; nothing is looked up, and no store is made."""
    digest = tmp_path / "today.md"
    digest.write_text("# Yard\n\n## News\n\n### A crane arrives\n\nBy ship. ([tern](https://tern.test/yard))\n")
    report = engine.run(
        [str(digest)], reading=Reading(replay=str(tmp_path), store=str(tmp_path / "store"), archive=True)
    )

    assert [(source.outcome, source.reason) for source in report.sources] == [("unverifiable", "not-recorded")]
    assert not (tmp_path / "store").exists()
    assert not heard


@pytest.mark.parametrize("way", [["--replay", CASSETTES], ["--replay", CASSETTES, "--archive"], ["--offline"]])
def test_a_process_that_replays_opens_no_socket(way: list[str], tmp_path: Path) -> None:
    """So it is in a process of its own and all that it starts, from the first import to the exit."""
    (tmp_path / "sitecustomize.py").write_text(HOOK)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run([*COMMAND, *way], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    proof = [sys.executable, "-c", "import socket; socket.socket()"]

    assert (done.returncode, done.stderr) == (0, "")
    assert "1 digest" in done.stdout
    assert (
        "heard socket.__new__"
        in subprocess.run(proof, env=environment, capture_output=True, text=True, check=False).stderr
    )
