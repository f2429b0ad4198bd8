"""Whether a verb stands as something that has happened: "sold", "has sold", and not "to be sold"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.judge import irregular, modal_words

if TYPE_CHECKING:
    from factlint.judge.phrasing import Phrasing, Word

DETERMINERS = frozenset(("the", "a", "an", "this", "that", "its", "their", "his", "her", "no"))
"""Behind these stands a noun."""


def is_told(phrasing: Phrasing, index: int) -> bool:
    """Whether a verb stands as something that has happened."""
    language, words = phrasing.language, phrasing.words
    if language == "en":
        return _is_told_in_english(words, index)
    if language == "de":
        return _is_told_in_german(words, index)
    form = words[index].form
    if words[index].capital:
        return False
    if not modal_words.auxiliaries(language).isdisjoint(_before(words, index)):
        return not form.endswith(_INFINITIVES)
    return form.endswith(_PAST_ENDINGS[language])


def _before(words: tuple[Word, ...], index: int) -> list[str]:
    """Return the three words before one in its clause."""
    return [other.form for other in words[max(0, index - 3) : index] if other.clause == words[index].clause]


def _is_told_in_english(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    # The stem of "exceed" is itself: that is no past tense.
    if word.form not in irregular.PAST and not (word.form.endswith("ed") and word.stem != word.form):
        return False
    before = _before(words, index)
    if not _OPEN.isdisjoint(before) or (before and before[-1] in _NO_SUBJECT):
        return False
    if word.form in irregular.UNCHANGED and _FINITE.isdisjoint(before) and not _has_object(words, index):
        return False
    return "be" not in before or not _FINITE.isdisjoint(before)


def _has_object(words: tuple[Word, ...], index: int) -> bool:
    """Whether something follows that a verb, and no noun, has behind it: "cut its rate", and not "a rate cut by"."""
    if index + 1 == len(words) or words[index + 1].clause != words[index].clause:
        return False
    behind = words[index + 1]
    return behind.form in DETERMINERS or behind.form[0].isdigit() or behind.capital or behind.content


_PREPOSITIONS = "of in for with by from on at about over than into against under per as"
_NO_SUBJECT = DETERMINERS | frozenset(_PREPOSITIONS.split())
_OPEN = frozenset(("to", "if", "unless", "whether", "when", "once"))
_FINITE = frozenset(("has", "have", "had", "was", "were"))
_INFINITIVES = ("er", "ir", "re", "ar")
_PAST_ENDINGS = {
    "fr": ("èrent",),
    "es": ("ó", "aron", "ieron"),
    "pt": ("ou", "aram", "iu", "eu", "eram", "iram"),
}


def _is_told_in_german(words: tuple[Word, ...], index: int) -> bool:
    """Whether a German verb stands in the past, or as a participle with its auxiliary anywhere in the clause."""
    word = words[index]
    if word.capital or (index and words[index - 1].form in _BEFORE_ADJECTIVES):
        return False
    if word.form.endswith("te"):
        return True
    last = index + 1 == len(words) or words[index + 1].clause != word.clause
    if word.form.endswith("ten") and not last:
        return True
    own = {other.form for other in words[max(0, index - 25) : index + 3] if other.clause == word.clause}
    return word.form.endswith(("t", "en")) and not modal_words.auxiliaries("de").isdisjoint(own)


_BEFORE_ADJECTIVES = frozenset(
    (
        "zu",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "im",
        "am",
        "vom",
    )
)
