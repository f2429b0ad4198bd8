"""The forms in which one title may stand: as a page writes it, and as people copy it into a list.

Two titles are one if they share a key; see :func:`keys`. No score decides that, since a title with one word changed
scores as high as one with other quotation marks.
"""

from __future__ import annotations

import html
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NewType

from factlint import lazy
from factlint.digest import hosts, titles
from factlint.digest import words as sizes
from factlint.digest.reference_names import host_names, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factlint.source import Page

Key = NewType("Key", str)
"""A title as it is compared: no case, no punctuation, no blanks but between digits; signs that say something spelt."""

LONGEST = 500
"""Characters of a title that are looked at; a hostile page has millions."""
_MOST_CUTS = 8
_MOST_FORMS = 16

# What folding would drop although it says something: "Kestrel+" is "Kestrel Plus", "5 %" is "5 percent".
_SIGNS = str.maketrans(
    {"%": " percent ", "+": " plus ", "$": " usd ", "€": " eur ", "£": " gbp ", "¥": " jpy ", "₩": " krw ", "×": "x"}
)
_DOLLARS = lazy.pattern(r"\b(?:US|us) ?(?=\$)")
_SHARP = lazy.pattern(r"(?<=\b[A-Za-z])#(?!\w)")
_MINUS = lazy.pattern(r"(?:(?<=[\s(])|\A)[-−](?=\d)")
_AMPERSAND = lazy.pattern(r"(?<=\s)&(?=\s)")
_AND = ("", "and", "und", "et", "y", "e", "と", "和", "및")
_TAG = lazy.pattern(r"</?[A-Za-z][^<>]{0,60}>")
_BLANK = lazy.pattern(r"(?<!\d) | (?!\d)")
WIDE = "\u3040-\ud7a3"
"""A range for patterns: kana, Chinese characters, Hangul."""
_SEPARATOR = (
    r" (?:[|¦·•⋅∙‧・»«›‹~–—―<>/\\-]|::?|--|\|\|) | ?[|｜¦] ?|[:：] |：|[–—―]{1,2}"
    rf"|(?<=[{WIDE}])[-_](?=\S)|(?<=\S)[-_](?=[{WIDE}])|(?<=\S)_(?=[^_]+\Z)"
)
_CUT = lazy.pattern(_SEPARATOR)
_ADDED = lazy.pattern(rf"{_SEPARATOR}|[,，] ?| (?:by|von|par|por|via|from|on) ")
_LEADING = lazy.pattern(r"\A(?:\[([^\[\]]{1,40})\]|【([^【】]{1,40})】|[(（]([^()（）]{1,40})[)）]) ?(?=\S)")
_TRAILING = lazy.pattern(r" ?(?:\[([^\[\]]{1,60})\]|【([^【】]{1,60})】|[(（]([^()（）]{1,60})[)）])\Z")
_NAMED = lazy.pattern(r"《([^《》]{8,80})》")
"""A law or a book of which a title tells: "关于印发《…》的通知" is cited by its name alone."""
_LEGAL = lazy.pattern(r"株式会社|㈱|（株）|(?:股份)?有限(?:责任|責任)?公司|주식회사|㈜|\(주\)")
_JUNK = lazy.pattern(
    r"microsoft (?:word|powerpoint|excel) -.*|(?:slide|page|folie|document|presentation)? ?\d{0,4}"
    r"|\S{0,80}\.(?:pdf|docx?|pptx?|html?|php|aspx|tex|indd|ai|md|txt)|(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d{1,2})?"
    r"|(?:https?://|www\.)\S*|[0-9a-f-]{16,64}|(?:powerpoint|new) presentation|(?:loading|just a moment)\W*"
)
_GENERIC = """
a about accueil actualites actualités actualité aktuell aktuelles annonce announcement announcements article articles
artikel author authors beitrag blog blogs com communique communiqué comunicado comunicados corporate de default del
documentation docs document en exclusive file full gmbh help home homepage inc index inicio início latest live
magazine main medien mitteilung neuigkeiten nachrichten net news newsletter newsroom noticias notícias novedades of
official offizielle on online org página page pages paper pdf portada post posts prensa press presse pressemitteilung
pressemitteilungen pressrelease principal publication publications release releases research resources
site startseite stories story text the titre título title titel untitled update updated updates video videos website
source sources quelle fuente fonte via
welcome willkommen bienvenue bienvenidos analyse analysis análise análisis editorial entretien entrevista explainer
gastbeitrag interview kolumne kommentar leitartikel opinion opinião opinión reportage reportagem reportaje tribune
出典 情報源 来源 출처
公式サイト 公式 お知らせ ニュース ニュースリリース プレスリリース ブログ
ホーム ホームページ トップ トップページ 記事 最新ニュース 速報 独自 首页 首頁 新闻 新聞 新闻中心 官网 官方网站 资讯 公告
博客 网站首页 快讯 解説 特集 社説 連載 インタビュー コラム 专访 專訪 评论 評論 社论 社論 特稿 深度
인터뷰 사설 칼럼 기획 해설
홈 홈페이지 뉴스 공지 공지사항 블로그 보도자료 속보 단독 기사 본문
"""


@cache
def generic() -> frozenset[str]:
    """Return the words that name a kind of page and no page: "Newsroom", "お知らせ"."""
    return frozenset(_GENERIC.split())


def squashed(title: str) -> str:
    """Return a title on one line with single blanks; the wide blank, which sets parts apart in Japanese, as a bar."""
    return " ".join(title[:LONGEST].replace("\u3000", " | ").split())


