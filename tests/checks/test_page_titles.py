"""Titles against pages: every changed word is seen, no harmless spelling is, and nobody is blamed for a translation."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from factlint.checks import Options, title_forms
from factlint.checks.page_titles import differs, mismatch
from factlint.checks.title_languages import kind_of
from factlint.digest import parse
from factlint.source import Page, Source, TextBlock, Title
from own_pages import HOST, PROSE, SITE, STORIES, Story, known, listed, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.report import Hit

OTHER_WORDS = {"en": "seven", "de": "sieben", "fr": "sept", "es": "siete", "pt": "sete"}
TITLE = "Port of Arvik opens nine berths with shore power"
TEXT = "The harbour board of Arvik said on Monday that ships can now plug in at nine berths.\nIda Brekke, Arvik"


def found(
    title: str, its_page: Page | Source, *, url: str = f"{HOST}/a", language: str = "en"
) -> list[tuple[str, Hit]]:
    digest = listed(title, url, language=language)
    sources = known(url.partition("#")[0], its_page)
    assert digest.references[0].title is not None
    assert digest.references[0].title.text == title.strip()
    hits = [("REF009", hit) for hit in mismatch(digest, sources, Options())]
    return hits + [("REF011", hit) for hit in differs(digest, sources, Options())]


def codes(title: str, its_page: Page | Source, *, url: str = f"{HOST}/a", language: str = "en") -> list[str]:
    """Return what is found, a finding in doubt with a question mark."""
    hits = found(title, its_page, url=url, language=language)
    return [code + "?" * hit.doubtful for code, hit in hits]


def own(story: Story, *more: str) -> Page:
    return page(story.title, text="\n".join((story.text, *more)), language=story.language)


def changed(story: Story) -> Iterator[str]:
    """Yield the title with one word exchanged, left out or put in, and with one digit changed."""
    words = story.title.split()
    other = OTHER_WORDS.get(story.language, "")
    for at in range(len(words) if other else 0):
        yield " ".join((*words[:at], other, *words[at + 1 :]))
        yield " ".join((*words[:at], other, *words[at:]))
        if len(words) > 2 and words[at].isalnum():
            yield " ".join((*words[:at], *words[at + 1 :]))
    for before, after in story.swaps:
        yield story.title.replace(before, after, 1)
    for digit in re.finditer(r"\d", story.title):
        yield f"{story.title[: digit.start()]}{(int(digit[0]) + 1) % 10}{story.title[digit.end() :]}"


def harmless(title: str) -> Iterator[str]:
    """Yield the title as people copy it."""
    yield title.upper()
    yield title.lower()
    yield title.replace("'", "’").replace("“", '"').replace("”", '"')
    yield title.replace(" - ", " – ").replace(": ", " : ").replace("、", "，").replace("?", "？")
    yield title.replace(" ", "\u00a0")
    yield "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in title)
    yield unicodedata.normalize("NFD", title)
    yield f"\u200b{title}"
    yield f"“{title}”"
    yield f"{title}."
    yield f"{title}…"
    yield f"{title[: len(title) * 3 // 4]}…"
    yield f"{title} | {SITE}"
    yield f"{title} – Tern"
    yield f"{title} ({SITE})"
    yield f"{title} · tern.test"
    yield f"Tern Blog: {title}"
    yield f"{title} (PDF)"
    yield f"[Updated] {title}"
    yield f"{title} (2026-05-06)"
    yield f"{title} - Ida Brekke"
    yield f"Shipping: {title}"
    yield re.sub(r"(?<=[\u3040-\ud7a3])([A-Za-z0-9]+)(?=[\u3040-\ud7a3])", r" \1 ", title)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:24]}")
def test_every_changed_word_is_one_finding(story: Story) -> None:
    """A word, a figure, a name or a negation changed: REF011 or REF009, and never both."""
    cases = list(changed(story))

    assert len(cases) > 2
    assert [title for title in cases if len(codes(title, own(story), language=story.language)) != 1] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:24]}")
def test_harmless_spellings_are_silent(story: Story) -> None:
    """Case, width, quotation marks, dashes, blanks, the site's name, the author, a day, "(PDF)"."""
    its_page = own(story, "Shipping", "By Ida Brekke, 6 May 2026")

    assert codes(story.title, its_page, language=story.language) == []
    assert [it for it in harmless(story.title) if codes(it, its_page, language=story.language)] == []


