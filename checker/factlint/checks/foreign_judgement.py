"""What a run of foreign letters is: surely untranslated, perhaps a name, set apart, or right as it stands.

One step after the other has a say, and the first that has an opinion decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint.checks import foreign_grammar as grammar
from factlint.checks import scripts
from factlint.checks.passages import covers
from factlint.digest.section_titles import kind_of

if TYPE_CHECKING:
    from factlint.checks.passages import Passage

Verdict = Literal["stray", "foreign", "aside"]
"""Surely untranslated; may be a name; quoted, glossed or otherwise set apart."""

_MOST_WORDS_BESIDE = 6
"""A bracket with more words than this beside the foreign ones is a sentence of the digest, and no gloss."""


class Judgement(NamedTuple):
    """A verdict and its reason; no verdict where the letters are right."""

    verdict: Verdict | None
    reason: str = ""


class Place(NamedTuple):
    """Where in a passage a run of foreign letters stands."""

    passage: Passage
    start: int
    end: int
    language: str

    @property
    def run(self) -> str:
        """The foreign letters, with what joins them."""
        return self.passage.text[self.start : self.end]

    def before(self, length: int) -> str:
        """Return up to ``length`` characters in front."""
        return self.passage.text[max(0, self.start - length) : self.start]

    def after(self, length: int) -> str:
        """Return up to ``length`` characters behind."""
        return self.passage.text[self.end : self.end + length]


_RIGHT = Judgement(None)


def judge(place: Place) -> Judgement:
    """Return what a run of foreign letters is."""
    for step in (_syllable, _quoted, _hanja, _glued, _title, _set_apart, _grammatical, _alone):
        judgement = step(place)
        if judgement:
            return judgement
    return Judgement("foreign", "bare")


def _quoted(place: Place) -> Judgement | None:
    """A quotation or a title is right, unless the letters hang on others within it: “the 整理ing of routes”."""
    if _hangs(place) or not any(
        covers(ranges, place.start, place.end) for ranges in (place.passage.quoted, place.passage.emphasised)
    ):
        return None
    return Judgement("aside", "quoted") if len(place.run) < 3 else _RIGHT


def _hangs(place: Place) -> bool:
    """Whether the run touches letters that it can make no word with."""
    korean = scripts.letters("hangul").match(place.run)
    others = scripts.letters("latin", "han", "kana") if korean else scripts.letters("latin")
    return bool(others.search(place.before(1) + place.after(1)))


def _syllable(place: Place) -> Judgement | None:
    """A single letter that is a prefix or a particle: no name is that short."""
    if place.language == "zh" and place.run == "の":  # shop signs and brands write it for 的
        return _RIGHT
    if len(place.run) == 1 and scripts.letters("hangul").match(place.run) and _hangs(place):
        return Judgement("stray", "a Korean syllable glued to a word")
    return None


def _hanja(place: Place) -> Judgement | None:
    """Chinese characters in Korean, where single ones and those in brackets are good style."""
    run = place.run
    if place.language != "ko" or not scripts.letters("han").match(run) or scripts.letters("kana").search(run):
        return None
    if len(run) == 1 or grammar.is_headline_hanja(run) or place.passage.bracket(place.start, place.end):
        return _RIGHT
    if grammar.is_simplified(run) and re.match("[하되된한할해했됩합화적]", place.after(1)):
        return Judgement("stray", "Chinese with a Korean ending")
    return None


def _glued(place: Place) -> Judgement | None:
    """The run hangs on a word in lower case, at either end, directly or with a slash."""
    if not scripts.is_latin(place.language) or _has_gloss(place) or place.before(1) in ("#", "@"):
        return None
    before = re.search(f"([{scripts.LATIN}]+)/?$", place.before(30))
    after = re.match(f"/?([{scripts.LATIN}]+)", place.after(30))
    words = [match[1] for match in (before, after) if match]
    ending = re.match(r"[dnsté]\b", place.after(2))
    glued = ending or any(len(word) > 1 and word.islower() for word in words)
    return Judgement("stray", "glued to a word") if glued else None


def _title(place: Place) -> Judgement | None:
    """The run is all of its line, and the title or label of a section: 参考文献."""
    text = place.passage.text
    begin, stop = text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end)
    line = text[begin : stop if stop >= 0 else len(text)]
    if len(line) > 40 or scripts.letters("latin").search(line) or kind_of(line) is None:
        return None
    return Judgement("stray", "a title left untranslated")


def _set_apart(place: Place) -> Judgement | None:
    """The run stands in brackets, is glossed, or is named as a word of its language."""
    text = place.passage.text
    # "Eiji Oue (大植 英次, Ōue Eiji, born …)": what stands first in a bracket glosses what stands before it.
    if first := re.search(r"[(（\[](?:[^\W\d_]{0,12}[:：] ?)?$", place.before(20)):
        return _in_bracket(place, place.start - len(first[0]))
    bracket = place.passage.bracket(place.start, place.end)
    if bracket:
        beside = re.findall(r"\w+", text[bracket.start : place.start] + text[place.end : bracket.end])
        if len(beside) <= _MOST_WORDS_BESIDE:
            return _in_bracket(place, bracket.start)
    if place.before(1) in ("#", "@") or re.match(r"\.[a-z]{2,6}\b", place.after(8)):
        return _RIGHT  # a tag, an account, a host or file name
    if _has_gloss(place) or grammar.is_named_as_word(place.before(40)):
        return Judgement("aside", "glossed")
    return None


def _in_bracket(place: Place, opening: int) -> Judgement | None:
    """Judge by what the bracket follows: a name is glossed rightly, behind a common word it may be a leftover."""
    text = place.passage.text
    own = re.search(r"(\w)[\w’'.&+-]*([\"”’»*]?)\s*$", text[max(0, opening - 60) : opening])
    if not own:
        return None
    last = opening - 1 - (text[opening - 1] == " ")
    plain = own[1].islower() and not own[2] and not covers(place.passage.emphasised, last, last + 1)
    return Judgement("aside", "a gloss in brackets") if plain and scripts.is_latin(place.language) else _RIGHT


def _has_gloss(place: Place) -> bool:
    """Whether brackets with words follow: ``小米 (Xiaomi)``."""
    return bool(re.match(r"[”\"»]?\s?[(（\[]\s?[^\W\d_]", place.after(6)))


def _grammatical(place: Place) -> Judgement | None:
    reason = grammar.why_untranslated(place.run, place.before(20), place.after(20))
    return Judgement("stray", reason) if reason else None


def _alone(place: Place) -> Judgement | None:
    block = place.passage.block
    if block and block.kind == "cell" and not scripts.letters("latin").search(place.passage.text):
        return Judgement("aside", "alone in its cell")
    return None
