"""Runs the steps of an action or a job by hand, as GitHub's runner does: in order, with its shell, files and variables.

Scripts run as they stand. What a step takes from another action is recorded and answered by the test. Of expressions
the few forms are evaluated that ours use (https://docs.github.com/en/actions/reference/evaluate-expressions-in-workflows-and-actions).
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Step: TypeAlias = "dict[str, Any]"
Value: TypeAlias = "str | bool | None"
_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|==|!=|&&|\|\||[!(),]|[\w.-]+)")
_STATUS = r"\b(?:always|cancelled|failure|success)\("
_SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"], "": ["bash", "-e"]}


class Job(msgspec.Struct):
    """What came of the steps."""

    log: str = ""
    summary: str = ""
    failed: bool = False
    outputs: dict[str, dict[str, str]] = {}
    used: dict[str, dict[str, str]] = {}
    """The actions that ran, without their versions, and what they were given."""
    ran: list[str] = []
    """The scripts that ran, by the names or ids of their steps."""


class Runner(msgspec.Struct):
    """A machine with a checkout."""

    workspace: Path
    temp: Path
    event: dict[str, Any] = msgspec.field(default_factory=lambda: {"name": "push"})
    answers: dict[str, dict[str, str]] = {}
    """The outputs of actions that a step may use, by the names of the actions without their versions."""
    environment: dict[str, str] = {}

    def run(self, steps: Sequence[Step], inputs: Mapping[str, str] | None = None) -> Job:
        """Run the steps; whether one runs that comes after a failure is for its condition to say."""
        job = Job()
        context: dict[str, Any] = {
            "inputs": dict(inputs or {}),
            "steps": {},
            "runner": {"temp": str(self.temp), "os": "Linux"},
            "github": {"repository": "desk/news", "event_name": self.event["name"], "event": self.event, "run_id": "7"},
            "env": self.environment,
            "failed": False,
        }
        for step in steps:
            files = Path(mkdtemp(prefix="step-", dir=self.temp))
            outcome, outputs = self._step(step, context, job, files)
            if "id" in step:
                context["steps"][step["id"]] = {"outcome": outcome, "outputs": outputs}
                job.outputs[step["id"]] = outputs
            if outcome == "failure" and not step.get("continue-on-error"):
                context["failed"] = job.failed = True
        return job

    def _step(self, step: Step, context: dict[str, Any], job: Job, files: Path) -> tuple[str, dict[str, str]]:
        condition = str(step.get("if", "success()")).removeprefix("${{").removesuffix("}}")
        if not re.search(_STATUS, condition):
            condition = f"success() && ({condition})"
        if not evaluate(condition, context):
            return "skipped", {}
        if "uses" in step:
            action = step["uses"].partition("@")[0]
            job.used[action] = {key: filled(_string(value), context) for key, value in step.get("with", {}).items()}
            return "success", self.answers.get(action, {})
        (files / "script").write_text(step["run"])
        job.ran.append(step.get("name") or step.get("id") or step["run"])
        given = {key: filled(_string(value), context) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            [*_SHELLS[step.get("shell", "")], str(files / "script")],
            cwd=self.workspace / filled(step.get("working-directory", "."), context),
            env=self._variables(files) | given,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        job.log += done.stdout.decode(errors="backslashreplace")
        job.summary += _text(files / "summary")
        outputs = dict(line.split("=", 1) for line in _text(files / "output").splitlines())
        return ("failure" if done.returncode else "success"), outputs

    def _variables(self, files: Path) -> dict[str, str]:
        known = {name: os.environ[name] for name in ("PATH", "HOME", "XDG_CACHE_HOME") if name in os.environ}
        return {
            **known,
            "LC_ALL": "C.UTF-8",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(files / "output"),
            "GITHUB_STEP_SUMMARY": str(files / "summary"),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "desk/news",
            "GITHUB_SHA": "0123456789abcdef0123456789abcdef01234567",
            "RUNNER_TEMP": str(self.temp),
            **self.environment,
        }


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def filled(text: str, context: Mapping[str, Any]) -> str:
    """Return a text with its expressions evaluated."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: _string(evaluate(match[1], context)), text)


def evaluate(expression: str, context: Mapping[str, Any]) -> Value:
    """Return the value of an expression.

    Raises:
        AssertionError: It has a form that is not known here.
    """
    reader = _Reader(_TOKEN.findall(expression), context)
    assert "".join(reader.tokens) == re.sub(r"\s(?=(?:[^']*'[^']*')*[^']*$)", "", expression), expression
    value = reader.either()
    assert not reader.tokens, expression
    return value


def _string(value: Value) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


class _Reader:
    """Reads an expression from left to right, each level of precedence by a method of its own."""

    def __init__(self, tokens: list[str], context: Mapping[str, Any]) -> None:
        self.tokens = tokens
        self.context = context

    def _take(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in wanted else ""

    def either(self) -> Value:
        value = self._both()
        while self._take("||"):
            other = self._both()
            value = value or other
        return value

    def _both(self) -> Value:
        value = self._compared()
        while self._take("&&"):
            other = self._compared()
            value = other if value else value
        return value

    def _compared(self) -> Value:
        value = self._single()
        if sign := self._take("==", "!="):
            return (_string(value).lower() == _string(self._single()).lower()) is (sign == "==")
        return value

    def _single(self) -> Value:
        if self._take("!"):
            return not self._single()
        if self._take("("):
            value = self.either()
            assert self._take(")")
            return value
        token = self.tokens.pop(0)
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        return self._called(token) if self._take("(") else self._named(token)

    def _called(self, name: str) -> Value:
        given = []
        while not self._take(")"):
            given.append(_string(self.either()))
            self._take(",")
        if name == "startsWith":
            return given[0].lower().startswith(given[1].lower())
        return {"always": True, "success": not self.context["failed"], "cancelled": False}[name]

    def _named(self, name: str) -> Value:
        value: Any = self.context
        for part in name.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        return value
