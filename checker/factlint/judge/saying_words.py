"""Words by which a text says that somebody else speaks, and those that introduce a title or a term."""

from __future__ import annotations

import re
from functools import cache

_SAYING = {
    "en": """
        said says say saying told tells tell stated states stating wrote writes write writing written added adds
        adding noted notes explained explains argued argues claimed claims warned warns tweeted posted replied
        replies responded responds described describes insisted insists admitted admits acknowledged announced
        announces commented comments remarked declared declares denied emphasized emphasised stressed stresses quoted
        quotes quoting concluded concludes continued recalled recalls joked quipped testified promised vowed urged
        urges reads asked asks answered according statement suggested suggests boasted cautioned confirmed predicted
        predicts reported reports spoke speaking words called calls calling praised criticized criticised accused
        complained hailed blasted condemned deemed labeled labelled conceded confessed disclosed exclaimed lamented
        mused observed pledged protested reiterated revealed reveals shouted swore thought believes believed
        interview characterized mentioned mentions
    """,
    "de": """
        sagte sagten sagt sagen erklärte erklärten erklärt betonte betonten betont schrieb schrieben schreibt laut
        zufolge heißt hieß meinte meint ergänzte ergänzt fügte warnte warnten warnt teilte teilten kündigte äußerte
        bezeichnete bezeichnet nannte nennt kommentierte erwiderte antwortete berichtete berichtet behauptete
        behauptet begründete bestätigte bestätigt kritisierte lobte forderte fordert unterstrich verkündete zitierte
        zitiert gemäß resümierte räumte glaubt glaubte versichert versicherte verspricht versprach freut
        freute ärgert ärgerte schwärmt schwärmte lobt klagt klagte mahnt mahnte rät erzählt erzählte erinnert erinnerte
        urteilt urteilte witzelte jubelte spottete gestand zitierten
    """,
    "fr": """
        dit disent disait déclaré déclare déclarent affirmé affirme affirment expliqué explique expliquent selon
        estimé estime estiment précisé précise précisent souligné souligne soulignent écrit écrivent ajouté ajoute
        ajoutent annoncé annonce indiqué indique indiquent assuré assure rappelé rappelle insisté insiste confié
        confie répondu répond commenté commente regretté regrette prévenu prévient dénoncé dénonce qualifié qualifie
        félicite félicité réjouit réjoui déplore déploré martèle martelé plaide plaidé admet admis promet ironise
        conclu conclut raconté raconte averti avertit promis tweeté résumé résume reconnu reconnaît
    """,
    "es": """
        dijo dijeron dice dicen dicho declaró declararon declara afirmó afirmaron afirma explicó explicaron explica
        señaló señalaron señala aseguró aseguraron asegura según escribió escribieron escribe añadió añade agregó
        agrega indicó indica indicaron comentó comenta advirtió advierte respondió responde destacó destaca subrayó
        subraya sostuvo sostiene manifestó expresó insistió concluyó concluye calificó califica anunció anuncia
        celebró celebra lamentó lamenta opinó opina zanjó zanja reiteró reitera admitió admite relató relata apuntó
        apunta valoró valora denunció denuncia reclamó bromeó exclamó matizó remarcó recalcó recalca contó
        recordó confesó reconoció prometió criticó precisó puntualizó
    """,
    "pt": """
        disse disseram diz dizem dito declarou declararam declara afirmou afirmaram afirma explicou explicaram
        explica segundo escreveu escreveram escreve acrescentou acrescenta destacou destaca ressaltou ressalta
        salientou sublinhou indicou indica comentou comenta advertiu alertou alerta respondeu responde acordo
        conforme garantiu garante argumentou argumenta admitiu anunciou concluiu lembrou contou classificou criticou
        comemorou comemora lamentou lamenta avaliou avalia celebrou celebra defendeu defende relatou relata opinou
        opina brincou desabafou ponderou revelou contestou cobrou completou resumiu prometeu observou
        reiterou informou frisou apontou aponta
    """,
}
_WIDE_SAYING = {
    "ja": """
        述べ 語っ 語る 語り 話し 話す 話した 説明 強調 指摘 コメント 主張 表明 明らか 批判 訴え 書い 書かれ 記し
        記され 発言 投稿 回答 答え 警告 反論 評価 呼びかけ 宣言 声明 伝え 報じ 見解 認め 言っ 言う 言い 言葉 発表
        示し 綴っ つぶや 明かし 漏らし こぼし 振り返 胸を張 意気込 喜ん 喜ぶ 嘆い 嘆く 悔や 怒り 驚い 驚き 笑っ 笑み
        笑顔 期待 懸念 打ち明け 吐露 述懐 感謝 謝罪 陳謝 願っ 願う 惜し 悲し 憤っ 憤り 憤る 疑問 苦言 釘を刺 念を押 誓っ
        誓う 約束 断言 否定 反発 分析 推測 予想 予測 みている 考え 思い 思う 思っ 感じ 力を込め 語気 叫ん
        叫び 尋ね 問い 問う 質し 促し 求め 命じ 要請 提案 勧め 称え たたえ 称賛 絶賛 ねぎら 励まし 応じ 返し 続け
        付け加え 付け足し 結ん 締めくく 切り出し 紹介 解説 歓迎 としている としてい とした とし、 涙 安堵
        自信 不安 不満 反省 弁明 釈明 開き直 冗談 皮肉
    """,
    "zh": """
        说 說 表示 称 稱 指出 写道 寫道 写到 强调 強調 认为 認為 告诉 告訴 回应 回應 警告 坦言 透露 解释 解釋 补充
        道：“ 道： 道: 说道 感慨 喊话 喊道 笑称 自嘲 坦承 重申 断言 斷言 预计 預計 预测 預測 写下 留言 发文 發文 感叹
        盛赞 斥责 指责 指責 质疑 質疑 否认 否認 澄清 点评 點評 追问 追問 反问 反問 表态 表態 提醒 直指 总结 總結
        補充 宣布 评论 評論 声明 聲明 直言 回答 问道 問道 呼吁 呼籲 批评 批評 提到 谈到 談到 承认 承認 形容 感叹 感嘆
    """,
    "ko": """
        말했 말하 말한 밝혔 밝히 밝힌 전했 전하 전한 강조 설명 지적 주장 덧붙 언급 답했 답하 경고 비판 평가 적었 썼다
        털어놓 털어놨 반문 되물 물었 자신 기뻐 기쁨 아쉬 우려 기대 감사 다짐 약속 힘줘 회상 소개 지시 요청 주문 꼬집
        일축 부인 해명 꼽았 평했 역설 시사 귀띔 외쳤 웃었 했다 한다 반겼 환영 사과 조언 제안 진단 분석 묘사 회고
        반박 토로 당부 촉구 호소 인정 단언 예상 전망 선언 발표 내다봤
    """,
}
_TITLED = {
    "en": """
        titled entitled called named dubbed nicknamed headlined so-called codenamed captioned labelled labeled subtitled
        branded film movie song single album track book novel paper article report study essay series show episode poem
        magazine project feature tool model app product game documentary campaign program programme post term word
        phrase label slogan play musical ballad anthem hit video section chapter category command function mode button
        award exhibition initiative
    """,
    "de": """
        namens genannt sogenannte sogenannten sogenannter betitelt titel film song lied album buch roman studie artikel
        bericht serie spiel projekt begriff programm funktion modell kampagne magazin
    """,
    "fr": """
        intitulé intitulée intitulés appelé appelée appelés nommé nommée baptisé baptisée dit dite film chanson album
        livre roman étude article rapport série jeu projet terme mot programme fonction modèle campagne titre
    """,
    "es": """
        titulado titulada llamado llamada llamados llamadas denominado denominada apodado apodada película canción álbum
        libro novela estudio artículo informe serie juego proyecto término palabra programa función modelo campaña
        título
    """,
    "pt": """
        intitulado intitulada chamado chamada chamados chamadas denominado denominada apelidado apelidada filme música
        canção álbum livro romance estudo artigo relatório série jogo projeto termo palavra programa função modelo
        campanha título
    """,
}
_JAPANESE_SPEECH = r"\s?(?:など|などと|といった|とか)?(?:と|って)(?!いう|題|呼|名|銘|[「『])"
_KOREAN_SPEECH = (
    r"(?:이?라고(?! ?(?:불리|부르|불렀|불린|이름|명명))|이?라며|이?라면서|고|며|면서|라|"
    r"(?:이?라)?는(?! ?(?:제목|이름|노래|책|영화|주제|뜻|단어|별명|구호|슬로건|문구|작품|곡|기사|보고서)))"
)
_KOREAN_SPOKEN = r"(?:이?라며|이?라면서|며|면서)\b"
"""With these alone it is clear that somebody speaks: "…"라며 웃었다."""


@cache
def saying(language: str) -> frozenset[str]:
    """Return the words of saying of a language written with blanks, in lower case; English ones for any other."""
    return frozenset(_SAYING.get(language, _SAYING["en"]).casefold().split())


@cache
def wide_saying(language: str) -> tuple[str, ...]:
    """Return the pieces of words of saying in Chinese, Japanese or Korean; none for any other language."""
    return tuple(_WIDE_SAYING.get(language, "").split())


@cache
def titled(language: str) -> frozenset[str]:
    """Return the words that, right before a mark, make what follows a title or a term."""
    return frozenset(_TITLED.get(language, _TITLED["en"]).split())


@cache
def spoken_ending() -> re.Pattern[str]:
    """Return what right behind the closing mark makes Korean speech without a verb of saying."""
    return re.compile(_KOREAN_SPOKEN)


@cache
def speech_ending(language: str) -> re.Pattern[str]:
    """Return what stands right behind the closing mark of Japanese and Korean speech."""
    return re.compile(_JAPANESE_SPEECH if language == "ja" else _KOREAN_SPEECH)
