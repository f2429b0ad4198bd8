"""A digest as it was given to a run, by the name of its file or in bytes from elsewhere, and what it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
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


class Cited(msgspec.Struct, frozen=True):
    """What one digest cites."""

    path: str
    urls: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    """The https addresses of those by http, to be asked where the page is there."""
