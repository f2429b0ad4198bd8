"""Rows of bodies: too large, bombs, compression and character sets that are not what they are called, no text at all."""

from __future__ import annotations

import gzip
import zlib
from functools import cache
from typing import TYPE_CHECKING

import brotli
from backports import zstd

from faults.prose import TITLE, article, plain_page
from faults.row import Rows
from faults.wire import head

if TYPE_CHECKING:
    from collections.abc import Callable

    from faults.row import Serve
    from faults.wire import Wire

ROWS = Rows()
_ARTICLE = article().encode()
_HTML = ("Content-Type", "text/html; charset=utf-8")
BOMB = 100_000_000
"""Bytes that a bomb inflates to."""


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


_PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=5),  # the best quality takes minutes for a bomb
    "zstd": zstd.compress,
}


def _sent(
    body: bytes | Callable[[], bytes], encoding: str = "", content_type: str = "text/html; charset=utf-8"
) -> Serve:
    async def serve(wire: Wire) -> None:
        headers = [("Content-Encoding", encoding)] if encoding else []
        data = body if isinstance(body, bytes) else body()
        await wire.answer(200, data, headers, content_type=content_type)

    return serve


# Compression as it should be, and as it is.
for _name, _pack in _PACK.items():
    ROWS.add(f"packed-{_name}", _sent(_pack(_ARTICLE), _name), "ok", title=TITLE)
ROWS.add("packed-deflate-raw", _sent(_raw_deflate(_ARTICLE), "deflate"), "ok", title=TITLE)
ROWS.add("packed-upper", _sent(gzip.compress(_ARTICLE), "GZIP"), "ok", title=TITLE)
ROWS.add("packed-identity", _sent(_ARTICLE, "identity"), "ok", title=TITLE)
ROWS.add("packed-twice", _sent(brotli.compress(gzip.compress(_ARTICLE)), "gzip, br"), "ok", title=TITLE)
_MEMBERS = gzip.compress(_ARTICLE[:300]) + gzip.compress(_ARTICLE[300:])
ROWS.add("packed-members", _sent(_MEMBERS, "gzip"), "ok", title=TITLE)
_FRAMES = zstd.compress(_ARTICLE[:300]) + zstd.compress(_ARTICLE[300:])
ROWS.add("packed-frames", _sent(_FRAMES, "zstd"), "ok", title=TITLE)
ROWS.add("packed-rest", _sent(gzip.compress(_ARTICLE) + b"\0\0rest", "gzip"), "ok", title=TITLE)
# "utf-8" as an encoding is a mistake that browsers overlook, and so does everybody who set it.
ROWS.add("packed-utf8", _sent(_ARTICLE, "utf-8"), "ok", title=TITLE)
# Not what it is called: no browser shows it, so nobody can say what it would have been.
for _name in ("gzip", "deflate", "br", "zstd"):
    ROWS.add(f"not-{_name}", _sent(_ARTICLE, _name), "unverifiable", "bad-answer")
ROWS.add("packed-unknown", _sent(bytes(range(256)) * 20, "sdch"), "unverifiable", "bad-answer")
_HALF = gzip.compress(_ARTICLE)[:-200]
ROWS.add("packed-cut", _sent(_HALF, "gzip"), "unverifiable", "no-connection", most=2)
_BROKEN = bytearray(gzip.compress(_ARTICLE))
_BROKEN[200:210] = b"\xff" * 10
ROWS.add("packed-broken", _sent(bytes(_BROKEN), "gzip"), "unverifiable", "bad-answer")
_DEEP = ", ".join(["gzip"] * 3000)
ROWS.add("packed-3000-times", _sent(_ARTICLE, _DEEP), "unverifiable", "bad-answer")


# Bombs: a few kilobytes that want to be a hundred megabytes.
@cache
def _bomb(*encodings: str) -> bytes:
    if not encodings:
        return b"<title>Bomb</title>" + bytes(BOMB)
    *inner, outer = encodings
    return _PACK[outer](_bomb(*inner))


BOMBS = (("gzip",), ("deflate",), ("zstd",), ("br",), ("gzip", "gzip"), ("zstd", "gzip"))


def build_bombs() -> None:
    """Build the bombs, which takes a second that no row should wait for."""
    for encodings in BOMBS:
        _bomb(*encodings)


ROWS.add("bomb-gzip", _sent(lambda: _bomb("gzip"), "gzip"), "unverifiable", "too-large")
ROWS.add("bomb-deflate", _sent(lambda: _bomb("deflate"), "deflate"), "unverifiable", "too-large")
ROWS.add("bomb-zstd", _sent(lambda: _bomb("zstd"), "zstd"), "unverifiable", "too-large")
ROWS.add("bomb-br", _sent(lambda: _bomb("br"), "br"), "unverifiable", "too-large")
ROWS.add("bomb-stacked", _sent(lambda: _bomb("gzip", "gzip"), "gzip, gzip"), "unverifiable", "too-large")
ROWS.add("bomb-mixed", _sent(lambda: _bomb("zstd", "gzip"), "zstd, gzip"), "unverifiable", "too-large")


