"""Claims that turn what the matching sentence of their source says, and true ones that look as if they did."""

from __future__ import annotations

import pytest

from factlint.judge import turns
from growth import assert_linear

# What the claim says, what the source says.
DENIED = [
    ("The board of Halden approved the merger with Orvik.", "The board of Halden did not approve the merger with Orvik, its chair said."),
    ("The board of Halden did not approve the merger with Orvik.", "The board of Halden approved the merger with Orvik on Monday."),
    ("Shares in Tern Rail have not dropped after the profit warning.", "Shares in Tern Rail dropped sharply after the profit warning."),
    ("Two guards at the port of Selwick have not been suspended after the theft.", "Two guards at the port of Selwick have been suspended after the theft, police said."),
    ("The Senate can block the housing bill.", "The Senate cannot block the housing bill, but may delay it by sixty days."),
    ("The commission has approved the aid for the Orrin plant.", "The commission has yet to approve the aid for the Orrin plant."),
    ("Velaro has already turned a profit on its maps.", "Velaro has yet to turn a profit on its maps."),
    ("Mira Solberg did not write the novel about lighthouse keepers.", "Mira Solberg wrote the novel about lighthouse keepers in two winters."),
    ("One of the agents contacted people outside the firm.", "None of the agents contacted people outside the firm."),
    ("Amberland joined the Lund accord.", "Under the Lund accord, 48 countries cut emissions; Amberland never joined."),
    ("The report on the Aldmoor bridge was never published.", "The report on the Aldmoor bridge was published in March."),
    ("Brask managed to repay the loan and failed to open the mine.", "Brask opened the mine and repaid the loan."),
    ("The opposition party did not vote against the rent bill.", "The opposition party voted against the rent bill."),
    ("The third satellite is not lost.", "The third is lost."),
    ("The accounts of Quillon were unaudited when the bank lent the money.", "The accounts of Quillon were audited when the bank lent the money."),
    ("Halden refused to sell its stake in the Orrin mine.", "Halden agreed on Friday to sell its stake in the Orrin mine."),
    ("Researchers at Larkmoor were unable to repeat the test of the vaccine.", "Researchers at Larkmoor repeated the test of the vaccine twice."),
]  # fmt: skip
TURNED = [
    ("Revenue at Halden fell 12% to $3.2 billion in the second quarter.", "Revenue at Halden rose 12% to $3.2 billion in the second quarter, the company said."),
    ("Churn at Northlight increased to 1.3% in the third quarter.", "Churn at Northlight decreased to 1.3% in the third quarter."),
    ("Fernhill shares jumped 5% to $71.20.", "Fernhill shares dropped 5% to $71.20, while Dunmore's jumped 23% to $37.60."),
    ("The court acquitted the former mayor of Selwick of fraud.", "The court convicted the former mayor of Selwick of fraud on two counts."),
    ("Parliament rejected the budget for the Orrin tunnel.", "Parliament approved the budget for the Orrin tunnel late on Tuesday."),
    ("Quillon plans to hire 400 engineers in Aldmoor.", "Quillon plans to lay off 400 engineers in Aldmoor by June."),
    ("Tern Rail closed its plant in Tessaly in May.", "Tern Rail opened its plant in Tessaly in May."),
    ("The union opposes the offer of Fernhill for Dunmore.", "The union supports the offer of Fernhill for Dunmore."),
    ("Kestovia banned exports of raw lithium last year.", "Kestovia allowed exports of raw lithium last year for the first time."),
    ("The bank accelerated its purchases of bonds in March.", "The bank slowed its purchases of bonds in March."),
    ("The regulator strengthened the rules for small lenders.", "The regulator weakened the rules for small lenders after a long debate."),
    ("Economists at Lisgard are pessimistic about exports in autumn.", "Economists at Lisgard are optimistic about exports in autumn."),
    ("Velaro publicly paid $2 million to a consultant in Brask.", "Velaro secretly paid $2 million to a consultant in Brask, prosecutors say."),
    ("The group reported a quarterly loss of $46 million.", "The group reported a quarterly profit of $46 million."),
    ("Saltmere had the worst defence of the league this season.", "Saltmere had the best defence of the league this season."),
    ("The tunnel will lengthen the journey to Hellmark to 22 minutes.", "The tunnel will shorten the journey to Hellmark to 22 minutes by train."),
    ("Police released the director of the museum on Friday.", "Police arrested the director of the museum on Friday."),
    ("Orvik bought its paper mill in Larkmoor in April.", "Orvik sold its paper mill in Larkmoor in April for $9 million."),
    ("The minister praised the report on the harbour fire.", "The minister criticised the report on the harbour fire."),
    ("The experiment with hardened plants was a failure.", "The experiment with hardened plants was a success, the authors write."),
    ("Lanternworks postponed the release of Glim to March.", "Lanternworks brought forward the release of Glim to March."),
    ("Larger models broke more rules than smaller ones.", "Larger models broke fewer rules than smaller ones."),
]  # fmt: skip
COMPARED = [
    ("The flood displaced more than 500 families in Velden.", "The flood displaced fewer than 500 families in Velden."),
    ("The fund paid at least $20 million for the trial.", "The fund paid up to $20 million for the trial."),
    ("Over 300 flats in the harbour stand empty.", "Nearly 300 flats in the harbour stand empty."),
    ("All employees of the Aldmoor plant will keep their jobs.", "Some employees of the Aldmoor plant will keep their jobs."),
    ("Most members of the rate committee voted for the cut.", "Few members of the rate committee voted for the cut."),
    ("Every school in Brightwell was hit by the attack.", "No school in Brightwell was hit by the attack."),
    ("Halden is larger than Orvik by sales.", "Orvik is larger than Halden by sales."),
    ("Under 50 stores of Tern will be finished by 2027.", "Over 50 stores of Tern will be finished by 2027."),
]  # fmt: skip
ROLES = [
    ("“We will spend it on people,” finance chief Ines Varga said.", "“We will spend it on people,” chief executive Ines Varga said."),
    ("Jane Doe, chief executive of Halden, resigned on Monday.", "Halden said on Monday that Jane Doe, its chief financial officer, had resigned."),
    ("State governor Malcolm Iyer opened an inquiry.", "State prosecutor Malcolm Iyer has opened an inquiry into the breach."),
    ("President Karin Aldous won the vote.", "Vice President Karin Aldous won the vote in the chamber."),
    ("Foreign Minister Dario Fenn told reporters about the law.", "Housing Minister Dario Fenn told reporters about the law."),
    ("One member, Governor Oskar Lindgren, preferred no change.", "One member, Deputy Governor Oskar Lindgren, preferred no change."),
    ("Mayor Lise Marchetti opened the bridge.", "Senator Lise Marchetti opened the bridge."),
    ("Saltmere captain Elena Brandt blamed nobody.", "Saltmere coach Elena Brandt blamed nobody."),
    ("Noor Haddadi, a statistician, grew 4,800 plants.", "Botanist Noor Haddadi and her colleagues grew 4,800 plants."),
]  # fmt: skip
MODAL = [
    ("Velaro acquired the map maker Tandem for $40 million.", "Velaro may acquire the map maker Tandem for $40 million, two people said."),
    ("Halden cut 500 jobs at its plant in Orrin.", "Halden plans to cut 500 jobs at its plant in Orrin."),
    ("Brask has built a refinery in the province of Kell.", "Brask will in turn build a refinery in the province of Kell."),
    ("Field trials on the island of Sonder have begun.", "Field trials on the island of Sonder are to begin in April."),
    ("The glacier will certainly vanish by 2070, scientists say.", "The glacier could vanish by 2070, scientists say, if the world warms."),
    ("Both parliaments have ratified the lithium pact.", "Both parliaments must still ratify the lithium pact."),
    ("The inquiry into the fuel line took eight weeks.", "The chairman expects the inquiry into the fuel line to take eight weeks."),
    ("Brask might build a refinery in the province of Kell.", "Brask will build a refinery in the province of Kell for $2 billion."),
    ("The Bank of Mavria may lower its key rate to 3.75%.", "The Bank of Mavria lowered its key rate to 3.75% on Thursday."),
]  # fmt: skip

