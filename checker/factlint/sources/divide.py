"""A page divided, in one linear pass, into what its head says, what its body shows and what its scripts hold.

A tree builder that keeps to the standard can be made to fail: 43 kB of ``<p><b 1><b 2>…</p><p>x<p>x…`` grow to 3.7 GB
in lexbor (in browsers, too), a million nested ``<div>`` or attributes of one tag take it minutes. So it is given only
what is read here: blocks, at a bounded depth and with the few attributes that count. Formatting, which is no business
of ours, is left out, and so are scripts, forms and drawings. Tags are told apart as 13.2.5 "Tokenization" says.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape, unescape
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 256
"""How deep blocks nest in what is handed on; browsers stop at 512, and no page of people comes near."""
_MOST_SCRIPTS = 60
_MOST_HEAD = 400_000
_MOST_ANCHORS = 100_000
_MOST_STAMPS = 60
_LONGEST_SCRIPT = 1_500_000
_MOST_ATTRIBUTES = 200
_MOST_PIECES = 800_000
"""Tags and stretches of text that are handed on: a hundred times what a long page has, and 100 MB as a tree."""

_ATTRIBUTE = r"""[\s/]*+(?:=?[^\s/>=]++|=)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_MARKUP = lazy.pattern(
    rf"<(?:(/?)([A-Za-z][^\s/>]*+)((?:{_ATTRIBUTE})*+)[\s/]*+>?"
    r"|!--(?:-?>|(?s:.)*?--!?>|(?s:.)*+)|!\[CDATA\[(?:(?s:.)*?\]\]>|(?s:.)*+)|[!?/][^>]*+>?)"
)
_PAIR = lazy.pattern(r"""[\s/]*+(=?[^\s/>=]++|=)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_OF_NOTE = lazy.pattern(
    r"""(?:^|[\s"'/])(?:id|name|itemprop|datetime|data-[\w-]{0,40}?(?:time|date|publish)[\w-]{0,40})\s*="""
    r"|date|publish|posted|byline",
    re.IGNORECASE,
)
_DATED_CLASS = lazy.pattern(
    r"(?<![a-z])(?:date|time|pub|published|posted|postdate|pubdate|byline|dateline|meta)(?![a-z])|[a-z]Date"
)
_STAMP = lazy.pattern(r"data-[\w-]*(?:time|date|publish)", re.IGNORECASE)
_FOOTNOTE = lazy.pattern(r"(?:<a\b[^<>]{0,200}>)?\d")
_GLUED = lazy.pattern(r"(?:<(?:span|a|time|em|small|strong)(?:\s[^<>]{0,400})?>)+([^<\s])", re.IGNORECASE)


def _each(role: str, names: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), role)


@cache
def _roles() -> dict[str, str]:
    """Return what becomes of each element; of those that are not named here, only the tags are dropped."""
    return {
        **_each("skip", "script style textarea select svg template iframe noembed noframes noscript xmp object video"),
        **_each("skip", "title audio canvas datalist annotation annotation-xml rt rp"),
        **_each("head", "meta link base"),
        **_each("div", "html head body address article aside blockquote button center div details dialog fieldset"),
        **_each("div", "figure footer form header hgroup legend main nav optgroup option pre search section"),
        **_each("div", "summary tbody tfoot thead label caption figcaption output"),
        **_each("x-list", "ul ol dl menu dir"),
        **_each("x-item", "li dd"),
        **_each("x-table", "table"),
        **_each("x-row", "tr"),
        "dt": "x-term",
        "td": "x-cell",
        "th": "x-th",
        **{name: name for name in ("h1", "h2", "h3", "h4", "h5", "h6", "p", "time", "hr")},
        **_each("space", "br mn mtext mfrac"),
        "img": "img",
        "sup": "sup",
    }


_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_IMPLIED = {
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th"))),
    "tr": frozenset(("td", "th", "tr", "caption")),
    **dict.fromkeys(("tbody", "tfoot"), frozenset(("td", "th", "tr", "thead", "tbody", "caption"))),
    **dict.fromkeys(_HEADINGS, _HEADINGS),
}
"""A start tag, and the elements right around it whose end it implies."""
_INLINE = frozenset(("time", "x-mark"))
_CELLS = frozenset(("x-cell", "x-th"))
_LINES = frozenset(("div", "p", "x-list", "x-item", "x-term", "x-table", "x-row")) | _CELLS | _HEADINGS
"""The elements whose end tag ends a line, even where it has no start tag."""


class Parts(msgspec.Struct, frozen=True):
    """A page, divided."""

    head: str
    """Its ``<html>``, ``<base>``, ``<title>``, ``<meta>`` and ``<link>``, wherever they stand, as markup."""
    body: str
    """Its visible text in blocks, as markup: ``div p h1``–``h6``, ``x-table x-row x-cell x-th``,
    ``x-list x-item x-term``, and ``time x-mark img`` within them."""
    linked_data: tuple[str, ...]
    """The scripts of type ``application/ld+json``."""
    anchors: frozenset[str]
    stamps: tuple[tuple[str, str], ...]
    """Attributes such as ``data-timestamp`` and their values."""
    whole: bool = True
    """Whether there was no more of it than is handed on."""


def attributes(source: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a tag: names in lower case, values with their entities resolved."""
    for match in _PAIR.finditer(source):
        yield match[1].lower(), unescape(match[2] or match[3] or match[4] or "")


def divide(markup: str) -> Parts:
    """Divide a page."""
    return _Division(markup).parts()


class _Division:
    """The pass over the markup; what it hands on as the body is balanced."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._at = 0
        self._head: list[str] = []
        self._head_size = 0
        self._body: list[str] = []
        self._stack: list[tuple[str, str]] = []
        self._open: dict[str, int] = {}
        self._scripts: list[str] = []
        self._anchors: set[str] = set()
        self._stamps: list[tuple[str, str]] = []
        self._endless: set[str] = set()

    def parts(self) -> Parts:
        """Do it."""
        markup, find, match, roles = self._markup, self._markup.find, _MARKUP.match, _roles()
        add = self._body.append
        while (tag := find("<", self._at)) >= 0 and len(self._body) < _MOST_PIECES:
            if tag > self._at:
                add(markup[self._at : tag])
            found = match(markup, tag)
            if not found:
                add("&lt;")
                self._at = tag + 1
                continue
            self._at = found.end()
            if name := found[2]:
                name = name.lower()
                if found[1]:
                    self._end(name, roles.get(name, ""), tag)
                else:
                    self._start(name, roles.get(name, ""), found[3])
        whole = len(self._body) < _MOST_PIECES
        if whole:
            add(markup[self._at :])
        return Parts(
            "".join(self._head),
            "".join(self._body),
            tuple(self._scripts),
            frozenset(self._anchors),
            tuple(self._stamps),
            whole,
        )

    def _start(self, name: str, role: str, source: str) -> None:
        kept = self._kept(name, source) if source and _OF_NOTE.search(source) else ""
        if role == "skip":
            self._skip(name, source)
        elif role == "head":
            self._into_head(f"<{name}{source}>")
        elif role == "space" or (role == "sup" and _FOOTNOTE.match(self._markup, self._at)):
            self._body.append(" ")
        elif role == "img":
            self._image(source)
        elif role == "hr":
            self._body.append("<hr>")
        elif role == "time":
            self._push(name, role, kept)
        elif role and role != "sup":
            self._block(name, role, kept, source)
            if name == "html":
                self._into_head(f"<html{source}>")
        elif kept or self._open.get(name):  # within a <span> of note the ends of others must be told from its own
            self._push(name, "x-mark", kept)

    def _block(self, name: str, role: str, kept: str, source: str) -> None:
        if self._open.get("p"):
            self._pop("p")
        closes = _IMPLIED.get(name, frozenset())
        while self._stack and self._stack[-1][0] in closes:
            self._pop(self._stack[-1][0])
        if role in _CELLS:
            if len(self._stack) > 1 and self._stack[-2][0] == "thead":
                role = "x-th"
            kept += self._spans(source)
        self._push(name, role, kept)

    def _push(self, name: str, role: str, kept: str) -> None:
        """Hand on a start tag; where it is too deep it only ends the line, and its end tag will do the same."""
        if len(self._stack) < DEEPEST:
            self._stack.append((name, role))
            self._open[name] = self._open.get(name, 0) + 1
            self._body.append(f"<{role}{kept}>")
        elif role not in _INLINE:
            self._body.append("<hr>")

    def _pop(self, name: str) -> None:
        """Hand on the ends of all elements up to the innermost of that name."""
        while True:
            last, role = self._stack.pop()
            self._open[last] -= 1
            self._body.append(f"</{role}>")
            if last == name:
                return

    def _end(self, name: str, role: str, tag: int) -> None:
        if self._open.get(name):
            self._pop(name)
        elif role in _LINES:
            self._body.append("<hr>")
        elif role == "space":
            self._body.append(" ")
        if not role and self._markup.startswith("<", self._at) and (glued := _GLUED.match(self._markup, self._at)):
            # "<span>By Ada</span><span>8 May</span>": style sets them apart, so that nobody reads "Ada8".
            before, after = self._markup[tag - 1], glued[1]
            runs_on = before.islower() or before.isdigit()
            if (runs_on and after.isupper()) or (before.isalpha() and before.isascii() and after.isdigit()):
                self._body.append(" ")

    def _kept(self, name: str, source: str) -> str:
        """Return the attributes to be handed on, and keep those that are anchors and times."""
        kept = []
        for key, value in islice(attributes(source), _MOST_ATTRIBUTES):
            if (key == "id" or (key == "name" and name == "a")) and len(self._anchors) < _MOST_ANCHORS:
                self._anchors.add(value)
            elif key in ("itemprop", "datetime", "pubdate", "content") or (
                key == "class" and len(value) < 400 and (name == "time" or _DATED_CLASS.search(value))
            ):
                kept.append(f' {key}="{escape(value[:400])}"')
            elif _STAMP.match(key) and len(self._stamps) < _MOST_STAMPS and len(value) < 60:
                self._stamps.append((key, value))
        return "".join(kept)

    def _image(self, source: str) -> None:
        """Hand on the text of an image that stands in a heading: many a logo or headline is one."""
        if self._open.get("h1"):
            alt = next((value for key, value in islice(attributes(source), _MOST_ATTRIBUTES) if key == "alt"), "")
            self._body.append(f'<img alt="{escape(alt[:400])}">' if alt.strip() else "")

    @staticmethod
    def _spans(source: str) -> str:
        """Return how many columns and rows a cell spans, as attributes."""
        if "span" not in source.lower():
            return ""
        pairs = islice(attributes(source), _MOST_ATTRIBUTES)
        return "".join(f' {key}="{escape(value[:12])}"' for key, value in pairs if key in ("colspan", "rowspan"))

    def _into_head(self, markup: str) -> None:
        if self._head_size + len(markup) < _MOST_HEAD:
            self._head.append(markup)
            self._head_size += len(markup)

    def _skip(self, name: str, source: str) -> None:
        """Move behind an element of which no text is shown; without an end tag only its start tag is dropped."""
        if name == "template" and "shadowroot" in source.lower():
            return
        start, end = self._at, len(self._markup)
        if found := None if name in self._endless else _end_tag(name).search(self._markup, start):
            end, self._at = found.span()
        elif name in ("script", "style", "textarea", "title", "iframe"):
            self._at = end
        else:
            self._endless.add(name)
            return
        if name == "script" and "ld+json" in source.lower() and len(self._scripts) < _MOST_SCRIPTS:
            self._scripts.append(self._markup[start : min(end, start + _LONGEST_SCRIPT)])
        elif name == "title":
            self._into_head(f"<title>{self._markup[start : min(end, start + 5000)].replace('<', '&lt;')}</title>")


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.IGNORECASE)
