"""A text-pair classifier in ONNX: its files, how a pair is put to it, and what its figures mean.

Needs the extra ``factlint[nli]``; only :mod:`factlint.judge.nli` imports this, and only where a model is asked.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from factlint.errors import ConfigError
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from tokenizers import Encoding

_USUAL_LENGTH = 512
_MOST_LENGTH = 1024
"""Tokens of a pair: memory grows with their square, and a dozen sentences have some 400."""
_SMALLEST = 8
_TYPES = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
_FEEDS = ("input_ids", "attention_mask", "token_type_ids")
_SUPPORT = ("entailment", "entails", "entailed", "entail", "support", "supports", "supported", "consistent", "factual")
"""What the label is called with which a text follows from another."""


class _Config(msgspec.Struct):
    """What is of use in a model's config.json."""

    id2label: dict[str, str] = {}
    max_position_embeddings: int | None = None
    model_type: str = ""


class _TokenizerConfig(msgspec.Struct):
    """What is of use in its tokenizer_config.json."""

    model_max_length: float | None = None


class Model:
    """A model that was loaded; one thread, so that the same pair always gets the same figure."""

    def __init__(self, folder: Path, file: Path) -> None:
        """Load the model and its tokenizer.

        Raises:
            ConfigError: One of its files cannot be read, or it is no classifier of pairs.
        """
        self._folder = folder
        config = self._read("config.json", _Config)
        self._labels = [config.id2label[key] for key in sorted(config.id2label, key=_number)]
        self._session = self._opened(file)
        with self._telling(f"{file.name} cannot be read"):
            self._feeds = self._inputs()
            outputs = [output.name for output in self._session.get_outputs()]
        self._output = "logits" if "logits" in outputs else outputs[0]
        self._tokenizer = self._tokens()
        fixed = next((shape[1] for _, shape in self._feeds.values() if len(shape) == 2), None)
        self._padded = fixed if isinstance(fixed, int) else 0
        self._length = self._padded or self._longest(config)
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def support(self, premise: str, hypothesis: str) -> float | None:
        """Return the probability that the hypothesis follows; ``None`` where it is too long, or no figure came.

        The end of a premise that is too long is left out; a hypothesis is never cut, and may take half of the room.

        Raises:
            ConfigError: The model cannot be run, or its labels are not known.
        """
        with self._telling("the tokenizer cannot be used"):
            pair = self._cut(premise, hypothesis)
        if pair is None:
            return None
        with self._telling("the model cannot be run"):
            (logits,) = self._session.run([self._output], self._fed(pair))
        return self._probability(np.asarray(logits, dtype=np.float64))

    def _cut(self, premise: str, hypothesis: str) -> Encoding | None:
        taken = len(self._tokenizer.encode(hypothesis, add_special_tokens=False).ids)
        if taken > self._length // 2:
            return None
        self._tokenizer.enable_truncation(self._length, strategy="only_first")
        pair = self._tokenizer.encode(premise, hypothesis)
        self._tokenizer.no_truncation()
        if self._padded:
            pair.pad(self._padded, pad_id=self._pad())
        return pair

    def _pad(self) -> int:
        known = map(self._tokenizer.token_to_id, ("[PAD]", "<pad>"))
        return next((token for token in known if token is not None), 0)

    def _fed(self, pair: Encoding) -> dict[str, NDArray[Any]]:
        values = dict(zip(_FEEDS, (pair.ids, pair.attention_mask, pair.type_ids), strict=True))
        return {name: np.array([values[name]], dtype=kind) for name, (kind, _) in self._feeds.items()}

    def _probability(self, logits: NDArray[np.float64]) -> float | None:
        """Return the share of the label that means support: softmax, or the logistic function of a single figure."""
        if logits.size != logits.shape[-1] or (logits.size != 1 and logits.size != len(self._labels)):
            words = f"it gives {logits.size} figures for a pair, and config.json has {len(self._labels)} labels"
            raise self._wrong(words, "it must be a classifier of pairs, with id2label")
        if not np.isfinite(logits).all():
            return None
        figures = logits.reshape(-1)
        if figures.size == 1:
            return float(1 / (1 + np.exp(-np.clip(figures[0], -60, 60))))
        powers = np.exp(figures - figures.max())
        return float(powers[self._supporting()] / powers.sum())

    def _supporting(self) -> int:
        """Return the index of the label that means support."""
        found = [index for index, label in enumerate(self._labels) if label.strip().lower() in _SUPPORT]
        if len(found) != 1:
            labels = shortened(", ".join(self._labels), 80)
            hint = 'name it "entailment" in id2label of config.json'
            raise self._wrong(f"which of its labels means support cannot be told: {labels}", hint)
        return found[0]

    def _opened(self, file: Path) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised; its warnings would stand between ours
        with self._telling(f"{file.name} cannot be loaded"):
            # Its fallback to other processors prints to standard output, among what is reported.
            return onnxruntime.InferenceSession(
                str(file), options, providers=["CPUExecutionProvider"], enable_fallback=0
            )

    def _inputs(self) -> dict[str, tuple[Any, list[Any]]]:
        """Return the type and shape of each input that the model declares."""
        found = {}
        for one in self._session.get_inputs():
            if one.name not in _FEEDS or one.type not in _TYPES:
                hint = f"an encoder with {', '.join(_FEEDS)} is of use here"
                raise self._wrong(f"it wants an input {one.name!r} of {one.type}", hint)
            found[one.name] = (_TYPES[one.type], list(one.shape))
        return found

    def _tokens(self) -> Tokenizer:
        with self._telling("tokenizer.json cannot be loaded"):
            return Tokenizer.from_file(str(self._folder / "tokenizer.json"))

    def _longest(self, config: _Config) -> int:
        """Return how many tokens a pair may have."""
        places = max(0, config.max_position_embeddings or 0) or _USUAL_LENGTH
        if "roberta" in config.model_type:
            places -= 2  # RoBERTa and those after it begin to count positions there
        said = self._read("tokenizer_config.json", _TokenizerConfig).model_max_length or _USUAL_LENGTH
        return int(max(_SMALLEST, min(places, said, _MOST_LENGTH)))

    def _read(self, name: str, kind: type[Any]) -> Any:  # noqa: ANN401 - an instance of it
        path = self._folder / name
        try:
            return msgspec.json.decode(path.read_bytes(), type=kind) if path.is_file() else kind()
        except OSError as error:
            raise self._wrong(f"{name} cannot be read: {error.strerror}") from None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise self._wrong(f"{name} is not as expected: {_said(error)}") from None

    @contextmanager
    def _telling(self, words: str) -> Iterator[None]:
        """Tell what goes wrong in the two libraries, which raise classes of their own that they do not publish."""
        try:
            yield
        except ConfigError:
            raise
        except Exception as error:  # noqa: BLE001 - see above
            raise self._wrong(f"{words}: {_said(error)}") from None

    def _wrong(self, message: str, hint: str = "") -> ConfigError:
        return ConfigError(message, path=str(self._folder), hint=hint)


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() else -1


def _said(error: Exception) -> str:
    return shortened(str(error), 200)
