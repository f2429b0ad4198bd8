"""Checks: generator functions that compare a digest with what it should be and yield hits.

A check knows nothing of codes, severities, suppression or output; a rule file puts it to work. A check named
``"dates.future"`` lives in the module ``factlint.checks.dates``; a plugin module registers its own under any free name.
One registered with :func:`web_check` is also given the sources of the digest, one registered with :func:`claim_check`
the verdicts on its claims, one registered with :func:`folder_check` the other digests of its series.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.judge.tracing import Tracing
    from factlint.model import Digest
    from factlint.report import Hit
    from factlint.series import Series
    from factlint.source import Sources


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the typed options of a check; a check without options uses it as it is."""


Count = Annotated[int, msgspec.Meta(ge=0)]
"""An option that counts something: words, rows, days."""
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
"""An option that is a share of something, from 0 to 1."""

O = TypeVar("O", bound=Options)  # noqa: E741 - the field's usual letter for a type of options


class Beside(NamedTuple):
    """What a digest may be compared with."""

    sources: Sources
    tracing: Tracing
    series: Series


class Check(msgspec.Struct, frozen=True):
    """A registered check: its name, the function, the type of its options."""

    name: str
    function: Callable[..., Iterator[Hit]]
    options: type[Options]
    looks_at: Literal["text", "pages", "claims", "series"] = "text"
    """Beside the digest: nothing, its sources, the verdicts on its claims, or the other digests of its series."""

    @property
    def reads(self) -> bool:
        """Whether it needs the pages that a digest cites."""
        return self.looks_at in ("pages", "claims")

    def run(self, digest: Digest, beside: Beside, options: Any) -> Iterator[Hit]:  # noqa: ANN401 - a struct of its own type
        """Yield what the check finds in a digest."""
        if self.looks_at == "pages":
            return self.function(digest, beside.sources, options)
        if self.looks_at == "claims":
            return self.function(digest, beside.tracing, options)
        if self.looks_at == "series":
            return self.function(digest, beside.series, options)
        return self.function(digest, options)


_REGISTRY: dict[str, Check] = {}


def check(
    name: str, options: type[O]
) -> Callable[[Callable[[Digest, O], Iterator[Hit]]], Callable[[Digest, O], Iterator[Hit]]]:
    """Register a generator function ``(digest, options)`` as the check ``name``.

    Raises:
        ValueError: Another function has that name already.
    """

    def register(function: Callable[[Digest, O], Iterator[Hit]]) -> Callable[[Digest, O], Iterator[Hit]]:
        _register(Check(name, function, options))
        return function

    return register


def web_check(
    name: str, options: type[O]
) -> Callable[[Callable[[Digest, Sources, O], Iterator[Hit]]], Callable[[Digest, Sources, O], Iterator[Hit]]]:
    """Register a generator function ``(digest, sources, options)`` as the check ``name``.

    Raises:
        ValueError: Another function has that name already.
    """

    def register(
        function: Callable[[Digest, Sources, O], Iterator[Hit]],
    ) -> Callable[[Digest, Sources, O], Iterator[Hit]]:
        _register(Check(name, function, options, "pages"))
        return function

    return register


def claim_check(
    name: str, options: type[O]
) -> Callable[[Callable[[Digest, Tracing, O], Iterator[Hit]]], Callable[[Digest, Tracing, O], Iterator[Hit]]]:
    """Register a generator function ``(digest, tracing, options)`` as the check ``name``.

    Raises:
        ValueError: Another function has that name already.
    """

    def register(
        function: Callable[[Digest, Tracing, O], Iterator[Hit]],
    ) -> Callable[[Digest, Tracing, O], Iterator[Hit]]:
        _register(Check(name, function, options, "claims"))
        return function

    return register


def folder_check(
    name: str, options: type[O]
) -> Callable[[Callable[[Digest, Series, O], Iterator[Hit]]], Callable[[Digest, Series, O], Iterator[Hit]]]:
    """Register a generator function ``(digest, series, options)`` as the check ``name``.

    Raises:
        ValueError: Another function has that name already.
    """

    def register(
        function: Callable[[Digest, Series, O], Iterator[Hit]],
    ) -> Callable[[Digest, Series, O], Iterator[Hit]]:
        _register(Check(name, function, options, "series"))
        return function

    return register


def _register(new: Check) -> None:
    if new.name in _REGISTRY and _REGISTRY[new.name].function.__module__ != new.function.__module__:
        message = f"a check named {new.name!r} exists already"
        raise ValueError(message)
    _REGISTRY[new.name] = new


def find(name: str) -> Check | None:
    """Return the check of that name, importing its module if need be; ``None`` if there is none."""
    module = f"{__name__}.{name.partition('.')[0]}"
    if name not in _REGISTRY and name.partition(".")[0].isidentifier() and find_spec(module):
        import_module(module)
    return _REGISTRY.get(name)


def known() -> list[str]:
    """Return the names of all checks, importing every module of this package: for error messages and tests."""
    from pkgutil import iter_modules  # noqa: PLC0415 - only mistakes pay for it

    for module in iter_modules(__path__, f"{__name__}."):
        import_module(module.name)
    return sorted(_REGISTRY)
