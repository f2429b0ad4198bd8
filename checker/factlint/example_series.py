"""The series of a rule's example: fences that set other digests beside it, as files of a folder of their own.

::

    ```markdown bad lines=5 path=2026-06-02-harbour.md
    …
    ```
    ```markdown beside path=2026-06-01-harbour.md
    …

They are found, read and kept as the digests of any folder are; the folder is gone when the example is done.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from factlint import digest
from factlint.errors import RuleError
from factlint.given import Text
from factlint.history.chronicle import Chronicle
from factlint.history.indexing import Indexing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factlint.config import Config
    from factlint.history.index import Entry
    from factlint.model import Digest, Format
    from factlint.series import Series


@contextmanager
def series(
    text: str, path: str, form: Format, beside: Mapping[str, str], config: Callable[[Path], Config]
) -> Iterator[tuple[Digest, Series]]:
    """Give an example among the digests beside it, and these; ``config`` makes settings for its folder.

    Raises:
        RuleError: A path leads out of the folder, or no file can have it.
    """
    with TemporaryDirectory(prefix="factlint-") as name:
        folder = Path(name).resolve()
        chosen = config(folder / "factlint.toml")
        place = _written(folder, path, text)
        for other, its_text in beside.items():
            _written(folder, other, its_text)
        example = digest.parse(text, str(place), form, chosen.language)
        with closing(Chronicle(Indexing(str(folder / "index.sqlite")), lambda _: chosen)) as chronicle:
            for stale in chronicle.stale([str(place)]):
                chronicle.put(stale, filter(None, (_entry(chronicle, file, chosen) for file in stale.files)))
            yield example, chronicle.series(example, chosen, lambda file: digest.read(file, chosen.language))


def _written(folder: Path, path: str, text: str) -> Path:
    place = folder / path
    if ".." in place.parts or place.anchor != folder.anchor or not place.is_relative_to(folder):
        raise RuleError(f"{path!r} leads out of the example's folder", path=path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")
    except (OSError, ValueError) as error:
        raise RuleError(f"no digest can be called {path!r}", path=path, hint=str(error)) from None
    return place


def _entry(chronicle: Chronicle, file: str, chosen: Config) -> Entry | None:
    return chronicle.entry(file, lambda data: Text(file, data).parsed(chosen.language))
