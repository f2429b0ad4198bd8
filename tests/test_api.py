"""factlint as a library: the same report as the command line's, and nothing else touched."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import factlint
from factlint import api, cli, errors, values
from web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROOT = HERE.parent
DIGEST = "tests/digests/strait-weekly.md"
TEXT = (
    "# Yard Daily 2026-06-10\n\n## News\n\n- The yard opened. ([page](https://yard.example/2026/opened?utm_source=x))\n"
)
CRANE = "http://yard.example/crane"
PAGE = (
    f"<!doctype html><html lang='en'><title>The crane</title><h1>The crane</h1><p>{'A crane stands there. ' * 20}</p>"
)


@pytest.fixture
def _root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_importing_it_loads_nothing() -> None:
    """Whoever imports it pays for what is used, when it is used."""
    code = "import sys; old = set(sys.modules); import factlint; print(sorted(set(sys.modules) - old))"

    assert _python(code) in ("['factlint']", "['__future__', 'factlint']")


@pytest.mark.parametrize("name", factlint.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(factlint, name) is not None
    assert name in dir(factlint)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="'factlint' has no attribute 'lnit'"):
        _ = factlint.lnit  # type: ignore[attr-defined]


def test_every_error_is_public() -> None:
    """Whoever catches them needs no other module."""
    classes = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}

    assert {name for name in factlint.__all__ if name.endswith("Error")} == classes


@pytest.mark.usefixtures("_root")
def test_the_report_is_the_command_lines(capfd: pytest.CaptureFixture[str]) -> None:
    """File and text alike, and nothing is printed by either."""
    file = factlint.lint(Path(DIGEST), replay="cassettes")
    text = factlint.lint(Path(DIGEST).read_text("utf-8"), name=DIGEST, replay=Path("cassettes"))
    printed = capfd.readouterr()
    code = cli.main([DIGEST, "--replay", "cassettes", "--format", "json"])

    assert (printed.out, printed.err) == ("", "")
    assert factlint.render(file).decode() == factlint.render(text).decode() == capfd.readouterr().out
    assert (code, file.failing > 0) == (1, True)


@pytest.mark.usefixtures("_root")
def test_text_looks_as_in_a_file(tmp_path: Path) -> None:
    cli.main([DIGEST, "--replay", "cassettes", "--output", str(tmp_path / "report.txt")])
    report = factlint.lint(Path(DIGEST), replay="cassettes")

    assert factlint.render(report, "text") == (tmp_path / "report.txt").read_bytes()


def test_a_string_is_text_even_if_it_names_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a program would check one thing or another by what lies about in its folder."""
    monkeypatch.chdir(tmp_path)
    Path("today.md").write_text(TEXT, "utf-8")

    assert factlint.lint("today.md").digests[0].citations == 0
    assert factlint.lint(Path("today.md")).digests[0].citations == 1
    assert factlint.lint(tmp_path).digests[0].path == str(tmp_path / "today.md")


def test_a_file_named_as_standard_input_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_text(TEXT, "utf-8")

    assert factlint.lint(Path("-")).digests[0].citations == 1


def test_the_name_tells_format_and_settings(tmp_path: Path) -> None:
    """Nothing is read from there but the settings."""
    (tmp_path / "factlint.toml").write_text('ignore = ["URL008"]\n', "utf-8")
    plain, named = factlint.lint(TEXT), factlint.lint(TEXT, name=str(tmp_path / "today.html"))

    assert [report.digests[0].format for report in (plain, named)] == ["markdown", "html"]
    assert "URL008" in plain.rules
    assert "URL008" not in named.rules


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"select": ["URL008"]}, {"URL008"}),
        ({"select": "URL008, REF001"}, {"REF001", "URL008"}),
        ({"select": iter(["URL"]), "ignore": {"URL0"}, "extend_select": ("tracking-parameters",)}, {"URL008"}),
    ],
)
def test_rules_are_selected_as_on_the_command_line(given: dict[str, object], codes: set[str]) -> None:
    assert set(factlint.lint(TEXT, **given).rules) == codes  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "failing"), [({}, 0), ({"fail_on": "info"}, 1), ({"severity": {"URL008": "error"}}, 1)]
)
def test_severities_decide_what_fails(given: dict[str, object], failing: int) -> None:
    assert factlint.lint(TEXT, select=["URL008"], **given).failing == failing  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ({"select": ["URL08"]}, "UsageError", "no rule is meant by 'URL08'; did you mean 'URL008'?"),
        ({"severity": {"URL008": "fatal"}}, "UsageError", "cannot be 'fatal'; one of error, warning, info"),
        ({"fail_on": "errors"}, "UsageError", "cannot be 'errors'; did you mean 'error'?"),
        ({"refresh": True}, "UsageError", "refresh reads pages anew, which only web=True may"),
        ({"web": True, "replay": "."}, "UsageError", "web and replay exclude each other"),
        ({"replay": "nowhere"}, "UsageError", "nowhere: there is no such folder of cassettes"),
        ({"config": "nowhere.toml"}, "ConfigError", "nowhere.toml: the settings cannot be read"),
        ({"digest": Path("nowhere.md")}, "InputError", "nowhere.md: no such file or folder"),
    ],
)
def test_what_is_wrong_is_raised(given: dict[str, object], error: str, words: str) -> None:
    with pytest.raises(getattr(factlint, error), match=re.escape(words)):
        factlint.lint(**{"digest": TEXT, **given})  # type: ignore[arg-type]


