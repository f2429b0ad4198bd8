"""The demonstration of the README: the pages behind its digest, and the recording of them.

``python tests/demo.py`` serves the pages on loopback, lets factlint read them as it reads the web, and writes
``cassettes/tests/digests/strait-weekly.md.yaml``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from web import Reply, Web

ROOT = Path(__file__).parent.parent
DIGEST = "tests/digests/strait-weekly.md"
CASSETTES = "cassettes"

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} | {site}</title>
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="{site}">
<meta property="article:published_time" content="{published}">
</head>
<body>
<header><a href="/">{site}</a></header>
<main>
<h1>{title}</h1>
<p class="byline">{byline}</p>
{text}
</main>
<footer>{site}, Strait Coast</footer>
</body>
</html>
"""


def _page(title: str, site: str, published: str, byline: str, *paragraphs: str) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return _PAGE.format(title=title, site=site, published=published, byline=byline, text=text)


PAGES: dict[str, Reply | str] = {
    "https://corvane.example/press/lysvik-battery": _page(
        "Lysvik battery goes online",
        "Corvane Power",
        "2026-06-09T08:00:00+02:00",
        "Press release, 9 June 2026",
        "Corvane Power has connected its battery at Lysvik to the grid. With 640 MWh it is the largest on the coast.",
        "A full charge carries the 41,000 households of the town through a night without wind.",
    ),
    "https://norrsund.example/news/summer-timetable-2026": _page(
        "Summer timetable: planned by a model, checked by the crews",
        "Norrsund Lines",
        "2026-06-07T10:30:00+02:00",
        "Published on 7 June 2026",
        "From 20 June our summer timetable is planned by a model that reads the bookings of the last ten years.",
        "Every departure is checked by a crew, which may change it without giving a reason.",
    ),
    "https://aldermere.example/reports/seagrass-2026": _page(
        "Twelve hectares of seagrass behind the mole",
        "Aldermere Institute",
        "2026-05-29T09:00:00+02:00",
        "Report of 29 May 2026",
        "Our divers mapped the meadow behind the new mole in May. It covers twelve hectares.",
        "Two years ago it was six. The institute will map it again next spring.",
    ),
    "https://port-veltrane.example/media/crane-order-on-hold": Reply(
        "<!doctype html><html lang=en><head><title>Page not found | Veltrane Port</title></head>"
        "<body><h1>Page not found</h1><p>We could not find what you were looking for. Try our search.</p></body></html>"
    ),
    "https://straitpilots.example/2026/06/pilot-channel": Reply(
        status=301, headers=(("Location", "https://straitpilots.example/news/pilot-channel"),)
    ),
    "https://straitpilots.example/news/pilot-channel": _page(
        "A channel for pilots alone",
        "Strait Pilots",
        "2026-06-04T07:15:00+02:00",
        "4 June 2026",
        "From July the pilots' radio leaves the channel that they share with the tugs.",
    ),
}


def record(folder: Path) -> None:
    """Write the demonstration's cassette under a folder, as anybody would: ``factlint check --record``."""
    with TemporaryDirectory() as scratch, Web(Path(scratch), PAGES) as web:
        command = [sys.executable, "-m", "factlint", "check", DIGEST, "--record", str(folder), "--exit-zero"]
        store = ["--store", str(Path(scratch) / "store.sqlite"), "--quiet"]
        environment = {**os.environ, **web.environment}
        subprocess.run(
            [*command, *store],
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    record(ROOT / CASSETTES)
