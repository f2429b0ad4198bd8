"""Verbs of the news in the eight languages: those that report an act, and other finite forms that show a clause.

The lists hold forms as they are written, not stems: "raised" and "raises" are finite, "raise" may be anything. What
news says every day is here; a clause whose verb is missing is not cut off, and a name before one is no subject.
"""

from __future__ import annotations

from functools import cache

_ACTS = {
    "en": """
        announced announces releases released launched launches unveiled unveils introduced introduces published
        publishes presented raised acquired acquires bought sold merged signed sued filed hired fired appointed
        resigned approved banned fined ordered rejected reported reports disclosed confirmed denied said says told
        claimed claims stated states warned invested partnered agreed shipped opened closed cut delayed canceled
        cancelled withdrew won lost measured found showed rose fell grew declined doubled started began completed
        expanded
    """,
    "de": """
        veröffentlichte veröffentlichten stellte stellten übernahm sagte sagten erklärte erklärten teilte teilten
        meldete meldeten berichtete berichteten kaufte verkaufte unterzeichnete unterzeichneten genehmigte verklagte
        startete starteten begann stieg sank fiel verlor gewann zeigte zeigten warnte warnten kündigte kündigten
    """,
    "fr": """
        annonce annoncent lance lancent publie publient présente présentent dévoile dévoilent lève acquiert rachète
        achète signe signent déclare affirme affirment indique confirme confirment révèle révèlent interdit ouvre
        ouvrent impose
    """,
    "es": """
        anunció anuncia anuncian anunciaron lanzó lanza lanzan lanzaron publicó publica publicaron presentó presentaron
        adquirió adquirieron compró compraron firmó firmaron dijo dijeron declaró declararon afirmó afirma afirman
        afirmaron informó informaron confirmó confirma confirmaron prohibió prohibieron aprobó aprobaron multó
    """,
    "pt": """
        anunciou anunciam anunciaram lançou lançam lançaram publicou publicaram apresentou apresentam apresentaram
        adquiriu adquiriram comprou compraram firmou firmaram disse disseram declarou declararam afirmou afirmaram
        informou informaram confirmou confirmaram proibiu proibiram aprovou aprovaram multou
    """,
}

_PARTICIPLES = """
    angekündigt veröffentlicht vorgestellt übernommen gekauft
    annoncé annoncée lancé lancée publié publiée présenté dévoilé levé acquis racheté acheté signé déclaré affirmé
    indiqué confirmé révélé condamné condamnée ouvert imposé"""
"""Reported acts that are no finite verbs: they need a "hat" or "a" somewhere before them."""

