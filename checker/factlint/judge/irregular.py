"""Irregular English verbs: a stemmer does not see that "rose" is "rise"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent
bet|bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
broadcast|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept
cut|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept
know knew known|lay laid|lead led|learn learnt|leave left|lend lent|let|lie lain|light lit|lose lost|make made
mean meant|meet met|mistake mistook mistaken|offset|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|prove proven|put|quit|read|rebuild rebuilt|ride rode ridden|ring rang rung
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shed|shine shone
shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|speed sped|spend spent|spin spun|split|spread|spring sprang sprung|stand stood|steal stole stolen
stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken
wear wore worn|repay repaid|rewrite rewrote rewritten|retake retook retaken|resell resold|outsell outsold
overpay overpaid|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written"""


@cache
def _bases() -> dict[str, str]:
    verbs = [line.split() for line in _VERBS.replace("\n", "|").split("|")]
    return {form: verb[0] for verb in verbs for form in verb[1:]}


def _past() -> frozenset[str]:
    verbs = [line.split() for line in _VERBS.replace("\n", "|").split("|")]
    return frozenset(form for verb in verbs for form in (verb[1:] or verb))


PAST = _past()
"""Past tenses and participles that do not end in -ed; "cut" and the like among them."""


UNCHANGED = frozenset(form for form in PAST if form not in _bases())
"""Those that are their own base: "cut", "put", "set"."""


def lemma(form: str) -> str:
    """Return the base of an irregular form, any other as it is."""
    return _bases().get(form, form)


def forms(verb: str) -> tuple[str, ...]:
    """Return a verb's irregular forms; none where it is regular."""
    return _forms().get(verb, ())


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for form, verb in _bases().items():
        found[verb] = (*found.get(verb, ()), form)
    return found


_VOWELS = frozenset("aeiou")


def inflected(word: str) -> Iterator[str]:
    """Yield an English word, its plural, and what it has as a verb."""
    yield word
    bound = forms(word)
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    elif word.endswith("y") and word[-2] not in _VOWELS:
        yield word[:-1] + "ies"
        yield word[:-1] + "ied"
    else:
        yield word + "s"
    yield from bound
    yield from (stem + ending for stem in _stems(word) for ending in ("ing", "ed")[: 1 if bound else 2])


def _stems(word: str) -> Iterator[str]:
    """Yield what the endings are put to; whether the last letter is doubled the stress decides, so both."""
    yield word.removesuffix("e")
    short = word.replace("qu", "q")
    if len(short) > 2 and short[-1] not in "aeiouwxy" and short[-2] in _VOWELS and short[-3] not in _VOWELS:
        yield word + word[-1]
