"""The citations of a digest: every place that points at a source, and what it points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.digest import citations, markdown, plain, references, sections, stories

if TYPE_CHECKING:
    from factlint.model import Citation

PALLET = "https://haldenrobotics.example/blog/pallet-1"
CARD = "https://haldenrobotics.example/blog/pallet-1-system-card"
CRANES = "https://news.portofarvik.example/night-cranes"
LIST = f"""
## References

| Title | Source | Date | URL |
|---|---|---|---|
| Pallet-1: open, small, and fast on one workstation | Halden Blog | 2026-05-04 | {PALLET} |
| Pallet-1 System Card | Halden Research | 2026-05-04 | {CARD} |
| Night cranes: the port's trial starts today (press kit) | Port of Arvik | 2026-05-05 | {CRANES} |
"""
NUMBERED = (
    f"\n## References\n\n[1] Pallet-1 opens. Available at: {PALLET}\n\n[2] Night cranes. Available at: {CRANES}\n"
)


def cited(text: str, tail: str = LIST, *, flat: bool = False) -> list[Citation]:
    body = f"{text}\n{tail}" if flat else f"# Digest\n\n## News\n\n### Halden opens a model\n\n{text}\n{tail}"
    document = plain.read(body) if flat else markdown.read(body)
    parts = sections.find(document)
    listed, taken = references.find(document, parts)
    found = citations.find(document, parts, stories.find(document, parts, taken), listed)
    for citation in found:
        assert citation.text.split()[0][:1] in body[citation.span.start : citation.span.end]
    assert [citation.span for citation in found] == sorted(citation.span for citation in found)
    return list(found)


def seen(text: str, tail: str = LIST, *, flat: bool = False) -> list[tuple[str, str, str, tuple[int, ...]]]:
    """Return kind, text, resolution and references of each citation."""
    return [(one.kind, one.text, one.resolution, one.references) for one in cited(text, tail, flat=flat)]


def places(text: str, tail: str = LIST) -> list[str]:
    """Return the words that each citation covers in the source."""
    body = f"# Digest\n\n## News\n\n### Halden opens a model\n\n{text}\n{tail}"
    return [body[one.span.start : one.span.end] for one in cited(text, tail)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"It opened ([post]({PALLET})).", ("link", "post", "reference", (0,))),
        (f"It opened ([post]({PALLET}?utm_source=openai)).", ("link", "post", "reference", (0,))),
        ("It opened ([post](https://other.example/a)).", ("link", "post", "url", ())),
        (f"It opened. {PALLET}", ("url", PALLET, "reference", (0,))),
        (f"It opened. <{PALLET}>", ("url", PALLET, "reference", (0,))),
        (f"It opened. ([haldenrobotics.example]({PALLET}))", ("host", "haldenrobotics.example", "reference", (0,))),
        ("It opened. ([halden.example](https://halden.example/x))", ("host", "halden.example", "url", ())),
    ],
)
def test_links(text: str, expected: tuple[str, str, str, tuple[int, ...]]) -> None:
    """A link resolves to the reference with its page, else to its own URL."""
    (citation,) = cited(text)

    assert (citation.kind, citation.text, citation.resolution, citation.references) == expected
    assert citation.url is not None
    assert citation.canonical


@pytest.mark.parametrize(
    "text",
    [
        "![chart](https://haldenrobotics.example/chart.png)",
        "See [above](#news).",
        "Write to [us](mailto:desk@digest.example).",
        "See [last week](2026-04-27-digest.md).",
        "`https://haldenrobotics.example/api`",
        "```\ncurl https://haldenrobotics.example/api [1]\n```",
        "*Generated with [Digestor](https://digestor.example/).*",
    ],
)
def test_what_cites_nothing(text: str) -> None:
    """Images, anchors, mail, the site's own files, code and thanks to a tool are no citations."""
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened [1].", [("1", (0,))]),
        ("It opened[1] at night.[2]", [("1", (0,)), ("2", (1,))]),
        ("It opened [1, 2].", [("1", (0,)), ("2", (1,))]),
        ("It opened [1][2].", [("1", (0,)), ("2", (1,))]),
        ("It opened [1-2].", [("1", (0,)), ("2", (1,))]),
        ("公開した［1］。", [("1", (0,))]),
        ("It opened [2, p. 1]; it runs [1: S. 12–14].", [("2", (1,)), ("1", (0,))]),
        ("It opened [3].", [("3", ())]),
        ("It grew [2025] and `a[1]`.", []),
        ("It lies in the interval [0, 1].", []),
        ("- [ ] open it\n- [x] done", []),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Each number is a citation of its own; years, task lists and code are none."""
    found = [(citation.text, citation.references) for citation in cited(text, NUMBERED)]

    assert found == expected


def test_span_of_a_number() -> None:
    """A number alone is cited with its brackets, one of several by itself."""
    assert places("One [1]. Both [1, 2].", NUMBERED) == ["[1]", "1", "2"]


def test_number_that_links_to_its_entry() -> None:
    """A link to the entry's anchor is the number that it shows."""
    assert [one[:2] for one in seen("It opened.[1](#ref1) It runs.[[2]](#ref2)", NUMBERED)] == [
        ("number", "1"),
        ("number", "2"),
    ]


