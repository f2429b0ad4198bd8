"""Whether a page knows a name, in whatever form it writes it."""

from __future__ import annotations

import pytest

from factlint.judge.names import Known, find


def missing(page: str, claim: str, language: str = "en", page_language: str = "en") -> list[str]:
    """Return the words of the claim's names that the page lacks."""
    known = Known([page], page_language)
    return [word for name in find(claim, language) for word in known.missing(name)]


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        ("Ann Harrow spoke in Tarn.", "In Tarn, Harrow spoke."),
        ("A word by Ann Harrow's lawyer", "It was Harrow’s idea."),
        ("The harrow of Tarn", "They met Harrow."),
        ("MERIDIAN ROBOTICS", "They run Meridian Robotics."),
        ("Chat Tern and e-mail", "They use ChatTern and Email."),
        ("ChatTern came", "They use Chat Tern daily."),
        ("the Tern-Harrow pact", "In Tern and Harrow it rained."),
        ("Coca-Harrow", "They drank CocaHarrow."),
        ("Mr O'Tarn", "It was OTarn."),
        ("by OTarn", "It was O'Tarn, O’Tarn."),
        ("Two Harrowites and a Tarnian", "He lived in Tarn and Harrow."),
        ("the city of Harrowa", "He is a Harrowan."),
        ("José Ñandú of São Tarno", "They met Jose Nandu of Sao Tarno."),
        ("Herr Mueller-Luedenscheid", "They met Müller-Lüdenscheid."),
        ("Herr Müller", "They met Mueller."),
        ("President Zelenskyy", "They met Zelensky and Zelenskiy."),
        ("Muhammad and Yusuf", "They met Mohammed and Yousuf."),
        ("William Harrow", "They met Bill Harrow."),
        ("Harrow Inc. said", "It is Harrow Corp and Harrow Ltd and Harrow GmbH."),
        ("Harrow's university", "He left the University of Harrow."),
        ("ＴＥＲＮ of Tarn", "They run TERN."),
    ],
)
def test_a_name_is_carried_in_any_form(page: str, claim: str) -> None:
    """Case, accents, endings, marks, spelling and the kind of a thing make no other name."""
    assert find(claim, "en")
    assert missing(page, claim) == []


@pytest.mark.parametrize(
    ("page", "claim", "lacking"),
    [
        ("Ann Harrow spoke.", "It was Tarn who spoke.", ["tarn"]),
        ("Ann Harrow spoke.", "They met Ann Tarn.", ["tarn"]),
        ("Ann Harrow spoke.", "They met Eve Tarnow.", ["eve", "tarnow"]),
        ("They park and mill here.", "They met Ann Parker.", ["ann", "parker"]),
        ("It is with us, who knows", "They joined the WHO.", ["who"]),
        ("It is with us, he said", "They joined the US team.", ["us"]),
        ("North of the city", "They flew to North Korea.", ["korea"]),
        ("South Korea said", "They flew to North Korea.", ["north"]),
        ("from Gambia", "They flew to Zambia.", ["zambia"]),
        ("in Niger", "They flew to Nigeria.", ["nigeria"]),
        ("in Austria", "They flew to Australia.", ["australia"]),
        ("Moscow refused", "They flew to Russia.", ["russia"]),
        ("TernGPT came", "They use TernMind.", ["ternmind"]),
    ],
)
def test_another_name_is_missing(page: str, claim: str, lacking: list[str]) -> None:
    """A name that the page does not have in any form is missing, near as others may be."""
    assert missing(page, claim) == lacking


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        ("The European Central Bank met.", "It was the ECB."),
        ("The ECB met.", "It was the European Central Bank."),
        ("the Tarn Harrow Meridian group (THM)", "It was the THM."),
        ("the Institute for Harrow and Tarn", "It was the IHT."),
        ("the THM met", "It was Tarn Harrow & Meridian."),
        ("the TOHM met", "It was the Tarn Office of Harrow Meridian."),
        ("the Office of Tarn, Harrow and Eyre", "It was the OTHE."),
        ("the T.H.M. met", "It was the THM."),
        ("the THM met", "It was the T.H.M. today."),
        ("AT&T", "They left AT&T."),
        ("The World Health Organization warned.", "It was the WHO."),
        ("The WHO warned.", "It was the World Health Organisation."),
        ("The Fed met.", "It was the Federal Reserve."),
        ("The CDC said", "It was the Centers for Disease Control and Prevention."),
        ("The FDA said", "It was the U.S. Food and Drug Administration, in America."),
        ("the justice department", "It was the DOJ."),
    ],
)
def test_an_acronym_is_what_it_stands_for(page: str, claim: str) -> None:
    """Either side may have the acronym and the other the name, with or without its small words."""
    lacking = [word for word in missing(page, claim) if word not in ("us", "america")]

    assert lacking == []


