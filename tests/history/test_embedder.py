"""What a digest's stories mean: which text is embedded, when the model is loaded, and what becomes of one that fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

import meant
from factlint import config
from factlint.digest import parse
from factlint.digest.tellings import tellings
from factlint.encoders import embedding
from factlint.history.embedder import Embedders, Meaning

if TYPE_CHECKING:
    from factlint.config import Config
    from factlint.history.embedder import Embedder
    from factlint.model import Digest

TEXT = "# News 2026-06-02\n\n## News\n\n### A ship\n\nIt sank. ([s](https://s.test/a))\n\n### A tax\n\nIt rose. ([s](https://s.test/b))\n"


@pytest.fixture
def chosen(tmp_path: Path) -> Config:
    meant.folder(tmp_path / "tiny")
    return config.of_text('[semantic]\nmodel = "tiny"\nthreshold = 0.5\n', tmp_path / "factlint.toml")


def embedder(chosen: Config) -> Embedder:
    found = Embedders().of(chosen)
    assert found
    return found


def news(text: str = TEXT) -> Digest:
    return parse(text, "a.md", language="en")


def test_each_story_has_a_vector(chosen: Config) -> None:
    """Of its headline and what it tells; in their order."""
    first, second = embedder(chosen).vectors(news()) or ()

    assert first[0] == second[2] == 127
    assert len(first) == len(second) == 16
    assert not first[2]


def test_what_is_known_of_no_word_is_no_vector(chosen: Config) -> None:
    assert embedder(chosen).vectors(
        news(
            "# News\n\n## News\n\n### A horse\n\nIt ran. ([s](https://s.test/a))\n\n### A hill\n\nIt stood. ([s](https://s.test/b))\n"
        )
    ) == (b"", b"")


def test_the_beginning_of_a_story_counts(chosen: Config) -> None:
    """What its news is stands there; the rest is background, and costs time."""
    (vector,) = (
        embedder(chosen).vectors(
            news(f"# News\n\n## News\n\n### A ship\n\n{'So it was. ' * 200}A tax. ([s](https://s.test/a))\n")
        )
        or ()
    )

    assert vector[0] == 127
    assert not vector[2]


def test_no_digest_has_the_model_run_for_ever(chosen: Config) -> None:
    """Of thousands of stories nobody reads the last."""
    many = "".join(f"### A ship {number}\n\nIt sank. ([s](https://s.test/{number}))\n\n" for number in range(450))
    found = embedder(chosen).vectors(news(f"# News\n\n## News\n\n{many}")) or ()

    assert len(found) == 450
    assert [bool(vector) for vector in found] == [True] * 400 + [False] * 50


def test_one_story_is_embedded_alone(chosen: Config) -> None:
    """A story that is not the digest's has no vector."""
    meaning = Meaning(embedder(chosen), news())
    _, second = tellings(news())

    assert meaning.vector(second)[2] == 127
    assert meaning.vector(replace(second, title="Another")) == b""


@pytest.mark.parametrize("settings", ["", "[semantic]\n", "[semantic]\nthreshold = 0.9\n", '[semantic]\nmodel = ""\n'])
def test_there_is_none_unless_it_is_named(tmp_path: Path, settings: str) -> None:
    made = Embedders()

    assert made.of(config.of_text(settings, tmp_path / "factlint.toml")) is None
    assert made.problems() == ()


def test_a_model_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    """With the line of the settings; what else there is to find is found."""
    made = Embedders()
    chosen = config.of_text('[semantic]\nmodel = "gone"\n', tmp_path / "factlint.toml")

    assert [made.of(chosen), made.of(chosen)] == [None, None]
    (problem,) = made.problems()
    assert str(problem).startswith(f"{tmp_path / 'factlint.toml'}:2: there is no folder ")
    assert made.problems() == ()


def test_a_model_that_fails_is_told_once_and_not_tried_again(chosen: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was found of that digest does not count: it is embedded when the model works."""
    assert chosen.path
    (chosen.path.parent / "tiny" / "model.onnx").write_bytes(b"no model")
    made = Embedders()
    first = made.of(chosen)
    assert first
    assert first.vectors(news()) is None

    monkeypatch.setattr(embedding, "load", lambda *_: pytest.fail("it is tried again"))
    assert first.vectors(news()) is None
    (problem,) = made.problems()
    assert "tiny: model.onnx cannot be loaded: " in str(problem)
    assert (made.of(chosen), made.problems()) == (None, ())


def test_settings_of_a_stranger_load_no_model(chosen: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """They could name any file of the machine."""
    monkeypatch.setenv("FACTLINT_UNTRUSTED", "1")
    made = Embedders()

    assert made.of(chosen) is None
    (problem,) = made.problems()
    assert "toml:2: no model is loaded; FACTLINT_UNTRUSTED is set" in str(problem)


def test_a_file_that_may_not_be_read_is_told(chosen: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    made = Embedders()

    assert made.of(chosen) is None
    (problem,) = made.problems()
    assert "tiny cannot be read; Permission denied" in str(problem)


@pytest.mark.parametrize("threshold", [-0.1, 1.5, '"high"'])
def test_a_threshold_that_is_none_is_told(tmp_path: Path, threshold: object) -> None:
    with pytest.raises(config.ConfigError, match=r"toml:2: semantic\.threshold"):
        config.of_text(f"[semantic]\nthreshold = {threshold}\n", tmp_path / "factlint.toml")