def test_numbers_without_a_list() -> None:
    """A habit of numbers with nothing behind them is a citation of nothing; one pair of brackets is not."""
    assert [one[2] for one in seen("It opened [1]. It runs [2].", "")] == ["none", "none"]
    assert seen("It opened [1].", "") == []


def test_numbers_by_place() -> None:
    """A list without numbers is counted."""
    assert [one[3] for one in seen("It opened [1]. The port waits [3].")] == [(0,), (2,)]


def test_two_lists_with_the_same_numbers() -> None:
    """Where two lists have a number 1, nobody can tell which is meant."""
    second = f"\n## Sources\n\n[1] A page. Available at: {CARD}\n"

    assert seen("It opened [1]. It runs [2].", NUMBERED + second) == [
        ("number", "1", "ambiguous", (0, 2)),
        ("number", "2", "reference", (1,)),
    ]


def test_footnotes() -> None:
    """A footnote cites its definition's page; one that explains cites nothing."""
    tail = f"\n[^a]: [Pallet-1 opens]({PALLET})\n[^n]: Figures in euros.\n"

    assert seen("It opened.[^a] It costs 4.[^n]", tail) == [("footnote", "a", "reference", (0,))]
    assert places("It opened.[^a]", tail) == ["[^a]"]


def test_footnotes_into_a_list() -> None:
    """Several labels in one mark cite the list's numbers; a missing one cites nothing."""
    tail = f'\n:::references\n- {{id: 1, title: "Pallet-1 opens", url: "{PALLET}"}}\n- {{id: 6, title: "Night cranes", url: "{CRANES}"}}\n:::\n'

    assert seen("It opened.[^1,6] It runs.[^9]", tail) == [
        ("footnote", "1", "reference", (0,)),
        ("footnote", "6", "reference", (1,)),
        ("footnote", "9", "none", ()),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened. (haldenrobotics.example)", [("haldenrobotics.example", "ambiguous", (0, 1))]),
        ("The port waits. (news.portofarvik.example) More.", [("news.portofarvik.example", "reference", (2,))]),
        ("The port waits (portofarvik.example).", [("portofarvik.example", "reference", (2,))]),
        ("The port waits. [portofarvik.example]", [("portofarvik.example", "reference", (2,))]),
        ("港は待つ。（portofarvik.example）", [("portofarvik.example", "reference", (2,))]),
        ("It grew. (otherpress.com)", [("otherpress.com", "none", ())]),
        (
            "It grew. (portofarvik.example, otherpress.com)",
            [("portofarvik.example", "reference", (2,)), ("otherpress.com", "none", ())],
        ),
        ("The hotel site (rooms.com) said so.", []),
        ("Read it (README.md). Run it (main.py). Or (v1.0). Or (e.g. this).", []),
    ],
)
def test_host_tags(text: str, expected: list[tuple[str, str, tuple[int, ...]]]) -> None:
    """A tag means the references of its host; without one it counts only where a source stands."""
    assert [(one[1], one[2], one[3]) for one in seen(text)] == expected


def test_span_of_a_host_tag() -> None:
    """The tag's brackets belong to the citation."""
    assert places("It opened. (haldenrobotics.example)") == ["(haldenrobotics.example)"]


