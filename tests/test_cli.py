"""The command line as a user meets it: what it prints, where, and what it returns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factlint import __version__
from factlint.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "The port of Haldenport opened nine berths with shore power, and four more will follow in autumn."
REPEATED = f"""\
# Harbour Digest, 2 June 2026

### Shore power doubles

{SENTENCE} ([haldenport.test](https://haldenport.test/2026/power))

### Ferries wait

{SENTENCE} ([ferries.test](https://ferries.test/2026/ferries))
"""
CLEAN = """\
# Harbour Digest, 2 June 2026

### Shore power doubles

Nine berths have shore power since May. ([haldenport.test](https://haldenport.test/2026/power))
"""
ONLY = ("--select", "DUP002")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a digest that repeats itself and a clean one; it is the current folder."""
    (tmp_path / "repeated.md").write_text(REPEATED)
    (tmp_path / "clean.md").write_text(CLEAN)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


Output = pytest.CaptureFixture[str]


def test_check_shows_the_place_and_the_line(capsys: Output) -> None:
    code = main(["check", "repeated.md", *ONLY])

    assert code == 0
    assert capsys.readouterr() == (
        """\
repeated.md:9:1: DUP002 warning this sentence stands already at line 5 [repeated-text]
  |
9 | The port of Haldenport opened nine berths with shore power, and four more will follow in autumn. ([ferries.test](h…
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: repeated.md:5:1: the same words
  |
5 | The port of Haldenport opened nine berths with shore power, and four more will follow in autumn. ([haldenport.test…
  | ------------------------------------------------------------------------------------------------
  |
  = help: delete one of the two

1 digest, 2 stories, 0 references, 2 citations, 2 claims (1 rule, no page read): 1 warning
""",
        "",
    )


def test_check_is_the_default_command(capsys: Output) -> None:
    main(["check", ".", *ONLY])
    long = capsys.readouterr()
    main([".", *ONLY])

    assert capsys.readouterr() == long


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("clean.md", *ONLY), 0),
        (("repeated.md", *ONLY), 0),
        (("repeated.md", *ONLY, "--fail-on", "warning"), 1),
        (("repeated.md", *ONLY, "--fail-on", "info"), 1),
        (("repeated.md", *ONLY, "--severity", "DUP002=error"), 1),
        (("repeated.md", *ONLY, "--severity", "DUP002=error", "--fail-on", "never"), 0),
        (("repeated.md", *ONLY, "--severity", "DUP002=error", "--exit-zero"), 0),
        (("repeated.md", "--select", "DUP", "--fail-on", "warning", "--ignore", "repeated-text"), 0),
        (("repeated.md", "--select", "DOC,DUP", "--fail-on", "warning"), 1),
        (("repeated.md", *ONLY, "--fail-on", "warning", "--offline", "--no-progress", "--jobs", "1"), 1),
    ],
)
def test_exit_codes(options: tuple[str, ...], code: int) -> None:
    assert main(["check", *options]) == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", "cleam.md"), "cleam.md: no such file or folder; did you mean 'clean.md'?"),
        (("check", "*.txt"), "*.txt: nothing matches this glob"),
        (("check", ".", "--selct", "DUP"), "--select"),
        (("check", ".", "--select", "DUP02"), "--select: no rule is meant by 'DUP02'; did you mean 'DUP002'?"),
        (("check", ".", *ONLY, "--ignore", "repeated-text"), "--ignore: no rule is left to run"),
        (("check", ".", "--select", " ,"), "' ,' names no rule"),
        (("check", ".", "--dump", "--format", "json"), "--dump prints JSON of its own"),
        (("check", ".", "--severity", "DUP002=eror"), "'eror' is no severity; did you mean 'error'?"),
        (("check", ".", "--severity", "DUP002"), "'DUP002' is not CODE=LEVEL"),
        (("check", ".", "--format", "jsn"), "there is no format 'jsn'; did you mean 'json'?"),
        (("check", ".", "--format", "json:"), "'json:' names no file"),
        (("check", ".", "--format", "json", "--format", "text"), "two formats for standard output"),
        (("check", ".", "--stdin-filename", "a.md"), "--stdin-filename names standard input, which is not read"),
        (("check", ".", "--config", "none.toml"), "none.toml: the settings cannot be read"),
        (("check", "clean.md", "--output", "clean.md"), "clean.md: the output would overwrite a digest"),
        (("check", "clean.md", "--format", "json:./clean.md"), "./clean.md: the output would overwrite a digest"),
        (("check", "clean.md", "--dump", "--output", "clean.md"), "clean.md: the output would overwrite a digest"),
        (("check", "clean.md", "--output", "no/such/folder"), "no/such/folder: the output cannot be written"),
        (("chekc",), "there is neither a command nor a path 'chekc'; did you mean 'check'?"),
        (("explain", "DUP02"), "there is no rule 'DUP02'; did you mean 'DUP002'?"),
        (("explain", "DUP"), "there is no rule 'DUP'; several begin so: DUP001, DUP002"),
        (("test", "none"), "none: the folder of rules cannot be read"),
        (("init", "none"), "none: there is no such folder"),
        (("config", "none"), "none: there is no such file or folder"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(capsys: Output, arguments: tuple[str, ...], message: str) -> None:
    code = main(arguments)
    out, err = capsys.readouterr()

    assert (code, out) == (2, "")
    assert err.startswith("factlint: ")
    assert message in err
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_fails_the_run_and_the_others_are_checked(folder: Path, capsys: Output) -> None:
    (folder / "image.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9)
    code = main(["image.md", "repeated.md", *ONLY])
    out, err = capsys.readouterr()

    assert code == 2
    assert err.startswith("factlint: image.md: ")
    assert out.startswith("repeated.md:9:1: DUP002")
    assert out.endswith("1 warning; 1 failure, see standard error\n")


def test_wrong_settings_name_file_and_line(folder: Path, capsys: Output) -> None:
    (folder / "factlint.toml").write_text('fail-on = "error"\nignroe = []\n')

    assert main(["."]) == 2
    assert "factlint.toml:2: unknown key 'ignroe'; did you mean 'ignore'?" in capsys.readouterr().err


def test_json_is_one_document_and_nothing_else(capsys: Output) -> None:
    main([".", *ONLY, "--format", "json"])
    out, err = capsys.readouterr()

    assert [finding["code"] for finding in json.loads(out)["findings"]] == ["DUP002"]
    assert err == ""


def test_several_formats_at_once(folder: Path, capsys: Output) -> None:
    """A format with a file comes beside the text on standard output."""
    main([".", *ONLY, "--format", "json:report.json"])

    assert capsys.readouterr().out.startswith("repeated.md:9:1: DUP002")
    assert json.loads((folder / "report.json").read_text())["summary"]["warning"] == 1


def test_output_to_a_file_is_plain(folder: Path, capsys: Output) -> None:
    main(["repeated.md", *ONLY, "--output", "report.txt", "--color", "always"])

    assert capsys.readouterr().out == ""
    assert (folder / "report.txt").read_text().startswith("repeated.md:9:1: DUP002 warning")


@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    capsys: Output,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    variables: dict[str, str],
    coloured: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    main(["repeated.md", *ONLY, *arguments])

    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_quiet_shows_findings_and_nothing_else(capsys: Output) -> None:
    main(["clean.md", *ONLY, "--quiet"])

    assert capsys.readouterr() == ("", "")


def test_statistics(capsys: Output) -> None:
    main([".", *ONLY, "--statistics"])

    assert capsys.readouterr().out == (
        "1  DUP002  repeated-text  warning\n"
        "2 digests, 3 stories, 0 references, 3 citations, 3 claims (1 rule, no page read): 1 warning\n"
    )


def test_dump_shows_what_was_understood(capsys: Output) -> None:
    assert main(["clean.md", "--dump"]) == 0
    (digest,) = json.loads(capsys.readouterr().out)

    assert digest["language"] == "en"
    assert digest["date"] == "2026-06-02"
    assert digest["stories"][0]["title"] == "Shore power doubles"
    assert digest["citations"][0]["at"] == "5:42"


def test_dump_knows_the_language_of_the_settings(folder: Path, capsys: Output) -> None:
    (folder / "factlint.toml").write_text('language = "nl"')
    main(["clean.md", "--dump"])

    assert [digest["language"] for digest in json.loads(capsys.readouterr().out)] == ["nl"]


def test_no_output_replaces_a_file_that_was_given_to_be_checked(folder: Path, capsys: Output) -> None:
    """Not even one that cannot be read; and nothing at all is shown or written then."""
    (folder / "image.md").write_bytes(bytes(range(256)))
    code = main(["image.md", "clean.md", "--format", "json:report.json", "--format", "text:image.md"])

    assert (code, (folder / "image.md").read_bytes()) == (2, bytes(range(256)))
    assert capsys.readouterr().out == ""
    assert not (folder / "report.json").exists()


@pytest.mark.parametrize("name", ["DUP002", "dup002", "repeated-text", "Repeated-Text"])
def test_explain_takes_codes_and_names_in_any_case(capsys: Output, name: str) -> None:
    assert main(["explain", name]) == 0
    assert capsys.readouterr().out.startswith("# DUP002 repeated-text\n")


def test_explain_prints_the_page_of_a_rule(capsys: Output) -> None:
    assert main(["explain", "repeated-text"]) == 0
    out = capsys.readouterr().out

    assert out.startswith(
        "# DUP002 repeated-text\n\nRepeated text: warning, needs the folder's other digests, no fix.\n"
    )
    assert "\n[rule.DUP002]\nmin-words = 8\n" in out


def test_explain_shows_what_an_example_is_held_against(capsys: Output) -> None:
    """An example of a rule about pages tells nothing without its page."""
    assert main(["explain", "DAT006"]) == 0
    out = capsys.readouterr().out

    assert "\n\nThe page https://tern.test/berths:\n\n```http\n200 text/html" in out
    assert out.index("## Reported") < out.index("The page https://") < out.index("## Not reported")


def test_rules_lists_every_rule(capsys: Output) -> None:
    main(["rules"])
    lines = capsys.readouterr().out.splitlines()
    main(["rules", "--format", "json"])
    listed = json.loads(capsys.readouterr().out)

    assert [line.split()[0] for line in lines] == [rule["code"] for rule in listed]
    assert {"code": "DOC001", "name": "nothing-to-check", "severity": "error"}.items() <= next(
        rule.items() for rule in listed if rule["code"] == "DOC001"
    )


def test_config_says_where_each_setting_comes_from(folder: Path, capsys: Output) -> None:
    (folder / "factlint.toml").write_text('ignore = ["DUP002"]\n\n[rule.DUP001]\nmin-words = 9\n')
    main(["config"])
    lines = {line.split(" = ")[0]: " ".join(line.split()) for line in capsys.readouterr().out.splitlines()}

    assert lines["ignore"] == f'ignore = ["DUP002"] # {folder}/factlint.toml:1'
    assert lines["rule.DUP001.min-words"] == f"rule.DUP001.min-words = 9 # {folder}/factlint.toml:4"
    assert lines["fail-on"] == 'fail-on = "error" # default'


HOUSE = """\
# Hype

```toml
code = "HSE001"
name = "hype"
severity = "warning"
check = "pattern.forbid"
options.pattern = "game.changer"
```

Our editors ask for facts.

```markdown bad lines=1
A game changer, says Haldenport.
```

```markdown good
A yard, says Haldenport.
```
"""


def test_test_runs_the_examples_of_house_rules(folder: Path, capsys: Output) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "HSE001.md").write_text(HOUSE)

    assert main(["test", "house"]) == 0
    assert capsys.readouterr().out == "1 rule, 2 examples: all passed\n"


def test_test_says_which_example_fails_and_why(folder: Path, capsys: Output) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "HSE001.md").write_text(HOUSE.replace("A yard", "A game changer"))

    assert main(["test", "house"]) == 1
    assert "HSE001.md:17: HSE001 good example: 0 findings expected, 1 found" in capsys.readouterr().out


def test_version(capsys: Output) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"factlint {__version__}\n"


@pytest.mark.parametrize("command", ["check", "explain", "rules", "config", "test", "init"])
def test_every_command_and_every_option_has_help(capsys: Output, command: str) -> None:
    assert main([command, "--help"]) == 0
    text = capsys.readouterr().out
    options = text.partition("Options:\n")[2].partition("\n\n")[0]

    assert "Examples:" in text
    assert not [line for line in options.splitlines() if line.startswith("  -") and len(line.split()) < 2]


def test_without_arguments_the_help_is_shown(capsys: Output) -> None:
    """A bare call in CI is a mistake and must not pass for a check."""
    assert main([]) == 2
    assert "Commands:" in capsys.readouterr().out
