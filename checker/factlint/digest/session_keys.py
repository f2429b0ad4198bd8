"""What addresses carry of one visit: sessions, tokens and signatures, which are no good to anybody else or tomorrow."""

from __future__ import annotations

import re

from factlint import lazy

_SESSION = lazy.pattern(
    r"[;?&](phpsessid|aspsessionid\w{0,20}|j?sess(?:ion)?(?:[_-]?id)?|cfid|cftoken|sid"
    r"|s?token|auth(?!ors?=)\w{0,20}|ticket|code|state|gaa_at|nonce|hash|jwt|sig(?:nature)?|expires|x-amz-[\w-]{1,30})="
    r"|/(\(s\()",
    re.IGNORECASE,
)
"""Parameters by their names; ``/(S(…))`` is how ASP.NET writes a session into a path."""


def session_keys(url: str) -> frozenset[str]:
    """Return the names, in lower case, of what a URL carries of a visit: ``{"phpsessid"}``, ``{"(s("}``."""
    return frozenset((match[1] or match[2]).lower() for match in _SESSION.finditer(url))