@pytest.mark.parametrize(
    "written",
    [
        "{} | Tern Harbour News",
        "Tern: {}",
        "{} · Blog · Tern",
        "Ports » {} » Tern",
        "[2605.01234] {}",
        "【速報】{}",
        "{} - Shipping - Tern Harbour News",
        "{}：テルン港新聞",
        "{} < 항만 < 기사본문 - 테른뉴스",
        "{}_港口新闻_特恩网",
        "{} (Video) | Tern",
        "Exclusive: {}",
        "{} - YouTube",
        "Paper page - {}",
        "{} \\ Tern",
        "{} | by Ida Brekke | May, 2026 | Tern",
    ],
)
def test_what_a_page_writes_around_its_title_may_be_left_out(written: str) -> None:
    """Sections, sites, brackets; the title alone is the reference's."""
    pages = {story: Page((Title(written.format(story.title), "title"),), (SITE,)) for story in STORIES}

    assert [story.title for story, one in pages.items() if codes(story.title, one, language=story.language)] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:24]}")
def test_another_page_of_the_host_is_an_error(story: Story) -> None:
    """In the same language, whatever it is about."""
    others = [other for other in STORIES if other.language == story.language and other != story]

    assert {code for other in others for code in codes(story.title, own(other), language=story.language)} == {"REF009"}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:24]}")
def test_a_title_in_another_language_than_its_page_is_left_alone(story: Story) -> None:
    """It was translated: nothing can be said of it."""
    others = [other for other in STORIES if other.language != story.language]

    assert [other.title for other in others if codes(story.title, own(other), language=story.language)] == []


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("Port of Arvik opens ten berths with shore power", ["REF011"]),
        ("Port of Arvik opens berths with shore power", ["REF011"]),
        ("Arvik's nine new berths for ships that plug in", ["REF011"]),
        ("Tern Harbour News", ["REF011"]),
        ("Port of Arvik opens nine", ["REF011?"]),
        ("Port of Arvik opens nine ber", ["REF011?"]),
        ("Port of Arvik opens nine berths with shore power, says the board", ["REF011"]),
        ("Choir sings hymns for sailors in summer", ["REF009"]),
        ("Choir sings at the berths of Arvik in June", ["REF009?"]),
        ("Choir", ["REF009?"]),
        ("TBD", []),
        ("https://tern.test/a", []),
    ],
)
def test_grades_of_unlike_titles(title: str, result: list[str]) -> None:
    """Near or about the same: differs; a third of the words: doubt; fewer: another page."""
    assert codes(title, page(TITLE, text=TEXT)) == result


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Tidewater raises $40 million", "Tidewater raises £40 million"),
        ("Spending falls 5%", "Spending falls 5"),
        ("C# for ports", "C for ports"),
        ("Kestrel+ is here", "Kestrel is here"),
        ("Growth of -3 points", "Growth of 3 points"),
        ("Kestrel 4.2 is out today", "Kestrel 42 is out today"),
        ("Cranes and quays", "Cranes or quays"),
    ],
)
def test_signs_that_say_something_are_no_punctuation(title: str, written: str) -> None:
    """Currencies, percent, sharps, plus and minus, the point of a version."""
    assert codes(title, page(written, text="Words about something.")) == ["REF011"]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Cranes and quays", "Cranes & Quays"),
        *(
            (f"Kaie {sign} Kräne", f"Kaie {word} Kräne")
            for sign in "&＆"
            for word in ["and", "und", "et", "y", "e", "と", "和", "및"]
        ),
        ("US$40 million for ferries", "$40 million for ferries"),
        ("5 % less noise", "5% less noise"),
        ("1,200 containers lost", "1200 containers lost"),
        ("Ship to shore e-mail", "Ship-to-shore email"),
        ("R&amp;D in the yards", "R&D in the yards"),
        ("CO2 from ships", "CO₂ from ships"),
        ("The <em>Vesper</em> sails", "The Vesper sails"),
    ],
)
def test_two_spellings_of_a_sign_are_one(title: str, written: str) -> None:
    """What is the same when read aloud is the same title, on whichever side it stands."""
    assert title_forms.keys(title) & title_forms.keys(written)


