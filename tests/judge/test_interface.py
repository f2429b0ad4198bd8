"""What a judge beside the built-in one may change, when it is asked, and who may have one asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

import entailing
from chat_server import judged, serving
from factlint import config
from factlint.errors import ConfigError
from factlint.judge.interface import Opinion, Tally, consult, is_open, judges, settle, totals
from factlint.judge.verdict import Passage, Point, Statement, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.judge.verdict import Grade, Standing

    Says = bool | Literal["nothing"] | None

CLAIM = Statement("Gull Yards sold 12 ferries.")
OUTLOOK = Statement("The 12 ferries may sail soon.", opinion=True)
NEAR = Passage("Gull Yards has sold a dozen ferries.", "https://gull.test/")


def verdict(standing: Standing, *grades: Grade) -> Verdict:
    points = (Point("number", grade, 16, 18, "12", "the source says 13") for grade in grades)
    return Verdict(standing, tuple(points), NEAR, 0.6)


class Said:
    """A judge that always says the same."""

    def __init__(self, name: str, supports: Says) -> None:
        """Keep it."""
        self.name = name
        self.supports = supports
        self.asked = 0

    def opinion(self, statement: Statement, passages: Sequence[Passage]) -> Opinion | None:
        """Say it."""
        del statement, passages
        self.asked += 1
        return None if self.supports == "nothing" else Opinion(self.supports, 0.9, self.name, "so")

    def take(self) -> Tally:
        """Return what was asked."""
        return Tally(self.name, self.asked)

    def close(self) -> None:
        """Do nothing."""


OPEN = verdict("untraced")
WEAK = verdict("untraced", "weak")
PHRASE = Verdict("untraced", (Point("phrase", "missing", 0, 4, "Gull", "the source has no such words"),), NEAR, 0.6)
MISSING = verdict("untraced", "missing", "weak")
CONTRADICTED = verdict("contradicted", "contradicted")


@pytest.mark.parametrize("before", [OPEN, WEAK, MISSING, CONTRADICTED])
def test_an_opinion_lowers_whatever_was_found(before: Verdict) -> None:
    """A dozen is 12, which the built-in judge may not have known."""
    after = settle(CLAIM, before, Opinion(True, 0.9, "gpt-x", "a dozen is 12"))  # noqa: FBT003 - what it says

    assert (after.standing, after.points, after.judge, after.reason) == ("traced", (), "gpt-x", "a dozen is 12")
    assert (after.passage, after.coverage) == (NEAR, 0.6)


@pytest.mark.parametrize("before", [OPEN, WEAK, PHRASE])
def test_an_opinion_raises_an_open_claim_to_a_warning(before: Verdict) -> None:
    """By a point about the whole claim, which no rule reports as an error."""
    after = settle(CLAIM, before, Opinion(False, 0.9, "gpt-x", "it names no yard"))  # noqa: FBT003 - the same
    *rest, point = after.points

    assert (after.standing, after.judge, tuple(rest)) == ("untraced", "gpt-x", before.points)
    assert (point.kind, point.grade, point.strong, point.passage) == ("topic", "missing", False, NEAR)
    assert point.message == "gpt-x judges that the source does not carry it: it names no yard"
    assert CLAIM.text[point.start : point.end] == point.text == CLAIM.text


@pytest.mark.parametrize("before", [MISSING, CONTRADICTED])
def test_an_opinion_never_makes_a_finding_worse(before: Verdict) -> None:
    assert settle(CLAIM, before, Opinion(False, 1.0, "gpt-x")) == before  # noqa: FBT003 - the same


@pytest.mark.parametrize("supports", [True, False, None])
@pytest.mark.parametrize("standing", ["traced", "unverifiable"])
def test_what_is_traced_or_cannot_be_verified_stays(standing: Standing, supports: bool | None) -> None:
    """Where no source was read, a model has nothing to judge by either."""
    before = verdict(standing)

    assert settle(CLAIM, before, Opinion(supports, 1.0, "gpt-x")) == before
    assert not is_open(CLAIM, before)


@pytest.mark.parametrize("before", [OPEN, MISSING, CONTRADICTED])
def test_whoever_cannot_say_changes_nothing(before: Verdict) -> None:
    assert settle(CLAIM, before, Opinion(None, 0.6, "gpt-x")) == before


def test_background_and_outlook_are_not_raised() -> None:
    """They are opinion: only numbers and quotations are judged there, and those findings can be lowered."""
    assert settle(OUTLOOK, OPEN, Opinion(False, 1.0, "gpt-x")) == OPEN  # noqa: FBT003 - the same
    assert not is_open(OUTLOOK, WEAK)
    assert settle(OUTLOOK, MISSING, Opinion(True, 1.0, "gpt-x")).standing == "traced"  # noqa: FBT003 - the same


@pytest.mark.parametrize(
    ("says", "before", "outcome", "asked"),
    [
        ((True, False), OPEN, ("traced", "a"), (1, 0)),
        ((False, True), OPEN, ("traced", "b"), (1, 1)),
        ((False, False), OPEN, ("untraced", "a"), (1, 1)),
        ((None, False), OPEN, ("untraced", "b"), (1, 1)),
        (("nothing", None), OPEN, ("untraced", "factlint"), (1, 1)),
        (("nothing", True), CONTRADICTED, ("traced", "b"), (1, 1)),
        ((True, True), verdict("traced"), ("traced", "factlint"), (0, 0)),
        ((True, True), verdict("unverifiable"), ("unverifiable", "factlint"), (0, 0)),
    ],
)
def test_judges_are_heard_by_turn(
    says: tuple[Says, Says], before: Verdict, outcome: tuple[Standing, str], asked: tuple[int, int]
) -> None:
    """And none is asked about what is settled: it may cost money."""
    one, two = Said("a", says[0]), Said("b", says[1])
    after = consult([one, two], CLAIM, before, (NEAR,))

    assert ((after.standing, after.judge), (one.asked, two.asked)) == (outcome, asked)
    assert len(after.points) <= 1


def test_without_judges_nothing_changes() -> None:
    assert consult((), CLAIM, CONTRADICTED, (NEAR,)) is CONTRADICTED


def test_no_judge_is_on_by_default() -> None:
    assert judges(config.of_text("", None)) == []


def test_the_judges_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The local one is asked first, since it costs nothing; its folder is relative to the settings."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hush")
    entailing.folder(tmp_path / "tiny")
    settings = config.of_text("[judge]\nendpoint = 'gpt-x'\nnli = 'tiny'\n", tmp_path / "factlint.toml")

    assert [judge.name for judge in judges(settings)] == ["tiny", "gpt-x"]


def test_a_run_with_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the local one is sure of is not sent anywhere."""
    entailing.folder(tmp_path / "tiny")
    settings = config.of_text("[judge]\nendpoint = 'gpt-x'\nnli = 'tiny'\n", tmp_path / "factlint.toml")
    with serving(judged("not_supported", "no word of it")) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base)
        found = judges(settings)
        opened = consult(found, Statement("the yard opened"), OPEN, (Passage("the yard opened"),))
        other = consult(found, Statement("the crane"), OPEN, (Passage("the yard"),))
        lines = [str(tally) for tally in totals(judge.take() for judge in found)]
        for judge in found:
            judge.close()

    assert (opened.standing, opened.judge, len(server.asked)) == ("traced", "tiny", 1)
    assert (other.standing, other.judge) == ("untraced", "gpt-x")
    assert lines == ["judge gpt-x: 1 claim asked, 420 tokens", "judge tiny: 2 claims asked"]


