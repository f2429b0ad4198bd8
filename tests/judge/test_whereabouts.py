"""Names of a page that a claim puts where the page has another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.judge.passages import IndexedPage
from growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.judge.whereabouts import Whereabouts


def _page(sentences: Sequence[str], language: str = "en") -> Whereabouts:
    return IndexedPage(sentences, language=language).whereabouts


PAGE = [
    "Tern Rail opens the Gray Strait tunnel",
    "Tern Rail opened the tunnel under the Gray Strait on Friday, eleven months late.",
    "The tunnel joins Sundvik and Hellmark, and trains will need 22 minutes for the 27 kilometres.",
    "Big Harbour, the contractor from Ostania, had found water in the rock in 2023.",
    "Big Harbour blamed a flood for most of the delay.",
    "“Nobody remembers a delay, everybody remembers a leak,” said project manager Yusra Demir, who joined in 2022.",
    "Her predecessor, Carl Ekholm, now works for the Bank of Kestovia.",
    "The Bank of Kestovia lent the operator 400 million crowns for the drilling machines.",
    "Mayor Hilde Bran of Marach complained about the noise of lorries on the coastal road.",
    "Environmental group Clear Aquifer took the operator to court over the loss of wetland, and lost.",
    "Photographer Ines Halloran documented the work for the museum in Selwick.",
    "The ferry line Petrel will stop its service between the two towns in June.",
    "Shares of Petrel fell 12% on Friday.",
    "The prize for the best photograph of the tunnel went viral on Lanternworks last week.",
]
HERE = _page(PAGE)


@pytest.mark.parametrize(
    ("claim", "said", "stated"),
    [
        # the first word of a name always goes with another one
        ("Big Aquifer blamed a flood for most of the delay.", "Big Aquifer", "Big Harbour"),
        ("The contractor Big Petrel found water in the rock.", "Big Petrel", "Big Harbour"),
        ("The Bank of Hellmark lent the operator 400 million crowns.", "Bank of Hellmark", "Bank of Kestovia"),
        # another name stands among the same words
        ("Mayor Hilde Bran of Sundvik complained about the noise of lorries.", "Bran of Sundvik", "Bran of Marach"),
        ("Shares of Lanternworks fell 12% on Friday after the tunnel opened.", "Lanternworks", "Petrel"),
        ("The ferry line Selwick will stop its service between the two towns in June.", "Selwick", "Petrel"),
        ("A photograph of the tunnel went viral on Marach last week.", "Marach", "Lanternworks"),
        ("Trains from Sundvik to the museum in Ostania run daily for the show of the work.", "Ostania", "Selwick"),
        ("“Nobody remembers a delay, everybody remembers a leak,” said project manager Hilde Bran.", "Hilde Bran", "Yusra Demir"),
    ],
)  # fmt: skip
def test_a_name_in_the_place_of_another_is_found(claim: str, said: str, stated: str) -> None:
    """Though both stand on the page."""
    assert [(one.text, one.stated) for one in HERE.misplaced(claim)] == [(said, stated)]


@pytest.mark.parametrize(
    "claim",
    [
        *PAGE,
        "Tern Rail has opened its tunnel eleven months behind schedule.",
        "Sundvik and Hellmark are now joined by a tunnel of 27 kilometres.",
        "The contractor Big Harbour is based in Ostania.",
        "Project manager Yusra Demir said that everybody remembers a leak.",
        "Demir took over from Carl Ekholm.",
        "Ekholm has moved to the Bank of Kestovia.",
        "The Bank of Kestovia financed the drilling machines of Tern Rail.",
        "Hilde Bran, mayor of Marach, spoke of noise.",
        "The lawsuit of Clear Aquifer against Tern Rail failed.",
        "Ines Halloran took pictures for the museum.",
        "Petrel, a ferry line, gives up in June.",
        "On Friday the tunnel under the Gray Strait was opened.",
        "In June Petrel will end its service between Sundvik and Hellmark.",
        "Brightline Devices had no part in it.",
        "However, Demir did not name the cost.",
        "",
        "?!",
    ],
)
def test_a_name_in_its_place_is_not_reported(claim: str) -> None:
    """Nor one that the page does not have at all: that is found elsewhere."""
    assert [one for one in HERE.misplaced(claim) if one.sure] == []


def test_what_is_found_says_where_and_why() -> None:
    claim = "The ferry line Selwick will stop its service between the two towns in June."

    (found,) = HERE.misplaced(claim)

    assert claim[found.start : found.end] == found.text
    assert PAGE[found.sentence] == "The ferry line Petrel will stop its service between the two towns in June."
    assert (found.reason, found.sure) == ("rival", True)
    assert found.value > 0


def test_the_page_as_a_whole_says_whether_a_word_goes_with_another() -> None:
    """Where its first word stands alone, too, a name may well be told by halves."""
    always = _page(["Amy Lund came first.", "Amy Lund spoke.", "The comet Mars Blue passed."])
    alone = _page(["Amy Lund came first.", "Then Amy spoke, and Amy wept.", "The comet Mars Blue passed."])

    assert [one.sure for one in always.misplaced("The winner was Amy Mars.")] == [True]
    assert [one.sure for one in alone.misplaced("The winner was Amy Mars.")] == [False]


@pytest.mark.parametrize("language", ["ja", "zh", "ko", "ru", ""])
def test_other_languages_are_left_alone(language: str) -> None:
    assert _page(PAGE, language).misplaced("Big Aquifer blamed a flood.") == ()


def test_german_nouns_are_no_names() -> None:
    page = _page(["Die Stadt Hohenrath kauft Bahnen von Velmora Werke.", "Das Land zahlt den Umbau der Gleise."], "de")

    assert page.misplaced("Die Stadt zahlt das Land und den Umbau der Bahnen.") == ()


@pytest.mark.parametrize("sentences", [[], [""], ["."], ["?", "1", "\n"], ["A" * 3000], ["Big " * 300]])
def test_any_page_can_be_asked(sentences: list[str]) -> None:
    assert _page(sentences).misplaced("Big Aquifer blamed a flood for the delay.") == ()


def test_work_grows_with_the_length_of_the_page() -> None:
    claim = "Mayor Hilde Bran of Sundvik complained about the noise of lorries."

    assert_linear(lambda page: _page(page).misplaced(claim), lambda count: PAGE * count, 400)


def test_work_grows_with_the_length_of_the_claim() -> None:
    assert_linear(HERE.misplaced, lambda count: "Mayor Hilde Bran of Sundvik complained. " * count, 400)


OTHER_PAGE = [
    "Museum of Lund buys the lost Quist notebooks",
    "The Museum of Lund has bought three lost notebooks of the painter Elsa Quist for 2.4 million crowns.",
    "They had lain in a bank vault in Marlow since 1931, the museum's director, Omar Vance, said on Tuesday.",
    "The seller is a grandson of the dealer Hugo Brandt, who once rented a studio to Quist.",
    "A rival offer came from the Harrow Collection, which owns the painter's letters.",
    "Vance said the notebooks would be shown from May next to works by her teacher, Ivo Sandberg.",
    "Restorer Pia Holm found a pressed fern and a train ticket to Selwick between the pages.",
    "The Nordic Heritage Fund paid half of the price; the rest was raised by readers of the Lund Herald.",
    "The notebooks will travel to Kestrel Hall in Aldmoor in the autumn.",
    "Critics such as Dana Whitlock called the price absurd.",
    "Kestrel Hall last showed Quist in 1988.",
]
THERE = _page(OTHER_PAGE)


@pytest.mark.parametrize(
    ("claim", "said", "stated"),
    [
        ("The seller is a grandson of the dealer Ivo Sandberg.", "Ivo Sandberg", "Hugo Brandt"),
        ("The notebooks had lain in a bank vault in Selwick since 1931.", "Selwick", "Marlow"),
        ("A rival offer came from the Nordic Heritage Fund.", "Nordic Heritage Fund", "Harrow Collection"),
        ("Restorer Dana Whitlock found a pressed fern between the pages.", "Restorer Dana Whitlock", "Pia Holm"),
        ("The notebooks will travel to Kestrel Hall in Marlow in the autumn.", "Marlow", "Aldmoor"),
        ("The rest was raised by readers of the Harrow Collection.", "Harrow Collection", "Lund Herald"),
        ("Critics such as Pia Holm called the price absurd.", "Pia Holm", "Dana Whitlock"),
        ("The Harrow Collection paid half of the price.", "Harrow Collection", "Nordic Heritage Fund"),
        ("They will be shown next to works by her teacher, Hugo Brandt.", "Hugo Brandt", "Ivo Sandberg"),
        ("Three lost notebooks of the painter Dana Whitlock were bought for 2.4 million crowns.", "Dana Whitlock", "Elsa Quist"),
    ],
)  # fmt: skip
def test_a_name_among_another_s_words_is_found(claim: str, said: str, stated: str) -> None:
    found = [one for one in THERE.misplaced(claim) if one.sure]

    assert [one.text for one in found] == [said]
    assert stated in found[0].stated


@pytest.mark.parametrize(
    "claim",
    [
        *OTHER_PAGE,
        "Three notebooks by Elsa Quist were bought by the Museum of Lund.",
        "Omar Vance directs the Museum of Lund.",
        "According to Omar Vance, works by Ivo Sandberg will hang beside the notebooks.",
        "Hugo Brandt's grandson sold the notebooks.",
        "Quist rented a studio from Hugo Brandt.",
        "The Harrow Collection, owner of Quist's letters, made an offer, too.",
        "Half of the price came from the Nordic Heritage Fund.",
        "Readers of the Lund Herald gave the other half.",
        "A train ticket to Selwick lay between the pages, as did a fern, Pia Holm found.",
        "In the autumn Kestrel Hall will show the notebooks.",
        "The notebooks go to Aldmoor after Lund.",
        "Dana Whitlock finds the price absurd.",
        "In 1988 Kestrel Hall showed works by Quist.",
        "Lund beat the Harrow Collection to the notebooks.",
        "The painter Quist was a pupil of Sandberg.",
        "A bank in Marlow kept the notebooks for decades.",
    ],
)
def test_another_page_bears_its_own_claims_out(claim: str) -> None:
    """In other words, from either end, and names by their last word alone."""
    assert [one for one in THERE.misplaced(claim) if one.sure] == []


@pytest.mark.parametrize(
    ("language", "page", "claim", "said", "stated"),
    [
        ("fr", "Le musée de Lunel a acheté trois carnets de la peintre Elsa Quist. Le marchand Hugo Brandt louait un atelier à Mirande. Les carnets dormaient dans une banque de Corvas depuis 1931.", "Les carnets dormaient dans une banque de Mirande depuis 1931.", "Mirande", "Corvas"),
        ("es", "El museo de Lunar compró tres cuadernos de la pintora Elsa Quist. El marchante Hugo Brandt alquilaba un taller en Miranda. Los cuadernos dormían en un banco de Corvas desde 1931.", "Los cuadernos dormían en un banco de Miranda desde 1931.", "Miranda", "Corvas"),
        ("pt", "O museu de Lunar comprou três cadernos da pintora Elsa Quist. O negociante Hugo Brandt alugava um ateliê em Miranda. Os cadernos dormiam em um banco de Corvas desde 1931.", "Os cadernos dormiam em um banco de Miranda desde 1931.", "Miranda", "Corvas"),
        ("de", "Das Museum hat drei Hefte der Malerin Elsa Quist gekauft. Die Restauratorin Pia Holm fand einen Farn. Ein Enkel des Händlers Hugo Brandt verkaufte die Hefte.", "Ein Enkel des Händlers Pia Holm verkaufte die Hefte.", "Händlers Pia Holm", "Händlers Hugo Brandt"),
    ],
)  # fmt: skip
def test_other_languages_with_capitals_are_read(language: str, page: str, claim: str, said: str, stated: str) -> None:
    found = IndexedPage.of_text(page, language=language).whereabouts.misplaced(claim)

    assert [(one.text, one.stated, one.sure) for one in found] == [(said, stated, True)]


def test_what_is_said_aside_of_a_name_is_passed_over() -> None:
    page = _page(
        ["The union TGL, which has 4,000 members, rejected the deal and may go to court.", "Talks with RVG go on."]
    )

    assert [
        (one.text, one.stated) for one in page.misplaced("The union RVG rejected the deal and may go to court.")
    ] == [("RVG", "TGL")]


def test_what_begins_a_claim_is_a_name_where_that_is_known() -> None:
    page = _page(
        ["Carm will not pay.", "Velden will drop its tariff on timber from Marl.", "Nothing changes in Velden."]
    )
    claim = "Carm will drop its tariff on timber."

    assert [one.text for one in page.misplaced(claim, {"Carm"})] == ["Carm"]
    assert page.misplaced(claim) == ()
