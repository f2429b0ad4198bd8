"""What differs between a digest and its original, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual import CHECKS, CRANES, CRANES_JA, FERRIES, FERRIES_JA, english, japanese, lines, link, told
from factlint.checks import Options, translations
from factlint.checks.translation_pages import page
from factlint.digest import parse
from factlint.series import Alone, Version
from growth import assert_linear
from serial import InMemory

if TYPE_CHECKING:
    from factlint.model import Digest


def test_a_digest_without_versions_is_no_translation() -> None:
    """Nothing is compared with nothing."""
    assert [hit for check in CHECKS.values() for hit in check(english(CRANES), Alone(), Options())] == []


def test_findings_are_told_at_the_translation_only() -> None:
    """What differs is not reported a second time in the original."""
    ours, theirs = english(CRANES.replace("640", "740"), FERRIES), japanese(CRANES_JA, FERRIES_JA)
    original = InMemory({}, versions=[Version(ours.path, ours, is_original=False)])

    assert lines(ours, theirs) == [("TRN002", 5)]
    assert list(translations.numbers(theirs, original, Options())) == []


def test_a_third_language_is_held_against_the_original_too() -> None:
    """Of several versions the one that is named counts."""
    german = parse(english(CRANES, FERRIES).text.replace("640 hours", "740 Stunden"), "de/a.md", language="de")

    assert lines(german, japanese(CRANES_JA, FERRIES_JA), english(CRANES, FERRIES)) == [("TRN002", 5)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://port.test/en/news/a", "https://port.test/ja/news/a"),
        ("https://port.test/news/a", "http://www.port.test/news/a/?utm_source=x#top"),
        ("https://port.test/news/a?hl=en", "https://port.test/news/a?hl=ja"),
        ("https://en.port.test/a", "https://ja.port.test/a"),
        ("https://port.test/amp/a", "https://port.test/a?amp=1"),
        ("https://en.wikipedia.org/wiki/Port", "https://ja.wikipedia.org/wiki/%E6%B8%AF"),
    ],
)
def test_the_same_page_in_two_languages(one: str, other: str) -> None:
    """What only chooses the language or form of a page makes no other page."""
    assert page(one) == page(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://port.test/news/a", "https://port.test/news/b"),
        ("https://port.test/news?id=1", "https://port.test/news?id=2"),
        ("https://port.test/a", "https://quay.test/a"),
    ],
)
def test_another_page(one: str, other: str) -> None:
    """Path, parameters and site choose the page."""
    assert page(one) != page(other)


def test_a_changed_url_is_put_back_in_all_places() -> None:
    """The fix takes the original's URL, without what it tracks."""
    wrong = CRANES.replace("night-cranes", "night-crane")
    ours = english(wrong, FERRIES, after="\n## Outlook\n\nMore at https://port.test/news/night-crane soon.\n")
    theirs = japanese(
        CRANES_JA.replace("cranes)", "cranes?utm_source=openai)"), FERRIES_JA, after="\n## 展望\n\n続報へ。\n"
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, hit.expected) == (
        "TRN001",
        False,
        "https://port.test/news/night-cranes?utm_source=openai",
    )
    assert [(ours.text[one.start : one.end], one.text) for one in hit.edits] == [
        ("https://port.test/news/night-crane", "https://port.test/news/night-cranes")
    ] * 2


def test_an_invented_url_has_no_fix() -> None:
    """Nothing of the original stands in its place."""
    [(code, hit)] = told(english(f"{CRANES} {link('made-up')}", FERRIES), japanese(CRANES_JA, FERRIES_JA))

    assert (code, hit.doubtful, hit.expected, hit.edits) == ("TRN001", False, None, ())


def test_a_page_in_the_translations_language_may_be_meant() -> None:
    """A translator may cite what its readers can read: a warning, and no fix."""
    theirs, ours = (
        english(CRANES, FERRIES),
        japanese(CRANES_JA.replace("port.test/news/night", "port.test/ja/kiji/yoru"), FERRIES_JA),
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, hit.edits) == ("TRN001", True, ())


def test_urls_of_two_stories_that_are_swapped_are_one_finding() -> None:
    """Both exist in the original, each in the other story."""
    ours = english(
        CRANES.replace("port.test", "x.test").replace("news/night-cranes", "b"),
        FERRIES.replace("ferries.test", "x.test").replace("news/batteries", "a"),
    )
    theirs = japanese(
        CRANES_JA.replace("port.test", "x.test").replace("news/night-cranes", "a"),
        FERRIES_JA.replace("ferries.test", "x.test").replace("news/batteries", "b"),
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, "swapped" in hit.message) == ("TRN001", True, True)


