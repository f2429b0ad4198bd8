"""The bytes of a page as text: UTF-8 wherever that is possible, else as browsers do (WHATWG Encoding Standard)."""

from __future__ import annotations

import codecs
import re
from functools import cache

from factlint import lazy
from factlint.digest.decode import clean, legacy_encoding, wide_encoding

_HEAD = 8192
"""Bytes in which a page may declare its charset. The standard says 1,024; browsers read on to the end of the head."""
_TOLERATED = 50
"""One broken character in so many leaves a declared charset believable."""

_PARAMETER = lazy.pattern(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_META = lazy.pattern(
    r"<(?:meta\s[^>]{0,400}?charset|\?xml\s[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_ESCAPES = (b"\x1b$@", b"\x1b$B", b"\x1b$(D", b"\x1b(J")
"""With these ISO-2022-JP changes its character set: all its bytes are ASCII, so it passes for UTF-8."""

# A label of the standard and Python's codecs for it, the one that knows more characters last: pages that claim EUC-JP
# hold characters of NEC's extension, which is in JIS X 0213 too.
_LABELS = """
cp932: shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932
euc_jp euc_jis_2004: euc-jp x-euc-jp cseucpkdfmtjapanese eucjp
iso2022_jp iso2022_jp_ext iso2022_jp_2004: iso-2022-jp csiso2022jp
gb18030: gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 hz-gb-2312
big5hkscs cp950: big5 big5-hkscs cn-big5 csbig5 x-x-big5
cp949: euc-kr euckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 ks_c_5601 cseuckr windows-949 iso-ir-149 cp949
cp1252: windows-1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 ascii us-ascii cp1252 x-cp1252 ansi_x3.4-1968 cp819
cp1250: windows-1250 cp1250 x-cp1250
cp1251: windows-1251 cp1251 x-cp1251
cp1253: windows-1253 cp1253
cp1254: windows-1254 cp1254 iso-8859-9 iso8859-9 latin5
cp1255: windows-1255 cp1255
cp1256: windows-1256 cp1256
cp1257: windows-1257 cp1257
cp1258: windows-1258 cp1258
cp874: windows-874 iso-8859-11 tis-620 dos-874
iso8859_2: iso-8859-2 iso8859-2 latin2
iso8859_3: iso-8859-3
iso8859_4: iso-8859-4
iso8859_5: iso-8859-5 cyrillic
iso8859_6: iso-8859-6 arabic
iso8859_7: iso-8859-7 greek
iso8859_8: iso-8859-8 iso-8859-8-i hebrew
iso8859_10: iso-8859-10
iso8859_13: iso-8859-13
iso8859_14: iso-8859-14
iso8859_15: iso-8859-15 latin9
iso8859_16: iso-8859-16
koi8_r: koi8-r koi8 koi
koi8_u: koi8-u koi8-ru
mac_roman: macintosh mac x-mac-roman
mac_cyrillic: x-mac-cyrillic
cp866: ibm866 cp866
utf-16-le: utf-16 utf-16le
utf-16-be: utf-16be
utf-8: utf-8 utf8 unicode-1-1-utf-8
"""


@cache
def _codecs() -> dict[str, tuple[str, ...]]:
    """Return the codecs of each label."""
    lines = [line.partition(": ") for line in _LABELS.strip().split("\n")]
    return {label: tuple(names.split()) for names, _, labels in lines for label in labels.split()}


def decode(body: bytes, content_type: str = "") -> str:
    """Return the text of a page; a character that the end cuts in two is dropped, any other broken one is U+FFFD.

    UTF-8 is tried first whatever is declared, since text in another encoding hardly ever is valid UTF-8, and many a
    server declares ISO-8859-1 for all it has.
    """
    return clean(_decoded(body, content_type).removeprefix("\ufeff"))


def _decoded(body: bytes, content_type: str) -> str:
    if wide := wide_encoding(body):
        return body.decode(wide, "replace")
    shifting = any(escape in body for escape in _ESCAPES)
    if not shifting and (text := _strictly(body, "utf-8")) is not None:
        return text
    declared = _declared(body, content_type)
    for codec in (*(("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004") if shifting else ()), *declared):
        if (text := _strictly(body, codec)) is not None:
            return text
    return _mended(body, declared)


def _mended(body: bytes, declared: tuple[str, ...]) -> str:
    """Return the text of bytes that are in no encoding without a fault."""
    for codec in declared:
        text = body.decode(codec, "replace")
        if text.count("\ufffd") * _TOLERATED <= sum(map("\x7f".__lt__, text)):
            return text
    codec = legacy_encoding(body) or (declared[0] if declared else "cp1252")
    return body.decode(codec, "replace")


def _strictly(body: bytes, codec: str) -> str | None:
    """Return the text if every byte of it is right, up to a last character that is cut off."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(body)
    except UnicodeDecodeError:
        return None


def _declared(body: bytes, content_type: str) -> tuple[str, ...]:
    """Return the codecs of what the server declares, else of what the page does."""
    head = body[:_HEAD].decode("latin-1")
    for match in (_PARAMETER.search(content_type[:1000]), _META.search(head)):
        if match and (names := _codecs().get(match[1].lower())):
            # What stands in readable ASCII cannot be UTF-16, whatever it says of itself.
            return ("utf-8",) if names[0].startswith("utf-16") else names
    return ()
