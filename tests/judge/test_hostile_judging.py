"""All that is judged may be a stranger's, and made to keep us busy: what it costs is bounded, and it never fails."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.digest import parse
from factlint.judge import shelf
from factlint.judge.builtin import judge
from factlint.judge.effort import SPENT, Budget
from factlint.judge.passages import IndexedPage
from factlint.judge.tracing import Tracing
from factlint.judge.verdict import Statement
from factlint.model import Date
from factlint.source import Page, Source, TextBlock
from growth import assert_linear
from known import Known
from traced import FALSE, PORT, PORT_TEXT, TRUE, digest, source, tracing

LANGUAGES = ("en", "ja", "zh", "ko", "de", "fr", "es", "pt")
DAY = Date(2026, 5, 8)
CLAIM = (
    "Arvik Port said “we are building a port for all” and handled 3.9 million containers on 3 May 2026, not GPT-5.4."
)


def whole(page: IndexedPage) -> None:
    """Ask a page everything that a claim can ask."""
    judge(Statement(CLAIM, day=DAY), [page])


@pytest.mark.parametrize(
    "piece",
    [
        *("a", "7", "1 ", "12 percent ", "3 to 5 ", "1-2-", "1,000,", "1:", "$1m ", "million ", "twenty-", "二", "億", "3分の"),
        *('"', "“", "“‘", "'", "「", "“we are here today now,” he said. ", "A", "ABC ", "Arvik Port ", "A of ", "Aa and ", "A."),
        *("GPT-5.4 ", "漢", "ア・", "가나 ", "\u0301", "a\u0323\u0301", "שלום ", "\ud800", "😀", " ", "\n", "\ufdfa", "(", "[1]"),
        *("3 May 2026, ", "May 3 ", "2026-05-08", "2026年5月8日", "Monday ", "yesterday ", "Q1 ", "from 3 to 7 May "),
        *("not ", "rose ", "more than ", "chief executive ", "was acquired by ", "one ", "two thirds "),
    ],
)  # fmt: skip
def test_a_page_takes_time_in_proportion(piece: str) -> None:
    """A page may be one letter, one number, one mark or one name all over, without a single full stop."""
    assert_linear(
        lambda size: whole(IndexedPage.of_text(piece * (size // len(piece)), "u", day=DAY)), lambda size: size, 40_000
    )


def test_many_blocks_take_time_in_proportion() -> None:
    def read(blocks: tuple[TextBlock, ...]) -> None:
        whole(IndexedPage.of_page(Page(language="en", blocks=blocks), PORT))

    assert_linear(read, lambda count: tuple(TextBlock("cell", f"{n} ships") for n in range(count)), 8_000)


UNFIT = [
    ("word " * 250_000, "the page is longer than is searched"),
    ("Out now.\n" * 10_001, "the page is longer than is searched"),
    ("12 ships " * 20_001, "the page has more than 20,000 numbers"),
]


@pytest.mark.parametrize(("text", "reason"), UNFIT)
def test_a_page_of_which_not_all_is_looked_at_is_not_judged_by(text: str, reason: str) -> None:
    """What it lacks could stand in the rest; so the claim is unverifiable, and nothing is reported."""
    one = tracing(digest(f"{FALSE} [1]"), source(text=f"{PORT_TEXT}\n{text}")).judged[0]

    assert (one.verdict.standing, one.verdict.reason, one.verdict.points) == ("unverifiable", f"{PORT}: {reason}", ())


def test_pages_that_are_long_together_are_not_all_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their indexes would have to be at hand at the same time."""
    monkeypatch.setattr(shelf, "MOST_AT_HAND", 1_500)
    monkeypatch.setattr("factlint.judge.tracing.MOST_AT_HAND", 1_500)
    rows = tuple(f"https://tern.test/{n}" for n in range(3))
    false, true = tracing(
        digest(f"{FALSE} [1] [2] [3]", f"{TRUE} [1] [2] [3]", rows=rows), *(source(url) for url in rows)
    ).judged

    assert "longer together than is searched" in false.verdict.reason
    assert true.verdict.standing == "traced"


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (f"{FALSE[:-1]}, {'and more ships, ' * 150}", "it is longer than 2,000 characters"),
        (f"{FALSE[:-1]}, {'7 ships, ' * 40}", "it has more than 40 figures"),
    ],
)
def test_a_claim_that_is_a_list_is_not_judged(told: str, reason: str) -> None:
    verdict = judge(Statement(told), [IndexedPage.of_text(PORT_TEXT)])

    assert (verdict.standing, verdict.points, verdict.reason) == ("unverifiable", (), reason)


def test_nothing_is_looked_at_beyond_what_a_digest_may_cost() -> None:
    """The rest of a digest made of thousands of claims is counted as not verified, and never reported."""
    page = IndexedPage.of_text(PORT_TEXT)
    budget = Budget(5_000)
    first, *_, last = (judge(Statement(FALSE), [page], budget) for _ in range(9))

    assert first.standing == "contradicted"
    assert (last.standing, last.points, last.reason) == ("unverifiable", (), SPENT)


def test_pages_count_with_what_a_digest_may_cost() -> None:
    """Those that are read once more, since they do not all fit, count for more."""
    kept = shelf.Shelf(Known(source()), 50, Budget(10))

    assert kept.page(PORT) == (None, SPENT)


