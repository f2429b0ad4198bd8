"""Strings that do harm where they are not escaped, and reports, digests and pages that are full of them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from factlint import engine
from factlint.config import of_text
from factlint.digest import parse
from factlint.document import Position
from factlint.errors import InputError
from factlint.examine import Keep, examine
from factlint.judge.verdict import Passage, Point
from factlint.report import DigestSummary, Edit, Evidence, Finding, Fixed, Gone, Place, Report, RuleInfo
from factlint.ruleset import Ruleset
from factlint.source import Source
from factlint.sources.answer import Answer, Exchange
from factlint.sources.cited import cited
from factlint.sources.digest_sources import DigestSources
from factlint.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.report import Severity

STRINGS = {
    "terminal title": "\x1b]0;owned\x07\x1b[31mred\x9b2J",
    "output of a step": "::set-output name=x::y",
    "error at a step": "::error file=a.md,line=1::pwned",
    "command on a line of its own": "a\n::error::pwned\r::add-mask::b",
    "old command": "##[error]pwned",
    "command of Azure": "##vso[task.setvariable variable=a]b",
    "escaped line end": "a%0A::error::pwned%0D",
    "end of CDATA": "]]><failure/><![CDATA[",
    "end of script": "</script><script>alert(1)</script>",
    "end of style": "</style><style>*{background:url(https://evil.test)}</style>",
    "comment": "<!-- a --><img src=x onerror=alert(1)>--><!--",
    "handler": '"\'><svg onload=alert(1)> onmouseover=alert(1) x="',
    "entity": "&lt;script&gt;&#60;b&#62;&amp;lt;",
    "script as a link": "[click](javascript:alert(1)) <javascript:alert(1)> javascript:alert(1)",
    "data as a link": "[click](data:text/html,<b>a</b>) <data:text/html,b> ![i](data:image/svg+xml,a)",
    "image that tells": "![i](https://evil.test/seen.png) <img src=https://evil.test/seen.png>",
    "right to left": "a\u202egnp.exe\u2066b\u200fc\u2069",
    "line separators": "a\u2028::error::b\u2029c\x85d",
    "nothing": "a\x00b\ufffe\uffff",
    "lone surrogates": "a\ud800b\udcffc\udfff",
    "whole plane": "a\U000e0041\U0001f469\u200d\U0001f4bb\U0010ffff",
    "names and numbers": "@everyone @desk/all #1 GH-2 0123456789abcdef :tada: desk/news#3",
    "marks of Markdown": "| `a` ``` **b** _c_ ~~d~~ # e\n- f\n> g\n\n    h\n***\n<details>",
    "template": "{{7*7}} {% raw %} {# a #} ${{ github.token }} $(id) `id`",
    "quotes and slashes": 'a"b\'c\\d\\"e\\u0000/',
    "something of each": (
        "\n::error::taken\r\n##[error]taken%0A::warning::x\x1b]0;t\x07\u202e\u200b @desk/all #12 GH-3 ab54a98ceb1f0ad2 "
        "![i](https://evil.test/i.png) [l](javascript:x) <script>alert(1)</script> </details> | a | ``` `x` $y$ :boom: "
        "www.evil.test mail@evil.test ]]> <!-- *b* _i_ ~~s~~ &lt; \\| \ud800"
    ),
}


def report(text: str) -> Report:
    """Return a report whose every text is this one."""
    findings = [_finding(text, severity) for severity in ("error", "warning", "info")]
    findings.append(_finding(text, "error", suppressed=text, suppressed_by="baseline"))
    passage = Passage(text, text)
    point = Point("number", "contradicted", 0, min(1, len(text)), text, text, text, passage=passage)
    start, end = Position(1, 1), Position(1, 2)
    traced = Trace(
        text, start, end, text, text, "sentence", (text,), "contradicted", (point,), passage, text, text, text, passage
    )
    return Report(
        digests=(DigestSummary(text, "markdown", "en", "2026-06-12", 1, 1, 1, 1, 1, judged=True),),
        findings=tuple(findings),
        errors=(InputError(text, path=text, line=1, hint=text), InputError(text)),
        rules=("URL008",),
        failing=1,
        notices=(text,),
        sources=(
            Source(text, "broken", "status", text, 404, text, (), text),
            Source(f"https://tern.test/{text}", "ok", "", text, 200, f"https://tern.test/{text}", (), text),
        ),
        traces=(traced,),
        texts={text: f"{text}\n\n{text} and {text}\n"},
        catalog=(
            RuleInfo("URL008", "tracking-parameters", "Tracking parameters", "info", "text", "safe", "It tells."),
        ),
        fixed=(Fixed(text, text, f"{text} {text}", ("URL008",)),),
        gone=(Gone(text, "URL008", text),),
        older=1,
        gates={text: "error"},
    )


def _finding(text: str, severity: Severity, **more: str) -> Finding:
    start, end = Position(1, 1), Position(1, 2)
    return Finding(
        "URL008",
        "tracking-parameters",
        severity,
        text,
        text,
        start,
        end,
        text,
        reference=(text, text),
        expected=text,
        found=text,
        evidence=(Evidence(text, text, text), Evidence(text, text, f"https://tern.test/{text}")),
        related=(Place(Position(2, 1), Position(2, 1), text, text),),
        fix_safety="safe",
        edits=(Edit(0, 1, text, start, end),),
        help=text,
        fingerprint="0123abcd",
        **more,  # type: ignore[arg-type] # severity and the like are checked where they are made
    )


def digest(text: str) -> str:
    """Return a digest that has this text in its headings, sentences, cells, addresses and comments."""
    line = " ".join(text.split())
    return f"""\
