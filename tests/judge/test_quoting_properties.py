"""Whatever stretch of a page is quoted, however it is set, it is found; with another word it is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import quotes
from factlint.judge.quotes import Quotable, Quote

PAGES = [
    "Arvik will open a third yard in the north – the firm’s largest so far – before winter sets in, and hire 1,200 people there. Its chief, Ida Moe, calls the well-known harbour “our second home” and doesn't expect delays. The ground has been bought; what's missing is a permit, which the city council wants to grant by autumn.",
    "Das neue Werk liegt an der Küste; die größte Halle fasst 3,5 Millionen Liter, und niemand rechnet mit Verzögerungen. Über die Kosten schweigt der Vorstand – „noch“, wie es heißt –, doch die Stadt hat längst zugestimmt.",
    "アルヴィクは来年、北部に三番目の工場を開く計画を明らかにした。従業員は一千二百人に達する見通しで、市議会は秋までに許可を与える方針だという。",
]
MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("‘", "’"), ("«", "»"), ("「", "」"))
DASHES = str.maketrans({"–": "-", "’": "'", "“": '"', "”": '"', "„": "«"})


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a page and neighbouring words of it: characters, where it is written without blanks."""
    page = draw(st.sampled_from(PAGES))
    units = page.split() if " " in page else [char for char in page if char not in "、。"]
    first = draw(st.integers(0, len(units) - 8))
    return page, units[first : first + draw(st.integers(6, 20))]


def made(words: list[str], page: str) -> Quote:
    text = (" " if " " in page else "").join(words)
    return Quote(0, len(text), text, len(words), attributed=True)


@given(stretches(), st.booleans(), st.booleans(), st.sampled_from(("", ".", ",", "!", "…")))
def test_a_stretch_set_in_another_way_is_carried(
    drawn: tuple[str, list[str]], plain: bool, lower: bool, last: str
) -> None:
    """Plain dashes and marks, the first letter's case, the mark at the end."""
    page, words = drawn
    text = made(words, page).text
    text = text.translate(DASHES) if plain else text
    text = (text[0].lower() if lower else text[0].upper()) + text[1:] + last

    assert Quotable(page).carries(Quote(0, len(text), text, len(words), attributed=True))


@given(stretches(), st.integers(1, 4), st.sampled_from(("…", "...", "[…]", "[...]", "(...)", "[the firm]")))
def test_a_stretch_with_a_gap_is_carried(drawn: tuple[str, list[str]], at: int, mark: str) -> None:
    """An ellipsis or a bracket may stand for a word or two."""
    page, words = drawn

    assert Quotable(page).carries(made([*words[:at], mark, *words[at + 1 :]], page))


@given(stretches(), st.integers(0, 5))
def test_a_stretch_with_another_word_is_not_carried(drawn: tuple[str, list[str]], at: int) -> None:
    """A word that is nowhere on the page."""
    page, words = drawn
    words[at] = "zebra" if " " in page else "馬"

    assert not Quotable(page).carries(made(words, page))


@given(stretches(), st.sampled_from(MARKS))
def test_what_a_claim_quotes_of_a_page_is_found_and_carried(
    drawn: tuple[str, list[str]], marks: tuple[str, str]
) -> None:
    """From the claim's text to the verdict, in any marks that the words do not have themselves."""
    page, words = drawn
    text = made(words, page).text
    bare = "".join(char for char in text if char not in "“”„’'").lstrip("– ")
    found = quotes.find(f"Moe: {marks[0]}{bare}{marks[1]} (Tern News)", "de" if marks[0] == "„" else "en")

    assert [quote.text for quote in found] == [bare]
    if bare == text:
        assert Quotable(page).carries(found[0])


@given(
    st.text(alphabet="aZ5 \"“”„«»「」『』《》‘’'.,…[]()-é開\n", max_size=80),
    st.sampled_from(("en", "de", "fr", "ja", "zh", "ko")),
)
def test_any_text_has_quotations_in_order(text: str, language: str) -> None:
    """Their places are those of their words, one behind the other; and a page that is the text carries each."""
    end = 0
    for quote in quotes.find(text, language):
        assert text[quote.start : quote.end] == quote.text != ""
        assert quote.start > end or quote.start == 1
        end = quote.end
        assert Quotable(quote.text).carries(quote)
        assert Quotable(text).nearest(quote) in text
