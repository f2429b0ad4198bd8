"""The judge on this machine: what an entailment model's figures mean, how pairs reach it, what its folder must hold."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from onnx import ModelProto, TensorProto

import entailing
from factlint import config
from factlint.encoders import place
from factlint.errors import ConfigError
from factlint.judge import nli
from factlint.judge.interface import Opinion, Tally
from factlint.judge.verdict import Passage, Statement

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = Statement("the yard opened")
PAGE = (Passage("the crane was on the yard"),)


def judged(folder: Path, threshold: float = 0.8) -> nli.Entailment:
    text = f'[judge]\nnli = "{folder.name}"\nthreshold = {threshold}\n'
    return nli.judge(config.of_text(text, folder.parent / "factlint.toml"))


@pytest.mark.parametrize(
    ("claim", "page", "threshold", "supports"),
    [
        ("the yard opened", "the yard opened on monday", 0.8, True),
        ("the yard opened", "the yard opened never", 0.8, False),
        ("the yard opened", "the ship sank", 0.8, False),
        ("the yard", "the crane", 0.8, None),
        ("the yard opened", "the crane", 0.8, True),
        ("the yard opened", "the crane", 0.95, None),
    ],
)
def test_what_a_model_says(tmp_path: Path, claim: str, page: str, threshold: float, supports: bool | None) -> None:
    """Contradicted and neutral are both not carried; below the threshold it says nothing."""
    judge = judged(entailing.folder(tmp_path / "tiny"), threshold)
    opinion = judge.opinion(Statement(claim), (Passage(page),))

    assert opinion
    assert (opinion.supports, opinion.judge) == (supports, "tiny")


@pytest.mark.parametrize(
    ("labels", "figures", "score"),
    [
        (("entailment", "neutral", "contradiction"), (2.0, 0.0, 0.0), 0.787),
        (("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), (0.0, 0.0, 2.0), 0.787),
        (("not_entailment", "entailment"), (0.0, 2.0), 0.8808),
        (("SUPPORTS", "REFUTES"), (2.0, 0.0), 0.8808),
        (("LABEL_0",), (2.0,), 0.8808),
    ],
)
def test_labels_are_taken_by_their_names(
    tmp_path: Path, labels: tuple[str, ...], figures: tuple[float, ...], score: float
) -> None:
    """Not by their place, which differs from model to model; a single figure is that of support."""
    judge = judged(entailing.folder(tmp_path / "tiny", {"opened": figures}, labels), 0.5)

    assert judge.opinion(CLAIM, PAGE) == Opinion(True, score, "tiny")  # noqa: FBT003 - what it says


@pytest.mark.parametrize("labels", [("LABEL_0", "LABEL_1"), ("entailment", "supported"), ("a", "b", "c")])
def test_labels_that_say_nothing_are_told(tmp_path: Path, labels: tuple[str, ...]) -> None:
    """A guess at their order would turn every verdict round."""
    judge = judged(entailing.folder(tmp_path / "tiny", {}, labels))

    with pytest.raises(ConfigError, match=r"tiny: which of its labels means support .*id2label of config\.json"):
        judge.opinion(CLAIM, PAGE)


@pytest.mark.parametrize(
    "made",
    [
        entailing.model(entailing.OPENED, 3, kind=TensorProto.INT32),
        entailing.model(entailing.OPENED, 3, feeds=("input_ids", "attention_mask")),
        entailing.model(entailing.OPENED, 3, feeds=("input_ids",)),
        entailing.model(entailing.OPENED, 3, length=16),
        entailing.model(entailing.OPENED, 3, output="scores"),
    ],
    ids=["int32", "no types", "words alone", "fixed length", "another output"],
)
def test_only_what_a_model_declares_is_fed(tmp_path: Path, made: ModelProto) -> None:
    """In its own type, and padded where it takes pairs of one length alone."""
    judge = judged(entailing.folder(tmp_path / "tiny", made=made))
    opinion = judge.opinion(CLAIM, PAGE)

    assert opinion
    assert opinion.supports is True


def test_a_long_premise_is_cut_at_its_end(tmp_path: Path) -> None:
    """The best passages stand first; the claim is never cut."""
    judge = judged(entailing.folder(tmp_path / "tiny", max_position_embeddings=16))
    near = judge.opinion(CLAIM, [Passage("the ship sank"), Passage("it was " * 900)])
    far = judge.opinion(CLAIM, [Passage("it was " * 900), Passage("the ship sank")])

    assert near
    assert far
    assert (near.supports, far.supports) == (False, True)


def test_a_claim_too_long_for_the_model_is_not_judged(tmp_path: Path) -> None:
    """Half of it might be carried."""
    judge = judged(entailing.folder(tmp_path / "tiny", max_position_embeddings=16))
    opinion = judge.opinion(Statement("the yard opened on monday " * 3), PAGE)

    assert opinion
    assert (opinion.supports, opinion.reason) == (None, "the claim is too long for the model")
    assert judge.opinion(Statement("the " * 999), PAGE) is None


def test_the_same_pair_gets_the_same_figure(tmp_path: Path) -> None:
    judge = judged(entailing.folder(tmp_path / "tiny"))

    assert len({judge.opinion(CLAIM, PAGE) for _ in range(9)}) == 1


def test_nothing_to_compare_is_no_opinion(tmp_path: Path) -> None:
    """Nor is anything counted."""
    judge = judged(entailing.folder(tmp_path / "tiny"))

    assert judge.opinion(CLAIM, ()) is None
    assert judge.opinion(CLAIM, (Passage("  "),)) is None
    assert judge.opinion(Statement(""), PAGE) is None
    assert judge.take() == Tally("tiny")


def test_what_was_judged_is_counted(tmp_path: Path) -> None:
    judge = judged(entailing.folder(tmp_path / "tiny"))
    judge.opinion(CLAIM, PAGE)
    judge.opinion(CLAIM, PAGE)

    assert str(judge.take()) == "judge tiny: 2 claims asked"
    assert judge.take() == Tally("tiny")


def test_a_model_lies_where_it_is_exported_to(tmp_path: Path) -> None:
    """Shared ones keep their ONNX in a folder of its own."""
    folder = entailing.folder(tmp_path / "tiny")
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")

    assert judged(folder).opinion(CLAIM, PAGE)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("model.onnx", r"factlint\.toml:2: there is no model\.onnx in .*tiny; 'optimum-cli export onnx"),
        ("tokenizer.json", r"factlint\.toml:2: there is no tokenizer\.json in .*tiny"),
    ],
)
def test_a_missing_file_is_told(tmp_path: Path, name: str, words: str) -> None:
    """With the line of the settings, and before anything is judged."""
    folder = entailing.folder(tmp_path / "tiny")
    (folder / name).unlink()

    with pytest.raises(ConfigError, match=words):
        judged(folder)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"factlint\.toml:2: there is no folder .*gone; it is to hold"):
        judged(tmp_path / "gone")


def test_missing_packages_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most users have neither."""
    folder = entailing.folder(tmp_path / "tiny")
    monkeypatch.setattr(place, "_PACKAGES", ("no_such_runtime", "tokenizers"))

    with pytest.raises(ConfigError, match=r"needs no_such_runtime; pip install 'factlint\[nli\]'"):
        judged(folder)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("model.onnx", b"no model", r"tiny: model\.onnx cannot be loaded: "),
        ("tokenizer.json", b"{}", r"tiny: tokenizer\.json cannot be loaded: "),
        ("config.json", b"\xff", r"tiny: config\.json is not as expected: "),
        ("config.json", b"[" * 99_999, r"tiny: config\.json is not as expected: "),
        ("config.json", b'{"id2label": {"0": 3}}', r"tiny: config\.json is not as expected: Expected `str`, got `int`"),
        ("config.json", b"{}", r"tiny: it gives 3 figures for a pair, and config\.json has 0 labels; it must be"),
    ],
)
def test_a_broken_file_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, data: bytes, words: str
) -> None:
    """In one line; the runtime itself says nothing."""
    folder = entailing.folder(tmp_path / "tiny")
    (folder / name).write_bytes(data)

    with pytest.raises(ConfigError, match=words):
        judged(folder).opinion(CLAIM, PAGE)
    assert capfd.readouterr() == ("", "")


