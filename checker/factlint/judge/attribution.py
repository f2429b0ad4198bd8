"""Quotations that a claim puts into another mouth than its source does.

The page has the words in marks of its own, and beside them somebody else: "said X" in its sentence; or "he said", and
the one last named as speaking before that. Only people are held against people: what a company's chief says, the
company says, too.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint import lazy
from factlint.judge import name_lists, quotes, role_words, speakers, wide_speakers
from factlint.judge.stems import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.passages import IndexedPage
    from factlint.judge.quotes import Quote
    from factlint.judge.speakers import Speaker

_LEAST = 4
"""Words of a quotation; shorter ones many may have said."""
_SPACED = frozenset(("en", "de", "fr", "es", "pt"))
_WIDE = frozenset(("ja", "zh", "ko"))
_PLACES = 4
"""Sentences of the page that are looked at for a quotation."""
_BACK = 8
"""Sentences before it among which its speaker was named."""
_BROKEN = lazy.pattern(r"\[[^\]]{0,80}\]|\([^)]{0,80}\)|（[^）]{0,80}）|\.\s?\.\s?\.|…+")
_LETTERS = lazy.pattern(r"\w+")
_WORD = lazy.pattern(r"[^\W\d_]{2,}")


class Misattributed(msgspec.Struct, frozen=True):
    """A speaker who, on the page, is another."""

    start: int
    end: int
    text: str
    """As the claim has it."""
    stated: str
    """Who speaks there on the page."""
    sentence: int
    """Which sentence of the page says so."""


class _Said(NamedTuple):
    """Where a page has a quotation: the sentences around it as one text, in which all quotations are masked."""

    first: int
    last: int
    text: str
    masked: str


def find(claim: str, quoted: Sequence[Quote], page: IndexedPage) -> Misattributed | None:
    """Return the speaker of a claim in the language of its page, if the page has another for the same words."""
    long = [quote for quote in quoted if quote.attributed and quote.words >= _LEAST]
    if not long or page.language not in _SPACED | _WIDE:
        return None
    told = _speaker(_masked(claim, quoted), page.language)
    if told is None:
        return None
    for start, end in told.names:
        name = claim[start:end]
        if _is_person(name, page):
            for quote in long:
                if found := _other(name, quote, page):
                    return Misattributed(start, end, name, *found)
            return None
    return None


def _speaker(masked: str, language: str) -> Speaker | None:
    return wide_speakers.find(masked, language) if language in _WIDE else speakers.find(masked, language)


def _masked(text: str, quoted: Sequence[Quote]) -> str:
    parts: list[str] = []
    end = 0
    for quote in quoted:
        parts += text[end : quote.start], speakers.MASK * (quote.end - quote.start)
        end = quote.end
    return "".join((*parts, text[end:]))


def _other(name: str, quote: Quote, page: IndexedPage) -> tuple[str, int] | None:
    """Return who else says a quotation on a page, and in which sentence; ``None`` where it may be the one named."""
    found: tuple[str, int] | None = None
    for bare in _places(quote, page):
        place = _with_speaker(bare, page)
        before = " ".join(page.sentences[max(0, bare.first - 2) : bare.first]) if place is not bare else ""
        other = None if before and _is_told(name, before, page.language) else _speaker_at(place, name, page)
        if other is None:
            return None
        found = found or other
    return found


def _speaker_at(place: _Said, name: str, page: IndexedPage) -> tuple[str, int] | None:
    """Return who speaks in one place, and the sentence that says so; ``None`` where it is not clearly another."""
    language = page.language
    said = _speaker(place.masked, language)
    if said is None:
        return None
    if not said.names:
        return None if _is_told(name, place.masked, language) else _named_before(name, place, page)
    zone = place.masked if place.last > place.first else place.text[slice(*said.span)]
    stated = place.text[slice(*said.names[0])]
    if _is_told(name, zone, language) or _is_told(stated, name, language) or not _is_person(stated, page):
        return None
    return stated, place.last


def _named_before(name: str, place: _Said, page: IndexedPage) -> tuple[str, int] | None:
    """Return whom "he said" means: the one last named as speaking, unless the one in question is named on the way."""
    for number in range(place.first - 1, max(-1, place.first - 1 - _BACK), -1):
        sentence = page.sentences[number]
        if _is_told(name, sentence, page.language):
            return None
        masked = _masked(sentence, quotes.find(sentence, page.language))
        said = _speaker(masked if speakers.MASK in masked else masked + " " + speakers.MASK, page.language)
        for start, end in said.names if said else ():
            if end <= len(sentence) and _is_person(sentence[start:end], page):
                return sentence[start:end], number
    return None


def _places(quote: Quote, page: IndexedPage) -> Iterator[_Said]:
    """Yield where a page has the words of a quotation within marks."""
    pieces = (_closed(piece) for piece in _BROKEN.split(quote.text))
    piece = max(pieces, key=len)
    head, tail = piece[: len(piece) // 2], piece[len(piece) // 2 :]
    seen = -1
    for number in sorted(page.ranked(dict.fromkeys(stems(quote.text, page.language)), _PLACES)):
        closed = _closed(page.sentences[number])
        if number <= seen or (head not in closed and tail not in closed):
            continue
        for first, last in ((number, number), (number - 1, number), (number, number + 1), (number - 1, number + 1)):
            if first < 0 or last >= len(page.sentences):
                continue
            text = " ".join(page.sentences[first : last + 1])
            quoted = quotes.find(text, page.language)
            if any(piece in _closed(one.text) for one in quoted):
                seen = last
                yield _Said(first, last, text, _masked(text, quoted))
                break


def _with_speaker(said: _Said, page: IndexedPage) -> _Said:
    """Return a place together with the next sentence, where it has nothing but the quotation."""
    if any(letter.isalpha() for letter in said.masked) or said.last + 1 == len(page.sentences):
        return said
    behind = page.sentences[said.last + 1]
    masked = _masked(behind, quotes.find(behind, page.language))
    return _Said(said.first, said.last + 1, f"{said.text} {behind}", f"{said.masked} {masked}")


def _closed(text: str) -> str:
    """Return the letters and digits of a text without anything between them."""
    return "".join(_LETTERS.findall(text)).casefold()


def _is_told(name: str, text: str, language: str) -> bool:
    """Whether a text names somebody."""
    if language in _WIDE:
        return wide_speakers.is_told(name, text)
    return not _own(name).isdisjoint(word.casefold() for word in _WORD.findall(text))


def _is_person(name: str, page: IndexedPage) -> bool:
    """Whether a name is that of somebody whom the page knows by more than one word, or with an office."""
    if page.language in _WIDE:
        return wide_speakers.is_known(name, page.text)
    words = [word for word in name.split() if word.casefold().strip(".,") not in _offices()]
    if not words or len(words) > 4 or not all(word.casefold() not in _kinds() for word in words):
        return False
    last = words[-1].strip(".,")
    at = page.text.find(last)
    if at < 0 or len(last) < 2 or f"the {name}" in page.text:
        return False
    if len(words) > 1:
        return True
    while at > 0:
        before = _last_word(page.text, at)
        if before[:1].isupper() and before.casefold() not in _kinds() and page.text[at - 1] == " ":
            return True
        at = page.text.find(last, at + 1)
    return False


def _last_word(text: str, at: int) -> str:
    """Return the word right before a place in a text, or nothing where a sentence ends between."""
    before = text[max(0, at - 40) : at].rstrip(" ")
    word = before.rpartition(" ")[2]
    return word if "\n" not in word and (not word.endswith(".") or len(word) < 5) else ""


def _own(name: str) -> frozenset[str]:
    """Return the words of a name that are no titles and offices."""
    words = frozenset(word.casefold() for word in _WORD.findall(name))
    return words - _offices() or words


@cache
def _offices() -> frozenset[str]:
    return role_words.title_words() | frozenset(name_lists.TITLES.split())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(name_lists.KINDS.split())
