"""Bare URLs in running text, and what makes a URL no URL.

The ends follow GitHub Flavored Markdown, section 6.9 (autolinks), with the punctuation of Chinese, Japanese and Korean
added, since nobody puts a space between a URL and the full stop 。 that follows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOPS = frozenset("“”„‟‘’‚«»‹›…、。，．：；！？（）［］｛｝「」『』【】〔〕〈〉《》〖〗｜～・")
_START = lazy.pattern(r"[Hh][Tt][Tt][Pp][Ss]?://|(?<![/.@:=-])[Ww][Ww][Ww]\.")
_ASCII = lazy.pattern(r"[!#-;=?-\[\]_a-z~]*")
_SEPARATORS = frozenset("/=_?&%#.-")
_TRAILING = frozenset("?!.,:*_~'\";([")
_OPENING = {")": "(", "]": "["}
_ENTITY = lazy.pattern(r"&[A-Za-z0-9]{1,10};\Z")


class Found(NamedTuple):
    """A bare URL and where it stands in the text."""

    start: int
    end: int
    url: str


def find(text: str) -> Iterator[Found]:
    """Yield the bare ``http://``, ``https://`` and ``www.`` addresses of a text, without what merely follows them."""
    at = 0
    while match := _START.search(text, at):
        start, at = match.start(), _end(text, match.end())
        if start and text[start - 1].isascii() and text[start - 1].isalnum():
            continue
        url = _trimmed(text[start:at].partition("](")[0])
        rest = url[len(match[0]) :]
        if rest and (rest[0].isalnum() or rest[0] in "[@%"):
            yield Found(start, start + len(url), url)


def _end(text: str, at: int) -> int:
    """Return where a URL ends at the latest that goes on at ``at``.

    Chinese, Japanese and Korean letters belong to it only after a separator or one another: ``/wiki/人工知能``, not
    ``/blogによると``; those of other scripts always do: ``/strom-für-alle``.
    """
    while True:
        match = _ASCII.match(text, at)
        at = match.end() if match else at
        first = at
        alone = text[at - 1] not in _SEPARATORS and text[at - 1].isascii()
        if alone and not ("\xc0" <= text[at : at + 1] < "\u2e80" and text[at].isalpha()):
            return at
        while at < len(text) and text[at] > "\xa0" and text[at] not in _STOPS and not text[at].isspace():
            at += 1
        if at == first:
            return at


def _trimmed(url: str) -> str:
    """Cut closing punctuation, entities and brackets that were opened before the URL."""
    surplus = {close: url.count(close) - url.count(open_) for close, open_ in _OPENING.items()}
    end = len(url)
    while end:
        last = url[end - 1]
        if last == ";" and (entity := _ENTITY.search(url, max(0, end - 12), end)):
            end = entity.start()
        elif last in _TRAILING:
            end -= 1
        elif surplus.get(last, 0) > 0:
            surplus[last] -= 1
            end -= 1
        else:
            break
    return url[:end]


def is_url(text: str) -> bool:
    """Whether the whole text is one web address (``https://…`` or ``www.…``)."""
    text = text.strip()
    found = next(find(text), None)
    return found is not None and found.start == 0 and len(text) - found.end < 2


_WEB = lazy.pattern(r"[Hh][Tt][Tt][Pp][Ss]?://")
_BROKEN = lazy.pattern(r"(?:h{0,2}t{1,3}p{1,2}s{0,2}|hptt?ps?|h?ttsp|htt)(?:[:;.]\s?[/\\]{1,3}|//)", re.IGNORECASE)
_SECOND = lazy.pattern(r"(?<![/=:?&#%+])(?<!%3[Dd])(?<!%2[Ff])[Hh][Tt][Tt][Pp][Ss]?://")
_HOST_PORT = lazy.pattern(r"(?:[^/?#@]*@)?(\[[0-9A-Fa-f:.]*\]|[^/?#:]*)(?::([^/?#]*))?")
_BAD_HOST = lazy.pattern(r"[\x00-\x20\"<>\\^`{|}()\[\],;!*'$&+=~%。、，]|\.\.|\A[.-]|-\Z")
_SWALLOWED = lazy.pattern(r"[\w/=-][。、，；：！？]+\Z", re.ASCII)
_SHORT_ENDING = lazy.pattern(r"\.[A-Za-z]\.?\Z")  # no top-level domain has one letter


def problem(url: str) -> str | None:
    """Say what makes a link's target no web address, or ``None``; relative links and other schemes are left alone."""
    text = url.strip()
    if not text:
        return "is empty"
    if not (web := _WEB.match(text)):
        return _scheme_problem(text)
    if any(character.isspace() for character in text):
        return "holds a space"
    if "://" in text[web.end() :] and (second := _SECOND.search(text, web.end())):
        return f"two URLs run together (the second begins at character {second.start() + 1})"
    if close := _stray_bracket(text):
        return f"ends in a stray {close!r}"
    return _host_problem(text[web.end() :])


def swallows(url: str) -> bool:
    """Whether a URL ends in full-width punctuation behind ASCII, which belongs to the sentence around it."""
    return not url.isascii() and "://" in url and bool(_SWALLOWED.search(url))


def _scheme_problem(text: str) -> str | None:
    if text[:4].lower() == "www.":
        return "has no https:// and is read as a relative path"
    if match := _BROKEN.match(text):
        return f"begins with {match[0]!r} in place of 'https://'"
    return None


def _stray_bracket(text: str) -> str | None:
    """Return the closing bracket or quote at the end that nothing in the URL opened."""
    last = text[-1]
    if last in '<>"”’」』）】':
        return last
    return last if last in _OPENING and text.count(last) > text.count(_OPENING[last]) else None


def _is_plain(host: str) -> bool:
    """Whether a host has the usual characters in the usual places: a glance that spares most hosts a regex."""
    usual = host.replace("-", "").replace(".", "").isalnum() and ".." not in host
    return usual and host[0].isalnum() and host[-1] != "-"


def _host_problem(rest: str) -> str | None:
    match = _HOST_PORT.match(rest)
    name, port = (match[1], match[2]) if match else ("", None)
    if not name:
        return "names no host"
    if name.lower() in ("http", "https"):
        return "has its scheme twice"
    bracketed = name[0] == "[" and name[-1] == "]"
    if not bracketed and ((not _is_plain(name) and _BAD_HOST.search(name)) or _SHORT_ENDING.search(name)):
        return f"has a host that cannot be ({name[:60]!r})"
    if port and not (port.isdecimal() and port.isascii() and len(port) < 6 and 0 < int(port) < 65536):
        return f"has a port that cannot be ({port[:20]!r})"
    if "." not in name and not bracketed and name.lower() != "localhost":
        return f"has a host without a domain ({name[:60]!r})"
    return None
