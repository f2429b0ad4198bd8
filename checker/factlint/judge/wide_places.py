"""Names of a Japanese, Korean or Chinese page that a claim puts where the page has another one.

Nothing sets names off there. In Japanese and Korean particles part a clause into whom it speaks of and what it says of
them: where the page says the same of somebody else, and never of the one named, the claim has the wrong name. So it is
with what stands before another particle between the same words; and in Chinese with what begins a clause that goes on
as the page does. Who is no person, place or organisation by the look of the word is left alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.judge import wide_endings

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_MOST = 8
"""Clauses of a claim that are looked at."""
_LONGEST = 400
"""Characters of a claim or sentence that are looked at."""
_COVERED, _UNCOVERED = 0.7, 0.45
"""Share of the pairs of characters of what a clause says that must be said of another, and at most of the one named."""
_EXCHANGED = 0.6
"""Such a share where each of the two is named in what is said of the other."""
_LEAST = 5
"""Pairs of characters that what a clause says must have."""
_FLANK = 8
"""Characters that must agree next to a name on both sides together."""
_CHINESE_BLOCK = 5
"""Characters that must agree behind what begins a Chinese clause."""

_STOP = lazy.pattern(r"[。！？!?\n;；]|[.](?=\s|$)")
_TOPIC = {
    "ja": lazy.pattern(r"([^\W\u3041-\u3096_][^\W\u3041-\u3096_]{1,15})([はがも])"),
    "ko": lazy.pattern(r"(?<![^\W_])([^\W_]{2,12}?)(은|는|이|가)(?=\s)"),
}
_PLACE = {
    "ja": lazy.pattern(r"([^\W\u3041-\u3096_][^\W\u3041-\u3096_]{1,11})([にでのをとへ])"),
    "ko": lazy.pattern(r"(?<![^\W_])([^\W_]{2,12}?)(에서|에게|에|을|를|의|과|와|로)(?=\s)"),
}
_CLAUSE_END = lazy.pattern(r"[，。；：、！？“”「」（）()\n]")
_CLAUSE = lazy.pattern(r"[^，。；：、！？“”「」（）()\n]{6,80}")


class WideMisplaced(NamedTuple):
    """A name in the place of another."""

    span: tuple[int, int]
    """Where it stands in the claim."""
    stated: str
    """The name that the page has there."""
    sentence: int
    """Which sentence of the page has that."""


class _Segment(NamedTuple):
    """Whom a part of a sentence speaks of, and what it says of them."""

    start: int
    end: int
    topic: str
    said: str


def find(claim: str, sentences: Sequence[tuple[int, str]], page: str, language: str) -> Iterator[WideMisplaced]:
    """Yield the names of a claim for which those sentences of a page, given with their numbers, have another one."""
    text = claim[:_LONGEST]
    told = [(number, sentence[:_LONGEST]) for number, sentence in sentences]
    if language == "zh":
        yield from _in_chinese(text, told, page)
        return
    found = [(number, segment) for number, sentence in told for segment in _segments(sentence, language)]
    taken: set[int] = set()
    for segment in _segments(text, language)[:_MOST]:
        other = _speaks_of_another(segment, found, language)
        if other and not _is_about(segment.topic, told, other[1], language):
            taken.add(segment.start)
            yield WideMisplaced((segment.start, segment.end), other[1].topic, other[0])
    for match in _PLACE[language].finditer(text):
        if match.start() not in taken and (other_place := _flanked(match, told, page, language)):
            yield other_place


def _segments(text: str, language: str) -> list[_Segment]:
    """Return the parts of a text that begin with whom they speak of."""
    found: list[_Segment] = []
    topics = [match for match in _TOPIC[language].finditer(text) if _is_topic(match[1])]
    for at, match in enumerate(topics):
        end = topics[at + 1].start() if at + 1 < len(topics) else len(text)
        stop = _STOP.search(text, match.end())
        end = min(end, stop.start() if stop else end)
        found.append(_Segment(*match.span(1), match[1], text[match.end() : end]))
    return found


def _is_topic(word: str) -> bool:
    return not word[0].isdigit() and not word.endswith(("하", "되", "있", "없", "지", "月", "日", "年"))


def _speaks_of_another(
    segment: _Segment, found: Sequence[tuple[int, _Segment]], language: str
) -> tuple[int, _Segment] | None:
    """Return who else the page says of what a claim says of somebody, with the sentence."""
    said = _pairs(segment.said)
    if len(said) < _LEAST or not _is_name(segment.topic, language):
        return None
    best: tuple[float, int, _Segment] | None = None
    for number, other in found:
        share = len(said & _pairs(other.said)) / len(said)
        exchanged = _same(segment.topic, other.said) and _same(other.topic, segment.said)
        if _same(segment.topic, other.topic) or (_same(segment.topic, other.said) and not exchanged):
            if share > _UNCOVERED:
                return None
        elif (
            share >= (_EXCHANGED if exchanged else _COVERED)
            and (best is None or share > best[0])
            and _is_name(other.topic, language)
        ):
            best = share, number, other
    return (best[1], best[2]) if best else None


def _is_about(topic: str, told: Sequence[tuple[int, str]], other: _Segment, language: str) -> bool:
    """Whether the sentence that speaks of another names somebody before: "X's director …"."""
    for _, sentence in told:
        at = sentence.find(other.topic)
        if at >= 0 and other.said in sentence and _same(topic, sentence[:at]):
            return not any(_same(topic, segment.topic) for segment in _segments(sentence[:at], language))
    return False


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of letters of a text that tell something: hiragana alone do not."""
    letters = "".join(char for char in text if char.isalnum())
    pairs = (letters[at : at + 2] for at in range(len(letters) - 1))
    return frozenset(pair for pair in pairs if any(char < "\u3041" or char > "\u3096" for char in pair))


