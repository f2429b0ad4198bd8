"""A model's files: what they say of the texts that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import entailing
from factlint.encoders.encoder import Encoder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ({}, 512),
        ({"max_position_embeddings": 40}, 40),
        ({"max_position_embeddings": 514, "model_type": "xlm-roberta"}, 512),
        ({"max_position_embeddings": -1}, 512),
        ({"max_position_embeddings": 8192}, 512),
    ],
)
def test_how_long_a_text_may_be(tmp_path: Path, written: dict[str, object], length: int) -> None:
    """As the files say, which RoBERTa's put two too high."""
    folder = entailing.folder(tmp_path / "tiny", **written)
    assert Encoder(folder, folder / "model.onnx").length == length
    (folder / "tokenizer_config.json").write_text('{"model_max_length": 1000000000000000019884624838656}')
    assert Encoder(folder, folder / "model.onnx").length in (length, 1024)
