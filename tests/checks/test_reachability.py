"""What is said of pages that are not there or could not be read, and what is offered in their place."""

from __future__ import annotations

from typing import get_args

import pytest

from factlint.checks import Options
from factlint.checks.reachability import ReadByHand, hollow, home, missing, unread
from factlint.digest import parse
from factlint.report import Evidence, Hit
from factlint.source import Outcome, Reason, Snapshot, Source
from known import Known, mended

YARD = "https://tern.test/yard"
TEXT = f"""# Tern Bulletin 2026-06-09

### Tern opens its yard

Visitors may come. ([tern.test]({YARD}#tours), [1])

| No. | Title | URL |
|---|---|---|
| 1 | The yard opens | {YARD} |
"""
DIGEST = parse(TEXT, "a.md")
COPY = Snapshot("https://web.archive.org/web/20260608101500/https://tern.test/yard", "20260608101500")
BROKEN = ("not-found", "gone", "no-such-host", "soft-404", "parked", "empty", "redirected-home")


def _broken(reason: Reason) -> Known:
    return Known(Source(YARD, "broken", reason, "the server answered 410 (Gone), twice"))


@pytest.mark.parametrize("reason", BROKEN)
def test_each_way_of_being_broken_is_one_rules(reason: Reason) -> None:
    """And the message makes sense with the reason's own words and without."""
    checks = (missing, hollow, home)
    hits = [hit for check in checks for hit in check(DIGEST, _broken(reason), Options())]
    silent = [hit for check in checks for hit in check(DIGEST, Known(Source(YARD, "broken", reason)), Options())]

    assert [hit.message for hit in hits] == [f"{silent[0].message}: the server answered 410 (Gone), twice"]


@pytest.mark.parametrize("outcome", [one for one in get_args(Outcome) if one != "broken"])
def test_what_is_not_broken_is_not_called_so(outcome: Outcome) -> None:
    known = Known(Source(YARD, outcome, "not-found"))

    assert [hit for check in (missing, hollow, home) for hit in check(DIGEST, known, Options())] == []


def test_a_page_is_one_finding_at_its_first_place_and_about_its_reference() -> None:
    """However often it is linked, and with whatever fragment."""
    (hit,) = missing(DIGEST, _broken("gone"), Options())

    assert (DIGEST.slice(hit.span), hit.reference) == (f"{YARD}#tours", 0)
    assert [related.message for related in hit.related] == ["the same URL again"]


def test_where_a_redirect_ended_is_shown() -> None:
    known = Known(Source(YARD, "broken", "redirected-home", final_url="https://tern.test/"))
    (hit,) = home(DIGEST, known, Options())

    assert hit.found == "https://tern.test/"


def test_an_archived_copy_is_evidence_and_edit() -> None:
    """At every place, fragments kept."""
    source = Source(YARD, "broken", "gone")
    (hit,) = missing(DIGEST, Known(source, copies={YARD: COPY}), Options())

    assert hit.evidence == (Evidence("a copy of the page", "Wayback Machine, 2026-06-08", COPY.url),)
    assert mended(DIGEST, [hit]) == TEXT.replace(YARD, COPY.url)


def test_a_servers_words_are_cut() -> None:
    """A detail may hold text of the server."""
    (hit,) = missing(DIGEST, Known(Source(YARD, "broken", "gone", "x\n" * 5000)), Options())

    assert len(hit.message) < 500
    assert "\n" not in hit.message


UNVERIFIABLE = """
bot-wall login paywall consent script-only rate-limit server-error client-error time-out tls not-text too-large
no-connection no-network redirect-loop bad-answer not-recorded
"""


