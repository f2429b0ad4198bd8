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
        "Corvane Power switched on its battery at Lysvik on Tuesday and connected it to the grid of the coast. It stores"
        " 640 MWh, which makes it the largest between the strait and the northern border.",
        "A full charge carries the 41,000 households of the town through a night without wind. The battery stands on the"
        " ground of the old smelter, whose line to the grid was still there; laying a new one would have taken four"
        " years. Building took eighteen months and cost 310 million crowns, of which the town paid a tenth.",
        "“We have moved the wind of the afternoon into the evening”, said Maren Aasgaard, who heads the works at Lysvik."
        " The company has not decided on a second battery. It wants to see first how the cells come through a winter,"
        " and how often the grid asks for them.",
    ),
    "https://norrsund.example/news/summer-timetable-2026": _page(
        "Summer timetable: planned by a model, checked by the crews",
        "Norrsund Lines",
        "2026-06-07T10:30:00+02:00",
        "Published on 7 June 2026",
        "From 20 June our summer timetable is planned by a model that reads the bookings of the last ten years. It knows"
        " which boats are full on which days, how long loading takes in a westerly, and when the school year ends.",
        "Every departure is checked by a crew, which may refuse it without giving a reason. In the trial this spring the"
        " crews refused 31 of 1,200 departures, most of them because of the tide at Ytre Sund.",
        "“The model proposes, and the crew has the last word”, said Henrik Lunde, who plans the boats of Norrsund Lines."
        " Tickets that were bought before stay valid, and nobody loses a seat. Whoever wants another departure may"
        " change it once, free of charge, until the day before.",
    ),
    "https://aldermere.example/reports/seagrass-2026": _page(
        "Twelve hectares of seagrass behind the mole",
        "Aldermere Institute",
        "2026-05-29T09:00:00+02:00",
        "Report of 29 May 2026",
        "In May divers of the Aldermere Institute counted twelve hectares of seagrass behind the new mole. That is twice"
        " as much as two years ago, when it was six.",
        "Seagrass needs light, and the mole keeps off the swell that stirred up the mud. Nobody has planted anything:"
        " the shoots came from the meadow off Sandholm, which is as old as the charts. Where they take root, young cod"
        " hide, and the ground stays where it is in a storm.",
        "The institute counted shoots along forty lines of a hundred metres each. The densest part lies next to the"
        " breakwater lamp, the thinnest under the moorings, whose chains scrape the bottom bare. The institute will map"
        " the meadow again next spring, and asks boats to keep to the buoys until then.",
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
        "From July the pilots' radio leaves the channel that they share with the tugs, and has one of its own.",
        "Until now pilots, tugs and linesmen spoke on one channel. On a busy morning twelve ships can wait off the"
        " strait, and whoever spoke first was heard first. Twice last year a tug took an order that was meant for"
        " another ship; nobody was hurt, but the pilots asked the coast guard for a channel of their own.",
        "Tugs can still be called on theirs, and both can be heard by everybody who has a receiver. The pilots will"
        " repeat on the old channel what concerns the tugs until the end of August. After that, ships that do not"
        " answer on the new channel will be asked to wait outside until they do.",
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
