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
from factlint.judge import name_lists, names, quotes, role_words, speakers, wide_speakers
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
_POINTING = frozenset(("he", "she", "er", "sie", "il", "elle", "él", "ella", "ele", "ela"))
"""Who is meant by these was named before."""
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
    for place in _places(quote, page):
        alone = not any(letter.isalpha() for letter in place.masked)
        other = _speaker_near(place, name, page) if alone else _speaker_at(place, name, page)
        if other is None:
            return None
        found = found or other
    return found


def _speaker_near(place: _Said, name: str, page: IndexedPage) -> tuple[str, int] | None:
    """Return who says what stands alone: whom the sentence before lets speak, else the one behind names."""
    language = page.language
    if _is_told(name, " ".join(page.sentences[max(0, place.first - 2) : place.first]), language):
        return None
    for number in (place.first - 1, place.last + 1):
        beside = _quoting(number, page)
        speaks = beside and (speakers.MASK in beside.masked) == (number < place.first)
        if beside and speaks:
            masked = beside.masked if number < place.first else f"{place.masked} {beside.masked}"
            text = beside.text if number < place.first else f"{place.text} {beside.text}"
            return _speaker_at(_Said(number, number, text, masked), name, page)
    return None


def _quoting(number: int, page: IndexedPage) -> _Said | None:
    """Return a sentence of a page with its quotations masked."""
    if not 0 <= number < len(page.sentences):
        return None
    text = page.sentences[number]
    return _Said(number, number, text, _masked(text, quotes.find(text, page.language)))


def _speaker_at(place: _Said, name: str, page: IndexedPage) -> tuple[str, int] | None:
    """Return who speaks in one place, and the sentence that says so; ``None`` where it is not clearly another."""
    language = page.language
    said = _speaker(place.masked, language)
    if said is None:
        return None
    if not said.names:
        points = language in _WIDE or not _POINTING.isdisjoint(_words(place.masked[slice(*said.span)]))
        return _named_before(name, place, page) if points and not _is_told(name, place.masked, language) else None
    zone = place.masked if place.last > place.first else place.text[slice(*said.span)]
    stated = place.text[slice(*said.names[0])]
    if _is_told(name, zone, language) or _is_told(stated, name, language) or not _is_person(stated, page):
        return None
    return stated, place.last


def _named_before(name: str, place: _Said, page: IndexedPage) -> tuple[str, int] | None:
    """Return whom "he said" means: the only one named right before, or the last one named as speaking.

    Not if the one in question is named on the way.
    """
    for number in range(place.first - 1, max(-1, place.first - 1 - _BACK), -1):
        before = _quoting(number, page)
        if before is None or _is_told(name, before.text, page.language):
            return None
        if number == place.first - 1 and (only := _only_person(before, page)):
            return only, number
        said = _speaker(
            before.masked if speakers.MASK in before.masked else f"{before.masked} {speakers.MASK}", page.language
        )
        for start, end in said.names if said else ():
            if end <= len(before.text) and _is_person(before.text[start:end], page):
                return before.text[start:end], number
    return None


def _only_person(said: _Said, page: IndexedPage) -> str | None:
    """Return the one whom a sentence names outside of its quotations, if it names nobody else."""
    if page.language in _WIDE:
        return None
    people = [name.text for name in names.find(said.masked, page.language) if len(name.words) > 1]
    return people[0] if len(people) == 1 and _is_person(people[0], page) else None


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


def _closed(text: str) -> str:
    """Return the letters and digits of a text without anything between them."""
    return "".join(_LETTERS.findall(text)).casefold()


def _is_told(name: str, text: str, language: str) -> bool:
    """Whether a text names somebody."""
    if language in _WIDE:
        return wide_speakers.is_told(name, text)
    return not _own(name).isdisjoint(_words(text))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))


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
    words = _words(name)
    return words - _offices() or words


@cache
def _offices() -> frozenset[str]:
    return role_words.title_words() | frozenset(name_lists.TITLES.split())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(name_lists.KINDS.split())
