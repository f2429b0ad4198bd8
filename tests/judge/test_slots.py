"""What stands in the same frame of words in a claim and in its source, and differs."""

from __future__ import annotations

import pytest

from factlint.judge import slots
from growth import assert_linear

# What the claim says, what the source says, what the claim has in the frame, what the source has there.
REPLACED_NAMES = [
    ("The ferry from Alderport to Birchhaven was cancelled on Monday.", "The ferry from Alderport to Cedarwick was cancelled on Monday.", "Birchhaven", "Cedarwick"),
    ("Dr Oona Vale, a chemist at the University of Larkmoor, led the study of river sediment.", "Dr Oona Vale, a chemist at the University of Penhallow, led the study of river sediment.", "Larkmoor", "Penhallow"),
    ("The founder of the start-up Ozbrook Grain has been arrested on fraud charges.", "The founder of the troubled start-up Ozbrook Media was arrested on fraud charges.", "Grain", "Media"),
    ("The contract covers 40 trains that Tern Rail will deliver to Selwick by 2029.", "The contract covers 40 trains that Tern Rail will deliver to Marlow by 2029.", "Selwick", "Marlow"),
    ("The report was commissioned by the Bank of Kestovia in April.", "The report was commissioned by the Bank of Amberland in April.", "Kestovia", "Amberland"),
    ("Shares of the chip maker Velaro fell 4% in late trading after the forecast.", "Shares of the chip maker Tandem fell 4% in late trading after the forecast.", "Velaro", "Tandem"),
    ("The prize for the best debut went to Mira Solberg for her novel about lighthouse keepers.", "The prize for the best debut went to Ines Halloran for her novel about lighthouse keepers.", "Mira Solberg", "Ines Halloran"),
    ("Researchers tested the drug on patients in hospitals across Ostania for two years.", "Researchers tested the drug on patients in hospitals across Brask for two years.", "Ostania", "Brask"),
    ("The museum bought the painting from collector Hugo Renn for two million crowns.", "The museum bought the painting from collector Edda Marsh for two million crowns.", "Hugo Renn", "Edda Marsh"),
    ("The model, called Lumen, was trained on texts in forty languages and costs nothing.", "The model, called Cinder, was trained on texts in forty languages and costs nothing.", "Lumen", "Cinder"),
    ("Flooding closed the bridge between Harrow Point and Dunlin for three weeks.", "Flooding closed the bridge between Harrow Point and Grebe for three weeks.", "Dunlin", "Grebe"),
    ("The cable will connect Norrland with the island of Skerry by the end of the decade.", "The cable will connect Norrland with the island of Petrel by the end of the decade.", "Skerry", "Petrel"),
    ("The fund sold its stake in Quillon to pay off debts from the failed merger.", "The fund sold its stake in Abbeyfield to pay off debts from the failed merger.", "Quillon", "Abbeyfield"),
    ("The minister told reporters in Velden that the law would protect tenants.", "The minister told reporters in Aldmoor that the law would protect tenants.", "Velden", "Aldmoor"),
    ("The court upheld the fine on the ticket seller Rowanda for abusing its position.", "The court upheld the fine on the ticket seller Marblehall for abusing its position.", "Rowanda", "Marblehall"),
    ("Engineers from Corvane repaired the satellite link after the storm in March.", "Engineers from Heliad repaired the satellite link after the storm in March.", "Corvane", "Heliad"),
    ("Le tribunal a condamné la société Lysandre pour pollution de la rivière en mai.", "Le tribunal a condamné la société Corvanis pour pollution de la rivière en mai.", "Lysandre", "Corvanis"),
    ("El sindicato firmó el acuerdo con la naviera Peralta después de once horas de negociación.", "El sindicato firmó el acuerdo con la naviera Valdemar después de once horas de negociación.", "Peralta", "Valdemar"),
    ("A empresa assinou o contrato com a transportadora Boreal depois de meses de negociações.", "A empresa assinou o contrato com a transportadora Austral depois de meses de negociações.", "Boreal", "Austral"),
]  # fmt: skip

