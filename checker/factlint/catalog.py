"""The rules that exist: those that ship with factlint, and a user's house rules."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factlint import checks, rulefile
from factlint.decide import ALL, weight
from factlint.errors import RuleError
from factlint.typed import Mistake, convert, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factlint.checks import Check, Options
    from factlint.rulefile import Rule


_MOST_NAMES = 3
"""Rules that a hint lists: with more of them it is no hint."""


class Bound(msgspec.Struct, frozen=True):
    """A rule ready to run: its check is imported, its options are typed."""

    rule: Rule
    check: Check
    options: Options


class Catalog(msgspec.Struct, frozen=True):
    """Rules by code, in the order of their codes."""

    rules: Mapping[str, Rule]

    def find(self, name: str) -> Rule | None:
        """Return the rule with this code or name."""
        return self.rules.get(name) or next((rule for rule in self.rules.values() if rule.name == name), None)

    def matching(self, selector: str) -> list[Rule]:
        """Return the rules that a code, a name, a prefix of codes, or ``ALL`` means."""
        return [rule for rule in self.rules.values() if weight(selector, rule)]

    def words(self) -> list[str]:
        """Return everything that selects rules, for "did you mean": codes, names, letters that codes begin with."""
        letters = {code.rstrip("0123456789") for code in self.rules}
        return [ALL, *sorted(letters), *self.rules, *(rule.name for rule in self.rules.values())]

    def hint(self, selector: str) -> str:
        """Return what may have been meant by a selector that means nothing."""
        from factlint.suggest import did_you_mean  # noqa: PLC0415 - only mistakes pay for it

        number = re.fullmatch(r"([A-Za-z]{1,9})[-_]?0{0,9}(\d{1,3})", selector)
        if number and (rule := self.rules.get(f"{number[1].upper()}{int(number[2]):03d}")):
            return f"did you mean {rule.code!r}?"
        parts = [rule.name for rule in self.rules.values() if selector.lower() in rule.name.split("-")]
        if parts and not number:
            return f"did you mean {' or '.join(map(repr, parts[:_MOST_NAMES]))}?"
        return did_you_mean(selector, self.words()) or "'factlint rules' lists them all"


def builtin_folder() -> Path:
    """Return the folder of the rules that ship: beside the package in a wheel, else at the top of the checkout."""
    package = Path(__file__).parent
    beside = package / "rules"
    return beside if beside.is_dir() else package.parent.parent / "rules"


@cache
def builtin() -> Catalog:
    """Return the rules that ship with factlint (read once)."""
    return Catalog(_by_code(read_folder(builtin_folder()), {}))


def with_house_rules(folders: Iterable[Path]) -> Catalog:
    """Return the built-in rules and those in the given folders.

    Raises:
        RuleError: A folder is missing or empty, a file is wrong, or a code or name is taken.
    """
    own = builtin()
    house = [rule for folder in folders for rule in read_folder(folder, house=True)]
    catalog = Catalog(dict(sorted({**own.rules, **_by_code(house, own.rules)}.items())))
    for rule in house:
        bind(rule)
    return catalog


def read_folder(folder: Path, *, house: bool = False) -> list[Rule]:
    """Read all rule files of one folder (``README.md`` is none), in the order of their names."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".md" and path.name != "README.md")
    except OSError as error:
        raise RuleError("the folder of rules cannot be read", path=str(folder), hint=error.strerror or "") from None
    if not paths:
        raise RuleError("the folder holds no rule file (*.md)", path=str(folder))
    return [rulefile.read(path, house=house) for path in paths]


def _by_code(rules: Iterable[Rule], taken: Mapping[str, Rule]) -> dict[str, Rule]:
    by_code: dict[str, Rule] = {}
    names = {rule.name: rule for rule in taken.values()}
    for rule in rules:
        if other := taken.get(rule.code) or by_code.get(rule.code):
            raise rule.error(f"the code {rule.code} is taken", "code", f"{other.path} has it")
        if other := names.get(rule.name):
            raise rule.error(f"the name {rule.name!r} is taken", "name", f"{other.code} in {other.path} has it")
        by_code[rule.code] = names[rule.name] = rule
    return dict(sorted(by_code.items()))


def bind(rule: Rule, options: Mapping[str, Any] | None = None) -> Bound:
    """Import a rule's check and make its options typed; ``options`` of the settings win over the rule file's.

    Raises:
        RuleError: There is no such check, or the rule file gives it wrong options.
        Mistake: The options of the settings are wrong; its path begins inside the rule's table.
    """
    check = checks.find(rule.check)
    if check is None:
        raise _unknown_check(rule)
    try:
        typed = convert(rule.options, check.options)
    except Mistake as mistake:
        raise rule.mistake(mistake, "options") from None
    if options:
        typed = convert({**rule.options, **plain(dict(options))}, check.options)
    return Bound(rule, check, typed)


def _unknown_check(rule: Rule) -> RuleError:
    from factlint.suggest import did_you_mean  # noqa: PLC0415 - only mistakes pay for it

    family = sorted(name for name in checks.known() if name.startswith(f"{rule.check}."))
    near = f"one of {', '.join(family)}" if family else did_you_mean(rule.check, checks.known())
    return rule.error(f"there is no check {rule.check!r}", "check", near or "a plugin's must be named in 'plugins'")
