"""The references of a digest: tables, lists, footnotes, front matter."""

from __future__ import annotations

import pytest

from factlint.digest import markdown, plain, references, sections
from factlint.model import Date, Reference

URL = "https://haldenrobotics.example/blog/pallet-1"


def found(text: str, *, flat: bool = False) -> tuple[Reference, ...]:
    document = plain.read(text) if flat else markdown.read(text)
    return references.find(document, sections.find(document))[0]


def fields(reference: Reference) -> tuple[str | None, ...]:
    """Return title, source, date and URL as text."""
    parts = (reference.title, reference.source, reference.date, reference.url)
    return tuple(part.text if part else None for part in parts)


def listed(*entries: str, heading: str = "References") -> tuple[Reference, ...]:
    return found(f"# Digest\n\nSome news.\n\n## {heading}\n\n" + "\n".join(entries) + "\n")


def table(head: str, *rows: str, heading: str = "## References") -> str:
    columns = head.count("|") + 1
    lines = [f"| {line} |" for line in (head, "|".join(["---"] * columns), *rows)]
    return f"# Digest\n\nSome news.\n\n{heading}\n\n" + "\n".join(lines) + "\n"


HEADS = [
    "Title | Source | Date | URL",
    "Title | Information Source | Date | URL",
    "Article | Publisher | Publication Date | Link",
    "Article Title | Outlet | Published | Source URL",
    "Headline | Publication | Date Published | Link",
    "Name | Website | Date | URL",
    "**Title** | **Source** | **Date** | **Link**",
    "📰 Title | 🏢 Source | 📅 Date | 🔗 URL",
    "Reference | Source | Year | URL",
    "タイトル | 情報源 | 日付 | URL",
    "タイトル | 出典 | 公開日 | リンク",
    "記事タイトル | 媒体 | 掲載日 | URL",
    "記事 | ソース | 発表日 | 参考リンク",
    "標題 | 来源 | 日期 | 链接",
    "标题 | 信息来源 | 发布日期 | 链接",
    "文章标题 | 媒体 | 时间 | 原文链接",
    "標題 | 來源 | 日期 | 連結",
    "제목 | 출처 | 날짜 | URL",
    "기사 제목 | 언론사 | 게시일 | 링크",
    "자료명 | 정보원 | 발행일 | 관련 링크",
    "Titre | Source | Date | Lien",
    "Titre de l'article | Éditeur | Date de publication | URL",
    "Titel | Quelle | Datum | Link",
    "Titel | Herausgeber | Veröffentlichungsdatum | URL",
    "Überschrift | Quelle | Erscheinungsdatum | Link",
    "Título | Fuente | Fecha | Enlace",
    "Título del artículo | Medio | Fecha de publicación | URL",
    "Título | Fonte | Data | Link",
    "Título | Veículo | Data de publicação | Ligação",
    "Title (English) | Source / Publisher | Date (UTC) | URL / DOI",
    "タイトル（原題） | 情報源・媒体 | 日付 | URL",
]


@pytest.mark.parametrize("head", HEADS)
def test_head_of_a_reference_table(head: str) -> None:
    """Title, source, date and URL are told by their heads in eight languages."""
    (reference,) = found(table(head, f"Pallet-1 opens | Halden Robotics | 2026-05-04 | {URL}"))

    assert fields(reference) == ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL)
    assert reference.columns == {"title", "source", "date", "url"}
    assert reference.form == "table"


@pytest.mark.parametrize("head", HEADS)
def test_columns_in_another_order(head: str) -> None:
    """The order of the columns does not matter."""
    title, source, date, url = head.split(" | ")
    text = table(f"{url} | {date} | {title} | {source}", f"{URL} | 2026-05-04 | Pallet-1 opens | Halden Robotics")

    (reference,) = found(text)
    assert fields(reference) == ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL)


@pytest.mark.parametrize("head", ["Title | Source | URL", "タイトル | 情報源 | URL", "Titel | Quelle | Link"])
def test_table_without_dates(head: str) -> None:
    """A list without a date column has no dates to miss."""
    (reference,) = found(table(head, f"Pallet-1 opens | Halden Robotics | {URL}"))

    assert reference.columns == {"title", "source", "url"}
    assert reference.date is None


