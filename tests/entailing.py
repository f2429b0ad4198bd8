"""An entailment model for the tests: it adds up a figure for each word of a pair, and knows few words.

``figures`` gives each word its part in each label's figure, so that a test can say beforehand what comes out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
KNOWN = ["the", "yard", "opened", "closed", "sank", "it", "was", "not", "never", "on", "monday", "ship", "crane"]
WORDS = [*SPECIAL, *KNOWN]
FEEDS = ("input_ids", "attention_mask", "token_type_ids")
LABELS = ("contradiction", "entailment", "neutral")
OPENED = {"opened": (0.0, 3.0, 0.0), "never": (8.0, 0.0, 0.0), "ship": (0.0, 0.0, 9.0)}
"""The word speaks for each of the labels; what says "never" contradicts."""


def tokenizer() -> Tokenizer:
    """Return a tokenizer that cuts at spaces, and puts pairs together as BERT's does."""
    made = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))  # noqa: S106 - no secret
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    return made


def model(
    figures: Mapping[str, Sequence[float]],
    labels: int,
    *,
    feeds: Sequence[str] = FEEDS,
    kind: int = TensorProto.INT64,
    length: int | str = "length",
    output: str = "logits",
) -> onnx.ModelProto:
    """Return a model that sums the rows of a table at ``input_ids``, where the mask (if it is fed one) says so."""
    table = np.array([figures.get(word, (0.0,) * labels) for word in WORDS], dtype=np.float32)
    inputs = [helper.make_tensor_value_info(name, kind, ["batch", length]) for name in feeds]
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("Cast", [feeds[1] if len(feeds) > 1 else "input_ids"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["weights"]),
        helper.make_node("Mul", ["rows", "weights"], ["heeded"]) if len(feeds) > 1 else _same("rows", "heeded"),
        helper.make_node("ReduceSum", ["heeded", "middle"], [output], keepdims=0),
    ]
    constants = [
        numpy_helper.from_array(table, "table"),
        numpy_helper.from_array(np.array([2], dtype=np.int64), "last"),
        numpy_helper.from_array(np.array([1], dtype=np.int64), "middle"),
    ]
    result = helper.make_tensor_value_info(output, TensorProto.FLOAT, ["batch", labels])
    graph = helper.make_graph(nodes, "sums", inputs, [result], constants)
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])


def _same(source: str, target: str) -> onnx.NodeProto:
    return helper.make_node("Identity", [source], [target])


def folder(
    path: Path,
    figures: Mapping[str, Sequence[float]] = OPENED,
    labels: Sequence[str] = LABELS,
    made: onnx.ModelProto | None = None,
    **config: object,
) -> Path:
    """Write a model's folder as it is exported, and return it."""
    path.mkdir()
    onnx.save(made or model(figures, len(labels)), path / "model.onnx")
    tokenizer().save(str(path / "tokenizer.json"))
    settings = {"id2label": {str(at): label for at, label in enumerate(labels)}, **config}
    (path / "config.json").write_text(json.dumps(settings), encoding="utf-8")
    return path
