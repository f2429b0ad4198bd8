"""What a section is, judged by its title alone, in the eight languages.

A title counts as known only if *every* word of it is known: "Sources and further reading" is a reference list, while
"Sources say Halden will raise prices" is news. Written Chinese and Japanese have no spaces, so their words are looked
up greedily, longest first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from factlint import lazy
from factlint.digest import words as texts

TitleKind = Literal["summary", "brief", "news", "highlights", "outlook", "references", "links", "note"]
"""A section's kind as its title tells it; ``brief``, ``highlights`` and ``links`` depend on place and content too."""

_NUMBER = lazy.pattern(
    r"[^\w(（\[［【〔〈「『《“\"'‘«‹„¿¡$€£¥+#@/.-]*"  # emoji, arrows, bullets
    r"(?:(?:No\.?\s?|#)?(\d{1,3})(?:\s*[.)）:：、．]|\s[-–—|](?=\s)|\ufe0f?\u20e3)(?!\d)\s*|([①-⑳])\s*"
    r"|[（(\[［【](\d{1,3})[)）\]］】][.:：]?\s*|([一二三四五六七八九十]{1,3})[、．]\s*"
    r"|(?i:item|story|topic|headline|meldung|nachricht|thema|sujet|actu|noticia|notícia|tema|ニュース|トピック|新闻|新聞|뉴스|토픽)"
    r"\s?#?(\d{1,3})(?:\s?[:：.]\s?|\s[-–—]\s))?"
)
_CHINESE = {char: value for value, char in enumerate("一二三四五六七八九", start=1)}
_TAIL = lazy.pattern(r"\s*[(（\[【][^()（）\[\]【】]{0,200}[)）\]】]?\s*$")
_WORD = lazy.pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 9
"""Characters of the longest CJK word below."""

_KINDS: dict[TitleKind, str] = {
    "summary": """
        summary summaries overview tldr recap synopsis abstract conclusion conclusions takeaway takeaways glance
        zusammenfassung kurzfassung überblick übersicht fazit kurzüberblick
        résumé synthèse aperçu essentiel conclusion récapitulatif sommaire
        resumen síntesis conclusión conclusiones resumo sumário síntese conclusão conclusões
        要約 概要 サマリー サマリ まとめ 総括 総まとめ あらすじ 摘要 概览 概覽 总结 總結 概述 结论 結論 综述 速览 速覽
        요약 개요 정리 총평 결론 한눈에""",
    "brief": """
        brief briefs bref breve breves notiert kurzmeldungen kurznachrichten""",
    "news": """
        news headlines headline stories story updates update developments coverage
        nachrichten neuigkeiten meldungen schlagzeilen neues
        actualités actualité actus nouvelles brèves infos
        noticias novedades titulares actualidad notícias novidades manchetes
        ニュース トピックス トピック 速報 新闻 新聞 动态 動態 资讯 資訊 快讯 快訊 头条 頭條 要闻 要聞
        뉴스 소식 속보 헤드라인""",
    "highlights": """
        highlights highlight höhepunkte schwerpunkte temps-forts destacados destaques une
        ハイライト 注目 重点 重點 亮点 亮點 看点 하이라이트""",
    "outlook": """
        outlook forecast predictions ausblick perspectives perspektiven perspectivas prévisions previsiones previsões
        recommendations empfehlungen recommandations recomendaciones recomendações actions
        展望 見通し 今後 予測 アクションアイテム アクション 趋势判断 趋势 趨勢 预测 預測 전망 예측 시사점""",
    "references": """
        references reference sources source bibliography citations footnotes
        quellen quelle quellenangaben quellenverzeichnis literatur literaturverzeichnis referenzen belege
        einzelnachweise
        références référence sources bibliographie
        fuentes fuente referencias referencia bibliografía fontes fonte referências referência bibliografia
        参考文献 参考資料 参考リンク 参考情報 参考記事 参考 出典 引用元 引用 情報源 ソース 参照 典拠
        参考来源 参考链接 来源 资料来源 信息来源 参考资料 來源 參考資料 參考文獻 參考來源 出处 出處
        참고문헌 참고자료 참고 출처 인용 레퍼런스""",
    "links": """
        links link readings liens weiterführende enlaces ligações
        リンク 链接 連結 鏈接 延伸阅读 延伸閱讀 링크""",
    "note": """
        note notes disclaimer about methodology metadata colophon acknowledgements acknowledgments sponsor sponsors
        advertisement status query prompt
        hinweis hinweise haftungsausschluss anmerkung anmerkungen methodik metadaten impressum anzeige
        remarque remarques avertissement méthodologie métadonnées mentions
        nota notas aviso descargo metodología metadatos metodologia metadados isenção
        備考 注意 注意事項 免責 免責事項 メタデータ メタ情報 注記 编者按 说明 說明 声明 聲明 免责声明 免責聲明
        采集状态 元数据 备注
        비고 면책 면책조항 메타데이터 주의사항""",
}

