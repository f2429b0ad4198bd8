"""The checks on words: sentences in another language, and glosses that say the same again."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factlint.checks.language import Gloss, WrongLanguage, redundant_gloss, wrong_language
from factlint.checks.suspects import is_suspicious
from factlint.digest import parse
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.model import Digest

OWN = {
    "en": "The port has started a trial of night shifts, and the people who live there are glad about it.",
    "de": "Der Hafen hat einen Versuch mit Nachtschichten begonnen, und die Leute sind damit zufrieden.",
    "fr": "Le port a commencé un essai de nuit, et les gens du quartier en sont contents pour le moment.",
    "es": "El puerto ha empezado una prueba nocturna, y los vecinos del barrio están contentos con ella.",
    "pt": "O porto começou um teste noturno, e os moradores do bairro não estão descontentes com isso.",
    "ja": "港は夜間の試験を始めた。住民は静かになったと話している。",
    "zh": "港口开始了夜间试验，居民们说现在安静多了。",
    "ko": "항만은 밤에 시험을 시작했다. 주민들은 조용해졌다고 말한다.",
}


def _digest(text: str, language: str = "en") -> Digest:
    return parse(text, "example.md", "markdown", language)


def _wrong(text: str, language: str = "en", **options: object) -> list[str]:
    digest = _digest(f"{OWN[language]}\n\n{text}\n\n{OWN[language]}\n", language)
    return [digest.slice(hit.span) for hit in wrong_language(digest, WrongLanguage(**options))]


@pytest.mark.parametrize("language", OWN)
@pytest.mark.parametrize("other", ["en", "de", "fr", "es", "pt"])
def test_a_sentence_in_another_language_is_found(language: str, other: str) -> None:
    """Every pair of the languages judged, among sentences of the digest's own."""
    expected = [] if language == other else [OWN[other]]

    assert _wrong(f"{OWN[language]} {OWN[other]} {OWN[language]}", language) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port will decide in August, and pour la première fois it will ask the union.", "pour la première fois"),
        ("The union says que los costes de la prueba are too high for it.", "los costes de la prueba"),
        ("The plan is old, but mit den neuen kranen und mit der neuen software it works.", "mit den neuen"),
    ],
)
def test_a_fragment_within_a_sentence_is_found(text: str, words: str) -> None:
    """Four words in lower case are enough if two of them are function words of the other language."""
    (found,) = _wrong(text)

    assert words in found


