"""The engine: from hits to findings in order, with all that goes wrong on the way told and nothing lost."""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import types
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint import checks, config, digest, engine, examine
from factlint.catalog import Catalog
from factlint.checks import Options
from factlint.document import Position, Span
from factlint.errors import ConfigError, InputError, RuleError
from factlint.report import Edit, Evidence, Hit, Related
from factlint.rulefile import Rule
from factlint.ruleset import Ruleset
from factlint.source import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest

HOUSE = str(Path(__file__).parent / "house-rules")


class Words(Options, frozen=True):
    """Words to report."""

    words: tuple[str, ...] = ("crane",)


@checks.check("engine_test.words", Words)
def words(digest: Digest, options: Words) -> Iterator[Hit]:
    """Report words, with everything that a hit may carry."""
    for word in options.words:
        at = digest.text.find(word)
        while at >= 0:
            span = Span(at, at + len(word))
            yield Hit(
                span,
                f"{word!r} is a word",
                expected="none",
                found=word,
                evidence=(Evidence("it says so", "here"),),
                related=(Related(Span(0, 3), "the beginning"),),
                edits=(Edit(*span, "ship"),),
                doubtful=word == "perhaps",
            )
            at = digest.text.find(word, at + 1)


@checks.check("engine_test.twice", Options)
def twice(_digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report one place twice, and one that lies outside the text."""
    yield Hit(Span(0, 2), "the same")
    yield Hit(Span(0, 2), "the same")
    yield Hit(Span(10**6, 10**7), "far out")


@checks.check("engine_test.crash", Options)
def crash(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Find one thing, then fail."""
    yield Hit(Span(0, 1), "found before the crash")
    raise ZeroDivisionError(digest.text[:10])


@checks.check("engine_test.refuse", Options)
def refuse(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Fail as a check does that knows why."""
    if digest.text:
        raise RuleError("takes too long", hint="make it simpler")
    yield Hit(Span(0, 0), "empty")


def _rule(code: str, check: str, fix: str = "none", **options: object) -> Rule:
    return Rule(code, code.lower(), "T", "error", f"engine_test.{check}", "text", fix, options, False, Path("r.md"), "")  # noqa: FBT003 - a table's row


def _examine(text: str, *rules: Rule, settings: str = "", path: str = "news.md") -> examine.FileResult:
    catalog = Catalog({rule.code: rule for rule in rules})
    return examine.examine(digest.parse(text, path), Ruleset(config.of_text(settings, None), catalog), Unread())


def test_a_hit_becomes_a_finding() -> None:
    """It needs the digest no longer: place, line, evidence, related place and fix are all in it."""
    (found,) = _examine("# Port\n\nThe crane.\n", _rule("TST001", "words", fix="safe")).findings

    assert (found.code, found.severity, found.path) == ("TST001", "error", "news.md")
    assert (found.position, found.end, found.line) == ((3, 5), (3, 10), "The crane.")
    assert (found.expected, found.found, found.evidence[0].excerpt) == ("none", "crane", "it says so")
    assert (found.related[0].position, found.related[0].line) == ((1, 1), "# Port")
    assert (found.fix_safety, found.edits) == ("safe", (Edit(12, 17, "ship", Position(3, 5), Position(3, 10)),))


def test_a_rule_without_fix_offers_none() -> None:
    """What a rule file promises counts, not what its check happens to yield."""
    (found,) = _examine("The crane.", _rule("TST001", "words")).findings

    assert (found.fix_safety, found.edits) == ("none", ())


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["error", "warning"]),
        ("severity = {TST001 = 'warning'}", ["warning", "info"]),
        ("severity = {TST = 'info'}", ["info", "info"]),
    ],
)
def test_a_doubtful_hit_weighs_one_step_less(settings: str, expected: list[str]) -> None:
    rule = _rule("TST001", "words", words=("crane", "perhaps"))
    found = _examine("The crane perhaps.", rule, settings=settings).findings

    assert [finding.severity for finding in found] == expected


def test_findings_come_in_the_order_of_the_text() -> None:
    """Line, column, then code; whatever order the checks find them in."""
    rules = (_rule("TST002", "words", words=("b", "a")), _rule("TST001", "words", words=("b",)))
    found = _examine("x b\na b", *rules).findings

    places = [(finding.position.line, finding.position.column, finding.code) for finding in found]
    assert places == [(1, 3, "TST001"), (1, 3, "TST002"), (2, 1, "TST002"), (2, 3, "TST001"), (2, 3, "TST002")]


def test_identical_hits_are_one_finding_and_none_lies_outside() -> None:
    found = _examine("Port.", _rule("TST001", "twice")).findings

    assert [(finding.message, finding.position) for finding in found] == [("the same", (1, 1)), ("far out", (1, 6))]


def test_a_long_line_is_cut_around_the_finding() -> None:
    """A paragraph of one line is not shown whole; how much was cut off is told."""
    (found,) = _examine("x" * 1000 + " crane " + "y" * 1000, _rule("TST001", "words")).findings

    assert len(found.line) == 240
    assert found.line[found.position.column - 1 - found.line_offset :].startswith("crane")


def test_fingerprints_stay_when_lines_move() -> None:
    """The name of a finding depends on rule, path and words, and tells two of the same words apart."""
    rule = _rule("TST001", "words")
    before = [one.fingerprint for one in _examine("A crane.\n\nA crane.\n", rule).findings]
    after = [one.fingerprint for one in _examine("# New\n\nMore.\n\nA crane.\n\nAnd so a crane.\n", rule).findings]

    assert before == after
    assert len(set(before)) == 2
    assert before[0] != _examine("A crane.", rule, path="other.md").findings[0].fingerprint
    assert before[0] != _examine("A crane.", _rule("TST002", "words")).findings[0].fingerprint


def test_a_crash_is_told_and_hides_nothing() -> None:
    """It names rule, check and digest, and the other rules still run."""
    result = _examine("The crane.", _rule("TST001", "crash"), _rule("TST002", "words"))

    assert [finding.code for finding in result.findings] == ["TST002"]
    (error,) = result.errors
    assert str(error).startswith("news.md: TST001 (engine_test.crash) failed: ZeroDivisionError at test_engine.py:")
    assert "please report" in str(error)
    assert error.exit_code == 2


def test_a_check_that_knows_why_it_failed() -> None:
    """Its own words are kept, under the rule's code."""
    (error,) = _examine("The crane.", _rule("TST001", "refuse")).errors

    assert str(error) == "news.md: TST001: takes too long; make it simpler"


def test_a_flood_of_findings_is_cut_off_aloud() -> None:
    """A broken file may have one for each character."""
    found = _examine("crane " * 3000, _rule("TST001", "words")).findings

    assert len(found) == 1001
    assert found[-1].message.endswith("(only the first 1000 findings of a rule in one digest are kept)")


def _files(folder: Path, count: int) -> list[str]:
    (folder / "factlint.toml").write_text(f"rules = [{HOUSE!r}]\nselect = ['HSE001', 'DOC001']\nfail-on = 'warning'\n")
    for number in range(count):
        text = f"A revolutionary crane, number {number}. https://ostravaport.test/{number}\n"
        (folder / f"{number:03}.md").write_text(text)
    return sorted(str(path) for path in folder.glob("*.md"))


def test_a_run_over_a_folder(tmp_path: Path) -> None:
    """The report says what was checked, by which rules, and how many findings close the gate."""
    paths = _files(tmp_path, 3)
    report = engine.run([str(tmp_path)])

    assert [finding.path for finding in report.findings] == paths
    assert [summary.path for summary in report.digests] == paths
    assert (report.rules, report.failing, report.count("warning")) == (("DOC001", "HSE001"), 3, 3)


def test_processes_find_what_one_process_finds(tmp_path: Path) -> None:
    """The same report, in the same order, and progress is told at first and for each digest."""
    _files(tmp_path, 20)
    told: list[tuple[int, int]] = []
    many = engine.run([str(tmp_path)], jobs=2, progress=lambda done, of: told.append((done, of)))

    assert many == engine.run([str(tmp_path)], jobs=1)
    assert told == [(number, 20) for number in range(21)]


def test_the_command_line_reaches_other_processes(tmp_path: Path) -> None:
    """Overrides and the settings file that was named."""
    _files(tmp_path, 20)
    (tmp_path / "factlint.toml").rename(tmp_path / "other.toml")
    overrides = {"severity": {"HSE001": "info"}, "fail-on": "info"}
    report = engine.run([str(tmp_path)], jobs=2, overrides=overrides, config=str(tmp_path / "other.toml"))

    assert (report.count("info"), report.failing) == (20, 20)


def test_an_interrupt_leaves_no_process_behind(tmp_path: Path) -> None:
    """Ctrl-C ends the run at once, without results."""
    _files(tmp_path, 60)

    def interrupt(done: int, _of: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        engine.run([str(tmp_path)], jobs=2, progress=interrupt)
    assert multiprocessing.active_children() == []


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    """It is an error of the report, so that the exit code tells it."""
    paths = _files(tmp_path, 12)
    Path(paths[3]).write_bytes(b"\0\1\2\3" * 100)
    report = engine.run(paths, jobs=2)

    assert len(report.findings) == 11
    assert [(type(error), error.path) for error in report.errors] == [(InputError, paths[3])]


def test_wrong_settings_end_the_run_before_it_begins(tmp_path: Path) -> None:
    paths = _files(tmp_path, 12)
    (tmp_path / "factlint.toml").write_text("selct = []")

    with pytest.raises(ConfigError, match="unknown key 'selct'"):
        engine.run(paths, jobs=2)


def test_standard_input_goes_by_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings beside that name hold, and so does the format that it tells."""
    _files(tmp_path, 1)
    monkeypatch.chdir(tmp_path)
    page = b"<p>A revolutionary crane.</p>"
    report = engine.run(["-"], stdin=page, stdin_name="sub/page.html")

    assert [(one.code, one.path) for one in report.findings] == [
        ("DOC001", "sub/page.html"),
        ("HSE001", "sub/page.html"),
    ]
    assert report.digests[0].format == "html"
    assert [one.path for one in engine.run(["-"], stdin=page).findings] == ["-", "-"]


def test_per_file_ignores_and_fingerprints_do_not_depend_on_the_folder_of_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paths are seen from the settings file."""
    (tmp_path / "old").mkdir()
    _files(tmp_path, 1)
    settings = (tmp_path / "factlint.toml").read_text()
    (tmp_path / "factlint.toml").write_text(f"{settings}per-file-ignores = {{'old/**' = ['HSE001']}}\n")
    (tmp_path / "old" / "a.md").write_text("A revolutionary crane. https://ostravaport.test/\n")

    monkeypatch.chdir(tmp_path)
    above = engine.run(["."]).findings
    monkeypatch.chdir(tmp_path / "old")
    below = engine.run(["..", "."]).findings
    assert [one.fingerprint for one in above] == [one.fingerprint for one in below]
    assert [one.path for one in above] == ["000.md"]


def test_a_plugin_brings_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that is named in the settings registers checks under any free name; house rules put them to work."""
    module = types.ModuleType("crane_checks")
    monkeypatch.setitem(sys.modules, "crane_checks", module)
    (tmp_path / "house").mkdir()
    head = '# C\n\n```toml\ncode = "CRN001"\nname = "crane"\nseverity = "info"\ncheck = "engine_test.words"\n```\n'
    (tmp_path / "house" / "CRN001.md").write_text(head)
    (tmp_path / "factlint.toml").write_text("plugins = ['crane_checks']\nrules = ['house']\nselect = ['CRN']")
    (tmp_path / "a.md").write_text("A crane.")

    assert [one.code for one in engine.run([str(tmp_path / "a.md")]).findings] == ["CRN001"]


def test_house_rules_are_looked_for_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the command line names a settings file elsewhere, whose globs then speak of the current folder."""
    (tmp_path / "shared" / "house").mkdir(parents=True)
    head = '# C\n\n```toml\ncode = "CRN001"\nname = "crane"\nseverity = "info"\ncheck = "engine_test.words"\n```\n'
    (tmp_path / "shared" / "house" / "CRN001.md").write_text(head)
    (tmp_path / "shared" / "ours.toml").write_text(
        "rules = ['house']\nselect = ['CRN']\nexclude = ['/b.md', 'shared/']"
    )
    (tmp_path / "a.md").write_text("A crane.")
    (tmp_path / "b.md").write_text("A crane.")
    monkeypatch.chdir(tmp_path)

    assert [one.path for one in engine.run(["."], config="shared/ours.toml").findings] == ["a.md"]


def test_the_language_of_the_settings_is_not_guessed(tmp_path: Path) -> None:
    """A digest of few words may look like anything."""
    (tmp_path / "factlint.toml").write_text("language = 'pt'")
    (tmp_path / "a.md").write_text("OK.")

    assert engine.run([str(tmp_path / "a.md")]).digests[0].language == "pt"


def test_results_can_travel() -> None:
    """What goes from process to process keeps its place and hint."""
    error = pickle.loads(pickle.dumps(ConfigError("wrong", path="a", line=3, hint="so")))  # noqa: S301 - our own

    assert str(error) == "a:3: wrong; so"


def test_standard_input_by_a_name_that_is_excluded_is_left_out_where_that_is_forced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an editor wants it, which gives the buffer of whatever file is open; without a name nothing excludes it."""
    monkeypatch.chdir(tmp_path)
    Path("factlint.toml").write_text('exclude = ["*"]\n')
    names = ["today.md", "-"]
    reports = [engine.run(["-"], stdin=b"# Today", stdin_name=name, force_exclude=True) for name in names]

    assert [len(report.digests) for report in reports] == [0, 1]
