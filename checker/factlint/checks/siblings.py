"""Which of several digests is the one to doubt where they tell of one page differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.digest import placeholder_urls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.model import Digest
    from factlint.series import Where

SHOWN = 4
"""Other days or titles that a finding quotes."""
_HOSTS = ("example.com", "example.net", "example.org")


def is_placeholder(page: str) -> bool:
    """Whether an address leads to no page: what digests say of it is worth nothing."""
    return bool(placeholder_urls.reason(page, _HOSTS, None)[0])


def day(digest: Digest) -> int:
    """Return a digest's day as an ordinal; 0 where it has no whole one."""
    return digest.day.ordinal if digest.day else 0


def is_suspect(digest: Digest, fitting: Sequence[Where], against: Sequence[Where]) -> bool:
    """Whether the digest at hand is the one to doubt: fewer agree with it, or as many, but the others told it first."""
    if len(against) != len(fitting) + 1:
        return len(against) > len(fitting) + 1
    own = min([(day(digest), digest.path), *((where.day, where.path) for where in fitting)])
    return min((where.day, where.path) for where in against) < own
