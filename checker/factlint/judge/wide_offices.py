"""Japanese, Chinese and Korean words for the offices of people, and how a name stands beside them."""

from __future__ import annotations

from factlint import lazy

ROLES = {
    "ja": {
        "ceo": "最高経営責任者 CEO",
        "cfo": "最高財務責任者 CFO 財務責任者",
        "cto": "最高技術責任者 CTO",
        "coo": "最高執行責任者 COO",
        "president": "社長 代表取締役社長",
        "vice president": "副社長",
        "board member": "取締役 執行役員 専務 常務",
        "bureau chief": "局長 部長",
        "section chief": "課長 室長 係長",
        "director": "所長 館長 院長 学長 校長 理事長 委員長",
        "founder": "創業者 創設者",
        "chair": "会長",
        "vice chair": "副会長",
        "prime minister": "首相 総理 総理大臣",
        "head of state": "大統領",
        "vice head": "副大統領",
        "governor": "知事",
        "vice governor": "副知事",
        "mayor": "市長 町長 村長 区長",
        "vice mayor": "副市長",
        "central banker": "総裁",
        "vice central banker": "副総裁",
        "ambassador": "大使",
        "lawmaker": "議員",
        "party leader": "党首 代表 幹事長",
        "professor": "教授 准教授",
        "doctor": "医師",
        "lawyer": "弁護士",
        "judge": "裁判長 裁判官 判事",
        "prosecutor": "検事 検察官",
        "suspect": "容疑者",
        "defendant": "被告",
        "analyst": "アナリスト",
        "economist": "エコノミスト",
        "spokesperson": "報道官 広報担当 報道担当 スポークスマン",
        "coach": "監督 コーチ",
        "captain": "主将",
        "player": "選手 投手 捕手",
        "reporter": "記者",
        "author": "作家 著者",
        "researcher": "研究員 研究者",
    },
    "zh": {
        "ceo": "首席执行官 首席執行官 执行长 執行長 CEO 总裁兼首席执行官",
        "cfo": "首席财务官 首席財務官 财务长 財務長 CFO 财务总监 財務總監",
        "cto": "首席技术官 首席技術官 技术长 技術長 CTO 技术总监 技術總監",
        "coo": "首席运营官 首席營運官 营运长 營運長 COO 运营总监",
        "cmo": "首席营销官 营销总监 市场总监",
        "president": "总裁 總裁 总经理 總經理",
        "vice president": "副总裁 副總裁 副总经理 副總經理",
        "chair": "董事长 董事長 主席 理事长",
        "vice chair": "副董事长 副董事長 副主席",
        "scientist": "首席科学家 首席科學家",
        "founder": "创始人 創始人 创办人 創辦人",
        "co-founder": "联合创始人 聯合創始人 共同创办人",
        "head": "主任 局长 局長 院长 院長 所长 校长",
        "vice head of bureau": "副主任 副局长 副局長 副院长 副院長",
        "head of state": "总统 總統",
        "vice head": "副总统 副總統",
        "prime minister": "总理 總理 首相",
        "vice premier": "副总理 副總理",
        "minister": "外长=外交 外長=外交 财长=财政 財長=財政 防长=国防 防長=國防",
        "governor": "州长 州長 省长 省長",
        "central banker": "行长 行長",
        "mayor": "市长 市長",
        "vice mayor": "副市长 副市長",
        "lawmaker": "议员 議員",
        "ambassador": "大使",
        "professor": "教授",
        "doctor": "医生 醫生",
        "lawyer": "律师 律師",
        "judge": "法官",
        "prosecutor": "检察官 檢察官",
        "analyst": "分析师 分析師",
        "economist": "经济学家 經濟學家",
        "spokesperson": "发言人 發言人",
        "coach": "主教练 教练 主教練 教練",
        "captain": "队长 隊長",
        "goalkeeper": "门将 守门员",
        "reporter": "记者 記者",
        "researcher": "研究员 研究員",
    },
    "ko": {
        "ceo": "최고경영자(CEO) 최고경영자 CEO",
        "cfo": "최고재무책임자(CFO) 최고재무책임자 CFO",
        "cto": "최고기술책임자(CTO) 최고기술책임자 CTO",
        "coo": "최고운영책임자(COO) 최고운영책임자 COO",
        "president": "사장",
        "head": "대표이사 대표",
        "bureau chief": "국장",
        "section chief": "과장 팀장 실장 본부장",
        "director": "소장 원장 관장 이사장 위원장",
        "vice president": "부사장",
        "chair": "회장",
        "vice chair": "부회장",
        "head of state": "대통령",
        "vice head": "부통령",
        "prime minister": "총리",
        "vice premier": "부총리",
        "governor": "주지사 도지사",
        "central banker": "총재",
        "vice central banker": "부총재",
        "mayor": "시장",
        "vice mayor": "부시장",
        "lawmaker": "의원",
        "ambassador": "대사",
        "professor": "교수",
        "doctor": "의사",
        "lawyer": "변호사",
        "judge": "판사",
        "prosecutor": "검사",
        "analyst": "애널리스트 연구원",
        "spokesperson": "대변인",
        "coach": "감독",
        "captain": "주장",
        "reporter": "기자",
    },
}
"""By role; behind ``=`` what a minister is in charge of."""

