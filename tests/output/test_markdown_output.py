"""The comment on a pull request, read back by GitHub's own renderer."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import cmarkgfm
import pytest

import hostile
import reports
from factlint.document import Position
from factlint.output.markdown import LONGEST, MARKER, render
from factlint.output.markdown_text import inert, link_to
from factlint.output.repository import address
from factlint.report import Report
from factlint.source import Source
from growth import assert_linear

GOLDEN = Path(__file__).parent / "golden_gh" / "comment.md"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
# What GitHub looks for in rendered text, outside code and links.
LIVE = r"@\w|#\d|\bGH-\d|https?://|www\.|\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b|:[a-z]+:"


@pytest.fixture(autouse=True)
def _on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "desk/news")
    monkeypatch.setenv("GITHUB_SHA", COMMIT)


def html(report: Report) -> str:
    return rendered(render(report).decode())


def rendered(markdown: str) -> str:
    """Return what GitHub makes of Markdown before it cleans it: raw HTML is still there to be seen."""
    return cmarkgfm.github_flavored_markdown_to_html(markdown, cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE)


def prose(page: str) -> str:
    """Return the text in which GitHub looks for something to link."""
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"(?s)<(code|a)\b.*?</\1>", "", page)))


def tags(page: str) -> set[str]:
    return set(re.findall(r"<([a-z0-9]+)", page))


def test_the_whole_comment() -> None:
    """Counts, failures, errors, the rest folded, the pages that were not read."""
    assert render(reports.REPORT).decode() == GOLDEN.read_text(encoding="utf-8")


def test_github_renders_it_as_meant() -> None:
    page = html(reports.REPORT)

    assert page.startswith(f"{MARKER}\n<h3>factlint: 1 failure, 1 error, 1 warning, 1 info</h3>")
    assert page.count("<details>") == page.count("</details>") == 3
    assert page.count("<tr>") == 3
    assert re.findall(r'href="([^"]+)"', page)[:2] == [
        f"https://github.com/desk/news/blob/{COMMIT}/news/may.md?plain=1#L12",
        "https://corvane.example/press/lysvik_battery",
    ]


def test_nothing_of_a_digest_or_page_does_anything() -> None:
    """No tag, link or image but ours, no broken table, and outside code no text that GitHub makes something of."""
    page = html(hostile.report(hostile.STRINGS["something of each"]))

    assert tags(page) <= {
        "h3",
        "h4",
        "p",
        "ul",
        "li",
        "a",
        "strong",
        "code",
        "details",
        "summary",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert page.count("<td") == 3  # of the one page that was not read
    assert {link.partition("/blob/")[0] for link in re.findall(r'href="([^"]+)"', page)} == {
        "https://github.com/desk/news"
    }
    assert re.findall(LIVE, prose(page)) == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>&amp;</b> &lt;",
        "[a](b) ![c](d) [^1] [ ]",
        "**a** __b__ ~~c~~ `d` ``` e",
        "a | b \\| c `|` \\",
        "$x$ $$y$$ $5",
        "@desk/all, a@b.test and @x",
        "#12 GH-12 desk/news#12 desk@ab54a98",
        "ab54a98ceb1f0ad2 1234567",
        "https://a.test/?b=c&d www.a.test ftp://a.test <https://a.test> xmpp:a@b.test",
        ":+1: :smile: :100: 12:30:45",
        "日本@desk語#12です",
        "::error::x </details> <!-- x -->",
        "# a",
        "- a 1. b",
        "plain, with 41,000 households: “quoted” (2026-05-08)",
    ],
)
@pytest.mark.parametrize("frame", ["- x {}", "| a |\n|---|\n| {} |", "- [{}](https://ours.test)"])
def test_a_text_is_shown_as_it_stands(frame: str, text: str) -> None:
    """In a list, a table and a link's label alike."""
    page = rendered(frame.format(inert(text, 500)))

    assert unescape(re.sub(r"<[^>]+>", "", page)).replace("\na\n", "").strip().removeprefix("x ").strip() == text
    assert re.findall(LIVE, prose(page)) == []
    assert set(re.findall(r'href="([^"]+)"', page)) <= {"https://ours.test"}


def test_what_has_no_shape_is_shown_as_an_escape() -> None:
    assert unescape(rendered(inert("a\u202eb\x1b\n\nc", 100))) == "<p>a\\u202eb\\x1b c</p>\n"


