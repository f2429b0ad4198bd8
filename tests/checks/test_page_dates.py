"""Days against pages: what no day of the page supports is found, a time zone is an info, everything else is silent."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - the class is a day; "date" makes one of ours
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from factlint.checks.day_forms import rewritten
from factlint.checks.page_dates import Published, Unsupported, published, unsupported
from factlint.digest import dates, parse
from factlint.source import Page, Source
from own_pages import HOST, PROSE, date, day, known, listed, page

if TYPE_CHECKING:
    from factlint.report import Hit
    from factlint.source import PageDay

URL = f"{HOST}/a"
LANGUAGES = tuple(PROSE)
DAYS = tuple((Day(2026, 1, 3) + timedelta(days=13 * number)).isoformat() for number in range(20))


def found(cell: str, its_page: Page | Source, *, url: str = URL, language: str = "en") -> list[tuple[str, Hit]]:
    digest = listed(day=cell, url=url, language=language, today="2026-12-31")
    sources = known(url, its_page)
    hits = [("DAT006", hit) for hit in published(digest, sources, Published())]
    return hits + [("DAT011", hit) for hit in unsupported(digest, sources, Unsupported())]


def codes(cell: str, its_page: Page | Source, *, url: str = URL, language: str = "en") -> list[str]:
    """Return what is found, a finding in doubt with a question mark."""
    return [code + "?" * hit.doubtful for code, hit in found(cell, its_page, url=url, language=language)]


def of(*days: PageDay, text: str = "Ships can now plug in.", whole: bool = True, kind: str = "html") -> Page:
    made = page("Night cranes", text=text, days=days)
    return Page(
        made.titles, made.sites, days, "en", "", made.blocks, whole=whole, kind="pdf" if kind == "pdf" else "html"
    )


def shifted(iso: str, days: int) -> str:
    return (Day.fromisoformat(iso) + timedelta(days=days)).isoformat()


def swapped(iso: str) -> str:
    year, month, day_of_month = iso.split("-")
    return f"{year}-{day_of_month}-{month}"


@pytest.mark.parametrize("iso", DAYS)
def test_every_changed_day_contradicts_a_page_that_states_its_own(iso: str) -> None:
    """Two days off, a week, a month, a year, day and month swapped."""
    year = f"{int(iso[:4]) - 1}{iso[4:]}"
    wrong = [shifted(iso, by) for by in (-31, -7, -2, 2, 7, 31)] + [year]
    wrong += [swapped(iso)] if int(iso[8:]) <= 12 and iso[5:7] != iso[8:] else []

    assert {cell: codes(cell, of(day(iso))) for cell in wrong} == {cell: ["DAT006"] for cell in wrong}


@pytest.mark.parametrize("iso", DAYS)
def test_every_changed_day_is_unsupported_by_a_page_with_a_day_beside_its_headline(iso: str) -> None:
    """The line under the headline dates the page, though nothing says that it was published then."""
    shown = of(day(iso, "mentioned", "text"), text=f"By Ida Brekke · {iso}\nShips can now plug in.")
    wrong = [shifted(iso, by) for by in (-31, -7, 7, 31)]

    assert {cell: codes(cell, shown) for cell in wrong} == {cell: ["DAT011"] for cell in wrong}


def test_a_day_in_the_text_does_not_blur_what_the_head_states() -> None:
    """The page's metadata say when it was published; an unmarked ``<time>`` may be that of an article listed beside it."""
    ((code, hit),) = found("2026-04-30", of(day("2026-05-30"), day("2026-01-11", where="time")))

    assert (code, hit.doubtful) == ("DAT006", False)
    assert hit.message == "the page says that it was published on 2026-05-30, and the reference is dated 2026-04-30"


