"""Check on what is left of a prompt or a template: counts, lengths, blanks to fill in, a tool's own marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.checks.passages import Passage, covers, passages, touches
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Span
    from factlint.model import Digest


class Residue(Options, frozen=True):
    """What is meant to stand there."""

    allow: tuple[str, ...] = ()
    """Texts that are no residue, as they stand in the digest: ``"(5-7 items)"``."""


_ITEMS = (
    r"items?|stories|news|articles?|bullets?(?: points?)?|topics?|headlines|papers|entries|highlights|picks|updates"
    r"|Meldungen|Nachrichten|Punkte|Artikel|Themen|Einträge|Beiträge|Kurzmeldungen"
    r"|actualités|actus|points|sujets|éléments|brèves|nouvelles|infos"
    r"|noticias|artículos|puntos|temas|elementos|titulares|notícias|artigos|pontos|itens|tópicos|destaques"
    r"|本|件|個|項目|トピック|記事|選|つ|点|条|條|篇|个|则|則|项|項|개|건|가지|항목|편|꼭지"
)
"""What a template asks for a number of, in eight languages."""
_WORDS = (
    r"words?|sentences?|paragraphs?|characters?|Wörtern?|Worte|Sätze|Absätze|Zeichen|mots|phrases|paragraphes|caractères"
    r"|palabras|frases|oraciones|párrafos|palavras|parágrafos|文字|字|文|段落|句|段|글자|자|문장|단락"
)
_DASH = r"(?:[-–—‑~〜～−]|to|bis|à|a|até|至|到|から|에서)"
_RANGE = rf"(?<![\d/.年月-])(?P<low>[1-9]\d{{0,3}}) ?{_DASH} ?(?P<high>[1-9]\d{{0,3}})"
_ABOUT = (
    r"max(?:imum)?\.?|min(?:imum)?\.?|approx(?:imately)?\.?|about|around|up to|at least|at most|no more than|within"
    r"|ca\.|circa|etwa|höchstens|mindestens|environ|au moins|au plus|máx(?:imo)?\.?|mín(?:imo)?\.?|unas|aproximadamente"
    r"|hasta|até|cerca de|約|大约|大約|约|最大|最低|不少于|不超过|至少|最多|약|최대|최소|~|≈|≤|≥"
)
_WITHIN = r"以上|以内|以下|程度|前後|ほど|左右|之内|이상|이내|내외|정도"
_MONTH = r"(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mai|Mär|Okt|Dez|ene|abr|ago|fév|avr|jui|aoû|déc)"
_END = r"(?![^\W\d_])"

_LENGTH = (
    rf"(?:{_ABOUT}) ?\d{{2,4}}(?: ?{_DASH} ?\d{{2,4}})? ?(?:{_WORDS})(?:{_WITHIN})?"
    rf"|\d{{1,4}} ?[-–~〜～] ?\d{{1,4}} ?(?:{_WORDS})(?:{_WITHIN})?|\d{{2,4}} ?(?:文字|字|글자|자)(?:{_WITHIN})"
    rf"|(?<=[a-zà-ÿ])\d{{2,4}}(?:words|mots|Wörter|palabras|palavras)\b"
)


_MAYBE_RANGE = lazy.pattern(rf"(?<![\d-])\d{{1,4}} ?{_DASH} ?\d{{1,4}}(?![\d-])")
_UNITS = (
    *("word", "sentence", "paragra", "charact", "wört", "worte", "sätze", "zeichen", "mots", "phrase", "caract"),
    *("palab", "frase", "oracion", "párraf", "palavr", "parágr", "字", "文", "段", "句", "자", "문장", "단락"),
)
"""Parts of the units of length, for a quick look."""


@cache
def _counts() -> tuple[re.Pattern[str], ...]:
    """A range of items in brackets with what else they say, "Top 2–3 …", a bare range of items."""
    inside, adjectives = r"[^()（）\[\]【】\n]", r"(?:[^\W\d_]+[ -]){0,3}"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"[(（\[【]{inside}{{0,60}}?{_RANGE} ?{_MONTH}{adjectives}(?:{_ITEMS}){_END}{inside}{{0,40}}[)）\]】]",
            rf"[(（\[【]?{inside}{{0,60}}?\btop {_RANGE} {_MONTH}[^\W\d_]+{inside}{{0,60}}[)）\]】]?",
            rf"{_RANGE} ?(?:{_ITEMS}){_END}",
        )
    )


@cache
def _lengths() -> re.Pattern[str]:
    return re.compile(rf"[(（\[【]?(?:{_LENGTH}){_END}[)）\]】]?", re.IGNORECASE)


_FILL = (
    r"insert|add|fill in|replace with|provide|describe|summari[sz]e|write|include|your|placeholder"
    r"|insérer|ajouter|votre|insertar|añadir|inserir|adicionar|seu|sua"
)
_NAMES = (
    r"(?:Company|Product|Source|Author|Publication|Article|Story|Model|Person|Event|Newsletter) (?:Name|Title|Date|URL)"
    r"|Headline|Article Title|Your Name|Topic|Date|Source URL|URL|Amount"
)
_KINDS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("[",),
        (
            rf"\[(?:(?i:{_FILL})(?! key) [^\[\]\n]{{2,80}}|[Hh]ier [^\[\]\n]{{2,60}} (?:einfügen|eintragen|ergänzen)"
            rf"|(?:TBD|TODO|TBC)(?:[:：] ?[^\[\]\n]{{2,80}})?|XXX+"
            rf"|(?i:à compléter|a completar))\](?![(\[:])|(?<=[\w:：] )\[(?:{_NAMES})\](?![(\[:])"
        ),
        "a blank that was never filled in",
    ),
    (
        ("ここに", "此处", "在此", "여기에"),
        r"[\[［【（(](?:[^\]］】）)\n]{0,12})(?:ここに|此处|在此|여기에)[^\]］】）)\n]{1,40}[\]］】）)]",
        "a blank that was never filled in",
    ),
    (
        ("{",),
        (
            r"(?<!\$)\{\{ ?(?!toc\b)[A-Za-z][\w -]{1,40}\}\}"
            r"|(?<![\w{\\/$])\$?\{(?:[a-z]{2,15}(?:_[a-z]{1,15}){1,4}|title|headline|summary|date|source|url|link|author|content|topic|company|description|today|TITLE|SUMMARY|DATE|SOURCE|URL"
            r"|[A-Z]{2,15}(?:_[A-Z]{1,15}){1,4})\}(?!\})"
        ),
        "a variable of the template",
    ),
    (
        ("YY", "JJ", "AAA", "X年", "〇年", "○年"),
        (
            r"(?<![\w-])(?:YYYY([-/.])MM\1DD|DD([-/.])MM\2YYYY|MM([-/.])DD\3YYYY|TT\.MM\.JJJJ|JJ/MM/AAAA|DD/MM/AAAA"
            r"|(?:YYYY|[X〇○]{4})年(?:MM|M|[X〇○]{1,2})月(?:DD|D|[X〇○]{1,2})日)(?![\w-])"
        ),
        "the pattern of a date, not a date",
    ),
    (("orem ipsum",), r"[Ll]orem ipsum dolor", "filler text"),
    (
        ("oaicite", "turn", "†", "[cite", "oai_citation"),
        (
            r":?contentReference\[oaicite:[^\n\]]{0,20}\](?:\{[^}\n]{0,20}\})?|[\ue200-\ue2ff]?(?:cite)?[\ue200-\ue2ff]?"
            r"turn\d{1,2}(?:search|view|news|fetch|academia)\d{1,3}[\ue200-\ue2ff]?|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,40}】"
            r"|\[cite(?:_start|_end|: ?\d[\d, ]{0,40})\]|\[?oai_citation[:‡][^\s\]]{1,60}\]?"
        ),
        "a mark that a chatbot left for a citation",
    ),
)
"""Signs, of which one must stand in the text; what to look for then; what it is."""
_ASKED = lazy.pattern(
    r"[^:：.。!?！？()（）\n]{2,30}[(（][^()（）\n]{2,40}[)）] ?[:：]|[(（][^()（）\n]{2,40}[)）]\s*\Z"
)
"""A label with what is asked for in brackets, "Summary (max. 150 words):", or such brackets alone."""
_ON_FORMATS = lazy.pattern(
    r"\b(?:as|like|wie|comme|como) (?=\W{0,2}(?:[YDMJAT]{2}))"
    r"|format|form\b|ISO|形式|格式|형식|schema|pattern|written as|template|placeholder|variable|syntax",
    re.IGNORECASE,
)


@check("residue.prompt", Residue)
def prompt(digest: Digest, options: Residue) -> Iterator[Hit]:
    """Report what was meant for the model, or for whoever fills in the template, and stands before the reader.

    Bad:  ## Other news (5–7 items); It was founded in [insert year].
    Good: ## Other news (3 items); delivered in 5–7 days; `${{ secrets.TOKEN }}`
    """
    found: dict[Span, Hit] = {}
    for start, end, passage, message in [*_asked(digest), *_left(digest)]:
        words = passage.text[start:end]
        if words not in options.allow and words.strip("()（）[]【】") not in options.allow:
            span = passage.span(start, end)
            found.setdefault(span, Hit(span, f"{words[:60]!r} is {message}", found=words))
    yield from (found[span] for span in sorted(found))


def _asked(digest: Digest) -> Iterator[tuple[int, int, Passage, str]]:
    """Yield the numbers and lengths that headings and labels ask for; a story's headline may well tell of some."""
    headlines = {story.first for story in digest.stories}
    message = "an instruction to the writer"
    for passage in passages(digest):
        block = passage.block
        if not block or (block.kind == "heading" and passage.index in headlines):
            continue
        lead = block.text[: _lead(block)]
        if not any(map(str.isdigit, lead)):
            continue
        if block.kind == "heading" and _MAYBE_RANGE.search(lead):
            yield from ((*place, passage, message) for place in _numbers(lead))
        if any(unit in lead.lower() for unit in _UNITS):
            yield from ((*match.span(), passage, message) for match in _lengths().finditer(lead))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of items that a heading asks for: "5–7 Items" does, "8–7" is something else."""
    end = 0
    for pattern in _counts():
        for match in pattern.finditer(text):
            if match.start() >= end and int(match["low"]) < int(match["high"]):
                yield match.span()
                end = match.end()


def _lead(block: Block) -> int:
    """Return how much of a block is a heading or a bold label; a story may well tell of a text of 300 words."""
    if block.kind == "heading":
        return len(block.text)
    lead = max((end for start, end in block.marked("strong") if not start), default=0)
    if not lead and (asked := _ASKED.match(block.text)) and block.kind == "paragraph" and not block.quoted:
        return asked.end()
    label = block.text[:lead].rstrip().endswith((")", "）", "]", "】", ":", "：")) or block.text[lead : lead + 1] in (
        ":",
        "：",
    )
    return lead if lead < 50 and label else 0


def _left(digest: Digest) -> Iterator[tuple[int, int, Passage, str]]:
    """Yield blanks, variables, patterns and marks, but for code and for texts that speak of them."""
    kinds = [kind for kind in _KINDS if any(sign in digest.seen for sign in kind[0])]
    for passage in passages(digest) if kinds else ():
        for signs, pattern, message in kinds:
            if not any(sign in passage.text for sign in signs):
                continue
            for match in _pattern(pattern).finditer(passage.text):
                if match[0] and not _spoken_of(passage, *match.span()):
                    yield (*match.span(), passage, message)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _spoken_of(passage: Passage, start: int, end: int) -> bool:
    """Whether a place is code, quoted, a link, data, or the subject of the sentence ("in the form YYYY-MM-DD").

    A table of formats names its subject in another cell; a date's pattern among references is another rule's.
    """
    if touches(passage.opaque, start, end) or covers(passage.quoted, start, end) or touches(passage.linked, start, end):
        return True
    table = passage.block is not None and passage.block.kind == "cell" and "Y" in passage.text[start:end]
    if table or (passage.text.startswith("{") and ":" in passage.text):
        return True
    return bool(_ON_FORMATS.search(passage.text, max(0, start - 60), min(len(passage.text), end + 30)))
