"""Cities and organisations in several languages, acronyms of common use, short first names: written as countries are."""

from __future__ import annotations

# ruff: noqa: E501 - a line is what one thing is called everywhere

CITIES = """
beijing peking pekin pequim 北京 베이징
shanghai 上海 상하이
shenzhen 深圳 선전
guangzhou canton 广州 광저우
tokyo tokio toquio 東京 东京 도쿄
osaka 大阪 오사카
kyoto 京都 교토
seoul seul ソウル 首尔 首爾 서울
taipei taipeh 台北 타이베이
new_york new_york_city NYC new_yorker+ nueva_york nova_york ニューヨーク 纽约 紐約 뉴욕
washington washington_dc ワシントン 华盛顿 華盛頓 워싱턴
los_angeles LA angeleno+ ロサンゼルス 洛杉矶 로스앤젤레스
san_francisco SF サンフランシスコ 旧金山 舊金山 샌프란시스코
silicon_valley シリコンバレー 硅谷 矽谷 실리콘밸리
london londoner+ londres londinense+ ロンドン 伦敦 倫敦 런던
paris parisian+ parisien+ パリ 巴黎 파리
berlin berliner+ ベルリン 柏林 베를린
munich munchen muenchen monaco_di_baviera munique ミュンヘン 慕尼黑 뮌헨
cologne koln koeln colonia ケルン 科隆 쾰른
frankfurt francfort francoforte フランクフルト 法兰克福 프랑크푸르트
vienna wien vienne viena viennese ウィーン 维也纳 빈
zurich zuerich zurique チューリッヒ 苏黎世 취리히
geneva geneve genf ginebra genebra ジュネーブ 日内瓦 제네바
brussels bruxelles brussel bruselas bruxelas ブリュッセル 布鲁塞尔 브뤼셀
the_hague hague la_haye la_haya haia den_haag ハーグ 海牙 헤이그
antwerp antwerpen anvers amberes
rome roma rom roman+ romain+ ローマ 罗马 羅馬 로마
milan milano mailand milao ミラノ 米兰 밀라노
venice venezia venedig venise venecia veneza venetian+ ヴェネツィア 威尼斯 베네치아
florence firenze florenz florencia florenca florentine
naples napoli neapel neapolitan+
turin torino
lisbon lisboa lissabon lisbonne リスボン 里斯本 리스본
madrid madrilen~ マドリード 马德里 마드리드
barcelona barcelone バルセロナ 巴塞罗那 바르셀로나
moscow moscou moscu moskau moskva muscovite+ モスクワ 莫斯科 모스크바
kyiv kiev kiew キーウ 基辅 키이우
warsaw warszawa varsovie varsovia warschau ワルシャワ 华沙 바르샤바
prague praha prag praga プラハ 布拉格 프라하
copenhagen kobenhavn kopenhagen copenhague コペンハーゲン 哥本哈根 코펜하겐
athens athenes atenas athen athenian+ アテネ 雅典 아테네
istanbul constantinople istambul estambul イスタンブール 伊斯坦布尔 이스탄불
jerusalem エルサレム 耶路撒冷 예루살렘
tel_aviv テルアビブ 特拉维夫 텔아비브
tehran teheran teera テヘラン 德黑兰 테헤란
cairo le_caire kairo カイロ 开罗 카이로
dubai ドバイ 迪拜 두바이
mumbai bombay ムンバイ 孟买 뭄바이
bengaluru bangalore バンガロール 班加罗尔
chennai madras
kolkata calcutta
ho_chi_minh_city saigon ホーチミン
sydney sidney シドニー 悉尼 시드니
manchester mancunian+
liverpool liverpudlian+ scouse
glasgow glaswegian+
naples neapolitan+
new_delhi delhi nueva_delhi nova_deli ニューデリー 新德里 뉴델리
"""

