"""The options of ``check`` and ``trace``, in the sections in which ``--help`` shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.arguments import SectionOption
from factlint.values import FORMATS, LEVELS, Choice, Codes, Count, File, Formats, Severities

if TYPE_CHECKING:
    import click

TRACE_FORMATS = ("text", "json")


def _check(section: str, *names: str, **settings: object) -> click.Option:
    return SectionOption(names, section=section, **settings)


_RULES = "Rules"
_PAGES = "Pages"
_OUTPUT = "Output"
_FIXES = "Fixes"
_CHANGES = "What is new"
_RUN = "The run"


def check() -> list[click.Parameter]:
    """Return the options of ``check``."""
    return [
        *_rules(),
        *_fixes(),
        *_changes(),
        *_pages(),
        _archive(),
        *_output(FORMATS),
        *_shown(),
        *_run(),
        _series(),
        _dump(),
    ]


def trace() -> list[click.Parameter]:
    """Return the options of ``trace``."""
    return [*_pages(), *_output(TRACE_FORMATS), *_run()]


def _rules() -> list[click.Parameter]:
    return [
        _check(
            _RULES, "--select", type=Codes(), multiple=True, help="Run these rules only: codes, names, prefixes or ALL."
        ),
        _check(_RULES, "--ignore", type=Codes(), multiple=True, help="Leave these rules out."),
        _check(
            _RULES, "--extend-select", type=Codes(), multiple=True, help="Run these rules too; for those that are off."
        ),
        _check(
            _RULES, "--severity", type=Severities(), multiple=True, help="Give a rule another severity, as DUP001=info."
        ),
        _check(
            _RULES,
            "--fail-on",
            type=Choice([*LEVELS, "never"]),
            help="The severity from which findings fail the run (default: error).",
        ),
    ]


def _fixes() -> list[click.Parameter]:
    return [
        _check(
            _FIXES,
            "--fix",
            is_flag=True,
            help="Mend what has a safe fix, and report what is left; - goes mended to standard output.",
        ),
        _check(_FIXES, "--unsafe-fixes", is_flag=True, help="With --fix or --diff: make the unsafe fixes, too."),
        _check(
            _FIXES,
            "--diff",
            is_flag=True,
            help="Show what --fix would change, and change nothing; the exit code is 1 if there is anything.",
        ),
    ]


def _changes() -> list[click.Parameter]:
    return [
        _check(
            _CHANGES,
            "--baseline",
            type=File(),
            metavar="FILE",
            help="Leave the findings that this file holds out of account.",
        ),
        _check(
            _CHANGES,
            "--write-baseline",
            is_flag=True,
            help="Write all findings to the file of --baseline (default: factlint-baseline.json).",
        ),
        _check(
            _CHANGES,
            "--since",
            metavar="REV",
            help="Report only what is new since this git revision, or, with REV..., since HEAD left it; "
            "skip digests unchanged.",
        ),
    ]


def _pages() -> list[click.Parameter]:
    return [
        _check(_PAGES, "--offline", is_flag=True, help="Ask the web for nothing: use the pages that the store holds."),
        _check(
            _PAGES,
            "--record",
            type=File(),
            metavar="DIR",
            help="Write what was read as cassettes, one for each digest.",
        ),
        _check(
            _PAGES, "--replay", type=File(), metavar="DIR", help="Read pages from these cassettes, and nothing else."
        ),
        _check(_PAGES, "--refresh", is_flag=True, help="Read all pages anew, even those that the store holds."),
        _check(_PAGES, "--store", type=File(), metavar="FILE", help="Keep the pages in this file."),
    ]


def _series() -> click.Parameter:
    return _check(_RUN, "--index", type=File(), metavar="FILE", help="Keep what other digests tell in this file.")


def _archive() -> click.Parameter:
    return _check(_PAGES, "--archive", is_flag=True, help="Ask the Wayback Machine for copies of pages that are lost.")


def _output(formats: tuple[str, ...]) -> list[click.Parameter]:
    listed = f"{', '.join(formats[:-1])} or {formats[-1]}"
    return [
        _check(
            _OUTPUT,
            "--format",
            "formats",
            type=Formats(formats),
            multiple=True,
            help=f"{listed}, with :FILE to write it there; may be given several times (default: text).",
        ),
        _check(_OUTPUT, "--output", type=File(), metavar="FILE", help="Write to this file instead of standard output."),
        _check(
            _OUTPUT,
            "--color",
            type=Choice(["auto", "always", "never"]),
            default="auto",
            help="Colour the text output.",
        ),
        _check(_OUTPUT, "--no-progress", is_flag=True, help="Show no progress on standard error."),
    ]


def _shown() -> list[click.Parameter]:
    return [
        _check(_OUTPUT, "--quiet", "-q", is_flag=True, help="Show the findings and nothing else."),
        _check(
            _OUTPUT, "--statistics", is_flag=True, help="Show how often each rule reports, in place of the findings."
        ),
        _check(_OUTPUT, "--exit-zero", is_flag=True, help="Return 0 even when there are findings."),
        _check(
            _RUN,
            "--force-exclude",
            is_flag=True,
            help="Leave out what the settings exclude even where it is named, as pre-commit does.",
        ),
    ]


def _run() -> list[click.Parameter]:
    return [
        _check(_RUN, "--stdin-filename", metavar="NAME", help="The name that standard input goes by."),
        _check(_RUN, "--config", type=File(), metavar="FILE", help="Use this settings file and no other."),
        _check(
            _RUN,
            "--jobs",
            type=Count(),
            metavar="N",
            help="Processes to work with (default: one per CPU).",
        ),
    ]


def _dump() -> click.Parameter:
    return _check(
        _RUN, "--dump", is_flag=True, help="Print what was understood of the digests as JSON, and check nothing."
    )
