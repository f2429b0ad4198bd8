"""The series as the index holds it: the same answers as plain loops over the records give."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.history import tokens
from factlint.history.view import View
from factlint.series import Listed, Record, Telling
from history_records import DAY, WORDS, entries, filled, pages, series, tellings, view
from serial import InMemory

if TYPE_CHECKING:
    from factlint.series import Earlier

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

        assert found.size(days[1]) == plain.size(days[1])
        assert found.digests(*days) == plain.digests(*days)
        assert found.frequencies(terms, days[1]) == plain.frequencies(terms, days[1])
        assert found.listed(wanted) == plain.listed(wanted)
        assert found.paragraphs([0, 1, 2**63 - 1], *days) == plain.paragraphs([0, 1, 2**63 - 1], *days)
        assert sorted(candidates, key=_key) == sorted(plain.candidates(telling, *days), key=_key)


def _key(one: Earlier) -> tuple[str, int, str]:
    return one.where.path, one.where.line, one.telling.title


def told(count: int, terms: str, page: str = "") -> dict[str, Record]:
    """Return so many digests of a day each that tell one story."""
    cited = frozenset({page} if page else ())
    telling = Telling("Ferry", 1, frozenset(terms.split()), pages=cited)
    return {f"/news/{terms[0]}{number:03d}.md": Record("en", DAY + number, (telling,)) for number in range(count)}


def test_of_many_stories_the_nearest_few_are_handed_on(tmp_path: Path) -> None:
    """Those that share the rarest words, and not those that share the most."""
    kept = told(300, "and the of yard harbour city") | told(3, "zinc yard")
    with filled(tmp_path / "i", kept) as index:
        asked = Telling("Yard", 1, frozenset(["and", "the", "of", "yard", "harbour", "city", "zinc"]))
        found = view(index, "/x").candidates(asked, DAY, DAY + 400)

        assert len(found) == 12
        assert {f"/news/z{number:03d}.md" for number in range(3)} <= {one.where.path for one in found}


def test_only_the_rarest_words_are_looked_up(tmp_path: Path) -> None:
    """A story of thousands of words costs no more than another."""
    common = " ".join(f"w{number}" for number in range(400))
    with filled(tmp_path / "i", told(9, common) | told(1, "a b c d e f g h i j k l m n o p q r s t")) as index:
        asked = Telling("", 1, frozenset(f"{common} a b c d e f g h i j k l m n o p q r s t".split()))
        found = view(index, "/x").candidates(asked, DAY, DAY + 400)

        assert [one.where.path for one in found] == ["/news/a000.md"]


def test_stories_that_cite_a_page_are_found_whatever_their_words(tmp_path: Path) -> None:
    """The first fifty: one that has been cited on more days is hardly news."""
    page = "https://tern.test/tracker"
    with filled(tmp_path / "i", told(80, "ferry", page)) as index:
        asked = Telling("", 1, frozenset({"other"}), pages=frozenset({page}))
        found = view(index, "/x").candidates(asked, DAY, DAY + 400)

        assert [one.where.day for one in found] == list(range(DAY, DAY + 50))


def test_the_digest_at_hand_is_left_out_as_it_was_when_it_was_put(tmp_path: Path) -> None:
    """It may have changed since, and other digests tell what it tells no more."""
    with filled(tmp_path / "i", told(3, "ferry quay")) as index:
        found = view(index, "/news/f001.md")

        assert (found.size(DAY + 9), found.digests(1, DAY + 9)) == (2, 2)
        assert found.frequencies(["ferry", "none"], DAY + 9) == {"ferry": 2, "none": 0}


@pytest.mark.parametrize(("key", "language"), [("news", "ja"), ("other", "en")])
def test_what_the_index_does_not_know_has_no_others(tmp_path: Path, key: str, language: str) -> None:
    """Another series, or the same in a language that it is not written in."""
    with filled(tmp_path / "i", told(3, "ferry", "https://tern.test/")) as index:
        found = View(index, key, "/news/f000.md", shown=str, language=language, window=7, versions=lambda: ())
        telling = Telling("", 1, frozenset({"ferry"}), pages=frozenset({"https://tern.test/"}))

        assert (found.window, found.size(DAY + 9), found.digests(1, DAY + 9), found.versions()) == (7, 0, 0, ())
        assert found.candidates(telling, 1, DAY + 9) == []


def test_paths_are_shown_as_it_is_told(tmp_path: Path) -> None:
    """As the digest at hand is named: relative or not."""
    with filled(tmp_path / "i", told(2, "ferry")) as index:
        found = View(index, "news", "/news/f001.md", shown=str.upper, language="en", window=7, versions=lambda: ())

        assert [str(one.where) for one in found.candidates(Telling("", 1, frozenset({"ferry"})), 1, DAY + 9)] == [
            "/NEWS/F000.MD:1"
        ]


def test_pages_of_one_number_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever finds two addresses that hash alike gains nothing."""
    monkeypatch.setattr(tokens, "page_key", lambda _: 7)
    one, other = "https://tern.test/", "https://gull.test/"
    kept = {
        f"/news/{name}.md": Record("en", DAY, (Telling(name, 1, pages=frozenset({page})),), (Listed(page, 1, name),))
        for name, page in (("a", one), ("b", other))
    }
    with filled(tmp_path / "i", kept) as index:
        found = view(index, "/x")
        cited = found.candidates(Telling("", 1, pages=frozenset({other})), 1, DAY + 9)

        assert [(page, [each.listed.title for each in list_]) for page, list_ in found.listed([one]).items()] == [
            (one, ["a"])
        ]
        assert [each.telling.title for each in cited] == ["b"]
