"""What officers and ministers are in charge of: "finance" in "finance chief", "head of sales", "ministre de la Santé"."""

from __future__ import annotations

from functools import cache

_CHARGES = """
finance: finance finances financial treasury fiscal finanz finanzen financier financière financiero financiera \
    hacienda financeiro financeira fazenda finanças
sales: sales commercial revenue vertriebs vertrieb commercial commerciale ventes comercial ventas vendas
safety: safety sicherheits sûreté seguridad segurança
research: research scientific science r&d forschungs forschung forschung recherche scientifique investigación ciencia \
    pesquisa ciência científico científica científica
marketing: marketing brand advertising werbe
legal: legal compliance rechts recht juridique jurídico jurídica
operations: operations operating operational betriebs betrieb opérations opérationnel operaciones operativo operações
technology: technology technical tech engineering ai technik technologie technique tecnología técnico tecnologia técnica \
    digital
product: product products produkt produit produits producto productos produto produtos
security: security cybersecurity
information: information
communications: communications communication press media pr kommunikations kommunikation presse comunicación comunicação
personnel: personnel people hr staff talent personal ressources recursos
policy: policy affairs lobbying
investment: investment investments portfolio
risk: risk risiko risques riesgos riscos
design: design
medical: medical clinical medizin médical médica
supply: procurement purchasing supply logistics einkaufs logistik achats logistique compras logística
strategy: strategy strategic strategie stratégie estrategia estratégia
data: data privacy daten données datos dados
economics: economics
health: health gesundheits gesundheit santé sanidad salud saúde
education: education schools bildungs bildung schul kultus éducation educación educação
foreign: foreign external außen étrangères exteriores exterior estrangeiros
interior: interior home innen inneres intérieur interior
defence: defence defense verteidigungs verteidigung défense armées defensa defesa
justice: justice justiz justicia justiça
economy: economy economic commerce business industry wirtschafts wirtschaft économie economía economia indústria
trade: trade export handels comercio comércio
transport: transport transportation traffic rail verkehrs verkehr transports transportes
environment: environment environmental climate ecology umwelt klima environnement écologie ambiente clima
energy: energy energie énergie energía energia
agriculture: agriculture agricultural farm farming food agrar landwirtschafts agriculture agricultura
labour: labour labor employment work arbeits arbeit travail trabajo trabalho
culture: culture arts kultur culture cultura
housing: housing bau wohnungsbau logement vivienda habitação
family: family families familien famille familia família
sport: sport sports sportif deporte deportes esporte esportes
tourism: tourism tourismus tourisme turismo
social: social welfare sozial sociales
development: development entwicklungs développement desarrollo desenvolvimento
migration: immigration migration integration
europe: europe european europa européennes
planning: planning planification planificación planejamento
maintenance: maintenance
production: production manufacturing produktions fabrication producción produção
"""

_KINDRED = """
research technology
economy trade
economy industry
finance economics
finance economy
safety security
technology information
technology digital
technology product
technology data
information data
operations production
operations supply
health social
health medical
research medical
sales marketing
energy environment
labour social
policy communications
environment agriculture
"""
"""What may be one office under two names."""


@cache
def known() -> dict[str, str]:
    """Return what each word puts somebody in charge of."""
    found: dict[str, str] = {}
    for line in _CHARGES.strip().split("\n"):
        charge, _, words = line.partition(": ")
        found.update((word, charge) for word in words.split())
    return found


@cache
def apart(charge: str, other: str) -> bool:
    """Whether two charges are surely not one and the same."""
    return charge != other and frozenset((charge, other)) not in _kindred()


@cache
def _kindred() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(line.split()) for line in _KINDRED.strip().split("\n"))
