"""``--fix``, ``--unsafe-fixes`` and ``--diff`` on the command line: what is written, what is shown, what is returned."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import known_pages
from factlint.cli import main

TEXT = """\
# Harbour weekly, 8 May 2026

## The cranes of Arvik

The calibration (calibration) of the cranes took a day ([yard](https://tern.test/yard)).
"""
FIXED = TEXT.replace(" (calibration)", "")
UNSAFE = TEXT.replace("cranes took", "cra\u200bnes took")
OFFLINE = ("--offline", "--select", "LNG003,LNG007,URL008")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)


def _write(content: str | bytes, name: str = "a.md") -> Path:
    path = Path(name)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_fix_writes_the_digest_and_tells_so(capsys: pytest.CaptureFixture[str]) -> None:
    path = _write(TEXT)

    assert main(["a.md", *OFFLINE, "--fix"]) == 0
    assert path.read_text("utf-8") == FIXED
    assert capsys.readouterr().out.endswith(": nothing found; 1 fixed in 1 digest\n")


def test_the_exit_code_goes_by_what_is_left() -> None:
    path = _write(UNSAFE)

    assert main(["a.md", *OFFLINE, "--fix", "--fail-on", "info"]) == 1
    assert main(["a.md", *OFFLINE, "--fix", "--unsafe-fixes", "--fail-on", "info"]) == 0
    assert path.read_text("utf-8") == FIXED


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        (TEXT, (), "; 1 fixable with --fix"),
        (UNSAFE, (), "; 1 fixable with --fix (1 more with --unsafe-fixes)"),
        (UNSAFE.replace(" (calibration)", ""), (), "; 1 fixable with --fix --unsafe-fixes"),
        (UNSAFE, ("--fix",), "; 1 fixed in 1 digest, 1 more fixable with --unsafe-fixes"),
        (UNSAFE, ("--fix", "--unsafe-fixes"), "; 2 fixed in 1 digest"),
        (FIXED, ("--fix",), ": nothing found"),
        (FIXED, (), ": nothing found"),
    ],
)
def test_the_last_line_tells_of_fixes(
    text: str, options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _write(text)
    main(["a.md", *OFFLINE, *options])

    assert capsys.readouterr().out.splitlines()[-1].endswith(words)


def test_json_tells_what_is_left_and_has_the_same_keys(capsys: pytest.CaptureFixture[str]) -> None:
    _write(UNSAFE)
    main(["a.md", *OFFLINE, "--format", "json"])
    before = json.loads(capsys.readouterr().out)
    main(["a.md", *OFFLINE, "--format", "json", "--fix"])
    after = json.loads(capsys.readouterr().out)

    assert [one["code"] for one in before["findings"]] == ["LNG003", "LNG007"]
    assert [one["code"] for one in after["findings"]] == ["LNG007"]
    assert before.keys() == after.keys()


# --- what is written ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_the_encoding_and_its_mark_are_kept(encoding: str) -> None:
    text = TEXT.replace("The cranes", "Die Kräne – “Ärvik”").replace("\n", "\r\n")
    path = _write(text.encode(encoding))
    main(["a.md", *OFFLINE, "--fix"])

    assert path.read_bytes() == text.replace(" (calibration)", "").encode(encoding)


def test_japanese_is_written_as_it_was_encoded() -> None:
    text = "# 港の一週間\n\n新しいクレーンは校正（校正）に時間がかかり、港は夜間の試験を八月まで続ける予定だ。\n"
    path = _write(text.encode("cp932"))
    main(["a.md", "--offline", "--select", "LNG003", "--fix"])

    assert path.read_bytes() == text.replace("（校正）", "").encode("cp932")


def test_broken_bytes_are_left_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    content = TEXT.replace("cranes", "crânes – ä ö ü é").encode() + b"\xff\n"
    path = _write(content)
    main(["a.md", *OFFLINE, "--fix"])

    assert path.read_bytes() == content
    assert "a.md: is not fixed: it holds bytes that are no utf-8" in capsys.readouterr().err


def test_the_mode_is_kept_and_a_link_stays_one() -> None:
    """It is its target that is written; nothing else is left in the folder."""
    Path("real").mkdir()
    path = _write(TEXT, "real/b.md")
    path.chmod(0o640)
    Path("a.md").symlink_to(path)
    main(["a.md", *OFFLINE, "--fix"])

    assert Path("a.md").is_symlink()
    assert path.read_text("utf-8") == FIXED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in Path("real").iterdir()] == ["b.md"]


def test_a_digest_given_by_two_names_is_fixed_once(capsys: pytest.CaptureFixture[str]) -> None:
    path = _write(TEXT)
    Path("b.md").symlink_to(path)

    assert main(["a.md", "b.md", *OFFLINE, "--fix"]) == 0
    assert capsys.readouterr().err == ""
    assert path.read_text("utf-8") == FIXED
    assert Path("b.md").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
@pytest.mark.parametrize("way", ["--fix", "--diff"])
def test_a_pipe_with_a_name_is_no_file_to_be_fixed(way: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It gives its text once: read again, it would be an empty digest, or never end."""
    os.mkfifo("a.md")
    writer = subprocess.Popen([sys.executable, "-c", "import sys; open('a.md', 'w').write(sys.argv[1])", TEXT])

    assert main(["a.md", *OFFLINE, way]) == 2
    assert writer.wait() == 0
    assert "factlint: a.md: is no file that could be fixed; give a pipe as standard input: -" in capsys.readouterr().err


def test_a_locked_file_is_one_line_and_reported_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    _write(TEXT).chmod(0o444)
    _write(TEXT, "b.md")

    assert main([".", *OFFLINE, "--fix"]) == 2
    assert Path("a.md").read_text("utf-8") == TEXT
    assert Path("b.md").read_text("utf-8") == FIXED
    output = capsys.readouterr()
    assert output.err == "factlint: a.md: is read-only; it is not fixed\n"
    assert output.out.endswith("; 1 fixed in 1 digest, 1 fix not made\n")
    assert "a.md:5:" in output.out


def test_a_digest_that_has_changed_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody saves it while other digests are checked: what they wrote stays."""
    from factlint import engine  # noqa: PLC0415 - to be replaced

    path = _write(TEXT)
    run = engine.run

    def slow(*args: object, **more: object) -> object:
        report = run(*args, **more)  # type: ignore[arg-type]
        path.write_text("Saved.\n", encoding="utf-8")
        return report

    monkeypatch.setattr(engine, "run", slow)

    assert main(["a.md", *OFFLINE, "--fix"]) == 2
    assert path.read_text("utf-8") == "Saved.\n"


def test_standard_input_goes_fixed_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The report goes to standard error, so that a pipe takes the digest and nothing else."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UNSAFE.encode("utf-16"))))

    assert main(["-", "--stdin-filename", "a.md", *OFFLINE, "--fix"]) == 0
    output = capfdbinary.readouterr()
    assert output.out == UNSAFE.replace(" (calibration)", "").encode("utf-16")
    assert b"a.md:5:27: LNG007" in output.err


def test_standard_input_that_cannot_be_read_goes_through(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """In a pipe the digest would else be lost."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\x00\x01binary")))

    assert main(["-", *OFFLINE, "--fix"]) == 2
    assert capfdbinary.readouterr().out == b"\x00\x01binary"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--unsafe-fixes",), "give --fix or --diff, too"),
        (("--fix", "--dump"), "--dump is about digests as they are"),
        (("--fix", "--record", "pages"), "--record is about digests as they are"),
        (("--diff", "--record", "pages"), "--diff changes them"),
        (("--diff", "--format", "json"), "whatever --format says"),
        (("--diff", "--statistics"), "whatever --statistics says"),
        (("-", "--fix", "--format", "json"), "standard output takes the fixed digest"),
        (("--fix", "--write-baseline"), "--write-baseline"),
        (("--diff", "--output", "a.md"), "would overwrite a digest"),
    ],
)
def test_what_does_not_go_together(options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = _write(TEXT)

    assert main(["a.md", *OFFLINE, *options]) == 2
    assert words in capsys.readouterr().err
    assert path.read_text("utf-8") == TEXT


# --- diffs ----------------------------------------------------------------------------------------------------------


def test_diff_shows_what_would_change_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """As with other linters it wins over --fix, and returns 1 where something would change, whatever else is found."""
    path = _write(UNSAFE)

    assert main(["a.md", *OFFLINE, "--fix", "--diff"]) == 1
    assert path.read_text("utf-8") == UNSAFE
    output = capsys.readouterr()
    assert output.out.startswith(
        "--- a.md\n+++ a.md\n@@ -2,4 +2,4 @@\n \n ## The cranes of Arvik\n \n-The calibration (c"
    )
    assert output.err == "factlint: would fix 1 finding in 1 digest, 1 more fixable with --unsafe-fixes\n"


def test_diff_of_nothing_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    _write(FIXED)

    assert main(["a.md", "--offline", "--diff", "--select", "LNG003,CLM,REF", "--fail-on", "info"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("name", ["a.md", "two words.md", "港.md"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_diff_can_be_applied(
    tool: str, name: str, end: str, encoding: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """With line ends of Windows, without one at the end, with a byte order mark, in another encoding."""
    if not shutil.which(tool):
        pytest.skip(f"there is no {tool}")
    text = TEXT.replace("The cranes", "Kräne “é”").replace("\n", end) + "The end (end)"
    path = _write(text.encode(encoding), name)
    main([name, *OFFLINE, "--diff"])
    command = ["git", "apply", "-p0", "-"] if tool == "git" else ["patch", "-p0", "--binary", "-s"]
    subprocess.run(command, input=capfdbinary.readouterr().out, check=True)
    expected = text.replace(" (calibration)", "").replace(" (end)", "")

    assert path.read_bytes() == expected.encode(encoding)


def test_a_ci_log_is_given_no_commands(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """There what the digest holds is shown, and cannot be taken for an order."""
    _write(TEXT + "\n::error::x\n##[error]y\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    main(["a.md", *OFFLINE, "--diff"])
    output = capsys.readouterr().out

    assert "calibration" in output
    assert not any(line.strip().startswith("::") for line in output.splitlines())
    assert "##[" not in output


def test_a_diff_that_goes_to_a_file_in_ci_can_be_applied(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is no log: line ends stay as they are."""
    _write(TEXT.replace("\n", "\r\n"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    with Path("fixes.patch").open("w", encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdout", file)
        main(["a.md", *OFFLINE, "--diff"])

    assert b"calibration" in Path("fixes.patch").read_bytes()
    assert b"\r\n" in Path("fixes.patch").read_bytes()


def test_colours_show_what_hides(capsys: pytest.CaptureFixture[str]) -> None:
    _write(TEXT.replace("took", "to\x1b[2Kok"))
    main(["a.md", *OFFLINE, "--diff", "--color", "always"])
    output = capsys.readouterr().out

    assert "\x1b[31m-The calibration" in output
    assert "\x1b[2K" not in output
    assert "\\x1b[2K" in output


# --- pages ----------------------------------------------------------------------------------------------------------


def test_a_moved_link_is_mended_in_a_replay() -> None:
    """The cassette knows the new address through the old one, and the address without what tracks readers."""
    path = _write(TEXT.replace("yard)", "old?utm_source=openai) or [gates](http://tern.test/gates)"))
    known_pages.record("pages", "a.md")

    assert main(["a.md", "--replay", "pages", "--select", "URL", "--fix"]) == 0
    assert "https://tern.test/new) or [gates](https://tern.test/gates)" in path.read_text("utf-8")
    assert main(["a.md", "--replay", "pages", "--select", "URL", "--fail-on", "info"]) == 0


def test_what_is_read_only_for_others_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that nobody may write to gives one line, and nothing is lost."""
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    Path("locked").mkdir()
    path = _write(TEXT, "locked/a.md")
    Path("locked").chmod(0o555)
    try:
        assert main(["locked/a.md", *OFFLINE, "--fix"]) == 2
        assert path.read_text("utf-8") == TEXT
        assert "cannot be written" in capsys.readouterr().err
    finally:
        Path("locked").chmod(0o755)
