"""Parts of pages that links point at: what counts as one, and where nothing can be known."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from factlint.checks.fragments import Fragments, missing
from factlint.digest import parse
from factlint.source import Page, Source
from growth import assert_linear
from known import Known, read, redirected

YARD = "https://tern.test/yard"
TEXT = "Visitors may “come” to the yard, says Müller; the third quay is let. 造船所は一般公開を始めた。"
PAGE = read(YARD, "2. Opening hours", TEXT, anchors=frozenset(("visits", "Überblick", "user-content-usage", "C3_A.BC")))


def _lacks(fragment: str, source: Source = PAGE) -> list[str]:
    digest = parse(f"It [opens](<{source.url}#{fragment}>).", "a.md")
    return [hit.message for hit in missing(digest, Known(source), Fragments())]


@pytest.mark.parametrize(
    "fragment",
    [
        "visits",
        "Visits",
        "%C3%9Cberblick",
        "Überblick",
        "user-content-usage",
        "usage",
        ".C3.9Cberblick",
        "opening-hours",
        "Opening_Hours",
        "2-opening-hours",
        "",
        "top",
        "/route",
        "!/route",
        "?a",
        "L10",
        "L10-L20",
        "L10C3-L12C9",
        "page=3",
        "t=1m30s",
        "comments",
        "comment-4711",
        "issuecomment-4711",
        "disqus_thread",
        ":~:text=come%20to%20the%20yard",
        ":~:text=visitors%20may,third%20quay",
        ":~:text=the-,third%20quay,-is%20let",
        ":~:text=一般公開",
        ":~:text=M%C3%BCller",
        ":~:text=",
        ":~:unknown=zebra",
        "visits:~:text=third%20quay",
    ],
)
def test_what_is_there_or_cannot_be_known(fragment: str) -> None:
    assert _lacks(fragment) == []


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("tours", "the page has no part named 'tours'"),
        ("visits2", "the page has no part named 'visits2'"),
        ("%E9%80%A0%E8%88%B9", "the page has no part named '造船'"),
        ("tours:~:text=third%20quay", "the page has no part named 'tours'"),
        (":~:text=fourth%20quay", "the page does not hold the words that the link points at: “fourth quay”"),
        ("visits:~:text=may,fourth%20quay", "the page does not hold the words that the link points at: “fourth quay”"),
        (":~:text=third&text=fourth", "the page does not hold the words that the link points at: “fourth”"),
        (":~:text=見学", "the page does not hold the words that the link points at: “見学”"),
    ],
)
def test_what_is_not_there(fragment: str, words: str) -> None:
    assert _lacks(fragment) == [words]


@pytest.mark.parametrize(
    "source",
    [
        Source(YARD, "broken", "gone"),
        Source(YARD, "broken", "soft-404", page=PAGE.page),
        Source(YARD, "ok"),
        Source(YARD, "unverifiable", "paywall", page=Page(whole=False)),
        replace(PAGE, page=Page(whole=False)),
        replace(PAGE, page=Page(kind="pdf")),
        replace(PAGE, page=Page(kind="text")),
        read("https://github.com/tern/yard"),
        read("https://x.com/tern"),
        redirected(YARD, (302, "https://tern.test/yard/#visits")),
        redirected(YARD, (302, "https://docs.google.com/yard")),
    ],
)
def test_pages_that_cannot_be_asked(source: Source) -> None:
    """Not read, not whole, no HTML, made by script, or with a fragment of the server's own."""
    assert _lacks("tours", source) == []


def test_hosts_of_the_settings_are_left_out() -> None:
    digest = parse(f"It [opens]({YARD}#tours).", "a.md")

    assert list(missing(digest, Known(PAGE), Fragments(allow=("tern.test",)))) == []


def test_a_fragment_is_one_finding() -> None:
    """With its further places beside it; another fragment of the page is another."""
    digest = parse(f"[a]({YARD}#tours) [b]({YARD}#tours) [c]({YARD}#map) [d]({YARD})", "a.md")
    hits = list(missing(digest, Known(PAGE), Fragments()))

    assert [(hit.found, len(hit.related)) for hit in hits] == [("#tours", 1), ("#map", 0)]


def test_a_hostile_fragment_is_cut() -> None:
    (words,) = _lacks("a" * 5000)

    assert len(words) < 200


def test_many_fragments_of_one_long_page_cost_little() -> None:
    """The page is folded once, and read for a few directives only."""

    def links(count: int) -> tuple[str, Known]:
        text = " ".join(f"[a]({YARD}#n{number}) [b]({YARD}#:~:text=n{number})" for number in range(count))
        return text, Known(read(YARD, "Yard", "word " * (100 * count), anchors=frozenset(map(str, range(count)))))

    assert_linear(
        lambda made: list(missing(parse(made[0], "a.md"), made[1], Fragments())),
        links,
        2000,
    )
