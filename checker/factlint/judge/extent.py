"""Comparison: more or less than a number, all or some of a group, A larger than B or B larger than A."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge import denials, negators, turn
from factlint.judge.phrasing import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.phrasing import Phrasing, Word
    from factlint.judge.turn import Turn

_ABOVE = {
    "en": """
        more than|over|above|at least|upwards of|in excess of|greater than|higher than|no fewer than|no less than|
        exceeding|exceeded|exceeds|exceed|surpassed|surpassing|topped|a minimum of|just over|well over|larger than""",
    "de": "mehr als|über|mindestens|wenigstens|gut|höher als|größer als",
    "fr": "plus de|plus d|au moins|supérieur à|au dessus de|minimum",
    "es": "más de|al menos|por lo menos|superior a|por encima de|como mínimo",
    "pt": "mais de|pelo menos|ao menos|superior a|acima de|no mínimo",
}
_BELOW = {
    "en": """
        less than|under|below|fewer than|at most|up to|no more than|nearly|almost|close to|just under|well under|
        lower than|smaller than|a maximum of|as many as|as much as|not more than|short of|just shy of|approaching""",
    "de": "weniger als|unter|höchstens|maximal|knapp|fast|beinahe|bis zu|nahezu|niedriger als|kleiner als",
    "fr": "moins de|moins d|au plus|près de|presque|jusqu à|inférieur à|quasi",
    "es": "menos de|como máximo|casi|hasta|cerca de|inferior a|por debajo de",
    "pt": "menos de|no máximo|quase|até|cerca de|perto de|inferior a|abaixo de",
}
_SHARES = {
    "en": "all:all every each entire|most:most majority|many:many numerous|some:some several half|few:few \
handful|none:no none",
    "de": "all:alle allen jeder jede jedes sämtliche|most:meisten mehrheit|some:einige manche mehrere viele|few:wenige|"
    "none:kein keine keiner keinen",
    "fr": "all:tous toutes chaque|most:plupart majorité|some:certains certaines plusieurs quelques|none:aucun aucune",
    "es": "all:todos todas cada|most:mayoría|some:algunos algunas varios varias muchos muchas|few:pocos pocas|"
    "none:ningún ninguna ninguno",
    "pt": "all:todos todas cada|most:maioria|some:alguns algumas vários várias muitos muitas|few:poucos poucas|"
    "none:nenhum nenhuma",
}
_CLASHES = frozenset(
    frozenset(pair)
    for pair in (
        *(("all", "some"), ("all", "few"), ("all", "none"), ("all", "most"), ("most", "few"), ("most", "none")),
        *(("some", "none"), ("few", "none"), ("many", "few"), ("many", "none"), ("all", "part"), ("none", "part")),
    )
)


class Bound(NamedTuple):
    """A number with a word that sets it as a floor or a ceiling."""

    number: str
    floor: bool
    place: Place
    around: frozenset[str]


class Share(NamedTuple):
    """How much of a group a text speaks of."""

    share: str
    noun: str
    cue: int
    at: int


def find(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield where a claim sets another bound, another share or the contrary order."""
    language = claim.language
    if any((form[0].isdigit() or form in _COUNTS) and form in source.forms for form in claim.forms):
        yield from _other_bound(claim, source)
    table = _shares(language).keys()
    if not (table.isdisjoint(claim.forms) and table.isdisjoint(source.forms)):
        yield from _other_share(claim, source)
    if language == "en" and "than" in claim.forms and "than" in source.forms:
        yield from _swapped(claim, source)
    if language == "en" and "as" in claim.forms and "as" in source.forms:
        yield from _other_times(claim, source)


