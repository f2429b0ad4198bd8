"""URLs that were never meant to lead anywhere: reserved hosts, unfilled templates, impossible numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import authority, split_port

if TYPE_CHECKING:
    from factlint.model import Date, Digest

RESERVED = ("example.com", "example.org", "example.net", "example.edu", "localhost", "invalid")
"""RFC 2606 and RFC 6761, without ``.example`` and ``.test``, which serve in samples as this project's own do."""
_LOCAL = lazy.pattern(r"localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]")
"""What instructions call the reader's own machine; of the other local names some may be a network's."""
_YOURS = lazy.pattern(
    r"(?:www\.|blog\.|news\.)?(?:your-?(?:domain|site|website|company|blog|host|link|url)|article-url|link-to-\w+)"
    r"\.(?:com|org|net|io|co|example|test)"
)
_ALONE = lazy.pattern(
    r"(?:url|link|source|source[_-]?url|article[_-]?url|article[_-]?link|link[_-]?here|url[_-]?here|tbd|todo|placeholder"
    r"|your[_-](?:link|url)(?:[_-]here)?|insert[_-](?:link|url)(?:[_-]here)?|x{3,}|\.{3}|…|リンク|链接|링크|enlace|lien)",
    re.IGNORECASE,
)
"""A target that is the name of what should stand there."""
_PART = lazy.pattern(
    r"article[_-](?:url|link|slug|id|title|name)(?:[_-]here)?|(?:link|url|slug)[_-]here|some[_-]article|X{3,}|x{4,}"
    r"|(?:your|insert)[_-](?:article|link|page|paper|post|slug|url)(?:[_-](?:here|id|slug|title|url))?|TBD|TODO"
)
"""A path part that is the name of what should stand there."""
_TEMPLATE = lazy.pattern(
    r"\{\{?[\w .-]{1,40}\}\}?|%7[Bb][\w.-]{1,40}%7[Dd]|<[\w -]{1,40}>|\$\{\w{1,40}\}|\[[A-Za-z_ -]{2,40}\]"
)
_UNKNOWN = lazy.pattern(
    r"/(?:abs|pdf|html)/[\d.]{0,9}(?:xx|\?\?)|/\d\d(?:xx|\?\?)[./-]|[/=.-]x{4,}(?![a-z0-9])", re.IGNORECASE
)
_SIGNS = (
    *("{", "%7b", "<", "[", "xx", "??", "article", "_here", "-here", "your", "insert", "tbd", "todo", "123456"),
    *(digit * 6 for digit in "0123456789"),
)
"""One of these is in every path of the patterns above and below, for a quick look."""
_FOLDER = lazy.pattern(r"/(?:blob|tree|raw|src)/")
"""Behind it stand names such as ``app/[slug]/page.tsx`` and ``TODO``."""
_SAME_DIGIT = lazy.pattern(r"(?:^|[/=_-])((\d)\2{5,})(?:\.html?|/)?$")
_COUNTED = lazy.pattern(r"(?:^|[/=_-])(0?123456(?:7(?:8(?:90?)?)?)?)(?:\.html?|/)?$")
_ZEROS = lazy.pattern(r"[/=_-](\d{1,9}0{10,})/?$")
_ARXIV = lazy.pattern(r"arxiv\.org/(?:abs|pdf|html)/(\d\d)(\d\d)\.(\d{4,5})(?!\d)")


def digest_day(digest: Digest) -> Date | None:
    """Return the day that papers of a digest are held against: not one that merely stands in its text."""
    return digest.day if digest.days and digest.days[0].where != "text" else None


def is_name(target: str) -> bool:
    """Whether a link's target is the name of what should stand there: ``url``, ``your-link-here``, ``{link}``."""
    return bool(_ALONE.fullmatch(target) or _TEMPLATE.fullmatch(target.strip("<>")))


def is_local(url: str) -> bool:
    """Whether a URL leads to the reader's own machine."""
    return bool(_LOCAL.fullmatch(_name(url)))


def reason(url: str, hosts: tuple[str, ...], day: Date | None) -> tuple[str, bool]:
    """Say what makes a URL a placeholder, and whether that is less than certain; ``""`` if it is none.

    ``hosts`` stand for others, their subdomains too; no paper is of a later month than ``day``.
    """
    text = url.strip()
    name = _name(text)
    if any(name == host or name.endswith("." + host) for host in hosts):
        return f"has a host that is reserved for examples ({name})", False
    if _YOURS.fullmatch(name):
        return f"has a made-up host ({name})", False
    return _unfilled(text, day)


def _name(url: str) -> str:
    return split_port(authority(url.strip()))[0].lower().rstrip(".")


def _unfilled(text: str, day: Date | None) -> tuple[str, bool]:
    """Judge what stands behind the host, but for files, which are named as their authors like."""
    parts = urls.split(text)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    seen = path.lower()
    if not ("arxiv.org/" in text or any(sign in seen for sign in _SIGNS)) or _FOLDER.search(path):
        return "", False
    if _TEMPLATE.search(path) or _UNKNOWN.search(path) or any(map(_PART.fullmatch, parts.path.split("/"))):
        return "holds a part that was never filled in", False
    return _impossible(text, path, day)


def _impossible(text: str, path: str, day: Date | None) -> tuple[str, bool]:
    """Judge numbers: an arXiv identifier (https://info.arxiv.org/help/arxiv_identifier.html) tells its month."""
    if match := _ARXIV.search(text):
        year, month, number = 2000 + int(match[1]), int(match[2]), match[3]
        if not 1 <= month <= 12 or not int(number) or len(number) != (5 if year > 2014 else 4):
            return "bears a number that arXiv cannot give", False
        if day and day.month and (year, month) > (day.year + day.month // 12, day.month % 12 + 1):
            return f"names a paper of {year}-{month:02d}, and the digest is of {day}", False
        if int(number) >= 60_000:  # the busiest month so far had fewer than half as many
            return "bears a number that arXiv cannot give", False
    for pattern in (_SAME_DIGIT, _COUNTED):
        if match := pattern.search(path):
            # Somebody's page may well have the number 111111.
            return f"ends in {match[1]}, which looks made up", len(match[1]) < 9
    if match := _ZEROS.search(path):
        return f"ends in {match[1]}, which looks made up", True
    return "", False