@ROWS.row("bomb-members", "unverifiable", "bad-answer")
async def _bomb_members(wire: Wire) -> None:
    """Send empty gzip members for ever: each inflates to nothing."""
    await wire.send(head(200, [_HTML, ("Content-Encoding", "gzip")]))
    members = gzip.compress(b"") * 3000
    while True:
        await wire.send(members)


# Large.
def _endless(piece: bytes, *headers: tuple[str, str]) -> Serve:
    async def serve(wire: Wire) -> None:
        await wire.send(head(200, [_HTML, *headers]))
        while True:
            await wire.send(piece)

    return serve


_FILLER = b"<p>" + b"More of the same. " * 3600 + b"</p>\n"


@ROWS.row("body-50-mb", "unverifiable", "too-large")
async def _body_50_mb(wire: Wire) -> None:
    await wire.send(head(200, [_HTML, ("Content-Length", "50000000")]) + _ARTICLE)
    for _ in range(50_000_000 // len(_FILLER)):
        await wire.send(_FILLER)


ROWS.add("body-endless", _endless(_FILLER), "unverifiable", "too-large")
_CHUNKED = ("Transfer-Encoding", "chunked")
_CHUNK = b"3e8\r\n" + b"a" * 1000 + b"\r\n"
ROWS.add("body-endless-chunks", _endless(_CHUNK * 60, _CHUNKED), "unverifiable", "too-large")
# A few bytes at a time: what little comes of it is not worth the time of all other links.
ROWS.add("body-endless-crumbs", _endless(b"1\r\na\r\n" * 4000, _CHUNKED), "unverifiable", "bad-answer")
_LARGE = article(after="<!--" + "x" * 4_000_000 + "-->").encode()
ROWS.add("body-4-mb", _sent(_LARGE), "ok", title=TITLE)
_NESTED = article(after="<div>" * 200_000).encode()
ROWS.add("body-nested", _sent(_NESTED), "ok", title=TITLE)

# What it is called, and what it is.
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 30
ROWS.add("type-missing", _sent(_ARTICLE, content_type=""), "ok", title=TITLE)
ROWS.add("type-upper", _sent(_ARTICLE, content_type='TEXT/HTML; CHARSET="UTF-8"'), "ok", title=TITLE)
ROWS.add("type-garbage", _sent(_ARTICLE, content_type="html"), "ok", title=TITLE)
ROWS.add("type-xhtml", _sent(_ARTICLE, content_type="application/xhtml+xml"), "ok", title=TITLE)
ROWS.add(
    "type-plain", _sent(b"Harbour yard opens in Brigg\n\n" + b"The yard opened. " * 40, content_type="text/plain"), "ok"
)
ROWS.add("type-image", _sent(_PNG, content_type="image/png"), "unverifiable", "not-text")
ROWS.add("type-image-as-html", _sent(_PNG), "unverifiable", "not-text")
ROWS.add("type-image-unnamed", _sent(_PNG, content_type=""), "unverifiable", "not-text")
ROWS.add(
    "type-binary", _sent(bytes(range(256)) * 50, content_type="application/octet-stream"), "unverifiable", "not-text"
)
ROWS.add("type-video", _sent(b"\0\0\0\x18ftypmp42" + bytes(5000), content_type="video/mp4"), "unverifiable", "not-text")
ROWS.add(
    "type-zip", _sent(b"PK\x03\x04" + bytes(range(256)) * 9, content_type="application/zip"), "unverifiable", "not-text"
)


@ROWS.row("type-video-endless", "unverifiable", "not-text")
async def _video_endless(wire: Wire) -> None:
    """Stream for ever what need not be read to be known as no text."""
    await wire.send(head(200, [("Content-Type", "video/mp4")]) + b"\0\0\0\x18ftypmp42")
    while True:
        await wire.send(bytes(65536))


def _pdf(title: str, text: str) -> bytes:
    """Return a PDF of one page, with a title among its properties."""
    drawn = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << /Font << /F1 4 0 R >> >> >>"
        ),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Title (%s) /CreationDate (D:20260508090000Z) >>" % title.encode(),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 7\n0000000000 65535 f \n" + table + end


_SENTENCE = "The harbour yard in Brigg opened on Friday, nine years after the council first voted for it."
ROWS.add("pdf", _sent(_pdf(TITLE, _SENTENCE), content_type="application/pdf"), "ok", title=TITLE)
ROWS.add("pdf-broken", _sent(_pdf(TITLE, _SENTENCE)[:120], content_type="application/pdf"), "unverifiable", "not-text")
ROWS.add("pdf-not", _sent(b"\0\1\2" * 500, content_type="application/pdf"), "unverifiable", "not-text")

