"""Pages of our own to hold references against: title, text, and words that another version of the title would have.

The publishers, people and products are invented. Each title comes with the text of its page and, for scripts without
blanks, with parts and what to put in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.digest import parse
from factlint.model import Date
from factlint.source import Page, PageDay, Source, TextBlock, Title
from known import Known

if TYPE_CHECKING:
    from factlint.model import Digest
    from factlint.source import DayKind

SITE = "Tern Harbour News"
HOST = "https://tern.test"


class Story(NamedTuple):
    """A page that is cited."""

    language: str
    title: str
    text: str
    swaps: tuple[tuple[str, str], ...] = ()


def known(url: str, its: Page | Source) -> Known:
    """Return sources that hold one page, or what became of it."""
    return Known(its if isinstance(its, Source) else Source(url, "ok", status=200, final_url=url, page=its))


def page(
    *titles: str, text: str = "", language: str = "en", sites: tuple[str, ...] = (SITE,), days: tuple[PageDay, ...] = ()
) -> Page:
    """Return a page with a headline, as most publishers have it: og:title, h1, and <title> with the site's name."""
    first = titles[0]
    found = [Title(first, "og:title"), Title(f"{first} | {sites[0]}" if sites else first, "title")]
    found += [Title(other, "h1") for other in titles[1:]]
    blocks = [TextBlock("heading", first), *(TextBlock("paragraph", part) for part in text.split("\n") if part)]
    return Page(tuple(found), sites, days, language, "", tuple(blocks))


def day(text: str, kind: DayKind = "published", where: str = "json-ld datePublished", utc: str = "") -> PageDay:
    """Return a day of a page, from ``2026-05-08``."""
    return PageDay(date(text), kind, where, text, date(utc) if utc else None)


def date(text: str) -> Date:
    """Return a date from its ISO form."""
    year, *rest = (int(part) for part in text.split("-"))
    return Date(year, *rest)


def listed(
    title: str = "Night cranes",
    url: str = f"{HOST}/a",
    *,
    day: str = "2026-05-06",
    source: str = SITE,
    language: str = "en",
    today: str = "2026-05-08",
) -> Digest:
    """Return a digest with one row in its list."""
    prose = PROSE[language]
    cell = title.replace("|", "\\|")
    return parse(
        f"# Digest {today}\n\n## {prose}\n\n{prose} {prose} ([tern.test]({url}))\n\n## References\n\n"
        f"| Title | Source | Date | URL |\n|---|---|---|---|\n| {cell} | {source} | {day} | {url} |\n",
        "x.md",
    )


PROSE = {
    "en": "The port has opened nine of its berths to the ships that wait outside, and they were full by noon.",
    "de": "Der Hafen hat neun seiner Liegeplätze für die Schiffe geöffnet, die draußen warten, und sie waren mittags voll.",
    "fr": "Le port a ouvert neuf de ses quais aux navires qui attendent dehors, et ils étaient pleins à midi.",
    "es": "El puerto ha abierto nueve de sus muelles a los barcos que esperan fuera, y estaban llenos al mediodía.",
    "pt": "O porto abriu nove dos seus cais aos navios que esperam lá fora, e ao meio-dia já estavam cheios.",
    "ja": "港は沖で待つ船のために九つの岸壁を開いたが、正午までにはすべて埋まってしまったという。",
    "zh": "港口向在外等候的船只开放了九个泊位，到中午时这些泊位已经全部停满了船。",
    "ko": "항만은 바깥에서 기다리는 선박들에게 아홉 개의 선석을 열었고 정오에는 모두 찼다.",
}

