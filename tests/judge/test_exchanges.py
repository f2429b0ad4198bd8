"""Two parts of a claim in each other's place."""

from __future__ import annotations

import pytest

from factlint.judge.passages import IndexedPage
from growth import assert_linear

# The language, what the claim says, what the page says.
EXCHANGED = [
    ("en", "The plant should employ 300 people when complete, 1,450 of them engineers.", "The plant should open in 2028 and employ 1,450 people when complete, 300 of them engineers."),
    ("en", "Revenue was $21 million last year, after $46 million in 2024.", "Renn said revenue had more than doubled to $46 million last year, from $21 million in 2024."),
    ("en", "Prices rose 2.9% in the year to February, after 2.3% in January.", "Prices rose 2.3% in the year to February, down from 2.9% in January."),
    ("en", "The bank expects growth of 1.8% this year, instead of the 1.4% it forecast in December.", "The bank now expects growth of 1.4% this year, less than the 1.8% it forecast in December."),
    ("en", "In the second wave 64% of the trained plants survived, compared with 88% of the others.", "In the second wave 88% of the trained plants survived, compared with 64% of the others."),
    ("en", "Rents have risen 13% since 2022, while wages grew 21%.", "Rents have risen 21% since 2022, faster than wages, which grew 13%."),
    ("en", "Tern charged small firms 11% of the price, against 28% for its own shows.", "Tern had charged small firms fees of up to 28% of the price, against 11% for its own shows."),
    ("en", "Glim 3.5 reads 400,000 words at once, four times as much as Glim 4.", "Glim 4 reads 400,000 words at once, four times as much as Glim 3.5."),
    ("en", "The error rate was 10% with a second reader, and 2% when nobody checked.", "The error rate was 2% with a second reader, and 10% when nobody checked."),
    ("en", "Oswin Reed will lead the group, while Clara Voss will become deputy chairman.", "Clara Voss will lead the group, while Oswin Reed will become deputy chairman."),
    ("en", "Hollis also took part, while Pinefold, which led the previous round, stayed away.", "Pinefold also took part, while Hollis, which led the previous round, stayed away."),
    ("en", "The Commission will pay for the bridge, which Ostania has yet to approve.", "Ostania will pay for the bridge, which the Commission has yet to approve."),
    ("en", "Amberland withdrew from the pact in 2023 while Kestovia never joined it.", "Kestovia withdrew from the pact in 2023 while Amberland never joined it."),
    ("en", "The first proof that a network gives a correct input for every output of interest.", "We give the first proof that a network gives a correct output for every input of interest."),
    ("de", "Die Stadt trägt 50 Prozent der Kosten, das Land 35 Prozent, den Rest der Bund.", "Die Stadt trägt 35 Prozent der Kosten, das Land 50 Prozent, den Rest der Bund."),
    ("fr", "Le chiffre d'affaires est de 12 millions en 2025, contre 19 millions en 2024.", "Le chiffre d'affaires est de 19 millions en 2025, contre 12 millions en 2024."),
    ("es", "Las ventas fueron de 12 millones en 2025, frente a 19 millones en 2024.", "Las ventas fueron de 19 millones en 2025, frente a 12 millones en 2024."),
    ("pt", "As vendas foram de 12 milhões em 2025, contra 19 milhões em 2024.", "As vendas foram de 19 milhões em 2025, contra 12 milhões em 2024."),
    # names
    ("en", "The Harbour Union has sued the Port Council over the night shifts.", "The Port Council has sued the Harbour Union over the night shifts."),
    ("en", "Bellweather was bought by Oakridge Mills in a deal worth 40 million crowns.", "Oakridge Mills was bought by Bellweather in a deal worth 40 million crowns."),
    ("en", "Rana Holt raised the money in a round led by Quarry Partners of Lund.", "In the end Quarry Partners of Lund raised the money in a round led by Rana Holt."),
    ("en", "In the vote Dunlin came second and Grebe came last.", "In the vote Grebe came second and Dunlin came last."),
    ("en", "Talks ended after Velden expelled two envoys from Marl.", "Talks ended after Marl expelled two envoys from Velden."),
    ("en", "Mira Sand was brought down by Jo Reed near the goal.", "Near the goal, minutes later, Jo Reed was brought down by Mira Sand."),
    ("en", "The tunnel runs from Aldmoor to Selwick under the bay.", "The tunnel runs from Selwick to Aldmoor under the bay."),
    ("en", "Nordvik is the second port of the country behind Arvik.", "Arvik moved more freight than ever and is the second port of the country behind Nordvik."),
    # numbers, in one sentence and in two
    ("en", "Of the two plants, the one in Velden has 60 workers and the one in Marl 340.", "Of the two plants, the one in Velden has 340 workers and the one in Marl 60."),
    ("en", "Ticket sales brought in 3 million crowns and food 5 million.", "Ticket sales brought in 5 million crowns and food 3 million."),
    ("en", "Six members wanted to wait. Two voted for the plan of the mayor.", "Two members wanted to wait. Six voted for the plan of the mayor."),
    ("en", "The fare went up from 48 crowns to 55 crowns in May.", "The fare went up from 55 crowns to 48 crowns in May."),
    # several words for several others, and what is said aside
    ("en", "Before the show there was a standing ovation, and after it a strike of the ushers.", "Before the show there was a strike of the ushers, and after it a standing ovation."),
    ("en", "Karla Weiss criticised Otto Rehn for the length of the strike.", "The minister, Otto Rehn, thanked the judge and criticised Weiss for the length of the strike."),
    ("en", "Pinefold, which led the previous round, stayed away, while Hollis took part.", "Hollis, which led the previous round, stayed away, while Pinefold took part."),
    # words
    ("en", "Thefts from shops fell by a third last year, while those from homes rose.", "Thefts from homes fell by a third last year, while those from shops rose."),
    ("en", "The line lost 212 riders at dawn and gained 48 riders at night.", "The line gained 212 riders at dawn and lost 48 riders at night."),
    ("de", "Die Gemeinde Lindau verklagte Velmora Werke wegen des Lärms.", "Velmora Werke verklagte die Gemeinde Lindau wegen des Lärms."),
    ("fr", "La société Corvanis a attaqué la ville de Mirande devant le tribunal.", "La ville de Mirande a attaqué la société Corvanis devant le tribunal."),
    ("es", "El puerto de Costalba superó al de Peralta en contenedores.", "El puerto de Peralta superó al de Costalba en contenedores."),
    ("pt", "As receitas passaram de 91 para 58 milhões de euros.", "As receitas passaram de 58 para 91 milhões de euros."),
]  # fmt: skip

