"""A look at a page's markup that tells a page from what stands in its place: a wall, a form, an error, nothing.

It asks what :class:`~factlint.source.Page` need not know: how much of the text is sentences and how much menus and
links, what the scripts would have to bring, whether there is a field for a password. No tree is built, since the time
a tree takes can grow with the square of how deep a hostile page nests (lexbor: 87 s for 200,000 open ``<div>``).
"""

from __future__ import annotations

from html import unescape

import msgspec

from factlint.digest.html_elements import BLOCKS, RAW_TEXT
from factlint.digest.html_tokens import Token, Tokenizer
from factlint.digest.words import size

_LONGEST = 1_000_000
"""Characters looked at: a page that says little has scripts, and seldom as many."""
_MOST = 200
"""Blocks, links, headings and meta elements that are kept; the words of all are counted."""
_MENUS = frozenset(("nav", "header", "footer", "aside", "menu", "button", "select", "label"))
_UNSEEN = frozenset(("template", "svg", "math", "object", "datalist", "title"))
_MEDIA = frozenset(("img", "picture", "video", "audio", "iframe", "frame", "embed", "object", "canvas", "svg"))
_INVISIBLE = frozenset(("hidden", "d-none", "is-hidden", "visually-hidden", "sr-only", "screen-reader-text"))
"""Classes that the usual style sheets hide by."""
_RUNS = frozenset(("h1", "a", "button"))
_MOUNTS = frozenset(
    ("root", "app", "__next", "__nuxt", "___gatsby", "svelte", "q-app", "react-root", "app-root", "mount", "main-app")
)
_HIDDEN, _MENU, _LINK, _HEADING, _NO_SCRIPT = 1, 2, 4, 8, 16


class Glance(msgspec.Struct):
    """What a look at the markup shows."""

    title: str = ""
    headings: list[str] = []
    """Of the first rank."""
    prose: list[str] = []
    """Blocks that are more than links, outside menus, headers and footers."""
    links: list[str] = []
    """Texts of links and buttons."""
    no_script: str = ""
    """What readers without scripts are told."""
    words: int = 0
    """In :attr:`prose`, links aside; two Chinese, Japanese or Korean characters count as one."""
    shown: int = 0
    """Words in all that is visible."""
    scripts: int = 0
    media: int = 0
    passwords: int = 0
    fields: int = 0
    mounts: int = 0
    """Elements that scripts are known to fill: ``<div id="root">``."""
    meta: dict[str, str] = {}
    """The first of each name or property, in lower case."""
    classes: str = ""
    """Of ``<html>`` and ``<body>``, in lower case."""
    linked_data: bool = False


def glance(html: str) -> Glance:
    """Look at a page's markup, in time linear in its length."""
    look = _Look(html[:_LONGEST])
    for token in Tokenizer(look.html):
        look.take(token)
    return look.done()


