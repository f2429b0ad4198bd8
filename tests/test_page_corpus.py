"""A quality floor: what is read of the pages of our own in tests/pages, and what the rules say of digests that cite them.

What is missed is listed with its reason in tests/pages/misses.toml, exactly: any change shows, for better or worse.
"""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

import corpus

MISSES = tomllib.loads((corpus.FOLDER / "misses.toml").read_text(encoding="utf-8"))
SIZES = {
    "read": 94,
    "title": 94,
    "language": 94,
    "day": 92,
    "published": 94,
    "text": 279,
    "hidden": 131,
    "true title": 94,
    "harmless title": 740,
    "other right title": 67,
    "title kept abroad": 94,
    "true day": 92,
    "other right day": 122,
    "translated title": 94,
    "English title": 38,
    "changed word": 459,
    "changed number": 48,
    "a year off": 86,
    "a week off": 170,
    "day and month swapped": 79,
    "page of the host": 28,
    "other page": 94,
}
"""How many trials each measure has; fewer would be a corpus that shrinks."""


@pytest.mark.parametrize("measure", SIZES)
def test_what_is_missed_is_what_is_known_to_be(measure: str) -> None:
    """A new miss fails, and so does a known one that is one no longer: take it off the list."""
    missed = {trial.label: trial.found for trial in corpus.trials() if trial.measure == measure and not trial.passed}
    known = MISSES.get(measure, {})

    assert {label: found for label, found in missed.items() if label not in known} == {}
    assert known.keys() - missed.keys() == set()


def test_no_measure_shrinks() -> None:
    """Pages and what is tried with each are counted."""
    assert Counter(trial.measure for trial in corpus.trials()) == SIZES
    assert MISSES.keys() <= SIZES.keys()


def test_the_corpus_is_as_wide_as_the_web_that_is_cited() -> None:
    """Eight languages, pairs of pages of one host, charsets, PDF and plain text, none of it anybody's."""
    pages = corpus.leaves()
    hosts = Counter(page.host for page in pages)

    assert min(Counter(page.language for page in pages)[language] for language in corpus.LANGUAGES) >= 8
    assert sum(count > 1 for count in hosts.values()) >= 12
    assert all(host.endswith((".test", ".example")) for host in hosts)
    assert len({page.url for page in pages}) == len(pages)
    assert {"shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp1252"} <= {page.encoding for page in pages}
    assert {"application/pdf", "text/plain; charset=utf-8"} <= {page.content_type for page in pages}


def test_the_table_names_each_measure_and_each_miss(capsys: pytest.CaptureFixture[str]) -> None:
    corpus.main()
    shown = capsys.readouterr().out

    assert all(f"\n{measure} " in f"\n{shown}" for measure in SIZES)
    assert all(f"{measure} | {label}" in shown for measure, labels in MISSES.items() for label in labels)
