"""Turned claims and true ones that look alike, in the seven languages beside English."""

from __future__ import annotations

import pytest

from factlint.judge import turns

# Language, what the claim says, what the source says, the kind of the turn.
TURNED = [
    ("de", "Der Umsatz von Halden sank im zweiten Quartal um 12 Prozent.", "Der Umsatz von Halden stieg im zweiten Quartal um 12 Prozent.", "direction"),
    ("de", "Der Konzern unterzeichnete den Vertrag mit Orvik.", "Der Konzern unterzeichnete den Vertrag mit Orvik nicht.", "negation"),
    ("de", "Das Gericht sprach kein Urteil über die Fusion mit Orvik und hat sie nicht genehmigt.", "Das Gericht hat die Fusion mit Orvik am Montag genehmigt.", "negation"),
    ("de", "Mehr als 500 Beschäftigte in Lindenau streikten.", "Weniger als 500 Beschäftigte in Lindenau streikten.", "comparison"),
    ("de", "Finanzvorstand Jonas Trellert begründete den Schritt.", "Vorstandschef Jonas Trellert begründete den Schritt.", "role"),
    ("de", "Alle Schulen in Hohenrath bleiben geschlossen.", "Einige Schulen in Hohenrath bleiben geschlossen.", "comparison"),
    ("de", "Der Stadtrat lehnte den Bau der Brücke in Lindenau ab.", "Der Stadtrat genehmigte den Bau der Brücke in Lindenau.", "direction"),
    ("fr", "Le chiffre d'affaires de Lysandre a reculé de 5 % en mai.", "Le chiffre d'affaires de Lysandre a progressé de 5 % en mai.", "direction"),
    ("fr", "Le conseil de Lysandre n'a pas approuvé le rachat de Corvanis.", "Le conseil de Lysandre a approuvé le rachat de Corvanis.", "negation"),
    ("fr", "Le prix du vaccin a été fixé.", "Le prix n'a pas été fixé.", "negation"),
    ("fr", "Corvanis a produit 40 millions de doses dans son usine de Béraud.", "Corvanis pourrait produire 40 millions de doses dans son usine de Béraud.", "modality"),
    ("fr", "Plus de 300 ouvriers de Béraud ont défilé.", "Moins de 300 ouvriers de Béraud ont défilé.", "comparison"),
    ("fr", "Le tribunal a acquitté le maire de Béraud.", "Le tribunal a condamné le maire de Béraud.", "direction"),
    ("es", "Los ingresos de Peralta bajaron un 6 % en mayo.", "Los ingresos de Peralta subieron un 6 % en mayo.", "direction"),
    ("es", "El puerto de Valdemar cerró en marzo su nueva terminal.", "El puerto de Valdemar abrió en marzo su nueva terminal.", "direction"),
    ("es", "La naviera Peralta no firmó el acuerdo con el sindicato.", "La naviera Peralta firmó el acuerdo con el sindicato.", "negation"),
    ("es", "La naviera Peralta firmó el acuerdo con el sindicato.", "La naviera Peralta nunca firmó el acuerdo con el sindicato.", "negation"),
    ("es", "Más de 900 obreros de Lugo volvieron a la fábrica.", "Menos de 900 obreros de Lugo volvieron a la fábrica.", "comparison"),
    ("es", "El tribunal absolvió al alcalde de Lugo.", "El tribunal condenó al alcalde de Lugo.", "direction"),
    ("pt", "A Boreal fechou em março a fábrica de Braga.", "A Boreal abriu em março a fábrica de Braga.", "direction"),
    ("pt", "A Boreal não lançou o satélite em fevereiro.", "A Boreal lançou o satélite em fevereiro.", "negation"),
    ("pt", "As receitas da Boreal caíram para 91 milhões.", "As receitas da Boreal subiram para 91 milhões.", "direction"),
    ("pt", "O parlamento rejeitou o orçamento do porto.", "O parlamento aprovou o orçamento do porto.", "direction"),
    ("pt", "Mais de 200 famílias deixaram Braga.", "Menos de 200 famílias deixaram Braga.", "comparison"),
    ("pt", "A Boreal comprou a empresa de foguetes Austral.", "A Boreal poderá comprar a empresa de foguetes Austral.", "modality"),
    ("ja", "取締役会はオルビク社の買収を承認しなかった。", "ハルデンの取締役会は10日、オルビク社の買収を承認した。", "negation"),
    ("ja", "ハルデンの取締役会はオルビク社の買収を承認した。", "ハルデンの取締役会はオルビク社の買収を承認しなかった。", "negation"),
    ("ja", "ハルデンの売上高は前年同期比で12%減少した。", "ハルデンの4〜6月期の売上高は前年同期比で12%増加した。", "direction"),
    ("ja", "2025年度の売上高は前年度比11.2%減の6240億円だった。", "2025年度の売上高は前年度比11.2%増の6240億円だった。", "direction"),
    ("ja", "同社は新工場を能瀬市に建設した。", "同社は新工場を能瀬市に建設する計画を明らかにした。", "modality"),
    ("ja", "田中太郎社長は会見で謝罪した。", "田中太郎副社長は会見で謝罪した。", "role"),
    ("ja", "利用者は500万人以上に達した。", "利用者は500万人未満にとどまった。", "comparison"),
    ("zh", "董事会没有批准对奥维克的收购。", "哈尔登董事会周二批准了对奥维克的收购。", "negation"),
    ("zh", "该公司第二季度营收下降了12%。", "该公司第二季度营收增长了12%。", "direction"),
    ("zh", "公司已经收购了奥维克的地图业务，交易完成。", "公司计划收购奥维克的地图业务，交易尚待审批。", "modality"),
    ("zh", "首席执行官罗思远介绍了测试结果。", "首席财务官罗思远介绍了测试结果。", "role"),
    ("zh", "海陵市超过300家医院采用该模型。", "海陵市不到300家医院采用该模型。", "comparison"),
    ("zh", "海陵法院判处市长有罪，罚款一万元。", "海陵法院判处市长无罪，退还罚款一万元。", "direction"),
    ("ko", "이사회는 오르빅 인수를 승인하지 않았다.", "할덴 이사회는 10일 오르빅 인수를 승인했다.", "negation"),
    ("ko", "할덴의 2분기 매출은 12% 감소했다.", "할덴의 2분기 매출은 전년 대비 12% 증가했다.", "direction"),
    ("ko", "할덴은 새벌에 새 공장을 건설했다.", "할덴은 새벌에 새 공장을 건설할 계획이라고 밝혔다.", "modality"),
    ("ko", "윤서하 부사장은 사고를 사과했다.", "윤서하 사장은 사고를 사과했다.", "role"),
    ("ko", "이용자는 500만 명 이상이었다.", "이용자는 500만 명 미만이었다.", "comparison"),
]  # fmt: skip

