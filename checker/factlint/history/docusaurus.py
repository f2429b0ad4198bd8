"""Where Docusaurus keeps translations: ``i18n/ja/docusaurus-plugin-content-blog/x.md`` is one of ``blog/x.md``.

See "i18n - Tutorial" of its documentation, "Translation files location".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.history.named_languages import Names

HOME = "i18n"
_PLUGIN = "docusaurus-plugin-content-"
_CURRENT = {"docs": ["current"]}
"""The folder of the newest version of pages that have versions."""


def untranslated(folders: Sequence[str], at: int) -> list[str] | None:
    """Return the folders of what is translated in these, of which one names the language; ``None`` in other layouts."""
    below = folders[at + 1 :]
    if not (at and folders[at - 1] == HOME and below and below[0].startswith(_PLUGIN)):
        return None
    kind = below[0].removeprefix(_PLUGIN)
    newest = _CURRENT.get(kind, [])
    rest = below[1:]
    return [*folders[: at - 1], kind, *(rest[len(newest) :] if rest[: len(newest)] == newest else rest)]


def translated(folders: Sequence[str], names: Callable[[str], Names], most: int) -> Iterator[list[str]]:
    """Yield where translations of what stands in these folders may be, of which at most so many are looked at."""
    for index in range(len(folders) - 1, max(len(folders) - most, 0), -1):
        kind = folders[index]
        if kind in ("blog", "docs") and HOME in names("/".join(folders[:index])).all:
            home = [*folders[:index], HOME]
            for tag in names("/".join(home)).tags:
                yield [*home, tag, f"{_PLUGIN}{kind}", *_CURRENT.get(kind, []), *folders[index + 1 :]]