def test_a_digest_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(bytes(range(32)) * 9)
    (tmp_path / "b.md").write_text(TEXT, "utf-8")
    report = factlint.lint(tmp_path)

    assert [Path(error.path).name for error in report.errors] == ["a.md"]
    assert [Path(digest.path).name for digest in report.digests] == ["b.md"]


@pytest.mark.parametrize("text", ["", "\0", "\ufeff# Today\n", "half \ud800 a pair", "\x1b]0;x\x07" * 9])
def test_any_string_gives_a_report(text: str) -> None:
    assert json.loads(factlint.render(factlint.lint(text)))["schema"] == 1


@pytest.mark.usefixtures("_root")
def test_a_report_holds_what_was_asked_for() -> None:
    lean = factlint.lint(Path(DIGEST), replay="cassettes", select=["DAT"])
    full = factlint.lint(Path(DIGEST), replay="cassettes", select=["DAT"], trace=True, text=True)

    assert (lean.traces, dict(lean.texts)) == ((), {})
    assert {trace.standing for trace in full.traces} >= {"traced"}
    assert full.texts == {DIGEST: Path(DIGEST).read_text("utf-8")}
    assert {rule.code for rule in full.catalog} == set(full.rules)


def test_formats_are_those_of_the_command_line() -> None:
    assert get_args(api.ReportFormat) == values.FORMATS


@pytest.mark.parametrize("form", values.FORMATS)
def test_every_format_can_be_had(form: api.ReportFormat) -> None:
    assert factlint.render(factlint.lint(TEXT, text=True), form)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("jsn", "there is no format 'jsn'; did you mean 'json'?"),
        ("../evil", "there is no format '../evil'; known: text, json, sarif"),
        ("html", "the report does not hold the texts that html shows; lint with text=True"),
    ],
)
def test_a_format_that_cannot_be_had_is_an_error(form: str, words: str) -> None:
    with pytest.raises(factlint.UsageError, match=re.escape(words)):
        factlint.render(factlint.lint(TEXT), form)  # type: ignore[arg-type]


TRACKED = "https://yard.example/2026/opened?utm_source=x"


