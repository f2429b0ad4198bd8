"""What a page says of itself in JSON-LD, as https://schema.org names it; read as it is met, not as it should be.

Pages hold it with trailing commas, comments, line ends within strings, entities, several values in one script; and
beside the page's own story with its publisher, its way from the home page, and the stories that it recommends.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import msgspec

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_NODES = 20_000
_MOST_DAYS = 120
_MOST_NAMES = 60
_DAY_KEYS = ("datePublished", "dateCreated", "uploadDate", "dateModified", "datePosted", "startDate", "endDate")
_MAIN_TYPES = """
videoobject softwareapplication webapplication mobileapplication dataset softwaresourcecode course book movie
creativework thesis presentationdigitaldocument question event product recipe legislation videogame audioobject
learningresource howto apireference episode podcastepisode chapter digitaldocument map statement
"""
_MAIN = frozenset(_MAIN_TYPES.split())
_MAIN_ENDINGS = ("article", "posting", "page", "report", "event")
_STORY_ENDINGS = ("article", "posting", "report")
_SITES = frozenset(("website", "organization", "newsmediaorganization", "corporation", "governmentorganization"))
_PUBLISHERS = ("publisher", "sourceOrganization", "isPartOf", "provider")
_STRING = r'("(?:[^"\\]|\\.)*+(?:"|\Z))'
_COMMENTS = lazy.pattern(rf'{_STRING}|/\*(?:.*?\*/|.*+)|(?<![:"\w])//[^\n]*+|<!--|-->', re.DOTALL)
_COMMAS = lazy.pattern(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_PAIRS = lazy.pattern(r'"(headline|datePublished|dateModified|dateCreated|uploadDate)"\s*:\s*"((?:[^"\\\n]|\\.)*+)"')
_TAIL = lazy.pattern(r"[\s;,]*")


class Statement(msgspec.Struct, frozen=True):
    """A property and its value; ``main`` where it is one of what the page is about."""

    key: str
    value: str
    main: bool


class LinkedData(msgspec.Struct, frozen=True):
    """What the scripts of a page say."""

    titles: tuple[Statement, ...] = ()
    """``headline``, ``alternativeHeadline`` and ``name`` of what the page is about."""
    sites: tuple[str, ...] = ()
    days: tuple[Statement, ...] = ()
    texts: tuple[str, ...] = ()
    """``articleBody``, ``text`` of what the page is about: on some pages the only text there is."""
    is_event: bool = False
    """Whether the page is about something that takes place on a day of its own."""


def read_linked_data(scripts: Iterable[str], addresses: Iterable[str] = (), names: Iterable[str] = ()) -> LinkedData:
    """Read the scripts; by its addresses or else its titles elsewhere the page's own story is known among several."""
    nodes = [node for script in scripts for value in _values(script) for node in _roots(value)]
    reading = _Reading({_plain(address) for address in addresses if address}, [name for name in names if name])
    reading.read(nodes[:_MOST_NODES])
    return LinkedData(
        tuple(reading.titles),
        tuple(dict.fromkeys(reading.sites)),
        tuple(reading.days),
        tuple(reading.texts),
        reading.is_event,
    )


def _values(script: str) -> Iterator[Any]:
    """Yield the JSON values of a script, mended where that helps; at the worst what can be made out of it."""
    text = _bare(script)
    for mend in (str, _mended, unescape):
        if found := list(_decoded(mend(text))):
            yield from found
            return
    pairs: dict[str, str] = {}
    for match in _PAIRS.finditer(text):
        pairs.setdefault(match[1], match[2].replace('\\"', '"').replace("\\/", "/"))
    if pairs:
        yield {"@type": "Article", **pairs}


def _bare(script: str) -> str:
    """Return a script without the comment or CDATA section that it is wrapped in."""
    for _ in range(4):
        script = script.strip(" \t\r\n\f;\ufeff")
        for opener, closer in (("//", "//"), ("/*", "/*"), ("*/", "*/"), ("<!--", "-->"), ("<![CDATA[", "]]>")):
            script = script.removeprefix(opener).removesuffix(closer)
    return script


def _mended(text: str) -> str:
    """Return JSON without comments, and without commas behind which nothing follows."""
    return _COMMAS.sub(_kept, _COMMENTS.sub(_kept, text))


def _kept(match: re.Match[str]) -> str:
    return match[1] or ""


def _decoded(text: str) -> Iterator[Any]:
    """Yield the values that stand in a text one after the other, up to the first fault."""
    decoder, at = json.JSONDecoder(strict=False), 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        match = _TAIL.match(text, at)
        at = match.end() if match else at


