"""Whether a title and a page's titles can be compared word by word: a translated title shares none with its page's."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Literal

from factlint import lazy
from factlint.digest import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.source import Page

Likeness = Literal["one", "open", "other"]
"""Whether two texts are in one language, whether that is open, or whether they are in two."""

_ASIAN = frozenset(("ja", "ko", "zh"))
_SAMPLE = 20_000
# "R&D" and "Arvik's" hold no French words, and "AI" is no Italian one.
_LETTERS = lazy.pattern(r"\b\w&\w\b|['’]s\b|\bAI\b")
_KIN = (frozenset(("es", "pt", "fr", "it", "ca", "gl", "ro")), frozenset(("da", "sv", "nb", "no", "nn", "de", "nl")))
"""Languages in which a title and its translation can be as near to each other as two spellings."""

# Frequent characters that one of the two ways of writing Chinese has and the other has not, in pairs.
_PAIRS = """
国國会會发發时時们們这這个個来來说說为為过過对對学學后後经經动動关關产產业業务務开開无無电電车車东東长長门門问問间間
见見观觀现現实實样樣点點与與华華众眾万萬义義书書买買卖賣乱亂亿億从從价價优優传傳伤傷体體兴興军軍农農冲衝决決况況净淨
准準减減击擊划劃创創办辦劳勞势勢区區医醫协協单單历歷厂廠压壓县縣参參双雙变變号號叶葉听聽启啟员員图圖团團围圍场場坏壞块塊
声聲处處备備复複够夠头頭夺奪奖獎妇婦宁寧宝寶审審宽寬导導将將尔爾岁歲岛島师師带帶帮幫广廣庆慶库庫应應张張强強当當录錄
总總战戰户戶执執扩擴护護报報担擔拥擁择擇损損换換据據数數断斷旧舊显顯术術机機权權条條极極构構标標树樹欢歡残殘气氣汇匯汉漢
沟溝没沒济濟测測润潤涨漲灭滅灵靈热熱爱愛环環确確离離种種积積称稱稳穩穷窮竞競笔筆级級纪紀约約线線练練组組细細织織终終绍紹
给給统統继繼续續维維综綜网網罗羅职職联聯胜勝脑腦节節范範荐薦获獲营營虑慮补補装裝观觀规規视視览覽计計订訂认認讨討让讓训訓
议議记記许許论論设設访訪证證评評识識诉訴词詞译譯试試话話该該详詳语語误誤请請读讀课課调調谈談谋謀谢謝责責败敗货貨质質购購
贵貴费費贸貿资資赛賽赞贊转轉轮輪软軟轻輕载載较較辑輯输輸边邊达達迁遷运運还還进進远遠连連迟遲适適选選递遞逻邏邮郵邻鄰释釋
针針钟鐘钢鋼钱錢铁鐵银銀链鏈销銷锁鎖错錯闭閉闻聞阅閱队隊阳陽阴陰阶階际際陆陸险險随隨难難雾霧静靜页頁项項顺順须須预預领領
频頻题題额額风風飞飛马馬驱驅验驗鱼魚鸟鳥黄黃龙龍
"""


@cache
def _ways() -> tuple[frozenset[str], frozenset[str]]:
    pairs = "".join(_PAIRS.split())
    return frozenset(pairs[::2]), frozenset(pairs[1::2])


def kind_of(text: str) -> str:
    """Return what a title's letters tell: ``"ja"``, ``"ko"``, ``"han"`` (Chinese or Japanese), or a script's name.

    A title of one name in Latin letters and three kana is Japanese; one kanji in an English title is a quotation.
    """
    names = Counter(language.script(char) for char in text if char.isalpha())
    kana, hangul, han = names["Hiragana"] + names["Katakana"], names["Hangul"], names["Han"]
    rest = sum(names.values()) - kana - hangul - han
    if kana + hangul + han < 2 or (kana + hangul + han) * 8 < rest:
        return max((name for name in names if name != "Common"), key=names.__getitem__, default="")
    if hangul > kana + han:
        return "ko"
    return "ja" if kana else "han"


def likeness(title: str, theirs: Sequence[str], page: Page, language_of_digest: str) -> Likeness:
    """Tell whether a title is in the language of its page, as far as letters and function words say."""
    mine, kinds = kind_of(title), {kind_of(text) for text in theirs}
    spoken = _language_of(page, theirs)
    if mine in ("ja", "ko", "han"):
        return _asian(title, theirs, mine, kinds, (spoken, language_of_digest))
    if mine not in kinds:
        return "other" if mine else "open"
    return _western(title, mine, spoken, language_of_digest)


def _language_of(page: Page, theirs: Sequence[str]) -> str:
    if page.language:
        return page.language
    found, _ = language.of_text("\n".join((*theirs, page.text[:_SAMPLE])))
    return "" if found == "und" else found


def _asian(title: str, theirs: Sequence[str], mine: str, kinds: set[str], spoken: tuple[str, str]) -> Likeness:
    page, digest = spoken
    if mine == "han":
        # Few Japanese titles are without kana, and a Chinese digest of a Japanese page translates.
        of_title = digest if digest in ("ja", "zh") else page
        fits = bool(kinds & {"han", "ja"}) and page in ("", of_title)
        return "one" if fits and not (of_title == "zh" and _are_two_ways(title, theirs)) else "other"
    return "one" if (mine in kinds or (mine == "ja" and "han" in kinds)) and page in ("", mine) else "other"


def _are_two_ways(title: str, theirs: Sequence[str]) -> bool:
    """Whether one is in simplified characters and the other in traditional ones."""
    simple, full = _ways()
    letters, others = set(title), set("".join(theirs))
    return bool((letters & simple and others & full) or (letters & full and others & simple)) and not (
        (letters & simple and others & simple) or (letters & full and others & full)
    )


def told(title: str) -> str:
    """Return the language of a title's function words; ``"und"`` where they tell none."""
    return language.of_text(_LETTERS.sub(" ", title))[0]


def _western(title: str, kind: str, page: str, digest: str) -> Likeness:
    found = told(title)
    if found not in ("und", page) and page:
        return "other" if _are_kin(found, page) else "open"
    if found == page and page:
        return "one"
    if not page:
        return "open"
    # A title in Latin letters in a Japanese digest was not translated.
    foreign = digest in _ASIAN or (kind == "Latin" and digest in ("ru", "uk", "el", "ar", "he", "hi", "th"))
    if digest == page or foreign:
        return "one"
    return "other" if _are_kin(digest, page) else "open"


def _are_kin(one: str, other: str) -> bool:
    return any(one in kin and other in kin for kin in _KIN)
