"""Small digests in two languages, and what the checks on translations find in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, translations
from factlint.digest import parse
from factlint.series import Version
from serial import InMemory

if TYPE_CHECKING:
    from factlint.model import Digest
    from factlint.report import Hit

CHECKS = {"TRN001": translations.urls, "TRN002": translations.numbers, "TRN003": translations.parts}


def told(ours: Digest, *theirs: Digest, named: bool | None = True) -> list[tuple[str, Hit]]:
    """Return what is found in a digest whose other versions are these, the first the original."""
    versions = [Version(one.path, one, named and number == 0) for number, one in enumerate(theirs)]
    series = InMemory({}, versions=versions)
    return [(code, hit) for code, check in CHECKS.items() for hit in check(ours, series, Options())]


def lines(ours: Digest, *theirs: Digest, named: bool | None = True) -> list[tuple[str, int]]:
    """Return code and line of each finding."""
    return [(code, ours.position(hit.span.start).line) for code, hit in told(ours, *theirs, named=named)]


def english(*stories: str, after: str = "") -> Digest:
    """Return a digest of stories, the first in line 3 with its text in line 5, the next in line 7."""
    parts = [f"### Story {number} of the harbour\n\n{text}\n" for number, text in enumerate(stories, start=1)]
    return parse("# Harbour Digest 2026-06-02\n\n" + "\n".join(parts) + after, "en/a.md", language="en")


def japanese(*stories: str, after: str = "") -> Digest:
    """Return the same in Japanese."""
    parts = [f"### 港の話題 その{number}\n\n{text}\n" for number, text in enumerate(stories, start=1)]
    return parse("# 港湾ダイジェスト 2026-06-02\n\n" + "\n".join(parts) + after, "ja/a.md", language="ja")


def link(path: str, host: str = "port.test") -> str:
    """Return a citation as digests write it."""
    return f"([{host}](https://{host}/{path}))"


CRANES = f"Four of its 22 cranes run for 640 hours. {link('news/night-cranes')}"


CRANES_JA = f"22基のうち4基が640時間動く。 {link('news/night-cranes')}"


FERRIES = f"The line orders 14 batteries for 38 million euros. {link('news/batteries', 'ferries.test')}"


FERRIES_JA = f"14基の電池を3,800万ユーロで発注した。 {link('news/batteries', 'ferries.test')}"