TRUE = [
    ("Halden's revenue grew 12% to $3.2 billion.", "Revenue at Halden rose 12% to $3.2 billion in the second quarter."),
    ("Profit fell to $33 million although revenue rose.", "Revenue rose 7.4% to $930 million, but profit fell from $41 million to $33 million."),
    ("The board turned down the offer of Orvik.", "The board did not accept the offer of Orvik."),
    ("The board did not accept the offer of Orvik.", "The board rejected the offer of Orvik on Monday."),
    ("Halden declined to comment on the sale.", "Halden did not comment on the sale."),
    ("Not only did Velaro raise prices, it also closed two shops.", "Velaro raised prices and closed two shops."),
    ("Sales did not fall in the third quarter.", "Sales rose in the third quarter."),
    ("The talks did not fail to produce a pact on lithium.", "The talks produced a pact on lithium."),
    ("It is not unlikely that Tern will sell the depot.", "It is likely that Tern will sell the depot."),
    ("The plant stays shut until May.", "The plant will not open until May."),
    ("The bridge opened on Monday.", "The bridge did not open until Monday."),
    ("The terms of the purchase were not disclosed.", "The terms of the purchase were kept secret."),
    ("Halden said that it would not sell the mine.", "Halden said that it would keep the mine."),
    ("No one was hurt in the fire at the depot.", "The fire at the depot left nobody injured."),
    ("Nearly 500 families left Velden.", "Some 490 families left Velden."),
    ("More than half of the patients recovered.", "Of the patients, 61% recovered."),
    ("Over 500 people came to the rally.", "More than 500 people came to the rally."),
    ("Jane Doe, chief executive of Halden, resigned.", "Halden's CEO Jane Doe resigned on Monday."),
    ("Finance chief Tobias Renn gave the figures.", "The figures were given by Tobias Renn, the chief financial officer."),
    ("Lionel Straker, who founded Greywater, sold his shares.", "Greywater's founder Lionel Straker sold his shares."),
    ("Minister Dario Fenn defended the law.", "Housing Minister Dario Fenn defended the law."),
    ("Chairman Jane Doe opened the meeting.", "Jane Doe, chairman and chief executive, opened the meeting."),
    ("Velaro wants to acquire Tandem.", "Velaro plans to acquire Tandem for $40 million."),
    ("Velaro has announced that it will buy Tandem.", "Velaro said that it will buy Tandem."),
    ("Tern will launch a night train in May.", "Tern is expected to launch a night train in May."),
    ("Halden is set to cut 500 jobs in Orrin.", "Halden plans to cut 500 jobs in Orrin."),
    ("Orvik bought the mill from Halden.", "Halden sold the mill to Orvik."),
    ("Marrow beat Saltmere in the final.", "Saltmere lost to Marrow in the final."),
    ("Shares slipped after a rise on Monday.", "After they had risen on Monday, shares slipped."),
    ("Exports to Brask rose, imports fell.", "Imports from Brask fell while exports rose."),
    ("The share of forbidden acts fell when a second model read along.", "The share fell to 1.9% when a second model read along, and rose to 10.4% when nobody did."),
    ("Most of the money goes to people.", "The bulk of the money goes to people, some to steel."),
    ("Some members left early.", "Several members left early."),
    ("Six of nine members voted for the cut.", "A majority of members voted for the cut; three did not."),
    ("Halden is smaller than Orvik.", "Orvik is larger than Halden."),
    ("The law helped to avoid a rise in rents.", "The law kept rents from rising."),
    ("The company reversed a decline in sales.", "Sales at the company rose again."),
    ("A high-rise near the station burned.", "A tower near the station burned down; nobody fell."),
    ("The Boost Mobile shop in Orrin was robbed.", "The Boost Mobile shop in Orrin was robbed; takings had fallen."),
    ("If the court does not object, the sale goes ahead.", "The court may object to the sale."),
    ("Don't park at the north gate, the police ask.", "Police ask drivers who park at the north gate to move."),
    ("He said he “did not get the balance right” on prices.", "He admitted that he had failed to get the balance right on prices."),
    ("The plant in Orrin no longer makes tiles.", "The plant in Orrin has stopped making tiles."),
    ("The firm narrowed its loss to $38 million.", "Its loss narrowed to $38 million from $52 million."),
    ("Inflation is down to 2.3% from 2.9%.", "Prices rose 2.3% in the year to February, down from 2.9% in January."),
    ("Growth slowed to 1.4%.", "The economy grew 1.4%, less than before."),
    ("Mr. Renn of the U.S. unit signed without delay.", "Renn, who heads the U.S. unit, signed at once."),
    ("The vaccine is safe, the agency says.", "The agency found no sign that the vaccine is dangerous."),
    ("Investigators found no evidence of sabotage.", "Investigators did not find evidence of sabotage."),
    ("It raised $184 million from investors.", "Investors put in $184 million; shares of rivals dropped."),
    ("Nothing but the roof remained of the mill.", "Only the roof remained of the mill."),
    ("The project is late, and it costs more than planned.", "The project is behind schedule and over budget."),
    ("The accord covers the import and export of timber.", "The accord covers trade in timber, both imports and exports."),
    ("The strike began at dawn and ended at dusk.", "The strike started at dawn; at dusk it ended."),
    ("Without a permit, Tern cannot run night trains.", "Tern needs a permit to run night trains."),
    ("Voters approved the plan by a small margin.", "The plan passed narrowly; few voters had expected it to be approved."),
    ("Nordbane said delays are over.", "“There will be no more delays,” Nordbane said."),
    ("The new chief executive comes from Brightline.", "Gilles Amadou, who takes over as CEO, joined from Brightline; the finance chief stays."),
    ("Halden expects sales to grow.", "Halden expects higher sales."),
    ("The first of 27 flights failed.", "One of the 27 flights ended in failure."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "pairs"),
    [("negation", DENIED), ("direction", TURNED), ("comparison", COMPARED), ("role", ROLES), ("modality", MODAL)],
)
def test_turned_claims_are_surely_found(kind: str, pairs: list[tuple[str, str]]) -> None:
    """The cues govern the same words on both sides: safe enough for a warning."""
    for claim, sentence in pairs:
        found = [turn for turn in turns.find(claim, sentence, "en") if turn.sure]

        assert found, f"not found: {claim!r} against {sentence!r}"
        assert kind in {turn.kind for turn in found} | ({"comparison"} if kind == "direction" else set()) or (
            kind == "comparison" and found[0].kind == "direction"
        )


