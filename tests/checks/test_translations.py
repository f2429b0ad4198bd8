"""What differs between a digest and its original, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.checks import Options, translations
from factlint.checks.translation_original import find
from factlint.checks.translation_pages import page
from factlint.digest import parse
from factlint.series import Alone, Version
from growth import assert_linear
from serial import InMemory

if TYPE_CHECKING:
    from factlint.model import Digest
    from factlint.report import Hit

CHECKS = {"TRN001": translations.urls, "TRN002": translations.numbers, "TRN003": translations.parts}


def told(ours: Digest, *theirs: Digest, named: bool | None = True) -> list[tuple[str, Hit]]:
    """Return what is found in a digest whose other versions are these, the first the original."""
    versions = [Version(one.path, one, named and number == 0) for number, one in enumerate(theirs)]
    series = InMemory({}, versions=versions)
    return [(code, hit) for code, check in CHECKS.items() for hit in check(ours, series, Options())]


def lines(ours: Digest, *theirs: Digest, named: bool | None = True) -> list[tuple[str, int]]:
    """Return code and line of each finding."""
    return [(code, ours.position(hit.span.start).line) for code, hit in told(ours, *theirs, named=named)]


def english(*stories: str, after: str = "") -> Digest:
    """Return a digest of stories, the first in line 3 with its text in line 5, the next in line 7."""
    parts = [f"### Story {number} of the harbour\n\n{text}\n" for number, text in enumerate(stories, start=1)]
    return parse("# Harbour Digest 2026-06-02\n\n" + "\n".join(parts) + after, "en/a.md", language="en")


def japanese(*stories: str, after: str = "") -> Digest:
    """Return the same in Japanese."""
    parts = [f"### 港の話題 その{number}\n\n{text}\n" for number, text in enumerate(stories, start=1)]
    return parse("# 港湾ダイジェスト 2026-06-02\n\n" + "\n".join(parts) + after, "ja/a.md", language="ja")


def link(path: str, host: str = "port.test") -> str:
    """Return a citation as digests write it."""
    return f"([{host}](https://{host}/{path}))"


CRANES = f"Four of its 22 cranes run for 640 hours. {link('news/night-cranes')}"
CRANES_JA = f"22基のうち4基が640時間動く。 {link('news/night-cranes')}"
FERRIES = f"The line orders 14 batteries for 38 million euros. {link('news/batteries', 'ferries.test')}"
FERRIES_JA = f"14基の電池を3,800万ユーロで発注した。 {link('news/batteries', 'ferries.test')}"


def test_a_digest_without_versions_is_no_translation() -> None:
    """Nothing is compared with nothing."""
    assert [hit for check in CHECKS.values() for hit in check(english(CRANES), Alone(), Options())] == []


def test_findings_are_told_at_the_translation_only() -> None:
    """What differs is not reported a second time in the original."""
    ours, theirs = english(CRANES.replace("640", "740"), FERRIES), japanese(CRANES_JA, FERRIES_JA)
    original = InMemory({}, versions=[Version(ours.path, ours, is_original=False)])

    assert lines(ours, theirs) == [("TRN002", 5)]
    assert list(translations.numbers(theirs, original, Options())) == []


def test_a_third_language_is_held_against_the_original_too() -> None:
    """Of several versions the one that is named counts."""
    german = parse(english(CRANES, FERRIES).text.replace("640 hours", "740 Stunden"), "de/a.md", language="de")

    assert lines(german, japanese(CRANES_JA, FERRIES_JA), english(CRANES, FERRIES)) == [("TRN002", 5)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://port.test/en/news/a", "https://port.test/ja/news/a"),
        ("https://port.test/news/a", "http://www.port.test/news/a/?utm_source=x#top"),
        ("https://port.test/news/a?hl=en", "https://port.test/news/a?hl=ja"),
        ("https://en.port.test/a", "https://ja.port.test/a"),
        ("https://port.test/amp/a", "https://port.test/a?amp=1"),
        ("https://en.wikipedia.org/wiki/Port", "https://ja.wikipedia.org/wiki/%E6%B8%AF"),
    ],
)
def test_the_same_page_in_two_languages(one: str, other: str) -> None:
    """What only chooses the language or form of a page makes no other page."""
    assert page(one) == page(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://port.test/news/a", "https://port.test/news/b"),
        ("https://port.test/news?id=1", "https://port.test/news?id=2"),
        ("https://port.test/a", "https://quay.test/a"),
    ],
)
def test_another_page(one: str, other: str) -> None:
    """Path, parameters and site choose the page."""
    assert page(one) != page(other)


def test_a_changed_url_is_put_back_in_all_places() -> None:
    """The fix takes the original's URL, without what it tracks."""
    wrong = CRANES.replace("night-cranes", "night-crane")
    ours = english(wrong, FERRIES, after="\n## Outlook\n\nMore at https://port.test/news/night-crane soon.\n")
    theirs = japanese(
        CRANES_JA.replace("cranes)", "cranes?utm_source=openai)"), FERRIES_JA, after="\n## 展望\n\n続報へ。\n"
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, hit.expected) == (
        "TRN001",
        False,
        "https://port.test/news/night-cranes?utm_source=openai",
    )
    assert [(ours.text[one.start : one.end], one.text) for one in hit.edits] == [
        ("https://port.test/news/night-crane", "https://port.test/news/night-cranes")
    ] * 2


