"""Fixes: which go together, what they make of a text, and that linting the result proves each of them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import growth
from factlint import catalog, example_pages, examples
from factlint.document import Position
from factlint.fixes import Change, Places, Standing, applied, changes, compatible, is_fixable
from factlint.fixing import Fixing
from factlint.linter import Linter
from factlint.report import Edit, Finding
from factlint.sources import cassette
from factlint.sources.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.examine import FileResult
    from factlint.examples import Example
    from factlint.rulefile import Rule

SUFFIXES = {"markdown": ".md", "html": ".html", "text": ".txt"}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _finding(*edits: tuple[int, int, str], code: str = "LNG003", line: int = 1, message: str = "x") -> Finding:
    return Finding(
        code=code,
        name="x",
        severity="info",
        message=message,
        path="a.md",
        position=Position(line, 1),
        end=Position(line, 2),
        line="",
        fix_safety="safe",
        edits=tuple(Edit(*edit) for edit in edits),
    )


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ([(0, 2, "x")], [(2, 4, "y")], 2),
        ([(0, 3, "x")], [(2, 4, "y")], 1),
        ([(0, 3, "x")], [(0, 3, "x")], 2),
        ([(0, 3, "x")], [(0, 3, "y")], 1),
        ([(2, 2, "x")], [(2, 2, "y")], 1),
        ([(2, 2, "x")], [(2, 4, "y")], 1),
        ([(4, 4, "x")], [(2, 4, "y")], 1),
        ([(2, 2, "x")], [(3, 3, "y")], 2),
        ([(0, 1, "x"), (5, 6, "y")], [(2, 3, "z"), (5, 6, "y")], 2),
        ([(0, 1, "x"), (5, 6, "y")], [(2, 3, "z"), (5, 6, "w")], 1),
        ([(0, 1, "x")], [(3, 2, "z")], 1),
        ([(0, 1, "x")], [(3, 200, "z")], 1),
        ([(0, 1, "x")], [(2, 5, "c"), (4, 6, "d")], 1),
        ([(0, 1, "x")], [(2, 5, "cde")], 1),
        ([(0, 1, "x")], [(2, 5, "# factlint: ignore-file REF -- x")], 1),
    ],
)
def test_which_fixes_go_together(
    one: list[tuple[int, int, str]], other: list[tuple[int, int, str]], count: int
) -> None:
    """Of two that touch one place the first is made, of what is out of range or changes nothing, nothing."""
    assert len(compatible([_finding(*one), _finding(*other)], "abcdefgh")) == count


EDITS = st.lists(
    st.tuples(st.integers(-1, 22), st.integers(-1, 22), st.text("xyz", max_size=3)), min_size=1, max_size=3
).map(lambda edits: _finding(*edits))


@given(st.lists(EDITS, max_size=6))
def test_chosen_edits_never_overlap_and_are_made_as_from_the_end(findings: list[Finding]) -> None:
    """Whatever edits are offered, the order in which they are made is of no account."""
    text = "abcdefghijklmnopqrst"
    chosen = compatible(findings, text)
    made = sorted({change for finding in chosen for change in changes(finding)})
    expected = text
    for start, end, new in reversed(made):
        expected = expected[:start] + new + expected[end:]

    assert all(one.end <= other.start for one, other in pairwise(made))
    assert applied(text, chosen)[0] == expected


@given(st.lists(EDITS, max_size=4))
def test_what_no_edit_touches_is_found_again(findings: list[Finding]) -> None:
    """A character that stays is where the shift says."""
    text = "abcdefghijklmnopqrst"
    chosen = compatible(findings, text)
    made: set[Change] = {change for finding in chosen for change in changes(finding)}
    after, shift = applied(text, chosen)

    for offset, character in enumerate(text):
        if not any(change.start <= offset < change.end for change in made):
            assert after[shift(offset)] == character


def test_a_finding_that_has_moved_is_not_new() -> None:
    """It is known by where it went, else by its words; one that stands where another was fixed is new."""
    before, after = "one two\nthree\n", "2 two\nthree\n"
    fixed = _finding((0, 3, "2"))
    other, new = _finding(line=2), _finding(line=2, code="LNG005")
    old = Standing([fixed, other], Places(before))
    _, shift = applied(before, [fixed])

    assert Standing([other], Places(after)).new(old, shift, [fixed]) == []
    assert Standing([other, new], Places(after)).new(old, shift, [fixed]) == [new]
    assert len(Standing([fixed, other], Places(after)).new(old, shift, [fixed])) == 1


def test_choosing_is_linear() -> None:
    """A file may hold a finding for every character."""

    def make(count: int) -> tuple[list[Finding], str]:
        return [_finding(*((at, at + 1, "") for at in range(count)))] * 3, "a" * count

    growth.assert_linear(lambda given: compatible(*given), make, 40_000)


# --- the step -------------------------------------------------------------------------------------------------------


def _fixed(data: bytes | str, name: str = "a.md", *, unsafe: bool = False, **overrides: object) -> FileResult:
    content = data.encode() if isinstance(data, str) else data
    linter = Linter(overrides)
    step = Fixing(unsafe=unsafe, given={name: content})
    return step(linter, linter.check_data(content, name))


def _mended(text: str, name: str = "a.md", *, unsafe: bool = False) -> str:
    fixed = _fixed(text, name, unsafe=unsafe).fixed
    return fixed.after if fixed else text


HEAD = "# Harbour weekly, 8 May 2026\n\n## The cranes of Arvik\n\n"
FRAGMENTS = [
    "The calibration (calibration) of the cranes took a day.",
    "The ”night shift” trial ends in August, says the port.",
    "The trial started，and four cranes work at night（without a driver）until August。",
    "See [the yard](https://tern.test/yard?utm_source=openai&id=7#tours) and <https://tern.test/a?gclid=1>.",
    "| Cranes | <https://tern.test/b?utm_medium=x> |\n|---|---|\n| The gloss (gloss) | “quay“ |",
    "The [gates][1] open.\n\n[1]: https://tern.test/gates?fbclid=abc 'Gates'",
    "<!-- factlint: ignore LNG003 -- house style -->\nThe latency (latency) of the cranes is kept.",
    "The port of Ar\u200bvik started its trial.\u2028The end",
    "A plain sentence about nine berths, without anything to mend.",
    "> It is “a floor you can own“, the company says.",
    "- An item（with brackets）and a gloss (gloss)",
]
DIGESTS = st.builds(
    lambda parts, end: (HEAD + "\n\n".join(parts) + "\n").replace("\n", end),
    st.lists(st.sampled_from(FRAGMENTS), max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
)


@settings(max_examples=30)
@given(DIGESTS, st.booleans(), st.sampled_from(["a.md", "a.txt"]))
def test_running_twice_changes_nothing(text: str, unsafe: bool, name: str) -> None:
    """Fixes are made until there are no more, and what was left out is left out again."""
    once = _mended(text, name, unsafe=unsafe)

    assert _mended(once, name, unsafe=unsafe) == once


@settings(max_examples=30)
@given(DIGESTS)
def test_a_fixed_text_has_fewer_findings_and_none_that_are_new(text: str) -> None:
    """What was fixed is gone; what it leaned on, such as a line told twice, may be gone with it."""
    before = Linter().check_data(text.encode(), "a.md")
    result = _fixed(text)
    fixed = Counter(result.fixed.codes if result.fixed else ())

    assert fixed + Counter(finding.code for finding in result.findings) <= Counter(one.code for one in before.findings)
    assert not any(is_fixable(finding, unsafe=False) for finding in result.findings)


@settings(max_examples=30)
@given(DIGESTS)
def test_line_ends_are_kept(text: str) -> None:
    after = _mended(text)

    assert [after.count(end) for end in ("\r", "\n", "\r\n")] == [text.count(end) for end in ("\r", "\n", "\r\n")]


@pytest.mark.parametrize(
    ("text", "name", "mended"),
    [
        ("The *latency (latency*) is up.", "a.md", None),
        ("The latency (**latency**) is up.", "a.md", "The latency is up."),
        ("The `pin_a` (`pin_a`) is up.", "a.md", None),
        ("The pin_a (pin_a) is up.", "a.md", "The pin_a is up."),
        ("The *latency* (_latency_) is up.", "a.md", "The *latency* is up."),
        ("<p>The <em>latency (latency</em>) is up.</p>", "a.html", None),
        ("<p>The latency (<b>latency</b>) is up.</p>", "a.html", "<p>The latency is up.</p>"),
        ("<p>The latency (lat<!-- x -->ency) is up.</p>", "a.html", None),
        ("<p>The latency (latency<br>) is up.</p>", "a.html", None),
        ("<p>Up&#8212;the latency&nbsp;(latency) is.</p>", "a.html", "<p>Up&#8212;the latency is.</p>"),
        ("<p>The &ldquo;night&#8220; shift &amp; all.</p>", "a.html", "<p>The &ldquo;night” shift &amp; all.</p>"),
        ("| The gloss \\| (gloss) |\n|---|\n| “b“ |", "a.md", "| The gloss \\| (gloss) |\n|---|\n| “b” |"),
        ("> The hull (hull) is new.\n> It is.", "a.md", "> The hull is new.\n> It is."),
        ("The latency (latency) is up.", "a.txt", "The latency is up."),
    ],
)
def test_markup_stays_whole(text: str, name: str, mended: str | None) -> None:
    """What is taken out holds all of an element or none of it; comments stay, and entities are one character."""
    head = "<h1>Harbour weekly, 8 May 2026</h1>\n" if name == "a.html" else "# Harbour weekly, 8 May 2026\n\n"
    more = " See what the harbour office of Arvik says about the night shift and its cranes."

    assert _mended(f"{head}{text}\n\n<p>{more}</p>\n", name) == f"{head}{mended or text}\n\n<p>{more}</p>\n"


def test_suppressed_findings_are_left_alone() -> None:
    text = HEAD + FRAGMENTS[6] + "\n"

    assert _mended(text) == text


def test_mixed_line_ends_are_kept() -> None:
    text = HEAD.replace("\n", "\r\n") + "The gloss (gloss) is here.\n\nThe end (end) comes.\r\n"

    assert _mended(text) == text.replace(" (gloss)", "").replace(" (end)", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_known(encoding: str) -> None:
    """What is linted as proof is the text as it will be written."""
    text = HEAD + "The “night shift“ of Ärvik ends – é à ü ö.\n"
    result = _fixed(text.encode(encoding))

    assert result.fixed
    assert result.fixed.after == text.replace("shift“", "shift”")


def test_broken_bytes_are_left_alone() -> None:
    """Decoded and encoded again they would be others."""
    content = (HEAD + "The gloss (gloss) is in many ünïcödé wörds, ä ö ü.\n").encode() + b"\xff\n"
    linter = Linter()
    result = Fixing(unsafe=False, given={"a.md": content})(linter, linter.check_data(content, "a.md"))

    assert result.fixed is None
    assert any("is not fixed" in notice for notice in linter.notices)


def test_a_fix_that_brings_another_finding_is_left_out() -> None:
    """The others are made all the same, and it stays as it is reported."""
    folder = Path("house")
    folder.mkdir()
    rule = (
        '# No plain word\n\n```toml\ncode = "HSE001"\nname = "no-plain-word"\nseverity = "warning"\nneeds = "text"\n'
        'fix = "none"\ncheck = "pattern.forbid"\noptions.pattern = "latency of"\n```\n\nNever.\n\n'
        "```markdown bad lines=1\nThe latency of it.\n```\n\n```markdown good\nIt.\n```\n"
    )
    (folder / "HSE001-no-plain-word.md").write_text(rule, encoding="utf-8")
    Path("factlint.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    text = HEAD + "The latency (latency) of the cranes is kept, the gloss (gloss) is not.\n"
    result = _fixed(text)

    assert result.fixed
    assert result.fixed.after == text.replace(" (gloss)", "")
    assert [finding.code for finding in result.findings].count("LNG003") == 1


def test_narrowing_steps_say_what_is_mended() -> None:
    """What they leave out, or suppress, is not touched; they see the fixed text in the end."""
    text = HEAD + "The latency (latency) is one.\n\nThe gloss (gloss) is two.\n"
    seen: list[str | None] = []

    def only_first(_: Linter, result: FileResult) -> FileResult:
        seen.append(result.text)
        return replace(result, findings=tuple(one for one in result.findings if one.position.line == 5))

    linter = Linter()
    step = Fixing(unsafe=False, narrowing=[only_first], given={"a.md": text.encode()})
    result = step(linter, linter.check_data(text.encode(), "a.md"))

    assert result.fixed
    assert result.fixed.after == text.replace(" (latency)", "") == seen[-1]
    assert result.findings == ()


def test_a_digest_that_is_gone_is_an_error() -> None:
    linter = Linter()
    content = (HEAD + FRAGMENTS[0]).encode()
    result = Fixing(unsafe=False)(linter, linter.check_data(content, "gone.md"))

    assert "gone.md: cannot be read again" in str(result.errors[0])
    assert result.fixed is None


# --- the rules ------------------------------------------------------------------------------------------------------


def _bad_examples() -> Iterator[object]:
    further = Path(__file__).parent / "rules"
    for rule in catalog.builtin().rules.values():
        if rule.fix == "none":
            continue
        files = [(rule.text, rule.path), *((path.read_text("utf-8"), path) for path in further.glob(f"{rule.code}.md"))]
        for text, path in files:
            for example in examples.read(text, path):
                if example.bad:
                    yield pytest.param(rule, example, id=f"{path.name}:{example.line}")


@pytest.mark.parametrize(("rule", "example"), list(_bad_examples()))
def test_a_rule_mends_its_own_bad_examples(rule: Rule, example: Example) -> None:
    """Where it offers a fix, the finding is gone when it has been made, and a second run has nothing to do."""
    name = f"digest{SUFFIXES[example.kind]}"
    Path("factlint.toml").write_text(example.settings, encoding="utf-8")
    cassette.write(cassette.file_of(Path("pages"), name), example_pages.answers(example.pages).values())
    linter = Linter({"select": (rule.code,)}, reading=Reading(replay="pages"))
    before = linter.check_data(example.text.encode(), name)
    offered = [finding for finding in before.findings if is_fixable(finding, unsafe=True)]
    step = Fixing(unsafe=True, given={name: example.text.encode()})
    result = step(linter, before)

    assert not before.errors
    assert len(result.fixed.codes if result.fixed else ()) == len(offered)
    assert not any(is_fixable(finding, unsafe=True) for finding in result.findings)
