"""How names of people, places and organisations end in Japanese, Korean and Chinese; what ends so and is no name."""

from __future__ import annotations

_JA = """
    社 市 町 村 県 府 都 区 郡 島 州 国 省 庁 局 党 軍 会 院 大学 高校 病院 銀行 証券 保険 電池 電機 電器 電子 蓄電
    自動車 製薬 製鉄 製作所 鉄道 航空 通信 建設 不動産 商事 物産 重工 化学 食品 研究所 機構 協会 連盟 連合 組合 財団
    基金 委員会 裁判所 警察 グループ ホールディングス テクノロジー モーターズ クラブ チーム 新聞 放送 テレビ 氏 さん
    市長 社長 会長 知事 大統領 首相 大臣 議員 教授 博士 監督 選手 取締役 代表 長官 総裁 設計 建築 興業 産業 工業
    製菓 酒造 運輸 海運 造船 出版 書店 百貨店 農協 労組 商店 商会 エナジー フーズ システム メディア 証券取引所
    図書館 博物館 美術館 劇場 空港 港 駅 ダム 橋
"""
_KO = """
    시 군 구 도 읍 면 동 국 당 사 청 부 처 원 법원 대학 대학교 고교 병원 은행 증권 보험 전자 전기 자동차 제약 철강
    건설 토건 항공 통신 물산 상사 중공업 화학 식품 연구소 재단 협회 연맹 연합 조합 위원회 감사원 경찰 그룹 홀딩스
    테크 모터스 구단 신문 방송 의료 바이오 건축 설계 산업 공업 게임 금융 카드 해운 조선 에너지 소재 미디어 엔터
    소프트 시스템 솔루션 네트웍스 유통 백화점 항만 공사 공단 노조 출판 도서관 박물관 미술관 극장 공항 항 역 댐 대교
"""
_ZH = """
    市 县 區 区 省 州 国 國 镇 鎮 村 岛 島 党 黨 局 部 委 院 署 厅 廳 社 队 隊 集团 集團 公司 科技 资本 資本 生物
    银行 銀行 大学 大學 学院 医院 醫院 研究所 基金 基金会 汽车 汽車 电子 電子 电池 電池 能源 航空 铁路 证券 保险
    传媒 网络 软件 电力 重工 物流 药业 制药 电器 通信 智能 协会 协會 联盟 委员会 法院 警方 卫健委 建筑 设计 实业
    工业 食品 游戏 金融 航运 船舶 地产 置业 出版社 工会 图书馆 博物馆 剧院 机场 港 站 大桥 传感 半导体 机器人 材料
    生态 教育
"""
ENDINGS = {"ja": tuple(_JA.split()), "ko": tuple(_KO.split()), "zh": tuple(_ZH.split())}
LONGEST_FIRST = tuple(sorted({ending for endings in ENDINGS.values() for ending in endings}, key=len, reverse=True))

_GENERIC = """
    同社 当社 同氏 両社 同市 同県 同国 政府 会社 企業 各社 市民団体 委員会 裁判所 警察 研究所 大学 病院 銀行 全国
    外国 各国 회사 정부 당국 경찰 법원 위원회 업계 시장 일부 이번 대학 병원 은행 전국 각국 한국 公司 该公司 当局
    警方 法院 委员会 医院 银行 企业 全市 全省 部分 集团 本公司 中国
"""
GENERIC = frozenset(_GENERIC.split())
"""Who is meant by these is told elsewhere."""

BACK = "同両各他自当本該此这該该"
"""What begins a word that points back: "同社", "该市"."""

INTRODUCING = ("公司", "企业", "企業", "集团", "集團", "对手", "對手", "机构", "機構")
"""Words for organisations behind which Chinese news have the name."""
