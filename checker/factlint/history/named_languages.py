"""Languages in the names of files: ``x.en.md``, ``x.ko.ara.md``, ``x-ja.md``, ``ja.md``.

A tag behind a full stop is believed where it is hardly ever anything else. All others count only in a folder that holds
some digest twice, its names differing in nothing but that tag: ``lemonde.fr.md`` is no French version of anything.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.history import language_tags

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_TAIL = lazy.pattern(r"(?:\A|[-_.])(?P<tag>[^\W\d_]{2,10})\Z")
_WIDE_TAIL = lazy.pattern(r"(?:\A|[-_.])(?P<tag>[A-Za-z]{2,3}[-_](?:[A-Za-z]{2}|[A-Za-z]{4}|419))\Z")
_HEAD = lazy.pattern(r"(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?)[-_.]")
_MORE = lazy.pattern(r"(?<=.)\.[a-z]{2,5}\Z")
"""What tools write between a name and its suffix, as in ``x.ko.ara.md``."""
_DOTTED = frozenset(("en", "ja", "ko", "zh"))
"""Tags that are believed behind a full stop: languages that are sure and no domain of a country."""


class _Guess(NamedTuple):
    """A tag that a name may hold, where it stands (``.``, ``-``, ``^`` before the name), and the name without it."""

    sign: str
    tag: str
    bare: str


class Names:
    """The names in a folder, which bear out one another's tags."""

    def __init__(self, names: Collection[str] = ()) -> None:
        """Keep the names."""
        self.all = frozenset(names)

    def split(self, name: str) -> tuple[str, str]:
        """Return a file's name without its language, and the tag that tells that; else the name, and nothing."""
        # Another name than those of the folder is that of a file that is not there yet.
        for guess in self._guesses.get(name, ()) if name in self.all else _guesses(name):
            if _is_believed(guess) or (guess.sign, guess.tag.lower()) in self._borne_out:
                return guess.bare, guess.tag
        return name, ""

    @cached_property
    def tags(self) -> list[str]:
        """Those names that may be tags, and so folders of languages, in their order."""
        return sorted(filter(language_tags.language, self.all))

    @cached_property
    def _guesses(self) -> dict[str, tuple[_Guess, ...]]:
        """The tags that names may hold, for those that may hold any."""
        return {name: found for name in self.all if (found := tuple(_guesses(name)))}

    @cached_property
    def _borne_out(self) -> frozenset[tuple[str, str]]:
        """The tags that make the only difference between two names of the folder, with their signs."""
        tags: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for guesses in self._guesses.values():
            for guess in guesses:
                tags[guess.sign, guess.bare].add(guess.tag.lower())
        return frozenset(
            (sign, tag)
            for (sign, bare), alike in tags.items()
            for tag in alike
            if self._is_borne_out(sign, bare, tag, alike)
        )

    def _is_borne_out(self, sign: str, bare: str, tag: str, alike: set[str]) -> bool:
        if bare in self.all and language_tags.is_sure(tag):
            return True
        if sign == "^" and not any(map(language_tags.is_sure, alike)):
            return False
        return len(alike) > 1 and language_tags.is_borne_out(tag, alike)

    def alike(self, bare: str) -> list[str]:
        """Return the names that come to one without its language."""
        return [*([bare] if bare in self.all else ()), *self._by_bare.get(bare, ())]

    @cached_property
    def _by_bare(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._guesses):
            bare, tag = self.split(name)
            if tag:
                found[bare].append(name)
        return dict(found)


def _is_believed(guess: _Guess) -> bool:
    """Whether a tag needs no other name to bear it out; a file that is called ``ja.md`` is surely Japanese."""
    dotted = guess.sign == "." and language_tags.language(guess.tag) in _DOTTED
    return (dotted or guess.bare.startswith(".")) and language_tags.is_sure(guess.tag)


def _guesses(name: str) -> Iterator[_Guess]:
    """Yield the tags that a name may hold, the longest first."""
    stem, _, suffix = name.rpartition(".")
    if "." in stem and (more := _MORE.search(stem)):
        head = stem[: more.start()]
        yield from (one for one in _tails(head, f"{more[0]}.{suffix}") if one.sign == ".")
    yield from _tails(stem, f".{suffix}")
    if not stem[:1].isdigit() and (found := _HEAD.match(stem)) and language_tags.language(found["tag"]):
        yield _Guess("^", found["tag"], name[found.end() :])


def _tails(stem: str, rest: str) -> Iterator[_Guess]:
    last = stem[max(stem.rfind("-"), stem.rfind("_"), stem.rfind(".")) + 1 :]
    if not language_tags.may_end(last):
        return
    for form in (_WIDE_TAIL, _TAIL):
        if (found := form.search(stem[-20:])) and language_tags.language(found["tag"]):
            head = stem[: len(stem) - len(found[0])]
            sign = found[0][0] if head and len(found[0]) > len(found["tag"]) else "^"
            yield _Guess("-" if sign == "_" else sign, found["tag"], head + rest)
