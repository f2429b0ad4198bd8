"""Numbers in one spelling: what is the same number, what is none worth keeping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest.quantities import spelled
from factlint.document import Span


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("They raised $10 billion.", "en", ["10000000000"]),
        ("They raised $10B.", "en", ["10000000000"]),
        ("They raised 10.0 billion dollars.", "en", ["10000000000"]),
        ("100億ドルを調達した。", "ja", ["10000000000"]),
        ("参加者は1万4200人だった。", "ja", ["14200"]),
        ("従業員400人のうち120人を減らす。", "ja", ["400", "120"]),
        ("共有300人参加。", "zh", ["300"]),
        ("직원 400명 중 120명을 줄인다.", "ko", ["400", "120"]),
        ("新増140型のArvik50と3000-5000", "ja", ["140"]),
        ("新增140兆瓦容量。", "zh", ["140"]),
        ("32억 원을 투자했다.", "ko", ["3200000000"]),
        ("Das kostet 1,9 Milliarden Euro.", "de", ["1900000000"]),
        ("Up 80 percent, or 80%, or 80 Prozent, or 80 %.", "en", ["80%"]),
        ("停電は8割減った。", "ja", ["80%"]),
        ("Margins rose to 44.2%.", "en", ["44.2%"]),
        ("Some 1,200 people and 48000 wafers", "en", ["1200", "48000"]),
        ("In 2026 five of 3 people said so.", "en", []),
        ("GPT-5.4 and Kestrel-70 on RFC-9110", "en", []),
    ],
)
def test_a_number_has_one_spelling(text: str, language: str, numbers: list[str]) -> None:
    """However it is written; years, single digits and parts of names are left out."""
    assert list(spelled(text, language=language)) == numbers


def test_numbers_of_dates_are_left_out_and_the_first_writing_is_kept() -> None:
    """The days of a text are compared as days."""
    assert spelled("On 12 May 62 ships came", [Span(3, 9)]) == {"62": "62"}
    assert spelled("$3.1 billion, that is 3,100 million dollars") == {"3100000000": "$3.1 billion"}


@given(st.text(alphabet="0123456789.,$%万億兆割 kMBn瓦", max_size=60), st.sampled_from(["en", "ja", "zh", "de", None]))
def test_any_text_can_be_read(text: str, language: str | None) -> None:
    """Numbers keep no sign of their writing but the percent sign."""
    assert all(set(number) <= set("0123456789.%") for number in spelled(text, language=language))
