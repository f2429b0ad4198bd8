"""Check on URLs that were never meant to lead anywhere: reserved hosts, unfilled templates, impossible numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, check
from factlint.checks.addresses import once
from factlint.digest import urls
from factlint.digest.hosts import authority, split_port
from factlint.digest.source_lines import is_source_label
from factlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.checks.addresses import Address
    from factlint.model import Date, Digest


class Placeholder(Options, frozen=True):
    """What else is a placeholder."""

    hosts: tuple[str, ...] = ()
    """Further hosts that stand for others, such as ``"test"`` or ``"intranet.tern.test"``; their subdomains count."""


_RESERVED = ("example.com", "example.org", "example.net", "example.edu", "localhost", "invalid")
"""RFC 2606 and RFC 6761, without ``.example`` and ``.test``, which serve in samples as this project's own do."""
_LOCAL = lazy.pattern(r"localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]")
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
_LONGEST_LINE = 200
"""Characters before a URL in a line that names a source: "Source: Port of Arvik, https://…"."""
_BRACKETED = lazy.pattern(r"[(（\[【<:：]\s*\Z")


@check("placeholders.url", Placeholder)
def url(digest: Digest, options: Placeholder) -> Iterator[Hit]:
    """Report each URL that stands for one that was never filled in, once for each URL.

    Bad:  [Tide table](https://example.com/article), [Tide table](url), https://arxiv.org/abs/2605.XXXXX
    Good: "open http://localhost:8000 in a browser", `GET /v1/{id}`
    """
    day = digest.day if digest.days and digest.days[0].where != "text" else None
    hosts = _RESERVED + tuple(name.lower() for name in options.hosts)

    def judge(address: Address) -> Hit | None:
        if address.place == "image" or (address.place == "bare" and not _is_source(digest, address)):
            return None
        reason, doubtful = _reason(address, hosts, day)
        if not reason:
            return None
        words = f"{address.url.strip()[:80]!r} {reason}"
        help_ = "put the address of the page in its place"
        return Hit(address.span, words, reference=address.reference, help=help_, doubtful=doubtful)

    yield from once(digest, judge)


def _is_source(digest: Digest, address: Address) -> bool:
    """Whether a bare URL stands as a source: alone, in brackets or behind a label, not within a sentence."""
    if address.link is None or address.block is None:
        return True
    text = digest.blocks[address.block].text
    start, end = address.link.at
    line = text[text.rfind("\n", 0, start) + 1 : start]
    label = re.split(r"[:：]", line, maxsplit=1)[0] if len(line) < _LONGEST_LINE else line
    after = text[end:].partition("\n")[0].strip(" .。)）>]】")
    return not after and (
        not line.strip()
        or (len(line) < 25 and line.rstrip().endswith((":", "：")))
        or (label != line and is_source_label(label))
        or bool(_BRACKETED.search(line) and line.rstrip()[-1] not in ":：<")
    )


def _reason(address: Address, hosts: tuple[str, ...], day: Date | None) -> tuple[str, bool]:
    """Say what makes the URL a placeholder, and whether that is less than certain; ``""`` if it is none."""
    text = address.url.strip()
    if "://" not in text:
        named = address.place == "link" and (_ALONE.fullmatch(text) or _TEMPLATE.fullmatch(text.strip("<>")))
        return ("is the name of an address, not an address" if named else ""), False
    name = split_port(authority(text))[0].lower().rstrip(".")
    if _LOCAL.fullmatch(name):
        return ("" if _shows_itself(address) else "leads to the reader's own machine"), False
    if any(name == host or name.endswith("." + host) for host in hosts):
        return f"has a host that is reserved for examples ({name})", False
    if _YOURS.fullmatch(name):
        return f"has a made-up host ({name})", False
    return _unfilled(text, day)


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


def _shows_itself(address: Address) -> bool:
    """Whether the link's text is the address itself, as in an instruction to open it."""
    return address.link is not None and address.reference is None and "://" in address.link.text


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
