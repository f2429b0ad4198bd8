"""Words of a URL against words of a title: when a page is surely another one."""

from __future__ import annotations

import pytest

from factlint.checks.slugs import WrongPage, wrong_page
from factlint.digest import parse

TITLE = "Kestrel Grid maintains substations by prediction"


def wrong(title: str, url: str, **options: int) -> bool:
    prose = (
        "The port opened nine berths with shore power, so that the ships can switch off their engines in the harbour."
    )
    text = f"# D 2026-06-02\n\n{prose}\n\n## References\n\n| Title | URL |\n|---|---|\n| {title} | {url} |\n"
    return bool(list(wrong_page(parse(text, "x.md"), WrongPage(**options))))


@pytest.mark.parametrize(
    ("title", "path", "found"),
    [
        (TITLE, "nine-ferries-rebuilt-hydrogen-fuel", True),
        (TITLE, "2026/06/01/nine-ferries-rebuilt-hydrogen-fuel.html", True),
        (TITLE, "predictive-upkeep-transformers-bearings", False),
        (TITLE, "kestrelgrid-hydrogen-fuel-ferries-yard", False),
        (TITLE, "nine-ferries-rebuilt", False),
        (TITLE, "weekly-ferries-rebuilt-hydrogen-fuel", False),
        (TITLE, "9f8e7d6c5b4a3f2e1d0c", False),
        ("Substations", "nine-ferries-rebuilt-hydrogen-fuel", False),
        ("Le réseau entretient ses postes par prédiction", "nine-ferries-rebuilt-hydrogen-fuel", False),
        ("予知保全で変電所を守る", "nine-ferries-rebuilt-hydrogen-fuel", False),
        ("Nine of ten ships go electric", "hydrogen-ferries-rebuilt-florø-yard", True),
    ],
)
def test_one_shared_word_is_enough_to_be_silent(title: str, path: str, *, found: bool) -> None:
    """Short addresses, ids, round-ups and translated titles say nothing."""
    assert wrong(title, f"https://harbour.test/news/{path}") == found


def test_how_many_words_an_address_needs_can_be_set() -> None:
    assert wrong(TITLE, "https://harbour.test/news/nine-ferries-rebuilt", min_words=2)
