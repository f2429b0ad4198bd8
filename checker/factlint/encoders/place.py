"""The folder of a model that settings name: whether all is there that it takes to load it."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factlint.config import Config

_PACKAGES = ("onnxruntime", "tokenizers")
_PLACES = ("model.onnx", "onnx/model.onnx")
"""Where a model may lie in its folder; the second is how it is exported to be shared."""
_SETTINGS = ("tokenizer.json", "config.json", "tokenizer_config.json", "1_Pooling/config.json")
"""What else in it says what a text comes to."""
_PIECES, _PIECE = 32, 65_536
"""Of a file so many pieces, of so many bytes, tell it from another of its size."""


class Purpose(NamedTuple):
    """What a model is wanted for, in the words of an error."""

    noun: str
    """With its article: ``an entailment model``."""
    extra: str
    """What is to be installed for it: ``nli``."""
    task: str
    """As what it is exported: ``text-classification``."""


class Files(NamedTuple):
    """Where a model lies."""

    folder: Path
    model: Path


def files(config: Config, given: str, purpose: Purpose, *key: str) -> Files:
    """Return where the model is that a setting names; the key says which setting. Nothing is loaded.

    Raises:
        ConfigError: The folder or a file in it is not there, or the packages that run it are not installed.
    """
    missing = [name for name in _PACKAGES if not _is_installed(name)]
    if missing:
        hint = f"pip install 'factlint[{purpose.extra}]'"
        raise config.error(f"{purpose.noun} needs {' and '.join(missing)}", *key, hint=hint)
    try:
        folder = (config.path.parent if config.path else config.root) / Path(given).expanduser()
    except RuntimeError:
        raise config.error("there is no home folder", *key, hint="name the model's folder in full") from None
    if not folder.is_dir():
        raise config.error(f"there is no folder {folder}", *key, hint=f"it is to hold {purpose.noun}")
    model = next((folder / place for place in _PLACES if (folder / place).is_file()), None)
    for name, is_there in (("model.onnx", model), ("tokenizer.json", (folder / "tokenizer.json").is_file())):
        if not is_there:
            hint = f"'optimum-cli export onnx --task {purpose.task}' writes one"
            raise config.error(f"there is no {name} in {folder}", *key, hint=hint)
    return Files(folder, model or folder)


def _is_installed(package: str) -> bool:
    from importlib.util import find_spec  # noqa: PLC0415 - only here

    return find_spec(package) is not None


def mark(found: Files) -> str:
    """Return what tells a model from others: a hash of the sizes of its files, and of pieces of them from end to end.

    To read all of it would take longer than most runs; of another model, or of the same one after more training, no
    weight stays as it is.

    Raises:
        OSError: A file cannot be read.
    """
    digest = blake2b(digest_size=8)
    for path in (found.model, *filter(Path.is_file, (found.folder / name for name in _SETTINGS))):
        size = path.stat().st_size
        digest.update(size.to_bytes(8))
        with path.open("rb") as file:
            for piece in range(_PIECES):
                file.seek(max(size - _PIECE, 0) * piece // (_PIECES - 1))
                digest.update(file.read(_PIECE))
    return digest.hexdigest()
