"""Names in a text: runs of words that are written as names and owe their capitals to nothing else.

Sure or silent: the first word of a sentence, a headline, a German noun are left out where they may be no name.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.digest import words as scripts
from factlint.digest.month_names import month, weekday
from factlint.judge import aliases, name_tokens, name_words, versions, wide_names
from factlint.judge.name_shapes import as_written, is_headline, is_marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.name_tokens import Token

Kind = Literal["name", "acronym", "version"]

_MARKED = lazy.pattern(r"[a-zß-öø-ÿ0-9][A-Z]|[A-Za-z]\d|^[A-Z][A-Z]|\d[A-Za-z]")
_NUMBER = lazy.pattern(r"[vV]?\d{1,4}(?:\.\d{1,3}){0,3}[a-zA-Z]?")
_QUARTER = lazy.pattern(r"FY'?\d{2,4}|Q[1-4]|H[12]|[1-4][QH]\d{0,2}")
_OF = frozenset((
    " of ", " of the ", " for ", " for the ", " de ", " de la ", " de los ", " de las ", " de l'", " de l’",
    " del ", " du ", " des ", " d'", " d’", " do ", " da ", " dos ", " das ", " della ", " di ",
))  # fmt: skip
_PARTICLES = frozenset((
    " van ", " van der ", " van den ", " von ", " von der ", " bin ", " ibn ", " al-", " al ", " el-", " ter ",
    " dos ", " da ", "-", " & ",
))  # fmt: skip
_LONGEST = 12
"""Words of a name; what is longer is a list or a headline."""


class Name(msgspec.Struct, frozen=True):
    """A name in a text."""

    start: int
    end: int
    text: str
    """As written: "James Webb Space Telescope", "GPT-5.4", "U.S."."""
    words: tuple[str, ...]
    """The words that count, folded: no function words, no kinds ("University"), no possessive; what hyphens join is
    one word."""
    kind: Kind
    language: str = "en"
    """Of the text that it stands in."""


def find(text: str, language: str) -> tuple[Name, ...]:
    """Return the names of a text (ISO 639-1 language) in order, those left out that may be none."""
    names = list(_names(text, language))
    if names and is_headline(text):
        names = [] if text.isupper() else list(filter(None, map(_standing_out, names)))
    if scripts.wide(text) > 2:
        names.extend(Name(*span, text[slice(*span)], parts, "name", language) for span, parts in wide_names.find(text))
        names.sort(key=lambda name: name.start)
    return tuple(names)


def _standing_out(name: Name) -> Name | None:
    """Return what of a name shows among words that all have capitals."""
    version = versions.parts(name.text)
    words = tuple(
        word
        for word in name.words
        if word in version or is_marked(word, name.text) or as_written(word, name.text).isupper()
    )
    return msgspec.structs.replace(name, words=words) if words else None


def _names(text: str, language: str) -> Iterator[Name]:
    for run in _runs(text, language):
        name = _name(text, run, language)
        if name is not None:
            yield name


def _runs(text: str, language: str) -> Iterator[list[Token]]:
    """Yield the tokens of a name each."""
    run: list[Token] = []
    titles = name_words.titles()
    for token in name_tokens.tokens(text, language):
        if run and not _joins(text, run, token, language):
            yield run
            run = []
        if token.word in titles:
            # "Apple President Ann Lee" is two names, "Stephen King" is one.
            if run and not text[token.end + 1 : token.end + 2].isupper():
                run.append(token)
            if run:
                yield run
            run = []
        elif run or not token.number:
            run.append(token)
    if run:
        yield run


def _joins(text: str, run: list[Token], token: Token, language: str) -> bool:
    """Whether a token goes on with a name."""
    last = run[-1]
    gap = text[last.end : token.start]
    if len(gap) > 9 or last.closed or len(run) >= _LONGEST:
        return False
    if token.number:
        return gap in (" ", "-") and not last.number and _takes_number(last)
    if gap == ". ":
        return not token.first
    if gap == " " or gap in _PARTICLES:
        return True
    return _takes_of(run, language) if gap in _OF else gap == " and " and _is_pair(text, run, token)


def _takes_number(token: Token) -> bool:
    """Whether a number behind a word may be its version; "No 10", "Season 3" and "May 5" count or date something."""
    return not (token.word in name_words.counted() or token.word in name_words.no_names() or _is_loose(token))


def _takes_of(run: list[Token], language: str) -> bool:
    """Whether "of" goes on with a name: "Bank of Japan", "Lord of the Rings"; not "Ann Lee of Norway"."""
    last = run[-1]
    if len(run) > 1:
        return last.word in name_words.kinds()
    return not last.first or (last.word in name_words.kinds() and last.word not in name_words.starts(language))


def _is_pair(text: str, run: list[Token], token: Token) -> bool:
    """Whether "and" is within a name: "Ministry of Health and Welfare", "Food and Drug Administration"."""
    inside = text[run[0].start : run[-1].end]
    if " of " in inside or " for " in inside:
        return run[0].word in name_words.kinds() or run[0].word.endswith("s")
    following = text[token.end : token.end + 30].split(maxsplit=2)[:2]
    kinds = name_words.kinds()
    single = len(run) == 1 or (len(run) == 2 and run[0].initials)
    return single and any(word[0].isupper() and word.strip(",.;").lower() in kinds for word in following)


def _name(text: str, run: list[Token], language: str) -> Name | None:
    """Return the name that a run of tokens is; ``None`` where it may be none."""
    run = _trimmed(run, text, language)
    if not run:
        return None
    counted = [token for number, token in enumerate(run) if _counts(text, run, number, language)]
    if language == "de" and not _is_german_name(run, len(counted)):
        counted = run = [token for token in counted if _is_sure_in_german(token)]
    kinds, titles = name_words.kinds(), name_words.titles()
    words = [token.word for token in counted if token.word not in kinds and token.word not in titles]
    if not words or _is_ordinary(run, language):
        return None
    end = run[-1].bare_end
    written = text[run[0].start : end]
    return Name(run[0].start, end, written, tuple(dict.fromkeys(words)), _kind(run, written), language)


def _is_german_name(run: list[Token], counted: int) -> bool:
    """Whether words in a row are a name in a language that capitalises all nouns."""
    if not 1 < counted < 5 or run[0].first:
        return False
    measures = name_words.measures()
    return not any(token.word in measures or name_words.is_german_noun(token.word) for token in run)


def _is_sure_in_german(token: Token) -> bool:
    """Whether a single German word is a name by how it is written or known: "OpenAI", "BASF", "Frankreich"."""
    listed = aliases.listed(token.word) and token.word not in name_words.measures()
    return listed or _MARKED.search(token.text) is not None


def _is_ordinary(run: list[Token], language: str) -> bool:
    """Whether a single word is one that writers give a capital now and then: "Defense", "Outlook"."""
    return len(run) == 1 and run[0].word in name_words.ordinary(language) and run[0].text[1:].islower()


def _kind(run: list[Token], written: str) -> Kind:
    if any(token.number for token in run) or any(versions.is_version(token.word) for token in run):
        return "version"
    letters = written.replace(".", "").replace("&", "")
    is_acronym = len(run) == 1 and 1 < len(letters) < 8 and letters.isupper() and letters.isalpha()
    return "acronym" if is_acronym else "name"


def _trimmed(run: list[Token], text: str, language: str) -> list[Token]:
    """Take off both ends of a run what is not of the name: "The", days of the week, numbers that are amounts."""
    first, last = 0, len(run)
    while first < last and _begins_loosely(run[first:], language):
        first += 1
    while first < last and _ends_loosely(text, run[first:last], language):
        last -= 1
    return run[first:last]


def _begins_loosely(run: list[Token], language: str) -> bool:
    token = run[0]
    if token.first and token.word in name_words.starts(language) and not token.text[1:2].isupper():
        return True
    # "May 5" and "May", but "Jan Harrow" and "June Tarn" are people.
    return _is_loose(token) and (len(run) == 1 or run[1].number or weekday(token.word) is not None)


def _ends_loosely(text: str, run: list[Token], language: str) -> bool:
    last = run[-1]
    if last.number:
        return not _is_number(text, run, language)
    small = last.word in name_words.small(language) and last.text[1:].islower()
    return small or (_is_loose(last) and len(run) == 1)


def _is_loose(token: Token) -> bool:
    """Whether a token is a month, a weekday, a quarter or a number."""
    return _is_calendar(token.text[: token.bare_end - token.start])


@lru_cache(maxsize=4096)
def _is_calendar(written: str) -> bool:
    if written[-1].isdigit():
        return written.isdigit() or _QUARTER.fullmatch(written) is not None
    return written[1:].islower() and (month(written) is not None or weekday(written) is not None)


def _is_number(text: str, run: list[Token], language: str) -> bool:
    """Whether the number that ends a run belongs to its name: "iPhone 17", not "Labour 43 seats"."""
    if len(run) < 2 or not _NUMBER.fullmatch(run[-1].text):
        return False
    number = run[-1]
    if len(number.text) == 4 and number.text[:2] in ("19", "20"):
        return False
    behind = text[number.end : number.end + 24]
    if behind[:1] in tuple("%-–/:$€£×x") or (behind[:1] == "," and behind[1:2].isdigit()):
        return False
    following = behind.split(maxsplit=1)[:1] if behind[:1].isspace() else []
    if not following:
        return True
    word = following[0].strip(".,;:")
    if language == "de" and (word[:1].isupper() or word.endswith(("e", "en", "er"))):
        return False  # "die Werke 64 neue Bahnen"
    return (
        word[:1] not in "%€$£"
        and word.removesuffix("s") not in name_words.units()
        and not (word.islower() and word.endswith("s") and len(word) > 3)
    )


def _counts(text: str, run: list[Token], number: int, language: str) -> bool:
    """Whether a word of a run is surely part of a name."""
    token = run[number]
    word = token.word
    if token.number:
        return True
    if text[token.end : token.end + 1] in ("$", "°") or text[token.start - 1 : token.start] == "°":
        return False  # "US$5 million" and "39 °C" are figures
    if len(word) < 2 or word in name_words.no_names() or word in name_words.small(language):
        # "US" and "UN" look like small words, and are none.
        return len(word) > 1 and token.text.isupper() and word in ("us", "un", "who", "eu", "ue")
    if token.initials and number + 1 < len(run) and not aliases.listed(word):
        return False
    if _is_loose(token):
        return False
    return not token.first or _is_sure_start(text, run, number, language)


def _is_sure_start(text: str, run: list[Token], number: int, language: str) -> bool:
    """Whether the first word of a sentence is a name all the same."""
    token = run[number]
    if (
        _MARKED.search(token.text)
        or token.initials
        or (token.text[token.text.rfind("-") + 1].isupper() and "-" in token.text)
    ):
        return True
    word = token.word
    if word in name_words.ordinary(language):
        return False
    if aliases.listed(word):
        return len(word) > 3 or token.text.isupper()  # "Ice" is no ICE
    if number + 1 < len(run):
        return not name_words.is_common_shape(word) and not name_words.is_occupation(word)
    return not name_words.is_common_shape(word) and (token.possessive or _has_verb(text, token, language))


def _has_verb(text: str, token: Token, language: str) -> bool:
    """Whether a verb in the singular follows a word without an article, as it does no common noun: "Google said"."""
    if language != "en" or token.word.endswith("s") or text[token.end : token.end + 1] != " ":
        return False
    return "".join(text[token.end : token.end + 24].split(maxsplit=1)[:1]) in name_words.verbs()
