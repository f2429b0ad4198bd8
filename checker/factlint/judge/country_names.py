"""Countries with their adjectives and inhabitants: the most written of in eight languages, the others in English.

A line a country. ``_`` is a blank, ``+`` stands for the endings of the word's gender and number, ``~`` for those of a
Spanish or Portuguese word in -o, ``^`` for those of a German adjective; forms in capitals are acronyms.
Adjectives that end as those of places do ("Italian", "Chadian") are found without being listed.
"""

from __future__ import annotations

# ruff: noqa: E501 - a line is what one thing is called everywhere

MANY_TONGUES = """
united_states US USA america american+ americanos estados_unidos estadounidense+ EUA EEUU ee_uu etats_unis americain+ american~ vereinigte_staaten vereinigten_staaten amerika amerikanisch^ us_amerikanisch^ amerikaner アメリカ 米国 米 美国 美國 미국
united_kingdom UK GB britain great_britain british briton briton+ royaume_uni grande_bretagne britannique+ reino_unido gran_bretana gra_bretanha britanic~ grossbritannien vereinigtes_konigreich vereinigten_konigreich britisch^ brite+ イギリス 英国 英 英國 영국
england english angleterre anglais+ inglaterra ingles+ englisch^ englander イングランド 英格兰 잉글랜드
scotland scottish scots scot ecosse ecossais+ escocia escoces+ schottland schottisch^ スコットランド 苏格兰 스코틀랜드
wales welsh pays_de_galles gallois+ gales gales+ walisisch^ ウェールズ 威尔士 웨일스
ireland irish eire republic_of_ireland irlande irlandais+ irlanda irlandes+ irland irisch^ アイルランド 爱尔兰 愛爾蘭 아일랜드
china chinese people_s_republic_of_china PRC chine chinois+ chin~ chines+ chinesisch^ chinesen 中国 中國 中 중국
taiwan taiwanese taiwanais+ taiwanes+ taiwanisch^ republic_of_china 台湾 臺灣 台灣 대만
hong_kong hongkong hong_konger+ hongkonger 香港 홍콩
japan japanese japon japonais+ japones+ japao japanisch^ japaner 日本 일본
south_korea south_korean+ korea korean+ republic_of_korea ROK coree_du_sud coree sud_coreen+ corea_del_sur corea surcorean~ coreia_do_sul coreia sul_corean~ sudkorea suedkorea sudkoreanisch^ 韓国 韩国 韓國 한국 대한민국
north_korea north_korean+ DPRK coree_du_nord nord_coreen+ corea_del_norte norcorean~ coreia_do_norte norte_corean~ nordkorea nordkoreanisch^ 北朝鮮 朝鲜 朝鮮 북한
india indian+ inde indien+ indi~ indisch^ indien インド 印度 인도
pakistan pakistani+ pakistanais+ paquistan paquistani+ paquistao paquistanes+ pakistanisch^ パキスタン 巴基斯坦 파키스탄
bangladesh bangladeshi+ bengali+ バングラデシュ 孟加拉国 방글라데시
sri_lanka sri_lankan+ スリランカ 斯里兰卡 스리랑카
indonesia indonesian+ indonesie indonesien+ indonesi~ indonesien indonesisch^ インドネシア 印度尼西亚 印尼 인도네시아
malaysia malaysian+ malay+ malaisie malaisien+ malasia malayo+ malasi~ マレーシア 马来西亚 馬來西亞 말레이시아
singapore singaporean+ singapour singapurense+ singapur singapura シンガポール 新加坡 싱가포르
thailand thai+ thailande thailandais+ tailandia tailandes+ thailandisch^ タイ 泰国 泰國 태국
vietnam viet_nam vietnamese vietnamien+ vietnamita+ vietna vietnamesisch^ ベトナム 越南 베트남
philippines philippine filipino+ filipina+ filipinas filipin~ philippin+ philippinen philippinisch^ フィリピン 菲律宾 菲律賓 필리핀
myanmar burma burmese birmanie birman+ birmania  ミャンマー 缅甸 緬甸 미얀마
cambodia cambodian+ cambodge camboya kambodscha カンボジア 柬埔寨 캄보디아
nepal nepalese nepali+ nepalais+ ネパール 尼泊尔 네팔
afghanistan afghan+ afghani+ afganistan afgan~ afeganistao afega+ afghanisch^ アフガニスタン 阿富汗 아프가니스탄
germany german+ allemagne allemand+ aleman+ alemania alemanha alemao alemaes deutschland deutsch^ deutschen ドイツ 独 德国 德國 독일
france french frenchman francais+ francia frances+ franca frankreich franzosisch^ franzose+ フランス 仏 法国 法國 프랑스
italy italian+ italie italien+ italia italian~ italien italienisch^ italiener イタリア 伊 意大利 義大利 이탈리아
spain spanish spaniard+ espagne espagnol+ espana espanol+ espanha espanhol+ espanhois spanien spanisch^ spanier スペイン 西班牙 스페인
portugal portuguese portugais+ portugues+ portugiesisch^ portugiese+ ポルトガル 葡萄牙 포르투갈
netherlands dutch holland pays_bas neerlandais+ hollandais+ paises_bajos holandes+ holanda neerlandes+ paises_baixos niederlande niederlanden niederlandisch^ オランダ 荷兰 荷蘭 네덜란드
belgium belgian+ belgique belge+ belgica belga+ belgien belgisch^ ベルギー 比利时 比利時 벨기에
switzerland swiss suisse+ suiza suizo+ suiz~ suica suic~ schweiz schweizer schweizerisch^ スイス 瑞士 스위스
austria austrian+ autriche autrichien+ austriac~ osterreich oesterreich osterreichisch^ オーストリア 奥地利 오스트리아
poland polish pole+ pologne polonais+ polonia polac~ polones+ polen polnisch^ ポーランド 波兰 波蘭 폴란드
sweden swedish swede+ suede suedois+ suecia suec~ schweden schwedisch^ スウェーデン 瑞典 스웨덴
norway norwegian+ norvege norvegien+ noruega norueg~ norwegen norwegisch^ ノルウェー 挪威 노르웨이
denmark danish dane+ danemark danois+ dinamarca danes+ dinamarques+ danisch^ デンマーク 丹麦 丹麥 덴마크
finland finnish finn+ finlande finlandais+ finlandia finlandes+ finnland finnisch^ フィンランド 芬兰 芬蘭 핀란드
iceland icelandic icelander+ islande islandais+ islandia islandes+ islandisch^ アイスランド 冰岛 아이슬란드
greece greek+ hellenic grece grec+ grecque+ grecia grieg~ greg~ griechenland griechisch^ ギリシャ 希腊 希臘 그리스
turkey turkish turk+ turkiye turquie turc+ turque+ turquia turc~ turco+ turkei turkisch^ トルコ 土耳其 튀르키예 터키
russia russian+ russian_federation russie russe+ rusia rus~ russ~ russland russisch^ russen ロシア 露 俄罗斯 俄羅斯 俄 러시아
ukraine ukrainian+ ukrainien+ ucrania ucranian~ ukrainisch^ ウクライナ 乌克兰 烏克蘭 우크라이나
belarus belarusian+ belarussian bielorussie bielorrusia bielorrus~ ベラルーシ 白俄罗斯 벨라루스
czech_republic czechia czech+ tchequie tcheque+ republica_checa chequia chec~ tschechien tschechisch^ チェコ 捷克 체코
slovakia slovak+ slovaquie eslovaquia slowakei slowakisch^ スロバキア 斯洛伐克 슬로바키아
hungary hungarian+ hongrie hongrois+ hungria hungar~ ungarn ungarisch^ ハンガリー 匈牙利 헝가리
romania romanian+ roumanie roumain+ rumania ruman~ romenia romen~ rumanien rumanisch^ ルーマニア 罗马尼亚 루마니아
bulgaria bulgarian+ bulgarie bulgare+ bulgar~ bulgarien ブルガリア 保加利亚 불가리아
serbia serbian+ serb+ serbie serbe+ serbi~ servia serbien serbisch^ セルビア 塞尔维亚 세르비아
croatia croatian+ croat+ croatie croate+ croaci~ croacia kroatien kroatisch^ クロアチア 克罗地亚 크로아티아
israel israeli+ israelien+ israelense+ israelisch^ イスラエル 以色列 이스라엘
palestine palestinian+ palestinien+ palestin~ palestina palastina palastinensisch^ パレスチナ 巴勒斯坦 팔레스타인
iran iranian+ iranien+ irani+ iranisch^ islamic_republic_of_iran イラン 伊朗 이란
iraq iraqi+ irak irakien+ iraqui+ iraque iraquian~ irakisch^ イラク 伊拉克 이라크
syria syrian+ syrie syrien+ siri~ siria syrien syrisch^ シリア 叙利亚 敘利亞 시리아
lebanon lebanese liban libanais+ liban~ libanes+ libanon libanesisch^ レバノン 黎巴嫩 레바논
saudi_arabia saudi+ saudi_arabian kingdom_of_saudi_arabia KSA arabie_saoudite saoudien+ arabia_saudi saudita+ arabia_saudita saudi_arabien saudisch^ サウジアラビア サウジ 沙特 沙烏地 사우디아라비아 사우디
united_arab_emirates UAE emirates emirati+ emirats EAU emiratos_arabes_unidos emiratos emirados_arabes_unidos VAE アラブ首長国連邦 阿联酋 아랍에미리트
qatar qatari+ catar カタール 卡塔尔 카타르
egypt egyptian+ egypte egyptien+ egipto egipci~ egito agypten agyptisch^ エジプト 埃及 이집트
morocco moroccan+ maroc marocain+ marruecos marroqui+ marrocos marroquin~ marokko marokkanisch^ モロッコ 摩洛哥 모로코
algeria algerian+ algerie algerien+ argelia argelin~ algerien アルジェリア 阿尔及利亚 알제리
tunisia tunisian+ tunisie tunez tunesien チュニジア 突尼斯 튀니지
nigeria nigerian+ nigerian~ ナイジェリア 尼日利亚 나이지리아
kenya kenyan+ kenia kenian~ quenia quenian~ ケニア 肯尼亚 케냐
ethiopia ethiopian+ ethiopie etiopia etiope+ athiopien エチオピア 埃塞俄比亚 에티오피아
south_africa south_african+ RSA afrique_du_sud sud_africain+ sudafrica sudafrican~ africa_do_sul sul_african~ sudafrika sudafrikanisch^ 南アフリカ 南非 남아프리카 남아공
australia australian+ aussie+ australie australien+ australian~ australien australisch^ オーストラリア 豪 澳大利亚 澳洲 호주
new_zealand new_zealander+ kiwi+ nouvelle_zelande neo_zelandais+ nueva_zelanda neozelandes+ nova_zelandia neuseeland neuseelandisch^ ニュージーランド 新西兰 紐西蘭 뉴질랜드
canada canadian+ canadien+ canadiense+ canadense+ kanada kanadisch^ カナダ 加拿大 캐나다
mexico mexican+ mexique mexicain+ mexican~ mexiko mexikanisch^ メキシコ 墨西哥 멕시코
brazil brazilian+ bresil bresilien+ brasil brasilen~ brasileir~ brasilien brasilianisch^ ブラジル 巴西 브라질
argentina argentine+ argentinian+ argentin+ argentin~ argentinien argentinisch^ アルゼンチン 阿根廷 아르헨티나
chile chilean+ chili chilien+ chilen~ chilenisch^ チリ 智利 칠레
colombia colombian+ colombie colombien+ colombian~ kolumbien コロンビア 哥伦比亚 콜롬비아
venezuela venezuelan+ venezolan~ venezuelien+ ベネズエラ 委内瑞拉 베네수엘라
peru peruvian+ perou peruan~ ペルー 秘鲁 페루
cuba cuban+ cubain+ cuban~ kuba kubanisch^ キューバ 古巴 쿠바
"""

