"""The setting ``series``: globs with ``{language}`` and ``{date}`` in them, held against paths."""

from __future__ import annotations

import os
import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.history import language_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.config import Config

_FIELDS = ("language", "date")
_MOST = 100
"""Patterns that are read: nobody needs more, and each is held against each file."""
_LONGEST = 500
_Y = r"(?<!\d)(?:19|20)\d\d"
_M = r"(?:0[1-9]|1[0-2])"
_ENDS = r"(?!\d|[-_.]\d\d(?!\d))"
"""A day that is written in full is no month."""
_DATE = (
    rf"{_Y}[-_./]{_M}[-_./](?:0[1-9]|[12]\d|3[01])(?!\d)|{_Y}{_M}(?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|{_Y}[-_./]?[Ww](?:0[1-9]|[1-4]\d|5[0-3])(?!\d)|{_Y}[-_./]?{_M}{_ENDS}|{_Y}{_ENDS}"
)
_LANGUAGE = rf"(?<![^\W\d_]){language_tags.IN_NAME}(?![^\W\d_])"
_REGION_CUT = lazy.pattern(r"(?<![^\W_])(?:en|es|fr|pt|zh)[-_]\Z", 2)
_STANDINS = {"language": "QLANGUAGEQ", "date": "QDATEQ"}
"""Words that a glob is read with in place of the fields, which git knows nothing of."""


class Fit(NamedTuple):
    """A path that fits a pattern."""

    pattern: str
    tag: str
    """The folder or part of a name that stands for ``{language}``, as it is written."""
    series: str
    version: str
    language: str
    day: str


class Pattern(NamedTuple):
    """A pattern ready to match."""

    text: str
    whole: re.Pattern[str]
    parts: tuple[re.Pattern[str], ...]
    """What the first folders of a path must fit, so that no others are looked into."""
    depth: int
    """How many folders below the root a file may stand, -1 if any number."""

    def leads_on(self, folders: Sequence[str]) -> bool:
        """Whether files that fit may stand below these folders, as seen from the settings' root."""
        if 0 <= self.depth < len(folders):
            return False
        return all(part.fullmatch(name) for part, name in zip(self.parts, folders, strict=False))


def fitting(path: str, config: Config) -> Fit | None:
    """Return how the first pattern of ``series`` that fits a path fits it; ``path`` is absolute.

    Raises:
        ConfigError: A pattern is none.
    """
    return fitting_home(os.path.relpath(path, config.root).replace(os.sep, "/"), config)


def fitting_home(home: str, config: Config) -> Fit | None:
    """Return the same for a path relative to the settings' root."""
    if home.startswith("../"):
        return None
    for pattern in patterns(config):
        if (found := pattern.whole.fullmatch(home)) and (fit := _fit(pattern, found, config.root.as_posix())):
            return fit
    return None


def _fit(pattern: Pattern, found: re.Match[str], root: str) -> Fit | None:
    """Return how a path fits; ``None`` where something else stands in place of a language."""
    home, groups = found.string, found.groupdict()
    tag, version = groups.get("language") or "", home
    if tag:
        start, end = found.span("language")
        if region := _REGION_CUT.search(home[:start]):
            # A star took what belongs to the tag: the `zh-` of `x-zh-CN.md`.
            start -= len(region[0])
            tag = home[start:end]
        version = f"{home[:start]}{{language}}{home[end:]}"
        if not language_tags.language(tag):
            return None
    series = f"{root}/{pattern.text}::{language_tags.folded(tag)}"
    day = _day(groups.get("date") or "")
    return Fit(pattern.text, tag, series, f"{root}/{version}", language_tags.language(tag), day)


def _day(date: str) -> str:
    """Return a date in one spelling: ``2026-06-02``, ``2026-06``, ``2026-w23``, ``2026``."""
    digits = re.sub(r"[-_./]", "", date).lower()
    parts = (digits[:4], digits[4:]) if "w" in digits else (digits[:4], digits[4:6], digits[6:])
    return "-".join(filter(None, parts))


def patterns(config: Config) -> tuple[Pattern, ...]:
    """Return the patterns of ``series``, ready to match.

    Raises:
        ConfigError: One is none.
    """
    try:
        return _all(config.settings.series)
    except ValueError as error:
        return _refused(config, error)


