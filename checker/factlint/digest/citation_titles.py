"""Citations by title: quoted after an attribution, or bare at the end of a paragraph, where links have been lost."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from factlint import lazy
from factlint.digest import section_titles
from factlint.digest.citation_marks import Found, first_after, last_before
from factlint.digest.resolve import NONE
from factlint.digest.title_index import is_cjk, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.digest.ranges import Ranges
    from factlint.digest.resolve import Resolver
    from factlint.digest.title_index import Hit
    from factlint.document import Block

_QUOTED = lazy.pattern(
    r"[“”„]([^“”„\n]{3,300})[”“]|\"([^\"\n]{3,300})\"|«\s?([^«»\n]{3,300}?)\s?»|「([^「」\n]{2,200})」|『([^『』\n]{2,200})』"
    r"|《([^《》\n]{2,200})》|‹([^‹›\n]{3,300})›"
)
_QUOTES = '“”„"«「『《‹'
_BREAK = lazy.pattern(r"[.!?。！？…][\"”’」』)）\]]{0,2}\s+|[,;、；，]\s*|[”」』\"»)）\]]\s+|[:：\n]\s*|[。！？]")
_REACH = 80
_BEFORE = frozenset('.!?。！？…:：)）]】」』”"»/|、,，;；\n')
_AFTER = frozenset(".。,，;；、/|／｜)）]】」』\n")
_PARTING = (". ", "; ", "? ", "! ", "(", "（", "[", "。", "\n\n")
_AFTER_QUOTE = frozenset(["", *".,;。、，；/)）]|\n"])
_SMALL = "of the and for on in at by from de du des la le les der die das den del da do y e et und & von"
_ARTICLES = "a an the in der die das ein eine le la les l' un une el los las una o os as um uma this that its"
_NOUNS = """
    official blog blogs news newsroom paper report research article post press release releases announcement
    documentation docs site website study whitepaper journal magazine source sources via
    offizieller offizielle offizielles bericht artikel studie meldung beitrag pressemitteilung quelle quellen
    officiel officielle blogue rapport communiqué étude annonce presse
    oficial artículo informe comunicado estudio anuncio noticias artigo relatório estudo anúncio notícias fonte fuente
