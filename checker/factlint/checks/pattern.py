r"""Checks for house rules: a phrase or pattern that must not, or must, stand in a digest.

The patterns are those of the `regex` package: as Python's ``re``, and more: ``\p{Katakana}`` names a script, which
rules for eight languages need, and a search can be ended after a time. A pattern may come from a stranger's pull
request, and one with nested repeats would hold up ``re`` for longer than anybody waits, without a way to stop it.
"""

from __future__ import annotations

import time
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Literal

from factlint.checks import Options, check
from factlint.document import Span
from factlint.errors import RuleError
from factlint.report import Hit
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.model import Digest

Where = Literal["prose", "heading", "title", "source", "url"]

_SECONDS = 2.0
"""How long one rule may search one digest; a sound pattern takes milliseconds."""
_LONGEST = 1000
"""Characters of a pattern: long ones cost time to compile, where no clock runs."""
_SHOWN = 60
"""Characters of a match that a message quotes."""
_WORD = r"[\p{Latin}\p{Greek}\p{Cyrillic}\p{Arabic}\p{N}]"
"""A character of a word where words are parted by spaces: "AI" is no part of "said", but it is of "AIは"."""


class Pattern(Options, frozen=True):
    """What to look for, and where."""

    pattern: str | tuple[str, ...]
    """A regular expression, or a list of phrases, which are found as whole words and across line ends."""
    where: Where | tuple[Where, ...] = "prose"
    """``prose`` is running text; ``title``, ``source`` and ``url`` are those of references, ``url`` of links too."""
    ignore_case: bool = False
    message: str = ""
    """What to say; ``{match}`` stands for the words that were found."""

    def __post_init__(self) -> None:
        """Refuse what is no pattern while the rule is loaded, not in the middle of a run."""
        if not self.pattern or (isinstance(self.pattern, tuple) and not all(map(str.strip, self.pattern))):
            raise ValueError("the pattern is empty")
        _compiled(self.pattern, self.ignore_case)


@check("pattern.forbid", Pattern)
def forbid(digest: Digest, options: Pattern) -> Iterator[Hit]:
    """Report each place where the pattern is found."""
    for span, words in _found(digest, options):
        yield Hit(span, _message(options, words) or f"{shortened(words, _SHOWN)!r} must not be used", found=words)


@check("pattern.require", Pattern)
def require(digest: Digest, options: Pattern) -> Iterator[Hit]:
    """Report a digest in which the pattern is found nowhere."""
    if next(_found(digest, options), None) is None:
        shown = options.pattern if isinstance(options.pattern, str) else options.pattern[0]
        message = _message(options, "") or f"{shortened(shown, _SHOWN)!r} is missing"
        yield Hit(Span(0, len(digest.line(1))), message, expected=shown)


def _found(digest: Digest, options: Pattern) -> Iterator[tuple[Span, str]]:
    """Yield each match with its span in the source.

    Raises:
        RuleError: The pattern takes too long on this digest.
    """
    compiled = _compiled(options.pattern, options.ignore_case)
    deadline = time.monotonic() + _SECONDS
    try:
        for text, span_of in _texts(digest, options.where):
            for match in compiled.finditer(text, timeout=max(0.001, deadline - time.monotonic())):
                if match[0]:
                    yield span_of(*match.span()), match[0]
    except TimeoutError:
        words = f"the pattern takes longer than {_SECONDS:.0f} s on this digest"
        raise RuleError(words, hint="repeats inside repeats, such as (a+)+, are the usual cause") from None


def _texts(digest: Digest, where: Where | tuple[Where, ...]) -> Iterator[tuple[str, Callable[[int, int], Span]]]:
    """Yield each text to search, and what gives the source span of a part of it."""
    places = (where,) if isinstance(where, str) else where
    if "prose" in places:
        yield from ((block.text, block.prose.span) for _, block in digest.reading() if block.kind != "heading")
    if "heading" in places:
        yield from ((block.text, block.prose.span) for block in digest.blocks if block.kind == "heading")
    fields = [getattr(reference, place) for reference in digest.references for place in places if place in _FIELDS]
    found = {field.span: field.text for field in fields if field}
    if "url" in places:
        found |= {link.url_span: link.url for block in digest.blocks for link in block.links}
    for span, text in sorted(found.items()):
        yield text, partial(_in_field, digest.slice(span), text, span)


_FIELDS = frozenset({"title", "source", "url"})


def _in_field(source: str, text: str, span: Span, start: int, end: int) -> Span:
    """Return where a part of a field stands; with markup in between only the field as a whole can be told."""
    return Span(span.start + start, span.start + end) if source == text else span


@lru_cache(maxsize=64)
def _compiled(pattern: str | tuple[str, ...], ignore_case: bool) -> Any:  # noqa: ANN401, FBT001 - published without types; as in the options
    """Return the pattern ready to search.

    Raises:
        ValueError: It is no regular expression, or too long.
    """
    import regex  # noqa: PLC0415 - 14 ms, and only house rules need it

    source = pattern if isinstance(pattern, str) else "|".join(_phrase(phrase) for phrase in pattern)
    if isinstance(pattern, str) and len(pattern) > _LONGEST:
        raise ValueError(f"the pattern is longer than {_LONGEST} characters; a list of phrases may be")
    try:
        return regex.compile(source, regex.VERSION0 | (regex.IGNORECASE if ignore_case else 0))
    except (regex.error, RecursionError, OverflowError) as error:
        raise ValueError(f"no regular expression: {error}") from None


def _phrase(phrase: str) -> str:
    """Return the regular expression of a phrase: whole words, any white space between them."""
    import regex  # noqa: PLC0415 - as above

    words = r"\s+".join(regex.escape(word) for word in phrase.split())
    before = f"(?<!{_WORD})" if regex.match(_WORD, phrase.strip()) else ""
    after = f"(?!{_WORD})" if regex.match(_WORD, phrase.strip()[-1:]) else ""
    return f"{before}{words}{after}"


def _message(options: Pattern, words: str) -> str:
    # Not str.format: a house rule's braces are text, and must not reach into our objects.
    return options.message.replace("{match}", words)
