"""Where a text quotes, and whether it quotes somebody."""

from __future__ import annotations

import pytest

from factlint.judge import quotes
from growth import assert_linear


def found(text: str, language: str = "en") -> list[str]:
    return [quote.text for quote in quotes.find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He said “we know it” twice.", ["we know it"]),
        ("en", 'He said "we know it" twice.', ["we know it"]),
        ("en", "He said ‘we know it’ twice.", ["we know it"]),
        ("en", "He said 'we know it' twice.", ["we know it"]),
        ("en", "“We know it,” said Moe, “and act on it.”", ["We know it,", "and act on it."]),
        ("en", "“‘Stop,’ he told me,” she said.", ["‘Stop,’ he told me,"]),
        ("en", "The 'workers' strike' went on.", ["workers' strike"]),
        ("en", "It’s the firm’s plan, don't ask.", []),
        ("en", "Rock of the '90s and the firms' owners", []),
        ("en", 'A 5" screen and a 7" one.', []),
        ("en", 'The 5" screen is "a small thing" to them.', ["a small thing"]),
        ("en", 'An odd " mark.', []),
        ("de", "Er sagte: „Wir tun das“, und ging.", ["Wir tun das"]),
        ("de", "Das »große Ding« kommt.", ["große Ding"]),
        ("fr", "Il a dit : « Nous sommes prêts » hier.", ["Nous sommes prêts"]),
        ("fr", "Il a dit : «Nous sommes prêts» hier.", ["Nous sommes prêts"]),
        ("es", "Dijo: «Estamos listos» ayer.", ["Estamos listos"]),
        ("pt", "Disse: “Estamos prontos” ontem.", ["Estamos prontos"]),
        ("ja", "社長は「工場を開く」と述べた。", ["工場を開く"]),
        ("ja", "新作『海の道』を発表した。", ["海の道"]),
        ("ja", "社長は「『海の道』は売れる」と述べた。", ["『海の道』は売れる"]),
        ("zh", "他表示：“我们将开设工厂。”", ["我们将开设工厂。"]),
        ("zh", "《北风日报》报道了此事。", ["北风日报"]),
        ("ko", '그는 "공장을 연다"고 말했다.', ["공장을 연다"]),
        ("en", "“The first paragraph goes on\n\n“and the second closes.”", ["and the second closes."]),
    ],
)
def test_marks_of_eight_languages(language: str, text: str, expected: list[str]) -> None:
    """Apostrophes and inches are none; what is nested belongs to the outer pair."""
    assert found(text, language) == expected


def test_places_are_those_of_the_words() -> None:
    """Spaces inside the marks are no part of them."""
    text = "Il a dit : « Nous sommes prêts » hier."
    (quote,) = quotes.find(text, "fr")

    assert text[quote.start : quote.end] == quote.text == "Nous sommes prêts"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", 'It is "one of the best", Moe said.', 4),
        ("ja", "社長は「新しい工場を開く」と述べた。", 4),
        ("ja", "「Arvik-5を公開する」と述べた。", 3),
        ("ko", '그는 "내년에 공장 세 곳을 연다"고 말했다.', 5),
    ],
)
def test_words_are_counted(language: str, text: str, words: int) -> None:
    """Two characters are one word where no blanks are written."""
    (quote,) = quotes.find(text, language)

    assert quote.words == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Moe said the plan was "a very good step for all".'),
        ("en", '"A very good step for all," according to Arvik.'),
        ("en", '"A very good step for all," Moe told Tern News. The rest is open.'),
        ("en", 'It is "a very good step for all." Moe told Tern News so.'),
        ("en", 'Moe called the plan "a very good step for all".'),
        ("en", '"This is a very good step for all."'),
        ("en", 'Key line: "This is a very good step for all." [3]'),
        ("de", "Moe sagte, der Plan sei „ein sehr guter Schritt für alle“."),
        ("de", "Laut Arvik ist das „ein sehr guter Schritt für alle“."),
        ("fr", "« C'est une très bonne étape », a déclaré Moe."),
        ("es", "Según Arvik, es «un paso muy bueno para todos»."),
        ("pt", "“É um passo muito bom para todos”, disse Moe."),
        ("ja", "モーは「来年には工場を三つ開く」と述べた。"),
        ("zh", "莫表示：“我们明年将开设三家工厂。”"),
        ("ko", '모는 "내년에 공장 세 곳을 연다"고 말했다.'),
        ("de", "„Das ist ein sehr guter Schritt für alle“, so Moe."),
        ("de", "Das sei „ein sehr guter Schritt für alle“, so das Unternehmen."),
        ("de", "„Das ist ein sehr guter Schritt für alle“, heißt es bei Arvik."),
        ("fr", "« C'est une très bonne étape pour tous », dit-on chez Arvik."),
        ("fr", "« C'est une très bonne étape pour tous », se félicite Moe."),
        ("es", "«Es un paso muy bueno para todos», celebró Moe."),
        ("pt", "“É um passo muito bom para todos”, comemorou Moe."),
        ("ja", "モーは「来年には工場を三つ開く」と喜んだ。"),
        ("ja", "モーは「来年には工場を三つ開く」と明かした。"),
        ("zh", "莫感慨道：“我们明年将开设三家工厂”。"),
        ("ko", '모는 "내년에 공장 세 곳을 연다"라며 웃었다.'),
        ("ko", '모는 "내년에 공장 세 곳을 연다"고 했다.'),
    ],
)
def test_somebody_is_quoted(language: str, text: str) -> None:
    """A verb of saying governs the words, or they are a whole sentence."""
    assert [quote.attributed for quote in quotes.find(text, language)] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Moe said that the film "roads along the open sea" sold out.'),
        ("en", 'Arvik announced a tool called "talk to all your papers".'),
        ("en", 'Moe said "The Long Road Along The Sea" sold out.'),
        ("en", 'Moe spoke against the "bigger is always better for all" school.'),
        ("en", 'The so-called "bigger is always better for all" rule holds.'),
        ("en", 'It is the "most open yard of the whole coast". Moe said nothing.'),
        ("de", "Moe sagte, das Projekt „Wege am offenen Meer“ laufe."),
        ("fr", "Le film « les chemins de la mer ouverte » sort lundi."),
        ("ja", "アルヴィクは「海に開かれた長い道」を公開した。"),
        ("ja", "「海に開かれた長い道」という製品を発表した。"),
        ("zh", "《开向大海的漫长道路》上映，莫表示满意。"),
        ("ko", "아르빅은 '바다로 열린 긴 길'을 공개했다."),
        ("ko", "'바다로 열린 긴 길'이라는 제목의 책을 발표했다."),
        ("ja", "「海に開かれた長い道」と「山に開かれた長い道」を発表した。"),
        ("en", 'Moe said so to "The A.V. Club" on Monday.'),
        ("de", "Das Projekt mit dem Titel „Wege am weiten offenen Meer“ laufe, so Moe."),
    ],
)
def test_nobody_is_quoted(language: str, text: str) -> None:
    """Titles, terms, words held at a distance, and a verb that belongs to the next sentence."""
    assert not any(quote.attributed for quote in quotes.find(text, language))


def test_text_without_marks_has_none() -> None:
    assert quotes.find("Moe said nothing at all.", "en") == ()


@pytest.mark.parametrize("part", ["“", "「", '"a ', "'s ' ", "« ", "“a” said ", '5" a', "‘s’ "])
def test_finding_takes_linear_time(part: str) -> None:
    assert_linear(lambda text: quotes.find(text, "en"), lambda count: part * count, 8_000)
