"""What turns are read from: words and their clauses, denials, opposites, offices."""

from __future__ import annotations

from string import ascii_letters, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import (
    denials,
    opposites,
    opposites_de_fr,
    opposites_en,
    opposites_es_pt,
    opposites_loose,
    opposites_wide,
    phrasing,
    turns,
)

AXES = {
    "en": f"{opposites_en.PLAIN}{opposites_en.CONVERSE}{opposites_loose.WORDS}",
    **opposites_de_fr.PLAIN,
    **opposites_es_pt.PLAIN,
    **opposites_wide.PLAIN,
}


def _denied(text: str, language: str = "en") -> set[str]:
    wording = phrasing.read(text, language)
    found = denials.denials(wording)
    return {wording.words[one.word].form for one in found if denials.odd(found, one.word)}


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Halden did not sell the mine.", "en", {"sell"}),
        ("Halden didn't want to sell the mine.", "en", {"want", "sell"}),
        ("Halden has yet to approve the sale.", "en", {"approve"}),
        ("Halden refused to approve the sale.", "en", {"approve"}),
        ("Halden did not fail to deliver.", "en", {"fail"}),
        ("Not only Halden sold shares.", "en", set()),
        ("There is no doubt about it.", "en", set()),
        ("It is the No. 5 of the list.", "en", set()),
        ("Halden never paid, but Orvik did.", "en", {"paid"}),
        ("None of the agents called.", "en", {"agents", "called"}),
        ("Der Konzern zahlte nicht.", "de", {"zahlte"}),
        ("Nicht nur Halden zahlte.", "de", set()),
        ("Le prix n'a pas été fixé.", "fr", {"fixé"}),
        ("La naviera nunca firmó.", "es", {"firmó"}),
        ("A Boreal não lançou nada.", "pt", {"lançou"}),
    ],
)
def test_a_denial_governs_its_verb(text: str, language: str, denied: set[str]) -> None:
    """A negating word governs the next telling word, and one more where that only helps; two of them cancel."""
    assert _denied(text, language) == denied


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Sales rose, profit fell.", 2),
        ("Sales rose but profit fell.", 2),
        ("The U.S. unit of Mr. Renn grew 3.5% to 1,200.", 1),
        ("Sales rose.Profit fell", 1),
        ("Sales rose; profit (net) fell.", 4),
    ],
)
def test_clauses_end_at_commas_and_stops_only(text: str, clauses: int) -> None:
    """Abbreviations, decimals and full stops without a blank end none."""
    assert len({word.clause for word in phrasing.read(text, "en").words}) == clauses


@pytest.mark.parametrize(
    ("word", "opposite"),
    [("rose", "declined"), ("acquitted", "convicted"), ("hired", "laid off"), ("stopped", "begun"), ("worst", "best")],
)
def test_opposites_are_known_in_all_their_forms(word: str, opposite: str) -> None:
    """Irregular verbs, doubled letters, and verbs with a particle."""
    table = opposites.of("en")

    assert table.facing[word] & table.sides[opposite]


@pytest.mark.parametrize("word", ["news", "important", "firms", "goods", "lighting", "rights"])
def test_words_that_only_look_like_forms_have_no_opposite(word: str) -> None:
    """A form of "new" is not "news"; a stemmer would take "important" for "import"."""
    assert word not in opposites.of("en").sides


@pytest.mark.parametrize(
    ("language", "least"), [("en", 250), *((code, 60) for code in ("de", "fr", "es", "pt", "ja", "zh", "ko"))]
)
def test_there_are_enough_opposites(language: str, least: int) -> None:
    """Each line is one axis with two sides that share no word."""
    pairs = 0
    for line in filter(None, AXES[language].split("\n")):
        left, right = (set(side.split()) for side in line.split("|"))
        assert left, line
        assert right, line
        assert not left & right, line
        pairs += len(left) * len(right)

    assert pairs >= least


@given(
    st.text(alphabet=ascii_letters + digits + " .,'’“”-—()ñßéç增减不ない않\n", max_size=80),
    st.text(alphabet=ascii_letters + " .,not rose fell", max_size=80),
    st.sampled_from(["en", "de", "fr", "es", "pt", "ja", "zh", "ko"]),
)
def test_places_always_lie_in_the_texts(claim: str, sentence: str, language: str) -> None:
    """Whatever the texts, nothing is raised and each turn shows words that are there."""
    for turn in turns.find("Sales did not rise. " + claim, sentence + " sales rose 不增", language):
        assert ("Sales did not rise. " + claim)[turn.start : turn.end] == turn.text
        assert (sentence + " sales rose 不增")[slice(*turn.at)] == turn.stated
