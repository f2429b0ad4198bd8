"""The checks on single characters, and what their fixes make of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factlint.checks import Options, invisible, mojibake
from factlint.checks.typography import Punctuation, broken_encoding, foreign_punctuation, invisible_characters, quotes
from factlint.digest import parse
from growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factlint.model import Digest
    from factlint.report import Hit

ZERO_WIDTH_SPACE, JOINER, SOFT_HYPHEN, OVERRIDE = "\u200b", "\u200d", "\xad", "\u202e"


def _digest(text: str, language: str = "en") -> Digest:
    return replace(parse(text, "example.md", "markdown"), language=language)


def _mended(text: str, hits: Iterable[Hit]) -> str:
    """Return the text with the edits of all hits made."""
    for edit in sorted((edit for hit in hits for edit in hit.edits), reverse=True, key=lambda edit: edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("en", "the ”night shift” trial", "the “night shift” trial"),
        ("en", "the “night shift“ trial", "the “night shift” trial"),
        ("en", 'the "night shift” trial', "the “night shift” trial"),
        ("en", 'the “night shift" trial', "the “night shift” trial"),
        ("en", "the (”night shift”) trial", "the (“night shift”) trial"),
        ("en", "It said: “We own it.“ Nobody else.", "It said: “We own it.” Nobody else."),
        ("de", "die „Nachtschicht” im Hafen", "die „Nachtschicht“ im Hafen"),
        ("de", "die „Nachtschicht„ im Hafen", "die „Nachtschicht“ im Hafen"),
        ("de", 'die „Nachtschicht" im Hafen', "die „Nachtschicht“ im Hafen"),
        ("de", "die “Nachtschicht“ im Hafen", "die „Nachtschicht“ im Hafen"),
        ("fr", "la «nuit« du port", "la «nuit» du port"),
        ("es", "la »noche» del puerto", "la «noche» del puerto"),
        ("zh", "这次”夜间”试验", "这次“夜间”试验"),
        ("ko", "이번 “야간“이라는 시험", "이번 “야간”이라는 시험"),
        ("zh", "这次”夜间“试验", "这次”夜间“试验"),
        ("zh", "这次 ”夜间” 试验", "这次 “夜间” 试验"),
        ("ja", "この「夜間』試験", "この「夜間」試験"),
    ],
)
def test_mismatched_quotation_marks_become_the_languages_pair(language: str, wrong: str, right: str) -> None:
    """The fix sets the pair; where both marks stand between CJK letters nobody can tell which opens."""
    assert _mended(wrong, quotes(_digest(wrong, language), Options())) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", '“one” and “two”, ‘three’, "four", the boys’ ’26 5’ 10” and a 15” screen'),
        ("en", "“He said ‘no’ and “maybe” again,” she wrote."),
        ("en", '“He said "no" again,” she wrote.'),
        ("en", "“A quotation that goes on\n\n“and on”"),
        ("en", "« one » and „two“ are kept to"),
        ("en", "code `a ”b” c` and a lone ” and a lone “ here"),
        ("de", "„eins“, »zwei«, «drei», “four”, ‚fünf‘"),
        ("fr", "« un » et “deux” et «trois»"),
        ("sv", "det är ”ett” och »två»"),
        ("ja", "”夜”と「『夜』の港」と“夜”と《港》"),
    ],
)
def test_sound_quotation_marks(language: str, text: str) -> None:
    """Nested, unfinished, foreign but consistent: none of it is surely wrong."""
    assert not list(quotes(_digest(text, language), Options()))


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("en", "The port opened，and ships came。Then", "The port opened, and ships came. Then"),
        ("en", "four cranes（no driver）work", "four cranes (no driver) work"),
        ("en", "four cranes （no driver）, then", "four cranes (no driver), then"),
        ("en", "Note：it ends；or not！", "Note: it ends; or not!"),
        ("en", "The　port of ＡＩ has １２", "The port of AI has 12"),
        ("en", "at 12：30 and 3，000 boxes", "at 12:30 and 3,000 boxes"),
        ("en", "the 「Night」 and 《Day》 trial", "the “Night” and “Day” trial"),
        ("de", "das 「Nacht」 Projekt", "das „Nacht“ Projekt"),
        ("ja", "港は始め,進む。港、港、港", "港は始め、進む。港、港、港"),
        ("ja", "港は開いた.次に進む。船。", "港は開いた。次に進む。船。"),
        ("zh", "港口开始,继续。港口，港口，港口", "港口开始，继续。港口，港口，港口"),
        ("ko", "항만은 시작했다。 그리고，끝났다", "항만은 시작했다. 그리고, 끝났다"),
    ],
)
def test_foreign_punctuation_becomes_the_scripts_own(language: str, wrong: str, right: str) -> None:
    """The fix puts the spaces, too, that the other writing system needs."""
    assert _mended(wrong, foreign_punctuation(_digest(wrong, language), Punctuation())) == right


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Beichen（北辰机器人）and “港の夜を、静かに。” and `a，b` and (＾▽＾) 10～20 ／ 【New】"),
        ("en", "“naïve” – 5 €, 3 × 4, ½ … →"),
        ("ja", "港(無人)は1,000円: 「Arvik, Inc.」　J.ヴェスト、CraneOS 2.1、設定.ファイル"),
        ("zh", "港口开始,继续,结束,如此"),
        ("zh", "史蒂夫.乔布斯，港口，港口"),
        ("ko", "항만은 시작했다. 「밤」, (무인) 작업: 끝!"),
    ],
)
def test_punctuation_that_is_right_or_style(language: str, text: str) -> None:
    """Near CJK letters, in code, or used throughout, it is not ours to judge."""
    assert not list(foreign_punctuation(_digest(text, language), Punctuation()))


def test_marks_of_the_house_style_may_stand() -> None:
    """The option names single marks."""
    hits = list(foreign_punctuation(_digest("Note：it ends，at last"), Punctuation(allow="：")))

    assert [hit.found for hit in hits] == ["，"]


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("cafÃ© bar", "é"),
        ("itâ€™s", "’"),
        ("donâ\x80\x99t", "’"),
        ("donÃ¢â‚¬â„¢t", "’"),
        ("10Â°C", "°"),
        ("5 â‚¬", "€"),
        ("done ðŸ˜€", "😀"),
        ("a â†’ b", "→"),
        ("Ãœbersee", "Ü"),
        ("miÅ‚o", "ł"),
        ("voilÃ  la", "à"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
        ("ã‚’", "を"),
        ("æ—¥æœ¬èªž", "日本語"),
        ("ì„œìš¸", "서울"),
        ("ƒeƒXƒg", "テスト"),
        ("it\x92s", "’"),
        ("锟斤拷", ""),
        ("S�o", ""),
    ],
)
def test_text_read_in_the_wrong_encoding(broken: str, meant: str) -> None:
    """The place is found, and what stood there is told where it can be."""
    (damage,) = mojibake.find(f"So {broken}.")

    assert damage.meant == meant


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO, NÃO, “IRMÃ”, MANHÃ…, «IRMû, MANHÃ – o, CORAÇÃO™, ĐÃ “rồi”, CHÃ’",
        "GRÂCE À, ÂU, “”, RÂ·T, «\xa0Â\xa0», «», lettre Â.",
        "CAFÉ™, CAFÉ», DÉJÀ VU…, passé…», « été », à « Libé », à\xa0«\xa0Libé\xa0», é…»",
        "Łódź, „Ä“, Å“, Ångström, Œuvre, ïle, Þór, ÐÑ, ß…», Øre, ×2 ×3",
        "ƒ/2.8 and ƒ(x), 繧繝彩色, 縺れ, 锟",
        "the replacement character (�) and “�”",
    ],
)
def test_real_words_that_come_close(text: str) -> None:
    """Capitals with tildes and accents before quotation marks are Portuguese, French, Vietnamese, not damage."""
    assert not list(mojibake.find(text))


def test_broken_text_is_one_error_for_a_paragraph_and_found_in_the_reference_list() -> None:
    """A file read wrongly is broken throughout; code is left alone."""
    text = "cafÃ© and thÃ© and `cafÃ©`\n\n## References\n\n| Title | URL |\n|---|---|\n| thÃ© | https://a.test/ |\n"

    hits = list(broken_encoding(_digest(text), Options()))

    assert [hit.expected for hit in hits] == ["é", "é"]
    assert "2 places" in hits[0].message


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (f"the po{ZERO_WIDTH_SPACE}rt", "the port"),
        (f"the po{JOINER}rt", "the port"),
        (f"soft{SOFT_HYPHEN}ware", "software"),
        (f"the {OVERRIDE}port", "the port"),
        ("the\ufeff port", "the port"),
        ("the port.\u2028The end", "the port.\nThe end"),
        ("the port.\u2028The end\r\n", "the port.\r\nThe end\r\n"),
        ("# The port\u2028the quay", "# The port the quay"),
        ("the port\ue200cite\ue202turn0\ue201", "the port\ue200cite\ue202turn0\ue201"),
    ],
)
def test_invisible_characters_go(text: str, mended: str) -> None:
    """What nobody sees is named by its code point; the fix deletes it, unless it would bring more to light."""
    hits = list(invisible_characters(_digest(text), Options()))

    assert len(hits) == 1
    assert "U+" in hits[0].message
    assert _mended(text, hits) == mended


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🔧 🏳\ufe0f\u200d🌈 👨🏽\u200d🚀 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می\u200cخواهم and क्\u200dष and (\u200fשלום\u200f)",
        "ภาษา\u200bไทย",
        "**「港」**\u200bは",
        "@\u200bvestmar, 5\xa0000\u202f€",
        "soft&shy;ware",
        "`a\u200bb`",
        "```\na\u200bb\n```",
    ],
)
def test_invisible_characters_that_are_needed(text: str) -> None:
    """Emoji, scripts that join letters, right-to-left words, Markdown's marks and code keep theirs."""
    assert not list(invisible_characters(_digest(text), Options()))


def test_invisible_characters_of_one_paragraph_are_one_finding() -> None:
    """The other places are told beside the first."""
    (hit,) = invisible_characters(_digest(f"a{ZERO_WIDTH_SPACE}b c{ZERO_WIDTH_SPACE}d"), Options())

    assert len(hit.edits) == 2
    assert len(hit.related) == 1


def test_characters_without_a_name_have_one_here() -> None:
    """Unicode names neither controls nor private characters."""
    assert invisible.described("\x07") == "U+0007 CONTROL"
    assert invisible.described("\xad") == "U+00AD SOFT HYPHEN"
    assert "chat window" in invisible.described("\ue200")


@pytest.mark.parametrize("check", [quotes, broken_encoding, invisible_characters])
@pytest.mark.parametrize("piece", ['”a "', "Ã¢â€", "\u200ba", "ƒa縺", "“ „", "「『"])
def test_hostile_text_takes_linear_time(check: Callable[[Digest, Options], Iterator[Hit]], piece: str) -> None:
    """A long text of nothing but suspects."""
    assert_linear(lambda digest: list(check(digest, Options())), lambda count: _digest(piece * count), 10_000)