def test_a_model_of_another_kind_is_told(tmp_path: Path) -> None:
    """As one that writes texts."""
    made = entailing.model({}, 3, feeds=("input_ids", "decoder_input_ids"))
    judge = judged(entailing.folder(tmp_path / "tiny", made=made))

    with pytest.raises(
        ConfigError, match=r"it wants an input 'decoder_input_ids' of tensor.*; an encoder with input_ids"
    ):
        judge.opinion(CLAIM, PAGE)


ALONE = """
import sys
from pathlib import Path
from factlint import config
from factlint.judge.interface import judges
found = judges(config.of_text(sys.argv[1], Path(sys.argv[2]) / "factlint.toml"))
print([judge.name for judge in found], *sorted({"numpy", "onnxruntime", "tokenizers", "httpx", "sqlite3"} & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("settings", "printed"), [("", "[]"), ("[judge]\nnli = 'tiny'", "['tiny']"), ("[judge]\nthreshold = 0.9", "[]")]
)
def test_nothing_heavy_is_loaded_before_it_is_asked(tmp_path: Path, settings: str, printed: str) -> None:
    entailing.folder(tmp_path / "tiny")
    run = subprocess.run([sys.executable, "-c", ALONE, settings, tmp_path], capture_output=True, text=True, check=True)

    assert run.stdout == f"{printed}\n"


def test_half_characters_do_not_end_a_run(tmp_path: Path) -> None:
    """A page out of a PDF may have them, and no tokenizer takes them."""
    model = judged(entailing.folder(tmp_path / "tiny"))
    opinion = model.opinion(Statement("the yard opened \ud800"), [Passage("the yard opened \udfff")])

    assert opinion is not None


def test_a_model_whose_names_are_no_text_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor does the runtime print of it among what is reported."""
    folder = entailing.folder(tmp_path / "tiny")
    model = folder / "model.onnx"
    model.write_bytes(model.read_bytes().replace(b"length", b"l\xff\xffgth"))

    with pytest.raises(ConfigError, match=r"tiny: model\.onnx cannot be (?:read|loaded): "):
        judged(folder).opinion(Statement("the yard opened"), [Passage("the yard opened")])
    assert capsys.readouterr().out == ""
