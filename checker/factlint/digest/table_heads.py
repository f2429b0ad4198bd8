"""What a column of a reference table holds, told by its head in eight languages and more.

The words were collected from the heads of published digests (28 variants in six languages) and from what the eight
languages call the same things; a head that is none of these has no role, and says that a table is no reference list.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from factlint import lazy
from factlint.digest.title_index import is_cjk

Role = Literal["title", "source", "date", "url", "number", "note"]

# Latin script: every word of a head must be one of these; the first role of this order that has a word wins, so that
# "Source URL" is a URL, "Publication date" a date and "Article source" a source. Accents are folded away.
_WORDS: dict[Role, str] = {
    "note": """
        note notes comment comments remark remarks type types category kind language lang author authors accessed
        access retrieved relevance credibility reliability tier status tag tags score section cited used key
        zugriff abgerufen abruf abrufdatum zugriffsdatum typ art kategorie autor autoren sprache anmerkung
        anmerkungen relevanz auteur auteurs categorie langue remarque remarques pertinence consulte consultado
        acesso acceso autores categoria idioma nota notas observacao observacoes observaciones tipo relevancia""",
    "url": """
        url urls uri link links hyperlink weblink permalink href lien liens enlace enlaces vinculo liga ligacao
        hiperlink address adresse direccion endereco webadresse""",
    "date": """
        date dates dated published day posted released year datum fecha data publie publiee parution publicado
        publicada veroffentlicht erschienen veroffentlichungsdatum erscheinungsdatum jour jahr annee ano dia when""",
    "source": """
        source sources publisher publishers outlet publication media medium site website organization organisation
        journal venue origin provider company vendor newspaper quelle quellen quellenangabe informationsquelle
        herausgeber verlag anbieter fuente fuentes medio editor editorial editeur fonte fontes veiculo editora
        publicacion publicacao""",
    "title": """
        title titles headline headlines article articles name reference references document documents paper post
        story item report resource citation entry page work news titre intitule nom titel uberschrift schlagzeile
        artikel beitrag bezeichnung dokument referenz titulo titular articulo noticia nombre documento referencia
        artigo manchete nome titolo""",
    "number": "no nr num number numero nummer n ref id index",
}
# Words that say nothing by themselves.
_FILLERS = """
    of the a an and or in on at original official main web full information info
    de du des la le les der die das del della do da el los las en em e et und y von l d
    officiel officielle offiziell oficial
"""
# Chinese, Japanese, Korean: the first of these that a head contains gives the role; what is left over may only be
# filler, so that "HN 时间与快照" stays what it is.
_CJK: dict[Role, str] = {
    "note": """
        アクセス日 閲覧日 参照日 访问日期 訪問日期 접속일 열람일 備考 备注 備註 비고 種別 種類 分類 分类 类型 類型
        类别 類別 유형 분류 カテゴリー カテゴリ 카테고리 著者 作者 저자 言語 语言 語言 언어
        信頼性 信頼度 可信度 신뢰도""",
    "url": "url リンク リンク先 链接 連結 鏈接 网址 網址 링크 주소",
    "date": """
        日付 公開日 掲載日 発表日 発行日 配信日 更新日 年月日 日時 日期 时间 時間
        날짜 게시일 발행일 발표일 공개일 작성일 일자""",
    "source": """
        情報源 出典 ソース 媒体 媒體 発行元 提供元 掲載元 配信元 発行者 発表元 来源 來源 出处 出處 发布者 發布者
        机构 機構 출처 매체 발행처 언론사 제공처 정보원""",
    "title": """
        タイトル 題名 件名 表題 見出し 記事 資料名 文献 資料 标题 標題 题目 題目 文章 名称 名稱
        제목 기사 문서 문헌 자료 이름 표제""",
    "number": "番号 编号 編號 序号 序號 번호 순번",
}
_CJK_FILLERS = lazy.pattern(
    r"(?:発行|公開|掲載|参考|参照|情報|主要|関連|公式|原文|ニュース|発表|公司|信息|資訊|资讯|相关|相關|新闻|新聞|发布|發布|官方"
    r"|공식|관련|참고|원문|뉴스|정보|게시|발행|명|の|元|先|名|日|月|原|主|\s)+"
)
_PARTS = lazy.pattern(r"[/／|｜&＆+＋・,，、()（）\[\]:：]+")
_NUMBER_SIGNS = frozenset({"#", "№", "n°", "nº", "n.º", "no.", "nr."})
_LONGEST_HEAD = 40


def roles(heads: list[str]) -> dict[int, Role]:
    """Return the role of each column whose head is known; a role that occurs twice belongs to the first column.

    Where no column is called a title and two are called a source ("Source | Publisher"), the first one is the title.
    """
    found = {column: role for column, head in enumerate(heads) if (role := role_of(head))}
    named = list(found.values())
    if "title" not in named and named.count("source") > 1:
        found[next(column for column, role in found.items() if role == "source")] = "title"
    given: set[Role] = set()
    for column, role in found.items():
        if role in given:
            found[column] = "note"
        given.add(role)
    return found


@lru_cache(maxsize=1024)
def role_of(head: str) -> Role | None:
    """Return what a column (or the key of a pair) with this head holds, if the head is known."""
    text = _folded(head)
    if not text or len(text) > _LONGEST_HEAD:
        return None
    if text in _NUMBER_SIGNS:
        return "number"
    for part in _PARTS.split(text):
        if role := _role_of_part(part.strip(" .*_-–—?!")):
            return role
    return None


def _role_of_part(text: str) -> Role | None:
    if any(map(is_cjk, text)):
        return _cjk_role(re.sub(r"[^\w ]", "", text).strip())
    words = re.findall(r"\w+", text)
    known = _known_words()
    if not words or not all(word in known or word in _FILLERS.split() for word in words):
        return None
    named = {known[word] for word in words if word in known}
    return next((role for role in _WORDS if role in named), None)


def _cjk_role(text: str) -> Role | None:
    for role, words in _CJK.items():
        for word in sorted(words.split(), key=len, reverse=True):
            if word in text:
                rest = text.replace(word, "")
                return role if not rest or _CJK_FILLERS.fullmatch(rest) or _is_known(rest) else None
    return None


def _is_known(rest: str) -> bool:
    """Whether what is left beside a known word is known as well ("情報源url", "記事タイトル")."""
    return any(rest.strip() == word for words in _CJK.values() for word in words.split())


@cache
def _known_words() -> dict[str, Role]:
    return {word: role for role, words in reversed(_WORDS.items()) for word in words.split()}


def _folded(head: str) -> str:
    """Return the head in small letters, full-width forms and Latin accents folded, kana and Hangul left whole."""
    text = unicodedata.normalize("NFKC", head).casefold().strip(" *_`~")
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(char for char in apart if not "\u0300" <= char <= "\u036f"))
