"""HTML cut into tags, text and comments, each with its exact place, in time linear in the length of the input.

Not the standard library's ``html.parser``, which Beautiful Soup reads with when left to itself: it does not say where
an attribute's value stands, takes time quadratic in the input on ``<a <a <a``, ``<!--<!--`` and three more (45 s for
80 kB; CVE-2025-6069 is one of them), treats all that follows ``&# `` as text, refuses ``<![``, and reads broken markup
in another way with each patch release of Python, where the same digest must give the same findings. Beautiful Soup's
tree is built from these tokens instead, in :mod:`factlint.digest.html_soup`. The rules are those of the HTML standard,
13.2.5 "Tokenization", except where markup is broken: there a tag ends where its author most likely meant it to, so
that one missing quote does not hide the next three stories, and the place is kept as a problem.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint import lazy
from factlint.digest.html_elements import RAW_TEXT, VOID
from factlint.document import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = lazy.pattern(r"[A-Za-z][^ \t\n\f\r/><]*+")
_ATTRIBUTE = lazy.pattern(r"[ \t\n\f\r/]*+(=?[^ \t\n\f\r/>=<]++|=)(?:[ \t\n\f\r]*+(=)[ \t\n\f\r]*+)?")
_UNQUOTED = lazy.pattern(r"[^ \t\n\f\r<>]*+")
_COMMENT_END = lazy.pattern(r"--!?>")
_SPACE = lazy.pattern(r"[ \t\n\f\r/]*+")
_NO_TAG = lazy.pattern(r"[^<>]*+")


class Attribute(NamedTuple):
    """An attribute: its value with entities resolved, and where the value stands (without quotes)."""

    name: str
    value: str
    start: int
    end: int


class Token(NamedTuple):
    """A tag, a comment or a run of text; a start tag has its attributes, a void one has no end tag."""

    kind: Literal["start", "void", "end", "text", "comment"]
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of that name; of two the first, as browsers do."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


class Tokenizer:
    """Cuts ``text[start:end]`` into tokens and keeps the problems it meets."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self._text = text
        self._at = start
        self._end = len(text) if end is None else end
        self.problems: list[Problem] = []

    def __iter__(self) -> Iterator[Token]:
        text_from = self._at
        while self._at < self._end:
            opener = self._text.find("<", self._at, self._end)
            if opener < 0:
                break
            self._at = opener
            token = self._markup(opener)
            if self._at == opener:  # no markup after all: the bracket is text
                self._at += 1
                continue
            if text_from < opener:
                yield Token("text", text_from, opener)
            if token:
                yield token
            if token and token.kind == "start" and token.name in RAW_TEXT:
                text_from = self._at
                self._skip_raw_text(token)
                if text_from < self._at:
                    yield Token("text", text_from, self._at)
            text_from = self._at
        if text_from < self._end:
            yield Token("text", text_from, self._end)

    def _markup(self, at: int) -> Token | None:
        """Read what begins with ``<`` and move behind it; stay where nothing does."""
        following = self._text[at + 1 : min(at + 2, self._end)]
        if following.isascii() and following.isalpha():
            return self._start_tag(at)
        if following == "/":
            return self._end_tag(at)
        if following == "!" and self._text.startswith("<!--", at, self._end):
            return self._comment(at)
        if following in ("!", "?"):
            self._skip_declaration(at)
        return None

    def _start_tag(self, at: int) -> Token | None:
        match = _NAME.match(self._text, at + 1, self._end)
        name = match[0].lower() if match else ""
        self._at = match.end() if match else at
        attributes = self._attributes()
        stop = self._text[self._at : min(self._at + 1, self._end)]
        if stop == ">":
            self._at += 1
            return Token("void" if name in VOID else "start", at, self._at, name, tuple(attributes))
        self.problems.append(Problem(Span(at, self._at), f"the tag <{name[:20]} is never closed by >"))
        # Before another tag, what stands here stays readable as text; at the end of the file a browser drops it.
        return Token("text", at, self._at) if stop else None

    def _attributes(self) -> list[Attribute]:
        found = []
        while match := _ATTRIBUTE.match(self._text, self._at, self._end):
            self._at = match.end()
            start, end = self._value(match[1].lower()) if match[2] else (self._at, self._at)
            found.append(Attribute(match[1].lower(), unescape(self._text[start:end]), start, end))
        space = _SPACE.match(self._text, self._at, self._end)
        self._at = space.end() if space else self._at
        return found

    def _value(self, name: str) -> tuple[int, int]:
        """Move behind an attribute's value and return where it stands."""
        quote = self._text[self._at : min(self._at + 1, self._end)]
        if quote not in ('"', "'"):
            start = self._at
        else:
            start = self._at + 1
            # Two searches for the same quote never pass over the same characters, so all of them together are linear.
            end = self._text.find(quote, start, self._end)
            if end >= 0 and (name not in ("href", "src") or self._text.find("<", start, end) < 0):
                self._at = end + 1
                return start, end
            self.problems.append(Problem(Span(start - 1, start), f"the quote that opens {name[:20]} is never closed"))
        match = _UNQUOTED.match(self._text, start, self._end)
        self._at = match.end() if match else start
        return start, self._at

    def _end_tag(self, at: int) -> Token | None:
        match = _NAME.match(self._text, at + 2, self._end)
        if not match:
            self._skip_declaration(at)
            return None
        name = match[0].lower()
        rest = _NO_TAG.match(self._text, match.end(), self._end)
        self._at = rest.end() if rest else match.end()
        if self._text.startswith(">", self._at, self._end):
            self._at += 1
        else:
            self.problems.append(Problem(Span(at, match.end()), f"the tag </{name[:20]} is never closed by >"))
        return Token("end", at, self._at, name)

    def _comment(self, at: int) -> Token:
        for short in ("<!-->", "<!--->"):
            if self._text.startswith(short, at, self._end):
                self._at = at + len(short)
                return Token("comment", at, self._at)
        match = _COMMENT_END.search(self._text, at + 4, self._end)
        if not match:
            self.problems.append(Problem(Span(at, at + 4), "the comment is never closed: it hides all that follows"))
        self._at = match.end() if match else self._end
        return Token("comment", at, self._at)

    def _skip_declaration(self, at: int) -> None:
        """Move behind ``<!DOCTYPE …>``, ``<?…>``, ``</ …>``; a browser shows nothing of them."""
        end = self._text.find(">", at, self._end)
        if end < 0:
            self.problems.append(Problem(Span(at, at + 2), "never closed by >: it hides all that follows"))
        self._at = end + 1 if end >= 0 else self._end

    def _skip_raw_text(self, opener: Token) -> None:
        pattern = re.compile(rf"</{opener.name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
        closing = pattern.search(self._text, self._at, self._end)
        if not closing:
            message = f"<{opener.name}> is never closed: it hides all that follows"
            self.problems.append(Problem(Span(opener.start, opener.end), message))
        self._at = closing.start() if closing else self._end
