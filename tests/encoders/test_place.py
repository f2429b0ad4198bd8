"""The folder of a model: what must be in it, and how it is told from that of another model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import meant
from factlint import config
from factlint.encoders import place
from factlint.encoders.place import Files, Purpose, files, mark
from factlint.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

PURPOSE = Purpose("a model of meanings", "semantic", "feature-extraction")


def found(tmp_path: Path, given: str = "tiny") -> Files:
    text = f'window-days = 9\n[semantic]\nmodel = "{given}"\n'
    return files(config.of_text(text, tmp_path / "factlint.toml"), given, PURPOSE, "semantic", "model")


def test_a_model_lies_where_it_is_exported_to(tmp_path: Path) -> None:
    """Shared ones keep their ONNX in a folder of its own."""
    folder = meant.folder(tmp_path / "tiny")
    assert found(tmp_path) == (folder, folder / "model.onnx")

    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")
    assert found(tmp_path) == (folder, folder / "onnx" / "model.onnx")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "model.onnx",
            r"toml:3: there is no model\.onnx in .*tiny; 'optimum-cli export onnx --task feature-extraction'",
        ),
        ("tokenizer.json", r"toml:3: there is no tokenizer\.json in .*tiny"),
    ],
)
def test_a_missing_file_is_told(tmp_path: Path, name: str, words: str) -> None:
    (meant.folder(tmp_path / "tiny") / name).unlink()

    with pytest.raises(ConfigError, match=words):
        found(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"toml:3: there is no folder .*gone; it is to hold a model of meanings"):
        found(tmp_path, "gone")


def test_missing_packages_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most users have neither."""
    meant.folder(tmp_path / "tiny")
    monkeypatch.setattr(place, "_PACKAGES", ("no_such_runtime", "tokenizers"))

    with pytest.raises(
        ConfigError, match=r"a model of meanings needs no_such_runtime; pip install 'factlint\[semantic\]'"
    ):
        found(tmp_path)


@pytest.mark.parametrize("size", [1, 100, 65_536, 65_537, 3_000_000, 9_000_000])
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_other_weights_are_another_model(tmp_path: Path, name: str, size: int) -> None:
    """Of the same size, too; wherever the folder is, and whatever the files' times are."""
    data = bytes(number % 251 for number in range(size))
    marks = set()
    for one, content in (("a", data), ("b", bytes(255 - byte for byte in data)), ("c", data), ("d", data + b"x")):
        (tmp_path / one).mkdir()
        for each in ("model.onnx", "tokenizer.json"):
            (tmp_path / one / each).write_bytes(content if each == name else b"same")
        marks.add(mark(Files(tmp_path / one, tmp_path / one / "model.onnx")))

    assert len(marks) == 3
    assert all(len(each) == 16 for each in marks)


def test_another_pooling_is_another_model(tmp_path: Path) -> None:
    folder = meant.folder(tmp_path / "tiny")
    before = mark(found(tmp_path))
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')

    assert mark(found(tmp_path)) != before
