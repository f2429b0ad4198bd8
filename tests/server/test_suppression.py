"""A suppression that the editor offers is one: it is read, it suppresses, and it breaks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint import digest
from factlint.linter import Linter
from factlint.server.lines import Lines
from factlint.server.suppression import suppression

if TYPE_CHECKING:
    from factlint.report import Finding

URL = "https://yard.test/2026/crane?utm_source=openai"
HEAD = "# Yard Daily\n\n### A crane comes\n\n"
TABLE = f"| Title | URL |\n|---|---|\n| A crane | {URL} |\n| Another one | https://yard.test/2026/two |\n"


LINTER = Linter({"select": ["URL008", "DOC"], "ignore": ["DOC001"]})


def _found(text: str, path: str) -> list[Finding]:
    return list(LINTER.check_data(text.encode(), path).findings)


def _suppressed(text: str, path: str = "a.md") -> str:
    lines = Lines(text)
    (found,) = (found for found in _found(text, path) if found.code == "URL008")
    change = suppression(lines, lines.offset(found.position), found.code, path)
    assert change
    return text[: change.start] + change.new + text[change.end :]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", f"{HEAD}It came by ship ([yard]({URL})), as planned.\nMore of it.\n"),
        ("a.md", f"{HEAD}It came by ship ([yard]({URL})), as planned.  \nMore of it."),
        ("a.md", f"{HEAD}It came by ship ([yard]({URL})),\r\nas planned.\r\n"),
        ("a.md", f"{HEAD}- one came\n- another came {URL}\n- a third\n"),
        ("a.md", f"{HEAD}> quoted {URL}\n> more\n"),
        ("a.md", f"### It came {URL}\n\nBy ship.\n"),
        ("a.md", f"{HEAD}It came.[^1]\n\n[^1]: {URL}\n"),
        ("a.md", f"{HEAD}It came.[^1]\n\n[^1]: see {URL}\n    and more\n"),
        ("a.md", f"{HEAD}It came ([x]).\n\n[x]: {URL}\n"),
        ("a.md", f"{HEAD}It came ({URL}).\n\n## References\n\n{TABLE}".replace(URL, "https://yard.test/2026/two", 1)),
        ("a.md", f"---\ntitle: Yard\nsources:\n  - title: A crane\n    url: {URL}\n---\n{HEAD}It came.\n"),
        ("a.html", f"<h1>Yard</h1>\n<p>It came <a\nhref='/'>x</a> from <a href='{URL}'>here</a></p>\n<p>More</p>\n"),
        ("a.txt", f"Yard Daily\n\nIt came by ship, see\n  {URL}\nfor more.\n"),
    ],
)
def test_a_suppression_suppresses_and_breaks_nothing(path: str, text: str) -> None:
    """In every form of text the finding is suppressed, no other one comes, and what was understood is the same."""
    suppressed = _suppressed(text, path)
    after = _found(suppressed, path)

    assert [found.suppressed for found in after if found.code == "URL008"] == ["reason"]
    others = [found.code for found in _found(text, path) if found.code != "URL008"]
    assert [found.code for found in after if found.suppressed is None] == others
    old, new = digest.parse(text, path), digest.parse(suppressed, path)
    for part in ("references", "stories", "citations"):
        assert len(getattr(old, part)) == len(getattr(new, part))
    if path != "a.txt":  # where the comment is a line of text
        assert [block.kind for block in new.blocks if block.kind != "html"] == [block.kind for block in old.blocks]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", f"# Yard\n\n```\n{URL}\n```\n"),
        ("a.md", f"# Yard\n\n~~~ text {URL}\n"),
        ("a.md", f'{{"url": "{URL}"}}\n\n# Yard\n'),
        ("a.html", f"<a title='\n\n' href='{URL}'\n>x</a>"),
        ("a.html", f"<script>\nlet url = '{URL}' // >\n</script>"),
        ("a.html", f"<!-- {URL}\n -->"),
    ],
)
def test_no_comment_is_offered_where_it_would_be_none(path: str, text: str) -> None:
    """In code, in JSON, within a tag, a script or a comment."""
    assert suppression(Lines(text), text.index("?utm"), "URL008", path) is None


def test_none_is_offered_on_the_fence_that_opens_front_matter() -> None:
    """What stands above it would make it none; a finding of the whole digest may stand there."""
    lines = Lines("---\ntitle: Yard\n---\n# Yard\n")

    assert suppression(lines, 0, "DOC001", "a.md") is None
    assert suppression(lines, 5, "DOC002", "a.md")


def test_a_fence_that_has_ended_is_none() -> None:
    text = f"````\n```\n````\n\nSee {URL}\n"

    assert _suppressed(text).endswith(f"{URL} <!-- factlint: ignore URL008 -- reason -->\n")
