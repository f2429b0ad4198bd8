"""However a day is written, it is the same day, and another one is another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from factlint.digest.month_names import MONTHS
from factlint.judge import moments
from factlint.model import Date

if TYPE_CHECKING:
    from factlint.judge.moments import Moment

LANGUAGES = ("en", "de", "fr", "es", "pt", "ja", "zh", "ko")
FORMS = (
    ("en", "on {month} {day}, {year}"),
    ("en", "on {day} {month} {year}"),
    ("en", "on {year}-{number:02}-{day:02}"),
    ("de", "am {day}. {month} {year}"),
    ("de", "am {day:02}.{number:02}.{year}"),
    ("fr", "le {day} {month} {year}"),
    ("es", "el {day} de {month} de {year}"),
    ("pt", "em {day} de {month} de {year}"),
    ("ja", "{year}年{number}月{day}日に"),
    ("zh", "{year}年{number}月{day}日"),
    ("ko", "{year}년 {number}월 {day}일"),
)
YEARLESS = (
    ("en", "on {month} {day}"),
    ("en", "on {day} {month}"),
    ("de", "am {day}. {month}"),
    ("fr", "le {day} {month}"),
    ("es", "el {day} de {month}"),
    ("ja", "{number}月{day}日"),
    ("ko", "{number}월 {day}일"),
)
days = st.dates(date(1990, 1, 1), date(2039, 12, 31))


def read(form: tuple[str, str], day: date, reference: Date | None = None) -> Moment:
    language, pattern = form
    name = MONTHS[language].split()[day.month - 1] if language in MONTHS else ""
    text = pattern.format(day=day.day, month=name, number=day.month, year=day.year)
    (one,) = moments.find(text, language, reference)
    return one


@given(days, st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_one_day_in_two_forms_is_the_same(day: date, form: tuple[str, str], other: tuple[str, str]) -> None:
    """In any two of the languages."""
    stated, claimed = read(form, day), read(other, day)

    assert stated.parts == claimed.parts == (day.year, day.month, day.day)
    assert moments.carries(stated, claimed)


@given(days, days, st.sampled_from(FORMS), st.sampled_from(FORMS))
def test_two_days_differ_and_can_contradict(
    day: date, another: date, form: tuple[str, str], other: tuple[str, str]
) -> None:
    """Each with its year."""
    assume(day != another)
    stated, claimed = read(form, day), read(other, another)

    assert not moments.carries(stated, claimed)
    assert moments.comparable(stated, claimed)


@given(days, st.sampled_from(YEARLESS), st.sampled_from(FORMS), st.integers(-90, 90))
def test_a_day_without_its_year_is_the_nearest_one(
    day: date, form: tuple[str, str], whole: tuple[str, str], gap: int
) -> None:
    """Seen from a reference day of the same season, it bears out the whole date and is borne out by it."""
    assume(not (day.month == 2 and day.day == 29))
    reference = Date(*(day + timedelta(gap)).timetuple()[:3])
    near, plain = read(form, day, reference), read(form, day)

    assert (near.year, near.resolved, plain.year) == (day.year, True, None)
    for one in (near, plain):
        assert moments.carries(one, read(whole, day))
        assert moments.carries(read(whole, day), one)


@given(st.sampled_from(LANGUAGES), days)
def test_a_year_alone_is_borne_out_by_its_days(language: str, day: date) -> None:
    """Less exact is fine, more exact is not."""
    text = {"ja": "{}年に", "zh": "{}年", "ko": "{}년에", "en": "in {}", "de": "im Jahr {}", "pt": "em {}"}.get(
        language, "en {}"
    )
    (year,) = moments.find(text.format(day.year), language)
    stated = read(FORMS[0], day)

    assert moments.carries(stated, year)
    assert not moments.carries(year, stated)
    assert not moments.comparable(year, stated)


PIECES = (
    "May", "mai", "March", "on", "in", "from", "to", "and", "between", "the", "2026", "1990s", "'90s", "3", "31.", "2019-20", "Q3", "FY26",
    "third quarter of", "last", "next", "Friday", "yesterday", "ago", "two years", "summer", "年", "月", "5月", "日", "昨日", "第1四半期",
    "분기", "년", "gestern", "hier", "ayer", "vor", "il y a", "–", ",", "(", ")", "%", "$",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.sampled_from((" ", "")),
    st.sampled_from(LANGUAGES),
    st.none() | st.builds(lambda day: Date(*day.timetuple()[:3]), st.dates()),
)
def test_any_text_has_moments_in_order(pieces: list[str], glue: str, language: str, day: Date | None) -> None:
    """Their places are those of their words, none in another, each carries itself, none contradicts itself."""
    text, end = glue.join(pieces), 0
    for one in moments.find(text, language, day):
        assert text[one.start : one.end] == one.text != ""
        assert one.start >= end
        end = one.end
        assert moments.carries(one, one)
