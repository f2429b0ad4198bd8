"""From text to Digest: one reader per format, then what the text means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.digest import decode, frontmatter
from factlint.errors import InputError
from factlint.model import Digest

if TYPE_CHECKING:
    from factlint.document import Document
    from factlint.model import Format

_SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}

# What stands in no plain text: headings (but not `# factlint: ignore …`), fences, and links.
_MARKDOWN = r"(?m)^(?:#{1,6} (?!factlint:)\S|```|~~~)|\]\(https?://"
_TAG = r"<(?:!--|[a-z][a-z0-9]{0,20}[ >/])"


def parse(text: str, path: str = "-", format: Format | None = None, language: str | None = None) -> Digest:  # noqa: A002 - the word of the design
    """Return what is understood of a digest's text; a ``language`` that is given is not guessed.

    NULs and lone surrogates, which no text file holds, are replaced by U+FFFD one for one. Any text gives a Digest, in
    time linear in its length.
    """
    # Here and not above: whoever needs but one of the parts need not wait for all.
    from factlint.digest import citations, claims, dates, references, sections, sentences, stories  # noqa: PLC0415
    from factlint.digest import language as languages  # noqa: PLC0415

    text = decode.clean(text)
    kind = format or format_of(path, text)
    document = _document(text, kind)
    language = language or languages.detect(document)
    parts = sections.find(document)
    listed, entries = references.find(document, parts)
    told = stories.find(document, parts, entries)
    cited = citations.find(document, parts, told, listed)
    labels, stated = sentences.split(document, language, parts, told, cited)
    return Digest(
        path,
        text,
        kind,
        language,
        document,
        sections=parts,
        stories=told,
        references=listed,
        citations=cited,
        labels=labels,
        sentences=stated,
        claims=claims.find(document, stated, cited, told, parts, language),
        days=dates.digest_days(path, document, parts, len(told), language),
    )


def _document(text: str, kind: Format) -> Document:
    """Return the blocks of a text; only the reader that is needed is loaded."""
    if kind == "html":
        from factlint.digest import html  # noqa: PLC0415 - see above

        return html.read(text)
    if kind == "text":
        from factlint.digest import plain  # noqa: PLC0415 - see above

        return plain.read(text)
    from factlint.digest import markdown  # noqa: PLC0415 - see above

    return markdown.read(text)


def read(path: str, language: str | None = None) -> Digest:
    """Read and parse a file.

    Raises:
        InputError: The file is missing, unreadable, too large, or not text.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(decode.LARGEST + 1)
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise InputError(message, path=path) from error
    return parse(decode.decode(data, path), path, language=language)


def format_of(path: str, text: str) -> Format:
    """Return how a file is to be read: by its name, or for a ``.txt`` or standard input by what its text looks like."""
    known = _SUFFIXES.get(Path(path).suffix.lower())
    if known:
        return known
    start = text.lstrip("\ufeff \t\r\n")[:400].lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body")):
        return "html"
    if re.search(_MARKDOWN, text) or (start.startswith("---") and frontmatter.read(text)[3]):
        return "markdown"
    return "html" if re.match(_TAG, start) else "text"
