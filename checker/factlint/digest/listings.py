"""Home and listing pages: addresses whose page changes daily, so that they carry no story.

Judged by the address alone, and only where its whole path says so: ``/news/`` lists, ``/news/a-title`` is a page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import without_prefix

if TYPE_CHECKING:
    from collections.abc import Sequence

Listing = Literal["home", "listing"]

_LIST_WORDS = """
actualites actus aktuelles all announcements archive archives article articles beitraege blog blogs briefings
column columns feed feeds headlines home index insights latest magazine media news newest newsletter newsletters
newsroom nachrichten noticias notizie post posts presse press press-release press-releases pressreleases
pressemitteilungen publications release releases research rss stories today top-stories trending updates
"""
_LISTS = frozenset(_LIST_WORDS.split())
"""Path parts that name a list; a path made of these alone is one."""
_PLACES = frozenset(
    ("about", "about-us", "company", "corporate", "ir", "investors", "en-us", "global", "resources", "site")
)
"""Path parts that may stand before them."""
_GROUPS = frozenset(
    (
        "author",
        "authors",
        "categories",
        "category",
        "catégorie",
        "etiqueta",
        "label",
        "schlagwort",
        "section",
        "tag",
        "tags",
    )
)
"""Path parts behind which the name of a group stands: ``/tag/chips``."""
_TOPICS = frozenset(("thema", "thèmes", "topic", "topics"))
"""The same, but forums use them for a thread, whose name holds its number."""
_CHOICES = frozenset(
    ("cat", "category", "filter", "hl", "lang", "offset", "order", "page", "paged", "sort", "tag", "topic", "type")
)
"""Query parameters that choose among the entries of a list."""
_SEARCHES = frozenset(("keyword", "keywords", "p_query", "q", "query", "s", "search", "term"))
_LANGUAGE = lazy.pattern(r"(?:en|ja|jp|zh|cn|tw|ko|kr|de|fr|es|pt|it|nl)(?:[-_][a-z]{2,4})?")
_DAY = lazy.pattern(r"(?:19|20)\d\d(?:/(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12]\d|3[01]))?)?")
_MOVING = lazy.pattern(
    r"(?:current|last|latest|newest|recent)-(?:articles|edition|email|issue|news|newsletter|posts|releases|stories|updates)"
)
_FEED = lazy.pattern(r"(?:feed|rss|atom|index)\.(?:xml|json|rss|atom)|[\w-]{1,60}\.(?:rss|atom)")

_PROFILE = lazy.pattern(
    r"(?:github\.com|gitlab\.com|x\.com|t\.me|instagram\.com|threads\.(?:net|com)|facebook\.com|medium\.com)/@?[\w.-]+"
    r"|github\.com/(?:orgs/[\w.-]+(?:/repositories)?|topics/[\w.-]+|[\w.-]+/[\w.-]+/(?:releases|tags|issues|pulls|commits))"
    r"|(?:youtube|tiktok)\.com/(?:@[\w.-]+|(?:channel|c|user)/[\w.-]+)(?:/(?:videos|featured|streams))?"
    r"|reddit\.com/r/\w+(?:/(?:new|top|hot|rising|best))?"
    r"|linkedin\.com/(?:company|in|school|showcase)/[^/]+(?:/posts)?"
    r"|bsky\.app/profile/[^/]+|arxiv\.org/(?:list|archive|year)/.+|arxiv\.org/(?:list|archive)"
    r"|news\.ycombinator\.com/(?:front|newest|show|ask|jobs|best|active)"
    r"|huggingface\.co/(?:papers|models|datasets|spaces|collections|posts)(?:/(?:date|week|month|trending)(?:/[\w-]+)?)?"
    r"|openreview\.net/group"
)
"""Sites whose lists their paths do not tell, host and path together."""
_SITE_NAMES = """
arxiv.org bsky.app facebook.com github.com gitlab.com huggingface.co instagram.com linkedin.com medium.com
news.ycombinator.com openreview.net reddit.com t.me threads.com threads.net tiktok.com x.com youtube.com
"""
_SITES = frozenset(_SITE_NAMES.split())
_REPOSITORY_HOSTS = frozenset(("github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "huggingface.co"))
"""Sites of files: what a folder in them is called says nothing."""


def is_listing(url: str) -> bool:
    """Whether a URL leads to a home or listing page, which two stories may share without sharing a source."""
    return kind(url) is not None


@lru_cache(maxsize=4096)
def kind(url: str) -> Listing | None:
    """Tell a home page and a page that lists others from a page of its own (``None``)."""
    address = url.strip()
    if address.count("-") > 4:  # the words of a title
        return None
    if len(address) > 1000 or "." not in (name := without_prefix(urls.host(address))):
        return None
    parts = urls.split(address)
    path = [part.lower() for part in parts.path.split("/") if part and not part.lower().startswith("index.")]
    if path and path[-1] in ("default.aspx", "default.asp"):
        path.pop()
    if parts.fragment.startswith(("!", "/")):  # the page is named behind the sign
        return None
    keys = [pair.partition("=")[0].lower() for pair in urls.without_tracking(address).partition("?")[2].split("&")]
    queried = parts.query.partition("#")[0] and any(key and not key.startswith("#") for key in keys)
    if queried and not all(key.partition("#")[0] in _CHOICES | _SEARCHES for key in keys):
        return (
            "listing"
            if _PROFILE.fullmatch(f"{name}/{'/'.join(path)}") and name.startswith(("arxiv", "news."))
            else None
        )
    if not path or (len(path) == 1 and _LANGUAGE.fullmatch(path[0])):
        return "listing" if queried else "home"
    return "listing" if _lists(name, path, searched=not _SEARCHES.isdisjoint(keys)) else None


def _lists(name: str, path: Sequence[str], *, searched: bool) -> bool:
    whole = f"{name}/{'/'.join(path)}"
    if name in _SITES and _PROFILE.fullmatch(whole):
        return True
    if _FEED.fullmatch(path[-1]):
        return True
    if name in _REPOSITORY_HOSTS:
        return path[0] in ("trending", "blog", "search") and len(path) == 1
    if path[-1] in ("search", "results") or path[0] == "search":
        return searched or path[0] == "search"
    while path and (_LANGUAGE.fullmatch(path[0]) or path[0] in _PLACES):
        path = path[1:]
    return bool(path) and (_named(path) or _group(path))


def _named(path: Sequence[str]) -> bool:
    """Whether every part names a list; a date may stand behind (``/blog/2026/05``), as may "p" before "latest"."""
    first = next((at for at, part in enumerate(path) if part not in _LISTS and part != "p"), len(path))
    rest = "/".join(path[first:])
    if not rest:
        return path[-1] != "p"
    return bool(_MOVING.fullmatch(rest) or _DAY.fullmatch(rest))


def _group(path: Sequence[str]) -> bool:
    """Whether the path ends in the name of a group: ``/blog/category/chips``, ``/tag/chips/page/2``."""
    if len(path) > 3 and path[-2] == "page" and path[-1].isdigit():
        path = path[:-2]
    if len(path) < 2 or any(part not in _LISTS and part not in _GROUPS | _TOPICS for part in path[:-2]):
        return False
    if path[-2] in _GROUPS:
        return not re.search(r"\d[._]\d", path[-1])
    return path[-2] in _TOPICS and not any(char.isdigit() for char in path[-1])
