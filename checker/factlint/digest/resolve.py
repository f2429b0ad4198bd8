"""From the words that cite to the references they mean: by page, number, host, title or publisher."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factlint.digest import titles, urls
from factlint.digest.reference_names import host_names, is_named, squeezed
from factlint.digest.title_index import TitleIndex, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factlint.document import CanonicalUrl
    from factlint.model import Reference, Resolution


class Match(NamedTuple):
    """What a citation resolves to."""

    resolution: Resolution
    references: tuple[int, ...] = ()
    canonical: CanonicalUrl | None = None


NONE = Match("none")

_MOST = 100
"""Candidates looked at for one citation: a hostile list gives a thousand rows one title."""
_COMMON = 500
"""A word that more titles share tells none of them apart."""
_NEAREST = 20


class Resolver:
    """The references of a digest, looked up in all the ways in which a text cites them.

    Front matter names pages only; where there is a list as well, it is the list that tags and titles mean.
    """

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = references
        listed = [index for index, reference in enumerate(references) if reference.form != "front-matter"]
        self.listed = listed or list(range(len(references)))
        self._known: dict[tuple[str, str], Match] = {}

    def settle(self, candidates: Iterable[int]) -> Match:
        """Return the one page that the candidates are, or that several are meant; one page listed twice is one."""
        pages: dict[object, list[int]] = {}
        for index in dict.fromkeys(islice(candidates, _MOST)):
            pages.setdefault(self.references[index].canonical or index, []).append(index)
        found = tuple(index for group in pages.values() for index in group)
        if not found:
            return NONE
        if len(pages) > 1:
            return Match("ambiguous", found)
        return Match("reference", found, self.references[found[0]].canonical)

    @cached_property
    def _pages(self) -> dict[CanonicalUrl, tuple[int, ...]]:
        found: dict[CanonicalUrl, tuple[int, ...]] = {}
        front = [index for index, reference in enumerate(self.references) if reference.form == "front-matter"]
        for index in dict.fromkeys((*self.listed, *front)):
            if page := self.references[index].canonical:
                found[page] = (*found.get(page, ()), index)
        return found

    def page(self, url: str) -> Match:
        """Return the reference with this URL, or that it is a URL of its own."""
        canonical = urls.canonical(url)
        if found := self._pages.get(canonical):
            return Match("reference", found, canonical)
        return Match("url", (), canonical)

    @cached_property
    def _labels(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index in self.listed:
            if label := self.references[index].label:
                found.setdefault(label.casefold(), []).append(index)
        return found

    @cached_property
    def numbers(self) -> int:
        """The highest number in the lists; 0 where nothing is numbered (footnotes are no list)."""
        return max(
            (
                int(self.references[index].label)
                for index in self.listed
                if self.references[index].label.isdecimal() and self.references[index].form != "footnote"
            ),
            default=0,
        )

    def label(self, label: str, *, footnote: bool = False) -> Match:
        """Return what ``[3]`` or, with ``footnote``, ``[^3]`` means; a list's numbers serve both."""
        found = self._labels.get(label.casefold(), [])
        own = [index for index in found if (self.references[index].form == "footnote") == footnote]
        return self.settle(own or (found if footnote else []))

    def place(self, number: int) -> Match:
        """Return the reference that stands in this place of the one list, which bears no numbers itself."""
        return self.settle([self.listed[number - 1]]) if 0 < number <= len(self.listed) else NONE

    @cached_property
    def _hosts(self) -> dict[str, dict[str, list[int]]]:
        """The references of each host, the hosts gathered by their last two labels."""
        found: dict[str, dict[str, list[int]]] = {}
        for index in self.listed:
            url = self.references[index].url
            if url and (host := urls.host(url.text).removeprefix("www.")):
                found.setdefault(_end(host), {}).setdefault(host, []).append(index)
        return found

    def host(self, name: str) -> Match:
        """Return the references on a host: itself, else its subdomains and the site it is a subdomain of."""
        return self._once("host", name, self._find_host)

    def _once(self, way: str, text: str, find: Callable[[str], Match]) -> Match:
        """Look a text up once: digests name the same few hosts and publishers again and again."""
        if (way, text) not in self._known:
            self._known[way, text] = find(text)
        return self._known[way, text]

    def _find_host(self, name: str) -> Match:
        name = urls.host(name if "://" in name else f"https://{name}").removeprefix("www.")
        hosts = self._hosts.get(_end(name), {})
        if name in hosts:
            return self.settle(hosts[name])
        return self.settle(index for host, found in hosts.items() if _related(host, name) for index in found)

    @cached_property
    def titles(self) -> TitleIndex:
        """The titles of the lists, to be found in text."""
        named = ((index, title.text) for index in self.listed if (title := self.references[index].title))
        return TitleIndex(named)

    def verbatim(self, text: str) -> Match:
        """Return the reference whose title this is word for word, be it cut short."""
        hit = self.titles.exact(text)
        return self.settle(hit.references) if hit else NONE

    def title(self, text: str) -> Match:
        """Return the reference whose title this is, as well as it was copied; costs a fuzzy search if need be."""
        return self._once("title", text, self._find_title)

    def _find_title(self, text: str) -> Match:
        if hit := self.titles.exact(text):
            return self.settle(hit.references)
        near = self._near(set(words(text)))
        best = (
            titles.best(text, [title.text for index in near if (title := self.references[index].title)])
            if near
            else None
        )
        return NONE if best is None else self.settle([near[best.index]])

    def _near(self, own: set[str]) -> list[int]:
        """Return the references that share at least half of the words of the shorter title, the nearest first."""
        shared = Counter(
            index for word in own for index in self._bearers.get(word, ()) if len(self._bearers[word]) <= _COMMON
        )
        near = [
            index for index, count in shared.most_common(_COMMON) if count * 2 >= min(len(own), self._lengths[index])
        ]
        return near[:_NEAREST]

    @cached_property
    def _bearers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index in self.listed:
            if title := self.references[index].title:
                for word in set(words(title.text)):
                    found.setdefault(word, []).append(index)
        return found

    @cached_property
    def _lengths(self) -> Counter[int]:
        return Counter(index for bearers in self._bearers.values() for index in bearers)

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index in self.listed:
            if source := self.references[index].source:
                found.setdefault(squeezed(source.text), []).append(index)
        return found

    def publisher(self, name: str) -> Match:
        """Return the references of a publisher: by the name in the list, else by the host's."""
        return self._once("publisher", name, self._find_publisher)

    def _find_publisher(self, name: str) -> Match:
        key = squeezed(name)
        if not key:
            return NONE
        found = self._names.get(key) or self._names.get(key.removeprefix("the")) or self._names.get("the" + key)
        if found:
            return self.settle(found)
        return self.settle(index for names, found in self._publishing for index in found if is_named(key, names))

    @cached_property
    def _publishing(self) -> list[tuple[tuple[str, ...], list[int]]]:
        hosts = [(host_names(host), found) for group in self._hosts.values() for host, found in group.items()]
        return hosts[:_MOST]


def _end(host: str) -> str:
    return ".".join(host.split(".")[-2:])


def _related(host: str, name: str) -> bool:
    return (host.endswith("." + name) or name.endswith("." + host)) and urls.same_site(host, name)
