"""English words of the news that say the opposite of each other: general vocabulary, each line one axis.

Verbs stand in their base, and are looked up in all their forms; ``_`` joins what stands together or with a hyphen.
"""

PLAIN = """
rise increase climb grow gain jump surge soar advance rally rebound leap spike swell skyrocket uptick upturn \
    growth up higher raise double triple boost edge_up pick_up go_up hike recover recovery balloon spiral expand add | fall decrease decline drop shrink lose \
    slump plunge tumble sink slide slip dip plummet retreat crash dwindle reduction downturn down lower reduce cut \
    go_down drop_off loss contract contraction diminish lessen nosedive collapse trim slash shed halve ease tank crater
accelerate quicken speed_up hasten acceleration faster ramp_up step_up scale_up | decelerate slow slow_down delay \
    deceleration slowdown slower ramp_down scale_back scale_down cut_back wind_down
expand expansion enlarge broaden widen extend | contract contraction narrow cut shrink scale_back curtail \
    downsize shrinkage reduce reduction trim
thicken | thinned thinning thins
warm heat | cool chill
double triple quadruple multiply | halve
lengthen prolong | shorten abbreviate
strengthen stronger bolster reinforce tighten firm | weaken weaker undermine loosen soften erode relax ease
improve improvement better upgrade enhance enhancement | worsen deteriorate deterioration worse downgrade \
    aggravate impair
approve approval authorize authorise clear greenlight green_light pass ratify ratification endorse | reject \
    rejection block veto turn_down vote_down refuse disapprove disapproval strike_down
accept acceptance agree agreed welcome | reject rejection decline refuse refusal turn_down rebuff spurn disagree
support back endorse favor favour backing advocate champion | oppose opposition resist criticize criticise \
    object condemn
allow permit legalize legalise authorize enable let permission | ban prohibit forbid outlaw bar prevent disallow \
    block prohibition prevention
confirm confirmation acknowledge admit concede | rule_out deny denial refute dispute rebut disavow contradict
praise applaud commend laud hail celebrate compliment | criticize criticise condemn denounce slam blast pan savage \
    criticism rebuke lambast lambaste decry
start begin launch commence initiate kick_off open beginning onset | stop end halt cease finish terminate \
    discontinue suspend shut_down wind_down suspension termination cancel scrap
continue resume maintain keep proceed persist | stop halt cease discontinue suspend abandon quit interrupt end
renew extend prolong | terminate cancel expire
promote | relegate
meet | miss
keep retain maintain preserve extend | scrap cancel axe drop abandon lift end abolish
uphold affirm sustain allow grant back | reject dismiss overturn quash throw_out deny strike_down
play attend participate appear | miss skip boycott
keep_open stay_open remain_open | close shut
vote_for vote_in rule_for argue_for campaign_for | vote_against rule_against argue_against campaign_against
strong ample plenty abundant compelling overwhelming conclusive | little scant scarce meagre sparse weak
open reopen unlock opening reopening | close shut lock closure shut_down shutter closing
hire recruit employ rehire appoint hiring | fire dismiss lay_off sack layoff let_go oust dismissal axe
join enter sign_up enroll | leave quit exit depart withdraw drop_out departure withdrawal pull_out resign
arrive arrival enter come | depart departure leave exit go
convict conviction guilty | acquit acquittal innocent exonerate clear exoneration
arrest detain imprison jail incarcerate capture custody | release free liberate discharge liberation
charge indict accuse | exonerate clear absolve acquit
succeed success successful successfully triumph | fail failure unsuccessful unsuccessfully flop
profit profitable profitability surplus | loss unprofitable deficit
outperform beat exceed surpass top | underperform miss lag trail undershoot
overestimate overstate exaggerate | underestimate understate downplay
optimistic optimism bullish upbeat hopeful confident | pessimistic pessimism bearish gloomy downbeat hopeless
positive positively favorable favourable | negative negatively unfavorable unfavourable adverse
publicly public openly overt overtly | secretly secret covertly covert privately clandestine clandestinely \
    confidential
public publicly_owned state_owned nationalize nationalise | private privately_owned privatize privatise
best finest | worst poorest
better | worse poorer
older oldest eldest elder | younger youngest newer newest
brightest brighter | faintest fainter dimmest dimmer darkest
longer longest | shorter shortest
faster fastest quicker quickest | slower slowest
taller tallest higher | lower shorter
cheaper cheapest | dearer expensive costlier costliest pricier priciest
heavier heaviest | lighter lightest
warmer warmest hotter hottest | colder coldest cooler coolest
richer richest wealthier wealthiest | poorer poorest
wider widest broader | narrower narrowest
deeper deepest | shallower shallowest
busier busiest | emptier calmer
safer safest | riskier riskiest deadlier
quieter quietest | louder loudest noisier noisiest
cleaner cleanest | dirtier dirtiest
stronger strongest | weaker weakest
wetter wettest | drier driest
rougher | smoother
softer | harder harsher
easier easiest | harder hardest tougher toughest
sooner earlier earliest | later latest
nearest closest nearer closer | farthest furthest farther further
too_high | too_low
too_many too_much | too_few too_little
too_long | too_short
too_large too_big | too_small
too_early too_soon | too_late
too_fast | too_slow
highest most largest biggest greatest maximum peak record_high | lowest least smallest fewest minimum trough \
    record_low
more | fewer less
larger bigger greater | smaller lesser
majority | minority
include inclusion inclusive contain | exclude exclusion omit exclusive leave_out
agree agreement consensus | disagree disagreement dissent
legal legally lawful lawfully legitimate constitutional | illegal illegally unlawful unlawfully illegitimate \
    unconstitutional illicit
safe safely safety harmless | unsafe dangerous danger hazardous harmful
stable stability steady | unstable instability volatile volatility
certain certainly | uncertain uncertainty doubtful
likely probable probably | unlikely improbable
possible feasible | impossible infeasible unfeasible
able capable ability capability | unable incapable inability
correct correctly accurate accurately right | incorrect incorrectly inaccurate inaccurately wrong wrongly \
    erroneous
true truth | false falsehood untrue
valid validate | invalid invalidate void annul
eligible qualify qualified | ineligible disqualify disqualified unqualified
complete completely full fully whole entirely | incomplete partial partially partly
sufficient adequate enough ample | insufficient inadequate scarce scarcity shortage
abundant abundance glut oversupply surplus | scarce scarcity shortage undersupply deficit
efficient efficiently effective effectively | inefficient inefficiently ineffective ineffectively
dependent depend reliant | independent independently self_sufficient
reliable | unreliable
responsible | irresponsible
visible | invisible hidden
voluntary voluntarily optional | involuntary mandatory compulsory forced obligatory
temporary temporarily interim provisional short_term | permanent permanently long_term lasting indefinite \
    indefinitely
domestic domestically local internal | foreign overseas international external abroad
peace peaceful peacefully truce ceasefire | war violent violently hostilities
attack assault invade offensive strike | defend defence defense protect
victory win triumph | defeat loss rout
strong strongly robust | weak weakly feeble fragile
expensive costly dear pricey | cheap cheaper inexpensive affordable
overpriced overvalued | underpriced undervalued bargain
alive survive survival survivor living | dead die death killed kill perish deceased
create establish build construct set_up | destroy demolish dismantle abolish demolition destruction raze
save rescue preserve | destroy ruin kill sacrifice
protect safeguard shield | endanger expose threaten jeopardize jeopardise
help aid assist facilitate | hinder hamper impede obstruct hurt harm
encourage urge promote | discourage deter dissuade
motivate motivated | demotivate demotivated
add addition append | remove subtract delete removal omit
install | uninstall remove
enable activate switch_on turn_on | disable deactivate switch_off turn_off
connect connected link | disconnect disconnected sever
unite unify merge combine merger | divide separate break_up demerge spin_off
attract draw lure | repel deter
invest investment inject | divest divestment disinvest withdraw
save saving | spend waste squander spending
tighten tough tougher strict stricter toughen harden | lift loosen lenient relax ease soften laxer
impose introduce reinstate | lift remove repeal scrap rescind revoke withdraw
enforce enforcement comply compliance obey | violate violation breach flout infringe defy disobey
honor honour keep | break breach renege
escalate intensify heighten | de_escalate defuse ease calm subside abate
promote promotion | demote demotion
elect re_elect | oust unseat
nominate appoint | dismiss remove
upgrade | downgrade
appreciate appreciation revalue | depreciate depreciation devalue devaluation
inflation inflationary | deflation deflationary
boom bull recovery | bust bear recession slump
thrive thriving flourish prosper prosperous triumphant | struggle struggling falter ailing troubled flounder \
    collapse
solvent | insolvent bankrupt insolvency bankruptcy
overweight | underweight
oversubscribe oversubscribed | undersubscribe undersubscribed
popular popularity well_liked | unpopular unpopularity disliked
willing eager | unwilling reluctant
ready prepared | unprepared unready
active actively | inactive idle dormant
armed | unarmed
aware knowingly | unaware unknowingly unwitting unwittingly
intentional intentionally deliberate deliberately purposely | accidental accidentally unintentional \
    unintentionally inadvertent inadvertently
official officially | unofficial unofficially
known familiar | unknown unfamiliar
expected expectedly | unexpected unexpectedly surprising surprisingly
always | never rarely
unanimous unanimously | divided split
significant significantly substantial substantially considerable considerably | insignificant negligible slight \
    slightly marginal marginally minor
sharply steeply dramatically drastically | slightly modestly marginally
rapid rapidly quick quickly fast swift swiftly | slow slowly gradual gradually sluggish
early | late
northern north | southern south
eastern east | western west
liberal left_wing progressive | conservative right_wing
democratic democracy | authoritarian dictatorship undemocratic autocratic
democrat democrats | republican republicans
guilty | innocent
truthful honest honestly | dishonest dishonestly lying lie deceptive
fair fairly just | unfair unfairly unjust biased
equal equally equality | unequal unequally inequality
similar alike identical same | different differ dissimilar distinct
bullish | bearish
online virtual remote remotely digital | offline in_person on_site onsite physical
manual manually | automatic automatically automated automate
wireless | wired
proprietary closed_source closed | open_source open
encrypted encrypt | unencrypted decrypt plaintext
renewable green clean | fossil dirty polluting
freeze frozen | thaw melt unfreeze
ascend ascent upward upwards | descend descent downward downwards
upstream | downstream
inbound incoming inflow influx | outbound outgoing outflow exodus
bring_forward advance expedite | postpone delay defer put_off push_back
on_time punctual punctually on_schedule | late delayed belatedly overdue
announce reveal disclose unveil publish divulge disclosure | conceal hide withhold cover_up suppress
remember recall | forget
find discover | lose miss
notice | overlook ignore
obtain acquire secure gain win | forfeit relinquish surrender lose
retain keep hold | relinquish abandon discard give_up surrender
overturn reverse quash annul | uphold affirm sustain
uphold affirm | overturn reverse quash strike_down
grant award | deny refuse withhold revoke
insured | uninsured
vaccinated | unvaccinated
pregnant | childless
born birth | died death
"""
"""Words left of ``|`` and words right of it exclude each other, said of the same thing."""

CONVERSE = """
buy purchase acquire take_over acquisition | sell divest sale dispose offload
win beat defeat | lose
import importer | export exporter
lend loan lender | borrow borrower
give donate grant provide supply | receive get obtain take
send deliver ship transmit | receive get
pay | charge receive earn
lead ahead | trail behind lag
above | below beneath
before prior | after following
precede | follow succeed
first | last final
over | under
employer | employee worker
parent | subsidiary child
host home | guest visitor away
sue plaintiff | sued defendant
landlord lessor | tenant lessee
predecessor | successor
cause | result
question ask | answer reply
push | pull
chase pursue | flee escape
offer | request demand
speak tell | listen hear
creditor | debtor
attack invade | defend
"""
"""The two sides of one event: one sells what the other buys. They turn only what is said of the same subject."""
