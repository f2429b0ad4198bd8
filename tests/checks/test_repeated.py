"""Repeated text: what is one finding."""

from __future__ import annotations

from factlint.checks.repeated import RepeatedText, repeated
from factlint.digest import parse

LONG = (
    "Vibration sensors flagged worn bearings in eleven transformers of the northern substations during the winter."
    " Engineers in Bodø trained the detector on four winters of recordings and cut outages by a third."
)


def test_a_repeated_paragraph_is_one_finding() -> None:
    """Neighbouring sentences that repeat together are reported together."""
    stories = f"### Maintenance\n\n{LONG}\n\n### Ferries\n\nNine ferries were ordered. {LONG}\n"
    text = parse(f"# Grid Digest 2026-06-02\n\n{stories}", "x.md")

    (hit,) = repeated(text, RepeatedText())

    assert "2 sentences" in hit.message
