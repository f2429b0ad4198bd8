"""Directions, ranks, shares and comparisons that a claim turns, and true ones that look turned."""

from __future__ import annotations

import pytest

from factlint.judge import moves, phrasing, ranks, turns

# Language, what the claim says, what the source says.
TURNED = [
    ("en", "Dunmoor's shares dropped 23% to $37.", "Fernhal shares dropped 5% to $71, while Dunmoor's jumped 23% to $37."),
    ("en", "Solenne had sales of €6 billion, 8% more than the year before.", "Solenne had sales of €6 billion, 8% less than the year before."),
    ("en", "Sales of diesel cars soared, whereas hybrid sales tumbled.", "Sales of diesel cars tumbled while those of hybrids soared."),
    ("en", "The company is reducing its workforce in Poland by 600 people.", "The company is expanding its workforce in Poland by 600 people."),
    ("en", "From June, output at the refinery will be ramped up.", "Output at the refinery will be scaled back from June."),
    ("en", "Since the campaign vaccination rates have collapsed.", "Vaccination rates have recovered since the campaign."),
    ("en", "Brunnar is the largest maker of lifts in Europe.", "Brunnar is the second-largest maker of lifts in Europe."),
    ("en", "The striker is the top scorer of the league this season.", "The striker is the third-highest scorer of the league this season."),
    ("en", "Velden is the oldest harbour of the island.", "Velden is one of the oldest harbours of the island."),
    ("en", "The comet is the faintest seen from Earth since 1997.", "The comet is the brightest seen from Earth since 1997."),
    ("en", "The orbit of the three satellites is too high.", "The orbit of the three satellites is too low."),
    ("en", "The new turbine is louder than the one it replaces.", "The new turbine is quieter than the one it replaces."),
    ("en", "Electric cars were more expensive to run than petrol cars.", "Electric cars were cheaper to run than petrol cars."),
    ("en", "The south received more rain than the north.", "The north received more rain than the south."),
    ("en", "The new model is half as fast as its predecessor.", "The new model is twice as fast as its predecessor."),
    ("en", "Installing the update takes over ten minutes.", "Installing the update takes less than ten minutes."),
    ("en", "All of the nine countries have ratified the pact.", "Only two of the nine countries have ratified the pact."),
    ("en", "Few of the refugees have returned home since May.", "Many of the refugees have returned home since May."),
    ("en", "Malaria killed fewer people in Ombaya than in any other country.", "Malaria killed 5,300 people in Ombaya, more than in any other country."),
    ("en", "In the second heat wave, more treated plants survived than of the others.", "In the second heat wave 64% of the treated plants survived, compared with 87.6% of the others."),
    ("en", "Hackers copied fewer files than the group had first reported in June.", "Hackers copied nearly twice as many files as the group had first reported in June."),
    ("de", "Der Gewinn der Werft ging im ersten Quartal um 12 Prozent zurück.", "Der Gewinn der Werft stieg im ersten Quartal um 12 Prozent."),
    ("de", "Brunnar ist der größte Hersteller von Aufzügen in Europa.", "Brunnar ist der zweitgrößte Hersteller von Aufzügen in Europa."),
    ("fr", "Brunnel est le premier fabricant d'ascenseurs d'Europe.", "Brunnel est le deuxième fabricant d'ascenseurs d'Europe."),
    ("es", "Brunnelli es el mayor fabricante de ascensores de Europa.", "Brunnelli es el segundo mayor fabricante de ascensores de Europa."),
    ("pt", "As exportações de café diminuíram 9% em agosto.", "As exportações de café aumentaram 9% em agosto."),
    ("ja", "ブルナは欧州最大の昇降機メーカーだ。", "ブルナは欧州で2番目に大きい昇降機メーカーだ。"),
    ("zh", "布鲁那是欧洲最大的电梯制造商。", "布鲁那是欧洲第二大电梯制造商。"),
    ("ko", "브루나는 유럽에서 가장 큰 승강기 업체다.", "브루나는 유럽에서 두 번째로 큰 승강기 업체다."),
]  # fmt: skip

