"""Addresses that another has taken the place of: when, and how the edits spell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.checks.successors import Insecure, Moved, insecure, moved
from factlint.digest import parse
from factlint.source import Hop, Source, Unread
from known import Known, mended, read, redirected

if TYPE_CHECKING:
    from factlint.report import Hit

OLD, NEW = "https://tern.test/old", "https://tern.test/yard"


def _moved(text: str, *hops: tuple[int, str], name: str = "a.md", url: str = OLD) -> tuple[list[Hit], str]:
    digest = parse(text, name)
    hits = list(moved(digest, Known(redirected(url, *hops)), Moved()))
    return hits, mended(digest, hits)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The yard ([tern](OLD#a), [again](<OLD>)) opens.\n", "a.md"),
        ("Die Werft öffnet: <OLD>, OLD, OLD#b.\n", "a.md"),
        ("Le chantier ouvre : [OLD](OLD).\n", "a.md"),
        ("造船所（OLD）が開いた。\n\n| 題名 | URL |\n|---|---|\n| 造船所 | OLD |\n", "a.md"),
        ("---\nsources:\n  - OLD\n---\n# 조선소\n\n조선소가 문을 열었다. [^1]\n\n[^1]: OLD\n", "a.md"),
        ('<p>El astillero <a href="OLD#a">abre</a>: <a href="OLD">OLD</a>.</p>', "a.html"),
        ("O estaleiro abre.\n\nFonte: OLD\n", "a.txt"),
    ],
)
def test_the_new_address_takes_every_place_of_the_old(text: str, name: str) -> None:
    """Fragments stay, the text of a link goes with its target."""
    hits, after = _moved(text.replace("OLD", OLD), (301, NEW), name=name)

    assert len(hits) == 1
    assert after == text.replace("OLD", NEW)


@pytest.mark.parametrize(
    ("target", "name", "written"),
    [
        ("https://tern.test/a_(b)", "a.md", "https://tern.test/a_%28b%29"),
        ("https://tern.test/?a=1&b=2", "a.html", "https://tern.test/?a=1&amp;b=2"),
        ("https://tern.test/?a=1&b=2", "a.md", "https://tern.test/?a=1&b=2"),
        ('https://tern.test/"><b>x', "a.html", "https://tern.test/%22%3E%3Cb%3Ex"),
        ("https://tern.test/造船所", "a.md", "https://tern.test/造船所"),
        ("https://tern.test/a|b`c", "a.md", "https://tern.test/a%7Cb%60c"),
        ("https://tern.test/yard#tours", "a.md", "https://tern.test/yard#tours"),
    ],
)
def test_the_new_address_is_spelled_as_its_place_needs(target: str, name: str, written: str) -> None:
    """Nothing that a server sends breaks out of a link."""
    text = '<p><a href="OLD">yard</a></p>' if name == "a.html" else "The [yard](OLD) opens."
    _, after = _moved(text.replace("OLD", OLD), (301, target), name=name)

    assert after == text.replace("OLD", written)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The [yard](OLD) opens.", "https://tern.test/yard?utm_source=a"),
        ("The [yard](OLD) opens.", "https://tern.test/yard;jsessionid=1F"),
        ("The [yard](OLD) opens.", "https://tern.test/yard?token=abc"),
        ("The [yard](OLD) opens.", "https://me:pass@tern.test/yard"),
        ("The [yard](OLD) opens.", "https://tern.test/" + "a" * 3000),
        ("The [yard](OLD) opens.", "https://tern.test/?a=1&copy;=2"),
        ("The yard (OLD) opens.", "https://tern.test/yard."),
        ("The yard (OLD) opens.", "https://tern.test/_yard_"),
        ("The [yard][1] opens.\n\n[1]: OLD\n[1]: OLD", NEW),
    ],
)
def test_what_cannot_be_put_there_safely_is_left_to_the_reader(text: str, target: str) -> None:
    """It is reported without an edit."""
    hits, after = _moved(text.replace("OLD", OLD), (301, target))

    assert len(hits) == 1
    assert after == text.replace("OLD", OLD)
    assert hits[0].help


@pytest.mark.parametrize(
    ("url", "hops", "target"),
    [
        (OLD, ((301, NEW),), NEW),
        (OLD, ((308, "https://tern.test/b"), (301, NEW)), NEW),
        (OLD, ((302, NEW),), None),
        (OLD, ((302, "https://tern.test/b"), (301, NEW)), None),
        ("https://www.tern.test/a", ((301, "https://tern.test/a"),), "https://tern.test/a"),
        ("http://tern.test/a", ((301, "https://tern.test/a"),), None),
        ("http://tern.test/a", ((301, "https://tern.test/a"), (301, NEW)), NEW),
        ("https://tern.test/", ((301, "https://tern.test/en/"),), None),
        ("https://tern.test/a", ((301, "https://www.tern.test/de-DE/a"),), None),
        (OLD, ((301, "https://gull.test/en/old"),), "https://gull.test/en/old"),
        ("https://tern.test", ((301, "https://tern.test/"),), None),
        ("https://doi.org/10.1000/182", ((301, NEW),), None),
        ("https://t.co/abc", ((301, NEW),), NEW),
    ],
)
def test_what_counts_as_moved(url: str, hops: tuple[tuple[int, str], ...], target: str | None) -> None:
    """For good, and to another address than its own over https, in a language, or behind an identifier."""
    hits, _ = _moved(f"The [yard]({url}) opens.", *hops, url=url)

    assert [hit.expected for hit in hits] == ([target] if target else [])


def test_the_permanent_part_of_the_way_is_taken() -> None:
    """What comes behind a redirect for now may change again."""
    source = redirected(OLD, (301, NEW), (302, "https://tern.test/today"))
    known = Known(Source(OLD, "moved", hops=source.hops, final_url=source.final_url, page=source.page))
    (hit,) = moved(parse(f"The [yard]({OLD}) opens.", "a.md"), known, Moved())

    assert hit.expected == NEW


def test_hosts_that_are_meant_to_redirect_are_left_out() -> None:
    digest = parse("The [yard](https://go.tern.test/1) opens.", "a.md")
    known = Known(redirected("https://go.tern.test/1", (301, NEW)))

    assert list(moved(digest, known, Moved(keep=("tern.test",)))) == []


PLAIN, TWIN = "http://tern.test/yard", "https://tern.test/yard"


@pytest.mark.parametrize(
    ("sources", "same"),
    [
        ((redirected(PLAIN, (301, TWIN)),), True),
        ((redirected(PLAIN, (302, TWIN), (302, "https://tern.test/today")),), True),
        ((read(PLAIN), read(TWIN)), True),
        ((redirected(PLAIN, (302, NEW + "/1")), redirected(TWIN, (302, NEW + "/1"))), True),
        ((read(PLAIN), read(TWIN, title="Welcome")), False),
        ((read(PLAIN), read(TWIN, text="This is another page.")), False),
        ((read(PLAIN), Source(TWIN, "unverifiable", "tls")), False),
        ((read(PLAIN),), False),
        ((Source(PLAIN, "broken", "gone"), read(TWIN)), False),
        ((Source(PLAIN, "broken", "soft-404", hops=(Hop(PLAIN, 302, TWIN),), final_url=TWIN),), False),
        ((redirected(PLAIN, (301, "https://tern.test/news/yard")), read(TWIN)), False),
        ((), False),
    ],
)
def test_https_is_put_in_where_the_same_page_answers(sources: tuple[Source, ...], same: bool) -> None:
    """The finding stands in any case."""
    text = f"The [yard]({PLAIN}#a) opens. <{PLAIN}>\n"
    digest = parse(text, "a.md")
    hits = list(insecure(digest, Known(*sources), Insecure()))

    assert len(hits) == 2
    assert mended(digest, hits) == (text.replace("http:", "https:") if same else text)


def test_a_root_without_its_slash_is_the_same_page() -> None:
    digest = parse("The [yard](http://tern.test) opens.", "a.md")
    hits = list(insecure(digest, Known(redirected("http://tern.test", (301, "https://tern.test/"))), Insecure()))

    assert mended(digest, hits) == "The [yard](https://tern.test) opens."


def test_a_port_has_no_twin() -> None:
    """What listens there speaks http."""
    digest = parse("The [yard](http://tern.test:80/a) opens.", "a.md")
    (hit,) = insecure(digest, Known(redirected("http://tern.test:80/a", (301, "https://tern.test/a"))), Insecure())

    assert hit.edits == ()


def test_insecure_links_are_reported_when_no_page_is_read() -> None:
    assert len(list(insecure(parse(f"The [yard]({PLAIN}) opens.", "a.md"), Unread(), Insecure()))) == 1