REPLACED_NUMBERS = [
    ("The baby weighed 9 pounds 5 ounces when born at the clinic.", "The baby weighed 9 pounds 10 ounces when born at the clinic.", "5", "10"),
    ("The reality show 23 Doors and Counting was cancelled.", "The hit reality show 19 Doors and Counting was cancelled.", "23", "19"),
    ("The plant will employ 1,540 people when finished.", "When finished, the plant will employ 1,450 people, many of them engineers.", "1,540", "1,450"),
    ("Tern posted adjusted earnings of $1.03 per diluted share.", "Adjusted earnings were $127 million or $1.04 per diluted share.", "1.03", "1.04"),
    ("The avalanche killed 18 climbers on Mount Orrin.", "It unleashed an avalanche that killed 16 climbers on Mount Orrin.", "18", "16"),
    ("It is the first recall in the history of the 216-year-old firm.", "This has been the first recall in the history of the 108-year-old firm.", "216", "108"),
    ("The project, called 120 Days of Silence, began in spring.", "She launched a project called 100 Days of Silence when she was thirty.", "120", "100"),
    ("Visitors who sign up get 5% off their first order of tea.", "Whoever signs up today will get 10% off their first order of tea.", "5", "10"),
    ("Glim 5 answers questions in 34 languages.", "Glim 4 answers questions in 34 languages and can read maps.", "5", "4"),
    ("The train covers the distance in 52 minutes by day.", "The new train covers the distance in 48 minutes by day.", "52", "48"),
    ("The committee raised the minimum to 14 crowns an hour for cleaners.", "In June the committee raised the minimum to 12 crowns an hour for cleaners.", "14", "12"),
    ("Die Werft beschäftigt 1.850 Menschen in Lindenau.", "Velmora beschäftigt 1.580 Menschen in Lindenau und sucht weitere.", "1.850", "1.580"),
    ("La usine doit produire 70 millions de doses par an.", "Elle prévoit de produire 40 millions de doses par an dans la région.", "70", "40"),
]  # fmt: skip

