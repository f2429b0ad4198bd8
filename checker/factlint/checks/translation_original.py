"""Which version of a digest is the original, and which are its translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint import lazy
from factlint.report import Evidence
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.document import Span
    from factlint.model import Digest
    from factlint.series import Version

_LINE = 160
"""Characters of a line that is shown as evidence."""
_NAMING = frozenset((
    "original", "original_language", "originallanguage", "source_language", "sourcelanguage", "source_lang",
    "translated_from", "translatedfrom", "translation_of", "translationof",
))  # fmt: skip
"""Keys of the front matter that name the original: its language or its file."""
_FROM = lazy.pattern(
    r"(?i:translated from (?:the )?(?:original )?|translation from (?:the )?"
    r"|übersetzt aus dem |traduit (?:du |de l['’])"
    r"|traducido del |traduzido do )([^\W\d_]+)|(日本語|中国語|英語|韓国語)(?:版)?(?:の原文)?から(?:の)?翻訳"
    r"|译自(日文|日语|英文|英语|中文|韩文|韩语)|(일본어|영어|중국어)(?:판)?(?:에서|를|을) 번역"
)
_NAMES = {
    "ja": "japanese japanischen japonais japonés japonês japanisch 日本語 日文 日语 일본어",
    "en": "english englischen anglais inglés inglês 英語 英文 英语 영어",
    "zh": "chinese chinesischen chinois chino chinês 中国語 中文 중국어",
    "ko": "korean koreanischen coréen coreano 韓国語 韩文 韩语",
    "de": "german deutschen allemand alemán alemão",
    "fr": "french französischen français francés francês",
    "es": "spanish spanischen espagnol español espanhol",
    "pt": "portuguese portugiesischen portugais portugués",
}
_SIGNS = {
    "ja": lazy.pattern(r"[\u3041-\u30fa一-鿿々ー]*[\u3041-\u3096][\u3041-\u30fa一-鿿々ー]+"),
    "ko": lazy.pattern(r"[가-힣]{2,}(?:[ ]?[가-힣]+){1,8}"),
    "zh": lazy.pattern(r"[一-鿿]{4,}"),
}
"""Runs of a language's own script, long enough to be words of a sentence."""
_OWN = {"ja": ("ja", "zh"), "zh": ("zh",), "ko": ("ko", "zh")}
"""Whose signs stand in a language's own text."""
_QUOTED = lazy.pattern(r"[\"“”„«»‘’'「」『』《》()（）]")


class Original(NamedTuple):
    """The version that the digest at hand is a translation of."""

    path: str
    digest: Digest
    guessed: bool
    """Whether the settings say nothing, so that a finding should say how to set it right."""

    def place(self, offset: int) -> str:
        """Return a place in it as ``path:line``."""
        return f"{self.path}:{self.digest.position(offset).line}"

    def line_of(self, span: Span) -> Evidence:
        """Return the line that a span of it stands in, as evidence."""
        line = self.digest.position(span.start).line
        return Evidence(shortened(self.digest.line(line), _LINE), f"the original, {self.path}:{line}")

    @property
    def help(self) -> str:
        """What to do where the other version is not the original after all."""
        return (
            f"{self.path} is taken for the original; if it is not, set original-language in the settings"
            if self.guessed
            else ""
        )


def find(digest: Digest, versions: Sequence[Version]) -> Original | None:
    """Return the original of the digest at hand; ``None`` if it is the original itself or has no other version."""
    named = [version for version in versions if version.is_original]
    if named:
        return Original(named[0].path, named[0].digest, guessed=False)
    if not versions or any(version.is_original is False for version in versions):
        return None
    every = {digest.path: digest} | {version.path: version.digest for version in versions}
    best = max(every, key=lambda path: (_rank(every[path], list(every.values())), path))
    return None if every[best] is digest else Original(best, every[best], guessed=True)


def _rank(digest: Digest, every: Sequence[Digest]) -> tuple[int, int, int, bool]:
    """Return how much speaks for a digest being the original, strongest reason first; the same whoever asks."""
    others = [other for other in every if other is not digest]
    named = sum(_names(other, digest) for other in others) - any(_names(digest, other) for other in others)
    left = sum(_has_left(other, digest.language) for other in others)
    mine = any(_has_left(digest, other.language) for other in others)
    return named, left - mine, _size(digest), digest.language == "en"


def _names(digest: Digest, other: Digest) -> bool:
    """Whether a digest names another one, or its language, as its original."""
    for entry in digest.document.front_matter:
        if entry.path and entry.path[0].lower().replace("-", "_") in _NAMING and _means(entry.value, other):
            return True
    match = _FROM.search(digest.text)
    language = match and next(filter(None, match.groups()), "")
    return bool(language) and _means(language or "", other)


def _means(value: str, other: Digest) -> bool:
    words = value.strip().lower()
    code = words.replace("_", "-").partition("-")[0]
    return (
        code == other.language
        or words in _NAMES.get(other.language, "").split()
        or (len(words) > 3 and "." in words and other.path.replace("\\", "/").lower().endswith(words.lstrip("./")))
    )


def _has_left(digest: Digest, language: str) -> bool:
    """Whether words of another language were left in a digest's sentences, outside of quotations."""
    sign = _SIGNS.get(language)
    if sign is None or digest.language == language or language in _OWN.get(digest.language, ()):
        return False
    return any(
        (match := sign.search(sentence.text)) and not _QUOTED.search(sentence.text[max(0, match.start() - 2) :][:2])
        for sentence in digest.sentences
    )


def _size(digest: Digest) -> int:
    """Return how much a digest holds of what translations lose."""
    pages = {reference.canonical for reference in digest.references} | {one.canonical for one in digest.citations}
    return len(pages - {None}) + len(digest.references) + len(digest.sections) + len(digest.stories)
