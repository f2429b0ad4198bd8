"""What a body is: a page, a PDF, plain text, or nothing that can be read; by its bytes where its type is wrong.

After the WHATWG's "MIME Sniffing" standard, which browsers follow, as far as it matters here.
"""

from __future__ import annotations

import re
from typing import Literal

from factlint import lazy
from factlint.digest.decode import CONTROLS, wide_encoding

Kind = Literal["html", "pdf", "text", "other"]

_SAMPLE = 4096
_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"))
_TEXT_TYPES = frozenset(("application/json", "application/ld+json", "application/yaml", "application/x-yaml"))
_XML_TYPES = frozenset(("application/xml", "text/xml"))
_NO_PROSE = frozenset(("text/css", "text/javascript", "text/csv-schema", "text/calendar", "text/vcard"))
_VAGUE = frozenset(("", "application/octet-stream", "binary/octet-stream", "application/x-download", "unknown/unknown"))
"""Types that say nothing."""

_BINARY = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x28\xb5\x2f\xfd",
    b"\x7fELF",
    b"MZ\x90",
    b"OggS",
    b"fLaC",
    b"ID3",
    b"\xff\xfb",
    b"\x00\x00\x01\x00",
    b"\x1aE\xdf\xa3",
    b"wOFF",
    b"wOF2",
    b"\x00asm",
    b"%!PS",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3\x00",
)
_HTML = lazy.pattern(
    r"\s*(?:<!--(?s:.{0,2000}?)-->\s*|<\?xml[^>]{0,200}\?>\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|script|style|table|h1|div|iframe|font|center|p|br|a)(?=[\s/>])",
    re.IGNORECASE,
)
_XHTML = lazy.pattern(r"<(?:!doctype\s+html|html)(?=[\s>])", re.IGNORECASE)


def kind_of(body: bytes, content_type: str) -> Kind:
    """Return what a body is to be read as.

    A PDF and a page are known by their first bytes whatever type they bear, an image or archive likewise; a feed, a
    style sheet or a font is "other", and so is what holds bytes that no text has.
    """
    name = content_type.partition(";")[0].partition(",")[0].strip().lower()
    start = body[:_SAMPLE].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n\x0c")
    if start.startswith(b"%PDF-") or (name == "application/pdf" and b"%PDF-" in body[:_SAMPLE]):
        return "pdf"
    if start.startswith(_BINARY) or start[4:8] == b"ftyp" or not _is_text(body):
        return "other"
    shown = start.decode("latin-1")
    if name in _HTML_TYPES or (name in _XML_TYPES and _XHTML.search(shown)):
        return "html"
    if name in _NO_PROSE or (name not in _VAGUE and name not in _TEXT_TYPES and not name.startswith("text/")):
        # A page under the type of a PDF or an image is what a server sends in place of it.
        return "html" if not _is_xml(name) and _HTML.match(shown) else "other"
    if _is_xml(name):
        return "other"
    return "html" if name != "text/markdown" and _HTML.match(shown) else "text"


def _is_xml(name: str) -> bool:
    return name in _XML_TYPES or name.endswith("+xml")


def _is_text(body: bytes) -> bool:
    """Whether bytes could be text: in UTF-16, or with next to no control characters."""
    sample = body[:_SAMPLE]
    strange = len(sample) - len(sample.translate(None, CONTROLS))
    return strange <= max(2, len(sample) // 50) or wide_encoding(sample[: len(sample) & ~3]) is not None
