"""What somebody meets who runs factlint for the first time: each mistake is one line that says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlint.cli import main
from web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
DIGEST = """\
# Yard Daily, 10 June 2026

## News

### The yard opens

The yard of Haldenport opened its gates on Monday. (https://yard.example/2026/opened)
"""
RULE = """\
# Words

```toml
code = "HSE001"
name = "our-words"
severity = "warning"
needs = "text"
check = "pattern.forbid"
options.pattern = "revolutionary"
```

It is no news. Say what is new.

```markdown bad lines=1
A revolutionary crane.
```

```markdown good
A crane.
```
"""

Output = pytest.CaptureFixture[str]
ordinary = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make a folder with a digest the current one."""
    here = tmp_path / "desk"
    (here / "empty").mkdir(parents=True)
    (here / "today.md").write_text(DIGEST, "utf-8")
    monkeypatch.chdir(here)
    yield here
    for path in here.iterdir():
        path.chmod(0o700)


def _complaint(capsys: Output, *arguments: str) -> str:
    """Return the one line that is all that a run says, but for where the test happens to be."""
    code = main(arguments)
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1), (code, out, err)
    return err.removesuffix("\n").removeprefix("factlint: ").replace(str(Path.cwd()), "DESK")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("todya.md", "todya.md: no such file or folder; did you mean 'today.md'?"),
        ("check todya.md", "todya.md: no such file or folder; did you mean 'today.md'?"),
        ("trace todya.md", "todya.md: no such file or folder; did you mean 'today.md'?"),
        ("emtpy/", "emtpy/: no such file or folder; did you mean 'empty'?"),
        ("digests/", "digests/: no such file or folder; looked for in DESK"),
        ("digests/today.md", "digests/today.md: no such file or folder; looked for in DESK"),
        ("/no/such/today.md", "/no/such/today.md: no such file or folder"),
        ("*.markdown", "*.markdown: nothing matches this glob"),
        ("empty", "empty: no digest in this folder; looked for **/*.md, **/*.html, **/*.txt"),
        (
            "https://news.example/today",
            "https://news.example/today: no such file or folder; a page is not fetched to be checked: save it and name the file",
        ),
        ("chekc", "there is neither a command nor a path 'chekc'; did you mean 'check'?"),
        ("explian DUP001", "there is neither a command nor a path 'explian'; did you mean 'explain'?"),
        ("lint today.md", "there is neither a command nor a path 'lint'; did you mean 'factlint check'?"),
        ("fix today.md", "there is neither a command nor a path 'fix'; did you mean 'factlint check --fix'?"),
        ("help", "there is neither a command nor a path 'help'; did you mean 'factlint --help'?"),
        ("check today.md --store=", "Invalid value for '--store': it names no file; is a variable empty?"),
        ("check --baseline= today.md", "Invalid value for '--baseline': it names no file; is a variable empty?"),
        ("explain", "Missing argument 'CODE|NAME'; 'factlint explain --help' shows examples"),
        ("test", "Missing argument 'FOLDER'; 'factlint test --help' shows examples"),
    ],
)
def test_a_wrong_path_or_command(capsys: Output, arguments: str, line: str) -> None:
    assert _complaint(capsys, *arguments.split()) == line


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("--select DUP1", "--select: no rule is meant by 'DUP1'; did you mean 'DUP001'?"),
        ("--select dup001", "--select: no rule is meant by 'dup001'; did you mean 'DUP001'?"),
        ("--select LANG", "--select: no rule is meant by 'LANG'; did you mean 'LNG'?"),
        ("--select XYZZY", "--select: no rule is meant by 'XYZZY'; 'factlint rules' lists them all"),
        ("--ignore brokenlink", "--ignore: no rule is meant by 'brokenlink'; did you mean 'broken-link'?"),
        ("--severity DUP1=info", "--severity: no rule is meant by 'DUP1'; did you mean 'DUP001'?"),
        (
            "--severity DUP001:info",
            "Invalid value for '--severity': 'DUP001:info' is not CODE=LEVEL, as in DUP001=info",
        ),
        (
            "--severity DUP001=fatal",
            "Invalid value for '--severity': 'fatal' is no severity; one of error, warning, info; to leave the rule out: --ignore",
        ),
        ("--fail-on errors", "Invalid value for '--fail-on': 'errors' is not known; did you mean 'error'?"),
        ("--color yes", "Invalid value for '--color': 'yes' is not known; one of auto, always, never"),
        ("--jobs many", "Invalid value for '--jobs': 'many' is no number from 1 on"),
        ("--jobs 0", "Invalid value for '--jobs': '0' is no number from 1 on"),
        ("--format jsno", "Invalid value for '--format': there is no format 'jsno'; did you mean 'json'?"),
        (
            "--format xml",
            "Invalid value for '--format': there is no format 'xml'; one of text, json, sarif, github, gitlab, junit, rdjson, markdown, html",
        ),
        ("--select", "Option '--select' requires an argument"),
        ("--output empty", "empty: the output cannot be written; this is a folder; name a file in it"),
        ("--format json:empty", "empty: the output cannot be written; this is a folder; name a file in it"),
        ("--output out/report.txt", "out/report.txt: the output cannot be written; there is no folder 'out'"),
        ("--output today.md", "today.md: the output would overwrite a digest"),
        ("--config fatclint.toml", "fatclint.toml: the settings cannot be read; No such file or directory"),
        ("--replay casettes", "casettes: there is no such folder of cassettes; write one with --record DIR"),
        ("--record today.md", "today.md: cassettes cannot be written into a file; name a folder"),
        ("--baseline base.json", "base.json: there is no such baseline; write it with --write-baseline"),
        ("--offline --refresh", "--offline and --refresh exclude each other; leave one of them out"),
    ],
)
def test_a_wrong_option(capsys: Output, arguments: str, line: str) -> None:
    options = arguments.split()
    where = [] if "--refresh" in options or "--replay" in options or "--record" in options else ["--offline"]

    assert _complaint(capsys, "today.md", *where, *options) == line


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("today.md --selct DUP", ["No such option", "--selct", "--select"]),
        ("today.md --outptu x", ["No such option", "--outptu", "--output"]),
        ("store inof", ["No such command 'inof'"]),
    ],
)
def test_what_click_does_not_know(capsys: Output, arguments: str, words: list[str]) -> None:
    """In its own words, which differ from version to version."""
    line = _complaint(capsys, *arguments.split())

    assert [word for word in words if word not in line] == []


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("DUP1", "there is no rule 'DUP1'; did you mean 'DUP001'?"),
        ("url-2", "there is no rule 'url-2'; did you mean 'URL002'?"),
        ("DUP", "there is no rule 'DUP'; several begin so: DUP001, DUP002, DUP003"),
        ("soft", "there is no rule 'soft'; did you mean 'soft-404'?"),
        ("fragment", "there is no rule 'fragment'; did you mean 'missing-fragment'?"),
        ("beauty", "there is no rule 'beauty'; 'factlint rules' lists them all"),
    ],
)
def test_a_rule_that_is_not_there(capsys: Output, name: str, line: str) -> None:
    assert _complaint(capsys, "explain", name) == line


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ('selct = ["DUP"]', "1: unknown key 'selct'; did you mean 'select'?"),
        ('# ours\nfail_on = "error"', "2: unknown key 'fail_on'; did you mean 'fail-on'?"),
        ('select = "DUP"', "1: select must be a list, not a string"),
        ('ignore = [\n  "DUP001",\n  "DAT3",\n]', "3: no rule is meant by 'DAT3'; did you mean 'DAT003'?"),
        ('fail-on = "fatal"', "1: fail-on cannot be 'fatal'; one of error, warning, info, never"),
        ('window-days = "30"', "1: window-days must be a whole number, not a string"),
        (
            '[severity]\nDUP001 = "off"',
            "2: severity.DUP001 cannot be 'off'; one of error, warning, info; to leave the rule out: ignore",
        ),
        ('[per-file-ignores]\n"old/*" = ["DUP1"]', "2: no rule is meant by 'DUP1'; did you mean 'DUP001'?"),
        ('[per-file-ignores]\n"old/*" = "DUP001"', "2: per-file-ignores.old/* must be a list, not a string"),
        ("[netwrok]\ntimeout = 3", "1: unknown key 'netwrok'; did you mean 'network'?"),
        ("[network]\ntime-out = 3", "2: unknown key 'time-out'; did you mean 'timeout'?"),
        ("[rule.DAT3]\nmax-age-days = 3", "1: there is no rule 'DAT3'; did you mean 'DAT003'?"),
        ("[rule.DAT003]\nmax-age = 3", "2: unknown key 'max-age'; did you mean 'max-age-days'?"),
        ('[rule.DAT003]\nmax-age-days = "3"', "2: max-age-days must be a whole number, not a string"),
        ('rules = ["house"]', "1: there is no folder 'house'; it is looked for in DESK"),
        ('exclude = ["!"]', "1: not a glob: Invalid git pattern: '!'"),
        (
            'language = "english"',
            '1: language must be "auto" or the code of a language, such as "en", "ja", "zh" or "ko"',
        ),
        ('select = ["DUP"', "1: not TOML: Unclosed array (at end of document)"),
        (
            '[tool.factlint]\nselect = ["DUP"]',
            "1: unknown key 'tool'; [tool.factlint] is for pyproject.toml; in factlint.toml the settings stand without it",
        ),
    ],
)
def test_wrong_settings(folder: Path, capsys: Output, settings: str, line: str) -> None:
    (folder / "factlint.toml").write_text(settings, "utf-8")

    assert _complaint(capsys, "today.md", "--offline") == f"DESK/factlint.toml:{line}"