# Strait Weekly {line}, 12 June 2026

<!-- factlint: ignore URL008 -- {line} -->
### 1. Corvane opens {line}

{text} Corvane Power has {line} opened 640 berths on [Tuesday]({line}). “The {line} berths are open”, said Ola Lunde. [1] [9]

<!-- factlint: ignore URL010 -- {line} -->
The {line} of the port is there. {line} 再入札は秋になる見通しだ。 [2]

### 2. Corvane opens {line}

{text} Corvane Power has {line} opened 640 berths on [Tuesday](http://tern.test/{line}?utm_source={line}). [2]

## References

| No. | Title | Source | Date | URL |
|-----|-------|--------|------|-----|
| 1 | Berths {line} open | Corvane {line} | 2026-06-09 {line} | https://corvane.test/berths |
| 2 | {line} | {line} | 2026-06-07 | https://tern.test/{line} |
| 3 | The lamp is lit | Lamp Office | 2026-06-07 | https://lamp.test/lit |
"""


def page(text: str) -> str:
    """Return a page that has this text as its titles, and in its body as it is, tags and all."""
    title = escape(text)
    return f"""\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{title}">
<meta property="article:published_time" content="2026-05-29"></head>
<body><h1>{text}</h1><p>Corvane Power opened 320 berths on Tuesday {text}.</p>
<p>{"The berths of the port were opened after a year of work in the harbour. " * 20}</p></body></html>
"""


def linted(text: str, pages: Mapping[str, str], *codes: str) -> Report:
    """Return what rules, or all, find in a digest and in its pages, with all that a format may want to show."""
    read = parse(text, "strait.md")
    rules = Ruleset(of_text("", None, {"select": codes} if codes else {}))
    sources = DigestSources(cited(read), {url: _answer(url, body) for url, body in pages.items()}.get)
    return engine.report(
        [examine(read, rules, sources, keep=Keep(trace=True, text=True, rules=True))], known=rules.catalog.rules
    )


def _answer(url: str, body: str) -> Answer:
    headers = (("content-type", "text/html; charset=utf-8"),)
    return Answer(
        url, (Exchange(url, 200, headers, body.encode("utf-8", "replace")),), fetched_at="2026-06-12T08:00:00Z"
    )
