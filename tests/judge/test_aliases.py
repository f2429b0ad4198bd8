"""The tables of what is called differently, and how words are folded."""

from __future__ import annotations

import pytest

from factlint.judge import alias_names, aliases, country_names, demonyms, folding, wide_names
from factlint.judge.acronyms import Acronyms, initials

TABLES = {
    name: text
    for module in (alias_names, country_names)
    for name, text in vars(module).items()
    if name.isupper() and isinstance(text, str)
}


class Page:
    """A page of a few words, to ask the tables about."""

    def __init__(self, *told: str) -> None:
        self.told = told

    def has_word(self, word: str) -> bool:
        """Whether a word is told."""
        return word in self.told

    says = has_capitals = has_word


@pytest.mark.parametrize("name", TABLES)
def test_a_line_has_several_names_once(name: str) -> None:
    """A name alone in its line is of no use, and none stands there twice."""
    lines = [line.split() for line in TABLES[name].strip().splitlines()]

    assert [line for line in lines if len(line) != len(set(line))] == []
    assert [line for line in lines if len(line) < 2 and line[0][-1] not in "+^~" and name != "COMMON"] == []


@pytest.mark.parametrize("name", TABLES)
def test_names_are_written_as_they_are_compared(name: str) -> None:
    """Small letters without accents, or an acronym in capitals; no short small word that means something else."""
    entries = [entry.rstrip("+^~") for entry in TABLES[name].split()]
    latin = [entry for entry in entries if entry[0] < "\u3000" and not entry.isupper()]

    assert [entry for entry in latin if folding.fold(entry) != entry and not entry.startswith("US_")] == []
    assert [entry for entry in latin if len(entry) < 3 and name not in ("FIRST_NAMES", "COMMON")] == []


@pytest.mark.parametrize(
    ("name", "told", "known"),
    [
        ("germany", "deutsche", True),
        ("germany", "aleman", True),
        ("germany", "ドイツ", True),
        ("us", "USA", True),
        ("us", "usa", False),
        ("south korea", "韓国", True),
        ("germany", "france", False),
        ("harrow", "harrow", False),
    ],
)
def test_one_thing_has_several_names(name: str, told: str, known: bool) -> None:
    """Words, acronyms and names in other scripts stand for each other, in any direction."""
    assert aliases.known(name, Page(told)) is known


def test_parts_of_a_name_may_be_told_otherwise() -> None:
    """Of "Bank of South Korea" the country is known by another name, the bank is not."""
    assert aliases.covered(["bank", "of", "south", "korea"], Page("ROK")) == {"south", "korea"}
    assert aliases.covered(["bank"], Page("ROK")) == set()


def test_first_names_have_short_forms() -> None:
    """Both ways, and none for others."""
    assert "bill" in aliases.short_names("william")
    assert "william" in aliases.short_names("bill")
    assert aliases.short_names("harrow") == frozenset()


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("texan", "texas"),
        ("texas", "texan"),
        ("parisian", "paris"),
        ("paris", "parisians"),
        ("londoner", "london"),
        ("nepalese", "nepal"),
        ("bavarian", "bavaria"),
        ("chicagoan", "chicago"),
    ],
)
def test_inhabitants_are_called_after_their_place(word: str, other: str) -> None:
    """The usual endings lead from one to the other."""
    assert other in demonyms.related(word)


@pytest.mark.parametrize("word", ["", "a", "an", "ian", "oman"])
def test_short_words_have_no_inhabitants(word: str) -> None:
    """What would be left is too short to say anything."""
    assert all(len(form) >= 4 for form in demonyms.related(word))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("São Müller’s", "sao muller's"),
        ("STRASSE Straße", "strasse strasse"),
        ("Łódź, Tromsø, Þór, Ærø", "lodz, tromso, thor, aero"),
        ("Nguyễn", "nguyen"),
        ("Jose\u0301", "jose"),
        ("ＧＰＴ－５", "gpt－5"),
        ("Tern¹ and Tern™", "tern¹ and tern™"),
        ("ドイツ 독일 德国", "ドイツ 독일 德国"),
        ("ﬁnal", "final"),
    ],
)
def test_folding_takes_off_what_writers_vary(text: str, folded: str) -> None:
    """Case, accents, ligatures and width go; footnote marks and other scripts stay as they are."""
    assert folding.fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("zelenskyy", "zelensky", True),
        ("zelenskiy", "zelenski", True),
        ("muhammad", "mohammed", True),
        ("khalid", "halid", True),
        ("hansen", "hanson", False),
        ("carter", "carver", False),
        ("berlin", "merlin", False),
    ],
)
def test_ways_of_writing_foreign_sounds(one: str, other: str, same: bool) -> None:
    """Spellings of one foreign name fall together, other names do not."""
    assert (folding.sound(one) == folding.sound(other)) is same
    assert not same or folding.initial_sound(one) == folding.initial_sound(other)


@pytest.mark.parametrize(
    ("page", "acronym", "known"),
    [
        ("Harrow Tarn Meridian", "HTM", True),
        ("Harrow of Tarn and the Meridian", "HTM", True),
        ("The New Harrow Tarn Meridian Group", "HTM", True),
        ("a harrow, a tarn, a meridian", "HTM", False),
        ("Tarn Harrow Meridian", "HTM", False),
        ("the H.T.M. of", "HTM", True),
        ("the H&M shop", "H&M", True),
        ("Harrow & Meridian", "H&M", True),
        ("HTMs", "HTM", True),
        ("HTMX", "HTM", False),
    ],
)
def test_an_acronym_is_read_from_capitals(page: str, acronym: str, known: bool) -> None:
    """The page writes it, or a run of words with these initials."""
    assert Acronyms(page).expands(acronym) is known


def test_names_have_initials_of_three_letters_or_more() -> None:
    """With and without small words; two letters would be found everywhere."""
    assert initials("Institute of Harrow Tarn") == {"IOHT", "IHT"}
    assert initials("Ann Harrow") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("アン・ハロー氏とイブ＝ターン大統領", ["アン・ハロー", "イブ＝ターン"]),
        ("メモリ・トークン・サービス", []),
        ("ドイツと米国と北京", ["ドイツ", "米国", "北京"]),
        ("인도적 독일", ["독일"]),
        ("印度尼西亚", ["印度尼西亚"]),
    ],
)
def test_names_without_capitals(text: str, names: list[str]) -> None:
    """People stand before what people are called by, and what is listed is found whole."""
    assert [text[start:end] for (start, end), _ in wide_names.find(text)] == names
