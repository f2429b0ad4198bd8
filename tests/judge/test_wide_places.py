"""Names in others' places in Japanese, Korean and Chinese."""

from __future__ import annotations

import pytest

from factlint.judge.passages import IndexedPage
from growth import assert_linear

PAGES = {
    "ja": """\
港北市は3日、老朽化した市民会館を2029年までに建て替えると発表した。総事業費は86億円で、座席は1200席に増える。
設計を担当するミズホ設計は、屋根に地元の杉を使う方針だ。競合のトキワ設計は昨年、同じ規模の会館を西浜町で完成させている。
市内の商店会は工事中の客足を心配し、市に支援を求めた。
南浜市では同様の計画が住民投票で否決された。
""",
    "ko": """\
한들시는 3일 낡은 시민회관을 2029년까지 새로 짓는다고 발표했다. 총사업비는 86억 원이며 좌석은 1200석으로 늘어난다.
설계를 맡은 미르건축은 지붕에 지역 소나무를 쓸 방침이다. 경쟁사 다솜건축은 지난해 같은 규모의 회관을 서빛군에 완공했다.
감사원은 비용 산정 과정을 조사하라고 한들시에 요구했다.
남빛시는 비슷한 계획을 주민투표에서 부결했다.
""",
    "zh": """\
临港市周三宣布将在2029年前重建老旧的市民会馆，总投资8.6亿元，座位增至1200个。
负责设计的公司青桐建筑计划用本地杉木做屋顶。竞争对手白鹭科技去年完成了同等规模的会馆工程。
青桐建筑今年还将在西浦镇开设分公司。白鹭科技没有参加投标。
南浦市的类似计划在公投中被否决。
""",
}

# What the claim says, which name, what the page has there.
PLACED = [
    ("ja", "南浜市は3日、老朽化した市民会館を2029年までに建て替えると発表した。", "南浜市", "港北市"),
    ("ja", "南浜市は市民会館を2029年までに建て替える。", "南浜市", "港北市"),
    ("ja", "トキワ設計は屋根に地元の杉を使う方針だ。", "トキワ設計", "ミズホ設計"),
    ("ja", "ミズホ設計は昨年、同じ規模の会館を完成させている。", "ミズホ設計", "トキワ設計"),
    ("ja", "トキワ設計は昨年、同じ規模の会館を南浜市で完成させている。", "南浜市", "西浜町"),
    ("ko", "남빛시는 3일 낡은 시민회관을 2029년까지 새로 짓는다고 발표했다.", "남빛시", "한들시"),
    ("ko", "다솜건축은 지붕에 지역 소나무를 쓸 방침이다.", "다솜건축", "미르건축"),
    ("ko", "미르건축은 지난해 같은 규모의 회관을 완공했다.", "미르건축", "다솜건축"),
    ("ko", "한들시는 비용 산정 과정을 조사하라고 감사원에 요구했다.", "한들시", "감사원"),
    ("zh", "南浦市周三宣布将在2029年前重建老旧的市民会馆。", "南浦市", "临港市"),
    ("zh", "青桐建筑去年完成了同等规模的会馆工程。", "青桐建筑", "白鹭科技"),
    ("zh", "白鹭科技计划用本地杉木做屋顶。", "白鹭科技", "青桐建筑"),
]  # fmt: skip

TRUE = [
    ("ja", "港北市は市民会館を2029年までに建て替える。"),
    ("ja", "市民会館は2029年までに建て替えられる。"),
    ("ja", "市は老朽化した市民会館を建て替えると発表した。"),
    ("ja", "ミズホ設計は地元の杉を屋根に使う。"),
    ("ja", "トキワ設計は西浜町で会館を完成させた。"),
    ("ja", "計画は南浜市の住民投票で否決された。"),
    ("ja", "総事業費は86億円だ。"),
    ("ja", "商店会は客足を心配している。"),
    ("ko", "한들시는 시민회관을 2029년까지 다시 짓는다."),
    ("ko", "시는 낡은 시민회관을 새로 짓는다고 발표했다."),
    ("ko", "미르건축은 지역 소나무를 지붕에 쓴다."),
    ("ko", "감사원은 한들시에 비용 산정 과정을 조사하라고 요구했다."),
    ("ko", "다솜건축이 지난해 서빛군에 회관을 완공했다."),
    ("zh", "临港市将在2029年前重建市民会馆。"),
    ("zh", "该市周三宣布将在2029年前重建老旧的市民会馆。"),
    ("zh", "青桐建筑的方案计划用本地杉木做屋顶。"),
    ("zh", "白鹭科技去年完成了会馆工程。"),
    ("zh", "南浦市的计划在公投中被否决。"),
]  # fmt: skip


def _found(language: str, claim: str, page: str | None = None) -> list[tuple[str, str]]:
    indexed = IndexedPage.of_text(PAGES[language] if page is None else page, language=language)
    found = indexed.whereabouts.in_sentences(claim, range(len(indexed.sentences)))
    assert all(claim[one.start : one.end] == one.text for one in found)
    return [(one.text, one.stated) for one in found]


@pytest.mark.parametrize(("language", "claim", "named", "stated"), PLACED)
def test_a_name_in_the_place_of_another_is_found(language: str, claim: str, named: str, stated: str) -> None:
    """By the particle behind it, or by what a Chinese clause goes on with."""
    assert _found(language, claim) == [(named, stated)]


@pytest.mark.parametrize(("language", "claim"), TRUE)
def test_a_name_in_its_place_is_not_reported(language: str, claim: str) -> None:
    """In another order, in the passive, by a general word."""
    assert _found(language, claim) == []


@pytest.mark.parametrize(
    ("language", "claim"), [(language, sentence) for language, page in PAGES.items() for sentence in page.splitlines()]
)
def test_a_page_agrees_with_itself(language: str, claim: str) -> None:
    assert _found(language, claim) == []


@pytest.mark.parametrize("text", ["", "。", "は", "은 ", "甲は", "，", "가" * 3000, "甲" * 3000])
@pytest.mark.parametrize("language", ["ja", "ko", "zh"])
def test_anything_can_be_asked(language: str, text: str) -> None:
    assert _found(language, text) == []
    assert _found(language, PLACED[0][1], text) == []


@pytest.mark.parametrize(
    ("language", "part"), [("ja", "甲社は乙社を"), ("ko", "가나시는 다라시를 "), ("zh", "甲公司说，")]
)
def test_work_grows_with_the_length_of_the_text(language: str, part: str) -> None:
    assert_linear(lambda text: _found(language, text, text[1:]), lambda count: part * count, 2_000)
