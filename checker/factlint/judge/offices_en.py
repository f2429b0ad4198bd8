"""English words for the offices and callings that news give people; behind ``=`` what an officer is in charge of."""

OFFICES = """
ceo: ceo|chief executive|chief executive officer|group chief executive
managing director: managing director|executive director
officer: cfo=finance|cto=technology|coo=operations|cio=information|cmo=marketing|cpo=product|ciso=security|\
chief scientist=research|chief economist=economics|general counsel=legal
chief: chief
head: head
director: director
manager: manager
project manager: project manager|mission director|flight director
chair: chairman|chairwoman|chairperson|chair|executive chairman|board chairman
co-chair: co chair|co chairman|co chairwoman
vice chair: vice chair|vice chairman|vice chairwoman|deputy chair|deputy chairman
founder: founder
co-founder: co founder|cofounder
owner: owner|co owner|proprietor
partner: partner
president: president
vice president: vice president|vp|senior vice president|executive vice president
treasurer: treasurer
board member: board member|board director|non executive director|supervisory board member
secretary general: secretary general|general secretary
spokesperson: spokesperson|spokesman|spokeswoman|press secretary|press officer
employee: employee|worker|staffer|clerk
executive: executive|boss|official
adviser: adviser|advisor|consultant|counsellor
auditor: auditor|accountant|bookkeeper
trader: trader|broker|stockbroker
banker: banker
investor: investor|financier
shareholder: shareholder|stockholder
fund manager: fund manager|portfolio manager|money manager
analyst: analyst
strategist: strategist
economist: economist
entrepreneur: entrepreneur|businessman|businesswoman
developer: developer|programmer|software engineer
engineer: engineer
technician: technician|mechanic|electrician|plumber
designer: designer
architect: architect
prime minister: prime minister|premier
deputy prime minister: deputy prime minister|vice premier
chancellor: chancellor
minister: minister|foreign secretary=foreign|secretary of state=foreign|treasury secretary=finance|\
defence secretary=defence|defense secretary=defence|home secretary=interior|health secretary=health|\
commerce secretary=economy|education secretary=education|energy secretary=energy|housing secretary=housing|\
transportation secretary=transport|transport secretary=transport|agriculture secretary=agriculture|\
labor secretary=labour|environment secretary=environment|interior secretary=interior|justice secretary=justice|\
business secretary=economy|culture secretary=culture|trade secretary=trade
deputy minister: deputy minister|vice minister|junior minister|undersecretary
attorney general: attorney general
secretary: secretary
governor: governor
mayor: mayor|lord mayor
senator: senator|sen
representative: congressman|congresswoman|representative|lawmaker|legislator|mp
councillor: councillor|councilor|councilman|councilwoman|alderman
ambassador: ambassador|envoy
diplomat: diplomat|negotiator
commissioner: commissioner
regulator: regulator|watchdog|ombudsman
speaker: house speaker
candidate: candidate|nominee|contender
king: king
queen: queen
prince: prince
princess: princess
judge: judge|magistrate|justice
prosecutor: prosecutor|district attorney|state attorney
lawyer: lawyer|attorney|solicitor|barrister|defense attorney|defence lawyer|counsel
witness: witness|eyewitness
suspect: suspect
defendant: defendant
plaintiff: plaintiff|claimant
victim: victim
juror: juror
detective: detective|inspector|investigator
police officer: police officer|policeman|policewoman|constable|sergeant|trooper
police chief: police chief|chief of police|police commissioner|sheriff
fire chief: fire chief|firefighter
guard: guard|bodyguard|warden
professor: professor|lecturer
researcher: researcher|scientist|academic|scholar
expert: expert
doctor: doctor|physician|medic
surgeon: surgeon
nurse: nurse|midwife|paramedic
patient: patient
pharmacist: pharmacist
astronaut: astronaut|cosmonaut
pilot: pilot
historian: historian
author: author|writer|novelist|poet
lead author: lead author|first author|senior author
co-author: co author|coauthor
reviewer: reviewer
student: student|graduate|pupil
teacher: teacher|headteacher
librarian: librarian|archivist
curator: curator
rector: dean|rector|provost
journalist: journalist|reporter|correspondent|columnist
editor: editor|editor in chief
publisher: publisher
presenter: presenter|host|anchor|broadcaster
producer: producer|filmmaker
coach: coach|head coach
captain: captain|skipper
goalkeeper: goalkeeper|keeper|goalie
defender: defender|centre back|center back|full back
midfielder: midfielder
striker: striker|forward|winger|attacker
quarterback: quarterback
pitcher: pitcher
driver: driver|racer
rider: rider|jockey|cyclist
team principal: team principal|team boss|sporting director
umpire: umpire|linesman|referee
runner: runner|sprinter|swimmer|athlete|boxer|golfer|skater|skier|wrestler
actor: actor|actress
singer: singer|rapper|vocalist
composer: composer|conductor|pianist|violinist|guitarist|drummer|musician
painter: painter|sculptor|artist
photographer: photographer
collector: collector
dealer: dealer|auctioneer|gallerist
cook: cook|chef|restaurateur
pope: pope
bishop: bishop|archbishop|cardinal
priest: priest|vicar|pastor|reverend|imam|rabbi|monk|nun
general: general|lieutenant general|major general|admiral
colonel: colonel|lieutenant colonel
major: major|lieutenant
soldier: soldier
commander: commander
activist: activist|campaigner
unionist: union leader|trade unionist
critic: critic
supporter: supporter|ally|backer
opponent: opponent
resident: resident|neighbour|neighbor|villager
tenant: tenant
landlord: landlord|landlady
farmer: farmer|rancher|grower
fisherman: fisherman
passenger: passenger|commuter
customer: customer|shopper
parent: father|mother|parent|son|daughter|brother|sister|wife|husband|widow
leader: leader|politician
"""
"""A role a line; what stands alone names it in our messages to ourselves only."""
