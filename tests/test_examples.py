"""Examples in rule files: how they are written, and what the runner says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import catalog, example_pages, examples, rulefile
from factlint.errors import RuleError

FILE = Path("rule.md")
HEAD = """\
# House

```toml
code = "HSE009"
name = "house"
severity = "warning"
check = "pattern.forbid"
options.pattern = "crane"
```

Why.
"""


def _rule(*parts: str) -> rulefile.Rule:
    return rulefile.parse(HEAD + "".join(f"\n{part}\n" for part in parts), FILE)


def _outcomes(*parts: str) -> list[str]:
    return [" / ".join(outcome.problems) for outcome in examples.run_all(_rule(*parts))]


GOOD = "```text good\nA ship.\n```"


def test_an_example_says_what_it_demands() -> None:
    """Format, verdict, lines, number and path come from the words of the fence."""
    text = "````markdown bad lines=3,5-7 findings=2 path=2026-05-08.md\n```\ncode\n```\n````\n"
    (found,) = examples.read(text, FILE)

    assert (found.kind, found.bad, found.count, found.path) == ("markdown", True, 2, "2026-05-08.md")
    assert found.lines == (range(3, 4), range(5, 8))
    assert found.text == "```\ncode\n```\n"


def test_settings_belong_to_the_example_above() -> None:
    """A config fence gives the example that it follows its settings, and no other."""
    text = f"{GOOD}\n\n```toml config\nlanguage = 'ja'\n```\n\n{GOOD}\n"

    assert [found.settings for found in examples.read(text, FILE)] == ["language = 'ja'\n", ""]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("```toml config\n```", 1, "follows the example"),
        (f"{GOOD}\n```toml config\nx = 1\n```\n```toml config\n```", 7, "follows the example"),
        ("\n```markdown wrong\n```", 2, "is no example"),
        ("```markdown bad line=3\n```", 1, "'line=3' says nothing"),
        ("```markdown bad lines=three\n```", 1, "'lines=three' says nothing"),
        ("```markdown good lines=3\n```", 1, "'lines=3' says nothing"),
        ("```markdown bad findings=0\n```", 1, "a number from 1"),
        ("```toml confg\n```", 1, "is no example"),
    ],
)
def test_words_that_mean_nothing_are_an_error(text: str, line: int, words: str) -> None:
    """A slip in a fence must not turn an example into mere decoration."""
    with pytest.raises(RuleError) as caught:
        examples.read(text, FILE)

    assert caught.value.line == line
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("```text bad\nA crane.\n```", ""),
        ("```text bad lines=2\nA ship,\na crane.\n```", ""),
        ("```text bad findings=2\nA crane. A crane.\n```", ""),
        ("```text bad lines=1-3\nA ship,\na crane.\n```", ""),
        ("```text bad\nA ship.\n```", "1 finding expected, 0 found"),
        ("```text bad\nA crane. A crane.\n```", "1 finding expected, 2 found (line 1: "),
        ("```text bad lines=1\nA ship,\na crane.\n```", "nothing expected on line 2: "),
        ("```text bad lines=1,2 findings=2\nA crane. A crane.\n```", "a finding expected on line 2"),
        ("```text bad\nA ship.\n```\n\n```toml config\n[rule.house]\npattern = 'ship'\n```", ""),
        (
            "```text bad\nA ship.\n```\n\n```toml config\n[rule.house]\npatern = 'ship'\n```",
            "factlint.toml:2: unknown key",
        ),
        ("```text bad\nA ship.\n```\n\n```toml config\nwindow = 3\n```", "factlint.toml:1: unknown key"),
    ],
)
def test_what_the_runner_says_of_a_bad_example(part: str, problem: str) -> None:
    """It passes with exactly the findings that it announces, where it announces them."""
    outcome, good = _outcomes(part, GOOD)

    assert outcome.startswith(problem) if problem else outcome == ""
    assert good == ""


def test_a_good_example_must_be_silent() -> None:
    bad, good = _outcomes("```text bad\nA crane.\n```", "```text good\nA crane.\n```")

    assert bad == ""
    assert good.startswith("0 findings expected, 1 found (line 1: ")


def test_a_rule_without_examples_is_not_tested() -> None:
    """`factlint test` says so instead of passing a rule that nothing has tried."""
    assert _outcomes() == ["the rule has no bad example", "the rule has no good example"]


def test_a_suppressed_finding_is_none() -> None:
    """So that an example can show how to suppress."""
    text = "```markdown good\nA crane. <!-- factlint: ignore HSE009 -- the port's own -->\n```"

    assert _outcomes("```text bad\nA crane.\n```", text) == ["", ""]


def test_a_folder_is_tested_with_the_plugins_of_its_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A house rule may put a plugin's check to work; the built-in folder may be tested as well."""
    (tmp_path / "lib").mkdir()
    plugin = "from factlint.checks import Options, check\n\n@check('examples_test.none', Options)\n"
    (tmp_path / "lib" / "examples_plugin.py").write_text(f"{plugin}def none(digest, options):\n    return iter(())\n")
    monkeypatch.syspath_prepend(tmp_path / "lib")
    (tmp_path / "factlint.toml").write_text("plugins = ['examples_plugin']")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "a.md").write_text(
        HEAD.replace("pattern.forbid", "examples_test.none").replace("options", "#")
    )

    outcomes = examples.run_folder(tmp_path / "house")
    assert [outcome.problems for outcome in outcomes] == [
        ("the rule has no bad example",),
        ("the rule has no good example",),
    ]