@pytest.mark.parametrize("iso", DAYS)
def test_a_day_off_is_an_info_and_the_day_itself_is_silent(iso: str) -> None:
    """In both directions, over the ends of months, too; each way of writing the right day is right."""
    stated = of(day(iso))
    year, month, number = iso.split("-")
    right = [iso, iso.replace("-", "/"), f"{iso}T08:00", iso[:7], year, f"{year}年{int(month)}月{int(number)}日"]

    assert [codes(shifted(iso, by), stated) for by in (-1, 1)] == [["DAT011?"], ["DAT011?"]]
    assert [cell for cell in right if codes(cell, stated)] == []


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        ("8 May 2026", "en"),
        ("May 8, 2026", "en"),
        ("Fri, 8 May 2026", "en"),
        ("8. Mai 2026", "de"),
        ("08.05.2026", "de"),
        ("8 mai 2026", "fr"),
        ("8 de mayo de 2026", "es"),
        ("8 de maio de 2026", "pt"),
        ("2026年5月8日", "ja"),
        ("2026年5月8日", "zh"),
        ("2026년 5월 8일", "ko"),
        ("2026. 5. 8.", "ko"),
        ("2026-05", "en"),
        ("Mai 2026", "de"),
        ("2026", "en"),
    ],
)
def test_a_day_is_the_same_however_it_is_written(cell: str, language: str) -> None:
    """In eight languages, and as exactly as the reference has it."""
    assert codes(cell, of(day("2026-05-08")), language=language) == []
    assert codes(cell, of(day("2025-07-01")), language=language) == ["DAT006"]


@pytest.mark.parametrize(
    "its_page",
    [
        of(day("2026-05-08"), day("2026-05-20", "modified", "json-ld dateModified")),
        of(day("2026-05-08"), day("2026-05-20", "mentioned", "text")),
        of(day("2026-05-08"), day("2026-05-20", "mentioned", "time")),
        of(day("2026-05-08"), day("2026-05-20", "mentioned", "url")),
        of(day("2026-05-08", where="meta date"), day("2026-05-20")),
        of(day("2026-05-19", utc="2026-05-20")),
        of(day("2026-05-08"), text="It opens on May 20."),
        of(day("2026-05-08"), text="It is open on 18–22 May 2026."),
        of(day("2026-05-08"), text="It is open on May 18–22."),
        of(day("2026-05")),
        of(day("2026-05", where="meta date"), day("2026-05-03", "mentioned", "text")),
        of(),
    ],
)
def test_any_day_of_the_page_supports_the_reference(its_page: Page) -> None:
    """Published, changed, named with or without a year, within a range, in UTC; a month where it says no more."""
    assert codes("2026-05-20", its_page) == []


@pytest.mark.parametrize(
    ("its_page", "result"),
    [
        (of(day("2026-05-08"), day("2026-05-21", "mentioned", "text")), ["DAT006"]),
        (of(day("2026-05-08"), day("2026-05", "mentioned", "text")), ["DAT006"]),
        (of(day("2026-04")), ["DAT006"]),
        (of(day("2026-05-08"), text="It opened on 20 May 2025."), ["DAT006"]),
        (of(day("2026-05-08", where="url")), []),
        (of(day("2026-05-08", where="htmldate")), ["DAT011?"]),
        (of(day("2026-05-08", where="pdf"), kind="pdf"), ["DAT011?"]),
        (of(day("2024-01-08"), day("2026-08-01", "modified", "json-ld dateModified")), ["DAT006?"]),
        (of(day("2026-05-08"), day("2026-05-25", "modified", "json-ld dateModified")), ["DAT006"]),
        (of(day("2026-05-08", "modified", "meta article:modified_time")), ["DAT011"]),
        (of(day("2026-06-08", "modified", "meta article:modified_time")), ["DAT011?"]),
        (of(day("2026-05-08", "mentioned", "time")), []),
        (of(day("2026-05-08", "published", "time")), ["DAT006"]),
        (of(*(day(f"2026-05-0{number}", "mentioned", "text") for number in range(1, 10)), text="2026-05-01"), ["DAT011?"]),
        (of(*(day(f"2026-05-0{number}", "mentioned", "text") for number in range(1, 3)), text="2026-05-01\n2026-05-02"), ["DAT011?"]),
        (of(*(day(f"2026-05-0{number}", "mentioned", "text") for number in range(1, 4)), text="2026-05-01\n2026-05-02\n2026-05-03"), []),
        (of(day("2021-09-12", "mentioned", "text"), text="The first cable was laid on 2021-09-12 " + "and more " * 30), []),
        (of(day("2026-05-08", "mentioned", "text"), text="x\n" * 12 + "Kari, 2026-05-08"), []),
        (of(day("2026-05-08", "mentioned", "text"), text="2026-05-08", whole=False), []),
        (of(day("2026-05-08"), whole=False), ["DAT006"]),
    ],
)  # fmt: skip
def test_what_is_not_supported_is_graded_by_what_the_page_says_of_its_days(its_page: Page, result: list[str]) -> None:
    """Sure where the page states its day, in doubt where it may have had another, silent where no day is its own."""
    assert codes("2026-05-20", its_page) == result