@pytest.mark.parametrize(
    "text",
    [
        "“El puerto ha empezado una prueba nocturna con cuatro grúas,” the port says in its report.",
        "*El puerto ha empezado una prueba nocturna con cuatro grúas.*",
        "[El puerto ha empezado una prueba nocturna con cuatro grúas.](https://arvik.test/)",
        "`El puerto ha empezado una prueba nocturna con cuatro grúas.`",
        "> El puerto ha empezado una prueba nocturna con cuatro grúas.",
        "## El puerto ha empezado una prueba nocturna con cuatro grúas.",
        "| a |\n|---|\n| El puerto ha empezado una prueba nocturna con cuatro grúas. |",
        "- El puerto de la noche y de las grúas del norte",
        "The Agence nationale de la sécurité des ports et des quais signed with the Banco de los puertos.",
        "The model (la prueba nocturna de los puertos del norte) is new for the port and its people.",
        "It has a pas de deux, a tour de force, an esprit de corps, la dolce vita and Schadenfreude en masse.",
        "See puerto.de.la.mar.test and www.el-puerto-de-la-mar.test for the rest of it.",
    ],
)
def test_what_may_be_in_another_language(text: str) -> None:
    """Quotations, titles, links, code, names, glosses and loanwords are right."""
    assert _wrong(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Modell ist state of the art und läuft out of the box mit human in the loop."),
        ("fr", "Le modèle est human in the loop, avec un proof of concept et du fine-tuning on premise."),
        ("ja", "研究所は Night Cranes: What We Learned From the First Week of the Trial を公開した。"),
        ("ja", "「The port has started a trial of night shifts.」と港は述べた。"),
        ("ko", "연구소는 What We Learned From the First Week of the Trial 보고서를 냈다."),
    ],
)
def test_borrowed_english(language: str, text: str) -> None:
    """Every language borrows English phrases, and Asian digests name English titles."""
    assert _wrong(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ja", "港は the cranes will not be used before the harbour has tested them と述べた。", "will not be used"),
        ("zh", "港口告诉报社 that they want to sell the software to schools，并说很满意。", "they want to sell"),
        (
            "ko",
            "창업자는 신문에 we do not know yet whether the cranes will be ready 라고 말했다.",
            "not know yet whether",
        ),
        ("zh", "港口表示 die Kräne werden nicht mehr ohne Fahrer arbeiten，并说很满意。", "werden nicht mehr"),
        ("de", "Er sagt, dass non sappiamo ancora se il vaccino funziona und schweigt dann.", "ancora se il vaccino"),
        ("pt", "Ele diz que todavía no sabemos si la vacuna funciona e que está contente com isso.", "no sabemos si"),
        ("en", "The letter says dass die Kräne seit dem Sturm stillstehen and that is all.", "seit dem Sturm"),
        ("en", "According to him koppar fortsätter att falla and the mine will close.", "koppar fortsätter att falla"),
    ],
)
def test_parts_of_sentences_in_all_pairs(language: str, text: str, words: str) -> None:
    """In Asian digests, between near languages, with the capitals of German nouns, with one word that tells."""
    (found,) = _wrong(text, language)

    assert words in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "画面には your session has expired と出て、合言葉は for those who love the sea だ。"),
        ("ja", "会議の話題は how to build cranes that do not fail で、Large models are not what they were も出た。"),
        ("ja", "華為と中国电动汽车百人会论坛が参加した。全作業完了。"),
        ("es", "Se llama Large models are not what they were y es de un autor que nadie conoce todavía."),
        ("en", "The stop words are que, para, nicht, avec and sono, and a user wrote: das geht so nicht."),
        ("en", "The cape Cabo de los que no vuelven is near, and tarte aux pommes à la mode is served."),
        ("pt", "A canção El mar y la noche no son iguales para los barcos é de Los Hijos del Sur, de Madrid."),
        ("de", "Never change a running system, sagt er, und das Feld id is not null bleibt, wie es ist."),
    ],
)
def test_titles_lists_and_phrases_are_not_left_over(language: str, text: str) -> None:
    """What is on a screen, in a list of words, behind a colon, in a title without quotation marks."""
    assert _wrong(text, language) == []


def test_a_chinese_sentence_in_a_japanese_digest() -> None:
    """No kana, characters that Japanese does not write, and the grammar of Chinese."""
    text = "诊所决定不再与本地区的保险公司共享病历。"

    assert _wrong(f"{OWN['ja']}{text}{OWN['ja']}", "ja") == [text]


def test_swedish_quotation_marks() -> None:
    """They close on both sides."""
    own = "Hamnen har börjat ett försök, och folket som bor där är inte glada över det."
    digest = _digest(f"{own}\n\nMottot ”move fast and fix things for the people who stay” syns där.\n\n{own}\n", "sv")

    assert not list(wrong_language(digest, WrongLanguage()))


@pytest.mark.parametrize(
    "piece",
    [
        "the port of que los no (dass die Kräne nicht mehr arbeiten) and ",
        "que no los mas pero the. ",
        "a.b-",
        "a is are all ",
        "诊们这",
        "(",
    ],
)
def test_hostile_words_take_linear_time(piece: str) -> None:
    """Each sentence is weighed against a few languages, once; only so many of a digest are judged."""

    def make(count: int) -> Digest:
        return _digest(f"{OWN['en']}\n\nque los no {piece * count} que no.\n\n{OWN['en']}", "en")

    assert_linear(lambda digest: list(wrong_language(digest, WrongLanguage())), make, 4_000)


def test_neighbouring_sentences_are_one_finding() -> None:
    """A paragraph left in another language is said once."""
    assert _wrong(f"{OWN['es']} {OWN['es']}") == [f"{OWN['es']} {OWN['es']}"]


def test_a_digest_in_two_languages_is_left_alone() -> None:
    """Where most sentences are in another language, that is on purpose."""
    text = "\n\n".join([OWN["en"], *[OWN["es"]] * 6])

    assert not list(wrong_language(_digest(text), WrongLanguage()))


def test_options_of_wrong_language() -> None:
    """Phrases may be allowed, and the least number of words set."""
    text = "The port will decide, and pour la première fois it will ask."

    assert _wrong(text)
    assert not _wrong(text, allow=("première fois",))
    assert not _wrong(f"{OWN['en']} {OWN['es']}", sentence_words=40, fragment_words=40)


