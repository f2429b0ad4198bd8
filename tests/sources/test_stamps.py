"""What a timestamp says: the day as written, and the day that it was in UTC."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.sources.stamps import read_stamp


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2026-05-08", "2026-05-08"),
        ("2026-05-08T10:00:00Z", "2026-05-08"),
        ("2026-05-08T10:00:00.123Z", "2026-05-08"),
        ("2026-05-08T23:30:00-05:00", "2026-05-08 2026-05-09"),
        ("2026-05-08T01:00:00+0900", "2026-05-08 2026-05-07"),
        ("2026-05-08T01:00:00+09", "2026-05-08 2026-05-07"),
        ("2026-05-08 01:00:00 +0900", "2026-05-08 2026-05-07"),
        ("2026-05-08T01:00+09:00[Asia/Tokyo]", "2026-05-08 2026-05-07"),
        ("2026-12-31T23:30:00-05:00", "2026-12-31 2027-01-01"),
        ("2026-05-08T10:00:00", "2026-05-08"),
        ("20260508", "2026-05-08"),
        ("20260508T010000+0900", "2026-05-08 2026-05-07"),
        ("20260508100000", "2026-05-08"),
        ("2026/05/08 10:00", "2026-05-08"),
        ("2026.05.08. 오후 10:10", "2026-05-08"),
        ("2026/05", "2026-05"),
        ("1778198400", "2026-05-08"),
        ("1778198400000", "2026-05-08"),
        ("Fri, 08 May 2026 23:00:00 -0700", "2026-05-08 2026-05-09"),
        ("Fri, 08 May 2026 10:00:00 GMT", "2026-05-08"),
        ("Fri May 08 2026 01:00:00 GMT+0900 (Japan Standard Time)", "2026-05-08 2026-05-07"),
        ("May 8, 2026 at 9:00 PM EDT", "2026-05-08 2026-05-09"),
        ("May 8, 2026 9:00 AM PDT", "2026-05-08"),
        ("8. Mai 2026", "2026-05-08"),
        ("8 mai 2026 à 10h00", "2026-05-08"),
        ("8 de mayo de 2026", "2026-05-08"),
        ("2026年5月8日 10時30分", "2026-05-08"),
        ("2026년 5월 8일", "2026-05-08"),
        ("令和8年5月8日", "2026-05-08"),
        ("令和元年5月8日", "2019-05-08"),
        ("中華民國115年5月8日", "2026-05-08"),
        ("05/13/2026", "2026-05-13"),
        ("11/fev/2026", "2026-02-11"),
        ("2026", ""),
        ("2026-02-31", ""),
        ("0001-01-01T00:00:00", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("2099-01-01", ""),
        ("0", ""),
        ("3 hours ago", ""),
        ("", ""),
    ],
)
def test_a_stamp_names_one_day_and_its_day_in_utc(written: str, days: str) -> None:
    """Zeros, years alone and what the calendar has not are no days."""
    found = [str(day) for stamp in read_stamp(written, "en") for day in (stamp.date, stamp.utc) if day]

    assert found == days.split()


@pytest.mark.parametrize(
    ("language", "days"),
    [("en", "2026-05-08 2026-08-05"), ("", "2026-05-08 2026-08-05"), ("fr", "2026-08-05"), ("pt", "2026-08-05")],
)
def test_figures_are_read_both_ways_where_the_language_leaves_it_open(language: str, days: str) -> None:
    """Of 05/08/2026 nobody can say what an English page means."""
    assert [str(stamp.date) for stamp in read_stamp("05/08/2026", language)] == days.split()


@pytest.mark.parametrize(("language", "day"), [("ko", "2026-05-08"), ("ja", "2026-05-08"), ("en", ""), ("de", "")])
def test_a_year_of_two_figures_counts_where_it_stands_first(language: str, day: str) -> None:
    """In Germany 26.05.08 is a day in May, if anything."""
    assert "".join(str(stamp.date) for stamp in read_stamp("26.05.08 10:15", language)) == day


@pytest.mark.parametrize("time", ["24:00:00+09:00", "99:99:99+09:00", "10:00:00+99:99", "10:60Z", "T", "::::"])
def test_an_impossible_time_leaves_the_day(time: str) -> None:
    assert str(read_stamp(f"2026-05-08T{time}")[0].date) == "2026-05-08"


@given(st.text(alphabet="0123456789-/.:TZ+ apmMay年月日令和元GUTC,", max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert len(read_stamp(text)) <= 2


@pytest.mark.parametrize(
    ("zone", "time", "utc"),
    [
        *(("BST", "00:59", "07"), ("CET", "00:59", "07"), ("MEZ", "01:00", ""), ("WEST", "01:00", "")),
        *(("CEST", "01:59", "07"), ("MESZ", "02:00", ""), ("EET", "01:59", "07"), ("GMT", "00:00", "")),
        *(("EDT", "20:00", "09"), ("EST", "19:00", "09"), ("CDT", "18:59", ""), ("CST", "18:00", "09")),
        *(("MDT", "17:59", ""), ("MST", "17:00", "09"), ("PDT", "16:59", ""), ("PST", "16:00", "09")),
        *(("BRT", "21:00", "09"), ("JST", "08:59", "07"), ("KST", "09:00", ""), ("HKT", "07:59", "07")),
        *(("SGT", "08:00", ""), ("UTC", "23:59", ""), ("Z", "23:59", "")),
    ],
)
def test_zones_by_name_are_as_far_from_utc_as_they_are(zone: str, time: str, utc: str) -> None:
    """To the minute at which the day in UTC is another."""
    (stamp,) = read_stamp(f"2026-05-08 {time} {zone}")

    assert str(stamp.utc or "") == (f"2026-05-{utc}" if utc else "")
