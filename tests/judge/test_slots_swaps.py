"""Names and numbers that changed places, and who did it to whom."""

from __future__ import annotations

import pytest

from factlint.judge import slots

SWAPPED = [
    ("ja", "売上高は38億円、営業利益は624億円だった。", "売上高が前年度比11.2%増の624億円、営業利益が38億円だった。"),
    ("zh", "新模型的准确率为88.1%，上一代的准确率为93.4%。", "新模型的准确率为93.4%，上一代的准确率为88.1%。"),
    ("ko", "매출은 38억 원, 영업이익은 624억 원이었다.", "매출은 624억 원, 영업이익은 38억 원이었다."),
]  # fmt: skip

TURNED = [
    ("en", "Birch acquired Alder in May.", "Alder acquired Birch in May."),
    ("en", "Birch bought Alder.", "Alder has acquired its rival Birch for $3 billion."),
    ("en", "Alder was bought by Birch.", "Alder has acquired its rival Birch for $3 billion."),
    ("en", "Birch agreed to buy Alder Foods.", "Alder Foods agreed on Monday to buy its smaller rival Birch for $5 billion."),
    ("en", "Alder, which was acquired by Birch, makes rope.", "Birch was acquired by Alder last year."),
    ("en", "Saltmere beat Ironbridge on penalties.", "Ironbridge defeated Saltmere on penalties."),
    ("en", "Ironbridge lost to Saltmere on penalties.", "Ironbridge defeated Saltmere on penalties."),
    ("en", "Rowanda sued Marble over the name.", "Rowanda was sued by Marble over the name."),
    ("en", "Ostania accused Brask of spying.", "Brask accused Ostania of spying, which it denied."),
    ("en", "Clara Voss succeeded Oswin Reed.", "Oswin Reed succeeded Clara Voss in 2022."),
    ("en", "Tern overtook Grebe in sales.", "Grebe overtook Tern in sales for the first time."),
    ("en", "Vale warned Odell of delays.", "Odell warned Vale of delays at a hearing."),
    ("fr", "Lysandre a racheté Corvanis.", "Corvanis a racheté Lysandre en juin."),
    ("fr", "Corvanis a été racheté par Lysandre.", "Corvanis a racheté Lysandre en juin."),
    ("es", "Valdemar compró Peralta.", "Valdemar fue comprada por Peralta en mayo."),
    ("pt", "A Boreal comprou a Austral.", "Austral comprou Boreal no ano passado."),
    ("ja", "アルダー社はバーチ社を買収した。", "バーチ社がアルダー社を約300億円で買収した。"),
    ("ja", "バーチ社はアルダー社に買収された。", "バーチ社がアルダー社を約300億円で買収した。"),
    ("ko", "송림전자가 백산그룹을 인수했다.", "백산그룹이 지난달 송림전자를 인수했다."),
    ("zh", "松岭科技收购了白桦集团。", "白桦集团收购松岭科技。"),
]  # fmt: skip

ALIKE = [
    ("en", "Tern lent money to Grebe, its owner, in 2020.", "Grebe, the owner of Tern, borrowed money from it in 2020."),
    ("en", "Alder sold the mill to Birch.", "Birch bought the mill from Alder."),
    ("en", "The mill went from Alder to Birch.", "To Birch went the mill, from Alder."),
    ("en", "Alder, after Birch sued it, paid.", "Birch sued Alder, which paid."),
    ("en", "Birch said Alder had sued it.", "Alder sued Birch in June, a spokesman for Birch said."),
    ("en", "Lawyers for Alder sued Birch.", "Birch was sued by lawyers who work for Alder."),
    ("en", "Alder did not acquire Birch; Birch acquired Alder.", "Birch acquired Alder in the end."),
    ("en", "Tern, Grebe and Petrel share the cost of 9 million.", "Petrel, Grebe and Tern share the cost of 9 million."),
    ("en", "Ostania will lift its ban for Brask, and Brask will drop its tariff for Ostania.", "Brask will drop its tariff for Ostania, and Ostania will lift its ban for Brask."),
    ("en", "Of 300 engineers and 1,150 others it employs 1,450 people.", "It employs 1,450 people: 300 engineers and 1,150 others."),
    ("en", "It grew from 12 shops in 2020 to 19 shops in 2024.", "It had 19 shops in 2024 and 12 shops in 2020."),
    ("en", "The Greens pay 40 and the Union pays 60.", "The Union pays 60 and the Greens pay 40."),
    ("ja", "アルダー社はバーチ社に買収された。", "バーチ社はアルダー社を買収した。"),
    ("ja", "同社はバーチ社を買収した。", "バーチ社は同社を提訴した。"),
    ("zh", "公司收购了白桦集团。", "白桦集团收购公司。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "source"), SWAPPED)
def test_parts_that_changed_places_are_found(language: str, claim: str, source: str) -> None:
    """Each stands in its sentence, but where the other belongs."""
    assert any(slot.sure for slot in slots.find(claim, source, language))


@pytest.mark.parametrize(("language", "claim", "source"), TURNED)
def test_the_reverse_of_a_deed_is_found(language: str, claim: str, source: str) -> None:
    """In the active, in the passive, and with another verb for the same."""
    found = slots.find(claim, source, language)

    assert [(slot.kind, slot.sure) for slot in found if slot.sure] == [("agent", True)]


@pytest.mark.parametrize(("language", "claim", "source"), [(one, source, claim) for one, claim, source in TURNED])
def test_the_reverse_of_a_deed_is_found_from_either_side(language: str, claim: str, source: str) -> None:
    assert any(slot.kind == "agent" and slot.sure for slot in slots.find(claim, source, language))


@pytest.mark.parametrize(("language", "claim", "source"), ALIKE)
def test_another_order_of_the_same_is_no_swap(language: str, claim: str, source: str) -> None:
    """Told in turn, in the passive, of two who do the same to each other, or not to be read off safely."""
    assert not any(slot.sure for slot in slots.find(claim, source, language))


@pytest.mark.parametrize(
    ("language", "claim"), [(language, claim) for language, claim, _ in [*SWAPPED, *TURNED, *ALIKE]]
)
def test_a_sentence_agrees_with_itself(language: str, claim: str) -> None:
    assert slots.find(claim, claim, language) == ()


def test_a_swap_shows_one_part_and_what_belongs_there() -> None:
    claim = "매출은 38억 원, 영업이익은 624억 원이었다."
    source = "매출은 624억 원, 영업이익은 38억 원이었다."

    (slot,) = slots.find(claim, source, "ko")

    assert (slot.kind, slot.text, slot.stated) == ("number", "38", "624")
    assert (claim[slot.start : slot.end], source[slice(*slot.at)]) == ("38", "624")


def test_a_deed_shows_its_sentence_on_both_sides() -> None:
    (slot,) = slots.find("Birch bought Alder in May.", "In May Alder Foods bought Birch.", "en")

    assert (slot.text, slot.stated) == ("Birch bought Alder", "Alder Foods bought Birch")


def test_a_deed_that_a_source_tells_both_ways_is_open() -> None:
    source = "Birch sued Alder in May. Alder then sued Birch."

    assert slots.find("Alder sued Birch.", source, "en") == ()
