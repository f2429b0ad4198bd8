"""What an editor may do about findings: mend one, mend all that are safe to mend, or say why one may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types
from msgspec.structs import replace

from factlint.document import Span
from factlint.fixes import changes, compatible
from factlint.output.safe import safe
from factlint.report import Edit, Finding
from factlint.server.diagnostics import MOST, diagnostic
from factlint.server.suppression import suppression
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.fixes import Change
    from factlint.model import Format
    from factlint.server.lines import Lines
    from factlint.server.marks import Mark

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.factlint"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)
_FILE_ONLY = "bad-suppression"
"""The rule that no comment on a line suppresses."""
_LONGEST = 60
"""Characters of what is written in a fix's title."""


class Target(NamedTuple):
    """The document that is acted upon, as the editor has it."""

    uri: str
    path: str
    version: int | None
    lines: Lines
    format: Format | None = None
    is_versioned: bool = False
    """Whether the editor takes edits for a version of a document."""


def actions(
    target: Target, marks: Sequence[Mark], wanted: Span, only: Sequence[str] | None = None
) -> list[types.CodeAction]:
    """Return what may be done about the findings that touch a span; of the kinds ``only``, if any are named."""
    offered: list[types.CodeAction] = []
    if _is_asked_for(types.CodeActionKind.QuickFix.value, only):
        touched = [mark for mark in marks[:MOST] if _touches(mark.span, wanted) and isinstance(mark.what, Finding)]
        offered += [action for mark in touched for action in _fix(target, mark)]
        offered += _suppress(target, touched)
    # An editor that runs this on save asks for it by name; offered at each place it would be in the way.
    if _is_asked_for(FIX_ALL, only) and (only or any(mark.changes for mark in marks)):
        offered += _fix_all(target, marks)
    return offered


def _is_asked_for(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind, or what it is a kind of, is asked for: ``source.fixAll`` asks for ``source.fixAll.factlint``."""
    return not only or any(kind == asked or kind.startswith(f"{asked}.") or not asked for asked in only)


def _touches(span: Span, wanted: Span) -> bool:
    return span.start <= wanted.end and wanted.start <= span.end


def _fix(target: Target, mark: Mark) -> Iterator[types.CodeAction]:
    finding = mark.what
    if not isinstance(finding, Finding) or not mark.changes:
        return
    is_safe = finding.fix_safety == "safe"
    yield types.CodeAction(
        title=f"{finding.code}: {_described(mark.changes)}" + ("" if is_safe else " (unsafe)"),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(mark, target.lines, target.uri, related=False)],
        is_preferred=True if is_safe else None,
        edit=_edit(target, mark.changes),
    )


def _described(made: Sequence[Change]) -> str:
    if len(made) > 1:
        return f"mend {len(made)} places"
    new = made[0].new
    if not new.strip():
        return "remove this" if not new else "leave space only"
    verb = "insert" if made[0].start == made[0].end else "replace by"
    return f"{verb} “{safe(shortened(new, _LONGEST))}”"


def _suppress(target: Target, marks: Iterable[Mark]) -> Iterator[types.CodeAction]:
    """Yield one suppression for each rule and line."""
    seen: set[tuple[str, int]] = set()
    for mark in marks:
        finding = mark.what
        line = target.lines.line_of(mark.span.start)
        if not isinstance(finding, Finding) or finding.name == _FILE_ONLY or (finding.code, line) in seen:
            continue
        seen.add((finding.code, line))
        comment = suppression(target.lines, mark.span.start, finding.code, target.path, target.format)
        if comment:
            yield types.CodeAction(
                title=f"Suppress {finding.code} on this line",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic(mark, target.lines, target.uri, related=False)],
                edit=_edit(target, [comment]),
            )


def _fix_all(target: Target, marks: Iterable[Mark]) -> Iterator[types.CodeAction]:
    """Yield the one action that makes all safe fixes, if there are any; of two at one place it makes the first."""
    safe_ones = [
        replace(mark.what, edits=tuple(Edit(*change) for change in mark.changes))
        for mark in marks
        if isinstance(mark.what, Finding) and mark.what.fix_safety == "safe" and mark.changes
    ]
    made = {change for finding in compatible(safe_ones, target.lines.text) for change in changes(finding)}
    if made:
        yield types.CodeAction(
            title="Mend all that has a safe fix (factlint)", kind=FIX_ALL, edit=_edit(target, sorted(made))
        )


def _edit(target: Target, made: Iterable[Change]) -> types.WorkspaceEdit:
    edits = [types.TextEdit(target.lines.range(Span(one.start, one.end)), one.new) for one in made]
    if not target.is_versioned:
        return types.WorkspaceEdit(changes={target.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri=target.uri, version=target.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
