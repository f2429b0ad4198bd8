"""Two titles of one page: when both may be right, and when one must be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.checks.title_pairs import compare
from growth import assert_linear

BERTHS = "Port of Arvik opens nine berths"


def differ(mine: str, theirs: str, url: str = "tern.test/x/17", language: str = "en") -> str:
    """Return ``"sure"``, ``"doubtful"`` or ``""``; the same whichever title is this one's."""
    ways = [compare(mine, theirs, url, "Tern", language), compare(theirs, mine, url, "Tern", language)]
    found = ["" if way is None else "doubtful" if way.doubtful else "sure" for way in ways]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (BERTHS, "PORT OF ARVIK OPENS “NINE” BERTHS"),
        (BERTHS, f"{BERTHS} – Tern"),
        (BERTHS, f"{BERTHS} | The Arvik Times"),
        (BERTHS, f"Tern: {BERTHS}"),
        (f"{BERTHS} | Reuters", f"{BERTHS} – Arvik Times"),
        (f"Tern: {BERTHS}", f"{BERTHS} | The Arvik Times"),
        (f"Quays: {BERTHS}", f"{BERTHS} | The Arvik Times"),
        (BERTHS, f"[PDF] {BERTHS}"),
        (BERTHS, f"{BERTHS} with shore power"),
        (BERTHS, "Port of Arvik opens …"),
        (BERTHS, "Port of Arvik opens 9 berths"),
        (BERTHS, "Nine berths opened by the port of Arvik"),
        (BERTHS, "Newsroom"),
        (BERTHS, "tern.test"),
        ("Kestrel 4 finds leaks for all users", "Kestrel v4.0 finds leaks for all users"),
        ("Yard sold for $2.5B", "Yard sold for US$2.5 billion"),
        ("Yard was sold for €12M in an auction", "Yard was sold for 12 million euros in an auction"),
        ("Tern doesn't plan a new yard in Arvik", "Tern does not plan a new yard in Arvik"),
        ("Tern & Co open a yard in Arvik", "Tern and Company open a yard in Arvik"),
        ("Port optimises its nine berths", "Port optimizes its nine berths"),
        ("The port is launching a study of berths", "The port launches a study of berths"),
        ("Kestrel 4: finding leaks nobody hears", "Finding leaks nobody hears"),
        ("What we know about the outage", "What we know about the outage so far"),
        ("Introducing Kestrel 4", "Kestrel 4 is here: our fastest model yet"),
        ("2026-04-05 Weekly round-up of ports", "Weekly round-up of ports 2026-04-12"),
    ],
)
def test_titles_of_one_page(mine: str, theirs: str) -> None:
    """Spelling, a site's name, a part left out, other forms of the same words."""
    assert differ(mine, theirs) == ""


@pytest.mark.parametrize(
    ("mine", "theirs", "language"),
    [
        (BERTHS, "Le port d'Arvik ouvre neuf quais", "en"),
        (BERTHS, "アルヴィク港、岸壁に電力", "ja"),
        ("アルヴィク港が九つの岸壁に電力供給", "アルヴィク港、十のバースで電力供給開始", "ja"),
        ("Le port d'Arvik ouvre neuf quais électriques", "Le port d'Arvik met en service dix quais électriques", "fr"),
        ("Cranes become 9 percent cheaper", "Kräne werden 9 Prozent billiger", "en"),
        ("アルヴィク港の貨物が3.14億トンに", "アルヴィク港の貨物が3.1億トンに", "ja"),
        ("アルヴィク港の今週 第12回", "アルヴィク港の今週 第13回", "ja"),
    ],
)
def test_translations_are_not_compared(mine: str, theirs: str, language: str) -> None:
    """Each day may translate the same title into other words."""
    assert differ(mine, theirs, language=language) == ""


@pytest.mark.parametrize(
    ("mine", "theirs", "url", "language"),
    [
        (BERTHS, "Port of Arvik opens ten berths", "tern.test/x/17", "en"),
        ("Kestrel 4 finds leaks", "Kestrel 5 finds leaks", "tern.test/x/17", "en"),
        ("Kestrel 4 E2B finds leaks", "Kestrel 4 E4B finds leaks", "tern.test/x/17", "en"),
        ("Yard sold for $2 billion", "Yard sold for $3 billion", "tern.test/x/17", "en"),
        (BERTHS, "Port of Moss opens nine berths", "tern.test/x/17", "en"),
        (
            "Kestrel's AI maker Tern releases its AI Grok-3",
            "Kestrel's AI maker Tern releases its AI Grok-4",
            "tern.test/x/17",
            "en",
        ),
        ("Kestrel 4: made to find leaks", "Kestrel 5: made to find leaks", "tern.test/x/17", "en"),
        ("Port will not open nine berths", "Port will open nine berths", "tern.test/x/17", "en"),
        ("Le port d'Arvik ouvre neuf quais", "Le port d'Arvik ouvre dix quais", "tern.fr/x/17", "fr"),
        ("Der Hafen öffnet keine Kais mit Strom", "Der Hafen öffnet Kais mit Strom", "tern.de/x/17", "de"),
        ("Umschlag in Arvik wächst um 4 Prozent", "Umschlag in Arvik wächst um 14 Prozent", "tern.test/x/17", "de"),
        ("Hamnen i Arvik öppnar kaj 9", "Hamnen i Arvik öppnar kaj 7", "tern.se/x/17", "sv"),
        ("アルヴィク港の貨物が3割増", "アルヴィク港の貨物が5割増", "tern.test/x/17", "ja"),
        ("아르비크 항만 물동량 12% 증가", "아르비크 항만 물동량 21% 증가", "tern.test/x/17", "ko"),
    ],
)
def test_a_changed_number_name_or_not_is_sure(mine: str, theirs: str, url: str, language: str) -> None:
    """No page has both titles."""
    assert differ(mine, theirs, url, language) == "sure"


def test_other_changed_words_are_doubtful() -> None:
    """Publishers change the words of their own headlines."""
    assert differ("Tern to buy a yard for $2 billion", "Tern to acquire a yard for $2 billion") == "doubtful"


def test_titles_without_a_word_in_common_are_told_apart_by_the_address() -> None:
    """What an address speaks of is its page's; one that says nothing leaves a doubt."""
    choir = "Choir of Lund sings for sailors at Christmas"

    assert differ(BERTHS, choir) == "doubtful"
    assert differ(BERTHS, choir, "tern.test/news/choir-lund-sings-sailors") == "sure"
    found = compare(BERTHS, choir, "tern.test/news/choir-lund-sings-sailors", "Tern", "en")
    assert found is not None
    assert found.is_mine


def test_a_description_that_shares_a_word_is_no_other_page() -> None:
    """Both name the port; a page has more than one title."""
    assert differ(BERTHS, "Electricity for ships in Arvik: what the new quay costs") == ""


def test_titles_of_any_length_are_compared_in_little_time() -> None:
    """A hostile title is cut."""
    make = lambda count: "berth yard " * count  # noqa: E731 - one line of set-up
    assert_linear(lambda title: compare(title + "nine", title + "ten", "tern.test/x/17", "Tern", "en"), make, 20_000)


WORDS = ("port", "Arvik", "nine", "9", "ten", "not", "opens", "opening", "–", "|", "Tern", "…", "doesn't", "$2bn", ":")
ANY = st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(ANY, ANY)
def test_no_title_breaks_the_comparison(mine: str, theirs: str) -> None:
    """Titles are anything that somebody wrote; one is never in conflict with itself."""
    assert compare(mine, mine, "tern.test/x/17", "Tern", "en") is None
    differ(mine, theirs)
