"""What the digests that belong with the one at hand tell: stories, pages and paragraphs of other days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import msgspec

from factlint.document import CanonicalUrl  # noqa: TC001 - msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factlint.model import Digest


YEAR = 365
"""Days before a digest whose stories tell how rare a word is: what is judged of it must not change with later ones."""


class Telling(msgspec.Struct, frozen=True):
    """A story as one digest tells it: what is compared of it."""

    title: str
    line: int
    """Where its headline stands, from 1."""
    terms: frozenset[str] = frozenset()
    """Its different weighty words in lower case; for Chinese, Japanese and Korean pairs of characters."""
    names: frozenset[str] = frozenset()
    """Those of the terms that name somebody or something."""
    numbers: frozenset[str] = frozenset()
    """Its numbers, amounts and percentages, each in one spelling."""
    days: frozenset[str] = frozenset()
    """The days that its text names, as ``2026-06-02``."""
    pages: frozenset[CanonicalUrl] = frozenset()
    """The pages that it cites for sure; no home or listing page."""
    kind: Literal["news", "update", "recap"] = "news"
    """``update``: it says itself that it goes on with what was told; ``recap``: it retells by design."""


class Listed(msgspec.Struct, frozen=True):
    """A page as one digest lists it."""

    page: CanonicalUrl
    line: int
    title: str = ""
    date: str = ""
    """The day that the digest gives it, as exact as it is written: ``2026-06-02``, ``2026-06``, ``2026``."""


class Paragraph(NamedTuple):
    """A paragraph that is long enough to be known again."""

    key: int
    """A hash of its folded words, of 63 bits: the same in every process."""
    line: int


class Record(msgspec.Struct, frozen=True):
    """What is kept of a digest, so that it need not be read again when others of its series are checked."""

    language: str
    day: int = 0
    """The digest's day as :meth:`datetime.date.toordinal` counts; 0 where it has none."""
    tellings: tuple[Telling, ...] = ()
    listed: tuple[Listed, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


class Where(NamedTuple):
    """A place in another digest of the series."""

    path: str
    """The digest's path, as the one at hand has its own: relative or not."""
    line: int
    day: int
    """That digest's day; 0 where it has none."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Earlier(NamedTuple):
    """A story of an earlier digest."""

    telling: Telling
    where: Where
    likeness: float = 0.0
    """The cosine of what both mean to a model that the settings name; 0 where they are not alike, or none is named."""


class Other(NamedTuple):
    """A page as another digest lists it."""

    listed: Listed
    where: Where


class Version(NamedTuple):
    """The digest at hand in another language."""

    path: str
    digest: Digest
    is_original: bool | None = None
    """Whether the settings name it as the original; ``None`` where they say nothing."""


class Series(Protocol):
    """The other digests of the series of the one at hand, in its language; the digest itself is none of them."""

    is_known: bool
    """Whether other digests were looked for and found; what a rule does not find where there are none says nothing."""

    @property
    def window(self) -> int:
        """How many days back the settings have stories compared."""

    def size(self, before: int) -> int:
        """Return how many stories the year before a day has; a digest that comes later changes nothing of it."""

    def frequencies(self, terms: Collection[str], before: int) -> Mapping[str, int]:
        """Return in how many stories of that year each term stands; terms that stand in none may be missing."""

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:
        """Return the stories that may be the same news: those that cite one of its pages, or have its rarest words.

        With a model that the settings name, also those that are alike in meaning.

        Only digests of a day from ``since`` on and earlier than ``before`` count (both as ordinals).
        """

    def listed(self, pages: Collection[CanonicalUrl]) -> Mapping[CanonicalUrl, Sequence[Other]]:
        """Return how other digests list these pages, whatever their day, the earliest digest first."""

    def paragraphs(self, keys: Collection[int], since: int, before: int) -> Mapping[int, Sequence[Where]]:
        """Return where paragraphs stand in digests of those days, the earliest first."""

    def digests(self, since: int, before: int) -> int:
        """Return how many digests of those days the series has."""

    def versions(self) -> Sequence[Version]:
        """Return the digest at hand in other languages, as they stand on the disk."""


class Alone:
    """The series of a digest that has none, or of which nothing is known."""

    window = 30
    is_known = False

    def size(self, before: int) -> int:  # noqa: ARG002 - no day has any
        """Return that there are no stories."""
        return 0

    def frequencies(self, terms: Collection[str], before: int) -> Mapping[str, int]:  # noqa: ARG002 - no story has any
        """Return nothing."""
        return {}

    def candidates(self, telling: Telling, since: int, before: int) -> Sequence[Earlier]:  # noqa: ARG002 - as above
        """Return none."""
        return ()

    def listed(self, pages: Collection[CanonicalUrl]) -> Mapping[CanonicalUrl, Sequence[Other]]:  # noqa: ARG002 - as above
        """Return nothing."""
        return {}

    def paragraphs(self, keys: Collection[int], since: int, before: int) -> Mapping[int, Sequence[Where]]:  # noqa: ARG002 - as above
        """Return nothing."""
        return {}

    def digests(self, since: int, before: int) -> int:  # noqa: ARG002 - as above
        """Return that there are none."""
        return 0

    def versions(self) -> Sequence[Version]:
        """Return none."""
        return ()
