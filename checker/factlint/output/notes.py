"""A finding told as running text, for services that have one field for all there is to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.output.safe import safe
from factlint.output.text import notes
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.report import Finding

LONGEST = 400
"""Characters of a quoted text that are shown: enough for two sentences of a source."""
UNREAD = "not one of the pages cited could be read: the references stand unchecked"
"""What a run has to say for which there were pages, and none to judge by."""
LONGEST_ERROR = 1_000
"""Characters of what is said of a digest that could not be checked."""
LONGEST_FIX = 10_000
"""Characters that a fix may bring; one that brings more is left out whole."""
_LONGEST_MESSAGE = 1_000
_ENDS = (".", "!", "?", "…", "。", "！", "？")


def message(finding: Finding) -> str:
    """Return the message on one line, harmless; cut only where it quotes more than a reader would read."""
    return safe(shortened(finding.message, _LONGEST_MESSAGE))


def cut_notes(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield label and text of each note: on one line, harmless, cut."""
    for label, text in notes(finding):
        yield label, safe(shortened(text, LONGEST))


def has_room_for_fix(finding: Finding) -> bool:
    """Whether a finding has a fix, and one of bearable length."""
    return bool(finding.edits) and sum(len(edit.text) for edit in finding.edits) <= LONGEST_FIX


def sentences(finding: Finding) -> str:
    """Return message and notes as sentences, the message first: where room is short no more is shown."""
    parts = [message(finding), *(f"{label.capitalize()}: {text}" for label, text in cut_notes(finding))]
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts)
