"""Repeated text: what is one finding, within a digest and beside earlier ones of its series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks.repeated import RepeatedText, repeated
from factlint.digest import parse
from factlint.series import Alone
from growth import assert_linear
from serial import InMemory, recorded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.report import Hit

LONG = (
    "Vibration sensors flagged worn bearings in eleven transformers of the northern substations during the winter."
    " Engineers in Bodø trained the detector on four winters of recordings and cut outages by a third."
)
MORE = "The grid's owner wants the same sensors in all of its forty substations before the next winter begins in the north."
NEW = (
    "Nine ferries were ordered by Havnelinjen, whose hulls a yard in Florø will weld from recycled aluminium before they"
    " are fitted out in Ulsteinvik. The company pays for them with a bond that it sold to savers along the coast, and it"
    " will run them on its western routes, where passengers have waited for them since the old ships were sold to Greece."
)
AFTER = (
    "The ministry of transport had asked for such ships in each tender since the spring of the year before, and the two"
    " companies that lost have said that they will not go to court over it, since the rules were the same for all of them."
)


def issue(day: str, *paragraphs: str, title: str = "Ferries", path: str = "") -> tuple[str, str]:
    """Return path and text of a digest with one story."""
    body = "\n\n".join(paragraphs)
    return (
        path or f"{day}-grid.md",
        f"# Grid Digest {day}\n\n## News\n\n### {title}\n\n{body}\n\nSource: [Grid News](https://grid.test/{day})\n",
    )


def across(today: tuple[str, str], *others: tuple[str, str], options: RepeatedText | None = None) -> list[Hit]:
    digest = parse(today[1], today[0])
    return list(repeated(digest, InMemory(recorded(others)), options or RepeatedText()))


def test_a_repeated_paragraph_is_one_finding() -> None:
    """Neighbouring sentences that repeat together are reported together."""
    stories = f"### Maintenance\n\n{LONG}\n\n### Ferries\n\nNine ferries were ordered. {LONG}\n"
    text = parse(f"# Grid Digest 2026-06-02\n\n{stories}", "x.md")

    (hit,) = repeated(text, Alone(), RepeatedText())

    assert "2 sentences" in hit.message


def test_a_paragraph_of_the_day_before_is_named_with_its_place() -> None:
    """The finding stands at today's paragraph and says where the earlier one is."""
    today = issue("2026-06-03", NEW, LONG)

    (hit,) = across(today, issue("2026-06-02", LONG, NEW.replace("Nine", "Ten"), title="Sensors"))

    assert "this paragraph stands word for word in an earlier digest already (2026-06-02-grid.md:7)" in hit.message
    assert today[1][hit.span.start : hit.span.end] == LONG


def test_neighbours_from_one_digest_are_one_finding() -> None:
    """Two paragraphs that follow one another there and here were copied at one go."""
    (hit,) = across(
        issue("2026-06-03", f"{NEW} {AFTER}", LONG, MORE),
        issue("2026-06-02", LONG, MORE, NEW.replace("Nine", "Ten")),
    )

    assert "these 2 paragraphs" in hit.message


def test_case_punctuation_and_citations_do_not_matter() -> None:
    """A copy may cite another page, and have other quotation marks."""
    copy = LONG.replace("worn bearings", "“Worn Bearings”") + " ([grid.test](https://grid.test/other))"

    assert len(across(issue("2026-06-03", NEW, copy), issue("2026-06-02", LONG))) == 1


@pytest.mark.parametrize(
    ("today", "before"),
    [
        (issue("2026-06-03", NEW, LONG), issue("2026-06-04", LONG)),
        (issue("2026-06-03", NEW, LONG), issue("2026-04-03", LONG)),
        (issue("2026-06-03", NEW, LONG), issue("2026-06-03", LONG, path="evening.md")),
        (
            issue("2026-06-03", NEW, "The sensors are made by Ambolt in Bodø."),
            issue("2026-06-02", "The sensors are made by Ambolt in Bodø."),
        ),
        (issue("2026-06-03", NEW, f"> {LONG}"), issue("2026-06-02", f"> {LONG}")),
        (issue("2026-06-03", NEW, LONG, title="Update: Ferries"), issue("2026-06-02", LONG)),
        (issue("2026-06-03", LONG, "It was dry."), issue("2026-06-02", LONG)),
        (issue("2026-06-07", NEW, LONG, path="2026-06-07-weekly.md"), issue("2026-06-04", LONG)),
    ],
    ids=["later", "out of window", "same day", "short", "quoted", "update", "whole story", "weekly"],
)
def test_what_is_no_copy(today: tuple[str, str], before: tuple[str, str]) -> None:
    """A whole story is DUP003's, an update goes on with what was told, a weekly has what its days had."""
    assert across(today, before) == []


def test_a_weekly_is_held_against_the_one_before() -> None:
    """What stands in two weeklies was not news twice."""
    before = issue("2026-05-31", LONG, path="2026-05-31-weekly.md")

    assert len(across(issue("2026-06-07", NEW, LONG, path="2026-06-07-weekly.md"), before)) == 1


def test_what_stands_in_each_issue_is_no_slip() -> None:
    """Two digests may have the same mistake; a paragraph of three in a small series is one of its own."""
    issues = [issue(f"2026-06-0{day}", LONG, NEW.replace("Nine", f"{day}")) for day in range(2, 6)]
    today = issue("2026-06-06", NEW, LONG)

    assert len(across(today, *issues[:2])) == 1
    assert across(today, *issues[:3]) == []


def test_japanese_paragraphs_are_counted_in_characters() -> None:
    """Forty-eight characters are a paragraph."""
    text = "北部の変電所では冬のあいだに十一台の変圧器で軸受けの摩耗が見つかり、技師たちは四年分の録音で検知器を学習させ、停電を三分の一減らした。"
    new = "フェリー会社は九隻の水素船を西の航路のために注文し、船体はフローロの造船所が再生アルミで溶接する。"
    new += (
        "代金は沿岸の預金者に売った社債で払い、古い船がギリシャに売られてからずっと待っていた乗客を来年の秋から運ぶ。"
    )

    assert len(across(issue("2026-06-03", new, text), issue("2026-06-02", text))) == 1
    assert across(issue("2026-06-03", new, text[:40]), issue("2026-06-02", text[:40])) == []


def test_work_grows_with_the_paragraphs() -> None:
    """A story of thousands of copied paragraphs is read once."""

    def make(count: int) -> Sequence[tuple[str, str]]:
        copies = [f"{MORE} It is number {number} of them." for number in range(count)]
        return issue("2026-06-03", *[NEW, *copies]), issue("2026-06-02", *copies)

    assert_linear(lambda issues: across(*issues), make, 800)


def test_a_story_with_new_words_on_top_of_old_ones_is_reported() -> None:
    """A background and an outlook of the day before make no story that was told before."""
    before = issue("2026-06-02", "The sensors were bought in May.", LONG, MORE)

    (hit,) = across(issue("2026-06-03", AFTER, LONG, MORE), before)

    assert "these 2 paragraphs" in hit.message
