import json

from factlint import digest
from factlint.output.dump import render

TEXT = """\
# Harbour Digest, 2 June 2026

## News

### 1. Shore power doubles

**Summary** The port of Haldenport opened 45 berths with shore power [1].

## References

1. [Shore power at Haldenport](https://haldenport.test/2026/power), Haldenport Gazette, 2026-05-30
"""


def test_the_whole_dump() -> None:
    (dumped,) = json.loads(render([digest.parse(TEXT, "2026-06-02.md")]))

    assert dumped == {
        "path": "2026-06-02.md",
        "format": "markdown",
        "language": "en",
        "date": "2026-06-02",
        "days": [
            {"at": "1:19", "where": "heading", "text": "2 June 2026", "day": "2026-06-02"},
            {"at": "1:1", "where": "file name", "text": "2026-06-02", "day": "2026-06-02"},
        ],
        "sections": [
            {"at": "1:1", "kind": "other", "title": "Harbour Digest, 2 June 2026", "level": 1, "lines": "1-11"},
            {"at": "3:1", "kind": "news", "title": "News", "level": 2, "lines": "3-7"},
            {"at": "5:1", "kind": "news", "title": "1. Shore power doubles", "level": 3, "lines": "5-7"},
            {"at": "9:1", "kind": "references", "title": "References", "level": 2, "lines": "9-11"},
        ],
        "stories": [
            {
                "story": 1,
                "at": "5:8",
                "number": "1",
                "title": "Shore power doubles",
                "section": "News",
                "lines": "5-7",
            }
        ],
        "references": [
            {
                "reference": 1,
                "at": "11:5",
                "form": "list",
                "label": "1",
                "title": {"at": "11:5", "text": "Shore power at Haldenport"},
                "source": {"at": "11:69", "text": "Haldenport Gazette"},
                "date": {"at": "11:89", "text": "2026-05-30"},
                "url": {"at": "11:32", "text": "https://haldenport.test/2026/power"},
                "day": "2026-05-30",
                "columns": ["date", "source", "title", "url"],
            }
        ],
        "citations": [
            {
                "at": "7:70",
                "kind": "number",
                "text": "1",
                "resolution": "reference",
                "references": [1],
                "url": None,
                "story": 1,
            }
        ],
        "sentences": [
            {
                "at": "7:13",
                "text": "The port of Haldenport opened 45 berths with shore power [1].",
                "label": "Summary",
                "story": 1,
                "claims": [
                    {
                        "text": "The port of Haldenport opened 45 berths with shore power [1].",
                        "subject": None,
                        "opinion": False,
                        "carrier": "sentence",
                        "citations": [{"at": "7:70", "text": "1"}],
                    }
                ],
            }
        ],
    }


def test_an_empty_digest_has_nothing_in_it() -> None:
    (dumped,) = json.loads(render([digest.parse("", "empty.txt")]))

    assert {key for key, value in dumped.items() if value} == {"path", "format", "language"}
