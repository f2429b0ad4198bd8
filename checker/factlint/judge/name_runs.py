"""Names in a text: runs of words that are written as names and owe their capitals to nothing else.

Sure or silent: a first word of a sentence, a headline, a German noun are left out where they may be no name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from factlint import lazy
from factlint.digest.month_names import month, weekday
from factlint.judge import name_words
from factlint.judge.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

Kind = Literal["name", "acronym", "version"]

_TOKEN = lazy.pattern(
    r"(?<![A-Za-z0-9À-ÖØ-öø-ɏ])(?:(?:[A-Z]\.){2,6}(?:[A-Z](?![A-Za-z]))?"
    r"|(?:[a-z]{1,3}(?=[A-Z])|[A-Z0-9À-ÖØ-ÞĀĆČĎĐĒĘĚĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ])[A-Za-z0-9À-ÖØ-öø-ɏ]*"
    r"(?:['’&‑-][A-Za-z0-9À-ÖØ-öø-ɏ]+|[.,](?=\d)[0-9]+[a-z]?)*)"
)
"""A word with a capital, or a number. No two parts of it can match the same character in two ways."""

_INNER = lazy.pattern(r"[a-zß-öø-ÿ0-9][A-Z]|[A-Za-z][0-9]|^[A-Z]{2}")
_NUMBER = lazy.pattern(r"[vV]?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?")
_LETTER = lazy.pattern(r"[^\W\d_]+")
_HEADLINE = 0.75
"""Share of capitalised words, of those with four letters or more, from which a text is a headline."""

_OPENERS = "\"“„‘'«»([{*_#>•·–—- \t\u3000「『（"
_QUOTES = '"“„‘«「『'
_ENDERS = ".!?:;…。！？："
_SHORT = frozenset(("st", "mr", "mrs", "ms", "dr", "sr", "jr", "inc", "corp", "co", "ltd", "vs", "no", "gen", "sen", "gov", "rep", "prof", "lt", "col", "sgt", "mt", "ft"))  # fmt: skip
_JOINS = frozenset((" of ", " of the ", " & ", " for ", " for the ", " de ", " de la ", " de los ", " de las ", " del ", " du ", " des ", " d'", " d’", " do ", " da ", " dos ", " das ", " della ", " di "))  # fmt: skip
_PARTICLES = frozenset((" van ", " van der ", " van den ", " von ", " von der ", " bin ", " ibn ", " al-", " al ", " el-", " der ", " ter ", " zu ", "-"))  # fmt: skip
_LONGEST = 12
"""Words of a name; what is longer is a list or a headline."""


class Name(msgspec.Struct, frozen=True):
    """A name in a text."""

    start: int
    end: int
    text: str
    """As written: "James Webb Space Telescope", "GPT-5.4", "U.S."."""
    words: tuple[str, ...]
    """The words that count, folded: no function words, no kinds ("University"), no possessive; what hyphens join is one."""
    kind: Kind
    language: str = "en"
    """Of the text that it stands in."""


class _Token(NamedTuple):
    """A word with a capital, or a number."""

    start: int
    end: int
    text: str
    word: str
    """Folded, without a possessive."""
    possessive: bool
    first: bool
    """Whether it begins a sentence or a quotation."""


def find(text: str, language: str) -> tuple[Name, ...]:
    """Return the names of a text (ISO 639-1 language) in order, those left out that may be none."""
    if _is_headline(text):
        return tuple(name for name in _names(text, language) if name.kind != "name" or _INNER.search(name.text))
    return tuple(_names(text, language))


def _is_headline(text: str) -> bool:
    """Whether so many words are capitalised that capitals tell nothing."""
    if sum(map(str.isupper, text)) * 8 < len(text.replace(" ", "")) or " " not in text:
        return False
    words = [word for word in _LETTER.findall(text) if len(word) > 3]
    capital = sum(not word.islower() for word in words)
    return len(words) > 4 and capital >= _HEADLINE * len(words)


def _names(text: str, language: str) -> Iterator[Name]:
    for run in _runs(text, language):
        name = _name(text, run, language)
        if name is not None:
            yield name


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        written = match[0]
        start, end = match.span()
        plain, possessive = _bare(written)
        yield _Token(start, end, written, fold(plain), possessive, _is_first(text, start))


def _bare(written: str) -> tuple[str, bool]:
    """Return a word without a possessive or a contracted verb ("OpenAI's", "I'll"), and whether it had one."""
    at = max(written.rfind("'"), written.rfind("’"))
    if at > 0 and written[at + 1 :].lower() in ("s", "ll", "ve", "re", "d", "t", "m"):
        return written[:at], written[at + 1 :].lower() == "s"
    return written, False


def _is_first(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins at an offset."""
    at = start - 1
    floor = max(0, start - 8)
    while at >= floor and text[at] in _OPENERS:
        if text[at] in _QUOTES:
            return True
        at -= 1
    if at < 0 or text[at] == "\n":
        return True
    if at == start - 1 or text[at] not in _ENDERS:
        return False
    if text[at] != ".":
        return True
    before = text[max(0, at - 6) : at]
    word = _LETTER.findall(before)[-1:]
    return not (word and before.endswith(word[0]) and (len(word[0]) == 1 or word[0].lower() in _SHORT))


def _runs(text: str, language: str) -> Iterator[list[_Token]]:
    """Yield the tokens of a name each."""
    run: list[_Token] = []
    titles = name_words.titles()
    for token in _tokens(text):
        if run and not _joins(text, run, token):
            yield run
            run = []
        if token.word in titles and not token.text.isupper():
            if run:
                yield run
            run = []
        elif run or not token.text[0].isdigit():
            run.append(token)
    if run:
        yield run