_FILLERS = """
    a an the of in on at for from to and or s by with its our your this that all my
    today today's todays daily week week's weekly month monthly top key main most important other more quick
    short latest
    executive general full complete final overall big list index table used cited works further reading read related
    additional primary original information web online url urls title section part ai editor's editorial
    report digest coverage data lists detail details detailed depth deep dive breaking selected notable recent
    und oder der die das den dem des im am für von zu wichtigste wichtigsten heute heutige tages woche weitere andere
    top kurz alle auf einen blick verwendete ki quellen-
    et ou le la les l du de des d en un une au aux à pour jour semaine principales principaux autres toutes nos
    exécutif
    exécutive générale ia temps forts
    y o el los las lo del al para día semana principales otras otros todas ejecutivo ejecutiva general fuentes-
    e do da dos das os as no na dia outras outros principais executivo executiva geral mais
    本日 今日 今週 今月 の と や その他 その他の 主な 主要 主要な 重要 重要な 最新 最新の 詳細 一覧 リスト
    エグゼクティブ 全体 関連 関連する
    および 及び サイト 記事 情報 資料 文献 url 元 注目 注目の 注目すべき 今後の 人工知能 業界 日
    本周 本週 本月 的 与 與 和 及 其他 其它 主要 重要 最新 详情 詳情 列表 今日 每日 扫描 执行 核心 行业 整体
    相关 相關 一览 数据
    오늘의 오늘 이번 주 이번주 주요 기타 그 외 및 와 과 최신 핵심 상세 목록 리스트 관련 자료 문헌 링크 인공지능
    업계 한 향후"""

_PHRASES: dict[str, TitleKind] = {
    "what to watch": "outlook",
    "what to watch next": "outlook",
    "what's next": "outlook",
    "looking ahead": "outlook",
    "action items": "outlook",
    "blick nach vorn": "outlook",
    "à suivre": "outlook",
    "et maintenant": "outlook",
    "mirando al futuro": "outlook",
    "olhando para a frente": "outlook",
    "in a nutshell": "summary",
    "auf einen blick": "summary",
    "das wichtigste in kürze": "summary",
    "das wichtigste": "summary",
    "ce qu'il faut retenir": "summary",
    "à retenir": "summary",
    "de un vistazo": "summary",
    "num relance": "summary",
    "key points": "summary",
    "points clés": "summary",
    "puntos clave": "summary",
    "pontos-chave": "summary",
    "top stories": "news",
    "works cited": "references",
    "related links": "references",
    "関連リンク": "references",
    "further reading": "links",
    "read more": "links",
    "zum weiterlesen": "links",
    "pour aller plus loin": "links",
    "para saber más": "links",
    "para saber mais": "links",
}

_PRIORITY: tuple[TitleKind, ...] = ("references", "note", "outlook", "summary", "brief", "links", "highlights", "news")
"""Which kind wins where a title names several: "Summary and Outlook" is outlook, "Source links" are references."""


@cache
def _vocabulary() -> dict[str, TitleKind | None]:
    words: dict[str, TitleKind | None] = dict.fromkeys(_FILLERS.split())
    for kind, names in _KINDS.items():
        words.update(dict.fromkeys(names.split(), kind))
    return words