def test_the_summary_of_the_front_matter_is_read() -> None:
    """Readers see it on the index page."""
    digest = _digest(f'---\nsummary: "{OWN["es"]}"\n---\n{OWN["en"]}\n\n{OWN["en"]}\n\n{OWN["en"]}\n')

    assert [digest.slice(hit.span) for hit in wrong_language(digest, WrongLanguage())] == [OWN["es"]]


def test_nothing_is_said_where_the_language_is_unknown() -> None:
    """What is foreign depends on what is not."""
    assert not list(wrong_language(_digest(OWN["es"], "und"), WrongLanguage()))


def test_a_clean_digest_loads_no_detector() -> None:
    """Names and loanwords raise no suspicion that costs half a second."""
    text = f"{OWN['en']} Charles de Vries and the café in Los Rios agree, and so does the Banco de la Mar.\n\n" * 20
    program = (
        "import sys\nfrom msgspec.structs import replace\nfrom factlint.checks.language import *\n"
        f"from factlint.digest import parse\ndigest = parse({text!r}, language='en')\n"
        "assert not list(wrong_language(digest, WrongLanguage()))\n"
        "print(sorted({'langdetect', 'py3langid', 'numpy'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_suspicion() -> None:
    """Two function words of another language within a paragraph raise it; English ones that look so do not."""
    assert is_suspicious("the port says que los costes", "en")
    assert not is_suspicious("no man is an island, so do come in person and also die a son of war", "en")


def _glosses(text: str, language: str = "en") -> list[str]:
    digest = _digest(text, language)
    return [digest.slice(hit.span) for hit in redundant_gloss(digest, Gloss())]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("the latency (latency) of it", "the latency of it"),
        ("the night shift (night shift) of it", "the night shift of it"),
        ("Generalization (generalization) is hard.", "Generalization is hard."),
        ("a fine tuning (fine-tuning) of it", "a fine tuning of it"),
        ("the models (model) are new", "the models are new"),
        ("the **drift** (drift) of it", "the **drift** of it"),
        ("the “drift” (drift) of it", "the “drift” of it"),
        ("the latency（latency） of it", "the latency of it"),
        ("the calibration(calibration) of it", "the calibration of it"),
        ("Vestmar (Vestmar) said so", "Vestmar said so"),
        ("校正（校正）を行う", "校正を行う"),
        ("보정(보정)은 끝났다", "보정은 끝났다"),
        ("API（API）を使う", "APIを使う"),
        ("large language models (Large Language Models) are", "large language models are"),
    ],
)
def test_a_gloss_that_repeats_its_words_goes(text: str, mended: str) -> None:
    """Case, hyphens, plural and the kind of bracket are no difference; the fix deletes the brackets."""
    (hit,) = redundant_gloss(_digest(text), Gloss())
    (edit,) = hit.edits

    assert text[: edit.start] + edit.text + text[edit.end :] == mended


@pytest.mark.parametrize(
    "text",
    [
        "the latency (delay), the model (models of cranes), the mean (average)",
        "Claude (Claude Code), Halden (Halden Robotics), Halden Robotics (Robotics), the Port of Arvik (the Port)",
        "LLM (llm), LLMs (LLM), the Ruff (ruff) package, Terraform (terraform) is a tool, OpenCrane (opencrane)",
        "post-training (training), self-attention (attention), input/output (output), re-calibration (calibration)",
        "print(print), f(x), `main` (main), 41 (41), 3% (3%), file(s), Go (go), »zoom« (Zoom)",
        "[Vestmar](https://vestmar.test/) (Vestmar), Vestmar ([Vestmar](https://vestmar.test/))",
        "Ann Smith (@annsmith), Arvik (arvik.test), 東京大学（東大）, 港（港）",
        "model\n(model) and model, (model)",
    ],
)
def test_brackets_that_say_something(text: str) -> None:
    """Acronyms, commands, parts of compounds, short names, links and accounts are no repetition."""
    assert _glosses(text) == []


def test_hostile_brackets_take_linear_time() -> None:
    """Brackets upon brackets are read once."""

    def make(count: int) -> Digest:
        return _digest("a (a) " * count + "(" * count + "word (word" * count)

    assert_linear(lambda digest: list(redundant_gloss(digest, Gloss())), make, 6_000)