MINISTERS = {
    "ja": r"(?:外|財務|防衛|国防|厚労|厚生労働|文科|文部科学|経産|経済産業|国交|国土交通|農水|農林水産|環境|総務|法|内)(?:務)?(?:相(?![互談場違手続当応])|大臣)",
    "zh": r"(?<!副)[一-鿿]{2}部[长長]",
    "ko": r"[가-힣]{2,6}(?:부\s?장관|장관)",
}
MINISTRY_ENDINGS = {
    "ja": lazy.pattern(r"(?:相|大臣)$"),
    "zh": lazy.pattern(r"部[长長]$"),
    "ko": lazy.pattern(r"(?:부\s?장관|장관)$"),
}

BEHIND = {
    "ja": lazy.pattern(
        r"(?:の|、|・)(?P<name>[一-鿿]{2,5}|[ァ-ヴー・=]{3,16})(?=氏|さん|は|が|、|・|によ|に|も|と|の)"
    ),
    "zh": lazy.pattern(r"(?P<name>[一-鿿·]{2,5}|[A-Z][A-Za-z]+)"),
    "ko": lazy.pattern(r"(?:인)?\s(?P<name>[가-힣]{2,4}?)(?=은\s|는\s|이\s|가\s|의\s|도\s|,|\s|$|\.|에\s|씨)"),
}
"""The name behind an office."""

BEFORE = {
    "ja": lazy.pattern(r"(?P<name>[一-鿿]{2,6}|[ァ-ヴー・=]{3,16}|[A-Z][A-Za-z]+)(?:氏|さん)?(?:・|\s|（)?$"),
    "zh": lazy.pattern(r"(?P<name>[一-鿿]{2,4})(?:[（(，,是任])$"),
    "ko": lazy.pattern(r"(?:^|[\s“\"'])(?P<name>[가-힣]{2,4})\s(?:[가-힣]{2,8})?$"),
}
"""The name before it."""

NO_NAMES = {
    "ja": lazy.pattern(r"同社|会社|当時|記者|政府|一人|両|各|国|前|元|現"),
    "zh": lazy.pattern(
        r"表示|周[一二三四五六日]|在|说|說|称|稱|的|和|与|與|对|對|将|將|是|也|已|于|於|等|兼|认|認|指出|宣布|今|昨"
    ),
    "ko": lazy.pattern(r"그는|그가|이날|지난|오늘|어제|등|및|또|측"),
}
"""What stands there and is no name."""

NO_ENDINGS = {
    "ja": lazy.pattern(
        r"(?:社|製薬|銀行|大学|研究所|政府|省|庁|党|委員会|市|県|州|国|部|局|課|会|院|協会|電池|工業|自動車|代表|取締役|前|元|現|各|新|同|副)$"
    ),
    "zh": lazy.pattern(r"(?:公司|集团|集團|银行|銀行|大学|政府|前|原|现任|该|其|等)$"),
    "ko": lazy.pattern(r"(?:회사|그룹|은행|대학|정부|전|현|신임|위원회|시|도|부|국)$"),
}
"""What ends the name of an organisation, or stands before an office."""

LOOSE = frozenset(
    (
        "founder",
        "co-founder",
        "board member",
        "head",
        "scientist",
        "professor",
        "director",
        "researcher",
        "doctor",
        "party leader",
        "lawmaker",
        "analyst",
        "economist",
        "author",
        "player",
    )
)
"""Offices that may be somebody's beside another one."""