def _refused(config: Config, error: ValueError) -> tuple[Pattern, ...]:
    """Raise the error for the first pattern that is none."""
    for text in config.settings.series:
        try:
            read(text)
        except ValueError as mistake:
            reason, _, hint = str(mistake).partition("; ")
            raise config.error(f"no pattern of a series: {reason}", "series", value=text, hint=hint) from None
    raise config.error(str(error), "series")


@lru_cache(maxsize=64)
def _all(texts: tuple[str, ...]) -> tuple[Pattern, ...]:
    if len(texts) > _MOST:
        raise ValueError(f"there are more than {_MOST} patterns")
    return tuple(map(read, texts))


def read(text: str) -> Pattern:
    """Return a pattern ready to match: a glob as git reads it, with ``{language}`` and ``{date}`` at most once each.

    Raises:
        ValueError: It is none; what may be done about it follows a semicolon.
    """
    _check(text)
    glob = text
    for field, word in _STANDINS.items():
        glob = glob.replace(f"{{{field}}}", word)
    parts = glob.removeprefix("/").split("/")
    fixed = parts[:-1] if "/" in glob.strip("/") or glob.startswith("/") else []
    # Above a part that may be any number of folders the depth of a path is known.
    loose = next((index for index, part in enumerate(parts) if part == "**" or _STANDINS["date"] in part), len(parts))
    anywhere = not fixed and len(parts) == 1 and not glob.startswith("/")
    dated = 2 if _STANDINS["date"] in glob else 0
    depth = -1 if anywhere or "**" in parts else len(parts) - 1 + dated
    return Pattern(text, _compiled(glob), tuple(map(_compiled_part, fixed[:loose])), depth)


def _check(text: str) -> None:
    if not text.strip() or len(text) > _LONGEST:
        raise ValueError(f"it is empty or has more than {_LONGEST} characters")
    if text.startswith(("!", "#")):
        raise ValueError(f"{text!r} begins with {text[0]!r}; name the files that belong together")
    if text.endswith("/"):
        raise ValueError(f"{text!r} names a folder; name its files, as in {text + '*.md'!r}")
    if text.startswith("~/") or not {".", ".."}.isdisjoint(text.split("/")):
        raise ValueError(
            f"{text!r} leads elsewhere; write it as seen from the folder of the settings, below that alone"
        )
    if "\\" in text:
        raise ValueError(f"{text!r} holds a backslash; folders are parted by /")
    _check_fields(text)
    if any(word in text for word in _STANDINS.values()):
        raise ValueError(f"{text!r} holds a word that is taken")


def _check_fields(text: str) -> None:
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in _FIELDS:
            raise ValueError(f"{{{name}}} is not known in {text!r}; {_meant(name)}")
        if text.count(f"{{{name}}}") > 1:
            raise ValueError(f"{{{name}}} stands twice in {text!r}; write * for the other")
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", text)):
        raise ValueError(f"a brace of {text!r} has no other; there are {{language}} and {{date}}")


def _meant(name: str) -> str:
    """Return which field was meant by a name that is none: ``lang``, ``locale``, ``day``."""
    field = {"l": "language", "d": "date", "y": "date", "m": "date"}.get(name[:1].lower())
    return f"did you mean {f'{{{field}}}'!r}?" if field else "there are {language} and {date}"


def _compiled(glob: str) -> re.Pattern[str]:
    """Return the regular expression for a glob, as the library for those of a .gitignore makes it."""
    from factlint.globs import spec  # noqa: PLC0415 - slow to load, and few settings name a series

    made = [one.regex for one in spec((glob,)).patterns if one.regex]
    if not made:
        raise ValueError(f"{glob!r} is no glob")
    regex = made[0].pattern.removesuffix("(?:(?P<ps_d>/)|$)")
    regex += ".+" if glob.endswith("/**") else ""  # git is content with the folder
    regex = regex.replace(_STANDINS["language"], f"(?P<language>{_LANGUAGE})", 1)
    with warnings.catch_warnings():
        # As where the library compiles it: Python warns of `[[]`, a sound glob.
        warnings.simplefilter("ignore", FutureWarning)
        return re.compile(regex.replace(_STANDINS["date"], f"(?P<date>{_DATE})", 1))


def _compiled_part(part: str) -> re.Pattern[str]:
    return _compiled(f"/{part}")
