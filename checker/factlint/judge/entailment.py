"""A text-pair classifier in ONNX: how a pair is put to it, and what its figures mean.

Needs the extra ``factlint[nli]``; only :mod:`factlint.judge.nli` imports this, and only where a model is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factlint.encoders.encoder import Encoder, whole
from factlint.shorten import shortened

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_SUPPORT = ("entailment", "entails", "entailed", "entail", "support", "supports", "supported", "consistent", "factual")
"""What the label is called with which a text follows from another."""


class Model:
    """A classifier of pairs that was loaded."""

    def __init__(self, folder: Path, file: Path) -> None:
        """Load the model and its tokenizer; raises as :class:`factlint.encoders.encoder.Encoder` does."""
        self._encoder = Encoder(folder, file)
        outputs = self._encoder.outputs
        self._output = "logits" if "logits" in outputs else outputs[0]

    def support(self, premise: str, hypothesis: str) -> float | None:
        """Return the probability that the hypothesis follows; ``None`` where it is too long, or no figure came.

        The end of a premise that is too long is left out; a hypothesis is never cut, and may take half of the room.

        Raises:
            ConfigError: The model cannot be run, or its labels are not known.
        """
        premise, hypothesis = whole(premise), whole(hypothesis)
        if self._encoder.count(hypothesis) > self._encoder.length // 2:
            return None
        return self._probability(self._encoder.run(self._encoder.encoded(premise, hypothesis), self._output))

    def _probability(self, logits: NDArray[np.float64]) -> float | None:
        """Return the share of the label that means support: softmax, or the logistic function of a single figure."""
        labels = self._encoder.labels
        if logits.size != logits.shape[-1] or (logits.size != 1 and logits.size != len(labels)):
            words = f"it gives {logits.size} figures for a pair, and config.json has {len(labels)} labels"
            raise self._encoder.wrong(words, "it must be a classifier of pairs, with id2label")
        if not np.isfinite(logits).all():
            return None
        figures = logits.reshape(-1)
        if figures.size == 1:
            return float(1 / (1 + np.exp(-np.clip(figures[0], -60, 60))))
        powers = np.exp(figures - figures.max())
        return float(powers[self._supporting()] / powers.sum())

    def _supporting(self) -> int:
        """Return the index of the label that means support."""
        found = [index for index, label in enumerate(self._encoder.labels) if label.strip().lower() in _SUPPORT]
        if len(found) != 1:
            labels = shortened(", ".join(self._encoder.labels), 80)
            hint = 'name it "entailment" in id2label of config.json'
            raise self._encoder.wrong(f"which of its labels means support cannot be told: {labels}", hint)
        return found[0]
