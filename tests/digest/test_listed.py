"""The pages that a digest lists with a title or a day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.digest import parse
from factlint.digest.listed import entries, listed
from growth import assert_linear

HEAD = "# Harbour Digest 2026-06-10\n\n## News\n\n### Berths\n\n"
TABLE = "Nine berths.\n\n## References\n\n| Title | Source | Date | URL |\n|---|---|---|---|\n"
PAGE = "https://tern.test/berths/nine"


def found(text: str) -> list[tuple[str, str, str]]:
    return [(one.page, one.title, one.date) for one in listed(parse(HEAD + text, "x.md", language="en"))]


@pytest.mark.parametrize(
    ("date", "kept"),
    [("2026-06-01", "2026-06-01"), ("June 2026", "2026-06"), ("2026", "2026"), ("n.d.", ""), ("2026-06-??", "")],
)
def test_a_row_gives_title_and_day_as_exact_as_written(date: str, kept: str) -> None:
    """What is no date leaves the title."""
    assert found(f"{TABLE}| Nine berths open | Tern | {date} | {PAGE} |\n") == [
        ("tern.test/berths/nine", "Nine berths open", kept)
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test",
        "https://tern.test/news/",
        "https://tern.test/tag/berths",
        "https://tern.test/berths/nine#power",
    ],
)
def test_pages_that_bear_no_title_and_day_of_their_own_are_left_out(url: str) -> None:
    """A home page, a list, a part of a page."""
    assert found(f"{TABLE}| Nine berths open | Tern | 2026-06-01 | {url} |\n") == []


def test_text_fragments_and_tracking_are_no_other_page() -> None:
    """A link to words of a page leads to the page, however it came about."""
    row = f"{TABLE}| Nine berths open | Tern | 2026-06-01 | {PAGE}?utm_source=openai#:~:text=nine |\n"

    assert found(row) == [("tern.test/berths/nine", "Nine berths open", "2026-06-01")]


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (f"[Port of Arvik opens nine berths]({PAGE})", "Port of Arvik opens nine berths"),
        (f"[Tern]({PAGE})", ""),
        (f"[their announcement]({PAGE})", ""),
        (f"[tern.test]({PAGE})", ""),
        (f"{PAGE}", ""),
    ],
)
def test_labels_hosts_and_addresses_are_no_titles(entry: str, title: str) -> None:
    """The text of a link may be anything."""
    assert [one[1] for one in found(f"Nine berths.\n\n## References\n\n- {entry}\n")] == [title] * bool(title)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (f"- 2026-06-02 - [Port of Arvik opens berths]({PAGE}) - nine of them", "2026-06-02"),
        (f"- **June 2, 2026:** [Port of Arvik opens berths]({PAGE})", "2026-06-02"),
        (f"- [Port of Arvik opens berths]({PAGE}) (2026-06-02)", "2026-06-02"),
        (f"- [Port of Arvik opens berths]({PAGE}) — June 2, 2026", "2026-06-02"),
        (f"- [Port of Arvik opens berths]({PAGE}), June 2026", "2026-06"),
        (f"- [Nine berths are open]({PAGE}) (2026-06-02), [two are not](https://tern.test/two)", "2026-06-02"),
        (f"- 2026-06-12 - [Port of Arvik opens berths]({PAGE})", ""),
        (f"- June 2, 2026: [Tern]({PAGE}) told of nine berths.", ""),
        (f"- On June 2, 2026 the port said that [nine berths are open now]({PAGE}).", ""),
        (f"- 2026-06-02 - [Nine berths are open]({PAGE}) and [two are not](https://tern.test/two)", ""),
        (f"**Date:** June 2, 2026 | **Sources:** [Port of Arvik opens berths]({PAGE})", ""),
    ],
)
def test_a_day_right_beside_a_linked_title_is_the_pages(line: str, day: str) -> None:
    """A day to come, or one that stands in a sentence, is that of an event."""
    assert [one[2] for one in found(line + "\n") if one[2]] == [day] * bool(day)


def test_days_of_coming_events_are_no_pages_days() -> None:
    """An outlook lists events, each with its day."""
    assert found(f"\n## Outlook\n\n- 2026-06-02 - [The harbour festival of Arvik]({PAGE})\n") == []


def test_an_entry_knows_where_title_and_day_stand() -> None:
    """A finding can point at either."""
    text = f"{HEAD}{TABLE}| Nine berths open | Tern | 2026-06-01 | {PAGE} |\n"

    (entry,) = entries(parse(text, "x.md"))

    assert text[slice(*entry.span)] == "Nine berths open"
    assert text[slice(*entry.date_span)] == "2026-06-01"


def test_the_front_matter_adds_nothing_to_the_list() -> None:
    """A page is listed once, however many places name its address."""
    text = f'---\nsources: ["{PAGE}"]\n---\n{HEAD}{TABLE}| Nine berths open | Tern | 2026-06-01 | {PAGE} |\n'

    assert len(listed(parse(text, "x.md"))) == 1


def test_a_title_of_any_length_is_cut() -> None:
    """An index keeps no more of it than is compared."""
    ((_, title, _),) = found(f"{TABLE}| {'berth ' * 5000}| Tern | 2026-06-01 | {PAGE} |\n")

    assert len(title) <= 500


def test_work_grows_with_the_entries() -> None:
    """Thousands of dated links are read once each."""

    def make(count: int) -> str:
        return "".join(
            f"- 2026-06-02 - [Port of Arvik opens berth {n}](https://tern.test/b/{n})\n" for n in range(count)
        )

    digests = lambda count: parse(HEAD + make(count), "x.md", language="en")  # noqa: E731 - one line of set-up
    assert_linear(listed, digests, 1000)


@given(
    st.lists(
        st.sampled_from(
            ["- ", "2026-06-02", " - ", "[", "](https://tern.test/a)", "x y z w", "(", ")", "|", "\n", "# ", "#b"]
        )
    )
)
def test_no_text_breaks_the_list(parts: list[str]) -> None:
    """Each entry stands on a line of the text, and has a title or a day."""
    digest = parse("".join(parts), "x.md")

    assert all(1 <= one.line <= digest.line_count and (one.title or one.date) for one in listed(digest))
