"""What holds for any text whatever: a Digest comes out, nothing stands where it does not, and time stays linear."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint.digest import parse
from factlint.digest.decode import clean, decode
from factlint.errors import InputError
from growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Block, Span
    from factlint.model import Digest, Format

TOKENS = st.sampled_from(
    [
        *(
            "# ",
            "## ",
            "- ",
            "* ",
            "1. ",
            "> ",
            "    ",
            "\t",
            "```",
            "~~~",
            "---",
            "===",
            "***",
            "+++",
            ":::",
            "\\",
            "|",
        ),
        *(
            "**",
            "*",
            "_",
            "~~",
            "`",
            "``",
            "[",
            "]",
            "(",
            ")",
            "](",
            "![",
            "<",
            ">",
            "[^1]",
            "[^1]: ",
            "[1]",
            "[a]: /b",
        ),
        *("| a | b |\n|---|---|\n", "| 1 | 2 |\n", "|-|\n", "- [x] ", "$", "$$", "{", "}", '"', "'", "“", "”"),
        *("https://quay.example/a", "www.quay.example", "(quay.example)", "http://", "utm_source=openai", "?a=1&amp;b"),
        *(
            "<br>",
            "<b>",
            "</b>",
            '<a href="https://quay.example">',
            "</a>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul><li>",
        ),
        *(
            "<table><tr><td>",
            "</td></tr></table>",
            "<!--",
            "-->",
            "<!-- c -->",
            "<script>",
            "<img src=a>",
            "<h2>",
            "<pre>",
        ),
        *(
            "&amp;",
            "&#0;",
            "&lt",
            "&nbsp;",
            "&#xD800;",
            "\r\n",
            "\n",
            "\n\n",
            "\r",
            " ",
            "  \n",
            "\x00",
            "\ufeff",
            "\u2028",
        ),
        *(
            "title: ",
            'date: "2026-05-12"\n',
            "---\ntitle: x\n---\n",
            "tags: [a, b]\n",
            "Source: ",
            "Summary ",
            "References",
        ),
        *(
            "本日の",
            "。",
            "「語」",
            "）",
            "埠頭",
            "오늘의",
            "这个",
            "é",
            "İ",
            "ß",
            "😀",
            "\ud800",
            "\u200b",
            "\u3000",
            "\xa0",
        ),
        *("Halden opened a port. ", "May 12, 2026", "2026-05-12", "5月12日", "$1.2 billion", "12%", "a", "B", "0", "…"),
    ]
)
TEXTS = st.one_of(st.lists(TOKENS, max_size=30).map("".join), st.text(max_size=60))
FORMATS: st.SearchStrategy[Format] = st.sampled_from(["markdown", "html", "text"])
ENOUGH = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def spans(digest: Digest) -> Iterator[Span]:
    """Yield every span that a digest holds."""
    document = digest.document
    yield from (*document.front_spans, *document.comments)
    yield from (place.span for place in (*document.front_matter, *document.problems))
    for block in digest.blocks:
        yield block.span
        yield from (span for link in block.links for span in (link.span, link.url_span))
        yield from (span for span, _ in block.footnotes)
    yield from (section.span for section in digest.sections)
    yield from (span for story in digest.stories for span in (story.span, story.title_span))
    for reference in digest.references:
        yield reference.span
        yield from (
            part.span for part in (reference.title, reference.source, reference.date, reference.url) if part is not None
        )
    for things in (digest.citations, digest.labels, digest.sentences, digest.claims, digest.days):
        yield from (thing.span for thing in things)


def check_prose(digest: Digest, block: Block) -> None:
    """Pieces follow each other without a gap in the prose, and exact ones hold the characters of the source."""
    prose = block.prose
    ends = [piece.at for piece in prose.pieces[1:]] + [len(prose.text)]
    assert not prose.pieces or prose.pieces[0].at == 0
    for piece, end in zip(prose.pieces, ends, strict=True):
        assert 0 <= piece.start <= piece.end <= len(digest.text)
        assert piece.at < end or not prose.text
        source = digest.text[piece.start : piece.end]
        if len(source) == end - piece.at:
            for shown, written in zip(prose.text[piece.at : end], source, strict=True):
                assert shown == written or (written.isspace() and shown.isspace())
    for before, after in pairwise(prose.pieces):
        assert before.end <= after.start


@ENOUGH
@given(TEXTS, FORMATS)
def test_any_text_is_understood(text: str, kind: Format) -> None:
    """Every span lies inside the text, and every block and its parts inside each other."""
    digest = parse(text, "digest.md", kind)

    assert digest.text == clean(text)
    for span in spans(digest):
        assert 0 <= span.start <= span.end <= len(text)
    for block in digest.blocks:
        check_prose(digest, block)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
        for link in block.links:
            assert link.text == block.text[slice(*link.at)] or (link.kind == "image" and not link.text)


@ENOUGH
@given(TEXTS, FORMATS)
def test_blocks_come_in_the_order_of_the_text(text: str, kind: Format) -> None:
    """What is said of "the block before" relies on it."""
    starts = [block.span.start for block in parse(text, "digest.md", kind).blocks]

    assert starts == sorted(starts)


@ENOUGH
@given(TEXTS, FORMATS)
def test_parts_are_slices(text: str, kind: Format) -> None:
    """A sentence is a piece of its block's prose, a section and a story are ranges of blocks."""
    digest = parse(text, "digest.md", kind)

    for sentence in digest.sentences:
        assert digest.blocks[sentence.block].text[slice(*sentence.at)] == sentence.text
        assert sentence.story is None or sentence.story < len(digest.stories)
    for part in (*digest.sections, *digest.stories):
        assert 0 <= part.first <= part.last <= len(digest.blocks)
    for citation in digest.citations:
        assert all(index < len(digest.references) for index in citation.references)
    for claim in digest.claims:
        assert all(index < len(digest.citations) for index in claim.citations)
        assert digest.blocks[digest.sentences[claim.sentence].block].text[slice(*claim.at)] == claim.text


