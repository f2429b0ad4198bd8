"""The rules under one set of settings: which there are, which run on a file, with which options and severity.

Settings can name code to run: ``plugins`` are imported, so whoever may write a settings file may run code with the
rights of whoever starts factlint. In a CI job that lints pull requests of strangers set ``FACTLINT_UNTRUSTED=1``:
plugins are then refused with an error. They are found where Python finds any module; the folder of a digest or of the
settings is never added to that. House rules hold no code, but ``rules`` may name any folder that can be read.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

from factlint import catalog, decide
from factlint.model import STDIN
from factlint.typed import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factlint.catalog import Bound, Catalog
    from factlint.config import Config
    from factlint.report import Severity
    from factlint.rulefile import Rule

_SWITCHES = ("FACTLINT_UNTRUSTED", "FACTLINT_NO_PLUGINS")
_LISTS = ("select", "ignore", "extend-select")


class Active(msgspec.Struct, frozen=True):
    """A rule that runs on a file, and how grave its findings are there."""

    bound: Bound
    severity: Severity


class Ruleset:
    """The rules of a catalogue under one set of settings.

    Raises:
        ConfigError: The settings name an unknown rule, option, plugin or folder, or give an option a wrong value.
        UsageError: The same of the command line.
        RuleError: A house rule is wrong.
    """

    def __init__(self, config: Config, rules: Catalog | None = None) -> None:
        self.config = config
        import_plugins(config)
        self.catalog = rules or _catalog(config)
        self._bound: dict[str, Bound] = {}
        self._check_selectors()
        self._check_selection()
        decide.check_globs(config)
        self._check_series()
        self._options: dict[str, str] = {}
        for name in config.settings.rule:
            code = self._rule_of_options(name).code
            if code in self._options:
                raise config.error(f"the options of {code} stand twice", "rule", name)
            self._options[code] = name
        for code in self._options:
            self._bind(self.catalog.rules[code])

    def active(self, path: str) -> list[Active]:
        """Return the rules that run on a file, in the order of their codes; ``path`` as :meth:`home` gives it."""
        settings = self.config.settings
        return [
            Active(self._bind(rule), decide.severity_of(rule, settings.severity))
            for rule in self.catalog.rules.values()
            if decide.is_selected(rule, self.config.selections)
            and not decide.is_ignored_for(rule, path, settings.per_file_ignores)
        ]

    def home(self, path: str) -> str:
        """Return a path relative to the settings' root, with ``/``; unchanged if it is not under it."""
        if path == STDIN:
            return path
        try:
            relative = os.path.relpath(os.path.abspath(path), self.config.root)  # noqa: PTH100 - no link is followed
        except ValueError:  # on another drive
            return path
        return path if relative.startswith("..") else relative.replace(os.sep, "/")

    def _bind(self, rule: Rule) -> Bound:
        if rule.code not in self._bound:
            name = self._options.get(rule.code, "")
            try:
                self._bound[rule.code] = catalog.bind(rule, self.config.settings.rule.get(name))
            except Mistake as mistake:
                path = ("rule", name, *(str(key) for key in mistake.path))
                raise self.config.error(mistake.message, *path, hint=mistake.hint) from None
        return self._bound[rule.code]

    def _check_selectors(self) -> None:
        settings = self.config.settings
        for key in _LISTS:
            self._known(getattr(settings, key.replace("-", "_")), key)
        for selector in settings.severity:
            self._known((selector,), "severity", inside=True)
        for glob, selectors in settings.per_file_ignores.items():
            self._known(selectors, "per-file-ignores", glob)

    def _check_selection(self) -> None:
        """Refuse settings under which no rule at all runs: whoever reads that nothing was found believes it."""
        if not any(decide.is_selected(rule, self.config.selections) for rule in self.catalog.rules.values()):
            key = next((key for key in ("ignore", "select") if key in self.config.overrides), None)
            raise self.config.error(
                "no rule is left to run", key or ("ignore" if "ignore" in self.config.given else "select")
            )

    def _known(self, selectors: Iterable[str], *path: str, inside: bool = False) -> None:
        for selector in selectors:
            if not self.catalog.matching(selector):
                where = (*path, selector) if inside else path
                hint = self.catalog.hint(selector)
                raise self.config.error(f"no rule is meant by {selector!r}", *where, value=selector, hint=hint)

    def _rule_of_options(self, name: str) -> Rule:
        rule = self.catalog.find(name)
        if rule is None:
            raise self.config.error(f"there is no rule {name!r}", "rule", name, hint=self.catalog.hint(name))
        return rule

    def _check_series(self) -> None:
        if self.config.settings.series:
            from factlint.history.pattern import patterns  # noqa: PLC0415 - few settings name a series

            patterns(self.config)


def _catalog(config: Config) -> Catalog:
    if not config.settings.rules:
        return catalog.builtin()
    base = config.path.parent if config.path else config.root
    folders: list[Path] = []
    for name in config.settings.rules:
        if not os.path.isdir(base / name):  # noqa: PTH112 - unlike pathlib's it never raises
            raise config.error(f"there is no folder {name!r}", "rules", value=name, hint=f"it is looked for in {base}")
        folders.append(base / name)
    return catalog.with_house_rules(folders)


def import_plugins(config: Config) -> None:
    """Import the modules that the settings name, which register their checks.

    Raises:
        ConfigError: One cannot be imported, or the environment forbids it.
    """
    for name in config.settings.plugins:
        if switch := next((one for one in _SWITCHES if os.environ.get(one, "0") not in ("", "0")), ""):
            raise config.error(f"the plugin {name!r} is refused", "plugins", value=name, hint=f"{switch} is set")
        # A plugin may fail in any way, and that is no defect of ours.
        try:
            import_module(name)
        except (Exception, SystemExit) as error:
            words = f"the plugin {name!r} cannot be imported: {type(error).__name__}: {error}"
            raise config.error(words, "plugins", value=name, hint="is it installed beside factlint?") from error
