"""Checks on pages that other digests of the series list, too: with another day, or under another title.

What compares them is loaded where there are other digests: a digest that stands alone does not pay for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.checks import Options, folder_check
from factlint.checks.days import Tolerance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.model import Digest
    from factlint.report import Hit
    from factlint.series import Series


@folder_check("history.dates", Tolerance)
def days(digest: Digest, series: Series, options: Tolerance) -> Iterator[Hit]:
    """Report each page that other digests date otherwise: most of them, or, of as many, the earlier ones.

    Bad:  2026-06-01, where the digest of the day before has 2026-05-20
    Good: 2026-06-01, where the digest of the day before has 2026-05-31 or 2026-06
    """
    if series.is_known:
        from factlint.checks import other_days  # noqa: PLC0415 - see above

        yield from other_days.conflicts(digest, series, options.days)


@folder_check("history.titles", Options)
def titles(digest: Digest, series: Series, _options: Options) -> Iterator[Hit]:
    """Report each page that other digests list under a title beside which this one cannot be right.

    Bad:  "Port of Arvik opens ten berths", where the digest of the day before has "nine berths"
    Good: "Port of Arvik opens nine berths – Tern", where it has "PORT OF ARVIK OPENS NINE BERTHS …"
    """
    if series.is_known:
        from factlint.checks import other_titles  # noqa: PLC0415 - see above

        yield from other_titles.conflicts(digest, series)
