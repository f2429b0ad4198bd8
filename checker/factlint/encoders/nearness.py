"""How alike in meaning texts are, by their vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Vectors:
    """The vectors of some texts, each with the number by which the text is known."""

    def __init__(self, rows: Sequence[tuple[int, bytes]], size: int) -> None:
        """Keep those of this size; what is of another was made by another model."""
        rows = [row for row in rows if len(row[1]) == size]
        self._numbers = [number for number, _ in rows]
        self._figures = _figures(b"".join(vector for _, vector in rows)).reshape(len(rows), size)
        self._lengths = _lengths(self._figures)

    def near(self, vector: bytes, least: float) -> dict[int, float]:
        """Return which texts have at least this cosine with one, the nearest first."""
        if not self._numbers:
            return {}
        figures = _figures(vector)
        cosines = (self._figures @ figures) / (self._lengths * _lengths(figures[None, :])[0])
        found = np.flatnonzero(cosines >= least)
        return {self._numbers[at]: float(cosines[at]) for at in found[np.argsort(-cosines[found], kind="stable")]}


def _figures(vectors: bytes) -> NDArray[np.float32]:
    return np.frombuffer(vectors, dtype=np.int8).astype(np.float32)


def _lengths(figures: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths: NDArray[np.float32] = np.sqrt((figures * figures).sum(axis=1))
    return np.maximum(lengths, 1.0)  # one of zeros is near nothing
