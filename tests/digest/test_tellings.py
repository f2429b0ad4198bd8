"""Tellings: what of a story is compared with those of other days."""

from __future__ import annotations

from factlint.digest import parse
from factlint.digest.tellings import tellings
from growth import assert_linear

TEXT = """# Harbour Digest 2026-06-02

## News

### 1) Corvid AI releases Kestrel 4 for $4 a month

The company of Ada Lindqvist in Tromsø said on 1 June that its model solves 71% of RepairBench, up from 58% on May 3, 2026. It costs 4.50 dollars. ([corvidai.test](https://corvidai.test/kestrel-4), [all news](https://corvidai.test/news/))
"""


def test_a_story_is_kept_by_words_names_numbers_days_and_pages() -> None:
    """Function words, single digits and listing pages are not worth it."""
    (telling,) = tellings(parse(TEXT, "2026-06-02.md", language="en"))

    assert (telling.line, telling.kind) == (5, "news")
    assert {"kestrel", "month", "solve"} <= telling.terms
    assert not {"the", "its", "that"} & telling.terms
    assert {"ada", "lindqvist", "tromsø", "repairbench"} <= telling.names <= telling.terms
    assert not {"company", "release"} & telling.names
    assert telling.numbers == {"4", "71%", "58%", "4.5"}
    assert telling.days == {"2026-06-01", "2026-05-03"}
    assert telling.pages == {"corvidai.test/kestrel-4"}


def test_how_many_like_a_page_is_no_number_of_its_news() -> None:
    """Stars are more each day; votes in a parliament are news."""
    text = "# Tools 2026-06-02\n\n## News\n\n### 1) openloom/openloom\n\n★ 12,480, or 13.2k stars and 655 forks; passed by 312 votes.\n"

    assert tellings(parse(text, "x.md", language="en"))[0].numbers == {"312"}


def test_in_japanese_latin_words_are_names() -> None:
    """Everything else is compared by pairs of characters."""
    text = (
        "# 港湾日報 2026-06-02\n\n## ニュース\n\n### 1. コービッドAIがKestrel 4を公開\n\nRepairBenchで71%を記録した。\n"
    )

    (telling,) = tellings(parse(text, "x.md", language="ja"))

    assert {"kestrel", "repairbench", "ai"} <= telling.names
    assert "記録" in telling.terms


def test_an_elided_article_is_no_part_of_a_word() -> None:
    """French writes them together."""
    text = "# Veille 2026-06-02\n\n## Actualités\n\n### 1. L'Équateur bloque la vente\n\nLe gouvernement d'Équateur s'oppose.\n"

    (telling,) = tellings(parse(text, "x.md", language="fr"))

    assert "équateur" in telling.terms


def test_tellings_take_time_in_proportion() -> None:
    """A digest of thousands of stories costs no more than the sum of them."""

    def make(count: int) -> str:
        stories = (
            f"### {i}) Ward {i} opens\n\nWard {i} of Tern opened on May 3 for ${i} million. See above.\n"
            for i in range(count)
        )
        return "# Digest 2026-06-02\n\n## News\n\n" + "\n".join(stories)

    assert_linear(tellings, lambda count: parse(make(count), "x.md", language="en"), 1000)
