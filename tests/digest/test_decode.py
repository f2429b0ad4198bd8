"""Bytes into text."""

from __future__ import annotations

import pytest

from factlint.digest.decode import LARGEST, clean, decode, decoded
from factlint.errors import InputError

JAPANESE = "本日のハイライト\n倉庫の自動化が進む。参考文献と出典を示す。\n"
CHINESE = "今日要闻\n公司发布了新的模型，并公开了权重。港口开始夜间试验。\n"
TRADITIONAL = "今日要聞\n公司發布了新的模型，並公開了權重。港口開始夜間試驗。\n"
KOREAN = "오늘의 뉴스\n회사가 새 모델의 가중치를 공개했다. 항만은 야간 시험을 시작했다.\n"
FRENCH = "L’été dernier : le modèle « déjà » présenté\n"
GERMAN = "Häfen prüfen größere Kräne über Nacht\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (ENGLISH := "A crane, a quay\n", "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (JAPANESE, "utf-16-le"),
        (JAPANESE, "utf-16-be"),
        (KOREAN, "utf-32"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gbk"),
        (CHINESE, "gb18030"),
        (TRADITIONAL, "big5"),
        (KOREAN, "euc_kr"),
        (KOREAN, "cp949"),
        (FRENCH, "cp1252"),
        (GERMAN, "latin-1"),
    ],
)
def test_text_comes_back_from_each_encoding(text: str, encoding: str) -> None:
    """Nobody is asked which encoding a file has."""
    assert decode(text.encode(encoding), "digest.md") == text


@pytest.mark.parametrize(
    "title",
    ["倉庫自動化の試験を開始", "新技術の発表、三月に", "カタカナ見出し", "ロボット12台が港で稼働"],
)
@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
def test_short_japanese_text_is_not_taken_for_korean_or_chinese(title: str, encoding: str) -> None:
    """A heading is enough to tell the language of the bytes."""
    assert decode(title.encode(encoding), "digest.md") == title


def test_broken_bytes_in_utf8_are_marked_and_nothing_else_changes() -> None:
    """A file with one bad byte is still UTF-8: the byte becomes U+FFFD, which LNG006 reports."""
    data = JAPANESE.encode().replace("倉".encode(), b"\xff", 1)

    assert decode(data, "digest.md") == JAPANESE.replace("倉", "\ufffd", 1)


def test_curly_quote_of_windows_is_read() -> None:
    """One byte of Windows-1252 in a text of ASCII is no damaged UTF-8."""
    assert decode(b"the port\x92s cranes", "digest.md") == "the port’s cranes"


def test_empty_file_is_empty_text() -> None:
    """There is nothing wrong with the bytes of an empty file."""
    assert decode(b"", "digest.md") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00",
        b"PK\x03\x04\x14\x00\x08\x08",
        b"text with a \x00 in it",
        *(b"# Foo\x00corp raises" + b" " * count + b"money, and says so at https://foo.test/a" for count in (1, 2)),
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04\x05",
    ],
)
def test_binary_data_is_refused_by_name(data: bytes) -> None:
    """The error names the file and what to do about it."""
    with pytest.raises(InputError, match=r"chart\.png: is not text; .*exclude the file or save it as UTF-8"):
        decode(data, "chart.png")


def test_huge_file_is_refused() -> None:
    """A digest of 20 MB is no digest."""
    with pytest.raises(InputError, match=r"dump\.txt: is larger than 20 MB"):
        decode(b"a" * (LARGEST + 1), "dump.txt")


def test_what_no_file_can_hold_is_replaced_one_for_one() -> None:
    """A lone surrogate or NUL of a caller's string cannot crash an output, and offsets stay."""
    assert clean("a\ud800b\x00c😀") == "a\ufffdb\ufffdc😀"


@pytest.mark.parametrize(
    ("data", "encoding", "mark"),
    [
        ("Ä b\n".encode(), "utf-8", b""),
        ("Ä b\n".encode("utf-8-sig"), "utf-8", b"\xef\xbb\xbf"),
        ("Ä b\n".encode("utf-16-le"), "utf-16-le", b""),
        (b"\xff\xfe" + "Ä b\n".encode("utf-16-le"), "utf-16-le", b"\xff\xfe"),
        (b"\xfe\xff" + "Ä b\n".encode("utf-16-be"), "utf-16-be", b"\xfe\xff"),
        (b"\xff\xfe\x00\x00" + "Ä b\n".encode("utf-32-le"), "utf-32-le", b"\xff\xfe\x00\x00"),
        ("Ä b\n".encode("cp1252"), "cp1252", b""),
        ("新しいクレーンは夜間の試験を続ける予定だ。".encode("cp932"), "cp932", b""),
    ],
)
def test_a_text_is_encoded_again_as_it_was(data: bytes, encoding: str, mark: bytes) -> None:
    """The encoding and the byte order mark are known, and give the same bytes."""
    found = decoded(data, "a.md")

    assert (found.encoding, found.mark) == (encoding, mark)
    assert found.encoded(found.text) == data
