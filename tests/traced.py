"""A page to judge claims by, digests that cite it, and the tracing of one beside what is known of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import parse
from factlint.judge.tracing import Tracing
from factlint.source import Page, Source, TextBlock, Title
from known import Known

if TYPE_CHECKING:
    from factlint.judge.interface import Judge
    from factlint.judge.tracing import Judged
    from factlint.model import Digest

PORT, KITE, GONE = "https://tern.test/port", "https://tern.test/kite", "https://gull.test/gone"
PORT_TEXT = """\
Arvik Port handled 3.2 million containers in 2025, 9 percent more than the year before. The harbour board signed a \
contract worth €1.4 billion with Halden Marine on 12 May 2026.
Half of the new cranes will run on batteries, and the first will be delivered in the third quarter of 2027. “We are \
building a port for the next fifty years”, said Liv Strand, who chairs the board.
The European Maritime Agency has not yet inspected the quays. Around 1,250 people work on the site, most of them from \
Russia and Poland. The noise of the old cranes had brought complaints for years, and the board promises that the new \
ones cannot be heard in the town."""
KITE_TEXT = """\
A freighter of Nordsund Lines has crossed the strait with a kite of 1,000 square metres at its bow, and burned 18 \
percent less oil than without it. The crew launched the kite from a mast in four minutes.
The kite flies by itself, on a line of 400 metres. The shipping line ordered three more of them from Velum Works, and \
wants to fit them before the winter storms begin in November."""
TRUE = "Arvik Port handled 3.2 million containers in 2025."
FALSE = "Arvik Port handled 3.9 million containers in 2025."
KITES = "A freighter of Nordsund Lines has crossed the strait with a kite of 1,000 square metres at its bow."
_LAST = "It may well be that there will be more to tell when the ships that wait outside of the quays have come in."


def source(url: str = PORT, text: str = PORT_TEXT, language: str = "en", *, whole: bool = True) -> Source:
    """Return a page that was read, a paragraph for each line."""
    blocks = tuple(TextBlock("paragraph", line) for line in text.split("\n"))
    page = Page((Title(text[:40], "title"),), language=language, blocks=blocks, whole=whole)
    return Source(url, "ok", status=200, final_url=url, page=page)


def digest(*told: str, rows: tuple[str, ...] = (PORT, KITE, GONE), language: str | None = None) -> Digest:
    """Return a digest of one story, a paragraph for each claim, whose list has these addresses, numbered from 1."""
    story = "\n\n".join(told)
    table = "".join(f"| {n} | Page number {n} of the list | Tern | {url} |\n" for n, url in enumerate(rows, 1))
    head = "# Harbour Digest 2026-06-03\n\n## News\n\n### Cranes and kites\n\n"
    tail = f"\n\n{_LAST}\n\n## References\n\n| No. | Title | Source | URL |\n|---|---|---|---|\n{table}"
    return parse(f"{head}{story}{tail}", "x.md", language=language)


def tracing(digest: Digest, *sources: Source, shortest: int = 50, judges: tuple[Judge, ...] = ()) -> Tracing:
    """Return the verdicts on a digest's claims, of which these pages are known; by default both that can be."""
    return Tracing(digest, Known(*(sources or (source(), source(KITE, KITE_TEXT)))), shortest, judges)


def judged(told: str, *sources: Source, **more: object) -> Judged:
    """Return what became of the first claim of a digest."""
    return tracing(digest(told), *sources, **more).judged[0]  # type: ignore[arg-type]