# Character sets. Strict UTF-8 first, whatever is declared; then as browsers do.
_JA = "港町ブリッグの造船所が九年ぶりに再開"
_JA_TEXT = ("金曜日、港町ブリッグで造船所が再開した。町議会が最初に可決してから九年になる。" * 3,) * 3
_ZH = "布里格港口船厂时隔九年重新开放"
_ZH_TEXT = ("星期五，布里格港口船厂重新开放，距离镇议会首次表决已有九年。" * 3,) * 3
_KO = "브리그 항구 조선소 9년 만에 문 열어"
_KO_TEXT = ("금요일 브리그 항구 조선소가 문을 열었다. 시의회가 처음 표결한 지 아홉 해 만이다. " * 3,) * 3
_FR = "Le chantier naval de Brégny rouvre après neuf années"
_FR_TEXT = (
    "Le chantier a rouvert vendredi, neuf années après le premier vote du conseil, « enfin » dit-elle. " * 3,
) * 3


def _as(codec: str, title: str, text: tuple[str, ...], language: str, declared: str = "") -> bytes:
    page = article(title, text, language=language)
    return page.replace('<meta charset="utf-8">', f'<meta charset="{declared}">' if declared else "").encode(
        codec, "xmlcharrefreplace"
    )


_CHARSETS = (
    ("sjis-in-header", _as("shift_jis", _JA, _JA_TEXT, "ja"), "text/html; charset=Shift_JIS", _JA),
    ("sjis-in-meta", _as("shift_jis", _JA, _JA_TEXT, "ja", "x-sjis"), "text/html", _JA),
    ("euc-jp-in-meta", _as("euc_jp", _JA, _JA_TEXT, "ja", "euc-jp"), "text/html", _JA),
    ("gb2312-in-header", _as("gb18030", _ZH, _ZH_TEXT, "zh"), "text/html; charset=gb2312", _ZH),
    ("euc-kr-in-meta", _as("cp949", _KO, _KO_TEXT, "ko", "ks_c_5601-1987"), "text/html", _KO),
    ("latin1-is-1252", _as("cp1252", _FR, _FR_TEXT, "fr"), "text/html; charset=iso-8859-1", _FR),
    ("utf8-called-latin1", _as("utf-8", _FR, _FR_TEXT, "fr"), "text/html; charset=iso-8859-1", _FR),
    ("utf8-called-sjis", _as("utf-8", _JA, _JA_TEXT, "ja"), "text/html; charset=Shift_JIS", _JA),
    ("utf8-unnamed", _as("utf-8", _JA, _JA_TEXT, "ja"), "text/html", _JA),
    ("utf8-marked", b"\xef\xbb\xbf" + _as("utf-8", _JA, _JA_TEXT, "ja"), "text/html", _JA),
    ("utf16-marked", _as("utf-16", _JA, _JA_TEXT, "ja"), "text/html", _JA),
    ("unknown-name", _as("utf-8", _FR, _FR_TEXT, "fr"), "text/html; charset=klingon", _FR),
    ("name-of-a-codec", _as("utf-8", _FR, _FR_TEXT, "fr"), "text/html; charset=zlib_codec", _FR),
)
for _name, _body, _type, _title in _CHARSETS:
    ROWS.add(f"charset-{_name}", _sent(_body, content_type=_type), "ok", title=_title)

# Titles that want to be more than titles. They are data; test_output holds what a terminal gets to see of them.
_WILD = {
    "terminal": "Yard \x1b[2J\x1b]0;owned\x07\x1b[31mopens",
    "c1": "Yard \x9b31mopens",
    "workflow": "::error file=a.py,line=1::Yard opens",
    "workflow-lines": "Yard\n::set-output name=x::y\n##[error]opens",
    "bidi": "Yard \u202eegnahc\u202c \u2066opens\u2069",
    "invisible": "Ya\u200brd\u2060 op\u00adens",
    "markup": "Yard &lt;script&gt;alert(1)&lt;/script&gt; opens",
    "long": "Yard " * 40_000,
    "nul": "Yard \0opens",
}
for _name, _title in _WILD.items():
    ROWS.add(f"title-{_name}", _sent(article(_title).encode()), "ok")

# Nothing there.
ROWS.add("body-empty", _sent(b""), "broken", "empty")
ROWS.add("body-blank", _sent(b" \r\n\t\n"), "broken", "empty")
ROWS.add("body-markup-alone", _sent(b"<!doctype html><html><head></head><body></body></html>"), "broken", "empty")
ROWS.add("body-title-alone", _sent(plain_page("Tern Post", "").encode()), "broken", "empty")

# No words, but something to see: that is not nothing, and cannot be read.
_FRAME = plain_page("Report 2026", '<iframe src="/report.pdf" width="100%" height="900"></iframe>')
ROWS.add("body-frame-alone", _sent(_FRAME.encode()), "unverifiable", "not-text")
_EMBED = plain_page("Report 2026", '<embed src="/report.pdf" type="application/pdf">')
ROWS.add("body-embed-alone", _sent(_EMBED.encode()), "unverifiable", "not-text")
_PICTURE = plain_page("Notice of the port", '<img src="/notice.png" alt="">')
ROWS.add("body-picture-alone", _sent(_PICTURE.encode()), "unverifiable", "not-text")
_FRAMES = b"<html><head><title>Port of Brigg</title></head><frameset cols='20%,80%'><frame src='/a'><frame src='/b'></frameset></html>"
ROWS.add("body-frameset", _sent(_FRAMES), "unverifiable", "not-text")