def _other_times(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield "half as fast as" where the source has "twice as fast as" of the same."""
    for mine in _times(claim):
        for other in _times(source):
            if (
                mine[1] == other[1]
                and mine[2] != other[2]
                and claim.near(mine[0].last, 3) & source.near(other[0].last, 3)
            ):
                before = {word.stem for word in source.words[: other[0].first] if word.content}
                measure = _things(claim.words[mine[0].last + 1 : mine[0].last + 6], claim.words[mine[0].last].clause)
                if measure.isdisjoint(before):
                    sides = (claim, source)
                    yield turn.of("comparison", sides, (mine[0], other[0]), "the source says “{}”", sure=bool(measure))


def _times(phrasing: Phrasing) -> list[tuple[Place, str, bool]]:
    """Return where a text has "twice as fast as": the words, the stem of "fast", and whether it is more."""
    words, found = phrasing.words, []
    for at, word in enumerate(words[:-2]):
        if word.form != "as" or not at:
            continue
        before = words[at - 1].form
        more = {"twice": True, "times": True, "double": True, "half": False, "third": False, "quarter": False}.get(
            before
        )
        if more is not None:
            found.append((Place(at - 1, at + 1), words[at + 1].stem, more))
    return found


@cache
def _bounds(language: str) -> dict[tuple[str, ...], bool]:
    return {
        tuple(phrase.split()): floor
        for floor, phrases in ((True, _ABOVE[language]), (False, _BELOW[language]))
        for phrase in phrases.replace("\n", "").split("|")
    }


@cache
def _shares(language: str) -> dict[str, str]:
    pairs = (entry.partition(":") for entry in _SHARES[language].split("|"))
    return {word: share for share, _, words in pairs for word in words.split()}


def bounds(phrasing: Phrasing) -> tuple[Bound, ...]:
    """Return the numbers of a text that have a floor or a ceiling before them."""
    table, words = _bounds(phrasing.language), phrasing.words
    found = []
    for at, word in enumerate(words):
        if not at or not (word.form[0].isdigit() or word.form in _COUNTS):
            continue
        for size in (4, 3, 2, 1):
            forms = tuple(other.form for other in words[max(0, at - size) : at])
            if len(forms) == size and forms in table and words[at - 1].sentence == word.sentence:
                found.append(Bound(word.form, table[forms], Place(at - size, at), phrasing.near(at, 3)))
                break
    return tuple(found)


_COUNT_WORDS = """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand dozen half third
    quarter zwei drei vier fünf sechs sieben acht neun zehn zwölf hundert hälfte drittel deux trois quatre cinq sept huit
    neuf dix cent moitié tiers dos tres cuatro cinco seis siete ocho nueve diez cien mitad tercio dois três quatro sete oito
    nove dez cem metade terço"""
_COUNTS = frozenset(_COUNT_WORDS.split())


def _other_bound(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield "more than 500" where the source has "fewer than 500" of the same."""
    claimed = bounds(claim)
    theirs = bounds(source) if claimed else ()
    for mine in claimed:
        same = [other for other in theirs if other.number == mine.number and mine.around & other.around]
        if not same or any(other.floor == mine.floor for other in same):
            continue
        places = mine.place, same[0].place
        plain = [word for word in source.words if word.form == mine.number]
        sure = len(plain) == len(same) and len(mine.around & same[0].around) > 1
        yield turn.of("comparison", (claim, source), places, "the source says “{}”", sure=sure)


def shares(phrasing: Phrasing) -> tuple[Share, ...]:
    """Return the words for how much of a group, each with the noun that follows it."""
    table, words = _shares(phrasing.language), phrasing.words
    found = []
    for at, word in enumerate(words):
        share = table.get(word.form)
        if (
            share is None
            and at + 2 < len(words)
            and words[at + 1].form == "of"
            and _counts(word)
            and words[at + 2].form in _ITS
        ):
            share = "part"
        if share is None or phrasing.joined(at):
            continue
        for index in range(at + 1, min(at + 6, len(words))):
            other = words[index]
            if other.clause != word.clause or other.form in table:
                break
            if other.content and not _counts(other):
                found.append(Share(share, other.stem, at, index))
                break
            if _counts(other) and share not in ("all", "part", "none"):
                break
    return tuple(found)


def _counts(word: Word) -> bool:
    """Whether a word is a number."""
    return word.form[0].isdigit() or word.form in _COUNTS


_ITS = frozenset(("the", "its", "their", "all", "these", "those", "his", "her", "our"))


def _other_share(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield "all employees" where the source has "some employees"."""
    claimed = shares(claim)
    theirs = shares(source) if claimed else ()
    for mine in claimed:
        same = [other for other in theirs if other.noun == mine.noun]
        if not same or any(other.share == mine.share for other in same):
            continue
        other = same[0]
        if frozenset((mine.share, other.share)) not in _CLASHES:
            continue
        if sum(word.stem == mine.noun and word.content for word in source.words) > 1:
            continue
        shared = claim.near(mine.at, 4) & source.near(other.at, 6)
        if not shared or _denied(claim, mine.cue) != _denied(source, other.cue):
            continue
        places = Place(mine.cue, mine.at), Place(other.cue, other.at)
        sure = len(shared) > 1 and claim.words[mine.at].form == source.words[other.at].form
        yield turn.of("comparison", (claim, source), places, "the source says “{}”", sure=sure)


def _denied(phrasing: Phrasing, cue: int) -> bool:
    """Whether "not" stands right before a share: "not all"."""
    return cue > 0 and negators.of(phrasing.language).negates(phrasing.words[cue - 1].form)


def _swapped(claim: Phrasing, source: Phrasing) -> Iterator[Turn]:
    """Yield "A is larger than B" where the source has "B is larger than A"."""
    for mine in _orders(claim):
        for other in _orders(source):
            if mine.word != other.word or mine.right & other.right:
                continue
            both = mine.left & other.left
            if (mine.left - both) & other.right and mine.right & (other.left - both):
                if denials.odd_at(claim, mine.place) != denials.odd_at(source, other.place):
                    continue
                yield turn.of(
                    "comparison", (claim, source), (mine.place, other.place), "the source says “{}”", sure=True
                )


class Order(NamedTuple):
    """Two things compared: "Halden is larger than Orvik"."""

    word: str
    left: frozenset[str]
    right: frozenset[str]
    place: Place


def _orders(phrasing: Phrasing) -> Iterator[Order]:
    """Yield the comparisons with "than" of a text; those with a number compare no two things."""
    words = phrasing.words
    for at, word in enumerate(words):
        if word.form != "than" or at < 2:
            continue
        right = _things(_first(words[at + 1 : at + 6]), word.clause)
        cue = next((index for index in range(at - 1, max(-1, at - 5), -1) if _compares(words[index])), None)
        if cue is None or not right:
            continue
        left = _things(words[max(0, cue - 5) : cue], word.clause)
        if left:
            yield Order(words[cue].stem, left, right, Place(cue, min(at + 2, len(words) - 1)))


def _first(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words up to the first preposition or auxiliary behind a telling one."""
    told = next((index for index, word in enumerate(words) if word.content), len(words))
    end = next((index for index in range(told, len(words)) if not words[index].content), len(words))
    return words[:end]


def _things(words: tuple[Word, ...], clause: int) -> frozenset[str]:
    near = [word for word in words if word.clause == clause]
    if any(word.form[0].isdigit() for word in near):
        return frozenset()
    return frozenset(word.stem for word in near if (word.capital or word.content) and word.form not in ("one", "ones"))


def _compares(word: Word) -> bool:
    return word.form in ("more", "less", "fewer", "worse", "better") or (
        len(word.form) > 4 and word.form.endswith("er")
    )
