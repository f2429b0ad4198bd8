"""What is told of digests that have changed since a revision: real repositories, each made for its test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factlint.cli import main
from repositories import begin, commit, git
from web import Web

ONLY = ("--offline", "--select", "URL008,REF003,DUP002", "--fail-on", "info")
HEAD = "# Yard Daily, 2 June 2026\n\n### A crane\n\n"
ONE = "The yard has a crane ([yard.test](https://yard.test/crane?utm_source=mail)).\n"
TWO = "It came by ship ([ship.test](https://ship.test/log?utm_source=mail)).\n"
CLEAN = "The berth is new ([berth.test](https://berth.test/new)).\n"
NEW = "A new one ([new.test](https://new.test/a?utm_source=mail)).\n"
TEXT = f"{HEAD}{ONE}\n{TWO}\n{CLEAN}"
LISTED = f"""{HEAD}The yard has a crane [1].

### A ship

It came by ship [2].

## References

| # | Title | Source | Date | URL |
|---|---|---|---|---|
| 1 | A crane in the yard | Yard | 2026-06-01 | https://yard.test/crane |
| 2 | Crane comes by ship | Ship | 2026-06-01 | https://ship.test/crane |
"""

Output = pytest.CaptureFixture[str]


def _write(name: str, text: str) -> None:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two digests of two findings each; it is the current folder."""
    folder = tmp_path / "news"
    begin(folder)
    monkeypatch.chdir(folder)
    for name in ("a.md", "b.md"):
        _write(name, TEXT)
    commit()
    return folder


def _check(*arguments: str, since: str = "HEAD") -> int:
    return main(["check", *(arguments or (".",)), *ONLY, "--since", since])


def _told(capsys: Output, *arguments: str, since: str = "HEAD") -> list[tuple[str, str, int]]:
    """Return path, code and line of what is reported."""
    capsys.readouterr()
    _check(*(arguments or (".",)), "--format", "json", since=since)
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [(one["path"], one["code"], one["line"]) for one in findings]


def test_where_nothing_has_changed_there_is_nothing_to_check(capsys: Output) -> None:
    assert _check() == 0
    assert capsys.readouterr() == ("nothing to check: 2 digests unchanged since HEAD\n", "")


def test_only_what_is_new_in_a_changed_digest_is_told(capsys: Output) -> None:
    """The last line says what was left out."""
    _write("a.md", f"{HEAD}{NEW}\n{ONE}\n{TWO}")

    assert _check() == 1
    told = capsys.readouterr()
    assert "a.md:5:" in told.out
    assert told.out.count("URL008") == 1
    assert "1 info (2 older than HEAD, 1 digest unchanged since HEAD)" in told.out


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEXT.replace("has a crane", "has one crane"), [5]),
        (TEXT.replace("###", "More.\n\n###"), []),
        (TEXT.replace("\n", "\r\n"), []),
        (TEXT.replace("\n", "\r\n").replace("has a", "has one"), [5]),
        (TEXT + "\n" + ONE, [11]),
        (TEXT.replace(ONE, ONE + ONE), [5]),
        (TEXT.replace(TWO, ""), []),
        ("\ufeff" + TEXT, []),
        (TEXT.encode("utf-16").decode("latin-1"), []),
    ],
    ids=["edited", "moved", "crlf", "crlf-edited", "repeat", "beside", "removed", "bom", "utf-16"],
)
def test_a_finding_is_new_on_a_changed_line_or_where_there_were_fewer(
    text: str, lines: list[int], capsys: Output
) -> None:
    """Line ends and encodings are no change."""
    Path("a.md").write_bytes(text.encode("latin-1" if text.startswith("ÿþ") else "utf-8"))

    assert [line for _, _, line in _told(capsys)] == lines


def test_digests_are_compared_as_they_lie_there_whatever_is_staged(capsys: Output) -> None:
    """Hooks of pre-commit see what is staged, because it puts the rest aside."""
    _write("a.md", TEXT + "\n" + NEW)
    git("add", "a.md")
    _write("a.md", TEXT)
    _write("b.md", TEXT + "\n" + NEW)

    assert _told(capsys) == [("b.md", "URL008", 11)]


def test_a_fix_mends_what_is_new_alone() -> None:
    _write("a.md", f"{HEAD}{NEW}\n{ONE}\n{TWO}")

    assert _check("--fix", ".") == 0
    assert Path("a.md").read_text() == f"{HEAD}{NEW}\n{ONE}\n{TWO}".replace("/a?utm_source=mail", "/a")
    assert Path("b.md").read_text() == TEXT


def test_what_a_deletion_causes_elsewhere_is_new(capsys: Output) -> None:
    """A story goes, and its reference is cited no more."""
    _write("a.md", LISTED)
    commit()
    _write("a.md", LISTED.replace("### A ship\n\nIt came by ship [2].\n\n", ""))

    assert _told(capsys) == [("a.md", "REF003", 12)]


