"""Checks on single characters: quotation marks, punctuation, broken encoding, what nobody sees."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.checks import Options, check, glosses, invisible, mojibake, punctuation, quote_marks
from factlint.checks.passages import merged, passages, touches
from factlint.document import Span
from factlint.report import Edit, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.invisible import Invisible
    from factlint.checks.passages import Passage, Ranges
    from factlint.checks.punctuation import Slip
    from factlint.document import Block
    from factlint.model import Digest

_COUNTING = frozenset(f"{digit}、" for digit in "0123456789")
_SHOWN = 40
"""Characters of a text that a message quotes."""


class Punctuation(Options, frozen=True):
    """Which foreign marks are house style."""

    allow: str = ""
    """Marks that are never reported, one after the other: ``"：（）"``."""


@check("typography.quotes", Options)
def quotes(digest: Digest, _: Options) -> Iterator[Hit]:
    """Report a pair of quotation marks that is none.

    Bad:  the ”night shift” trial
    Good: the “night shift” trial
    """
    screen = quote_marks.screen(digest.language)
    if not screen.search(digest.seen):
        return
    for passage in passages(digest):
        if not screen.search(passage.text):
            continue
        for pair in quote_marks.find(passage.text, digest.language):
            if touches(passage.opaque, pair.start, pair.end):
                continue
            text = passage.text[pair.start : pair.end]
            yield Hit(
                passage.span(pair.start, pair.end),
                f"these quotation marks are no pair: {text[0]}…{text[-1]}",
                expected=f"{pair.opening}…{pair.closing}",
                found=f"{text[0]}…{text[-1]}",
                edits=tuple(
                    _edit(passage, at, at + 1, right)
                    for at, right in ((pair.start, pair.opening), (pair.end - 1, pair.closing))
                    if passage.text[at] != right
                ),
            )


@check("typography.punctuation", Punctuation)
def foreign_punctuation(digest: Digest, options: Punctuation) -> Iterator[Hit]:
    """Report the punctuation of another writing system, one finding for a paragraph.

    Bad:  The port opened，and the ships came.
    Good: 港は開き、船が来た。
    """
    screen = punctuation.screen(digest.language)
    if digest.seen.isascii() or not screen.search(digest.seen):
        return
    allowed = options.allow + _house_style(digest)
    for passage in passages(digest):
        found = [
            slip
            for slip in punctuation.find(passage.text, digest.language)
            if passage.text[slip.start] not in allowed and not touches(passage.opaque, slip.start, slip.end)
        ]
        if any(slip.right.strip() in "()" for slip in found):
            # The brackets of a doubled gloss go with it (LNG003): two fixes must not touch one place.
            doubled = merged([(gloss.cut, gloss.end) for gloss in glosses.find(passage.text)])
            found = [slip for slip in found if not touches(doubled, slip.start, slip.end)]
        if found:
            yield _slips(passage, found)


def _slips(passage: Passage, found: list[Slip]) -> Hit:
    # "1、the night shift" counts: what belongs there, a comma surely does not.
    counts = any(passage.text[max(0, slip.start - 1) : slip.end] in _COUNTING for slip in found)
    first = found[0]
    marks = "".join(dict.fromkeys("".join(passage.text[slip.start : slip.end] for slip in found))).replace(
        "\u3000", "(ideographic space)"
    )
    more = f", {len(found)} places in this paragraph" if len(found) > 1 else ""
    return Hit(
        passage.span(first.start, first.end),
        f"punctuation of another writing system: {marks}{more}",
        expected=first.right.strip() or "a plain space",
        found=passage.text[first.start : first.end],
        edits=() if counts else tuple(_edit(passage, slip.start, slip.end, slip.right) for slip in found),
    )


def _house_style(digest: Digest) -> str:
    """Return the ASCII marks that a Chinese or Japanese digest uses throughout, which is then its style."""
    if digest.language not in ("ja", "zh"):
        return ""
    used = Counter(digest.text[slip.start] for slip in punctuation.find(digest.text, digest.language))
    own = {",": "、" if digest.language == "ja" else "，", ".": "。", "?": "？", "!": "！", ";": "；"}
    return "".join(mark for mark, count in used.items() if 2 * count > digest.text.count(own[mark]))


@check("typography.mojibake", Options)
def broken_encoding(digest: Digest, _: Options) -> Iterator[Hit]:
    """Report text that was read in the wrong encoding, and replacement characters, one finding for a paragraph.

    Bad:  the cityâ€™s quay
    Good: the city’s quay
    """
    if digest.seen.isascii() or not mojibake.screen().search(digest.seen):
        return
    for passage in passages(digest, references=True):
        if not mojibake.screen().search(passage.text):
            continue
        found = [item for item in mojibake.find(passage.text) if not touches(passage.opaque, item.start, item.end)]
        if not found:
            continue
        first, text = found[0], passage.text
        meant = "".join(item.meant for item in found[:1])
        what = f"{text[first.start : first.end][:_SHOWN]!r} is broken text" if meant else "characters are lost here"
        more = f"; {len(found)} places in this paragraph" if len(found) > 1 else ""
        yield Hit(
            passage.span(first.start, first.end),
            f"{what}{f' for {meant!r}' if meant else ' (replacement characters)'}{more}",
            expected=meant or None,
            found=text[first.start : first.end],
            help="save the digest, and read what it is made from, as UTF-8",
        )


@check("typography.invisible", Options)
def invisible_characters(digest: Digest, _: Options) -> Iterator[Hit]:
    """Report characters that nobody sees and that nothing around them needs, one finding for a block.

    Bad:  a zero-width space within a word
    Good: the joiner within an emoji, the non-joiner within a Persian word
    """
    if digest.text.isascii() and not invisible.pattern().search(digest.text):
        return
    groups: dict[Span, list[Invisible]] = {}
    owners = _Owners(digest)
    for item in invisible.find(digest.text):
        owner = owners.of(Span(item.start, item.end))
        if owner:
            groups.setdefault(owner, []).append(item)
    paragraphs = frozenset(block.span for block in digest.blocks if block.kind == "paragraph")
    for owner, found in groups.items():
        text = "".join(dict.fromkeys("".join(item.text for item in found)))
        places = [Span(item.start, item.end) for item in found]
        more = f", {len(places)} places in this paragraph" if len(places) > 1 else ""
        names = ", ".join(invisible.described(char) for char in text[:4])
        yield Hit(
            places[0],
            f"invisible: {names}{more}",
            found="".join(f"\\u{ord(char):04x}" for char in text[:8]),
            related=tuple(Related(place, "and here") for place in places[1:4]),
            edits=tuple(_without(digest, found, may_break=digest.format != "markdown" or owner in paragraphs)),
            help="delete it",
        )


def _without(digest: Digest, found: list[Invisible], *, may_break: bool) -> Iterator[Edit]:
    """Yield what takes the characters of a block out; nothing where they enclose what would come to light then."""
    if any(invisible.is_mark(item.text) for item in found):
        return
    # A heading or the cell of a table must stay one line.
    end = ("\r\n" if "\r\n" in digest.text else "\n") if may_break else " "
    for item in found:
        yield Edit(item.start, item.end, end if invisible.parts(item.text) else "")


class _Owners:
    """Which block or front-matter value of a digest holds a place; code holds none. Asked in the order of the text."""

    def __init__(self, digest: Digest) -> None:
        self._spans: list[tuple[Span, Block | None]] = [(block.span, block) for block in digest.blocks]
        self._spans += [(entry.span, None) for entry in digest.document.front_matter]
        self._spans.sort(key=lambda item: item[0], reverse=True)
        self._code: Ranges = ()
        self._measured: Block | None = None

    def of(self, place: Span) -> Span | None:
        while self._spans and self._spans[-1][0].end <= place.start:
            self._spans.pop()
        if not self._spans or not self._spans[-1][0].overlaps(place):
            return None
        span, block = self._spans[-1]
        return None if block and self._is_code(block, place) else span

    def _is_code(self, block: Block, place: Span) -> bool:
        if block is not self._measured:
            spans = [block.prose.span(start, end) for start, end in block.marked("code")]
            self._measured, self._code = block, merged([(span.start, span.end) for span in spans])
        return block.kind in ("code", "html") or touches(self._code, place.start, place.end)


def _edit(passage: Passage, start: int, end: int, text: str) -> Edit:
    span = passage.span(start, end)
    return Edit(span.start, span.end, text)
