"""factlint: a linter that fact-checks AI-written news digests.

What is public is what ``__all__`` names, with the fields and methods of the values that it gives; all other modules and
names may change with any version. Nothing of it is loaded before it is asked for.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for true by its name; the module typing would double the time
if TYPE_CHECKING:
    from factlint.api import explain, fix, lint, render
    from factlint.document import Position
    from factlint.errors import (
        ConfigError,
        FactlintError,
        InputError,
        NothingReadError,
        RuleError,
        StoreError,
        UsageError,
    )
    from factlint.report import DigestSummary, Edit, Evidence, Finding, Report, Severity
    from factlint.source import Source
    from factlint.trace import Trace

__version__ = "0.1.0"

__all__ = [
    "ConfigError",
    "DigestSummary",
    "Edit",
    "Evidence",
    "FactlintError",
    "Finding",
    "InputError",
    "NothingReadError",
    "Position",
    "Report",
    "RuleError",
    "Severity",
    "Source",
    "StoreError",
    "Trace",
    "UsageError",
    "__version__",
    "explain",
    "fix",
    "lint",
    "render",
]

if not TYPE_CHECKING:  # else a type checker would take any name for one of ours
    _HOMES = {"api": ("explain", "fix", "lint", "render"), "source": ("Source",), "trace": ("Trace",)}
    _HOMES["report"] = ("DigestSummary", "Edit", "Evidence", "Finding", "Report", "Severity")
    _HOMES["document"] = ("Position",)
    _HOMES["errors"] = tuple(name for name in __all__ if name.endswith("Error"))

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for (PEP 562): the command line starts without them."""
        home = next((home for home, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        from importlib import import_module  # noqa: PLC0415 - as all else

        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
