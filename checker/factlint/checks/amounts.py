"""Checks on amounts: of money, without a currency; of anything, told twice with different values."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint import lazy
from factlint.checks import Options, amount_kinds, check, told_twice
from factlint.digest import amounts
from factlint.report import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factlint.digest.amounts import Amount
    from factlint.document import Span
    from factlint.model import Digest, Sentence

_MONEY_SIGN = lazy.pattern(
    r"[$€£¥￥₩₹]|\b(?:USD|EUR|GBP|JPY|CNY|RMB|KRW|CHF|INR|dollars?|euros?|yen|yuan|pounds?|dólares|reais|francs?)\b"
    r"|円|ドル|ユーロ|ウォン|元",
    re.IGNORECASE,
)


@check("amounts.contradicting", Options)
def contradicting(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each place that gives another value of a quantity than a second place of the digest.

    Bad:  "It closed a round of $852 billion" beside the cited title "Kestrel raises $122 billion"; "1,500 jobs" in the
          summary, "1,200 jobs" in the story
    Good: "It is now valued at $852 billion" beside the same title
    """
    return told_twice.find(digest, _cited_titles(digest))


def _cited_titles(digest: Digest) -> dict[int, dict[str, Span]]:
    """Return for each story the titles of the pages that it cites for sure, and where they stand."""
    found: dict[int, dict[str, Span]] = {}
    for citation in digest.citations:
        if citation.story is None or citation.resolution != "reference":
            continue
        for index in citation.references:
            if title := digest.references[index].title:
                found.setdefault(citation.story, {})[title.text] = title.span
    return found


@check("amounts.bare", Options)
def bare(digest: Digest, _options: Options) -> Iterator[Hit]:
    """Report each amount of capital, revenue … of which no currency is said.

    Bad:  committed capital of 852 billion
    Good: committed capital of $852 billion; a model of 852 billion parameters; 852 billion users
    """
    for sentence in digest.sentences:
        for one in amounts.find(sentence.text, digest.language):
            if one.scale < 10**6 or one.currency or not amount_kinds.is_bare(sentence.text, one, digest.language):
                continue
            if not _MONEY_SIGN.search(sentence.text) and one.value not in _known_values(digest, sentence.story):
                span = _span(digest, sentence, one)
                yield Hit(span, f"{one.text!r} of what: no currency is said", found=one.text, help="add the currency")


def _span(digest: Digest, sentence: Sentence, amount: Amount) -> Span:
    """Return where an amount of a sentence stands in the source."""
    start = sentence.at[0]
    return digest.blocks[sentence.block].prose.span(start + amount.start, start + amount.end)


@lru_cache(maxsize=4)
def _known_values(digest: Digest, story: int | None) -> set[Decimal]:
    """Return the amounts that bear a currency somewhere in a story."""
    return {
        one.value
        for sentence in digest.story_sentences(story)
        for one in amounts.find(sentence.text, digest.language)
        if one.currency
    }
