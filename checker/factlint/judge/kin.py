"""Words that tell of the same event: "buy" and "acquisition", "sell" and "sale", "start" and "begin"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.judge import opposites
from factlint.judge.phrasing import stem_of

if TYPE_CHECKING:
    from factlint.judge.phrasing import Phrasing, Word

_KIN = {
    "en": """
        buy purchase acquire acquisition takeover buyout|sell sale divestment divest|build construct construction
        merge merger|list listing ipo float flotation|decide decision|expand expansion|deliver delivery|enter entry
        pay payment|publish publication|lose loss|grow growth|fly flight|choose choice|prove proof|sue lawsuit suit
        move transfer|strike walkout stoppage|return restitution|release launch ship unveil|resign resignation quit
        succeed success|marry marriage|die death|arrive arrival|depart departure|withdraw withdrawal exit pullout
        reduce reduction|produce production|introduce introduction|invade invasion|destroy destruction
        treat treatment|analyse analyze analysis|speak speech|lay layoff|vote ballot|test trial|review examine
        study examine investigate investigation probe inquiry|replace replacement|recover recovery|refer referral
        evict eviction|detain detention|deport deportation|ratify ratification|reform overhaul|move relocate
        relocation|tear demolish demolition raze|veto""",
    "de": """
        kaufen kauf übernehmen übernahme erwerben erwerb übernommen erworben|verkaufen verkauf veräußern
        verbieten verbot verboten untersagen untersagt|bauen bau errichten errichtet|eröffnen eröffnung
        schließen schließung geschlossen|starten start beginnen beginn begonnen begann|streichen streichung gestrichen
        austreten austritt|zurücktreten rücktritt|senken senkung|erhöhen erhöhung|einführen einführung eingeführt
        veröffentlichen veröffentlichung|genehmigen genehmigung|fusionieren fusion""",
    "fr": """
        acheter achat racheter rachat acquérir acquisition|vendre vente vendu céder cession|interdire interdiction
        interdit|construire construction construit|ouvrir ouverture ouvert|fermer fermeture|lancer lancement
        supprimer suppression|fusionner fusion|publier publication|retirer retrait|réduire réduction réduit
        investir investissement|grève|verser versement payer""",
    "es": """
        comprar compra adquirir adquisición|vender venta|prohibir prohibición|construir construcción|abrir apertura
        abierto|cerrar cierre|lanzar lanzamiento|publicar publicación|retirar retirada|reducir reducción|invertir inversión
        fusionar fusión|despedir despido|firmar firma""",
    "pt": """
        comprar compra adquirir aquisição|vender venda|proibir proibição|construir construção|abrir abertura aberto
        fechar fechamento fecho|lançar lançamento|publicar publicação|retirar retirada|reduzir redução|investir investimento
        fundir fusão|demitir demissão|assinar assinatura""",
}


@cache
def _families(language: str) -> dict[str, frozenset[str]]:
    stem = stem_of(language)
    found: dict[str, set[str]] = {}
    lines = (line.split() for line in _KIN[language].replace("\n", "|").split("|"))
    for words in lines:
        for word in words:
            found.setdefault(stem(word), set()).add(f"{words[0]}+")
    return {word: frozenset(names) for word, names in found.items()}


class _Known(dict[str, frozenset[str]]):
    """For each form met the names of the events that it may tell of."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stem, self._families = stem_of(language), _families(language)
        self._table, self._language = opposites.of(language), language

    def __missing__(self, form: str) -> frozenset[str]:
        stem = self._stem(form)
        names = {stem} | self._families.get(stem, frozenset())
        if self._language == "de" and (base := german_base(form)):
            bare = self._stem(base)
            names |= {bare} | self._families.get(bare, frozenset())
        sides = self._table.sides.get(form if self._language == "en" else stem, frozenset())
        names.update(f"{side}" for side in sides if self._table.tiers[side >> 1] == "plain")
        if len(self) > _MOST:
            self.clear()
        self[form] = found = frozenset(names)
        return found


def german_base(form: str) -> str:
    """Return the infinitive of a regular German participle or past tense, or of one with "zu" in it; else nothing."""
    match = _MARKED.fullmatch(form)
    if match is None:
        past = _PAST.fullmatch(form)
        return f"{past['stem']}en" if past else ""
    base = (match["prefix"] or "") + match["stem"]
    return base.removesuffix("t") + "en" if match["mark"] == "ge" and base.endswith("t") else base


_MARKED = lazy.pattern(
    r"(?P<prefix>auf|aus|ab|an|ein|vor|zu|zurück|mit|nach|her|hin|um|weg|fest|frei|statt|teil|durch|weiter|wieder|los|bei)?"
    r"(?P<mark>ge|(?<=.)zu)(?P<stem>[a-zäöüß]{2,}(?:t|en))"
)
_PAST = lazy.pattern(r"(?P<stem>[a-zäöüß]{3,})te(?:n|t|st)?")


_MOST = 50_000
_known = cache(_Known)


def of(word: Word, language: str) -> frozenset[str]:
    """Return the names of the events that a word may tell of: two words with one in common may tell of the same."""
    return _known(language)[word.form]


def events(phrasing: Phrasing) -> dict[str, list[int]]:
    """Return for each event of which a text may tell the indexes of its words."""
    known, found = _known(phrasing.language), phrasing.events
    if not found:
        for at, word in enumerate(phrasing.words):
            if word.content:
                for name in known[word.form]:
                    found.setdefault(name, []).append(at)
    return found
