"""Names and parts in wrong places, on two whole pages: what the judge as a whole makes of them."""

from __future__ import annotations

import pytest

from factlint.judge import builtin
from factlint.judge.passages import IndexedPage
from factlint.judge.verdict import Statement

FESTIVAL = """\
Two silent films share the top prize at Harbourlight
The jury of the Harbourlight film festival split its Golden Gull on Saturday between Nadia Ferro's "Salt Road" and "The Ninth Bell" by Kenji Orlov.
"Salt Road", shot in 19 days for 400,000 crowns, follows a ferry pilot; "The Ninth Bell" took four years and cost 11 million.
Ferro beat Orlov in the audience poll by 58% to 33%.
The best actress award went to Ines Walden for "Paper Tide", and Tomas Brandt was named best actor for "Cold Orchard".
Walden replaced Greta Moss, who fell ill two weeks before filming began.
Ticket sales rose from 62,000 last year to 71,000, although the number of films fell from 140 to 118.
The distributor Lanternway bought "Salt Road" for 1.2 million crowns, outbidding its rival Meridian Pictures.
Meridian had earlier picked up "Cold Orchard" for 900,000 crowns.
Festival director Paul Ekström will hand over to Lena Duvall in January.
Duvall, who ran the Marlow film archive, defeated the producer Stefan Roth in the final round of interviews.
The city of Harbourlight pays 40% of the budget and the ministry of culture 25%; sponsors cover the rest.
Critics of the Lund Herald praised the jury, while the Evening Courier called the decision cowardly.
The jury chair, Amara Singh, persuaded the actor Felix Storm to change his vote.
In the short film section "Crumbs" finished ahead of "Tin Moon".
Before the screening of "Salt Road" there was a strike by projectionists, and after it a standing ovation.
"""
STRIKE = """\
Rail workers end strike after 19 days
Rail workers in Ostmark went back to work on Thursday after the union RVG accepted an offer from the operator Nordbahn.
Nordbahn will raise wages by 6.5% this year and by 2% next year; the union had asked for 9% and 4%.
Night shifts will pay 18 crowns an hour, day shifts 15.
RVG leader Karla Weiss had accused Nordbahn of hiring drivers from Polvia during the strike.
Nordbahn's chief executive, Jens Aalto, said the agreement costs 210 million crowns and that fares would rise by 3%.
The mediator Ulla Brandis, a former judge, brought the two sides together in a hotel in Kielmark.
Of the union's 31,000 members, 64% voted for the deal and 36% against it.
The rival union TGL, which has 4,000 members, rejected the deal and may go to court.
Freight customers such as the steel maker Ferrum moved 40% of their cargo to lorries, while the brewer Hopfen used barges.
The port of Sellin lost 12 million crowns in fees; the port of Tarnow gained 3 million.
Minister of transport Otto Rehn thanked Brandis and criticised Weiss for the length of the strike.
Passengers can claim back season tickets bought before 2 March, but not those bought after that.
Transport economist Ida Lohse said wages on the railways had risen more slowly than those of bus drivers.
"""
PAGES = {text: IndexedPage.of_text(text) for text in (FESTIVAL, STRIKE)}
PLACES = frozenset(("name", "agent", "speaker"))

