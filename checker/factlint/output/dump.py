"""What was understood of a digest, as JSON: for users who wonder why a finding was made, or was not.

Places are ``"line:column"``, both from 1, and ranges ``"first-last"`` line; stories and references are numbered from 1
in the order of the text, and that is how citations and sentences point at them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.output.json import encode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.document import Span
    from factlint.model import Citation, Claim, Digest, Field, Reference, Section, Story
    from factlint.output.json import Json


def render(digests: Iterable[Digest]) -> bytes:
    """Return the digests as a JSON list of what :func:`describe` says of each."""
    return encode([describe(digest) for digest in digests])


def describe(digest: Digest) -> dict[str, Json]:
    """Return what was understood of a digest as plain values, places as lines and columns."""
    return {
        "path": digest.path,
        "format": digest.format,
        "language": digest.language,
        "date": str(digest.day) if digest.day else None,
        "days": [
            {
                "at": _at(digest, dated.span),
                "where": dated.where,
                "text": dated.text,
                "day": str(dated.date) if dated.date else None,
            }
            for dated in digest.days
        ],
        "sections": [_section(digest, section) for section in digest.sections],
        "stories": [_story(digest, index, story) for index, story in enumerate(digest.stories)],
        "references": [_reference(digest, index, reference) for index, reference in enumerate(digest.references)],
        "citations": [_citation(digest, citation) for citation in digest.citations],
        "sentences": _sentences(digest),
    }


def _at(digest: Digest, span: Span) -> str:
    line, column = digest.position(span.start)
    return f"{line}:{column}"


def _lines(digest: Digest, span: Span) -> str:
    first, last = digest.position(span.start).line, digest.position(max(span.start, span.end - 1)).line
    return f"{first}-{last}" if first != last else str(first)


def _section(digest: Digest, section: Section) -> dict[str, Json]:
    return {
        "at": _at(digest, section.span),
        "kind": section.kind,
        "title": section.title,
        "level": section.level,
        "lines": _lines(digest, section.span),
    }


def _story(digest: Digest, index: int, story: Story) -> dict[str, Json]:
    return {
        "story": index + 1,
        "at": _at(digest, story.title_span),
        "number": story.number or None,
        "title": story.title,
        "section": digest.sections[story.section].title if digest.sections else None,
        "lines": _lines(digest, story.span),
    }


def _field(digest: Digest, field: Field | None) -> dict[str, str] | None:
    return {"at": _at(digest, field.span), "text": field.text} if field else None


def _reference(digest: Digest, index: int, reference: Reference) -> dict[str, Json]:
    return {
        "reference": index + 1,
        "at": _at(digest, reference.span),
        "form": reference.form,
        "label": reference.label or None,
        "title": _field(digest, reference.title),
        "source": _field(digest, reference.source),
        "date": _field(digest, reference.date),
        "url": _field(digest, reference.url),
        "day": str(reference.day) if reference.day else None,
        "columns": sorted(reference.columns),
    }


def _citation(digest: Digest, citation: Citation) -> dict[str, Json]:
    return {
        "at": _at(digest, citation.span),
        "kind": citation.kind,
        "text": citation.text,
        "resolution": citation.resolution,
        "references": [index + 1 for index in citation.references],
        "url": citation.url,
        "story": _number(citation.story),
    }


def _number(index: int | None) -> int | None:
    return None if index is None else index + 1


def _sentences(digest: Digest) -> list[dict[str, Json]]:
    claims: dict[int, list[Json]] = {}
    for claim in digest.claims:
        claims.setdefault(claim.sentence, []).append(_claim(digest, claim))
    return [
        {
            "at": _at(digest, sentence.span),
            "text": sentence.text,
            "label": sentence.label.text if sentence.label else None,
            "story": _number(sentence.story),
            "claims": claims.get(index, []),
        }
        for index, sentence in enumerate(digest.sentences)
    ]


def _claim(digest: Digest, claim: Claim) -> dict[str, Json]:
    """Return a claim of a sentence, whom it speaks of where it does not say so, and what carries it."""
    return {
        "text": claim.text,
        "subject": claim.subject or None,
        "opinion": claim.opinion,
        "carrier": claim.carrier,
        "citations": [
            {"at": _at(digest, digest.citations[index].span), "text": digest.citations[index].text}
            for index in claim.citations
        ],
    }
