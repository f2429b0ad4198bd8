"""What the elements of HTML are, as far as reading them goes: a few sets of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.document import MarkKind


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _names("area base br col embed hr img input link meta param source track wbr")
"""Elements that have no content and no end tag."""
RAW_TEXT = _names("script style title textarea iframe noembed noframes xmp")
"""Elements whose content is no markup, and no part of the digest's text either."""
RESOLVED_TEXT = _names("title textarea")
"""Those of them in which character references count."""
HIDDEN = RAW_TEXT | _names(
    "annotation annotation-xml audio canvas datalist head nav noscript object rp rt select svg template video"
)
"""Elements of which no text is shown, or none that belongs to the page."""
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
LISTS = _names("ul ol menu")
CELLS = _names("td th caption")
SCOPE = CELLS | _names("table button object template html")
"""Elements that end tags inside do not reach out of."""
BLOCKS = HEADINGS | _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th "
    "thead tr ul"
)
"""Elements that stand on lines of their own."""
CLOSES_PARAGRAPH = BLOCKS - _names("body caption html legend tbody td tfoot th thead tr")
IN_HEAD = _names("base basefont bgsound head html link meta noscript script style template title")
MUST_CLOSE = _names("a table b strong i em code s del u")
"""Elements that, left open, change the look of all that follows."""
MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "math": "math",
}

_TABLE = _names("table")
_GROUPS = _names("thead tbody tfoot")
IN_TABLE = CELLS | _GROUPS | _names("tr")
IMPLIES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (_names("li"), LISTS | SCOPE),
    "dt": (_names("dt dd"), SCOPE | _names("dl")),
    "dd": (_names("dt dd"), SCOPE | _names("dl")),
    "td": (CELLS, _TABLE),
    "th": (CELLS, _TABLE),
    "tr": (_names("tr caption"), _TABLE),
    **dict.fromkeys(_GROUPS, (_GROUPS | _names("caption"), _TABLE)),
    **dict.fromkeys(HEADINGS, (HEADINGS, SCOPE)),
    "a": (_names("a"), CELLS),
    "option": (_names("option"), _names("select")),
}
"""A start tag, the elements whose end it implies, and what must not have been opened after them."""