STORIES = (
    Story(
        "en",
        "Port of Arvik opens nine berths with shore power",
        "The harbour board of Arvik said on Monday that ships can now plug in at nine berths.",
    ),
    Story(
        "en",
        "Halden Robotics will not sell its yard in Moss",
        "The company keeps the yard, its chair Ida Brekke said, because no offer was good enough.",
    ),
    Story(
        "en",
        "Kestrel 4 finds 12 of 15 leaks in gas lines",
        "In a field test the fourth Kestrel found twelve of fifteen leaks that engineers had prepared.",
    ),
    Story(
        "en",
        "Why the tide models of 2025 were wrong",
        "Three errors in the depth charts explain most of what went wrong with the forecasts.",
    ),
    Story(
        "en",
        "Tidewater raises $40 million for quiet ferries",
        "The round was led by Nordlys Capital, and the money goes into hulls that make less noise.",
    ),
    Story(
        "en",
        "Introducing Ambolt Studio",
        "Ambolt Studio is a workbench for people who design bearings, and it is open to everyone today.",
    ),
    Story(
        "en",
        "Court rules against the owners of the Vesper",
        "The owners of the freighter must pay for the clean-up, the court in Ostrava decided.",
    ),
    Story("en", "Release notes for Marlin 2.4.1", "This release mends the import of charts and two crashes at start."),
    Story(
        "en",
        "Is shore power worth the money? Not yet, says a study",
        "A study of eleven harbours finds that cables pay only where ships stay for two days.",
    ),
    Story(
        "en",
        "“We never lost a container”: inside Arvik's night shift",
        "For a week our reporter followed the night shift over the yard.",
    ),
    Story(
        "en",
        "R&D spending falls 5% at Norrland's shipyards",
        "Shipyards in the north spent less on development for the third year in a row.",
    ),
    Story(
        "en",
        "How to read a tide table - a guide for beginners",
        "Columns, datum, corrections: what stands where, and which mistakes are common.",
    ),
    Story(
        "de",
        "Hafen Arvik öffnet neun Liegeplätze mit Landstrom",
        "Die Schiffe können ihre Motoren nun an neun Plätzen abschalten, wie der Hafen mitteilte.",
    ),
    Story(
        "de",
        "Warum die Werft in Moss nicht verkauft wird",
        "Kein Angebot war hoch genug, sagte die Vorsitzende, und deshalb bleibt die Werft im Besitz der Familie.",
    ),
    Story(
        "de",
        "Kestrel 4: Zwölf von 15 Lecks gefunden",
        "Bei einem Versuch fand das Gerät zwölf von fünfzehn vorbereiteten Lecks in den Leitungen.",
    ),
    Story(
        "de",
        "Gericht weist Klage der Reederei Vesper ab",
        "Die Reederei muss für die Reinigung der Küste zahlen, wie das Gericht am Freitag entschied.",
    ),
    Story(
        "de",
        "Fähren im Fjord fahren ab Mai leiser",
        "Neue Rümpfe senken den Lärm um die Hälfte, und die Anwohner sind damit zufrieden.",
    ),
    Story(
        "fr",
        "Le port d'Arvik ouvre neuf quais électrifiés",
        "Les navires peuvent désormais couper leurs moteurs à neuf quais, a indiqué le port.",
    ),
    Story(
        "fr",
        "Pourquoi le chantier de Moss n'est pas à vendre",
        "Aucune offre n'était assez élevée, et le chantier reste dans la famille, selon sa présidente.",
    ),
    Story(
        "fr",
        "Kestrel 4 détecte 12 fuites sur 15",
        "Lors d'un essai, l'appareil a trouvé douze des quinze fuites qui avaient été préparées.",
    ),
    Story(
        "fr",
        "La justice condamne l'armateur du Vesper",
        "L'armateur devra payer le nettoyage de la côte, a décidé le tribunal vendredi.",
    ),
    Story(
        "es",
        "El puerto de Arvik abre nueve muelles con electricidad",
        "Los barcos ya pueden apagar sus motores en nueve muelles, según informó el puerto.",
    ),
    Story(
        "es",
        "El astillero de Moss no se vende",
        "Ninguna oferta fue lo bastante alta, y el astillero sigue en la familia, dijo la presidenta.",
    ),
    Story(
        "es",
        "Kestrel 4 detecta 12 de 15 fugas de gas",
        "En una prueba el aparato encontró doce de las quince fugas que se habían preparado.",
    ),
    Story(
        "es",
        "La justicia condena al armador del Vesper",
        "El armador tendrá que pagar la limpieza de la costa, según decidió el tribunal el viernes.",
    ),
    Story(
        "pt",
        "Porto de Arvik abre nove cais com energia elétrica",
        "Os navios já podem desligar os motores em nove cais, informou a administração do porto.",
    ),
    Story(
        "pt",
        "Estaleiro de Moss não está à venda",
        "Nenhuma oferta foi alta o bastante, e o estaleiro continua na família, disse a presidente.",
    ),
    Story(
        "pt",
        "Kestrel 4 encontra 12 de 15 vazamentos de gás",
        "Num ensaio o aparelho encontrou doze dos quinze vazamentos que tinham sido preparados.",
    ),
    Story(
        "ja",
        "アルビク港、九つの岸壁に陸電設備を整備",
        "船は九つの岸壁でディーゼル機関を止められるようになったと、港が月曜日に発表した。",
        (("九つ", "八つ"), ("岸壁", "倉庫"), ("アルビク", "オストラバ"), ("整備", "撤去")),
    ),
    Story(
        "ja",
        "モス造船所は売却しない方針を表明",
        "どの提案も条件に届かなかったため、造船所は家族が持ち続けると会長が述べた。",
        (("売却しない", "売却する"), ("モス", "ノス"), ("造船所", "製鉄所"), ("方針", "意向")),
    ),
    Story(
        "ja",
        "ケストレル4、15件中12件の漏れを検知",
        "試験では用意された十五か所のガス漏れのうち十二か所を見つけた。",
        (("4", "5"), ("12件", "13件"), ("漏れ", "割れ"), ("検知", "修理")),
    ),
    Story(
        "ja",
        "なぜ2025年の潮位予測は外れたのか",
        "水深図にあった三つの誤りが、予測の外れの大半を説明する。",
        (("2025", "2024"), ("外れた", "当たった"), ("潮位", "気温"), ("なぜ", "いつ")),
    ),
    Story(
        "zh",
        "阿尔维克港开放九个岸电泊位",
        "港口周一宣布，船舶现在可以在九个泊位关闭柴油机。",
        (("九个", "六个"), ("开放", "关闭"), ("阿尔维克", "奥斯特拉"), ("泊位", "仓库")),
    ),
    Story(
        "zh",
        "莫斯造船厂表示不会出售",
        "没有一个报价足够高，因此船厂仍归家族所有，董事长说。",
        (("不会", "将会"), ("莫斯", "诺斯"), ("造船厂", "炼钢厂"), ("出售", "搬迁")),
    ),
    Story(
        "zh",
        "红隼4号在15处泄漏中发现12处",
        "在一次试验中，设备找到了事先准备的十五处泄漏中的十二处。",
        (("4号", "5号"), ("12处", "11处"), ("泄漏", "裂缝"), ("发现", "修复")),
    ),
    Story(
        "zh",
        "法院判决维斯珀号船东赔偿",
        "法院周五裁定，船东必须支付海岸清理费用。",
        (("判决", "驳回"), ("维斯珀", "维斯塔"), ("赔偿", "无罪"), ("船东", "船长")),
    ),
    Story(
        "ko",
        "아르비크 항만, 육상전력 선석 아홉 곳 개방",
        "항만은 선박이 아홉 개 선석에서 기관을 끌 수 있게 되었다고 월요일에 밝혔다.",
        (("아홉", "여덟"), ("개방", "폐쇄"), ("아르비크", "오스트라바"), ("선석", "창고")),
    ),
    Story(
        "ko",
        "모스 조선소 매각하지 않기로",
        "충분한 제안이 없어 조선소는 계속 가족이 소유한다고 회장이 말했다.",
        (("매각하지 않기로", "매각하기로"), ("모스", "노스"), ("조선소", "제철소")),
    ),
    Story(
        "ko",
        "케스트렐 4, 누출 15건 중 12건 발견",
        "시험에서 장치는 준비된 열다섯 곳의 가스 누출 가운데 열두 곳을 찾아냈다.",
        (("4", "5"), ("12건", "13건"), ("누출", "균열"), ("발견", "수리")),
    ),
    Story(
        "ko",
        "법원, 베스퍼호 선주에 배상 판결",
        "법원은 금요일에 선주가 해안 정화 비용을 내야 한다고 결정했다.",
        (("배상", "무죄"), ("선주", "선장"), ("베스퍼", "베스타"), ("판결", "기각")),
    ),
)