def test_an_invented_url_has_no_fix() -> None:
    """Nothing of the original stands in its place."""
    [(code, hit)] = told(english(f"{CRANES} {link('made-up')}", FERRIES), japanese(CRANES_JA, FERRIES_JA))

    assert (code, hit.doubtful, hit.expected, hit.edits) == ("TRN001", False, None, ())


def test_a_page_in_the_translations_language_may_be_meant() -> None:
    """A translator may cite what its readers can read: a warning, and no fix."""
    theirs, ours = (
        english(CRANES, FERRIES),
        japanese(CRANES_JA.replace("port.test/news/night", "port.test/ja/kiji/yoru"), FERRIES_JA),
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, hit.edits) == ("TRN001", True, ())


def test_urls_of_two_stories_that_are_swapped_are_one_finding() -> None:
    """Both exist in the original, each in the other story."""
    ours = english(
        CRANES.replace("port.test", "x.test").replace("news/night-cranes", "b"),
        FERRIES.replace("ferries.test", "x.test").replace("news/batteries", "a"),
    )
    theirs = japanese(
        CRANES_JA.replace("port.test", "x.test").replace("news/night-cranes", "a"),
        FERRIES_JA.replace("ferries.test", "x.test").replace("news/batteries", "b"),
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, "swapped" in hit.message) == ("TRN001", True, True)


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("32億パラメータを持つ。", "It has 3.2 billion parameters."),
        ("約1,200万人が使う。", "About 12 million people use it."),
        ("4万1,000時間かけた。", "It took 41,000 hours."),
        ("三割増えた。", "It rose by 30 percent."),
        ("第2四半期に1兆2000億円を得た。", "It earned 1.2 trillion yen in Q2."),
        ("令和8年5月1日に6か月の試験を始めた。", "A six-month trial began on May 1, 2026."),
        ("320万TEUを扱い、48MWhを使う。", "It handled 3.2 million TEU and used 48 MWh."),
        ("１４機種を３％速くした。", "It made 14 models 3% faster."),
        ("費用は5,000万ユーロ。", "It costs 50 million euros (about $54 million)."),
        ("試験は4基で行う。", "Both pairs of cranes take part."),
        ("20日に始まった。", "It began on May 20."),
        ("3〜5%の見込み。", "Between 3 and 5 percent is expected."),
        ("高さ550キロを回る。", "It orbits at 550 km."),
    ],
)
def test_the_same_number_in_another_language(original: str, translation: str) -> None:
    """However it is written, it is worth the same."""
    ours = english(f"{translation} {link('a')}", FERRIES)

    assert lines(ours, japanese(f"{original} {link('a')}", FERRIES_JA)) == []