@pytest.mark.parametrize(
    ("url", "target", "shown"),
    [
        ("https://a.test/b_c", "https://a.test/b_c", "a.test/b_c"),
        ("http://a.test/?b=c&copy=1#d", "http://a.test/?b=c&copy=1#d", "a.test/?b=c&copy=1#d"),
        ("https://a.test/(b)*[c]'\"|$", "https://a.test/%28b%29%2A%5Bc%5D%27%22%7C%24", "a.test/(b)*[c]'\"|$"),
        ("https://good.test@evil.test/@a", "https://good.test@evil.test/@a", "evil.test/@a"),
        ("https://a.test/é", "https://a.test/%C3%A9", "a.test/é"),
        ("https://www.a.test/", "https://www.a.test/", "www.a.test"),
        ("https://a.test/%20", "https://a.test/%20", "a.test/%20"),
    ],
)
def test_a_page_of_the_web_is_linked(url: str, target: str, shown: str) -> None:
    """What is shown begins with the host that it leads to."""
    page = rendered(link_to(url))

    assert unescape(re.findall(r'href="([^"]+)"', page)[0]) == target
    assert unescape(re.sub(r"<[^>]+>", "", page)).strip() == shown


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.test/b",
        "https://a.test/b c",
        "https://good.test\\@evil.test",
        "https://a.test/\nb",
        "https://\u202ea.test/",
        "https://[a",
        "https://",
        "",
        "https://a.test/" + "b" * 2_000,
    ],
)
def test_nothing_else_is_linked(url: str) -> None:
    assert "href" not in rendered(link_to(url))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GITHUB_SERVER_URL", "javascript:alert(1)"),
        ("GITHUB_REPOSITORY", "desk/news) [x](y"),
        ("GITHUB_SHA", "HEAD"),
        ("GITHUB_SHA", ""),
    ],
)
def test_there_are_no_links_to_lines_without_a_repository(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    assert "- **news/may.md:12** CLM002" in render(reports.REPORT).decode()


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("a b/ü(1).md", "a%20b/%C3%BC%281%29.md?plain=1#L3-L5"),
        ("../a.md", ""),
        ("/tmp/a.md", ""),  # noqa: S108 - a path that is no file of the repository
        ("-", ""),
        ("a?b#c.md", "a%3Fb%23c.md?plain=1#L3-L5"),
    ],
)
def test_a_line_has_an_address(path: str, end: str) -> None:
    """With ``plain=1``, without which GitHub shows Markdown rendered, and jumps to no line."""
    found = address(path, Position(3, 1), Position(5, 1))

    assert found == (f"https://github.com/desk/news/blob/{COMMIT}/{end}" if end else "")


@pytest.mark.parametrize(
    "report",
    [
        Report((), reports.many("error", 5_000) + reports.many("info", 500)),
        hostile.report("|" * 1_000_000),
        Report((), hostile.report("`<" * 500).findings * 300),
        Report((), sources=tuple(Source(f"https://a.test/{n}", "broken", "gone", "|" * 500) for n in range(999))),
    ],
    ids=["many", "long", "both", "pages"],
)
def test_a_comment_has_room_on_github(report: Report) -> None:
    """It is cut between findings, says how many are missing, and stays well formed."""
    text = render(report).decode()
    page = rendered(text)

    assert len(text) <= LONGEST < 65_536
    assert page.count("<details>") == page.count("</details>")
    assert report.failing or "more, for which there is no room here" in page


def test_all_findings_are_counted_where_some_have_no_room() -> None:
    text = render(Report((), reports.many("error", 5_000))).decode()
    shown = text.count("\n- [**a.md:")

    assert "### factlint: 5,000 errors" in text
    assert f"… and {5_000 - shown:,} errors more" in text


def test_a_report_on_no_page_read_says_so() -> None:
    """What was not checked is not fine."""
    walled = Source("https://walled.example/", "unverifiable", "bot-wall", "a wall")
    text = render(Report((reports.DIGEST,), rules=("X001",), sources=(walled,))).decode()

    assert "### factlint: no page read\n" in text
    assert "- **not checked:** not one of the pages cited could be read" in text


def test_an_empty_report_says_so() -> None:
    assert "### factlint: nothing checked" in render(Report(())).decode()
    assert "### factlint: nothing found" in render(Report((reports.DIGEST,), rules=("X001",))).decode()


def test_time_grows_with_the_text() -> None:
    assert_linear(render, lambda size: hostile.report("`@a|https://b " * size), 2_000)