def _joins(text: str, run: list[_Token], token: _Token) -> bool:
    """Whether a token goes on with a name."""
    last = run[-1]
    gap = text[last.end : token.start]
    if len(gap) > 9 or last.possessive or len(run) >= _LONGEST:
        return False
    if token.text[0].isdigit():
        return gap in (" ", "-") and not last.text[0].isdigit()
    if gap == " ":
        return True
    if gap == ". ":
        return not token.first
    if gap in _PARTICLES:
        return True
    if gap in _JOINS:
        return len(run) == 1 or last.word in name_words.kinds()
    return gap == " and " and _is_pair(text, run, token)


def _is_pair(text: str, run: list[_Token], token: _Token) -> bool:
    """Whether "and" is within a name: "Centers for Disease Control and Prevention", "Food and Drug Administration"."""
    inside = text[run[0].start : run[-1].end]
    if " of " in inside or " for " in inside:
        return run[0].word in name_words.kinds() or run[0].word.endswith("s")
    following = text[token.end : token.end + 30].split(maxsplit=2)
    return len(run) == 1 and any(
        fold(word.strip(",.;")) in name_words.kinds() and word[0].isupper() for word in following[:2]
    )


def _name(text: str, run: list[_Token], language: str) -> Name | None:
    """Return the name that a run of tokens is; ``None`` where it may be none."""
    run = _trimmed(run, text)
    if not run:
        return None
    counted = [token.word for number, token in enumerate(run) if _counts(text, run, number, language)]
    words = tuple(counted) if len(counted) < 2 else tuple(word for word in counted if word not in name_words.kinds())
    if len(counted) == 1 and words[0] in name_words.kinds():
        return None
    if not words:
        return None
    start, end = run[0].start, run[-1].end
    written = text[start:end]
    if run[-1].possessive:
        written = written[:-2]
        end -= 2
    return Name(start, end, written, words, _kind(run, written), language)


def _kind(run: list[_Token], written: str) -> Kind:
    if any(token.text[0].isdigit() for token in run) or (len(run) == 1 and _is_version(written)):
        return "version"
    return "acronym" if len(run) == 1 and _is_acronym(written) else "name"


def _is_version(written: str) -> bool:
    """Whether a single word is a name with a number behind: "GPT-5.4", "F-16"; "A320" is a word."""
    head, mark, number = written.replace("‑", "-").partition("-")
    return bool(mark and head and _NUMBER.fullmatch(number))


def _is_acronym(written: str) -> bool:
    letters = written.replace(".", "").replace("&", "")
    return 1 < len(letters) < 8 and letters.isupper() and letters.isalpha()


def _trimmed(run: list[_Token], text: str) -> list[_Token]:
    """Take off what ends or begins a run without being of the name: days, numbers that are amounts, "AI"."""
    while run and _is_loose(run[0], text):
        run = run[1:]
    while run and (_is_loose(run[-1], text) or (run[-1].text[0].isdigit() and not _is_number(run, text))):
        run = run[:-1]
    return run


def _is_loose(token: _Token, text: str) -> bool:
    word = token.word
    if weekday(word) is not None:
        return True
    return month(word) is not None and token.text[1:].islower()


_UNITS = frozenset("percent per million billion trillion thousand hundred years days hours minutes seconds months weeks points people times am pm km kg miles dollars euros pounds degrees".split())  # fmt: skip
_COUNTED = frozenset("day week phase stage round game match season episode part volume quarter level scene page number no step tier figure table year age grade chapter fy group section article".split())  # fmt: skip


def _is_number(run: list[_Token], text: str) -> bool:
    """Whether the number that ends a run belongs to its name: "iPhone 17", not "Labour 43 seats"."""
    number, last = run[-1], run[-2] if len(run) > 1 else None
    if last is None or last.word in _COUNTED or month(last.word) is not None or not _NUMBER.fullmatch(number.text):
        return False
    if "." not in number.text and len(number.text) == 4 and number.text[:2] in ("19", "20"):
        return False
    if last.word in name_words.no_names() or text[number.end : number.end + 1] in ("%", "-", "–", "/", ":", ","):
        return text[number.end : number.end + 2] in (", ",)
    following = text[number.end : number.end + 20].split(maxsplit=1)[:1]
    if not following or not text[number.end : number.end + 1].isspace():
        return True
    word = following[0].strip(".,;")
    return word not in _UNITS and not (word.islower() and word.endswith("s") and word not in ("is", "was", "has", "as"))


def _counts(text: str, run: list[_Token], number: int, language: str) -> bool:
    """Whether a word of a run is surely part of a name."""
    token = run[number]
    word = token.word
    if word in name_words.no_names() or len(word) < 2 and not token.text.isdigit():
        return False
    if token.text[0].isdigit():
        return True
    if _is_loose(token, text) and number == 0:
        return False
    if token.first:
        return _is_sure_start(text, run, number, language)
    return True


def _is_sure_start(text: str, run: list[_Token], number: int, language: str) -> bool:
    """Whether the first word of a sentence is a name all the same."""
    token = run[number]
    if _INNER.search(token.text) or ("-" in token.text and token.text[token.text.rfind("-") + 1].isupper()):
        return True
    if (
        token.word in name_words.starts(language)
        or token.word in name_words.kinds()
        or name_words.is_common_shape(token.word)
    ):
        return False
    if token.possessive or number + 1 < len(run):
        return True
    following = text[token.end : token.end + 24].split(maxsplit=1)[:1]
    singular = bool(following) and following[0] in name_words.verbs() and text[token.end] == " "
    return singular and not token.word.endswith("s") if language == "en" else False