TRUE = [
    ("en", "Inflation fell to 2.3%.", "Prices rose 2.3% in the year to May, down from 2.9%."),
    ("en", "Last year's phone cost $50 more than the new one.", "The new phone costs $50 less than last year's phone."),
    ("en", "In children the vaccine was less effective than in adults.", "The vaccine was more effective in adults than in children."),
    ("en", "The first satellite was launched two days before the second.", "The second satellite was launched two days after the first."),
    ("en", "Petrol cars were more expensive to run than electric ones.", "Electric cars were cheaper to run than petrol cars."),
    ("en", "Men did not live as long as women.", "Women lived longer than men."),
    ("en", "No brighter comet has been seen since 1997.", "The comet is the brightest seen since 1997."),
    ("en", "Its predecessor is half as fast as the new model.", "The new model is twice as fast as its predecessor."),
    ("en", "In Europe, Brunnar is the second-biggest lift maker.", "Brunnar is the second-largest maker of lifts in Europe."),
    ("en", "Since 1990 the region has lost people, and its population has aged.", "The region's population has grown older and smaller since 1990."),
    ("en", "Of the treated plants more survived than of the others.", "Of the treated plants 87.6% survived, compared with 64% of the others."),
    ("en", "Fewer of the others survived than of the treated plants.", "Of the treated plants 87.6% survived, compared with 64% of the others."),
    ("en", "Velden is one of the oldest harbours of the island.", "Velden is the oldest harbour of the island."),
    ("en", "Saltmoor lost the final to Ironbrook.", "Ironbrook beat Saltmoor to win the final."),
    ("en", "Two of the nine countries have ratified the pact.", "Only two of the nine countries have ratified the pact."),
    ("en", "At least 40 minutes before departure they must check in.", "They must check in no later than 40 minutes before departure."),
    ("en", "Revenue rose, and operating profit fell.", "Operating profit fell, though revenue rose."),
    ("en", "Shares rose 5% and then fell 5%.", "Shares fell 5% after they had risen 5%."),
    ("de", "Der Gewinn der Werft legte um 12 Prozent zu.", "Der Gewinn der Werft stieg um 12 Prozent."),
    ("de", "Einer der größten Hersteller ist Brunnar.", "Brunnar ist einer der größten Hersteller."),
    ("fr", "Brunnel est le numéro deux des fabricants.", "Brunnel est le deuxième fabricant d'Europe."),
    ("es", "Es el segundo mayor fabricante.", "Brunnelli es el segundo mayor fabricante de Europa."),
    ("pt", "As exportações cresceram 9%.", "As exportações aumentaram 9% em agosto."),
    ("ja", "ブルナは欧州第2位の規模だ。", "ブルナは欧州で2番目に大きい昇降機メーカーだ。"),
    ("zh", "布鲁那是欧洲第二大的电梯制造商。", "布鲁那是欧洲第二大电梯制造商。"),
    ("ko", "브루나는 두 번째로 큰 업체다.", "브루나는 유럽에서 두 번째로 큰 승강기 업체다."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "source"), TURNED)
def test_a_turned_measure_is_surely_found(language: str, claim: str, source: str) -> None:
    """Bound to the same words, to the same number, or to what something is compared with."""
    assert {turn.kind for turn in turns.find(claim, source, language) if turn.sure} & {"direction", "comparison"}


@pytest.mark.parametrize(("language", "claim", "source"), TRUE)
def test_the_same_measure_in_other_words_is_not_reported(language: str, claim: str, source: str) -> None:
    """Two things compared the other way round, numbers linked otherwise, both directions of two things."""
    assert [turn for turn in turns.find(claim, source, language) if turn.sure] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shares rose 12% to $88.", [("12", "", True), ("88", "to", True)]),
        ("Sales were 8% less than before.", [("8", "", False)]),
        ("More than 500 came.", []),
        ("Revenue of 90 million, up 12%.", [("12", "", True)]),
        ("It has 40 shops.", []),
    ],
)
def test_a_number_has_the_direction_beside_it(text: str, found: list[tuple[str, str, bool]]) -> None:
    """Before it, or right behind it; bounds such as "more than" are no directions."""
    assert [(one.number, one.link, one.up) for one in moves.moves(phrasing.read(text, "en"))] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("It is the second-largest port.", "en", [("largest", 2)]),
        ("It is the largest port.", "en", [("largest", 1)]),
        ("It is one of the largest ports.", "en", [("largest", 0)]),
        ("It is the oldest port.", "en", [("oldest", 1)]),
        ("An honest request of interest.", "en", []),
        ("Der drittgrößte Hafen.", "de", [("größt", 3)]),
        ("Le troisième port.", "fr", [("top", 3)]),
        ("El puerto mayor que otro.", "es", []),
    ],
)
def test_superlatives_have_a_rank(text: str, language: str, found: list[tuple[str, int]]) -> None:
    """Ordinals before them, and "one of"; comparatives and other words in -est have none."""
    assert [(one.pole, one.rank) for one in ranks.ranks(phrasing.read(text, language))] == found