"""
"""What publications call themselves: "Halden official blog “…”"."""


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_NOUNS.split())


@cache
def _cjk_nouns() -> re.Pattern[str]:
    return re.compile(
        r"(?:ブログ|ニュース|論文|記事|報告書?|レポート|発表|リリース|公式|出典|情報源|博客|新闻|新聞|论文|報告|报告|文章|公告|官网|来源"
        r"|블로그|뉴스|논문|보고서|기사|발표|공지|출처)[:：\s]*\Z"
    )


class Quote(msgspec.Struct, frozen=True):
    """Words in quotation marks, with what is said in front of them to be their publisher."""

    start: int
    end: int
    text: str
    attributed: int
    """Where the attribution begins; :attr:`start` where there is none."""
    named: bool
    """Whether the attribution calls itself a blog, report, paper …"""
    closes: bool
    """Whether nothing, or another citation, follows."""


def quotes(text: str) -> Iterator[Quote]:
    """Yield the quoted passages of a text."""
    for match in _QUOTED.finditer(text) if any(mark in text for mark in _QUOTES) else ():
        group = match.lastindex or 0
        # Nothing is attributed in the midst of a sentence; most quotes stand there.
        closes = first_after(text, match.end()) in _AFTER_QUOTE
        attributed, named = _attribution(text, match.start()) if closes else (match.start(), False)
        yield Quote(*match.span(), match[group], attributed, named, closes)


def _attribution(text: str, quote: int) -> tuple[int, bool]:
    """Return where the words begin that attribute the quote, and whether they name a kind of publication."""
    reach = max(0, quote - _REACH)
    start = max((match.end() for match in _BREAK.finditer(text, reach, quote)), default=0 if reach == 0 else -1)
    before = text[start:quote].strip() if start >= 0 else ""
    if not before:
        return quote, False
    start += len(text[start:quote]) - len(text[start:quote].lstrip())
    if any(map(is_cjk, before)):
        named = _cjk_nouns().search(before) is not None and len(before) <= 30
        return (start, True) if named else (quote, False)
    spelt = [word.strip("()[]'’,.").casefold() for word in before.split()]
    capital = [word[:1].isupper() or word[:1].isdigit() for word in before.split()]
    named = any(word in _nouns() for word in spelt)
    fits = all(big or word in _nouns() or word in _SMALL.split() for big, word in zip(capital, spelt, strict=True))
    return (start, named) if fits and len(spelt) <= 8 and (capital[0] or named) else (quote, False)


def quoted(block: Block, resolver: Resolver) -> Iterator[Found]:
    """Yield the quoted titles of a block.

    Most quoted words are no titles: without a reference they count only as "Halden official blog “…”" standing alone.
    """
    text = block.text
    chained = -1
    found = list(quotes(text))
    for quote, following in zip_longest(found, found[1:]):
        alone = _stands_alone(text, quote, chained)
        sure = alone and quote.named and _is_fragment(text, quote, following)
        match = NONE
        if alone and (sure or _is_title_like(quote, alone=alone)):
            match = resolver.title(quote.text)
        elif _is_title_like(quote, alone=alone):
            match = resolver.verbatim(quote.text)
        if match.references or sure:
            attributed = quote.attributed if alone or quote.named else quote.start
            yield Found("title", attributed, quote.end, quote.text, match)
            chained = quote.end


def _is_fragment(text: str, quote: Quote, following: Quote | None) -> bool:
    """Whether attribution and quote can be no part of a sentence: "The report “was never meant for us”, he said"."""
    first = next((char for char in quote.text if char.isalnum()), "a")
    opening = text[quote.attributed : quote.start].partition(" ")[0].casefold()
    if first.islower() or opening in _ARTICLES.split():
        return False
    after = first_after(text, quote.end)
    return after not in (",", "，", "、") or (following is not None and following.attributed - quote.end < 4)


def _is_title_like(quote: Quote, *, alone: bool) -> bool:
    """Whether the words may be a title at all: two with an attribution, three without."""
    return len(words(quote.text)) >= (2 if alone and quote.attributed < quote.start else 3)


def _stands_alone(text: str, quote: Quote, chained: int) -> bool:
    """Whether attribution and quote are a fragment: behind a sentence or citation, followed by nothing or another."""
    before = last_before(text, quote.attributed)
    opens = before in ("", *'.!?。！？…:：)）]」”"\n') or (
        before in ",;、，；/" and 0 <= quote.attributed - chained <= 3
    )
    return opens and quote.closes


def unquoted(block: Block, resolver: Resolver, taken: Ranges) -> Iterator[Found]:
    """Yield the titles of the list that stand bare in a block.

    A short one counts only where a source stands: alone in its line, or at the end of a paragraph.
    """
    if not resolver.titles:
        return
    hits = [hit for hit in resolver.titles.find(block.text) if not taken.overlap(hit.start, hit.end)]
    ends = {hit.end for hit in hits} | {end for _, end in taken}
    starts = {hit.start for hit in hits} | {start for start, _ in taken}
    for hit in hits:
        start, end = hit.start, _whole_end(block.text, hit)
        title = "".join(field.text for index in hit.references if (field := resolver.references[index].title))
        if _counts(block.text, hit, starts, ends) and _is_one_run(block.text[start:end], title):
            yield Found("title", start, end, block.text[start:end], resolver.settle(hit.references))


def _whole_end(text: str, hit: Hit) -> int:
    """Return the end of a title with the bracket that closes in it, or the ellipsis that cuts it."""
    follows = text[hit.end : hit.end + 1]
    for opening, closing in ("()", "[]", "（）", "【】"):
        if follows == closing and text.count(opening, hit.start, hit.end) > text.count(closing, hit.start, hit.end):
            return hit.end + 1
    return hit.end + (follows == "…" and not hit.whole)


def _is_one_run(found: str, title: str) -> bool:
    """Whether the words stand together as in the title: "Pallet-1 (system card)" is not "Pallet-1 System Card"."""
    return not any(sign in found and sign not in title for sign in _PARTING)


def _counts(text: str, hit: Hit, starts: set[int], ends: set[int]) -> bool:
    cjk = any(map(is_cjk, text[hit.start : hit.end]))
    if hit.whole and hit.words >= (14 if cjk else 5) and hit.end - hit.start >= 14:
        return True
    opens, closes = _opens(text, hit.start, ends), _closes(text, hit.end, starts)
    if not (opens and closes):
        return False
    line = last_before(text, hit.start) in ("", "\n") and first_after(text, hit.end) in ("", "\n")
    return hit.words >= (2 if line and hit.whole else 6 if cjk else 3)


def _opens(text: str, at: int, ends: set[int]) -> bool:
    begin = at
    while begin > 0 and text[begin - 1] in ' \t\u3000“”"«‹「『《*_':
        begin -= 1
    if begin == 0 or text[begin - 1] in _BEFORE or ends & {begin, at}:
        return True
    return begin < 20 and section_titles.kind_of(text[:begin]) == "references"


def _closes(text: str, at: int, starts: set[int]) -> bool:
    end = at
    while end < len(text) and text[end] in ' \t\u3000”"»›」』》*_…':
        end += 1
    return end == len(text) or text[end] in _AFTER or text[at] == "…" or bool(starts & {end, at})