ORGANISATIONS = """
united_nations UN UNO ONU nations_unies naciones_unidas nacoes_unidas vereinte_nationen vereinten_nationen 国連 联合国 聯合國 유엔
european_union EU UE union_europeenne union_europea uniao_europeia europaische_union europaischen_union 欧州連合 欧盟 歐盟 유럽연합
european_commission commission_europeenne comision_europea comissao_europeia europaische_kommission eu_kommission 欧州委員会 欧盟委员会 EU執行委員会 유럽연합_집행위원회
european_parliament parlement_europeen parlamento_europeo parlamento_europeu europaparlament 欧州議会 欧洲议会 유럽의회
european_central_bank ECB BCE EZB banque_centrale_europeenne banco_central_europeo banco_central_europeu europaische_zentralbank 欧州中央銀行 欧洲央行 유럽중앙은행
NATO OTAN north_atlantic_treaty_organization north_atlantic_treaty_organisation 北大西洋条約機構 北约 北約 나토
WHO OMS world_health_organization world_health_organisation weltgesundheitsorganisation 世界保健機関 世界卫生组织 世卫组织 세계보건기구
WTO OMC world_trade_organization world_trade_organisation welthandelsorganisation 世界貿易機関 世贸组织 세계무역기구
IMF FMI IWF international_monetary_fund fonds_monetaire_international fondo_monetario_internacional fundo_monetario_internacional 国際通貨基金 国际货币基金组织 국제통화기금
world_bank banque_mondiale banco_mundial weltbank 世界銀行 世界银行 세계은행
OECD OCDE organisation_for_economic_co_operation_and_development 経済協力開発機構 经合组织 경제협력개발기구
IAEA AIEA OIEA international_atomic_energy_agency 国際原子力機関 国际原子能机构 국제원자력기구
OPEC OPEP 石油輸出国機構 欧佩克 오펙
ICC CPI international_criminal_court cour_penale_internationale corte_penal_internacional tribunal_penal_internacional 国際刑事裁判所 国际刑事法院 국제형사재판소
red_cross croix_rouge cruz_roja cruz_vermelha rotes_kreuz ICRC 赤十字 红十字会 적십자
international_olympic_committee IOC CIO COI 国際オリンピック委員会 国际奥委会 국제올림픽위원회
white_house maison_blanche casa_blanca casa_branca weisses_haus weissen_haus ホワイトハウス 白宫 白宮 백악관
pentagon pentagone pentagono ペンタゴン 米国防総省 五角大楼 펜타곤
department_of_defense department_of_defence DOD defense_department defence_department pentagon 国防総省 国防部 국방부
justice_department department_of_justice DOJ ministere_de_la_justice departamento_de_justicia departamento_de_justica 司法省 司法部 법무부
state_department department_of_state 国務省 国务院 국무부
supreme_court SCOTUS cour_supreme corte_suprema tribunal_supremo supremo_tribunal oberster_gerichtshof supreme_court_of_the_united_states 最高裁 最高法院 대법원
federal_reserve fed US_federal_reserve reserva_federal reserve_federale 連邦準備制度理事会 FRB 美联储 美聯儲 연준 연방준비제도
securities_and_exchange_commission SEC 証券取引委員会 证券交易委员会 증권거래위원회
federal_trade_commission FTC 連邦取引委員会 联邦贸易委员会 연방거래위원회
food_and_drug_administration FDA 食品医薬品局 食品药品监督管理局 식품의약국
federal_bureau_of_investigation FBI 連邦捜査局 联邦调查局 연방수사국
central_intelligence_agency CIA 中央情報局 中央情报局 중앙정보국
national_security_agency NSA
environmental_protection_agency EPA
national_aeronautics_and_space_administration NASA 航空宇宙局 美国宇航局 나사
centers_for_disease_control_and_prevention centers_for_disease_control CDC 疾病対策センター 疾控中心 질병통제예방센터
federal_communications_commission FCC
federal_aviation_administration FAA
department_of_homeland_security homeland_security DHS
internal_revenue_service IRS
immigration_and_customs_enforcement ICE
democratic_party democrat+ democratic democrates
republican_party republican+ GOP republicain+
conservative_party conservative+ tory tories
labour_party labour
bank_of_england BOE
bank_of_japan BOJ 日本銀行 日銀 日本央行
peoples_bank_of_china PBOC 中国人民銀行 中国人民银行
british_broadcasting_corporation BBC
new_york_times NYT NYTIMES
wall_street_journal WSJ
associated_press AP
agence_france_presse AFP
massachusetts_institute_of_technology MIT マサチューセッツ工科大学 麻省理工
world_war_ii second_world_war WWII WW2 world_war_two
world_war_i first_world_war WWI WW1 world_war_one great_war
amazon_web_services AWS
facebook meta meta_platforms
google alphabet グーグル 谷歌 구글
twitter x_corp ツイッター 推特 트위터
microsoft マイクロソフト 微软 微軟 마이크로소프트
apple アップル 苹果 蘋果 애플
amazon アマゾン 亚马逊 亞馬遜 아마존
nvidia エヌビディア 英伟达 輝達 엔비디아
tesla テスラ 特斯拉 테슬라
samsung サムスン 三星 삼성
toyota トヨタ 丰田 豐田 도요타
sony ソニー 索尼 소니
softbank ソフトバンク 软银 軟銀 소프트뱅크
intel インテル 英特尔 英特爾 인텔
alibaba アリババ 阿里巴巴 알리바바
tencent テンセント 腾讯 騰訊 텐센트
baidu バイドゥ 百度 바이두
huawei ファーウェイ 华为 華為 화웨이
bytedance バイトダンス 字节跳动 字節跳動 바이트댄스
openai オープンAI 오픈AI 오픈에이아이
anthropic アンソロピック 앤트로픽 앤스로픽
general_motors GM
general_electric GE
international_business_machines IBM
hewlett_packard HP
taiwan_semiconductor TSMC taiwan_semiconductor_manufacturing_company 台湾積体電路製造 台积电 台積電
"""

