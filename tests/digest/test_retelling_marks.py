"""What marks a story that goes on with what was told, one that retells by design, and a digest of several days."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.retelling_marks import period
from factlint.digest.tellings import tellings

BODY = "Kestrel Grid fitted vibration sensors to eleven transformers of its northern substations."


def kind(title: str = "Kestrel Grid fits sensors", text: str = BODY, section: str = "News") -> str:
    digest = parse(f"# Grid Digest 2026-06-02\n\n## {section}\n\n### 1) {title}\n\n{text} ([a](https://a.test/b))\n")
    return tellings(digest)[0].kind


@pytest.mark.parametrize(
    "title",
    [
        "Update: sensors at work",
        "[Update] Sensors at work",
        "Sensors at work (updated)",
        "Follow-up: sensors at work",
        "Sensors at work – follow-up",
        "続報：変電所のセンサー",
        "【更新】変電所のセンサー",
        "Mise à jour : les capteurs",
        "Nachtrag: Sensoren im Umspannwerk",
        "후속: 변전소 센서",
    ],
)
def test_a_headline_says_that_it_goes_on(title: str) -> None:
    """In the words of eight languages."""
    assert kind(title) == "update"


@pytest.mark.parametrize(
    "title",
    ["Kestrel updates its model", "OpenLoom update brings maps", "アップデートを公開", "Follow-up care gets cheaper"],
)
def test_an_update_of_software_is_news(title: str) -> None:
    """The word alone says nothing of the digest before."""
    assert kind(title) == "news"


@pytest.mark.parametrize(
    "words",
    [
        "Unchanged from yesterday's report.",
        "See **Breaking News** above.",
        "See the April 21 report for the trend.",
        "As reported on 12 May, eleven have them.",
        "Carried (see 2026-05-31 digest).",
        "先日の件は既報の通り。",
        "Wie gestern berichtet, sind es elf.",
    ],
)
def test_a_pointer_back_is_no_repetition(words: str) -> None:
    """Its editor knows that it was told."""
    assert kind(text=f"{BODY} {words}") == "update"


@pytest.mark.parametrize(
    "section", ["Week in review", "Upcoming events", "Active deals carried from prior reports", "今週の振り返り"]
)
def test_sections_that_look_back_or_ahead_retell_by_design(section: str) -> None:
    """So do an executive summary and an outlook."""
    assert kind(section=section) == "recap"


@pytest.mark.parametrize(
    "title",
    [
        "No new models this week",
        "Imminent calendar catalysts",
        "Recap: what we learnt",
        "Upcoming launches",
        "Launch calendar",
        "Dates to come: council 8 September, tram 20 September",
        "Save the date",
        "Prochaines sorties",
        "先週のまとめ",
        "今後の主な予定",
        "주요 일정",
    ],
)
def test_standing_entries_retell_by_design(title: str) -> None:
    """That nothing happened, and what is to come, may be said each day."""
    assert kind(title) == "recap"


@pytest.mark.parametrize(
    "title", ["Upcoming Kestrel 5 leaks early", "Port moves its opening schedule to May", "Kestrel adds a calendar"]
)
def test_news_of_what_is_to_come_is_news(title: str) -> None:
    """A schedule that changes, a product that has not come."""
    assert kind(title) == "news"


@pytest.mark.parametrize(
    ("path", "title", "days"),
    [
        ("2026-06-07.md", "Harbour Digest 2026-06-07", 1),
        ("2026-06-07.md", "Harbour Weekly", 7),
        ("2026-w23.md", "Harbour", 7),
        ("AI_2026-04-05_to_2026-04-11.md", "AI", 7),
        ("2026-06.md", "港湾月報", 31),
        ("2026-06-07.md", "週刊みなと", 7),
        ("2026-06-07.md", "La semaine : revue hebdo", 7),
    ],
)
def test_a_digest_looks_back_on_days(path: str, title: str, days: int) -> None:
    """By its title and its file name."""
    assert period(parse(f"# {title}\n\n## News\n\n### One thing\n\n{BODY}\n", path)) == days