def test_thousands_of_claims_in_a_story_of_thousands_of_links() -> None:
    """Each of them rests on all the links, of which the first are looked at."""

    def told(count: int) -> str:
        claims = "\n\n".join(f"Arvik Port handled {n} million containers." for n in range(count))
        links = " ".join(f"[{n}](https://tern.test/{n})" for n in range(count))
        return f"# Harbour Digest\n\n## News\n\n### Cranes and kites\n\n{claims}\n\n{links}"

    def judged(text: str) -> Tracing:
        judging = Tracing(parse(text, "x.md"), Known(), 50)
        assert judging.judged
        return judging

    last = judged(told(150)).judged[-1]
    assert (len(last.urls), last.verdict.standing) == (20, "unverifiable")
    assert_linear(judged, told, 2_000)


def test_a_claim_of_very_many_citations_is_never_reported() -> None:
    """Those that are not kept may lead to the page that carries it."""
    false, true = tracing(digest(f"{FALSE} {'[1] ' * 120}", f"{TRUE} {'[1] ' * 120}")).judged

    assert (false.verdict.standing, false.verdict.reason) == ("unverifiable", "it has more than 99 citations")
    assert true.verdict.standing == "traced"


def test_an_address_of_any_length_is_not_told_with_every_claim() -> None:
    long = f"https://tern.test/{'x' * 5_000}"
    one = tracing(digest(f"{FALSE} [1]", rows=(long,)), source(long)).judged[0]

    assert (one.urls, one.verdict.standing) == ((), "unverifiable")
    assert one.verdict.reason == "https://tern.test/xxxxxxxxxxxxxxxxxxxxx…: the address is too long"


def test_half_characters_and_mixed_digits_are_read() -> None:
    """A text out of a PDF may have the one, a text that is made to annoy the other."""
    page = IndexedPage.of_text(
        "Sales rose by 百分之٣三 and 三分之1 \ud800 to ①. 3分の1.5.5 of it. 三分の二点5", language="ja"
    )

    assert judge(Statement("売上は٣三分之二、三分之1、百分之\udfff。", "ja"), [page]).standing
    assert judge(Statement("Sales rose by ① to ٣٤ ² 0001.", "ja"), [page]).standing


_ODD = st.sampled_from((
    *("1", "12", "3.9", "1e400", "٣", "三", "億", "百", "½", "10-1", "99999", "0000-13-45", "%", "pp", "$", "円", "million", "half"),
    *("“", "”", '"', "'", "「", "」", "«", "said", "not", "rose", "fell", "may", "more than", "acquired by", "CEO of", "は", "が"),
    *("Arvik Port", "GPT-5.4", "U.S.", "A.", "A of", "Monday", "yesterday", "May 3", "2026年5月", "Q5", "1990s", "from 9 to 3"),
    *("\ud800", "\u202e", "\u0301", "\x1b[31m", "\n", "\u00a0", "😀", "\ufdfa", "İ", "(", "]", "|", ".", ",", " - ", "it", "同社"),
))  # fmt: skip
_TEXTS = st.lists(_ODD | st.text(max_size=4), max_size=12).map(" ".join)
_DAYS = st.sampled_from((None, DAY, Date(2026), Date(2026, 2, 30), Date(0, 1, 1), Date(99_999, 1, 1)))


@settings(max_examples=400, deadline=None)
@given(_TEXTS, _TEXTS, st.sampled_from((*LANGUAGES, "xx", "")), st.sampled_from(LANGUAGES), st.tuples(_DAYS, _DAYS))
def test_whatever_is_said_is_judged(
    said: str, told: str, language: str, other: str, days: tuple[Date | None, Date | None]
) -> None:
    """No statement and no page makes it fail, and what it points at stands in the statement."""
    pages = [
        IndexedPage.of_text(f"{told}\n{said}", language=other, day=days[1]),
        IndexedPage.of_text(told, language=language),
    ]
    verdict = judge(Statement(said, language, told[:20], day=days[0]), pages)

    assert 0 <= verdict.coverage <= 1
    assert all(said[point.start : point.end] == point.text for point in verdict.points)


_LINES = st.builds(
    "{}{}{}".format,
    st.sampled_from(("", "", "", "# ", "## Executive Summary\n\n", "### ", "- ", "> ", "| 1 | ", "[^1]: ")),
    _TEXTS,
    st.sampled_from(
        (
            " [1].",
            " [1][2]",
            " [x](https://tern.test/port#part).",
            " (tern.test)",
            "[^1]",
            " | https://tern.test/port |",
            "",
        )
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=8), _TEXTS, st.sampled_from((*LANGUAGES, "it", "")))
def test_whatever_is_written_is_traced(lines: list[str], told: str, language: str) -> None:
    """A digest may cite what is no address, a page may have no language and no text; each claim has its verdict."""
    table = (
        f"\n\n## References\n\n| No. | Title | URL |\n|---|---|---|\n| 1 | Port | {PORT} |\n| 1 | Port | no-address |\n"
    )
    text = ("\n\n".join(lines) + table).encode(errors="replace").decode()
    page = Page(language=language, blocks=(TextBlock("cell", told), TextBlock("other", "")))
    judging = Tracing(parse(text, "x.md"), Known(Source(PORT, "ok", page=page)), 0)

    for one in judging.judged:
        judging.elsewhere(one)
        spans = [judging.span(one.number, point.start, point.end) for point in one.verdict.points]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
