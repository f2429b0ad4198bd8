"""Which pages a claim is judged by, what makes it unverifiable, and which other page of the digest carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.judge import shelf
from factlint.judge.interface import Opinion, Tally
from factlint.judge.tracing import Tracing, counts
from factlint.source import Source, Unread
from growth import assert_linear
from known import Known
from traced import FALSE, GONE, KITE, KITE_TEXT, KITES, PORT, PORT_TEXT, TRUE, digest, judged, source, tracing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.judge.verdict import Passage, Statement

BOTH = (source(), source(KITE, KITE_TEXT))


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        (f"{TRUE} [1]", "traced"),
        (f"{FALSE} [1]", "contradicted"),
        (f"{KITES} [1]", "untraced"),
        (f"{KITES} [1] [2]", "traced"),
        (f"{KITES} [2] [1]", "traced"),
        (f"{TRUE} [1] [2]", "traced"),
        (f"{FALSE} [1] [2]", "contradicted"),
    ],
)
def test_the_evidence_is_the_union_of_all_that_is_cited(told: str, standing: str) -> None:
    """A claim is carried if one of its pages carries it, whichever stands first."""
    assert judged(told, *BOTH).verdict.standing == standing


UNFIT = [
    (Source(GONE, "unverifiable", "bot-wall", "the server answered 403 (Forbidden)"), "answered 403"),
    (Source(GONE, "broken", "not-found", "the server answered 404 (Not Found), twice"), "answered 404"),
    (Source(GONE, "skipped", "offline", "it is not in the store"), "it is not in the store"),
    (Source(GONE, "refused"), "refused"),
    (source(GONE, "The port is open."), "the page has fewer than 50 words"),
    (source(GONE, "News Sport About\n" * 40), "the page has fewer than 50 words"),
    (source(GONE, whole=False), "only a part of the page could be read"),
    (source(GONE, language="it"), "the page is in 'it', which is not judged"),
    (source(GONE, language=""), "the page's language is not clear"),
]


@pytest.mark.parametrize(("gone", "reason"), UNFIT)
def test_a_page_that_cannot_be_judged_by_makes_a_claim_unverifiable(gone: Source, reason: str) -> None:
    """What it might say is not known; so it is where other pages lack the claim, and not where one carries it."""
    alone, beside = judged(f"{TRUE} [3]", gone).verdict, judged(f"{FALSE} [1] [3]", source(), gone).verdict
    carried = judged(f"{TRUE} [3] [1]", source(), gone).verdict

    assert (alone.standing, beside.standing, carried.standing) == ("unverifiable", "unverifiable", "traced")
    assert alone.reason.startswith(f"{GONE}: ")
    assert reason in alone.reason
    assert beside.reason == alone.reason
    assert not beside.points


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (f"{TRUE} [9]", "[9] is not listed"),
        (f"{FALSE} [1] [9]", "[9] is not listed"),
        (f"{TRUE} [4]", "[4] is listed without an address"),
        (TRUE, "it cites nothing"),
    ],
)
def test_what_leads_to_no_page(told: str, reason: str) -> None:
    """It is counted as unverifiable, with words for what is wrong with it, and never dropped."""
    first = tracing(digest(told, rows=(PORT, KITE, GONE, "")), *BOTH).judged[0]

    assert (first.verdict.standing, first.verdict.reason) == ("unverifiable", reason)


def test_more_pages_than_a_claim_can_have() -> None:
    """A digest is anybody's: of a thousand pages behind one claim twenty are looked at."""
    rows = tuple(f"https://tern.test/{n}" for n in range(30))
    cited = " ".join(f"[{n}]" for n in range(1, 31))
    pages = [source(url) for url in rows]
    false, true = tracing(digest(f"{FALSE} {cited}", f"{TRUE} {cited}", rows=rows), *pages).judged

    assert (false.verdict.reason, len(false.read), len(false.urls)) == ("it cites more than 20 pages", 20, 20)
    assert true.verdict.standing == "traced"


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("it", "claims in 'it' are not judged"),
        ("und", "the digest is too short to tell its language, which the settings may name"),
    ],
)
def test_a_digest_in_a_language_that_is_not_judged(language: str, reason: str) -> None:
    """The claims stand there with that reason."""
    every = tracing(digest(f"{TRUE} [1]", f"{FALSE} [1]", language=language), *BOTH).judged

    assert [(one.verdict.standing, one.verdict.reason) for one in every] == [("unverifiable", reason)] * 2


@pytest.mark.parametrize("language", sorted(shelf.LANGUAGES))
def test_the_languages_that_are_judged(language: str) -> None:
    assert judged(f"{TRUE} [1]", source(language=language)).verdict.standing != "unverifiable"


@pytest.mark.parametrize(
    ("told", "standing", "kinds"),
    [
        (f"**Background:** {FALSE} [1]", "contradicted", ["number"]),
        ("**Background:** The port of Elgar has 120 cranes of Crestline Shipping. [1]", "untraced", ["number"]),
        ("**Outlook:** “We will sail no more on any day”, said Liv Strand of Arvik Port. [1]", "untraced", ["quote"]),
        ("**Outlook:** The European Maritime Agency inspected the 1,250 quays of Arvik. [1]", "untraced", []),
    ],
)
def test_of_background_and_outlook_figures_and_quotations_are_judged(
    told: str, standing: str, kinds: list[str]
) -> None:
    """They are opinion: names, wording and topic are not reported, but the contrary of a source is not traced to it."""
    one = judged(told)

    assert one.statement.opinion
    assert one.verdict.standing == standing
    assert sorted(point.kind for point in one.verdict.points if point.grade != "weak") == kinds


