"""The text of an HTML block as a browser flows it: white space folded, entities resolved, with its marks and links."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.digest.drafts import Draft
from factlint.document import Cell, Span

if TYPE_CHECKING:
    from factlint.digest.html_tokens import Attribute, Token
    from factlint.document import Block, BlockKind, MarkKind

# Words with single spaces between them, white space that folds to one space, a character reference, a lone ampersand.
_RUN = lazy.pattern(
    r"[^ \t\n\f\r&]++(?: [^ \t\n\f\r&]++)*+|[ \t\n\f\r]++|&(?:#[xX]?[0-9A-Fa-f]{1,8};?|[A-Za-z][A-Za-z0-9]{0,31};?)|&"
)
_SPACES = " \t\n\f\r"


class Place(NamedTuple):
    """What the text of an element becomes."""

    kind: BlockKind
    level: int = 0
    marker: str = ""
    quoted: bool = False
    cell: Cell | None = None


class _Gap(NamedTuple):
    """White space that shows as soon as a character follows it."""

    text: str
    start: int
    end: int


class _Anchor(NamedTuple):
    """The open ``<a href>``."""

    start: int
    href: Attribute


class Flow:
    """Gathers the text of one block after the other; open marks and links go on into the next."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._draft: Draft | None = None
        self._gap: _Gap | None = None
        self._depth: dict[MarkKind, int] = {}  # how many elements of each kind of mark are open
        self._begin: dict[MarkKind, int] = {}  # where they begin, as soon as a character shows
        self._anchor: _Anchor | None = None
        self._anchor_begin: int | None = None
        self._images: list[tuple[Span, Attribute]] = []  # those that wait for the text of their link
        self._behind = 0  # where the last block ended

    @property
    def empty(self) -> bool:
        """Whether the block has nothing to show yet."""
        return self._draft is None

    def text(self, token: Token, place: Place) -> None:
        """Add the text of a token."""
        begin = token.start
        if place.kind == "code" and not self._draft and self._source.startswith("\n", begin):
            begin += 1  # as browsers do: what follows <pre> on its line is no empty line
        for match in _RUN.finditer(self._source, begin, token.end):
            found, start, end = match[0], match.start(), match.end()
            visible = unescape(found) if found[0] == "&" else found
            if place.kind == "code" or visible.strip(_SPACES):
                self._show(visible, start, end, place)
            elif not self._gap and self._has_text():
                self._gap = _Gap(" ", start, end)

    def line_break(self, start: int, end: int) -> bool:
        """Begin a new line once something follows; return whether one was begun already."""
        again = self._gap is not None and self._gap.text == "\n"
        if self._has_text():
            self._gap = _Gap("\n", start, end)
        return again

    def cut(self, at: int) -> None:
        """See to it that no bare URL goes on across a tag that begins here."""
        if self._draft:  # a link without text yet may belong to the next block
            self._draft.cut(self._anchor.start if self._anchor and self._anchor_begin is None else at)

    def image(self, token: Token, place: Place) -> None:
        """Add an image; its text is not shown. Before the text of a link it waits for that, to stand in its block."""
        source = token.attribute("src")
        if not source or not source.value or source.value.startswith("data:"):
            return
        self._images.append((Span(token.start, token.end), source))
        if not self._anchor or self._anchor_begin is not None:
            self._add_images(self._open(token.start, place))

    def open_mark(self, kind: MarkKind) -> None:
        """Begin a mark; those of one kind inside each other count as one."""
        self._depth[kind] = self._depth.get(kind, 0) + 1

    def close_mark(self, kind: MarkKind) -> None:
        """End the innermost mark of that kind."""
        self._depth[kind] -= 1
        if not self._depth[kind]:
            del self._depth[kind]
            self._end_mark(kind)

    def open_link(self, start: int, href: Attribute, place: Place) -> None:
        """Begin a link; one that is still open around it ends here."""
        if self._anchor:
            self.close_link(start, place)
        self._anchor, self._anchor_begin = _Anchor(start, href), None

    def close_link(self, end: int, place: Place) -> None:
        """End the link; one around several blocks belongs to the first that has text."""
        if self._images:
            self._add_images(self._open(self._images[0][0].start, place))
        anchor, draft = self._anchor, self._draft
        if anchor and draft:
            length = draft.prose.length
            begin = length if self._anchor_begin is None else self._anchor_begin
            target = Span(anchor.href.start, anchor.href.end)
            draft.link("inline", Span(max(anchor.start, draft.start), end), begin, anchor.href.value, target)
        self._anchor = self._anchor_begin = None

    def finish(self, place: Place, at: int | None = None) -> Block | None:
        """Return the block that ends here; with ``at`` even an empty one."""
        if at is not None:
            self._open(at, place)
        draft = self._draft
        if draft is None:
            return None
        for kind in tuple(self._begin):
            self._end_mark(kind)
        if self._anchor_begin is not None:
            self.close_link(draft.end, place)
        if draft.kind == "heading" and not draft.prose.length:  # a logo
            draft.kind, draft.level = "paragraph", 0
        self._draft = self._gap = None
        self._behind = draft.end
        return draft.finish()

    def _add_images(self, draft: Draft) -> None:
        for span, source in self._images:
            draft.link("image", span, draft.prose.length, source.value, Span(source.start, source.end))
        self._images.clear()

    def _has_text(self) -> bool:
        return self._draft is not None and self._draft.prose.length > 0

    def _end_mark(self, kind: MarkKind) -> None:
        begin = self._begin.pop(kind, None)
        if self._draft and begin is not None:
            self._draft.mark(kind, begin)

    def _open(self, start: int, place: Place) -> Draft:
        """Return the open block; a new one also covers the link it is in."""
        if self._draft is None:
            begin = max(self._anchor.start, self._behind) if self._anchor else start
            self._draft = Draft(place.kind, begin, level=place.level, marker=place.marker, quoted=place.quoted)
            self._draft.cell = place.cell
        return self._draft

    def _show(self, visible: str, start: int, end: int, place: Place) -> None:
        draft = self._open(start, place)
        self._add_images(draft)
        if self._gap:
            draft.text(*self._gap)
            self._gap = None
        if self._anchor and self._anchor_begin is None:
            self._anchor_begin = draft.prose.length
        for kind in self._depth:
            self._begin.setdefault(kind, draft.prose.length)
        draft.text(visible, start, end)