@pytest.mark.parametrize(
    ("cut", "whole", "begins"),
    [
        ("Kestrel finds leaks", "Kestrel finds leaks in ships", True),
        ("Kestrel finds leaks", "Kestrel finds leaks", False),
        ("Kestrel finds leaks in 20", "Kestrel finds leaks in 200 ships", False),
        ("Kestrel finds leaks by 4", "Kestrel finds leaks by 4.2 percent", False),
        ("Kestrel finds leaks by 4", "Kestrel finds leaks by 4 percent", True),
        ("Kestrel finds", "Kestrel finds leaks", False),
        ("Kestrel finds…", "Kestrel finds leaks", True),
        ("Kestr…", "Kestrel finds leaks", False),
        ("A cat sat", "A cat sat on a quay", False),
        ("造船所が公開", "造船所が公開された", True),
        ("新岸壁が", "新岸壁が開業", False),
    ],
)
def test_a_title_that_breaks_off_begins_another(cut: str, whole: str, begins: bool) -> None:
    """With as many words as make a title, and not in the midst of a number."""
    assert title_forms.begins(cut, whole) == begins


@pytest.mark.parametrize(
    ("places", "result"), [(("og:title",), []), (("og:title", "h1"), ["REF011"]), (("h1",), ["REF011"])]
)
def test_a_page_that_cuts_its_title_is_believed_by_its_whole_one(places: tuple[str, ...], result: list[str]) -> None:
    """Where it shows no other, what comes behind the cut may well be the page's."""
    written = {"og:title": "Port of Arvik opens nine berths…", "h1": TITLE}
    titles = tuple(Title(written[place], place) for place in places)
    its_page = replace(page(TITLE, text=TEXT), titles=titles)

    assert codes("Port of Arvik opens nine berths for choirs", its_page) == result


@pytest.mark.parametrize(
    "written", ["Tern", "Home | Tern", "Newsroom", "draft.pdf", "Microsoft Word - a.docx", "2605.01234", "", "—"]
)
def test_useless_titles_say_nothing(written: str) -> None:
    """A page that calls itself "Home" may be about anything."""
    assert codes(TITLE, Page((Title(written, "title"),), (SITE,), language="en")) == []


@pytest.mark.parametrize(
    ("title", "url", "written"),
    [
        ("Kestrel v1.2", "https://git.test/tern/kestrel/releases/v1.2", "Release v1.2 · tern/kestrel · GitHub"),
        ("tern/kestrel", "https://github.com/tern/kestrel", "GitHub - tern/kestrel: Tide models for ports"),
        ("kestrel: tide models for ports", "https://github.com/tern/kestrel", "GitHub - tern/kestrel: Tide models for ports"),
        ("Kestrel repository (GitHub)", "https://github.com/tern/kestrel", "GitHub - tern/kestrel: Tide models for ports"),
        ("kestrel-4", "https://huggingface.co/tern/kestrel-4", "tern/kestrel-4 · Hugging Face"),
        ("Tide models for ports (arXiv:2605.01234)", "https://arxiv.org/abs/2605.01234", "[2605.01234] Tide models for ports"),
        ("Kestrel-4 model card", "https://huggingface.co/tern/kestrel-4", "tern/kestrel-4 · Hugging Face"),
        ("Night cranes (Medium)", "https://medium.com/@ida/night-cranes-1f", "Night cranes. | by Ida | Medium"),
        ("Charts crash (Issue #12)", "https://github.com/tern/kestrel/issues/12", "Charts crash · Issue #12 · tern/kestrel · GitHub"),
        ("Kestrel (Wikipedia)", "https://en.wikipedia.org/wiki/Kestrel", "Kestrel - Wikipedia"),
        ("Nine berths open today", "https://x.com/tern/status/1", 'Tern on X: "Nine berths open today" / X'),
    ],
)  # fmt: skip
def test_portals_write_titles_in_ways_of_their_own(title: str, url: str, written: str) -> None:
    """Repositories, papers, encyclopaedias, posts."""
    its_page = Page((Title(written, "title"),), (), (), "en", "", (TextBlock("paragraph", "Words of the page."),))

    assert codes(title, its_page, url=url) == []


