"""German, French, Spanish and Portuguese words for the offices and callings of people; ``=``: in charge of what."""

OFFICES = """
ceo: ceo|vorstandschef|vorstandschefin|vorstandsvorsitzender|vorstandsvorsitzende|konzernchef|konzernchefin|\
firmenchef|firmenchefin|directeur général|directrice générale|pdg|director ejecutivo|directora ejecutiva|\
consejero delegado|consejera delegada|director general|directora general|diretor executivo|diretora executiva|\
diretor presidente|diretora presidente|presidente executivo|presidente executiva|diretor geral|diretora geral
managing director: geschäftsführer|geschäftsführerin|director gerente
officer: cfo=finance|cto=technology|coo=operations|cio=information|cmo=marketing|finanzvorstand=finance|\
finanzvorständin=finance|technikvorstand=technology|technikvorständin=technology|chefjurist=legal|chefjuristin=legal
chief: chef|chefin|jefe|jefa|chefe
head: leiter|leiterin|responsable
director: direktor|direktorin|directeur|directrice|director|directora|diretor|diretora
manager: manager|managerin|gerente|gérant|gérante
project manager: projektleiter|projektleiterin|chef de projet|director de la misión|directora de la misión|\
diretor da missão|diretora da missão
chair: aufsichtsratschef|aufsichtsratschefin|aufsichtsratsvorsitzender|aufsichtsratsvorsitzende|président du conseil|\
présidente du conseil|presidente del consejo|presidenta del consejo|presidente do conselho
founder: gründer|gründerin|fondateur|fondatrice|fundador|fundadora
co-founder: mitgründer|mitgründerin|cofondateur|cofondatrice|cofundador|cofundadora
owner: inhaber|inhaberin|eigentümer|eigentümerin|propriétaire|propietario|propietaria|proprietário|proprietária
president: präsident|präsidentin|président|présidente|presidente|presidenta
vice president: vizepräsident|vizepräsidentin|vice président|vice présidente|vicepresidente|vicepresidenta|vice presidente
treasurer: schatzmeister|schatzmeisterin|trésorier|trésorière|tesorero|tesorera|tesoureiro|tesoureira
board member: aufsichtsrat|vorstandsmitglied|administrateur|administratrice|consejero|consejera|conselheiro|conselheira
secretary general: generalsekretär|generalsekretärin|secrétaire général|secrétaire générale|secretario general|\
secretaria general|secretário geral|secretária geral
spokesperson: sprecher|sprecherin|pressesprecher|pressesprecherin|porte parole|portavoz|porta voz
employee: mitarbeiter|mitarbeiterin|employé|employée|empleado|empleada|funcionário|funcionária
executive: funktionär|dirigeant|dirigeante|directivo|directiva|dirigente
adviser: berater|beraterin|conseiller|conseillère|asesor|asesora|assessor|assessora
auditor: wirtschaftsprüfer|wirtschaftsprüferin|comptable|contable|contador
trader: händler|händlerin
banker: bankier|banquier|banquière|banquero|banquera|banqueiro
investor: investor|investorin|investisseur|investisseuse|inversor|inversora|investidor|investidora
shareholder: aktionär|aktionärin|actionnaire|accionista|acionista
fund manager: fondsmanager|fondsmanagerin
analyst: analyst|analystin|analyste|analista
strategist: stratege|strategin|stratégiste|estratega|estrategista
economist: ökonom|ökonomin|économiste|economista
entrepreneur: unternehmer|unternehmerin|empresario|empresaria|empresário|empresária|entrepreneur|entrepreneuse
developer: entwickler|entwicklerin|développeur|développeuse|desarrollador|desarrolladora|desenvolvedor
engineer: ingenieur|ingenieurin|ingénieur|ingénieure|ingeniero|ingeniera|engenheiro|engenheira
technician: techniker|technikerin|technicien|technicienne|mecánico|mecânico
designer: designer|designerin|diseñador|diseñadora
architect: architekt|architektin|architecte|arquitecto|arquitecta|arquiteto|arquiteta
prime minister: premier|premierminister|premierministerin|premier ministre|première ministre|primer ministro|\
primera ministra|primeiro ministro|primeira ministra|ministerpräsident|ministerpräsidentin
deputy prime minister: vizekanzler|vizekanzlerin
chancellor: bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|chancelier|chancelière|canciller|chanceler
minister: minister|ministerin|ministre|ministro|ministra
deputy minister: staatssekretär|staatssekretärin|viceministro|viceministra|vice ministro|vice ministra
attorney general: generalbundesanwalt|procureur général|procureure générale|fiscal general|procurador geral
secretary: sekretär|sekretärin|secrétaire|secretario|secretaria|secretário|secretária
governor: gouverneur|gouverneurin|gouverneure|gobernador|gobernadora|governador|governadora
mayor: bürgermeister|bürgermeisterin|oberbürgermeister|oberbürgermeisterin|maire|alcalde|alcaldesa|prefeito|prefeita
senator: senator|senatorin|sénateur|sénatrice|senador|senadora
representative: abgeordneter|abgeordnete|député|députée|diputado|diputada|deputado|deputada|parlamentarier|\
parlamentarierin|parlamentario
councillor: stadtrat|stadträtin|conseiller municipal|conseillère municipale|concejal|concejala|vereador|vereadora
ambassador: botschafter|botschafterin|ambassadeur|ambassadrice|embajador|embajadora|embaixador|embaixadora
diplomat: diplomat|diplomatin|unterhändler|diplomate|négociateur|diplomático|negociador|diplomata
commissioner: kommissar|kommissarin|commissaire|comisario|comisaria|comissário|comissária
candidate: kandidat|kandidatin|candidat|candidate|candidato|candidata
king: könig|roi|rey|rei
queen: königin|reine|reina|rainha
prince: prinz|prince|príncipe
princess: prinzessin|princesse|princesa
judge: richter|richterin|juge|juez|jueza|juiz|juíza
prosecutor: staatsanwalt|staatsanwältin|oberstaatsanwalt|procureur|procureure|fiscal|promotor|promotora
lawyer: anwalt|anwältin|rechtsanwalt|rechtsanwältin|avocat|avocate|abogado|abogada|advogado|advogada
witness: zeuge|zeugin|témoin|testigo|testemunha
suspect: tatverdächtiger|tatverdächtige|verdächtiger|verdächtige|sospechoso|sospechosa|suspeito|suspeita
defendant: angeklagter|angeklagte|accusé|accusée|acusado|acusada|réu
plaintiff: kläger|klägerin|plaignant|plaignante|demandante
victim: opfer|victime|víctima|vítima
detective: ermittler|ermittlerin|enquêteur|enquêtrice|inspetor
police officer: polizist|polizistin|policier|policière|policía|policial
police chief: polizeichef|polizeichefin|polizeipräsident|chef de la police|jefe de policía|chefe de polícia
fire chief: feuerwehrmann|pompier|bombero|bombeiro
guard: wärter|gardien|guardia|guarda
professor: professor|professorin|professeur|professeure|catedrático|catedrática|profesor|profesora|professora
researcher: forscher|forscherin|wissenschaftler|wissenschaftlerin|chercheur|chercheuse|scientifique|investigador|\
investigadora|científico|científica|pesquisador|pesquisadora|cientista
expert: experte|expertin|expert|experte|experto|experta|especialista
doctor: arzt|ärztin|médecin|médico|médica
surgeon: chirurg|chirurgin|chirurgien|chirurgienne|cirujano|cirujana|cirurgião|cirurgiã
nurse: krankenschwester|pfleger|pflegerin|infirmier|infirmière|enfermero|enfermera|enfermeiro|enfermeira
patient: patient|patientin|patiente|paciente
pharmacist: apotheker|apothekerin|pharmacien|pharmacienne|farmacéutico|farmacéutica|farmacêutico
astronaut: astronaut|astronautin|astronaute|astronauta
pilot: pilot|pilotin|pilote|piloto
historian: historiker|historikerin|historien|historienne|historiador|historiadora
author: autor|autorin|schriftsteller|schriftstellerin|auteur|autrice|écrivain|écrivaine|autora|escritor|escritora
reviewer: gutachter|gutachterin
student: student|studentin|schüler|schülerin|étudiant|étudiante|estudiante|estudante
teacher: lehrer|lehrerin|enseignant|enseignante|maestro|maestra
librarian: bibliothekar|bibliothekarin
curator: kurator|kuratorin|conservateur|conservatrice|curador|curadora
rector: rektor|rektorin|recteur|rectrice|rector|rectora|reitor|reitora
journalist: journalist|journalistin|journaliste|periodista|jornalista
editor: chefredakteur|chefredakteurin|rédacteur en chef|rédactrice en chef|redactor jefe
publisher: verleger|verlegerin|éditeur|éditrice
presenter: moderator|moderatorin|présentateur|présentatrice|presentador|presentadora|apresentador|apresentadora
producer: produzent|produzentin|producteur|productrice|cineasta|productor|productora
coach: trainer|trainerin|cheftrainer|cheftrainerin|entraîneur|entraîneuse|sélectionneur|entrenador|entrenadora|\
treinador|treinadora|técnico
captain: kapitän|kapitänin|capitaine|capitán|capitana|capitão|capitã
goalkeeper: torwart|torhüter|torhüterin|gardien de but|gardienne|portero|portera|arquero|goleiro|goleira
defender: verteidiger|verteidigerin|défenseur|défenseuse|defensa|zagueiro|zagueira
midfielder: mittelfeldspieler|mittelfeldspielerin|milieu de terrain|centrocampista|mediocampista|meio campista
striker: stürmer|stürmerin|angreifer|angreiferin|attaquant|attaquante|delantero|delantera|atacante
driver: fahrer|fahrerin|conductor|conductora|motorista
rider: reiter|reiterin|radfahrer|radfahrerin|cycliste|ciclista
team principal: teamchef|teamchefin|sportdirektor|sportdirektorin|directeur sportif|director deportivo|diretor esportivo
umpire: schiedsrichter|schiedsrichterin|arbitre|árbitro|árbitra
runner: läufer|läuferin|schwimmer|schwimmerin|coureur|nageur|nageuse|corredor|corredora|nadador|nadadora
actor: schauspieler|schauspielerin|acteur|actrice|comédien|comédienne|actor|actriz|ator|atriz
singer: sänger|sängerin|chanteur|chanteuse|cantante|cantor|cantora
composer: komponist|komponistin|musiker|musikerin|dirigent|dirigentin|compositeur|compositrice|compositor|compositora
painter: maler|malerin|künstler|künstlerin|peintre|artiste|pintor|pintora|artista
photographer: fotograf|fotografin|photographe|fotógrafo|fotógrafa
collector: sammler|sammlerin|collectionneur|collectionneuse|coleccionista|colecionador|colecionadora
dealer: kunsthändler|galerist|galeristin|galeriste|marchand|galerista
cook: koch|köchin|cuisinier|cuisinière|cocinero|cocinera|cozinheiro|cozinheira
pope: papst|pape|papa
bishop: bischof|bischöfin|erzbischof|kardinal|évêque|archevêque|obispo|arzobispo|bispo|arcebispo|cardeal
priest: pfarrer|pfarrerin|priester|prêtre|curé|sacerdote|padre
general: general|général|amiral|almirante
colonel: oberst|coronel|colonel
soldier: soldat|soldatin|soldado
commander: kommandeur|kommandeurin|commandant|comandante
activist: aktivist|aktivistin|militant|militante|activista|ativista
unionist: gewerkschafter|gewerkschafterin|syndicaliste|sindicalista
critic: kritiker|kritikerin|crítico|crítica
supporter: unterstützer|unterstützerin|partisan|partidario|partidaria|apoiador|apoiadora
opponent: gegner|gegnerin|opposant|opposante|opositor|opositora
resident: anwohner|anwohnerin|riverain|riveraine|habitant|vecino|vecina|morador|moradora
tenant: mieter|mieterin|locataire|inquilino|inquilina
landlord: vermieter|vermieterin
farmer: landwirt|landwirtin|bauer|agriculteur|agricultrice|agricultor|agricultora|granjero
fisherman: fischer|pêcheur|pescador
passenger: passagier|passagierin|passager|passagère|pasajero|pasajera|passageiro|passageira
customer: kunde|kundin|client|cliente
parent: vater|mutter|père|mère|madre|mãe
leader: parteichef|parteichefin|parteivorsitzender|parteivorsitzende|vorsitzender|vorsitzende|politiker|politikerin|\
líder|político|política
"""

ENDINGS = {
    "de": """
        officer: chef chefin vorstand vorständin leiter leiterin direktor direktorin
        minister: minister ministerin senator senatorin
        spokesperson: sprecher sprecherin
        coach: trainer trainerin
        lawyer: anwalt anwältin""",
}
"""Endings of German compounds: a "Finanzchefin" is in charge of finance."""
