"""What a text means as a vector: a sentence-embedding model in ONNX, from a folder of the user's.

Of models exported without their last step the tokens' vectors are pooled here, as sentence-transformers does
(sbert.net, "Computing Embeddings"): their mean, or the first one's where 1_Pooling/config.json says so.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from factlint.encoders.encoder import Encoder, whole

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from tokenizers import Encoding

    from factlint.encoders.place import Files

_OUTPUTS = ("sentence_embedding", "token_embeddings", "last_hidden_state")
_FEWEST, _MOST = 16, 8_192
"""Figures of a vector: fewer are those of a classifier, more are kept of no text."""
_LENGTH = 256
"""Tokens of a text that are read: twice as many as most such models were trained with."""


class _Pooling(msgspec.Struct):
    """What is of use in 1_Pooling/config.json."""

    pooling_mode_cls_token: bool = False
    pooling_mode_mean_tokens: bool = True


class Embedding:
    """A model that was loaded."""

    def __init__(self, folder: Path, file: Path) -> None:
        """Load the model and its tokenizer.

        Raises:
            ConfigError: One of its files cannot be read, or it is no encoder whose figures can be pooled.
        """
        self._encoder = Encoder(folder, file)
        outputs = self._encoder.outputs
        self._output = next((name for name in _OUTPUTS if name in outputs), outputs[0])
        pooling = self._encoder.read("1_Pooling/config.json", _Pooling)
        self._first = pooling.pooling_mode_cls_token
        if not (self._first or pooling.pooling_mode_mean_tokens or self._output == _OUTPUTS[0]):
            raise self._encoder.wrong(
                "1_Pooling/config.json wants neither the mean nor the first token",
                "export the model with its output sentence_embedding",
            )

    def vector(self, text: str) -> bytes:
        """Return a text's vector, a signed byte for each figure; empty where the model gives nothing that has a length.

        What cosines are taken of needs no more than a byte: none is off by more than 0.01.

        Raises:
            ConfigError: The model cannot be run, or does not give a vector.
        """
        tokens = self._encoder.encoded(whole(text), length=_LENGTH)
        figures = self._pooled(self._encoder.run(tokens, self._output), tokens)
        most = np.abs(figures).max() if np.isfinite(figures).all() else 0.0
        return np.rint(figures * (127 / most)).astype(np.int8).tobytes() if most > 0 else b""

    def _pooled(self, figures: NDArray[np.float64], tokens: Encoding) -> NDArray[np.float64]:
        shape = figures.shape
        is_whole = len(shape) == 2 and shape[0] == 1
        if not (is_whole or shape[:2] == (1, len(tokens.ids))) or not _FEWEST <= shape[-1] <= _MOST:
            words = f"its output {self._output!r} is of the shape {list(shape)}"
            raise self._encoder.wrong(words, "it must give a vector for each text, or for each of its tokens")
        if is_whole or self._first:
            first: NDArray[np.float64] = figures.reshape(-1, shape[-1])[0]
            return first
        heeded = np.array(tokens.attention_mask, dtype=np.float64)
        mean: NDArray[np.float64] = heeded @ figures[0] / max(heeded.sum(), 1.0)
        return mean


@lru_cache(maxsize=4)
def load(found: Files, mark: str) -> Embedding:  # noqa: ARG001 - one that was exchanged is loaded anew
    """Load a model once for a process, however many settings name it; raises as :class:`Embedding` does."""
    return Embedding(*found)
