"""The words that deny, in five languages: what negates, what it passes over, and where it denies nothing."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factlint.judge.phrasing import stem_of


class Negators(NamedTuple):
    """How one language denies."""

    language: str
    plain: frozenset[str]
    """They deny whatever telling word comes next."""
    verbs: frozenset[str]
    """They deny the verb behind their "to": "failed to", "refused to"."""
    nobody: frozenset[str]
    """They deny what nobody did: "none of the agents called" denies the call."""
    idioms: frozenset[tuple[str, str]]
    """Pairs of words in which nothing is denied."""
    skipped: frozenset[str]
    """Telling words that a negation passes over."""
    helpers: frozenset[str]
    """Stems of verbs behind which the one that counts follows: "did not want to sell"."""
    joints: frozenset[str]
    """What ends the reach of a helper: the verb behind it comes before any article or pronoun."""
    softeners: frozenset[str]
    """Beside these a word is neither affirmed nor denied."""
    negative: frozenset[str]
    """Those of them that take back what stands beside them: "refused", "avoided"."""
    wider: frozenset[str]
    """These and more: what a denial may say in other words."""
    limits: frozenset[str]
    """Behind a denial they make it hold for a time or under a condition."""

    def negates(self, form: str) -> bool:
        """Whether a word denies."""
        return form in self.plain or form in self.verbs

    def negative_in(self, form: str) -> bool:
        """Whether a word denies or takes back."""
        return form in self.negative or self.negates(form)

    def occur(self, forms: frozenset[str]) -> bool:
        """Whether any of a text's words denies."""
        return not self.plain.isdisjoint(forms) or not self.verbs.isdisjoint(forms)


_PLAIN = {
    "en": """
        not no never neither nor without cannot nobody none nothing nowhere don't doesn't didn't won't wouldn't
        can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't needn't mightn't
        ain't""",
    "de": "nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts nirgends",
    "fr": "pas jamais aucun aucune sans ni nul nulle rien guère",
    "es": "no nunca jamás sin ni ningún ninguna ninguno tampoco nadie nada",
    "pt": "não nunca jamais sem nem nenhum nenhuma tampouco ninguém nada",
}
_VERBS = {
    "en": """
        fail fails failed failing refuse refuses refused refusing decline declines declined declining unable yet
        neglect neglected reluctant unwilling lack lacks lacked lacking""",
    "de": "",
    "fr": "",
    "es": "",
    "pt": "",
}
_NOBODY = {
    "en": "none no neither nobody",
    "de": "kein keine keiner niemand",
    "fr": "aucun aucune nul nulle",
    "es": "ningún ninguna ninguno nadie",
    "pt": "nenhum nenhuma ninguém",
}
_IDIOMS = {
    "en": """
        not only|not just|not merely|not simply|not solely|not alone|not least|not necessarily|not to|no doubt|no wonder
        no matter|no less|no fewer|no more|no later|no sooner|nothing but|nothing less|or not|if not|why not|none other
        not unlike|not fewer|not less|not more|never mind|without doubt|without question|not exclusively|not even
        not always|not fully|not entirely|not all|not every|nor is|no stranger|not later|no later|no earlier""",
    "de": "nicht nur|nicht zuletzt|nicht einmal|nicht allein|nicht bloß|nicht unbedingt|ob nicht|ohne zweifel"
    "|nicht alle|nicht mehr|nicht weniger|nicht immer|nicht länger",
    "fr": "pas seulement|pas uniquement|pas moins|sans doute|pas tous|pas toujours|pas nécessairement",
    "es": "no solo|no sólo|no solamente|no obstante|sin embargo|sin duda|no todos|sin dudas|no menos|no siempre|si no",
    "pt": "não só|não apenas|não somente|não obstante|sem dúvida|não todos|nada menos|não menos|não sempre|nem sempre"
    "|se não|nem todos",
}
_SKIPPED = {
    "en": "ago currently own really fully ever often always part longer",
    "de": "mehr länger wie",
    "fr": "plus été",
    "es": "sido más",
    "pt": "sido mais",
}
_HELPERS = {
    "en": """
        need want able expected plan intend seem appear try seek allow permit go get manage begin start continue
        make do take let likely supposed required fail refuse decline agree decide choose hope wish expect
        considering able unable willing immediately prepared ready authorized""",
    "de": "müssen können wollen sollen dürfen planen versuchen beginnen lassen kommen geben machen",
    "fr": "vouloir pouvoir devoir aller faire prévoir chercher souhaiter réussir parvenir",
    "es": "querer poder deber ir hacer prever buscar tener lograr conseguir volver",
    "pt": "querer poder dever ir fazer prever buscar ter conseguir voltar",
}
_JOINTS = """
    and or for the a an that this these its their his her he she they it und oder für der die das den dem ein eine einen
    dass et ou pour le la les un une des que y o para por el los las una e os as um uma"""
