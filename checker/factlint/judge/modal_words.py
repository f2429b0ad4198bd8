"""The words that say how real an act is: planned, expected, possible, alleged; in five languages."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import NamedTuple


class Reality(IntEnum):
    """How far a text vouches for an act, least first."""

    DENIED = -1
    ALLEGED = 0
    POSSIBLE = 1
    PLANNED = 2
    COMING = 3
    DONE = 4


WORDS = {
    Reality.DENIED: "did not come about",
    Reality.ALLEGED: "is said to have happened",
    Reality.POSSIBLE: "may happen",
    Reality.PLANNED: "is planned or expected",
    Reality.COMING: "will happen",
    Reality.DONE: "has happened",
}
"""For an editor."""


class Opener(NamedTuple):
    """What a word makes of the act that it governs."""

    reality: Reality
    reaches: frozenset[str]
    """``verb``: the verb behind it; ``to``: the verb behind its "to"; ``object``: what its clause goes on with; ``act``:
    the same, but only verbs and nouns of an act."""
    behind: frozenset[str]
    """One of these must come soon behind it where it has an object: "for" of "applied for"; nothing if empty."""


_OPENERS: dict[str, tuple[tuple[Reality, str, str], ...]] = {
    "en": (
        (Reality.COMING, "verb", "will 'll won't shall would"),
        (Reality.DENIED, "to", "refuse refuses refused refusing decline declines declined failed fails refusal failure"),
        (
            Reality.DENIED,
            "act",
            """prevent prevents prevented preventing avoid avoids avoided avoiding cancel cancels cancelled canceled abandon
            abandons abandoned scrapped shelved halted thwarted averted stop stops stopped stopping ceased ceases quit""",
        ),
        (Reality.POSSIBLE, "verb", "may might could should must"),
        (Reality.ALLEGED, "verb", "allegedly reportedly rumored rumoured supposedly purportedly alleged"),
        (
            Reality.COMING,
            "to",
            """set due scheduled slated going poised about agree agrees agreed agreeing agreement deal pact contract
            decide decides decided decision""",
        ),
        (
            Reality.PLANNED,
            "to",
            """intend intends intended intent intention intentions ready willing try tries tried trying attempt attempts
            attempted attempting likely ordered told required urged invited commitment efforts effort bid looking
            bids vying struggling understanding memorandum framework letter unable promise allowed permission authorised authorized keen eager""",
        ),
        (
            Reality.POSSIBLE,
            "to",
            "possible able possibility eligible whether option threat right offer offers offering",
        ),
        (
            Reality.POSSIBLE,
            "to object",
            """consider considers considered considering mull mulls mulled mulling weigh weighs weighed weighing explore
            explores explored exploring contemplate contemplates contemplated contemplating discuss discusses discussed
            discussing debate debates debated debating propose proposes proposed proposing proposal proposals suggest
            suggests suggested suggesting recommend recommends recommended recommending eyeing threaten threatens
            threatened threatening urge urges urging demand demands demanded demanding offered
            negotiate negotiates negotiated negotiating talks possibility prospect consideration""",
        ),
        (
            Reality.PLANNED,
            "to object",
            """plan plans planned planning hope hopes hoped hoping aim aims aimed aiming want wants wanted wanting seek
            seeks sought seeking wish wishes prepare prepares prepared preparing vow vows vowed vowing pledge pledges
            pledged pledging promises promised promising expect expects expected expecting forecast forecasts forecasting
            projected projecting predict predicts predicted predicting request requests requested
            requesting draft drafts drafted drafting submit submits submitted submitting target targets targeting await awaits awaiting""",
        ),
        (Reality.ALLEGED, "to", "said believed thought reported understood claimed rumored rumoured"),
        (
            Reality.ALLEGED,
            "object",
            """allege alleges suspect suspects suspected accuse accuses accused accusing believe believes claim claims
            alleging""",
        ),
    ),
    "de": (
        (Reality.COMING, "verb", "wird werden"),
        (
            Reality.DENIED,
            "object",
            """weigert weigerte weigerten verzichtet verzichtete verzichteten verhinderte verhindert verhinderten vermied
            unterließ versäumte""",
        ),
        (Reality.POSSIBLE, "verb", "könnte könnten kann können dürfte dürften würde würden vielleicht"),
        (
            Reality.PLANNED,
            "verb object",
            "will wollen plant planen soll sollen beabsichtigt beabsichtigen möchte möchten hofft hoffen versucht versuchen",
        ),
        (
            Reality.POSSIBLE,
            "object",
            """erwägt erwägen prüft prüfen schlägt schlagen drohte drohen droht empfiehlt empfehlen fordert fordern
            diskutiert verhandelt verhandeln berät""",
        ),
        (
            Reality.PLANNED,
            "object",
            "erwartet erwarten rechnet rechnen beantragt beantragte strebt anstreben geplante geplanten",
        ),
        (Reality.ALLEGED, "verb", "angeblich mutmaßlich"),
    ),
    "fr": (
        (Reality.COMING, "verb", "va vont"),
        (Reality.DENIED, "object", "refusé refuse refusent renoncé renonce renoncent empêché empêche évité évite annulé omis"),
        (
            Reality.POSSIBLE,
            "verb",
            "pourrait pourraient peut peuvent devrait devraient aurait auraient serait seraient",
        ),
        (
            Reality.POSSIBLE,
            "object",
            """envisage envisagent envisagée envisagé étudie étudient propose proposent proposé recommande menace menacent
            discute négocie négocient réclame réclament demande demandent examine""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            """veut veulent souhaite souhaitent prévoit prévoient compte comptent espère espèrent entend prévu prévue
            projette projettent tente tentent""",
        ),
        (Reality.COMING, "object", "accepté accepte accord décidé décide"),
        (Reality.ALLEGED, "verb", "prétendument"),
    ),
    "es": (
        (Reality.COMING, "verb", "va van"),
        (
            Reality.DENIED,
            "object",
            "negó negaron rehusó rehusaron renunció renunciaron descartó descartaron evitó evitaron impidió canceló",
        ),
        (Reality.POSSIBLE, "verb", "podría podrían puede pueden debería deberían habría habrían"),
        (
            Reality.POSSIBLE,
            "object",
            """estudia estudian considera consideran propone proponen propuso baraja barajan recomienda amenaza amenazó
            negocia negocian discute exige pide piden valora""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            "quiere quieren planea planean prevé prevén espera esperan pretende pretenden busca buscan intenta previsto",
        ),
        (Reality.COMING, "object", "acordó acordaron acuerdo decidió decidido decidieron"),
        (Reality.ALLEGED, "verb", "presuntamente supuestamente"),
    ),
    "pt": (
        (Reality.COMING, "verb", "vai vão irá irão"),
        (
            Reality.DENIED,
            "object",
            "recusou recusaram negou negaram desistiu desistiram descartou descartaram evitou evitaram impediu cancelou",
        ),
        (Reality.POSSIBLE, "verb", "poderia poderiam pode podem poderá poderão deveria deveriam teria teriam"),
        (
            Reality.POSSIBLE,
            "object",
            """estuda estudam considera consideram propõe propõem propôs avalia avaliam ameaça ameaçou recomenda negocia
            negociam discute exige pede""",
        ),
        (
            Reality.PLANNED,
            "verb object",
            """quer querem planeja planejam planeia prevê preveem espera esperam pretende pretendem deve devem tenta
            previsto""",
        ),
        (Reality.COMING, "object", "concordou concordaram acordo decidiu decidiram"),
        (Reality.ALLEGED, "verb", "supostamente alegadamente"),
    ),
}
_PREPOSED = {
    "apply": "for to", "applies": "for to", "applied": "for to", "applying": "for to", "call": "for", "calls": "for",
    "called": "for", "calling": "for", "asked": "for", "asks": "for", "asking": "for", "close": "to", "bid": "for",
    "push": "for", "pushed": "for", "pushing": "for", "filed": "a an for its their suit charges", "files": "a an for",
    "vote": "on", "votes": "on", "rule": "on", "charged": "with", "indicted": "on for", "vying": "for",
    "bidding": "for", "ruled": "out", "rules": "out", "ruling": "out", "candidate": "for", "nominated": "for", "pressing": "for", "campaigning": "for",
}  # fmt: skip
_PREPOSED_REALITY = {
    **dict.fromkeys(("charged", "indicted"), Reality.ALLEGED),
    **dict.fromkeys(("ruled", "rules", "ruling"), Reality.DENIED),
}

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
def openers(language: str) -> dict[str, Opener]:
    """Return the words that leave open what they govern, with how far and what they govern."""
    found: dict[str, Opener] = {}
    for reality, reaches, words in _OPENERS[language]:
        for word in words.split():
            found[word] = Opener(reality, frozenset(reaches.split()), frozenset())
    if language == "en":
        for word, behind in _PREPOSED.items():
            reality = _PREPOSED_REALITY.get(word, Reality.PLANNED)
            found[word] = Opener(reality, frozenset(("object",)), frozenset(behind.split()))
    return found


@cache
def hopes() -> frozenset[str]:
    """Return the English words that take an object before their "to": "expects sales to grow"."""
    return frozenset(_HOPES.split())


@cache
def auxiliaries(language: str) -> frozenset[str]:
    """Return what stands before a participle of what has happened."""
    return frozenset(_BEFORE[language].split())


_ACHIEVED = {
    "en": """
        win receive obtain get secure land clinch gain grant award earn
        pass approve adopt enact ratify clear authorize authorise endorse decide choose select confirm sign
        complete finish close conclude finalise finalize buy acquire purchase take
        reach strike agree sign seal clinch sign
        prove confirm establish demonstrate verify convict
        publish release issue unveil launch introduce
        report post record book make generate achieve
        hold stage
        pay spend invest
        start begin launch open
        impose introduce
        build construct erect complete install
        return hand deliver
        join enter
        win beat""",
    "de": """
        gewann gewonnen erhielt erhalten bekam bekommen errang
        beschloss beschlossen verabschiedet verabschiedete genehmigt genehmigte bewilligt billigte gebilligt erklärte erklärt
        vollzogen vollzog abgeschlossen übernommen übernahm erworben erwarb gekauft kaufte
        erzielt erzielte erreicht erreichte
        bewiesen bewies bestätigt bestätigte nachgewiesen
        veröffentlicht veröffentlichte
        gemeldet meldete verbuchte verbucht
        gezahlt zahlte bezahlt bezahlte investiert investierte
        begonnen begann gestartet startete eröffnet eröffnete
        gebaut baute errichtet errichtete""",
    "fr": """
        gagné remporté obtenu reçu
        adopté approuvé voté décidé autorisé validé décrété
        finalisé conclu achevé bouclé terminé racheté acheté acquis
        trouvé atteint
        prouvé confirmé démontré
        publié
        enregistré dégagé réalisé
        versé payé investi
        commencé lancé débuté ouvert
        construit bâti""",
    "es": """
        ganó ganado obtuvo obtenido recibió recibido logró logrado
        aprobó aprobado adoptó decidió decidido autorizó autorizado ratificó
        completó completado cerró cerrado concluyó concluido compró comprado adquirió adquirido finalizó
        alcanzó alcanzado
        demostró demostrado probó confirmó confirmado
        publicó publicado
        registró registrado obtuvo
        pagó pagado invirtió invertido
        empezó comenzó comenzado lanzó lanzado inició iniciado abrió abierto inauguró
        construyó construido""",
    "pt": """
        ganhou obteve obtido recebeu recebido conseguiu conquistou
        aprovou aprovado adotou decidiu decidido autorizou autorizado ratificou
        completou concluiu concluído fechou comprou comprado adquiriu adquirido finalizou
        alcançou alcançado chegou
        provou provado confirmou confirmado comprovou
        publicou publicado
        registrou registou obteve
        pagou pago investiu investido
        começou lançou lançado iniciou iniciado abriu aberto inaugurou
        construiu construído""",
}
"""Past tenses (English: verbs) of what brings to an end what others plan or ask for, each line of one kind."""

PROVING = frozenset((4,))
"""The lines of what is proved."""
COMPLETING = frozenset((2,))
"""The lines of what closes a deal that was agreed."""


@cache
def achieved(language: str) -> dict[str, frozenset[int]]:
    """Return the verbs that bring to an end what others plan or ask for, by form, with their lines."""
    from factlint.judge import irregular  # noqa: PLC0415 - English only

    found: dict[str, set[int]] = {}
    for group, line in enumerate(_ACHIEVED[language].strip().split("\n")):
        for verb in line.split():
            for form in _past(verb, irregular.forms(verb)) if language == "en" else (verb,):
                found.setdefault(form, set()).add(group)
    return {form: frozenset(groups) for form, groups in found.items()}


def _past(verb: str, bound: tuple[str, ...]) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (*bound, f"{verb}d")
    return (*bound, f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed")