@pytest.mark.parametrize(("claim", "sentence"), TRUE)
def test_what_only_looks_turned_is_not_reported(claim: str, sentence: str) -> None:
    """A paraphrase with other cues, or the same cues of other things, is no sure turn."""
    assert [turn for turn in turns.find(claim, sentence, "en") if turn.sure] == []


@pytest.mark.parametrize(("claim", "sentence"), DENIED + TURNED + COMPARED + ROLES + MODAL)
def test_a_claim_does_not_turn_its_own_words(claim: str, sentence: str) -> None:
    """Verbatim claims are never turned, and neither is a sentence by itself."""
    assert turns.find(claim, claim, "en") == ()
    assert turns.find(sentence, sentence, "en") == ()


def test_a_turn_says_where_it_stands_and_what_the_source_says() -> None:
    """Offsets are of the two texts as given; the message is for an editor."""
    claim = "Revenue at Halden fell 12% in the quarter."
    sentence = "Halden’s statement: revenue at Halden rose 12% in the quarter."

    (turn,) = turns.find(claim, sentence, "en")

    assert (turn.text, turn.stated) == ("fell", "rose")
    assert claim[turn.start : turn.end] == "fell"
    assert sentence[slice(*turn.at)] == "rose"
    assert turn.message == "the source says “rose”"


