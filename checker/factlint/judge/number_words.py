"""The number words of the five languages that separate words with blanks: counts, ordinals, shares, multiples."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_COUNTS = {
    "en": """
        1 one / 2 two / 3 three / 4 four / 5 five / 6 six / 7 seven / 8 eight / 9 nine / 10 ten / 11 eleven / 12 twelve
        / 13 thirteen / 14 fourteen / 15 fifteen / 16 sixteen / 17 seventeen / 18 eighteen / 19 nineteen / 20 twenty
        / 30 thirty / 40 forty fourty / 50 fifty / 60 sixty / 70 seventy / 80 eighty / 90 ninety / 100 hundred
        / 1000 thousand""",
    "de": """
        1 ein eins eine einen einem einer / 2 zwei / 3 drei / 4 vier / 5 fünf fuenf / 6 sechs / 7 sieben / 8 acht
        / 9 neun / 10 zehn / 11 elf / 12 zwölf zwoelf / 16 sechzehn / 17 siebzehn / 20 zwanzig / 30 dreißig dreissig
        / 60 sechzig / 70 siebzig / 100 hundert / 1000 tausend""",
    "fr": """
        1 un une / 2 deux / 3 trois / 4 quatre / 5 cinq / 6 six / 7 sept / 8 huit / 9 neuf / 10 dix / 11 onze / 12 douze
        / 13 treize / 14 quatorze / 15 quinze / 16 seize / 20 vingt vingts / 30 trente / 40 quarante / 50 cinquante
        / 60 soixante / 70 septante / 80 huitante octante / 90 nonante / 100 cent cents / 1000 mille""",
    "es": """
        1 un una uno ún / 2 dos / 3 tres / 4 cuatro / 5 cinco / 6 seis / 7 siete / 8 ocho / 9 nueve / 10 diez / 11 once
        / 12 doce / 13 trece / 14 catorce / 15 quince / 16 dieciséis dieciseis / 17 diecisiete / 18 dieciocho
        / 19 diecinueve / 20 veinte / 21 veintiuno veintiún veintiuna / 22 veintidós veintidos / 23 veintitrés
        veintitres / 24 veinticuatro / 25 veinticinco / 26 veintiséis veintiseis / 27 veintisiete / 28 veintiocho
        / 29 veintinueve / 30 treinta / 40 cuarenta / 50 cincuenta / 60 sesenta / 70 setenta / 80 ochenta / 90 noventa
        / 100 cien ciento / 200 doscientos doscientas / 300 trescientos trescientas / 400 cuatrocientos cuatrocientas
        / 500 quinientos quinientas / 600 seiscientos seiscientas / 700 setecientos setecientas
        / 800 ochocientos ochocientas / 900 novecientos novecientas / 1000 mil""",
    "pt": """
        1 um uma / 2 dois duas / 3 três tres / 4 quatro / 5 cinco / 6 seis / 7 sete / 8 oito / 9 nove / 10 dez / 11 onze
        / 12 doze / 13 treze / 14 quatorze catorze / 15 quinze / 16 dezesseis dezasseis / 17 dezessete dezassete
        / 18 dezoito / 19 dezenove dezanove / 20 vinte / 30 trinta / 40 quarenta / 50 cinquenta / 60 sessenta
        / 70 setenta / 80 oitenta / 90 noventa / 100 cem cento / 200 duzentos duzentas / 300 trezentos trezentas
        / 400 quatrocentos quatrocentas / 500 quinhentos quinhentas / 600 seiscentos seiscentas
        / 700 setecentos setecentas / 800 oitocentos oitocentas / 900 novecentos novecentas / 1000 mil""",
}
_MILLIONS = {
    "en": "6 million / 9 billion / 12 trillion",
    "de": "6 million millionen / 9 milliarde milliarden / 12 billion billionen",
    "fr": "6 million millions / 9 milliard milliards / 12 billions",
    "es": "6 millón millon millones / 12 billón billones",
    "pt": "6 milhão milhões / 9 bilhão bilhões / 12 trilhão trilhões",
}
_ORDINALS = {
    "en": """
        2 second / 3 third / 4 fourth / 5 fifth / 6 sixth / 7 seventh / 8 eighth / 9 ninth / 10 tenth / 11 eleventh
        / 12 twelfth / 13 thirteenth / 14 fourteenth / 15 fifteenth / 16 sixteenth / 17 seventeenth / 18 eighteenth
        / 19 nineteenth / 20 twentieth / 30 thirtieth / 40 fortieth / 50 fiftieth / 100 hundredth""",
    "fr": """
        2 deuxième seconde / 3 troisième / 4 quatrième / 5 cinquième / 6 sixième / 7 septième / 8 huitième / 9 neuvième
        / 10 dixième / 11 onzième / 12 douzième / 15 quinzième / 20 vingtième""",
    "es": """
        2 segundo segunda / 3 tercero tercera tercer / 4 cuarto cuarta / 5 quinto quinta / 6 sexto sexta
        / 7 séptimo séptima / 8 octavo octava / 9 noveno novena / 10 décimo décima
        / 20 vigésimo vigésima / 30 trigésimo trigésima""",
    "pt": """
        2 segundo segunda / 3 terceiro terceira / 4 quarto quarta / 5 quinto quinta / 6 sexto sexta / 7 sétimo sétima
        / 8 oitavo oitava / 9 nono nona / 10 décimo décima / 20 vigésimo vigésima / 30 trigésimo trigésima""",
    "de": "",
}
_GERMAN_ORDINALS = "2 zweit / 3 dritt / 4 viert / 5 fünft / 6 sechst / 7 siebt / 8 acht / 9 neunt / 10 zehnt / 11 elft"
_SHARES = {
    "en": """
        2 half halves / 3 third thirds / 4 quarter quarters fourth fourths / 5 fifth fifths / 6 sixth sixths
        / 7 seventh sevenths / 8 eighth eighths / 10 tenth tenths""",
    "de": "2 hälfte / 3 drittel / 4 viertel / 5 fünftel / 6 sechstel / 8 achtel / 10 zehntel",
    "fr": "2 moitié / 3 tiers / 4 quart quarts / 5 cinquième cinquièmes / 6 sixième sixièmes / 10 dixième dixièmes",
    "es": "2 mitad / 3 tercio tercios / 4 cuarto cuartos / 5 quinto quintos / 6 sexto / 8 octavo / 10 décimo décimos",
    "pt": "2 metade / 3 terço terços / 4 quarto quartos / 5 quinto quintos / 6 sexto / 8 oitavo / 10 décimo décimos",
}
_MULTIPLES = {
    "en": """
        2 doubled doubling twice twofold / 3 tripled tripling trebled trebling thrice threefold / 4 quadrupled
        quadrupling fourfold / 5 quintupled fivefold / 6 sixfold / 7 sevenfold / 8 eightfold / 10 tenfold
        / 100 hundredfold / 0.5 halved halving""",
    "de": """
        2 verdoppelt verdoppelte verdoppelten verdoppeln doppelt zweimal zweifach / 3 verdreifacht verdreifachte
        verdreifachten verdreifachen dreifach dreimal / 4 vervierfacht vervierfachte vervierfachen vierfach viermal
        / 5 verfünffacht verfünffachte fünffach fünfmal / 10 verzehnfacht verzehnfachte zehnfach zehnmal
        / 0.5 halbiert halbierte halbierten halbieren""",
    "fr": """
        2 doublé doublée doublés doubler double / 3 triplé triplée triplés tripler triple / 4 quadruplé quadrupler
        quadruple / 10 décuplé""",
    "es": """
        2 duplicó duplicado duplicaron duplicar duplica doble / 3 triplicó triplicado triplicaron triplicar triple
        / 4 cuadruplicó cuadruplicado cuadruplicar""",
    "pt": """
        2 dobrou dobraram dobrar dobro duplicou duplicar / 3 triplicou triplicaram triplicar triplo
        / 4 quadruplicou quadruplicar""",
}
_GROUPS = {
    "en": "12 dozen / 20 score",
    "de": "12 dutzend",
    "fr": "8 huitaine / 10 dizaine / 12 douzaine / 15 quinzaine / 20 vingtaine / 30 trentaine / 40 quarantaine / "
    "50 cinquantaine / 60 soixantaine / 100 centaine / 1000 millier",
    "es": "10 decena / 12 docena / 15 quincena / 20 veintena / 100 centenar / 1000 millar",
    "pt": "10 dezena / 12 dúzia / 15 quinzena / 100 centena / 1000 milhar",
}
_LOOSE = {
    "en": "12 dozens / 100 hundreds / 1000 thousands / 1000000 millions / 1000000000 billions",
    "de": "12 dutzende dutzenden / 100 hunderte hunderten / 1000 tausende tausenden",
    "fr": "10 dizaines / 100 centaines / 1000 milliers",
    "es": "10 decenas / 12 docenas / 100 cientos centenares / 1000 miles",
    "pt": "10 dezenas / 12 dúzias / 100 centenas / 1000 milhares",
}
_SPANS = {
    "en": "10 decade / 100 century",
    "de": "10 jahrzehnt / 100 jahrhundert",
    "fr": "10 décennie",
    "es": "10 década",
    "pt": "10 década",
}
_HALVES = {
    "en": "",
    "de": "0.5 halbe halben halber / 1.5 anderthalb eineinhalb",
    "fr": "0.5 demi",
    "es": "0.5 medio",
    "pt": "0.5 meio",
}
CONNECTORS = {"en": "and", "fr": "et", "es": "y", "pt": "e", "de": "und"}
ARTICLES = {
    "en": frozenset(("a", "an", "one", "per")),
    "de": frozenset(("ein", "eine", "einem", "einen", "einer")),
    "fr": frozenset(("un", "une")),
    "es": frozenset(("un", "una")),
    "pt": frozenset(("um", "uma")),
}


class Words(NamedTuple):
    """The number words of one language."""

    counts: dict[str, int]
    """Up to 1000; scales above it as powers in :attr:`millions`."""
    millions: dict[str, int]
    ordinals: dict[str, int]
    shares: dict[str, int]
    """The denominator: 3 of "third"."""
    multiples: dict[str, str]
    groups: dict[str, int]
    halves: dict[str, str]
    """What makes a number before a scale only: "eine halbe Milliarde"."""
    loose: dict[str, int]
    spans: dict[str, int]
    """Stretches of time with a number in them, in years: "the past decade"."""
    all: frozenset[str]
    """A text without one of them, and without one of :attr:`lone`, has no number in words."""
    lone: tuple[str, ...]
    """What makes a number of a scale without one: "a million"."""
    starts: frozenset[str]
    """The words with which a number may begin."""


def _table(lines: str) -> dict[str, int]:
    entries = (entry.split() for entry in lines.split("/"))
    return {word: int(value) for value, *words in filter(None, entries) for word in words}


def _texts(lines: str) -> dict[str, str]:
    entries = (entry.split() for entry in lines.split("/"))
    return {word: value for value, *words in filter(None, entries) for word in words}


@cache
def words(language: str) -> Words | None:
    """Return the number words of a language; ``None`` where its numbers are written otherwise or are not known."""
    if language not in _COUNTS:
        return None
    counts, millions = _table(_COUNTS[language]), _table(_MILLIONS[language])
    if language == "de":
        counts |= _german()
    ordinals = _table(_ORDINALS[language]) | (_german_ordinals() if language == "de" else {})
    parts = (ordinals, _table(_SHARES[language]), _texts(_MULTIPLES[language]), _table(_GROUPS[language]))
    halves, loose = _texts(_HALVES[language]), _table(_LOOSE[language])
    spans = _table(_SPANS[language])
    many = {word for word, value in counts.items() if value > 1}
    every = frozenset(many).union(*parts, halves, loose, spans, ("couple", "one"))
    lone = tuple(f"{article} {scale}" for article in ARTICLES[language] for scale in millions)
    starts = every.union(ARTICLES[language]) - {"couple"}
    return Words(counts, millions, *parts, halves, loose, spans, every, lone, starts)


def _german() -> dict[str, int]:
    """Return the German numbers under a hundred, which are single words."""
    table = _table(_COUNTS["de"])
    ones = {value: word for word, value in table.items() if value < 10 and word != "fuenf" and len(word) > 2}
    ones[1] = "ein"
    tens = {20: "zwanzig", 30: "dreißig", 60: "sechzig", 70: "siebzig"}
    teens = {3: "dreizehn", 4: "vierzehn", 5: "fünfzehn", 8: "achtzehn", 9: "neunzehn"}
    tens |= {ten: ones[ten // 10] + "zig" for ten in (40, 50, 80, 90)}
    made = {word: 10 + value for value, word in teens.items()} | {word: ten for ten, word in tens.items()}
    made |= {f"{ones[one]}und{word}": ten + one for ten, word in tens.items() for one in range(1, 10)}
    return made | {word.replace("ß", "ss"): value for word, value in made.items()}


def german(word: str) -> int | None:
    """Return the value of a German number word over a hundred: "dreihundertfünfzigtausend"."""
    thousands, found, rest = word.partition("tausend")
    if found:
        high = _german_hundreds(thousands) if thousands else 1
        low = _german_hundreds(rest.removeprefix("und")) if rest else 0
        return None if high is None or low is None else 1000 * high + low
    return _german_hundreds(word)


def _german_hundreds(word: str) -> int | None:
    table = words("de")
    if table is None:
        return None
    hundreds, found, rest = word.partition("hundert")
    if not found:
        return table.counts.get(word)
    high = table.counts.get(hundreds) if hundreds else 1
    low = table.counts.get(rest.removeprefix("und")) if rest else 0
    return None if high is None or low is None or high > 99 else 100 * high + low


def _german_ordinals() -> dict[str, int]:
    stems = _table(_GERMAN_ORDINALS)
    return {stem + end: value for stem, value in stems.items() for end in ("e", "en", "er", "es", "em")}