def test_a_missing_story_is_one_finding() -> None:
    """It should stand behind the story before it, the first one behind the heading."""
    theirs = japanese(CRANES_JA, FERRIES_JA, f"新しい倉庫は9,000平方メートル。 {link('depot')}")

    assert lines(english(CRANES, FERRIES), theirs) == [("TRN003", 7)]
    assert lines(english(FERRIES, f"A depot of 9,000 square metres. {link('depot')}"), theirs) == [("TRN003", 1)]


def test_an_extra_story_is_one_finding() -> None:
    """Its links and numbers are its own."""
    ours = english(CRANES, FERRIES, f"A depot of 9,000 square metres. {link('depot')}")

    assert lines(ours, japanese(CRANES_JA, FERRIES_JA)) == [("TRN003", 11)]


def test_a_section_and_its_stories_are_one_finding() -> None:
    """So is one that only the translation has; a note that only it has is none."""
    more = "\n## {}\n\n{}\n"
    ours = english(CRANES, FERRIES, after=more.format("Note", "Translated by a machine."))
    theirs = japanese(CRANES_JA, FERRIES_JA, after=more.format("展望", "来週が楽しみだ。"))

    assert lines(ours, theirs) == [("TRN003", 7)]
    assert lines(
        english(CRANES, FERRIES, after=more.format("Outlook", "A good week.")), japanese(CRANES_JA, FERRIES_JA)
    ) == [("TRN003", 11)]


def test_stories_that_all_lost_their_links_are_one_finding() -> None:
    """Not one for each of them."""
    texts = [f"Pier {number} has {number} lamps. {link(f'pier-{number}')}" for number in range(31, 37)]
    bare = [text.partition(" (")[0] for text in texts]

    assert lines(english(*bare, f"{CRANES}"), japanese(*texts, CRANES_JA)) == [("TRN003", 3)]


def test_versions_that_tell_other_stories_are_one_finding() -> None:
    """Two digests of one name need not be translations of each other."""
    theirs = japanese(*(f"第{number}倉庫は{number}人を雇う。 {link(f'depot-{number}')}" for number in range(41, 46)))
    [(code, hit)] = told(english(CRANES, FERRIES, CRANES.replace("night", "day").replace("640", "91")), theirs)

    assert (code, hit.doubtful) == ("TRN003", True)


PIECES = st.sampled_from(
    (
        "# A\n",
        "### B\n",
        "\n",
        "| a | b |\n|---|---|\n",
        "3,200 tons on May 3. ",
        "32億円と5月1日。",
        link("a"),
        "- [x](http://)\n",
        "## References\n",
        "[^1]",
        "[^1]: https://a.test\n",
        "---\nsources: [https://a.test]\n---\n",
        "1. **C.** ",
    )
)


@given(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map("".join))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    """Nothing is raised, and each finding stands in the text."""
    ours = parse(one, "en/a.md", "markdown", "en")
    hits = told(ours, parse(other, "ja/a.md", "markdown", "ja"))

    assert all(0 <= hit.span.start <= hit.span.end <= len(one) for _, hit in hits)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_digest_is_its_own_translation(text: str) -> None:
    """Whatever it holds, nothing differs."""
    ours, theirs = (parse(text, path, "markdown", "en") for path in ("en/a.md", "ja/a.md"))

    assert told(ours, theirs) == []


@pytest.mark.parametrize(
    "story",
    [
        f"Pier {{0}} has {{0}} lamps. {link('pier-{0}')}",
        f"Pier 5 has 7 lamps. {link('pier')}",
        f"Pier {{0}} has {{0}} lamps. {link('{1}-{0}')}",
    ],
)
def test_the_work_grows_with_the_digests(story: str) -> None:
    """Stories are not compared each with each, however much or little they have in common."""

    def make(count: int) -> tuple[Digest, Digest]:
        texts = [[story.format(number, side) for number in range(count)] for side in "ab"]
        return english(*texts[0]), japanese(*texts[1])

    assert_linear(lambda both: told(*both), make, 1000)


def test_the_work_grows_with_what_is_missing() -> None:
    """Each second story is missing, and each third is another one."""

    def make(count: int) -> tuple[Digest, Digest]:
        texts = [f"Pier {number} has {number} lamps. {link(f'pier-{number}')}" for number in range(count)]
        ours = [text.replace("pier-", "quay-") if number % 3 == 0 else text for number, text in enumerate(texts[::2])]
        return english(*ours), japanese(*texts)

    assert_linear(lambda both: told(*both), make, 1000)