@pytest.mark.parametrize(
    ("url", "result"),
    [
        (f"{HOST}/2026/05/20/cranes", []),
        (f"{HOST}/cranes-20260520", []),
        (f"{HOST}/2026/05/cranes", ["DAT006"]),
        (f"{HOST}/2026/05/21/cranes", ["DAT006"]),
    ],
)
def test_the_address_supports_the_day_that_it_spells(url: str, result: list[str]) -> None:
    """A month in it is no support for a day, since the page is more exact."""
    assert codes("2026-05-20", of(day("2026-05-08")), url=url) == result


@pytest.mark.parametrize(
    ("text", "mentioned", "result"),
    [
        ("Ida Brekke · 31 March 2026", "31 March 2026", ["DAT011"]),
        ("Arvik, 31 March 2026 – The harbour board said that ships can now plug in, and that it costs them nothing.", "Arvik, 31 March 2026", ["DAT011"]),
        ("Arvik, 31 March 2026 (TRN) - The harbour board said that ships can now plug in, at no cost for now.", "Arvik, 31 March 2026", ["DAT011"]),
        ("On 31 March 2026 the harbour board said that ships can now plug in, and that it costs them nothing.", "On 31 March 2026", []),
        ("The first cable was laid on 31 March 2026.", "The first cable was laid on 31 March 2026", []),
        ("By Ida Brekke | 31 March 2026, 10:30 a.m.", "By Ida Brekke | 31 March 2026", ["DAT011"]),
        ("Deadline: 31 March 2026", "Deadline: 31 March 2026", []),
        ("Release date\n31 March 2026", "31 March 2026", []),
        ("開催日：2026年3月31日（火）", "開催日：2026年3月31日", []),
        ("This page was last edited on 31 March 2026, at 10:11 (UTC).", "31 March 2026", []),
        ("The rules hold for all of its ships from 31 March 2026 onwards.", "31 March 2026", []),
        ("製造される装置に2026年3月31日以降に適用されます。", "2026年3月31日", []),
    ],
)  # fmt: skip
def test_a_line_dates_the_page_by_its_form(text: str, mentioned: str, result: list[str]) -> None:
    """A byline or the opening of a dispatch does, a sentence that holds a day does not."""
    its_page = of(day("2026-03-31", "mentioned", "text"), text=text)
    its_page = msgspec.structs.replace(its_page, days=(msgspec.structs.replace(its_page.days[0], text=mentioned),))

    assert codes("2026-04-20", its_page) == result


