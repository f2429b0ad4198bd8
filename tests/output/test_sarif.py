"""The SARIF log: valid, read back, within GitHub's limits, and true to the report."""

import json
from pathlib import Path
from typing import Any, TypeAlias

import jsonschema
import pytest
import sarif.loader
from msgspec.structs import replace

import golden
import reports
import sarif_schema
from factlint.document import Position
from factlint.errors import InputError
from factlint.output.sarif import FINGERPRINT, MOST, render
from factlint.report import Edit, Evidence, Finding, Place, Report, RuleInfo
from factlint.source import Source
from growth import assert_linear

Json: TypeAlias = Any

DIGEST = replace(reports.DIGEST, path="news/may 1.md")
LINE = "A 日本 port opened."
FINDING = replace(reports.TRACKING, path="news/may 1.md", position=Position(49, 3), end=Position(49, 5), line=LINE)
RULE = RuleInfo(
    "URL008",
    "tracking-parameters",
    "Tracking parameters",
    "info",
    "text",
    "safe",
    "It *tells* of a `reader`,\nnot of [the page](https://tern.test).\n\nMore.",
)


def log(*findings: Finding, **more: Any) -> Json:  # noqa: ANN401 - whatever a report holds
    return json.loads(render(Report((DIGEST,), findings, **more)))


def run(*findings: Finding, **more: Any) -> Json:  # noqa: ANN401 - the same
    return log(*findings, **more)["runs"][0]


def result(**changes: Any) -> Json:  # noqa: ANN401 - whatever a finding holds
    return run(replace(FINDING, **changes))["results"][0]


@pytest.fixture(scope="module")
def official() -> jsonschema.protocols.Validator:
    schema = sarif_schema.schema()
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize(
    "report",
    [
        golden.report(),
        Report(()),
        Report((), errors=(InputError("is not text", path="a.md", line=3), InputError("no place"))),
        Report((replace(DIGEST, path="-"),), (replace(FINDING, path="-"), replace(FINDING, suppressed=""))),
        Report(
            (DIGEST,), (replace(FINDING, edits=(Edit(0, 1, "", Position(49, 3), Position(49, 4)),)),), catalog=(RULE,)
        ),
        Report(
            (DIGEST,),
            (replace(FINDING, end=Position(50, 2), related=(Place(Position(1, 1), Position(1, 1), "", ""),)),),
        ),
    ],
)
def test_the_log_is_valid_by_the_official_schema(official: jsonschema.protocols.Validator, report: Report) -> None:
    assert [error.message for error in official.iter_errors(json.loads(render(report)))] == []


def test_the_schema_would_see_a_mistake(official: jsonschema.protocols.Validator) -> None:
    mistaken = log(FINDING)
    mistaken["runs"][0]["results"][0]["level"] = "info"

    assert not official.is_valid(mistaken)


def test_sarif_tools_reads_it_back(tmp_path: Path) -> None:
    """A reader of others: https://pypi.org/project/sarif-tools."""
    file = tmp_path / "report.sarif"
    file.write_bytes(golden.rendered("sarif"))
    read = sarif.loader.load_sarif_file(str(file))

    assert read.get_distinct_tool_names() == ["factlint"]
    assert [(record["Line"], record["Severity"], record["Code"]) for record in read.get_records()] == [
        (finding.position.line, "note" if finding.severity == "info" else finding.severity, finding.code)
        for finding in golden.report().findings
    ]


