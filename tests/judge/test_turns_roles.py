"""Roles that a claim gives to people whom its source calls otherwise, and true ones that look as if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.judge import holders, phrasing, role_pairs, turns

# Language, what the claim says, what the source says.
TURNED = [
    ("en", "Tessaly goalkeeper Anders Holm scored twice.", "The defender Anders Holm scored twice for Tessaly."),
    ("en", "Kestrel chairman Lena Voss spoke of the new cell.", "Lena Voss, who heads Kestrel's battery division, spoke of the new cell."),
    ("en", "Ida Sorel, a reviewer of the report, spoke of soil.", "The report's lead author, Ida Sorel, spoke of soil."),
    ("en", "Bookings are up, said the airline's head of safety, Jon Tarn.", "The airline's head of sales, Jon Tarn, said that bookings were up."),
    ("en", "Mira Lund stepped down as treasurer of the Orvik bank.", "Mira Lund resigned as chair of the Orvik bank after ten years."),
    ("en", "Dev Sorrel will become chief financial officer of Tern.", "Tern appointed Dev Sorrel as its chief operating officer."),
    ("en", "Owen Pell, legal adviser to the union, called it an insult.", "The union's general secretary, Owen Pell, called it an insult."),
    ("en", "The line was opened by architect Lise Varga.", "Mayor Lise Varga opened the line on Sunday."),
    ("en", "Former transport minister Edvard Kell will chair the inquiry.", "Former prime minister Edvard Kell will chair the inquiry."),
    ("en", "CEO Priya Sand wrote about the outage.", "Priya Sand, chief technology officer at Velaro, wrote about the outage."),
    ("en", "Dealer Hugo Stern paid nine million for the painting.", "The painting was bought by collector Hugo Stern for nine million."),
    ("en", "Ilse Brand, governor of the bank, spoke.", "Deputy governor Ilse Brand of the bank spoke."),
    ("en", "Suspect Paul Denholm spoke to the police.", "A witness, Paul Denholm, spoke to the police."),
    ("en", "Joy Abel, who is chief marketing officer, gave the results.", "The company's chief medical officer, Joy Abel, gave the results."),
    ("en", "Ingrid Moss, a critic of the trial, spoke.", "The trial, led by Dr. Ingrid Moss, has 4,200 patients."),
    ("en", "Samir Petrov, who led the trial, urged caution.", "Josefa Akel led the field. Josefa Akel, who led the trial, agreed with Samir Petrov, a pharmacist."),
    ("en", "The hospital's director of nursing, Elena Ruis, led the operation.", "Elena Ruis, head of cardiology at the hospital, led the operation."),
    ("en", "Lobbyist Dale Whit expects a vote.", "Representative Dale Whit expects a vote."),
    ("en", "Passenger Ulla Bergen counted forty people.", "Ulla Bergen, spokeswoman for the ferry operator, counted forty people."),
    ("en", "The finance chief said the closure of the Leeds plant saves money.", "The chief executive said the closure of the Leeds plant saves money."),
    ("de", "Laut Anna Dorn, der Bildungsministerin, öffnen neue Praxen.", "Gesundheitsministerin Anna Dorn sagte, neue Praxen würden öffnen."),
    ("de", "Die Finanzvorständin Marta Quell sprach.", "Marta Quell, Vorstandschefin von Altbrück, sprach."),
    ("fr", "Selon Marthe Quesnel, la directrice financière, l'usine ferme.", "Marthe Quesnel, directrice générale de Vieuxpont, a parlé."),
    ("fr", "D'après Antoine Dorel, ministre de l'Éducation, c'est prévu.", "Le ministre de la Santé, Antoine Dorel, a parlé."),
    ("es", "Ganó el partido, dijo el presidente Pablo Rey.", "El entrenador Pablo Rey dijo que ganó el partido."),
    ("pt", "Segundo Marta Queirós, diretora financeira, a fábrica fecha.", "Marta Queirós, presidente-executiva da Pontevelha, falou."),
    ("ja", "副社長の三宅涼香氏が謝罪した。", "オルカ製菓の三宅涼香社長が謝罪した。"),
    ("ja", "道路課の田端誠一報道官が述べた。", "道路課の田端誠一課長が述べた。"),
    ("zh", "首席财务官林晓芸表示赞同。", "首席执行官林晓芸周二表示赞同。"),
    ("zh", "教育部长陈国平表示将开设诊所。", "卫生部长陈国平说将开设诊所。"),
    ("ko", "교육부 장관 박민호는 계획을 밝혔다.", "박민호 보건부 장관은 계획을 밝혔다."),
    ("ko", "이정후 부사장은 매출을 전망했다.", "한빛조선 이정후 사장은 매출을 말했다."),
]  # fmt: skip

TRUE = [
    ("en", "CFO Arjun Sen is to leave.", "The company's finance director, Arjun Sen, will step down."),
    ("en", "Arjun Sen, head of finance, will leave.", "Finance chief Arjun Sen will leave."),
    ("en", "The prosecutor Hanna Clerc wants nine years.", "Public prosecutor Hanna Clerc asked for nine years."),
    ("en", "Physicist Maria Kohler called it a surprise.", "Maria Kohler, who leads the lab, is a physicist there."),
    ("en", "Researcher Maria Kohler called it a surprise.", "Botanist Maria Kohler called it a surprise."),
    ("en", "The bank's new chairman is Paulo Telles.", "Former finance minister Paulo Telles was named chairman of the bank."),
    ("en", "Founder and CEO Ruth Amad spoke.", "Ruth Amad, founder of the charity, spoke. The CEO thanked the staff."),
    ("en", "Ruth Amad, a director of the charity, spoke.", "Ruth Amad, who founded the charity, spoke."),
    ("en", "Captain Ida Holmes scored twice.", "Midfielder Ida Holmes, the captain of the side, scored twice."),
    ("en", "Party leader Omar Sait lost.", "Prime Minister Omar Sait lost."),
    ("en", "Jane Doe succeeded Paul Roe as chief executive.", "Jane Doe is chief executive; Paul Roe, the former chief executive, left."),
    ("en", "Stephen King spoke in Tern.", "The author Stephen King spoke in Tern."),
    ("en", "Mayor Kim Hale and prosecutor Ana Roe met.", "Ana Roe, the prosecutor, met Kim Hale, the mayor."),
    ("en", "Director Steven Marsh met Peter Marsh, the chair.", "Peter Marsh, chair of the fund, met the director Steven Marsh."),
    ("en", "Minister Kofi Sante announced the tariff.", "Trade Minister Kofi Sante announced the tariff."),
    ("en", "The health minister, Ana Duart, opened a clinic.", "Ana Duart, minister for health and sport, opened a clinic."),
    ("en", "Spokeswoman Ulla Bergen counted forty.", "Forty, said Ulla Bergen, the ferry operator's spokesperson."),
    ("en", "Economist Petra Groll lowered her forecast.", "Petra Groll, an analyst at Norden, lowered her forecast."),
    ("de", "Laut Wirtschaftsminister Jonas Felder kommt das Programm.", "Jonas Felder, der Wirtschaftsminister, kündigte das Programm an."),
    ("de", "Andreas Fischer sprach.", "Der Minister Andreas Fischer sprach."),
    ("fr", "Solène Arrigo, qui dirige l'institut, a parlé.", "La directrice de l'institut, Solène Arrigo, a parlé."),
    ("es", "Lucía Prado, portavoz del sindicato, habló.", "La portavoz del sindicato, Lucía Prado, habló."),
    ("pt", "António Duart, ministro da Saúde, falou.", "O ministro da Saúde, António Duart, falou."),
    ("ja", "社長の岸田直也氏が謝罪した。", "ホクト鉄道の岸田直也社長は謝罪した。"),
    ("zh", "公司董事长纪若兰讲话。", "公司创始人兼董事长纪若兰说。"),
    ("ko", "사장 이정후는 매출을 전망했다.", "한빛조선 이정후 사장은 매출을 말했다."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "source"), TURNED)
def test_another_role_is_surely_found(language: str, claim: str, source: str) -> None:
    """In apposition, before or behind the name, by a verb, without a name, in eight languages."""
    assert "role" in {turn.kind for turn in turns.find(claim, source, language) if turn.sure}


@pytest.mark.parametrize(("language", "claim", "source"), TRUE)
def test_the_same_role_in_other_words_is_not_reported(language: str, claim: str, source: str) -> None:
    """Synonyms, wider words, several roles of one person, several persons, names that look like roles."""
    assert [turn for turn in turns.find(claim, source, language) if turn.sure and turn.kind == "role"] == []


def test_a_role_may_be_told_anywhere_in_the_source() -> None:
    """The best passage has but the name; what its bearer is, another sentence says."""
    claim, best = "Prosecutor Lena Voss left the hall.", "Voss left the hall at noon."
    elsewhere = "The judge, Lena Voss, opened the session."

    found = turns.find(claim, best, "en", (best, elsewhere))

    assert [(turn.kind, turn.stated, turn.sure) for turn in found] == [("role", "judge", True)]


def test_an_unnamed_role_in_the_source_leaves_it_open() -> None:
    """The page speaks of a prosecutor without a name, who may be the one that the claim names."""
    source = "Lena Voss, a lawyer, left. The prosecutor had asked for nine years."

    assert not any(turn.sure for turn in turns.find("Prosecutor Lena Voss left.", source, "en"))


@pytest.mark.parametrize(
    ("text", "role", "charges", "name"),
    [
        ("Halden chief executive Jane Doe resigned.", "ceo", set(), "jane doe"),
        ("Jane Doe, Halden's CEO, resigned.", "ceo", set(), "jane doe"),
        ("Jane Doe, the finance chief, resigned.", "officer", {"finance"}, "jane doe"),
        ("Jane Doe, chief medical officer, resigned.", "officer", {"medical"}, "jane doe"),
        ("The director of the port, Esteban Quiroga, spoke.", "director", set(), "esteban quiroga"),
        ("Deputy Governor Oskar Lindgren spoke.", "deputy governor", set(), "oskar lindgren"),
        ("The chairman, Colonel Luis Ferreyra, spoke.", "chair", set(), "luis ferreyra"),
        ("Botanist Noor Haddadi spoke.", "botanist", set(), "noor haddadi"),
        ("Foreign Secretary Alan Birch spoke.", "minister", {"foreign"}, "alan birch"),
        ("Tern named Dev Sorrel as finance director.", "officer", {"finance"}, "dev sorrel"),
        ("A trial led by Dr. Ingrid Moss began.", "leader", set(), "ingrid moss"),
    ],
)
def test_a_role_belongs_to_the_name_beside_it(text: str, role: str, charges: set[str], name: str) -> None:
    """Before or behind the name, with the organisation between; what an officer is in charge of is kept apart."""
    held = {one.role: one for one in holders.held(phrasing.read(text, "en"))}

    assert held[role].name == tuple(name.split())
    assert held[role].charges == charges


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("goalkeeper", "defender", True),
        ("captain", "defender", False),
        ("judge", "prosecutor", True),
        ("leader", "minister", False),
        ("botanist", "chemist", True),
        ("botanist", "researcher", False),
        ("patient", "surgeon", True),
        ("patient", "farmer", False),
        ("ceo", "founder", False),
        ("ceo", "officer", True),
    ],
)
def test_which_roles_nobody_has_at_once(one: str, other: str, apart: bool) -> None:
    """Wide words and neighbouring callings go together; two posts of one team do not."""
    assert role_pairs.exclude(one, other) is apart
    assert role_pairs.exclude(other, one) is apart


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "es", "pt"]))
def test_any_text_may_hold_roles(text: str, language: str) -> None:
    """Nothing that stands beside a role raises; each role lies within the words."""
    wording = phrasing.read(f"Chief {text} officer, who led {text} head of", language)

    for one in holders.held(wording):
        assert 0 <= one.place.first <= one.place.last < len(wording.words)
