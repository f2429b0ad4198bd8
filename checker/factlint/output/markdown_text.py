"""Text of digests and pages as Markdown that shows it as it stands and does nothing.

GitHub makes more of a comment than Markdown does: after rendering, it looks through the text for names behind an ``@``,
numbers of issues, hashes of commits, addresses and emoji, and finds them however they were escaped
(https://docs.github.com/en/get-started/writing-on-github). It does not look into code, so a word in which there may be
one of those is shown as code; all other punctuation is escaped.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from factlint import lazy
from factlint.output.safe import safe
from factlint.shorten import shortened

_LONGEST_LINK = 2_000
"""Characters of an address that is made a link; a longer one is only shown."""
_LONGEST_LABEL = 80
# Characters that have a meaning in an address keep it; those that have one in Markdown, or in maths on GitHub, do not.
_KEPT = "/:?#@!&+,;=%-._~"

# ASCII without what would end the code or the cell of a table that it stands in, and without the sign of maths.
_WORD = lazy.pattern(r"[!-#%-\[\]-_a-{}~]+")
_EMOJI = r":(?=[0-9_+-]{0,50}[a-z]|[+-]1:|100:|1234:)[a-z0-9_+-]{1,50}:"
_LIVE = lazy.pattern(
    rf"@|#\d|://|www\.|(?<![0-9a-z])[0-9a-f]{{7,}}(?![0-9a-z])|(?<![a-z])(?:gh|ghsa|cve)-|{_EMOJI}",
    re.IGNORECASE,
)
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "\\": "&#92;", "`": "&#96;", "$": "&#36;"}
# What begins a block (a hyphen, a number and a full stop) does so at the start of a line only, where no text stands.
_MARKUP = lazy.pattern(r"[&<>|\\`$*_\[\]#~]")


def inert(text: str, longest: int) -> str:
    """Return so many characters of ``text`` on one line of Markdown, also in a table, as nothing but text."""
    shown = safe(shortened(text, longest))
    parts = []
    end = 0
    for word in _WORD.finditer(shown):
        parts.append(_escaped(shown[end : word.start()]))
        parts.append(f"`{word[0]}`" if _LIVE.search(word[0]) else _escaped(word[0]))
        end = word.end()
    return "".join(parts) + _escaped(shown[end:])


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda sign: _NAMED.get(sign[0]) or f"\\{sign[0]}", text)


def link(label: str, address: str) -> str:
    """Return a link to an address that is ours; the label is Markdown already."""
    return f"[{label}]({address})" if address else label


def host_of(url: str) -> str:
    """Return the host of a page of the web that may be linked to; nothing for any other address.

    What urlsplit drops (spaces, controls) and what browsers take for a slash would lead elsewhere than is shown.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    is_plain = len(url) <= _LONGEST_LINK and not re.search(r"[\s\\]", safe(url))
    return host if host and is_plain and parts.scheme in ("http", "https") else ""


def link_to(url: str) -> str:
    """Return a link to a page of the web under its own address, or, where it is not one, the address as text.

    What is shown begins with the host that the link leads to, whatever stands before an ``@``.
    """
    if not host_of(url):
        return inert(url, _LONGEST_LABEL)
    netloc = urlsplit(url).netloc
    rest = url.partition("//")[2].removeprefix(netloc)
    shown = (netloc.rpartition("@")[2] + rest).rstrip("/")
    return f"[{inert(shown, _LONGEST_LABEL)}]({quote(url, safe=_KEPT, errors='replace').replace('&', '&amp;')})"
