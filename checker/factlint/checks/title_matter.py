"""Whether a page speaks of what a title names: its words, against all that the page shows."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import title_forms as forms
from factlint.digest import words as sizes
from factlint.digest.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from factlint.source import Page, TextBlock

_MOST = 300_000
"""Characters of a page that are looked at; an article has 5,000."""
_MOST_BLOCKS = 5_000
_SHORT_BLOCK = 300
_PARAGRAPH = 100
"""Characters of a paragraph that is more than the two lines of a teaser."""
_TEASER = 10
_STEM = 5
"""Letters at the beginning of a longer word that its forms share: "harbour", "harbours"."""
_BY = lazy.pattern(r"\A(?:by|von|par|por) ")
_NAME = lazy.pattern(r"[A-ZÀ-Þ][\w.'’-]+(?: (?:de |van |von |di )?[A-ZÀ-Þ][\w.'’-]*){1,3}")
_WORD = lazy.pattern(rf"[^\W_{forms.WIDE}]+(?:\.\d+)*")
# Hiragana ends Japanese words and makes none that tells anything.
_ASIAN = lazy.pattern("[\u30a1-\u30ff]{2,}|[\u3400-\u9fff]{2,}|[\uac00-\ud7a3]{2,}")


class Matter:
    """What a page speaks of, worked out when it is first asked."""

    def __init__(self, page: Page, keys: AbstractSet[forms.Key]) -> None:
        """Keep the page and the keys of the title in question."""
        self._page = page
        self._keys = [key for key in keys if len(key) >= _TEASER]

    @cached_property
    def _text(self) -> str:
        """Titles and text, but for a line that is the title in question: a teaser, which tells nothing of the page."""
        told = [title.text[: forms.LONGEST] for title in self._page.titles[:16]]
        told += [block.text for block, key in self._keyed if not self._is_teaser(key)]
        told += [block.text for block in self._page.blocks if len(block.text) > _SHORT_BLOCK]
        return _folded("\n".join(told)[:_MOST])

    @cached_property
    def _keyed(self) -> list[tuple[TextBlock, forms.Key]]:
        blocks = self._page.blocks[:_MOST_BLOCKS]
        return [(block, forms.key(block.text)) for block in blocks if len(block.text) <= _SHORT_BLOCK]

    def _is_teaser(self, key: forms.Key) -> bool:
        return any(mine in key and len(key) <= 2 * len(mine) for mine in self._keys)

    @property
    def has_teaser(self) -> bool:
        """Whether the title stands somewhere on the page as a line of its own."""
        return any(self._is_teaser(key) for _, key in self._keyed)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self._words if len(word) >= _STEM and not word[0].isdigit())

    @cached_property
    def _lines(self) -> frozenset[forms.Key]:
        return frozenset(key for _, key in self._keyed)

    @cached_property
    def _key(self) -> str:
        return forms.key_of_text(self._page.text[:_MOST])

    @property
    def size(self) -> int:
        """How many words its text has."""
        return sizes.size(self._page.text[:_MOST])

    def shows(self, part: str) -> bool:
        """Whether a few words stand on the page as a block of their own, or a name within one; in no title.

        With a word before it that says so ("by Jane Doe") the name of the author may stand in a title, too.
        """
        key, name = forms.key(part), _BY.sub("", part)
        is_name = _NAME.fullmatch(name) is not None and forms.key(name) in self._key
        if is_name and name != part:
            return True
        if any(key in forms.key(title.text) for title in self._page.titles[:16]):
            return False
        return key in self._lines or is_name

    def has_section(self, keys: AbstractSet[forms.Key]) -> bool:
        """Whether a heading of the page has one of the keys, and text of its own below it."""
        below = [*self._page.blocks[1 : _MOST_BLOCKS + 1], None]
        return any(
            block.kind == "heading"
            and following is not None
            and len(following.text) + sizes.wide(following.text) >= _PARAGRAPH
            and not keys.isdisjoint(forms.keys(block.text))
            for block, following in zip(self._page.blocks[:_MOST_BLOCKS], below, strict=False)
        )

    def speaks_of(self, word: str) -> bool:
        """Whether the page has a word or a form of it; of Chinese, Japanese and Korean these characters."""
        if word in self._words:
            return True
        if _ASIAN.fullmatch(word):
            return word in self._text
        return len(word) >= _STEM and not word[0].isdigit() and word[:_STEM] in self._stems


def telling(title: str, language: str) -> list[str]:
    """Return the words of a title that tell what it is about, folded: numbers too, but no function words.

    Of Chinese characters each pair, of a Korean word its first two syllables, since what follows is grammar.
    """
    idle = FUNCTION_WORDS["en"] | FUNCTION_WORDS.get(language, frozenset()) | forms.generic()
    text = _folded(title[: forms.LONGEST])
    found = [word for word in _WORD.findall(text) if word not in idle and (len(word) > 1 or word.isdigit())]
    for run in _ASIAN.findall(text):
        if run in idle:
            continue
        if run[0] >= "\uac00":
            found.append(run[:2])
        elif run[0] < "\u3400":
            found.append(run)
        else:
            found += [run[at : at + 2] for at in range(0, len(run) - 1, 2 if len(run) % 2 == 0 else 1)]
    return list(dict.fromkeys(found))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("'s ", " ")
