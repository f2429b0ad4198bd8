"""Checks on how the text and its list of references fit: what is cited, what is listed, what is named vaguely."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.checks import Options, Share, check, coverage
from factlint.checks.links import is_redirector
from factlint.report import Evidence, Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Span
    from factlint.model import Citation, Digest

_MOST = 200
"""Citations of one story that are looked at; a story has fewer."""
_SHOWN = 5
"""Places or references that a finding names; an editor needs no more to see what is meant."""


class Uncited(Options, frozen=True):
    """Which lists are judged."""

    min_cited: Share = 0.5
    """Share (0 to 1) of a list that the text must cite; below it the list is further reading."""


@check("references.none", Options)
def none(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report a digest, or a story, that names its sources but shows no way to them.

    Bad:  Source: a research blog
    Good: Source: [the research blog](https://…)
    """
    followable = [citation for citation in digest.citations if coverage.is_followable(digest, citation)]
    if not followable:
        yield from _nothing_followable(digest)
        return
    if digest.references:
        return
    reached = {citation.story for citation in followable}
    for number, citations in _by_story(digest).items():
        named = [citation for citation in citations if citation.kind == "source"]
        if number >= 0 and number not in reached and named and not coverage.points_back(named[0].text):
            yield Hit(
                named[0].span,
                f"all that this story cites is {named[0].text!r}, which leads nowhere",
                help="link the page, as the other stories do",
            )


def _by_story(digest: Digest) -> dict[int, list[Citation]]:
    """Return the citations by their story; -1 for those that stand in none."""
    found: dict[int, list[Citation]] = {}
    for citation in digest.citations:
        found.setdefault(-1 if citation.story is None else citation.story, []).append(citation)
    return found


def _nothing_followable(digest: Digest) -> Iterator[Hit]:
    """Yield the one finding about a text that cites nothing; DOC001 has those that name nothing either."""
    named = [citation for citation in digest.citations if citation.kind != "title" or citation.resolution != "none"]
    listed = [index for index in coverage.of(digest).listed if digest.references[index].url]
    if not listed:
        if named or digest.references:
            place = named[0].span if named else digest.references[0].span
            yield Hit(
                place,
                "sources are named, but not one of them can be followed: the digest holds no link",
                help="give each reference its URL",
            )
        return
    numbered = sum(bool(digest.references[index].label) for index in listed)
    if named or not (len(digest.stories) > 1 or numbered > 1):
        return  # the sources of a text that is one story stand below it
    told = f"none of the {len(digest.stories)} stories" if len(digest.stories) > 1 else "nothing in the text"
    place = digest.stories[0].title_span if digest.stories else digest.references[listed[0]].span
    yield Hit(
        place,
        f"{told} cites any of the {len(listed)} references: which one carries what cannot be told",
        related=(Related(digest.references[listed[0]].span, "the references"),),
        help="cite the reference in the story that rests on it",
    )