TITLE = "Pallet-1: open, small, and fast on one workstation"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"It opened. Halden official blog “{TITLE}”", f"Halden official blog “{TITLE}”"),
        (f'It opened. Halden Blog "{TITLE}".', f'Halden Blog "{TITLE}"'),
        (f"It opened. Halden „{TITLE}“", f"Halden „{TITLE}“"),
        (f"It opened. Halden ”{TITLE}”", f"Halden ”{TITLE}”"),
        (f"C'est ouvert. Blog officiel de Halden « {TITLE} »", f"Blog officiel de Halden « {TITLE} »"),
        (f"公開した。Halden公式ブログ「{TITLE}」", f"Halden公式ブログ「{TITLE}」"),
        (f"In “{TITLE},” Halden says so.", f"“{TITLE},”"),
        (
            "It opened. Halden blog “Pallet‑1: Open, Small and Fast on One Workstation”",
            "Halden blog “Pallet‑1: Open, Small and Fast on One Workstation”",
        ),
        ("It opened. Halden blog “Pallet-1: open, small…”", "Halden blog “Pallet-1: open, small…”"),
        (f"It opened. {TITLE}", TITLE),
        (f"It opened. (see) {TITLE.replace('-', '‑').upper()}", TITLE.replace("-", "‑").upper()),
    ],
)
def test_titles(text: str, place: str) -> None:
    """A title cites its reference, quoted or bare, with what is said to be its publisher."""
    (found,) = seen(text)

    assert found[0] == "title"
    assert found[2:] == ("reference", (0,))
    assert places(text) == [place]


def test_chain_of_quoted_titles() -> None:
    """Titles after one another are a citation each."""
    text = f"It opened. Halden blog “{TITLE}”, Halden research “Pallet-1 System Card”"

    assert places(text) == [f"Halden blog “{TITLE}”", "Halden research “Pallet-1 System Card”"]
    assert [one[3] for one in seen(text)] == [(0,), (1,)]


@pytest.mark.parametrize(
    "text",
    [
        "It opened. Arvik Security Blog “Safe cranes end-to-end”",
        "It opened. Arvik official news “Cranes without drivers: a new night”.",
        "公開した。アルヴィク公式ブログ「夜間クレーンの試験を開始」",
        "Es läuft. Offizieller Bericht „Kräne ohne Fahrer in der Nacht“",
    ],
)
def test_quoted_title_that_is_not_listed(text: str) -> None:
    """A fragment of attribution and quote is a citation, be it listed or not."""
    (found,) = seen(text)

    assert (found[0], found[2]) == ("title", "none")


@pytest.mark.parametrize(
    "text",
    [
        "The company wants “a floor you can own” and no more.",
        "In a blog “we were wrong about that” drew laughter.",
        "He called it “the end of the night shift”.",
        "The Halden report “was never meant for the public”, he said.",
        "Halden calls this “Model Spec” and “System Card”.",
        "新モデルは「床を所有する」という考え方だ。",
        "Pallet-1: a first look at what it can do.",
        "Halden wrote about Pallet-1 (system card).",
    ],
)
def test_words_that_are_no_titles(text: str) -> None:
    """Quoted words and names of products cite nothing."""
    assert cited(text) == []


def test_titles_run_together() -> None:
    """Where links are lost, titles may follow each other without a sign; the longest fits."""
    text = f"Halden opened Pallet-1.\n\nSource Pallet-1 System Card {TITLE}"

    assert [one[3] for one in seen(text)] == [(1,), (0,)]
    assert places(text) == ["Pallet-1 System Card", TITLE]


def test_title_without_its_bracket() -> None:
    """A title may lose the bracket at its end, where a source stands."""
    text = "The port waits. (portofarvik.example) Night cranes: the port's trial starts today / Pallet-1 System Card"

    assert [(one[0], one[3]) for one in seen(text)] == [("host", (2,)), ("title", (2,)), ("title", (1,))]


