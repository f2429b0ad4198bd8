"""Addresses that nobody asks for: who reports them, and when it is not certain that they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from factlint.checks import Options
from factlint.checks.refusals import refused
from factlint.digest import parse
from factlint.source import Hop, Outcome, Source
from known import Known

if TYPE_CHECKING:
    from factlint.report import Hit


def _hits(text: str, *sources: Source, name: str = "a.md") -> list[Hit]:
    return list(refused(parse(text, name), Known(*sources), Options()))


def _private(url: str) -> Source:
    return Source(url, "refused", "address", f"{url[7:]} is a private address")


def test_a_refused_address_is_told_with_the_guards_words() -> None:
    (hit,) = _hits("It [says](http://10.0.0.7/a) so.", _private("http://10.0.0.7/a"))

    assert hit.message == "http://10.0.0.7/a is refused: 10.0.0.7/a is a private address"
    assert not hit.doubtful


@pytest.mark.parametrize("outcome", [one for one in get_args(Outcome) if one != "refused"])
def test_what_is_not_refused_is_not_called_so(outcome: Outcome) -> None:
    """Such as an address that the settings open."""
    assert _hits("It [says](http://10.0.0.7/a) so.", Source("http://10.0.0.7/a", outcome)) == []


def test_after_a_redirect_it_is_told_where_that_led() -> None:
    """The address in the digest is good; the one behind it is not."""
    hops = (Hop("https://tern.test/a", 302, "http://169.254.169.254/latest"),)
    source = Source("https://tern.test/a", "refused", "address", "it is link-local", hops=hops)
    (hit,) = _hits("It [says](https://tern.test/a) so.", source)

    assert (
        hit.message
        == "https://tern.test/a redirects to http://169.254.169.254/latest, which is refused: it is link-local"
    )


def test_a_private_address_within_a_sentence_is_doubtful() -> None:
    """It may be an instruction."""
    (hit,) = _hits("Open http://10.0.0.7/a in a browser to see it.", _private("http://10.0.0.7/a"))

    assert hit.doubtful


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Open http://127.0.0.1:8000/a in a browser to see it.", 0),
        ("Open [http://127.0.0.1:8000/a](http://127.0.0.1:8000/a).", 0),
        ("It [says](http://127.0.0.1:8000/a) so.", 1),
    ],
)
def test_the_own_machine_is_an_instruction_or_a_mistake(text: str, count: int) -> None:
    assert len(_hits(text, _private("http://127.0.0.1:8000/a"))) == count


def test_localhost_is_a_placeholder() -> None:
    """Another rule reports it, from the text alone (URL013)."""
    assert _hits("It [says](http://localhost/a) so.", _private("http://localhost/a")) == []


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "FILE:///c:/a", "ftp://tern.test/a", "javascript:alert(1)", "data:text/html,a", "smb://a/b"],
)
def test_other_schemes_are_reported(target: str) -> None:
    """In links and in references, from the text alone."""
    assert [hit.doubtful for hit in _hits(f"It [says](<{target}>) so.")] == [False]


@pytest.mark.parametrize("target", ["mailto:a@tern.test", "tel:+4912345", "magnet:?xt=a", "a/b.md", "#part", "C:/a.md"])
def test_schemes_that_links_may_have_are_not(target: str) -> None:
    assert _hits(f"It [says](<{target}>) so.") == []


@pytest.mark.parametrize(
    ("target", "doubts"),
    [
        ("javascript:void(0)", []),
        ("javascript:;", []),
        ("javascript:history.back()", []),
        ("JavaScript: void 0;", []),
        ("javascript:steal()", [True]),
        ("file:///home/tern/a.html", [False]),
    ],
)
def test_buttons_of_a_page_are_forgiven(target: str, doubts: list[bool]) -> None:
    """Those without effect; what runs a script is a warning there, since it may be part of the page."""
    hits = _hits(f'<p>It opens. <a href="{target}">Back</a></p>', name="a.html")

    assert [hit.doubtful for hit in hits] == doubts


def test_an_image_may_stand_in_its_address() -> None:
    assert _hits("![a crane](data:image/png;base64,AAAA) It lifts.") == []


def test_a_reference_without_a_web_address_is_reported_once() -> None:
    text = "# Tern\n\nIt opens. [1]\n\n| Title | URL |\n|---|---|\n| Yard | file:///home/tern/yard.html |\n"

    assert [hit.reference for hit in _hits(text)] == [0]