def _roots(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    """Yield the objects at the top: of a list, of ``@graph``, and what is said to be the page's main entity."""
    waiting, count = [value], 0
    while waiting and count < _MOST_NODES:
        node = waiting.pop()
        count += 1
        if isinstance(node, list):
            waiting += node[_MOST_NODES::-1]
        elif isinstance(node, dict):
            inner = [node.get(key) for key in ("mainEntity", "mainEntityOfPage", "@graph")]
            waiting += [one for one in inner if isinstance(one, (dict, list))]
            yield node


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2].rpartition(":")[2].lower() for kind in kinds[:8] if isinstance(kind, str)]


def _is_main(node: dict[str, Any]) -> bool:
    kinds = _types(node)
    if not kinds:
        return "headline" in node
    return any(kind in _MAIN or kind.endswith(_MAIN_ENDINGS) for kind in kinds)


def _is_story(node: dict[str, Any]) -> bool:
    return any(kind.endswith(_STORY_ENDINGS) for kind in _types(node))


def _is_page(node: dict[str, Any]) -> bool:
    return any(kind.endswith("page") for kind in _types(node))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """Yield the texts of a value: a string, a list of them, or an object with ``@value`` or ``name``."""
    for one in value[:8] if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            one = one.get("@value") or one.get("name")  # noqa: PLW2901 - unwrapped
        if isinstance(one, str) and one.strip():
            yield one


def _plain(address: str) -> str:
    """Return an address as two spellings of it are compared."""
    return address.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")


class _Reading:
    """Collects what the objects say."""

    def __init__(self, addresses: set[str], names: list[str]) -> None:
        self._addresses, self._names = addresses, names
        self.titles: list[Statement] = []
        self.sites: list[str] = []
        self.days: list[Statement] = []
        self.texts: list[str] = []
        self.is_event = False

    def read(self, roots: list[dict[str, Any]]) -> None:
        """Read the objects at the top, then all within them."""
        main = {id(node) for node in roots if _is_main(node)}
        stories = [node for node in roots if _is_story(node)]
        if len({str(node.get("headline") or node.get("name"))[:200] for node in stories}) > 1:
            own = [node for node in stories if self._is_own(node)] or [node for node in stories if self._is_named(node)]
            main -= {id(node) for node in stories} - {id(node) for node in own}
        if stories:  # what else there is, a video or a podcast, belongs to the story
            main &= {id(node) for node in roots if _is_story(node) or _is_page(node)}
        for node in roots:
            self._entity(node, main=id(node) in main)
        self._days_within(roots, main)

    def _is_own(self, node: dict[str, Any]) -> bool:
        named = [node.get(key) for key in ("url", "@id", "mainEntityOfPage")]
        named += [one.get("@id") or one.get("url") for one in named if isinstance(one, dict)]
        return any(isinstance(one, str) and _plain(one) in self._addresses for one in named)

    def _is_named(self, node: dict[str, Any]) -> bool:
        headline = next(_texts(node.get("headline")), "").strip()
        return len(headline) > 7 and any(headline in name or name in headline for name in self._names)

    def _entity(self, node: dict[str, Any], *, main: bool) -> None:
        kinds = _types(node)
        if main:
            self.is_event = self.is_event or any(kind.endswith("event") for kind in kinds)
            for key in ("headline", "alternativeHeadline", "name"):
                if len(self.titles) < _MOST_NAMES:
                    self.titles += [Statement(key, text[:2000], main=True) for text in _texts(node.get(key))]
            for key in ("articleBody", "text"):
                if len(self.texts) < _MOST_NAMES:
                    self.texts += _texts(node.get(key))
        if len(self.sites) < _MOST_NAMES:
            if not _SITES.isdisjoint(kinds):
                self.sites += [*_texts(node.get("name")), *_texts(node.get("alternateName"))]
            for key in _PUBLISHERS if main else ():
                inner = node.get(key)
                self.sites += _texts(inner) if isinstance(inner, (dict, list)) else ()

    def _days_within(self, roots: list[dict[str, Any]], main: set[int]) -> None:
        """Take the days of all objects, in the order of the text; those of the page's own first."""
        waiting: list[Any] = [*reversed(roots)]
        seen: set[int] = set()
        found: list[Statement] = []
        while waiting and len(seen) < _MOST_NODES and len(found) < _MOST_DAYS:
            node = waiting.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            if isinstance(node, list):
                waiting += node[_MOST_NODES::-1]
            elif isinstance(node, dict):
                own = id(node) in main
                found += [Statement(key, text[:100], own) for key in _DAY_KEYS for text in _texts(node.get(key))]
                waiting += [value for value in node.values() if isinstance(value, (dict, list))][::-1]
        self.days = sorted(found, key=lambda statement: not statement.main)