def test_the_subtitle_may_stand_on_the_page_as_a_line_of_its_own() -> None:
    """As does the author; words that stand in none of its lines were added."""
    its_page = page("Kestrel 4", text="A model for tides\nBy Ida Brekke\nIt is quick.")

    assert codes("Kestrel 4: A model for tides", its_page) == []
    assert codes("Kestrel 4: A model for ports", its_page) == ["REF011"]


def test_a_heading_with_text_below_it_is_a_part_of_the_page() -> None:
    """With a fragment nothing is wrong; without one the page's own title is worth an info."""
    notes = page("Release notes of our workshop", text="What changed.")
    part = [TextBlock("heading", "Kestrel 4 finds leaks"), TextBlock("paragraph", "It found twelve of them. " * 6)]
    notes = Page(notes.titles, notes.sites, (), "en", "", (*notes.blocks, *part, TextBlock("heading", "More")))

    assert codes("Kestrel 4 finds leaks", notes, url=f"{HOST}/a#kestrel-4") == []
    assert codes("Kestrel 4 finds leaks", notes) == ["REF011?"]


@pytest.mark.parametrize(
    ("title", "written", "source"),
    [
        ("Halden Kestrel 4 finds leaks", "Kestrel 4 finds leaks", "Halden"),
        ("港湾新聞 新工場建設に関するお知らせ", "新工場建設に関するお知らせ", "港湾新聞株式会社"),
        ("港务局关于开放九个泊位的通知", "关于开放九个泊位的通知", "港务局"),
        ("公共充电设施运行管理办法（试行）", "关于印发《公共充电设施运行管理办法（试行）》的通知", "港务局"),
        ("Nine berths for ships, by Ida Brekke", "Nine berths for ships | by Ida Brekke | Tern", "Tern"),
        ("Interview: Nine berths for ships", "Nine berths for ships | Interview | Tern", "Tern"),
        ("特集：九つの岸壁を歩く", "九つの岸壁を歩く", "Tern"),
    ],
)
def test_what_editors_put_beside_a_title_is_forgiven(title: str, written: str, source: str) -> None:
    """The site's name without a mark, a kind of article, the author's name; a law by its name alone."""
    assert codes(title, page(written, text=f"Ida Brekke\n{TEXT}", sites=(source,))) == []


def test_a_teaser_does_not_make_a_page_speak_of_what_it_names() -> None:
    """Another page of the host shows the title among its latest news."""
    choir = page("Choir sings at the summer fair", text=f"Forty voices will be heard on Saturday.\n{TITLE}")

    assert codes(TITLE, choir) == ["REF009?"]


def test_a_pdf_is_known_by_the_words_it_begins_with() -> None:
    """What its file says of itself is left over from a template more often than not."""
    blocks = (TextBlock("paragraph", TITLE), TextBlock("paragraph", TEXT))
    paper = Page((Title("Annual report template 2019", "pdf"),), (), (), "en", "", blocks, kind="pdf")

    assert codes(TITLE, paper) == []