COMMON = """
covid covid_19 coronavirus sars_cov_2 新型コロナ 新冠 코로나
HIV AIDS
GDP gross_domestic_product
CPI consumer_price_index
EV electric_vehicle electric_vehicles
UFO UAP unidentified_flying_object
LGBT LGBTQ LGBTQIA gay lesbian
NHS national_health_service
LAX los_angeles_international_airport
JFK john_f_kennedy kennedy
MLK martin_luther_king
nazi+ nazism nazisme nazismo neo_nazi
euro eurozone euro_area zone_euro eurozona zona_euro
capitol capitol_hill
wall_street ウォール街 华尔街 월가
downing_street no_10 number_10
formula_1 formula_one F1 f1
world_cup mundial weltmeisterschaft coupe_du_monde copa_do_mundo
kremlin クレムリン 克里姆林宫 크렘린
brexit
bible biblical
order_of_the_british_empire OBE CBE MBE KBE DBE
antarctic antarctica antartida antartica antarctique
arctic artico arctique arktis
atlantic transatlantic
pacific transpacific
hispanic+ latino+ latina+
antisemitic antisemitism anti_semitic anti_semitism
"""

FIRST_NAMES = """
william bill will billy willie
robert bob rob bobby robbie
richard rick dick rich ricky
james jim jimmy jamie
john johnny jack jon jonny
michael mike mick mickey micky
thomas tom tommy
joseph joe joey
daniel dan danny
david dave davy
edward ed eddie ted teddy
charles charlie chuck
anthony tony
andrew andy drew
christopher chris
matthew matt
nicholas nick nicolas
steven steve stephen
gregory greg
jeffrey jeff geoffrey geoff
kenneth ken kenny
ronald ron ronnie
donald don donnie
samuel sam sammy
benjamin ben benny
timothy tim
alexander alex sasha
lawrence larry laurence
gerald gerry jerry
frederick fred freddie
peter pete
philip phil phillip
raymond ray
patrick pat paddy
douglas doug
leonard len lenny leo
theodore ted theo
zachary zach zack
joshua josh
jonathan jon
vincent vince
walter walt
albert al bert
harold harry hal
henry harry hank
elizabeth liz beth lizzie betty eliza
katherine kate kathy katie catherine cathy kathryn
margaret maggie meg peggy
jennifer jen jenny
rebecca becky becca
deborah debbie deb
susan sue susie
patricia pat patty trish
barbara barb
victoria vicky tori
christine chris christina tina
pamela pam
cynthia cindy
jessica jess jessie
amanda mandy
samantha sam
alexandra alex
abigail abby
kimberly kim
jacqueline jackie
"""
