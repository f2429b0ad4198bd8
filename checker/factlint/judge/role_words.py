"""By which words roles, offices and callings are known, and which of their words are titles."""

from __future__ import annotations

from functools import cache, lru_cache

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
    return frozenset(names(_TITLES))


@cache
def first_words(language: str) -> frozenset[str]:
    """Return the first words of all roles: a text without any, and without a specialist, has none."""
    return frozenset(words[0] for words in roles(language))


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


def names(line: str) -> list[str]:
    """Return the roles of a line of a table; their words are joined by underscores there."""
    return [name.replace("_", " ") for name in line.split()]
