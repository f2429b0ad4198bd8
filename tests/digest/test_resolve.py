"""From words that cite to references: titles in text, pages, hosts, publishers, ranges."""

from __future__ import annotations

import pytest

from factlint.digest.ranges import Ranges
from factlint.digest.reference_names import belongs, is_name
from factlint.digest.resolve import Resolver
from factlint.digest.table_heads import role_of
from factlint.digest.title_index import TitleIndex
from factlint.digest.urls import canonical
from factlint.document import Span
from factlint.model import Field, Reference

NOWHERE = Span(0, 0)


def row(title: str, url: str, source: str = "", *, form: str = "table", label: str = "") -> Reference:
    return Reference(
        NOWHERE,
        title=Field(title, NOWHERE) if title else None,
        source=Field(source, NOWHERE) if source else None,
        url=Field(url, NOWHERE),
        label=label,
        form=form,  # type: ignore[arg-type]
        canonical=canonical(url),
    )


RESOLVER = Resolver(
    [
        row("Pallet-1 opens to all", "https://haldenrobotics.example/blog/pallet-1", "Halden Blog"),
        row("Pallet-1 System Card", "https://www.haldenrobotics.example/card", "Halden Research"),
        row("Night cranes: trial starts", "https://news.portofarvik.example/night", "Port of Arvik"),
        row("Pallet-1 opens to all", "https://haldenrobotics.example/blog/pallet-1?utm_source=x", "Halden Blog"),
        row("", "https://haldenrobotics.example/blog/pallet-1", form="front-matter"),
    ]
)


def test_one_page_listed_twice_is_one() -> None:
    """All rows of the page are cited, and nothing is ambiguous; the list comes before the front matter."""
    match = RESOLVER.page("http://haldenrobotics.example/blog/pallet-1/")

    assert match == ("reference", (0, 3, 4), canonical("https://haldenrobotics.example/blog/pallet-1"))


def test_page_that_is_not_listed() -> None:
    """A URL of its own is a resolution of its own."""
    assert RESOLVER.page("https://other.example/a") == ("url", (), canonical("https://other.example/a"))


@pytest.mark.parametrize(
    ("host", "resolution", "references"),
    [
        ("haldenrobotics.example", "ambiguous", (0, 3, 1)),
        ("www.haldenrobotics.example", "ambiguous", (0, 3, 1)),
        ("portofarvik.example", "reference", (2,)),
        ("news.portofarvik.example", "reference", (2,)),
        ("live.news.portofarvik.example", "reference", (2,)),
        ("other.portofarvik.example", "none", ()),
        ("arvik.example", "none", ()),
        ("example", "none", ()),
    ],
)
def test_hosts(host: str, resolution: str, references: tuple[int, ...]) -> None:
    """A host means itself, its subdomains, and the site that it is a subdomain of; never its sister."""
    assert RESOLVER.host(host)[:2] == (resolution, references)


@pytest.mark.parametrize(
    ("title", "references"),
    [
        ("Pallet-1 opens to all", (0, 3)),
        ("PALLET‑1 OPENS TO ALL.", (0, 3)),
        ("Pallet-1 opens to…", (0, 3)),
        ("Night cranes — trial starts", (2,)),
        ("Night crane: trial starts", (2,)),
        ("Pallet-2 System Card", ()),
        ("Cranes at night", ()),
        ("", ()),
    ],
)
def test_titles(title: str, references: tuple[int, ...]) -> None:
    """A title is known by its words, cut short or with a slip; another version is another title."""
    assert RESOLVER.title(title).references == references


@pytest.mark.parametrize(
    ("name", "references"),
    [
        ("Halden Blog", (0, 3)),
        ("halden research", (1,)),
        ("The Port of Arvik", (2,)),
        ("Halden Robotics", (0, 3, 1)),
        ("Halden Robotics (EN)", (0, 3, 1)),
        ("News", ()),
        ("Evening Post", ()),
        ("—", ()),
    ],
)
def test_publishers(name: str, references: tuple[int, ...]) -> None:
    """A publisher is known by the list's name for it, else by the host's."""
    assert RESOLVER.publisher(name).references == references


