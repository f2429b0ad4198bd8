"""Checks on titles against the pages behind their URLs: another page's, or the page's own with words changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.checks import Options, web_check
from factlint.checks.entries import is_placeholder
from factlint.digest.reference_fields import is_host, is_url
from factlint.digest.title_marks import is_marked, is_title
from factlint.report import Edit, Evidence, Hit, Related
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.title_grades import Grade
    from factlint.model import Digest, Field
    from factlint.source import Page, Source, Sources

# What compares and mends titles is loaded where there is a page: 6 ms that a run without pages does not pay.
_SHOWN = 5
"""Titles of a page that a finding names."""
_QUOTED = 120
"""Characters of a title that a message quotes."""


class _Titled(msgspec.Struct, frozen=True):
    """A title of the list and all references that have it with one URL."""

    title: Field
    url: Field
    references: tuple[int, ...]


@web_check("page_titles.mismatch", Options)
def mismatch(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each title that is none of its page's, and of whose words the page does not speak.

    Bad:  "Nine berths with shore power" → a page about a choir
    Good: "Nine berths with shore power" → the page of that title
    """
    for titled in _titled(digest):
        source = sources.get(titled.url.text)
        found = _graded(digest, titled, source)
        if found and source.page and found.kind == "other":
            yield _hit(titled, source, source.page, found, _other(found), help_=_OPEN_IT)


_OPEN_IT = "open the page: give the address of the page that was meant, or this page's own title"


@web_check("page_titles.differs", Options)
def differs(digest: Digest, sources: Sources, _options: Options) -> Iterator[Hit]:
    """Report each title with other words than its page's, as long as the page is about the same.

    Bad:  "Ten berths with shore power" → the page "Nine berths with shore power"
    Good: "NINE BERTHS – with shore power (PDF)" → the same page
    """
    for titled in _titled(digest):
        source = sources.get(titled.url.text)
        found = _graded(digest, titled, source)
        if found and source.page and found.kind in _WORDS:
            from factlint.checks.title_differences import difference  # noqa: PLC0415 - see above

            message = difference(titled.title.text, found.title) if found.kind == "near" else _WORDS[found.kind]
            hit = _hit(titled, source, source.page, found, message, help_=_COPY_IT)
            yield msgspec.structs.replace(
                hit,
                related=tuple(_related(digest, index) for index in titled.references[1:4]),
                edits=tuple(_edits(digest, titled, found.title)),
            )


_WORDS = {
    "near": "",
    "cut": "the title breaks off where the page's goes on",
    "part": "this is a heading of the page, which has another title",
    "described": "this describes the page in place of its title",
}
_COPY_IT = "copy the page's title, or give the address of the page that was meant"


def _titled(digest: Digest) -> Iterator[_Titled]:
    """Yield each pair of title and URL of the references once; those of the list before those of the front matter."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, reference in enumerate(digest.references):
        if reference.title and reference.url and reference.canonical and not _is_no_title(reference.title.text):
            pair = (" ".join(reference.title.text.split()), reference.url.text.strip())
            found.setdefault(pair, []).append(index)
    for places in found.values():
        places.sort(key=lambda index: digest.references[index].form == "front-matter")
        first = digest.references[places[0]]
        if first.title and first.url:
            yield _Titled(first.title, first.url, tuple(places))


def _is_no_title(text: str) -> bool:
    return is_url(text) or is_host(text) or is_placeholder(text, "title")


def _graded(digest: Digest, titled: _Titled, source: Source) -> Grade | None:
    """Compare a title with its page; ``None`` where there is no page to compare with."""
    if source.page is None:
        return None
    reference = digest.references[titled.references[0]]
    from factlint.checks import title_forms as forms  # noqa: PLC0415 - see above
    from factlint.checks.title_grades import Claim, grade  # noqa: PLC0415 - see above

    claim = Claim(
        titled.title.text[: forms.LONGEST],
        reference.source.text if reference.source else "",
        titled.url.text,
        digest.language,
        is_title=is_title(digest, reference, titled.title),
    )
    found = grade(claim, source.page, source.final_url)
    unmarked = reference.form in ("list", "footnote") and not is_marked(digest, titled.title)
    return msgspec.structs.replace(found, doubtful=True) if unmarked and found.kind != "near" else found


def _other(found: Grade) -> str:
    """Say how little the page has of a title's words."""
    missing = ", ".join(f"“{word}”" for word in found.missing[:_SHOWN]) + " …" * (len(found.missing) > _SHOWN)
    lacks = "has none of" if len(found.missing) == found.told else "does not speak of"
    return f"this is another page: it is titled “{shortened(found.title, _QUOTED)}”, and {lacks} {missing}"


def _hit(titled: _Titled, source: Source, page: Page, found: Grade, message: str, *, help_: str) -> Hit:
    return Hit(
        titled.title.span,
        message,
        expected=found.title,
        found=" ".join(titled.title.text.split()),
        evidence=tuple(_evidence(page, source.final_url or source.url)),
        reference=titled.references[0],
        help=help_,
        doubtful=found.doubtful or found.kind == "cut",
    )


def _evidence(page: Page, url: str) -> Iterator[Evidence]:
    """Yield the page's titles with where each stands, of equal ones the first."""
    from factlint.checks import title_forms as forms  # noqa: PLC0415 - see above

    seen: set[forms.Key] = set()
    for title in page.titles:
        if (key := forms.key(title.text)) not in seen and len(seen) < _SHOWN:
            seen.add(key)
            yield Evidence(shortened(title.text, _QUOTED * 2), title.where, url)


def _related(digest: Digest, index: int) -> Related:
    return Related(digest.references[index].span, "the same title")


def _edits(digest: Digest, titled: _Titled, title: str) -> Iterator[Edit]:
    """Yield what puts the page's title in place of this one; nothing where one of the places cannot be written into."""
    from factlint.checks import corrections  # noqa: PLC0415 - see above

    found = [corrections.title(digest, digest.references[index], title) for index in titled.references]
    if all(found):
        yield from (edit for edit in found if edit)
