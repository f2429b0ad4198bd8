"""Checks on markup that will not show as it was meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.document import Span
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest

_DOLLAR = lazy.pattern(r"(?<![\\$])\$(?!\$)")
_FORMULA = lazy.pattern(r"\\[A-Za-z]|[\^_=]")
"""What a formula that is meant holds between its signs."""


@check("markup.broken", Options)
def broken(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report what the readers met that will not render; they know the markup, and say only what is certain."""
    for problem in digest.document.problems:
        yield Hit(problem.span, problem.message)


@check("markup.dollar", Options)
def dollar(digest: Digest, _options: Options) -> Iterator[Hit]:
    r"""Report two bare dollar signs on a line, once for each line: what is between them may be shown as a formula.

    Bad:  It raised $5 million at a value of $60 million.
    Good: It raised \$5 million at a value of \$60 million; the area is $a^2$.
    """
    lines: dict[int, list[int]] = {}
    for block in digest.blocks if digest.format != "text" else ():
        if block.kind in ("code", "html") or "$" not in block.text:
            continue
        hidden = [block.prose.span(*mark) for mark in block.marked("code", "math")]
        hidden += [link.url_span for link in block.links]
        for match in _DOLLAR.finditer(digest.text, *block.span):
            if not any(start <= match.start() < end for start, end in hidden):
                lines.setdefault(digest.position(match.start()).line, []).append(match.start())
    for places in lines.values():
        for first, second in pairwise(places):
            if not _FORMULA.search(digest.text, first, second):
                words = "between these two dollar signs a site with formulas shows a formula"
                yield Hit(Span(first, second + 1), words, help="write \\$ for a dollar sign")
                break
