"""Dates in ways of their own become readable, and what is quoted of the text is what stands there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.source import TextBlock
from factlint.sources.readable import readable
from factlint.sources.text_days import text_days

WRITTEN = (
    ("ja", "発表日 令和8年5月8日（金）", "発表日 2026年5月8日（金）"),
    ("ja", "平成元年1月2日", "1989年1月2日"),
    ("zh", "中華民國115年5月8日", "2026年5月8日"),
    ("zh", "二〇二六年五月八日", "2026年5月8日"),
    ("zh", "二零二六年十二月廿八日　星期一", "2026年12月28日　星期一"),
    ("zh", "二○二六年十月二十日", "2026年10月20日"),
    ("pt", "11/fev/2026 e 12/mar/2026", "11 fev 2026 e 12 mar 2026"),
    ("ko", "기사입력 26-05-08 오전 10:30", "기사입력 2026-05-08 오전 10:30"),
    ("en", "26-05-08", "26-05-08"),
    ("zh", "一九四九年以来", "一九四九年以来"),
)


@pytest.mark.parametrize(("language", "text", "wanted"), WRITTEN)
def test_dates_of_other_calendars_and_figures_become_readable(language: str, text: str, wanted: str) -> None:
    """Only dates change; years of two figures only where the year stands first."""
    assert readable(text, language).text == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), WRITTEN)
def test_a_stretch_of_the_readable_text_is_quoted_as_it_was_written(language: str, text: str, wanted: str) -> None:
    """Up to the end it is the text itself, and each single character has a place in it."""
    found = readable(text, language)

    assert found.written(0, len(wanted)) == text
    assert all(found.written(at, at + 1) in text for at in range(len(wanted)))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ja", "令和8年5月8日", "2026-05-08"),
        ("zh", "二〇二六年五月八日", "2026-05-08"),
        ("pt", "Equipe Rota 11/fev/2026", "2026-02-11"),
        ("ko", "기사입력 26-05-08", "2026-05-08"),
    ],
)
def test_a_day_in_the_text_is_quoted_as_the_page_has_it(language: str, text: str, day: str) -> None:
    """A finding that quotes 2026年5月8日 where the page says 令和8年 could not be looked up."""
    found = text_days([TextBlock("paragraph", text)], 0, language)

    assert [(str(one.date), one.text) for one in found] == [(day, text)]


@given(st.text("令和8年5月二〇六一日/fev2026.-○ ", max_size=60), st.sampled_from(["ja", "zh", "ko", "pt"]))
def test_whatever_the_text_the_whole_of_it_is_quoted_as_a_whole(text: str, language: str) -> None:
    """Places in the readable text lead back into the written one, and nothing is lost at its ends."""
    found = readable(text, language)

    assert found.written(0, len(found.text)) == text
