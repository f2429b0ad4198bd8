"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import factlint
from factlint import lazy

MODULES = [module.name for module in walk_packages(factlint.__path__, "factlint.") if "__main__" not in module.name]


def test_pattern_does_what_a_compiled_one_does() -> None:
    """Methods, attributes and flags are those of ``re.compile``."""
    words = lazy.pattern(r"([a-z]+)", re.IGNORECASE)

    assert words.findall("One, two") == ["One", "two"]
    assert words.sub(r"<\1>", "One") == "<One>"
    assert [match[0] for match in words.finditer("One, two", 4)] == ["two"]
    assert (words.pattern, words.groups) == ("([a-z]+)", 1)


def test_mistake_shows_at_the_first_use() -> None:
    """Nothing is compiled before."""
    broken = lazy.pattern("(")

    with pytest.raises(re.error):
        broken.search("text")


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_can_be_compiled(module: str) -> None:
    """A mistake in an expression that no other test uses is found here."""
    for value in vars(import_module(module)).values():
        if isinstance(value, type(lazy.pattern(""))):
            assert value.pattern
