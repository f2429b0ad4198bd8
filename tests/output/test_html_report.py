"""The HTML report as a file: what stands in it, where, and that nothing of it is more than text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from bs4 import BeautifulSoup

import factlint.output
import hostile
from factlint.document import Position
from factlint.errors import InputError
from factlint.judge.verdict import Passage, Point
from factlint.lines import Lines
from factlint.output import html_view
from factlint.output.html import render
from factlint.output.html_marks import brief, link, shown
from factlint.output.html_text import Claimed, Marked, lines
from factlint.report import DigestSummary, Edit, Evidence, Finding, Fixed, Gone, Place, Report, RuleInfo
from factlint.source import Source
from factlint.trace import Trace
from growth import assert_linear

if TYPE_CHECKING:
    from bs4 import Tag

TEXT = "# Tern Weekly\n\nThe yard at Skjerholm builds 14 ferries. It opened in May.\n\nSee https://tern.test/yard?utm_source=x\n"
URL = "https://tern.test/yard"
DIGEST = DigestSummary("news/tern.md", "markdown", "en", "2026-05-08", 1, 2, 3, 3, 2, judged=True)
WRONG = Finding(
    "CLM002",
    "wrong-number",
    "error",
    "the source says 41",
    "news/tern.md",
    Position(3, 30),
    Position(3, 32),
    "a line",
    reference=("The yard", URL),
    expected="41",
    found="14",
    evidence=(Evidence("It builds 41 ferries.", "paragraph", URL), Evidence("41 of them", "title", URL)),
    related=(Place(Position(1, 3), Position(1, 14), "# Tern Weekly", "the same yard"),),
    fix_safety="safe",
    edits=(Edit(TEXT.index("14"), TEXT.index("14") + 2, "41", Position(3, 30), Position(3, 32)),),
    help="correct the number",
)
KNOWN = Finding(
    "URL008",
    "tracking-parameters",
    "info",
    "the URL carries utm_source",
    "news/tern.md",
    Position(5, 5),
    Position(5, 40),
    "a line",
    suppressed="agreed upon",
    suppressed_by="comment",
)
TRACES = (
    Trace(
        "news/tern.md",
        Position(3, 1),
        Position(3, 41),
        "The yard at Skjerholm builds 14 ferries.",
        "Tern",
        "sentence",
        (URL,),
        "contradicted",
        points=(Point("number", "contradicted", 29, 31, "14", "the source says 41", "41"),),
        passage=Passage("It builds 41 ferries.", URL),
    ),
    Trace("news/tern.md", Position(3, 42), Position(3, 59), "It opened in May.", "Tern", "none", (), "unverifiable"),
)
RULE = RuleInfo(
    "CLM002", "wrong-number", "Wrong number", "error", "web", "none", "Says `14` for 41.\n\nWhy it matters: <b>."
)
SOURCES = (
    Source("https://tern.test/a", "ok", status=200, fetched_at="2026-05-08T10:00:00Z", origin="store"),
    Source("https://tern.test/b", "broken", "not-found", "the server answered 404 (Not Found), twice", 404),
    Source("https://tern.test/c", "moved", "permanent-redirect", "", 200, "https://tern.test/d"),
    Source("https://tern.test/e", "skipped", "offline"),
)
REPORT = Report(
    (DIGEST,),
    (WRONG, KNOWN),
    sources=SOURCES,
    traces=TRACES,
    texts={"news/tern.md": TEXT},
    catalog=(RULE,),
    rules=("CLM002",),
    failing=1,
)


def parsed(report: Report) -> BeautifulSoup:
    return BeautifulSoup(render(report), "html.parser")


def first(page: Tag, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def at(start: tuple[int, int], end: tuple[int, int], path: str = "a.md", message: str = "m") -> Finding:
    return Finding("DOC002", "prompt-residue", "warning", message, path, Position(*start), Position(*end), "the line")


def page_of(text: str, *findings: Finding) -> BeautifulSoup:
    return parsed(Report((), findings, texts={"a.md": text}))


PAGE = parsed(REPORT)


def test_the_text_stands_there_as_written() -> None:
    """Every line with its number, and nothing in it but what the digest says."""
    found = [(line["data-n"], line.get_text()) for line in PAGE.select(".text .l")]

    assert found == [(str(number), line) for number, line in enumerate(TEXT.splitlines(), start=1)]


def test_a_finding_is_marked_at_its_characters_and_stands_beside_its_line() -> None:
    mark = first(PAGE, "#m1")

    assert (mark.get_text(), mark["class"]) == ("14", ["error"])
    assert [note["id"] for note in PAGE.select("#d1L3 ~ .n .note")] == ["f1"]


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("h3", "error CLM002 wrong-number 3:30"),
        (".msg", "the source says 41"),
        (".want", "41"),
        (".have", "14"),
        ("figure", f"It builds 41 ferries. paragraph · {URL}"),
        (".related", "line 1 the same yard"),
        (".help", "correct the number"),
        (".ref", f"Reference: The yard {URL}"),
        (".more summary", "Safe fix"),
        (".new ins", "41"),
    ],
)
def test_a_note_tells_all_that_is_known(selector: str, told: str) -> None:
    assert told in words(first(PAGE, f"#f1 {selector}"))


def test_a_fix_is_shown_as_a_difference() -> None:
    """With some of what stands around it on its line."""
    assert words(first(PAGE, "#f1 .old del")) == "14"
    assert first(PAGE, "#f1 .new").get_text() == "after: … at Skjerholm builds 41 ferries. It opened in …"


def test_suppressed_findings_are_shown_with_their_reason() -> None:
    note = first(PAGE, "#f2")

    assert note["data-level"] == "suppressed"
    assert words(first(note, ".reason")) == "Suppressed by a comment: agreed upon"


def test_every_claim_has_a_sign_that_leads_to_what_it_rests_on() -> None:
    signs = [(sign["href"], sign["aria-label"]) for sign in PAGE.select(".text a.v")]

    assert signs == [("#c1", "claim 1: contradicted"), ("#c2", "claim 2: unverifiable")]
    assert words(first(PAGE, "#c1 .what")) == (
        "The yard at Skjerholm builds 14 ferries. number “14”: the source says 41 It builds 41 ferries. " + URL
    )


def test_claims_without_any_page_read_get_no_sign() -> None:
    """They would all say the same."""
    page = parsed(Report((DIGEST,), traces=TRACES[1:], texts={"news/tern.md": TEXT}))

    assert page.select(".text a.v") == []
    assert "No page was read" in words(first(page, "#claims"))


def test_sources_are_listed_the_worst_first() -> None:
    rows = [words(row) for row in PAGE.select("tr.source")]

    assert rows == [
        "broken https://tern.test/b status 404 the server answered 404 (Not Found), twice from the web",
        "moved https://tern.test/c leads to https://tern.test/d status 200 permanent-redirect from the web",
        "ok https://tern.test/a status 200 2026-05-08T10:00:00Z from the store",
        "skipped https://tern.test/e offline",
    ]


def test_the_head_counts_and_says_whether_the_gate_closes() -> None:
    assert words(first(PAGE, "h1")) == "news/tern.md"
    assert words(first(PAGE, ".state")) == "Does not pass"
    assert words(first(PAGE, ".tile")) == "Findings 1 error 1 suppressed"


def test_rules_that_found_something_are_explained() -> None:
    assert words(first(PAGE, "#r-CLM002")).endswith("Says 14 for 41. Why it matters: <b>.")
    assert [code.get_text() for code in PAGE.select("#r-CLM002 code")] == ["14"]


def test_several_digests_have_a_table_that_leads_to_each() -> None:
    page = parsed(Report((), (at((1, 1), (1, 3)), at((1, 1), (1, 2), "b.md")), texts={"a.md": "one", "b.md": "two"}))

    assert [(link_["href"], words(link_)) for link_ in page.select(".files a")] == [("#d1", "a.md"), ("#d2", "b.md")]
    assert [words(mark) for mark in page.select("mark")] == ["on", "t"]


@pytest.mark.parametrize(
    ("where", "target"),
    [
        ("b.md:2", "#d2L2"),
        ("the original, b.md:1", "#d2L1"),
        ("b.md:9", "#d2"),
        ("c.md:1", None),
        ("paragraph", None),
        ("b.md:²", None),
    ],
)
def test_a_place_in_another_digest_is_a_link_if_the_page_has_it(where: str, target: str | None) -> None:
    """To its line, or to the digest where it has no such line."""
    texts = {"a.md": "one", "b.md": "two\nthree\n"}
    finding = msgspec.structs.replace(at((1, 1), (1, 3)), evidence=(Evidence("two", where),))
    page = parsed(Report((), (finding, at((1, 1), (1, 2), "b.md")), texts=texts))
    link_ = page.select_one("figcaption a")

    assert (link_ and link_["href"]) == target


def test_every_link_within_the_page_leads_somewhere_and_no_name_is_given_twice() -> None:
    names = [tag["id"] for tag in PAGE.select("[id]")]
    targets = {str(tag["href"])[1:] for tag in PAGE.select("[href^='#']")}

    assert targets <= set(names)
    assert len(names) == len(set(names))


def test_what_failed_and_what_was_left_out_is_told() -> None:
    report = Report(
        (DIGEST,),
        errors=(InputError("not UTF-8", path="x.md"),),
        notices=("the store was set aside",),
        older=2,
        fixed=(Fixed("b.md", "a", "b", ("URL008",)),),
        gone=(Gone("c.md", "URL001", "words"),),
    )
    head = words(first(parsed(report), ".head"))

    for told in (
        "Incomplete",
        "x.md: not UTF-8",
        "the store was set aside",
        "2 findings that were there before",
        "1 digest: b.md",
        "1 finding of the baseline",
    ):
        assert told in head


@pytest.mark.parametrize(
    ("report", "state"),
    [
        (Report((DIGEST,)), "Passes"),
        (Report((DIGEST,), failing=1), "Does not pass"),
        (Report((DIGEST,), failing=1, errors=(InputError("m"),)), "Incomplete"),
        (Report((DIGEST,), sources=(Source("https://tern.test/", "unverifiable"),)), "No page could be read"),
        (Report(()), "Nothing checked"),
    ],
)
def test_only_what_was_checked_passes(report: Report, state: str) -> None:
    assert words(first(parsed(report), ".state")) == state


def test_the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else() -> None:
    document = render(REPORT).decode()
    style, script = (re.findall(rf"<{tag}>(.*?)</{tag}>", document, re.DOTALL) for tag in ("style", "script"))
    hashes = [b64encode(sha256(part.encode()).digest()).decode() for part in (*style, *script)]
    meta = first(PAGE, 'meta[http-equiv="Content-Security-Policy"]')

    assert meta["content"] == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_needs_nothing_from_elsewhere_and_no_style_or_handler_stands_in_a_tag() -> None:
    for tag in PAGE.select("*"):
        assert not [name for name in tag.attrs if name in ("style", "src", "srcset", "action") or name.startswith("on")]
    assert PAGE.select("link, img, iframe, object, embed, base, form, script[src]") == []
    style = (PAGE.style or PAGE).get_text()
    assert "url(" not in style
    assert "@import" not in style


def test_links_to_the_web_tell_nobody_where_they_were_met() -> None:
    links = PAGE.select("a[href^='http']")

    assert len(links) > 1
    assert {tuple(tag["rel"]) for tag in links} == {("noreferrer", "noopener")}


HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}\"'>&amp;"


def test_what_a_stranger_writes_stays_text_wherever_it_stands() -> None:
    """In the text, the path, every part of a finding, of a trace and of a source."""
    page = parsed(hostile.report(HOSTILE))

    assert len(page.select("script")) == 1
    assert page.select("img") == []
    assert words(first(page, "h1")) == HOSTILE
    assert first(page, ".text .l").get_text() == HOSTILE
    assert [tag for tag in page.select("*") if any(name.startswith("on") for name in tag.attrs)] == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//tern.test/",
        "http://",
        "https://tern.test/a b",
        'https://tern.test/"onclick=',
        "https://tern.test/\u202etxt",
        "https://tern.test/\nx",
        "https://tern.test/" + "a" * 3000,
        "tern.test",
        "",
    ],
)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert link(url) == ""


@pytest.mark.parametrize("url", ["https://tern.test/a?b=c&d=e#f", "HTTP://TERN.test", "https://日本.test/記事"])
def test_addresses_of_the_web_become_links(url: str) -> None:
    assert link(url) == url


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("a\tb", "a\tb"),
        ("a\u202eb", 'a<i class="x" title="U+202E RIGHT-TO-LEFT OVERRIDE">202E</i>b'),
        ("\x00", '<i class="x" title="U+0000 control character">0000</i>'),
        ("\u200b" * 9, '<i class="x" title="U+200B ZERO WIDTH SPACE">200B</i><i class="x">×9</i>'),
        ("a\r\nb", 'a<i class="x" title="U+000D control character">␍</i><i class="x" title="U+000A control character">↵</i>b'),
        ("👩\u200d💻", "👩\u200d💻"),
        ("a\u200db\u202e", 'a<i class="x" title="U+200D ZERO WIDTH JOINER">200D</i>b<i class="x" title="U+202E RIGHT-TO-LEFT OVERRIDE">202E</i>'),
        ("##[error]x", "##[error]x"),
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_shown_by_its_code(text: str, html: str) -> None:
    assert shown(text) == html


def test_long_texts_are_cut_and_stand_on_one_line() -> None:
    assert brief("one\n two\u2028three " * 100, 20) == "one two three one t…"


def marks(text: str, *ranges: tuple[int, int, int]) -> list[str]:
    marked = [Marked(start, end, number, level) for number, (start, end, level) in enumerate(ranges, start=1)]
    return [
        re.sub(r' id="m(\d)"', r"#\1", line.html.replace(" data-f=", "=")) for line in lines(Lines(text), marked, ())
    ]


@pytest.mark.parametrize(
    ("text", "ranges", "html"),
    [
        ("abc", [(1, 2, 0)], ['a<mark class="error"="1"#1>b</mark>c']),
        (
            "abcde",
            [(0, 3, 1), (2, 5, 0)],
            ['<mark class="warning"="1"#1>ab</mark><mark class="error"="1 2"#2>c</mark><mark class="error"="2">de</mark>'],
        ),
        ("ab\r\ncd\r\n", [(1, 5, 2)], ['a<mark class="info"="1"#1>b</mark>', '<mark class="info"="1">c</mark>d']),
        ("ab\ncd", [(2, 2, 0)], ['ab<mark class="error z"="1"#1></mark>', "cd"]),
        ("ab\ncd", [(2, 3, 0)], ["ab", '<mark class="error z"="1"#1></mark>cd']),
        ("", [(0, 0, 3)], ['<mark class="suppressed z"="1"#1></mark>']),
        ("a\n", [(2, 2, 0)], ["a", '<mark class="error z"="1"#1></mark>']),
        ("a\rb\x0cc", [(2, 3, 0)], ["a", '<mark class="error"="1"#1>b</mark><i class="x" title="U+000C control character">000C</i>c']),
        ("ab", [(0, 2, 1), (0, 2, 0)], ['<span id="m2"></span><mark class="error"="1 2"#1>ab</mark>'.replace(' id="m2"', "#2")]),
    ],
)  # fmt: skip
def test_ranges_may_overlap_run_over_lines_or_be_empty(
    text: str, ranges: list[tuple[int, int, int]], html: list[str]
) -> None:
    assert marks(text, *ranges) == html


def test_a_claim_of_several_lines_has_one_sign_at_its_end() -> None:
    found = list(lines(Lines("ab\ncd e"), [Marked(1, 4, 1, 0)], [Claimed(0, 5, 7, "traced")]))

    assert [BeautifulSoup(line.html, "html.parser").get_text() for line in found] == ["ab", "cd e"]
    assert [line.html.count('class="c traced"') for line in found] == [1, 1]
    assert [line.html.count("<a ") for line in found] == [0, 1]


def test_lines_that_read_from_right_to_left_say_so() -> None:
    assert [line.direction for line in lines(Lines("abc\nשלום"), (), ())] == ["", "auto"]


def test_places_behind_the_end_of_the_text_are_told_with_the_line_of_the_finding() -> None:
    """As where the report does not hold the text, or not all of it."""
    page = page_of("one\n", at((9, 5), (9, 9)))

    assert first(page, ".l[data-n='9']").get_text() == "the line"
    assert words(first(page, "mark")) == "line"


def test_of_a_huge_digest_the_beginning_is_shown_and_all_findings() -> None:
    text = "word " * 200_000
    page = page_of(text, at((1, 1), (1, 5)), at((1, 900_001), (1, 900_005)))

    assert len(page.select(".note")) == 2
    assert "Of 1,000,000 characters the first 400,000 are shown" in page.get_text()
    assert len(str(page)) < 600_000


def test_a_full_page_still_tells_every_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_view, "MOST_HTML", 500)
    page = page_of("a line of text\n" * 100, at((2, 1), (2, 2)), at((90, 1), (90, 2)))

    assert [words(first(note, ".at")) for note in page.select(".note")] == ["2:1", "90:1"]
    assert "The page is full" in page.get_text()


def test_of_too_many_findings_the_gravest_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_view, "MOST_NOTES", 2)
    grave = Finding("URL001", "x", "error", "grave", "a.md", Position(3, 1), Position(3, 2), "l")
    page = page_of("a\nb\nc\n", at((1, 1), (1, 2)), at((2, 1), (2, 2)), grave)

    assert [words(first(note, ".at")) for note in page.select(".note")] == ["1:1", "3:1"]
    assert "Of 3 findings the 2 gravest are shown" in page.get_text()


def test_the_work_grows_with_the_text_and_the_findings() -> None:
    """Though every finding overlaps every other one."""

    def make(count: int) -> Report:
        findings = tuple(at((1, 1 + number), (count, 3)) for number in range(count))
        return Report((), findings, texts={"a.md": "lorem\u202e ipsum\n" * count})

    assert_linear(render, make, 2_000)


def test_no_line_of_the_file_holds_a_command_to_a_ci_service() -> None:
    page = render(Report((), (at((1, 1), (1, 2), message="##[error]x"),), texts={"a.md": "::error::x\n##vso[task]y\n"}))

    assert b"##[" not in page
    assert b"##vso" not in page
    assert not re.search(rb"^\s*::", page, re.MULTILINE)


def test_half_a_surrogate_pair_does_no_harm() -> None:
    """A file name that is no UTF-8 holds one."""
    assert words(first(page_of("a", at((1, 1), (1, 2), "a\udcffb.md")), "h1")).split() == ["a", "DCFF", "b.md"]


CSS = (Path(factlint.output.__file__).parent / "report" / "report.css").read_text(encoding="utf-8")
THEMES = [
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
]


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_every_colour_can_be_read_on_every_ground(theme: dict[str, str]) -> None:
    """WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what outlines a control and for rings of focus."""
    grounds = [theme[name] for name in theme if name.endswith("-bg") or name in ("page", "paper")]
    inks = ("ink", "soft", "link", "error", "warning", "info", "suppressed", "ok")

    assert [(ink, ground) for ink in inks for ground in grounds if contrast(theme[ink], ground) < 4.5] == []
    edges = [name for name in theme if name.startswith("bar-")] + ["edge", "focus"]
    assert [name for name in edges for ground in grounds[:2] if contrast(theme[name], theme["paper"]) < 3] == []