def _same(one: str, other: str) -> bool:
    """Whether a name, but for what many names end in, has two characters in a row in common with another or a text."""
    core = _core(one)
    return any(core[at : at + 2] in other for at in range(len(core) - 1))


@lru_cache(maxsize=1024)
def _core(name: str) -> str:
    """Return a name without its ending, if two characters are left."""
    for ending in wide_endings.LONGEST_FIRST:
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name.removesuffix(ending)
    return name


def _is_name(word: str, language: str) -> bool:
    """Whether a word is a name by its look: by what it ends in, in Latin script, or in katakana with characters."""
    if word in wide_endings.GENERIC or len(word) < 2 or word[0] in wide_endings.BACK:
        return False
    if any(word.endswith(suffix) and len(word) > len(suffix) for suffix in wide_endings.ENDINGS[language]):
        return True
    katakana = sum("\u30a1" <= char <= "\u30fe" for char in word)
    return (katakana >= 2 and any("\u4e00" <= char <= "\u9fff" for char in word)) or word[0].isascii()


def _flanked(place: re.Match[str], told: Sequence[tuple[int, str]], page: str, language: str) -> WideMisplaced | None:
    """Return the name that a sentence has between the same characters as a claim has one that stands elsewhere."""
    name, text = place[1], place.string
    if name not in page or not _is_name(name, language):
        return None
    before, behind = text[: place.start(1)], text[place.end(1) :]
    for number, sentence in told:
        for match in _PLACE[language].finditer(sentence) if name not in sentence else ():
            other = match[1]
            if other in text or _same(name, other) or not _is_name(other, language):
                continue
            left = _common(before[::-1], sentence[: match.start(1)][::-1])
            right = _common(behind, sentence[match.end(1) :])
            if left + right >= _FLANK and right > 1:
                return WideMisplaced(place.span(1), other, number)
    return None


def _common(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    size = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        size += 1
    return size


def _in_chinese(text: str, told: Sequence[tuple[int, str]], page: str) -> Iterator[WideMisplaced]:
    """Yield what begins a clause of a claim where the page has another name before the same words."""
    for clause in list(_CLAUSE.finditer(text))[:_MOST]:
        for number, sentence in told:
            found = _begun(clause[0], sentence, page)
            if found:
                size, stated = found
                yield WideMisplaced((clause.start(), clause.start() + size), stated, number)
                break


def _begun(clause: str, sentence: str, page: str) -> tuple[int, str] | None:
    """Return how much of a clause is a name for which a sentence has another one before the same words, and that."""
    for size in range(2, min(9, len(clause) - _CHINESE_BLOCK)):
        name, rest = clause[:size], clause[size:]
        at = sentence.find(rest[:_CHINESE_BLOCK])
        if at < 2 or _same(name, sentence[max(0, at - 20) : at]):
            continue
        if not _is_name(name, "zh") and not _is_introduced(name, page):
            continue
        stated = _recurring(sentence[max(0, at - 10) : at], page)
        if (
            stated
            and (name in page or _is_name(name, "zh"))
            and name + rest[:2] not in page
            and not _same(stated, name)
        ):
            return size, stated
    return None


def _is_introduced(name: str, page: str) -> bool:
    """Whether the page introduces a word as a name: "公司青禾"."""
    return any(word + name in page for word in wide_endings.INTRODUCING)


def _recurring(text: str, page: str) -> str:
    """Return the name that a text ends in: what the page has more than once, or what looks like one."""
    text = _CLAUSE_END.split(text)[-1]
    for word in wide_endings.INTRODUCING:
        text = text.rpartition(word)[2] or text
    if _is_name(text, "zh"):
        return text
    for size in range(min(8, len(text)), 1, -1):
        word = text[-size:]
        if (
            word not in wide_endings.GENERIC
            and page.count(word) > 1
            and (_is_name(word, "zh") or _is_introduced(word, page))
        ):
            return word
    return ""
