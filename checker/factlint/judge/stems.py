"""Words of a text reduced to what they share with their other forms: "announced", "announces" and "announcement".

Latin scripts are stemmed with Snowball (Porter 1980, Porter2); Chinese, Japanese and Korean runs, which have no blanks,
are cut into pairs of characters, which does as well as words where texts are searched (Nie, Gao, Zhang & Zhou 2000).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese"}
_TOKEN = lazy.pattern(
    r"[a-z0-9\u00df-\u024f]+(?:[.,]\d+)*|[\u30a1-\u30fe]+|[\u3400-\u9fff]+|[\uac00-\ud7a3]+|[^\W_\u3041-\u30ff]+"
)
_MORE_SMALL = "a i s t d ll re ve m said says say just s'est c'est dass zum zur am im al del"
_LONGEST = 40
"""Characters of a word that are looked at; longer ones are no words."""
_MOST = 50_000
"""Words that are kept with their stems."""


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return the function that reduces a folded word; what it is not made for comes back as it is."""
    name = _NAMES.get(language)
    if name is None:
        return str
    import Stemmer  # noqa: PLC0415 - only where claims are judged

    known: dict[str, str] = {}
    # The library is fast, but a look into a dict is faster, and half of a text is words met before.
    stem = Stemmer.Stemmer(name, 0).stemWord

    def reduced(word: str) -> str:
        found = known.get(word)
        if found is None:
            if len(known) > _MOST:
                known.clear()
            found = known[word] = stem(word[:_LONGEST])
        return found

    return reduced


@cache
def small(language: str) -> frozenset[str]:
    """Return the words that tell nothing of what a text is about."""
    own = FUNCTION_WORDS.get(language, frozenset())
    return own | FUNCTION_WORDS["en"] | frozenset(_MORE_SMALL.split())


def stems(text: str, language: str) -> list[str]:
    """Return the stems of the words of a text that tell what it is about, in order, with repeats."""
    known = _known(language)
    found: list[str] = []
    for word in _TOKEN.findall(text.casefold()):
        found += known[word]
    return found


class _Known(dict[str, tuple[str, ...]]):
    """For each word met its stems: none of a small word, of a run without blanks its pairs of characters."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._reduce, self._idle = stemmer(language), small(language)

    def __missing__(self, word: str) -> tuple[str, ...]:
        found: tuple[str, ...] = (word,)
        if word in self._idle:
            found = ()
        elif word[0] < "\u0250":
            found = (self._reduce(word),)
        elif word[0] >= "\u30a1" and len(word) > 1 and not "\u30a1" <= word[0] <= "\u30fe":
            found = tuple(word[at : at + 2] for at in range(len(word) - 1))
        if len(word) <= _LONGEST:
            if len(self) > _MOST:
                self.clear()
            self[word] = found
        return found


_known = cache(_Known)
