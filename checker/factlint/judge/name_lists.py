"""The vocabulary of news around names: titles, kinds of organisation, what begins sentences; folded when read."""

from __future__ import annotations

TITLES = """
    president ceo cfo coo cto cio chairman chairwoman chairperson chair chief executive officer minister prime
    secretary senator sen rep representative congressman congresswoman governor gov mayor judge king queen prince
    princess pope dr mr mrs ms miss sir lord lady dame professor prof captain capt gen colonel col lieutenant lt
    sergeant sgt detective inspector constable commissioner ambassador attorney director coach manager rev reverend
    bishop archbishop cardinal imam sheikh rabbi vice deputy former ex acting interim spokesman spokeswoman
    spokesperson founder co-founder cofounder speaker chancellor premier leader analyst editor jr sr mp mps phd
    managing senior junior emperor empress duke duchess baron count earl crown ayatollah undersecretary sheriff
    presidente presidenta presidentin prasident ministro ministra ministre premierminister bundeskanzler
    bundeskanzlerin kanzler kanzlerin bundesprasident minister ministerin ministerprasident sprecher sprecherin
    aussenminister aussenministerin finanzminister finanzministerin innenminister verteidigungsminister
    wirtschaftsminister konzernchef firmenchef chef chefin vorstandschef vorstandschefin finanzchef herr frau
    professorin direktor direktorin geschaftsfuhrer geschaftsfuhrerin burgermeister burgermeisterin konig konigin
    prinz prinzessin papst m mm mme mlle monsieur madame senor senora sr sra dr dra directeur directrice
    director directora diretor diretora gobernador gobernadora governador governadora alcalde alcaldesa prefeito
    senador senadora deputado deputada diputado diputada primer primeiro premier premiere roi reine rey reina rei
    rainha papa pape pdg juez jueza juiz juiza juge canciller chanceler chancelier secretario secretaria secretaire
"""
KINDS = """
    university college school academy institute court council company companies group department ministry agency
    bureau commission committee board association foundation centre center party club team stadium airport hospital
    church museum street road avenue county city town state states district province region river lake mount mountain
    mountains island islands sea ocean bay valley park day week month year bill act law award awards prize festival
    championship championships cup league series season episode government governments parliament house senate
    congress corporation office authority service services administration union federation society organization
    organisation station studio studios records show program programme project report index fund trust bank army navy
    police force forces conference summit treaty agreement plan constitution republic kingdom empire coast bridge
    square hotel theatre theater library tower square hall union press news times journal magazine
    inc incorporated ltd limited gmbh ag corp co llc llp plc sa se spa nv bv ab oyj holdings holding
    universitat hochschule ministerium gericht amt behorde verband stiftung verein partei gesellschaft konzern
    unternehmen bundesamt institut regierung parlament kommission ausschuss rat staat stadt land
    universite ecole ministere tribunal cour conseil entreprise societe groupe agence comite association fondation
    parti gouvernement parlement assemblee etat ville banque
    universidad universidade escuela escola ministerio corte consejo conselho empresa compania companhia grupo
    agencia comision comissao comite asociacion associacao fundacion fundacao partido gobierno governo parlamento
    congreso congresso senado camara estado ciudad cidade banco instituto departamento tribunal
"""
NO_NAMES = """
    ai api apis ceo ceos cfo cto coo ipo ipos llm llms gpu gpus cpu cpus tv pc pcs it hr pr id url pdf ok faq dna rna
    cctv dvd cd gps usb html sql json http https ui ux os sdk saas b2b b2c kpi roi esg etf etfs gdp cpi vip diy am pm
    bc ad ce bce gmt utc est edt pst pdt et pt ct cet cest jst kst bst ist q1 q2 q3 q4 h1 h2 fy yoy qoq usd eur gbp
    jpy cny krw aud cad chf inr brl mxn ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xx xxi tldr fyi asap rsvp i
    dr mr mrs ms mt st jr sr no nr vs km kg kwh mwh gwh kw mw gw tw mb gb tb hz ghz mhz
    english-language yes hi hello dear god christmas easter internet web earth
    da dg r&d m&a q&a p&l arr mrr arpu ebitda ram rom ssd kyc nda ndas sla slas mou ngo ngos seo crm erp iot mcp rag agi
    asi ocr tts asr moe nosql cli ide vpn dns eps vc vcs capex opex poc gaap sme smes b2b
    l'ia ia ki nlp ml mp ar vr xr 3d 2d 4k 8k hd suv suvs ev evs lgbt lgbtq covid atm dj mc mvp abc
"""
STARTS = """
    however meanwhile moreover furthermore additionally according despite although though while since because
    instead otherwise therefore thus hence still yet even also then now today yesterday tomorrow tonight once again
    here there these those this that such each every both either neither many most much more less few several some
    all any another other others one two three four five six seven eight nine ten eleven twelve twenty thirty hundreds
    thousands millions billions dozens half next previous earlier later early late recent
    recently currently previously originally initially eventually finally ultimately overall following amid among
    amongst across against around before after above below behind beneath beside besides between beyond by down during
    except for from in inside into like near of off on onto out outside over past per regarding through throughout to
    toward towards under underneath unlike until till up upon via with within without as at about if unless whether
    when whenever where wherever which who whoever whom whose why how what whatever i you he she it we they me him her
    us them my your his its our their mine yours hers ours theirs myself himself herself itself a an the and or but
    nor so no not none nothing nobody nowhere never ever always often sometimes usually perhaps maybe yes please thank
    thanks is are was were be been being am do does did done have has had can could will would shall should may might
    must let lets get got go goes going went come comes came make makes made take takes took see sees saw know think
    say says said tell told ask asked give given gave only just rather quite very too almost nearly roughly
    approximately exactly plus minus based born known called named due owing apart aside along together won don
    read watch listen click share update updated
"""
ORDINARY = """
    new old big small large great good bad best better worst worse first second third last high higher low lower long
    short young top major minor key main total full free open public private local national international global
    regional federal central northern southern eastern western foreign domestic
    people police official officials authorities researcher researchers scientist scientists expert experts analysts
    investors critics supporters opponents shares stocks sales profits profit revenue revenues income earnings costs
    prices demand growth inflation production trade oil gas gold music water work workers staff students children
    women men families parents fans users customers residents voters lawmakers prosecutors lawyers doctors teachers
    players members leaders companies banks firms markets traders economists data research evidence news details
    information everyone everything everybody anyone anything anybody someone something somebody tensions protesters
    demonstrators rescue rescuers firefighters witnesses survivors victims relatives friends neighbors neighbours
    colleagues actor actress singer rapper author writer journalist photographer designer artist musician footballer
    striker defender midfielder goalkeeper boxer driver teacher student lawyer engineer owner boss star host pop rock
    hip spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    world life death love war peace family home nation business education health science technology sports sport art
    culture history travel opinion politics security energy justice defence defense finance treasury justice
    section chapter part page figure table note notes image photo photos video summary overview background conclusion
    introduction impact outlook highlights takeaway shadow tech health
    man men woman boy girl father mother son daughter brother sister wife husband couple baby teenager pensioner
"""
LATER_STARTS = {
    "fr": """
        selon après avant pendant depuis malgré cependant toutefois pourtant ainsi enfin ensuite puis alors aussi hier
        aujourd'hui demain lors face grâce parmi plusieurs certains chaque tout tous toute toutes quelques quand si
        cet ces mon ton notre votre leurs celui celle ceux chez vers outre dès hormis faute afin car donc or ni
        interrogé interrogée âgé âgée né née premier première deux trois quatre cinq six sept huit neuf dix
    """,
    "es": """
        según después antes durante desde tras ante aunque mientras además también asimismo así entonces luego ayer
        hoy mañana actualmente finalmente ahora aquí allí cada todos todas algunos algunas varios varias ningún
        aquel aquella ese esa esos esas mi tu nuestro nuestra uno dos tres cuatro cinco seis siete ocho nueve diez
        sin embargo pese gracias debido mediante hacia bajo cuando donde quien quienes cual cuales qué cómo fue
    """,
    "pt": """
        segundo depois antes durante desde após ante embora enquanto além também assim então logo ontem hoje amanhã
        atualmente finalmente agora aqui ali cada todos todas alguns algumas vários várias nenhum aquele aquela
        esse essa esses essas meu minha nosso nossa um dois três quatro cinco seis sete oito nove dez apesar graças
        devido mediante sob quando onde quem qual quais como foi contudo porém entretanto
    """,
    "de": "",
}
VERBS = """
    is was has had will would can could may might must says said announced announces reported reports launched launches
    plans planned expects expected agreed agrees raised raises posted unveiled unveils released releases bought
    acquired acquires sold won lost beat beats signed signs became becomes began begins told denied denies confirmed
    confirms faces faced wants wanted hopes hoped claims claimed believes believed argued argues added adds noted notes
    died lived played plays scored scores joined joins left moved returned returns made makes took takes gave gives
    went came did does also now first later then then recently currently already
    introduced published disclosed rejected approved approves sued sues filed files appointed hired hires named names
    opened opens closed closes cut cuts rose fell grew jumped dropped gained
"""
MEASURES = """
    millionen milliarden million milliarde billionen prozent euro dollar franken pfund uhr kilometer meter tonnen liter
    ende anfang mitte art teil zahl reihe gruppe paar stuck grad kilo kilogramm jahr jahre tag tage woche wochen monat
    tasse tassen glas flasche flaschen liste menge anzahl vielzahl mehrheit form fall bereich standort hersteller firma
    software typ modell projekt serie film buch spiel platz nummer position marke jahrgang runde stufe phase kapitel
    monate stunden minuten sekunden menschen thema stichwort mal dutzend hundert tausend hunderte tausende
"""
TRANSLATED = """
    nueva nuevo nuevas nuevos nova novo novas novos nouvelle nouveau neue neuer neues neuen norte sur sul nord sud este
    oeste leste est ouest ost west oriental occidental septentrional gran grande grandes grand gross grosse grosser
    santo santa san sao saint sainte sankt alto alta alte bajo baixa bas basse real royal royale konigliche imperial
    nacional nacionales national nationale nationaux nationales nationaler federal federales federale bundes central
    centrale zentral internacional international internationale general generale superior supremo suprema supreme
    casa maison haus guerra guerre krieg mundial mondiale mundo monde welt copa coupe pokal mundiales liga ligue
    tesoro tesouro tresor hacienda fazenda finanzas financas finances defensa defesa defense interior justicia justica
    justice salud saude sante educacion educacao education trabajo trabalho travail comercio commerce ejercito exercito
    armee armada marina marine fuerzas forcas forces aereas armadas policia police guardia guarda garde civil bolsa
    bourse borse calle rua rue plaza praca place avenida avenue puente ponte pont isla ilha ile islas ilhas iles mar
    mer meer rio riviere fluss lago lac see monte mont berg costa cote kuste bahia baie primera primeiro premier
    segunda segundo seconde seconda revolucion revolucao revolution constitucion constituicao constitution republica
    republique republik reino royaume konigreich unido unida unidos unidas uni unie unis unies vereinte vereinigte
    union uniao pueblo povo peuple popular populaire democratica democratique demokratische socialista socialiste
    sozialistische ley lei loi gesetz codigo code premio prix preis nobel paz paix frieden navidad natal noel
    dios deus dieu ciencia ciencias sciences wissenschaften artes arts medicina medecine derecho direito droit
    inteligencia intelligence artificial artificielle kunstliche
"""
UNITS = """
    percent per million billion trillion thousand hundred year day hour minute second month week point people times am
    pm km kg mile dollar euro pound degree millions billions seats votes goals points prozent millionen milliarden
    millones millions milhoes milliards
"""
COUNTED = """
    day week phase stage round game match season episode part volume quarter level scene page number no step tier
    figure table year age grade chapter fy group section article act annex appendix question item lot room floor
    top saison staffel folge teil runde woche tag phase temporada jornada episodio
"""
COMMON_ENDINGS = (
    "ing", "ly", "ed", "ers", "ors", "ists", "ants", "ents", "tion", "tions", "sion", "sions", "ment", "ments", "ness",
    "ity", "ities", "ies", "ence", "ance", "ism", "ship", "ous", "able", "ible", "ful", "less", "ic", "ics", "ical",
    "ives", "ive", "eers", "ages", "ures", "ists",
)  # fmt: skip
OCCUPATION_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "men", "eer", "yst", "ster", "giant")

GERMAN_ENDINGS = (
    "modell",
    "system",
    "dienst",
    "programm",
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "tat",
    "ismus",
    "innen",
    "chen",
    "lein",
    "nis",
    "nisse",
    "tum",
    "ling",
    "leiter",
    "sprecher",
    "minister",
    "chef",
    "experte",
    "forscher",
)
