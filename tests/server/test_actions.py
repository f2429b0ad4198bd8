"""What an editor is offered to do about findings."""

from __future__ import annotations

import pytest
from lsprotocol import types

from editor import applied
from factlint.document import Position, Span
from factlint.linter import Linter
from factlint.report import Edit, Finding
from factlint.server.actions import Target, actions
from factlint.server.lines import Lines
from factlint.server.marks import Mark, of_findings

TEXT = "# Yard\n\nSee https://a.test/x?utm_source=openai and https://b.test/y?utm_source=openai too.\n"
CLEAN = TEXT.replace("?utm_source=openai", "")
ALL = Span(0, len(TEXT))


def _target(text: str = TEXT, *, is_versioned: bool = False) -> Target:
    return Target("file:///a.md", "a.md", 7, Lines(text), None, is_versioned)


def _marks(text: str = TEXT, *select: str) -> list[Mark]:
    return of_findings(
        Lines(text), Linter({"select": select or ("URL008",)}).check_data(text.encode(), "a.md").findings
    )


def _finding(*edits: Edit, safety: str = "safe") -> Mark:
    start, end = Position(3, 1), Position(3, 4)
    found = Finding("DAT006", "date-mismatch", "error", "no", "a.md", start, end, "", fix_safety=safety, edits=edits)  # type: ignore[arg-type]
    return of_findings(Lines(TEXT), [found])[0]


def test_each_finding_can_be_mended_or_suppressed() -> None:
    """Two of one rule on one line are suppressed by one comment, and all that is safe is mended at once."""
    offered = actions(_target(), _marks(), ALL)

    assert [(action.title, action.is_preferred) for action in offered] == [
        ("URL008: remove this", True),
        ("URL008: remove this", True),
        ("Suppress URL008 on this line", None),
        ("Mend all that has a safe fix (factlint)", None),
    ]
    assert applied(TEXT, offered[3]) == CLEAN
    assert applied(TEXT, offered[2]).endswith("too. <!-- factlint: ignore URL008 -- reason -->\n")
    assert [found.code for found in (offered[0].diagnostics or ())] == ["URL008"]


@pytest.mark.parametrize(
    ("only", "titles"),
    [
        (["quickfix"], 3),
        (["source.fixAll"], 1),
        (["source.fixAll.factlint"], 1),
        (["source"], 1),
        (["source.fixAll.other", "refactor"], 0),
        ([""], 4),
        (["quick"], 0),
    ],
)
def test_kinds_that_nobody_asks_for_are_not_offered(only: list[str], titles: int) -> None:
    """An editor that mends on save asks for a kind by name, and kinds are parted by dots."""
    assert len(actions(_target(), _marks(), ALL, only)) == titles


def test_what_stands_elsewhere_is_not_offered() -> None:
    """Only the findings at the place asked about; with none there, all of the document's can be mended still."""
    assert [action.kind for action in actions(_target(), _marks(), Span(0, 3))] == ["source.fixAll.factlint"]
    assert actions(_target(CLEAN), _marks(CLEAN), ALL) == []


def test_unsafe_fixes_say_so() -> None:
    """They are neither preferred nor part of what mends all at once."""
    mark = _finding(Edit(8, 11, "Look\x1b[31m at `x`"), safety="unsafe")
    fix, suppress = actions(_target(), [mark], ALL)

    assert (fix.title, fix.is_preferred) == (r"DAT006: replace by “Look\x1b[31m at `x`” (unsafe)", None)
    assert suppress.title == "Suppress DAT006 on this line"


@pytest.mark.parametrize(
    ("edits", "title"),
    [
        ((Edit(8, 8, "see "),), "DAT006: insert “see”"),
        ((Edit(8, 11, ""),), "DAT006: remove this"),
        ((Edit(8, 11, " "),), "DAT006: leave space only"),
        ((Edit(8, 11, "a"), Edit(12, 13, "b")), "DAT006: mend 2 places"),
        ((Edit(8, 11, "x" * 1_000_000),), f"DAT006: replace by “{'x' * 59}…”"),
    ],
)
def test_a_title_says_what_is_done(edits: tuple[Edit, ...], title: str) -> None:
    assert actions(_target(), [_finding(*edits)], ALL)[0].title == title


def test_fixes_that_touch_one_place_are_not_made_together() -> None:
    """Mending all makes the first of them; an editor would refuse the whole edit otherwise."""
    (fix,) = actions(_target(), [_finding(Edit(8, 11, "A")), _finding(Edit(9, 13, "B"))], ALL, ["source.fixAll"])

    assert applied(TEXT, fix) == TEXT.replace("See", "A")


def test_an_edit_is_for_the_version_that_was_looked_at() -> None:
    """Where the editor takes such edits, one that comes too late is refused by it."""
    fix, *_ = actions(_target(is_versioned=True), _marks(), ALL)

    assert fix.edit
    assert fix.edit.changes is None
    (document,) = fix.edit.document_changes or ()
    assert isinstance(document, types.TextDocumentEdit)
    assert document.text_document.version == 7


def test_a_wrong_suppression_is_not_suppressed_by_another() -> None:
    """That rule heeds no comment on its line, so none is offered."""
    text = "# Yard\n\nNothing. <!-- factlint: ignore URL008 -- we know -->\n"
    marks = _marks(text, "DOC007", "URL008")

    assert len(marks) == 1
    assert actions(_target(text), marks, Span(0, len(text))) == []