NAMES = [
    (FESTIVAL, 'The best actress award went to Lena Duvall for "Paper Tide".'),
    (FESTIVAL, "Festival director Felix Storm will hand over to Lena Duvall in January."),
    (FESTIVAL, "Paul Ekström ran the Marlow film archive."),
    (FESTIVAL, "The jury chair, Lena Duvall, persuaded an actor to change his vote."),
    (FESTIVAL, 'The distributor Lanternway bought "Paper Tide" for 1.2 million crowns.'),
    (FESTIVAL, "Critics of the Evening Courier praised the jury."),
    (FESTIVAL, "Walden replaced Nadia Ferro, who fell ill two weeks before filming began."),
    (FESTIVAL, 'Tomas Brandt was named best actor for "Salt Road".'),
    (FESTIVAL, "The ministry of culture of Marlow pays 25%."),
    (STRIKE, "The union TGL accepted an offer from the operator Nordbahn."),
    (STRIKE, "The mediator Ida Lohse brought the two sides together in a hotel in Kielmark."),
    (STRIKE, "The two sides met in a hotel in Sellin."),
    (STRIKE, "Nordbahn's chief executive, Otto Rehn, said fares would rise by 3%."),
    (STRIKE, "RVG leader Ulla Brandis had accused Nordbahn of hiring drivers from Polvia."),
    (STRIKE, "The steel maker Hopfen moved 40% of its cargo to lorries."),
    (STRIKE, "The port of Kielmark lost 12 million crowns in fees."),
    (STRIKE, "Transport economist Karla Weiss said wages on the railways had risen more slowly."),
    (STRIKE, "Minister of transport Jens Aalto thanked Brandis."),
    (STRIKE, "The rival union RVG, which has 4,000 members, rejected the deal."),
]  # fmt: skip

EXCHANGED = [
    (FESTIVAL, '"The Ninth Bell" was shot in 19 days, while "Salt Road" took four years.'),
    (FESTIVAL, '"Salt Road" cost 11 million crowns.'),
    (FESTIVAL, "Orlov beat Ferro in the audience poll."),
    (FESTIVAL, 'The best actress award went to Greta Moss for "Paper Tide".'),
    (FESTIVAL, "Greta Moss replaced Ines Walden, who fell ill."),
    (FESTIVAL, "Ticket sales fell from 71,000 to 62,000."),
    (FESTIVAL, "The number of films rose from 118 to 140."),
    (FESTIVAL, 'Meridian Pictures bought "Salt Road" for 1.2 million crowns, outbidding Lanternway.'),
    (FESTIVAL, 'Lanternway picked up "Cold Orchard" for 900,000 crowns.'),
    (FESTIVAL, "Lena Duvall will hand over to Paul Ekström in January."),
    (FESTIVAL, "Stefan Roth defeated Lena Duvall in the final round of interviews."),
    (FESTIVAL, "The city of Harbourlight pays 25% of the budget and the ministry of culture 40%."),
    (FESTIVAL, "The Lund Herald called the decision cowardly, while the Evening Courier praised the jury."),
    (FESTIVAL, "Felix Storm persuaded the jury chair, Amara Singh, to change her vote."),
    (FESTIVAL, 'In the short film section "Tin Moon" finished ahead of "Crumbs".'),
    (FESTIVAL, 'Before the screening of "Salt Road" there was a standing ovation, and after it a strike by projectionists.'),
    (STRIKE, "Nordbahn accepted an offer from the union RVG."),
    (STRIKE, "Wages will rise by 2% this year and by 6.5% next year."),
    (STRIKE, "Day shifts will pay 18 crowns an hour and night shifts 15."),
    (STRIKE, "Nordbahn accused RVG leader Karla Weiss of hiring drivers from Polvia."),
    (STRIKE, "36% of members voted for the deal and 64% against it."),
    (STRIKE, "The brewer Hopfen moved 40% of its cargo to lorries, while the steel maker Ferrum used barges."),
    (STRIKE, "The port of Tarnow lost 12 million crowns in fees, and the port of Sellin gained 3 million."),
    (STRIKE, "Otto Rehn thanked Weiss and criticised Brandis."),
    (STRIKE, "Season tickets bought after 2 March can be claimed back, but not those bought before."),
    (STRIKE, "Wages of bus drivers have risen more slowly than those on the railways, said Ida Lohse."),
    (STRIKE, "The agreement costs 3 million crowns and fares will rise by 210%."),
    (STRIKE, "Karla Weiss criticised Otto Rehn for the length of the strike."),
    (STRIKE, "RVG rejected the deal and may go to court."),
]  # fmt: skip

