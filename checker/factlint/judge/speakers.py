"""Whom a text has say what it quotes: the subject of the verb of saying beside the quotation.

“…, said Rhea Marl, who chairs the board”, “as Marl put it”, “according to its director, Rhea Marl”, “Marl: …”. In the
languages written with blanks; the others are read in :mod:`factlint.judge.wide_speakers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.digest.month_names import month, weekday
from factlint.judge import saying_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MASK = "\x01"
"""What stands for each character of a quotation."""

_TOKEN = lazy.pattern(
    r"\x01+|(?:[^\W\d_]|[MD]rs?|Prof|Sr|Jr|Sra|Gen|Col|Gov|Sen|Rep|St)\.(?=\s)|[^\W_]+(?:[-‐‑][^\W_]+)*|['’]s\b|[,;:()—–|.!?]"
)
_REACH = 16
"""Words on each side of a verb of saying among which its subject stands."""
_RELATIVE_WORDS = """
    who whom whose which that where when while after before as but and although qui que dont où tandis quien que cuyo
    donde cuando quem cujo onde quando die der das deren dessen als während nachdem
"""
_RELATIVE = frozenset(_RELATIVE_WORDS.split())
_OF_WORDS = """
    of de del des du da do dos das von vom der at for from in with für pour para en em no na l d
"""
_OF = frozenset(_OF_WORDS.split())
"""Between an office and what it is held in: "the director of", "la directrice de"."""
_ARTICLE_WORDS = """
    the a an le la les l el los las o os as der die das dem den des ein eine einem einer
"""
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
_AWAY_WORDS = """
    for from of on in at during after before when while as that this last to by with over about against amid via
    through since until it if whether yesterday today how why what there
    dans à au aux lors après avant hier jeudi en sur que qu pour contre par
    durante tras antes ayer sobre ante contra
    em no na depois ontem para ao
    am im bei nach vor während gestern auf zu gegen über dass
"""
_AWAY = frozenset(_AWAY_WORDS.split())
"""What, behind a verb of saying, begins something else than its subject."""
_ADDRESSING = frozenset(("told", "tells", "telling", "asked", "asks", "urged", "urges", "warned", "warns", "accused"))
"""Verbs behind which the hearer stands."""
_SOURCES = frozenset(("according", "selon", "laut", "según", "segundo", "gemäß", "conforme", "acordo"))
_BETWEEN_WORDS = """
    has have had is was also later then recently earlier added already once been repeatedly publicly
    a ont avait aussi ensuite ha han había también luego hat haben auch dann tem também depois
"""
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
"""What may stand between a subject and its verb."""
_IDLE = frozenset(word for words in FUNCTION_WORDS.values() for word in words)
"""What has a capital only since it begins a sentence; "He" and "She" among it."""
_STOPS = frozenset((";", ".", "!", "?", "|", "—", "–", "(", ")"))


class Speaker(NamedTuple):
    """Who speaks."""

    names: tuple[tuple[int, int], ...]
    """Where the names stand that may be the subject's own, the likeliest first; none beside "he" or "the minister"."""
    span: tuple[int, int]
    """Where the whole subject stands."""


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    folded: str


def find(masked: str, language: str) -> Speaker | None:
    """Return who says what is masked in a text, by the verb of saying nearest to it; ``None`` if nobody is named."""
    tokens = [_Token(*match.span(), match[0], match[0].casefold()) for match in _TOKEN.finditer(masked)]
    quoted = [at for at, token in enumerate(tokens) if token.text[0] == MASK]
    if not quoted:
        return None
    if (label := _label(tokens, quoted[0])) is not None:
        return label
    says = saying_words.saying(language)
    verbs = [at for at, token in enumerate(tokens) if token.folded in says]
    verbs.sort(key=lambda at: min(abs(at - place) for place in quoted))
    for at in verbs[:3]:
        if speaker := _subject(tokens, at):
            return speaker
    return None


