"""Settings: where they are found, what they mean, and that no mistake in them passes unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from factlint import config
from factlint.errors import ConfigError, UsageError
from factlint.linter import Linter

if TYPE_CHECKING:
    from pathlib import Path

EVERYTHING = """\
select = ["ALL"]
ignore = ["DOC007"]
extend-select = []
fail-on = "warning"
include = ["**/*.md"]
exclude = ["drafts/"]
rules = []
plugins = []
language = "ja"
series = ["articles/{language}/*.md"]
original-language = "ja"
window-days = 7
severity = {DOC001 = "info"}
per-file-ignores = {"archive/**" = ["DOC"]}

[rule.DOC001]

[network]
concurrency = 8
timeout = 3
max-bytes = 5_000_000
allow-ports = [8080]
headers = {"example.org" = {Authorization = {env = "TOKEN"}, Accept = "text/html"}}

[store]
path = ".factlint"
keep-days = 0
"""


def _config(
    folder: Path, text: str, name: str = "factlint.toml", overrides: dict[str, Any] | None = None
) -> config.Config:
    (folder / name).write_text(text, encoding="utf-8")
    return config.load(folder / name, overrides)


def test_everything_the_design_names_is_understood(tmp_path: Path) -> None:
    """Keys of the network and the store are typed too, though this version does not use them yet."""
    found = _config(tmp_path, EVERYTHING).settings

    assert (found.fail_on, found.window_days, found.language) == ("warning", 7, "ja")
    assert found.per_file_ignores == {"archive/**": ("DOC",)}
    assert found.network.headers["example.org"]["Authorization"].env == "TOKEN"
    assert (found.network.timeout, found.network.per_host, found.store.keep_days) == (3.0, 2, 0)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\nfailon = 'error'", 2, "unknown key 'failon'; did you mean 'fail-on'?"),
        ("fail_on = 'error'", 1, "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("fail-on = 'warnings'", 1, "fail-on cannot be 'warnings'; did you mean 'warning'?"),
        ("fail-on = 'sometimes'", 1, "one of error, warning, info, never"),
        ("select = 'DAT'", 1, "select must be a list, not a string"),
        ("select = [\n  'DOC',\n  3,\n]", 1, "each word of select must be a string, not a whole number"),
        ("window-days = '30'", 1, "window-days must be a whole number, not a string"),
        ("window-days = 0", 1, "window-days must be at least 1"),
        ("window-days = true", 1, "not true or false"),
        ("language = 'english'", 1, 'language must be "auto" or the code of a language, such as "en"'),
        ("language = 'jp'", 1, 'language must be "auto" or the code of a language'),
        ("[network]\ntimeout = 0.0", 2, "network.timeout must be more than 0"),
        ("[network]\ntimeout = inf", 2, "network.timeout must be at most 600"),
        ("[network]\nmax-bytes = 9223372036854775807", 2, "network.max-bytes must be at most 50000000"),
        ("[network]\nconcurrency = 100_000", 2, "network.concurrency must be at most 500"),
        ("[network]\nper-host = 5000", 2, "network.per-host must be at most 50"),
        ("[network]\nretries = 1000", 2, "network.retries must be at most 10"),
        ("[store]\nkeep-days = 9223372036854775807", 2, "store.keep-days must be at most 36500"),
        ("[tool.factlint]\nselect = ['DAT']", 1, "in factlint.toml the settings stand without it"),
        ("[store]\nplace = 1", 2, "unknown key 'place'; known: path, keep-days"),
        ("\n[network]\n\nconcurency = 3", 4, "unknown key 'concurency'; did you mean 'concurrency'?"),
        ("network = 3", 1, "network must be a table, not a whole number"),
        ("[network.headers.'a.example']\nX = 3", 2, "network.headers.a.example.X must be"),
        ("[severity]\nDOC001 = 'info'\nDOC007 = 'fatal'", 3, "severity.DOC007 cannot be 'fatal'"),
        ("severity = {DOC001 = 3}", 1, "severity.DOC001"),
        ("rule = 3", 1, "rule must be a table"),
        ("[rule]\nDOC001 = 3", 2, "rule.DOC001 must be a table"),
        ("select = [\n", 1, "not TOML"),
        ("a = 1\nb == 2", 2, "not TOML"),
    ],
)
def test_a_mistake_names_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """Whatever is wrong with a key or value, file and line of it are told, and what was meant."""
    with pytest.raises(ConfigError) as caught:
        _config(tmp_path, text)

    assert str(caught.value).startswith(f"{tmp_path / 'factlint.toml'}:{line}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("select = [\n  'DOC001',\n  'DCO007',\n]", 3, "no rule is meant by 'DCO007'; did you mean 'DOC007'?"),
        ("ignore = ['doc001']", 1, "did you mean 'DOC001'?"),
        ("ignore = ['nothing-to-chekc']", 1, "did you mean 'nothing-to-check'?"),
        ("extend-select = ['Q']", 1, "'factlint rules' lists them all"),
        ("[severity]\nDOC = 'info'\nDOCX = 'info'", 3, "no rule is meant by 'DOCX'; did you mean 'DOC'?"),
        ("[per-file-ignores]\n'a/**' = ['DOC']\n'b/**' = ['DOC', 'ZZZ']", 3, "no rule is meant by 'ZZZ'"),
        ("[per-file-ignores]\n'!' = ['DOC']", 2, "not a glob"),
        ("exclude = ['a*b*c*d*e*f']", 1, "not a glob"),
        ("\n[rule.DOC0001]\nx = 1", 2, "there is no rule 'DOC0001'; did you mean 'DOC001'?"),
        ("[rule.DOC]\nx = 1", 1, "there is no rule 'DOC'"),
        ("[rule.DOC001]\n\nwindow = 1", 3, "unknown key 'window'; there is no key to set"),
        ("[rule.DAT003]\nmax-age-dys = 1", 2, "unknown key 'max-age-dys'; did you mean 'max-age-days'?"),
        ("include = ['[z-a].md']", 1, "not a glob: bad character range z-a"),
        ("[rule.DOC001]\n[rule.nothing-to-check]", 2, "the options of DOC001 stand twice"),
        ("\nrules = ['house']", 2, "there is no folder 'house'"),
        ("\nselect = []", 2, "no rule is left to run"),
        ("\nselect = ['DOC']\nignore = ['DOC']", 3, "no rule is left to run"),
        ("plugins = ['no_such_plugin']", 1, "the plugin 'no_such_plugin' cannot be imported: ModuleNotFoundError"),
        ("plugins = ['']", 1, "cannot be imported"),
    ],
)
def test_a_name_that_means_nothing_is_told(tmp_path: Path, text: str, line: int, words: str) -> None:
    """Codes, names, options, folders and plugins are looked up before anything runs."""
    (tmp_path / "factlint.toml").write_text(text)

    with pytest.raises(ConfigError) as caught:
        Linter().ruleset_for(str(tmp_path / "a.md"))

    assert str(caught.value).startswith(f"{tmp_path / 'factlint.toml'}:{line}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"select": ["DCO001"]}, "--select: no rule is meant by 'DCO001'; did you mean 'DOC001'?"),
        ({"severity": {"DOC9": "info"}}, "--severity: no rule is meant by 'DOC9'"),
        ({"severity": {"DOC001": "fatal"}}, "--severity: severity.DOC001 cannot be 'fatal'"),
        ({"fail-on": "no"}, "--fail-on: fail-on cannot be 'no'"),
    ],
)
def test_a_mistake_on_the_command_line_names_its_option(tmp_path: Path, overrides: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        Linter(overrides).ruleset_for(str(tmp_path / "a.md"))

    assert str(caught.value).startswith(words)


@pytest.mark.parametrize(
    ("file", "line", "error", "words"),
    [
        ("DAT", "DTA", UsageError, "--ignore: no rule is meant by 'DTA'"),
        ("DTA", "DAT", ConfigError, "toml:1: no rule is meant by 'DTA'"),
    ],
)
def test_of_two_that_set_one_key_the_wrong_one_is_blamed(
    tmp_path: Path, file: str, line: str, error: type[Exception], words: str
) -> None:
    """The settings file, or the command line."""
    (tmp_path / "factlint.toml").write_text(f"ignore = ['{file}']")

    with pytest.raises(error, match=words):
        Linter({"ignore": [line]}).ruleset_for(str(tmp_path / "a.md"))


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    """A folder's own settings, then those above; factlint.toml before pyproject.toml; a foreign pyproject is passed."""
    inner = tmp_path / "news" / "en"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.factlint]\nignore = ['DOC']\n")
    (tmp_path / "news" / "pyproject.toml").write_text("[project]\nname = 'factlint-news'\n")

    assert config.nearest(inner) == tmp_path / "pyproject.toml"
    (tmp_path / "factlint.toml").write_text("")
    assert config.nearest(inner) == tmp_path / "factlint.toml"
    (inner / "factlint.toml").write_text("")
    assert config.nearest(inner) == inner / "factlint.toml"


def test_mistakes_in_pyproject_are_found_in_their_table(tmp_path: Path) -> None:
    """A key of the same name in another tool's table is not ours."""
    text = (
        "[tool.ruff]\nselect = ['ALL']\n\n[tool.factlint]\nfail-on = 'error'\n\n[tool.factlint.network]\nretries = -1\n"
    )

    with pytest.raises(ConfigError) as caught:
        _config(tmp_path, text, "pyproject.toml")

    assert caught.value.line == 8


def test_settings_that_are_no_table_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: factlint must be a table, not a whole number"):
        _config(tmp_path, "[tool]\nfactlint = 3", "pyproject.toml")


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    """Bytes that are no text are an error of one line."""
    (tmp_path / "factlint.toml").write_bytes(b"# caf\xc3\xa9\n# caf\xe9\n")

    with pytest.raises(ConfigError, match=r"factlint\.toml:2: not UTF-8; save it as UTF-8"):
        config.load(tmp_path / "factlint.toml")
    with pytest.raises(ConfigError, match="cannot be read; No such file or directory"):
        config.load(tmp_path / "missing.toml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    """Windows editors write one."""
    assert _config(tmp_path, "\ufeffwindow-days = 3").settings.window_days == 3


def test_the_command_line_wins_and_is_named_as_the_origin(tmp_path: Path) -> None:
    """Each setting tells where it comes from."""
    text = "window-days = 7\nseverity = {DOC001 = 'info'}\nignore = ['DOC001']\n"
    found = _config(tmp_path, text, overrides={"severity": {"DOC007": "error"}, "ignore": ["DOC007"]})
    entries = {key: (value, origin) for key, value, origin in found.entries()}

    file = tmp_path / "factlint.toml"
    assert entries["window-days"] == (7, f"{file}:1")
    assert entries["severity.DOC001"] == ("info", f"{file}:2")
    assert entries["severity.DOC007"] == ("error", "command line")
    assert entries["ignore"] == (("DOC001", "DOC007"), "command line")
    assert entries["network.timeout"] == (15.0, "default")


@pytest.mark.parametrize("switch", ["FACTLINT_NO_PLUGINS", "FACTLINT_UNTRUSTED"])
def test_plugins_can_be_refused(switch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lints strangers' pull requests must be able to say that their settings name no code to run."""
    (tmp_path / "factlint.toml").write_text("plugins = ['json']")
    Linter().ruleset_for(str(tmp_path / "a.md"))
    monkeypatch.setenv(switch, "1")

    with pytest.raises(ConfigError, match=f"refused; {switch}"):
        Linter().ruleset_for(str(tmp_path / "a.md"))


def test_no_plugin_is_found_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is linted never becomes a place to import from."""
    (tmp_path / "mine.py").write_text("raise SystemExit('ran')")
    (tmp_path / "factlint.toml").write_text("plugins = ['mine']")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [entry for entry in __import__("sys").path if entry])

    with pytest.raises(ConfigError, match="ModuleNotFoundError"):
        Linter().ruleset_for("a.md")


def test_defaults_are_those_of_the_design() -> None:
    """Without a file everything is selected and errors close the gate."""
    defaults = msgspec.to_builtins(config.Settings())

    assert (defaults["select"], defaults["fail-on"], defaults["window-days"]) == (("ALL",), "error", 30)
