"""Runs of letters that the language of a digest is not written in.

Scripts are told by code point, with no detector and no data file: it is the only way that sees three letters inside a
word, which every language detector takes for noise.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.checks import foreign_grammar as grammar
from factlint.checks import scripts
from factlint.checks.foreign_judgement import Place, judge
from factlint.checks.passages import covers, passages, touches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.foreign_judgement import Verdict
    from factlint.checks.passages import Passage
    from factlint.document import Span
    from factlint.model import Digest

_AUTONYMS = """
    日本語 中文 汉语 漢語 简体中文 繁體中文 繁体中文 简体 繁體 简中 繁中 普通话 粵語 粤语 한국어 русский українська
    български српски ελληνικά العربية עברית हिन्दी ไทย ภาษาไทย فارسی اردو বাংলা தமிழ் မြန်မာ ქართული
"""
"""Languages in their own letters, as a list of languages has them."""
_KAOMOJI = frozenset("ツシヅ益ಠДωಥ〇ー々")
"""Letters drawn as faces or marks; one of them alone is no text."""
_LONGEST_GAP = 40
_MOST_GAP_WORDS = 3
_LONGEST_WORD = 30


class Foreign(NamedTuple):
    """A run of foreign letters as it will be reported."""

    span: Span
    text: str
    verdict: Verdict
    reason: str
    script: str


@lru_cache(maxsize=1)
def foreign(digest: Digest) -> tuple[Foreign, ...]:
    """Return all runs of foreign letters of a digest that are worth a finding; two rules ask, one after the other."""
    pattern = scripts.foreign_runs(digest.language)
    found: list[Foreign] = []
    for passage in passages(digest):
        if not passage.text.isascii() and pattern.search(passage.text):
            found.extend(_of_passage(passage, digest.language))
    return tuple(found)


def _of_passage(passage: Passage, language: str) -> Iterator[Foreign]:
    for unit in _units(passage, language):
        verdict, reason = judge(unit)
        if verdict:
            start, end = _extent(unit) if verdict == "stray" else (unit.start, unit.end)
            yield Foreign(passage.span(start, end), passage.text[start:end], verdict, reason, scripts.name(unit.run))


def _units(passage: Passage, language: str) -> Iterator[Place]:
    """Yield the runs of a passage, those of one word, name or sentence joined."""
    unit: Place | None = None
    for match in scripts.foreign_runs(language).finditer(passage.text):
        start, end = match.span()
        if _is_no_text(passage, match[0], start, end):
            continue
        if unit and _joins(passage.text[unit.end : start], language):
            unit = unit._replace(end=end)
            continue
        if unit:
            yield unit
        unit = Place(passage, start, end, language)
    if unit:
        yield unit


def _is_no_text(passage: Passage, run: str, start: int, end: int) -> bool:
    """Whether a run is a symbol, a look-alike letter (LNG009 tells of it), the name of a language, or not prose."""
    if (len(run) == 1 and run in _KAOMOJI) or f" {run.lower()} " in _AUTONYMS.replace("\n", " "):
        return True
    if scripts.letters("greek").match(run) and len(run) < 4:  # mathematics, physics, genes: α-helix, ΔT, Σ
        return True
    if len(run) == 1 and "А" <= run <= "Я":  # drawn for its shape: "Toys Я Us"
        return True
    neighbours = passage.text[max(0, start - 1) : start] + passage.text[end : end + 1]
    if set(scripts.LOOKALIKES).issuperset(run) and (len(run) == 1 or re.search(f"[{scripts.LATIN}0-9]", neighbours)):
        return True
    return touches(passage.opaque, start, end) or covers(passage.linked, start, end)


def _joins(gap: str, language: str) -> bool:
    """Whether what stands between two runs leaves them one phrase: punctuation, or a few names within a sentence."""
    if len(gap) > _LONGEST_GAP or "\n" in gap:
        return False
    if language == "zh" and re.fullmatch(f"[{scripts.LETTERS['han']}・]{{1,12}}", gap):
        return True
    words = re.findall(r"[^\W\d_]+", gap)
    if not words:
        return len(gap) <= 4
    if len(words) > _MOST_GAP_WORDS or re.search(r"[()\[\]]|[,.;:!?] |/", gap):
        return False
    return bool(re.fullmatch(f"[{scripts.LATIN}]+", "".join(words))) and not grammar.is_prose(words)


def _extent(unit: Place) -> tuple[int, int]:
    """Return where an untranslated text begins and ends, the word it is glued to and its full stop included."""
    text, start, end = unit.passage.text, unit.start, unit.end
    more = f"[{scripts.LETTERS['han']}]{{0,40}}" if unit.language == "zh" else ""
    word = f"[{scripts.LATIN}]{{1,{_LONGEST_WORD}}}"
    before = re.search(f"(?:{word}/?)?{more}$", text[max(0, start - 80) : start])
    after = re.match(f"{more}(?:/?{word})?[。！？]?", text[end : end + 80])
    if before and not grammar.is_prose([before[0].rstrip("/")]):
        start -= len(before[0])
    return start, end + len(after[0] if after else "")