def test_wrong_settings_in_pyproject(folder: Path, capsys: Output) -> None:
    (folder / "pyproject.toml").write_text('[project]\nname = "desk"\n\n[tool.factlint]\nselct = ["DUP"]\n', "utf-8")

    line = "DESK/pyproject.toml:5: unknown key 'selct'; did you mean 'select'?"
    assert _complaint(capsys, "today.md", "--offline") == line


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"revolutionary"', '"revolu(tionary"', "9: "),
        ("options.pattern", "options.patern", "9: unknown key 'patern'; did you mean 'pattern'?"),
        ("pattern.forbid", "pattern", "8: there is no check 'pattern'; one of pattern.forbid, pattern.require"),
        ("pattern.forbid", "pattern.forbids", "8: there is no check 'pattern.forbids'; did you mean 'pattern.forbid'?"),
        ('"warning"', '"warn"', "6: severity cannot be 'warn'; did you mean 'warning'?"),
        ("# Words", "Words", "1: a rule file begins with its title; write '# Title' on line 1"),
        ("HSE001", "DUP001", "4: the code DUP001 is taken; "),
    ],
)
def test_a_wrong_house_rule(folder: Path, capsys: Output, old: str, new: str, line: str) -> None:
    """The same line, whether its examples are run or it is used."""
    (folder / "house").mkdir()
    (folder / "house" / "ours.md").write_text(RULE.replace(old, new, 1), "utf-8")
    (folder / "factlint.toml").write_text('rules = ["house"]', "utf-8")

    assert _complaint(capsys, "test", "house").startswith(f"house/ours.md:{line}")
    assert _complaint(capsys, "today.md", "--offline").startswith(f"DESK/house/ours.md:{line}")


