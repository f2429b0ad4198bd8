"""A text as what tells who does what: its words and names, and the small words that give them their parts.

"Alder was bought by its rival Birch" becomes: Alder, be, bought, by, rival, Birch. Articles, auxiliaries of tense and
offices before a name are left out; all else is compared token by token, so that the place of each in its clause shows.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from factlint import lazy
from factlint.judge import name_lists, role_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from factlint.judge.alignment import Reading

TokenKind = Literal["name", "number", "word", "small", "break"]

_PART = lazy.pattern(r"[^\W_]+|[,;:()|–—\n]|[.!?…](?=\s|$)")
_RELATIVE = lazy.pattern(r",\s(?=(?:which|who|whose|qui|que)\b)")
"""What follows is said of the name before: "Alder, which sued Birch"."""
_BREAKS = frozenset(";:()|–—\n.!?…")
_NEUTRAL_WORDS = """
    the a an its his her their this that these those has have had having will would also then just now already
    recently s it he she they which who said says say saying told some own our your my there here so
    der die das den dem des ein eine einen einem einer eines hat haben hatte hatten sich auch sein seine seinen seiner
    ihr ihre ihren ihrer dieser diese dieses es er sie
    le la les un une l d ont avait avaient son sa ses leur leurs ce cet cette ces aussi il elle ils elles qui
    el los las una unos unas ha han había habían su sus este esta estos estas también ya lo
    o os as um uma uns umas tem têm tinha seu sua seus suas também já ele ela
"""
_NEUTRAL = frozenset(_NEUTRAL_WORDS.split())
"""Small words that may be there or not, and change nothing."""
_BE_WORDS = """
    is are was were be been being est sont était étaient été être ist sind war waren wurde wurden wird werden
    worden son fue fueron era eran sido ser é são foi foram eram
"""
_BE = frozenset(_BE_WORDS.split())
_NUMERAL_WORDS = """
    one two three four five six seven eight nine ten eleven twelve
    eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    deux trois quatre cinq sept huit neuf dix onze douze
    dos tres cuatro cinco seis siete ocho nueve diez once doce
    dois duas três quatro sete oito nove dez onze
"""
_NUMERALS = frozenset((*_NUMERAL_WORDS.split(), *_NUMERAL_WORDS.title().split()))


_JOINTS = frozenset((" ", " of ", " de ", " von ", " do ", " da ", " du ", " d'", " d’"))
_KIND_WORDS = """
    maker startup firm carmaker chipmaker airline bank rival competitor supplier operator developer fund charity
    drug model rocket satellite ship village
    société ville entreprise groupe laboratoire institut association fonds île pays
    empresa compañía ciudad puerto grupo naviera isla companhia cidade ilha ong
    firma stadt konzern gemeinde gruppe
"""
_MORE_KINDS = frozenset(_KIND_WORDS.split())


class Frame(NamedTuple):
    """A text as tokens: words, names, small words and ends."""

    keys: tuple[str, ...]
    """What each is compared by: a stem; of a name that of its last word."""
    kinds: tuple[TokenKind, ...]
    words: tuple[tuple[int, int], ...]
    """Which words of the reading each is; of a small word the one behind it, and none."""
    reading: Reading

    def stems(self, at: int) -> tuple[str, ...]:
        """Return the stems of a token that is a word or a name."""
        return self.reading.stems[slice(*self.words[at])]

    def span(self, at: int) -> tuple[int, int]:
        """Return where a word or a name stands in the text."""
        first, last = self.words[at]
        return self.reading.words[first].start, self.reading.words[max(first, last - 1)].end

    def reach(self, part: range) -> tuple[int, int]:
        """Return where several tokens stand in the text, from the first word or name among them to the last."""
        told = [at for at in part if self.words[at][0] < self.words[at][1]]
        return (self.span(told[0])[0], self.span(told[-1])[1]) if told else (0, 0)


def read(reading: Reading, known: Collection[str] = ()) -> Frame:
    """Return the tokens of a reading; what begins a sentence is a name if it is among the known ones."""
    keys: list[str] = []
    kinds: list[TokenKind] = []
    places: list[tuple[int, int]] = []
    text, words = reading.text, reading.words
    at = end = 0
    while at < len(words):
        word = words[at]
        if word.start - end > 1:
            _add(text[end : word.start], at, keys, kinds, places)
        last = at + 1
        end = word.end
        if word.kind == "name" or (word.kind == "opening" and word.text in known):
            last = max(last, reading.run(at)[1])
            end = words[last - 1].end
            kind: TokenKind = "name"
        elif last < len(words) and words[last].kind == "name" and _is_label(reading, at):
            # "captain Owen Price", "the city of Marach": who or where is meant the name tells.
            at, end = last, words[last].start
            continue
        else:
            kind = "number" if word.kind == "number" or word.text in _NUMERALS else "word"
        keys.append(words[last - 1].stem)
        kinds.append(kind)
        places.append((at, last))
        at = last
    _add(text[end:], at, keys, kinds, places)
    return Frame(tuple(keys), tuple(kinds), tuple(places), reading)


def _add(gap: str, at: int, keys: list[str], kinds: list[TokenKind], places: list[tuple[int, int]]) -> None:
    """Add the small words and ends between two words."""
    small, theirs = _small(gap)
    if small:
        keys.extend(small)
        kinds.extend(theirs)
        places.extend([(at, at)] * len(small))


def _is_label(reading: Reading, at: int) -> bool:
    """Whether a word says what a name right behind it is: an office, a calling, a kind of place or organisation."""
    words = reading.words
    joint = reading.text[words[at].end : words[at + 1].start]
    return joint in _JOINTS and words[at].text.casefold() in _labels()


@cache
def _labels() -> frozenset[str]:
    """Return offices, callings and kinds of one word: "captain", "lawyer", "goalkeeper", "company", "city"."""
    languages = ("en", "de", "fr", "es", "pt")
    offices = frozenset(phrase[-1] for language in languages for phrase in role_words.roles(language))
    return offices | frozenset(name_lists.KINDS.split()) | _MORE_KINDS


@lru_cache(maxsize=4096)
def _small(gap: str) -> tuple[tuple[str, ...], tuple[TokenKind, ...]]:
    """Return the small words and ends of what stands between two words."""
    keys: list[str] = []
    kinds: list[TokenKind] = []
    for part in _PART.findall(_RELATIVE.sub(" ", gap.casefold())):
        if part in _NEUTRAL:
            continue
        keys.append("be" if part in _BE else part)
        kinds.append("break" if part in _BREAKS else "number" if part in _NUMERALS else "small")
    return tuple(keys), tuple(kinds)