@pytest.mark.parametrize(
    ("original", "translation", "expected", "found"),
    [
        ("32億パラメータを持つ。", "It has 32 billion parameters.", "32億", "32 billion"),
        ("費用は15億円。", "It costs $1.5 billion.", "15億円", "$1.5 billion"),
        ("三割増えた。", "It rose by 3 percent.", "三割", "3 percent"),
        ("6か月続く。", "It lasts 6 weeks.", "6か月", "6 weeks"),
        ("5月1日に始まる。", "It starts on May 11.", "5月1日", "May 11"),
        ("2028年に始まる。", "It starts in 2029.", "2028年", "2029"),
        ("14機種を試した。", "It tried 15 models.", "14", "15"),
        ("3〜5%の見込み。", "3 to 6% are expected.", "3〜5%", "3 to 6%"),
        ("高さ550キロを回る。", "It orbits at 650 km.", "550", "650 km"),
        ("7基が動く。", "8 cranes move.", "7", "8"),
    ],
)
def test_another_number(original: str, translation: str, expected: str, found: str) -> None:
    """The finding names both, and where the original has its own."""
    ours = english(f"{translation} {link('a')}", FERRIES)
    [(code, hit)] = told(ours, japanese(f"{original} {link('a')}", FERRIES_JA))

    assert (code, hit.expected, hit.found) == ("TRN002", expected, found)
    assert "ja/a.md:5" in hit.message


OTHERS = {
    "en": FERRIES,
    "ja": FERRIES_JA,
    "de": f"Die Linie bestellt 14 Batterien für 38 Millionen Euro. {link('news/batteries', 'ferries.test')}",
    "fr": f"La ligne commande 14 batteries pour 38 millions d'euros. {link('news/batteries', 'ferries.test')}",
    "zh": f"该公司以3800万欧元订购14组电池。{link('news/batteries', 'ferries.test')}",
    "ko": f"이 회사는 3800만 유로에 배터리 14기를 주문했다. {link('news/batteries', 'ferries.test')}",
}


def digest(language: str, text: str) -> Digest:
    """Return a digest of two stories in a language, the first with this text."""
    stories = f"### Head {language}\n\n{text} {link('a')}\n\n### Other\n\n{OTHERS[language]}\n"
    return parse(f"# A 2026-06-02\n\n{stories}", f"{language}/a.md", language=language)


@pytest.mark.parametrize(
    ("original", "said", "translation", "rendered"),
    [
        ("ja", "1年半かかる。", "en", "It takes 18 months."),
        ("ja", "1時間半かかった。", "en", "It took 90 minutes."),
        ("ja", "半年続く。", "en", "It lasts 6 months."),
        ("de", "Es dauert anderthalb Jahre.", "en", "It takes 18 months."),
        ("en", "It is 26 miles long.", "ja", "距離は約42キロ。"),
        ("en", "A plot of 100 acres.", "ja", "約40ヘクタールの土地。"),
        ("en", "It weighs 10 pounds.", "ja", "重さは約4.5キロ。"),
        ("en", "It was 95 degrees.", "de", "Es waren 35 Grad."),
        ("ja", "4人に1人が残った。", "en", "25% of them stayed."),
        ("ja", "3割の価格で売る。", "en", "They sell it at a 70% discount."),
        ("ja", "1.5倍に増えた。", "en", "It rose by 50 percent."),
        ("ja", "10数社が加わった。", "en", "More than 10 firms joined."),
        ("ja", "2026年3月期に得た。", "en", "It earned that in fiscal 2025."),
        ("ja", "31日に発表した。", "en", "It said so on May 31."),
        ("en", "It said so on Monday.", "ja", "6月1日に発表した。"),
        ("ja", "7〜9月期に伸びた。", "en", "It grew in the third quarter."),
        ("en", "It opened 24/7 in the 1990s.", "ja", "1990年代に24時間営業を始めた。"),
        ("en", "It costs €1,234.56 now.", "de", "Es kostet jetzt 1.234,56 Euro."),
        ("en", "It costs €1,234.56 now.", "fr", "Il coûte maintenant 1\u202f234,56 euros."),
        ("en", "It is worth $3 trillion.", "zh", "其价值为3万亿美元。"),
        ("en", "It is worth $3 trillion.", "de", "Es ist 3 Billionen Dollar wert."),
        ("en", "It has 350 million users.", "zh", "它有三亿五千万用户。"),
        ("en", "A cut of 25 basis points.", "ja", "0.25ポイントの利下げを決めた。"),
        ("en", "A 70B model with 128K tokens.", "ja", "700億パラメータのモデルで、12万8,000トークンを読む。"),
        ("ja", "5年連続で15位に入った。", "en", "It ranked 15th for the fifth straight year."),
        ("ko", "1억5천만원을 받았다.", "en", "It received 150 million won."),
        ("zh", "增长了百分之十二点五。", "en", "It grew by 12.5 percent."),
        ("zh", "营收达1万2000亿元。", "en", "Revenue was 1.2 trillion yuan."),
    ],
)
def test_said_otherwise(original: str, said: str, translation: str, rendered: str) -> None:
    """Languages count, measure and round in ways of their own."""
    assert lines(digest(translation, rendered), digest(original, said)) == []


