"""What denies, bounds and makes open in Japanese, Chinese and Korean, as patterns: they put no blanks."""

from __future__ import annotations

from factlint import lazy

DENIALS = {
    "ja": lazy.pattern(
        r"(?P<word>[一-鿿]{1,8}|[ァ-ヴー]{2,12})(?:[をはがもにへと])?[さしせれらわかきくけけめえべげりみびぎちてでいなおこえっ]{0,5}?"
        r"(?P<cue>なかった|ない(?!か)|ません|ず(?:に|、|。|$))"
    ),
    "zh": lazy.pattern(
        r"(?P<cue>没有|沒有|尚未|从未|從未|并未|並未|未能|未曾|并没有|並沒有|并非|並非|拒绝|拒絕|无法|無法|不会|不會|不再|不能|不|没|未)"
        r"(?:被|将|將|会|會|能|再|已|就|对|對|在|予以|有|曾|是){0,2}(?P<word>[一-鿿]{2})"
    ),
    "ko": lazy.pattern(
        r"(?P<word>[가-힣A-Za-z]{2,8}?)(?:하|되|시키|받|당하|내리|이루어)?지(?:는|도|를)?\s?(?P<cue>않|못)"
        r"|(?P<noun>[가-힣]{2,6}?)(?:이|가|은|는|도)?\s(?P<none>없)(?!이)"
    ),
}
"""``word`` (or ``noun``) is what is denied."""

IDIOMS = {
    "ja": lazy.pattern(
        r"だけで(?:は)?なく|のみならず|かもしれ(?:ない|ません)|なければならない|ざるを得ない|違いない|間違いない|ほかならない"
        r"|にすぎない|しかない|問題(?:は)?ない|少なくない|やむを得ない|かねない|必ず|まず|わずか|いずれ|思わず|相次|ではない?か"
    ),
    "zh": lazy.pattern(
        r"不仅|不僅|不但|不只|不断|不斷|不过|不過|不久|不同|不少|不足|不得不|不止|不到|不超|不低|不少于|不等|不动产|不動產|不锈|不鏽"
        r"|未来|未來|未必|未免|没错|沒錯|不可或缺|不可避免|不幸|不明|不惜|不妨|不论|不論|不安|不满|不滿|不利|不良|不法|不当|不當"
    ),
    "ko": lazy.pattern(r"뿐만?\s?아니라|수밖에\s?없|틀림없|않을\s수\s없|끊임없|다름없|변함없|불과하지"),
}
"""In these nothing is denied."""

NEGATIVE = {
    "ja": lazy.pattern(r"拒否|否決|否定|否認|断念|中止|撤回|見送|却下|反対|阻止|回避|停止|失敗|困難|懸念|未定|未満"),
    "zh": lazy.pattern(
        r"拒绝|拒絕|否决|否決|否认|否認|取消|放弃|放棄|撤回|驳回|駁回|反对|反對|阻止|避免|停止|失败|失敗|困难|困難|禁止"
    ),
    "ko": lazy.pattern(r"거부|부결|반려|부인|포기|취소|철회|보류|기각|반대|저지|회피|중단|실패|금지|무산"),
}
"""Beside these a word is neither affirmed nor denied."""

OPEN = {
    "ja": lazy.pattern(
        r"(?P<word>[一-鿿]{2,8}|[ァ-ヴー]{2,12})(?:を)?(?:する|される|した)?(?P<cue>予定|方針|計画|見通し|見込み|意向|考え"
        r"|可能性|かもしれ|検討|を検討|を目指|を計画|を予定|したい|とみられ|と見られ|すると(?:予想|予測|期待))"
    ),
    "zh": lazy.pattern(
        r"(?P<cue>计划|計劃|拟|擬|可能|考虑|考慮|有望|预计|預計|打算|准备|準備|或将|或將|有意|正寻求|正尋求|希望)"
        r"(?:在|于|於|将|將|会|會|[0-9年月日底]{1,8}){0,3}(?P<word>[一-鿿]{2})"
    ),
    "ko": lazy.pattern(
        r"(?P<word>[가-힣A-Za-z]{2,8}?)(?:을|를)?\s?(?:할|될|하는)\s?"
        r"(?P<cue>계획|예정|방침|전망|가능성|수도|수 있|것으로)"
        r"|(?P<noun>[가-힣]{2,6}?)(?:을|를)?\s(?P<plan>검토|추진)"
    ),
}
"""What is planned or possible."""

TOLD = {
    "ja": "(?:を)?(?:した|しました|された|されました|済み|し、|して(?:いた|いる))",
    "zh": "了",
    "ko": "(?:을|를)?\\s?(?:했|됐|하였|되었|한 바|완료)",
}
"""Behind a word: it has happened."""

