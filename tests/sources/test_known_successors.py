"""What the answer for one URL tells of others."""

from __future__ import annotations

from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.successors import successors

OLD, HALF, NEW = "https://tern.test/old", "https://tern.test/half#top", "https://tern.test/new"
CHAIN = (Exchange(OLD, 301, target=HALF), Exchange(HALF, 302, target=NEW), Exchange(NEW, 200, body=b"The yard"))


def test_each_address_on_the_way_answers_from_there_on() -> None:
    found = successors([Answer(OLD, CHAIN, fetched_at="2026-05-08T10:00:00Z")])

    assert list(found) == ["https://tern.test/half", NEW]
    assert [one.url for one in found["https://tern.test/half"].exchanges] == [HALF, NEW]
    assert found[NEW].last == CHAIN[-1]
    assert found[NEW].fetched_at == "2026-05-08T10:00:00Z"


def test_an_address_without_tracking_parameters_answers_the_same() -> None:
    tracked = "https://tern.test/a?id=7&utm_source=x"
    found = successors([Answer(tracked, (Exchange(tracked, 200, body=b"The yard"),))])

    assert found["https://tern.test/a?id=7"].exchanges == (Exchange("https://tern.test/a?id=7", 200, body=b"The yard"),)


def test_what_failed_before_its_first_answer_tells_nothing() -> None:
    assert not successors([Answer(OLD, failure=Failure("time-out")), Answer(NEW, CHAIN[2:])])