@pytest.mark.parametrize(
    ("comment", "message", "help_"),
    [
        ("factlint: ignore DUP1 -- known", "no rule is meant by 'DUP1'", "did you mean 'DUP001'?"),
        (
            "factlint: ignroe DUP001 -- known",
            "'factlint: ignroe DUP001 -- known' is no suppression",
            "write 'factlint:",
        ),
        ("factlint-ignore DUP001 -- known", "'factlint-ignore DUP001 -- known' is no suppression", "write 'factlint:"),
        ("factlint: ignore DUP001", "the suppression gives no reason, so it suppresses nothing", "write 'factlint:"),
        ("factlint: ignore -- known", "the suppression names no rule", "write 'factlint:"),
    ],
)
def test_a_wrong_suppression_is_a_finding(folder: Path, capsys: Output, comment: str, message: str, help_: str) -> None:
    (folder / "today.md").write_text(f"{DIGEST}\n<!-- {comment} -->\n", "utf-8")
    main(["today.md", "--offline", "--select", "DOC007"])
    out = capsys.readouterr().out

    assert f"today.md:9:1: DOC007 warning {message} [bad-suppression]" in out
    assert f"= help: {help_}" in out


def test_a_page_that_is_no_digest(folder: Path, capsys: Output) -> None:
    (folder / "README.md").write_text("# Our digests\n", "utf-8")

    assert main(["README.md", "--offline", "--quiet"]) == 1
    assert capsys.readouterr().out == (
        "README.md:1:1: DOC001 error no citation and no reference could be read [nothing-to-check]\n"
        "  |\n1 | # Our digests\n  | ^^^^^^^^^^^^^\n  |\n"
        "  = help: check the path and the format, cite the sources, or, if this is no digest, exclude it in the settings\n\n"
    )


