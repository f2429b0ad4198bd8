"""The nouns of what was learnt from the web: a source, its page, and what the page says of itself.

Checks see these values and nothing of how they came about; :mod:`factlint.sources` makes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import msgspec

from factlint.digest.hosts import authority
from factlint.model import Date  # noqa: TC001 - msgspec reads the annotation

if TYPE_CHECKING:
    from collections.abc import Iterator

Outcome = Literal["ok", "moved", "broken", "unverifiable", "refused", "skipped"]
"""What became of a URL. ``skipped`` is none of the five: it was not asked for at all (excluded, or offline)."""

Origin = Literal["web", "store", "cassette"]

Reason = Literal[
    "",
    # moved
    "permanent-redirect",
    # broken
    "not-found",
    "gone",
    "no-such-host",
    "soft-404",
    "parked",
    "empty",
    "redirected-home",
    # unverifiable
    "bot-wall",
    "login",
    "paywall",
    "consent",
    "script-only",
    "rate-limit",
    "server-error",
    "client-error",
    "time-out",
    "tls",
    "not-text",
    "too-large",
    "no-connection",
    "no-network",
    "redirect-loop",
    "bad-answer",
    "not-recorded",
    # refused
    "address",
    "scheme",
    "port",
    # skipped
    "excluded",
    "offline",
]
"""Why an outcome is what it is; for people, :attr:`Source.detail` says it in words."""

TitlePlace = Literal[
    "json-ld headline",
    "json-ld name",
    "og:title",
    "twitter:title",
    "meta title",
    "itemprop headline",
    "h1",
    "title",
    "heading",
    "pdf",
]
DayKind = Literal["published", "modified", "mentioned"]
"""``published``: the page itself says that it appeared then. ``mentioned``: a day that merely stands in its text."""
TextKind = Literal["heading", "paragraph", "item", "cell", "other"]


class Title(msgspec.Struct, frozen=True):
    """One of the titles that a page gives itself, as written, and where it stands."""

    text: str
    where: TitlePlace


class PageDay(msgspec.Struct, frozen=True):
    """A day that a page shows: what it means, what is written there, and where it stands.

    A timestamp with an offset has two days: the one it names (:attr:`date`) and the one it was then in UTC.
    """

    date: Date
    kind: DayKind
    where: str
    """``"json-ld datePublished"``, ``"meta article:published_time"``, ``"time"``, ``"url"``, ``"text"``, ``"pdf"`` …"""
    text: str
    utc: Date | None = None
    """Where it is another day than :attr:`date`."""

    @property
    def dates(self) -> tuple[Date, ...]:
        """The day as written, and in UTC where that is another one."""
        return (self.date, self.utc) if self.utc else (self.date,)


class TableCell(NamedTuple):
    """Where in which table of a page a block stands; rows, columns and tables are counted from 1, 0 is in none."""

    table: int
    row: int = 0
    """0 of what stands in a table and in no row of it, as its caption does."""
    column: int = 0
    """What cells before it span, and those above it that reach down, is counted."""
    head: bool = False
    """Whether it names what other cells hold: ``<th>``, and each cell of a ``<thead>``."""
    across: int = 1
    down: int = 1


class ListItem(NamedTuple):
    """Where in which list of a page a block stands."""

    list: int
    """Counted from 1, lists within lists by themselves."""
    number: int
    head: bool = False
    """Whether it is a term (``<dt>``), which the items behind it explain."""


class TextBlock(msgspec.Struct, frozen=True):
    """A paragraph, heading, list item or table cell of a page, as a reader sees it, with single spaces."""

    kind: TextKind
    text: str
    cell: TableCell | None = None
    """The innermost table that it stands in, whatever its kind: a cell may hold lists and paragraphs."""
    item: ListItem | None = None
    """The innermost list that it stands in."""


class Page(msgspec.Struct, frozen=True):
    """What a page says, of itself and of the world."""

    titles: tuple[Title, ...] = ()
    """Every title as written, most trusted first, each text once."""
    sites: tuple[str, ...] = ()
    """Names of the site or publisher (``og:site_name``, JSON-LD publisher), each once."""
    days: tuple[PageDay, ...] = ()
    """Every day that it shows, most trusted first."""
    language: str = ""
    """ISO 639-1 code of its text; empty where it is too short to say."""
    canonical: str = ""
    """The address that the page calls its own; absolute, empty where it names none."""
    blocks: tuple[TextBlock, ...] = ()
    """All visible text, navigation and footer included, in the order of the page."""
    anchors: frozenset[str] = frozenset()
    """What a ``#part`` of its address can point at: every ``id``, and the ``name`` of every ``<a>``."""
    whole: bool = True
    """Whether this is all of it; not so before a pay wall, where scripts bring the text, or of a book of a PDF."""
    kind: Literal["html", "pdf", "text"] = "html"
    descriptions: tuple[str, ...] = ()
    """What its metadata say of it, for those who link to it, each once; no part of :attr:`text`."""

    @property
    def text(self) -> str:
        """All visible text, a block a line."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def published(self) -> tuple[PageDay, ...]:
        """The days on which the page itself says that it appeared."""
        return tuple(day for day in self.days if day.kind == "published")


class Hop(msgspec.Struct, frozen=True):
    """A redirect on the way."""

    url: str
    """Where it was met."""
    status: int
    target: str
    kind: Literal["http", "refresh"] = "http"

    @property
    def permanent(self) -> bool:
        """Whether the server says that the old address is gone for good (301, 308)."""
        return self.kind == "http" and self.status in (301, 308)


class Source(msgspec.Struct, frozen=True):
    """What was learnt of one URL."""

    url: str
    """As asked for: without its fragment."""
    outcome: Outcome
    reason: Reason = ""
    detail: str = ""
    """The reason in words, for a message: "the server answered 404 (Not Found), twice"."""
    status: int | None = None
    """Of the last answer; ``None`` where there was none."""
    final_url: str = ""
    hops: tuple[Hop, ...] = ()
    fetched_at: str = ""
    """UTC, ISO 8601 to the second."""
    origin: Origin = "web"
    page: Page | None = None
    """Of ``ok`` and ``moved`` always; of ``unverifiable`` only where titles and days hold without the text: before a
    pay wall, and where scripts bring the text but the head says when it was published. Then not :attr:`Page.whole`."""

    @property
    def read(self) -> bool:
        """Whether its page was read: it is there, and no wall or script kept it from us."""
        return self.outcome in ("ok", "moved")


class Snapshot(msgspec.Struct, frozen=True):
    """A copy of a page in the Wayback Machine."""

    url: str
    timestamp: str
    """As the archive writes it: ``20260508101500`` in UTC."""

    @property
    def day(self) -> str:
        """The day of the copy, ``2026-05-08``."""
        return f"{self.timestamp[:4]}-{self.timestamp[4:6]}-{self.timestamp[6:8]}"


class Sources(Protocol):
    """What the digest at hand cites, as far as it is known."""

    def get(self, url: str) -> Source:
        """Return what is known of a URL (its fragment is of no account); ``skipped`` where it was not asked for."""

    def snapshot(self, url: str) -> Snapshot | None:
        """Return the archived copy of a page nearest to the digest's day, where one was looked for and found."""

    def seen(self) -> Iterator[Source]:
        """Yield the sources of the digest, each once, in the order of the text."""


class Unread:
    """Sources of which nothing is known: for text alone."""

    def get(self, url: str) -> Source:
        """Return that the URL was not asked for."""
        return Source(asked_url(url), "skipped", "offline", "pages were not asked for")

    def snapshot(self, url: str) -> Snapshot | None:  # noqa: ARG002 - nothing is known of any
        """Return no copy."""
        return None

    def seen(self) -> Iterator[Source]:
        """Yield nothing."""
        return iter(())


def asked_url(url: str) -> str:
    """Return a URL as it is asked for and kept: without its fragment and the space around it, with its scheme.

    References name pages without one (``tern.test/yard``), links may leave it to the page (``//tern.test/yard``).
    """
    asked = url.strip().partition("#")[0]
    if asked[:8].lower().startswith(("http://", "https://")):
        return asked
    if "://" not in asked and authority(asked):
        return f"https://{asked.removeprefix('//')}"
    return asked
