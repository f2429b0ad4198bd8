"""Who did it to whom: "Alder acquired Birch" and "Alder was bought by Birch" are contraries.

Read off by order alone, and only between two names beside one verb: the name before an active verb acts, the name
behind "by" acts where the verb is passive. What is not of this form is not read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.digest.month_names import weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.judge.alignment import Reading

_WORD = lazy.pattern(r"[^\W_]+|[,;:]")
_NEAR = 4
"""Small words and articles that may stand between a verb and a name."""
_VERBS = {
    "en": """
buy: buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased
sue: sue sues sued suing
beat: beat beats beaten beating defeat defeats defeated defeating thrash thrashed outplayed edged
lose: lost loses losing lose
accuse: accuse accuses accused accusing
attack: attack attacks attacked attacking invade invades invaded bomb bombed shell shelled strike struck
kill: kill kills killed shot stabbed murdered
hire: hire hires hired appoint appoints appointed
fire: fire fires fired dismissed sacked
fine: fine fines fined
ban: ban bans banned
succeed: succeed succeeds succeeded replace replaces replaced
overtake: overtake overtakes overtook overtaken overtaking outsell outsold surpass surpasses surpassed outperformed
criticise: criticise criticises criticised criticize criticizes criticized blamed blames denounced condemned
praise: praise praises praised
back: backs backed endorses endorsed
fund: funds funded finances financed
supply: supplies supplied
pay: pays paid
tell: tell tells told
warn: warn warns warned
ask: asks asked urges urged
arrest: arrest arrests arrested charged
rescue: rescued saved
follow: follows followed
license: licenses licensed
own: owns owned
lead: leads led
""",
    "fr": """
buy: rachète racheté rachetée acquiert acquis acquise achète acheté achetée rachètent
sue: poursuit poursuivi poursuivie
beat: bat battu battue vainc vaincu vaincue
accuse: accuse accusé accusée
attack: attaque attaqué attaquée
replace: remplace remplacé remplacée
""",
    "es": """
buy: compra compró comprada comprado adquiere adquirió adquirida adquirido
sue: demanda demandó demandada demandado
beat: vence venció vencido vencida derrota derrotó derrotado derrotada
accuse: acusa acusó acusado acusada
replace: sustituye sustituyó sustituido sustituida reemplaza reemplazó reemplazado
""",
    "pt": """
buy: compra comprou comprada comprado adquire adquiriu adquirida adquirido
sue: processa processou processada processado
beat: vence venceu vencido vencida derrota derrotou derrotado derrotada
accuse: acusa acusou acusado acusada
replace: substitui substituiu substituído substituída
""",
}
_PASSIVE_WORDS = "was were is are be been being got gets été est sont fut fue fueron ha sido es son foi foram é são"
_PASSIVE = frozenset(_PASSIVE_WORDS.split())
_BY = frozenset(("by", "par", "por", "pelo", "pela"))
_SKIPPED_WORDS = """
    the a an its his her their rival rivals smaller larger bigger le la les el los las o os as de l do to at over al à
    aux
"""
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_AUXILIARY_WORDS = """
    , on to agreed agrees plans planned wants wanted offered decided tried hopes intends has have had will would could
    may might also later then recently finally never not just reportedly first who which that a ont ha han tem também
    já ya récemment recientemente"""
_AUXILIARY = frozenset(_AUXILIARY_WORDS.split())


class Deed(NamedTuple):
    """What somebody did to somebody: the verb's group, and the two names as ranges of words."""

    verb: str
    agent: range
    patient: range


class Turned(NamedTuple):
    """A deed of a claim whose parts the source has the other way round."""

    told: Deed
    stated: Deed


def find(claim: Reading, source: Reading, language: str) -> Iterator[Turned]:
    """Yield the deeds of a claim that the source tells the other way round."""
    told = tuple(_deeds(claim, language))
    stated = tuple(_deeds(source, language)) if told else ()
    for ours in told:
        same = [one for one in stated if one.verb == ours.verb]
        if any(_one(claim, ours.agent, source, one.agent) for one in same):
            continue
        for one in same:
            if _one(claim, ours.agent, source, one.patient) and _one(claim, ours.patient, source, one.agent):
                yield Turned(ours, one)
                break


def _one(claim: Reading, ours: range, source: Reading, theirs: range) -> bool:
    """Whether two names have a word in common."""
    return not set(claim.stems[ours.start : ours.stop]).isdisjoint(source.stems[theirs.start : theirs.stop])


@cache
def _groups(language: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in _VERBS.get(language, "").strip().splitlines())
    return {word: verb for verb, _, words in lines for word in words.split()}


def _deeds(reading: Reading, language: str) -> Iterator[Deed]:
    groups = _groups(language)
    for at, word in enumerate(reading.words):
        verb = groups.get(word.text)
        if verb and 0 < at < len(reading.words) - 1 and (deed := _deed(reading, at, verb)):
            yield deed


def _deed(reading: Reading, at: int, verb: str) -> Deed | None:
    before, after = _before(reading, at), _after(reading, at)
    if before is None or after is None:
        return None
    left = _tokens(reading, reading.words[before.stop - 1].end, reading.words[at].start)
    right = _tokens(reading, reading.words[at].end, reading.words[after.start].start)
    behind = right[:1]
    acted = not _BY.isdisjoint(behind)
    if not _readable(left, right) or (not acted and not _PASSIVE.isdisjoint(left)):
        return None
    if verb == "lose":
        return Deed("beat", after, before) if behind == ["to"] else None
    if behind == ["to"] or (verb != "beat" and "over" in right):
        return None
    return Deed(verb, after, before) if acted else Deed(verb, before, after)


def _readable(left: list[str], right: list[str]) -> bool:
    """Whether nothing stands between a verb and the names beside it that could change who does what."""
    known = _AUXILIARY | _PASSIVE
    return all(token in known or weekday(token) is not None for token in left) and all(
        token in _SKIPPED or token in _BY for token in right
    )


def _before(reading: Reading, at: int) -> range | None:
    """Return the name right before a verb, of the same sentence."""
    words, sentence = reading.words, reading.words[at].sentence
    at -= 1
    while at > 0 and (words[at].kind == "time" or words[at].text in _AUXILIARY):
        at -= 1
    if words[at].kind not in ("name", "opening") or words[at].sentence != sentence:
        return None
    return range(*reading.run(at)) if words[at].kind == "name" else range(at, at + 1)


def _after(reading: Reading, at: int) -> range | None:
    """Return the name right behind a verb."""
    verb, last = reading.words[at], len(reading.words) - 1
    at += 1
    while at < last and reading.words[at].text in _SKIPPED:
        at += 1
    word = reading.words[at]
    if word.kind != "name" or word.sentence != verb.sentence or word.order - verb.order > _NEAR:
        return None
    return range(*reading.run(at))


def _tokens(reading: Reading, start: int, end: int) -> list[str]:
    return _WORD.findall(reading.text[start:end].casefold())
