"""A page's words, made comparable with quotations: case, marks, dashes and blanks are of no account on either side."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.quotes import Quote

_LONGEST_LETTER = "\ufdfa"
"""A letter that becomes eighteen when it is normalised; all others become eight at most."""
_CHUNK = lazy.pattern(r"(?s).{1,1500}(?=\s)|.{1,1500}")
"""What is normalised at a time: sorting a long run of combining marks takes time with its square."""
_IDLE = lazy.pattern(r"(?<=\w)['’ʼ‘`´′](?=\w)|[\u00ad\u200b-\u200d\u2060\ufeff™®©]|(?<=\d),(?=\d{3}(?!\d))")
_NOTE = lazy.pattern(r"\[\d{1,3}\]")
_INITIAL = lazy.pattern(r"[\[(［（](\w)[\])］）](?=\w)")
_TOKEN = lazy.pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_GAP = lazy.pattern(
    r"[\[(（［][\s.…⋯‥]{1,9}[\])）］]|[A-Za-zÀ-ɏ]{0,30}\[[^\[\]\n]{1,120}\][A-Za-zÀ-ɏ]{0,30}|[(（［〔【][^()（）［］〔〕【】\n]{1,120}[)）］〕】]|…+|⋯+|‥+|\.(?:\s?\.){2,}"
)
_GAP_MARKS = ("…", "...", "[", "(", "（", "［", "〔", "【", "⋯", "‥", ". .")
_INTERRUPTED = lazy.pattern(r"(?<=[,.!?;，。！？])[\"”»“’」][^\"“”„«»「」\n]{2,90}?[\"“«„‘「](?=\w)")
"""“We know it,” said Moe, “and act on it.”: what stands between the two parts of what was said."""
_BRACKET_REACH, _ELLIPSIS_REACH = 100, 2_500
"""Characters of the page that brackets or an ellipsis may stand for."""
_MOST_STARTS = 200
_CLOSED_UP = 5
"""Words of a quotation from which on blanks count no longer: "health care", "healthcare"."""
_FAR = 400_000
"""Characters of a page in which something near is looked for."""
_SHOWN = 200
_NEAR_SHARE, _NEAR_SCORE = 0.5, 60.0
"""How many of a quotation's letters stand in the nearest stretch, and how like it that is (0 to 100), at the least."""