def test_a_day_that_comes_after_the_digest_is_that_of_an_event() -> None:
    """No digest cites a page that is yet to appear; its first week is forgiven, since a digest may bear its first day."""
    digest, later = listed(day="2026-05-06", today="2026-05-08"), "2026-06-12"
    event = of(day(later, where="time"), text="Bring a laptop.")
    shown = of(msgspec.structs.replace(day(later, "mentioned", "text"), text="12 June 2026"), text="12 June 2026")

    assert list(published(digest, known(URL, event), Published())) == []
    assert [hit.doubtful for hit in published(digest, known(URL, of(day(later))), Published())] == [True]
    assert list(unsupported(digest, known(URL, shown), Unsupported())) == []
    assert [hit.doubtful for hit in published(digest, known(URL, of(day("2026-05-14"))), Published())] == [False]


def test_days_below_the_story_are_those_of_other_ones() -> None:
    """Teasers with a day, behind two paragraphs, leave the day above the story the page's own."""
    story = "The harbour board said that ships can now plug in at nine berths, and that it costs them nothing so far."
    text = f"31 March 2026\n{story}\n{story}\nWhy the tide tables were wrong 2 March 2026"
    shown = [msgspec.structs.replace(day(iso, "mentioned", "text"), text=told) for iso, told in _TOLD]

    assert codes("2026-04-20", of(*shown, text=text)) == ["DAT011"]
    assert codes("2026-04-20", of(*shown, text=text.replace(f"\n{story}", ""))) == ["DAT011?"]


_TOLD = (("2026-03-31", "31 March 2026"), ("2026-03-02", "2 March 2026"))


@pytest.mark.parametrize(
    ("iso", "result"),
    [
        ("2026-02-08", ["DAT006"]),
        ("2026-02-09", []),
        ("2026-02-11", []),
        ("2026-02-13", []),
        ("2026-02-26", ["DAT006"]),
    ],
)
def test_a_range_supports_its_own_days_alone(iso: str, result: list[str]) -> None:
    """Neither what follows in the month nor what stands before it."""
    its_page = of(day("2026-03-05"), text="The survey ran from 9 to 13 February 2026 in all harbours.")

    assert codes(iso, its_page) == result


def test_a_day_that_a_page_shows_every_visitor_is_in_doubt() -> None:
    """Some sites print the day of the visit over each article."""
    made = of(day("2026-06-01", "published", "time"))

    assert codes("2026-05-20", Source(URL, "ok", page=made, fetched_at="2026-06-01T08:00:00Z")) == ["DAT006?"]
    assert codes("2026-05-20", Source(URL, "ok", page=made, fetched_at="2026-06-09T08:00:00Z")) == ["DAT006"]


def test_a_paper_may_be_shown_days_after_it_was_submitted() -> None:
    """The server's list is of Monday, the paper of Friday."""
    paper = of(day("2026-05-08", where="meta citation_date"))

    assert codes("2026-05-11", paper, url="https://arxiv.org/abs/2605.01234") == ["DAT006?"]
    assert codes("2026-05-20", paper, url="https://arxiv.org/abs/2605.01234") == ["DAT006"]


@pytest.mark.parametrize("cell", ["—", "n.d.", "2026-05-??", "soon"])
def test_a_cell_without_a_day_is_left_to_others(cell: str) -> None:
    """There is nothing to compare."""
    assert codes(cell, of(day("2026-05-08"))) == []


@pytest.mark.parametrize("outcome", ["unverifiable", "broken", "refused", "skipped"])
def test_without_a_page_there_is_no_finding(outcome: str) -> None:
    """Not checked is not wrong."""
    assert codes("2026-05-20", Source(URL, outcome)) == []  # type: ignore[arg-type]


def test_how_a_day_off_is_taken_can_be_set() -> None:
    """Either rule reports it or ignores it."""
    digest, sources = listed(day="2026-05-09"), known(URL, of(day("2026-05-08")))

    assert len(list(published(digest, sources, Published(one_day_off="report")))) == 1
    assert list(unsupported(digest, sources, Unsupported(one_day_off="ignore"))) == []


