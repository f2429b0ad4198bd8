"""HTML tags in the middle of Markdown text: no visible text themselves, but links, marks and line breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.digest.html_elements import MARKS
from factlint.digest.html_tokens import Tokenizer
from factlint.document import Span

if TYPE_CHECKING:
    from factlint.digest.drafts import Draft
    from factlint.digest.html_tokens import Token


class _Open(NamedTuple):
    """A start tag that waits for its end tag, and the length of the prose when it came."""

    token: Token
    begin: int


class Tags:
    """The tags of one block."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._open: list[_Open] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Take in the tag that stands at ``start:end`` of the source."""
        self._draft.cut(end)
        for token in Tokenizer(text, start, end):
            if token.kind == "end":
                self._close(token)
            elif token.name == "br":
                self._draft.text("\n", start, end)
            elif token.name == "img":
                self._image(token)
            elif token.kind == "start" and (token.name == "a" or token.name in MARKS):
                self._open.append(_Open(token, self._draft.prose.length))

    def _image(self, token: Token) -> None:
        source = token.attribute("src")
        if source and source.value:
            place = Span(source.start, source.end)
            length = self._draft.prose.length
            self._draft.link("image", Span(token.start, token.end), length, source.value, place)

    def _close(self, token: Token) -> None:
        # Only the innermost tag can be closed: a search down the stack would be quadratic in hostile input.
        if not self._open or self._open[-1].token.name != token.name:
            return
        opened, begin = self._open.pop()
        target = opened.attribute("href")
        if token.name != "a":
            self._draft.mark(MARKS[token.name], begin)
        elif target and target.value:
            span = Span(opened.start, token.end)
            self._draft.link("inline", span, begin, target.value, Span(target.start, target.end))
