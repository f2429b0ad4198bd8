"""How sentences begin that speak to whoever runs a model, in eight languages."""

from __future__ import annotations

_AGREES = (
    r"(?:Certainly|Sure(?: thing)?|Of course|Absolutely)[!.,] (?:Here(?:['’]s| is| are)|Below (?:is|are)"
    r"|I['’]ll (?:provide|create|write|summari[sz]e|generate|prepare|draft|compile|help you))"
)
_FIRST_PERSON = r"I(?:['’](?:m|ve|d)| (?:can|can['’]t|cannot|do|don['’]t|am|have|lack|must|will|would|may|could))\b"
_REFUSED = (
    r"(?:help with|assist|browse|access|open|retrieve|fetch|provide|comply|fulfil|complete|generate"
    r"|process|summari[sz]e|view)"
)
"""What a model refuses to do; an editor may well be sorry that he cannot agree."""
_OFFERED = (
    r"(?:add|include|provide|create|generate|continue|expand|translate|summari[sz]e|format|write|search|look|dig|draft"
    r"|prepare|convert|compile|go (?:on|deeper|ahead)|proceed|refine|adjust|update|turn|elaborate|rewrite|check"
    r"|try|find|shorten|adapt|rework|reformat|replace|remove|fix|rerun|retry|focus on|make (?:it|this|the))\b"
)
_OFRECE = r"(?:preparar|hacer|añadir|traducir|resumir|continuar|generar|ampliar|incluir|crear|buscar)"
_NEGA = r"(?:acessar|abrir|ajudar|fornecer|atender|gerar|navegar|consultar|responder|processar|completar)"
_OFERECE = r"(?:preparar|fazer|adicionar|traduzir|resumir|continuar|gerar|ampliar|incluir|criar|buscar)"

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
            r"(?:I['’]?m |I am )?(?:very |so )?sorry,? (?:but )?(?:I (?:can['’]?t|cannot|can not|am unable to"
            rf"|was unable to|couldn['’]t|could not) {_REFUSED}|I['’]m (?:unable|not able) to {_REFUSED}"
            r"|I (?:don['’]t|do not) have access"
            r"|(?:but )?for this request|as an AI)"
        ),
    ),
    (
        "apologi",
        (
            r"(?:I apologi[sz]e|(?:My )?[Aa]pologies),? but I"
            rf" (?:can['’]?t|cannot|am unable to|do not|don['’]t) {_REFUSED}"
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
    ("as an ai", rf"As an AI(?: language)?(?: model| assistant)?, {_FIRST_PERSON}"),
    ("language model", rf"As a (?:large )?language model(?: trained by [^,.\n]{{1,40}})?, {_FIRST_PERSON}"),
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
        rf"(?:Would you like|Let me know if you(?:['’]d| would) like|If you(?:['’]d| would) like) me to {_OFFERED}",
    ),
    (
        "let me know if",
        (
            r"(?:Please )?[Ll]et me know if you(?:['’]d| would)? (?:like|want|need|prefer) (?:this|it|the|any|a|these) "
            r"[^.!?\n]{0,60}(?:format|version|style|changes|adjust(?:ed|ments)|revisions|edits|short(?:er|ened)|longer"
            r"|expanded|translated|rewritten|included|removed)\b"
        ),
    ),
    ("want me to", rf"(?:Do you want|If you want|Let me know if you want) me to {_OFFERED}"),
    ("i can also", rf"If you(?:['’]d like| would like| want| wish|['’]d prefer),? I can also {_OFFERED}"),
    ("you'd like, i", rf"If you'd like, I (?:can|could|'ll) (?:also )?{_OFFERED}"),
    ("you’d like, i", rf"If you’d like, I (?:can|could|’ll) (?:also )?{_OFFERED}"),
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
        "申し訳",
        (
            r"(?:大変)?申し訳(?:ありません|ございません)(?:が|。)[^。\n]{0,80}"
            r"(?:アクセス|提供|対応|お答え|回答|閲覧|生成|作成|取得|要約|参照)[^。\n]{0,12}(?:できません|できかねます|しかねます)"
        ),
    ),
    ("aiモデル", r"(?:私はAIモデル|AIモデル(?:として|なので|ですので|であるため)、?(?:私|お答え|ご質問))"),
    (
        "言語モデル",
        r"(?:私は(?:AI|大規模)?言語モデル|(?:AI|大規模)?言語モデル(?:として|なので|ですので)、?(?:私|お答え|ご質問))",
    ),
    ("しましょうか", r"[^。\n「」]{0,60}(?:作成|生成|修正|追加|翻訳|要約|調整|出力|変更)(?:いた)?しましょうか[。？?]"),
    (
        "ご希望",
        (
            r"(?:もし)?ご希望(?:があれば|でしたら|であれば|の場合は)、?[^。\n「」]{0,60}(?:作成|生成|追加|翻訳|要約|調整|修正|提供|対応)"
            r"[^。\n「」]{0,8}(?:いたします|します|できます|可能です|しますので)"
        ),
    ),
    ("ご要望", r"以下(?:が|は|に)[^。\n]{0,20}ご要望(?:の|いただ)[^。\n]{0,50}(?:です|ます|しました)"),
    (
        "ご依頼",
        (
            r"(?:以下(?:が|は|に)[^。\n]{0,20})?ご依頼(?:いただいた|のあった|の)[^。\n]{0,40}"
            r"(?:要約|ダイジェスト|記事|レポート|まとめ|翻訳|一覧|原稿)[^。\n]{0,8}(?:です|になります|ます)"
        ),
    ),
    ("承知", r"承知(?:いた)?しました[。！、]"),
    ("かしこまり", r"かしこまりました[。！、]"),
    (
        "抱歉",
        (
            r"(?:很|非常|十分)?抱歉[，,。]?\s?(?:但)?我(?:目前)?(?:无法|不能|没有办法)(?:直接|实时)?"
            r"(?:访问|提供|获取|打开|浏览|完成|满足|协助|帮助|生成|回答|处理|继续|搜索)"
        ),
    ),
    (
        "对不起",
        r"对不起[，,]\s?(?:但)?我(?:无法|不能)(?:直接)?(?:访问|提供|获取|打开|浏览|完成|满足|协助|帮助|生成|回答|处理)",
    ),
    ("作为", r"作为(?:一个|一名|一款)?(?:AI|人工智能|大型|大)?(?:语言)?(?:模型|助手|助理)[，,]\s?我(?!们)"),
    ("以下是", r"(?:好的|当然(?:可以)?)[，,！!。]\s?以下是|以下是(?:根据)?[您你](?:要求|请求|需要|提供|指定)的"),
    ("需要我", r"(?:是否|[您你])?需要我(?:继续|进一步|帮[您你]|为[您你]|再)[^。\n]{0,60}[？?]"),
    ("如果您", r"如果[您你](?:需要|愿意|希望)[，,]\s?我可以"),
    ("如", r"如(?:有需要|需[^。\n，,]{0,30})[，,](?:我(?:还)?可以|请(?:随时)?告诉我)"),
    (
        "하시면",
        (
            r"(?:원하|필요하)시면,? [^.\n“”]{0,80}(?:작성|정리|번역|추가|요약|수정)[^.\n“”]{0,8}"
            r"(?:드리겠습니다|드릴 수 있습니다|드릴게요)"
        ),
    ),
    (
        "죄송",
        (
            r"죄송(?:합니다만|하지만|합니다[.,])[^.\n]{0,60}(?:접근|제공|도와|답변|생성|검색|처리|요약|확인|열람)"
            r"[^.\n]{0,20}(?:수 없|불가|어렵습니다)"
        ),
    ),
    (
        "언어 모델",
        (
            r"(?:저는 (?:AI|인공지능|대규모) ?언어 모델"
            r"|(?:AI|인공지능|대규모) ?언어 모델(?:로서|이므로)[, ]{1,2}(?:저는|제가))"
        ),
    ),
    (
        "요청하신",
        r"(?:(?:네|물론입니다|알겠습니다)[,.!] )?(?:다음은 |아래는 )?요청하신 [^.\n]{0,60}(?:입니다|드립니다)",
    ),
    ("드릴까요", r"[^.?\n“”]{0,80}(?:해|작성해|정리해|번역해|추가해|요약해) ?드릴까요\?"),
    (
        "leid",
        (
            r"(?:Es )?[Tt]ut mir leid, aber (?:als KI|ich (?:habe keinen Zug|kann [^.\n]{0,80}"
            r"(?:öffnen|zugreifen|helfen|bereitstellen|abrufen|beantworten|erstellen|durchsuchen|erfüllen)))"
        ),
    ),
    (
        "leider k",
        r"Leider (?:kann|konnte) ich [^.\n„“]{0,80}nicht (?:zugreifen|öffnen|abrufen|aufrufen|lesen)\b",
    ),
    (
        "mich wissen",
        (
            r"(?:Lass|Lassen Sie) mich wissen, (?:wenn|ob|falls) (?:du|Sie) [^.\n]{0,60}"
            r"(?:Änderungen|Anpassungen|Format|Fassung|Version|kürzer|länger|ausführlicher)"
        ),
    ),
    ("als ki", r"Als KI(?:-(?:Sprachmodell|Modell|Assistent(?:in)?))? (?:kann|habe|bin|darf) ich"),
    ("sprachmodell", r"Als (?:großes |KI-)?Sprachmodell (?:kann|habe|bin|darf) ich"),
    (
        "soll ich",
        (
            r"Soll ich (?:Ihnen |dir |noch |auch )?[^.?\n]{0,100}(?:erstellen|ergänzen|hinzufügen|übersetzen"
            r"|zusammenfassen|fortfahren|anpassen|ausarbeiten|erweitern|formatieren|einfügen|suchen|recherchieren)\?"
        ),
    ),
    ("dass ich", r"(?:Möchten Sie|Möchtest du|Wünschen Sie|Willst du), dass ich"),
    (
        "kann ich",
        (r"Wenn (?:Sie (?:möchten|wünschen|wollen)|du (?:möchtest|willst)), (?:kann|könnte|erstelle) ich"),
    ),
    ("gewünscht", r"Hier (?:ist|sind|finden Sie) (?:der|die|das|Ihre?|deine?) [^.\n]{0,60}gewünschte"),
    (
        "désolé",
        (
            r"(?:Je suis )?[Dd]ésolée?,? (?:mais )?je (?:n['’]ai pas accès|ne (?:peux|suis) pas "
            r"(?:en mesure |capable )?(?:de |d['’])?(?:accéder|ouvrir|fournir|répondre|traiter|consulter|naviguer"
            r"|vous aider|générer|parcourir))"
        ),
    ),
    (
        "en tant qu",
        (
            r"En tant qu(?:e modèle(?: de langage)?|['’](?:IA|assistant(?: IA)?"
            r"|intelligence artificielle))[^.,\n]{0,30}, je"
        ),
    ),
    (
        "que je",
        (
            r"(?:Souhaitez-vous|Voulez-vous|Aimeriez-vous|Veux-tu|Souhaites-tu) que je (?:continue|traduise|ajoute"
            r"|rédige|génère|crée|résume|développe|prépare|complète|mette|fasse)"
        ),
    ),
    ("dites-moi si", r"Dites-moi si vous (?:souhaitez|voulez|préférez) que je"),
    (
        "je peux",
        (
            r"Si vous (?:le (?:souhaitez|voulez|désirez)|souhaitez|voulez), je peux (?:aussi |également )?"
            r"(?:ajouter|traduire|résumer|rédiger|générer|créer|développer|préparer|compléter|approfondir|fournir)"
        ),
    ),
    (
        "voici",
        (
            r"(?:Bien sûr|Certainement|D['’]accord) ?[!,.] ?[Vv]oici"
            r"|Voici (?:le|la|les|votre) (?:(?!qu[e'’])[\w'’-]{1,30} ){1,6}"
            r"(?:demandée?s?(?= ?[:.,])|que vous avez demandée?s?)"
        ),
    ),
    (
        "lo siento",
        (
            r"Lo siento,? (?:pero )?(?:como (?:modelo de|IA)|no (?:tengo acceso|puedo (?:acceder|abrir|ayudar"
            r"|proporcionar|cumplir|generar|navegar|consultar|responder|procesar|completar)))"
        ),
    ),
    ("modelo de lengua", r"Como (?:un )?modelo de lenguaje[^.,\n]{0,30}, (?:yo )?no (?:puedo|tengo|dispongo)"),
    ("como ia", r"Como (?:una? )?IA, (?:yo |eu )?(?:no|não) (?:puedo|tengo|posso|tenho)"),
    ("modelo de lingua", r"Como (?:um )?modelo de linguagem[^.,\n]{0,30}, (?:eu )?não (?:posso|tenho|consigo)"),
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
    ("si quieres que", r"(?:Dime|Avísame) si quieres que (?:te |lo |la |le )?[a-zñáéí]{3,12}(?:a|e)\b"),
    ("puedo", rf"Si (?:quieres|quiere|lo deseas|lo desea|deseas|desea), (?:también )?puedo {_OFRECE}"),
    (
        "aquí ",
        (
            r"(?:¡?(?:Claro|Por supuesto)[!,.] )?[Aa]quí (?:tienes?|está) (?:el|la|los|las|tu|su) [^.\n]{0,60}"
            r"(?:solicitad[oa]s?(?! por)|que solicitaste|que pediste)\b"
        ),
    ),
    ("aqui está", r"Aqui está (?:o|a|seu|sua) [^.\n]{0,60}(?:solicitad[oa]s?(?! p)|que você pediu)"),
    ("desculp", rf"(?:Desculpe|Peço desculpas?),? (?:mas )?(?:eu )?não (?:tenho acesso|(?:posso|consigo) {_NEGA})"),
    ("sinto muito", rf"Sinto muito,? mas (?:eu )?não (?:tenho acesso|(?:posso|consigo) {_NEGA})"),
    (
        "que eu",
        (
            r"(?:Gostaria|Deseja|Quer|Você quer|Você gostaria) que eu (?:adicione|traduza|continue|gere|crie|resuma"
            r"|prepare|inclua|elabore|faça|amplie)"
        ),
    ),
    ("posso", rf"Se (?:quiser|desejar|preferir|você quiser|você desejar), (?:também )?posso {_OFERECE}"),
)
"""A sign in lower case, for which the whole text is searched, and how a sentence that holds it begins."""
