"""Whether two titles that digests give one page cannot both be its own, and what says so.

Without the page there is no title to hold either against. A title may be cut, bear the site's name, be translated, or
be one of several that a page has; only a word or number put in place of another, a "not" that one of them lacks, and
titles that have nothing in common tell that one of the two is wrong.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.checks import slugs
from factlint.checks import title_forms as forms
from factlint.checks.title_differences import difference
from factlint.checks.title_grades import NEAR
from factlint.checks.title_languages import kind_of, told
from factlint.digest import dates, hosts
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.titles import UNITS
from factlint.digest.url_languages import is_locale
from factlint.judge import negators, number_words
from factlint.source import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

_LEAST = 3
"""Telling words that a title has from which it may be said to speak of something else."""
_MOST_RUNS = 40
_SLIP = 80
"""The least ratio, of 100, of two words of which one is the other misspelt or inflected."""
_BARE = {"ca": "can", "wo": "will", "can": "can", "ai": "is"}
"""What is left of a verb without its "n't"."""
_VERSION = lazy.pattern(r"v(?=\d)|\.0\Z|(?<=\d)(?:st|nd|rd|th|e|er|ème)\Z")
"""What one may write beside a number, and another not: "v4", "4.0", "4th"."""
_AMOUNT = lazy.pattern(r"(?<![\w.])(\d+(?:\.\d+)?) ?(bn?|mn?|k|tn?|billions?|millions?|thousand|trillions?)\b")
_COLON = lazy.pattern(r":(?=\s)|：")
_FIGURES = lazy.pattern(r"\d+(?:\.\d+)*")
_WORD = lazy.pattern(r"[^\W\d]{2}")
_COUNTED = lazy.pattern(r"\d[年月日号號期回話년월일호회]")
"""Days, and the issues of a column."""
_TAG = lazy.pattern(r"(?:pdf|video|podcast|audio|公式|official|updated?|更新|exclusive|opinion)(?:\W.*)?")
_SPOKEN_WORDS = "jp:ja kr:ko cn:zh tw:zh hk:zh at:de br:pt mx:es ar:es se:sv dk:da cz:cs"
_SPOKEN = {country: language for country, _, language in (word.partition(":") for word in _SPOKEN_WORDS.split())}
_OWN = frozenset(("de", "fr", "es", "it", "pt", "nl", "pl", "no", "fi", "ru", "tr"))
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
        # Two translations of one title may differ in their words, but not in a number alone.
        is_number = _differ_in_numbers(mine, theirs)
        return Difference(difference(mine, theirs, "the other title")) if is_number else None
    return _changed(mine, theirs, names, spoken) if _is_near(mine, theirs) else _unlike(mine, theirs, url)


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
    """Return the keys of a title's parts that could be titles: of three words or more, and no site's name.

    A colon sets no title apart from another: "Kestrel 4: made to find leaks" is not "Kestrel 5: made to find leaks".
    """
    found: set[forms.Key] = set()
    for run in forms.runs(_COLON.sub(" ", title)):
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
    found = {told(title) for title in (mine, theirs)} - {"und"}
    if len(found) > 1:
        return False
    of_both = next(iter(found), "")
    if page:
        return of_both == page or (not of_both and page == spoken)
    # A title in Latin letters in a Japanese digest was not translated, nor was an English one in a French digest.
    return of_both == "en" or (not of_both and spoken in _CJK | {"en"})


def _differ_in_numbers(mine: str, theirs: str) -> bool:
    """Whether two titles are the same but for figures of other values: no days, no issues, none that was rounded."""
    titles = [forms.spelt(title) for title in (mine, theirs)]
    if _FIGURES.sub("0", titles[0]) != _FIGURES.sub("0", titles[1]) or not _WORD.search(titles[0]):
        return False
    figures = [_FIGURES.findall(title) for title in titles]
    return any(map(_are_apart, *figures)) and not any(map(_COUNTED.search, titles))


def _are_apart(one: str, other: str) -> bool:
    """Whether two figures are of other values, and neither is the other one rounded."""
    digits = [figure.replace(".", "").strip("0") for figure in (one, other)]
    shorter, longer = sorted(digits, key=len)
    return not (len(one.partition(".")[0]) == len(other.partition(".")[0]) and longer.startswith(shorter))


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


def _changed(mine: str, theirs: str, names: AbstractSet[str], spoken: str) -> Difference | None:
    """Report words that were put in place of others, and a negation that came or went."""
    denials = _denials(spoken)
    idle = (FUNCTION_WORDS["en"] | FUNCTION_WORDS.get(spoken, frozenset()) | names) - denials
    here, there = (Counter(word for word in _words(title, spoken) if word not in idle) for title in (mine, theirs))
    lost, gained = _unpaired(list((here - there).elements()), list((there - here).elements()), spoken)
    if not ((lost and gained) or not denials.isdisjoint((*lost, *gained))):
        return None
    is_sure = (
        not denials.isdisjoint((*lost, *gained))
        or (_digits(lost) != _digits(gained) and bool(_digits(lost) and _digits(gained)))
        or not (_names(mine).isdisjoint(lost) or _names(theirs).isdisjoint(gained))
    )
    return Difference(difference(mine, theirs, "the other title"), doubtful=not is_sure)


def _digits(words: Iterable[str]) -> set[str]:
    return {figures for word in words for figures in _FIGURES.findall(word)}


def _names(title: str) -> set[str]:
    """Return the words, folded, that name somebody or something: capital where not most words are, or within."""
    words = [word for word in title.split() if word[:1].isalpha()]
    is_headline = 2 * sum(word[0].isupper() for word in words) > len(words)
    distinct = [
        word for at, word in enumerate(words) if (at and not is_headline and word[0].isupper()) or _is_coined(word)
    ]
    return {part for word in distinct for part in forms.spelt(word).split()}


def _is_coined(word: str) -> bool:
    """Whether a word is a name wherever it stands: OpenAI, GPT-5."""
    return word[1:] != word[1:].lower() and word != word.upper()


def _words(title: str, spoken: str) -> list[str]:
    """Return the words of a title, each number in figures, of Chinese, Japanese and Korean each character."""
    spelt = _AMOUNT.sub(lambda match: f"{match[1]} {UNITS[match[2][0]]}", forms.spelt(title).removesuffix("…"))
    figures, denials = _figures(spoken), _denials(spoken)
    found: list[str] = []
    for word in spelt.split():
        if kind_of(word) in _CJK:
            found += word
        elif word in denials and word.endswith(("nt", "cannot")):
            stem = word.removesuffix("nt").removesuffix("not")
            found += (_BARE.get(stem, stem), "not")
        else:
            found.append(figures.get(word) or _VERSION.sub("", word))
    return found


@cache
def _figures(spoken: str) -> dict[str, str]:
    tables = filter(None, map(number_words.words, dict.fromkeys(("en", spoken))))
    found = {word: str(value) for table in tables for word, value in (table.counts | table.ordinals).items()}
    return found | {"first": "1", "euro": "eur", "euros": "eur", "dollar": "usd", "dollars": "usd", "yen": "jpy"}


@cache
def _denials(spoken: str) -> frozenset[str]:
    """Return the words that deny in English, in which most titles are, and in the language of the digests."""
    known = [one for one in ("en", spoken) if number_words.words(one)]
    return frozenset(word.replace("'", "") for one in known for word in negators.of(one).plain)


def _unpaired(lost: list[str], gained: list[str], spoken: str) -> tuple[list[str], list[str]]:
    """Return the words that each title has alone, but for slips, short forms, and forms of one word."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    from factlint.judge.phrasing import stem_of  # noqa: PLC0415 - 20 ms, and most titles are equal

    stem = stem_of(spoken if number_words.words(spoken) else "en")
    for word in filter(str.isalpha, tuple(lost)):
        alike = (
            one
            for one in gained
            if one.isalpha()
            and (
                one.startswith(word)
                or word.startswith(one)
                or stem(one) == stem(word)
                or fuzz.ratio(one, word) >= _SLIP
            )
        )
        if partner := next(alike, None):
            lost.remove(word)
            gained.remove(partner)
    return lost, gained


def _unlike(mine: str, theirs: str, url: str) -> Difference | None:
    """Report titles that have nothing in common; of which the address does not speak is the wrong one."""
    if kind_of(mine) != "Latin":
        return None
    one, other = slugs.telling(mine), slugs.telling(theirs)
    if not _digits((mine,)).isdisjoint(_digits((theirs,))):
        return None  # a number is in common, as of a title and its translation
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
