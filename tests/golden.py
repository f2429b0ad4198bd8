"""Writes what each format makes of one report with something of everything in it.

``python tests/golden.py --write`` after a change of a format; ``tests/output/test_golden.py`` fails until that is done.
Look at the difference before you commit it: what reads these formats is not ours.
"""

from __future__ import annotations

import contextlib
import os
import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from unittest import mock

from msgspec.structs import replace

import demo
from factlint import engine
from factlint.errors import InputError
from factlint.examine import Keep
from factlint.output import text
from factlint.report import Report
from factlint.sources.reading import Reading

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "output" / "golden"
FORMATS = {"text": "txt", "json": "json", "sarif": "sarif", "gitlab": "json", "junit": "xml", "rdjson": "json"}
"""Formats with the suffixes of their files; those that GitHub and browsers show have tests of how it looks there."""
PATH = "news/évening post #2.md"
DIGEST = """\
# Evening Post, 2 June 2026

### Shore power doubles

The port of Haldenport opened nine berths with shore power, and four more will follow in autumn. ([port](https://haldenport.test/2026/power))

### Ferries wait

The port of Haldenport opened nine berths with shore power, and four more will follow in autumn. ([ferries](https://ferries.test/2026/wait))

### Cranes are lit

All of the new cranes on the northern quay are lit by the same four lamps as those of the old one. ([cranes](https://cranes.test/2026/lit))

### Lamps are counted

<!-- factlint: ignore DUP002 -- the story is a recap -->
All of the new cranes on the northern quay are lit by the same four lamps as those of the old one. ([lamps](https://lamps.test/2026/count))

### Photographs

Pictures of the berths are out: 桟橋の写真 [pictures](https://haldenport.test/2026/pictures?utm_source=chatbot)
"""
CODES = {
    demo.DIGEST: ["CLM002", "CLM004", "LNG001", "REF011", "DAT006", "URL004", "URL006"],
    PATH: ["DUP002", "URL008"],
}
_EVERYTHING = Keep(trace=True, text=True, rules=True)


@cache
def report() -> Report:
    """Return the report: two digests, one of them with its pages, and a third that could not be read."""
    with contextlib.chdir(ROOT):
        paged = engine.run(
            [demo.DIGEST],
            overrides={"select": CODES[demo.DIGEST]},
            reading=Reading(replay=demo.CASSETTES),
            keep=_EVERYTHING,
            jobs=1,
        )
        bare = engine.run(
            ["-"], stdin=DIGEST.encode(), stdin_name=PATH, overrides={"select": CODES[PATH]}, keep=_EVERYTHING
        )
    accepted = {"suppressed": "accepted before", "suppressed_by": "baseline"}
    both = bare.findings + tuple(replace(one, **accepted) if one.code == "LNG001" else one for one in paged.findings)
    return Report(
        digests=bare.digests + paged.digests,
        findings=both,
        errors=(InputError("is not text", path="news/scan.md", hint="exclude the file or save it as UTF-8"),),
        rules=tuple(sorted({*bare.rules, *paged.rules})),
        failing=paged.failing,
        notices=("the store was set aside",),
        sources=paged.sources,
        traces=bare.traces + paged.traces,
        texts={**bare.texts, **paged.texts},
        catalog=tuple(
            replace(info, documentation="What it reports.\nAnd why, with `code`.\n\nNot reported: the rest.")
            for info in bare.catalog + paged.catalog
        ),
        gates={**bare.gates, **paged.gates},
    )


def rendered(name: str) -> bytes:
    """Return the report in a format, of a version that never changes, and on no CI service."""
    module = import_module(f"factlint.output.{name}")
    own = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "CI_"))}
    with contextlib.chdir(ROOT), mock.patch.dict(os.environ, own, clear=True), _version(module):
        if name == "text":
            return "".join(f"{line}\n" for line in text.render(report(), text.Look())).encode()
        data: bytes = module.render(report())
        return data


def _version(module: object) -> contextlib.AbstractContextManager[object]:
    return (
        mock.patch.object(module, "__version__", "0.0.0")
        if hasattr(module, "__version__")
        else contextlib.nullcontext()
    )


def path(name: str) -> Path:
    """Return where the golden file of a format is."""
    return FOLDER / f"{name}.{FORMATS[name]}"


if __name__ == "__main__":
    for name in FORMATS:
        if "--write" in sys.argv:
            FOLDER.mkdir(exist_ok=True)
            path(name).write_bytes(rendered(name))
        elif not path(name).is_file() or path(name).read_bytes() != rendered(name):
            sys.exit(f"{path(name).name} is stale: run python tests/golden.py --write")