@pytest.mark.parametrize("wrap", ["{}", "\ufeff{}", "{}\u2028", "\U0001f6a2 {}"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fix_returns_the_text_with_what_is_safe_mended(wrap: str, end: str) -> None:
    """All else stays as it is, and a second time changes nothing."""
    text = wrap.format(TEXT.replace("\n", end))
    fixed = factlint.fix(text)

    assert fixed == text.replace("?utm_source=x", "")
    assert factlint.fix(fixed) == fixed


@pytest.mark.parametrize("text", ["", "# Today\n", TEXT + "\0", TEXT + "\ud800"])
def test_fix_leaves_alone_what_it_cannot_mend(text: str) -> None:
    """What no file can hold is no text to write back."""
    assert factlint.fix(text) == text
    assert factlint.fix(TEXT, ignore=["URL008"]) == TEXT


@pytest.mark.usefixtures("_root")
def test_unsafe_fixes_are_made_on_request() -> None:
    """Those that need pages take them from where ``lint`` does."""
    text = Path(DIGEST).read_text("utf-8")
    safe, unsafe = (factlint.fix(text, name=DIGEST, replay="cassettes", unsafe=on) for on in (False, True))
    left = [factlint.lint(one, name=DIGEST, replay="cassettes").findings for one in (safe, unsafe)]

    assert len(left[1]) < len(left[0])


def test_what_keeps_fix_from_reading_is_raised() -> None:
    with pytest.raises(factlint.InputError, match="is larger than"):
        factlint.fix("x" * 20_000_001)


def test_bytes_are_neither_a_text_nor_a_path() -> None:
    """What is in them stands in no encoding that anybody has told."""
    with pytest.raises(TypeError, match="a str, or the Path of its file, and not bytes"):
        factlint.lint(b"# Yard Daily")  # type: ignore[arg-type]


def test_a_file_is_fixed_by_its_text() -> None:
    """A path has a method replace as well, and its error tells nobody what was wrong."""
    with pytest.raises(TypeError, match="the text of a digest, a str; of a file"):
        factlint.fix(Path("today.md"))  # type: ignore[arg-type]


def test_explain_returns_the_rules_page() -> None:
    assert factlint.explain("URL008") == factlint.explain("tracking-parameters")
    assert factlint.explain("URL008").startswith("# URL008 tracking-parameters\n")
    with pytest.raises(factlint.UsageError, match="there is no rule 'URL08'; did you mean 'URL008'"):
        factlint.explain("URL08")


@pytest.mark.usefixtures("_root")
def test_threads_get_the_same_reports() -> None:
    """Patterns, rules and word lists that are loaded lazily are loaded soundly, whoever comes first."""
    code = (
        "import factlint, pathlib, concurrent.futures as f\n"
        f"lint = lambda _: factlint.render(factlint.lint(pathlib.Path('{DIGEST}'), replay='cassettes', trace=True))\n"
        "with f.ThreadPoolExecutor(6) as pool: print(len(set(pool.map(lint, range(12)))))"
    )

    assert _python(code) == "1"


@pytest.mark.usefixtures("_root")
def test_the_process_is_left_as_it_was() -> None:
    """Folder, environment, signals, logging, streams: they are the program's."""

    def state() -> tuple[object, ...]:
        handlers = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
        root = logging.getLogger()
        return (
            Path.cwd(),
            dict(os.environ),
            handlers,
            root.level,
            list(root.handlers),
            sys.stdout,
            sys.getrecursionlimit(),
        )

    before = state()
    factlint.lint(Path(DIGEST), replay="cassettes", trace=True)

    assert state() == before


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Return a web with one host, and make the current folder one for digests."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factlint.toml").write_text("[network]\nretries = 0\n", "utf-8")
    with Web(tmp_path, {CRANE: PAGE}) as web:
        for name, value in web.environment.items():
            monkeypatch.setenv(name, value)
        yield web


def _outcomes(report: factlint.Report) -> list[tuple[str, str]]:
    return [(source.outcome, source.origin) for source in report.sources]


def test_the_web_is_asked_only_on_request(web: Web) -> None:
    """Afterwards the pages are in the store, and need no web."""
    text = TEXT.replace(TRACKED, CRANE)
    asked = [_outcomes(factlint.lint(text, select=["URL"], store="pages", web=on)) for on in (False, True, False)]

    assert asked == [[("skipped", "web")], [("ok", "web")], [("ok", "store")]]
    assert web.asked[CRANE] == 1


@pytest.mark.usefixtures("web")
def test_the_web_is_asked_from_inside_an_event_loop() -> None:
    """As in a notebook, whose cells run in one."""

    async def cell() -> factlint.Report:
        return factlint.lint(TEXT.replace(TRACKED, CRANE), web=True)

    assert ("ok", "web") in _outcomes(asyncio.run(cell()))


@pytest.mark.parametrize("file", ["program.py", "slips.py"])
def test_type_checkers_know_it(file: str, tmp_path: Path) -> None:
    """Strictly, as a user's program that lies anywhere: what is right passes, and each slip is found."""
    program = tmp_path / file
    program.write_text((HERE / "typing" / file).read_text("utf-8"), "utf-8")
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--hide-error-context"]
    done = subprocess.run([*mypy, file], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300)
    lines = program.read_text("utf-8").splitlines()
    slips = {(number, words.rpartition(": ")[2]) for number, words in enumerate(lines, 1) if "# slip" in words}
    found = re.findall(r":(\d+): error: .*\[([\w-]+)\]$", done.stdout, re.MULTILINE)

    assert {(int(number), code) for number, code in found} == slips, done.stdout + done.stderr
