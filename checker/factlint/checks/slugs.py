"""Whether the words of a URL speak of what the title speaks of."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Count, Options, check
from factlint.digest import language, titles, urls
from factlint.digest.function_words import FUNCTION_WORDS
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.document import Span
    from factlint.model import Digest

_WORD = lazy.pattern(r"[^\W_]+")
# Pages that hold many stories are named after one of them, or after none.
_MANY = """
archive briefing bulletin daily digest edition episode issue live liveblog newsletter podcast recap roundup rundown
summary thread updates week weekly
"""
_FREE_HOSTS = lazy.pattern(
    r"(?:.*\.)?(?:github\.com|gitlab\.com|huggingface\.co|youtube\.com|x\.com|twitter\.com|reddit\.com|beehiiv\.com"
    r"|substack\.com|buttondown\.com|mailchi\.mp|news\.ycombinator\.com|apps\.apple\.com|play\.google\.com|wikipedia\.org)"
)
_EMPTY = """
about article articles blog case company content default detail details document download event events feature
features full guide home html index insights intro introduction item latest link main media more news official page
pages pdf post posts press product products publication release releases report resource resources site source story
studies study technology update view website
"""
"""Words that every URL may have, so that they tell nothing of its page."""
_CJK = ("ja", "ko", "zh")


class WrongPage(Options, frozen=True):
    """When a URL has enough words to be judged."""

    min_words: Count = 4
    """Telling words that the URL's last part must have."""
    min_title_words: Count = 3
    """Telling words that the title must have."""


@check("slugs.wrong_page", WrongPage)
def wrong_page(digest: Digest, options: WrongPage) -> Iterator[Hit]:
    """Report each title whose URL spells words of which the title has not one; each page once.

    Bad:  "Kestrel Grid maintains substations by prediction" → /news/nine-ferries-rebuilt-for-hydrogen
    Good: the same title → /news/predictive-maintenance-substation
    """
    seen: set[str] = set()
    for index, title, url, span in [*_listed(digest), *_linked_headlines(digest)]:
        slug = _slug(url) if url not in seen else []
        seen.add(url)
        if len(slug) < options.min_words or not _may_judge(digest, title):
            continue
        own = telling(title)
        if len(own) >= options.min_title_words and not share(slug, own, title, url):
            yield Hit(
                span,
                f"the URL speaks of “{' '.join(slug)}”, and the title “{title}” has none of these words",
                expected=" ".join(own),
                found=" ".join(slug),
                reference=index,
                help="open the page: it is probably another story's",
            )


def _listed(digest: Digest) -> Iterator[tuple[int | None, str, str, Span]]:
    """Yield title and URL of each reference that has both."""
    for index, reference in enumerate(digest.references):
        if reference.title and reference.url:
            yield index, reference.title.text, reference.url.text, reference.url.span


def _linked_headlines(digest: Digest) -> Iterator[tuple[int | None, str, str, Span]]:
    """Yield the headlines that are links; link texts within a sentence are no titles."""
    for citation in digest.citations:
        if citation.kind != "link" or citation.url is None or citation.story is None:
            continue
        story = digest.stories[citation.story]
        if citation.block == story.first and titles.fold(citation.text) == titles.fold(story.title):
            yield None, citation.text, citation.url, citation.span


def _may_judge(digest: Digest, title: str) -> bool:
    """Whether a title is English, as almost all URLs are: a translated one shares no word with its page's address."""
    folded = unicodedata.normalize("NFKD", title)
    if any(char.isalpha() and char > "\u024f" for char in title) or any(unicodedata.combining(char) for char in folded):
        return False
    found, _ = language.of_text(title)
    return found == "en" or (found == "und" and (digest.language == "en" or digest.language in _CJK))


def speaks_of(url: str, title: str) -> bool | None:
    """Whether the words of a URL speak of what a title does; ``None`` where fewer than three of them tell anything."""
    slug = _slug(url)
    return share(slug, telling(title), title, url) if len(slug) > 2 else None


def telling(title: str) -> list[str]:
    """Return the words of a title that tell what a page is about."""
    return _telling(_words(title))


def _slug(url: str) -> list[str]:
    """Return the telling words of a URL's last part; none where it is an id or names a page of many stories."""
    if _FREE_HOSTS.fullmatch(urls.host(url)):
        return []
    words = urls.slug_words(url)
    if not set(_MANY.split()).isdisjoint(words) or language.of_text(" ".join(words))[0] not in ("en", "und"):
        return []
    return _telling(words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "").replace("'", ""))


def _telling(words: list[str]) -> list[str]:
    """Return the words that tell what a page is about: no function words, no numbers, nothing that every URL has."""
    return [word for word in dict.fromkeys(words) if len(word) > 1 and not word.isdigit() and word not in _idle()]


@cache
def _idle() -> frozenset[str]:
    """Return the words that tell nothing of a page."""
    return FUNCTION_WORDS["en"] | frozenset(_EMPTY.split())


def share(slug: list[str], title: list[str], whole_title: str, url: str) -> bool:
    """Whether words have anything in common with title and URL: one or its stem, a number, a name as one, initials."""
    stems = {word[:4] for word in title}
    if any(word[:4] in stems for word in slug):
        return True
    numbers = set(re.findall(r"\d+", whole_title))
    path = urls.split(url).path.casefold()
    if numbers & set(re.findall(r"\d+", path)):
        return True
    squeezed = "".join(_words(whole_title))
    spelt = "".join(_words(path))
    if any(len(word) > 3 and word in squeezed for word in slug) or any(
        len(word) > 2 and word in spelt for word in title
    ):
        return True
    return bool(_initials(slug) & set(title) or _initials(title) & set(slug))


def _initials(words: list[str]) -> set[str]:
    """Return the initials of two to five neighbouring words."""
    letters = "".join(word[0] for word in words[:40])
    return {letters[at : at + size] for size in range(2, 6) for at in range(len(letters) - size + 1)}
