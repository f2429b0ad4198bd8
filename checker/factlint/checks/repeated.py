"""Checks on what stands twice, word for word: sentences within a digest, paragraphs in a digest and an earlier one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.checks import Count, Options, Share, folder_check
from factlint.digest.paragraphs import folded, is_weighty
from factlint.document import Span
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Sentence
    from factlint.series import Series


class RepeatedText(Options, frozen=True):
    """Which repetitions are worth a finding."""

    min_words: Count = 8
    """A sentence with fewer words may stand twice."""
    min_characters: Count = 24
    """The same for Chinese, Japanese and Korean, in characters."""
    paragraph_words: Count = 16
    """A paragraph with fewer words may stand in two digests."""
    paragraph_characters: Count = 48
    """The same for Chinese, Japanese and Korean, in characters."""
    standing: Share = 0.34
    """Share (0 to 1) of the window's digests above which a paragraph of three or more is no slip: it stands in each."""


@folder_check("repeated.sentences", RepeatedText)
def repeated(digest: Digest, series: Series, options: RepeatedText) -> Iterator[Hit]:
    """Report what stands twice, word for word: a sentence of the digest, a paragraph of an earlier one.

    Bad:  a paragraph on nine berths, pasted into the story on ferries of the next day
    Good: the notice that closes each issue
    """
    yield from _within(digest, options)
    if series.is_known:
        from factlint.checks.copied import copied  # noqa: PLC0415 - only digests that have others beside them need it

        yield from copied(digest, series, options)


def _within(digest: Digest, options: RepeatedText) -> Iterator[Hit]:
    """Report a sentence that stands twice in the digest; neighbours that repeat together are one finding."""
    seen: dict[str, Sentence] = {}
    boilerplate = _boilerplate(digest)
    run: list[tuple[Sentence, Sentence]] = []
    for sentence in digest.sentences:
        text = folded(sentence.text)
        first = seen.setdefault(text, sentence)
        again = (
            first is not sentence
            and is_weighty(text, options.min_words, options.min_characters)
            and text not in boilerplate
            and _sums_up(digest, first) is _sums_up(digest, sentence)
        )
        if run and not (again and _follows(run[-1], (first, sentence))):
            yield _repeated_hit(digest, run)
            run = []
        if again:
            run.append((first, sentence))
    if run:
        yield _repeated_hit(digest, run)


def _boilerplate(digest: Digest) -> frozenset[str]:
    """Return the sentences that most stories end or begin with, three at least: a notice, and no slip."""
    stories = Counter(text for text, _ in {(folded(part.text), part.story) for part in digest.sentences})
    least = max(3, (len(digest.stories) + 1) // 2)
    return frozenset(text for text, count in stories.items() if count >= least)


def _sums_up(digest: Digest, sentence: Sentence) -> bool:
    """Whether a sentence stands in a summary, which may take its words from the stories."""
    section = digest.section_of(sentence.block)
    return section is not None and section.kind == "summary"


def _follows(last: tuple[Sentence, Sentence], pair: tuple[Sentence, Sentence]) -> bool:
    """Whether a repeated sentence continues the repeated one before it, in the same two blocks."""
    return last[0].block == pair[0].block and last[1].block == pair[1].block


def _repeated_hit(digest: Digest, run: list[tuple[Sentence, Sentence]]) -> Hit:
    first = Span(run[0][0].span.start, run[-1][0].span.end)
    second = Span(run[0][1].span.start, run[-1][1].span.end)
    what = "this sentence stands" if len(run) == 1 else f"these {len(run)} sentences stand"
    return Hit(
        second,
        f"{what} already at line {digest.position(first.start).line}",
        related=(Related(first, "the same words"),),
        help="delete one of the two",
    )
