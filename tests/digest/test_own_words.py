"""A claim's own words: what cites is blanked, in place; links that are part of the sentence stay."""

from __future__ import annotations

import pytest

from factlint.digest import parse
from factlint.digest.own_words import OwnWords
from growth import assert_linear

A, B = "https://www.quay.test/a", "https://kite.test/b"
LIST = f"""

### Another story

Kestrel built 40 ships. [2]

## References

| No. | Title | Source | Date | URL |
|---|---|---|---|---|
| 1 | Halden Marine wins harbour contract | Quay Post | 2026-06-01 | {A} |
| 2 | Kites over the strait of Sund | Sund Health Alert | 2026-06-01 | {B} |
"""


def own(told: str) -> list[str]:
    """Return the words of the first story's claims, without blanks at their ends."""
    found = parse(f"# Harbour Digest 2026-06-03\n\n## News\n\n### Cranes and kites\n\n{told}{LIST}", "x.md")
    words = OwnWords(found.blocks, found.citations, found.references)
    blanked = [words.of(found.sentences[claim.sentence].block, *claim.at) for claim in found.claims if claim.story == 0]
    assert [len(text) for text in blanked] == [len(claim.text) for claim in found.claims if claim.story == 0]
    return [" ".join(text.split()).replace(" .", ".") for text in blanked]


RAISED = "Halden raised 5 million euros"


@pytest.mark.parametrize(
    "mark",
    [
        " [1].",
        ". [1]",
        " [1] [2].",
        f" ([Quay Post]({A})).",
        f" (Source: [Quay Post]({A})).",
        f" (via [Quay Post]({A}); [Kite Wire]({B})).",
        f" ([quay.test]({A})).",
        " (quay.test).",
        " (Sund Health Alert).",
        f" [source]({A}).",
        f" [[1]]({A}).",
        " “Halden Marine wins harbour contract”.",
        " (Quay Post: “Halden Marine wins harbour contract”).",
        ". Source: Quay Post.",
    ],
)
def test_what_cites_is_not_the_claims(mark: str) -> None:
    assert own(RAISED + mark) == [f"{RAISED}."]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (f"{RAISED} [1] on 3 May.", f"{RAISED} on 3 May."),
        (f"{RAISED} (quay.test) on 3 May.", f"{RAISED} on 3 May."),
        (f"{RAISED} ([Quay Post]({A})) on 3 May.", f"{RAISED} on 3 May."),
        (f"{RAISED}[^1] on 3 May.\n\n[^1]: {A}", f"{RAISED} on 3 May."),
        (f"{RAISED} – [Quay Post]({A})", f"{RAISED} –"),
        (f"{RAISED} via [Quay Post]({A})", f"{RAISED} via"),
    ],
)
def test_marks_within_a_sentence_and_behind_a_dash(told: str, expected: str) -> None:
    assert own(told) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        f"Kestrel [released Glim 4]({A}) on Monday.",
        f"Kestrel released [Glim 4]({A}).",
        f"[Kestrel Works]({A}) released Glim 4.",
        f"Kestrel released Glim 4 (its [second tool in 2026]({A}) for cranes).",
        "Kestrel calls Glim 4 “a tool that nobody has to learn”.",
        "Kestrel (Lund) released Glim 4.",
    ],
)
def test_what_is_part_of_the_sentence_stays(told: str) -> None:
    expected = told.replace(f"]({A})", "").replace("[", "")
    assert own(f"{told} [2]") == [expected]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (f"Halden sammelte 5 Millionen Euro ein (Quelle: [Hafenblatt]({A})).", "Halden sammelte 5 Millionen Euro ein."),
        (f"Halden a levé 5 millions d'euros (voir [Le Quai]({A})).", "Halden a levé 5 millions d'euros."),
        (f"Halden recaudó 5 millones de euros (fuente: [El Muelle]({A})).", "Halden recaudó 5 millones de euros."),
        (f"Halden captou 5 milhões de euros (fonte: [O Cais]({A})).", "Halden captou 5 milhões de euros."),
        (f"ハルデンは500万ユーロを調達した（出典：[港新聞]({A})）。", "ハルデンは500万ユーロを調達した 。"),
        ("ハルデンは500万ユーロを調達した【1】。", "ハルデンは500万ユーロを調達した 。"),
        (f"哈尔登融资500万欧元（来源：[港口报]({A})）。", "哈尔登融资500万欧元 。"),
        (f"할덴은 500만 유로를 유치했다([항구일보]({A})).", "할덴은 500만 유로를 유치했다."),
    ],
)
def test_languages(told: str, expected: str) -> None:
    assert own(told) == [expected]


def test_a_headline_that_links_to_its_page_keeps_its_words() -> None:
    assert own(f"- [{RAISED} for its second port]({A})\n- {RAISED}. [2]")[-1] == f"{RAISED}."
    assert all(text.startswith(RAISED) for text in own(f"– [{RAISED} for its second port]({A})."))


def test_many_citations_take_time_in_proportion() -> None:
    def work(text: str) -> None:
        found = parse(text, "x.md")
        words = OwnWords(found.blocks, found.citations, found.references)
        for claim in found.claims:
            words.of(found.sentences[claim.sentence].block, *claim.at)

    assert_linear(work, lambda n: f"{RAISED} ([Quay Post]({A}), [Kite]({B})). " * n, 400)
