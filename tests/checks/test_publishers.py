"""Publishers: which names and hosts are known to belong together."""

from __future__ import annotations

import pytest

from factlint.checks import Options
from factlint.checks.publishers import elsewhere
from factlint.digest import parse


def mismatches(source: str, url: str) -> int:
    text = (
        f"# D 2026-06-02\n\n## References\n\n| Title | Source | URL |\n|---|---|---|\n| Cranes | {source} | {url} |\n"
    )
    return len(list(elsewhere(parse(text, "x.md"), Options())))


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("OpenAI Blog", "https://techcrunch.com/a"),
        ("The Verge", "https://www.wired.com/story/a"),
        ("TechCrunch", "https://openai.com/index/a"),
        ("NYT", "https://www.wsj.com/a"),
        ("OpenAI公式ブログ", "https://www.anthropic.com/news/a"),
        ("techcrunch.com", "https://www.theverge.com/a"),
        ("Google Research", "https://www.microsoft.com/en-us/research/a"),
    ],
)
def test_two_known_publishers_are_at_odds(source: str, url: str) -> None:
    assert mismatches(source, url) == 1


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("OpenAI", "https://chatgpt.com/a"),
        ("DeepMind", "https://blog.google/a"),
        ("MIT Technology Review", "https://www.technologyreview.com/a"),
        ("OpenAI", "https://www.youtube.com/watch?v=a"),
        ("Anthropic", "https://arxiv.org/abs/2605.01234"),
        ("Reuters", "https://www.cnbc.com/a"),
        ("Financial Times", "https://arstechnica.com/a"),
        ("Ostrava Times", "https://www.cnbc.com/a"),
        ("OpenAI", "https://ostravatimes.test/a"),
        ("OpenAI (via Axios)", "https://www.axios.com/a"),
        ("Apple Daily", "https://www.wired.com/a"),
        ("Nature Port Review", "https://www.wired.com/a"),
        ("X", "https://openai.com/a"),
    ],
)
def test_what_is_not_certain_is_not_said(source: str, url: str) -> None:
    """One house, a platform, a syndicator, an unknown on either side, a name that only begins alike."""
    assert mismatches(source, url) == 0
