"""Which rules count for which file, and how much: pure functions of the settings, without input or output.

A selector is a code (``DAT003``), a name (``stale-source``), the beginning of codes (``DAT``) or ``ALL``. As in ruff
the more exact selector wins, and among equally exact ones ``ignore`` wins over ``select``: with ``select = ["DAT003"]``
and ``ignore = ["DAT"]`` DAT003 runs. A rule that is off by default runs only where its own code or name is selected.
What the command line says is laid over the settings file: ``--select`` begins anew, ``--ignore`` and
``--extend-select`` add to what the file chose and win over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.config import Config
    from factlint.report import Severity
    from factlint.rulefile import Rule

ALL = "ALL"
_EXACT = 1000
"""The weight of a code or name: more than that of any beginning of one."""
_RANK: dict[str, int] = {"info": 1, "warning": 2, "error": 3, "never": 4}
_LOWER: dict[Severity, Severity] = {"error": "warning", "warning": "info", "info": "info"}


class Selection(msgspec.Struct, frozen=True):
    """One choice of rules, a settings file's or the command line's; a ``select`` of ``None`` leaves that open."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


def weight(selector: str, rule: Rule) -> int:
    """Return how exactly a selector means a rule: 0 if not at all, more the more exact it is."""
    if selector in (rule.code, rule.name):
        return _EXACT
    if selector == ALL:
        return 1
    return 1 + len(selector) if selector and rule.code.startswith(selector) else 0


def is_selected(rule: Rule, selections: Iterable[Selection]) -> bool:
    """Whether a rule runs, after each of these choices in turn."""
    selected = False
    for selection in selections:
        chosen = _best((*(selection.select or ()), *selection.extend_select), rule)
        if rule.off and chosen < _EXACT:
            chosen = 0
        ignored = _best(selection.ignore, rule)
        if chosen or ignored:
            selected = chosen > ignored
        elif selection.select is not None:
            selected = False
    return selected


def severity_of(rule: Rule, overrides: Mapping[str, Severity]) -> Severity:
    """Return a rule's severity: the one that the most exact override gives, else its own."""
    best = max(overrides, key=lambda selector: weight(selector, rule), default="")
    return overrides[best] if best and weight(best, rule) else rule.severity


def is_ignored_for(rule: Rule, path: str, per_file_ignores: Mapping[str, Sequence[str]]) -> bool:
    """Whether a glob of ``per-file-ignores`` that fits the path names the rule.

    ``path`` is relative to the settings' root, with ``/``; globs are read as git reads those of a .gitignore.
    """
    return any(_best(selectors, rule) and matches(path, (glob,)) for glob, selectors in per_file_ignores.items())


def matches(path: str, globs: Sequence[str]) -> bool:
    """Whether the globs, read as lines of a .gitignore, fit a path: the last that speaks of it decides."""
    if not globs:
        return False
    from factlint.globs import spec  # noqa: PLC0415 - few settings hold globs, and reading them is slow to load

    return bool(spec(tuple(globs)).match_file(path))


def check_globs(config: Config) -> None:
    """Raise a ConfigError for the first glob in some settings that is none."""
    settings = config.settings
    for key, globs in (
        ("include", settings.include if "include" in config.given else ()),
        ("exclude", settings.exclude),
        ("per-file-ignores", tuple(settings.per_file_ignores)),
    ):
        for glob in globs:
            try:
                matches("", (glob,))
            except ValueError as error:
                raise config.error(f"not a glob: {error}", key, value=glob) from None


def lowered(severity: Severity) -> Severity:
    """Return the next lower severity, for a hit in doubt; an info stays one."""
    return _LOWER[severity]


def fails(severity: Severity, fail_on: str) -> bool:
    """Whether a finding of this severity closes the gate."""
    return _RANK[severity] >= _RANK[fail_on]


def _best(selectors: Iterable[str], rule: Rule) -> int:
    return max((weight(selector, rule) for selector in selectors), default=0)
