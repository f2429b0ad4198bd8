"""The HTML report in a browser: headless Chromium opens it, filters, jumps, prints, and hostile text runs nothing."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright
from pypdf import PdfReader

from factlint import cli
from factlint.document import Position
from factlint.judge.verdict import Passage, Point
from factlint.output.html import render
from factlint.report import Edit, Evidence, Finding, Place, Report
from factlint.source import Source
from factlint.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
ARGUMENTS = [
    "--no-sandbox",  # there is none for root, which CI containers are
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
DESKTOP, PHONE, NARROW = (1280, 900), (390, 844), (320, 640)
NAMED_ROLES = {"button", "link", "checkbox", "searchbox", "region", "navigation", "dialog", "image"}
"""Of controls, landmarks and pictures: what a screen reader tells them by."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium once; it is closed before another test begins an event loop of its own."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        pytest.skip("no Chromium in the PATH; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the report that the command line writes on the sample digest."""
    path = tmp_path_factory.mktemp("html") / "report.html"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        digest = "tests/digests/strait-weekly.md"
        assert cli.main(["check", digest, "--replay", "cassettes", "--format", f"html:{path}", "--quiet"]) == 1
    return path


class Opened:
    """A report in a tab, and all that it said and wanted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.wanted: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: self.wanted.append(request.url))


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return what opens a report; afterwards nothing may have been said on its console, nor asked for elsewhere."""
    tabs: list[tuple[Opened, str]] = []

    def open_(path: Path, size: tuple[int, int] = DESKTOP, anchor: str = "", **options: str | bool) -> Page:
        width, height = size
        settings: dict[str, Any] = {"reduced_motion": "reduce", **options}
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        tab = Opened(context.new_page())
        tabs.append((tab, path.as_uri()))
        tab.page.goto(path.as_uri() + anchor)
        return tab.page

    yield open_
    for tab, address in tabs:
        tab.page.context.close()
        assert tab.said == []
        assert {url.partition("#")[0] for url in tab.wanted} == {address}


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(demo: Path, opened: Callable[..., Page], size: tuple[int, int], scheme: str) -> None:
    """Names, roles, landmarks, order of headings, contrast: https://github.com/dequelabs/axe-core holds WCAG's rules."""
    page = opened(demo, size, color_scheme=scheme, bypass_csp=True)  # it is a script, which the report lets nobody add

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()


def visible(page: Page, selector: str) -> list[str]:
    found = page.eval_on_selector_all(selector, "all => all.filter(one => one.checkVisibility()).map(one => one.id)")
    return list(found)


def written(tmp_path: Path, report: Report) -> Path:
    path = tmp_path / "report.html"
    path.write_bytes(render(report))
    return path


@pytest.mark.parametrize("size", [DESKTOP, (1024, 768), PHONE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_and_nothing_reaches_over_the_edge(
    opened: Callable[..., Page], demo: Path, size: tuple[int, int], scheme: str
) -> None:
    page = opened(demo, size, color_scheme=scheme)

    assert page.title() == "tests/digests/strait-weekly.md – factlint"
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator(".note").count() == 7


def test_notes_stand_beside_their_lines_and_on_a_phone_below_them(opened: Callable[..., Page], demo: Path) -> None:
    for size, beside in ((DESKTOP, True), (PHONE, False)):
        page = opened(demo, size)
        line, note = page.locator("#d1L12").bounding_box(), page.locator("#f1").bounding_box()

        assert line
        assert note
        assert (note["x"] >= line["x"] + line["width"]) is beside
        assert (note["y"] >= line["y"] + line["height"]) is not beside


def test_severities_are_filtered_and_the_address_keeps_it(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.get_by_role("button", name="Errors 5").click()

    assert visible(page, ".note") == ["f4", "f7"]
    expect(page.get_by_role("status").first).to_have_text("2 of 7 findings")
    expect(page.locator("#m1")).to_have_class(re.compile("off"))
    assert page.url.endswith("#hide=error")
    page.reload()
    assert visible(page, ".note") == ["f4", "f7"]


def test_rules_are_filtered(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.get_by_text("Rules 7").click()
    page.get_by_role("checkbox", name="CLM002").uncheck()
    assert "f1" not in visible(page, ".note")
    page.get_by_role("button", name="None").click()
    assert visible(page, ".note") == []
    page.get_by_role("checkbox", name="DAT006").check()
    assert visible(page, ".note") == ["f5"]
    page.keyboard.press("Escape")
    assert visible(page, "#rules-all") == []


def test_search_looks_through_findings_claims_and_sources(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.get_by_role("searchbox").fill("SEAGRASS")
    expect(page.locator("#count")).to_have_text("1 of 7 findings")

    assert visible(page, ".note") == ["f5"]
    assert visible(page, ".claimed .claim") == ["c5"]
    assert page.locator("tr.source:visible").count() == 1


def test_lines_without_findings_can_be_left_out(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.get_by_role("button", name="Findings only").click()

    assert visible(page, ".text .l") == ["d1L12", "d1L16", "d1L24", "d1L35", "d1L36", "d1L37", "d1L38"]


def test_of_several_digests_those_without_findings_can_be_left_out(opened: Callable[..., Page], tmp_path: Path) -> None:
    """And the table of digests leads to each, and back."""
    (tmp_path / "clean.md").write_text("# Tern Weekly\n\nA quiet week.\n")
    (tmp_path / "wrong.md").write_text("# Tern Weekly\n\nA yard opened. (https://tern.test/XXXX.XXXXX)\n" + "\n" * 80)
    cli.main(
        ["check", str(tmp_path), "--offline", "--quiet", "--select", "URL", "--format", f"html:{tmp_path}/report.html"]
    )
    page = opened(tmp_path / "report.html")
    page.get_by_role("link", name="wrong.md").first.click()
    expect(page.locator("#d2")).to_be_in_viewport()
    page.get_by_role("link", name="all digests").last.click()
    expect(page.locator("#files")).to_be_in_viewport()
    page.keyboard.press("b")

    assert visible(page, ".digest") == ["d2"]


def test_keys_go_from_finding_to_finding(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    met = []
    for key in "jnjkpp":
        page.keyboard.press(key)
        met.append(page.evaluate("document.activeElement.id"))

    assert met == ["f1", "f2", "f3", "f2", "f1", "f7"]
    expect(page.locator("#count")).to_have_text("7 of 7 findings")
    expect(page.locator("#f7")).to_be_in_viewport()
    expect(page.locator("#m7")).to_have_class(re.compile("here"))


def test_keys_are_letters_where_one_writes_and_can_be_switched_off(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.keyboard.press("/")
    page.keyboard.type("jjkk?")
    assert page.get_by_role("searchbox").input_value() == "jjkk?"
    page.get_by_role("searchbox").fill("")
    page.locator("h1").click()
    page.keyboard.press("?")
    page.get_by_role("dialog").get_by_role("checkbox").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")

    assert page.locator(".here").count() == 0


def test_links_lead_to_the_place_in_the_text(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.locator("#f5").get_by_role("link", name="36:75").click()
    expect(page.locator("#m5")).to_be_in_viewport()
    page.get_by_role("link", name="Sources").click()
    expect(page.locator("#sources h2")).to_be_in_viewport()
    page.goto(demo.as_uri() + "#f6")
    expect(page.locator("#f6")).to_be_in_viewport()
    expect(page.locator("#f6")).to_be_focused()


def test_a_link_to_what_a_filter_hides_shows_it_again(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.get_by_role("button", name="traced 4", exact=True).click()
    assert visible(page, ".claimed .claim") == ["c2", "c4", "c6", "c7"]
    page.locator(".text a.v").first.click()
    page.get_by_role("link", name="in the list of claims").click()
    expect(page.locator("#c1")).to_be_in_viewport()
    page.get_by_role("button", name="Findings only").click()
    page.locator("#c5").get_by_role("link", name="20:").click()

    expect(page.locator("#d1L20")).to_be_in_viewport()


def test_a_claim_shows_what_it_rests_on_and_escape_leads_back(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    sign = page.get_by_role("link", name="claim 2: contradicted")
    sign.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="What the claim rests on")
    expect(card).to_contain_text("A full charge carries the 41,000 households")
    expect(card).to_be_focused()
    page.keyboard.press("Escape")

    expect(card).to_be_hidden()
    expect(sign).to_be_focused()


def test_a_claim_opens_under_the_pointer_and_stays_while_it_is_on_it(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    card = page.locator("#card")
    page.get_by_role("link", name="claim 1: traced").hover()
    expect(card).to_be_visible()
    card.hover()
    expect(card).to_contain_text("Corvane Power")
    page.locator("h1").hover()

    expect(card).to_be_hidden()


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_is_light_or_dark_as_the_reader_has_it(
    opened: Callable[..., Page], demo: Path, scheme: str, dark: bool
) -> None:
    page = opened(demo, color_scheme=scheme)
    ground, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    shades = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ground, ink)]

    assert (shades[0] < shades[1]) is dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_printed_report_has_all_notes_and_no_controls(opened: Callable[..., Page], demo: Path, scheme: str) -> None:
    page = opened(demo, color_scheme=scheme)
    pages = PdfReader(BytesIO(page.pdf())).pages
    printed = " ".join(normalize("NFKC", " ".join(part.extract_text() for part in pages)).split())

    for told in (
        "expected 41,000",
        "correct the number, or cite the page",
        "https://corvane.example/press/lysvik-battery",
        "Safe fix",
        "cassette",
    ):
        assert told in printed
    assert "Findings only" not in printed
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_without_scripts_everything_is_shown(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo, java_script_enabled=False)

    assert page.locator(".note:visible").count() == 7
    assert page.locator(".fix:visible").count() == 3
    assert page.locator(".claimed .claim:visible").count() == 8
    expect(page.locator("#tools")).to_be_hidden()
    page.get_by_role("link", name="claim 2: contradicted").click()
    expect(page.locator("#c2")).to_be_in_viewport()


def test_all_that_can_be_used_has_a_name(opened: Callable[..., Page], demo: Path) -> None:
    """As a screen reader is told it: every control, landmark and picture."""
    page = opened(demo)
    page.get_by_text("Rules 7").click()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = [
        (node["role"]["value"], node.get("name", {}).get("value", "").strip()) for node in tree if not node["ignored"]
    ]

    assert {"button", "link", "checkbox", "searchbox", "main", "banner", "heading"} <= {role for role, _ in told}
    assert [role for role, name in told if role in NAMED_ROLES and not name] == []


def test_headings_go_down_step_by_step_and_landmarks_are_there(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4", "all => all.filter(one => !one.closest('dialog')).map(one => Number(one.tagName[1]))"
    )

    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert [page.get_by_role(role).count() for role in ("main", "banner", "contentinfo")] == [1, 1, 1]


def test_the_keyboard_begins_at_the_skip_link_and_focus_is_seen(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the findings")).to_be_focused()
    page.get_by_role("button", name="Errors").focus()
    page.keyboard.press("Tab")

    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_motion_is_left_out_where_it_is_unwanted(opened: Callable[..., Page], demo: Path) -> None:
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"

    assert opened(demo).evaluate(behaviour) == "auto"
    assert opened(demo, reduced_motion="no-preference").evaluate(behaviour) == "smooth"


def test_on_a_phone_the_buttons_are_as_large_as_a_finger(opened: Callable[..., Page], demo: Path) -> None:
    page = opened(demo, PHONE, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Next finding").tap()

    expect(page.locator("#f1")).to_be_in_viewport()
    boxes = page.eval_on_selector_all("#next, #previous", "all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert [min(box["width"], box["height"]) >= 44 for box in boxes] == [True, True]


ATTACK = (
    "</style></script></bdi><script>window.pwned = 1</script><img src=x onerror='window.pwned = 2'>"
    "<svg onload='window.pwned = 3'><iframe srcdoc='<script>parent.pwned = 4</script>'></iframe>"
    "<a href='javascript:window.pwned = 5' id=attack>a</a><link rel=stylesheet href=https://evil.test/x.css>"
    "<meta http-equiv=refresh content='0;url=https://evil.test/'><base href=https://evil.test/>"
    '{{ 7*7 }}{% for a in b %}${alert(1)}" onmouseover="window.pwned = 6" \' autofocus onfocus=\'alert(1)'
)
LINKS = (
    "javascript:window.pwned=7",
    "data:text/html,<script>alert(1)</script>",
    "https://evil.test/\"onclick='alert(1)'",
)


def hostile(url: str) -> Report:
    finding = Finding(
        "URL001", "malformed-url", "error", ATTACK, ATTACK, Position(1, 3), Position(1, 90), ATTACK,
        reference=(ATTACK, url), expected=ATTACK, found=ATTACK, evidence=(Evidence(ATTACK, ATTACK, url),) * 2, help=ATTACK,
        related=(Place(Position(1, 1), Position(1, 2), ATTACK, ATTACK),), edits=(Edit(3, 60, ATTACK),), suppressed=ATTACK,
    )  # fmt: skip
    passage = Passage(ATTACK, url)
    trace = Trace(
        ATTACK, Position(1, 100), Position(1, 200), ATTACK, ATTACK, "sentence", (url,), "untraced",
        (Point("name", "missing", 0, 5, ATTACK, ATTACK, ATTACK, passage=Passage("other", url)),), passage, ATTACK,
        ATTACK, ATTACK, passage,
    )  # fmt: skip
    source = Source(url, "broken", detail=ATTACK, final_url=url + "x", status=404)
    return Report((), (finding,), traces=(trace,), texts={ATTACK: ATTACK}, sources=(source,), notices=(ATTACK,))


@pytest.mark.parametrize("url", LINKS)
def test_a_hostile_digest_and_page_run_nothing(opened: Callable[..., Page], tmp_path: Path, url: str) -> None:
    """Not when the report is opened, nor searched, nor stepped through, nor when a claim is looked at."""
    page = opened(written(tmp_path, hostile(url)))
    page.get_by_role("searchbox").fill("<img src=x onerror=alert(1)>")
    page.get_by_role("searchbox").fill("")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Next finding").click()
    page.locator(".text a.v").first.click()

    assert page.evaluate("window.pwned") is None
    assert page.locator("#attack, iframe, img, base, link, script[src]").count() == 0
    assert page.locator("a[href^='javascript'], a[href^='data'], a[href*='evil']").count() == 0
    assert ATTACK in page.locator("#d1L1").inner_text()


def test_the_policy_stops_even_what_would_get_into_the_page(browser: Browser, demo: Path) -> None:
    """The second line of defence: a script, a handler, a picture, a style and a form that stand in it do nothing."""
    context = browser.new_context()
    page = context.new_page()
    failures: list[str | None] = []
    page.goto(demo.as_uri())
    page.on("requestfailed", lambda request: failures.append(request.failure))
    page.evaluate(
        """() => {
            document.body.insertAdjacentHTML("beforeend", `<img src="http://127.0.0.1:9/x" onerror="window.pwned = 1">
                <p id="styled" style="color: rgb(1, 2, 3)" onclick="window.pwned = 2">p</p>`);
            const script = document.createElement("script");
            script.textContent = "window.pwned = 3";
            document.body.append(script);
            document.getElementById("styled").click();
        }"""
    )

    assert page.evaluate("window.pwned") is None
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") != "rgb(1, 2, 3)"
    assert failures == ["csp"]
    context.close()


def test_direction_controls_turn_nothing(opened: Callable[..., Page], tmp_path: Path) -> None:
    """They are seen as their codes, and what follows keeps its order."""
    finding = Finding("URL001", "malformed-url", "error", "\u202egnp.exe", "a.md", Position(1, 1), Position(1, 4), "")
    page = opened(written(tmp_path, Report((), (finding,), texts={"a.md": "ab\u202ecd\u2066\n"})))

    assert page.locator("#d1L1").inner_text() == "ab202Ecd2066"
    assert "\u202e" not in page.content()


def test_thousands_of_findings_can_be_filtered_and_stepped_through(opened: Callable[..., Page], tmp_path: Path) -> None:
    findings = tuple(
        Finding("URL001", "malformed-url", "error" if line % 2 else "info", "m", "a.md", Position(line, 1), Position(line, 5), "")
        for line in range(1, 3001)
    )  # fmt: skip
    page = opened(written(tmp_path, Report((), findings, texts={"a.md": "a line of text\n" * 3000})))
    page.get_by_role("button", name="Infos 1,500").click()
    expect(page.locator("#count")).to_have_text("1,500 of 3,000 findings")
    page.keyboard.press("k")

    expect(page.locator("#f2999")).to_be_in_viewport()
