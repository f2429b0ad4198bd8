import unicodedata

import pytest

from factlint.output.safe import safe, width

SHAPED = {"Arab": range(0x600, 0x606), "others": (0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)}


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain text", "plain text"),
        ("日本語 and café", "日本語 and café"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b31m", r"\x9b31m"),
        ("bell\x07", r"bell\x07"),
        ("abc\u202edef", r"abc\u202edef"),
        ("zero\u200bwidth", r"zero\u200bwidth"),
        ("\ufeffmark", r"\ufeffmark"),
        ("soft\xadhyphen", r"soft\xadhyphen"),
        ("two\nlines", r"two\nlines"),
        ("a\tb\r", r"a\tb\r"),
        ("\ud800", r"\ud800"),
        ("tag\U000e0041", r"tag\U000e0041"),
        ("hangul\u3164filler", r"hangul\u3164filler"),
    ],
)
def test_harmful_characters_are_shown_as_escapes(raw: str, shown: str) -> None:
    assert safe(raw) == shown


def test_no_control_or_format_character_gets_through() -> None:
    """Every character of the categories without a shape is escaped, apart from the signs that have one."""
    kept = {*SHAPED["Arab"], *SHAPED["others"]}
    hidden = [c for c in map(chr, range(0x110000)) if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]

    assert [hex(ord(c)) for c in hidden if safe(c) == c and ord(c) not in kept] == []


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("日本語", 6),
        ("ｱｲｳ", 3),
        ("ＡＢ", 4),
        ("cafe\u0301", 4),
        ("한국어", 6),
        ("“…”", 3),
        ("🚀", 2),
        ("", 0),
    ],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns
