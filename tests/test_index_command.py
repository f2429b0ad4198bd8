"""``factlint index``: what it prints, and what becomes of the index."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.cli import main
from factlint.commands.store import readable
from factlint.history.index import Index

DIGEST = """\
# The Tern Mail, {day} June 2026

## Ferry {day} goes by battery

The yard said that the ferry carries 300 passengers. ([tern.test](https://tern.test/ferry-{day}))
"""


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two digests, whose settings name the index."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factlint.toml").write_text('[index]\npath = "kept/i.sqlite"\n', encoding="utf-8")
    for day in (1, 2):
        digest(tmp_path, day)
    return tmp_path / "kept" / "i.sqlite"


def digest(folder: Path, day: int, ending: str = "") -> None:
    (folder / "news").mkdir(exist_ok=True)
    text = DIGEST.format(day=day) + ending
    (folder / "news" / f"2026-06-{day:02d}.md").write_text(text, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["index", *arguments])
    return code, *capsys.readouterr()


def test_update_reads_what_it_lacks(tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All at first, then only what changed; a path stands for its whole series."""
    assert run(capsys, "update") == (0, "read 2 digests that the index lacked\n", "")
    digest(tmp_path, 2, "\nOne line more.\n")
    digest(tmp_path, 3)
    assert run(capsys, "update", "news/2026-06-01.md") == (0, "read 2 digests that the index lacked\n", "")
    assert run(capsys, "update", "news") == (0, "read 0 digests that the index lacked\n", "")
    assert path.exists()


def test_update_says_where_no_pattern_fits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a pattern would leave every digest alone, and nobody would know."""
    settings = tmp_path / "factlint.toml"
    settings.write_text('fail-on = "error"\nseries = ["nwes/*.md"]\n', encoding="utf-8")
    code, out, err = run(capsys, "update")

    assert (code, out) == (0, "read 0 digests that the index lacked\n")
    assert err == f"factlint: {settings}:2: no pattern of series fits any digest; each stands alone\n"


def test_a_check_says_so_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is a single file that fits none, and others do, that may be meant."""
    settings = tmp_path / "factlint.toml"
    asked = ["check", "news", "--offline", "--select", "DUP"]
    settings.write_text('series = ["nwes/*.md"]\n', encoding="utf-8")
    assert main(asked) == 0
    slip = capsys.readouterr().err
    settings.write_text('series = ["news/2026-06-01.md"]\n', encoding="utf-8")
    assert main(asked) == 0

    assert slip == f"factlint: {settings}:1: no pattern of series fits any digest; each stands alone\n"
    assert capsys.readouterr().err == ""


def test_info(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is, how large, and what it holds of which series."""
    run(capsys, "update")
    code, out, err = run(capsys, "info")

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        str(path),
        f"  size      {readable(path.stat().st_size)}",
        "  holds     2 digests, 2 stories",
        "  en        news: 2 digests, 2 stories, 2026-06-01 to 2026-06-02",
    ]


def test_a_series_elsewhere_is_shown_with_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One index may hold those of several projects."""
    run(capsys, "update")
    monkeypatch.chdir(tmp_path / "kept")

    assert f"  en        {tmp_path / 'news'}: 2 digests" in run(capsys, "info", "--index", "i.sqlite")[1]


@pytest.mark.parametrize("command", ["info", "clear"])
def test_where_there_is_no_index_none_is_made(path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """And that is no error."""
    assert run(capsys, command) == (0, f"there is no index yet: {path}\n", "")
    assert not path.exists()


def test_clear(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All is read anew by the next check."""
    run(capsys, "update")

    assert run(capsys, "clear") == (0, f"removed 2 digests from {path}\n", "")
    assert Index(path).info() == []
    assert run(capsys, "update") == (0, "read 2 digests that the index lacked\n", "")


def test_another_file_may_be_named(tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the command line, which goes before the settings."""
    run(capsys, "update", "--index", "mine")

    assert (tmp_path / "mine").exists()
    assert not path.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("update", "missing"), "factlint: missing: no such file or folder; looked for in {here}\n"),
        (
            ("update", "--index", "news"),
            "factlint: news: the index cannot be used: this is a folder; name a file in it\n",
        ),
        (
            ("info", "--index", "news/2026-06-01.md"),
            "factlint: news/2026-06-01.md: the index cannot be used: it is not an SQLite file\n",
        ),
        (
            ("clear", "--config", "none.toml"),
            "factlint: none.toml: the settings cannot be read; No such file or directory\n",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert run(capsys, *arguments) == (2, "", message.format(here=Path.cwd()))


def test_a_day_of_no_calendar(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An index may be anybody's."""
    run(capsys, "update")
    with Index(path) as index, index.writing() as db:
        db.execute("UPDATE digest SET day = 4000000")

    assert "2 stories, ? to ?" in run(capsys, "info")[1]
