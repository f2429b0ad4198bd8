"""The names, quotations and turns of a statement, against the words of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import aliases, attribution, folding, turns
from factlint.judge.verdict import Point

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from factlint.judge.case import Case
    from factlint.judge.passages import IndexedPage
    from factlint.judge.whereabouts import Misplaced

_WINDOWS = 3
"""Windows of a page in which parts are looked for that have changed places."""


def unknown_names(case: Case) -> Iterator[Point]:
    """Yield the names of which no page has all words, in any form."""
    for name in case.names:
        lacking = set(name.words)
        for page in case.pages:
            lacking &= set(page.known.missing(name))
        if lacking:
            # A name that is missing altogether says more than a first name that a writer has added; of "US" there are
            # too many forms.
            whole = lacking == set(name.words) and not (name.kind == "acronym" and aliases.listed(name.words[0]))
            yield Point(
                "name", "missing", name.start, name.end, name.text,
                f"no source of the claim names {_as_written(name.text, lacking)!r}",
                size=len(lacking), strong=whole or name.kind == "version", passage=case.passage,
            )  # fmt: skip


def _as_written(name: str, lacking: AbstractSet[str]) -> str:
    """Return the words of a name that are lacking as the claim writes them."""
    return " ".join(word for word in name.split() if not lacking.isdisjoint(folding.words(folding.fold(word)))) or name


def misquoted(case: Case) -> Iterator[Point]:
    """Yield the quoted words that no page contains."""
    for quote in case.quotes:
        # What is quoted from a page in another language is a translation, unless the page has it as it stands.
        own = any(page.language == case.statement.language and page.quotable.is_legible(quote) for page in case.pages)
        if not own or any(page.quotable.carries(quote) for page in case.pages):
            continue
        nearest = next(filter(None, (page.quotable.nearest(quote) for page in case.pages)), "")
        yield Point(
            "quote" if quote.attributed else "phrase", "missing", quote.start, quote.end, quote.text,
            "no source of the claim contains these words", nearest or None, quote.words, passage=case.passage,
        )  # fmt: skip


def turned(case: Case) -> Iterator[Point]:
    """Yield where the best passage says the contrary, or says it of another."""
    statement, best = case.statement, case.nearest
    if best is None:
        return
    told = [sentence for page in case.pages if page.language == statement.language for sentence in page.sentences]
    # A heading has no full stop, and is no part of the sentence behind it.
    window = "\n".join(case.spoken)
    for turn in turns.find(statement.text, window, statement.language, told):
        yield Point(
            "turn", "contradicted" if turn.sure else "weak", turn.start, turn.end, turn.text, turn.message, turn.stated,
            passage=case.passage, aspect=turn.kind,
        )  # fmt: skip
    for slot in case.slots:
        if slot.kind == "number":
            continue
        yield Point(
            "turn", "contradicted" if slot.sure else "weak",
            slot.start, slot.end, slot.text, f"the source says {slot.stated!r} there", slot.stated,
            passage=case.passage, aspect=slot.kind,
        )  # fmt: skip
    if all(page.language == statement.language for page in case.pages):
        yield from _misattributed(case)
        yield from _misplaced(case, best.page)


def _misattributed(case: Case) -> Iterator[Point]:
    """Yield the speaker of a quotation whom each page that has it lets be another."""
    found = [(page, attribution.find(case.statement.text, case.quotes, page)) for page in case.pages]
    for page, other in found:
        if other is not None:
            yield Point(
                "turn", "contradicted", other.start, other.end, other.text,
                f"the source has {other.stated!r} say so", other.stated,
                passage=case.passage_at(page, other.sentence), aspect="speaker",
            )  # fmt: skip
            return


def _misplaced(case: Case, page: IndexedPage) -> Iterator[Point]:
    """Yield the parts that the page has elsewhere, where it has another one in this place."""
    text = case.statement.text
    told = [(slot.start, slot.end) for slot in case.slots if slot.sure and slot.kind in ("name", "agent")]
    for name in (*_by_sentences(case, page), *page.whereabouts.misplaced(text, _known(case))):
        if any(start < name.end and name.start < end for start, end in told) or _is_placed(case, page, name):
            continue
        told.append((name.start, name.end))
        yield Point(
            "turn", "contradicted" if name.sure else "weak", name.start, name.end, name.text,
            f"the source says {name.stated!r} there", name.stated,
            passage=case.passage_at(page, name.sentence), aspect="agent" if name.reason == "exchange" else "name",
        )  # fmt: skip


def _known(case: Case) -> frozenset[str]:
    """Return the words of the claim's names."""
    return frozenset(word for name in case.names for word in name.text.split())


def _by_sentences(case: Case, page: IndexedPage) -> tuple[Misplaced, ...]:
    """Return the parts that stand in each other's place, or in another's, by the sentences that speak of the claim."""
    windows = [one.window for one in case.found if one.page is page][:_WINDOWS]
    numbers = {number for window in windows[:1] for number in range(window.first, window.last)}
    numbers.update((window.first + window.last) // 2 for window in windows)
    return page.whereabouts.in_sentences(case.statement.text, sorted(numbers), _known(case))


def _is_placed(case: Case, page: IndexedPage, name: Misplaced) -> bool:
    """Whether another page has a part, and nothing against its place."""
    for other in case.pages:
        if other is page or not all(word in other.text for word in name.text.split()):
            continue
        found = other.whereabouts.misplaced(case.statement.text, _known(case))
        found = (*_by_sentences(case, other), *found)
        if all(one.start != name.start for one in found):
            return True
    return False