def numbering(title: str) -> tuple[str, int]:
    """Return a title's own number ("" if none) and where its words begin, behind number, emoji and bullets."""
    match = _NUMBER.match(title)
    if not match:
        return "", 0
    circled = str(ord(match[2]) - ord("①") + 1) if match[2] else ""
    counted = str(chinese(match[4])) if match[4] else ""
    number = match[1] or circled or match[3] or counted or match[5] or ""
    return number, match.end() if match.end() < len(title) else 0


def chinese(number: str) -> int:
    """Return the value of a Chinese number below one hundred: 十 is ten, 十二 twelve, 二十 twenty."""
    tens, ten, ones = number.partition("十")
    return (_CHINESE.get(tens, 1) if ten else 0) * 10 + _CHINESE.get(ones or tens * (not ten), 0)


def bare(title: str) -> str:
    """Return the title folded for comparison: no number, no emoji, no bracket at its end, no case."""
    title = title[:300]
    words = title[numbering(title)[1] :].strip().replace("’", "'")
    shorter = _TAIL.sub("", words) if any(bracket in words for bracket in "(（[【") else words
    return (shorter or words).strip(" \t*_:：—–-|~.。").casefold()


def kind_of(title: str) -> TitleKind | None:
    """Return what the title says of its section; ``None`` where it is a title like any other."""
    words = bare(title)
    if not words or len(words) > 80:
        return None
    if words in _PHRASES:
        return _PHRASES[words]
    kinds = {kind for kind in _words_kinds(words) if kind}
    return next((kind for kind in _PRIORITY if kind in kinds), None)


def _words_kinds(words: str) -> list[TitleKind | None]:
    """Return the kind of each word, ``None`` for fillers; nothing at all if a word is unknown."""
    vocabulary = _vocabulary()
    kinds: list[TitleKind | None] = []
    for word in _WORD.findall(words.replace("tl;dr", "tldr")):
        at = 0
        while at < len(word):
            # Written without blanks, a word is looked up piece by piece; with them, as a whole.
            whole = not texts.wide(word)
            sizes = (len(word),) if whole else range(min(_LONGEST, len(word) - at), 0, -1)
            size = next((size for size in sizes if word[at : at + size] in vocabulary), 0)
            if not size:
                return []
            kinds.append(vocabulary[word[at : at + size]])
            at += size
    return kinds


_STEM_WORDS = """
    enerated ompiled ritten roduced reated ranslated utomat KI prachmodell énéré édigé roduit enerad reada reado edactad
    gerad criad escrit 生成 作成 撰 생성 작성"""
_STEMS = tuple(_STEM_WORDS.split())
"""What a notice has in it somewhere; spares most texts the regex."""


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(
        r"(?i:^\W{0,6}(?:auto-?|automatically )?(?:generated|compiled) (?:automatically )?"
        r"(?:by|using|with|at|on|from)\b"
        r"|^\W{0,6}report compiled\b"
        r"|\bthis (?:\w+ ){1,3}(?:was|is|has been) (?:\w+ )?"
        r"(?:generated|compiled|written|produced|created|translated)\b"
        r"|\bdiese[rs]? [\w-]+ (?:wurde|ist) .{0,40}(?:automatisch|KI|Sprachmodell)"
        r"|\b(?:cet?|cette) [\w-]+ (?:a été|est) .{0,30}(?:généré|rédigé|produit)"
        r"|\best[ae] [\w-]+ (?:fue|ha sido|se ha|foi) .{0,20}(?:generad|cread|redactad|gerad|criad|escrit))"
        r"|^\W{0,6}(?:自動|自动)生成|(?:この|本)(?:記事|レポート|ダイジェスト|要約|ページ).{0,30}(?:生成|作成)"
        r"|(?:本文|本报|本報|本报告|本報告|本日报|此文).{0,20}(?:生成|撰写|撰寫)"
        r"|(?:이|본) (?:기사|글|보고서|리포트|요약|페이지).{0,30}(?:생성|작성)"
    )


def is_notice(text: str) -> bool:
    """Whether a short text says how the digest was made: "This article was automatically generated by an LLM"."""
    if len(text) > 1500:
        return False
    # A longer text must begin as a notice: "Report compiled …"
    opening = text if len(text) < 400 else text[:80]
    if not any(stem in opening for stem in _STEMS):
        return False
    match = _notice().search(opening)
    return match is not None and (len(text) < 400 or match.start() == 0)
