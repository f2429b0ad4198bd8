"""The report as one HTML file: the digests as written with findings in their margin, claims, sources.

The file asks for nothing: styles and the script are in it, and a content security policy allows these two by their
hashes and nothing else, so that whatever a digest or a page may smuggle in stays text. It reads without the script,
which adds filters, search and keys. Templates escape what they are given; :mod:`factlint.output.html_marks` returns
what is escaped already.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint import __version__
from factlint.counted import counted
from factlint.output.gravest import LEVELS
from factlint.output.safe import safe, safe_html
from factlint.shorten import shortened

if TYPE_CHECKING:
    from jinja2 import Environment

    from factlint.report import Report

_ASSETS = Path(__file__).parent / "report"
_LONGEST_NAME = 200


def render(report: Report) -> bytes:
    """Return the report as a page that needs nothing beside itself."""
    template = _environment().get_template("report.html.j2")
    document = "".join(template.generate(_content(report)))
    # A file name may hold half a surrogate pair, which has no place in UTF-8.
    return safe_html(document.encode(errors="replace"))


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - loaded for this format alone

    from factlint.output import html_marks  # noqa: PLC0415 - the same

    environment = Environment(
        loader=FileSystemLoader(_ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "shown": html_marks.shown,
        "brief": html_marks.brief,
        "link": html_marks.link,
        "direction": html_marks.direction,
        "plain": _plain,
        "counted": counted,
        "paragraphs": _paragraphs,
    }
    return environment


def _content(report: Report) -> dict[str, Any]:
    from markupsafe import Markup  # noqa: PLC0415 - loaded for this format alone

    from factlint.output import html_view as view  # noqa: PLC0415 - the same
    from factlint.output.text import Look, summary  # noqa: PLC0415 - the same

    style, script = _asset("report.css"), _asset("report.js")
    digests = view.digests(report)
    return {
        "version": __version__,
        "style": Markup(style),  # noqa: S704 - ours, and allowed by its hash
        "script": Markup(script),  # noqa: S704 - the same
        "policy": _policy(style, script),
        "report": report,
        "summary": summary(report, Look()),
        "digests": digests,
        "anchor": view.Anchors(digests),
        "texts": view.Texts(signed=view.judged(report)),
        "judged": view.judged(report),
        "levels": [(level, sum(digest.counts[level] for digest in digests)) for level in LEVELS],
        "rules": view.rules(report),
        "claims": sum(len(digest.claims) for digest in digests),
        "notes": sum(len(digest.notes) for digest in digests),
        "standings": view.standings(report),
        "outcomes": view.outcomes(report),
        "sources": view.sources(report),
    }


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return the content security policy: the two of ours, and nothing else at all."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _plain(text: str) -> str:
    """Return a text for an attribute or the title, where no elements can stand."""
    return safe(shortened(text, _LONGEST_NAME))


def _paragraphs(documentation: str) -> list[list[str]]:
    """Return the paragraphs and items of a rule's Markdown, each as parts of which every second one is code."""
    parts = re.split(r"\n\s*\n|\n(?=- )", documentation)
    return [re.sub(r"^- ", "• ", " ".join(part.split())).split("`") for part in parts if part.strip()]