@pytest.mark.parametrize("reason", UNVERIFIABLE.split())
def test_a_page_that_could_not_be_read_is_told_with_its_reason(reason: Reason) -> None:
    """And with what to do about it."""
    (hit,) = unread(DIGEST, Known(Source(YARD, "unverifiable", reason, "the reason in words")), ReadByHand())

    assert hit.message == f"{YARD} could not be read: the reason in words"
    assert hit.help


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ("bot-wall login paywall consent", '[network.headers."host"]'),
        ("script-only client-error not-text redirect-loop", "open it in a browser"),
        ("server-error no-connection bad-answer", "check again later; if it lasts, cite another page"),
        ("rate-limit", "per-host"),
        ("time-out", "timeout"),
        ("too-large", "max-bytes"),
        ("tls", "readers will not get through"),
        ("no-network", "proxy"),
        ("not-recorded", "--record"),
    ],
)
def test_what_helps_with_a_page_that_could_not_be_read(reasons: str, words: str) -> None:
    """A header gets through walls, time mends servers, settings have limits."""
    for reason in reasons.split():
        (hit,) = unread(DIGEST, Known(Source(YARD, "unverifiable", reason)), ReadByHand())  # type: ignore[arg-type]
        assert words in hit.help


def test_no_reason_is_forgotten() -> None:
    """What is neither broken nor unverifiable is moved, refused or skipped."""
    others = {"", "permanent-redirect", "address", "scheme", "port", "excluded", "offline"}

    assert {*BROKEN, *UNVERIFIABLE.split(), *others} == set(get_args(Reason))


def _offline(count: int) -> tuple[str, Known]:
    links = [f"https://tern{number}.test/a" for number in range(count)]
    known = Known(*(Source(link, "unverifiable", "no-network", "there is no network") for link in links))
    return " ".join(f"[a]({link})" for link in links), known


@pytest.mark.parametrize(("count", "words"), [(1, ""), (2, ", nor could 1 more"), (9, ", nor could 8 more")])
def test_a_missing_network_is_one_finding(count: int, words: str) -> None:
    text, known = _offline(count)
    hits = list(unread(parse(text, "a.md"), known, ReadByHand()))

    assert [hit.message for hit in hits] == [f"https://tern0.test/a could not be read{words}: there is no network"]


def test_a_missing_recording_is_one_finding_and_one_that_lacks_links_is_several() -> None:
    """Where some links are recorded, it matters which are not."""
    links = [f"https://tern{number}.test/a" for number in range(3)]
    digest = parse(" ".join(f"[a]({link})" for link in links), "a.md")
    without = [Source(link, "unverifiable", "not-recorded", "there is no cassette a.md.yaml") for link in links]
    of_none = list(unread(digest, Known(*without), ReadByHand()))
    of_two = list(unread(digest, Known(Source(links[0], "ok"), *without[1:]), ReadByHand()))

    assert [hit.message for hit in of_none] == [
        "https://tern0.test/a could not be read, nor could 2 more: there is no cassette a.md.yaml"
    ]
    assert len(of_two) == 2


def test_hosts_that_are_read_by_hand_are_left_out() -> None:
    known = Known(Source("https://news.council.test/a", "unverifiable", "bot-wall"))
    digest = parse("It [says](https://news.council.test/a) so.", "a.md")

    assert list(unread(digest, known, ReadByHand(allow=("Council.test",)))) == []
    assert len(list(unread(digest, known, ReadByHand(allow=("ouncil.test",))))) == 1


def _places(text: str, name: str) -> list[str]:
    digest = parse(text, name)
    hits: list[Hit] = list(missing(digest, _broken("gone"), Options()))
    return [digest.slice(hit.span) for hit in hits]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Die Werft öffnet. [^1]\n\n[^1]: {YARD}\n", "a.md"),
        (f"---\nsources:\n  - {YARD}\n---\n# 造船所\n\n造船所は一般公開を始めた。\n", "a.md"),
        (f"- 조선소가 문을 열었다 ({YARD})\n", "a.md"),
        (f"<p>Le chantier <a href='{YARD}'>ouvre</a>.</p>", "a.html"),
        (f"El astillero abre.\n\nFuente: {YARD}\n", "a.txt"),
        (f"1. O estaleiro abre <{YARD}>\n", "a.md"),
        (f"船厂开放了。来源：{YARD}。\n", "a.txt"),
    ],
)
def test_links_are_judged_in_every_form(text: str, name: str) -> None:
    """Footnotes, front matter, lists, HTML, plain text."""
    assert _places(text, name) == [YARD]
