"""The words that serve as labels in front of a paragraph, in the eight languages, and what follows each."""

from __future__ import annotations

from functools import cache
from typing import Literal

Role = Literal["text", "opinion", "meta"]
"""What follows a label: the news itself; background, outlook and other opinion; or facts about the source."""

LONGEST = 44
"""No label below is longer than this many characters, nor than seven words."""

_WORDS: dict[Role, str] = {
    "text": """
        summary|executive summary|overview|tl;dr|tldr|abstract|in brief|at a glance|key point|key points|key takeaways
        key facts|key findings|key details|main points|highlights|details|the details|facts|the facts|news|the news
        what happened|what's new|what is new|technical explanation|technical details|technical overview|content
        technical background|how it works|key features|features|results|findings|method|methods|announcement
        zusammenfassung|kurzfassung|überblick|kernpunkte|kernaussagen|wichtigste punkte|die wichtigsten punkte|details
        worum geht es|was ist passiert|technische erklärung|technische details|technische erläuterung|inhalt
        ergebnisse
        résumé|synthèse|en bref|points clés|point clé|points essentiels|l'essentiel|détails|les faits
        explication technique
        détails techniques|ce qui s'est passé|contenu|résultats
        resumen|síntesis|en breve|puntos clave|punto clave|detalles|los hechos|explicación técnica|detalles técnicos
        qué pasó|contenido|resultados
        resumo|síntese|em resumo|em breve|pontos-chave|pontos chave|pontos principais|detalhes|os fatos
        explicação técnica|detalhes técnicos|o que aconteceu|conteúdo|resultados
        要約|概要|サマリー|サマリ|要点|ポイント|主なポイント|重要ポイント|キーポイント|詳細|内容|主な内容
        技術解説|技術的解説
        技術的な解説|技術的な説明|技術的な詳細|技術詳細|技術的詳細|特徴|結果|何が起きたか
        摘要|概要|概述|总结|總結|要点|要點|关键点|核心要点|核心内容|内容|詳情|详情|技术解析|技术说明|技术细节
        技術說明|事件|特点
        요약|개요|핵심|핵심 포인트|핵심 내용|포인트|주요 내용|주요 포인트|요점|상세|세부 내용|내용|기술 설명
        기술적 설명|특징""",
    "opinion": """
        background|context|impact|impacts|impact and outlook|outlook|future outlook|implications|analysis|perspective
        perspectives|opinion|commentary|comment|our take|the take|take|view|significance|why it matters
        why this matters
        what it means|what this means|what's next|what is next|what to watch|watch next|next steps|bottom line|so what
        read-through|practical tip|practical tips|tip|tips|recommendation|recommendations|prediction|predictions
        caveat
        interpretation|assessment|action|action item|action items|business impact|practical implications|expert view
        hintergrund|kontext|einordnung|auswirkung|auswirkungen|auswirkungen und ausblick|ausblick|analyse|bewertung
        bedeutung|perspektive|perspektiven|praxistipp|praxistipps|tipp|fazit|meinung|kommentar|warum das wichtig ist
        warum es wichtig ist|was das bedeutet|wie es weitergeht|empfehlung|empfehlungen|einschätzung
        contexte|impact|impact et perspectives|impacts et perspectives|perspectives|analyse|enjeux|portée|avis
        commentaire|à retenir|pourquoi c'est important|pourquoi cela compte|ce que cela signifie|et maintenant
        conseil pratique|conseil|recommandation|recommandations|notre avis
        contexto|antecedentes|impacto|impacto y perspectivas|perspectivas|perspectiva|análisis|opinión|comentario
        por qué importa|por qué es importante|qué significa|qué sigue|implicaciones|consejo práctico|consejo
        valoración
        contexto|antecedentes|impacto|impacto e perspectivas|perspectivas|análise|opinião|comentário|por que importa
        por que isso importa|o que significa|próximos passos|implicações|dica prática|dica|recomendação|recomendações
        背景|影響|影響と展望|影響と今後の展望|影響・展望|展望|今後の展望|今後|見通し|考察|分析|見解|意義|重要性
        示唆|所感|コメント
        実践ポイント|実務ポイント|実践のヒント|注目点|注目ポイント|なぜ重要か|なぜ重要なのか|今後の注目点
        編集部コメント|課題
        背景|影响|影响与展望|影响和展望|影響|影響與展望|展望|未来展望|分析|点评|點評|评论|評論|观点|觀點|意义
        意義|启示|啟示|建议
        建議|为什么重要|為什麼重要|解读|解讀|看点|趋势判断
        배경|영향|영향과 전망|영향 및 전망|전망|향후 전망|분석|의견|시사점|의미|의의|왜 중요한가|관전 포인트
        실무 포인트|해설|평가""",
    "meta": """
        source|sources|reference|references|link|links|url|date|published|published on|publication date|posted|author
        authors|by|category|categories|tag|tags|keyword|keywords|score|via|original|original article|original source|see
        see also|read more|learn more|more info|further reading|read time|reading time|publisher|outlet|as of|generated
        updated|last updated|event date|hn|hn discussion
        quelle|quellen|datum|veröffentlicht|veröffentlicht am|autor|autorin|autoren|kategorie|schlagwörter|mehr lesen
        weiterlesen|mehr dazu|lesezeit|stand
        auteur|auteurs|date de publication|publié|publié le|lien|liens|catégorie|mots-clés|en savoir plus
        lire la suite
        à lire|temps de lecture|référence|références
        fuente|fuentes|fecha|fecha de publicación|publicado|publicado el|autor|autores|enlace|enlaces|categoría
        etiquetas
        leer más|más información|referencia|referencias|tiempo de lectura
        fonte|fontes|data|data de publicação|publicado em|autora|ligação|ligações|categoria|palavras-chave|leia mais
        saiba mais|referência|referências|tempo de leitura
        出典|出典元|参考|参考リンク|参考文献|参照|参照元|引用元|情報源|ソース|リンク|元記事|記事|日付|公開日
        発表日|掲載日|更新日
        著者|カテゴリ|カテゴリー|分類|タグ|キーワード|読了目安|媒体|企業
        来源|來源|出处|出處|原文|原文链接|原文連結|链接|鏈接|連結|参考|参考链接|日期|时间|時間|发布时间|发布日期
        發布日期|作者|分类
        分類|标签|標籤|关键词|阅读时间|更新时间
        출처|원문|원문 링크|링크|참고|참고 링크|날짜|일자|발행일|게시일|작성자|저자|카테고리|분류|태그|키워드
        읽는 시간""",
}


@cache
def _vocabulary() -> dict[str, Role]:
    return {
        words: role
        for role in ("text", "opinion", "meta")
        for line in _WORDS[role].split("\n")
        for words in line.strip().split("|")
        if words
    }


def fold(label: str) -> str:
    """Return a label as the table has it: no emoji, colon or brackets around it, no case."""
    start, end = 0, len(label)
    while start < end and not label[start].isalnum():
        start += 1
    while end > start and not label[end - 1].isalnum():
        end -= 1
    return " ".join(label[start:end].casefold().replace("’", "'").split())


def role(label: str) -> Role | None:
    """Return what follows a label, ``None`` if the words are no label that we know."""
    return _vocabulary().get(fold(label)) if len(label) <= LONGEST + 6 else None