class _Apart(dict[int, str]):
    """Puts blanks around each Chinese, Japanese and Korean character, as :meth:`str.translate` asks for them."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = made = f" {char} " if code >= 0x2E80 and char.isalpha() else char
        return made


_APART = _Apart()


class Quotable:
    """A page's text, made comparable once: folding it takes time in proportion to its length, at the first question."""

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self._text = text

    @cached_property
    def _folded(self) -> str:
        return _fold(_NOTE.sub(" ", self._text) if "[" in self._text else self._text)

    @cached_property
    def _joined(self) -> str:
        """The text without what interrupts the quotations in it; empty where nothing does."""
        joined = _INTERRUPTED.sub(" ", self._text)
        return _fold(joined) if len(joined) < len(self._text) else ""

    @cached_property
    def _closed_up(self) -> str:
        return self._folded.replace(" ", "")

    @cached_property
    def _words(self) -> list[str]:
        """The words, folded; where they stand is asked for a few of them only."""
        return _words(self._text[:_FAR])

    def carries(self, quote: Quote) -> bool:
        """Whether the page has the words of a quotation, in one piece or in those that ellipses and brackets leave."""
        wanted = _fold(_NOTE.sub(" ", quote.text))  # as the page's are: a citation mark is none of the words
        if not wanted.strip() or wanted in self._folded:
            return True
        if quote.words >= _CLOSED_UP and wanted.replace(" ", "") in self._closed_up:
            return True
        if any(mark in quote.text for mark in _GAP_MARKS) and (parts := list(_parts(quote.text))):
            return _in_order(parts, self._folded) or bool(self._joined and _in_order(parts, self._joined))
        return bool(self._joined) and wanted in self._joined

    def is_legible(self, quote: Quote) -> bool:
        """Whether the page could have the words at all: Japanese ones on a page in Latin script were translated."""
        mine, length = words.wide(self._text), max(1, len(self._text))
        foreign = mine < length // 20 if 2 * words.wide(quote.text) > len(quote.text) else mine > length // 2
        return not foreign

    def nearest(self, quote: Quote) -> str:
        """Return the stretch of the page that is most like a quotation, in whole words; empty if nothing is near."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - most quotations are found

        said = quote.text[:1_000]
        first, last = self._best_window(_words(said))
        if first == last:
            return ""
        near = self._text[:_FAR]
        places = [match.span() for match in islice(re.finditer(_word(near), near), first, last)]
        low, high = places[0][0], places[-1][1]
        stretch = self._text[low:high]
        found = fuzz.partial_ratio_alignment(said.lower(), stretch.lower(), score_cutoff=_NEAR_SCORE)
        if found is None:
            return ""
        start, end = (low, high) if len(said) >= len(stretch) else (low + found.dest_start, low + found.dest_end)
        inside = [place for place in places if place[1] > start and place[0] < end]
        inside = [place for place in inside if place[1] - inside[0][0] <= _SHOWN]
        return self._text[inside[0][0] : inside[-1][1]] if inside else ""

    def _best_window(self, wanted: list[str]) -> tuple[int, int]:
        """Return where the words are that have most of a quotation's letters; nothing where they have too few."""
        size, said = len(wanted), self._words
        weights = {word: min(len(word), 8) for word in wanted}
        total = sum(weights[word] for word in wanted)
        score = best = at = 0
        for index, word in enumerate(said):
            score += weights.get(word, 0)
            if index >= size:
                score -= weights.get(said[index - size], 0)
            if score > best:
                best, at = score, index + 1
        if not total or best < _NEAR_SHARE * total:
            return 0, 0
        return max(0, at - size - size // 3), min(len(said), at + size // 3)


def _fold(text: str) -> str:
    """Return the words of a text between single blanks, wide characters apart; a blank at either end."""
    if not text.isascii():
        text = text.replace(_LONGEST_LETTER, " ")
        text = "".join(unicodedata.normalize("NFKC", chunk) for chunk in _CHUNK.findall(text)).translate(_APART)
    if "[" in text or "(" in text:
        text = _INITIAL.sub(r"\1", text)
    return f" {' '.join(_TOKEN.findall(_IDLE.sub('', text).casefold()))} "


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the folded pieces of a quotation, each with how far it may stand from the one before."""
    start, reach = 0, 0
    text = _INITIAL.sub(r"\1", text)
    for match in _GAP.finditer(text):
        if len(piece := _fold(text[start : match.start()])) > 2:
            yield reach, piece
            reach = 0
        dots = not any(char.isalnum() for char in match[0]) or "略" in match[0]
        reach = max(reach, _ELLIPSIS_REACH if dots else _BRACKET_REACH)
        start = match.end()
    if len(piece := _fold(text[start:])) > 2:
        yield reach, piece


def _in_order(parts: list[tuple[int, str]], folded: str) -> bool:
    """Whether the pieces stand in a text, one behind the other and near enough."""
    first = parts[0][1]
    at = -1
    for _ in range(_MOST_STARTS):
        at = folded.find(first, at + 1)
        if at < 0:
            return False
        end = at + len(first) - 1
        for reach, piece in parts[1:]:
            place = folded.find(piece, end, end + reach + len(piece))
            if place < 0:
                break
            end = place + len(piece) - 1
        else:
            return True
    return False


def _word(text: str) -> str:
    """Return the pattern of a word; each wide character is one."""
    return r"\w+(?:['’]\w+)?" if text.isascii() else r"[^\W\u2e80-\uffff]+(?:['’][^\W\u2e80-\uffff]+)?|\w"


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in re.findall(_word(text), text)]
