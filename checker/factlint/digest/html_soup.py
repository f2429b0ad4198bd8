"""HTML as a tree of Beautiful Soup in which every tag, text and comment knows where it stands.

The tree is Beautiful Soup's; what it is built from is not its usual ``html.parser`` (see
:mod:`factlint.digest.html_tokens` for the reasons), but our tokens, balanced by :mod:`factlint.digest.html_nesting`.
Loading Beautiful Soup takes some 50 ms of CPU, so only a digest that is HTML as a whole comes here.
"""

from __future__ import annotations

from html import unescape
from io import StringIO
from typing import TYPE_CHECKING, Any, cast

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.element import Comment, NavigableString, Tag

from factlint.digest.html_elements import RAW_TEXT, RESOLVED_TEXT
from factlint.digest.html_nesting import Nesting
from factlint.digest.html_tokens import Token, Tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.document import Problem

_LITERAL = RAW_TEXT - RESOLVED_TEXT


class PlacedString(NavigableString):
    """A run of text, its character references resolved; the token tells where it stands."""

    token: Token


class PlacedRawText(PlacedString):
    """What a script or style sheet consists of: no text of the page, so ``get_text`` leaves it out."""


_TEXT: set[type[NavigableString]] = {PlacedString}  # Beautiful Soup asks for the exact class


class PlacedTag(Tag):
    """An element; both tags and the attributes' values have their places in the tokens."""

    MAIN_CONTENT_STRING_TYPES = _TEXT

    opening: Token
    closing: Token | None = None
    """Empty (it ends where it starts) if the end tag was left out; ``None`` for an element that never has one."""


class PlacedComment(Comment):
    """A comment without its brackets; the token's place includes them."""

    token: Token


class PlacedTreeBuilder(HTMLTreeBuilder):
    """Feeds Beautiful Soup with our tokens and keeps the problems met on the way."""

    def __init__(self) -> None:
        super().__init__(string_containers=dict.fromkeys(_LITERAL, PlacedRawText))
        self.problems: list[Problem] = []

    def feed(self, markup: Any) -> None:  # noqa: ANN401 - bytes to other builders; ours is given text alone
        """Build the tree; iterative, in time linear in the markup."""
        tokens, nesting = Tokenizer(markup), Nesting()
        for token in nesting.balance(tokens):
            if token.kind == "text":
                self._add_text(token, markup[token.start : token.end])
            elif token.kind == "comment":
                content = markup[token.start : token.end].removeprefix("<!--").removesuffix("-->")
                self._add(token, content, PlacedComment)
            elif token.kind == "end":
                self._end(token)
            else:
                self._start(token)
        self.problems = tokens.problems + nesting.unclosed()

    @property
    def _tree(self) -> BeautifulSoup:
        return cast("BeautifulSoup", self.soup)  # there is one whenever there is something to feed

    def _start(self, token: Token) -> None:
        # Of two attributes with one name the first counts, as in browsers.
        attributes = self.attribute_dict_class(
            (attribute.name, attribute.value) for attribute in reversed(token.attributes)
        )
        tag = cast("PlacedTag", self._tree.handle_starttag(token.name, None, None, attributes))
        tag.opening = token
        if token.kind == "void":
            self._tree.handle_endtag(token.name)

    def _end(self, token: Token) -> None:
        cast("PlacedTag", self._tree.currentTag).closing = token
        self._tree.handle_endtag(token.name)

    def _add_text(self, token: Token, written: str) -> None:
        if cast("Tag", self._tree.currentTag).name in _LITERAL:
            self._add(token, written, PlacedRawText)
        else:
            self._add(token, unescape(written), PlacedString)

    def _add(self, token: Token, value: str, kind: type[PlacedString | PlacedComment]) -> None:
        """Add a node of its own, so that each has one place."""
        tree = self._tree
        tree.handle_data(value)
        tree.endData(kind)
        cast("PlacedString | PlacedComment", cast("Tag", tree.currentTag).contents[-1]).token = token


class PlacedSoup(BeautifulSoup):
    """The tree of a page: all that Beautiful Soup offers, and the way back to the text."""

    MAIN_CONTENT_STRING_TYPES = _TEXT

    problems: Sequence[Problem] = ()
    """What will not render as meant."""

    @classmethod
    def of(cls, text: str) -> PlacedSoup:
        """Build the tree of a whole page."""
        builder = PlacedTreeBuilder()
        # Given as a file, since Beautiful Soup warns of a short text that it might be meant as a file's name.
        soup = cls(StringIO(text, newline=""), builder=builder, element_classes={Tag: PlacedTag})
        soup.problems = builder.problems
        return soup

    def walk(self) -> Iterator[Token]:
        """Yield the tokens of the tree in the order of the text, without recursion."""
        waiting: list[Any] = self.contents[::-1]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Token):
                yield node
            elif isinstance(node, PlacedTag):
                yield node.opening
                if node.closing:
                    waiting.append(node.closing)
                    waiting += node.contents[::-1]
            else:
                yield node.token

    def _linkage_fixer(self, el: Tag) -> None:
        """Do nothing: it is for nodes that are inserted, and ours come in the order of the text.

        Beautiful Soup would climb from each text to the root here, in time quadratic in the depth.
        """