TRUE = [
    # the same in other words
    ("Alder Foods bought its rival Birch for $5.4 billion.", "Alder Foods agreed on Monday to buy its smaller rival Birch for $5.4 billion in cash."),
    ("Birch was taken over by Alder Foods for $5.4 billion.", "Alder Foods agreed on Monday to buy its smaller rival Birch for $5.4 billion in cash."),
    ("The company said it had raised $184 million.", "Kestrel Loom said on Tuesday it had raised $184 million in a round led by Ostrava Bay."),
    ("The start-up employs 640 people.", "Kestrel Loom employs 640 people in Brackenport and plans to add 250 jobs by 2027."),
    ("She said the bank would not hurry.", "Governor Ana Prell said the bank would not hurry to lower rates again."),
    ("President Marl said the treaty was dead.", "Joanna Marl, who became president in May, said the treaty was dead."),
    ("Mr Marl opened the bridge at noon.", "Tobias Marl opened the bridge at noon on Friday."),
    ("Senator Quist voted against the budget.", "Sen. Quist voted against the budget on Tuesday."),
    ("Governor Odell signed a 30-day order.", "Gov. Odell signed a 30-day order on Friday, her office said."),
    ("The International Court of Tidewater (ICT) called for a truce in the port city.", "The Court of Tidewater on Saturday called for a truce in the battered port city."),
    ("The ITC ordered the firm to pay.", "The International Trade Council ordered the firm to pay the fine within a month."),
    ("The International Trade Council ordered the firm to pay.", "The ITC ordered the firm to pay the fine within a month."),
    ("The Ostanian government lifted the ban on lithium.", "Ostania lifted the ban on lithium after two years of talks."),
    ("Ostania's parliament passed the bill at night.", "The Ostanian parliament passed the bill at night after nine hours of debate."),
    ("Police in Marach arrested two men on Sunday.", "Two men were arrested on Sunday by police in Marach, a town of 9,000."),
    ("The glacier lost 2.1 metres, the institute said.", "On average its surface sank by 2.1 metres between October 2024 and September 2025, the institute said."),
    ("However, Ives will stay until June.", "Ives will stay until June, the board decided."),
    ("Despite the losses, Tandem kept its forecast.", "Tandem kept its forecast for the year in spite of heavy losses."),
    ("Earlier, the mayor had promised a new school.", "On Monday the mayor had promised a new school to parents in the valley."),
    ("The library reopened in May.", "After a year of work the town library reopened to readers in May."),
    ("Workers finished the tunnel eleven months late.", "Workers have broken through the last wall of rock eleven months later than planned."),
    ("The ship carried wheat to Port Harken.", "The ship, which carried wheat and barley, was bound for Port Harken."),
    ("Hanno Wie, the club's trainer, resigned.", "Trainer Hanno Wie resigned from the club after five defeats."),
    ("Trainer Hanno Wie resigned.", "Hanno Wie, trainer of the club since 2019, resigned after five defeats in a row."),
    ("Tim Oakes, chief of Alder, spoke first.", "Alder chief Tim Oakes spoke first at the conference."),
    ("Alder chief Tim Oakes spoke first.", "Tim Oakes, chief of Alder, spoke first at the conference."),
    ("Wanda Thorne chairs Solenne.", "Solenne's chair Wanda Thorne declined to comment."),
    ("Actor Piet Rask plays the king in the film.", "In the film the king is played by Piet Rask, an actor from Selwick."),
    ("Five states sued Rowanda in June.", "Rowanda was sued by five states in June for its ticket fees."),
    ("Tern and Grebe merged in 2019.", "Grebe and Tern merged in 2019 after years of rivalry."),
    ("Alder met Birch in the final.", "Birch met Alder in the final on Sunday."),
    ("Tern plays Grebe on Saturday.", "Grebe plays Tern on Saturday in front of a full house."),
    ("Ostania signed a pact with Brask.", "Brask signed a pact with Ostania on Wednesday."),
    ("Mira married Jonas in 2001.", "Jonas married Mira in 2001 in a chapel by the sea."),
    # other order of parts
    ("In 2024 sales rose to $46 million, from $21 million in 2023.", "Sales rose from $21 million in 2023 to $46 million in 2024."),
    ("Sales rose 7% in Spain and 5% in France.", "Sales rose 5% in France and 7% in Spain."),
    ("The city pays 35 percent and the state 50 percent.", "The state pays 50 percent, the city 35 percent and the union the rest."),
    ("There were 72 votes against and 76 in favour.", "The bill got 76 votes in favour and 72 against, with five abstentions."),
    ("At home in Velden and abroad, Tandem sells less.", "Tandem sells less abroad and at home in Velden."),
    ("From Selwick to Marlow trains take 48 minutes.", "Trains take 48 minutes from Selwick to Marlow."),
    ("Greta Sol and Bo Tre broke ranks.", "Bo Tre and Greta Sol broke ranks and backed the government."),
    ("Said mayor Hilde Bran: 'We will not pay.'", "'We will not pay,' said mayor Hilde Bran at the meeting."),
    # numbers in another form, or others beside them
    ("Some 88% of patients recovered within a week.", "Of the patients, 87.6% recovered within a week of the treatment."),
    ("The 2018–19 academic year brought the change.", "The 2018-2019 academic year brought the change."),
    ("The fine is about 60 million crowns.", "The fine is 62 million crowns, to be paid by June."),
    ("It has 30,000 members across the country.", "It has 29,800 members across the country and abroad."),
    ("The first phase costs 12 million crowns.", "The first phase costs 12 million crowns, the second phase 19 million crowns."),
    ("The second phase costs 19 million crowns.", "The first phase costs 12 million crowns, the second phase 19 million crowns."),
    ("Three of nine members voted no.", "Of the nine members three voted no and six yes."),
    ("A 41-year-old driver was hurt.", "The driver, 41, was hurt when the bus skidded."),
    ("The river rose 4 metres in 12 hours.", "Within 12 hours the river rose by 4 metres."),
    ("The tower is 310 metres tall, 12 more than the old one.", "At 310 metres the tower beats the old one by 12."),
    ("On March 2 the panel picked three candidates.", "By Jo Marsh on March 3. The panel picked three candidates on March 2."),
    # the same deed, told in the passive
    ("Alder was sued by Birch over a patent.", "Birch sued Alder over a patent in May."),
    ("Birch sued Alder over a patent.", "Alder was sued by Birch over a patent in May."),
    ("Saltmere lost to Ironbridge on penalties.", "Ironbridge beat Saltmere on penalties on Saturday."),
    ("Ironbridge defeated Saltmere.", "Saltmere lost to Ironbridge in the cup final."),
    ("Tern hired Vale from a rival.", "Vale was hired by Tern from a rival in March."),
    ("Rowanda was fined by the Competition Authority.", "The Competition Authority fined Rowanda for its fees."),
    # other languages
    ("Die Werft wurde von Velmora gekauft.", "Velmora kaufte die Werft im Januar für 40 Millionen Euro."),
    ("Der Umsatz stieg um 7,4 Prozent.", "Im vergangenen Jahr stieg der Umsatz um 7,4 Prozent auf 930 Millionen Euro."),
    ("Den Vertrag unterzeichnete der Bürgermeister im Rathaus.", "Im Rathaus unterzeichnete Jonas Trell, der Bürgermeister, den Vertrag."),
    ("Von den Kosten trägt die Stadt 35 Prozent, das Land 50 Prozent.", "Die Stadt trägt 35 Prozent der Kosten, das Land 50 Prozent."),
    ("La société a été rachetée par Corvanis.", "Corvanis a racheté la société en juin pour 40 millions d'euros."),
    ("Corvanis a racheté Lysandre.", "Lysandre a été racheté par Corvanis en juin."),
    ("Peralta fue comprada por Valdemar.", "Valdemar compró Peralta el año pasado."),
    ("A Boreal foi comprada pela Austral.", "Austral comprou Boreal no ano passado."),
    ("アルダー社はバーチ社に買収された。", "バーチ社はアルダー社を約300億円で買収した。"),
    ("売上高は6240億円、営業利益は388億円だった。", "売上高が前年度比11.2%増の6240億円、営業利益が同4%減の388億円だった。"),
    ("송림전자는 백산그룹을 인수했다.", "송림전자가 백산그룹을 3억 원에 인수했다고 밝혔다."),
    ("松岭科技收购了白桦集团。", "松岭科技周一宣布收购白桦集团。"),
    ("准确率为93.4%，上一代为88.1%。", "新模型的准确率为93.4%，高于上一代的88.1%。"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "source", "said", "stated"), [*REPLACED_NAMES, *REPLACED_NUMBERS])