@check("references.unlisted", Options)
def unlisted(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each source that the text cites and the list of references lacks, once for each source."""
    if not coverage.has_list(digest):
        return
    seen: set[str] = set()
    for citation in digest.citations:
        key = citation.canonical or f"{citation.kind} {citation.text.casefold()}"
        if key not in seen and _is_unlisted(digest, citation):
            seen.add(key)
            yield _unlisted_hit(digest, citation)


def _is_unlisted(digest: Digest, citation: Citation) -> bool:
    if citation.resolution == "none":
        return citation.kind in ("title", "number", "footnote")
    return (
        citation.resolution == "url"
        and citation.url is not None
        and coverage.is_told(digest, citation)
        and not is_redirector(citation.url)  # the page behind it may well be listed
    )


def _unlisted_hit(digest: Digest, citation: Citation) -> Hit:
    near = coverage.nearest(digest, citation.url) if citation.url else None
    if citation.url is None:
        words = f"{_shown(citation)} is cited, but it is not in the list of references"
    elif near is None:
        words = "this page is cited, but it is not in the list of references"
    else:
        words = "this page is cited, but the list of references has another page of its site"
    evidence: tuple[Evidence, ...] = ()
    if near is not None:
        field = digest.references[near].url
        evidence = (
            Evidence(coverage.name(digest, near), "nearest reference of the list", field.text if field else ""),
        )
    return Hit(
        citation.span,
        words,
        found=citation.url or citation.text,
        evidence=evidence,
        help="add it to the list, or cite what the list has",
    )


def _shown(citation: Citation) -> str:
    if citation.kind in ("number", "footnote"):
        return f"[{'^' * (citation.kind == 'footnote')}{citation.text}]"
    return f"“{citation.text}”"


@check("references.uncited", Uncited)
def uncited(digest: Digest, options: Uncited) -> Iterator[Hit]:
    """Report each reference that nothing in the text cites."""
    found = coverage.of(digest)
    cited = [index for index in found.listed if index in found.cited]
    if not cited or len(cited) < options.min_cited * len(found.listed):
        return
    if len(digest.stories) < 2 and not any(digest.references[index].label for index in cited):
        return  # the sources below a text that is one story are cited by standing there
    for index in found.listed:
        reference = digest.references[index]
        if index not in found.cited and reference.url and not _is_named(digest, index):
            yield Hit(
                reference.span,
                f"“{coverage.name(digest, index)}” is listed, but nothing in the text cites it",
                reference=index,
                help="cite it where it is used, or take it off the list",
            )


_ATTRIBUTED = (
    r"(?:according to|per|via|reported by|told|laut|zufolge|selon|d.après|según|segundo|de acordo com)\s"
    r"(?:the\s)?{name}"
    r"|{name}(?:\s(?:reports?|reported|says|said|berichtet|rapporte|informó|informou)"
    r"|によると|の報道|が報じ|报道|报导|에 따르면)"
)


def _is_named(digest: Digest, index: int) -> bool:
    """Whether the text attributes something to the publisher of a reference ("according to the Arvik Times")."""
    source = digest.references[index].source
    if source is None or not 3 <= len(source.text) <= 60 or source.text not in digest.text[: source.span.start]:
        return False
    return _attributes(digest, source.text)


@lru_cache(maxsize=8)
def _attributes(digest: Digest, name: str) -> bool:
    attributed = re.compile(_ATTRIBUTED.format(name=re.escape(name)), re.IGNORECASE)
    return any(attributed.search(block.text) for _, block in digest.reading() if name in block.text)


@check("references.vague", Options)
def vague(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report host tags, source names and numbers that fit several references, or none.

    Bad:  (haldenrobotics.example), beside a list with three pages of that host
    Good: ([haldenrobotics.example](https://haldenrobotics.example/blog/pallet-1))
    """
    if not any(coverage.is_followable(digest, citation) for citation in digest.citations):
        return
    aligned = _is_aligned(digest)
    beside = _by_story(digest)
    seen: dict[object, int] = {}
    for citation in digest.citations:
        if (aligned and citation.kind == "source") or not _is_vague(digest, citation, beside):
            continue
        # A number that two lists have is one mistake of the lists; a tag is one of its place.
        key = "number" if citation.kind in ("number", "footnote") else (citation.block, citation.text)
        seen[key] = seen.get(key, 0) + 1
        if seen[key] == 1:
            yield _vague_hit(digest, citation)


def _is_vague(digest: Digest, citation: Citation, beside: dict[int, list[Citation]]) -> bool:
    if citation.url is not None or citation.kind not in ("host", "source", "number", "footnote"):
        return False
    others = beside.get(-1 if citation.story is None else citation.story, [])[:_MOST]
    if citation.resolution == "none":
        # Beside a link, a publisher's name may name that link.
        alone = citation.kind == "source" and not any(coverage.is_followable(digest, other) for other in others)
        return bool(digest.references) and (citation.kind == "host" or alone)
    return citation.resolution == "ambiguous" and not (citation.kind == "source" and _is_settled(citation, others))


def _is_settled(citation: Citation, others: list[Citation]) -> bool:
    """Whether another citation of the story says which of the pages is meant."""
    meant = set(citation.references)
    return any(other.resolution == "reference" and not meant.isdisjoint(other.references) for other in others)


def _is_aligned(digest: Digest) -> bool:
    """Whether the list has one reference for each story, in their order, so that the place says which is meant."""
    listed = coverage.of(digest).listed
    if len(listed) != len(digest.stories):
        return False
    named = [citation for citation in digest.citations if citation.kind == "source" and citation.story is not None]
    return bool(named) and all(listed[citation.story or 0] in citation.references for citation in named)


def _vague_hit(digest: Digest, citation: Citation) -> Hit:
    meant = citation.references[:_SHOWN]
    names = "; ".join(f"“{coverage.name(digest, index)}”" for index in meant)
    more = f" and {len(citation.references) - _SHOWN} more" if len(citation.references) > _SHOWN else ""
    label = _shown(citation) if citation.kind in ("number", "footnote") else f"“{citation.text}”"
    if not meant:
        words = f"{label} fits no reference of the list"
    elif citation.kind in ("number", "footnote"):
        words = f"{label} may be {_count(citation)}, for the digest has more than one numbered list: {names}{more}"
    else:
        words = f"{label} names no page; it may mean {_count(citation)}: {names}{more}"
    return Hit(
        citation.span,
        words,
        found=citation.text,
        related=tuple(Related(_place(digest, index), "it may mean this one") for index in meant[:3]),
        help="link the page that is meant"
        if citation.kind in ("host", "source")
        else "number all references in one list",
    )


def _count(citation: Citation) -> str:
    return f"any of {len(citation.references)} references"


def _place(digest: Digest, index: int) -> Span:
    reference = digest.references[index]
    return reference.title.span if reference.title else reference.span
