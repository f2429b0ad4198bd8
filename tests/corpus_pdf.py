"""PDF files out of plain text, in any script: small, without fonts of their own, as far as readers of text go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def pdf(text: str, info: Mapping[str, str]) -> bytes:
    """Return a PDF of one page with these lines and this document information.

    The font is named, not embedded; its ``ToUnicode`` map (ISO 32000-1, 9.10.3) tells what each code stands for.
    """
    codes = {char: number for number, char in enumerate(sorted(set(text) - {"\n"}), 1)}
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(_content(text, codes)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Corpus /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Corpus /CIDSystemInfo 10 0 R /DW 500 /FontDescriptor 9 0 R >>",
        _stream(_map(codes)),
        b"<< " + b" ".join(b"/%s %s" % (name.encode(), _string(value)) for name, value in info.items()) + b" >>",
        b"<< /Type /FontDescriptor /FontName /Corpus /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /StemV 80 >>",
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
    ]
    return _file(objects)


def _content(text: str, codes: Mapping[str, int]) -> str:
    drawn = ["BT", "/F1 12 Tf", "56 800 Td", "16 TL"]
    for line in text.splitlines():
        drawn += [f"<{''.join(f'{codes[char]:04X}' for char in line)}> Tj" if line else "", "T*"]
    return "\n".join([*drawn, "ET"])


def _map(codes: Mapping[str, int]) -> str:
    pairs = [f"<{code:04X}> <{char.encode('utf-16-be').hex().upper()}>" for char, code in codes.items()]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Corpus def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{maps}\nendcmap end end"
    )


def _stream(content: str) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content.encode("ascii"))


def _string(text: str) -> bytes:
    return b"<feff" + text.encode("utf-16-be").hex().encode() + b">"


def _file(objects: list[bytes]) -> bytes:
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 8 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(body))
    )
