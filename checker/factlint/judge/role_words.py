"""Which roles, offices and callings go together in one person, and by which words they are known."""

from __future__ import annotations

from functools import cache, lru_cache

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

_TITLES = """
ceo managing_director officer chief director manager chair co-chair vice_chair founder co-founder president vice_president
spokesperson analyst economist prime_minister chancellor minister deputy_minister attorney_general secretary governor
mayor senator representative ambassador judge prosecutor lawyer professor researcher doctor coach captain general colonel
police_chief king queen prince princess pope bishop leader editor journalist engineer secretary_general commissioner"""

LONGEST = 4
"""Words that a role has at most."""

DEPUTIES = frozenset(
    (
        *("deputy", "vice", "assistant", "stellvertretender", "stellvertretende", "stellvertretenden"),
        *("adjoint", "adjointe", "adjunto", "adjunta"),
    )
)
"""Who stands in for the holder of an office."""

FORMER = frozenset(
    (
        *("former", "ex", "then", "outgoing", "incoming", "late", "retired", "acting", "interim", "designate"),
        *("ehemaliger", "ehemalige", "ehemaligen", "früherer", "frühere", "früheren", "designierter", "designierte"),
        *("ancien", "ancienne", "antiguo", "antigua", "antigo", "antiga"),
    )
)
"""Beside these a role is not quite held."""


@cache
def _table(language: str) -> dict[tuple[str, ...], str]:
    if language == "en":
        from factlint.judge.offices_en import OFFICES as table  # noqa: PLC0415, N811 - one of two tables is needed
    else:
        from factlint.judge.offices_latin import OFFICES as table  # noqa: PLC0415, N811 - as above
    found: dict[tuple[str, ...], str] = {}
    for line in table.strip().split("\n"):
        role, _, names = line.partition(": ")
        for name in names.split("|"):
            words, charged, charge = name.partition("=")
            found[tuple(words.split())] = role + charged + charge
    return found


def roles(language: str) -> dict[tuple[str, ...], str]:
    """Return the roles of a language by their words in lower case; behind ``=`` what their holder is in charge of."""
    return _table(language)


@cache
def title_words() -> frozenset[str]:
    """Return the words of the roles that stand before a name as its title; callings such as "cook" may be names."""
    return frozenset(
        word
        for language in ("en", "de")
        for phrase, role in _table(language).items()
        if role.partition("=")[0] in _titles()
        for word in phrase
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(_names(_TITLES))


@cache
def first_words(language: str) -> frozenset[str]:
    """Return the first words of all roles: a text without any, and without a specialist, has none."""
    return frozenset(words[0] for words in roles(language))


@cache
def starting(language: str) -> frozenset[str]:
    """Return the words with which a role may begin: also the verbs that give one."""
    return first_words(language) | VERBS.keys()


@cache
def starts(role: str, language: str) -> frozenset[str]:
    """Return the first words by which a role may be told."""
    if role in ("officer", "minister", "vice president"):
        return (first_words(language) & _LEADING) | {
            words[0] for words, name in roles(language).items() if role in name
        }
    bare = role.removeprefix("deputy ")
    named = (words[0] for words, name in roles(language).items() if name.partition("=")[0] == bare)
    told = frozenset(named) or frozenset((bare,))
    return told | {verb for verb, name in VERBS.items() if name == bare}


_LEADING = frozenset(
    ("chief", "head", "director", "secretary", "chef", "chefin", "directeur", "directrice", "directora")
)


VERBS = {
    **dict.fromkeys(("leads", "led", "leading", "dirige", "dirigeait", "lidera", "leitet", "leitete"), "leader"),
    **dict.fromkeys(("heads", "headed", "heading"), "head"),
    **dict.fromkeys(("chairs", "chaired", "preside", "préside"), "chair"),
    **dict.fromkeys(("founded", "fondé", "fundó", "fundou", "gründete"), "founder"),
    **dict.fromkeys(("coaches", "coached"), "coach"),
    **dict.fromkeys(("captains", "captained"), "captain"),
    **dict.fromkeys(("owns", "owned"), "owner"),
}
"""Verbs that give their subject a role."""


@cache
def endings(language: str) -> tuple[tuple[str, str], ...]:
    """Return the endings of compounds that name a role, longest first: "chefin" in "Finanzchefin"."""
    if language != "de":
        return ()
    from factlint.judge.offices_latin import ENDINGS  # noqa: PLC0415 - German only

    lines = (line.strip().partition(": ") for line in ENDINGS["de"].strip().split("\n"))
    found = [(ending, role) for role, _, words in lines for ending in words.split()]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=50_000)
def specialist(form: str) -> bool:
    """Whether a word names a calling by its ending, as "botanist" and "statistician" do."""
    return len(form) > 6 and form.endswith(_CALLINGS) and form not in _NO_CALLINGS


_CALLINGS = (
    *("ologist", "ician", "ist", "onomer", "ographer", "ioneer", "smith", "wright", "maker", "worker", "keeper"),
    *("ologe", "ologin", "ólogo", "óloga", "ologue", "ologiste", "trónoma", "trónomo", "ticienne", "ticien"),
)


_OTHER_WORDS = """
    communist socialist feminist capitalist populist nationalist extremist islamist royalist separatist terrorist
    checklist waitlist shortlist blacklist persist consist royalist loyalist modernist pessimist optimist
    framework network artwork lawmaker homemaker catalyst worker coworker physician politician musician technician"""
_NO_CALLINGS = frozenset(_OTHER_WORDS.split())
"""What ends so and names no calling, or one that has its place in the table."""


@cache
def exclude(role: str, other: str) -> bool:
    """Whether nobody is likely to have both roles at once, nor one to be another word for the other."""
    left, right = (_SPECIALIST if specialist(one) and one not in _told() else one for one in (role, other))
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
    return frozenset(name.partition("=")[0] for name in _table("en").values())


@cache
def _compatible() -> frozenset[frozenset[str]]:
    lines = (_names(line.replace(":", "")) for line in _COMPATIBLE.strip().split("\n"))
    return frozenset(frozenset((first, other)) for first, *others in lines for other in others)


@cache
def _opposed() -> frozenset[frozenset[str]]:
    lines = (_names(line) for line in _OPPOSED.strip().split("\n"))
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
    lines = (frozenset(_names(line)) for line in _STATIONS.strip().split("\n"))
    return next((line for line in lines if role in line), frozenset())


@cache
def _broad() -> frozenset[str]:
    return frozenset(_names(_BROAD))


_CIRCUMSTANCES = "passenger customer tenant patient witness victim resident parent farmer student driver rider runner"
_OFFICES = """
    spokesperson ceo officer minister judge prosecutor governor mayor ambassador senator prime_minister chancellor
    police_chief attorney_general coach"""
"""Whoever speaks in such an office is not told of as a passenger."""


@cache
def _circumstances() -> frozenset[str]:
    return frozenset(_names(_CIRCUMSTANCES))


@cache
def _office() -> frozenset[str]:
    return frozenset(_names(_OFFICES))


def _names(line: str) -> list[str]:
    return [name.replace("_", " ") for name in line.split()]
