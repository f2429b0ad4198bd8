"""The judge on this machine: an entailment model in ONNX, from a folder of the user's.

The passages are the premise, the claim is the hypothesis. A model that also knows "neutral" says with it that the
passages do not carry the claim, which is what is asked here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint.encoders.place import Purpose, files
from factlint.judge.interface import Opinion, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.config import Config
    from factlint.judge.entailment import Model
    from factlint.judge.verdict import Passage, Statement

_PURPOSE = Purpose("an entailment model", "nli", "text-classification")
_LONGEST_CLAIM = 2_000
_LONGEST_EVIDENCE = 8_000
"""Characters; what the model cannot take is left out after that."""


def judge(config: Config) -> Entailment:
    """Return the judge that the settings name; the model is loaded when it is first asked.

    Raises:
        ConfigError: The folder or a file in it is not there, or the packages that run it are not installed.
    """
    wanted = config.settings.judge
    return Entailment(*files(config, wanted.nli, _PURPOSE, "judge", "nli"), wanted.threshold)


@cache
def _load(folder: Path, file: Path) -> Model:
    """Load a model once for a process, however many settings name it; raises as the model does."""
    from factlint.judge.entailment import Model  # noqa: PLC0415 - loads numpy and the runtime

    return Model(folder, file)


class Entailment:
    """A local model that tells whether a text follows from another."""

    def __init__(self, folder: Path, file: Path, threshold: float) -> None:
        """Believe the model from this probability on."""
        self.name = folder.name or "nli"
        self._places = folder, file
        self._threshold = threshold
        self._tally = Tally(self.name)

    def opinion(self, statement: Statement, passages: Sequence[Passage]) -> Opinion | None:
        """Return what the model says of a statement; nothing where there is nothing to compare it with.

        Raises:
            ConfigError: The model cannot be used.
        """
        premise = " ".join(dict.fromkeys(passage.text for passage in passages))[:_LONGEST_EVIDENCE]
        claim = statement.text.strip()
        if not premise.strip() or not claim or len(claim) > _LONGEST_CLAIM:
            return None
        support = _load(*self._places).support(premise, claim)
        self._tally += Tally(self.name, claims=1)
        if support is None:
            return Opinion(None, 0.0, self.name, "the claim is too long for the model")
        score = max(support, 1 - support)
        return Opinion(support >= 0.5 if score >= self._threshold else None, round(score, 4), self.name)

    def take(self) -> Tally:
        """Return what was done since this was last asked."""
        tally, self._tally = self._tally, Tally(self.name)
        return tally

    def close(self) -> None:
        """Do nothing: the model stays for the whole process."""
