"""The offices that news give people, in the words of eight languages, and which of them exclude each other."""

from __future__ import annotations

from functools import cache

_ROLES = """
ceo: ceo|chief executive|chief executive officer|vorstandschef|vorstandschefin|vorstandsvorsitzender|\
vorstandsvorsitzende|directeur général|directrice générale|pdg|director ejecutivo|directora ejecutiva|\
consejero delegado|consejera delegada|diretor executivo|diretora executiva|diretor presidente
cfo: cfo|chief financial officer|chief finance officer|finance chief|finance director|financial director|finanzchef|\
finanzchefin|finanzvorstand|directeur financier|directrice financière|director financiero|directora financiera|\
diretor financeiro|diretora financeira
cto: cto|chief technology officer|chief technical officer|technology chief|technology director|technikchef|\
technikchefin|technikvorstand|directeur technique|directrice technique|director de tecnología|director técnico|\
diretor de tecnologia|diretora de tecnologia
coo: coo|chief operating officer|chief operations officer|operations chief|operating chief|directeur des opérations|\
director de operaciones|directora de operaciones|diretor de operações|diretora de operações
cio: cio|chief information officer
cmo: cmo|chief marketing officer|marketing chief|marketing director|marketingchef|marketingchefin
cso: chief scientist|chief scientific officer|chief science officer
cpo: chief product officer|product chief
ciso: ciso|chief information security officer|security chief
general counsel: general counsel|chief legal officer|chefjurist|chefjuristin
chair: chairman|chairwoman|chairperson|chair|executive chairman|aufsichtsratschef|aufsichtsratschefin|\
aufsichtsratsvorsitzender|président du conseil|presidente del consejo|presidente do conselho
co-chair: co chair|co chairman|co chairwoman
founder: founder|gründer|gründerin|fondateur|fondatrice|fundador|fundadora
co-founder: co founder|cofounder|mitgründer|mitgründerin|cofondateur|cofondatrice|cofundador|cofundadora
president: president|präsident|präsidentin|président|présidente|presidente|presidenta
vice president: vice president|vp|vizepräsident|vizepräsidentin|vice président|vice présidente|vicepresidente|\
vicepresidenta|vice presidente|senior vice president|executive vice president
prime minister: prime minister|premier|premierminister|premierministerin|premier ministre|première ministre|\
primer ministro|primera ministra|primeiro ministro|primeira ministra
chancellor: chancellor|bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|chancelier|chancelière|canciller
foreign minister: foreign minister|foreign secretary|secretary of state|außenminister|außenministerin|\
ministre des affaires étrangères|ministro de exteriores|ministra de exteriores|ministro das relações exteriores
finance minister: finance minister|treasury secretary|finanzminister|finanzministerin|ministre des finances|\
ministro de hacienda|ministra de hacienda|ministro da fazenda
defence minister: defence minister|defense minister|defence secretary|defense secretary|verteidigungsminister|\
verteidigungsministerin|ministre de la défense|ministre des armées|ministro de defensa|ministra de defensa|\
ministro da defesa
interior minister: interior minister|home secretary|innenminister|innenministerin|ministre de l intérieur|\
ministro del interior|ministro do interior
justice minister: justice minister|attorney general|justizminister|justizministerin|ministre de la justice|\
ministro de justicia|ministra de justicia|ministro da justiça
health minister: health minister|health secretary|gesundheitsminister|gesundheitsministerin|ministre de la santé|\
ministro de sanidad|ministra de sanidad|ministro da saúde
economy minister: economy minister|commerce secretary|wirtschaftsminister|wirtschaftsministerin|\
ministre de l économie|ministro de economía|ministra de economía|ministro da economia
education minister: education minister|education secretary|bildungsminister|ministre de l éducation
energy minister: energy minister|energy secretary|energieminister
housing minister: housing minister|housing secretary|wohnungsbauminister|ministre du logement
transport minister: transport minister|transportation secretary|verkehrsminister|verkehrsministerin|\
ministre des transports|ministro de transportes|ministro dos transportes
environment minister: environment minister|climate minister|umweltminister|umweltministerin|\
ministre de l environnement|ministro de medio ambiente|ministro do ambiente
trade minister: trade minister|handelsminister|handelsministerin|ministro de comercio
agriculture minister: agriculture minister|agriculture secretary|farm minister|landwirtschaftsminister|\
ministre de l agriculture|ministro de agricultura|ministro da agricultura
labour minister: labour minister|labor minister|labor secretary|arbeitsminister|arbeitsministerin|ministre du travail|\
ministro de trabajo|ministro do trabalho
science minister: science minister|forschungsminister|ministro de ciencia|ministro da ciência
culture minister: culture minister|kulturminister|ministre de la culture|ministro de cultura|ministro da cultura
minister: minister|ministerin|ministre|ministro|ministra
deputy minister: deputy minister|vice minister|staatssekretär|staatssekretärin|viceministro|viceministra|vice ministro
spokesperson: spokesperson|spokesman|spokeswoman|spokesperson|press secretary|sprecher|sprecherin|porte parole|\
portavoz|porta voz
governor: governor|gouverneur|gouverneurin|gouverneure|gobernador|gobernadora|governador|governadora
mayor: mayor|bürgermeister|bürgermeisterin|oberbürgermeister|maire|alcalde|alcaldesa|prefeito|prefeita
senator: senator|senatorin|sénateur|sénatrice|senador|senadora
representative: congressman|congresswoman|abgeordneter|abgeordnete|député|députée|diputado|diputada|deputado|deputada
judge: judge|magistrate|richter|richterin|juge|juez|jueza|juiz|juíza
prosecutor: prosecutor|district attorney|staatsanwalt|staatsanwältin|procureur|procureure|fiscal|promotor|promotora
lawyer: lawyer|attorney|solicitor|barrister|anwalt|anwältin|rechtsanwalt|rechtsanwältin|avocat|avocate|abogado|\
abogada|advogado|advogada
analyst: analyst|analystin|analyste|analista
economist: economist|chief economist|ökonom|ökonomin|économiste|economista
professor: professor|professorin|professeur|professeure|catedrático|catedrática|profesor|profesora|professora
researcher: researcher|forscher|forscherin|chercheur|chercheuse|investigador|investigadora|pesquisador|pesquisadora
student: student|studentin|étudiant|étudiante|estudiante|estudante
teacher: teacher|lehrer|lehrerin|enseignant|enseignante|maestro|maestra
engineer: engineer|ingenieur|ingenieurin|ingénieur|ingénieure|ingeniero|ingeniera|engenheiro|engenheira
editor: editor|editor in chief|chefredakteur|chefredakteurin|rédacteur en chef|rédactrice en chef|redactor jefe
journalist: journalist|reporter|correspondent|journalistin|journaliste|periodista|jornalista
coach: coach|head coach|trainer|trainerin|entraîneur|entraîneuse|entrenador|entrenadora|treinador|treinadora
captain: captain|kapitän|capitaine|capitán|capitão
player: striker|goalkeeper|midfielder|defender|winger|quarterback|pitcher
director: director|direktor|direktorin|directeur|directrice|directora|diretor|diretora
manager: manager|managerin|gerente
secretary general: secretary general|general secretary|generalsekretär|generalsekretärin|secrétaire général|\
secrétaire générale|secretario general|secretaria general|secretário geral|secretária geral
ambassador: ambassador|envoy|botschafter|botschafterin|ambassadeur|ambassadrice|embajador|embajadora|embaixador|\
embaixadora
general: general|lieutenant general|major general|général
colonel: colonel|oberst|coronel
leader: leader|party leader|parteichef|parteichefin|vorsitzender|vorsitzende|líder
project manager: project manager|projektleiter|projektleiterin|chef de projet|directora de la misión|diretora da missão
regulator: regulator|watchdog|commissioner
secretary: treasurer|ombudsman
police chief: police chief|chief of police|police commissioner|sheriff|polizeichef|polizeipräsident
king: king|könig|roi|rey|rei
queen: queen|königin|reine|reina|rainha
prince: prince|prinz|príncipe
princess: princess|prinzessin|princesse|princesa
pope: pope|papst|pape|papa
bishop: bishop|archbishop|bischof|evêque|obispo|bispo
doctor: doctor|physician|surgeon|arzt|ärztin|médecin|médico|médica
actor: actor|actress|schauspieler|schauspielerin|acteur|actrice|actriz|ator|atriz
singer: singer|sänger|sängerin|chanteur|chanteuse|cantante|cantor|cantora
author: author|writer|novelist|autor|autorin|auteur|autrice|autora
investor: investor|investorin|investisseur|inversor|investidor
"""

