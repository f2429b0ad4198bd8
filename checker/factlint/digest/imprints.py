"""Paragraphs in which a digest speaks of itself: who writes it, how it is made, what it is no advice on.

Such a notice stands in each issue by design, and no news speaks so.
"""

from __future__ import annotations

import re

from factlint import lazy

_READ = 1000
"""Characters of a paragraph that are read; a notice is short, or begins as one."""
_IMPRINT = lazy.pattern(
    r"\b(?:this|our) (?:[a-z]+ )?(?:newsletter|digest|briefing|round-?up|bulletin|overview)\b"
    r"|\bthe (?:newsletter|digest|bulletin) (?:[\w-]+ ){0,4}is (?:written|compiled|edited|curated|published|sent)\b"
    r"|\b(?:checked|verified|reviewed|endorsed) by us\b|\b(?:reach|contact|e-?mail|write to|reply to) us\b"
    r"|\bour (?:readers|subscribers|newsroom|editors)\b|\bunsubscribe\b"
    r"|\b(?:no|not|neither) (?:\w+ ){0,3}(?:investment|financial|legal|medical) advice\b"
    r"|\bfor information(?:al)? purposes\b|\berrors (?:and|or) omissions\b"
    r"|\b(?:diese[rs]?|unsere?) (?:Newsletter|Überblick|Übersicht|Digest|Rundbrief|Presseschau|Ausgabe)\b"
    r"|\bHinweis der Redaktion\b|\bohne Gewähr\b|\bkeine (?:Anlage|Rechts)beratung\b"
    r"|\b(?:cette|notre) (?:infolettre|newsletter|veille|revue de presse|synthèse|édition)\b|\bce (?:bulletin|digest)\b"
    r"|\bà titre (?:purement )?(?:informatif|indicatif)\b|\bconseil en investissement\b"
    r"|\best[ea] (?:boletín|resumen|boletim|resumo|newsletter)\b|\basesoramiento financiero\b"
    r"|[本当](?:紙|誌|ニュースレター|ダイジェスト|レポート|日報|週報|記事|サイト|まとめ)(?:は|の|で|に|を|では)"
    r"|編集部(?:まで|が(?:まとめ|作成))|免責|投資(?:助言|勧誘)"
    r"|本(?:刊|简报|日报|周报|摘要|期(?:内容|简报))|仅供参考|不构成.{0,8}建议"
    r"|(?:본|이) (?:뉴스레터|다이제스트|브리핑|리포트)|투자 (?:권유|조언)|면책",
    re.IGNORECASE,
)


def is_imprint(text: str) -> bool:
    """Whether a paragraph speaks of the digest itself, and tells no news."""
    return _IMPRINT.search(text[:_READ]) is not None