@pytest.mark.parametrize(
    ("text", "language", "result"),
    [
        ("The choir of the seamen's church sings on Saturday, and there will be coffee for all who stay. " * 2, "en", ["REF009?"]),
        ("The harbour board of the port opens its books on Saturday, and there will be coffee for all. " * 2, "en", []),
        ("Coffee for all.", "en", []),
        ("\x10\x11 %$ !! " * 40, "", []),
    ],
)  # fmt: skip
def test_a_pdf_is_another_one_where_it_has_hardly_a_word_of_the_title(
    text: str, language: str, result: list[str]
) -> None:
    """In doubt, and not where its text could not be read or has half of the words."""
    title = Title("Saturday coffee", "pdf")
    paper = Page((title,), (), (), language, "", (TextBlock("paragraph", text),), kind="pdf")

    assert codes(TITLE, paper) == result


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (Source(f"{HOST}/a", "unverifiable", "bot-wall"), []),
        (Source(f"{HOST}/a", "broken", "not-found"), []),
        (Source(f"{HOST}/a", "unverifiable", "paywall", page=Page((Title(TITLE, "h1"),), language="en", whole=False)), ["REF009?"]),
    ],
)  # fmt: skip
def test_only_pages_are_held_against_titles(source: Source, result: list[str]) -> None:
    """Behind a pay wall the titles stand, and the text that may speak of a description does not."""
    assert codes("Choir sings hymns for sailors", source) == result


@pytest.mark.parametrize(
    ("simple", "full"),
    [
        ("阿尔维克港开放九个岸电泊位", "阿爾維克港開放九個岸電泊位"),
        ("法院判决维斯珀号船东赔偿", "法院判決維斯珀號船東賠償"),
    ],
)
def test_the_two_ways_of_writing_chinese_are_not_compared(simple: str, full: str) -> None:
    """A digest in simplified characters converts the titles of pages in traditional ones."""
    assert codes(simple, page(full, language="zh"), language="zh") == []
    assert codes(full, page(simple, language="zh"), language="zh") == []


@pytest.mark.parametrize(
    ("item", "result"),
    [
        ("- [Tern](https://tern.test/a)", []),
        ("- [their announcement](https://tern.test/a)", []),
        ("- [Choir sings hymns for all sailors](https://tern.test/a)", ["REF009"]),
        ("- Choir sings hymns for all sailors: https://tern.test/a", ["REF009?"]),
        ("- Nine new berths in Arvik for ships: https://tern.test/a", ["REF011?"]),
        ("1. Tern. “Port of Arvik opens ten berths with shore power.” https://tern.test/a", ["REF011"]),
    ],
)
def test_entries_of_a_list_are_titles_where_something_marks_them(item: str, result: list[str]) -> None:
    """A link's text may be a label; words without a mark may be a description."""
    digest = parse(f"# Digest\n\n{PROSE['en']}\n\n## References\n\n{item}\n", "x.md")
    sources = known(f"{HOST}/a", page(TITLE, text=TEXT))
    hits = [("REF009", hit) for hit in mismatch(digest, sources, Options())]
    hits += [("REF011", hit) for hit in differs(digest, sources, Options())]

    assert [code + "?" * hit.doubtful for code, hit in hits] == result


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kestrel finds leaks", "Latin"),
        ("The word 港", "Latin"),
        ("東京 opens nine berths", "han"),
        ("東京 opens nine berths for all", "Latin"),
        ("Vesper の新岸壁", "ja"),
        ("整理港口", "han"),
        ("조선소가 문을 열다", "ko"),
        ("조선소 東京", "ko"),
        ("Верфь открыта", "Cyrillic"),
        ("2026", ""),
    ],
)
def test_letters_tell_a_language_or_a_script(title: str, kind: str) -> None:
    """A few characters between words of another script are a quotation."""
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("digest", "result"),
    [
        (f"---\nsources:\n  - title: TITLE\n    url: {HOST}/a\n---\n# Digest\n", [False]),
        (f"# Digest\n\n## References\n\n- [TITLE]({HOST}/a)\n", [False]),
        (f"# Digest\n\n## References\n\n- TITLE {HOST}/a\n", []),
        (f"# Digest\n\n## References\n\n- {HOST}/a\n", []),
    ],
)
def test_four_words_are_a_title_where_they_are_marked(digest: str, result: list[bool]) -> None:
    """As a field, or as the text of a link; unmarked, they may be a label. Without any there is nothing to compare."""
    text = digest.replace("TITLE", "Nine berths get power").replace("# Digest\n", f"# Digest\n\n{PROSE['en']}\n")
    read = parse(text, "x.md")
    choir = page("The choir sings on the quay in June", text="Forty sing old songs by the water. Nobody pays.")

    assert [hit.doubtful for hit in mismatch(read, known(f"{HOST}/a", choir), Options())] == result