def test_a_finding_says_where_each_day_of_the_page_stands() -> None:
    """Published ones first, each day once, five at most."""
    many = [day(f"2026-03-{number:02d}", "mentioned", "text") for number in range(10, 20)]
    stated = day("2026-05-08T10:00:00Z"[:10])
    ((_, hit),) = found("2026-05-20", of(*many, stated, day("2026-05-08", "modified", "json-ld dateModified")))

    assert (hit.expected, hit.found) == ("2026-05-08", "2026-05-20")
    assert [(one.excerpt, one.where) for one in hit.evidence][:2] == [
        ("2026-05-08", "json-ld datePublished"),
        ("2026-03-10", "text"),
    ]
    assert len(hit.evidence) == 5
    assert hit.message == "the page says that it was published on 2026-05-08, and the reference is dated 2026-05-20"


def test_one_page_with_one_day_is_one_finding_however_often_it_is_listed() -> None:
    """The fix works at each place."""
    row = f"| Night cranes | Tern | 2026-05-20 | {URL} |\n"
    digest = parse(
        f"# D\n\n{PROSE['en']}\n\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n{row}{row}",
        "x.md",
    )
    (hit,) = published(digest, known(URL, of(day("2026-05-08"))), Published())

    assert [edit.text for edit in hit.edits] == ["2026-05-08", "2026-05-08"]
    assert [digest.text[edit.start : edit.end] for edit in hit.edits] == ["2026-05-20", "2026-05-20"]


@pytest.mark.parametrize(
    ("cell", "language", "written"),
    [
        ("2026-05-06", "en", "2026-03-31"),
        ("2026/05/06", "ja", "2026/03/31"),
        ("2026/5/6", "ja", "2026/3/31"),
        ("2026年5月6日", "ja", "2026年3月31日"),
        ("2026年05月06日", "zh", "2026年03月31日"),
        ("2026년 5월 6일", "ko", "2026년 3월 31일"),
        ("2026. 5. 6.", "ko", "2026. 3. 31."),
        ("8 May 2026", "en", "31 March 2026"),
        ("May 8, 2026", "en", "March 31, 2026"),
        ("May 8th, 2026", "en", "March 31, 2026"),
        ("Jun 8, 2026", "en", "Mar 31, 2026"),
        ("MAY 8, 2026", "en", "MARCH 31, 2026"),
        ("8. Mai 2026", "de", "31. März 2026"),
        ("06.05.2026", "de", "31.03.2026"),
        ("12 février 2026", "fr", "31 mars 2026"),
        ("05/06/2026", "fr", "31/03/2026"),
        ("12/11/2026", "fr", "31/03/2026"),
        ("12.11.2026", "de", "31.03.2026"),
        ("12-11-2026", "pt", "31-03-2026"),
        ("12 de mayo de 2026", "es", "31 de marzo de 2026"),
        ("12 de maio de 2026", "pt", "31 de março de 2026"),
        ("(2026-05-06)", "en", "(2026-03-31)"),
        ("2026-05", "en", "2026-03"),
        ("Mai 2026", "de", "März 2026"),
        ("2026", "en", "2026"),
        ("20260506", "en", "2026-03-31"),
        ("Fri, 8 May 2026", "en", "2026-03-31"),
        ("2026-05-06T05:30", "en", "2026-03-31"),
        ("Sept. 5, 2026", "en", "2026-03-31"),
    ],
)
def test_another_day_is_written_as_the_old_one_was(cell: str, language: str, written: str) -> None:
    """In its language, order and padding; in ISO form where a weekday or a time hangs on it, or the form is rare."""
    old = dates.parse(cell, language)
    assert old is not None
    start, end, text = rewritten(cell, old, date("2026-03-31"), language)

    assert cell[:start] + text + cell[end:] == written


def test_pages_full_of_days_are_read_in_bounded_time() -> None:
    """A calendar of a century, in text and in days."""
    many = tuple(day(shifted("1990-01-01", number), "mentioned", "text") for number in range(20_000))
    full = of(day("2026-05-08"), *many, text="\n".join(one.text for one in many))

    assert codes("2026-05-20", full) in (["DAT006"], [])
