"""The verbs that bring to an end what others plan or ask for: "won a permit", "closed the sale"."""

from __future__ import annotations

from functools import cache

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
        appoint hire elect
        settle resolve""",
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