def test_a_number_that_the_original_has_nowhere() -> None:
    """Where nothing fits, the number alone is reported."""
    ours, theirs = english(f"{CRANES} It has 777 tyres.", FERRIES), japanese(CRANES_JA, FERRIES_JA)
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.expected, hit.found) == ("TRN002", None, "777")


def test_numbers_of_two_stories_that_are_swapped_are_one_finding() -> None:
    """An editor mends both at once."""
    ours = english(CRANES.replace("22 cranes", "14 cranes"), FERRIES.replace("14 batteries", "22 batteries"))
    [(code, hit)] = told(ours, japanese(CRANES_JA, FERRIES_JA))

    assert (code, "swapped" in hit.message, len(hit.related)) == ("TRN002", True, 1)


@pytest.mark.parametrize(("day", "doubtful"), [("2026-06-01", False), ("2026-06-04", True)])
def test_the_digests_own_date(day: str, doubtful: bool) -> None:
    """A translation may be published later than its original, and never before."""
    ours, theirs = (
        parse(f'---\ntitle: "A"\ndate: {date}\n---\n{one.text}', one.path, language=one.language)
        for one, date in ((english(CRANES, FERRIES), day), (japanese(CRANES_JA, FERRIES_JA), "2026-06-02"))
    )
    [(code, hit)] = told(ours, theirs)

    assert (code, hit.doubtful, ours.position(hit.span.start).line) == ("TRN002", doubtful, 3)


@pytest.mark.parametrize(("date", "count"), [("2026-05-30", 0), ("2026-05", 0), ("2026-05-??", 0), ("2026-04", 1)])
def test_the_date_of_a_row(date: str, count: int) -> None:
    """One that is less exact is no other; what is missing of it is for other rules."""
    rows = "\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n| Night cranes | Port | {} | https://port.test/news/night-cranes |\n"
    ours = english(CRANES, FERRIES, after=rows.format(date))

    assert len(lines(ours, japanese(CRANES_JA, FERRIES_JA, after=rows.format("2026-05-30")))) == count


def test_a_missing_story_is_one_finding() -> None:
    """It should stand behind the story before it, the first one behind the heading."""
    theirs = japanese(CRANES_JA, FERRIES_JA, f"新しい倉庫は9,000平方メートル。 {link('depot')}")

    assert lines(english(CRANES, FERRIES), theirs) == [("TRN003", 7)]
    assert lines(english(FERRIES, f"A depot of 9,000 square metres. {link('depot')}"), theirs) == [("TRN003", 1)]


def test_an_extra_story_is_one_finding() -> None:
    """Its links and numbers are its own."""
    ours = english(CRANES, FERRIES, f"A depot of 9,000 square metres. {link('depot')}")

    assert lines(ours, japanese(CRANES_JA, FERRIES_JA)) == [("TRN003", 11)]


def test_a_section_and_its_stories_are_one_finding() -> None:
    """So is one that only the translation has; a note that only it has is none."""
    more = "\n## {}\n\n{}\n"
    ours = english(CRANES, FERRIES, after=more.format("Note", "Translated by a machine."))
    theirs = japanese(CRANES_JA, FERRIES_JA, after=more.format("展望", "来週が楽しみだ。"))

    assert lines(ours, theirs) == [("TRN003", 7)]
    assert lines(
        english(CRANES, FERRIES, after=more.format("Outlook", "A good week.")), japanese(CRANES_JA, FERRIES_JA)
    ) == [("TRN003", 11)]


def test_stories_that_all_lost_their_links_are_one_finding() -> None:
    """Not one for each of them."""
    texts = [f"Pier {number} has {number} lamps. {link(f'pier-{number}')}" for number in range(31, 37)]
    bare = [text.partition(" (")[0] for text in texts]

    assert lines(english(*bare, f"{CRANES}"), japanese(*texts, CRANES_JA)) == [("TRN003", 3)]