@pytest.mark.parametrize(
    ("page", "claim", "lacking"),
    [
        ("The European Space Agency", "It was the ECB.", ["ecb"]),
        ("AI and IT for all", "They met Alice Ingram and Ida Tarn.", ["alice", "ingram", "ida", "tarn"]),
        ("The THM met.", "They met Tarn Harrow.", ["tarn", "harrow"]),
    ],
)
def test_an_acronym_of_other_letters_or_of_two_is_none(page: str, claim: str, lacking: list[str]) -> None:
    """The initials of a person are not looked for among short acronyms, which are everywhere."""
    assert missing(page, claim) == lacking


@pytest.mark.parametrize(
    "form", ["the US", "the U.S.", "the USA", "the United States", "America", "an American", "the U.S"]
)
@pytest.mark.parametrize("claim", ["the US", "the U.S.", "the United States of America", "America", "the Americans"])
def test_a_country_has_many_names(form: str, claim: str) -> None:
    """The United States are found under each of their names by each other."""
    assert missing(f"It was {form} again.", f"It was {claim} again.") == []


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        ("British rule", "They flew to the UK, to Britain, to Great Britain, to the United Kingdom."),
        ("Dutch cheese", "They flew to the Netherlands."),
        ("in Switzerland", "They met two Swiss."),
        ("in Ivory Coast", "They met an Ivorian."),
        ("in Myanmar", "They flew to Burma."),
        ("in the Philippines", "They met two Filipinos."),
        ("a Burkinabe", "They flew to Burkina Faso."),
        ("in Kyiv and Mumbai", "They flew to Kiev and Bombay."),
        ("the European bloc", "They flew to Europe."),
        ("in New York", "They met a New Yorker."),
    ],
)
def test_adjectives_and_inhabitants_are_their_countries(page: str, claim: str) -> None:
    """Where a page says "Dutch", it speaks of the Netherlands."""
    assert missing(page, claim) == []


def test_a_completed_name_lacks_one_word_only() -> None:
    """Where the page has the surname, the first names that a writer adds count once; a swapped surname counts."""
    assert missing("President Tarnow spoke.", "They met Ann Eve Tarnow.") == ["ann"]
    assert missing("Ann Eve spoke.", "They met Ann Eve Tarnow.") == ["tarnow"]


def test_all_texts_of_a_page_count() -> None:
    """Titles, captions and meta text are texts like the body."""
    known = Known(["Harrow wins", "Photo: Tarn"], "en")
    names = find("They met Harrow and Tarn.", "en")

    assert [known.missing(name) for name in names] == [(), ()]


def test_an_empty_page_knows_nothing() -> None:
    """Nothing is asked of a page without text but its words."""
    assert missing("", "They met Ann Harrow of the ECB in Tern-Tarn with GPT-5.4.") == [
        "ann",
        "harrow",
        "ecb",
        "tern-tarn",
        "gpt-5.4",
    ]
