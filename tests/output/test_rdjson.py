"""The diagnostics that reviewdog reads: fields of its format, columns in bytes, suggestions."""

import json
from typing import Any, TypeAlias

import pytest
from msgspec.structs import replace

import golden
import reports
from factlint import lint
from factlint.document import Position
from factlint.errors import InputError
from factlint.output.rdjson import render
from factlint.report import Edit, Finding, Report
from growth import assert_linear

Json: TypeAlias = Any

TEXT = "one\n日本 𐐀 port\r\nthree\rfour é\n"
FINDING = replace(reports.TRACKING, position=Position(2, 6), end=Position(2, 10))
POSITION = {"line": int, "column": int}
RANGE = {"start": POSITION, "end": POSITION}
MESSAGE = {
    "source": {"name": str, "url": str},
    "severity": str,
    "diagnostics": [
        {
            "message": str,
            "location": {"path": str, "range": RANGE},
            "severity": str,
            "source": {"name": str, "url": str},
            "code": {"value": str, "url": str},
            "suggestions": [{"range": RANGE, "text": str}],
            "original_output": str,
        }
    ],
}
"""The messages of ``proto/rdf/reviewdog.proto``; every field may be left out."""


def fits(value: Json, shape: Json) -> bool:
    if isinstance(shape, dict):
        return isinstance(value, dict) and all(key in shape and fits(part, shape[key]) for key, part in value.items())
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(part, shape[0]) for part in value)
    return isinstance(value, shape)


def result(*findings: Finding, text: str | None = TEXT, errors: tuple[InputError, ...] = ()) -> Json:
    texts = {} if text is None else {"news/may.md": text}
    return json.loads(render(Report((), findings, errors, texts=texts)))


def diagnostic(**changes: Any) -> Json:  # noqa: ANN401 - whatever a finding holds
    return result(replace(FINDING, **changes))["diagnostics"][0]


def test_the_document_has_the_fields_of_the_format_and_no_others() -> None:
    assert fits(json.loads(golden.rendered("rdjson")), MESSAGE)


def test_a_finding_is_a_diagnostic() -> None:
    assert diagnostic() == {
        "message": "the link carries “utm_source”.",
        "location": {
            "path": "news/may.md",
            "range": {"start": {"line": 2, "column": 13}, "end": {"line": 2, "column": 17}},
        },
        "severity": "INFO",
        "code": {"value": "URL008"},
        "original_output": "news/may.md:2:6: URL008 info tracking-parameters",
    }


@pytest.mark.parametrize(
    ("place", "column"),
    [
        (Position(1, 1), 1),
        (Position(1, 4), 4),
        (Position(2, 1), 1),
        (Position(2, 2), 4),
        (Position(2, 3), 7),
        (Position(2, 4), 8),
        (Position(2, 5), 12),
        (Position(3, 6), 6),
        (Position(4, 6), 6),
        (Position(4, 7), 8),
    ],
)
def test_columns_count_the_bytes_of_utf_8(place: Position, column: int) -> None:
    assert diagnostic(position=place, end=place)["location"]["range"]["start"] == {
        "line": place.line,
        "column": column,
    }


def test_columns_lead_to_the_same_words_in_the_bytes_of_the_file() -> None:
    """Whatever rule found them, in a digest with scripts of two, three and four bytes."""
    text = "# Tag\n\n𐐀 é 港 [a](https://tern.test/a?utm_source=b) 港 [c](https://tern.test/c?utm_source=d)\n"
    found = lint(text, name="a.md", select=["URL008"]).findings
    shown = json.loads(render(Report((), found, texts={"a.md": text})))["diagnostics"]
    lines = text.encode().split(b"\n")
    ranges = [one["location"]["range"] for one in shown]

    assert [
        lines[one["start"]["line"] - 1][one["start"]["column"] - 1 : one["end"]["column"] - 1] for one in ranges
    ] == [
        b"https://tern.test/a?utm_source=b",
        b"https://tern.test/c?utm_source=d",
    ]


def test_edits_are_suggestions() -> None:
    edits = (Edit(4, 6, "", Position(2, 1), Position(2, 3)), Edit(8, 8, "x", Position(2, 5), Position(2, 5)))

    assert diagnostic(edits=edits)["suggestions"] == [
        {"range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 7}}, "text": ""},
        {"range": {"start": {"line": 2, "column": 12}, "end": {"line": 2, "column": 12}}, "text": "x"},
    ]


def test_a_digest_whose_text_is_not_known_has_lines_and_no_suggestions() -> None:
    """A column in characters would be taken for one in bytes."""
    edited = replace(FINDING, edits=(Edit(4, 6, "", Position(2, 1), Position(2, 3)),))
    (shown,) = result(edited, text=None)["diagnostics"]

    assert shown["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert "suggestions" not in shown


def test_suppressed_findings_are_left_out() -> None:
    shown = result(replace(FINDING, severity="error", suppressed="told so"), FINDING)

    assert (shown["severity"], [one["severity"] for one in shown["diagnostics"]]) == ("INFO", ["INFO"])


def test_what_could_not_be_checked_is_an_error() -> None:
    shown = result(errors=(InputError("is not text", path="a.md", line=3),))

    assert shown["severity"] == "ERROR"
    assert shown["diagnostics"] == [
        {
            "message": "a.md:3: is not text",
            "location": {"path": "a.md", "range": {"start": {"line": 3}}},
            "severity": "ERROR",
        }
    ]


def test_a_clean_report_has_no_diagnostics() -> None:
    assert result() == {"source": {"name": "factlint"}, "diagnostics": []}


def many(count: int) -> Report:
    """A digest of one line, as a newsletter may be, with a finding in each of its words."""
    places = [Position(1, 4 * at + 1) for at in range(count)]
    found = tuple(replace(FINDING, position=place, end=Position(1, place.column + 2)) for place in places)
    return Report((), found, texts={"news/may.md": "日本 é" * count})


def test_findings_in_a_line_of_any_length_take_linear_time() -> None:
    assert_linear(render, many, 4_000)
