"""Whether two titles that digests give one page cannot both be its own, and what says so.

Without the page there is no title to hold either against. A title may be cut, bear the site's name, be translated, or
be one of several that a page has; only a word or number put in place of another, a "not" that one of them lacks, and
titles that have nothing in common tell that one of the two is wrong.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.checks import slugs
from factlint.checks import title_forms as forms
from factlint.checks.title_differences import difference
from factlint.checks.title_grades import NEAR
from factlint.checks.title_languages import kind_of
from factlint.digest import dates, hosts, language
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.url_languages import is_locale
from factlint.source import Page

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LEAST = 3
"""Telling words that a title has from which it may be said to speak of something else."""
_MOST_RUNS = 40
_SLIP = 80
"""The least ratio, of 100, of two words of which one is the other misspelt or inflected."""
_NOT = frozenset("not no never without nicht kein keine ohne pas jamais sans sin nunca não sem sem non".split())  # noqa: SIM905 - a line
_AMOUNT = lazy.pattern(r"(?<![\w.])(\d+(?:\.\d+)?) ?(bn?|mn?|k|tn?|billions?|millions?|thousand|trillions?)\b")
_UNITS = {"b": "billion", "m": "million", "k": "thousand", "t": "trillion"}
_TAG = lazy.pattern(r"(?:pdf|video|podcast|audio|公式|official|updated?|更新|exclusive|opinion)(?:\W.*)?")
_SPOKEN = {"jp": "ja", "kr": "ko", "cn": "zh", "tw": "zh", "hk": "zh", "at": "de", "br": "pt", "mx": "es", "ar": "es"}
_OWN = frozenset(("de", "fr", "es", "it", "pt", "nl", "pl", "se", "dk", "no", "fi", "cz", "ru", "tr"))
"""Country domains named as their language is."""
_CJK = frozenset(("ja", "ko", "zh", "han"))


class Difference(msgspec.Struct, frozen=True):
    """What two titles differ in, in words for a message."""

    words: str
    doubtful: bool = False
    is_mine: bool = False
    """Whether the address speaks for the other title, so that it is this one that is wrong."""
    is_theirs: bool = False
    """Whether it speaks for this one."""


def compare(mine: str, theirs: str, url: str, source: str, spoken: str) -> Difference | None:
    """Say why one of two titles of the page at ``url`` must be wrong; ``None`` where both may be right.

    ``source`` is the publisher's name as the first one's digest has it, ``spoken`` the language of the digests.
    """
    if forms.keys(mine) & forms.keys(theirs):
        return None
    names = forms.site_names(Page(), source, url)
    if forms.is_useless(mine, names) or forms.is_useless(theirs, names) or _is_one(mine, theirs, names):
        return None
    if not _are_comparable(mine, theirs, url, spoken):
        return None
    return _changed(mine, theirs, names) if _is_near(mine, theirs) else _unlike(mine, theirs, url)


def _is_one(mine: str, theirs: str, names: AbstractSet[str]) -> bool:
    """Whether one is the other with something added or left out at an end, or a part that is a title itself."""

    def is_added(part: str) -> bool:
        return forms.is_site(part, frozenset(names)) or bool(_TAG.fullmatch(part.strip().lower()) or dates.parse(part))

    ones, others = forms.cut_forms(mine, is_added), forms.cut_forms(theirs, is_added)
    if any(forms.begins(one, other) or forms.begins(other, one) for one in ones for other in others):
        return True
    parts = [_parts(title, names) for title in (mine, theirs)]
    if parts[0] & parts[1]:
        return True
    keys = [forms.key(title).removesuffix("…") for title in (mine, theirs)]
    return any(part in key for key, found in zip(keys, reversed(parts), strict=True) for part in found)


def _parts(title: str, names: AbstractSet[str]) -> frozenset[forms.Key]:
    """Return the keys of a title's parts that could be titles: of three words or more, and no site's name."""
    found: set[forms.Key] = set()
    for run in forms.runs(title):
        if len(found) < _MOST_RUNS and not forms.is_site(run, frozenset(names)) and len(run.split()) >= _LEAST:
            found |= forms.keys(run)
    return frozenset(found | forms.keys(title))


def _are_comparable(mine: str, theirs: str, url: str, spoken: str) -> bool:
    """Whether both are surely in one language, and neither is a translation, of which each day may bring another."""
    kind = kind_of(mine)
    if kind != kind_of(theirs) or not kind:
        return False
    page = _language_of(url)
    if kind in _CJK:
        return page == ("zh" if kind == "han" else kind)
    found = {language.of_text(title)[0] for title in (mine, theirs)} - {"und"}
    if len(found) > 1:
        return False
    told = next(iter(found), "")
    if page:
        return told == page or (not told and page == spoken)
    # A title in Latin letters in a Japanese digest was not translated, nor was an English one in a French digest.
    return told == "en" or (not told and spoken in _CJK | {"en"})


@lru_cache(maxsize=1024)
def _language_of(url: str) -> str:
    """Return the language that an address names, by its country or a part of its path; ``""`` if it names none."""
    host, _, path = url.partition("/")
    part = path.partition("/")[0].lower()
    if is_locale(part) and len(part) == 2:
        return part if part not in ("us", "uk", "gb") else "en"
    ending = hosts.host(host).rpartition(".")[2]
    return _SPOKEN.get(ending, ending if ending in _OWN else "")


def _is_near(mine: str, theirs: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - 17 ms, and most titles are equal

    return fuzz.ratio(forms.spelt(mine), forms.spelt(theirs)) >= NEAR


def _changed(mine: str, theirs: str, names: AbstractSet[str]) -> Difference | None:
    """Report words that were put in place of others, and a negation that came or went."""
    here, there = Counter(_words(mine)), Counter(_words(theirs))
    lost, gained = _unpaired(list((here - there).elements()), list((there - here).elements()), names)
    if not ((lost and gained) or _NOT & {*lost, *gained}):
        return None
    return Difference(difference(mine, theirs, "the other title"))


def _words(title: str) -> list[str]:
    spelt = _AMOUNT.sub(lambda match: f"{match[1]} {_UNITS[match[2][0]]}", forms.spelt(title).removesuffix("…"))
    return [char for word in spelt.split() for char in ([*word] if kind_of(word) in _CJK else [word])]


def _unpaired(lost: list[str], gained: list[str], names: AbstractSet[str]) -> tuple[list[str], list[str]]:
    """Return the words that each title has alone, but for slips, forms of one word, and words that say nothing."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    for word in filter(str.isalpha, tuple(lost)):
        alike = (one for one in gained if one.isalpha() and one[0] == word[0] and fuzz.ratio(one, word) >= _SLIP)
        if partner := next(alike, None):
            lost.remove(word)
            gained.remove(partner)
    idle = FUNCTION_WORDS["en"] - _NOT
    return [word for word in lost if word not in idle and word not in names], [
        word for word in gained if word not in idle and word not in names
    ]


def _unlike(mine: str, theirs: str, url: str) -> Difference | None:
    """Report titles that have nothing in common; of which the address does not speak is the wrong one."""
    if kind_of(mine) != "Latin":
        return None
    one, other = slugs.telling(mine), slugs.telling(theirs)
    if min(len(one), len(other)) < _LEAST or slugs.share(one, other, theirs, "") or slugs.share(other, one, mine, ""):
        return None
    spoken = slugs.speaks_of(url, mine), slugs.speaks_of(url, theirs)
    if spoken[0] and spoken[1]:
        return None
    sure = spoken[0] is not spoken[1] and None not in spoken
    return Difference(
        "the two titles have no word in common",
        doubtful=not sure,
        is_mine=sure and bool(spoken[1]),
        is_theirs=sure and bool(spoken[0]),
    )