def test_versions_that_tell_other_stories_are_one_finding() -> None:
    """Two digests of one name need not be translations of each other."""
    theirs = japanese(*(f"第{number}倉庫は{number}人を雇う。 {link(f'depot-{number}')}" for number in range(41, 46)))
    [(code, hit)] = told(english(CRANES, FERRIES, CRANES.replace("night", "day").replace("640", "91")), theirs)

    assert (code, hit.doubtful) == ("TRN003", True)


def front(digest: Digest, matter: str) -> Digest:
    """Return a digest with front matter."""
    return parse(f"---\n{matter}\n---\n{digest.text}", digest.path, language=digest.language)


def test_front_matter_names_the_original() -> None:
    """Above all that would speak for the other."""
    more, fewer = english(CRANES, FERRIES), japanese(CRANES_JA)

    assert find(more, [Version(fewer.path, fewer)]) is None
    named = front(more, "translated_from: ja")
    assert find(named, [Version(fewer.path, fewer)]) == (fewer.path, fewer, True)
    assert find(fewer, [Version(named.path, named)]) is None


def test_words_that_were_left_over_tell_a_translation() -> None:
    """A run of kana in an English sentence comes from somewhere; a quotation may."""
    fewer = japanese(CRANES_JA)
    left, quoted = (
        english(f"It says {words} today. {CRANES}", FERRIES)
        for words in ("自動化の範囲は夜間のみ", "「自動化の範囲は夜間のみ」")
    )

    assert find(left, [Version(fewer.path, fewer)]) is not None
    assert find(quoted, [Version(fewer.path, fewer)]) is None


def test_translations_lose_things() -> None:
    """So the one that has more is the original; of equals the English one."""
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA, FERRIES_JA))]) is not None
    assert find(english(CRANES, FERRIES), [Version("ja/a.md", japanese(CRANES_JA))]) is None
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA))]) is None


def test_settings_that_name_another_language_than_there_is() -> None:
    """Then no version is the original, and nothing is guessed."""
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA), is_original=False)]) is None


def test_a_guess_says_so() -> None:
    """The help names the setting; where the settings name the original there is none."""
    ours, theirs = english(CRANES), japanese(CRANES_JA, FERRIES_JA)

    assert "original-language" in told(ours, theirs, named=None)[0][1].help
    assert told(ours, theirs)[0][1].help == ""


PIECES = st.sampled_from(
    (
        "# A\n",
        "### B\n",
        "\n",
        "| a | b |\n|---|---|\n",
        "3,200 tons on May 3. ",
        "32億円と5月1日。",
        link("a"),
        "- [x](http://)\n",
        "## References\n",
        "[^1]",
        "[^1]: https://a.test\n",
        "---\nsources: [https://a.test]\n---\n",
        "1. **C.** ",
    )
)


@given(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map("".join))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    """Nothing is raised, and each finding stands in the text."""
    ours = parse(one, "en/a.md", "markdown", "en")
    hits = told(ours, parse(other, "ja/a.md", "markdown", "ja"))

    assert all(0 <= hit.span.start <= hit.span.end <= len(one) for _, hit in hits)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_digest_is_its_own_translation(text: str) -> None:
    """Whatever it holds, nothing differs."""
    ours, theirs = (parse(text, path, "markdown", "en") for path in ("en/a.md", "ja/a.md"))

    assert told(ours, theirs) == []


@pytest.mark.parametrize(
    "story",
    [
        f"Pier {{0}} has {{0}} lamps. {link('pier-{0}')}",
        f"Pier 5 has 7 lamps. {link('pier')}",
        f"Pier {{0}} has {{0}} lamps. {link('{1}-{0}')}",
    ],
)
def test_the_work_grows_with_the_digests(story: str) -> None:
    """Stories are not compared each with each, however much or little they have in common."""

    def make(count: int) -> tuple[Digest, Digest]:
        texts = [[story.format(number, side) for number in range(count)] for side in "ab"]
        return english(*texts[0]), japanese(*texts[1])

    assert_linear(lambda both: told(*both), make, 1000)
