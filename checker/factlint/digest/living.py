"""Pages that are written on: their day and title are other ones each time somebody looks.

Judged by the address alone, as listings are: changelogs, documentation, repositories, encyclopedias, live reports.
"""

from __future__ import annotations

from functools import lru_cache

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import without_prefix

_FOLDER_NAMES = """
changelog changelogs change-log compare docs documentation help live manual releasenotes release-notes wiki
"""
_FOLDERS = frozenset(_FOLDER_NAMES.split())
"""Path parts that name such a page, or a folder of them."""
_PAGE_NAMES = """
calendar changes faq guide history legal models plans policies policy price prices pricing privacy quote releases
roadmap schedule status support terms updates versions
"""
_PAGES = frozenset(_PAGE_NAMES.split())
"""Those that name one only at the end: ``/policy/`` is also a newspaper's section, ``/status/`` holds messages."""
_LIVE = lazy.pattern(
    r"(?:^|[-_/])(?:live-?(?:blog|ticker|updates?|coverage)|as-it-happened|en-direct|en-vivo|ao-vivo)(?:[-_/.]|$)"
)
_KEPT = lazy.pattern(
    r"(?:^|[-_/])(?:change-?logs?|release-?notes?|whats-?new|tracker|leaderboard|timeline)(?:\.\w{2,5})?/?$"
)
_HOST = lazy.pattern(
    r"(?!.*blog\.)(?:docs?|developers?|help|learn|status|support|wiki|pricing)\.|(?:.*\.)?wikipedia\.org\Z"
)
_STORE_NAMES = """
apps.apple.com chromewebstore.google.com huggingface.co marketplace.visualstudio.com npmjs.com ollama.com openrouter.ai
play.google.com pypi.org
"""
_STORES = frozenset(_STORE_NAMES.split())
"""Sites on which a page is that of a thing, of whatever version."""
_CODE_HOSTS = frozenset(("bitbucket.org", "codeberg.org", "gitee.com", "github.com", "gitlab.com"))
_FIXED = lazy.pattern(r"/(?:releases/tag|commit)/")


@lru_cache(maxsize=4096)
def is_living(url: str) -> bool:
    """Whether a page is one that goes on changing, as far as its address says so."""
    address = url.strip()[:1000]
    name, path = without_prefix(urls.host(address)), urls.split(address).path.lower()
    if name in _CODE_HOSTS:
        return not _FIXED.search(path)
    if name in _STORES or _HOST.match(name):
        return not path.startswith(("/blog/", "/papers/"))
    parts = path.rstrip("/").split("/")
    return not _FOLDERS.isdisjoint(parts) or parts[-1] in _PAGES or bool(_LIVE.search(path) or _KEPT.search(path))


def has_versions(url: str) -> bool:
    """Whether a page is that of a paper, whose versions bear one title and several days."""
    return urls.host(url).endswith(("arxiv.org", "biorxiv.org", "medrxiv.org", "openreview.net", "ssrn.com"))
