"""Patterns that are compiled when they are first used.

Python compiles a regular expression in 0.1 ms or more, at each start anew. There are some 250 of them here, of which a
clean digest uses a quarter: the others cost as much as all the work on the digest. So patterns of modules are written
``lazy.pattern(r"…")``, and what seldom matches is asked only where a cheap look (``"(" in text``) says that it could.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Lazy:
    """Stands for a pattern, and takes over its methods one by one as they are asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._arguments = (pattern, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._arguments)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as ``re.compile(pattern, flags)`` can, and costs nothing before.

    It has the methods of a pattern, but is none to ``isinstance`` and to the functions of :mod:`re`. A mistake
    in the expression shows at its first use: what is not written here, but read from somewhere, is for ``re.compile``.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
