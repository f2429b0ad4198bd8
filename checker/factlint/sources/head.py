"""What a page says of itself in ``<title>``, ``<meta>`` and ``<link>``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec

from factlint.digest import hosts
from factlint.sources.visible import as_shown

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_MOST_METAS = 1000
_LONGEST = 2000
_NAMES = ("property", "name", "itemprop", "http-equiv")
_LONGEST_URL = 4096


class Head(msgspec.Struct, frozen=True):
    """The metadata of a page."""

    title: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    """Name (in lower case) and content of each ``<meta>``, in the order of the page."""
    canonical: str = ""
    """``<link rel=canonical>`` as written."""
    language: str = ""
    """Of ``<html lang>`` or what stands in its place; as written."""
    base: str = ""

    def contents(self, *names: str) -> list[str]:
        """Return the contents of the metas of these names, in the order of the names."""
        return [content for name in names for key, content in self.metas if key == name]


def read_head(markup: str) -> Head:
    """Read the head that :func:`factlint.sources.divide.divide` gathers, with Beautiful Soup over our own tokens."""
    from factlint.digest.html_soup import PlacedSoup  # noqa: PLC0415 - takes Beautiful Soup along, 50 ms

    soup = PlacedSoup.of(markup)
    return Head(_title(soup), tuple(_metas(soup)), _link(soup, "canonical"), _language(soup), _link(soup, ""))


def _title(soup: BeautifulSoup) -> str:
    titles = (as_shown(tag.get_text()) for tag in soup.find_all("title", limit=5))
    return next(filter(None, titles), "")


def _metas(soup: BeautifulSoup) -> list[tuple[str, str]]:
    found = []
    for tag in soup.find_all("meta", limit=_MOST_METAS):
        content = str(tag.get("content") or "")[:_LONGEST].strip()
        names = dict.fromkeys(str(tag.get(key) or "").strip().lower()[:100] for key in _NAMES)
        found += [(name, content) for name in names if name and content]
    return found


def _link(soup: BeautifulSoup, relation: str) -> str:
    """Return the address of the first link of that relation; without one, that of ``<base>``."""
    for tag in soup.find_all("link" if relation else "base", limit=_MOST_METAS):
        words = [str(word).lower() for word in tag.get_attribute_list("rel")]
        if (relation in words or not relation) and (address := str(tag.get("href") or "").strip()):
            return address[:_LONGEST_URL]
    return ""


def _language(soup: BeautifulSoup) -> str:
    tags = soup.find_all("html", limit=1)
    values = [str(tag.get(key) or "") for tag in tags for key in ("lang", "xml:lang")]
    values += [str(tag.get("content") or "") for tag in soup.find_all("meta", limit=_MOST_METAS) if _says_language(tag)]
    return next(filter(None, values), "")[:40]


def _says_language(tag: object) -> bool:
    get = getattr(tag, "get")  # noqa: B009 - a tag of Beautiful Soup
    names = {str(get(key) or "").lower() for key in ("http-equiv", "name", "property")}
    return bool(names & {"content-language", "language", "og:locale", "dc.language"})


def canonical(head: Head, url: str) -> str:
    """Return the address that a page calls its own: absolute, of the same site, without a fragment; else ``""``.

    Another site's is no address of this page: a copy names the original so, and a template its maker.
    """
    base, site = joined(url, head.base), hosts.host(url)
    for written in filter(None, (head.canonical, *head.contents("og:url", "citation_abstract_html_url"))):
        address = joined(base, written).partition("#")[0]
        if address.startswith(("http://", "https://")) and hosts.same_site(hosts.host(address), site):
            return address
    return ""


def joined(base: str, address: str) -> str:
    """Return an address made absolute; ``""`` where it is none (``http://[``)."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""
