"""How well retold stories are told from others, beside three simpler ways, on the pairs of ``tests/stories/``.

``python tests/bench/stories.py`` prints precision and recall on both halves. Each baseline takes the threshold that is
best (by F1) on the half for tuning; the other half is held out. With the folder of a model of meanings behind it
(``[semantic] model``) it also prints what factlint makes of the pairs with that model, by several thresholds.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

sys.path.insert(0, str(Path(__file__).parent.parent))

from factlint.checks.retellings import Comparer, ToldBefore
from factlint.checks.same_news import DENSE, common, rarity
from retold_pairs import Pair, pairs, stories

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from retold_pairs import Half


class Score(NamedTuple):
    """How many pairs were rightly found, wrongly found and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """Share of what is to be found that was."""
        return self.right / (self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score(half: Half, found: Callable[[Pair], bool]) -> Score:
    """Count what a way of judging makes of the pairs of one half."""
    judged = [(pair.again, found(pair)) for pair in pairs() if pair.half == half]
    right = sum(again and yes for again, yes in judged)
    return Score(right, sum(yes for _, yes in judged) - right, sum(again for again, _ in judged) - right)


def ours(pair: Pair, likeness: float = 0.0) -> bool:
    """Whether factlint reports the second story; the set itself is the series that rarity is taken from."""
    if pair.second.telling.kind != "news":
        return False
    language = pair.second.language
    judge = Comparer(_weights()[language], ToldBefore(), {}, pair.second.earlier.where.day, dense=language in DENSE)
    return judge(pair.first.earlier._replace(likeness=likeness), pair.second.telling).verdict == "same"


def with_model(folder: Path) -> dict[str, Callable[[Pair], bool]]:
    """Return what factlint reports with a model of meanings, by thresholds."""
    from factlint.encoders.embedding import Embedding  # noqa: PLC0415 - needs the extra
    from factlint.encoders.nearness import Vectors  # noqa: PLC0415 - as above

    model = Embedding(folder, folder / "model.onnx")
    vector = cache(lambda told: model.vector(told.text))

    def likeness(pair: Pair, least: float) -> float:
        first = vector(pair.first)
        return Vectors([(0, first)], len(first)).near(vector(pair.second), least).get(0, 0.0)

    thresholds = (0.6, 0.65, 0.7, 0.75, 0.8)
    return {
        f"with {folder.name} at {least}": lambda pair, least=least: ours(pair, likeness(pair, least))  # type: ignore[misc]
        for least in thresholds
    }


def cosine(pair: Pair) -> float:
    """Return the cosine of the two stories' terms, weighed by rarity."""
    weights = _weights()[pair.second.language]
    one, other = pair.first.telling.terms, pair.second.telling.terms
    norms = [sqrt(sum(weights[term] ** 2 for term in bag)) for bag in (one, other)]
    return sum(weights[term] ** 2 for term in one & other) / (norms[0] * norms[1])


BASELINES: Mapping[str, Callable[[Pair], float]] = {
    "rapidfuzz token_set_ratio": lambda pair: fuzz.token_set_ratio(pair.first.text, pair.second.text),
    "rapidfuzz WRatio": lambda pair: fuzz.WRatio(pair.first.text, pair.second.text),
    "TF-IDF cosine": cosine,
}


def best_threshold(measure: Callable[[Pair], float]) -> float:
    """Return the threshold with the best F1 on the half for tuning."""
    values = sorted({measure(pair) for pair in pairs() if pair.half == "tune"})
    return max(values, key=lambda least: score("tune", lambda pair: measure(pair) >= least).f1)


@cache
def _weights() -> dict[str, dict[str, float]]:
    tellings = defaultdict(list)
    for told in stories():
        tellings[told.language].append(told.telling)
    return {language: rarity(counts := common(told), len(told), counts) for language, told in tellings.items()}


def main() -> None:
    """Print the table."""
    again = sum(pair.again for pair in pairs())
    print(f"{len(pairs())} pairs, {again} of them told again")
    print(f"{'':28}{'tuning half':>24}{'held-out half':>24}")
    ways: dict[str, Callable[[Pair], bool]] = {"factlint": ours}
    for folder in sys.argv[1:]:
        ways |= with_model(Path(folder))
    for name, measure in BASELINES.items():
        least = best_threshold(measure)
        ways[name] = lambda pair, measure=measure, least=least: measure(pair) >= least  # type: ignore[misc]
    for name, found in ways.items():
        halves = [score(half, found) for half in ("tune", "held-out")]  # type: ignore[arg-type]
        cells = (f"P {one.precision:.2f}  R {one.recall:.2f}  F1 {one.f1:.2f}" for one in halves)
        print(f"{name:28}" + "".join(f"{cell:>24}" for cell in cells))


if __name__ == "__main__":
    main()
