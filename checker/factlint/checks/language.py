"""Checks on the words of a text: sentences in another language, glosses that repeat what they gloss."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Count, Options, Share, check, glosses, suspects
from factlint.checks.passages import passages, touches
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.report import Edit, Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.foreign_sentences import Wrong
    from factlint.checks.passages import Passage
    from factlint.model import Digest


_NAMES = {
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "sv": "Swedish",
    "tr": "Turkish",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
_TAG = lazy.pattern(r"<([/!A-Za-z])")
_MARK = lazy.pattern(r"[*~`]|(?<!\w)_|_(?!\w)")
_SHOWN = 60
"""Characters of a foreign text that a message quotes."""


_LONGEST = 1500
"""Characters; what is longer is no sentence."""
_MOST = 400
"""Suspicious sentences of one digest that are judged: each may take the detector ten milliseconds."""


class WrongLanguage(Options, frozen=True):
    """From when on words count as another language's, and which may stand."""

    sentence_words: Count = 7
    """A sentence with fewer words is not judged as a whole."""
    fragment_words: Count = 4
    """How many words of another language within a sentence are reported; of English two more."""
    fragment_confidence: Share = 0.96
    """How sure (0 to 1) the second detector must be of such words where little else tells."""
    allow: tuple[str, ...] = ()
    """Phrases of other languages that may stand, in lower case."""


class Gloss(Options, frozen=True):
    """What may stand."""

    allow: tuple[str, ...] = ()
    """Words that may be repeated in brackets, as they stand there."""


@check("language.wrong", WrongLanguage)
def wrong_language(digest: Digest, options: WrongLanguage) -> Iterator[Hit]:
    """Report sentences, and fragments of some length, in another language of the same script.

    Bad:  The port says que la prueba termina en agosto and will go on.
    Good: The port has a certain je ne sais quoi.
    """
    language = digest.language
    if language not in FUNCTION_WORDS and language not in suspects.ASIAN:
        return
    found = list(_foreign(digest, options))
    if 2 * sum(wrong.sentences for _, wrong in found) > max(4, len(digest.sentences)):
        return  # a digest in two languages, on purpose
    for passage, wrong in found:
        text = passage.text[wrong.start : wrong.end]
        if not any(phrase in text.lower() for phrase in options.allow):
            yield Hit(
                passage.span(wrong.start, wrong.end),
                f"{_NAMES[wrong.language]} in a digest in {_NAMES[language]}: {shortened(text, _SHOWN)}",
                found=text,
                help="translate it, or set it in quotation marks if it is meant to stand",
            )


def _foreign(digest: Digest, options: WrongLanguage) -> Iterator[tuple[Passage, Wrong]]:
    limits = suspects.Limits(options.sentence_words, options.fragment_words, options.fragment_confidence)
    sentences: dict[int, list[tuple[int, int]]] | None = None
    left = _MOST
    for passage in passages(digest):
        if passage.block and passage.block.kind not in ("paragraph", "item"):
            continue
        if not suspects.is_suspicious(passage.text, digest.language):
            continue
        from factlint.checks import foreign_sentences as foreign  # noqa: PLC0415 - few digests are suspicious

        if sentences is None:
            sentences = defaultdict(list)
            for sentence in digest.sentences:
                sentences[sentence.block].append(sentence.at)
        ranges = sentences[passage.index] if passage.block else [(0, len(passage.text))]
        ranges = [place for place in ranges if place[1] - place[0] <= _LONGEST][:left]
        left -= len(ranges)
        for wrong in foreign.find(passage, ranges, digest.language, limits):
            yield passage, wrong


@check("language.gloss", Gloss)
def redundant_gloss(digest: Digest, options: Gloss) -> Iterator[Hit]:
    """Report brackets that repeat the words in front of them.

    Bad:  the calibration (calibration) of the cranes
    Good: the calibration (zeroing) of the cranes
    """
    for passage in passages(digest):
        text = passage.text
        if "(" not in text and "（" not in text:
            continue
        for gloss in glosses.find(text):
            inner = text[slice(*gloss.inside)]
            apart = touches(passage.linked, gloss.start, gloss.end) or touches(passage.opaque, gloss.start, gloss.end)
            if apart or inner in options.allow:
                continue
            words = text[gloss.start : gloss.cut]
            cut = passage.span(gloss.cut, gloss.end)
            yield Hit(
                passage.span(gloss.start, gloss.end),
                f"the brackets repeat {words!r}",
                expected=words,
                found=text[gloss.start : gloss.end],
                edits=(Edit(cut.start, cut.end, ""),) if _is_whole(digest.slice(cut)) else (),
            )


def _is_whole(source: str) -> bool:
    """Whether all markup that begins in a piece of the source ends there, and nothing else does; comments stay."""
    tags = _TAG.findall(source)
    marks = _MARK.findall(source)
    return "!" not in tags and 2 * tags.count("/") == len(tags) and not any(marks.count(mark) % 2 for mark in "*~`_")