@pytest.mark.parametrize("rule", catalog.read_folder(Path(__file__).parent / "house-rules", house=True))
def test_house_rules_are_tested_in_the_same_way(rule: rulefile.Rule) -> None:
    """No Python is needed for them: the checks that ship are put to other work."""
    assert [outcome.problems for outcome in examples.run_all(rule) if not outcome.passed] == []


PAGE = '```http page url="https://tern.test/{}"\n{}\n```\n'


def test_an_example_has_its_pages() -> None:
    """A page says its status, its headers and its body; where it redirects, the next page is asked."""
    text = (
        GOOD + "\n\n" + PAGE.format("a", "301\nlocation: /b") + PAGE.format("b#c", "200 text/html\nX-Y: z\n\n<p>1\n\n2")
    )
    (found,) = examples.read(text, FILE)
    answer = example_pages.answers(found.pages)["https://tern.test/a"]

    assert [(hop.url, hop.status) for hop in answer.exchanges] == [
        ("https://tern.test/a", 301),
        ("https://tern.test/b", 200),
    ]
    assert answer.exchanges[-1].headers == (("content-type", "text/html"), ("x-y", "z"))
    assert answer.exchanges[-1].body == b"<p>1\n\n2\n"


def test_a_page_can_fail() -> None:
    """A kind of failure in place of the status is what becomes of the link; so is a redirect that leads nowhere."""
    text = (
        GOOD
        + "\n"
        + PAGE.format("a", "no-such-host")
        + PAGE.format("b", "302\nlocation: /b")
        + PAGE.format("c", "302\nlocation: /d")
    )
    (found,) = examples.read(text, FILE)
    failures = [answer.failure.kind for answer in example_pages.answers(found.pages).values() if answer.failure]

    assert failures == ["no-such-host", "redirect-loop", "not-recorded"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (PAGE.format("a", "200"), 1, "follows the example"),
        (f"{GOOD}\n{PAGE.format('a', '200')}{PAGE.format('a', '404')}", 7, "this page already"),
        (f"{GOOD}\n```http page\n200\n```\n", 4, "is no page"),
        (f"{GOOD}\n{PAGE.format('a', 'OK text/html')}", 5, "begins with its status"),
        (f"{GOOD}\n{PAGE.format('a', '200 text/html' + chr(10) + '<p>')}", 6, "is no header"),
    ],
)
def test_a_page_that_cannot_be_understood(text: str, line: int, words: str) -> None:
    """A mistake in a page's fence is told with its line."""
    with pytest.raises(RuleError, match=words) as caught:
        examples.read(text, FILE)

    assert caught.value.line == line


DATED = """\
# Rule

```toml
code = "HSE010"
name = "dated-otherwise"
severity = "warning"
needs = "folder"
check = "history.dates"
```

Why.
"""
ROW = "| Title | Source | Date | URL |\n|---|---|---|---|\n| Quay opens | Tern | {} | https://tern.test/quay |\n"


def _digest(day: str, row: str) -> str:
    return f"# Harbour Digest {day}\n\n## References\n\n{ROW.format(row)}"


def test_digests_stand_beside_an_example() -> None:
    """They are of its series, by their paths and with its settings."""
    bad = f"```markdown bad path=news/2026-06-02.md\n{_digest('2026-06-02', '2026-05-02')}```"
    good = f"```markdown good path=news/2026-06-02.md\n{_digest('2026-06-02', '2026-05-02')}```"
    beside = f"```markdown beside path={{}}/2026-06-01.md\n{_digest('2026-06-01', '2026-05-30')}```"
    parts = [bad, beside.format("news"), good, beside.format("weekly")]
    rule = rulefile.parse(DATED + "".join(f"\n{part}\n" for part in parts), FILE)

    assert [outcome.problems for outcome in examples.run_all(rule)] == [(), ()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```markdown beside path=a.md\n```", "follows it"),
        ("```markdown good path=a.md\n```\n```markdown beside path=a.md\n```", "a path of its own"),
        ("```markdown good\n```\n```markdown beside\n```", "is no example"),
    ],
)
def test_a_digest_beside_nothing_is_an_error(text: str, words: str) -> None:
    """A fence that would be passed over in silence is told."""
    with pytest.raises(RuleError, match=words):
        examples.read(text, FILE)


def test_a_digest_beside_stays_in_its_folder() -> None:
    """A house rule of a stranger writes no file elsewhere."""
    parts = ["```markdown good\nA.\n```", "```markdown beside path=../../b.md\nB.\n```"]
    rule = rulefile.parse(DATED + "".join(f"\n{part}\n" for part in parts), FILE)

    assert "leads out of" in examples.run_all(rule)[0].problems[0]