IN_PLACE = [
    ("en", "Tern, Grebe and Petrel share the cost of 9 million.", "Petrel, Grebe and Tern share the cost of 9 million."),
    ("en", "Alder met Birch in the final.", "Birch met Alder in the final on Sunday."),
    ("en", "Jonas married Mira in 2001.", "Mira married Jonas in 2001 in a chapel by the sea."),
    ("en", "Ostania signed a pact with Brask.", "Brask signed a pact with Ostania on Wednesday."),
    ("en", "Tim Oakes, chief of Alder, spoke first.", "Alder chief Tim Oakes spoke first at the conference."),
    ("en", "Alder was sued by Birch over a patent.", "Birch sued Alder over a patent in May."),
    ("en", "Birch was taken over by Alder Foods for $5.4 billion.", "Alder Foods agreed on Monday to buy its smaller rival Birch for $5.4 billion in cash."),
    ("en", "Saltmere lost to Ironbridge on penalties.", "Ironbridge beat Saltmere on penalties on Saturday."),
    ("en", "There were 72 votes against and 76 in favour.", "The bill got 76 votes in favour and 72 against, with five abstentions."),
    ("en", "The city pays 35 percent and the state 50 percent.", "The state pays 50 percent, the city 35 percent and the union the rest."),
    ("en", "In 2024 sales rose to $46 million, from $21 million in 2023.", "Sales rose from $21 million in 2023 to $46 million in 2024."),
    ("en", "Her record on civil rights and voting rights was praised.", "She was praised for her record on voting rights and civil rights."),
    ("en", "A chain of shops will sell coffee.", "She owns shops. Her chain, which will sell coffee, is new."),
    ("en", "The mill went from Alder to Birch.", "To Birch went the mill, from Alder."),
    ("en", "Lawyers for Alder sued Birch.", "Birch was sued by lawyers who work for Alder."),
    ("en", "Kestovia, a neighbour of Marl, froze the funds.", "Kestovia froze the funds. Its neighbour Marl did not."),
    ("en", "Velden will lift its ban for Marl, and Marl will drop its tariff for Velden.", "Marl will drop its tariff for Velden, and Velden will lift its ban for Marl."),
    ("en", "The trainer of the club resigned.", "The club's trainer resigned after five defeats."),
    ("de", "Von den Kosten trägt die Stadt 35 Prozent, das Land 50 Prozent.", "Die Stadt trägt 35 Prozent der Kosten, das Land 50 Prozent."),
    ("fr", "Lysandre a été racheté par Corvanis.", "Corvanis a racheté Lysandre en juin."),
    ("es", "Peralta fue comprada por Valdemar.", "Valdemar compró Peralta el año pasado."),
]  # fmt: skip