def test_a_second_place_that_has_changed_makes_a_finding_new(capsys: Output) -> None:
    """The later of two sentences is reported, and the earlier one was written now."""
    sentence = "The port of Haldenport opened nine berths with shore power, and four more follow in autumn."
    _write("a.md", f"{HEAD}Something.\n\n### Power\n\n{sentence} ([yard.test](https://yard.test/crane)).\n")
    commit()
    _write("a.md", Path("a.md").read_text().replace("Something.", f"{sentence} ([a.test](https://a.test/b))."))

    assert _told(capsys) == [("a.md", "DUP002", 9)]


def test_a_comment_that_is_taken_out_makes_its_finding_new(capsys: Output) -> None:
    _write("a.md", TEXT.replace("\n### A crane", "\n<!-- factlint: ignore-file URL008 -- wanted -->\n\n### A crane"))
    commit()
    _write("a.md", TEXT)

    assert _told(capsys) == [("a.md", "URL008", 5), ("a.md", "URL008", 7)]


def test_untracked_and_added_digests_are_new_and_renamed_ones_are_not(capsys: Output) -> None:
    """A rename is what git calls one, once it is staged; a change within counts."""
    _write("c.md", TEXT)
    git("mv", "a.md", "d.md")
    _write("d.md", TEXT + "\n" + NEW)
    _write("e.md", HEAD + NEW)
    git("add", "d.md", "e.md")

    assert _told(capsys) == [
        ("c.md", "URL008", 5),
        ("c.md", "URL008", 7),
        ("d.md", "URL008", 11),
        ("e.md", "URL008", 5),
    ]


@pytest.mark.parametrize("name", ["ü 新.md", "-x.md", "a b'\"$.md", ":(top)*.md", "two\nlines.md", "[b].md", "\\n.md"])
def test_odd_names_are_names(name: str, capsys: Output) -> None:
    """No name of a file is an option, a pattern or quoted away."""
    _write(name, TEXT)
    commit()
    _write(name, TEXT + "\n" + NEW)

    assert [line for _, _, line in _told(capsys, f"./{name}")] == [11]
    assert _told(capsys, "./b.md") == []


