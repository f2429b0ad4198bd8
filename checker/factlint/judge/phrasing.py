"""The words of a short text, with their stems and the clause that each stands in: what turns are read from."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.words import quotations
from factlint.judge.irregular import lemma
from factlint.judge.stems import stemmer

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = lazy.pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|[^\W_]+")
LANGUAGES = frozenset(("en", "de", "fr", "es", "pt"))
"""Those whose words stand between blanks and have a stemmer."""

_CUTS = frozenset('.,;:!?()[]—–…|\n"“”„«»')
_STOPS = frozenset(".!?\n")
_POINT = frozenset((".", ". "))
_SHORT_WORDS = """
    mr mrs ms dr st jr sr inc corp co ltd prof gen sen rep gov vs no nr sra srta dra ca bzw"""
_SHORT = frozenset(_SHORT_WORDS.split())
_HYPHENS = frozenset("-‐‑")
_LONGEST = 2000
"""Characters of a text that are read: a window of three sentences has some six hundred."""

_IDLE = {
    "en": """
        i me us you him them she being does did doing am shall must himself herself itself themselves whose whom such
        both each any own same here then once again just very too much many even still yet already ever now today
        yesterday tomorrow said says say mr mrs ms dr off out up down upon across along around within during before
        because since until while although though however whether nor per via among amid despite according including
        t s re ve ll d m not no never neither none nobody nothing cannot
        like another less least enough us rather quite also""",
    "de": """
        wurden worden sei seien hatte hatten habe hast ihr ihm ihn ihnen uns wir ich du mich dir etwa rund laut sagte
        sagten dabei damit dazu daran davon dort hier jetzt heute gestern morgen schon bereits weil obwohl während
        jedoch doch ja nun alle beide sehr würde würden werde soll sollen sollte kein keine keinen keiner keinem
        nie niemals ohne weder nicht""",
    "fr": """
        ai as avons ont avait avaient était étaient sera seront eu soit moi toi lui eux me te se ceux celle celui tout
        tous toute toutes très bien encore déjà ainsi selon dit lors hier demain alors car si cela ça afin non jamais
        rien aucun aucune ni or""",
    "es": """
        fueron era eran había habían será serán estaba estaban haber habrá él ella ellos ellas lo le les me te nos mi
        tu sus eso esto ese esa esos todos toda todas dijo según hoy ayer mañana aún sino tras ante bajo ni nunca
        jamás tampoco ningún ninguna ninguno""",
    "pt": """
        era eram havia haviam será serão estava estavam ter tinha teve lhe lhes me te nós eles elas isto aquilo esses
        essas todos toda todas disse segundo hoje ontem amanhã ainda após sob ante nem nunca jamais nenhum nenhuma
        num numa pelos pelas""",
}
_DIVIDERS = {
    "en": frozenset(("but", "while", "whereas", "although", "though", "because", "unless", "until", "which", "who")),
    "de": frozenset(("aber", "während", "obwohl", "weil", "sondern", "sofern")),
    "fr": frozenset(("mais", "tandis", "parce", "sauf")),
    "es": frozenset(("pero", "mientras", "aunque", "porque", "sino", "salvo")),
    "pt": frozenset(("mas", "enquanto", "embora", "porque", "senão", "salvo")),
}


class Word(msgspec.Struct, gc=False):
    """A word of a text."""

    form: str
    """In lower case, apostrophes straight."""
    start: int
    end: int
    stem: str
    content: bool
    """Whether it says something by itself: no article, auxiliary or preposition."""
    clause: int
    """Counts up at each comma, bracket, stop and "but"."""
    sentence: int
    capital: bool


class Place(NamedTuple):
    """Some neighbouring words, by their indexes; both included."""

    first: int
    last: int


@cache
def idle(language: str) -> frozenset[str]:
    """Return the words of a language that bind nothing: articles, auxiliaries, prepositions."""
    return FUNCTION_WORDS[language] | frozenset(_IDLE[language].split())


class _Known(dict[str, tuple[str, bool]]):
    """For each form met its stem, and whether it says something by itself."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stem, self._idle, self._english = stem_of(language), idle(language), language == "en"

    def __missing__(self, form: str) -> tuple[str, bool]:
        bare = form
        if form.endswith("n't"):
            # The stem of "won't" is not that of "won".
            self[form] = form, False
            return self[form]
        if "'" in form:
            bare = form.partition("'")[0] if self._english else form.rpartition("'")[2]
        if len(self) > _MOST:
            self.clear()
        self[form] = found = self._stem(bare), bare not in self._idle and (len(bare) > 1 or bare.isdigit())
        return found


_known = cache(_Known)
_MOST = 50_000
"""Forms that are kept with their stems."""


