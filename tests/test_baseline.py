"""What was accepted before is told no more: how findings are known again, and what the file of the baseline may hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factlint import baseline_file, example_pages
from factlint.cli import main
from factlint.document import Position
from factlint.errors import InputError
from factlint.report import Evidence, Finding
from factlint.sources import cassette
from factlint.sources.answer import Exchange
from growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

ONLY = ("--offline", "--select", "URL008,DOC001", "--fail-on", "info")
FILE = "factlint-baseline.json"
ONE = "The yard has a crane ([yard.test](https://yard.test/crane?utm_source=mail)).\n"
TWO = "It came by ship ([ship.test](https://ship.test/log?utm_source=mail)).\n"
CLEAN = "The berth is new ([berth.test](https://berth.test/new)).\n"
HEAD = "# Yard Daily, 2 June 2026\n\n### A crane\n\n"
TEXT = f"{HEAD}{ONE}\n{TWO}\n{CLEAN}"
ROOT = Path(__file__).parent.parent

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a digest that has two findings; it is the current folder."""
    (tmp_path / "today.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _accept(*paths: str) -> None:
    assert main(["check", *(paths or (".",)), *ONLY, "--quiet", "--write-baseline"]) == 0


def _check(*more: str, paths: tuple[str, ...] = (".",)) -> int:
    return main(["check", *paths, *ONLY, "--baseline", FILE, *more])


def _new(capsys: Output, paths: tuple[str, ...] = (".",)) -> list[int]:
    """Return the lines of the findings that the baseline does not hold."""
    capsys.readouterr()
    _check("--format", "json", paths=paths)
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [finding["line"] for finding in findings if finding["suppressed"] is None]


def _entries() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(Path(FILE).read_text(encoding="utf-8"))["findings"]
    return entries


def test_findings_of_the_baseline_do_not_fail_the_gate(capsys: Output) -> None:
    """They are counted in the last line, and the others are shown as ever."""
    _accept()
    capsys.readouterr()

    assert _check() == 0
    assert capsys.readouterr().out.endswith("nothing found (2 in the baseline)\n")
    Path("today.md").write_text(TEXT + "\nA new one ([new.test](https://new.test/?utm_source=a)).\n", encoding="utf-8")
    assert _check() == 1
    out = capsys.readouterr().out
    assert out.count("URL008") == 1
    assert "today.md:11:" in out
    assert out.endswith("1 info (2 in the baseline); 1 fixable with --fix\n")


@pytest.mark.parametrize(
    ("change", "new"),
    [
        (lambda text: text, []),
        (lambda text: text.replace("###", "More of it.\n\nAnd more.\n\n###"), []),
        (lambda _: HEAD + TWO + "\n" + ONE + "\n" + CLEAN, []),
        (lambda text: text.replace(CLEAN, "Another berth.\n"), []),
        (lambda text: text.replace("has a crane", "has one crane"), []),
        (lambda text: text.replace("\n", "\r\n"), []),
        (lambda text: "\ufeff" + text, []),
        (lambda text: text + "\n" + ONE, [11]),
        (lambda text: text.replace(ONE, ONE + "\n" + ONE), [7]),
        (lambda text: text + "\n" + ONE + "\n" + TWO, [11, 13]),
        (lambda text: text.replace("utm_source=mail", "utm_source=web", 1), [5]),
    ],
    ids=["same", "moved", "turned", "elsewhere", "around", "crlf", "bom", "repeat", "before", "both", "changed"],
)
def test_a_finding_is_known_again_by_the_words_it_stands_at(
    change: Callable[[str], str], new: list[int], capsys: Output
) -> None:
    """Wherever they have moved to; of words that are repeated as many are known as were accepted."""
    _accept()
    Path("today.md").write_bytes(change(TEXT).encode())

    assert _new(capsys) == new


def test_what_is_gone_is_told_and_dropped_when_the_baseline_is_written(capsys: Output) -> None:
    """Of those alike exactly one goes for each that is mended."""
    Path("today.md").write_text(TEXT + ONE, encoding="utf-8")
    _accept()
    Path("today.md").write_text(TEXT.replace(TWO, ""), encoding="utf-8")
    capsys.readouterr()

    assert _check() == 0
    told = capsys.readouterr()
    assert told.out.endswith("nothing found (1 in the baseline, 2 of the baseline gone)\n")
    assert told.err == (
        f"factlint: {FILE}: 2 findings of it are there no longer, and --write-baseline drops them: "
        "today.md: URL008 “https://ship.test/log?utm_source=mail”, "
        "today.md: URL008 “https://yard.test/crane?utm_source=mail”\n"
    )
    _accept()
    assert capsys.readouterr().err == f"factlint: {FILE}: 1 finding written, 0 of them new, 2 dropped\n"
    assert [(one["code"], one["line"]) for one in _entries()] == [("URL008", 5)]


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("after", range(4))
def test_of_words_that_are_repeated_as_many_are_new_or_gone_as_were_added_or_taken(
    before: int, after: int, capsys: Output
) -> None:
    Path("today.md").write_text(HEAD + CLEAN + "\n" + f"{ONE}\n" * before, encoding="utf-8")
    _accept()
    Path("today.md").write_text(HEAD + CLEAN + "\n" + f"{ONE}\n" * after, encoding="utf-8")

    assert len(_new(capsys)) == max(0, after - before)
    _check()
    gone = capsys.readouterr().out.partition(" of the baseline gone")[0].rpartition(" ")[2].strip("(")
    assert (gone == str(before - after)) is (before > after)


def test_a_link_to_the_file_stays_one(tmp_path: Path) -> None:
    """And what is written keeps the rights that the file had."""
    target = tmp_path / "shared.json"
    target.write_text('{"version": 1, "findings": []}')
    target.chmod(0o640)
    Path(FILE).symlink_to(target)
    _accept()

    assert Path(FILE).is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert len(_entries()) == 2


def test_the_file_is_sorted_and_stays_as_it_is_while_findings_move() -> None:
    """One finding a line, so that a difference shows what was accepted."""
    shutil.copy("today.md", "also.md")
    _accept()
    before = Path(FILE).read_text(encoding="utf-8")
    lines = before.splitlines()

    assert len(lines) == 3 + 4 + 2
    assert [one["path"] for one in _entries()] == ["also.md", "also.md", "today.md", "today.md"]
    assert lines[3].startswith('    {"path": "also.md", "code": "URL008", "fingerprint": "')
    Path("today.md").write_text(TEXT.replace("###", "More.\n\n###"), encoding="utf-8")
    _accept()
    assert Path(FILE).read_text(encoding="utf-8") == before


def test_what_was_not_checked_is_kept(capsys: Output) -> None:
    """Other digests and other rules; a digest that is no longer there has nothing to keep."""
    for name in ("other.md", "lost.md"):
        shutil.copy("today.md", name)
    _accept()
    Path("lost.md").unlink()
    Path("today.md").write_text(HEAD + CLEAN, encoding="utf-8")
    main(["check", "today.md", "--offline", "--select", "DOC001", "--write-baseline"])
    kept = [one["path"] for one in _entries()]
    _accept("today.md")

    assert kept == ["other.md"] * 2 + ["today.md"] * 2
    assert [one["path"] for one in _entries()] == ["other.md"] * 2
    assert "4 findings written, 0 of them new, 2 dropped" in capsys.readouterr().err


def test_a_fix_in_the_words_of_an_accepted_finding_is_left_out(capsys: Output) -> None:
    """The finding would be known no longer, and fail the gate; all others are fixed."""
    stray = "自動化の対象は夜間のみで、”Crane-2”も含めて監督者が常駐する。"
    english = "The port started its trial of night shifts on four of its cranes.\n\n"
    Path("today.md").write_text(f"{HEAD}{english}{ONE}\nIt is new. {stray}\n", encoding="utf-8")
    options = ("check", "today.md", "--offline", "--baseline", FILE)
    assert main([*options, "--select", "LNG001", "--write-baseline"]) == 0

    assert main([*options, "--fix"]) == 0
    told = capsys.readouterr().out
    assert "1 fixed in 1 digest, 1 fix " in told
    text = Path("today.md").read_text(encoding="utf-8")
    assert stray in text
    assert "utm_source" not in text


def test_a_digest_that_cannot_be_read_keeps_what_it_has() -> None:
    _accept()
    Path("today.md").write_bytes(bytes(range(32)) * 9)

    assert main(["check", "today.md", *ONLY, "--write-baseline", "--quiet"]) == 2
    assert len(_entries()) == 2


def test_a_digest_with_a_new_name_keeps_its_baseline(capsys: Output) -> None:
    """Where its old name leads to nothing; a copy of one that is still there is new."""
    _accept()
    Path("today.md").rename("yesterday.md")

    assert _new(capsys) == []
    _accept()
    assert [one["path"] for one in _entries()] == ["yesterday.md"] * 2
    assert "2 findings written, 0 of them new, 0 dropped" in capsys.readouterr().err
    shutil.copy("yesterday.md", "copy.md")
    assert _new(capsys) == [5, 7]


@pytest.mark.parametrize(
    ("text", "name", "new"),
    [
        (f"{HEAD}{ONE}", "archive/today.md", []),
        (f"{HEAD}{ONE}", "archive/other.md", [5]),
        (f"{HEAD}{ONE}" + f"\n{ONE}" * 5, "other.md", []),
        (TEXT, "archive/other.md", []),
    ],
    ids=["moved with one", "moved and renamed with one", "renamed with one six times", "moved and renamed with two"],
)
def test_a_digest_is_known_in_another_folder_or_by_two_findings(
    text: str, name: str, new: list[int], capsys: Output
) -> None:
    """One finding alone may as well be that of a template, which the next digest has again."""
    Path("today.md").write_text(text, encoding="utf-8")
    _accept()
    Path("archive").mkdir()
    Path("today.md").rename(name)

    assert _new(capsys) == new


def test_the_baseline_is_the_same_from_whatever_folder_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Its paths are relative to its own folder; settings that come between change nothing either."""
    (tmp_path / "news").mkdir()
    shutil.copy("today.md", "news/a.md")
    _accept("news/a.md")
    monkeypatch.chdir(tmp_path / "news")
    (tmp_path / "news" / "factlint.toml").write_text("")
    for path, file in (("a.md", "../" + FILE), (str(tmp_path / "news" / "a.md"), str(tmp_path / FILE))):
        assert main(["check", path, *ONLY, "--baseline", file]) == 0

    assert capsys.readouterr().out.count("2 in the baseline") == 2
    assert [one["path"] for one in json.loads((tmp_path / FILE).read_text())["findings"]] == ["news/a.md"] * 2


def test_a_comment_goes_before_the_baseline(capsys: Output) -> None:
    """What it suppresses is not written; what it suppressed before it was taken out is new."""
    hidden = ONE.replace(".\n", ". <!-- factlint: ignore URL008 -- wanted -->\n")
    Path("today.md").write_text(TEXT.replace(ONE, hidden), encoding="utf-8")
    _accept()

    assert [one["line"] for one in _entries()] == [7]
    _check()
    assert "(1 suppressed, 1 in the baseline)" in capsys.readouterr().out
    Path("today.md").write_text(TEXT, encoding="utf-8")
    assert _new(capsys) == [5]


def test_a_finding_of_the_whole_digest_survives_another_first_line(capsys: Output) -> None:
    Path("today.md").write_text("# Yard Daily\n\nNothing.\n", encoding="utf-8")
    _accept()
    Path("today.md").write_text("# Yard Weekly\n\nNothing at all.\n", encoding="utf-8")

    assert _new(capsys) == []


def test_findings_about_pages_are_gone_only_where_the_pages_were_read(tmp_path: Path, capsys: Output) -> None:
    """A run that asks nobody cannot tell; one by recordings can."""
    shutil.copy(ROOT / "tests/digests/strait-weekly.md", tmp_path / "strait-weekly.md")
    shutil.copytree(ROOT / "cassettes/tests/digests", tmp_path / "cassettes")
    replay = ("--replay", "cassettes", "--baseline", FILE)
    assert main(["check", "strait-weekly.md", *replay, "--write-baseline"]) == 0
    text = Path("strait-weekly.md").read_text(encoding="utf-8")
    Path("strait-weekly.md").write_text(text.replace("14,000", "41,000"), encoding="utf-8")
    capsys.readouterr()

    assert main(["check", "strait-weekly.md", "--offline", "--baseline", FILE]) == 0
    assert capsys.readouterr().err == ""
    assert main(["check", "strait-weekly.md", *replay]) == 0
    told = capsys.readouterr()
    assert "CLM002 “14,000”" in told.err
    assert "(6 in the baseline, 1 of the baseline gone)" in told.out


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("page.html", '<a href="https://yard.test/crane?a=1&amp;copy=2">yard</a>'),
        ("page.md", "[yard](https://yard.test/crane?a=1&amp;b=2)"),
        ("page.md", "[yard](https://yard.test/crane?a=1&copy=2)"),
        ("page.md", "[yard](https://yard.test/the\\_crane)"),
        ("page.md", f"[yard](https://yard.test/{'a-long-way/' * 40})"),
        ("page.txt", f"https://yard.test/{'a-long-way/' * 40}"),
    ],
)
def test_a_page_is_known_however_its_address_is_spelled(name: str, spelled: str, capsys: Output) -> None:
    """What nobody has asked is not gone, neither where the address is escaped nor where it is cut for display."""
    Path("pages").mkdir()
    Path(name).write_text(f"{HEAD}The yard has a crane. {spelled}\n", encoding="utf-8")
    options = ("check", name, "--select", "URL003", "--baseline", FILE)
    assert main([*options, "--replay", "pages", "--write-baseline"]) == 3

    assert len(_entries()) == 1
    main([*options, "--offline"])
    assert "gone" not in capsys.readouterr().out
    main([*options, "--offline", "--write-baseline"])
    assert len(_entries()) == 1


def test_a_copy_in_an_archive_is_not_the_page_that_a_finding_is_about() -> None:
    url = "https://yard.test/crane"
    copy = Evidence("a copy of the page", "Wayback Machine", f"https://web.archive.org/web/20260601101500/{url}")
    start, end = Position(1, 1), Position(1, len(url) + 1)
    finding = Finding("URL002", "broken-link", "error", "gone", "a.md", start, end, url, evidence=(copy,))

    assert baseline_file.page_of(finding) == url


ROW = "| A crane | Yard | 2026-05-20 | https://yard.test/{} |\n"
DATED = f"{HEAD}The yard has a crane. [1]\n\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n"


def _record(name: str, *numbers: int) -> None:
    """Record the pages of these rows, which bear another day than the rows."""
    head = '<title>A crane</title><meta property="article:published_time" content="2026-05-28T09:00:00Z">'
    body = f"{head}<h1>A crane</h1>{'<p>The yard has a crane for the ships of the north.</p>' * 9}"
    pages = [(url, Exchange(url, 200, (("content-type", "text/html"),), body.encode())) for url in map(_url, numbers)]
    cassette.write(cassette.file_of(Path("pages"), name), example_pages.answers(pages).values())


def _url(number: int) -> str:
    return f"https://yard.test/{number}"


def test_of_findings_at_the_same_words_the_one_about_the_same_page_is_known_again(capsys: Output) -> None:
    """Where one date stands in all rows, a row whose page could not be read this time keeps its finding."""
    Path("dated.md").write_text(DATED + "".join(map(ROW.format, (1, 2, 3))), encoding="utf-8")
    options = ("check", "dated.md", "--replay", "pages", "--select", "DAT006", "--baseline", FILE)
    _record("dated.md", 1, 2, 3)
    assert main([*options, "--write-baseline"]) == 0
    _record("dated.md", 2, 3)
    assert main([*options, "--write-baseline"]) == 0
    assert "3 findings written, 0 of them new, 0 dropped" in capsys.readouterr().err
    _record("dated.md", 1, 2, 3)

    assert main([*options]) == 0
    assert "(3 in the baseline)" in capsys.readouterr().out


def test_a_claim_is_not_gone_while_one_of_the_pages_is_unread(tmp_path: Path, capsys: Output) -> None:
    """It may rest on several, of which the baseline names one."""
    shutil.copy(ROOT / "tests/digests/strait-weekly.md", tmp_path / "strait-weekly.md")
    shutil.copytree(ROOT / "cassettes/tests/digests", tmp_path / "cassettes")
    options = ("check", "strait-weekly.md", "--replay", "cassettes", "--select", "CLM", "--baseline", FILE)
    assert main([*options, "--write-baseline"]) == 0
    text = Path("strait-weekly.md").read_text(encoding="utf-8")
    Path("strait-weekly.md").write_text(text.replace("14,000", "41,000").replace("/seagrass-2026", "/else"))
    capsys.readouterr()

    assert main([*options]) == 0
    assert "gone" not in capsys.readouterr().out


BROKEN = [
    ("", 1, "no baseline of factlint"),
    ("[]", 1, "no baseline of factlint"),
    ('{"version": 1}', 1, "findings"),
    ('{\n"findings": [],\n"version": 2}', 3, "version 2"),
    ('{"version": 1,\n"findings": [\n{"path": "a"}\n]}', 3, "code"),
    ('{"version": 1, "findings": [\n{"path":"a","code":"b","fingerprint":"c"},\n7]}', 3, "no baseline"),
    ('{"version": 1, "findings": [\n{"path":"a","code":"b","fingerprint":3}]}', 2, "(findings[0].fingerprint)"),
    ('{"version": 1, "findings": [\n{"path":"/etc/x","code":"b","fingerprint":"c"}]}', 2, "relative"),
    ('{"version": 1, "findings": [\n<<<<<<< ours\n]}', 2, "merge"),
    ("\x00\x01\x02", 1, "no baseline of factlint"),
    ("[" * 100_000, 1, "no baseline of factlint"),
    (f'{{"version": 1, "findings": [],\n"x": {"[" * 100_000}{"]" * 100_000}}}', 1, "no baseline of factlint"),
    ('{"version": 1, "findings": ["\udcff"]}', 1, "no baseline of factlint"),
]


@pytest.mark.parametrize(("text", "line", "words"), BROKEN)
def test_a_broken_baseline_is_one_line_that_says_where(text: str, line: int, words: str, capsys: Output) -> None:
    """Writing over it is refused as well: what it holds of other digests would be lost."""
    Path(FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    for more in ((), ("--write-baseline",)):
        assert _check(*more) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith(f"factlint: {FILE}:{line}: ")
        assert told.err.count("\n") == 1
        assert words in told.err
    assert Path(FILE).read_bytes() == text.encode("utf-8", "surrogateescape")


def test_keys_that_are_unknown_and_findings_that_stand_twice_do_no_harm(capsys: Output) -> None:
    """A merge leaves what both sides had, and a later version may say more of a finding."""
    _accept()
    text = Path(FILE).read_text(encoding="utf-8")
    first = text.splitlines()[3]
    more = first.replace('"code"', '"since": 2030, "code": "XXX000", "code"')
    Path(FILE).write_text(text.replace(first, f"{first}\n{more}"), encoding="utf-8")
    Path("today.md").write_text(f"{TEXT}\n{TWO}{ONE}", encoding="utf-8")

    assert _new(capsys) == [11, 12]


def test_a_byte_order_mark_that_an_editor_added_does_no_harm(capsys: Output) -> None:
    _accept()
    Path(FILE).write_bytes(b"\xef\xbb\xbf" + Path(FILE).read_bytes())

    assert _new(capsys) == []


def test_a_missing_baseline_names_what_writes_it(capsys: Output) -> None:
    assert _check() == 2
    assert capsys.readouterr().err == (f"factlint: {FILE}: there is no such baseline; write it with --write-baseline\n")


@pytest.mark.parametrize("place", ["missing/b.json", "news"])
def test_a_baseline_that_cannot_be_written_is_one_line(place: str, capsys: Output) -> None:
    Path("news").mkdir()

    assert main(["check", "today.md", *ONLY, "--baseline", place, "--write-baseline"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--since", "HEAD"), "--since"),
        (("--fix",), "--fix"),
        (("--diff",), "--diff"),
        (("-",), "--stdin-filename"),
        (("accepted.json",), "accepted.json: --write-baseline takes no file"),
    ],
)
def test_what_would_leave_findings_out_does_not_go_with_writing_them(
    options: tuple[str, ...], words: str, capsys: Output
) -> None:
    assert main(["check", "today.md", *options, "--write-baseline"]) == 2
    assert words in capsys.readouterr().err
    assert not Path(FILE).exists()


def test_words_of_the_file_are_harmless(capsys: Output) -> None:
    """Neither an escape sequence nor a command to a CI service comes out of a digest or the file."""
    Path("today.md").write_text(TEXT.replace("log?utm", "\x1b]0;x\x07##[error]\u202elog?utm"), encoding="utf-8")
    _accept()
    data = Path(FILE).read_bytes()

    assert not any(byte < 32 and byte != 10 for byte in data)
    assert b"##[" not in data
    hostile = _entries()[0] | {"path": "today.md", "fingerprint": "0" * 32, "words": "\x1b[2J\n::error::\u202e"}
    Path(FILE).write_text(json.dumps({"version": 1, "findings": [hostile]}), encoding="utf-8")
    _check()
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.isprintable()
    assert "::error" in told


def test_time_grows_with_the_number_of_findings(tmp_path: Path) -> None:
    """A hostile baseline of a million findings is refused or read, and never keeps a run for minutes."""

    def written(count: int) -> str:
        line = '{"path":"a.md","code":"URL008","fingerprint":"%032x"}'
        file = tmp_path / f"{count}.json"
        file.write_text('{"version":1,"findings":[' + ",\n".join(line % n for n in range(count)) + "]}")
        return str(file)

    assert_linear(baseline_file.read, written, 40_000)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    big = tmp_path / "big.json"
    with big.open("wb") as file:
        file.truncate(33_000_000)

    with pytest.raises(InputError, match="larger than 32 MB"):
        baseline_file.read(str(big))
