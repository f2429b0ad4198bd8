"""The same quantity told twice in one digest: where two values contradict each other, and where they do not."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.checks import Options
from factlint.checks.amounts import contradicting
from factlint.digest import parse
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.model import Digest

BERTHS = "Nine berths of the port of Ostrava were opened with shore power, the harbour office said."


def digest(summary: str, *stories: tuple[str, str]) -> Digest:
    """Return a digest with a line in its summary and stories of a headline and a text."""
    told = "\n\n".join(
        f"### {number}) {title}\n\n{text} ([a](https://kestrelgrid.test/{number}))"
        for number, (title, text) in enumerate((*stories, ("Berths", BERTHS)), 1)
    )
    above = f"## Executive Summary\n\n- {summary}\n\n" if summary else ""
    return parse(f"# Harbour Digest 2026-06-02\n\n{above}## News\n\n{told}\n", "x.md")


def told(text: Digest) -> list[tuple[str | None, str | None]]:
    return [(hit.found, hit.expected) for hit in contradicting(text, Options())]


@pytest.mark.parametrize(
    ("summary", "story", "expected"),
    [
        # money
        ("Kestrel Grid raised $212 million.", "Kestrel Grid raised $122 million from a fund.", ("$212 million", "$122 million")),
        ("Kestrel Grid raised $852 million.", "Kestrel Grid raised $122 million at a valuation of $852 million.",
         ("$852 million", "$122 million")),
        ("Kestrel Grid is valued at $1.4 billion.", "The round values Kestrel Grid at $2.9 billion.",
         ("$1.4 billion", "$2.9 billion")),
        ("Kestrel Grid had revenue of $46M.", "Revenue of Kestrel Grid was $64 million.", ("$46M", "$64 million")),
        ("Kestrel Grid closed its round (committed capital 852B).", "Kestrel Grid closed a round of $122 billion.",
         ("852B", "$122 billion")),
        # shares
        ("The Tern 3 model of Kestrel Grid answers 81% of the questions of the Harbour Exam.",
         "On the Harbour Exam, the Tern 3 model answers 88% of the questions correctly.", ("81%", "88%")),
        ("Kestrel Grid cut its prices by 30%.", "Kestrel Grid cut its prices by 13% in May.", ("30%", "13%")),
        # counts
        ("Kestrel Grid will cut 1,500 jobs.", "Kestrel Grid said that it would cut 1,200 jobs.", ("1,500", "1,200")),
        ("Kestrel Grid employs 4,600 people.", "In Arvik, Kestrel Grid employs 6,400 people.", None),
        ("Kestrel Grid employs 4,600 people.", "Kestrel Grid employs 6,400 people.", ("4,600", "6,400")),
        ("The Tern 3 of Kestrel Grid has 70 billion parameters.", "Tern 3 has 17 billion parameters, Kestrel Grid said.",
         ("70 billion", "17 billion")),
        # sizes and durations
        ("The cable of Kestrel Grid is 450 km long.", "The cable, which Kestrel Grid lays, is 540 kilometres long.",
         ("450 km", "540 kilometres")),
        ("The crew of Kestrel Grid worked 36 hours.", "The crew of Kestrel Grid worked for 63 hours.", ("36 hours", "63 hours")),
    ],
)  # fmt: skip
def test_a_summary_is_held_against_the_story(summary: str, story: str, expected: tuple[str, str] | None) -> None:
    """Another value of the same thing contradicts, whatever it counts."""
    text = digest(summary, ("Kestrel Grid grows", story))

    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("summary", "story"),
    [
        # the same in another form, or rounded
        ("Kestrel Grid raised $3.2B.", "Kestrel Grid raised $3,200 million."),
        ("Kestrel Grid raised about $120 million.", "Kestrel Grid raised $122 million."),
        ("Kestrel Grid serves 12% of all homes.", "Kestrel Grid serves 12 percent of all homes."),
        ("Tern 3 answers 88% of the questions.", "Tern 3 answers 87.6% of the questions."),
        ("Kestrel Grid employs over 4,600 people.", "Kestrel Grid employs 4,712 people."),
        ("Kestrel Grid laid up to 540 km of cable.", "Kestrel Grid laid 450 km of cable."),
        ("Kestrel Grid worked for 36 hours.", "Kestrel Grid worked for a day and a half, or 36 hours."),
        # something else
        ("Kestrel Grid raised $122 million.", "Kestrel Grid had revenue of $46 million."),
        ("Kestrel Grid raised $122 million.", "Kestrel Grid raised €96 million."),
        ("Kestrel Grid raised $122 million.", "Kestrel Grid raised 40 engineers' pay."),
        ("Kestrel Grid grew by 12%.", "Kestrel Grid has a margin of 21%."),
        ("Kestrel Grid employs 4,600 people.", "Kestrel Grid serves 640,000 people."),
        # another sum, part, time
        ("Kestrel Grid raised $122 million.", "Kestrel Grid raised a total of $300 million."),
        ("Kestrel Grid raised $122 million.", "Kestrel Grid raised a further $15 million from its staff."),
        ("Kestrel Grid raised $122 million.", "Kestrel Grid raised $15 million last year."),
        ("Kestrel Grid had revenue of $46 million in 2025.", "Kestrel Grid had revenue of $39 million in 2024."),
        ("Kestrel Grid had revenue of $46 million in May.", "Kestrel Grid had revenue of $39 million in April."),
        ("Kestrel Grid had revenue of $46 million in Q1.", "Kestrel Grid had revenue of $39 million in Q2."),
        ("Kestrel Grid had revenue of $46 million.", "Kestrel Grid had annual revenue of $170 million."),
        ("Kestrel Grid had revenue of $46 million.", "Kestrel Grid forecasts revenue of $60 million."),
        ("Kestrel Grid had revenue of $46 million.", "Revenue of Kestrel Grid could reach $60 million."),
        ("Kestrel Grid had revenue of $46 million.", "Kestrel Grid made a profit of $9 million."),
        ("The revenue of Kestrel Grid rose 12% in the quarter.", "The profit of Kestrel Grid rose 21% in the quarter."),
        ("Kestrel Grid charges $40 for its basic plan.", "Kestrel Grid charges $90 for its professional plan."),
        ("Kestrel Grid had revenue of $46 million.", "In Norway, Kestrel Grid had revenue of $9 million."),
        ("Kestrel Grid had revenue of $46 million.", "Kestrel Grid had revenue of $9 million in Norway."),
        ("Kestrel Grid raised its price to $40.", "Kestrel Grid raised its price from $30."),
        # somebody else
        ("Kestrel Grid raised $122 million.", "Ambolt, a rival, raised $300 million."),
        ("Kestrel Grid raised $122 million.", "The rival Ambolt raised $300 million in spring."),
        ("Tern 3 answers 81% of the questions.", "Tern 2 answers 74% of the questions."),
        ("Tern 3 answers 81% of the questions of the Harbour Exam.", "Tern 3 answers 74% of the questions of the Pier Exam."),
        # told besides
        ("Kestrel Grid had revenue of $46 million.", "Kestrel Grid had revenue of $39 million, then of $46 million."),
        ("Kestrel Grid employs 4,600 people.", "Kestrel Grid employs 6,400 people. Kestrel Grid has 4,600 of them in Arvik."),
        # small numbers may count anything
        ("Kestrel Grid opened 3 plants.", "Kestrel Grid opened 4 plants."),
    ],
)  # fmt: skip
def test_what_a_summary_may_say_beside_the_story(summary: str, story: str) -> None:
    """Other forms, roundings, other things, other periods, other companies contradict nothing."""
    assert told(digest(summary, ("Kestrel Grid grows", story))) == []


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("Kestrel Grid employs 4,600 people in Arvik. The mayor of Arvik said that Kestrel Grid employs 6,400 people.", ["6,400"]),
        ("Kestrel Grid employs 4,600 people. It employs 6,400 people.", ["6,400"]),
        ("Tern 3 of Kestrel Grid answers 88% of the questions. By the card, Tern 3 of Kestrel Grid answers 81% of the questions.", ["81%"]),
        # silent: parts of a whole, other versions, periods, regions, cases
        ("Kestrel Grid employs 4,600 people. In Norway, Kestrel Grid employs 900 people.", []),
        ("Tern 3 of Kestrel Grid answers 88% of the questions. Tern 2 of Kestrel Grid answers 81% of the questions.", []),
        ("Kestrel Grid earned $40 million of revenue in 2024. Kestrel Grid earned $52 million of revenue in 2025.", []),
        ("With 7 billion parameters, Tern answers 71% of the questions. With 13 billion parameters, Tern answers 79% of the questions.", []),
        ("Kestrel Grid cut 1,200 jobs in the north. Kestrel Grid cut 1,500 jobs in the south.", []),
        ("Kestrel Grid first cut 1,200 jobs. Then Kestrel Grid cut another 1,500 jobs.", []),
        ("Kestrel Grid Basic, monthly price: $40. Kestrel Grid Basic, monthly price: $55.", []),
        ("Kestrel Grid won the 94kg class of the Games. Kestrel Grid won the 105kg class of the Games.", []),
    ],
)  # fmt: skip
def test_two_sentences_of_one_story(story: str, found: list[str]) -> None:
    """Within a story much is alike: only the same words about the same name contradict."""
    assert [hit for hit, _ in told(digest("", ("Kestrel Grid grows", story)))] == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Kestrel Grid will cut 1,500 jobs in Arvik, the mayor said.", ["1,500"]),
        ("Kestrel Grid will cut 1,200 jobs in Arvik, the mayor said.", []),
        ("Ambolt will cut 1,500 jobs in Arvik, the mayor said.", []),
        ("Kestrel Grid will hire 1,500 people in Arvik, the mayor said.", []),
    ],
)
def test_two_stories_on_the_same_matter(second: str, found: list[str]) -> None:
    """Two stories that tell of the same thing in the same words have to give the same value."""
    text = digest("", ("Jobs", "Kestrel Grid will cut 1,200 jobs in Arvik."), ("More on jobs", second))

    assert [hit for hit, _ in told(text)] == found


@pytest.mark.parametrize(
    ("title", "story", "found"),
    [
        ("Kestrel Grid cuts 1,200 jobs", "The company will cut 1,500 jobs by autumn.", ["1,500"]),
        ("Tern 3 answers 88% of the Harbour Exam", "Tern 3 answers 81% of the Harbour Exam.", ["81%"]),
        ("Kestrel Grid cuts 1,200 jobs", "In May, the company cut 1,500 jobs.", ["1,500"]),
        ("Kestrel Grid cuts 1,200 jobs", "In February, the company cut 300 jobs.", []),
        ("Kestrel Grid cuts 1,200 jobs", "The company has already cut 300 jobs.", []),
        ("Kestrel Grid raises $30 million", "The company raised $5 million in 2024.", []),
        ("Kestrel Grid raises $30 million", "Last year, the company raised $5 million.", []),
        ("Shares of Kestrel Grid fall by 12%", "Shares of Kestrel Grid fell by 31% this year.", []),
        ("Tern 3 has 900 million users", "Tern 3 has 50 million paying users.", []),
        ("Kestrel Grid cuts 1,200 jobs", "The company employs 1,500 people.", []),
        ("Kestrel Grid cuts 1,200 jobs", "It will cut 300 jobs in Norway, and 1,200 in all.", []),
        ("Tern 3 answers 88% of the Harbour Exam", "Tern 2 answers 81% of the Harbour Exam.", []),
    ],
)
def test_a_headline_is_held_against_its_story(title: str, story: str, found: list[str]) -> None:
    """Not money alone: counts and shares, too."""
    assert [hit for hit, _ in told(digest("", (title, story)))] == found


def test_an_outlook_is_held_against_the_stories() -> None:
    """Whatever sums the stories up has to say their numbers."""
    story = "### 1) Kestrel Grid grows\n\nKestrel Grid will cut 1,200 jobs. ([a](https://kestrelgrid.test/a))"
    text = parse(
        f"# Harbour Digest 2026-06-02\n\n## News\n\n{story}\n\n## Outlook\n\nKestrel Grid will cut 2,100 jobs.\n",
        "x.md",
    )

    assert told(text) == [("2,100", "1,200")]


def test_a_headline_that_begins_its_text_is_no_second_telling() -> None:
    """A bold beginning of a paragraph says with the rest of it two things in one breath."""
    items = "- **Kestrel Grid nears a $9 billion round** with a fund, a $500 million raise. ([a](https://kestrelgrid.test/a))\n"
    text = parse(f"# Harbour Digest 2026-06-02\n\n## News\n\n{items}- **Berths** {BERTHS}\n", "x.md")

    assert told(text) == []


def test_both_places_are_shown() -> None:
    """The finding stands at the summary, with the sentence of the story beside it."""
    text = digest("Kestrel Grid will cut 1,500 jobs.", ("Jobs", "Kestrel Grid said that it would cut 1,200 jobs."))

    (hit,) = contradicting(text, Options())

    assert hit.message == "the summary says '1,500', and line 11 says '1,200'"
    assert (text.slice(hit.span), [text.slice(place.span) for place in hit.related]) == ("1,500", ["1,200"])


def test_one_wrong_number_is_one_finding() -> None:
    """A summary that is at odds with two sentences is reported once."""
    story = "Kestrel Grid will cut 1,200 jobs. By autumn, Kestrel Grid will cut 1,200 jobs."

    assert len(told(digest("Kestrel Grid will cut 1,500 jobs.", ("Jobs", story)))) == 1


def test_a_digest_without_such_pairs_loads_no_judge() -> None:
    """The readers of numbers take longer to load than the check takes."""
    code = (
        "import sys\nfrom factlint.checks.amounts import contradicting\nfrom factlint.digest import parse\n"
        "text = '# A\\n\\n## Summary\\n\\n- Tern Air flew 450 routes.\\n\\n## News\\n\\n### Tern\\n\\nTern Air flew 450 routes.\\n'\n"
        "assert not list(contradicting(parse(text, 'a.md'), None))\n"
        "print([name for name in sys.modules if name.startswith('factlint.judge.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_pairs_grow_with_the_digest() -> None:
    """Sentences that are all alike are not compared each with each."""

    def make(count: int) -> Digest:
        story = " ".join(f"Kestrel Grid employs {1000 + number} people in town {number}." for number in range(count))
        return digest(story, ("Kestrel Grid grows", story))

    assert_linear(told, make, 1200)


def test_a_story_of_thousands_of_sentences_takes_time_in_proportion() -> None:
    """Names of each sentence are looked for in the whole story: in one that is as long as a book they are not."""

    def make(count: int) -> Digest:
        story = " ".join(f"Zorb of Oslo raised $7 million from Kvik {number}." for number in range(count))
        return digest("", ("Halden raises $50 billion", story))

    assert_linear(told, make, 6000)
