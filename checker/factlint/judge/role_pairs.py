"""Which roles, offices and callings go together in one person, and which exclude each other."""

from __future__ import annotations

from functools import cache

from factlint.judge import role_words

_COMPATIBLE = """
founder: co-founder ceo chair president owner director managing_director manager investor partner shareholder \
    entrepreneur board_member developer engineer designer producer publisher editor cook researcher banker architect \
    journalist activist professor doctor
co-founder: ceo chair president owner director managing_director manager investor partner entrepreneur board_member \
    developer engineer designer producer publisher editor researcher officer professor
ceo: managing_director manager director president chair board_member owner entrepreneur publisher
chair: co-chair director board_member president investor owner professor lawyer
president: director managing_director owner professor candidate
managing_director: director manager owner president officer partner
director: manager officer project_manager producer professor researcher editor coach curator rector specialist doctor \
    board_member commander regulator vice_president commissioner
officer: manager vice_president board_member managing_director researcher economist strategist
manager: project_manager coach
project_manager: engineer researcher
spokesperson: secretary secretary_general
minister: secretary deputy_minister economist diplomat deputy_prime_minister representative
prime_minister: deputy_prime_minister chancellor
representative: lawyer diplomat councillor
senator: representative lawyer
president: general secretary_general senator representative chancellor minister judge researcher doctor
secretary: secretary_general
general: commander soldier
colonel: commander soldier
captain: goalkeeper defender midfielder striker quarterback pitcher pilot commander soldier
striker: midfielder
midfielder: defender
professor: researcher doctor surgeon author historian economist engineer rector teacher lawyer specialist editor \
    pharmacist architect composer painter judge
researcher: author doctor specialist engineer historian economist astronaut analyst surgeon nurse pharmacist curator \
    developer strategist commissioner
lead_author: author researcher professor doctor surgeon specialist historian economist engineer director
co-author: author researcher professor doctor surgeon specialist historian economist engineer director student
author: journalist editor historian critic presenter producer painter specialist doctor surgeon economist lawyer \
    engineer actor singer composer
specialist: doctor surgeon nurse curator rector teacher
doctor: surgeon
journalist: editor presenter
actor: singer producer presenter composer designer
singer: composer painter producer
driver: rider pilot
analyst: strategist economist fund_manager banker
strategist: economist fund_manager
banker: investor fund_manager economist
investor: fund_manager collector
police_officer: detective police_chief
commissioner: police_chief regulator diplomat
ambassador: diplomat
lawyer: activist
fire_chief: police_officer
bishop: priest
engineer: technician architect developer designer
architect: designer
owner: landlord dealer
activist: researcher farmer
"""
"""The first of a line may be one person's role beside any of the others, or another word for it."""

_BROAD = """
leader executive employee critic supporter opponent resident tenant farmer passenger customer parent witness victim
patient student activist candidate expert driver rider partner head chief adviser shareholder owner runner
trader entrepreneur plaintiff"""
"""Roles that anybody may have beside another, or that are but a wide word for one."""

_OPPOSED = """
patient doctor surgeon nurse researcher
witness suspect defendant judge prosecutor lawyer detective
victim suspect defendant judge
plaintiff defendant judge
critic supporter leader
opponent supporter
shareholder analyst officer
tenant owner landlord
driver team_principal officer ceo coach
rider team_principal coach
runner coach
adviser secretary_general president ceo officer minister judge
candidate judge
employee ceo owner
student professor teacher
activist judge ceo officer minister police_officer
passenger driver pilot
"""
"""The first of a line is, wide as it is, none of the others."""


@cache
def exclude(role: str, other: str) -> bool:
    """Whether nobody is likely to have both roles at once, nor one to be another word for the other."""
    left, right = (_SPECIALIST if role_words.specialist(one) and one not in _told() else one for one in (role, other))
    if left == right:
        return role != other
    pair = frozenset((left, right))
    if pair in _opposed():
        return True
    if not _broad().isdisjoint(pair):
        return not _circumstances().isdisjoint(pair) and not _office().isdisjoint(pair)
    return pair not in _compatible()


_SPECIALIST = "specialist"


@cache
def _told() -> frozenset[str]:
    """Return the roles of the tables."""
    return frozenset(name.partition("=")[0] for name in role_words.roles("en").values())


@cache
def _compatible() -> frozenset[frozenset[str]]:
    lines = (role_words.names(line.replace(":", "")) for line in _COMPATIBLE.strip().split("\n"))
    return frozenset(frozenset((first, other)) for first, *others in lines for other in others)


@cache
def _opposed() -> frozenset[frozenset[str]]:
    lines = (role_words.names(line) for line in _OPPOSED.strip().split("\n"))
    return frozenset(frozenset((first, other)) for first, *others in lines for other in others)


_STATIONS = """
ceo officer chair treasurer spokesperson founder vice_president managing_director
prime_minister minister governor mayor ambassador attorney_general chancellor senator
judge prosecutor lawyer witness defendant suspect
coach captain goalkeeper defender midfielder striker
"""
"""Lines of offices that one and the same event is told of, and that are taken for each other."""


@cache
def station(role: str) -> frozenset[str]:
    """Return the offices that are taken for this one; none where it is no such office."""
    lines = (frozenset(role_words.names(line)) for line in _STATIONS.strip().split("\n"))
    return next((line for line in lines if role in line), frozenset())


@cache
def _broad() -> frozenset[str]:
    return frozenset(role_words.names(_BROAD))


_CIRCUMSTANCES = "passenger customer tenant patient witness victim resident parent farmer student driver rider runner"
_OFFICES = """
    spokesperson ceo officer minister judge prosecutor governor mayor ambassador senator prime_minister chancellor
    police_chief attorney_general coach"""
"""Whoever speaks in such an office is not told of as a passenger."""


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(role_words.names(_CIRCUMSTANCES))


@cache
def _office() -> frozenset[str]:
    return frozenset(role_words.names(_OFFICES))