_SOFTENERS = {
    "en": """
        hardly barely rarely seldom scarcely few little fail fails failed failure refuse refuses refused
        refusing refusal decline declines declined deny denies denied denying denial reject rejects rejected
        rejecting rejection lack lacks lacked lacking avoid avoids avoided avoiding prevent prevents prevented
        preventing stop stops stopped halt halted block blocked cancel canceled cancelled cancels abandon
        abandoned suspend suspended unable unlikely impossible instead rather doubt doubts doubted against ban
        banned bans absence dispute disputed disputes contradict without only except unless until if whether
        could would might should may hope hopes hoped hoping wants wanted want asked ask asks invited urged
        called calls plan plans planned planning expected expects try trying tried attempt attempted attempts
        attempting before instead supposed due too yet despite contrary false falsely wrongly myth alleged
        allegedly rumor rumors rumour rumours reportedly considered considering question questioned unclear need
        needs needed await awaits awaiting pending subject seek seeks seeking sought""",
    "de": """
        kaum selten wenig wenige lehnt lehnte ablehnen abgelehnt verweigerte verweigert bestreitet bestritt
        dementiert dementierte ohne gegen statt falls ob wenn könnte könnten würde würden sollte sollten soll
        sollen will wollen wollte plant planen angeblich nur außer bis unklar zweifel stoppte gestoppt
        verhindert""",
    "fr": """
        peu rarement refuse refusé refusent nie nié démenti dément rejeté rejette empêche empêché évite évité
        sans contre si pourrait pourraient devrait devraient veut veulent voulait espère prévoit prévoient
        aurait auraient seul seulement sauf jusqu avant plutôt impossible improbable""",
    "es": """
        poco rara apenas rechazó rechaza rechazado negó niega desmintió desmiente evitó evita impide impidió sin
        contra si podría podrían debería deberían quiere quieren quería espera esperan prevé prevén habría
        habrían solo sólo salvo hasta antes imposible improbable dejó""",
    "pt": """
        pouco raramente apenas rejeitou rejeita rejeitado negou nega desmentiu desmente evitou evita impede
        impediu sem contra se poderia poderiam deveria deveriam quer querem queria espera esperam prevê preveem
        teria teriam só salvo até antes impossível improvável deixou""",
}
_WIDER = """
    miss misses missed missing skip skips skipped omit omits omitted scrap scrapped scraps
    ended ends drop dropped quit ceased cease withheld withhold resist resisted resists escape escaped spared
    ruled rule ruling free undamaged unharmed unhurt unscathed unaffected unchanged unaware unclear unwilling
    untouched closed shut banning forbidden forbade barred excluded excludes excluding few little no not never
    far neither nor none nobody nothing cannot short rather reluctant neglected too insufficient inadequate
    incomplete unfinished pending awaiting awaits delayed postponed delay postpone shelved paused lost lose
    loses exempt exempted gone spurned rebuffed vetoed overturned quashed dismissed retracted withdrew withdrawn
    vacant empty only less fewer despite"""
"""English words beside which a denial may be but another wording."""
_NEGATIVE = {
    "en": """
        hardly barely rarely seldom scarcely fail fails failed failing failure refuse refuses refused refusing
        refusal decline declines declined deny denies denied denying denial reject rejects rejected rejecting
        rejection lack lacks lacked lacking avoid avoids avoided avoiding prevent prevents prevented preventing
        stop stops stopped halt halted block blocked blocks cancel canceled cancelled cancels abandon abandoned
        suspend suspended unable unlikely impossible instead doubt doubts doubted against ban banned bans
        absence dispute disputed disputes contradict without until unless except contrary false falsely wrongly
        myth turned opposed opposes opposing offset reverse reversed reversing curb curbs curbing limit
        limits limiting""",
    "de": """
        kaum selten lehnt lehnte ablehnen abgelehnt verweigerte verweigert weigert weigerte weigern bestreitet bestritt dementiert
        dementierte ohne gegen statt außer bis stoppte gestoppt verhindert verhinderte verhindern trotz""",
    "fr": """
        rarement refuse refusé refusent nie nié démenti dément rejeté rejette empêche empêché évite évité sans
        contre sauf jusqu impossible improbable malgré freiner""",
    "es": """
        rara apenas rechazó rechaza rechazado negó niega desmintió desmiente evitó evita evitar impide impidió
        sin contra salvo hasta imposible improbable dejó pese frenar""",
    "pt": """
        raramente rejeitou rejeita rejeitado negou nega desmentiu desmente evitou evita evitar impede impediu
        sem contra salvo até impossível improvável deixou apesar frear""",
}
_LIMITS = {
    "en": "until unless except before only because if enough",
    "de": "bis außer bevor nur sondern weil falls erst solange ohne",
    "fr": "jusqu sauf avant que seulement mais parce si sans",
    "es": "hasta salvo antes solo sólo sino porque si sin excepto",
    "pt": "até salvo antes só apenas mas porque se sem exceto",
}


@cache
def of(language: str) -> Negators:
    """Return how a language denies."""
    pairs = (entry.split() for entry in _IDIOMS[language].replace("\n", "|").split("|"))
    stem = stem_of(language)
    return Negators(
        language,
        frozenset(_PLAIN[language].split()),
        frozenset(_VERBS[language].split()),
        frozenset(_NOBODY[language].split()),
        frozenset((pair[0], pair[1]) for pair in pairs if len(pair) == 2),
        frozenset(_SKIPPED[language].split()),
        frozenset(map(stem, _HELPERS[language].split())),
        frozenset(_JOINTS.split()),
        frozenset(_SOFTENERS[language].split()),
        frozenset(_NEGATIVE[language].split()),
        frozenset((*_NEGATIVE[language].split(), *(_WIDER.split() if language == "en" else ()))),
        frozenset(_LIMITS[language].split()),
    )
