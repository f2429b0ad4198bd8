"""Words that say of a number that it is another one: a part, a sum, an earlier or a hoped-for value.

"Revenue of $40 million" and "revenue of $52 million last year" do not contradict each other. Two numbers are compared
only where both have the same of these words beside them, or neither has any: those of the digest's language.
"""

from __future__ import annotations

from functools import cache

from factlint import lazy

_WORDS = {
    "en": """
        total totals totaling totalling totaled cumulative cumulatively altogether overall lifetime combined
        previous previously prior earlier last additional additionally another further extra initial initially
        first second third fourth tranche portion including includes include alone each per every annual
        annually monthly quarterly weekly daily yearly hourly run-rate annualized annualised plan plans planned
        target targets targeted targeting aim aims seek seeks seeking forecast forecasts guidance estimate
        estimates estimated projected projects projection consensus analysts reportedly talks rumored rumoured
        versus vs compared than since after before until till goal goals pledge pledged debt credit loan loans
        average median mean peak record maximum minimum max min gross net operating adjusted organic pre-money
        domestic overseas worldwide global globally remaining rest other others half quarter respectively among
        women men boys girls male female adults again unlike against rival rivals competitor competitors
        predecessor successor smaller larger original originally following respective regional local already
        recently year month week seed bridge since could may might expect expects expected anticipates likely
        potentially
        """,
    "de": """
        insgesamt zuvor weitere weiteren weiterer bis davon als je pro jährlich monatlich täglich wöchentlich
        quartalsweise vorjahr vorjahres letztes letzten vergangenen voriges vorigen soll sollen will wollen
        geplant geplante plant planen ziel prognose erwartet durchschnitt durchschnittlich mittel erste ersten
        zweite zweiten dritte dritten quartal halbjahr gegenüber vor seit andere anderen rest netto brutto
        operativ bereinigt weltweit inland ausland frauen männer kredit schulden darlehen frühere früheren
        zusammen gesamt bereits schon jahr monat woche könnte könnten dürfte dürften voraussichtlich
        """,
    "fr": """
        cumulé cumulée cumulés précédent précédente précédents supplémentaire supplémentaires dont prévoit
        prévu prévue prévoient chaque annuel annuelle mensuel mensuelle quotidien hebdomadaire avant après
        dernier dernière autre autres objectif moyenne médiane premier première deuxième second seconde
        troisième trimestre semestre total totale ensemble depuis jusqu net nette brut brute mondial monde
        femmes hommes dette crédit prêt attendu attendue estimation estimations prévision prévisions reste déjà
        année mois semaine an pourrait pourraient devrait devraient espère vise
        """,
    "es": """
        total acumulado acumulada anterior anteriores adicional adicionales cada anual mensual diario diaria
        semanal previsto prevista prevé prevén otro otros otra otras pasado pasada objetivo meta respecto
        frente antes después desde hasta media promedio mediana primer primera segundo segunda tercer tercero
        trimestre semestre neto neta bruto bruta mundial global mujeres hombres deuda crédito préstamo
        previsión estimación resto último última conjunto ya año mes semana podría podrían debería deberían
        espera esperan
        """,
    "pt": """
        total acumulado acumulada anterior anteriores adicional adicionais cada anual mensal diário diária
        semanal previsto prevista prevê preveem outro outros outra outras passado passada objetivo meta relação
        antes depois desde até média mediana primeiro primeira segundo segunda terceiro trimestre semestre
        líquido líquida bruto bruta mundial global mulheres homens dívida crédito empréstimo previsão
        estimativa resto último última conjunto já ano mês semana poderia poderiam deveria deveriam espera
        esperam
        """,
}
_WIDE = {
    "ja": """
        最大 累計 総額 合計 以前 前回 追加 うち 予定 計画 前年 前期 前月 前日 昨年 去年 一昨年 月間 年間 四半期 上期
        下期 通期 半期 平均 中央値 目標 見通し 予想 見込 ごと 以降 より 当たり あたり 一方 他社 別の 競合 第1 第2 第3
        第一 第二 第三 純利益 営業利益 経常利益 月額 年額 世界 国内 海外 女性 男性 融資枠 借入 残り 将来 目指 最低 最高
        先代 旧 今年 今月 今週 来年 年初 すでに 既に だろう 可能性
        """,
    "zh": """
        累计 總額 总额 总计 合计 此前 之前 其中 计划 計劃 预计 預計 同比 环比 平均 最高 最低 每 去年 上年 前年 明年
        季度 上半年 下半年 全年 目标 目標 另外 额外 第一 第二 第三 其他 其余 剩余 净利 毛利 全球 海外 国内 女性 男性
        贷款 比 较 上一代 今年 本月 本周 年初 已有 高于 低于 预期 可能 有望 或将
        """,
    "ko": """
        최대 누적 이전 추가 예정 계획 전년 지난해 작년 재작년 전분기 월간 연간 분기 상반기 하반기 평균 목표 전망 예상
        매년 매월 매일 당 비해 대비 이후 나머지 다른 경쟁 첫 제1 제2 제3 순이익 영업이익 세계 해외 국내 여성 남성
        대출 총 합계 가운데 올해 이번 내년 이미 것으로 보인다 가능성
        """,
}
_SIGN = r"(?:[A-Z]{0,3}[$€£¥] ?|(?:about|around|nearly|over|etwa|rund|environ|unos|cerca de) )?$"
_FROM = lazy.pattern(rf"\b(?:from|von|desde) {_SIGN}")
_TO = lazy.pattern(rf"\b(?:to|auf|à|a|para) {_SIGN}|[至到]$")
_TO_BEHIND = ("に", "まで", "へ", "로", "으로")
_WORD = lazy.pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_WORDS.get(language, _WORDS["en"]).split())


@cache
def _pieces(language: str) -> tuple[str, ...]:
    return tuple(_WIDE[language].split())


def find(text: str, language: str) -> frozenset[str]:
    """Return which of these words a text has."""
    if language in _WIDE:
        return frozenset(piece for piece in _pieces(language) if piece in text)
    # "In May" is no "may".
    return _words(language).intersection(_WORD.findall(text.replace("May", "").casefold()))


def step(before: str, behind: str) -> frozenset[str]:
    """Return whether a number between two texts is where something comes from, or what it becomes.

    Costs cut "from $120 million to $108 million" were cut by $12 million.
    """
    if _FROM.search(before):
        return frozenset(("from",))
    return frozenset(("to",)) if _TO.search(before) or behind.startswith(_TO_BEHIND) else frozenset()
