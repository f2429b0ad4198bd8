"""A digest as it was given to a run, by the name of its file or in bytes from elsewhere, and what it cites."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factlint.config import Config
    from factlint.model import Digest


class Text(NamedTuple):
    """A digest's text: in the file of that path, or, whatever that holds, in bytes that came from elsewhere."""

    path: str
    data: bytes | None = None

    def parsed(self, language: str | None) -> Digest:
        """Return the digest; raises as :func:`factlint.digest.read` does."""
        from factlint import digest  # noqa: PLC0415 - readers load when there is something to read

        if self.data is None:
            return digest.read(self.path, language)
        from factlint.digest import decode  # noqa: PLC0415 - as above

        return digest.parse(decode.decode(self.data, self.path), self.path, language=language)


def version(path: str, former: Mapping[str, bytes | None]) -> Text:
    """Return the text of a digest in another language: as it stands, or as it is held by its absolute path.

    Raises:
        InputError: ``None`` is held, so that it was not there.
    """
    place = os.path.abspath(path)  # noqa: PTH100 - links are not followed
    if place in former and former[place] is None:
        raise InputError("it was not there", path=path)
    return Text(path, former.get(place))


class Cited(msgspec.Struct, frozen=True):
    """What one digest cites."""

    path: str
    urls: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    """The https addresses of those by http, to be asked where the page is there."""


def grouped(cited: Iterable[Cited], config_of: Callable[[str], Config]) -> dict[Config, list[Cited]]:
    """Return what digests cite by the settings that they are checked with; without those that cite nothing."""
    found: dict[Config, list[Cited]] = {}
    for one in cited:
        if one.urls:
            found.setdefault(config_of(one.path), []).append(one)
    return found
