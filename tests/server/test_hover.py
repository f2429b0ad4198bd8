"""What an editor shows of a finding: true, and harmless whatever digest and page say."""

from __future__ import annotations

import pyromark
import pytest
from bs4 import BeautifulSoup

from factlint.document import Position, Span
from factlint.judge.verdict import Passage, Point
from factlint.report import Evidence, Finding, RuleInfo
from factlint.server.hover import markdown
from factlint.server.marks import Mark
from factlint.trace import Trace

START, END = Position(1, 1), Position(1, 5)
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](command:workbench.action.quit)",
    "![x](https://evil.test/pixel.png)",
    "<https://evil.test/>",
    "https://evil.test/auto www.evil.test",
    "`code` **bold** # heading",
    "\n\n# heading\n\n- item\n\n```\nfence",
    "\u202ereversed \x1b[31mred",
    "&lt;script&gt; &#60;b&#62;",
    "| a | b |\n|---|---|",
    "$(command) $x$ :smile: [^1] [x]: https://evil.test",
    "]]> --> </body>",
    "1) one 1. two + three ~~four~~",
    "a" * 1_000_000,
]


def _finding(text: str = "x", url: str = "https://a.test/p") -> Mark:
    evidence = (Evidence(text, text, url), Evidence(text, text, f"x:{text}"))
    found = Finding(
        "DAT006",
        "date-mismatch",
        "error",
        text,
        "a.md",
        START,
        END,
        text,
        expected=text,
        found=text,
        evidence=evidence,
        help=text,
    )
    return Mark(Span(0, 4), found)


def _trace(text: str) -> Mark:
    passage = Passage(text, "https://a.test/p")
    point = Point("number", "contradicted", 0, 1, text, text)
    trace = Trace(
        "a.md", START, END, text, text, "sentence", (text,), "contradicted", (point,), passage, text, elsewhere=passage
    )
    return Mark(Span(0, 4), trace)


def _rule(text: str) -> RuleInfo:
    return RuleInfo("DAT006", "date-mismatch", text, "error", "web", "unsafe", f"{text}. Another sentence.")


def _shown(text: str) -> BeautifulSoup:
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_MATH
    return BeautifulSoup(pyromark.html(text, options=options), "html.parser")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_digest_and_page_are_mere_text(text: str) -> None:
    """No element comes of them but ours, no link leads elsewhere, and what they say is shown as it stands."""
    said = markdown([_finding(text), _trace(text)], {"DAT006": _rule(text)})
    page = _shown(said)

    assert {element.name for element in page.find_all()} <= {"p", "strong", "em", "blockquote", "br", "a", "hr"}
    assert {link["href"] for link in page.find_all("a")} == {"https://a.test/p"}
    assert not {"\x1b", "\u202e"} & set(said)
    assert " ".join(text.split())[:20].replace("\x1b", r"\x1b").replace("\u202e", r"\u202e") in page.get_text()
    assert len(said) < 20_000


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.test/p?q=1&r=ü#part", "https://a.test/p?q=1&r=%C3%BC#part"),
        ("http://a.test/a>b<c", "http://a.test/a%3Eb%3Cc"),
        ("http://a.test/a b", ""),
        ("https://good.test\\@evil.test", ""),
        ("http://a.te\nst/", ""),
        ("https://a.test/%E3%81%82(1)", "https://a.test/%E3%81%82%281%29"),
        ("javascript:alert(1)", ""),
        ("data:text/html,<b>", ""),
        ("file:///etc/passwd", ""),
        ("//a.test/p", ""),
        ("https://[::1", ""),
        ("https://a.test/" + "x" * 3_000, ""),
        ("", ""),
    ],
)
def test_links_lead_to_pages_alone(url: str, link: str) -> None:
    page = _shown(markdown([_finding(url=url)], {}))

    assert [a["href"] for a in page.find_all("a")] == ([link] if link else [])


def test_a_finding_says_all_that_an_editor_decides_by() -> None:
    """The rule and what it reports, what was expected and found, and the words of the source with their place."""
    found = Finding(
        *("DAT006", "date-mismatch", "error", "the page is of another day", "a.md", START, END, ""),
        expected="2026-03-31",
        found="2026-04-06",
        evidence=(Evidence("Published 31 March", "the byline", "https://a.test/p"),),
        fix_safety="unsafe",
    )
    said = markdown([Mark(Span(0, 4), found)], {"DAT006": _rule("Date mismatch")})

    assert said.replace("\\", "") == (
        "**DAT006 date-mismatch** (error)\n\nthe page is of another day\n\nExpected: 2026-03-31  \nFound: 2026-04-06\n\n"
        "> “Published 31 March”  \n> [a.test](<https://a.test/p>), the byline\n\n*Date mismatch*: Date mismatch."
    )


def test_nothing_is_shown_where_there_is_nothing() -> None:
    assert markdown([], {}) == ""