TRUE = [
    ("de", "Der Umsatz legte um 7,4 Prozent zu, der Gewinn sank.", "Der Umsatz stieg um 7,4 Prozent, der Gewinn sank jedoch auf 33 Millionen Euro."),
    ("de", "Nicht nur Halden erhöhte die Preise, auch Orvik.", "Halden und Orvik erhöhten die Preise."),
    ("de", "Der Konzern hat das Angebot nicht angenommen.", "Der Konzern lehnte das Angebot ab."),
    ("de", "Vorstandschefin Birgit Askamp unterzeichnete.", "Birgit Askamp, Vorstandsvorsitzende von Velmora, unterzeichnete."),
    ("de", "Fast 500 Menschen kamen.", "Knapp 500 Menschen kamen nach Lindenau."),
    ("de", "Die Brücke öffnet im Mai.", "Die Brücke soll im Mai öffnen."),
    ("fr", "Les ventes ont baissé, le bénéfice a augmenté.", "Le bénéfice a progressé tandis que les ventes reculaient."),
    ("fr", "Lysandre a non seulement acheté Corvanis, mais aussi son usine.", "Lysandre a acheté Corvanis et son usine."),
    ("fr", "Le conseil n'a pas accepté l'offre.", "Le conseil a rejeté l'offre."),
    ("fr", "Près de 300 ouvriers ont défilé.", "Presque 300 ouvriers ont défilé à Béraud."),
    ("fr", "Le vaccin ne sera prêt qu'en mai.", "Le vaccin sera prêt en mai."),
    ("fr", "La directrice Solène Arrighi a parlé.", "La directrice de l'institut, Solène Arrighi, a parlé."),
    ("es", "Las exportaciones subieron y las importaciones bajaron.", "Bajaron las importaciones, mientras subían las exportaciones."),
    ("es", "No solo Peralta subió los precios.", "Peralta y otras navieras subieron los precios."),
    ("es", "El sindicato no aceptó la oferta.", "El sindicato rechazó la oferta de la naviera."),
    ("es", "La huelga no terminará hasta mayo.", "La huelga terminará en mayo."),
    ("es", "Casi 900 obreros volvieron.", "Cerca de 900 obreros volvieron a la fábrica."),
    ("es", "Esteban Quiroga, director del puerto, calculó las pérdidas.", "El director del puerto, Esteban Quiroga, calculó las pérdidas."),
    ("pt", "As receitas subiram, mas a empresa continua a ter prejuízo.", "As suas receitas subiram de 58 para 91 milhões, mas continua a ter prejuízo."),
    ("pt", "A Boreal ficou sem dois foguetes em 2024.", "Foi um ano difícil para a Boreal, que perdeu dois foguetes em 2024."),
    ("pt", "O parlamento não aceitou a proposta.", "O parlamento rejeitou a proposta do governo."),
    ("pt", "Quase 200 famílias deixaram Braga.", "Cerca de 200 famílias deixaram Braga."),
    ("pt", "A Boreal quer voar uma vez por mês.", "A empresa pretende voar uma vez por mês a partir de 2027."),
    ("pt", "Não só a Boreal lançou satélites em março.", "A Boreal e a Austral lançaram satélites em março."),
    ("ja", "売上高は増えたが、営業利益は減った。", "売上高は前年度比11.2%増の6240億円、営業利益は同4%減の388億円だった。"),
    ("ja", "同社は価格だけでなく納期も公表した。", "同社は価格と納期を公表した。"),
    ("ja", "買収は認められなかった。", "当局は買収を却下した。"),
    ("ja", "桐島玲子社長が地下水の豊かさを理由に挙げた。", "桐島玲子社長は、地下水の豊かさが決め手になったと説明した。"),
    ("ja", "工場は2028年に稼働する予定だ。", "2028年10月の稼働を目指す。"),
    ("ja", "取引を終えた株価は2.7%高だった。", "同社の株価は前日比2.7%高の3185円で取引を終えた。"),
    ("zh", "净亏损收窄，营收增长。", "去年营收为5.6亿元，同比增长31%，净亏损由1.9亿元收窄至0.7亿元。"),
    ("zh", "该公司不仅发布了模型，还公布了价格。", "该公司发布了模型，并公布了价格。"),
    ("zh", "监管部门没有同意这项收购。", "监管部门否决了这项收购。"),
    ("zh", "模型不会取代医生，她说。", "她表示，模型不会取代医生，也不收集患者姓名。"),
    ("zh", "公司董事长纪若棠在发布会上讲话。", "公司创始人兼董事长纪若棠在发布会上说。"),
    ("zh", "准确率高于上一代，但低于资深医生。", "准确率为93.4%，高于望舒2的88.1%，但仍略低于资深医生的94.6%。"),
    ("ko", "매출은 늘었지만 이익은 줄었다.", "매출은 12% 증가했으나 영업이익은 4% 감소했다."),
    ("ko", "회사는 가격뿐만 아니라 일정도 공개했다.", "회사는 가격과 일정을 공개했다."),
    ("ko", "당국은 인수를 승인하지 않았다.", "당국은 인수 신청을 기각했다."),
    ("ko", "윤서하 사장이 사과했다.", "할덴의 윤서하 사장은 사고를 사과했다."),
    ("ko", "다리는 5월에 닫혔다가 31일 다시 열렸다.", "지난 5월 균열이 발견돼 닫혔던 가람대교가 31일 오전 6시 다시 열렸다."),
    ("ko", "추가 비용은 청구되지 않는다.", "표인규 대표는 추가 비용을 청구하지 않겠다고 약속했다."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "sentence", "kind"), TURNED)
