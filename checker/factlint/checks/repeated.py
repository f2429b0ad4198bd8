"""Checks on sentences that a digest holds twice, word for word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.checks import Count, Options, check
from factlint.digest.terms import WORD, fold
from factlint.digest.words import wide
from factlint.document import Span
from factlint.report import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest, Sentence


class RepeatedText(Options, frozen=True):
    """Which repetitions are worth a finding."""

    min_words: Count = 8
    """A sentence with fewer words may stand twice."""
    min_characters: Count = 24
    """The same for Chinese, Japanese and Korean, in characters."""


@check("repeated.sentences", RepeatedText)
def repeated(digest: Digest, options: RepeatedText) -> Iterator[Hit]:
    """Report a sentence that stands twice, word for word; neighbours that repeat together are one finding."""
    seen: dict[str, Sentence] = {}
    boilerplate = _boilerplate(digest)
    run: list[tuple[Sentence, Sentence]] = []
    for sentence in digest.sentences:
        folded = _folded(sentence)
        first = seen.setdefault(folded, sentence)
        again = (
            first is not sentence
            and _weighty(folded, options)
            and folded not in boilerplate
            and _sums_up(digest, first) is _sums_up(digest, sentence)
        )
        if run and not (again and _follows(run[-1], (first, sentence))):
            yield _repeated_hit(digest, run)
            run = []
        if again:
            run.append((first, sentence))
    if run:
        yield _repeated_hit(digest, run)


def _folded(sentence: Sentence) -> str:
    return " ".join(fold(word) for word in WORD.findall(sentence.text))


def _boilerplate(digest: Digest) -> frozenset[str]:
    """Return the sentences that most stories end or begin with, three at least: a notice, and no slip."""
    stories = Counter(folded for folded, _ in {(_folded(part), part.story) for part in digest.sentences})
    least = max(3, (len(digest.stories) + 1) // 2)
    return frozenset(folded for folded, count in stories.items() if count >= least)


def _sums_up(digest: Digest, sentence: Sentence) -> bool:
    """Whether a sentence stands in a summary, which may take its words from the stories."""
    section = digest.section_of(sentence.block)
    return section is not None and section.kind == "summary"


def _weighty(folded: str, options: RepeatedText) -> bool:
    if wide(folded):
        return len(folded) >= options.min_characters
    return folded.count(" ") + 1 >= options.min_words


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