_OTHERS = {
    "en": """
        is are was were has had have will did does accused accepted added adds allowed allows asked backed beat became
        blocked broke brought built builds called came cites cited climbed committed competes created credits cuts
        dated debuted declared defeated described designed developed dies died dismissed dropped earned edged employed
        employs ended ends enabled entered estimates estimated exceeded expects extended faces faced failed finished
        forecast framed gained gave gets got granted halted handed handles handled held hit holds imposed improved
        includes included increased issued joined jumped keeps kept knocked lands landed left let lifted lists listed
        lowered made makes maintained manages managed met moved named narrowed needs negotiated noted obtained offered
        offers opens operated operates outperformed overtook owed owned owns paid paused pays peaked picked placed
        plans pledged plunged posted predicts projected promised promoted provided provides pulled purchased pushed
        put puts qualified quadrupled quit raises ran ranked reached reaches rebounded recalled received receives
        recorded recovered recruited reduced refused registered rejected relies remained remains removed removes
        replaced replaces requested required requires rejoined restored restricted resumed retired returned revealed
        revised runs saw scored scores scrapped secured seeks seized sells sends sent served serves set settled ships
        shed shifted shrank shut slashed slipped slowed soared spends spent stands stayed stepped stood stopped stores
        struck submitted succeeded supplied supplies supports suspended sued takes targeted tested told took topped
        totaled totalled trades traded trailed trained trains transferred trimmed tripled tumbled turned unlocked
        updated upgraded urged used uses valued voted vowed wants weighed went widened wins withdraws wrote writes
        yielded
    """,
    "de": """
        ist sind war waren hat haben hatte hatten wird werden wurde wurden will soll sollen kann können
        arbeitet baut baute bauten bekam beendete bestätigte bestätigten beteiligte betrug betrugen bezeichnete bietet
        bieten blieb bleibt bringt brachte brachten eröffnete eröffneten erhielt erhielten erhält erhöhte erreichte
        erreichten ersetzt ersetzte erwirtschaftete erwarb erwarben erzielte erzielten fand fanden führt führte führten
        gab gaben gründete gründeten ging halbierte hält hielt investierte investierten kam kommt kostet kostete kürzte
        läuft legte legten leitet lehnte lehnten lief liegt lag liefert lieferte machte machten misst nannte nahm
        nahmen nennt nutzt nutzte plant planen präsentierte produziert reichte reduzierte sammelte sammelten schloss
        schlossen schrieb sicherte sieht senkte sperrte steht steigerte stellt stoppte strich streicht trägt trat
        trainierte umfasst unterstützt verbot verdoppelte verdreifachte vereinbarte verhängte verkauft verlangt
        verließ verpflichtete verschob verzeichnete wechselt wechselte wuchs wuchsen zahlte zahlt zog öffnete
        kündigt gibt startet meldet übernimmt
    """,
    "fr": """
        est sont était étaient a ont avait avaient sera seront va vont fut
        accueille boucle accuse achètent acquièrent affiche affichent ajoute améliore approuve arrête atteint atteignent
        augmente baisse bénéficie bloque collabore compte comptent conclut construit coûte crée déploie dépasse
        dépose dépense devient dispose divise double embauche emploie emploient enregistre équipe exige explique
        fabrique fait font ferme finance fixe forme fournit gagne gère grimpe intègre investit lèvent licencie livre
        mène mesure met mettent négocie nomme obtient obtiennent offre passe perd permet porte poursuit prend prévoit
        produit progresse propose proposent publient rachètent recrute réduit refuse rejoint remplace remporte
        renforce renonce repose reste retire reçoit sort suspend teste tombe touche travaille triple utilise vaut vend
        verse veut vise
    """,
    "es": """
        es son era eran fue fueron ha han había habían será serán está están tiene tienen tuvo
        abrió abrieron acordó acusó alcanzó alcanzaron amplió aumentó añadió aplazó bajó bloqueó cayó cayeron canceló
        cerró cerraron comenzó completó condenó contrató construyó costó creció crecieron creó cuenta cuesta demandó
        demostró desarrolló despidió destinó dio dobló duplicó elevó emplea empezó entregó entró estrenó exigió
        fabrica financió fundó ganó hizo inauguró incluye integró invirtió invirtieron lidera logró mantiene midió
        mostró multiplicó negó nombró obtuvo obtuvieron ofrece ofreció opera ordenó pagó pasó perdió permite planea
        pidió prepara produce puso recaudó recaudaron recibió redujo rechazó registró reveló retiró reúne sube subió
        subieron superó suspendió sustituye terminó trabaja triplicó ubica usa utiliza vale vendió vendieron
    """,
    "pt": """
        é são era eram foi foram tem têm tinha há será serão está estão
        abriu abriram acordou acusou alcançou ampliou aumentou adicionou adiou baixou bloqueou caiu caíram cancelou
        captou captaram chegou começou completou condenou conseguiu construiu contratou cresceu cresceram criou custa
        custou demitiu desenvolveu destinou divulgou divulgaram dobrou duplicou elevou emprega encerrou entregou
        entrou estreou exigiu fabrica fechou fecharam fez financiou fundou ganhou inaugurou inclui integrou investiu
        investiram levantou levantaram liderou manteve mediu mostrou negou nomeou obteve oferece ofereceu opera
        ordenou pagou passou perdeu permite planeja pediu processou produz recebeu receberam reduziu recusou registrou
        registou revelou retirou reúne subiu subiram superou suspendeu substitui terminou trabalha triplicou usa
        utiliza vale vendeu venderam
    """,
}

_AFTER_ORGANISATIONS = {
    "en": """
        said says told announced announces plans expects employs raised raises acquired acquires bought sold signed
        sued filed hired fired appointed agreed disclosed confirmed denied warned invested partnered reported reports
        launched launches unveiled unveils released releases published publishes added pledged owns paid secured posted
    """,
    "de": """
        teilte kündigte erklärte meldete plant beschäftigt sammelte übernahm kaufte verkaufte unterzeichnete verklagte
        bestätigte investierte startete stellte veröffentlichte
    """,
    "fr": """
        annonce lance publie présente dévoile lève acquiert rachète achète signe déclare affirme indique confirme
        emploie prévoit recrute embauche investit
    """,
    "es": """
        anunció anuncia lanzó lanza publicó presentó adquirió compró firmó dijo declaró afirmó informó confirmó emplea
        planea recaudó contrató invirtió
    """,
    "pt": """
        anunciou anuncia lançou publicou apresentou adquiriu comprou firmou disse declarou afirmou informou confirmou
        emprega planeja captou contratou investiu
    """,
}

LANGUAGES = frozenset(_OTHERS)
"""The languages whose finite forms are listed."""


@cache
def acts() -> frozenset[str]:
    """Return the words of all languages that report an act, participles included."""
    return frozenset(" ".join((*_ACTS.values(), _PARTICIPLES)).split())


@cache
def finite(language: str) -> frozenset[str]:
    """Return the finite forms of a language, none where it is written without blanks or not known."""
    return frozenset((_ACTS.get(language, "") + _OTHERS.get(language, "")).split())


@cache
def corporate(language: str) -> frozenset[str]:
    """Return the verbs by which an "it" shows that it is a company and none of its products."""
    return frozenset(_AFTER_ORGANISATIONS.get(language, "").split())
