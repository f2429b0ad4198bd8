"""Everything factlint says when it cannot go on.

FactlintError             exit 2   base of all that a user can cause; one line, no traceback
├── UsageError            exit 2   a wrong option or path on the command line
├── ConfigError           exit 2   a setting that is wrong; names file and line
├── RuleError             exit 2   a rule file that is wrong; names file and line
├── InputError            exit 2   a digest, cassette or export that is missing or cannot be read
├── StoreError            exit 2   the evidence store cannot be opened, read or written; the run can go on without
└── NothingReadError      exit 3   web rules were on, there were sources, and not one could be read
"""

from __future__ import annotations

from typing import ClassVar


class FactlintError(Exception):
    """Base of all errors that a user's input can cause."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, path: str = "", line: int = 0, hint: str = "") -> None:
        """Keep the message, the place it is about (``path``, ``line`` from 1, 0 for none) and what to do."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}" + (f"; {self.hint}" if self.hint else "")


class UsageError(FactlintError):
    """A wrong option or path on the command line."""


class ConfigError(FactlintError):
    """A wrong setting in factlint.toml or pyproject.toml."""


class RuleError(FactlintError):
    """A wrong rule file."""


class InputError(FactlintError):
    """A digest that is missing, unreadable, or not text; a cassette or an exported store that cannot be read."""


class StoreError(FactlintError):
    """The evidence store cannot be opened, read or written."""


class NothingReadError(FactlintError):
    """There were sources to check and not one could be read."""

    exit_code: ClassVar[int] = 3