@pytest.mark.parametrize(
    "label",
    ["Source:", "**Source**:", "**Sources:**", "出典:", "来源：", "출처:", "Quelle:", "Fuente:", "Fonte:", "Via:"],
)
def test_source_line_with_a_name(label: str) -> None:
    """A publisher's name means its only reference."""
    assert seen(f"The port waits.\n\n{label} Port of Arvik") == [("source", "Port of Arvik", "reference", (2,))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Halden Blog", [("Halden Blog", "reference", (0,))]),
        ("Halden Robotics", [("Halden Robotics", "ambiguous", (0, 1))]),
        ("The Evening Post", [("The Evening Post", "none", ())]),
        ("Port of Arvik, The Evening Post", [("Port of Arvik", "reference", (2,)), ("The Evening Post", "none", ())]),
        ("Port of Arvik / Halden Blog", [("Port of Arvik", "reference", (2,)), ("Halden Blog", "reference", (0,))]),
        ("Port of Arvik、Halden Blog", [("Port of Arvik", "reference", (2,)), ("Halden Blog", "reference", (0,))]),
        ("Pallet-1 System Card", [("Pallet-1 System Card", "reference", (1,))]),
        (f"Halden, [post]({PALLET})", [("post", "reference", (0,))]),
        (f"Halden [post]({PALLET})", [("post", "reference", (0,))]),
        ("Port of Arvik, 2026-05-05", [("Port of Arvik", "reference", (2,))]),
        ("Port of Arvik | Date: May 5", [("Port of Arvik", "reference", (2,))]),
    ],
)
def test_entries_of_a_source_line(line: str, expected: list[tuple[str, str, tuple[int, ...]]]) -> None:
    """A line of sources is split, and each entry resolved or reported."""
    assert [one[1:] for one in seen(f"The port waits.\n\n**Source:** {line}")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "**Date:** May 5 | **Source:** Port of Arvik",
        "The port waits (Source: Port of Arvik).",
        "The port waits (via Port of Arvik).",
        "The port waits. Source: Port of Arvik",
        "The port waits. Source: Port of Arvik. It will decide in May.",
        "港は待つ。出典：Port of Arvik",
    ],
)
def test_source_labels_within_a_line(text: str) -> None:
    """A source may be named behind a bar or in brackets."""
    assert [one[1:] for one in seen(text)] == [("Port of Arvik", "reference", (2,))]


def test_source_line_ends_with_its_line() -> None:
    """What is labelled otherwise on the next line is no source."""
    assert [one[1] for one in seen("**出典**: Port of Arvik  \n**カテゴリ**: 研究・技術")] == ["Port of Arvik"]


def test_label_with_a_block_of_its_own() -> None:
    """A label that stands alone is followed by its sources."""
    text = "**Source**\n\nPort of Arvik\n\n### Another\n\nText.\n\n**Source**\n\nHalden Blog"

    assert [one[1:] for one in seen(text)] == [("Port of Arvik", "reference", (2,)), ("Halden Blog", "reference", (0,))]


@pytest.mark.parametrize(
    "text",
    [
        "Source code of the model is free.",
        "Sources say that it opened.",
        "Sources: he would not name them when we asked him again and again.",
    ],
)
def test_sentences_about_sources(text: str) -> None:
    """A sentence that begins with the word cites nothing."""
    assert cited(text) == []


def test_headline_decides_between_articles_of_a_publisher() -> None:
    """A headline that is a listed title tells which of the publisher's articles is meant."""
    tail = f"\n## References\n\n- [Pallet-1 opens its weights]({PALLET})\n- [Pallet-1 gets its own card]({CARD})\n"

    found = seen("### Pallet-1 gets its own card\n\n**Source:** Halden Robotics", tail)
    assert found[-1] == ("source", "Halden Robotics", "reference", (1,))


def test_story_and_block_of_a_citation() -> None:
    """A citation knows the story and the block that it stands in."""
    (one, two) = cited(f"It opened ([a]({PALLET})).\n\n### The port waits\n\nA trial ([b]({CRANES})).")

    assert one.story is not None
    assert two.story == one.story + 1
    assert one.block is not None


def test_headline_that_is_a_link() -> None:
    """A linked headline cites."""
    assert [one[1] for one in seen(f"### [The port waits]({CRANES})\n\nA trial.")] == ["The port waits"]


def test_page_in_list_and_front_matter() -> None:
    """A page of both lists is one source, the list's entry first; a tag means the list."""
    body = f"---\nsources: ['{PALLET}', 'https://haldenrobotics.example/x']\n---\n# D\n\nOpen ([a]({PALLET})). (haldenrobotics.example)\n\n## References\n\n- [Pallet-1 opens]({PALLET})\n"
    document = markdown.read(body)
    parts = sections.find(document)
    listed, taken = references.find(document, parts)
    found = citations.find(document, parts, stories.find(document, parts, taken), listed)

    assert [(one.kind, one.resolution, one.references) for one in found] == [
        ("link", "reference", (2, 0)),
        ("host", "reference", (2,)),
    ]


def test_flat_text() -> None:
    """In rendered text tags, quotes and run-in titles are all that is left."""
    text = f"1. Summary\nHalden opened a model. (haldenrobotics.example) {TITLE}\n\nSource Pallet-1 System Card"

    assert [(one[0], one[3]) for one in seen(text, LIST.replace("## ", "2. "), flat=True)] == [
        ("host", (0, 1)),
        ("title", (0,)),
        ("title", (1,)),
    ]
