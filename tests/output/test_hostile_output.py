"""What strangers write does nothing in any format: to a terminal, a CI service, a parser, a browser, or a disk.

Digests and pages are not ours, and neither are file names. Each string of ``tests/hostile.py`` goes through every format
three times: as every text that a report can hold, in a digest and the pages that it cites under all rules, and as the
name of a file given on the command line.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.etree import ElementTree as ET

import cmarkgfm
import pytest
from bs4 import BeautifulSoup

import hostile
from factlint.cli import main
from factlint.commands.rendered import rendered
from factlint.commands.wanted import Wanted
from factlint.output.safe import safe
from factlint.output.target import write
from factlint.values import FORMATS, Target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factlint.report import Report

Json: TypeAlias = Any

CORVANE, LAMP = "https://corvane.test/berths", "https://lamp.test/lit"
HARMLESS = ("harmless words", "https://tern.test/a", "a\nb", "a   *b*\n\n- c\n\n    d\n", "日本", "a\tb")
"""Texts from which it is learnt what a document is made of where nobody means harm."""
BARE_SIZE = 200_000
"""Bytes of a report that holds next to nothing: the HTML report brings its styles, SARIF the rules."""
_OURS = re.compile(r"::(error|warning|notice) \w+=[^:,\n]*(,\w+=[^:,\n]*)*::[^\n]*")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@pytest.fixture(autouse=True)
def _on_no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(("GITHUB_", "CI_"))]:
        monkeypatch.delenv(name)


def written(name: str, report: Report, folder: Path) -> bytes:
    """Return what the command line writes of a report."""
    file = folder / "report"
    write(rendered(report, Target(name, str(file)), Wanted()), str(file))
    return file.read_bytes()


@cache
def linted(which: str) -> Report:
    page = hostile.page(hostile.STRINGS[which])
    return hostile.linted(hostile.digest(hostile.STRINGS[which]), {CORVANE: page, LAMP: page})


def assert_harmless(name: str, data: bytes) -> None:
    """Assert what holds for all formats, then what holds for this one."""
    text = data.decode()
    assert_commands_nothing(name, text)
    assert_no_controls(name, text)
    if name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(text)
    elif name == "junit":
        ET.fromstring(data)  # noqa: S314 - what we wrote ourselves
    elif name in ("markdown", "html"):
        assert_no_markup_of_theirs(name, text)


def assert_commands_nothing(name: str, text: str) -> None:
    """No line begins a workflow command, but for those of the format that is made of them; none stands anywhere."""
    lines = re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)
    commands = [line for line in lines if re.match(r"\s*::(?!: )", line)]

    assert [line for line in commands if name != "github" or not _OURS.fullmatch(line)] == []
    assert re.findall(r"##\[\w+|##vso\[", text) == []


def assert_no_controls(name: str, text: str) -> None:
    """Nothing a terminal obeys, nothing that turns the order of what is read; tabs only in the digest as written."""
    kept = "\n\t" if name == "html" else "\n"
    found = {character for character in set(text) if unicodedata.category(character) == "Cc" or character in _BIDI}

    assert found - set(kept) == set()
    assert not any("\ud800" <= character <= "\udfff" for character in text)


def assert_no_markup_of_theirs(name: str, text: str) -> None:
    """All elements and attributes are of the kinds that harmless reports have, and lead to the web or nowhere."""
    soup = BeautifulSoup(text if name == "html" else as_html(text), "html.parser")

    assert shapes(soup) - known_shapes(name) == set()
    assert {scheme(value) for value in addresses(soup)} <= {"http", "https", ""}
    if name == "markdown":
        for tag in soup.find_all(["code", "a"]):
            tag.decompose()
        assert re.findall(r"(?<![\w])[@#]\w+|:tada:|www\.|://", soup.get_text()) == []


def as_html(markdown: str) -> str:
    """Return what GitHub makes of Markdown before it cleans it."""
    return cmarkgfm.github_flavored_markdown_to_html(markdown, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)


def shapes(soup: BeautifulSoup) -> set[tuple[str, str]]:
    return {(tag.name, key) for tag in soup.find_all() for key in ["", *tag.attrs]}


@cache
def known_shapes(name: str) -> frozenset[tuple[str, str]]:
    known: set[tuple[str, str]] = set()
    digests = (hostile.linted(hostile.digest(text), {CORVANE: hostile.page(text)}) for text in HARMLESS)
    for report in [*map(hostile.report, HARMLESS), *digests]:
        data = b"".join(part for part in [rendered(report, Target(name, None), Wanted())] if isinstance(part, bytes))
        known |= shapes(BeautifulSoup(data.decode() if name == "html" else as_html(data.decode()), "html.parser"))
    return frozenset(known)


def addresses(soup: BeautifulSoup) -> Iterator[str]:
    for tag in soup.find_all():
        for key in ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "cite"):
            if key in tag.attrs:
                yield str(tag[key])


def scheme(address: str) -> str:
    return address.partition(":")[0].strip().lower() if re.match(r"\s*[\w+.-]+:", address) else ""


@pytest.mark.parametrize("which", hostile.STRINGS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_nothing_but_harm_does_none(name: str, which: str, tmp_path: Path) -> None:
    assert_harmless(name, written(name, hostile.report(hostile.STRINGS[which]), tmp_path))


@pytest.mark.parametrize("which", hostile.STRINGS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_digest_and_pages_full_of_harm_do_none(name: str, which: str, tmp_path: Path) -> None:
    report = linted(which)

    assert report.findings
    assert not report.errors
    assert_harmless(name, written(name, report, tmp_path))


@pytest.mark.parametrize("which", hostile.STRINGS)
def test_a_file_name_does_no_harm(
    which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """All names that a file can have: no NUL, no slash, and of lone surrogates only those that stand for bytes."""
    path = re.sub("[\x00/\ud800-\udc7f\udd00-\udfff]", "_", hostile.STRINGS[which])[:60].strip() + ".md"
    monkeypatch.chdir(tmp_path)
    try:
        (tmp_path / path).write_bytes(hostile.digest("words").encode())
    except (OSError, UnicodeEncodeError):
        pytest.skip("no file of this system can be called that")
    reports = [option for name in FORMATS if name != "text" for option in ("--format", f"{name}:out.{name}")]
    code = main(["--offline", "--select", "URL010,DOC007", *reports, "--format", "text", "--", path])
    printed, told = capfd.readouterr()

    assert code in (0, 1)
    assert_harmless("text", printed.encode())
    assert_harmless("text", told.encode())
    for name in FORMATS:
        if name != "text":
            assert_harmless(name, (tmp_path / f"out.{name}").read_bytes())


@pytest.mark.parametrize("which", hostile.STRINGS)
def test_programs_read_the_same_values(which: str, tmp_path: Path) -> None:
    """Escapes are undone by whoever reads them; half a surrogate pair, which no document can hold, is replaced."""
    text = hostile.STRINGS[which]
    report = hostile.report(text)
    whole = re.sub("[\ud800-\udfff]", "\ufffd", text)
    flat = " ".join(whole.split())
    shown = safe(" ".join(text.split()))
    ours = json.loads(written("json", report, tmp_path))["findings"][0]
    (run,) = json.loads(written("sarif", report, tmp_path))["runs"]
    issue = json.loads(written("gitlab", report, tmp_path))[0]
    comment = json.loads(written("rdjson", report, tmp_path))["diagnostics"][-1]
    suites = ET.fromstring(written("junit", report, tmp_path))  # noqa: S314 - what we wrote ourselves

    assert [ours[key] for key in ("message", "path", "expected", "found")] == [whole] * 4
    assert run["results"][0]["properties"]["expected"] == flat
    assert run["results"][0]["message"]["text"].startswith(shown.replace("](", "\\]("))
    assert issue["description"].startswith(f"URL008 {shown}")
    assert comment["suggestions"][0]["text"] == whole
    assert suites.findall(".//failure")[0].get("message") == re.sub("[\ufffe\uffff]", "\ufffd", shown)


@cache
def titled(unit: str) -> tuple[str, Report]:
    """Return a digest with a title of a megabyte, and the report on it and on a page with nearly the same one."""
    title = unit * (1_000_000 // len(unit))
    text = f"""\
# Strait Weekly, 12 June 2026

### {title}

Corvane Power opened the berths on Tuesday. [1]

| No. | Title | Source | Date | URL |
|-----|-------|--------|------|-----|
| 1 | {title} | Corvane | 2026-06-09 | {CORVANE} |
"""
    page = hostile.page(title.replace("open", "closed", 1))
    return text, hostile.linted(text, {CORVANE: page}, "REF011", "DAT006", "LNG007")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("unit", ["Berths open at the port of the town. ", "@a ", "\u202e"])
def test_a_title_of_a_megabyte_stays_about_as_large(name: str, unit: str, tmp_path: Path) -> None:
    """It stands in the digest and on its page, under rules that compare the two and quote them."""
    text, report = titled(unit)
    data = written(name, report, tmp_path)

    assert report.findings
    assert_commands_nothing(name, data.decode())
    assert len(data) < BARE_SIZE + 2 * len(text.encode())
