"""Whom "it", "the company" or 同社 means: the named subject that stands nearest before it in the same story.

What is not safe stays open: two candidates, a person where a company is meant, a product of the company in between.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import pointer_words, pointers, subjects, verbs, words
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.digest.pointers import Pointer
    from factlint.digest.subjects import Lead
    from factlint.model import Sentence, Story

_BACK = 6
"""Sentences that are looked at before a pointer."""
_LOOKED_UP = 20_000
"""Characters of a digest in which is looked up how a name is used."""
_COLON = lazy.pattern(r"\s?(?::|：|—|–|\s-\s)")
_OBJECT = lazy.pattern(
    r"\s?(?:(?:its|the|a|an|su|sa|son|sua|seu|le|la|el|o|den|das|die) )?(?:new )?"
    r"([A-Z][\w.+-]*(?: [A-Z0-9][\w.+-]*){0,3})"
)
_WIDE_OBJECT = lazy.pattern(
    r"[「『《“]([^」』》”]{2,40})[」』》”](?:を|の)"
    r"|([A-Za-z][A-Za-z0-9.+ -]{0,40}[A-Za-z0-9])を(?:発表|公開|リリース|提供|発売)"
    r"|(?:发布|發布|推出|上线|开源)了?(?:[^，。A-Za-z]{0,12})([A-Za-z][A-Za-z0-9.+ -]{0,40}[A-Za-z0-9])"
    r"|([A-Za-z][A-Za-z0-9.+ -]{0,40}[A-Za-z0-9])[을를] (?:공개|출시|발표)"
)
_RELEASED_WORDS = """
    released releases launched launches unveiled unveils introduced introduces presented ships shipped
    veröffentlichte stellte präsentierte startete lance dévoile publie présente lanzó lanza presentó publicó lançou
    apresentou publicou"""
_RELEASED = frozenset(_RELEASED_WORDS.split())
_BETWEEN_TWO_WORDS = """
    acquired acquires bought buys sued accused backed invested partnered signed joined hired purchased led kaufte
    übernahm verklagte acquiert rachète achète accuse compró adquirió demandó comprou adquiriu acusou"""
_BETWEEN_TWO = frozenset(_BETWEEN_TWO_WORDS.split())
_BEING_WORDS = "is was has had ist war hat hatte est a avait es era fue tiene é foi tem"
_BEING = frozenset(_BEING_WORDS.split())
_SPEAKING_WORDS = "said says told joined resigned warned sagte dit dijo disse"
_SPEAKING = frozenset(_SPEAKING_WORDS.split())


class Antecedents:
    """Finds whom the pointers of a digest's sentences mean."""

    def __init__(self, sentences: Sequence[Sentence], stories: Sequence[Story], language: str) -> None:
        self._sentences = sentences
        self._stories = stories
        self._language = language
        self._leads: dict[int, Lead | None] = {}
        self._firms: dict[tuple[int | None, str], bool] = {}

    def of(self, index: int, start: int, end: int) -> str:
        """Return whom ``text[start:end]`` of a sentence points back at; empty if at nobody, or not safely."""
        text = self._sentences[index].text
        pointer = pointers.find(text, start, end, self._language)
        if pointer is None:
            return ""
        if pointer.kind == "company":
            return self._company(index, text[pointer.start : pointer.end])
        if pointer.kind == "product":
            return self._product(index)
        if pointer.kind == "person":
            return self._person(index)
        return self._both(index) if pointer.kind == "both" else self._it(index, pointer)

    def within(self, index: int, clause: tuple[int, int], before: tuple[int, int]) -> str:
        """Return whom a clause points back at that stands behind another clause of its sentence."""
        text = self._sentences[index].text
        pointer = pointers.find(text, *clause, self._language)
        lead = subjects.leading(text, *before, self._language) if pointer else None
        if not pointer or not lead:
            return ""
        if pointer.kind == "both":
            return text[lead.start : lead.end] if lead.plural else ""
        name = self.subject(index, *before)
        if pointer.kind == "product":
            return name if any(map(str.isdigit, name)) else ""
        firm = self._is_company(self._sentences[index].story, name, lead)
        return name if firm == (pointer.kind != "person") else ""

    def subject(self, index: int, start: int, end: int) -> str:
        """Return the subject of a clause for the next that has none; empty where it is not named."""
        text = self._sentences[index].text
        lead = subjects.leading(text, start, end, self._language)
        if lead is None:
            return ""
        return self.of(index, start, lead.after) or (text[lead.start : lead.end] if lead.named else "")

    def _before(self, index: int) -> Iterator[tuple[int, Lead | None]]:
        """Yield the sentences before one in the same story (outside stories, the same block), nearest first."""
        here = self._sentences[index]
        for near in range(index - 1, max(-1, index - 1 - _BACK), -1):
            there = self._sentences[near]
            if there.story != here.story or (here.story is None and there.block != here.block):
                return
            yield near, self._lead(near)

    def _lead(self, index: int) -> Lead | None:
        if index not in self._leads:
            text = self._sentences[index].text
            self._leads[index] = subjects.leading(text, 0, len(text), self._language)
        return self._leads[index]

    def _name(self, index: int, lead: Lead) -> str:
        return self._sentences[index].text[lead.start : lead.end]

    def _company(self, index: int, phrase: str) -> str:
        """Return the company that ``phrase`` means, as far as nothing nearer could be meant."""
        noun = phrase.rsplit(None, 1)[-1].lower()
        for near, lead in self._before(index):
            if not lead or not lead.named or lead.plural:
                if noun in self._sentences[near].text.lower() and self._language in verbs.LANGUAGES:
                    return ""
                continue
            name = self._name(near, lead)
            firm = self._is_company(self._sentences[index].story, name, lead)
            if firm and self._is_between_two(near, lead):
                return ""
            if firm and lead.verb:
                return name
            if not lead.verb and subjects.is_capital(name) and not self._in_headline(index, name):
                return ""
        return self._headline(index)

    def _it(self, index: int, pointer: Pointer) -> str:
        near, lead = next(self._before(index), (0, None))
        here, there = self._sentences[index], self._sentences[near]
        if not lead or not lead.verb or lead.plural or there.block != here.block:
            return ""
        name = self._name(near, lead)
        if not lead.named:
            return self._pointed(near) if self._is_corporate(index, pointer) else ""
        if self._is_corporate(index, pointer):
            return name if self._is_company(here.story, name, lead) and not self._is_between_two(near, lead) else ""
        if lead.verb in _BEING and not _is_plain(name):
            return name
        return ""

    def _is_between_two(self, index: int, lead: Lead) -> bool:
        """Whether a sentence tells what one company did to another, so that either could be meant next."""
        behind = self._sentences[index].text[lead.after :]
        return lead.verb in _BETWEEN_TWO and any(map(subjects.is_capital, behind.split()))

    def _pointed(self, index: int) -> str:
        """Return whom a sentence means that begins with "the company" or "it" itself."""
        text = self._sentences[index].text
        pointer = pointers.find(text, 0, len(text), self._language)
        at_head = pointer is not None and pointer.kind in ("company", "it") and pointer.start == 0
        return self.of(index, 0, len(text)) if at_head else ""

    def _is_corporate(self, index: int, pointer: Pointer) -> bool:
        """Whether what "it" does is what companies do."""
        following = self._sentences[index].text[pointer.end : pointer.end + 24].lower().split()[:2]
        return not verbs.corporate(self._language).isdisjoint(following)

    def _both(self, index: int) -> str:
        near, lead = next(self._before(index), (0, None))
        return self._name(near, lead) if lead and lead.plural and lead.verb else ""

    def _person(self, index: int) -> str:
        for near, lead in self._before(index):
            if not lead:
                return ""
            name = self._name(near, lead)
            if _is_person(name) and lead.verb and not self._is_company(self._sentences[index].story, name, lead):
                return name
            if near < index - 2 or lead.named:
                return ""
        return ""

    def _product(self, index: int) -> str:
        for near, lead in self._before(index):
            text = self._sentences[near].text
            if lead and lead.named and any(map(str.isdigit, self._name(near, lead))) and lead.verb:
                return self._name(near, lead)
            if words.wide(text) > 2:
                objects = {next(filter(None, match.groups())) for match in _WIDE_OBJECT.finditer(text)}
                if objects:
                    return objects.pop() if len(objects) == 1 else ""
            elif lead and lead.verb in _RELEASED:
                match = _OBJECT.match(text, lead.after)
                joined = match is not None and text[match.end() : match.end() + 5] in (" and ", ", and")
                return match[1].rstrip(".,") if match and not joined else ""
        return ""

    def _in_headline(self, index: int, name: str) -> bool:
        story = self._sentences[index].story
        return story is not None and name in self._stories[story].title

    def _headline(self, index: int) -> str:
        """Return the company that a story's headline begins with."""
        story = self._sentences[index].story
        if story is None:
            return ""
        title = self._stories[story].title
        lead = subjects.leading(title, 0, len(title), self._language)
        colon = _COLON.search(title, 0, 60)
        name = title[: colon.start()] if colon else self._before_verb(title, lead)
        return name if 0 < words.size(name) < 6 and self._is_company(story, name, lead) else ""

    def _before_verb(self, title: str, lead: Lead | None) -> str:
        """Return what stands before a headline's verb, which may have a capital itself: "Halden Ships Pallet-1"."""
        if lead and lead.verb:
            return title[lead.start : lead.end] if lead.named else ""
        parts = title.split(" ", 5)
        finite = verbs.finite(self._language)
        count = next((at for at, part in enumerate(parts) if at and part.lower() in finite), 0)
        if not count and lead and lead.named and not any(map(subjects.is_capital, title[lead.end :].split())):
            return title[lead.start : lead.end]
        return " ".join(parts[:count])

    @cached_property
    def _text(self) -> str:
        """The words of the digest, to look up how a name is used in it."""
        told = "\n".join(sentence.text for sentence in self._sentences)[:_LOOKED_UP]
        return "\n".join((*(story.title for story in self._stories), told))

    def _is_company(self, story: int | None, name: str, lead: Lead | None) -> bool:
        key = story, name
        if key not in self._firms:
            self._firms[key] = self._looks_like_company(story, name, lead)
        return self._firms[key]

    def _looks_like_company(self, story: int | None, name: str, lead: Lead | None) -> bool:
        parts = name.split()
        if any(map(str.isdigit, name)):
            return False
        if self._language in ("ja", "zh", "ko"):
            return self._is_wide_company(name, self._stories[story].title if story is not None else "")
        if not pointer_words.company_words().isdisjoint(parts) or any(not _is_plain(part) for part in parts):
            return True
        title = self._stories[story].title if story is not None else ""
        if len(parts) > 1:
            return name in title and not (lead and lead.verb in _SPEAKING)
        return self._is_single_name(name, title)

    def _is_wide_company(self, name: str, title: str) -> bool:
        """Whether a name in a text without capitals is a company's: by its last word, or as the headline has it."""
        if name.endswith(pointer_words.company_endings()) or not pointer_words.company_words().isdisjoint(name.split()):
            return True
        if name in pointer_words.abbreviations() or _is_person(name):
            return False
        return name in title if name.isascii() else title.startswith(name)

    def _is_single_name(self, name: str, title: str) -> bool:
        """Whether a word is written with a capital where words are not, and is nobody's surname."""
        text = self._text
        if f" {name.lower()}" in text:
            return False
        at, inside = text.find(f" {name}"), False
        while at >= 0:
            before = text[max(0, at - 24) : at].replace("\n", " ").rpartition(" ")[2]
            if before[:1].isupper() and before.isalpha() and before.lower() not in FUNCTION_WORDS[self._language]:
                return False
            inside = inside or before[-1:].islower() or before[-1:] == ","
            at = text.find(f" {name}", at + 1)
        return (inside and self._language != "de") or name in title


def _is_plain(word: str) -> bool:
    """Whether a word has a capital at its beginning only."""
    return word.isalpha() and word[:1].isupper() and word[1:].islower()


def _is_person(name: str) -> bool:
    """Whether a name could be a person's: two or three plain words, or with the dot of Japanese."""
    parts = name.split()
    return "・" in name or (len(parts) in (2, 3) and all(part.isalpha() and _is_plain(part) for part in parts))
