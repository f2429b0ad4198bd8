"""Several reports of one run: ``--format sarif:report.sarif --format text``."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from factlint.cli import main
from factlint.values import FORMATS

DIGEST = """\
# Harbour Digest, 2 June 2026

### Shore power doubles

Nine berths have shore power since May. ([haldenport.test](https://haldenport.test/2026/power?utm_source=chat))
"""
ONLY = ("--select", "URL008", "--offline", "--severity", "URL008=error")
MACHINES = [name for name in FORMATS if name not in ("text", "github", "markdown", "html")]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one digest; it is the current folder, and no CI service is about."""
    (tmp_path / "may.md").write_text(DIGEST)
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def parsed(data: bytes) -> object:
    return json.loads(data) if data[:1] in b"{[" else ET.fromstring(data)  # noqa: S314 - what we wrote ourselves


def test_all_formats_of_one_run_at_once(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each in its file, text on standard output, and the exit code of the run."""
    options = [option for name in FORMATS if name != "text" for option in ("--format", f"{name}:out.{name}")]
    code = main(["may.md", *ONLY, *options, "--format", "text"])

    assert code == 1
    assert capfd.readouterr().out.startswith("may.md:5:60: URL008 error")
    assert all(b"URL008" in (folder / f"out.{name}").read_bytes() for name in FORMATS if name != "text")


@pytest.mark.parametrize("name", MACHINES)
def test_a_file_holds_what_standard_output_would(name: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    main(["may.md", *ONLY, "--format", name])
    printed = capfd.readouterr().out
    main(["may.md", *ONLY, "--format", f"{name}:report"])

    assert (folder / "report").read_text(encoding="utf-8") == printed
    assert parsed(printed.encode()) is not None


def test_one_on_standard_output_leaves_text_out(capfd: pytest.CaptureFixture[str]) -> None:
    """What reads it wants the document and nothing else."""
    main(["may.md", *ONLY, "--format", "gitlab", "--format", "junit:out.xml"])

    assert len(json.loads(capfd.readouterr().out)) == 1


def test_output_names_the_file_of_the_format_that_has_none(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    main(["may.md", *ONLY, "--format", "sarif", "--output", "out.sarif", "--format", "rdjson:out.json"])

    assert capfd.readouterr().out == ""
    assert {path.name for path in folder.iterdir()} >= {"out.sarif", "out.json"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("sarif", "junit"), "two formats for standard output"),
        (("sarif:a", "junit:a"), "two formats for a"),
        (("sarif:a", "junit:./a"), "two formats for ./a"),
        (("json:factlint.toml",), "factlint.toml: the output would overwrite the settings"),
        (("sarif:may.md",), "may.md: the output would overwrite a digest"),
        (("sarif:no/such/folder.sarif",), "no/such/folder.sarif: the output cannot be written"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    options: tuple[str, ...], message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code = main(["may.md", *ONLY, *(option for name in options for option in ("--format", name))])

    assert code == 2
    assert message in capfd.readouterr().err


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (("--baseline", "kept"), "the baseline"),
        (("--baseline", "./kept", "--write-baseline"), "the baseline"),
        (("--config", "kept"), "the settings"),
        (("--store", "kept"), "the store"),
    ],
)
def test_no_report_takes_the_place_of_what_the_run_needs(
    folder: Path, options: tuple[str, ...], what: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "kept").write_text("kept")

    assert main(["may.md", *options, "--format", "json:kept"]) == 2
    assert capfd.readouterr().err == f"factlint: kept: the output would overwrite {what}\n"
    assert (folder / "kept").read_text() == "kept"


def test_no_report_takes_the_place_of_a_recorded_page(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "tape").mkdir()
    (folder / "tape" / "a.yaml").write_text("pages")

    assert main(["may.md", "--replay", "./tape", "--format", "json:tape/a.yaml"]) == 2
    assert capfd.readouterr().err == "factlint: tape/a.yaml: the output would overwrite a cassette\n"
    assert main(["may.md", *ONLY, "--format", "json:tape/a.json"]) == 1


def test_a_report_on_what_could_not_be_read_is_written_all_the_same(folder: Path) -> None:
    """A service that waits for the file must not take an old one for this run's."""
    (folder / "scan.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9)
    code = main(["scan.md", "--offline", "--format", "junit:out.xml", "--format", "sarif:out.sarif"])
    suites = ET.fromstring((folder / "out.xml").read_bytes())  # noqa: S314 - what we wrote ourselves
    (run,) = json.loads((folder / "out.sarif").read_bytes())["runs"]

    assert code == 2
    assert suites.get("errors") == "1"
    assert run["invocations"][0]["executionSuccessful"] is False