def test_a_finding_says_where_each_title_of_the_page_stands() -> None:
    """Expected is the title that was meant, found the reference's, and equal titles are named once."""
    ((_, hit),) = found("Port of Arvik opens ten berths with shore power", page(TITLE, "A plug for ships", text=TEXT))

    assert (hit.expected, hit.found) == (TITLE, "Port of Arvik opens ten berths with shore power")
    assert [(one.excerpt, one.where, one.url) for one in hit.evidence] == [
        (TITLE, "og:title", f"{HOST}/a"),
        (f"{TITLE} | {SITE}", "title", f"{HOST}/a"),
        ("A plug for ships", "h1", f"{HOST}/a"),
    ]
    assert hit.message == "the page's title has “nine” where this one has “ten”"


@pytest.mark.parametrize(
    ("mine", "message"),
    [
        ("Port of Arvik opens nine with shore power", "the page's title has also “berths”"),
        ("Port of Arvik never opens nine berths with shore power", "the page's title has no “never”"),
        ("The Port of Arvik opens nine berths with some power", "these are not the words of the page's title"),
    ],
)
def test_the_message_names_the_words(mine: str, message: str) -> None:
    """What differs, as long as it is short enough to be read at a glance."""
    ((_, hit),) = found(mine, page(TITLE, text=TEXT))

    assert hit.message == message


@pytest.mark.parametrize(
    ("digest", "title", "written"),
    [
        ("| Title | URL |\n|---|---|\n| One berth for all | https://tern.test/a |", "Two | berths [for] <all> *of* us", r"Two \| berths \[for\] &lt;all> \*of\* us"),
        ("| Title | URL |\n|---|---|\n| [One berth for all](https://tern.test/a) | https://tern.test/a |", "Two berths for all", "Two berths for all"),
        ("| Title | URL |\n|---|---|\n| One berth \\[for\\] all | https://tern.test/a |", "Two berth for all \x1b[31m\u202e", r"Two berth for all \[31m"),
        ("<table><tr><th>Title</th><th>URL</th></tr><tr><td>One berth for all</td><td>https://tern.test/a</td></tr></table>", "Two berths for <all> & us", "Two berths for &lt;all&gt; &amp; us"),
        ("- [One berth for all](https://tern.test/a)", "1. Two berths for all", "1. Two berths for all"),
        ("| Title | URL |\n|---|---|\n| One **berth** for all | https://tern.test/a |", "Two berths for all", None),
    ],
)  # fmt: skip
def test_the_fix_writes_the_page_s_title_as_the_place_demands(digest: str, title: str, written: str | None) -> None:
    """Escaped in a cell, as entities in HTML, never with control characters, and not where markup stands in between."""
    read = parse(f"# Digest\n\n{PROSE['en']}\n\n## References\n\n{digest}\n", "x.md")
    (hit,) = differs(read, known(f"{HOST}/a", page(title, text="One berth for all of us.")), Options())

    assert [edit.text for edit in hit.edits] == ([written] if written else [])
    assert all(read.text[edit.start : edit.end].startswith("One berth") for edit in hit.edits)


def test_hostile_titles_are_read_in_bounded_time() -> None:
    """Millions of characters, hundreds of titles, bars without end."""
    long = "a | " * 200_000
    titles = tuple(Title(f"{number} - {long}", "title") for number in range(300))
    its_page = Page(titles, (long,), (), "en", "", tuple(TextBlock("paragraph", "x " * 200) for _ in range(5_000)))

    assert codes("Nine berths for all of us", its_page) in (["REF009"], ["REF009?"], [])