@pytest.mark.parametrize(
    "head", ["# | Title | Source | URL", "No. | Title | Source | URL", "番号 | タイトル | 出典 | URL"]
)
def test_number_column_is_the_label(head: str) -> None:
    """Numbers of the rows are what the text cites them by."""
    rows = [f"{n} | Pallet-{n} opens | Halden | {URL}-{n}" for n in (1, 2)]

    assert [reference.label for reference in found(table(head, *rows))] == ["1", "2"]


def test_link_in_the_title_cell() -> None:
    """The title's own link is the URL, and the list has URLs."""
    (reference,) = found(table("Title | Source | Date", f"[Pallet-1 opens]({URL}) | Halden Robotics | 2026-05-04"))

    assert fields(reference) == ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL)
    assert "url" in reference.columns


def test_spans_of_the_fields() -> None:
    """Each field's span holds the field, whatever stands around it."""
    text = table("Title | Source | Date | URL", f"  Pallet-1 opens  | Halden Robotics |2026-05-04| <{URL}>")
    (reference,) = found(text)

    parts = (reference.title, reference.source, reference.date, reference.url)
    assert [text[part.span.start : part.span.end] for part in parts if part] == list(fields(reference))
    assert reference.day == Date(2026, 5, 4)


def test_empty_cells_are_missing_fields() -> None:
    """A dash stands for nothing; a placeholder is kept for the checks to see."""
    rows = ("Pallet-1 opens | — | 2026-05-?? | [URL]", " | | | ")
    (reference,) = found(table("Title | Source | Date | URL", *rows))

    assert fields(reference) == ("Pallet-1 opens", None, "2026-05-??", "[URL]")
    assert reference.day is None


def test_two_source_columns() -> None:
    """Where nothing is called a title, the first "source" is one."""
    (reference,) = found(table("Source | Publisher | Date | URL", f"Pallet-1 opens | Halden | 2026-05-04 | {URL}"))

    assert fields(reference)[:2] == ("Pallet-1 opens", "Halden")


def test_unknown_language_is_told_by_content() -> None:
    """Under a heading of references the cells tell what a head does not."""
    row = f"Pallet-1 opens | Halden | 2026-05-04 | {URL}"
    (reference,) = found(table("Заголовок | Источник | Дата | Ссылка", row))

    assert fields(reference) == ("Pallet-1 opens", "Halden", "2026-05-04", URL)


def test_table_without_a_heading() -> None:
    """A table with nothing but known columns is a list wherever it stands."""
    text = table("Title | Source | Date | URL", f"Pallet-1 opens | Halden | 2026-05-04 | {URL}", heading="---")

    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Vendor | Change | Meaning | Evidence", f"Halden | [Pallet 2.1]({URL}) | faster | confirmed"),
        ("厂商 / 平台 | 动态 | 意义 | 证据状态", f"Halden | [Pallet 2.1]({URL}) | 更快 | 已验证"),
        ("项目 / 文章 | 是什么 | 为什么重要 | 日期 / 证据状态", f"[Pallet]({URL}) | 模型 | 开源 | 2026-05-04"),
        (
            "Subject | Type | Predicate | Object | Confidence | Source",
            "Halden | ORG | publishes | Pallet | 0.98 | stated",
        ),
        ("Item | Pallet 1 | Pallet 2", "Context | 8k | 128k"),
        ("Model | Provider | Price | Link", f"Pallet | Halden | $2 | [card]({URL})"),
        ("Date | Event | Source", f"2026-05-04 | Pallet opens | [Halden]({URL})"),
    ],
)
def test_tables_that_tell_news(head: str, row: str) -> None:
    """News, comparisons and triples are no reference lists, links or not."""
    assert found(table(head, row, heading="## Today")) == ()


