"""Any answer at all comes back from the store, from an export and from a cassette as it was."""

from __future__ import annotations

import string
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from factlint.sources import cassette, rows, transfer
from factlint.sources.answer import Answer, Exchange, Failure
from factlint.sources.store import Store

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
URLS = st.builds("https://{}.test/{}".format, st.sampled_from(["tern", "gull"]), st.text("ab/?=&整%", max_size=8))
HEADERS = st.lists(st.tuples(st.text(string.ascii_lowercase, min_size=1, max_size=3), TEXTS), max_size=3)
BODIES = st.one_of(st.binary(max_size=40), TEXTS.map(str.encode), st.just(b"line\n\tline \r\n" * 9))
MOMENTS = st.integers(0, 250_000_000_000).map(rows.stamp)
FAILURES = st.builds(Failure, st.sampled_from(["time-out", "tls", "redirect-loop", "refused-address"]), TEXTS, URLS)
REDIRECTS = st.builds(Exchange, URLS, st.sampled_from([200, 301, 302, 308]), HEADERS.map(tuple), target=URLS)
LAST = st.builds(Exchange, URLS, st.integers(100, 999), HEADERS.map(tuple), BODIES, st.booleans())


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    """Draw a chain of redirects that a response or a failure ends."""
    way = draw(st.lists(REDIRECTS, max_size=3))
    failure = draw(st.none() | FAILURES)
    exchanges = way if failure else [*way, draw(LAST)]
    return Answer(draw(URLS), tuple(exchanges), failure, draw(MOMENTS), draw(st.integers(1, 3)))


def sorted_by_name(answer: Answer) -> Answer:
    """Return an answer with its headers in the order of a cassette, which has those of one name together."""
    steps = (replace(step, headers=tuple(sorted(step.headers, key=lambda pair: pair[0]))) for step in answer.exchanges)
    return replace(answer, exchanges=tuple(steps), origin="web")


@given(answers())
@example(Answer("https://tern.test/", (), None, rows.stamp(0)))
def test_a_row(answer: Answer) -> None:
    """It is told apart from the page that it may come after by what it shows."""
    row = rows.pack(answer)

    assert rows.unpack(row) == answer
    assert row.good == rows.is_good(answer)
    assert row.host in ("tern.test", "gull.test")


@given(st.lists(answers(), max_size=4, unique_by=lambda answer: answer.url))
def test_a_cassette(digest: list[Answer]) -> None:
    """Of an answer without any exchange or failure there is nothing to record; no fetch makes one."""
    with TemporaryDirectory() as folder:
        cassette.write(Path(folder) / "a.yaml", digest)
        read = cassette.read(Path(folder) / "a.yaml")

    assert {url: sorted_by_name(answer) for url, answer in read.items()} == {
        answer.url: sorted_by_name(answer) for answer in digest
    }


@given(answers(), st.binary(max_size=60), st.integers(0, 400))
def test_a_damaged_row_is_an_answer_or_none(answer: Answer, noise: bytes, place: int) -> None:
    """Whatever bytes a file has in place of those that were written."""
    row = rows.pack(answer)
    for changed in (
        row._replace(answer=row.answer[:place] + noise + row.answer[place + len(noise) :]),
        row._replace(body=row.body[:place] + noise),
        row._replace(fetched=place * 10**15),
    ):
        assert isinstance(rows.unpack(changed), Answer | None)


def test_an_export_of_many(tmp_path: Path) -> None:
    """From store to store, with the times at which the pages were read."""
    now = rows.seconds("")
    pages = [
        Answer(url, (Exchange(url, 200, (("etag", f'"{number}"'),), b"\xff" * number),), None, rows.stamp(now - number))
        for number in range(200)
        for url in [f"https://tern.test/{number:03}"]
    ]
    with Store(tmp_path / "one") as one, Store(tmp_path / "other") as other:
        for page in pages:
            one.put(page)
        assert transfer.export(one, tmp_path / "pages.gz") == 200
        assert transfer.import_(other, tmp_path / "pages.gz") == (200, 0)
        assert transfer.import_(other, tmp_path / "pages.gz") == (0, 200)

    assert list(other.pages()) == pages
