"""The checks on letters of another script: what is untranslated, what may be a name, what is right."""

from __future__ import annotations

import sys
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factlint.checks import Options
from factlint.checks.script import ForeignScript, StrayScript, foreign_script, mixed, stray
from factlint.checks.scripts import is_cjk, is_latin, may_be_foreign, name
from factlint.digest import parse
from growth import assert_linear

if TYPE_CHECKING:
    from factlint.model import Digest
    from factlint.report import Hit


def _digest(text: str, language: str = "en") -> Digest:
    return replace(parse(text, "example.md", "markdown"), language=language)


def _found(text: str, language: str = "en") -> list[tuple[str, str, bool]]:
    """Return what both rules say of a text: which rule, the words, whether it is doubtful."""
    digest = _digest(text, language)
    hits = [("stray", hit) for hit in stray(digest, StrayScript())]
    hits += [("foreign", hit) for hit in foreign_script(digest, ForeignScript())]
    return [(kind, digest.slice(hit.span), hit.doubtful) for kind, hit in hits]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port is 整理ing its archive.", "整理ing"),
        ("It lists the models and整理 of routes.", "整理"),
        ("It is meant to 補/compensate for that.", "補/compensate"),
        ("See the following及 the routes.", "following及"),
        ("The port bought two 起重機s for it.", "起重機s"),
        ("The port uses CraneOS の weights here.", "の"),
        ("The trial ends. 試験は八月に終わる。 So says the port.", "試験は八月に終わる。"),
        ("The trial ends. 这项试验已经开始，结果很好。 So says the port.", "这项试验已经开始，结果很好。"),
        ("The trial ends. 시험은 팔월에 끝난다고 했다. So says the port.", "시험은 팔월에 끝난다고 했다"),
        ("The trial goes on только ночью, says the port.", "только ночью"),
        ("The API는 of the port is open.", "API는"),
        ("It is κάτι άλλο for the port.", "κάτι άλλο"),
    ],
)
def test_what_is_surely_untranslated(text: str, words: str) -> None:
    """Letters glued to a word, with a grammar of their own, or in lower case are no names."""
    assert _found(text) == [("stray", words, False)]


def test_a_foreign_sentence_is_one_finding() -> None:
    """Names and quotation marks within a foreign sentence do not cut it in pieces."""
    sentence = "Arvik港が公開・更新した整理として、”Crane-5 Lite”がより高い能力(夜間・荒天)を備え、Liteの扱いが要点だ。"

    assert _found(f"Summary {sentence} ([arvik.test](https://arvik.test/a))") == [("stray", sentence, False)]


def test_two_words_far_apart_are_two_findings() -> None:
    """A sentence of the digest between two foreign words keeps them apart."""
    found = _found("The port is 整理ing the map, and the union 補/compensates for the loss of it.")

    assert [words for _, words, _ in found] == ["整理ing", "補/compensates"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The model of 北辰机器人 is new.", "北辰机器人"),
        ("The singer Пётр Громов came.", "Пётр Громов"),
        ("The singer 김하늘 came.", "김하늘"),
        ("The film 鬼滅の刃 is shown.", "鬼滅の刃"),
        ("The partner Beichen北辰机器人 is new.", "北辰机器人"),
        ("The line البحر الازرق is new.", "البحر الازرق"),
    ],
)
def test_what_may_be_a_name(text: str, words: str) -> None:
    """A bare run without grammar may be a name, so it is a warning only."""
    assert _found(text) == [("foreign", words, False)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The firm 北辰机器人 (Beichen Robotics) is new.", "北辰机器人"),
        ("A slow drift (漂移) worries the port.", "漂移"),
        ("It says “漂移” and no more.", "漂移"),
        ("The Chinese word 漂移 means drift.", "漂移"),
        ("| Name |\n|---|\n| 北辰机器人 |\n", "北辰机器人"),
    ],
)
def test_what_is_set_apart(text: str, words: str) -> None:
    """Quoted, glossed, named or alone in a cell, foreign letters are doubtful at most."""
    assert _found(text) == [("foreign", words, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Tsinghua (清华大学) and Lin Yue (林月), *Beichen* (北辰) and “drift” (漂移) are glossed.",
        "Beichen Robotics (Chinese: 北辰机器人; pinyin: Běichén Jīqìrén) is new.",
        "The report “夜間の港で起きること” and *ночной кран* are titles.",
        "[自動化の範囲は夜間のみです](https://arvik.test/) and `整理ing` and https://arvik.test/整理ing",
        "Languages: English, 日本語, 한국어, Русский, العربية.",
        "¯\\_(ツ)_/¯ and (°Д°) and ಠ_ಠ",
        "ΔT = 2 K, 5 μs, α-helix, NF-κB, χ², Σ and the letters αβγ",
        "Tagged #夜間 and @北辰",
        "> 港の夜は静かだ。",
        "Naïve façade, Łódź, Đà Nẵng, Ærø, İzmir, ½ ™ € → 🚢",
    ],
)
def test_what_is_right(text: str) -> None:
    """Names in brackets after a name, titles, links, code, mathematics and faces are as they should be."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "港はCraneOSをfine-tuningし、Night Cranes: Trial Startsを読む。", []),
        ("ja", "港は試験を始めた。시험은 팔월에 끝난다고 했다。", [("stray", "시험은 팔월에 끝난다고 했다。")]),
        ("ja", "港の「탈クレーン戦略」が始まる。", [("stray", "탈")]),
        ("ja", "研究者のキム・ハヌル（김하늘）氏が指揮する。", []),
        ("ja", "研究者の 김하늘 氏が指揮する。", [("foreign", "김하늘")]),
        ("zh", "港口采用 CraneOS，鲜の味是店名，《夜の港》是作品名。", []),
        ("zh", "港口说，担当者によると結果は秋に公開される，如此。", [("stray", "担当者によると結果は秋に公開される")]),
        ("ko", "美 항만과 韓美 협의, 대항해시대(大航海時代)가 이어진다.", []),
        ("ko", "항만은 夜間試験 계획을 냈다.", [("foreign", "夜間試験")]),
        ("ko", "항만은 结果发布했다.", [("stray", "结果发布")]),
        ("ru", "Порт начал испытание 整理 ночью.", [("foreign", "整理")]),
    ],
)
def test_digests_in_other_scripts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Latin words are at home everywhere; other scripts are not."""
    assert [found[:2] for found in _found(text, language)] == expected


