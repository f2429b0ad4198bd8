"""Stories that are alike in meaning, as the index keeps them: by one model, none of them the digest's own."""

from __future__ import annotations

from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factlint.history.index import Entry, Index
from factlint.history.view import View
from factlint.series import Record, Telling
from history_records import DAY, NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHIP, BOAT, TAX = b"\x7f\x00\x00", b"\x7e\x10\x00", b"\x00\x7f\x00"


def told(title: str, line: int = 1) -> Telling:
    return Telling(title, line, frozenset({title.lower()}))


class Meaning(NamedTuple):
    """What the stories of the digest at hand mean, without a model."""

    vectors: dict[Telling, bytes]
    model: str = "m1"
    least: float = 0.7

    def vector(self, telling: Telling) -> bytes:
        """Return what is said beforehand; a story that is not named must not be asked for."""
        return self.vectors[telling]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index(tmp_path / "index.sqlite") as opened:
        yield opened


def put(index: Index, name: str, *vectors: bytes, day: int = DAY, model: str = "m1", series: str = "news") -> None:
    """Keep a digest of stories called as it is, that share no word with any other."""
    stories = tuple(told(f"{name}{number}", number) for number in range(1, len(vectors) + 1))
    index.put(series, [Entry(f"/news/{name}.md", NOWHERE, Record("en", day, stories), None, model, vectors)])


def near(
    index: Index, meaning: Meaning, telling: Telling, path: str = "/news/new.md", days: tuple[int, int] = (DAY, DAY + 9)
) -> dict[str, float]:
    """Return the titles of the candidates and how alike they are."""
    view = View(
        index,
        "news",
        path,
        shown=str,
        language="en",
        window=30,
        versions=tuple,
        meaning=meaning,  # type: ignore[arg-type]
    )
    return {one.telling.title: round(one.likeness, 2) for one in view.candidates(telling, *days)}


def test_stories_that_share_no_word_are_found(index: Index) -> None:
    """Those that the settings' threshold has count as alike, with their cosines."""
    put(index, "a", SHIP, TAX, BOAT)

    assert near(index, Meaning({told("New"): SHIP}), told("New")) == {"a1": 1.0, "a3": 0.99}
    assert near(index, Meaning({told("New"): SHIP}, least=0.995), told("New")) == {"a1": 1.0}


def test_a_candidate_that_is_not_alike_says_so(index: Index) -> None:
    """It shares a word, and the model finds that it means something else."""
    put(index, "a", TAX)

    assert near(index, Meaning({told("a1", 9): SHIP}), told("a1", 9)) == {"a1": 0.0}


@pytest.mark.parametrize(
    ("day", "model", "series"), [(DAY + 9, "m1", "news"), (DAY, "m2", "news"), (DAY, "m1", "else"), (0, "m1", "news")]
)
def test_other_days_models_and_series_do_not_count(index: Index, day: int, model: str, series: str) -> None:
    put(index, "a", SHIP, day=day, model=model, series=series)

    assert near(index, Meaning({told("New"): SHIP}), told("New")) == {}


def test_the_digest_itself_is_none_of_them(index: Index) -> None:
    """And its vectors are at hand without a model."""
    put(index, "a", SHIP, BOAT)
    put(index, "b", BOAT)

    assert near(index, Meaning({}), told("a1"), path="/news/a.md") == {"b1": 0.99}


def test_a_story_without_a_vector_is_like_none(index: Index) -> None:
    put(index, "a", SHIP, b"")

    assert near(index, Meaning({told("New"): b""}), told("New")) == {}
    assert near(index, Meaning({told("New"): SHIP}), told("New")) == {"a1": 1.0}


def test_no_more_than_a_dozen_are_handed_on(index: Index) -> None:
    """The nearest of them."""
    put(index, "a", *[bytes([127, number, 0]) for number in range(40)])

    found = near(index, Meaning({told("New"): SHIP}), told("New"))
    assert sorted(found) == sorted(f"a{number}" for number in range(1, 13))


def test_what_is_put_anew_takes_the_place_of_what_was(index: Index) -> None:
    put(index, "a", SHIP, SHIP)
    put(index, "a", TAX)

    assert near(index, Meaning({told("New"): SHIP}), told("New")) == {}
    with closing(connect(index.path)) as db:
        assert db.execute("SELECT count(*) FROM meaning").fetchone() == (1,)


def test_a_run_without_a_model_does_not_look(index: Index) -> None:
    """What another run has kept stays."""
    put(index, "a", SHIP)
    view = View(index, "news", "/news/new.md", shown=str, language="en", window=30, versions=tuple)

    assert view.candidates(told("New"), DAY, DAY + 9) == []


@pytest.mark.parametrize("vector", ["text", b"", bytes(3), bytes(90_000), b"\x7f", 7, 0.5])
def test_whatever_stands_in_the_file_ends_no_run(index: Index, vector: object) -> None:
    """Who wrote it is not known; numpy is given what has the right size."""
    put(index, "a", SHIP, BOAT)
    index.close()
    with closing(connect(index.path)) as db, db:
        db.execute("UPDATE meaning SET vector = ? WHERE place % 2 = 1", (vector,))

    assert near(index, Meaning({told("New"): SHIP}), told("New")) == {"a1": 1.0}