def _subject(tokens: Sequence[_Token], verb: int) -> Speaker | None:
    """Return the subject of a verb: a name right before it, else one behind it, else whatever stands before it."""
    before, behind = _before(tokens, verb), _behind(tokens, verb)
    first = _speaker(tokens, before) if before else None
    if first and before and first.names and _capital(tokens[before.stop - 1]):
        return first
    second = _speaker(tokens, behind) if behind else None
    return second if second and second.names else first or second


def _label(tokens: Sequence[_Token], quoted: int) -> Speaker | None:
    """Return the speaker of "Rhea Marl of Tern: “…”", if nothing but a name stands before the colon."""
    if quoted < 2 or tokens[quoted - 1].text != ":":
        return None
    before = [at for at in range(quoted - 1) if tokens[at].text not in (".", ",")]
    if len(before) > 8 or not before or not all(_capital(tokens[at]) or tokens[at].folded in _OF for at in before):
        return None
    return _speaker(tokens, range(before[0], quoted - 1))


def _behind(tokens: Sequence[_Token], verb: int) -> range | None:
    """Return the subject behind a verb: "said its director, Rhea Marl"."""
    at = verb + 1
    source = tokens[verb].folded in _SOURCES
    if source and at < len(tokens) and tokens[at].folded in ("to", "com"):
        at += 1
    if tokens[verb].folded in _ADDRESSING or at >= len(tokens) or (not source and tokens[at].folded in _AWAY):
        return None
    if not tokens[at].text[0].isalpha() or _is_time(tokens[at]):
        return None
    end = at
    while end < min(len(tokens), at + _REACH):
        token = tokens[end]
        if token.text in _STOPS or token.text[0] == MASK or token.text == ":":
            break
        if end > at and tokens[end - 1].text == "," and token.folded in _RELATIVE:
            break
        end += 1
    return range(at, end)


def _before(tokens: Sequence[_Token], verb: int) -> range | None:
    """Return the subject before a verb: "Rhea Marl, director of Tern, said"."""
    end = verb
    while end > 0 and (tokens[end - 1].folded in _BETWEEN or _is_time(tokens[end - 1])):
        end -= 1
    start = end
    while start > max(0, end - _REACH):
        token = tokens[start - 1]
        if token.text in _STOPS or token.text[0] == MASK:
            break
        start -= 1
    return range(start, end) if start < end else None


def _speaker(tokens: Sequence[_Token], subject: range) -> Speaker | None:
    """Return the names of a subject, but for those that only say where its office is held."""
    if not any(tokens[at].text[0].isalpha() for at in subject):
        return None
    found = [name for name in _runs(tokens, subject) if not _belongs(tokens, subject, name)]
    found.sort(key=lambda name: -len(name))
    span = tokens[subject.start].start, tokens[subject.stop - 1].end
    return Speaker(tuple((tokens[name.start].start, tokens[name.stop - 1].end) for name in found), span)


def _runs(tokens: Sequence[_Token], subject: range) -> Iterator[range]:
    """Yield the runs of capitalised words."""
    at = subject.start
    while at < subject.stop:
        end = at
        while end < subject.stop and _capital(tokens[end]) and (end == at or _near(tokens, end)):
            end += 1
        if end > at:
            yield range(at, end)
        at = max(end, at + 1)


def _near(tokens: Sequence[_Token], at: int) -> bool:
    """Whether no more than a blank stands before a word."""
    return tokens[at].start - tokens[at - 1].end < 2


def _belongs(tokens: Sequence[_Token], subject: range, name: range) -> bool:
    """Whether a name is that of what somebody belongs to: "of the Tern group", "Tern's director"."""
    before = name.start
    while before > subject.start and tokens[before - 1].folded in _ARTICLES:
        before -= 1
    if before > subject.start and tokens[before - 1].folded in _OF:
        return True
    behind = tokens[name.stop].folded if name.stop < subject.stop else ""
    return behind in ("'s", "’s")


def _capital(token: _Token) -> bool:
    return token.text[0].isupper() and token.folded not in _IDLE and not _is_time(token)


def _is_time(token: _Token) -> bool:
    return weekday(token.folded) is not None or (token.text[0].isupper() and month(token.folded) is not None)
