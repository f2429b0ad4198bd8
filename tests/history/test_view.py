"""The series as the index holds it: the same answers as plain loops over the records give."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from history_records import DAY, WORDS, entries, filled, pages, series, tellings, view
from serial import InMemory

if TYPE_CHECKING:
    from factlint.series import Earlier, Record, Telling

SINCE = st.integers(DAY - 1, DAY + 3)


@settings(max_examples=60, deadline=None)
@given(series, series, tellings, st.frozensets(pages), st.tuples(SINCE, SINCE))
def test_it_answers_as_the_records_do(
    first: dict[str, Record], second: dict[str, Record], telling: Telling, wanted: frozenset[str], days: tuple[int, int]
) -> None:
    """Whatever was put before, in whatever language, of whatever series; the digest itself is in none of it."""
    kept = first | second
    others = {path: record for path, record in kept.items() if record.language == "en" and path != "/news/a.md"}
    plain = InMemory(others)
    with TemporaryDirectory() as folder, filled(Path(folder) / "i", first) as index:
        index.put("news", entries(second))
        index.put("else", entries(first))
        found = view(index, "/news/a.md")
        terms = {*WORDS, *telling.terms}
        candidates = found.candidates(telling, *days)

        assert found.size() == plain.size()
        assert found.digests(*days) == plain.digests(*days)
        assert found.frequencies(terms) == plain.frequencies(terms)
        assert found.listed(wanted) == plain.listed(wanted)
        assert found.paragraphs([0, 1, 2**63 - 1], *days) == plain.paragraphs([0, 1, 2**63 - 1], *days)
        assert sorted(candidates, key=_key) == sorted(candidates_of(plain, telling, days), key=_key)


def _key(one: Earlier) -> tuple[str, int, str]:
    return one.where.path, one.where.line, one.telling.title


def candidates_of(plain: InMemory, telling: Telling, days: tuple[int, int]) -> list[Earlier]:
    """Return all that share one of a story's twelve rarest terms, or a page; with so few stories they are the nearest."""
    return list(plain.candidates(telling, *days))
