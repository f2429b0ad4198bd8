"""The addresses of a digest: each place once, and which of them stand as sources."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.addresses import addresses, is_source, shows_itself

URL = "http://tern.test:8000/a"


def test_each_place_is_one_address_in_the_order_of_the_text() -> None:
    """What is a reference's is known as such; front matter may name sources, too."""
    digest = parse(
        f"---\nsource: {URL}\nname: yard\n---\n# Yard\n\nIt [opens]({URL}). ![a]({URL}) {URL}\n\n"
        f"## References\n\n| Title | URL |\n|---|---|\n| The yard | {URL} |\n",
        "a.md",
    )

    found = addresses(digest)

    assert [one.place for one in found] == ["reference", "link", "image", "bare", "reference"]
    assert [digest.slice(one.span) for one in found] == [URL] * 5
    assert found[-1].reference is not None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("URL", True),
        ("Source: URL", True),
        ("Quelle: Hafen Arvik, URL", True),
        ("出典：URL", True),
        ("출처: 부두, URL", True),
        ("The yard opens (URL).", True),
        ("造船所が開いた（URL）。", True),
        ("[The yard opens](URL)", True),
        ("Open URL", False),
        ("Open URL in a browser.", False),
        ("Abra URL no navegador.", False),
        ("Then start it and open this in a browser: URL", False),
        ("The yard opens (see URL for more).", False),
        ("Prose of a line before.\nURL", True),
        ("Prose of a line before.\nOpen URL", False),
    ],
)
def test_an_address_within_a_sentence_is_no_source(line: str, source: bool) -> None:
    """It may be an instruction; behind a label, in brackets or alone in its line it is what is cited."""
    digest = parse(f"# Yard\n\n{line.replace('URL', URL)}\n", "a.md")
    (address,) = addresses(digest)

    assert is_source(digest, address) == source


@pytest.mark.parametrize(
    ("text", "itself"),
    [("[URL](URL)", True), ("[the yard](URL)", False), ("URL", True), ("## References\n\n- URL", False)],
)
def test_a_link_may_show_its_address(text: str, itself: bool) -> None:
    """As in an instruction to open it; a reference is none."""
    digest = parse(f"# Yard\n\n{text.replace('URL', URL)}\n", "a.md")

    assert shows_itself(addresses(digest)[-1]) == itself