class _Look:
    """Walks through the tokens: which elements are open, what the block at hand says."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.seen = Glance()
        self._open: list[tuple[str, int]] = []
        self._counts: dict[str, int] = {}
        self._block: list[str] = []
        self._plain: list[str] = []
        self._run: list[str] = []
        self._told: list[str] = []
        self._raw = ""

    def take(self, token: Token) -> None:
        """Go on by one token."""
        if token.kind == "text":
            self._text(unescape(self.html[token.start : token.end]))
            return
        if token.name in BLOCKS or token.name == "br":
            self._end_block()
        if token.kind in ("start", "void"):
            self._element(token)
        elif token.kind == "end":
            self._close(token.name)

    def done(self) -> Glance:
        """Return what was seen."""
        self._end_block()
        self.seen.no_script = " ".join(" ".join(self._told).split())[:2000]
        return self.seen

    def _element(self, token: Token) -> None:
        name = token.name
        values = {attribute.name: attribute.value for attribute in reversed(token.attributes)}
        above = self._open[-1][1] if self._open else 0
        self._note(name, values, aside=bool(above & (_HIDDEN | _MENU)))
        self.seen.media += name in _MEDIA and not above & (_HIDDEN | _NO_SCRIPT)
        if token.kind == "start":
            if name in _RUNS:
                self._run.clear()
            self._open.append((name, above | _flags(name, values)))
            self._counts[name] = self._counts.get(name, 0) + 1
            self._raw = name if name in RAW_TEXT else ""

    def _note(self, name: str, values: dict[str, str], *, aside: bool) -> None:
        """Keep what an element says by being there; a login beside the text or kept for later asks nobody yet."""
        seen = self.seen
        kind = values.get("type", "").lower()
        if name == "meta":
            key = (values.get("property") or values.get("name") or "").strip().lower()
            if key and len(seen.meta) < _MOST:
                seen.meta.setdefault(key[:100], values.get("content", "").strip()[:500])
        elif name == "script":
            seen.scripts += not kind or "javascript" in kind or kind == "module"
            seen.linked_data |= "ld+json" in kind
        elif name == "input":
            seen.passwords += kind == "password" and not aside
            seen.fields += 1
        elif name in ("html", "body") and len(seen.classes) < 2000:
            seen.classes += f" {values.get('class', '')} {values.get('id', '')}".lower()[:1000]
        seen.mounts += name == "app-root" or values.get("id", "").lower() in _MOUNTS

    def _close(self, name: str) -> None:
        """Close an element and all that was left open in it; an end tag without a start says nothing."""
        self._raw = ""
        if not self._counts.get(name):
            return
        closed = ""
        while closed != name:
            closed, _ = self._open.pop()
            self._counts[closed] -= 1
        if name in _RUNS:
            self._end_run(self.seen.headings if name == "h1" else self.seen.links)

    def _text(self, text: str) -> None:
        if self._raw:
            if self._raw == "title" and not self.seen.title and not self._counts.get("svg"):
                self.seen.title = " ".join(text[:2000].split())
            return
        flags = self._open[-1][1] if self._open else 0
        if flags & _NO_SCRIPT:
            self._told.append(text)
        elif not flags & _HIDDEN:
            if flags & (_LINK | _HEADING):
                self._run.append(text)
            if flags & (_MENU | _HEADING):
                self.seen.shown += size(text)
                return
            self._block.append(text)
            if not flags & _LINK:
                self._plain.append(text)

    def _end_run(self, kept: list[str]) -> None:
        """Keep the text of a heading or link that ends here."""
        text = " ".join("".join(self._run).split())
        self._run.clear()
        if text and len(kept) < _MOST:
            kept.append(text[:500])

    def _end_block(self) -> None:
        """End the block at hand: prose if it is more than links."""
        text = " ".join("".join(self._block).split())
        plain, whole = size("".join(self._plain)), size(text)
        self.seen.shown += whole
        if plain and 2 * plain >= whole:
            self.seen.words += plain
            if len(self.seen.prose) < _MOST:
                self.seen.prose.append(text[:2000])
        self._block.clear()
        self._plain.clear()


def _flags(name: str, values: dict[str, str]) -> int:
    """Return what being inside an element means for text."""
    if name in _UNSEEN or _is_hidden(name, values):
        return _HIDDEN
    if name in _MENUS or values.get("role") in ("navigation", "banner", "contentinfo", "menu"):
        return _MENU | (_LINK if name == "button" else 0)
    return {"a": _LINK, "h1": _HEADING, "noscript": _NO_SCRIPT}.get(name, 0)


def _is_hidden(name: str, values: dict[str, str]) -> bool:
    """Whether a style says that an element is not shown; ``hidden md:block`` is, on a wide screen."""
    if "hidden" in values or "display:none" in values.get("style", "").replace(" ", "").lower():
        return True
    classes = values.get("class", "")
    return (name == "dialog" and "open" not in values) or (
        ":" not in classes and not _INVISIBLE.isdisjoint(classes.split())
    )