_COMPATIBLE = """
founder co-founder chair co-chair ceo president director manager investor general_counsel coo leader engineer author cto
professor researcher specialist author doctor economist director engineer teacher editor journalist cso analyst
professor researcher student lawyer
captain player
coach manager director
actor singer author director
journalist author editor analyst
president chancellor minister prime_minister leader general colonel king prince bishop doctor chair
vice_president prime_minister deputy_minister minister
governor senator representative minister leader
finance_minister economy_minister
mayor leader
judge professor
lawyer representative senator spokesperson
spokesperson manager director researcher minister
ambassador minister
police_chief general colonel director
secretary_general leader chair
"""
"""Offices of a line may be one person's at once, or two words for one; any others may not."""

LONGEST = 5
"""Words that an office has at most."""

DEPUTIES = frozenset(("deputy", "vice", "assistant", "stellvertretender", "stellvertretende", "adjoint", "adjointe"))
"""Who stands in for the holder of an office."""

MODIFIERS = frozenset(
    (
        *("former", "ex", "then", "deputy", "acting", "interim", "outgoing", "incoming", "assistant", "late", "vice"),
        *("ehemaliger", "ehemalige", "früherer", "frühere", "stellvertretender", "stellvertretende", "designierter"),
        *("ancien", "ancienne", "adjoint", "adjointe", "exministro", "antiguo", "antigua", "adjunto", "adjunta"),
    )
)
"""Beside these an office is not quite held."""


@cache
def roles() -> dict[tuple[str, ...], str]:
    """Return the offices by their words in lower case."""
    found: dict[tuple[str, ...], str] = {}
    for line in _ROLES.strip().split("\n"):
        role, _, names = line.partition(": ")
        for name in names.split("|"):
            found[tuple(name.split())] = role
    return found


@cache
def first_words() -> frozenset[str]:
    """Return the first words of all offices: a text without any names none."""
    return frozenset(words[0] for words in roles())


def specialist(form: str) -> bool:
    """Whether a word names a calling by its ending, as "botanist" and "statistician" do."""
    return len(form) > 7 and form.endswith(_CALLINGS)


_CALLINGS = ("ologist", "tician", "otanist", "macist", "emist", "ysicist", "ologe", "ólogo", "óloga")


@cache
def exclude(office: str, other: str) -> bool:
    """Whether nobody is likely to hold both offices at once, nor one to be another word for the other."""
    if specialist(office) and specialist(other):
        return office != other
    left, right = (_SPECIALIST if specialist(one) else one for one in (office, other))
    return office != other and not any({left, right} <= group for group in _compatible())


_SPECIALIST = "specialist"


@cache
def _compatible() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(name.replace("_", " ") for name in line.split()) for line in _COMPATIBLE.strip().split("\n"))
