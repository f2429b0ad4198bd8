"""What must not be kept or passed on: cookies, credentials, tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus, urlsplit

from factlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

HIDDEN = "REDACTED"
_SHORTEST = 6
"""Characters of a secret; shorter ones would be found in any text."""

_SECRET = lazy.pattern(
    r"cookie(?!-names\Z)|(?<!www-)authorization|(?:^|-)authentication-info|token|secret|session|csrf|xsrf|passw(?:or)?d"
    r"|api-?key|access-?key|credential|signature"
)
# Not `code`, `key` or `id`, under which sites name their articles.
_PARAMETER = lazy.pattern(
    r"token|secret|sess(?:ion)?_?id|^session$|passw(?:or)?d|signature|credential|api[-_]?key|access[-_]?key|^(?:sig|jwt)$"
)


def headers(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the headers that tell nothing secret, names in lower case."""
    return tuple((name.lower(), value) for name, value in pairs if not _SECRET.search(name.lower()))


def url(text: str, known: str = "") -> str:
    """Return a URL without user and password, and with the values hidden that its query gives under secret names.

    What stands in the URL ``known``, which the digest shows to everybody, is no secret. The same URL always comes out
    the same, so that a redirect still leads to the next hop.
    """
    base, mark, query = without_user(text).partition("?")
    if not mark:
        return base
    query, hash_, fragment = query.partition("#")
    shown = set(known.partition("?")[2].partition("#")[0].split("&"))
    parts = (part if part in shown else _hidden(part) for part in query.split("&"))
    return f"{base}?{'&'.join(parts)}{hash_}{fragment}"


def without_user(text: str) -> str:
    """Return a URL without the ``user:password@`` before its host."""
    if "@" not in text:
        return text
    try:
        authority = urlsplit(text).netloc
    except ValueError:
        return text
    user, at, host = authority.rpartition("@")
    return text.replace(f"{user}{at}{host}", host, 1) if at else text


def _hidden(part: str) -> str:
    name, equals, value = part.partition("=")
    return f"{name}={HIDDEN}" if equals and value and _PARAMETER.search(unquote_plus(name).lower()) else part


def parts(secrets: Iterable[str]) -> tuple[str, ...]:
    """Return what must not be seen of secrets: each, and the token of one like ``Bearer abc``; the longest first."""
    found = {part for secret in secrets for part in (secret, *secret.split()[1:]) if len(part) >= _SHORTEST}
    return tuple(sorted(found, key=lambda part: (-len(part), part)))


def masked(text: str, secret: tuple[str, ...]) -> str:
    """Return a text without the :func:`parts` of secrets."""
    for part in secret:
        text = text.replace(part, HIDDEN)
    return text


def masked_body(body: bytes, secret: tuple[str, ...]) -> bytes:
    """Return a body without them; servers may well show a reader's own token."""
    for part in secret:
        body = body.replace(part.encode(), HIDDEN.encode())
    return body
