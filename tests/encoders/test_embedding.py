"""What a text means as a vector: how the tokens' figures are pooled, and which models are of no use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from tokenizers import Tokenizer

import meant
from factlint.encoders.embedding import Embedding
from factlint.encoders.nearness import Vectors
from factlint.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from onnx import ModelProto


def embedding(folder: Path) -> Embedding:
    return Embedding(folder, folder / "model.onnx")


def cosine(model: Embedding, one: str, other: str) -> float:
    vector = model.vector(one)
    return Vectors([(7, vector)], len(vector)).near(model.vector(other), -2.0)[7]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a ship, a strike", "The walkout of a FERRY", 1.0),
        ("ship", "tax", 0.0),
        ("ship tax", "ship", 0.707),
        ("ship ship ship tax", "boat", 0.949),
    ],
)
def test_the_mean_of_all_words_is_what_counts(tmp_path: Path, one: str, other: str, expected: float) -> None:
    """Whatever their order and number."""
    assert cosine(embedding(meant.folder(tmp_path / "tiny")), one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(
    "made",
    [
        meant.model(meant.table(), output="token_embeddings"),
        meant.model(meant.table(), output="sentence_embedding", is_pooled=True),
        meant.model(meant.table(), output="something"),
        meant.model(meant.table(), length=32),
        meant.model(meant.table(), feeds=("input_ids", "attention_mask")),
        meant.model(meant.table(size=4096)),
    ],
    ids=["tokens", "pooled already", "another name", "fixed length", "no types", "many figures"],
)
def test_models_of_all_forms_give_the_same(tmp_path: Path, made: ModelProto) -> None:
    """The last step may be in the model or not; what a text is padded with does not count."""
    model = embedding(meant.folder(tmp_path / "tiny", made=made))
    plain = embedding(meant.folder(tmp_path / "plain"))

    assert model.vector("ship tax ship")[:16] == plain.vector("ship tax ship")


def test_padding_is_not_heeded(tmp_path: Path) -> None:
    """The model itself gives figures for it."""
    rows = meant.table()
    rows[0, 9] = 5.0
    model = embedding(meant.folder(tmp_path / "tiny", made=meant.model(rows, length=64)))

    assert cosine(model, "ship", "ship " * 20) == pytest.approx(1.0, abs=0.01)


def test_the_first_token_counts_where_the_model_says_so(tmp_path: Path) -> None:
    """As those of BGE do, whose mean says less."""
    rows = meant.table()
    rows[2, 5] = 1.0
    folder = meant.folder(tmp_path / "tiny", made=meant.model(rows))
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(
        '{"word_embedding_dimension": 16, "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}'
    )

    assert cosine(embedding(folder), "ship", "tax") == pytest.approx(1.0)


def test_a_pooling_that_is_not_ours_is_told(tmp_path: Path) -> None:
    folder = meant.folder(tmp_path / "tiny")
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(
        '{"pooling_mode_mean_tokens": false, "pooling_mode_max_tokens": true}'
    )

    with pytest.raises(ConfigError, match=r"tiny: 1_Pooling/config\.json wants neither .*; export the model with"):
        embedding(folder)


@pytest.mark.parametrize(
    "made",
    [
        meant.model(meant.table(size=3 + 1)),
        meant.model(meant.table(size=4), output="logits", is_pooled=True),
        meant.model(meant.table(size=9000)),
    ],
    ids=["few figures", "a classifier", "more than anybody keeps"],
)
def test_a_model_of_another_kind_is_told(tmp_path: Path, made: ModelProto) -> None:
    model = embedding(meant.folder(tmp_path / "tiny", made=made))

    with pytest.raises(ConfigError, match=r"tiny: its output '\w+' is of the shape \[1, .*; it must give a vector"):
        model.vector("ship")


@pytest.mark.parametrize("figure", [0.0, float("nan"), float("inf")])
def test_what_has_no_length_is_no_vector(tmp_path: Path, figure: float) -> None:
    """Nor does numpy warn of it."""
    rows = np.full_like(meant.table(), figure)
    model = embedding(meant.folder(tmp_path / "tiny", made=meant.model(rows)))

    assert model.vector("ship") == b""


def test_a_text_of_any_length_and_letters(tmp_path: Path) -> None:
    """Of a long one the beginning counts; half characters, which no tokenizer takes, end no run."""
    model = embedding(meant.folder(tmp_path / "tiny"))

    assert cosine(model, "ship " * 300 + "tax " * 9000, "ship \ud800") == pytest.approx(1.0, abs=0.01)
    assert model.vector("") == b""


def test_a_tokenizer_that_cuts_and_pads_by_itself_is_not_heeded(tmp_path: Path) -> None:
    """As those of sentence-transformers do."""
    folder = meant.folder(tmp_path / "tiny")
    tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokens.enable_truncation(4)
    tokens.enable_padding(length=128)
    tokens.save(str(folder / "tokenizer.json"))

    assert cosine(embedding(folder), "ship ship tax tax", "ship tax") == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("model.onnx", b"no model", r"tiny: model\.onnx cannot be loaded: "),
        ("tokenizer.json", b"{}", r"tiny: tokenizer\.json cannot be loaded: "),
        ("tokenizer.json", b"[" * 99_999, r"tiny: tokenizer\.json cannot be loaded: "),
        ("tokenizer.json", b"\xff\xfe", r"tiny: tokenizer\.json cannot be loaded: "),
        ("config.json", b'{"max_position_embeddings": "all"}', r"tiny: config\.json is not as expected: "),
        ("1_Pooling/config.json", b"[]", r"tiny: 1_Pooling/config\.json is not as expected: "),
    ],
)
def test_a_broken_file_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, data: bytes, words: str
) -> None:
    """In one line; the libraries themselves say nothing."""
    folder = meant.folder(tmp_path / "tiny")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)

    with pytest.raises(ConfigError, match=words):
        embedding(folder)
    assert capfd.readouterr() == ("", "")


def test_a_tokenizer_of_another_model_is_told(tmp_path: Path) -> None:
    """Its words are none of the model's."""
    folder = meant.folder(tmp_path / "tiny")
    meant.tokenizer({f"w{number}": 0 for number in range(99)}).save(str(folder / "tokenizer.json"))

    with pytest.raises(ConfigError, match="tiny: the model cannot be run: "):
        embedding(folder).vector("w98")
