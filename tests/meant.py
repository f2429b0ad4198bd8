"""A model of meanings for the tests: each word that it knows has a direction of its own, or that of its synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
FEEDS = ("input_ids", "attention_mask", "token_type_ids")
SENSES = {"ship": 0, "ferry": 0, "boat": 0, "strike": 1, "walkout": 1, "tax": 2, "levy": 2, "bank": 3}
"""Words of the same number mean the same."""


def tokenizer(senses: Mapping[str, int] = SENSES) -> Tokenizer:
    """Return a tokenizer that cuts at spaces and signs, and puts a first and a last token around a text."""
    words = {word: at for at, word in enumerate((*SPECIAL, *senses))}
    made = Tokenizer(models.WordLevel(words, unk_token="[UNK]"))  # noqa: S106 - no secret
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return made


def table(senses: Mapping[str, int] = SENSES, size: int = 16) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return a row for each token: nothing for those that are no words."""
    rows = np.zeros((len(SPECIAL) + len(senses), size), dtype=np.float32)
    for at, sense in enumerate(senses.values(), start=len(SPECIAL)):
        rows[at, sense] = 1.0
    return rows


def model(
    rows: np.ndarray[tuple[int, int], np.dtype[np.float32]],
    *,
    output: str = "last_hidden_state",
    length: int | str = "length",
    is_pooled: bool = False,
    feeds: Sequence[str] = FEEDS,
) -> onnx.ModelProto:
    """Return a model that gives each token its row, or a text the sum of them."""
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", length]) for name in feeds]
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["rows"])]
    last = ("ReduceSum", ["rows", "middle"]) if is_pooled else ("Identity", ["rows"])
    nodes.append(helper.make_node(*last, [output], **({"keepdims": 0} if is_pooled else {})))
    constants = [
        numpy_helper.from_array(rows, "table"),
        numpy_helper.from_array(np.array([1], dtype=np.int64), "middle"),
    ]
    shape = ["batch", rows.shape[1]] if is_pooled else ["batch", length, rows.shape[1]]
    result = helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)
    graph = helper.make_graph(nodes, "meanings", inputs, [result], constants if is_pooled else constants[:1])
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])


def folder(path: Path, senses: Mapping[str, int] = SENSES, made: onnx.ModelProto | None = None) -> Path:
    """Write a model's folder as it is exported, and return it."""
    path.mkdir(parents=True)
    onnx.save(made or model(table(senses)), path / "model.onnx")
    tokenizer(senses).save(str(path / "tokenizer.json"))
    return path
