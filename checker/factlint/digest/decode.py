"""Bytes into text: the encodings that digests really come in, and a clear error for what is no text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from factlint.errors import InputError

LARGEST = 20_000_000
"""Bytes a digest may have; a file beyond that is something else."""

_SAMPLE = 65_536
_FEWEST_ZEROS = 8
"""Of so many bytes of UTF-16 that could be UTF-8 as well one at least is zero: only what is East Asian has fewer."""
CONTROLS = bytes({*range(32), 127} - {9, 10, 12, 13, 27})
"""Bytes that no text has."""
_WIDE_MARKS = {
    # Those of UTF-32 first: one of them begins with that of UTF-16.
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_HINT = "factlint reads Markdown, HTML and plain text: exclude the file or save it as UTF-8"

# The characters that head the frequency lists of each language. Text decoded as it should be is made of them by a third
# or more; decoded otherwise it turns into rare ideographs, rare syllables and half-width kana.
_JAPANESE = (
    "日年月大会国人本中出社報公開発表第自動化新学生時事業者用技術試験計画始上下前後行見考文献情"
    "\u3041-\u3096\u30a1-\u30fc"
)
_CHINESE = (
    "的一是不了在人有我他这中大来上国个到说们为和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于"
    "起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实理新技术模型际议"
    "月數據這來個為說們國對時學發過還沒後點現開經與長將動樣實應進業體，：；！？（）《》“”"
)
_KOREAN = (
    "이다의는에을를가고하로지한기서도사은대자인시리어나해스수정부전과장보일으제들라상아원여주년경동있했공성관위게만구조용트오것선"
    "세계무미국연신치방그까와습니된적중개발표모델업늘뉴"
)
_LIKELY = {
    "cp932": _JAPANESE,
    "euc_jp": _JAPANESE,
    "gb18030": _CHINESE,
    "big5": _CHINESE,
    "cp949": _KOREAN,
}


def clean(text: str) -> str:
    """Return ``text`` with NULs and lone surrogates replaced by U+FFFD, one for one, so that offsets stay.

    No UTF-8 file can hold a lone surrogate: neither the readers nor the outputs could bear one.
    """
    text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


class Decoded(NamedTuple):
    """The text of a file, and what it takes to write it as it was: its encoding, and the byte order mark before it."""

    text: str
    encoding: str = "utf-8"
    mark: bytes = b""

    def encoded(self, text: str) -> bytes:
        """Return another text as the file would hold it; raises UnicodeEncodeError where its encoding cannot."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, path: str) -> str:
    """Return the text of a file, its byte order mark dropped.

    UTF-8 unless that is impossible; else UTF-16, told by its mark or by where its zero bytes fall; else the East Asian
    encoding that makes the most sense; else Windows-1252.

    Raises:
        InputError: The data is too large or no text.
    """
    return decoded(data, path).text


def decoded(data: bytes, path: str) -> Decoded:
    """Return the text with the encoding that it was told to be in; raises as :func:`decode` does.

    What was broken is replaced: ``decoded(data, path).encoded(text)`` need not be ``data``.
    """
    if len(data) > LARGEST:
        message = f"is larger than {LARGEST // 1_000_000} MB"
        raise InputError(message, path=path, hint=_HINT)
    wide = wide_encoding(data)
    if wide:
        return _decode_wide(data, wide)
    if b"\x00" in data or len(data) - len(data.translate(None, CONTROLS)) > len(data) // 20:
        message = "is not text"
        raise InputError(message, path=path, hint=_HINT)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        return Decoded(data[len(mark) :].decode(), "utf-8", mark)
    except UnicodeDecodeError:
        return _decode_legacy(data, path, mark)


def _decode_wide(data: bytes, encoding: str) -> Decoded:
    mark = next((mark for mark in _WIDE_MARKS if encoding in ("utf-16", "utf-32") and data.startswith(mark)), b"")
    encoding = _WIDE_MARKS.get(mark, encoding)
    return Decoded(clean(data[len(mark) :].decode(encoding, "replace").removeprefix("\ufeff")), encoding, mark)


def wide_encoding(data: bytes) -> str | None:
    """Return which UTF-16 or UTF-32 the data is in, if any."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:_SAMPLE]
    if b"\x00" not in sample or (sample.count(0) < len(sample) / _FEWEST_ZEROS and _is_utf_8(sample)):
        return None
    # Which half of a character is the zero says nothing: a space is 00 20, but U+4E00 and U+3000 are common too.
    shares = {encoding: _readable(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] > 0.95 else None


def _is_utf_8(sample: bytes) -> bool:
    """Whether data is UTF-8, zero bytes included; the end of it may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _readable(sample: bytes, encoding: str) -> float:
    """Return which share of the characters can be seen, white space included; 0 if none is ASCII, as spaces are."""
    text = sample.decode(encoding, "replace")
    if min(text, default="\ufffd") > "\x7f":
        return 0.0
    seen = sum((char.isprintable() and char != "\ufffd") or char in "\n\r\t\u3000" for char in text)
    return seen / len(text)


def _decode_legacy(data: bytes, path: str, mark: bytes) -> Decoded:
    """Return the text of data that is not valid UTF-8."""
    encoding = legacy_encoding(data)
    if encoding == "utf-8-sig":
        return Decoded(data[len(mark) :].decode("utf-8", "replace"), "utf-8", mark)
    if encoding:
        return Decoded(data.decode(encoding, "replace"), encoding)
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        message = "is in no encoding that can be told"
        raise InputError(message, path=path, hint=_HINT) from None


def legacy_encoding(data: bytes) -> str | None:
    """Return what data that is not valid UTF-8 is in: UTF-8 after all, an East Asian encoding, or none of them."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    # Some bytes of a UTF-8 file can be broken (cut or pasted); no other encoding looks like UTF-8 for long.
    if sum(map("\x7f".__lt__, mended)) > 5 * broken:
        return "utf-8-sig"
    encoding = max(_LIKELY, key=lambda name: _likeness(data, name))
    return encoding if _likeness(data, encoding) > 0.15 else None


def _likeness(data: bytes, encoding: str) -> float:
    """Return which share of the characters beyond ASCII is common in such text; 0 if the data cannot be decoded."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data[:_SAMPLE])
    except UnicodeDecodeError:
        return 0.0
    foreign = sum(map("\x7f".__lt__, text))
    return len(re.findall(f"[{_LIKELY[encoding]}、。「」]", text)) / foreign if foreign else 0.0
