"""The edits in the JSON: whoever applies them to the text gets a digest without the finding, and without a new one."""

from __future__ import annotations

import json

import pytest

from factlint import lint, render

TEXT = """\
# Harbour Digest, 2 June 2026

### Cranes 🚢 for Haldenport

🚢 The “crane“ and the ”tug” keep their calibration (calibration) until autumn, **winches** (winches)
and ropes (ropes) as well. （So the port says， on page １２．） 🚢🚢 Nothing else is known of the “pumps„ at the quay.
([haldenport.test](https://haldenport.test/n?utm_source=openai&id=3&utm_medium=x#cranes),
<https://haldenport.test/m?fbclid=1>, https://haldenport.test/k?a=1&amp;utm_source=openai&amp;b=2)
"""
PAGE = """\
<html lang="en"><body><h1>Harbour Digest, 2 June 2026</h1>
<p>🚢 The “crane“ and the &ldquo;tug&ldquo; and its <b>calibration</b> (calibration), winches (winches)，stay until autumn.
<a href="https://haldenport.test/n?utm_source=openai&amp;id=3&amp;gclid=x">Haldenport</a></p></body></html>
"""
FORMS = {
    "a.md": TEXT,
    "a.txt": TEXT.replace("**", "").replace("### ", "").replace("# ", ""),
    "crlf.md": TEXT.replace("\n", "\r\n"),
    "a.html": PAGE,
}
RULES = ("LNG003", "LNG004", "LNG005", "URL008")


def _findings(text: str, path: str) -> list[dict[str, object]]:
    return json.loads(render(lint(text, name=path, select=RULES)))["findings"]


def _applied(text: str, edits: list[dict[str, object]]) -> str:
    for edit in sorted(edits, key=lambda edit: edit["start"], reverse=True):
        text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    return text


@pytest.mark.parametrize("path", FORMS)
def test_each_fix_ends_its_finding_and_no_other(path: str) -> None:
    """Offsets count the characters of the decoded text, whatever its line ends and whatever lies outside the BMP."""
    text = FORMS[path]
    findings = _findings(text, path)

    assert {finding["code"] for finding in findings} >= {"LNG003", "LNG004", "URL008"}
    for finding in findings:
        left = _findings(_applied(text, finding["fix"]["edits"]), path)
        rest = [one["code"] for one in findings if one is not finding]
        assert [one["code"] for one in left] == rest, finding["message"]


@pytest.mark.parametrize("path", FORMS)
def test_all_fixes_together_leave_nothing(path: str) -> None:
    edits = [edit for finding in _findings(FORMS[path], path) for edit in finding["fix"]["edits"]]

    assert _findings(_applied(FORMS[path], edits), path) == []


def test_what_the_fixes_make_of_a_text() -> None:
    edits = [edit for finding in _findings(TEXT, "a.md") for edit in finding["fix"]["edits"]]

    assert _applied(TEXT, edits).splitlines()[4:] == [
        "🚢 The “crane” and the “tug” keep their calibration until autumn, **winches**",
        "and ropes as well. (So the port says, on page 12.) 🚢🚢 Nothing else is known of the “pumps” at the quay.",
        "([haldenport.test](https://haldenport.test/n?id=3#cranes),",
        "<https://haldenport.test/m>, https://haldenport.test/k?a=1&amp;b=2)",
    ]


def test_no_two_fixes_touch_one_place() -> None:
    """Full-width brackets around a doubled gloss go with it: the fix of the brackets would meet the other."""
    text = "# Harbour Digest, 2 June 2026\n\nThe yard calls it alignment（alignment） of the cranes，and the port agrees.\n"
    findings = _findings(text, "a.md")

    assert [finding["code"] for finding in findings] == ["LNG003", "LNG005"]
    done = _applied(text, [edit for finding in findings for edit in finding["fix"]["edits"]])
    assert done.endswith("The yard calls it alignment of the cranes, and the port agrees.\n")