def spelt(title: str) -> str:
    """Return a title folded word by word, entities resolved and signs written as words."""
    return _spelt(title[:LONGEST])


@lru_cache(maxsize=4096)
def _spelt(title: str) -> str:
    text = unicodedata.normalize("NFKC", _TAG.sub(" ", html.unescape(html.unescape(title))))
    text = _MINUS.sub(" minus ", _SHARP.sub(" sharp ", _DOLLARS.sub("", text)))
    return titles.fold(text.translate(_SIGNS))


def key(title: str) -> Key:
    """Return the first of a title's keys."""
    return Key(_BLANK.sub("", spelt(title).removesuffix(titles.CUT)))


def keys(title: str) -> frozenset[Key]:
    """Return what a title is known by: several where a sign stands for a word, "&" for "and" or "und"."""
    words = _AND if "&" in title or "＆" in title else ("",)
    text = html.unescape(html.unescape(title[:LONGEST])).replace("＆", "&") if len(words) > 1 else title
    return frozenset(found for word in words if (found := key(_AMPERSAND.sub(word, text) if word else text)))


def is_cut_off(title: str) -> bool:
    """Whether a title ends in an ellipsis."""
    return spelt(title).endswith(titles.CUT)


def site_names(page: Page, source: str, *addresses: str) -> frozenset[str]:
    """Return the names under which a page's site may stand beside its title: squeezed, each also without "Blog"."""
    called = [name[:LONGEST] for name in (*page.sites[:8], source) if name]
    found = {squeezed(form) for name in called for form in (name, _telling(name), _LEGAL.sub("", name))}
    for host in filter(None, map(hosts.host, addresses)):
        domain = hosts.registrable(host)
        found |= {squeezed(host), squeezed(domain), squeezed(domain.partition(".")[0]), *host_names(host)}
    return frozenset(found - {""})


def _telling(name: str) -> str:
    return " ".join(word for word in titles.fold(name).split() if word not in generic())


def is_site(part: str, names: frozenset[str]) -> bool:
    """Whether a part of a title names the site or a kind of page, and nothing of the page itself."""
    rest = _telling(part)
    return not rest or squeezed(part) in names or squeezed(rest) in names


def is_useless(title: str, names: frozenset[str]) -> bool:
    """Whether a page's title tells nothing of it: the site's name, "Home", a file's name."""
    text = squashed(title)
    return (
        not key(text) or bool(_JUNK.fullmatch(text.lower())) or all(is_site(part, names) for part in _CUT.split(text))
    )


def runs(title: str) -> Iterator[str]:
    """Yield a page's title, then its parts between bars, dashes, colons and brackets, alone and with their neighbours.

    Of "Night cranes - Port - Arvik Times" also "Night cranes", "Night cranes - Port", "Port - Arvik Times" …
    """
    text = squashed(title)
    cuts = list(_CUT.finditer(text))
    cuts = cuts[: _MOST_CUTS // 2] + cuts[_MOST_CUTS // 2 :][-_MOST_CUTS // 2 :]
    starts, stops = [0, *(cut.end() for cut in cuts)], [len(text), *(cut.start() for cut in reversed(cuts))]
    found = [text[start:stop] for start in starts for stop in stops if start < stop]
    found += _NAMED.findall(text)[:_MOST_CUTS]
    found += [form for run in found for form in (_LEADING.sub("", run, 1), _TRAILING.sub("", run, 1)) if form]
    yield from dict.fromkeys(found)


def cut_forms(title: str, is_added: Callable[[str], bool]) -> list[str]:
    """Return a title, and what is left of it without what somebody added at its ends: "(PDF)", the site's name."""
    forms = [squashed(title)]
    for form in forms:
        forms += [rest for rest, part in _ends(form) if rest not in forms and is_added(part)][
            : _MOST_FORMS - len(forms)
        ]
    return forms


def _ends(form: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of a title without its first or last part, and that part."""
    cuts = list(_ADDED.finditer(form))
    for cut in dict.fromkeys((*cuts[:2], *cuts[-2:])):
        yield form[: cut.start()].rstrip(), form[cut.end() :]
        yield form[cut.end() :].lstrip(), form[: cut.start()]
    if lead := _LEADING.match(form):
        yield form[lead.end() :], lead[lead.lastindex or 0]
    if trail := _TRAILING.search(form):
        yield form[: trail.start()], trail[trail.lastindex or 0]


def distinct(found: Iterable[str]) -> list[str]:
    """Return texts without those that are another's, spelt otherwise."""
    return list({key(text): text for text in reversed(list(found))}.values())[::-1]


def key_of_text(text: str) -> str:
    """Return a longer text as the keys of its titles would stand in it."""
    return "".join(key(text[at : at + LONGEST]) for at in range(0, len(text), LONGEST))


def begins(cut: str, whole: str) -> bool:
    """Whether one title, of three words or more, breaks off where the other goes on; not in the midst of a number."""
    stem, other = key(cut), key(whole)
    if not other.startswith(stem) or len(stem) == len(other) or not (_is_long(cut) or (is_cut_off(cut) and stem[5:])):
        return False
    rest = other[len(stem) :]
    return not (stem[-1].isdigit() and (rest[0].isdigit() or rest[0] == "."))


def _is_long(title: str) -> bool:
    text = squashed(title)
    return sizes.size(text) > 2 and len(text) + sizes.wide(text) > 10