def test_a_finding_stands_where_it_is_with_its_words_and_its_line() -> None:
    """Columns count characters, ends are exclusive; the path is a URI below the repository."""
    assert run()["columnKind"] == "unicodeCodePoints"
    assert run()["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert result()["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "news/may%201.md", "uriBaseId": "%SRCROOT%", "index": 0},
                "region": {
                    "startLine": 49,
                    "startColumn": 3,
                    "endLine": 49,
                    "endColumn": 5,
                    "snippet": {"text": "日本"},
                },
                "contextRegion": {
                    "startLine": 49,
                    "startColumn": 1,
                    "endLine": 49,
                    "endColumn": len(LINE) + 1,
                    "snippet": {"text": LINE},
                },
            }
        }
    ]


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"end": Position(51, 2)}, {"region"}),
        ({"position": Position(49, 1), "end": Position(49, len(LINE) + 1)}, {"region"}),
        ({"position": Position(49, 103), "end": Position(49, 105), "line_offset": 100}, {"region", "contextRegion"}),
        ({"line_offset": 100}, {"region"}),
    ],
)
def test_a_line_is_shown_only_where_it_is_known_and_more_than_the_finding(changes: Json, keys: set[str]) -> None:
    assert set(result(**changes)["locations"][0]["physicalLocation"]) - {"artifactLocation"} == keys


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(severity: str, level: str) -> None:
    assert result(severity=severity)["level"] == level


def test_a_finding_has_its_fingerprint_under_a_name_of_our_own() -> None:
    """GitHub's action works out ``primaryLocationLineHash`` and warns of every other one."""
    assert result()["partialFingerprints"] == {FINGERPRINT: "0123abcd"}


def test_the_message_has_all_there_is_to_say_and_links_to_the_second_place() -> None:
    said = result(
        message="this stands already",
        expected="a",
        found="b.",
        related=(
            Place(Position(5, 1), Position(5, 2), "x", "the same"),
            Place(Position(6, 1), Position(6, 2), "x", ""),
        ),
    )

    assert said["message"]["text"] == (
        "this stands already. Expected: a. Found: b. See [line 5](1): the same. See [line 6](2)."
    )
    assert [(place["id"], place["physicalLocation"]["region"]["startLine"]) for place in said["relatedLocations"]] == [
        (1, 5),
        (2, 6),
    ]


def test_what_a_source_says_is_related_and_its_page_attached() -> None:
    """An address of the web as a location would make GitHub refuse the log (github/codeql-action#754)."""
    said = result(
        evidence=(Evidence("It opened.", "og:title", "https://tern.test/a b"), Evidence("words of the digest"))
    )

    assert said["attachments"] == [
        {"description": {"text": "“It opened.” (og:title)"}, "artifactLocation": {"uri": "https://tern.test/a%20b"}}
    ]
    (related,) = said["relatedLocations"]
    assert related["message"]["text"] == "https://tern.test/a b says: “It opened.” (og:title)"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "news/may%201.md"


def test_no_location_of_a_log_is_a_page_of_the_web() -> None:
    for found in json.loads(golden.rendered("sarif"))["runs"][0]["results"]:
        places = found["locations"] + found.get("relatedLocations", [])
        assert not any("://" in place["physicalLocation"]["artifactLocation"]["uri"] for place in places)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see [this](https://evil.test)", r"see [this\](https://evil.test)."),
        ("see [this](javascript:x)", r"see [this\](javascript:x)."),
        (r"see [this\](https://evil.test)", r"see [this\] (https://evil.test)."),
        ("an [aside] and a[1]", "an [aside] and a[1]."),
    ],
)
def test_a_message_holds_no_link_of_a_stranger(text: str, shown: str) -> None:
    place = Place(Position(5, 1), Position(5, 2), "x", text)
    told = result(message=text, related=(place,))

    assert told["message"]["text"] == f"{shown} See [line 5](1): {shown}"
    assert f"{told['relatedLocations'][0]['message']['text']}." == shown


def test_a_fix_says_what_goes_and_what_comes_and_how_safe_it_is() -> None:
    edits = (Edit(9, 11, "", Position(49, 3), Position(49, 5)), Edit(20, 20, "x", Position(50, 1), Position(50, 1)))
    (fix,) = result(edits=edits, fix_safety="unsafe")["fixes"]

    assert fix["description"]["text"].startswith("Unsafe fix")
    assert fix["artifactChanges"][0]["replacements"] == [
        {"deletedRegion": {"startLine": 49, "startColumn": 3, "endLine": 49, "endColumn": 5}},
        {
            "deletedRegion": {"startLine": 50, "startColumn": 1, "endLine": 50, "endColumn": 1},
            "insertedContent": {"text": "x"},
        },
    ]


