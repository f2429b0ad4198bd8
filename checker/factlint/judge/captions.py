"""Lines over others that say in what they count: "Figures for 2025, in billions of dollars:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from factlint import lazy
from factlint.judge import headed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.judge.headed import Measure
    from factlint.judge.quantity import Quantity

_LINES = 40
"""Lines that a caption speaks for."""
_LONGEST = 120
_COLON = ": "
_BARE = lazy.pattern(r"[\d.,\s]+[(（][\d.,\s]+[)）]")
_CAPTION_ENDS = (":", "：", ")", "）")
_ENDS = (".", "!", "?", "。", "！", "？", "”", '"', "」")


def find(
    sentences: Sequence[str], figures: Sequence[tuple[int, Quantity]], language: str
) -> Iterator[tuple[int, Quantity]]:
    """Yield the bare numbers of the lines below a caption, each with the number of its line, as it has them."""
    said = {number: measure for number, line in enumerate(sentences) if (measure := _measure(line, language))}
    for number, figure in figures:
        line = sentences[number]
        if figure.unit or figure.noun or not figure.plain or line.endswith(_ENDS) or headed.BETWEEN in line:
            continue
        measure = _label(line, figure, language) or (_above(sentences, said, number) if said else None)
        if measure is None:
            continue
        factor = measure.factor
        yield (
            number,
            replace(
                figure,
                low=figure.low * factor,
                high=figure.high * factor,
                step=figure.step * factor,
                unit=measure.unit,
                strong=True,
                plain=False,
            ),
        )


def _label(line: str, figure: Quantity, language: str) -> Measure | None:
    """Return what stands before the colon of a line with two numbers: "Investments, £ million: 298 (344)"."""
    colon = line.rfind(_COLON, 0, figure.start)
    if not 0 < colon <= _LONGEST or _BARE.fullmatch(line, colon + len(_COLON)) is None:
        return None
    return next(iter(headed.measures(line[:colon], language)), None)


def _measure(line: str, language: str) -> Measure | None:
    if len(line) > _LONGEST or not line.endswith(_CAPTION_ENDS):
        return None
    return next(iter(headed.measures(line.rstrip(":："), language)), None)


def _above(sentences: Sequence[str], said: dict[int, Measure], number: int) -> Measure | None:
    """Return what stands over a line with nothing but lines in between; a line that ends a sentence is none."""
    for at in range(number - 1, max(-1, number - 1 - _LINES), -1):
        if at in said:
            return said[at]
        if sentences[at].endswith(_ENDS):
            return None
    return None