def test_a_plan_told_as_done_is_explained() -> None:
    """An editor reads which degree the source has, and which the claim."""
    (turn,) = turns.find("Halden cut 500 jobs in Orrin.", "Halden plans to cut 500 jobs in Orrin.", "en")

    assert turn.message == "the source says that it is planned or expected (“plans to cut”), not that it has happened"


def test_a_language_of_which_no_words_are_known_is_left_alone() -> None:
    """Nothing is found rather than something wrong."""
    assert turns.find("Halden inte godkände köpet.", "Halden godkände köpet.", "sv") == ()


@pytest.mark.parametrize("language", ["en", "de", "ja", "ko"])
@pytest.mark.parametrize("text", ["", " ", "not", "…", "İstanbul fell 3%", "ない", "\ud800", "12 12 12"])
def test_any_text_can_be_asked_about(language: str, text: str) -> None:
    """Empty, broken and one-word texts turn nothing and raise nothing."""
    assert isinstance(turns.find(text, "Sales rose 3% in Orrin.", language), tuple)
    assert isinstance(turns.find("Sales rose 3% in Orrin.", text, language), tuple)


@pytest.mark.parametrize(
    ("language", "part"), [("en", "not sell up "), ("ja", "増加しない"), ("ko", "증가하지 않"), ("de", "nicht ")]
)
def test_the_work_is_bounded(language: str, part: str) -> None:
    """Hostile texts cost no more than in proportion to their length."""
    assert_linear(lambda text: turns.find(text, "Sales rose. " + text, language), lambda count: part * count, 2000)
