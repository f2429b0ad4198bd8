"""``factlint trace`` as an editor meets it, and what judges of the settings do in a whole run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import entailing
from factlint.cli import main
from traced import FALSE, KITE, KITE_TEXT, KITES, PORT, PORT_TEXT, TRUE
from web import Reply, Web

LAST = "What will the ships bring that wait outside, and who is going to count all of it when they have come in?"
PLAIN = ("--color", "never")
MODEL = "[judge]\nmin-words = 50\nnli = 'model'\n"


def _page(text: str) -> str:
    told = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<!doctype html><html lang='en'><title>{text[:40]}</title><h1>{text[:40]}</h1>{told}"


def _digest(*told: str) -> str:
    story = "\n\n".join(f"{text} ([tern.test]({PORT}))" for text in told)
    return f"# Harbour Digest 2026-06-03\n\n## News\n\n### Cranes for Arvik\n\n{story}\n\n{LAST}\n"


@pytest.fixture(scope="module")
def cassettes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return recorded pages for the digests named here."""
    folder = tmp_path_factory.mktemp("recorded")
    pages = {PORT: _page(PORT_TEXT), KITE: _page(KITE_TEXT)}
    with Web(folder, pages) as web:
        for name, text in DIGESTS.items():
            (folder / name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "factlint", "trace", ".", "--record", "kept", "--store", "store.sqlite"]
        subprocess.run(command, cwd=folder, env={**os.environ, **web.environment}, check=True, capture_output=True)
    return folder / "kept"


DIGESTS = {f"day-{n:02}.md": _digest(*(TRUE, FALSE, KITES)[: n % 3 + 1]) for n in range(12)}
DIGESTS["none.md"] = f"# Harbour Digest 2026-06-03\n\n## News\n\nGood morning. ([tern.test]({PORT}))\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of digests with settings, and make it the current one, with a store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("FORCE_COLOR", "NO_COLOR", "FACTLINT_UNTRUSTED", "OPENAI_API_KEY", "FACTLINT_OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name, text in DIGESTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "factlint.toml").write_text("[judge]\nmin-words = 50\n", encoding="utf-8")
    return tmp_path


