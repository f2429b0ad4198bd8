"""Two digests of our own against pages of our own: what they tell truly is traced, what they tell wrongly is caught.

The pages state facts of spring 2026 that two real digests told, one of them wrongly: 122 billion dollars were committed,
and 852 billion is what the company is worth.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factlint import engine
from factlint.examine import Keep
from factlint.sources.reading import Reading
from web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Position
    from factlint.report import Finding, Report

FOLDER = Path(__file__).parent / "seeds"
EXPECTED = tomllib.loads((FOLDER / "expectations.toml").read_text(encoding="utf-8"))


class Place(NamedTuple):
    """Words on a line of a digest."""

    digest: str
    line: int
    words: str
    codes: tuple[str, ...] = ()

    def within(self, path: str, start: Position, end: Position) -> bool:
        """Whether these words and a part of the digest have a character in common."""
        column = self.text.index(self.words) + 1
        here = (self.line, column), (self.line, column + len(self.words))
        return Path(path).name == self.digest and tuple(start) < here[1] and here[0] < tuple(end)

    @property
    def text(self) -> str:
        """The line."""
        return (FOLDER / self.digest).read_text(encoding="utf-8").splitlines()[self.line - 1]


TRACED = [Place(**place) for place in EXPECTED["traced"]]
CAUGHT = [Place(**place) for place in EXPECTED["caught"]]


def _name(place: Place) -> str:
    return f"{place.digest}:{place.line} {place.words}"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    """Return what the rules on claims say of both digests, and what each claim rests on."""
    folder = tmp_path_factory.mktemp("seeds")
    pages = {}
    for path in FOLDER.glob("*.html"):
        page = path.read_text(encoding="utf-8")
        (url,) = re.findall('rel="canonical" href="([^"]+)"', page)
        pages[url] = page
    with Web(folder, pages) as web, pytest.MonkeyPatch.context() as patch:
        for name, value in web.environment.items():
            patch.setenv(name, value)
        digests = [str(path) for path in sorted(FOLDER.glob("*.txt"))]
        reading = Reading(store=str(folder / "store.sqlite"))
        yield engine.run(
            digests, overrides={"select": ["CLM"]}, jobs=1, reading=reading, keep=Keep(trace=True, judge=True)
        )


def _findings(report: Report, place: Place) -> list[Finding]:
    return [
        finding
        for finding in report.findings
        if finding.code.startswith("CLM") and place.within(finding.path, finding.position, finding.end)
    ]


def test_all_pages_are_read(report: Report) -> None:
    """Nothing is judged by pages that are not there: nine pages, all read."""
    assert report.errors == ()
    assert [(source.url, source.outcome) for source in report.sources if source.outcome != "ok"] == []
    assert len(report.sources) == 9


@pytest.mark.parametrize("place", TRACED, ids=_name)
def test_what_is_told_truly_is_traced(report: Report, place: Place) -> None:
    """The claim rests on a sentence of its source, and nothing is reported of it."""
    standings = [trace.standing for trace in report.traces if place.within(trace.path, trace.position, trace.end)]

    assert standings
    assert set(standings) == {"traced"}
    assert [finding.code for finding in _findings(report, place)] == []


@pytest.mark.parametrize("place", CAUGHT, ids=_name)
def test_a_valuation_told_as_committed_capital_is_caught(report: Report, place: Place) -> None:
    """The number stands on the page, yet of another thing; told twice, the second place is shown beside the first."""
    beside = {
        finding.code
        for finding in report.findings
        if any(place.within(finding.path, related.position, related.end) for related in finding.related)
    }

    assert ({finding.code for finding in _findings(report, place)} | beside) & set(place.codes)


def test_nothing_else_is_reported(report: Report) -> None:
    """The two digests tell all the rest truly: no rule on claims speaks of another place."""
    others = [
        f"{Path(finding.path).name}:{finding.position.line} {finding.code} {finding.message}"
        for finding in report.findings
        if finding.code != "CLM009" and not any(finding in _findings(report, place) for place in CAUGHT)
    ]

    assert others == []
