"""How sentences begin that speak to whoever runs a model, in eight languages."""

from __future__ import annotations

_AGREES = r"(?:Certainly|Sure(?: thing)?|Of course|Absolutely)[!.,] (?:Here(?:['’]s| is| are)|I['’]ll|Below)"

PHRASES: tuple[tuple[str, str], ...] = (
    ("certainly", _AGREES),
    ("sure! ", _AGREES),
    ("sure, ", _AGREES),
    ("sure thing", _AGREES),
    ("of course! ", _AGREES),
    ("of course, ", _AGREES),
    ("absolutely! ", _AGREES),
    (
        "sorry",
        (
            r"(?:I['’]?m |I am )?(?:very |so )?sorry,? (?:but )?(?:I (?:can['’]?t|cannot|can not|am unable"
            r"|was unable|could(?:n['’]t| not))|I['’]m (?:unable|not able)|I (?:don['’]t|do not) have"
            r"|but (?:for )?this request|as an AI)"
        ),
    ),
    (
        "apologi",
        (
            r"I apologi[sz]e,? but I|(?:My )?[Aa]pologies,? but I (?:can['’]?t|cannot|am unable to) (?:browse"
            r"|access|open|retrieve|fetch|provide|help|assist|complete|fulfil|comply|generate|create|search"
            r"|find|do)"
        ),
    ),
    (
        "unable to",
        (
            r"(?:Unfortunately, )?I(?:['’]m| am) (?:currently )?unable to (?:browse|access|open|retrieve"
            r"|fetch) (?:the (?:web|internet|link|page|URL|article|source|content)|this|these|external|live"
            r"|real-time|current|URL)"
        ),
    ),
    (
        "i can",
        (
            r"(?:Unfortunately, )?I (?:can['’]?t|cannot) (?:browse the|access (?:the internet|external"
            r"|real-time|live|URL|websites)|(?:help|assist|comply) with (?:this|that|your)"
            r"|fulfil(?:l)? (?:this|that|your)|complete (?:this|that|your) (?:request|task))"
        ),
    ),
    ("as an ai", r"As an AI(?: language)?(?: model| assistant)?, I\b"),
    ("language model", r"As a (?:large )?language model(?: trained by [^,.\n]{1,40})?, I\b"),
    (
        "have access",
        (
            r"I (?:don['’]t|do not) (?:currently )?have (?:access to (?:real-time|the internet|live|current"
            r"|browsing)|the ability to browse)"
        ),
    ),
    (
        "knowledge cut",
        (
            r"My (?:knowledge|training) cut-?off|As of my (?:last|latest) (?:knowledge|training) (?:update"
            r"|cut-?off)"
        ),
    ),
    (
        "like me to",
        (
            r"(?:Would you like|Do you want|Let me know if you(?:['’]d| would) like|If you(?:['’]d"
            r"| would) like) me to\b"
        ),
    ),
    ("want me to", r"(?:Do you want|If you want|Let me know if you want) me to\b"),
    ("i can also", r"If you(?:['’]d like| would like| want| wish|['’]d prefer),? I can also\b"),
    ("you'd like, i", r"If you['’]d like, I (?:can|could|['’]ll)\b"),
    ("you’d like, i", r"If you['’]d like, I (?:can|could|['’]ll)\b"),
    (
        "request",
        (
            r"(?:Here(?:['’]s| is| are)|Below(?: is| are)?|This is) (?:the|your"
            r"|an?) [^.\n]{0,80}(?:you requested|as (?:you )?requested(?! by)|per your request)"
        ),
    ),
    ("asked for", r"(?:Here(?:['’]s| is| are)|Below (?:is|are)) (?:the|your|an?) [^.\n]{0,80}you asked for"),
    (
        "you provided",
        (
            r"Based on the (?:information|search results|articles|sources|content|text"
            r"|links) (?:that )?you(?:['’]ve| have)? provided"
        ),
    ),
    (
        "できません",
        r"(?:大変)?申し訳(?:ありません|ございません)(?:が|。)[^。\n]{0,80}(?:できません|できかねます|対応して(?:い|お)りません)",
    ),
    (
        "aiモデル",
        r"(?:私は)?AIモデル(?:として|なので|ですので|である(?:ため|私))[^。\n]{0,60}(?:できません|持ちません|私)",
    ),
    (
        "言語モデル",
        r"(?:私は)?(?:AI|大規模)?言語モデル(?:として|なので|ですので)[^。\n]{0,60}(?:できません|持ちません|私は)",
    ),
    ("しましょうか", r"[^。\n「」]{0,60}(?:作成|生成|修正|追加|翻訳|要約|調整|出力|変更)(?:いた)?しましょうか[。？?]"),
    (
        "ご要望",
        r"(?:以下(?:が|は|に)[^。\n]{0,50}ご要望|ご要望(?:に応じ|に沿っ|いただいた|のあった))[^。\n]{0,50}(?:です|ます|しました)",
    ),
    (
        "ご依頼",
        r"(?:以下(?:が|は|に)[^。\n]{0,50}ご依頼|ご依頼(?:に応じ|いただいた|のあった|の))[^。\n]{0,50}(?:です。|ます。|しました。|です：|です:)",
    ),
    ("承知", r"承知(?:いた)?しました[。！、]"),
    ("かしこまり", r"かしこまりました[。！、]"),
    ("抱歉", r"(?:很|非常|十分)?抱歉[，,。]?\s?(?:但)?(?:我(?:无法|不能|没有|目前)|作为)"),
    ("对不起", r"对不起[，,]\s?(?:但)?我(?:无法|不能|没有)"),
    ("作为", r"作为(?:一个|一名|一款)?(?:AI|人工智能|大型|大)?(?:语言)?(?:模型|助手|助理)[，,]\s?我"),
    ("以下是", r"(?:好的|当然(?:可以)?)[，,！!。]\s?以下是|以下是(?:根据)?[您你](?:要求|请求|需要|提供|指定)的"),
    ("需要我", r"(?:是否|[您你])?需要我(?:继续|进一步|帮[您你]|为[您你]|再)[^。\n]{0,60}[？?]"),
    ("如果您", r"如果[您你](?:需要|愿意|希望)[，,]\s?我可以"),
    ("죄송", r"죄송(?:합니다만|하지만|합니다[.,])[^.\n]{0,60}(?:없습니다|수 없|불가능|어렵습니다)"),
    ("언어 모델", r"(?:저는 )?(?:AI|인공지능|대규모) ?언어 모델(?:로서|이므로|이기 때문에|이라)"),
    (
        "요청하신",
        r"(?:(?:네|물론입니다|알겠습니다)[,.!] )?(?:다음은 |아래는 )?요청하신 [^.\n]{0,60}(?:입니다|드립니다)",
    ),
    ("드릴까요", r"[^.?\n“”]{0,80}(?:해|작성해|정리해|번역해|추가해|요약해) ?드릴까요\?"),
    (
        "leid",
        (
            r"(?:Es )?[Tt]ut mir leid, aber (?:ich|als KI)|Leider (?:kann|habe) ich (?:nicht|keinen) (?:auf"
            r"|Zugriff|Zugang)"
        ),
    ),
    ("als ki", r"Als KI(?:-(?:Sprachmodell|Modell|Assistent(?:in)?))? (?:kann|habe|bin|darf) ich"),
    ("sprachmodell", r"Als (?:großes |KI-)?Sprachmodell (?:kann|habe|bin|darf) ich"),
    ("soll ich", r"Soll ich (?:Ihnen|dir|noch|auch|die|den|das|diese[ns]?|eine?n?)\b[^.\n]{0,120}\?"),
    ("dass ich", r"(?:Möchten Sie|Möchtest du|Wünschen Sie|Willst du), dass ich"),
    (
        "kann ich",
        (r"Wenn (?:Sie (?:möchten|wünschen|wollen)|du (?:möchtest|willst)), (?:kann|könnte|erstelle) ich"),
    ),
    ("gewünscht", r"Hier (?:ist|sind|finden Sie) (?:der|die|das|Ihre?|deine?) [^.\n]{0,60}gewünschte"),
    ("désolé", r"(?:Je suis )?[Dd]ésolée?,? (?:mais )?je (?:ne (?:peux|suis|dispose|parviens)|n['’]ai)"),
    (
        "en tant qu",
        (
            r"En tant qu(?:e modèle(?: de langage)?|['’](?:IA|assistant(?: IA)?"
            r"|intelligence artificielle))[^.,\n]{0,30}, je"
        ),
    ),
    ("que je", r"(?:Souhaitez-vous|Voulez-vous|Aimeriez-vous|Veux-tu|Souhaites-tu) que je\b"),
    ("je peux", r"Si vous (?:le (?:souhaitez|voulez|désirez)|souhaitez|voulez), je peux"),
    (
        "voici",
        (
            r"(?:Bien sûr|Certainement|D['’]accord) ?[!,.] ?[Vv]oici"
            r"|Voici (?:le|la|les|votre) (?:(?!qu[e'’])[\w'’-]{1,30} ){1,6}"
            r"(?:demandée?s?(?= ?[:.,])|que vous avez demandée?s?)"
        ),
    ),
    ("lo siento", r"Lo siento,? (?:pero )?(?:no (?:puedo|tengo|es posible)|como (?:modelo|IA|asistente))"),
    (
        "modelo de lengua",
        (r"Como (?:un )?modelo de (?:lenguaje|língua|linguagem)[^.,\n]{0,30}, (?:yo |eu )?(?:no|não)"),
    ),
    ("como ia", r"Como (?:una? )?IA, (?:yo |eu )?(?:no|não) (?:puedo|tengo|posso|tenho)"),
    ("modelo de lingua", r"Como (?:um )?modelo de linguagem[^.,\n]{0,30}, (?:eu )?não"),
    (
        "quieres que",
        (
            r"¿Quieres que (?:te |lo |la |le )?(?:prepare|haga|añada|traduzca|resuma|continúe|genere|amplíe"
            r"|incluya|cree)"
        ),
    ),
    (
        "gustaría que",
        (
            r"¿(?:Te|Le) gustaría que (?:te |le |lo |la )?(?:prepare|haga|añada|traduzca|resuma|continúe"
            r"|genere|amplíe|incluya|cree)"
        ),
    ),
    ("puedo", r"Si (?:quieres|quiere|lo deseas|lo desea|deseas|desea), (?:también )?puedo"),
    (
        "aquí ",
        (
            r"(?:¡?(?:Claro|Por supuesto)[!,.] )?[Aa]quí (?:tienes?|está) (?:el|la|los|las|tu|su) [^.\n]{0,60}"
            r"(?:solicitad[oa]s?(?! por)|que solicitaste|que pediste)\b"
        ),
    ),
    ("aqui está", r"Aqui está (?:o|a|seu|sua) [^.\n]{0,60}(?:solicitad[oa]s?(?! p)|que você pediu)"),
    ("desculp", r"(?:Desculpe|Peço desculpas?),? (?:mas )?(?:eu )?não (?:posso|consigo|tenho)"),
    ("sinto muito", r"Sinto muito,? mas (?:eu )?não (?:posso|consigo|tenho)"),
    ("que eu", r"(?:Gostaria|Deseja|Quer|Você quer|Você gostaria) que eu\b"),
    ("posso", r"Se (?:quiser|desejar|preferir|você quiser|você desejar), (?:também )?posso"),
)
"""A sign in lower case, for which the whole text is searched, and how a sentence that holds it begins."""