def test_turned_claims_are_found(language: str, claim: str, sentence: str, kind: str) -> None:
    """The cues of each language govern the same words on both sides: safe enough for a warning."""
    assert kind in {turn.kind for turn in turns.find(claim, sentence, language) if turn.sure}


@pytest.mark.parametrize(("language", "claim", "sentence"), TRUE)
def test_what_only_looks_turned_is_not_reported(language: str, claim: str, sentence: str) -> None:
    """Paraphrases with other cues, both directions of two things, idioms that deny nothing."""
    assert [turn for turn in turns.find(claim, sentence, language) if turn.sure] == []


@pytest.mark.parametrize(("language", "claim", "sentence", "kind"), TURNED)
def test_places_are_those_of_the_texts(language: str, claim: str, sentence: str, kind: str) -> None:
    """A reader is shown the very words of both sides."""
    for turn in turns.find(claim, sentence, language):
        assert claim[turn.start : turn.end] == turn.text
        assert sentence[slice(*turn.at)] == turn.stated
        assert turn.kind in {kind, "direction", "negation", "comparison", "modality", "role"}
        assert turn.message


@pytest.mark.parametrize(("language", "claim", "sentence"), [case[:3] for case in TURNED])
def test_no_text_turns_itself(language: str, claim: str, sentence: str) -> None:
    """A verbatim claim is never turned."""
    assert turns.find(claim, claim, language) == ()
    assert turns.find(sentence, sentence, language) == ()