def _found(language: str, claim: str, source: str) -> list[tuple[str, str]]:
    page = IndexedPage.of_text(source, language=language)
    found = page.whereabouts.in_sentences(claim, range(len(page.sentences)))
    return [(one.text, one.stated) for one in found]


@pytest.mark.parametrize(("language", "claim", "source"), EXCHANGED)
def test_parts_that_changed_places_are_found(language: str, claim: str, source: str) -> None:
    """Names, numbers and words, each where the other belongs."""
    assert len(_found(language, claim, source)) == 1


@pytest.mark.parametrize(
    ("language", "claim", "source"), [(one, source, claim) for one, claim, source in EXCHANGED[:21]]
)
def test_parts_that_changed_places_are_found_from_either_side(language: str, claim: str, source: str) -> None:
    assert len(_found(language, claim, source)) <= 1


@pytest.mark.parametrize(("language", "claim", "source"), IN_PLACE)
def test_what_may_stand_in_another_order_is_no_exchange(language: str, claim: str, source: str) -> None:
    """Lists, the passive, who met whom, an office before or behind its holder, what is told in turn."""
    assert _found(language, claim, source) == []


@pytest.mark.parametrize(("language", "claim"), [(language, claim) for language, claim, _ in [*EXCHANGED, *IN_PLACE]])
def test_a_text_agrees_with_itself(language: str, claim: str) -> None:
    assert _found(language, claim, claim) == []


def test_an_exchange_shows_what_belongs_there() -> None:
    found = _found(
        "en",
        "The plant employs 300 people, 1,450 of them engineers.",
        "The plant employs 1,450 people, 300 of them engineers.",
    )

    assert found in ([("300", "1,450")], [("1,450", "300")])


@pytest.mark.parametrize("language", ["ja", "ko", "ru"])
def test_other_languages_are_left_alone(language: str) -> None:
    assert _found(language, "Birch sued Alder in May.", "Alder sued Birch in May.") == []


@pytest.mark.parametrize("text", ["", ".", "?!", "1", "A", "A B", "and and and", "a" * 3000, "\U0001f600 1"])
def test_anything_can_be_asked(text: str) -> None:
    assert _found("en", text, "Alder sued Birch over 3 crowns.") == []
    assert _found("en", "Alder sued Birch over 3 crowns.", text) == []


@pytest.mark.parametrize("part", ["Birch sued Alder. ", "A ", "1 and ", "x of y ", "Tern, Grebe "])
def test_work_grows_with_the_length_of_the_text(part: str) -> None:
    assert_linear(lambda text: _found("en", text, text[1:]), lambda count: part * count, 2_000)
