"""From text to Digest: one reader per format, then what the text means."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.digest import decode, frontmatter
from factlint.errors import InputError
from factlint.model import Digest

if TYPE_CHECKING:
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
_MARKDOWN = re.compile(r"^(?:#{1,6} (?!factlint:)\S|```|~~~)|\]\(https?://", re.MULTILINE)
_TAG = re.compile(r"<(?:!--|[a-z][a-z0-9]{0,20}[ >/])")


def _part(name: str) -> Any:
    try:
        return import_module(f"{__name__}.{name}") if find_spec(f"{__name__}.{name}") else None
    except ImportError:  # a part that it needs is not there yet
        return None


def parse(text: str, path: str = "-", format: Format | None = None, language: str | None = None) -> Digest:  # noqa: A002 - the word of the design
    """Return what is understood of a digest's text; a ``language`` that is given is not guessed."""
    text = decode.clean(text)
    kind = format or format_of(path, text)
    reader = _part({"markdown": "markdown", "html": "html", "text": "plain"}[kind]) or _part("markdown")
    document = reader.read(text)
    language = language or (part.detect(document) if (part := _part("language")) else "und")
    sections = part.find(document) if (part := _part("sections")) else ()
    references, taken = part.find(document, sections) if (part := _part("references")) else ((), frozenset())
    stories = part.find(document, sections, taken) if (part := _part("stories")) else ()
    citations = part.find(document, sections, stories, references) if (part := _part("citations")) else ()
    labels, sentences = (), ()
    if part := _part("sentences"):
        labels, sentences = part.split(document, language, sections, stories, citations)
    claims = part.find(document, sentences, citations, stories) if (part := _part("claims")) else ()
    days = part.digest_days(path, document, sections) if (part := _part("dates")) else ()
    return Digest(
        path, text, kind, language, document, sections, stories, references, citations, labels, sentences, claims, days
    )


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
    if _MARKDOWN.search(text) or (start.startswith("---") and frontmatter.read(text)[3]):
        return "markdown"
    return "html" if _TAG.match(start) else "text"