@ordinary
@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("empty --offline", "empty: the folder cannot be read: Permission denied"),
        ("empty/today.md --offline", "empty/today.md: no such file or folder; looked for in DESK"),
        ("today.md --offline --output empty/x", "empty/x: the output cannot be written; Permission denied"),
        ("today.md --offline --config empty/x", "empty/x: the settings cannot be read; Permission denied"),
        ("today.md --store empty/x", "empty/x: the store cannot be made; Permission denied"),
        ("store info --store empty/x", "empty/x: the store cannot be read; Permission denied"),
        ("test empty", "empty: the folder of rules cannot be read; Permission denied"),
    ],
)
def test_a_folder_that_may_not_be_entered(folder: Path, capsys: Output, arguments: str, line: str) -> None:
    (folder / "empty").chmod(0)

    assert _complaint(capsys, *arguments.split()) == line


@ordinary
def test_a_file_that_may_not_be_read(folder: Path, capsys: Output) -> None:
    (folder / "today.md").chmod(0)

    assert main(["today.md", "--offline"]) == 2
    assert capsys.readouterr().err == "factlint: today.md: cannot be read: Permission denied\n"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (
            bytes(range(256)) * 9,
            "today.md: is not text; factlint reads Markdown, HTML and plain text: exclude the file or",
        ),
        (b"x" * 20_000_001, "today.md: is larger than 20 MB; factlint reads Markdown, HTML and plain text"),
    ],
)
def test_a_file_that_is_no_digest_at_all(folder: Path, capsys: Output, data: bytes, line: str) -> None:
    (folder / "today.md").write_bytes(data)
    code = main(["today.md", "--offline"])
    err = capsys.readouterr().err

    assert (code, err.count("\n"), err[: len(line) + 10]) == (2, 1, f"factlint: {line}")


def test_a_folder_with_the_name_of_a_digest(folder: Path, capsys: Output) -> None:
    (folder / "tomorrow.md").mkdir()

    line = "tomorrow.md: no digest in this folder; looked for **/*.md, **/*.html, **/*.txt"
    assert _complaint(capsys, "tomorrow.md") == line


def test_fix_without_paths_mends_the_current_folder(folder: Path, capsys: Output) -> None:
    """As without ``--fix`` that is what is checked."""
    (folder / "today.md").write_text(DIGEST.replace("opened)", "opened?utm_source=x)"), "utf-8")

    assert main(["--fix", "--offline"]) == 0
    assert (folder / "today.md").read_text("utf-8") == DIGEST
    assert "1 digest" in capsys.readouterr().out


def test_without_a_network_nothing_is_green(folder: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    """No server answers: one line says so, what that means, and what to do; the exit code is one of its own."""
    (folder / "factlint.toml").write_text("[network]\nretries = 0\n", "utf-8")
    with Web(folder.parent, {}) as web:
        for name, value in web.environment.items():
            monkeypatch.setenv(name, value)
    # The proxy is gone, and nobody listens there.
    code = main(["today.md", "--no-progress", "--store", "pages"])
    out, err = capsys.readouterr()

    assert code == 3
    assert err == (
        "factlint: not one of the pages cited could be read; the references stand unchecked; URL003 tells why, "
        "--offline checks the text alone\n"
    )
    assert (
        "URL003 info https://yard.example/2026/opened could not be read: the proxy 127.0.0.1 takes no connections"
        in out
    )
    assert "= help: check the connection and the proxy settings" in out
    assert main(["today.md", "--offline"]) == 0


def test_the_first_command_of_the_readme_finds_something_true(tmp_path: Path) -> None:
    """From a fresh clone: what comes after installing takes one command and no web."""
    readme = (ROOT / "README.md").read_text("utf-8")
    command = next(line for line in readme.splitlines() if line.startswith("$ python3 -m venv"))
    arguments = command.rpartition("factlint ")[2].split()
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "factlint", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert "CLM002 error the source does not say '14,000' but '41,000'" in done.stdout
