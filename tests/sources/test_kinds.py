"""What a body is: a page, a PDF, text, or nothing that can be read."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest

from factlint.sources.kinds import kind_of

PAGE = b"<!DOCTYPE html><html><head><title>Nine berths</title></head><body><p>Open.</p></body></html>"
FEED = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Notes</title></channel></rss>'
XHTML = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'
PROSE = b"The port of Halden opened nine berths on Friday.\nThey have shore power.\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def _zip() -> bytes:
    body = BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr("word/document.xml", "x")
    return body.getvalue()


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        (PAGE, "text/html; charset=utf-8", "html"),
        (PAGE, "", "html"),
        (PAGE, "text/plain", "html"),
        (PAGE, "application/octet-stream", "html"),
        (PAGE, "TEXT/HTML;charset=x", "html"),
        (PAGE, "text/html, text/html", "html"),
        (PAGE, "application/pdf", "html"),
        (PAGE, "image/png", "html"),
        (b"\xef\xbb\xbf \n" + PAGE, "", "html"),
        (PAGE.decode().encode("utf-16"), "text/html", "html"),
        (b"<p>A fragment", "text/plain", "html"),
        (PROSE, "text/html", "html"),
        (b"", "text/html", "html"),
        (XHTML, "application/xhtml+xml", "html"),
        (XHTML, "application/xml", "html"),
        (XHTML, "text/xml", "html"),
        (XHTML, "", "html"),
        (FEED, "application/rss+xml", "other"),
        (FEED, "application/xml", "other"),
        (b"<?xml version='1.0'?>\n<body><outline text='Yard'/></body>", "application/opml+xml", "other"),
        (FEED, "text/xml", "other"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml", "other"),
        (PDF, "application/pdf", "pdf"),
        (PDF, "text/html", "pdf"),
        (PDF, "", "pdf"),
        (b"\n\n" + PDF, "application/octet-stream", "pdf"),
        (b"junk before it\n" + PDF, "application/pdf", "pdf"),
        (PROSE, "text/plain", "text"),
        (PROSE, "", "text"),
        (PROSE, "text/markdown", "text"),
        (b"<p>html in it</p>", "text/markdown", "text"),
        (PROSE, "application/octet-stream", "text"),
        (b'{"a": 1}', "application/json", "text"),
        (b"", "", "text"),
        (PNG, "image/png", "other"),
        (PNG, "text/html", "other"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg", "other"),
        (b"\0\0\0 ftypmp42", "video/mp4", "other"),
        (b"\0\0\0 ftypavif" + b"mif1miaf" * 40, "text/plain", "other"),
        (gzip.compress(PAGE, mtime=0), "text/html", "other"),
        (_zip(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "other"),
        (b"RIFF\x10\0\0\0WEBP", "", "other"),
        (bytes(range(256)) * 4, "text/plain", "other"),
        (b"body { color: red }", "text/css", "other"),
        (b"alert(1)", "application/javascript", "other"),
        (b"whatever", "video/mp4", "other"),
    ],
)
def test_a_body_is_known_by_its_type_and_its_bytes(body: bytes, content_type: str, kind: str) -> None:
    """The bytes have the last word, since servers send anything under any type."""
    assert kind_of(body, content_type) == kind