ENGLISH_ONLY = """
albania albanian+ albanie
andorra andorran+
angola angolan+
armenia armenian+ armenie
azerbaijan azerbaijani+ azeri+
bahamas bahamian+
bahrain bahraini+
barbados barbadian+ bajan+
belize belizean+
benin beninese
bhutan bhutanese
bolivia bolivian+ bolivie
bosnia bosnian+ bosnia_and_herzegovina bosnie
botswana botswanan+ motswana batswana
brunei bruneian+
burkina_faso burkinabe burkina
burundi burundian+
cameroon cameroonian+ cameroun camerun
cape_verde cape_verdean+ cabo_verde
central_african_republic central_african+ CAR
chad chadian+ tchad
comoros comorian+
congo congolese DRC democratic_republic_of_congo democratic_republic_of_the_congo
costa_rica costa_rican+
cyprus cypriot+ chypre chipre zypern
djibouti djiboutian+
dominica dominican+
dominican_republic dominican+
east_timor timorese timor_leste
ecuador ecuadorian+ ecuadorean+ equateur
el_salvador salvadoran+ salvadorian+
equatorial_guinea equatoguinean+
eritrea eritrean+
estonia estonian+ estonie estland
eswatini swazi+ swaziland
fiji fijian+
gabon gabonese
gambia gambian+
georgia georgian+ georgie
ghana ghanaian+
grenada grenadian+
guatemala guatemalan+
guinea guinean+
guyana guyanese
haiti haitian+
honduras honduran+
ivory_coast ivorian+ cote_d_ivoire
jamaica jamaican+
jordan jordanian+
kazakhstan kazakh+ kazakhstani+
kiribati i_kiribati
kosovo kosovan+ kosovar+
kuwait kuwaiti+
kyrgyzstan kyrgyz
laos lao laotian+
latvia latvian+ lettonie letonia lettland
lesotho basotho
liberia liberian+
libya libyan+ libye libia libyen
liechtenstein liechtensteiner+
lithuania lithuanian+ lituanie lituania litauen
luxembourg luxembourger+ luxemburgo luxemburg luxembourgish
madagascar malagasy madagascan+
malawi malawian+
maldives maldivian+
mali malian+
malta maltese
mauritania mauritanian+
mauritius mauritian+
micronesia micronesian+
moldova moldovan+
monaco monegasque+
mongolia mongolian+ mongol+
montenegro montenegrin+
mozambique mozambican+
namibia namibian+
nauru nauruan+
nicaragua nicaraguan+
niger nigerien+
north_macedonia macedonia macedonian+
oman omani+
panama panamanian+
papua_new_guinea papua_new_guinean+ papuan+ PNG
paraguay paraguayan+
puerto_rico puerto_rican+
rwanda rwandan+
samoa samoan+
senegal senegalese
seychelles seychellois
sierra_leone sierra_leonean+
slovenia slovenian+ slovene+
solomon_islands solomon_islander+
somalia somali+
south_sudan south_sudanese
sudan sudanese
suriname surinamese
tajikistan tajik+ tajikistani+
tanzania tanzanian+
tibet tibetan+
togo togolese
tonga tongan+
trinidad_and_tobago trinidad trinidadian+
turkmenistan turkmen+
tuvalu tuvaluan+
uganda ugandan+
uruguay uruguayan+
uzbekistan uzbek+ uzbekistani+
vanuatu ni_vanuatu
vatican holy_see vatican_city vaticano vatikan バチカン 梵蒂冈 바티칸
western_sahara sahrawi+
yemen yemeni+ jemen
zambia zambian+
zimbabwe zimbabwean+
northern_ireland northern_irish ulster
europe european+ europ~ europeen+ europeu+ europa europaisch^ ヨーロッパ 欧州 欧洲 歐洲 유럽
asia asian+ asie asiatique+ asiatic~ asien asiatisch^ アジア 亚洲 亞洲 아시아
africa african+ afrique africain+ african~ afrika afrikanisch^ アフリカ 非洲 아프리카
latin_america latin_american+ america_latina amerique_latine lateinamerika 中南米 拉丁美洲 라틴아메리카
middle_east middle_eastern mideast moyen_orient proche_orient oriente_medio medio_oriente naher_osten nahost 中東 中东 중동
arab arabs arabic arabian+ arabia arabe+ arabisch^ アラブ 阿拉伯 아랍
jew jews jewish judaism juif+ judi~ judeu+
islam islamic muslim+ moslem+ islamist+ islamique+ musulman+ islamic~ islamisch^ muslimisch^
christian+ christianity christ
catholic+ catholicism
scandinavia scandinavian+ nordic
anglo english british
franco french france
sino chinese china
indo indian india
russo russian russia
"""