TRUE = [
    (FESTIVAL, "Nadia Ferro's \"Salt Road\" shares the Golden Gull with Kenji Orlov's \"The Ninth Bell\"."),
    (FESTIVAL, '"Salt Road" was made in 19 days with 400,000 crowns.'),
    (FESTIVAL, '"The Ninth Bell" cost 11 million crowns and took four years.'),
    (FESTIVAL, "In the audience poll Orlov came behind Ferro."),
    (FESTIVAL, "Ines Walden won best actress and Tomas Brandt best actor."),
    (FESTIVAL, "Greta Moss fell ill and was replaced by Ines Walden."),
    (FESTIVAL, "Ticket sales rose to 71,000 from 62,000."),
    (FESTIVAL, "118 films were shown, down from 140."),
    (FESTIVAL, 'Lanternway outbid Meridian Pictures for "Salt Road".'),
    (FESTIVAL, '"Cold Orchard" went to Meridian for 900,000 crowns.'),
    (FESTIVAL, "Lena Duvall succeeds Paul Ekström as festival director in January."),
    (FESTIVAL, "The producer Stefan Roth lost to Lena Duvall in the interviews."),
    (FESTIVAL, "Sponsors cover what the city's 40% and the ministry's 25% leave open."),
    (FESTIVAL, "The Evening Courier found the decision cowardly; the Lund Herald praised the jury."),
    (FESTIVAL, "Felix Storm changed his vote because of Amara Singh."),
    (FESTIVAL, '"Tin Moon" finished behind "Crumbs".'),
    (FESTIVAL, 'Projectionists went on strike before "Salt Road" was screened.'),
    (STRIKE, "The strike ended after 19 days when RVG accepted Nordbahn's offer."),
    (STRIKE, "Wages go up by 6.5% this year and another 2% the next."),
    (STRIKE, "RVG had demanded 9% and 4%."),
    (STRIKE, "An hour of a night shift will bring 18 crowns, three more than by day."),
    (STRIKE, "Karla Weiss of RVG accused Nordbahn of hiring drivers from Polvia."),
    (STRIKE, "Jens Aalto, who heads Nordbahn, put the cost at 210 million crowns."),
    (STRIKE, "Ulla Brandis, once a judge, mediated in Kielmark."),
    (STRIKE, "64% of the members voted in favour."),
    (STRIKE, "With 4,000 members TGL is smaller than RVG; it rejects the deal."),
    (STRIKE, "Ferrum moved 40% of its cargo to lorries, and Hopfen turned to barges."),
    (STRIKE, "Tarnow's port gained 3 million crowns, Sellin's lost 12 million."),
    (STRIKE, "Minister Otto Rehn criticised Karla Weiss and thanked Ulla Brandis."),
    (STRIKE, "Season tickets bought before 2 March can be returned."),
    (STRIKE, "According to Ida Lohse, bus drivers' wages rose faster than those on the railways."),
]  # fmt: skip


def _reported(page: str, claim: str) -> list[str]:
    points = builtin.judge(Statement(claim), [PAGES[page]]).points
    return [point.aspect for point in points if point.grade != "weak"]


@pytest.mark.parametrize(("page", "claim"), NAMES)
def test_another_name_of_the_page_is_reported(page: str, claim: str) -> None:
    assert _reported(page, claim)


@pytest.mark.parametrize(("page", "claim"), EXCHANGED)
def test_what_changed_places_is_reported(page: str, claim: str) -> None:
    """Names, numbers, words, and who did it to whom, in one sentence of the page or over two."""
    assert _reported(page, claim)


@pytest.mark.parametrize(("page", "claim"), TRUE)
def test_the_same_in_other_words_is_in_its_place(page: str, claim: str) -> None:
    assert PLACES.isdisjoint(_reported(page, claim))


@pytest.mark.parametrize(("page", "claim"), [(page, line) for page in PAGES for line in page.splitlines()])
def test_a_page_agrees_with_itself(page: str, claim: str) -> None:
    assert _reported(page, claim) == []