@pytest.mark.parametrize("text", ["endpoint = 'gpt-x'", "nli = 'tiny'"])
def test_a_strangers_settings_have_no_judge_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """They could load a model of theirs, spend our tokens, or have errors talked away."""
    monkeypatch.setenv("FACTLINT_UNTRUSTED", "1")
    settings = config.of_text(f"[judge]\n{text}\n", tmp_path / "factlint.toml")

    with pytest.raises(ConfigError, match=r"factlint\.toml:2: no other judge is asked; FACTLINT_UNTRUSTED is set"):
        judges(settings)
    assert judges(config.of_text("[judge]\nthreshold = 0.9", None)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("threshold = 0.4", "judge.threshold must be at least 0.5"),
        ("threshold = 1.1", "judge.threshold must be at most 1"),
        ("most-requests = 0", "judge.most-requests must be at least 1"),
        ("timeout = 0", "judge.timeout must be more than 0"),
        ("input-price = -1", "judge.input-price must be at least 0"),
        ("endpont = 'gpt-x'", "unknown key 'endpont'; did you mean 'endpoint'?"),
        ("api-key = 'sk'", "unknown key 'api-key'"),
    ],
)
def test_a_mistake_in_the_settings_is_told(tmp_path: Path, text: str, words: str) -> None:
    """A key never stands in them."""
    with pytest.raises(ConfigError) as caught:
        config.of_text(f"[judge]\n{text}\n", tmp_path / "factlint.toml")

    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally("t", 1), "judge t: 1 claim asked"),
        (Tally("t", 1200, 3), "judge t: 1,200 claims asked (3 from the store)"),
        (
            Tally("t", 12, 3, tokens=5310, cost=0.00421),
            "judge t: 12 claims asked (3 from the store), 5,310 tokens, $0.0042",
        ),
        (Tally("t", 9, tokens=10, cost=12.345), "judge t: 9 claims asked, 10 tokens, $12.35"),
        (Tally("t", 9, tokens=10, cost=0.00000012), "judge t: 9 claims asked, 10 tokens, less than $0.0001"),
        (Tally("t", 9, failed=9, problem="it is gone"), "judge t: 9 claims asked; 9 without an answer: it is gone"),
    ],
)
def test_what_a_judge_did_in_one_line(tally: Tally, line: str) -> None:
    assert str(tally) == line


def test_tallies_of_processes_are_added() -> None:
    """By judge; those that were asked nothing are not told of."""
    parts = [
        Tally("b", 2, 1, 1, 2, 300, 0.5, "it is slow"),
        Tally("a", 1),
        Tally("c"),
        Tally("b", 3, 0, 1, 4, 100, 0.25, "it is gone"),
    ]

    assert totals(parts) == [Tally("a", 1), Tally("b", 5, 1, 2, 6, 400, 0.75, "it is slow")]