def _json(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_the_report_on_a_digest(cassettes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whole, as it is printed; what differs does not fail the command."""
    code = main(["trace", "day-01.md", "--replay", str(cassettes), *PLAIN])

    assert (code, capsys.readouterr()) == (0, (REPORT, ""))


REPORT = f"""\
day-01.md: Cranes for Arvik

day-01.md:7:1: traced
    {TRUE}
    = “Arvik Port handled 3.2 million containers in 2025, 9 percent more than the year before.” ({PORT})

day-01.md:9:1: contradicted
    {FALSE}
    - number “3.9 million”: the source says '3.2 million'
    = “Arvik Port handled 3.2 million containers in 2025, 9 percent more than the year before.” ({PORT})

1 digest, 2 claims: 1 traced, 1 contradicted
"""


def test_a_digest_without_claims(cassettes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "none.md", "--replay", str(cassettes), *PLAIN]) == 0
    assert capsys.readouterr().out == "1 digest, 0 claims\n"


def test_json_on_standard_output(cassettes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One document and nothing else."""
    assert main(["trace", "day-02.md", "--replay", str(cassettes), "--format", "json"]) == 0
    document = _json(capsys)

    assert [claim["verdict"] for claim in document["claims"]] == ["traced", "contradicted", "untraced"]
    assert document["digests"][0]["claims"] == {"total": 3, "traced": 1, "untraced": 2, "unverifiable": 0}


def test_json_in_a_file_beside_the_text(cassettes: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "day-01.md", "--replay", str(cassettes), "--format", "json:trace.json", *PLAIN]) == 0
    assert capsys.readouterr().out == REPORT
    assert len(json.loads((folder / "trace.json").read_text(encoding="utf-8"))["claims"]) == 2


def test_text_in_a_file(cassettes: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file has no width, and no colours."""
    arguments = ["trace", "day-01.md", "--replay", str(cassettes), "--output", "trace.txt", "--color", "always"]

    assert main(arguments) == 0
    assert capsys.readouterr().out == ""
    assert (folder / "trace.txt").read_text(encoding="utf-8") == REPORT


def test_standard_input(cassettes: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the name it goes by, its cassette is found."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(DIGESTS["day-01.md"].encode())))
    arguments = ["trace", "-", "--stdin-filename", "day-01.md", "--replay", str(cassettes), *PLAIN]

    assert main(arguments) == 0
    assert capsys.readouterr().out == REPORT


def test_many_files_in_many_processes(cassettes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with worker processes gives what the files give one by one, in the order of their names."""
    assert main(["trace", ".", "--replay", str(cassettes), "--jobs", "2", "--format", "json"]) == 0
    together = _json(capsys)
    alone = []
    for name in sorted(DIGESTS):
        assert main(["trace", name, "--replay", str(cassettes), "--format", "json"]) == 0
        alone.extend(_json(capsys)["claims"])

    assert len(together["claims"]) == 4 * (1 + 2 + 3)
    assert together["claims"] == alone
    assert len(together["digests"]) == len(DIGESTS)


def test_check_counts_what_trace_shows(cassettes: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the last line and in JSON; there they add up to all claims."""
    replayed = ["check", ".", "--replay", str(cassettes), "--select", "CLM", "--exit-zero"]

    assert main([*replayed, *PLAIN]) == 0
    assert "24 claims (" in (text := capsys.readouterr().out)
    assert "; claims: 12 traced, 8 contradicted, 4 untraced): " in text
    assert main([*replayed, "--format", "json"]) == 0
    counts = [digest["claims"] for digest in _json(capsys)["digests"]]
    assert all(one["total"] == one["traced"] + one["untraced"] + one["unverifiable"] for one in counts)
    assert sum(one["total"] for one in counts) == 24


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("missing.md",), 2, "missing.md: no such file or folder"),
        (("day-01.md", "--offline", "--refresh"), 2, "exclude each other"),
        (("day-01.md", "--stdin-filename", "x.md"), 2, "standard input, which is not read"),
        (("day-01.md", "--replay", "nowhere"), 2, "no such folder of cassettes"),
        (("day-01.md", "--offline", "--format", "json", "--format", "json"), 2, "two formats for standard output"),
        (("day-01.md", "--offline", "--output", "day-01.md"), 2, "would overwrite a digest"),
        (("day-01.md", "--replay", "."), 3, "not one of the pages cited could be read; so no claim could be judged"),
    ],
)
def test_what_ends_with_an_error(
    arguments: tuple[str, ...], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file and wrong options end with 2; where nothing could be read, with 3."""
    assert main(["trace", *arguments]) == code
    assert words in capsys.readouterr().err


def test_offline_without_a_store(capsys: pytest.CaptureFixture[str]) -> None:
    """All claims are shown, with the reason; that is what was asked for."""
    assert main(["trace", "day-02.md", "--offline", *PLAIN]) == 0
    text = capsys.readouterr().out

    assert text.count(f"    - {PORT}: it is not in the store\n") == 3
    assert text.endswith("\n1 digest, 3 claims: 3 unverifiable\n")


def test_what_is_read_is_kept_for_offline(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The web is asked once; later runs take the store. A page that answers 403 makes its claims unverifiable."""
    (folder / "day-01.md").write_text(_digest(TRUE) + f"\n{KITES} ([tern.test]({KITE}))\n", encoding="utf-8")
    with Web(folder, {PORT: _page(PORT_TEXT), KITE: Reply("Forbidden.", 403)}) as web:
        for name, value in web.environment.items():
            monkeypatch.setenv(name, value)
        assert main(["trace", "day-01.md", "--store", "s.sqlite", *PLAIN]) == 0
        first = capsys.readouterr().out
        asked = web.asked[PORT]
        assert main(["trace", "day-01.md", "--store", "s.sqlite", "--offline", *PLAIN]) == 0

        assert web.asked[PORT] == asked == 1
    assert capsys.readouterr().out == first
    assert first.endswith("2 claims: 1 traced, 1 unverifiable\n")
    assert f"    - {KITE}: the server answered 403" in first


@pytest.mark.parametrize("settings", ['ignore = ["CLM"]', 'select = ["LNG"]', 'per-file-ignores = {"*" = ["CLM"]}'])
def test_rules_that_are_off_hide_no_claim(
    settings: str, cassettes: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A trace shows every claim, whatever is reported."""
    (folder / "factlint.toml").write_text(f"{settings}\n[judge]\nmin-words = 50\n", encoding="utf-8")

    assert main(["trace", "day-01.md", "--replay", str(cassettes), *PLAIN]) == 0
    assert capsys.readouterr().out == REPORT


PROBE = """\
import sys
from factlint.cli import main
code = main(sys.argv[1:])
print(*sorted(name for name in sys.modules if name.startswith("factlint.judge.")), file=sys.stderr)
raise SystemExit(code)
"""


@pytest.mark.parametrize("command", ["check", "trace"])
def test_a_run_over_text_loads_no_judge(command: str, folder: Path) -> None:
    """Nothing that compares is imported before there is a page to judge by, or an amount that the text tells twice."""
    (folder / "plain.md").write_text(_digest("Arvik Port has signed a contract with Halden Marine."), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, command, "plain.md", "--offline"],
        cwd=folder, env=dict(os.environ), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.stderr.split() == [f"factlint.judge.{name}" for name in ("effort", "shelf", "tracing", "verdict")]
    assert "1 claim" in done.stdout


def _with_model(folder: Path) -> Path:
    """Name a model in the settings that takes everything for true in which there is a "the"."""
    (folder / "factlint.toml").write_text(MODEL, encoding="utf-8")
    return entailing.folder(folder / "model", {"the": (0.0, 9.0, 0.0)})


def test_a_judge_of_the_settings_is_heard(cassettes: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It lowers what was found, is named where it did, and counted at the end."""
    _with_model(folder)
    assert main(["trace", "day-01.md", "--replay", str(cassettes), "--format", "json"]) == 0
    captured = capsys.readouterr()

    assert [(claim["verdict"], claim["judge"]) for claim in json.loads(captured.out)["claims"]] == [
        ("traced", "factlint"), ("traced", "model"),
    ]  # fmt: skip
    assert captured.err == "factlint: judge model: 1 claim asked\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("model.onnx", "there is no model.onnx in"),
        ("tokenizer.json", "there is no tokenizer.json in"),
        ("garbage", "model.onnx"),
    ],
)
def test_a_judge_that_cannot_work_is_told_once(
    jobs: str, broken: str, words: str, cassettes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not for each digest: the run goes on without it, shows all that it found, and ends with 2."""
    model = _with_model(Path())
    if broken == "garbage":
        (model / "model.onnx").write_bytes(b"no model")
    else:
        (model / broken).unlink()
    code = main(["trace", ".", "--replay", str(cassettes), "--jobs", jobs, "--format", "json"])
    captured = capsys.readouterr()

    assert code == 2
    assert captured.err.count("factlint: ") == 1
    assert words in captured.err
    assert json.loads(captured.out)["summary"] == {
        "traced": 12, "contradicted": 8, "untraced": 4, "unverifiable": 0,
    }  # fmt: skip


def test_a_strangers_settings_name_no_judge(
    cassettes: Path, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused in one line, and the claims are judged without it."""
    _with_model(folder)
    monkeypatch.setenv("FACTLINT_UNTRUSTED", "1")

    assert main(["check", ".", "--replay", str(cassettes), "--select", "CLM", *PLAIN]) == 2
    captured = capsys.readouterr()
    assert captured.err.count("no other judge is asked") == 1
    assert "; claims: 12 traced, 8 contradicted, 4 untraced): " in captured.out
    assert "CLM002 error" in captured.out