def test_another_page_of_the_digest_carries_it() -> None:
    """Whether it is listed or merely linked by another story."""
    listed = tracing(digest(f"{KITES} [1]"), *BOTH)
    linked = tracing(
        digest(f"{KITES} [1]", f"The kite flies on a line of 400 metres. [Tern]({KITE})", rows=(PORT,)), *BOTH
    )

    for one in (listed, linked):
        passage = one.elsewhere(one.judged[0])
        assert passage
        assert (passage.url, passage.text.startswith("A freighter of Nordsund")) == (KITE, True)


@pytest.mark.parametrize(
    "told",
    [
        f"{TRUE} [1]",
        f"{FALSE} [1]",
        f"{KITES} [1] [3]",
        f"{KITES.replace('1,000', '2,000')} [1]",
        f"{KITES[:-1]}, to the delight of a brass band, nine gulls and a bishop who had come to bless it. [1]",
    ],
)
def test_no_other_page_carries_it(told: str) -> None:
    """Nothing to report, nowhere said, not to be verified, another number, or too much besides."""
    one = tracing(digest(told), *BOTH)

    assert one.elsewhere(one.judged[0]) is None


def test_where_a_part_of_a_claim_stands_in_the_digest() -> None:
    """Under the markup that the claim's text has not."""
    made = digest("It is said that **Arvik Port** handled *3.9 million* containers in 2025. [1]")
    trace = tracing(made)
    (point,) = (point for point in trace.judged[0].verdict.points if point.grade != "weak")

    assert made.slice(trace.span(0, point.start, point.end)) == point.text == "3.9 million"


def test_counts_add_up() -> None:
    """Contradicted claims are counted for themselves."""
    every = tracing(digest(f"{TRUE} [1]", f"{FALSE} [1]", f"{KITES} [1]", f"{KITES} [2]", f"{FALSE} [3]"), *BOTH)

    assert [one.verdict.standing for one in every.judged] == [
        "traced", "contradicted", "untraced", "traced", "unverifiable",
    ]  # fmt: skip
    assert counts(every.judged) == (2, 1, 1)


def test_without_pages_everything_is_unverifiable() -> None:
    """So it is in a run over text alone."""
    one = Tracing(digest(f"{TRUE} [1]"), Unread(), 50).judged[0]

    assert (one.verdict.standing, one.read) == ("unverifiable", ())
    assert one.verdict.reason == f"{PORT}: pages were not asked for"


def test_pages_are_indexed_once_and_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is bounded by number and by size; what was not asked for the longest goes first."""
    sources = Known(*(source(f"https://tern.test/{n}") for n in range(4)))
    kept = shelf.Shelf(sources, 50)
    monkeypatch.setattr(shelf, "MOST_AT_HAND", 2 * len(PORT_TEXT) + 200)
    first = [kept.page(f"https://tern.test/{n}")[0] for n in (0, 1)]

    assert kept.page("https://tern.test/0")[0] is first[0]
    assert kept.page("https://tern.test/2")[0]
    assert kept.page("https://tern.test/0")[0] is first[0]
    assert kept.page("https://tern.test/1")[0] is not first[1]


class Says:
    """A judge that says one thing of everything, and counts how often it is asked."""

    name = "gpt-x"

    def __init__(self, *, supports: bool) -> None:
        """Keep what it says."""
        self.supports = supports
        self.asked: list[tuple[str, int]] = []

    def opinion(self, statement: Statement, passages: Sequence[Passage]) -> Opinion:
        """Say it."""
        self.asked.append((statement.text, len(passages)))
        return Opinion(self.supports, 0.9, self.name, "so")

    def take(self) -> Tally:
        """Return what was asked."""
        return Tally(self.name, len(self.asked))

    def close(self) -> None:
        """Do nothing."""


@pytest.mark.parametrize(
    ("supports", "standings"),
    [
        (True, ["traced", "traced", "traced", "unverifiable"]),
        (False, ["traced", "contradicted", "untraced", "unverifiable"]),
    ],
)
def test_further_judges_are_asked_of_what_is_open(supports: bool, standings: list[str]) -> None:
    """Not of what is traced, nor of what could not be read; they see the best passages."""
    judge = Says(supports=supports)
    told = (f"{TRUE} [1]", f"{FALSE} [1]", f"{KITES} [1]", f"{FALSE} [3]")
    every = tracing(digest(*told), *BOTH, judges=(judge,)).judged

    assert [one.verdict.standing for one in every] == standings
    assert [text for text, _ in judge.asked] == [FALSE, KITES]
    assert all(count > 0 for text, count in judge.asked if text == FALSE)


def _many(count: int) -> Tracing:
    """Return the tracing of so many claims, each wrong and each citing a page of its own, all of which are listed."""
    rows = tuple(f"https://tern.test/{n}" for n in range(count))
    told = [f"Arvik Port handled {n + 11}.9 million containers in 2025. [{n + 1}]" for n in range(count)]
    return tracing(digest(*told, rows=rows), *map(source, rows))


def test_the_cost_grows_with_the_claims() -> None:
    """Each is held against its own pages, and against so many of the others as are looked at, however many there are."""
    assert_linear(lambda made: [made.elsewhere(one) for one in made.judged], _many, 600)