@cache
def stem_of(language: str) -> Callable[[str], str]:
    """Return what gives the stem of a word in lower case; irregular English forms go with their base."""
    reduce = stemmer(language)
    return (lambda form: reduce(lemma(form))) if language == "en" else reduce


class Phrasing:
    """A text as its words."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text[:_LONGEST]
        self.language = language
        self.words = tuple(_words(self.text, language))
        """All words, in their order."""
        self.forms = frozenset([word.form for word in self.words])
        """Every form that occurs: enough to see that nothing needs a closer look."""
        self.events: dict[str, list[int]] = {}
        """Filled by :mod:`factlint.judge.kin` when first asked for."""

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where words stand in quotation marks: they are somebody else's."""
        return tuple(match.span() for match in quotations(self.text))

    def is_quoted(self, index: int) -> bool:
        """Whether a word stands in quotation marks."""
        return any(start <= self.words[index].start < end for start, end in self.quoted)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words that say something by themselves."""
        return frozenset(word.stem for word in self.words if word.content)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What a lexicon is asked for: the forms of English words, the stems of others."""
        if self.language == "en":
            return self.forms
        known = _known(self.language)
        return frozenset(known[form][0] for form in self.forms)

    def named(self, index: int) -> bool:
        """Whether a word is written as a name: a capital where no sentence begins and not all words have one."""
        words = self.words
        if not words[index].capital or self.language == "de":
            return False
        if index == 0 or words[index - 1].sentence != words[index].sentence:
            return False
        return self._mixed

    @cached_property
    def _mixed(self) -> bool:
        """Whether most words have no capital: else it is a title, where capitals say nothing."""
        return 2 * sum(word.capital for word in self.words if word.content) < sum(word.content for word in self.words)

    def joined(self, index: int) -> bool:
        """Whether a word is part of a compound with a hyphen: a high-rise does not rise."""
        start, end = self.words[index].start, self.words[index].end
        return self.text[start - 1 : start] in _HYPHENS or self.text[end : end + 1] in _HYPHENS

    def before(self, index: int) -> Word | None:
        """Return the last telling word before a word in its clause."""
        for word in reversed(self.words[:index]):
            if word.clause != self.words[index].clause:
                return None
            if word.content:
                return word
        return None

    def near(self, index: int, reach: int) -> frozenset[str]:
        """Return the stems that stand around a word: ``reach`` telling words to each side, in its sentence."""
        words = self.words
        found = set()
        for step in (-1, 1):
            left, at = reach, index + step
            while left and 0 <= at < len(words) and words[at].sentence == words[index].sentence:
                if words[at].content:
                    found.add(words[at].stem)
                    left -= 1
                at += step
        return frozenset(found)

    def pull(self, index: int, stems: frozenset[str]) -> float:
        """Return how many of some stems stand around a word; one beyond its clause counts half."""
        words, word = self.words, self.words[index]
        near = {other.stem for other in words[max(0, index - 12) : index + 13] if other.clause == word.clause}
        return len(near & stems) + 0.5 * len((self.near(index, 5) - near) & stems)

    def span(self, place: Place) -> tuple[int, int]:
        """Return where some words start and end in the text."""
        return self.words[place.first].start, self.words[place.last].end


def _words(text: str, language: str) -> list[Word]:
    known, divides = _known(language), _DIVIDERS[language]
    lowered = text.lower()
    # "İ" grows by a character in lower case: the offsets would no longer hold.
    lowered = (lowered if len(lowered) == len(text) else text).replace("’", "'")
    found: list[Word] = []
    clause = sentence = last = 0
    for match in _TOKEN.finditer(lowered):
        form = match[0]
        start, end = match.span()
        gap = text[last:start]
        if gap == " " or _CUTS.isdisjoint(gap) or (gap in _POINT and _abbreviates(found, gap, language)):
            clause += form in divides
        else:
            clause += 1
            sentence += not _STOPS.isdisjoint(gap)
        stem, content = known[form]
        found.append(Word(form, start, end, stem, content, clause, sentence, text[start] != lowered[start]))
        last = end
    return found


def _abbreviates(words: list[Word], gap: str, language: str) -> bool:
    """Whether the full stop behind the last word ends no sentence: "U.S.", "Mr.", "J. Doe", and "3." in German."""
    if gap == "." or not words:
        return True
    form = words[-1].form
    return len(form) == 1 or form in _SHORT or (language == "de" and form.isdigit() and len(form) < 3)


@lru_cache(maxsize=1024)
def read(text: str, language: str) -> Phrasing:
    """Return the words of a text in one of :data:`LANGUAGES`; the same sentence answers many claims."""
    return Phrasing(text, language)
