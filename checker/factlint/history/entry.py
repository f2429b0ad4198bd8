"""A digest's file as it is put into the index."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint.errors import FactlintError
from factlint.history.record import record
from factlint.history.rows import Entry
from factlint.history.stamp import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.history.embedder import Embedder
    from factlint.model import Digest


def entry(path: str, language: str | None, embedder: Embedder | None, parse: Callable[[bytes], Digest]) -> Entry | None:
    """Return what a digest tells, and what its stories mean where there is a model; ``None`` where there is no file.

    What the model could not be asked about is asked again in the next run.
    """
    if not (found := read(path)):
        return None
    data, stamp = found
    place = os.path.abspath(path)  # noqa: PTH100 - links are not followed
    try:
        digest = parse(data)
    except FactlintError:  # which its own check will tell
        return Entry(place, stamp, None, language, embedder.model if embedder else "")
    vectors = embedder.vectors(digest) if embedder else None
    if embedder is None or vectors is None:
        return Entry(place, stamp, record(digest), language)
    return Entry(place, stamp, record(digest), language, embedder.model, vectors)
