"""How real a claim makes an act, against how real its source does: planned, agreed, refused, alleged, done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import kin, phrasing, reality, told, turns
from growth import assert_linear

# Language, what the claim says, what the source says.
OPEN = [
    ("en", "Corvel has bought the mapping firm Tresna for $2 billion.", "Corvel agreed on Monday to buy the mapping company Tresna for $2 billion."),
    ("en", "The council has decided to ban diesel cars in the old town.", "The council is considering a ban on diesel cars in the old town."),
    ("en", "The government passed a law that caps rent increases at 3%.", "The government proposed a law that would cap rent increases at 3%."),
    ("en", "Prosecutors proved that Dorman hid $40 million in offshore accounts.", "Prosecutors allege that Dorman hid $40 million in offshore accounts."),
    ("en", "Belmore reported revenue of 900 million euros in the third quarter.", "Belmore expects revenue of 900 million euros in the third quarter."),
    ("en", "The team published its findings on the caves in the journal.", "The team submitted its findings on the caves to the journal."),
    ("en", "Farmers have won a lawsuit against the maker Orlix over wells.", "Farmers filed a lawsuit against the maker Orlix over wells."),
    ("en", "Negotiators have reached a deal on fishing quotas in the strait.", "Negotiators are close to a deal on fishing quotas in the strait."),
    ("en", "The drug slows memory loss in patients with early dementia.", "Researchers say that the drug might slow memory loss in patients with early dementia."),
    ("en", "The striker has completed a move to Hartwell worth £30 million.", "The striker is in talks with Hartwell about a move worth £30 million."),
    ("en", "The Zeller dam near Lund was torn down last week.", "The committee recommended last week that the Zeller dam near Lund be torn down."),
    ("en", "Kordia has received permission to test lorries on the motorway.", "Kordia has applied for permission to test lorries on the motorway."),
    ("en", "On Sunday engineers restarted the second reactor at Varn.", "Engineers tried to restart the second reactor at Varn on Sunday."),
    ("en", "The union held a strike at all twelve ports.", "The union called for a strike at all twelve ports."),
    ("en", "Governor Wells vetoed the education bill on Friday.", "Governor Wells vowed on Friday to veto the education bill."),
    ("en", "Fernhal has closed its purchase of Dunmoor Foods.", "Fernhal agreed to buy its rival Dunmoor Foods."),
    ("en", "The brewer plans to purchase the Danish firm Hollun.", "The brewer completed its purchase of the Danish firm Hollun."),
    ("en", "Mikada will begin selling its folding phone in Japan.", "Mikada began selling its folding phone in Japan on Friday."),
    ("en", "Lumara may release its new language model this year.", "Today Lumara is releasing its new language model."),
    ("en", "Zenith Air has ordered 30 jets.", "Zenith Air has signed a memorandum of understanding to order 30 jets."),
    ("en", "The ministry has issued rules that force platforms to label images.", "The ministry is drafting rules that would force platforms to label images."),
    ("en", "A man of 34 was convicted of setting fire to the library.", "Police have charged a man of 34 with setting fire to the library."),
    ("de", "Corvel hat den Kartendienst Tresna für zwei Milliarden gekauft.", "Corvel will den Kartendienst Tresna für zwei Milliarden kaufen."),
    ("de", "Der Stadtrat hat ein Verbot von Dieselautos in der Altstadt beschlossen.", "Der Stadtrat erwägt ein Verbot von Dieselautos in der Altstadt."),
    ("de", "Die Gemeinde hat das Schwimmbad im Frühjahr geöffnet.", "Die Gemeinde hofft, das Schwimmbad im Frühjahr zu öffnen."),
    ("fr", "Le conseil a décidé d'interdire les voitures diesel au centre.", "Le conseil envisage d'interdire les voitures diesel au centre."),
    ("fr", "Corvel a finalisé l'achat du cartographe Tresna.", "Corvel a accepté d'acheter le cartographe Tresna."),
    ("es", "Corvel compró la empresa de mapas Tresna.", "Corvel planea comprar la empresa de mapas Tresna."),
    ("pt", "O clube contratou o atacante Davi Moura em maio.", "O clube negocia contratar o atacante Davi Moura em maio."),
    ("ja", "コルベ社は地図大手トレスナの買収を完了した。", "コルベ社は地図大手トレスナを買収することで合意した。"),
    ("zh", "市议会已决定从明年起在老城区禁止柴油车。", "市议会正在考虑从明年起在老城区禁止柴油车。"),
    ("ko", "시의회는 구시가지에서 경유차를 금지하기로 결정했다.", "시의회는 구시가지에서 경유차를 금지하는 방안을 검토하고 있다."),
]  # fmt: skip
REFUSED = [
    ("en", "The airline paid compensation to the stranded passengers.", "The airline refused to pay compensation to the stranded passengers."),
    ("en", "The two sides agreed on a date for the talks.", "The two sides failed to agree on a date for the talks."),
    ("en", "The insurer still covers houses in the flood zone near Tern.", "The insurer stopped covering houses in the flood zone near Tern."),
    ("en", "The rover damaged its solar panels while landing.", "The rover landed without damaging its solar panels."),
    ("en", "The plant still uses coal for its furnaces.", "The plant no longer uses coal for its furnaces."),
    ("en", "Both the striker and the captain will play in the final.", "Neither the striker nor the captain will play in the final."),
    ("en", "The telescope has a mirror large enough to see faint galaxies.", "The telescope lacks a mirror large enough to see faint galaxies."),
    ("en", "The committee voted for extending the subsidy for boats.", "The committee voted against extending the subsidy for boats."),
    ("en", "The school board kept the ban on mobile phones.", "The school board lifted the ban on mobile phones."),
    ("de", "Die Fluglinie zahlte den Passagieren eine Entschädigung.", "Die Fluglinie weigerte sich, den Passagieren eine Entschädigung zu zahlen."),
    ("fr", "La compagnie a indemnisé les passagers bloqués.", "La compagnie a refusé d'indemniser les passagers bloqués."),
    ("es", "La aerolínea pagó una indemnización a los pasajeros.", "La aerolínea se negó a pagar una indemnización a los pasajeros."),
    ("pt", "A companhia pagou indemnização aos passageiros retidos.", "A companhia recusou-se a pagar indemnização aos passageiros retidos."),
    ("ja", "航空会社は足止めされた乗客に補償した。", "航空会社は足止めされた乗客への補償を拒否した。"),
    ("zh", "法院支持了前财务主管的上诉。", "法院驳回了前财务主管的上诉。"),
    ("ko", "항공사는 발이 묶인 승객에게 보상했다.", "항공사는 발이 묶인 승객에게 보상을 거부했다."),
]  # fmt: skip

TRUE = [
    ("en", "Corvel has agreed to acquire the mapping firm Tresna.", "Corvel agreed on Monday to buy the mapping company Tresna."),
    ("en", "The closing of the plant will save £14 million.", "She said that the closure of the plant would save £14 million."),
    ("en", "Lumara is to open 40 shops in Brazil.", "Lumara said it would open 40 shops in Brazil."),
    ("en", "The dam should be torn down, the committee recommended.", "The committee recommended that the dam be torn down."),
    ("en", "Police believe the fire may have been started deliberately.", "Police suspect that the fire was started deliberately."),
    ("en", "The list has not yet been published by the ministry.", "The ministry has yet to publish the list."),
    ("en", "The team sent its findings on the cave paintings to the journal.", "The team submitted its findings on the cave paintings to the journal."),
    ("en", "A deal on fishing quotas was near.", "Negotiators are close to a deal on fishing quotas."),
    ("en", "Common has joined the cast of the film.", "Common has closed a deal to join the cast of the film."),
    ("en", "The company will keep its port business after having weighed a sale.", "The company, which had been considering a sale of its port business, decided to keep it."),
    ("en", "Flights to Oslo, suspended in 2023, are to be resumed.", "The airline plans to resume flights to Oslo that it suspended in 2023."),
    ("en", "Economists expect a rate cut by the bank in June.", "The bank is expected to cut rates in June."),
    ("en", "The deal, announced in May, was completed on Tuesday.", "The deal, proposed in May, closed on Tuesday."),
    ("en", "The outage should have no effect on results.", "The company does not expect the outage to affect its results."),
    ("en", "It did not train its model on the photos, it said.", "The company denied that it had used the photos to train its model."),
    ("en", "The goalkeeper did not play because of an injury.", "The goalkeeper missed the match because of an injury."),
    ("en", "Bus fares will not be raised this year.", "The mayor ruled out raising the bus fares this year."),
    ("en", "The insurer covered houses in the flood zone until May.", "The insurer stopped covering houses in the flood zone in May."),
    ("en", "The voters passed the plan.", "The plan passed; few had expected it to be approved."),
    ("de", "Der Stadtrat prüft, Dieselautos zu verbieten.", "Der Stadtrat erwägt ein Verbot von Dieselautos."),
    ("de", "Die Fluglinie zahlte den Passagieren keine Entschädigung.", "Die Fluglinie weigerte sich, den gestrandeten Passagieren eine Entschädigung zu zahlen."),
    ("fr", "Corvel a donné son accord pour l'achat de Tresna.", "Corvel a accepté d'acheter Tresna."),
    ("fr", "La compagnie n'a pas indemnisé les passagers bloqués.", "La compagnie a refusé d'indemniser les passagers bloqués."),
    ("es", "La aerolínea no pagó indemnización.", "La aerolínea se negó a pagar una indemnización."),
    ("pt", "O clube negocia com o atacante Davi Moura.", "O clube está em negociações com o atacante Davi Moura."),
    ("ja", "政府は給食費を来年度から無償化する方針である。", "政府は来年度から給食費を無償化する方針だ。"),
    ("zh", "这款疫苗还没有得到监管机构批准。", "监管机构尚未批准这款疫苗。"),
    ("zh", "检方指称多尔曼在海外账户隐瞒了资金。", "检方指控多尔曼在海外账户隐瞒资金。"),
    ("ko", "항공사는 승객에게 보상하지 않았다.", "항공사는 승객에게 보상을 거부했다."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "source"), OPEN)
def test_an_open_act_told_as_real_is_found(language: str, claim: str, source: str) -> None:
    """The same act, one of its kin, or what brings to an end what the source leaves open."""
    assert "modality" in {turn.kind for turn in turns.find(claim, source, language) if turn.sure}


@pytest.mark.parametrize(("language", "claim", "source"), REFUSED)
def test_a_refused_act_told_as_done_is_found(language: str, claim: str, source: str) -> None:
    """Verbs that refuse, prevent or end, and nobody who did it."""
    assert [turn for turn in turns.find(claim, source, language) if turn.sure]


@pytest.mark.parametrize(("language", "claim", "source"), TRUE)
def test_the_same_stage_in_other_words_is_not_reported(language: str, claim: str, source: str) -> None:
    """Reported speech, nouns for verbs, participles that only describe, denials in other words."""
    assert [turn for turn in turns.find(claim, source, language) if turn.sure] == []


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Tern plans to sell the mill.", "sell", reality.Reality.PLANNED),
        ("Tern agreed late on Monday to sell the mill.", "sell", reality.Reality.COMING),
        ("A ban is being considered by the council.", "ban", reality.Reality.POSSIBLE),
        ("Tern expects sales to grow.", "grow", reality.Reality.PLANNED),
        ("Tern refused to sell the mill.", "sell", reality.Reality.DENIED),
        ("The plan passed.", "passed", None),
        ("Tern will resume flights that it suspended.", "suspended", None),
        ("Prosecutors allege that Tern sold the mill.", "sold", reality.Reality.ALLEGED),
    ],
)
def test_an_opener_governs_its_act(text: str, word: str, expected: reality.Reality | None) -> None:
    """Behind "to", as an object, before a passive; what is told as done beside it is left out."""
    wording = phrasing.read(text, "en")
    marks = {wording.words[at].form: mark.reality for at, mark in reality.marks(wording).items()}

    assert marks.get(word) == expected


@pytest.mark.parametrize(
    ("text", "word", "language", "done"),
    [
        ("Tern has sold the mill.", "sold", "en", True),
        ("Tern cut its prices.", "cut", "en", True),
        ("A rate cut by the bank came.", "cut", "en", False),
        ("It asks that the dam be torn down.", "torn", "en", False),
        ("Tern exceed it.", "exceed", "en", False),
        ("Tern hat die Mühle im Mai verkauft.", "verkauft", "de", True),
        ("Tern hofft, die Mühle zu verkaufen.", "verkaufen", "de", False),
        ("Tern a accepté d'acheter.", "d'acheter", "fr", False),
        ("Tern compró el molino.", "compró", "es", True),
    ],
)
def test_what_is_told_as_done(text: str, word: str, language: str, done: bool) -> None:
    """Past tenses and participles with their auxiliary; no infinitives, nouns or subjunctives."""
    wording = phrasing.read(text, language)
    at = next(index for index, one in enumerate(wording.words) if one.form == word)

    assert told.is_told(wording, at) is done


@pytest.mark.parametrize(
    ("word", "other", "language"),
    [
        ("bought", "acquisition", "en"),
        ("built", "construction", "en"),
        ("started", "begin", "en"),
        ("gekauft", "kauf", "de"),
        ("aufgerufen", "aufzurufen", "de"),
        ("zahlte", "zahlen", "de"),
        ("racheter", "rachat", "fr"),
        ("compró", "compra", "es"),
    ],
)
def test_words_of_one_act_are_kin(word: str, other: str, language: str) -> None:
    """Verbs, their nouns and their synonyms; German participles."""
    one, two = (phrasing.read(text, language).words[0] for text in (word, other))

    assert kin.of(one, language) & kin.of(two, language)


@given(st.text(alphabet="plans to refused sold wird zu de, .", max_size=80), st.sampled_from(["en", "de", "fr"]))
def test_marks_lie_in_the_text(text: str, language: str) -> None:
    """Whatever stands around an opener."""
    wording = phrasing.read(text, language)

    for at, mark in reality.marks(wording).items():
        assert 0 <= at < len(wording.words)
        assert 0 <= mark.cue < len(wording.words)


def test_the_work_is_bounded() -> None:
    """Text full of openers costs no more than in proportion to its length."""
    assert_linear(
        lambda text: turns.find(text, "Tern may sell. " + text, "en"), lambda count: "plans to sell " * count, 2000
    )
