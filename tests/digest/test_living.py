"""Which pages go on changing."""

from __future__ import annotations

import pytest

from factlint.digest.living import has_versions, is_living


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test/kestrel/changelog",
        "https://tern.test/release-notes/kestrel-4",
        "https://docs.tern.test/kestrel/limits",
        "https://tern.test/docs/limits.html",
        "https://github.com/tern/kestrel",
        "https://github.com/tern/kestrel/blob/main/README.md",
        "https://en.wikipedia.org/wiki/Port",
        "https://tern.test/news/live/storm-in-arvik",
        "https://tern.test/2026/storm-live-updates.html",
        "https://tern.test/ai-regulation-tracker",
        "https://huggingface.co/tern/kestrel-4",
        "https://tern.test/pricing",
    ],
)
def test_pages_that_are_written_on(url: str) -> None:
    """Their addresses say so."""
    assert is_living(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://tern.test/news/nine-berths",
        "https://github.com/tern/kestrel/releases/tag/v4.0",
        "https://x.com/tern/status/1234567890123456789",
        "https://tern.test/blog/release-notes-podcast",
        "https://tern.test/whats-new/2026/04/kestrel-on-your-quay",
        "https://tern.test/news/investment-tracker/2026/tern-raises-60-million",
        "https://huggingface.co/blog/tern/kestrel",
        "https://developers.ternblog.test/kestrel-on-your-quay",
        "https://tern.test/policy/912345/nine-berths-open",
        "https://tern.test/history/2026/the-old-quay",
        "https://tern.test/how-we-live-on-the-quay",
        "https://tern.test/news/the-support-of-the-port-grows",
        "https://arxiv.org/abs/2605.01234",
    ],
)
def test_pages_of_one_day(url: str) -> None:
    """A word within a title is no kind of page; a release has its day."""
    assert not is_living(url)


def test_papers_have_versions() -> None:
    """Each version of a preprint has its day, and all of them one title."""
    assert has_versions("arxiv.org/abs/2605.01234")
    assert has_versions("papers.ssrn.com/sol3/papers.cfm?abstract_id=1")
    assert not has_versions("tern.test/paper")