@ENOUGH
@given(TEXTS, FORMATS)
def test_the_same_text_is_understood_the_same_way_twice(text: str, kind: Format) -> None:
    """No order of sets or time of day shows in what comes out."""
    first, second = parse(text, "digest.md", kind), parse(text, "digest.md", kind)

    assert first.document == second.document
    assert (first.stories, first.references, first.citations) == (second.stories, second.references, second.citations)


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=200), TEXTS.map(lambda text: clean(text).encode("utf-16"))))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """There is no third way, and never a traceback."""
    try:
        text = decode(data, "digest.md")
    except InputError as error:
        assert error.path == "digest.md"  # noqa: PT017 - an error is one of two right answers
    else:
        assert clean(text) == text


HOSTILE = {
    "nested lists": "- ",
    "nested quotes": "> ",
    "brackets": "[",
    "links that never close": "[a](",
    "images": "![a](https://quay.example/",
    "bold": "**a ",
    "bold in bold": "**a *b ",
    "backticks": "`a``",
    "code": "`a` ",
    "bare URLs": "https://quay.example/a ",
    "URLs in brackets": "(https://quay.example/(a",
    "one endless URL": "https://",
    "tags": "<b><a href=x>",
    "tags that never close": "<a <b ",
    "HTML blocks": "<div>\n<!-- a\n\n",
    "comments": "<!-- a ",
    "tables": "| a | b |\n|---|---|\n| 1 |\n\n",
    "one wide table": "|a",
    "footnotes": "[^1] [^1]: a\n\n",
    "definitions": "[a]: b\n",
    "headings": "# a\n",
    "front matter": "---\na: 1\n---\n",
    "fences": "```\na\n",
    "entities": "&amp;&#0;",
    "asterisks": "*",
    "stars in Japanese": "は**「語」**は",
    "sentences": "Halden opened a port on May 12. ",
    "one word": "a",
    "Japanese": "港は新しい。",
    "spaces": " ",
    "references": "[1] Quay. Available at: https://quay.example [Accessed: 1 May 2026]\n",
    "numbers": "1,000 $5 ",
    "quotes": "“a ",
    "brackets of hosts": "(quay.example) ",
    "items": "- a\n",
    "deep items": "- - 1. > ",
}


@pytest.mark.parametrize("kind", ["markdown", "html", "text"])
@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length_not_with_its_square(name: str, kind: Format) -> None:
    """Whatever is repeated, and whatever it is taken for."""
    unit = HOSTILE[name]

    assert_linear(
        lambda text: parse(text, "digest.md", kind), lambda count: unit * count, max(400, 25_000 // len(unit))
    )


@pytest.mark.parametrize("unit", ["> ", "- ", "[", "(", "**a ", "“", "<div>", "<b>", "{"])
def test_nesting_to_depth_ten_thousand(unit: str) -> None:
    """No recursion over the input, hence no limit and no crash."""
    assert parse(unit * 10_000 + "a").blocks


@pytest.mark.parametrize("kind", ["markdown", "html", "text"])
def test_a_digest_a_hundred_times_the_usual_takes_time_in_proportion(kind: Format) -> None:
    """Half a megabyte; the benchmarks read ten."""
    sentences = "<p>Halden opened a port. See [the release](https://quay.example/a) of May 12, 2026.</p>\n" * 12 + "\n"

    assert_linear(lambda text: parse(text, "digest.md", kind), lambda count: sentences * count, 450)
