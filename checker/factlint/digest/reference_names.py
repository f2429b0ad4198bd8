"""Names of publishers: whether a few words can be one, and whether it is the one behind a host."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from factlint import lazy
from factlint.digest import urls
from factlint.digest.title_index import is_cjk, words

_MARKUP = lazy.pattern(r"[^\w]+")
_PARENS = lazy.pattern(r"\s*[(（\[][^()（）\[\]]{0,60}[)）\]]")
# Labels of hosts that name no publisher: "OpenAI Blog" is not the publisher of blog.google.
_COMMON = """
    app blog blogs cloud community dev developer developers docs en forum git github gitlab help home index info labs
    learn media medium ml news newsroom open platform press research server status store substack support tech the wiki
    www
"""
_SMALL = "of the for and a an in on at de du des la le les und der die das für y e el do da & et von van"
_CJK_NAME = lazy.pattern(
    r"(?:新聞|通信|ニュース|放送|テレビ|ブログ|社|省|庁|大学|研究所|研究院|日报|晚报|时报|财经|新闻|网|博客"
    r"|학교|대학교|일보|신문|뉴스|방송|타임스|블로그)\Z"
)
_LONGEST = 6


def is_name(text: str, *, strict: bool = False) -> bool:
    """Whether a text can be a publisher's name: a few words, the first one capital, no sentence.

    ``strict``: it looks like one and nothing else (all words capital, or a CJK name of a newspaper, ministry …).
    """
    text = text.strip()
    if not text or text[-1] in "?!…" or re.search(r"\.(?:\s|\Z)", text.removesuffix(".")):
        return False
    if re.match(r"(?:by|von|par|por)\s", text) or not any(char.isalpha() for char in text):
        return False
    if any(map(is_cjk, text)):
        fits = len(words(text)) <= 12 and not re.search(r"。|です|ます|した$", text)
        return fits and (not strict or _CJK_NAME.search(text) is not None)
    small = [word for word in text.split() if word.islower() and word not in _SMALL.split() and "." not in word]
    if strict and (small or len(text) < 3 or not (any(char.islower() for char in text) or " " in text)):
        return False
    return len(text.split()) <= _LONGEST and not (small and text.startswith(small[0])) and len(small) <= 1


@lru_cache(maxsize=4096)
def squeezed(name: str) -> str:
    """Return a name as it would stand in a host: letters and digits, no case, no bracket behind it."""
    plain = _PARENS.sub("", name) or name
    folded = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(char for char in _MARKUP.sub("", folded) if not unicodedata.combining(char)).replace("_", "")


@lru_cache(maxsize=4096)
def host_names(host: str) -> tuple[str, ...]:
    """Return the labels of a host that may name its publisher: ``("theverge",)`` of ``www.theverge.com``."""
    labels = host.split(".")
    own = [label.replace("-", "") for label in labels[:-1]] if len(labels) > 1 else labels
    named = [label for label in own if label not in _COMMON.split()]
    return tuple(named) or (labels[-1],)


def belongs(name: str, url: str) -> bool:
    """Whether a publisher's name is the name of a URL's host: "The Verge" and ``theverge.com``.

    Short labels (``x.com``) must be the whole name; longer ones may be a part of it ("OpenAI Blog").
    """
    return is_named(squeezed(name), host_names(urls.host(url)))


def is_named(key: str, labels: tuple[str, ...]) -> bool:
    """Whether a squeezed name is one of a host's labels, holds one, or is a part of one."""
    for label in labels:
        if key in (label, "the" + label) or (len(label) > 3 and label in key) or (len(key) > 3 and key in label):
            return True
    return False