def test_another_name_or_number_in_the_same_frame_is_found(claim: str, source: str, said: str, stated: str) -> None:
    """With what the claim has there, and what the source has."""
    found = [slot for slot in slots.find(claim, source, _language(claim)) if slot.sure]

    assert [(slot.text, slot.stated) for slot in found] == [(said, stated)]


@pytest.mark.parametrize(("claim", "source"), TRUE)
def test_what_is_true_in_other_words_is_not_reported(claim: str, source: str) -> None:
    """Paraphrase moves parts, leaves some out, abbreviates names, rounds numbers and turns verbs into the passive."""
    assert [slot for slot in slots.find(claim, source, _language(claim)) if slot.sure] == []


@pytest.mark.parametrize("claim", [claim for claim, *_ in [*REPLACED_NAMES, *REPLACED_NUMBERS, *TRUE]])
def test_a_sentence_does_not_contradict_itself(claim: str) -> None:
    assert slots.find(claim, claim, _language(claim)) == ()


@pytest.mark.parametrize(("claim", "source"), [(claim, source) for claim, source, *_ in [*REPLACED_NAMES, *TRUE]])
def test_a_slot_says_where_it_stands_on_both_sides(claim: str, source: str) -> None:
    for slot in slots.find(claim, source, _language(claim)):
        assert slot.text == claim[slot.start : slot.end]
        assert slot.stated == source[slot.at[0] : slot.at[1]]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Alder opened a shop in Selwick.", "Alder opened a shop in Marlow."),
        ("The route through Mount Orrin has been changed.", "The route through Khum Pass has been changed."),
        ("The fire in Velden was put out.", "Firemen put out the fire in Aldmoor."),
        ("It is the first in its 216-year history.", "The 108-year history of the firm had seen no recall before."),
    ],
)  # fmt: skip
def test_a_short_frame_is_a_weak_reason(claim: str, source: str) -> None:
    """Three words around a name are seen, and are not enough for a warning."""
    assert {slot.sure for slot in slots.find(claim, source, "en")} <= {False}


def test_headings_capitalise_words_that_are_no_names() -> None:
    heading = "Tern Rail Cancels Night Trains After Storm Hits Coastal Line"

    assert slots.find("Tern Rail cancelled all trains after a storm hit the coastal line.", heading, "en") == ()


@pytest.mark.parametrize(
    "text", ["", " ", ".", "？！", "\n\n\n", "1", "A", "a" * 5000, "((((((", "，，，", "\U0001f600 1 \U0001f600"]
)
@pytest.mark.parametrize("language", ["en", "de", "ja", "zh", "ko", "fr", ""])
def test_anything_can_be_compared_with_anything(text: str, language: str) -> None:
    assert slots.find(text, "Alder bought Birch for 3 crowns.", language) == ()
    assert slots.find("Alder bought Birch for 3 crowns.", text, language) == ()


@pytest.mark.parametrize(
    "part", ["Alder bought 3 of Birch, ", "A ", "1 ", "甲は乙を", "ab가 cd를 ", "x. ", "Tern (", "甲收购", "アルダーは"]
)
def test_work_grows_with_the_length_of_the_text(part: str) -> None:
    language = "ja" if "は" in part else "ko" if "가" in part else "zh" if "收" in part else "en"

    assert_linear(lambda text: slots.find(text, text[1:], language), lambda count: part * count, 4_000)


def _language(text: str) -> str:
    """Return the language of a sentence of the tables, by words that the others lack."""
    marks = {
        "ja": "はのを", "ko": "는은이가", "zh": "收率", "de": "Werft Umsatz Vertrag Kosten",
        "fr": "société racheté tribunal usine", "es": "sindicato Peralta", "pt": "empresa Boreal",
    }  # fmt: skip
    for language, words in marks.items():
        if any(word in text for word in (words.split() if words.isascii() or " " in words else words)):
            return language
    return "en"
