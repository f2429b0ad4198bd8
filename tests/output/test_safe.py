import json
import unicodedata

import pytest

from factlint.output.safe import safe, safe_json, safe_line, width
from growth import assert_linear

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


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a ##[error]b", r"a #\x23[error]b"),
        ("##vso[task.setvariable variable=a]b", r"#\x23vso[task.setvariable variable=a]b"),
        ("##[a]##[b]", r"#\x23[a]#\x23[b]"),
        ("###[a]", r"##\x23[a]"),
        ("é ##[error]", r"é #\x23[error]"),
        ("## A heading [1]", "## A heading [1]"),
        ("C# #[x]", "C# #[x]"),
    ],
)
def test_no_command_to_a_ci_service_stands_in_a_line(raw: str, shown: str) -> None:
    """Runners look for these anywhere in a line."""
    assert safe(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("::error::b.md:1:1: x", r"\x3a:error::b.md:1:1: x"),
        ("  \u3000::add-mask::b", "  \u3000\\x3a:add-mask::b"),
        ("a.md:1:1: ::error::b", "a.md:1:1: ::error::b"),
        ("  ::: a.md:1:1", "  ::: a.md:1:1"),
        ("C++: std::move", "C++: std::move"),
    ],
)
def test_no_line_begins_with_a_command(raw: str, shown: str) -> None:
    """Runners look for these at the start of a line, behind any space."""
    assert safe_line(raw) == shown


def test_json_holds_the_same_values_and_no_command() -> None:
    """Its strings can write any character as an escape."""
    document = json.dumps(["##[error]a", r"\##[a]", "###vso[b]", "## c"]).encode()

    assert json.loads(safe_json(document)) == json.loads(document)
    assert b"##[" not in safe_json(document)
    assert b"##vso[" not in safe_json(document)


def test_json_holds_what_hides_or_turns_text_as_escapes() -> None:
    """A terminal that shows a report in UTF-8 obeys U+009B as it does ESC [; line ends between values stay."""
    document = json.dumps(["\x9b31m", "a\u202eb", "\x7f", "\U000e0041", "日本", "\x1b"], ensure_ascii=False, indent=1)
    shown = safe_json(document.encode())

    assert json.loads(shown) == json.loads(document)
    assert shown.decode().replace("\n", "").isprintable()
    assert "日本" in shown.decode()


def test_a_line_of_number_signs_takes_linear_time() -> None:
    """No line of a digest makes the search slow."""
    assert_linear(safe, lambda size: "#" * size + "##a" * size, 200_000)