FLOORS = {
    "ja": lazy.pattern(
        r"(?:少なくとも|最低)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d、。]{0,5}?(?:以上|超(?!過)|を超え|を上回|余り)"
    ),
    "zh": lazy.pattern(r"(?:超过|超過|逾|至少|高于|高於|多达|多達)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d，。]{0,4}?以上"),
    "ko": lazy.pattern(
        r"(?:최소|적어도)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d.,]{0,5}?\s?(?:이상|초과|를 넘|을 넘|를 웃|을 웃)"
    ),
}
CEILINGS = {
    "ja": lazy.pattern(
        r"(?:最大|最高|多くとも)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d、。]{0,5}?(?:以下|未満|弱|近く|足らず|を下回)"
    ),
    "zh": lazy.pattern(
        r"(?:不到|不足|至多|最多|近|低于|低於|不超过|不超過)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d，。]{0,4}?(?:以下|以内)"
    ),
    "ko": lazy.pattern(
        r"(?:최대|많아야|거의)\s?(\d[\d.,]*)|(\d[\d.,]*)[^\d.,]{0,5}?\s?(?:이하|미만|가까이|를 밑|을 밑)"
    ),
}
"""Numbers with a floor and with a ceiling; the number is the first group that matched."""

ROLES = {
    "ja": {
        "ceo": "最高経営責任者 CEO",
        "cfo": "最高財務責任者 CFO 財務責任者",
        "cto": "最高技術責任者 CTO",
        "coo": "最高執行責任者 COO",
        "president": "社長 代表取締役社長",
        "board member": "取締役 執行役員",
        "bureau chief": "局長 部長",
        "founder": "創業者",
        "vice president": "副社長",
        "chair": "会長",
        "vice chair": "副会長",
        "prime minister": "首相 総理 総理大臣",
        "foreign minister": "外相 外務大臣",
        "finance minister": "財務相 財務大臣",
        "defence minister": "防衛相 防衛大臣 国防相",
        "head of state": "大統領",
        "vice head": "副大統領",
        "governor": "知事",
        "mayor": "市長",
        "professor": "教授",
        "lawyer": "弁護士",
        "analyst": "アナリスト",
        "spokesperson": "報道官 広報担当",
    },
    "zh": {
        "ceo": "首席执行官 首席執行官 执行长 執行長 CEO",
        "cfo": "首席财务官 首席財務官 财务长 財務長 CFO",
        "cto": "首席技术官 首席技術官 技术长 技術長 CTO",
        "coo": "首席运营官 首席營運官 营运长 營運長 COO",
        "chair": "董事长 董事長",
        "scientist": "首席科学家 首席科學家",
        "founder": "创始人 創始人 创办人",
        "head": "主任 局长 局長",
        "vice chair": "副董事长 副董事長",
        "head of state": "总统 總統",
        "vice head": "副总统 副總統",
        "prime minister": "总理 總理 首相",
        "foreign minister": "外长 外長 外交部长 外交部長",
        "finance minister": "财长 財長 财政部长 財政部長",
        "defence minister": "防长 防長 国防部长 國防部長",
        "governor": "州长 州長 省长 省長",
        "mayor": "市长 市長",
        "professor": "教授",
        "lawyer": "律师 律師",
        "analyst": "分析师 分析師",
        "spokesperson": "发言人 發言人",
    },
    "ko": {
        "ceo": "최고경영자 CEO",
        "cfo": "최고재무책임자 CFO",
        "cto": "최고기술책임자 CTO",
        "coo": "최고운영책임자 COO",
        "president": "사장",
        "head": "대표 대표이사",
        "bureau chief": "국장 교통국장",
        "vice president": "부사장",
        "chair": "회장",
        "vice chair": "부회장",
        "head of state": "대통령",
        "vice head": "부통령",
        "prime minister": "총리",
        "foreign minister": "외교부 장관 외무장관 외교장관",
        "finance minister": "재무장관 기획재정부 장관",
        "defence minister": "국방장관 국방부 장관",
        "governor": "주지사 도지사",
        "mayor": "시장",
        "professor": "교수",
        "lawyer": "변호사",
        "analyst": "애널리스트",
        "spokesperson": "대변인",
    },
}
"""Offices that stand right beside a name."""

SIGNS = {
    "ja": lazy.pattern(r"(?<=[%％割倍円人台件])(?P<up>増|高)|(?<=[%％割倍円人台件])(?P<down>減|安)"),
    "zh": lazy.pattern(r"(?P<up>增|涨|漲|升)(?=[\d.]{1,6}[%％])|(?P<down>减|減|跌|降)(?=[\d.]{1,6}[%％])"),
    "ko": lazy.pattern(r"(?<=[%％배원명])\s?(?P<up>늘|증)|(?<=[%％배원명])\s?(?P<down>줄|감)"),
}
"""Single characters that tell the direction of the number beside them."""