def test_digests_in_folders_are_compared_with_their_own_paths(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Whatever folder factlint is started in, and by a link to the repository as well."""
    _write("sub/deep/a.md", TEXT)
    commit()
    _write("sub/deep/a.md", TEXT + "\n" + NEW)
    (repository.parent / "link").symlink_to(repository)

    for folder, path in (("sub", "deep"), ("sub/deep", "../.."), ("..", "link/sub"), ("/", str(repository))):
        monkeypatch.chdir(repository / folder)
        assert [line for _, _, line in _told(capsys, path)] == [11]


@pytest.mark.parametrize(
    ("revision", "lines"),
    [("HEAD", [11]), ("HEAD~1", [7, 11]), ("v1", [7, 11]), ("main", [11]), ("main~1", [7, 11]), ("HEAD^{/News}", [11])],
)
def test_a_revision_is_whatever_git_takes_for_a_commit(revision: str, lines: list[int], capsys: Output) -> None:
    git("tag", "--annotate", "--message", "one", "v1")
    _write("a.md", TEXT.replace("came by", "came on a"))
    commit()
    _write("a.md", Path("a.md").read_text() + "\n" + NEW)

    assert [line for _, _, line in _told(capsys, "a.md", since=revision)] == lines


def test_three_dots_mean_where_the_branch_began(capsys: Output) -> None:
    """As a pull request shows it: what the other branch has changed since then is not ours."""
    git("switch", "--quiet", "--create", "ours")
    _write("a.md", TEXT + "\n" + NEW)
    commit()
    git("switch", "--quiet", "main")
    _write("b.md", HEAD + ONE)
    commit()
    git("switch", "--quiet", "ours")

    assert [path for path, _, _ in _told(capsys, since="main...")] == ["a.md"]
    assert [path for path, _, _ in _told(capsys, since="main")] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("mian", "there is no revision 'mian'; did you mean 'main'?"),
        ("nothing-like-it", "name a branch, a tag or a commit"),
        ("0123456789012345678901234567890123456789", "there is no revision"),
        ("HEAD:a.md", "there is no revision"),
        ("^HEAD", "there is no revision '^HEAD'"),
        ("^HEAD...", "there is no revision '^HEAD'"),
        ("--output=x", "is no revision"),
        ("-h", "is no revision"),
        ("", "is no revision"),
        ("...", "is no revision"),
        ("a\nb", "is no revision"),
        ("main..HEAD", "give main, or main..."),
        ("main...HEAD", "give main, or main..."),
        ("x" * 100_000, "there is no revision"),
    ],
)
def test_what_is_no_revision_is_one_line(revision: str, words: str, capsys: Output) -> None:
    """Nothing that is given for one becomes an option of git."""
    assert _check(since=revision) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert told.err.count("\n") == 1
    assert len(told.err) < 500
    assert not Path("x").exists()


def test_a_repository_without_a_commit_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    begin(tmp_path / "first")
    monkeypatch.chdir(tmp_path / "first")
    _write("a.md", TEXT)

    assert _check() == 2
    assert "nothing has been committed here yet" in capsys.readouterr().err


def test_what_a_new_name_causes_is_new(capsys: Output) -> None:
    """The day in the name of a file contradicts its heading; all else is as old as it was."""
    git("mv", "a.md", "2026-06-03.md")
    assert main(["check", ".", "--offline", "--since", "HEAD"]) == 0
    told = capsys.readouterr().out

    assert "DAT009" in told
    assert "(2 older than HEAD, 1 digest unchanged since HEAD)" in told


@pytest.mark.parametrize("option", ["--since=HEAD", "--baseline=b.json", "--write-baseline"])
def test_a_dump_has_no_findings_to_compare(option: str, capsys: Output) -> None:
    assert main(["check", "a.md", "--dump", option]) == 2
    assert option.partition("=")[0] in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_repository_of_another_user_says_how_git_is_told_to_trust_it(repository: Path, capsys: Output) -> None:
    """As in the containers of CI services."""
    os.chown(repository, 12345, 12345)
    os.chown(repository / ".git", 12345, 12345)

    assert _check() == 2
    assert "safe.directory" in capsys.readouterr().err


def test_a_branch_that_is_known_at_a_server_alone_is_suggested(capsys: Output) -> None:
    """As after the checkout of CI services, which have the branch of a pull request alone."""
    git("update-ref", "refs/remotes/origin/release", "HEAD")

    assert _check(since="release") == 2
    assert "did you mean 'origin/release'?" in capsys.readouterr().err


def test_a_shallow_clone_says_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    commit()
    git("clone", "--quiet", "--depth", "1", Path.cwd().as_uri(), str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")

    assert _check(since="HEAD~1") == 2
    assert "this clone is shallow: fetch all of its history (fetch-depth: 0)" in capsys.readouterr().err


def test_a_digest_outside_of_any_repository_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Silence about it would look like a digest without findings."""
    monkeypatch.chdir(tmp_path)
    _write("out.md", TEXT)

    assert _check("out.md", "news/a.md") == 2
    assert "out.md: --since: this digest is in no git repository" in capsys.readouterr().err


def test_standard_input_has_no_earlier_version(capsys: Output) -> None:
    assert _check("-") == 2
    assert "standard input has no earlier version" in capsys.readouterr().err


def test_git_that_is_missing_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Output, tmp_path: Path) -> None:
    """One in the current folder is none: it may be a stranger's."""
    Path("git").write_text("#!/bin/sh\ntouch ran\n")
    Path("git").chmod(0o755)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{tmp_path}")

    assert _check() == 2
    assert capsys.readouterr().err == (
        "factlint: --since needs git, which is not installed; install it, or leave out --since\n"
    )
    assert not Path("ran").exists()


def test_a_repository_of_a_stranger_runs_nothing(tmp_path: Path, capsys: Output) -> None:
    """Its settings and attributes name programs wherever git takes one."""
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\ncat\n")
    program.chmod(0o755)
    names = ("core.fsmonitor", "core.pager", "diff.external", "filter.x.clean", "filter.x.smudge", "filter.x.process")
    for name in (*names, "diff.x.textconv", "diff.x.command", "core.sshCommand", "core.alternateRefsCommand"):
        git("config", name, str(program))
    git("config", "core.hooksPath", str(tmp_path))
    Path(".git/info/attributes").write_text("*.md filter=x diff=x\n")
    _write("a.md", TEXT + "\n" + NEW)
    _write("c.md", TEXT)
    (tmp_path / "ran").unlink(missing_ok=True)

    assert [line for _, _, line in _told(capsys)] == [11, 5, 7]
    assert not (tmp_path / "ran").exists()


def test_a_hook_of_another_repository_does_not_mislead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    """Git tells its hooks by variables where it is at work; the digests' own repository is what counts."""
    other = tmp_path / "other"
    other.mkdir()
    git("init", "--quiet", folder=other)
    _write("a.md", TEXT + "\n" + NEW)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")

    assert [line for _, _, line in _told(capsys)] == [11]


def test_worktrees_and_modules_are_repositories_of_their_own(tmp_path: Path, capsys: Output) -> None:
    """In a run over both, the revision is looked up in each."""
    git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "--branch", "main", str(Path.cwd()), "part")
    commit()
    for folder in (tmp_path / "tree", Path("part")):
        (folder / "a.md").write_text(TEXT + "\n" + NEW)

    assert _told(capsys, ".", str(tmp_path / "tree")) == [
        (str(tmp_path / "tree" / "a.md"), "URL008", 11),
        ("part/a.md", "URL008", 11),
    ]