@pytest.mark.parametrize(("by", "kind"), [("comment", "inSource"), ("baseline", "external"), ("", "inSource")])
def test_suppressed_findings_are_listed_with_the_reason(by: str, kind: str) -> None:
    """And where one is, the others say that they are not (SARIF, 3.27.23)."""
    found = run(replace(FINDING, suppressed="told so", suppressed_by=by), FINDING)["results"]

    assert [one["suppressions"] for one in found] == [
        [{"kind": kind, "status": "accepted", "justification": "told so"}],
        [],
    ]
    assert "suppressions" not in result()


def test_a_rule_has_all_that_code_scanning_shows() -> None:
    (rule,) = run(FINDING, catalog=(RULE,))["tool"]["driver"]["rules"]

    assert rule == {
        "id": "URL008",
        "name": "TrackingParameters",
        "shortDescription": {"text": "Tracking parameters."},
        "fullDescription": {"text": "It tells of a reader, not of the page."},
        "help": {"text": RULE.documentation, "markdown": f"# Tracking parameters\n\n{RULE.documentation}"},
        "defaultConfiguration": {"level": "note"},
        "properties": {"tags": ["links", "offline"], "precision": "medium", "problem.severity": "recommendation"},
    }


def test_a_rule_that_is_not_in_the_catalogue_is_described_by_its_name() -> None:
    shown = run(FINDING)

    assert [rule["id"] for rule in shown["tool"]["driver"]["rules"]] == ["URL008"]
    assert shown["results"][0]["ruleIndex"] == 0


def test_descriptions_keep_to_the_limit_of_code_scanning() -> None:
    long = replace(RULE, title="t" * 2_000, documentation="d" * 2_000)
    (rule,) = run(FINDING, catalog=(long,))["tool"]["driver"]["rules"]

    assert {len(rule[key]["text"]) for key in ("shortDescription", "fullDescription")} == {1_024}


def test_failures_and_notices_are_told_as_notifications() -> None:
    error = InputError("is not text", path="a.md", line=3)
    (invocation,) = run(errors=(error,), notices=("set aside",))["invocations"]
    failure, notice = invocation["toolExecutionNotifications"]

    assert invocation["executionSuccessful"] is False
    assert (failure["level"], failure["message"]["text"]) == ("error", "a.md:3: is not text")
    assert failure["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert (notice["level"], notice["message"]["text"]) == ("note", "set aside")


def test_a_run_that_read_no_page_says_so() -> None:
    (invocation,) = run(sources=(Source("https://tern.test", "unverifiable", "wall"),))["invocations"]

    assert [note["level"] for note in invocation["toolExecutionNotifications"]] == ["warning"]


def test_of_too_many_findings_the_least_are_left_out_and_that_is_told() -> None:
    """GitHub refuses a log with more than 25,000 results."""
    infos = [FINDING] * MOST
    shown = run(*infos, replace(FINDING, severity="error"), replace(FINDING, severity="error", suppressed="old"))
    levels = [one["level"] for one in shown["results"]]
    (notice,) = shown["invocations"][0]["toolExecutionNotifications"]

    assert (len(levels), levels.count("error"), levels[-1]) == (MOST, 1, "error")
    assert notice["message"]["text"] == "2 findings left out: GitHub takes 25,000 of a run"


def test_standard_input_is_said_to_be_that() -> None:
    where = result(path="-")["locations"][0]["physicalLocation"]["artifactLocation"]

    assert where == {"uri": "-", "description": {"text": "Standard input."}}


def test_digests_are_the_artifacts() -> None:
    assert run()["artifacts"] == [
        {
            "location": {"uri": "news/may%201.md", "uriBaseId": "%SRCROOT%"},
            "roles": ["analysisTarget"],
            "mimeType": "text/markdown",
        }
    ]


def test_a_log_of_many_findings_takes_linear_time() -> None:
    assert_linear(render, lambda size: Report((DIGEST,), (FINDING,) * size, catalog=(RULE,)), 4_000)
