import json
from typing import Any, TypeAlias

from msgspec.structs import replace

import reports
from factlint import __version__
from factlint.document import Position
from factlint.output.json import encode, render
from factlint.report import Edit, Evidence, Finding, Place, Report

Json: TypeAlias = Any

FINDING = replace(
    reports.TRACKING,
    reference=("Lab opened", "https://halden.example/lab?utm_source=x"),
    expected="a",
    found="b",
    evidence=(Evidence("words", "the title"), Evidence("page", "", "https://halden.example/")),
    related=(Place(Position(9, 5), Position(9, 8), "### Lab opened", "first here"),),
    fix_safety="safe",
    edits=(Edit(2101, 2111, ""),),
)
BARE = Finding(
    "DOC001", "nothing-to-check", "error", "m", "a.md", Position(1, 1), Position(1, 1), "", suppressed="told so"
)

KEYS: dict[str, Json] = {
    "schema": int,
    "tool": {"name": str, "version": str},
    "digests": [
        {
            "path": str,
            "format": str,
            "language": str,
            "date": (str, type(None)),
            "stories": int,
            "references": int,
            "citations": {"total": int, "resolved": int},
            "claims": {"total": int, "traced": int, "untraced": int, "unverifiable": int},
        }
    ],
    "sources": [],
    "findings": [
        {
            "code": str,
            "name": str,
            "severity": str,
            "message": str,
            "path": str,
            "line": int,
            "column": int,
            "end_line": int,
            "end_column": int,
            "reference": {"title": str, "url": str},
            "expected": (str, type(None)),
            "found": (str, type(None)),
            "evidence": [{"url": (str, type(None)), "excerpt": str, "where": str}],
            "fix": {"safety": str, "edits": [{"start": int, "end": int, "text": str}]},
            "fingerprint": str,
            "suppressed": (str, type(None)),
        }
    ],
    "summary": {"error": int, "warning": int, "info": int, "suppressed": int},
}


def conforms(value: Json, shape: Json) -> None:
    """Assert keys, their order, and types; an object may be null where the schema allows it."""
    if isinstance(shape, dict):
        assert list(value) == list(shape)
        for key, part in shape.items():
            if value[key] is not None or key not in {"reference", "fix"}:
                conforms(value[key], part)
    elif isinstance(shape, list):
        assert isinstance(value, list)
        for item in value:
            conforms(item, shape[0])
    else:
        assert isinstance(value, shape)


def parsed(*findings: Finding) -> Json:
    return json.loads(render(Report((reports.DIGEST,), findings)))


def test_keys_their_order_and_types_are_those_of_schema_1() -> None:
    document = parsed(FINDING, BARE)

    conforms(document, KEYS)
    assert document["schema"] == 1
    assert document["tool"] == {"name": "factlint", "version": __version__}


def test_what_was_not_read_is_unverifiable() -> None:
    document = parsed()

    assert document["sources"] == []
    assert document["digests"][0]["claims"] == {"total": 41, "traced": 0, "untraced": 0, "unverifiable": 41}


def test_a_finding_says_all_it_knows() -> None:
    assert parsed(FINDING)["findings"] == [
        {
            "code": "URL008",
            "name": "tracking-parameters",
            "severity": "info",
            "message": "the link carries “utm_source”",
            "path": "news/may.md",
            "line": 49,
            "column": 75,
            "end_line": 49,
            "end_column": 85,
            "reference": {"title": "Lab opened", "url": "https://halden.example/lab?utm_source=x"},
            "expected": "a",
            "found": "b",
            "evidence": [
                {"url": None, "excerpt": "words", "where": "the title"},
                {"url": "https://halden.example/", "excerpt": "page", "where": ""},
                {"url": None, "excerpt": "Lab", "where": "line 9, column 5: first here"},
            ],
            "fix": {"safety": "safe", "edits": [{"start": 2101, "end": 2111, "text": ""}]},
            "fingerprint": "0123abcd",
            "suppressed": None,
        }
    ]


def test_suppressed_findings_are_listed_and_counted_apart() -> None:
    document = parsed(FINDING, BARE)

    assert [finding["suppressed"] for finding in document["findings"]] == [None, "told so"]
    assert document["summary"] == {"error": 0, "warning": 0, "info": 1, "suppressed": 1}


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    """A file name that is no UTF-8 reaches us with lone surrogates, which no JSON reader accepts."""
    assert json.loads(encode({"path": ["a\udcffb", "日本"]})) == {"path": ["a\ufffdb", "日本"]}


def test_text_is_written_as_utf_8_and_not_as_escapes() -> None:
    assert "日本" in encode(["日本"]).decode()
