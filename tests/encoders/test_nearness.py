"""How alike texts are by their vectors: the same as the formula says, for whatever bytes."""

from __future__ import annotations

from math import sqrt
from struct import unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.encoders.nearness import Vectors

vectors = st.binary(min_size=4, max_size=4)


def cosine(one: bytes, other: bytes) -> float:
    first, second = unpack("4b", one), unpack("4b", other)
    lengths = sqrt(sum(a * a for a in first)) * sqrt(sum(b * b for b in second))
    return sum(a * b for a, b in zip(first, second, strict=True)) / lengths if lengths else 0.0


@given(st.lists(vectors), vectors)
def test_cosines_are_those_of_the_formula(kept: list[bytes], asked: bytes) -> None:
    found = Vectors(list(enumerate(kept)), 4).near(asked, -1.1)

    assert found == pytest.approx({at: cosine(one, asked) for at, one in enumerate(kept)}, abs=1e-5)
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_only_the_near_ones_are_given() -> None:
    """The nearest first; of those that are equally near, the one that was first."""
    kept = [(5, b"\x01\x00"), (3, b"\x7f\x01"), (9, b"\x00\x01"), (4, b"\x02\x00"), (6, b"\xff\x00")]

    assert list(Vectors(kept, 2).near(b"\x05\x00", 0.7)) == [5, 4, 3]


def test_what_another_model_made_is_near_nothing() -> None:
    """Its vectors have another size, or say nothing."""
    assert Vectors([(1, b"\x01"), (2, b"\x01\x02\x03"), (3, b"")], 2).near(b"\x01\x02", -2.0) == {}
    assert Vectors([(1, b"\x00\x00")], 2).near(b"\x01\x02", 0.1) == {}
    assert Vectors([], 2).near(b"\x01\x02", -2.0) == {}
