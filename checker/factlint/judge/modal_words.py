"""The words that say how real an act is: planned, expected, possible, alleged; in five languages."""

from __future__ import annotations

from enum import IntEnum
from functools import cache


class Reality(IntEnum):
    """How far a text vouches for an act, least first."""

    ALLEGED = 0
    POSSIBLE = 1
    PLANNED = 2
    COMING = 3
    DONE = 4


WORDS = {
    Reality.ALLEGED: "is said to have happened",
    Reality.POSSIBLE: "may happen",
    Reality.PLANNED: "is planned or expected",
    Reality.COMING: "will happen",
    Reality.DONE: "has happened",
}
"""For an editor."""

_BARE: dict[str, dict[Reality, str]] = {
    "en": {
        Reality.COMING: "will 'll won't shall",
        Reality.POSSIBLE: """
            may might could would should must considering considers considered mulling mulls mulled weighing
            weighs weighed exploring explores explored contemplating contemplates discussing proposed proposes
            proposing suggested suggests suggesting""",
        Reality.ALLEGED: "allegedly reportedly rumored rumoured supposedly purportedly alleged",
    },
    "de": {
        Reality.COMING: "wird werden",
        Reality.POSSIBLE: "könnte könnten dürfte dürften würde würden erwägt erwägen prüft prüfen vielleicht",
        Reality.PLANNED: "will wollen plant planen soll sollen beabsichtigt beabsichtigen möchte möchten hofft hoffen",
        Reality.ALLEGED: "angeblich mutmaßlich",
    },
    "fr": {
        Reality.COMING: "va vont",
        Reality.POSSIBLE: """
            pourrait pourraient peut peuvent devrait devraient envisage envisagent étudie étudient propose proposent
            aurait auraient serait seraient""",
        Reality.PLANNED: "veut veulent souhaite souhaitent prévoit prévoient compte comptent espère espèrent entend",
        Reality.ALLEGED: "prétendument",
    },
    "es": {
        Reality.COMING: "va van",
        Reality.POSSIBLE: """
            podría podrían puede pueden debería deberían estudia estudian considera consideran propone proponen habría
            habrían baraja barajan""",
        Reality.PLANNED: "quiere quieren planea planean prevé prevén espera esperan pretende pretenden busca buscan",
        Reality.ALLEGED: "presuntamente supuestamente",
    },
    "pt": {
        Reality.COMING: "vai vão irá irão",
        Reality.POSSIBLE: """
            poderia poderiam pode podem poderá poderão deveria deveriam estuda estudam considera consideram propõe
            propõem teria teriam avalia avaliam""",
        Reality.PLANNED: "quer querem planeja planejam prevê preveem espera esperam pretende pretendem deve devem",
        Reality.ALLEGED: "supostamente alegadamente",
    },
}
_WITH_TO: dict[Reality, str] = {
    Reality.COMING: "set due scheduled slated going poised about",
    Reality.PLANNED: """
        plan plans planned planning expect expects expected intend intends intended hope hopes hoped hoping aim aims
        aimed aiming want wants wanted seek seeks sought seeking wish wishes prepare prepares preparing ready try tries
        trying attempt attempts attempted attempting agreed agrees vows vowed pledge pledges pledged promises promised
        threatens threatened likely projected forecast ordered asked urged invited told required""",
    Reality.POSSIBLE: "talks possible able possibility eligible",
    Reality.ALLEGED: "said believed thought reported understood claimed alleged rumored rumoured",
}
"""English words behind which "to" and the verb stand."""

ACTIVE = frozenset(("plan", "plans", "intend", "intends", "hope", "hopes", "aim", "aims", "want", "wants", "expects"))
"""English words of somebody's own plans; what "was intended to" do something did it, perhaps."""

_HOPES = "expect expects expecting want wants ask asks urge urges forecast forecasts require requires"

_BEFORE = {
    "en": "has have had was were been is are be being having",
    "de": "hat haben hatte hatten wurde wurden ist sind war waren worden",
    "fr": "a ont avait avaient est sont était étaient été fut furent ai avons",
    "es": "ha han había habían fue fueron ha es son era eran he hemos",
    "pt": "foi foram é são era eram tem têm tinha tinham",
}


@cache
def bare(language: str) -> dict[str, Reality]:
    """Return the words that directly precede an act, with what they make of it."""
    return {word: reality for reality, words in _BARE[language].items() for word in words.split()}


@cache
def with_to(language: str) -> dict[str, Reality]:
    """Return the words that take "to" before the act; English only."""
    return {word: reality for reality, words in _WITH_TO.items() for word in words.split()} if language == "en" else {}


@cache
def hopes() -> frozenset[str]:
    """Return the English words that take an object before their "to": "expects sales to grow"."""
    return frozenset(_HOPES.split())


@cache
def every(language: str) -> frozenset[str]:
    """Return all of them: a text that has none speaks of facts."""
    return frozenset(bare(language)) | frozenset(with_to(language))


@cache
def auxiliaries(language: str) -> frozenset[str]:
    """Return what stands before a participle of what has happened."""
    return frozenset(_BEFORE[language].split())
