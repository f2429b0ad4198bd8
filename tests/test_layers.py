"""Data goes one way: text, digest, findings, report; nothing downstream is known upstream."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factlint

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(factlint.__file__).parent
COMMON = {"document", "errors", "lazy", "lines", "model", "series", "source"}


@cache
def _known(path: Path) -> frozenset[str]:
    """Return the parts of factlint that a module imports, wherever in it: "digest", "model"."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            first, _, rest = node.module.partition(".")
            if first == "factlint":
                yield from [rest.partition(".")[0]] if rest else [name.name for name in node.names]


@pytest.mark.parametrize(
    ("layer", "may_know"),
    [
        ("digest", {"digest"}),
        ("sources", {"caches", "database", "digest", "sources", "config", "shorten", "__version__"}),
        (
            "history",
            {
                "caches",
                "decide",
                "digest",
                "encoders",
                "history",
                "config",
                "database",
                "discover",
                "globs",
                "__version__",
            },
        ),
        ("encoders", {"config", "encoders", "shorten"}),
        ("series", set()),
        ("database", {"database_file"}),
        ("database_file", set()),
        ("judge", {"digest", "encoders", "judge", "config", "shorten"}),
        ("checks", {"digest", "judge", "checks", "directives", "report", "shorten"}),
        ("output", {"counted", "judge", "output", "report", "shorten", "trace", "__version__"}),
    ],
)
def test_a_layer_knows_only_what_comes_before_it(layer: str, may_know: set[str]) -> None:
    """Readers know of no check, checks of no severity, suppression or output, formats of no parsing."""
    paths = (PACKAGE / layer).glob("*.py") if (PACKAGE / layer).is_dir() else [PACKAGE / f"{layer}.py"]
    known = {(path.name, part) for path in paths for part in _known(path)}

    assert sorted((name, part) for name, part in known if part not in may_know | COMMON) == []


@pytest.mark.parametrize(
    ("part", "known_by"),
    [
        ("engine", {"api.py", "commands", "examples.py", "fixing.py", "server"}),
        ("baseline", {"commands"}),
        ("since", {"commands"}),
        ("fixing", {"api.py", "commands"}),
        (
            "output",
            {"api.py", "arguments.py", "baseline_file.py", "cli.py", "commands", "crash.py", "mcp_server.py", "server"},
        ),
        ("server", {"commands"}),
        ("mcp_server", {"commands"}),
        ("commands", {"api.py", "cli.py", "cli_kept.py"}),
        ("api", {"__init__.py"}),
        ("cli", {"__main__.py"}),
        ("cli_kept", {"cli.py"}),
        (
            "history",
            {"commands", "engine.py", "example_series.py", "linter.py", "pool.py", "ruleset.py", "server"},
        ),
        ("encoders", {"history", "judge"}),
        ("database", {"history", "sources"}),
        ("database_file", {"database.py"}),
    ],
)
def test_what_stands_on_the_engine_is_not_known_beneath(part: str, known_by: set[str]) -> None:
    """Steps, formats, servers and commands use the engine; it does without them, and they without one another.

    Who keeps other digests is known by what runs checks, never by a check; what opens files of SQLite, by their keepers.
    """
    knowing = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if part in _known(path) and not path.is_relative_to(PACKAGE / part)
    }

    assert knowing - known_by == set()
