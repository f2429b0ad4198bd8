"""Makes clean digests of any size and number, for measuring: nothing in them is a defect, and no two are alike."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Topic(NamedTuple):
    """What a story may be about, in words that no other topic uses."""

    headline: str
    maker: str
    things: tuple[str, ...]


TOPICS = (
    Topic(
        "opens an automatic container yard",
        "Haldenport",
        ("cranes", "quays", "berths", "tugs", "straddle carriers", "gantries", "pilots", "dredgers"),
    ),
    Topic(
        "teaches robots to prune orchards",
        "Ostravine",
        ("apple trees", "secateurs", "rootstocks", "pickers", "blossoms", "ladders", "graftings", "hedges"),
    ),
    Topic(
        "maps glacier melt with small drones",
        "Kelvarra",
        ("crevasses", "moraines", "snowfields", "ice cores", "ridges", "summits", "meltwater lakes", "weather masts"),
    ),
    Topic(
        "prints bone implants on demand",
        "Medrosa",
        ("surgeons", "femurs", "titanium powders", "scaffolds", "joints", "wards", "clinics", "splints"),
    ),
    Topic(
        "moves night trains to batteries",
        "Brennrail",
        ("sleepers", "locomotives", "couplings", "platforms", "timetables", "conductors", "sidings", "tunnels"),
    ),
    Topic(
        "translates court records for the public",
        "Juridane",
        ("verdicts", "judges", "clerks", "appeals", "statutes", "archives", "hearings", "witnesses"),
    ),
    Topic(
        "brews enzymes for greener detergents",
        "Solvenne",
        ("vats", "microbes", "detergents", "fermenters", "stains", "laundries", "yeasts", "filters"),
    ),
    Topic(
        "guards coral reefs with listening buoys",
        "Aqualisse",
        ("reefs", "hydrophones", "anemones", "lagoons", "divers", "moorings", "currents", "groupers"),
    ),
    Topic(
        "compresses language models for phones",
        "Tinfold",
        ("weights", "tokens", "handsets", "kernels", "adapters", "caches", "prompts", "accelerators"),
    ),
    Topic(
        "forecasts crop prices from satellite images",
        "Granaria",
        ("wheat fields", "silos", "futures", "harvests", "droughts", "brokers", "cooperatives", "pixels"),
    ),
    Topic(
        "repairs bridges with self-healing concrete",
        "Pontavelle",
        ("girders", "bearings", "cracks", "pillars", "cement mixes", "inspectors", "spans", "abutments"),
    ),
    Topic(
        "restores silent films frame by frame",
        "Lumenarc",
        ("negatives", "projectors", "scratches", "intertitles", "reels", "curators", "cinemas", "soundtracks"),
    ),
    Topic(
        "cools data centres with river water",
        "Norrskog",
        ("racks", "pumps", "heat exchangers", "turbines", "intakes", "servers", "valves", "chillers"),
    ),
    Topic(
        "sorts textile waste by fibre",
        "Wovanta",
        ("garments", "zips", "cotton bales", "spinners", "looms", "dyes", "sorters", "buttons"),
    ),
    Topic(
        "trains nurses in virtual wards",
        "Caredell",
        ("trainees", "headsets", "syringes", "bedsides", "lecturers", "mannequins", "infusions", "ambulances"),
    ),
    Topic(
        "reads barcodes on moving freight",
        "Scanholt",
        ("parcels", "conveyors", "labels", "scanners", "couriers", "warehouses", "pallets", "depots"),
    ),
)
SENTENCES = (
    "{Org} said on Thursday that {n} of its {a} now work without people, while the remaining {b} keep their crews.",
    "In the first trial the {a} needed {m} minutes for a task that used to take half a day.",
    "Independent engineers who watched the {b} at work found no fault in the way the {a} were handled.",
    "The company had promised this step since the spring, when its {a} were shown to the city council.",
    "According to the announcement, {n} {b} will be added before the end of the season, and older ones retire.",
    "Critics had warned that {a} wear out faster under such conditions, yet the figures show the opposite.",
    "A second site is to follow as soon as the licence for the {b} has been granted.",
    "What surprised the team most was how little the {a} had to be adjusted after they met real {b}.",
    "Money for the project came from a regional fund, which also pays for {n} training places.",
    "“We wanted the {a} to be boring, because boring machines are safe,” the head of the programme told reporters.",
    "Rivals have tried the same with {b}, though none of them has published results so far.",
    "The software behind it is open to anybody who keeps {a} of their own, and its manual has {m} pages.",
    "Each evening the {b} send their records to a laboratory, where two people look at everything unusual.",
    "Local unions agreed to the change after a clause on the {a} had been written into the contract.",
    "Insurance firms will offer lower rates for {b} from next year, as the report on page {m} explains.",
    "The energy used for all {a} together fell by {m} percent, which is more than had been hoped.",
    "Students from the nearby university count the {b} every month and publish their tables without delay.",
    "Whether the {a} can stand a hard winter is the question that the next tests must answer.",
)
TAIL = "([{host}](https://{host}/{year}/{slug}-{key}))"


def digest(seed: int, size: int = 20_000, day: date = date(2026, 5, 8)) -> str:
    """Return a Markdown digest of about ``size`` bytes: stories with citations, and a table of references."""
    random = Random(seed)  # noqa: S311 - the same digest each time, not a secret
    topics = random.sample(TOPICS, k=len(TOPICS))
    lines = [f"# Morning Survey, {day:%-d %B %Y}", "", "## News", ""]
    rows = ["## References", "", "| Title | Source | Date | URL |", "|---|---|---|---|"]
    written = 0
    for number, topic in enumerate(topics, 1):
        story, row = _story(random, number, topic, day)
        if written and written + len(story) + 200 * number > size:
            break
        written += len(story)
        lines.append(story)
        rows.append(row)
    return "\n".join([*lines, *rows, ""])


def _story(random: Random, number: int, topic: Topic, day: date) -> tuple[str, str]:
    """Return a story and the row of the page that it cites."""
    town = "".join(
        random.choice(part) for part in (("Har", "Mel", "Tor", "Vas"), ("den", "lin", "mar"), ("by", "ford"))
    )
    org = f"{topic.maker} {town}"
    published = day - timedelta(days=random.randint(1, 5))
    title = f"{org} {topic.headline}"
    host = f"{topic.maker.lower()}.test"
    slug = "-".join(title.lower().split())
    tail = TAIL.format(host=host, year=published.year, slug=slug, key=random.randint(10_000, 99_999))
    sentences = random.sample(SENTENCES, k=12)
    paragraphs = [" ".join(_filled(random, topic, org, part) for part in sentences[at : at + 4]) for at in (0, 4, 8)]
    text = "\n\n".join(f"{paragraph} {tail}" for paragraph in paragraphs)
    url = tail[tail.index("https") : -2]
    return f"### {number}. {title}\n\n{text}\n", f"| {title} | {topic.maker} | {published} | {url} |"


def _filled(random: Random, topic: Topic, org: str, sentence: str) -> str:
    first, second = random.sample(topic.things, k=2)
    values = {"n": random.randint(12, 980), "m": random.randint(11, 95)}
    return sentence.format(Org=org, a=first, b=second, **values)


def write(folder: Path, count: int, size: int = 20_000) -> list[Path]:
    """Write so many digests into a folder, a day apart, and return their paths."""
    paths = []
    for index in range(count):
        day = date(2024, 1, 1) + timedelta(days=index % 800)
        path = folder / f"{day}-survey-{index}.md"
        path.write_text(digest(index, size, day), encoding="utf-8")
        paths.append(path)
    return paths
