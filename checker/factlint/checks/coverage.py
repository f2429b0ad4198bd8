"""How the citations and the reference list of a digest belong together: which list there is, and who uses it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import urls
from factlint.shorten import shortened

if TYPE_CHECKING:
    from factlint.document import CanonicalUrl, Span
    from factlint.model import Citation, Digest, Reference


_POINTER = lazy.pattern(
    r"\b(?:above|below|covered|recap|unchanged|cross-reference|(?:previous|earlier|yesterday.s|last) (?:report|issue)"
    r"|[A-Z][a-z]{2,8} \d{1,2}(?:[–-]\d{1,2})? (?:report|issue|digest)s?|see (?:also|the)|wie oben|siehe|unverändert"
    r"|voir (?:plus|ci)|ci-dessus|plus haut|inchangé|véase|arriba|ver acima)\b"
    r"|上記|前述|既報|続報なし|见上|如前|参见|未核实|未確認|앞서|위 참조",
    re.IGNORECASE,
)


HEADLINE = 80
"""Characters of a title that a message quotes."""
_MOST = 200
"""References of one site that are looked at for the nearest."""


class Coverage(msgspec.Struct, frozen=True):
    """The reference list that the text cites, and what of it is cited."""

    listed: tuple[int, ...]
    """Indices of the references of the list; those of the front matter only where there is no other list."""
    cited: frozenset[int]
    """Indices of the references that the text cites, however vaguely."""
    unlisted: frozenset[CanonicalUrl]
    """Pages that the text links to and that no reference has."""


@lru_cache(maxsize=4)
def of(digest: Digest) -> Coverage:
    """Return what the text cites of its list; a page listed twice is cited as often as it stands there."""
    listed = tuple(index for index, one in enumerate(digest.references) if one.form != "front-matter")
    listed = listed or tuple(range(len(digest.references)))
    pages = {page for citation in digest.citations if (page := citation.canonical)}
    named = {index for citation in digest.citations for index in citation.references}
    pages |= {page for index in named if (page := digest.references[index].canonical)}
    cited = named | {index for index, one in enumerate(digest.references) if one.canonical in pages}
    unlisted = {
        citation.canonical
        for citation in digest.citations
        if citation.resolution == "url" and citation.canonical and is_told(digest, citation)
    }
    return Coverage(listed, frozenset(cited), frozenset(unlisted))


def has_list(digest: Digest) -> bool:
    """Whether the digest lists the sources of its text: most pages that the text cites stand in the list.

    A list of feeds, or of further reading, beside links in the text is not the list of what the text rests on.
    """
    found = of(digest)
    used = {digest.references[index].canonical or index for index in found.cited}
    return bool(used) and len(used) >= 2 * len(found.unlisted)


def is_told(digest: Digest, citation: Citation) -> bool:
    """Whether a citation stands in a story or in a section of news, and not in a note or a footer."""
    if citation.story is not None:
        return True
    section = digest.section_of(citation.block) if citation.block is not None else None
    return section is not None and section.kind in ("summary", "news", "outlook")


def is_followable(digest: Digest, citation: Citation) -> bool:
    """Whether a reader can go where a citation points: to a URL, or to a reference that has one."""
    if citation.url:
        return True
    return any(digest.references[index].url for index in citation.references)


def points_back(text: str) -> bool:
    """Whether a text points to where its story was told ("see above", "per the April 26 report")."""
    return bool(_POINTER.search(text))


def list_of(digest: Digest, reference: Reference) -> tuple[str, int]:
    """Return which list of the digest a reference stands in: its form and its section."""
    return reference.form, _section_at(digest, reference.span)


def _section_at(digest: Digest, span: Span) -> int:
    """Return the last section that begins before a place; sections stand in the order of the text."""
    return bisect_right(_section_starts(digest), span.start) - 1


@lru_cache(maxsize=4)
def _section_starts(digest: Digest) -> list[int]:
    return [section.span.start for section in digest.sections]


def name(digest: Digest, index: int) -> str:
    """Return how a message names a reference: its title, else its publisher, else its URL."""
    reference = digest.references[index]
    field = reference.title or reference.source or reference.url
    return shortened(field.text if field else digest.slice(reference.span), HEADLINE)


def nearest(digest: Digest, url: str) -> int | None:
    """Return the listed reference on the same site as ``url`` whose address begins most alike, if there is one."""
    host, page = urls.host(url), urls.canonical(url)
    near = [
        index
        for index in _by_domain(digest).get(_end(host), [])[:_MOST]
        if (field := digest.references[index].url) and urls.same_site(urls.host(field.text), host)
    ]
    return max(near, key=lambda index: _common(digest.references[index].canonical or "", page), default=None)


@lru_cache(maxsize=4)
def _by_domain(digest: Digest) -> dict[str, list[int]]:
    """Return the listed references by the last two labels of their hosts, so that none is compared with all."""
    found: dict[str, list[int]] = {}
    for index in of(digest).listed:
        if field := digest.references[index].url:
            found.setdefault(_end(urls.host(field.text)), []).append(index)
    return found


def _end(host: str) -> str:
    return ".".join(host.split(".")[-2:])


def _common(one: str, other: str) -> int:
    """Return how many characters two addresses have in common from the beginning."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
