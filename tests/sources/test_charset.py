"""The bytes of a page as text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.charset import _codecs, decode

JAPANESE = "港湾の夜間荷役を自動化する実証実験を開始しました。詳細は次のとおりです。"
CHINESE = "港口集团宣布，从六月开始进行夜间自动装卸试验，并公开全部数据。"
TRADITIONAL = "港務局今天公布計畫，夜間的裝卸會由機器進行。"
KOREAN = "항만공사는 야간에 컨테이너를 자동으로 옮기는 시험을 시작했다고 밝혔다."
RUSSIAN = "Порт открыл девять причалов."
POLISH = "Żuraw pracuje nocą, a mieszkańcy śpią."
FRENCH = "Le port électrifie ses quais : « déjà » neuf."


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("Shift_JIS", "cp932", JAPANESE + "①㈱髙"),
        ("x-sjis", "cp932", JAPANESE),
        ("EUC-JP", "euc_jp", JAPANESE),
        ("euc-jp", "euc_jis_2004", JAPANESE + "①"),
        ("iso-2022-jp", "iso2022_jp", JAPANESE),
        ("gb2312", "gb18030", CHINESE + "镕"),
        ("GBK", "gbk", CHINESE),
        ("gb18030", "gb18030", CHINESE),
        ("big5", "big5", TRADITIONAL),
        ("Big5-HKSCS", "big5hkscs", TRADITIONAL + "嘅"),
        ("euc-kr", "cp949", KOREAN + "똠"),
        ("ks_c_5601-1987", "cp949", KOREAN),
        ("windows-1251", "cp1251", RUSSIAN),
        ("koi8-r", "koi8_r", RUSSIAN),
        ("iso-8859-2", "iso8859_2", POLISH),
        ("windows-1250", "cp1250", POLISH),
        ("iso-8859-1", "cp1252", FRENCH + "“”€"),
        ("ISO-8859-15", "iso8859_15", FRENCH + "€"),
        ("windows-1252", "cp1252", FRENCH),
    ],
)
def test_a_declared_charset_is_the_browsers(label: str, encoding: str, text: str) -> None:
    """Each label means what the Encoding Standard says, declared by the server or by the page."""
    body = text.encode(encoding)
    meta = f"<html><head><meta charset='{label}'>".encode() + body
    old = f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={label}">'.encode() + body

    assert decode(body, f"text/html; charset={label}") == text
    assert decode(body, f'text/html; charset="{label.upper()}"') == text
    assert decode(meta, "text/html").endswith(text)
    assert decode(old, "").endswith(text)


@pytest.mark.parametrize("declared", ["iso-8859-1", "shift_jis", "utf-16", "nonsense", "rot13", ""])
def test_utf_8_wins_over_what_is_declared(declared: str) -> None:
    """Servers declare ISO-8859-1 for all they have."""
    body = f'<meta charset="{declared}">{JAPANESE}{FRENCH}'.encode()

    assert decode(body, f"text/html; charset={declared}").endswith(JAPANESE + FRENCH)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_byte_order_mark_and_wide_characters_are_told(encoding: str) -> None:
    text = f"<html><head><title>{JAPANESE}</title>"

    assert decode(text.encode(encoding), "text/html; charset=windows-1252") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *(("cp932", JAPANESE), ("euc_jp", JAPANESE), ("iso2022_jp", JAPANESE), ("gb18030", CHINESE)),
        *(("big5", TRADITIONAL), ("cp949", KOREAN), ("cp1252", FRENCH)),
    ],
)
def test_an_undeclared_charset_is_detected(encoding: str, text: str) -> None:
    assert decode((f"<p>{text}</p>" * 3).encode(encoding), "text/html") == f"<p>{text}</p>" * 3


def test_the_server_is_believed_before_the_page() -> None:
    """As browsers do."""
    body = b'<meta charset="koi8-r">' + RUSSIAN.encode("cp1251")

    assert decode(body, "text/html; charset=windows-1251").endswith(RUSSIAN)


@pytest.mark.parametrize(
    ("encoding", "cut"), [("utf-8", 1), ("utf-8", 2), ("cp932", 1), ("gb18030", 1), ("utf-16-le", 1)]
)
def test_a_last_character_cut_in_two_is_no_error(encoding: str, cut: int) -> None:
    """Bodies are cut where the limit falls."""
    text = f"<title>{JAPANESE}"
    body = text.encode(encoding)[:-cut]

    assert decode(body, f"text/html; charset={encoding.replace('cp932', 'shift_jis')}").rstrip("\ufffd") == text[:-1]


def test_a_single_broken_byte_does_not_change_the_charset() -> None:
    """A page of which one comment was pasted wrong is UTF-8 still; so is a declared one."""
    assert decode(JAPANESE.encode() + b"\xff" + JAPANESE.encode(), "") == f"{JAPANESE}\ufffd{JAPANESE}"
    broken = (JAPANESE * 4).encode("euc_jp")[:-1] + b"\xff "
    assert decode(broken, "text/html; charset=euc-jp").startswith(JAPANESE)


def test_a_wrong_declaration_gives_way_to_what_the_bytes_are() -> None:
    """Text that is no EUC-JP at all, but plainly Shift JIS."""
    assert decode((JAPANESE * 2).encode("cp932"), "text/html; charset=euc-jp") == JAPANESE * 2


def test_nuls_and_surrogates_never_come_through() -> None:
    assert decode(b"a\0b", "text/html") == "a\ufffdb"
    assert decode("a".encode("utf-16-le") + b"\x00\xd8" + "bcdefgh".encode("utf-16-le"), "").isprintable()


def test_every_codec_of_the_table_exists() -> None:
    for names in _codecs().values():
        for name in names:
            assert codecs.getincrementaldecoder(name)().decode(b"a\0" if "16" in name else b"a")


@given(
    st.binary(max_size=400),
    st.sampled_from(["", "text/html; charset=shift_jis", "text/html; charset=gb2312", "charset="]),
)
def test_any_bytes_become_text(body: bytes, content_type: str) -> None:
    """Text that can be written out again, whatever the bytes."""
    assert decode(body, content_type).encode() is not None


def test_utf_8_wins_also_where_its_bytes_are_right_as_declared() -> None:
    """Each byte of these letters is a character of windows-1252, too."""
    assert decode("Le café a déjà ouvert".encode(), "text/html; charset=iso-8859-1") == "Le café a déjà ouvert"
