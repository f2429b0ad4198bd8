"""A model in ONNX that reads texts: its files, how it is fed, and what goes wrong with either in words.

Needs the packages of the extras ``factlint[nli]`` and ``factlint[semantic]``; imported only where a model is asked.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

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
"""Tokens of a text: memory grows with their square, and a dozen sentences have some 400."""
_SMALLEST = 8
_TYPES = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
_FEEDS = ("input_ids", "attention_mask", "token_type_ids")

Written = TypeVar("Written", bound=msgspec.Struct)


class _Config(msgspec.Struct):
    """What is of use in a model's config.json."""

    id2label: dict[str, str] = {}
    max_position_embeddings: int | None = None
    model_type: str = ""


class _TokenizerConfig(msgspec.Struct):
    """What is of use in its tokenizer_config.json."""

    model_max_length: float | None = None


class Encoder:
    """A model that was loaded; one thread, so that the same text always gets the same figures."""

    def __init__(self, folder: Path, file: Path) -> None:
        """Load the model and its tokenizer.

        Raises:
            ConfigError: One of its files cannot be read, or it reads no texts.
        """
        self._folder = folder
        config = self.read("config.json", _Config)
        self.labels = [config.id2label[key] for key in sorted(config.id2label, key=_number)]
        """What its figures mean, where it is a classifier."""
        self._session = self._opened(file)
        with self.telling(f"{file.name} cannot be read"):
            self._feeds = self._inputs()
            self.outputs = [output.name for output in self._session.get_outputs()]
        self.tokenizer = self._tokens()
        fixed = next((shape[1] for _, shape in self._feeds.values() if len(shape) == 2), None)
        self._padded = fixed if isinstance(fixed, int) else 0
        self.length = self._padded or self._longest(config)
        """Tokens that a text may have."""
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def encoded(self, text: str, second: str | None = None, length: int = 0) -> Encoding:
        """Return the tokens of a text, or of a pair of them; of one that is too long the (first) end is left out.

        Raises:
            ConfigError: The tokenizer cannot be used.
        """
        with self.telling("the tokenizer cannot be used"):
            self.tokenizer.enable_truncation(min(length or self.length, self.length), strategy="only_first")
            tokens = self.tokenizer.encode(text, second)
            self.tokenizer.no_truncation()
            if self._padded:
                tokens.pad(self._padded, pad_id=self._pad())
        return tokens

    def count(self, text: str) -> int:
        """Return how many tokens a text has, without those that are put around it; raises as :meth:`encoded` does."""
        with self.telling("the tokenizer cannot be used"):
            return len(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def run(self, tokens: Encoding, output: str) -> NDArray[np.float64]:
        """Return one of the model's outputs for some tokens.

        Raises:
            ConfigError: The model cannot be run.
        """
        values = dict(zip(_FEEDS, (tokens.ids, tokens.attention_mask, tokens.type_ids), strict=True))
        with self.telling("the model cannot be run"):
            fed = {name: np.array([values[name]], dtype=kind) for name, (kind, _) in self._feeds.items()}
            (figures,) = self._session.run([output], fed)
            return np.asarray(figures, dtype=np.float64)

    def read(self, name: str, kind: type[Written]) -> Written:
        """Return what a file in the model's folder says; what it says where it is not there are the defaults.

        Raises:
            ConfigError: It cannot be read, or says something else.
        """
        path = self._folder / name
        try:
            return msgspec.json.decode(path.read_bytes(), type=kind) if path.is_file() else kind()
        except OSError as error:
            raise self.wrong(f"{name} cannot be read: {error.strerror}") from None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise self.wrong(f"{name} is not as expected: {_said(error)}") from None

    @contextmanager
    def telling(self, words: str) -> Iterator[None]:
        """Tell what goes wrong in the two libraries, which raise classes of their own that they do not publish."""
        try:
            yield
        except ConfigError:
            raise
        except Exception as error:  # noqa: BLE001 - see above
            raise self.wrong(f"{words}: {_said(error)}") from None

    def wrong(self, message: str, hint: str = "") -> ConfigError:
        """Return the error of a model that is of no use."""
        return ConfigError(message, path=str(self._folder), hint=hint)

    def _pad(self) -> int:
        known = map(self.tokenizer.token_to_id, ("[PAD]", "<pad>"))
        return next((token for token in known if token is not None), 0)

    def _opened(self, file: Path) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4  # what goes wrong is raised; its warnings would stand between ours
        with self.telling(f"{file.name} cannot be loaded"):
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
                raise self.wrong(f"it wants an input {one.name!r} of {one.type}", hint)
            found[one.name] = (_TYPES[one.type], list(one.shape))
        return found

    def _tokens(self) -> Tokenizer:
        with self.telling("tokenizer.json cannot be loaded"):
            return Tokenizer.from_file(str(self._folder / "tokenizer.json"))

    def _longest(self, config: _Config) -> int:
        """Return how many tokens a text may have."""
        places = max(0, config.max_position_embeddings or 0) or _USUAL_LENGTH
        if "roberta" in config.model_type:
            places -= 2  # RoBERTa and those after it begin to count positions there
        said = self.read("tokenizer_config.json", _TokenizerConfig).model_max_length or _USUAL_LENGTH
        return int(max(_SMALLEST, min(places, said, _MOST_LENGTH)))


def whole(text: str) -> str:
    """Return a text without half characters, which one out of a PDF may have, and no tokenizer takes."""
    return text.encode(errors="replace").decode()


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() else -1


def _said(error: Exception) -> str:
    return shortened(str(error), 200)
