"""Paragraphs that an earlier digest of the series has word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from factlint.checks.siblings import day
from factlint.digest.paragraphs import told
from factlint.digest.retelling_marks import kind, period
from factlint.document import Span
from factlint.report import Evidence, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.checks.repeated import RepeatedText
    from factlint.digest.paragraphs import Told
    from factlint.model import Digest
    from factlint.series import Series, Where

_QUOTED = 160
"""Characters of a paragraph that a finding quotes."""
_WHOLE = 0.75
"""Share of a story's text from which it is the story that is told again; a background and an outlook make less."""
_FEW = 2
"""Digests that may have a paragraph by a slip, however few there are."""


class _Copy(msgspec.Struct, frozen=True):
    """A paragraph of the digest, and where an earlier digest has it."""

    at: int
    """Which of the digest's paragraphs it is."""
    told: Told
    where: Where


def copied(digest: Digest, series: Series, options: RepeatedText) -> Iterator[Hit]:
    """Report the paragraphs that an earlier digest has word for word; neighbours from one digest are one finding."""
    if not (today := day(digest)):
        return
    # A weekly takes up what the days of its week told.
    since, before = max(1, today - series.window), today - period(digest) + 1
    parts = _telling(digest)
    if not (parts and (places := series.paragraphs({part.key for _, part in parts}, since, before))):
        return
    most = max(_FEW, int(options.standing * series.digests(since, before)))
    slips = {key: found for key, found in places.items() if len({where.path for where in found}) <= most}
    known = retold(digest, parts, slips)
    least = options.paragraph_words, options.paragraph_characters
    copies = [
        copy
        for copy in _copies(parts, slips)
        if copy.told.is_weighty(*least) and (digest.story_of_block[copy.told.block], copy.where.path) not in known
    ]
    for run in _runs(copies):
        yield _hit(digest, run)


def _telling(digest: Digest) -> list[tuple[int, Told]]:
    """Return the paragraphs, numbered, of news and of the summary; none of stories that go on with what was told."""
    news = [kind(digest, story) == "news" for story in digest.stories]
    found: list[tuple[int, Told]] = []
    for at, part in enumerate(told(digest)):
        story, section = digest.story_of_block[part.block], digest.section_of(part.block)
        if news[story] if story is not None else section is not None and section.kind == "summary":
            found.append((at, part))
    return found


def retold(
    digest: Digest, parts: Sequence[tuple[int, Told]], places: Mapping[int, Sequence[Where]]
) -> frozenset[tuple[int | None, str]]:
    """Return the stories that stand, but for a little, in one earlier digest: told before, as DUP003 reports."""
    sizes: dict[tuple[int, str], int] = {}
    for _, part in parts:
        story = digest.story_of_block[part.block]
        for path in {where.path for where in places.get(part.key, ())}:
            if story is not None:
                sizes[story, path] = sizes.get((story, path), 0) + part.span.end - part.span.start
    wholes = {story: sum(len(sentence.text) for sentence in digest.story_sentences(story)) for story, _ in sizes}
    return frozenset((story, path) for (story, path), size in sizes.items() if size >= _WHOLE * wholes[story])


def _copies(parts: Sequence[tuple[int, Told]], places: Mapping[int, Sequence[Where]]) -> Iterator[_Copy]:
    """Yield each paragraph that another digest has, once, with the digest that has the one before it, too."""
    last: tuple[int, str] = (-1, "")
    seen: set[int] = set()
    for at, part in parts:
        found = places.get(part.key, ())
        if found and part.key not in seen:
            seen.add(part.key)
            near = (where for where in found if last == (at - 1, where.path))
            where = next(near, found[0])
            last = at, where.path
            yield _Copy(at, part, where)


def _runs(copies: Sequence[_Copy]) -> Iterator[list[_Copy]]:
    """Yield copies that follow one another, from one digest, together."""
    run: list[_Copy] = []
    for copy in copies:
        if run and (copy.at, copy.where.path) != (run[-1].at + 1, run[-1].where.path):
            yield run
            run = []
        run.append(copy)
    if run:
        yield run


def _hit(digest: Digest, run: Sequence[_Copy]) -> Hit:
    first = run[0]
    what = "this paragraph stands" if len(run) == 1 else f"these {len(run)} paragraphs stand"
    return Hit(
        Span(first.told.span.start, run[-1].told.span.end),
        f"{what} word for word in an earlier digest already ({first.where})",
        evidence=(Evidence(shortened(digest.slice(first.told.span), _QUOTED), str(first.where)),),
        help="write what is new today, or leave it out",
    )