def test_line_ends_that_git_has_made_those_of_windows_are_no_change(capsys: Output) -> None:
    git("config", "core.autocrlf", "true")
    Path("a.md").unlink()
    git("checkout", "--", "a.md")
    assert b"\r\n" in Path("a.md").read_bytes()

    assert _check() == 0
    assert "2 digests unchanged" in capsys.readouterr().out


def test_an_earlier_version_that_was_no_text_has_nothing_old(capsys: Output) -> None:
    Path("a.md").write_bytes(bytes(range(256)) * 9)
    commit()
    _write("a.md", TEXT)

    assert [line for _, _, line in _told(capsys)] == [5, 7]


def test_a_partial_clone_fetches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    """What it lacks is named, and the digest told as not checked in full."""
    _write("a.md", TEXT + NEW)
    commit()
    _write("a.md", TEXT)
    commit()
    git("config", "uploadpack.allowFilter", "true")
    git("clone", "--quiet", "--filter=blob:none", Path.cwd().as_uri(), str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")

    assert _check("a.md", since="HEAD~1") == 2
    assert "a.md: --since: its earlier text cannot be had from git; is the clone partial?" in capsys.readouterr().err


@pytest.mark.parametrize("text", [TEXT + "\n" + ONE, TEXT.replace(ONE, f"{ONE}\n{ONE}")], ids=["behind", "before"])
def test_what_the_baseline_holds_is_what_was_there_before(text: str, capsys: Output) -> None:
    """The same words once more are one new finding, wherever they are put."""
    command = ["check", ".", *ONLY, "--since", "HEAD", "--baseline", "factlint-baseline.json"]
    assert main(["check", ".", *ONLY, "--write-baseline", "--quiet"]) == 0
    _write("a.md", text)

    assert main(command) == 1
    assert "1 info (2 older than HEAD, 1 digest unchanged since HEAD)" in capsys.readouterr().out
    _write("a.md", TEXT.replace(TWO, "") + "\n" + NEW)
    assert main(command) == 1
    assert "1 info (1 of the baseline gone, 1 older than HEAD, 1 digest" in capsys.readouterr().out


def test_the_earlier_text_is_judged_by_the_same_pages() -> None:
    """What a page has always contradicted is old, unless its line has changed."""
    root = Path(__file__).parent.parent
    digest = (root / "tests/digests/strait-weekly.md").read_text(encoding="utf-8")
    shutil.copytree(root / "cassettes/tests/digests", "cassettes")
    _write("strait-weekly.md", digest)
    commit()
    _write("strait-weekly.md", digest.replace("640 MWh", "650 MWh"))
    command = [
        sys.executable,
        "-m",
        "factlint",
        "check",
        "strait-weekly.md",
        "--replay",
        "cassettes",
        "--since",
        "HEAD",
    ]
    ran = subprocess.run([*command, "--format", "json"], capture_output=True, check=False)
    told = [(one["code"], one["line"], one["found"]) for one in json.loads(ran.stdout)["findings"]]

    assert told == [("CLM002", 12, "650 MWh"), ("CLM002", 12, "14,000")]


def test_the_web_is_asked_for_what_the_digest_cites_now(tmp_path: Path) -> None:
    """The earlier text has nothing asked for and nothing recorded; a dead link that it had, too, is old."""
    page = "<title>A page</title><h1>A page</h1><p>The yard has a crane, and the old one was sold to a museum.</p>"
    kept, dead, dropped = (f"https://yard.example/{name}" for name in ("kept", "dead", "dropped"))
    _write("a.md", f"{HEAD}One ([kept]({kept})).\n\nTwo ([dead]({dead})).\n\nThree ([dropped]({dropped})).\n")
    commit()
    _write("a.md", f"{HEAD}One ([kept]({kept})).\n\nTwo ([dead]({dead})).\n\nFour ([new]({kept}/new)).\n")
    command = [sys.executable, "-m", "factlint", "check", "a.md", "--select", "URL002", "--since", "HEAD"]
    more = ["--store", str(tmp_path / "store"), "--record", "cassettes"]
    with Web(tmp_path, {kept: page, dropped: page}) as web:
        environment = os.environ | web.environment
        ran = subprocess.run([*command, *more], env=environment, capture_output=True, text=True, check=False)

    assert set(web.asked) == {kept, dead, f"{kept}/new"}
    assert "dropped" not in next(Path("cassettes").rglob("a*")).read_text()
    assert "a.md:9:" in ran.stdout, ran.stderr
    assert "1 error (1 older than HEAD)" in ran.stdout
