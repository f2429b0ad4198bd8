"""What a fix writes into a digest: the page's words, spelled so that they are words there and nothing else."""

from __future__ import annotations

import pytest

from factlint.checks import corrections
from factlint.digest import parse
from own_pages import PROSE

URL = "https://tern.test/a"
FRONT_MATTER = f"---\nsources:\n  - title: One berth\n    url: {URL}\n---\n# Digest\n\n{PROSE['en']}\n"
CODE = f"# Digest\n\n{PROSE['en']}\n\n## References\n\n```\nOne berth {URL}\n```\n"
ENTRY = f"# Digest\n\n{PROSE['en']}\n\n## References\n\n- One berth {URL}\n"
LINK = f"# Digest\n\n{PROSE['en']}\n\n## References\n\n- [One berth]({URL})\n"
TAGS = f'# Digest\n\n{PROSE["en"]}\n\n## References\n\n<ul>\n<li><a href="{URL}">One berth</a></li>\n</ul>\n'


@pytest.mark.parametrize(
    ("digest", "title", "written"),
    [
        (FRONT_MATTER, "Two berths, (100 %) more", "Two berths, (100 %) more"),
        (FRONT_MATTER, "Two: berths", None),
        (FRONT_MATTER, "Two #berths", None),
        (FRONT_MATTER, "[Two] berths", None),
        (FRONT_MATTER, "- two berths", None),
        (FRONT_MATTER, "Two berths:", None),
        (FRONT_MATTER, "Two\nberths", "Two berths"),
        (ENTRY, "Two berths", "Two berths"),
        (ENTRY, "# two berths", None),
        (ENTRY, "> two berths", None),
        (ENTRY, "1. Two berths", None),
        (ENTRY, "2) Two berths", None),
        (ENTRY, "2026 berths", "2026 berths"),
        (LINK, "Two ](https://gull.test/) berths", r"Two \](https://gull.test/) berths"),
        (LINK, "Two <b>berths</b> &amp; more", "Two &lt;b>berths&lt;/b> &amp;amp; more"),
        (TAGS, "Two <b>berths</b> & *more*", "Two &lt;b&gt;berths&lt;/b&gt; &amp; *more*"),
        (LINK, "\u202e\x1b", None),
        (LINK, "a" * 301, None),
    ],
)
def test_a_title_is_written_as_its_place_demands(digest: str, title: str, written: str | None) -> None:
    """Nothing of a page ends a value of YAML, begins a list or a heading, or becomes markup; else there is no fix."""
    read = parse(digest, "a.md")
    edit = corrections.title(read, read.references[0], title)

    assert (edit.text if edit else None) == written
    assert edit is None or read.text[edit.start : edit.end] == "One berth"
