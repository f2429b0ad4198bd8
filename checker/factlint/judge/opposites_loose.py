"""English words that may say the opposite of each other, each line one axis: see ``opposites_en``."""

from __future__ import annotations

WORDS = """
teach teacher | learn student pupil
friend ally friendly allied | enemy foe hostile adversary rival
hot warm heat | cold cool chill
rich wealthy affluent | poor impoverished
healthy well | unhealthy sick ill
benefit advantage pro | harm drawback disadvantage con
deposit | withdraw withdrawal
earn | spend
simple simplify easy easily straightforward | complex complicate complicated difficult hard harder \
    complexity
trust confidence faith | distrust mistrust suspicion
love like enjoy | hate dislike detest loathe
happy glad pleased satisfied delighted satisfaction | unhappy sad displeased dissatisfied disappointed \
    dissatisfaction
calm relaxed | nervous anxious worried
busy crowded packed | empty deserted vacant
usual usually common commonly frequent frequently often | unusual unusually rare rarely uncommon infrequent \
    seldom
long lengthy | short brief
tall high | low
deep deepen | shallow
wide | narrow
thick | thin
heavy | light
big large huge vast giant enormous | small tiny little minor modest
new newly novel | old obsolete outdated existing
modern contemporary | ancient outdated antiquated
young | old elderly
urban city | rural countryside
left | right
front | rear back
inside indoor indoors inner | outside outdoor outdoors outer
sunrise dawn morning | sunset dusk evening night
day daytime | night nighttime overnight
civilian civilians | military soldier soldiers troops
plaintiff prosecution prosecutor | defendant defense
attach | detach
consumer buyer customer purchaser | seller vendor supplier producer
demand | supply
asset assets | liability liabilities debt
credit creditor | debt debtor
revenue income | expense expenses cost expenditure
input | output
hardware | software
natural organic | artificial synthetic
clean cleaner unpolluted | dirty polluted contaminated contaminate
wet rainy humid flood | dry arid drought
forward forwards | backward backwards
own owned possess | lease rent rented leased
employed employment | unemployed jobless unemployment
married marry wed wedding | divorced divorce split separate single
up | down
open | close
lead | follow
start | end
beginning | end
public | private
major | minor
early | late
old | new
good | bad
top | bottom
high | low
long | short
light | heavy
light | dark
hard | soft
"""
"""Too many meanings to be sure of: only a reason to leave a claim open."""