def test_title_and_summary_in_the_front_matter_are_read() -> None:
    """Readers see them, so they count; other keys do not."""
    found = _found('---\ntitle: "The port is 整理ing"\nslug: "整理ing-x"\n---\nText.\n')

    assert found == [("stray", "整理ing", False)]


def test_allowed_words_may_stand() -> None:
    """The option names texts exactly."""
    digest = _digest("The port is 整理ing the maps of 北辰.")

    assert not list(stray(digest, StrayScript(allow=("整理ing",))))
    assert not list(foreign_script(digest, ForeignScript(allow=("北辰",))))


def test_infos_can_be_left_out() -> None:
    """``set-apart = false`` keeps the bare runs only."""
    digest = _digest("The firm 北辰 (Beichen) and 林月 are new.")

    assert [hit.found for hit in foreign_script(digest, ForeignScript(set_apart=False))] == ["林月"]


def _mixed(text: str, language: str = "en") -> list[Hit]:
    return list(mixed(_digest(text, language), Options()))


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("20х", "20x"),
        ("3х4", "3x4"),
        ("Сrane", "Crane"),
        ("GPТ", "GPT"),
        ("craneѕ", "cranes"),
        ("Μicroport", "Microport"),
        ("hοst", "host"),
    ],
)
def test_look_alike_letters(word: str, plain: str) -> None:
    """A word that only looks Latin is told with the letters that are not, and with its Latin spelling."""
    (hit,) = _mixed(f"The {word} is new.")

    assert (hit.found, hit.expected) == (word, plain)
    assert "U+" in hit.message


@pytest.mark.parametrize(
    "text", ["5 µs, 3 μm, 4 kΩ, ΔT, β-test, TNFα, NF-κB, hν, λx, μTorrent", "Москва, СССР, АЭС, χ², ΦΒΚ", "`Сrane`"]
)
def test_no_look_alikes(text: str) -> None:
    """Science mixes Greek with Latin, and a wholly Cyrillic word pretends nothing."""
    assert _mixed(text) == []


def test_look_alikes_within_cyrillic_text_are_at_home() -> None:
    """A Russian digest writes Latin names with Russian endings."""
    assert _mixed("Порт купил SMSки.", "ru") == []


def test_names_of_scripts() -> None:
    """A message says what a reader would call the letters."""
    assert [name(text) for text in ("整理", "整理する", "한글", "мир")] == [
        "Chinese characters",
        "Japanese",
        "Korean",
        "Cyrillic letters",
    ]


def test_screen() -> None:
    """The quick look never misses a letter that the exact one would find, and passes what is common."""
    assert all(may_be_foreign(char, "en") for char in "整あア한яαשعहไ")
    assert not may_be_foreign("“naïve” 5 € → 🚢 ½ Łódź", "en")
    assert not may_be_foreign("港の夜、Crane", "ja")
    assert is_latin("pt")
    assert is_cjk("港")
    assert not is_cjk("")


def test_a_long_hostile_text_is_read_in_linear_time() -> None:
    """Unclosed brackets and quotation marks beside foreign letters cost no more than their length."""
    assert_linear(_found, lambda count: "(“整 ['" * count, 10_000)


def test_a_clean_digest_loads_no_tables_of_grammar() -> None:
    """Start-up counts: what few digests need is loaded for those."""
    program = (
        "import sys\nfrom factlint.checks.script import *\nfrom factlint.digest import parse\n"
        "assert not list(stray(parse('The port is “new”.'), StrayScript()))\n"
        "print(sorted(name for name in sys.modules if 'foreign' in name))"
    )

    assert run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"
