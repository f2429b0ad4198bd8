"""Checks on letters of another script: text left untranslated, bare foreign names, look-alike letters inside a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, check, scripts
from factlint.checks.passages import passages, touches
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.foreign_runs import Foreign
    from factlint.model import Digest

_SHOWN = 40
"""Characters of a foreign text that a message quotes."""


class StrayScript(Options, frozen=True):
    """What may stand."""

    allow: tuple[str, ...] = ()
    """Words in another script that are right in this digest, exactly as they are written."""


class ForeignScript(Options, frozen=True):
    """What may stand, and whether what is set apart is worth a note."""

    allow: tuple[str, ...] = ()
    """Words in another script that are right in this digest, exactly as they are written."""
    set_apart: bool = True
    """Whether foreign letters that are quoted or stand beside their translation are noted at all."""


def _foreign(digest: Digest) -> tuple[Foreign, ...]:
    if not scripts.may_be_foreign(digest.seen, digest.language) or not scripts.is_known(digest.seen, digest.language):
        return ()
    from factlint.checks.foreign_runs import foreign  # noqa: PLC0415 - few digests need the tables of grammar

    return foreign(digest)


@check("script.stray", StrayScript)
def stray(digest: Digest, options: StrayScript) -> Iterator[Hit]:
    """Report text that was surely left untranslated.

    Bad:  The group is 整理ing its archive.
    Good: The group works with Tsinghua University (清华大学).
    """
    for run in _foreign(digest):
        if run.verdict == "stray" and run.text not in options.allow:
            yield Hit(
                run.span,
                f"{run.script} left untranslated ({run.reason}): {shortened(run.text, _SHOWN)}",
                found=run.text,
                help="translate it",
            )


@check("script.foreign", ForeignScript)
def foreign_script(digest: Digest, options: ForeignScript) -> Iterator[Hit]:
    """Report a bare run of another script that may be a name, and more softly one that is quoted or glossed.

    Bad:  The model was trained by 北辰机器人 last year.
    Good: The model was trained by Beichen Robotics (北辰机器人) last year.
    """
    for run in _foreign(digest):
        aside = run.verdict == "aside"
        if run.verdict == "stray" or run.text in options.allow or (aside and not options.set_apart):
            continue
        yield Hit(
            run.span,
            f"{run.script} in the text ({run.reason}): {shortened(run.text, _SHOWN)}",
            found=run.text,
            help="" if aside else _advice(run),
            doubtful=aside,
        )


def _advice(run: Foreign) -> str:
    return f"translate it, or, if it is a name, put it in brackets after the form that readers know: Name ({run.text})"


@check("script.mixed", Options)
def mixed(digest: Digest, _: Options) -> Iterator[Hit]:
    """Report letters of one alphabet that pass for those of another inside a word.

    Bad:  "20х" with a Cyrillic х
    Good: "µs", "Ω", "ΔT", "β-test"
    """
    if not scripts.is_latin(digest.language) and digest.language not in ("ja", "zh", "ko"):
        return
    if digest.seen.isascii() or not scripts.lookalikes().search(digest.seen):
        return
    if not scripts.is_known(digest.seen, digest.language):
        return
    from factlint.checks import lookalikes  # noqa: PLC0415 - few digests need them

    for passage in passages(digest, references=True):
        if not scripts.lookalikes().search(passage.text):
            continue
        for word in lookalikes.find(passage.text):
            if touches(passage.opaque, word.start, word.end):
                continue
            text = passage.text[word.start : word.end]
            yield Hit(
                passage.span(word.start, word.end),
                f"{text!r} mixes alphabets: {', '.join(word.strangers)}",
                expected=word.plain,
                found=text,
                help="type the word again",
            )