def test_labels_of_lists_and_footnotes() -> None:
    """A number is the list's; a footnote is its definition, else the list's number."""
    resolver = Resolver(
        [
            row("A", "https://a.example/a", form="list", label="1"),
            row("B", "https://b.example/b", form="footnote", label="1"),
            row("C", "https://c.example/c", form="list", label="2"),
        ]
    )

    assert resolver.label("1").references == (0,)
    assert resolver.label("1", footnote=True).references == (1,)
    assert resolver.label("2", footnote=True).references == (2,)
    assert resolver.label("3").resolution == "none"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read Pallet-1 System Card today", ["Pallet-1 System Card"]),
        ("Read Pallet‑1: opens, to “ALL” today", ["Pallet‑1: opens, to “ALL"]),
        ("Pallet-1 System Card Pallet-1 opens to all", ["Pallet-1 System Card", "Pallet-1 opens to all"]),
        ("Pallet-1 Card", []),
        ("Pallet-1 opens to…", ["Pallet-1 opens to"]),
        ("今日「倉庫モデルを公開」した", ["倉庫モデルを公開"]),
        ("Night cranes", ["Night cranes"]),
        ("", []),
    ],
)
def test_titles_in_running_text(text: str, expected: list[str]) -> None:
    """The longest title that fits is found, whatever its case, dashes and quotes."""
    titles = ["Pallet-1 System Card", "Pallet-1 opens to all", "倉庫モデルを公開", "Night cranes (press kit)"]

    assert [text[hit.start : hit.end] for hit in TitleIndex(enumerate(titles)).find(text)] == expected


def test_many_titles_are_found_as_well() -> None:
    """The quick look at a text that a few titles get changes nothing."""
    index = TitleIndex((number, f"Story {number} of the port") for number in range(200))

    assert [hit.references for hit in index.find("See Story 150 of the port.")] == [(150,)]


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("The Evening", "https://www.theevening.example/a", True),
        ("Evening", "https://www.theevening.example/a", True),
        ("Evening Blog", "https://theevening.example/a", False),
        ("Halden Blog", "https://blog.arvik.example/a", False),
        ("Pallet Review (AI)", "https://palletreview.example/a", True),
        ("X", "https://x.example/a", True),
        ("X Corp", "https://x.example/a", False),
        ("Économie", "https://economie.example/", True),
        ("", "https://a.example/", False),
    ],
)
def test_name_of_a_host(name: str, url: str, expected: object) -> None:
    """A name belongs to a host that bears it; common words bear nobody's name."""
    assert belongs(name, url) is expected


@pytest.mark.parametrize(
    ("text", "name", "strict"),
    [
        ("Halden Robotics", True, True),
        ("arXiv", True, True),
        ("Port of Arvik", True, True),
        ("GA", True, False),
        ("日本経済新聞", True, True),
        ("アップグレード", True, False),
        ("모델 소개", True, False),
        ("now on one workstation", False, False),
        ("It works. At last", False, False),
        ("by Jane Doe", False, False),
        ("What now?", False, False),
        ("モデルを公開した", False, False),
        ("12", False, False),
    ],
)
def test_names_of_publishers(text: str, name: object, strict: object) -> None:
    """A few capital words are a name; sentences, bylines and questions are none."""
    assert is_name(text) is name
    assert is_name(text, strict=True) is strict


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Source URL", "url"),
        ("Accessed", "note"),
        ("アクセス日", "note"),
        ("HN 时间与快照", None),
        ("项目", None),
        ("Change", None),
        ("Sujet", None),
        ("№", "number"),
        ("日期 / 证据状态", "date"),
        ("", None),
        ("a" * 60, None),
    ],
)
def test_roles_of_heads(head: str, role: str | None) -> None:
    """A head is known only if all of its words are."""
    assert role_of(head) == role


def test_ranges_do_not_overlap() -> None:
    """What is taken is not given twice; neighbours and empty ranges are free."""
    ranges = Ranges()

    assert [ranges.add(*one) for one in ((5, 9), (0, 5), (8, 10), (9, 9), (9, 12), (3, 4))] == [
        True,
        True,
        False,
        True,
        True,
        False,
    ]
    assert list(ranges) == [(0, 5), (5, 9), (9, 12)]
    assert ranges.overlap(4, 6)
    assert not ranges.overlap(12, 20)
