"""Addresses of one page in several languages: ``/story`` and ``/de/story``, ``www.`` and ``de.``."""

from __future__ import annotations

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import host, registrable, same_site, without_prefix

_LOCALE = lazy.pattern(r"[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant|latn|cyrl))?|intl|global|international|us-en|english")


def is_locale(part: str) -> bool:
    """Whether a part of a path, or a host's first label, may name a language or country; it is in lower case."""
    return _LOCALE.fullmatch(part) is not None


def is_translation(url: str, other: str) -> bool:
    """Whether only the language differs; on another site it is another page."""
    old, new = host(url), host(other)
    if not same_site(old, new):
        return False
    paths = urls.segments(url), urls.segments(other)
    if paths[0] == paths[1]:
        first, _, rest = new.partition(".")
        return new not in (old, registrable(new)) and is_locale(first) and without_prefix(old).endswith(rest)
    bare = [[part for part in path if not is_locale(part)] for path in paths]
    return bare[0] == bare[1]