def test_description_of_one_source() -> None:
    """A table of pairs with a link describes the one source of its story."""
    rows = ("発表日 | 2026-05-04", "ソース | Halden News", "カテゴリ | 製品", f"公式リンク | [Pallet-1 opens]({URL})")
    text = table("項目 | 内容", *rows, heading="## メタデータ")

    (reference,) = found(text)
    assert fields(reference) == ("Pallet-1 opens", "Halden News", "2026-05-04", URL)


def test_pairs_without_a_link() -> None:
    """Without a link a table of pairs is no reference."""
    assert found(table("Field | Value", "Date | 2026-05-04", "Author | N. N.", heading="## About")) == ()


def test_blocks_of_the_entries() -> None:
    """All cells of a reference table are known to be entries, the head too; the news is not."""
    document = markdown.read(table("Title | URL", f"Pallet-1 opens | {URL}"))
    taken = references.find(document, sections.find(document))[1]

    assert [document.blocks[index].text for index in sorted(taken)] == ["Title", "URL", "Pallet-1 opens", URL]


ENTRIES = [
    (f"- **Pallet-1 opens** — *Halden Robotics News*, {URL}", ("Pallet-1 opens", "Halden Robotics News", None, URL)),
    (f"- Halden Robotics. Pallet-1: open to all. {URL}", ("Pallet-1: open to all", "Halden Robotics", None, URL)),
    (f"- Halden: Pallet-1 opens {URL}", ("Pallet-1 opens", "Halden", None, URL)),
    (f"- アルヴィク港「Pallet-1を公開」2026年5月4日 {URL}", ("Pallet-1を公開", "アルヴィク港", "2026年5月4日", URL)),
    (f"- Pallet-1 opens. {URL} (accessed May 6, 2026)", ("Pallet-1 opens", None, None, URL)),
    (f"- Pallet-1 ouvre. Disponible sur : {URL} (consulté le 6 mai 2026)", ("Pallet-1 ouvre", None, None, URL)),
    (f"- [Pallet-1 opens]({URL})", ("Pallet-1 opens", None, None, URL)),
    (
        f"- [Pallet-1 opens]({URL}) — Halden Robotics, 2026-05-04",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"- [Pallet-1 opens]({URL}) (Halden Robotics, 2026-05-04)",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (f"- Halden Robotics: [Pallet-1 opens]({URL})", ("Pallet-1 opens", "Halden Robotics", None, URL)),
    (f"- **Halden Robotics** – [Pallet-1 opens]({URL})", ("Pallet-1 opens", "Halden Robotics", None, URL)),
    (
        f"- 2026-05-04 - [Pallet-1 opens]({URL}) - the model now fits one workstation.",
        ("Pallet-1 opens", None, "2026-05-04", URL),
    ),
    (
        f"- Halden Robotics, “Pallet-1 opens”, 2026-05-04, {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (f'- "Pallet-1 opens" (Halden Robotics) <{URL}>', ("Pallet-1 opens", "Halden Robotics", None, URL)),
    (f"- Halden Robotics「Pallet-1を公開」{URL}", ("Pallet-1を公開", "Halden Robotics", None, URL)),
    (f"- Halden Blog: {URL}", (None, "Halden Blog", None, URL)),
    (f"- {URL}", (None, None, None, URL)),
    (f"- <{URL}>", (None, None, None, URL)),
    (
        f"1. Pallet-1 opens – Halden Robotics, 2026-05-04, {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. Pallet-1 opens, Halden Robotics, 2026-05-04, {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. Pallet-1 opens (Halden Robotics, 2026-05-04) {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. Pallet-1 opens | Halden Robotics | 2026-05-04 | {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (f"[1] Pallet-1 opens. Available at: {URL} [Accessed: 2026-05-09]", ("Pallet-1 opens", None, None, URL)),
    (f"[1] (PDF) Pallet-1 - opens [2026]. Available at: {URL}", ("(PDF) Pallet-1 - opens [2026]", None, None, URL)),
    (
        f"[1] Halden Robotics. (2026, May 4). *Pallet-1 opens*. Retrieved from {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026, May 4", URL),
    ),
    (
        f"[1] Halden Robotics. (n.d.). Pallet-1 opens. Retrieved from {URL}",
        ("Pallet-1 opens", "Halden Robotics", None, URL),
    ),
    (f"Pallet-1 opens. {URL}", ("Pallet-1 opens", None, None, URL)),
    (
        f"1. Council calls Pallet-1 “unsafe” for children. Halden Robotics, 2026-05-04. {URL}",
        ("Council calls Pallet-1 “unsafe” for children", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. *Minister: “we will not pay” for berths*. Halden Robotics, 2026-05-04. {URL}",
        ("Minister: “we will not pay” for berths", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. Minister: “we will not pay” for berths. Halden Robotics, 2026-05-04. {URL}",
        ("Minister: “we will not pay” for berths", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. *“Pallet-1 opens”*, Halden Robotics, 2026-05-04. {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. “Pallet-1 opens” by Ada Lund, Halden Robotics, 2026-05-04. {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f'1. EU, 로봇에 "표시 의무" 구체화. Halden Robotics, 2026-05-04. {URL}',
        ('EU, 로봇에 "표시 의무" 구체화', "Halden Robotics", "2026-05-04", URL),
    ),
    (
        f"1. Ada Lund, “Pallet-1 Opens,” *Halden Robotics*, May 4, 2026, {URL}.",
        ("Pallet-1 Opens", "Halden Robotics", "May 4, 2026", URL),
    ),
    (
        f"**Pallet-1 opens**\n: Halden Robotics, 2026-05-04\n: {URL}",
        ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL),
    ),
]


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_entry_of_a_list(entry: str, expected: tuple[str | None, ...]) -> None:
    """Titles, publishers, dates and URLs are told apart in the ways people write them."""
    (reference,) = listed(entry)

    assert fields(reference) == expected
    assert reference.form == "list"


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "5. References",
        "Sources",
        "参考文献",
        "参考リンク",
        "来源",
        "참고 자료",
        "Quellen",
        "Sources et références",
        "Fuentes",
        "Referências",
        "Further reading",
        "📚 Sources",
    ],
)
def test_headings_of_lists(heading: str) -> None:
    """A list of references is known by its heading."""
    assert len(listed(f"- [Pallet-1 opens]({URL})", heading=heading)) == 1


@pytest.mark.parametrize(("entry", "label"), [("[7] A page. {}", "7"), ("7. A page. {}", "7"), ("- A page. {}", "")])
def test_number_of_an_entry(entry: str, label: str) -> None:
    """The number before an entry is its label, written or made by the list."""
    (reference,) = listed(entry.format(URL))

    assert reference.label == label


def test_row_of_links_is_several_references() -> None:
    """Links separated by commas are an entry each."""
    entries = listed(f"- **Web:** [Halden — Pallet-1]({URL}), [Night cranes](https://portofarvik.example/night)")

    assert [fields(reference)[:2] for reference in entries] == [("Pallet-1", "Halden"), ("Night cranes", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Halden Robotics — Pallet-1 opens", ("Pallet-1 opens", "Halden Robotics")),
        ("Halden: Pallet-1 opens", ("Pallet-1 opens", "Halden")),
        ("Pallet-1 opens | Halden Robotics", ("Pallet-1 opens", "Halden Robotics")),
        ("Pallet-1 opens - Halden", ("Pallet-1 opens", "Halden")),
        ("Pallet-1を公開 (Halden Robotics)", ("Pallet-1を公開", "Halden Robotics")),
        ("Pallet-1: open for all", ("Pallet-1: open for all", None)),
        ("Pallet-1 opens — Arvik waits", ("Pallet-1 opens — Arvik waits", None)),
    ],
)
def test_publisher_in_the_text_of_a_link(text: str, expected: tuple[str, str | None]) -> None:
    """A publisher in the link's text is told from the title where the host bears it out."""
    (reference,) = listed(f"- [{text}]({URL})")

    assert fields(reference)[:2] == expected


def test_second_link_of_an_entry() -> None:
    """A home page beside the article is not the article."""
    (reference,) = listed(f"- [Halden Robotics](https://haldenrobotics.example/): [Pallet-1 opens]({URL})")

    assert fields(reference) == ("Pallet-1 opens", "Halden Robotics", None, URL)


def test_lines_of_a_paragraph() -> None:
    """Lines without list marks are entries, and a URL on the next line belongs to its title."""
    entries = listed(f"Pallet-1 opens\n{URL}\nhttps://portofarvik.example/news/night-cranes")

    assert [fields(reference) for reference in entries] == [
        ("Pallet-1 opens", None, None, URL),
        (None, None, None, "https://portofarvik.example/news/night-cranes"),
    ]


@pytest.mark.parametrize("fence", ["```yaml\n{}\n```", "{}"])
def test_yaml_list(fence: str) -> None:
    """YAML is read fenced and bare."""
    yaml = f'- title: "Pallet-1 opens"\n  url: {URL}\n  source: Halden Robotics\n  date: 2026-05-04\n- title: Night cranes\n  url: {URL}-2'
    first, second = listed(fence.format(yaml))

    assert fields(first) == ("Pallet-1 opens", "Halden Robotics", "2026-05-04", URL)
    assert fields(second) == ("Night cranes", None, None, URL + "-2")


def test_flow_mappings_between_colons() -> None:
    """A fence ``:::references`` of mappings is a list, its ids are the labels."""
    text = f'News.[^1]\n\n:::references\n- {{id: 1, title: "Pallet-1, open", url: "{URL}", source: Halden, date: "2026-05-04"}}\n:::\n'
    (reference,) = found(text)

    assert fields(reference) == ("Pallet-1, open", "Halden", "2026-05-04", URL)
    assert reference.label == "1"


def test_items_below_an_entry() -> None:
    """URL and date may stand in items of their own below the title."""
    (reference,) = listed("- Pallet-1 opens", f"  - URL: {URL}", "  - Published: 2026-05-04", "  - Publisher: Halden")

    assert fields(reference) == ("Pallet-1 opens", "Halden", "2026-05-04", URL)


def test_most_entries_make_the_columns() -> None:
    """One date among four entries does not make the others incomplete."""
    links = [f"- [Part {n} of Pallet]({URL}-{n})" for n in range(3)]
    entries = listed(*links, f"- [Pallet-1 opens]({URL}), 2026-05-04")

    assert {reference.columns for reference in entries} == {frozenset({"title", "url"})}


@pytest.mark.parametrize(
    "entry",
    [
        "- Twitter: 6 cycle reports (02:00, 09:00 UTC on 2026-05-04)",
        "- **Reddit:** 3 forums via `research/2026-05-04.md`",
        "- arXiv: 14 papers",
        "- No external search provider was available.",
        "All links stand in the text above.",
    ],
)
def test_statistics_are_no_references(entry: str) -> None:
    """What names neither page nor title cites nothing."""
    assert listed(entry, heading="Sources") == ()


@pytest.mark.parametrize(
    "remark", ["the model now fits a workstation", "GA", "アップグレード", "see also the model card for details"]
)
def test_remark_behind_a_title_is_no_publisher(remark: str) -> None:
    """Only what looks like a name, or is the host's, is a source."""
    (reference,) = listed(f"- [Pallet-1 opens]({URL}) ({remark}, 2026-05-04)")

    assert reference.source is None


@pytest.mark.parametrize(
    ("title", "end"),
    [("Banks go online", ""), ("Most accessed pages of 2025", ""), ("What a link is worth", "."), ("Halden 3.", "")],
)
def test_titles_with_words_of_phrases(title: str, end: str) -> None:
    """Words such as "online" and "link" may belong to a title."""
    (reference,) = listed(f"1. {title}{end} {URL}")

    assert reference.title
    assert reference.title.text == title.removesuffix(".")


@pytest.mark.parametrize(
    "line",
    [
        "You get this mail because you signed up at https://halden.example/.",
        "Genug? [Abmelden](https://halden.example/x)",
    ],
)
def test_words_behind_a_list_are_no_entry(line: str) -> None:
    """Behind the last item of a list, a paragraph with a link speaks of something else."""
    entries = listed(f"- [Pallet-1 opens]({URL})", f"- [Pallet-2 opens]({URL}-2)", "", line)

    assert len(entries) == 2


def test_notice_below_the_list() -> None:
    """A line "Generated with …" is no source."""
    entries = listed(f"- [Pallet-1 opens]({URL})", "", "*Generated using [Digestor](https://digestor.example/x)*")

    assert len(entries) == 1


def test_source_lists_of_stories_are_no_list_of_the_digest() -> None:
    """A list of sources under each story holds the story's citations."""
    story = "## {0}) Pallet-{0} opens\n\nHalden opened Pallet-{0}.\n\n**Sources:**\n\n- [Pallet]({1}-{0})\n\n"

    assert found("# Digest\n\n" + "".join(story.format(n, URL) for n in (1, 2, 3))) == ()


def test_closing_line_of_sources() -> None:
    """A lone "Sources:" line at the end heads a list."""
    (reference,) = found(f"# Digest\n\nHalden opened Pallet-1.\n\n**Sources:**\n\n- [Pallet-1 opens]({URL})\n")

    assert reference.title
    assert reference.title.text == "Pallet-1 opens"


def test_footnotes() -> None:
    """A footnote that names a source is a reference; one that explains is none."""
    text = f"Pallet opened.[^3] It costs 4.[^n]\n\n[^3]: [Pallet-1 opens]({URL}), 2026-05-04\n\n[^n]: All figures are in euros.\n"
    (reference,) = found(text)

    assert (reference.form, reference.label) == ("footnote", "3")
    assert fields(reference) == ("Pallet-1 opens", None, "2026-05-04", URL)


def test_front_matter_urls() -> None:
    """Addresses in the front matter are a list of their own."""
    text = f'---\ntitle: Digest\nsources: ["{URL}", "https://portofarvik.example/night"]\ntags: ["https://no.example/"]\n---\nNews.\n'
    one, two = found(text)

    assert (one.form, one.columns) == ("front-matter", frozenset({"url"}))
    assert text[one.span.start : one.span.end] == URL
    assert fields(two)[3] == "https://portofarvik.example/night"


def test_front_matter_mappings() -> None:
    """Front matter may give title, publisher and date with each address."""
    text = f"---\nreferences:\n  - title: Pallet-1 opens\n    url: {URL}\n    publisher: Halden\n    date: 2026-05-04\n---\nNews.\n"
    (reference,) = found(text)

    assert fields(reference) == ("Pallet-1 opens", "Halden", "2026-05-04", URL)


def test_front_matter_names_are_no_references() -> None:
    """A list of feeds names no page."""
    assert found("---\nsource: Halden Blog\nsources:\n  - Halden Blog\n  - Arvik News\n---\nNews.\n") == ()


def test_flat_text() -> None:
    """Rendered text keeps its table in pipes."""
    text = f"1. Summary\nHalden opened Pallet-1.\n5. References\n| Title | Source | Date | URL |\n|---|---|---|---|\n| Pallet-1 opens | Halden | 2026-05-04 | {URL} |\n"
    (reference,) = found(text, flat=True)

    assert fields(reference) == ("Pallet-1 opens", "Halden", "2026-05-04", URL)


def test_flat_list_without_links() -> None:
    """In rendered text a numbered list keeps its titles when its links are gone."""
    text = "AI Daily\n\nHalden opened Pallet-1 [1].\n\nSources\n[1] Pallet-1: open to all, Halden Robotics, May 4, 2026\n[2] Night cranes\n"
    first, second = found(text, flat=True)

    assert fields(first) == ("Pallet-1: open to all", "Halden Robotics", "May 4, 2026", None)
    assert (second.label, fields(second)[0]) == ("2", "Night cranes")


def test_order_of_the_text() -> None:
    """References come in the order in which they stand."""
    text = table("Title | URL", f"Pallet-1 opens | {URL}", f"Night cranes | {URL}-2")
    text = f"---\nsources: ['{URL}']\n---\n" + text + "\n[^1]: https://arvik.example/a\n\nx[^1]\n"
    spans = [reference.span for reference in found(text)]

    assert spans == sorted(spans)
    assert len(spans) == 4
