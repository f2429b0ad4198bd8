"""What the well-behaved half of a row says: an article as publishers print them, about things that do not exist."""

from __future__ import annotations

import json

TITLE = "Harbour yard opens in Brigg after nine years"
_NAVIGATION = '<nav><a href="/">Home</a> <a href="/world/">World</a> <a href="/sport/">Sport</a></nav>'
_FOOTER = '<footer><p>© 2026 Tern Post. <a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></p></footer>'
PARAGRAPHS = (
    (
        "The harbour yard in Brigg opened on Friday, nine years after the town council first voted for it, and the "
        "first ferry was lifted out of the water before noon."
    ),
    (
        "Marta Olsen, who runs the yard, said that 140 people would work there by the end of the year, most of them "
        "trained in the town. The yard cost 38 million crowns, two million less than planned."
    ),
    (
        "Three fishing boats are booked for May. The council expects that the yard will pay its own way from 2028 on; "
        "critics had doubted that a town of nine thousand needed one at all."
    ),
)
LONG = tuple(f"{part} Part {number} of the story goes on here." for number in range(4) for part in PARAGRAPHS)


def article(
    title: str = TITLE,
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    *,
    language: str = "en",
    head: str = "",
    before: str = "",
    after: str = "",
) -> str:
    """Return an article's page; ``title`` and paragraphs are HTML, the rest stands where its name says."""
    linked = json.dumps({"@type": "NewsArticle", "headline": title, "datePublished": "2026-05-08T09:00:00Z"})
    linked = linked.replace("<", "\\u003c")
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | Tern Post</title>\n'
        f'<script type="application/ld+json">{linked}</script>{head}</head>\n<body>{before}{_NAVIGATION}<main>'
        f"<article><h1>{title}</h1>\n{text}</article></main>{after}{_FOOTER}</body></html>"
    )


def plain_page(title: str, body: str, head: str = "", language: str = "en") -> str:
    """Return a page that holds nothing but what is given."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def home(name: str = "Tern Post") -> str:
    """Return a home page: headlines, no article."""
    items = "".join(
        f'<article><h2><a href="/2026/05/0{day}/story-{day}">{word} in Brigg this week</a></h2></article>'
        for day, word in enumerate(("Ferries", "Council", "Weather", "Markets", "Theatre", "Football"), 1)
    )
    return plain_page(name, f"<header><a href='/'>{name}</a></header>{_NAVIGATION}<main>{items}</main>{_FOOTER}")
