"""The language of a digest, the scripts of its letters, and the screen for foreign sentences."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import language, markdown
from factlint.digest.function_words import FUNCTION_WORDS
from growth import assert_linear

SAID = {
    "en": "The company said that it would open the model to developers in May.",
    "fr": "La société a annoncé que le modèle sera ouvert aux développeurs en mai.",
    "de": "Das Unternehmen teilte mit, dass das Modell im Mai für Entwickler geöffnet wird.",
    "es": "La empresa anunció que abrirá el modelo a los desarrolladores en mayo.",
    "pt": "A empresa anunciou que vai abrir o modelo aos desenvolvedores em maio.",
    "it": "La società ha annunciato che il modello sarà aperto agli sviluppatori a maggio.",
    "nl": "Het bedrijf zei dat het model in mei voor ontwikkelaars wordt geopend.",
    "sv": "Företaget sade att modellen öppnas för utvecklare i maj och att den är gratis.",
    "da": "Selskabet sagde, at modellen åbnes for udviklere i maj, og at den ikke koster noget.",
    "pl": "Firma ogłosiła, że model zostanie otwarty dla programistów w maju.",
    "tr": "Şirket, modelin mayıs ayında geliştiriciler için açılacağını ve bir ücret olmadığını söyledi.",
    "id": "Perusahaan mengatakan bahwa model itu akan dibuka untuk pengembang pada bulan Mei.",
    "vi": "Công ty cho biết mô hình sẽ được mở cho các nhà phát triển trong tháng năm.",
    "ro": "Compania a anunțat că modelul va fi deschis pentru dezvoltatori în luna mai.",
    "ja": "同社は五月にモデルを開発者へ公開すると述べた。",
    "zh": "该公司表示，将于五月向开发者开放该模型。",
    "ko": "회사는 오월에 개발자에게 모델을 공개한다고 밝혔다.",
    "ru": "Компания сообщила, что откроет модель для разработчиков в мае.",
    "uk": "Компанія повідомила, що відкриє модель для розробників у травні.",
    "el": "Η εταιρεία ανακοίνωσε ότι θα ανοίξει το μοντέλο τον Μάιο.",
}


@pytest.mark.parametrize("code", SAID)
def test_one_plain_sentence_tells_its_language(code: str) -> None:
    assert language.of_text(SAID[code])[0] == code


@pytest.mark.parametrize("text", ["", "Halden 5.5", "12 % 2026", "Brightmoor Robotics Pallet-1", "🙂🙂", "x" * 50])
def test_too_little_text_is_undetermined(text: str) -> None:
    assert language.of_text(text)[0] == "und"
    assert language.detect(markdown.read(text)) == "und"


def test_english_names_do_not_make_a_japanese_digest_english() -> None:
    text = "# AI Daily\n\n" + "\n".join(
        f"- **Brightmoor Robotics: Pallet-{n} for the Warehouse of Tomorrow** Halden Labs が Lumen {n} を公開し、倉庫での試験を始めた。"
        for n in range(9)
    )

    assert language.detect(markdown.read(text)) == "ja"


def test_a_japanese_quotation_does_not_make_an_english_digest_japanese() -> None:
    text = (SAID["en"] + " ") * 4 + "The slogan reads 「" + SAID["ja"] + "」 and has been on the wall since.\n"

    assert language.detect(markdown.read(text)) == "en"


def test_kana_tells_japanese_from_chinese() -> None:
    assert language.of_text("発表：新型ロボットの公開")[0] == "ja"
    assert language.of_text("公司发布新型机器人，东京日本語学校参加了试验，市场反应热烈，专家表示期待")[0] == "zh"
    assert language.of_text("港口正在测试起重机，工会要求参与制定计划。" * 8 + "夜の港でクレーンを動かす")[0] == "zh"


@pytest.mark.parametrize(
    ("declared", "text", "found"),
    [
        ("fr", SAID["fr"], "fr"),
        ("pt-BR", "Brightmoor Pallet-1", "pt"),
        ("ja_JP", "Pallet-1", "ja"),
        ("en", SAID["fr"] * 8, "fr"),
        ("en", SAID["ja"] * 3, "ja"),
        ("en", "Pallet-1", "en"),
        ("nb", SAID["da"] * 8, "nb"),
        ("ru", SAID["en"] * 8, "en"),
        ("markdown", SAID["de"] * 3, "de"),
    ],
)
def test_a_declared_language_counts_unless_the_words_speak_another(declared: str, text: str, found: str) -> None:
    assert language.detect(markdown.read(f"---\ntitle: x\nlang: {declared}\n---\n\n{text}\n")) == found


def test_code_does_not_count() -> None:
    fence = "```\n" + "for it in the that of to and is not with from\n" * 40 + "```\n"

    assert language.detect(markdown.read(SAID["de"] * 3 + "\n\n" + fence)) == "de"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the more,整理ing the", [("Han", "整理")]),
        ("データを使う", [("Katakana", "データ"), ("Hiragana", "を"), ("Han", "使"), ("Hiragana", "う")]),
        ("20х faster", [("Cyrillic", "х")]),
        ("모델 공개 (beta)", [("Hangul", "모델 공개")]),
        ("整理、整頓。 end", [("Han", "整理、整頓")]),
        ("整理\n整頓", [("Han", "整理"), ("Han", "整頓")]),
        ("らーめん", [("Hiragana", "らーめん")]),
        ("naïve “résumé” — 5 µm ™ Ａ", []),
        ("plain", []),
    ],
)
def test_runs_are_what_is_not_latin(text: str, found: list[tuple[str, str]]) -> None:
    assert [(run.script, run.text) for run in language.runs(text)] == found


@given(st.text(max_size=80))
def test_runs_are_slices_in_order(text: str) -> None:
    end = 0
    for run in language.runs(text):
        assert end <= run.start < run.end
        assert run.text == text[run.start : run.end]
        end = run.end


def test_scripts_agree_with_the_names_of_the_characters() -> None:
    """Unicode names the script of most letters first: LATIN SMALL LETTER A, CYRILLIC …, CJK UNIFIED IDEOGRAPH …."""
    names = {
        "LATIN": "Latin",
        "GREEK": "Greek",
        "CYRILLIC": "Cyrillic",
        "HEBREW": "Hebrew",
        "ARABIC": "Arabic",
        "THAI": "Thai",
    }
    names |= {
        "HIRAGANA": "Hiragana",
        "KATAKANA": "Katakana",
        "HANGUL": "Hangul",
        "CJK": "Han",
        "DEVANAGARI": "Devanagari",
    }
    letters = [
        chr(code) for code in (*range(0x3000), *range(0x3041, 0x3100), *range(0x4E00, 0xD7A4, 7)) if chr(code).isalpha()
    ]
    known = [(letter, names.get(unicodedata.name(letter, "?").split()[0])) for letter in letters]

    wrong = {letter for letter, name in known if name and language.script(letter) != name}

    assert wrong == {"\u0374", "\u0640"}  # a numeral sign and the Arabic stretching mark, which are Common


def test_each_language_has_enough_words_of_its_own() -> None:
    for code, words in FUNCTION_WORDS.items():
        others = frozenset().union(*(other for name, other in FUNCTION_WORDS.items() if name != code))
        assert 30 <= len(words) <= 90, code
        assert len(words - others) >= 10, code


@pytest.mark.parametrize("piece", ["漢字かな", "а. ", "Ω  x", "the ", "é", "ー", "\n"])
def test_time_is_linear(piece: str) -> None:
    """Every part of the module, on text that is nothing but suspects."""

    def judge(text: str) -> None:
        list(language.runs(text))
        language.of_text(text)

    assert_linear(judge, lambda count: piece * count, 300_000 // len(piece))
