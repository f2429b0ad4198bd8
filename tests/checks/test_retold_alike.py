"""Stories that are alike in meaning: found where few words are the same, and never for their meaning alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

import meant
from factlint import engine
from retold_pairs import pairs
from stories import ours

if TYPE_CHECKING:
    from factlint.report import Finding

FIRST = """\
# Harbour Digest 2026-06-01

## News

### 1) Ferry crews of Arvik begin a strike

Captains and stewards of the Sundlinjen ferry company stopped work at noon after talks over night shifts broke down. Their union wants longer rest between sailings and cleaner cabins, and says that the company has ignored letters since spring. Tourists are stranded on Halvøya without beds. ([arvikpost.test](https://arvikpost.test/strike))

### 2) A bank opens in Florø

The first branch in ten years has two tellers. ([florobank.test](https://florobank.test/new))
"""
OTHER_WORDS = "Holidaymakers sleep in the school of Halvøya, since nothing sails. Sundlinjen's staff walked off on Monday and demand longer rest after night shifts; talks had failed, their union explains, because managers never answered letters. The firm calls that unfair and hires buses."
TITLE = "No boat leaves the islands: a walkout"


def found(folder: Path, title: str, text: str, settings: str) -> tuple[Finding, ...]:
    """Return what DUP003 finds in the digest of the second day."""
    meant.folder(folder / "tiny")
    (folder / "factlint.toml").write_text(f'select = ["DUP003"]\n{settings}')
    (folder / "2026-06-01-harbour.md").write_text(FIRST)
    second = folder / "2026-06-02-harbour.md"
    second.write_text(
        f"# Harbour Digest 2026-06-02\n\n## News\n\n### 1) {title}\n\n{text} ([kystradio.test](https://kystradio.test/a))\n"
    )
    report = engine.run([str(second)], index=str(folder / "index.sqlite"), jobs=1)
    assert not report.errors
    return report.findings


@pytest.mark.parametrize(
    ("settings", "count"),
    [
        ("", 0),
        ('[semantic]\nmodel = "tiny"\n', 1),
        ('[semantic]\nmodel = "tiny"\nthreshold = 0.999\n', 0),
        ('[semantic]\nmodel = "tiny"\n[rule.DUP003]\nshared-reference = 0.3\n', 0),
    ],
)
def test_the_same_event_in_other_words(tmp_path: Path, settings: str, count: int) -> None:
    """A quarter of the words must be the same all the same."""
    assert len(found(tmp_path, TITLE, OTHER_WORDS, settings)) == count


def test_the_finding_says_that_they_are_alike(tmp_path: Path) -> None:
    """Else nobody would know why so few words are enough."""
    (finding,) = found(tmp_path, TITLE, OTHER_WORDS, '[semantic]\nmodel = "tiny"\n')

    assert [(one.excerpt, one.where) for one in finding.evidence if "alike" in one.where] == [
        ("0.95", "how alike both stories are in meaning (1 is the same)")
    ]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("A boat race ends in a walkout", "Forty rowers left the regatta of Lund in protest. The jury had changed the course overnight, the weather was foul, and no coach had been heard before the start of the final."),
        ("Boat walkout is over after 9.5% more pay", OTHER_WORDS),
        ("Update: " + TITLE, OTHER_WORDS),
        ("Week in review: " + TITLE, OTHER_WORDS),
    ],
    ids=["few words are the same", "a new number", "it says so itself", "a recap"],
)  # fmt: skip
def test_meaning_overrules_nothing(tmp_path: Path, title: str, text: str) -> None:
    """What follows on a story means nearly the same."""
    assert found(tmp_path, title, text, '[semantic]\nmodel = "tiny"\nthreshold = 0.5\n') == ()


def test_likeness_hides_no_pair_and_finds_more() -> None:
    """Were a model to find all pairs alike, that are not the same news: few of these would be reported."""
    plain = {pair for pair in pairs() if ours(pair)}
    alike = {pair for pair in pairs() if ours(pair, 0.8)}

    assert plain <= alike
    assert sum(pair.again for pair in alike - plain) >= 3
    assert sum(not pair.again for pair in alike - plain) <= 0.1 * sum(not pair.again for pair in pairs())


def test_variants_stay_apart_however_alike() -> None:
    """Two sizes of one model are announced in the same words."""
    variants = [pair for pair in pairs() if pair.second.kind == "variant"]

    assert variants
    assert not any(ours(pair, 1.0) for pair in variants)
