"""Which series a digest belongs to, and which version of it it is, as its path tells.

Without a setting the digests of a folder are a series, and so are those of its date folders: ``news/2026/05/08.md`` and
``news/2026/06/01.md``. Languages are told by folders (``en/x.md`` beside ``ja/x.md``, or ``x.md`` beside ``ja/x.md``)
and by names (``x.en.md``, ``x-ja.md`` beside ``x-en.md``); each language is a series of its own. With the setting
``series`` a file belongs to the first pattern that it fits, and one that fits none belongs to no series.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.discover import is_project_page
from factlint.history import date_folders, docusaurus, language_tags
from factlint.history.named_languages import Names

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.config import Config

    Siblings = Callable[[str], Names]
    """Returns the names in a folder; none where it cannot be read."""

_ABOVE = 8
"""How many folders above a digest may name its language."""
_OF_A_FOLDER = lazy.pattern(r"_?index|readme")
"""Names of files that stand for their folder."""
_NO_DIGEST = lazy.pattern(r"_?index|home|about|archives?|summary|toc|contents|template")


class Place(NamedTuple):
    """Where a digest belongs."""

    series: str
    """What all digests of its series have in common; two languages are two series."""
    version: str
    """What it has in common with itself in other languages: its path with the language taken out."""
    language: str
    """An ISO 639-1 code; empty where the path does not tell it."""
    day: str = ""
    """The date in its path where a pattern of ``series`` has ``{date}``: ``2026-06-02``, ``2026-06``, ``2026-w23``."""


class FolderLayout(NamedTuple):
    """How the folders above a digest are understood, where no setting tells."""

    place: Place
    base: str
    """The folder that the series begins in, that of its language if there is one."""
    tag: str
    """The name of a folder for the language that stands among or below those of a date; else empty."""
    at: int | None
    """Which of the folders is that of its language."""
    folder_tag: str
    """The name of that folder."""
    bundled: bool
    """Whether the digest stands for its folder, as ``2026-06-02-news/index.md``."""

    @property
    def folded(self) -> str:
        """The tag of its language, as tags are compared."""
        return self.place.series.rpartition("::")[2]


def nothing(folder: str) -> Names:  # noqa: ARG001 - stands for a listing
    """Return no names, where the disk shall not be asked."""
    return Names()


def place(path: str, config: Config, siblings: Siblings = nothing) -> Place | None:
    """Return where a digest belongs; ``None`` if to no series. ``path`` is absolute.

    ``siblings`` lists a folder: a name that is a language's or a word, such as ``it``, is judged by those beside it.

    Raises:
        ConfigError: A pattern of ``series`` is none.
    """
    if config.settings.series:
        from factlint.history import pattern  # noqa: PLC0415 - few settings name a series

        found = pattern.fitting(path, config)
        return Place(found.series, found.version, found.language, found.day) if found else None
    found_layout = layout(path, siblings)
    return found_layout.place if found_layout else None


def layout(path: str, siblings: Siblings = nothing) -> FolderLayout | None:
    """Return how the folders above a digest are understood; ``None`` where its name is that of no digest."""
    *folders, name = path.replace(os.sep, "/").split("/")
    at = _tagged(folders, siblings)
    plain = _untagged(folders, at)
    bare, tag = siblings("/".join(folders) or "/").split(name)
    stem = bare.rpartition(".")[0]
    bundled = is_of_folder(stem)
    if not is_digest(stem, plain):
        return None
    dates = date_folders.trailing(plain, dated=bundled)
    among = at is not None and len(folders) - 1 - at < dates
    base = folders[: len(folders) - dates - among]
    own = folders[at] if at is not None else ""
    found = tag or own
    series = f"{'/'.join(plain[: len(plain) - dates])}/::{language_tags.folded(found)}"
    home = Place(series, "/".join([*plain, bare]), language_tags.language(found))
    return FolderLayout(home, "/".join(base).replace("/", os.sep) or os.sep, own if among else "", at, own, bundled)


def _untagged(folders: list[str], at: int | None) -> list[str]:
    """Return the folders of a digest without that of its language: those that all versions have in common."""
    if at is None:
        return folders
    return docusaurus.untranslated(folders, at) or [*folders[:at], *folders[at + 1 :]]


def is_of_folder(stem: str) -> bool:
    """Whether a file of this name, without suffix and language, stands for its folder."""
    return _OF_A_FOLDER.fullmatch(stem.lower()) is not None


def is_digest(stem: str, folders: list[str]) -> bool:
    """Whether a file of this name, without suffix and language, is a digest: one that tells of its folder is not.

    In the folder of a day it may be called anything.
    """
    if stem[:1].isdigit():
        return True
    is_other = is_of_folder(stem) or _NO_DIGEST.fullmatch(stem.lower()) or is_project_page(f"{stem}.md")
    return not is_other or date_folders.is_of_day(folders)


def _tagged(folders: list[str], siblings: Siblings) -> int | None:
    """Return the index of the folder that names the language, the nearest to the digest."""
    near = True
    for index in range(len(folders) - 1, max(len(folders) - _ABOVE, 0) - 1, -1):
        name = folders[index]
        if language_tags.language(name):
            beside = siblings("/".join(folders[:index]) or "/").all
            # `_posts/x.md` beside `ja/_posts/x.md`: the folder without a language is that of the original.
            near = near or folders[index + 1] in beside
            is_told = folders[index - 1] == docusaurus.HOME or (near and language_tags.is_sure(name))
            if is_told or language_tags.is_borne_out(name, beside):
                return index
        # Above the folder of the series a language is one only where others stand beside it.
        near = near and date_folders.trailing(folders[: index + 1], dated=True) > 0
    return None
