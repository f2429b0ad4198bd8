"""Where a redirect ends: at a home or section page instead of what was cited, or at the page's new address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from factlint import lazy
from factlint.digest import urls
from factlint.digest.hosts import host, registrable, same_site, without_prefix
from factlint.digest.lasting_hosts import is_lasting
from factlint.digest.listings import Listing, kind
from factlint.digest.session_keys import session_keys
from factlint.digest.url_languages import is_locale, is_translation
from factlint.shorten import shortened
from factlint.sources.verdict import Verdict

if TYPE_CHECKING:
    from factlint.sources.verdict import Arrival

_HOME_NAMES = """
about about-us all allgemein app blog blogs bienvenue center centre default events home homepage inicio index info
insights latest main media news newsroom overview portal press pressroom public releases resources room root site start
startseite stories top topics updates us web welcome willkommen www and the
"""
_GENERAL = frozenset(_HOME_NAMES.split())
"""Words of addresses that are home or section pages by another name: a redirect from them loses nothing."""
_LANGUAGES = frozenset(("lang", "hl", "locale", "language", "gl", "region", "country", "geo"))
_SECTION_NAMES = """
business companies culture deportes economia economie economy education entertainment finance gesellschaft health
international kultur life lifestyle local markets money national opinion opinions politica politics politik politique
pressroom science society sociedad sport sports startups stocks tech technik technologie technology tecnologia travel
wirtschaft wissen world
"""
_SECTIONS = frozenset(_SECTION_NAMES.split())
"""What the sections of news sites are called."""
_ERRORS = lazy.pattern(
    r"|1|true|404|410|e|err|errors?|code|status|msg|message|not-?_?found|missing|removed|deleted|expired|gone|from|ref|src"
    r"|redirect(?:ed)?|reason|page-?_?not-?_?found|unavailable|old"
)
"""Keys and values by which a home page is told that something else was asked for."""
_SEARCHES = frozenset(("keyword", "keywords", "q", "query", "s", "search", "term"))
_SEARCH_PATH = frozenset(("buscar", "busca", "busqueda", "find", "pesquisa", "recherche", "results", "search", "suche"))
_SOUGHT = 3
"""Words of an address that are a search of their own."""
_CODE = 12
_SHORT_HOST = 7
"""Characters of a shortener's code, and of the host of one whose codes are plain words."""


def home(arrival: Arrival) -> Verdict | None:
    """Return that a deep link leads to a home or section page, which no longer is what was cited.

    Not so where the way there keeps what was asked for (``/?story=the-yard-opens``), where the old address was
    that of a section as well, or where it names the site it leads to (``/products/kestrel`` to ``kestrel.test``).
    """
    asked, end = _meant(arrival), arrival.end
    if arrival.redirected and _searches_for(asked, end):
        return Verdict("broken", "redirected-home", f"it leads to a search, {shortened(end, 100)}")
    listing = _listing(end) if arrival.redirected else None
    if listing is None or kind(asked) is not None or not _is_deep(asked, home=listing == "home"):
        return None
    if _kept(asked, end) or _named_alike(asked, end, home=listing == "home") or _speaks_of(arrival):
        return None
    place = "the home page" if listing == "home" else "a page that lists others,"
    return Verdict("broken", "redirected-home", f"it leads to {place} {shortened(end, 100)}")


def moved(arrival: Arrival) -> Verdict | None:
    """Return that the page has another address for good: every redirect on the way says so, and it is worth a change.

    Who is sent to their language, device or session, or by a resolver made for that, goes on citing the old address.
    """
    hops, end = arrival.hops, arrival.last.url
    if not hops or not all(hop.permanent for hop in hops) or not _is_other(arrival.asked, end):
        return None
    return Verdict("moved", "permanent-redirect", f"it has moved for good to {shortened(end, 100)}")


def _meant(arrival: Arrival) -> str:
    """Return the address that was cited: behind a shortener, whose codes say nothing, the one that it leads to."""
    asked = arrival.asked
    for hop in arrival.hops:
        if hop.url != asked or not _is_code(asked, hop.target):
            break
        asked = hop.target
    return asked


def _is_code(url: str, target: str) -> bool:
    """Whether an address is but a code for another site's: ``bit.ly/3xTern``, ``t.co/a``."""
    path = urls.split(url).path.strip("/")
    if registrable(host(url)) == registrable(host(target)) or not 0 < len(path) <= _CODE or not path.isalnum():
        return False
    mixed = not path.isdigit() and (not path.islower() or not path.isalpha())
    return (mixed and path.isascii()) or len(registrable(host(url))) <= _SHORT_HOST


def _listing(end: str) -> Listing | None:
    """Return whether a redirect ends at a home or section page; what a query says of an error makes no other page."""
    bare, _, query = end.partition("#")[0].partition("?")
    if query and all(_ERRORS.fullmatch(part) for part in query.lower().replace("=", "&").split("&")):
        end = bare
    path = [part for part in urls.segments(end) if not is_locale(part)]
    if not path and len(urls.segments(end)) == 1 and not urls.split(end).query:
        return "home"
    section = len(path) == 1 and path[0] in _SECTIONS and not urls.split(end).query
    return kind(end) or ("listing" if section else None)


def _searches_for(asked: str, end: str) -> bool:
    """Whether a site looks for the words of an address that it no longer knows."""
    words = urls.slug_words(asked)
    pairs = [pair.partition("=") for pair in urls.split(end).query.lower().split("&")]
    sought = {word for key, _, value in pairs if key in _SEARCHES for word in _words(unquote(value))}
    if len(words) < _SOUGHT or not set(words) <= sought:
        return False
    path = urls.segments(end)
    return _SEARCH_PATH.isdisjoint(urls.segments(asked)) and (
        not path or is_locale(path[-1]) or not _SEARCH_PATH.isdisjoint(path)
    )


def _is_deep(asked: str, *, home: bool) -> bool:
    """Whether an address is surely that of a page among others: an id, a date, words that say more than a section's."""
    parts = urls.split(asked)
    path = [part for part in urls.segments(asked) if not is_locale(part)]
    if parts.query and not path:
        return True
    words = [word for part in path for word in _words(part)]
    if not words or all(word in _GENERAL for word in words):
        return bool(parts.query) and any(char.isdigit() for char in parts.query)
    if home:
        return True
    own = [word for word in _words(path[-1]) if word not in _GENERAL]
    return len(own) > 1 or len(path) > 1 or any(char.isdigit() for char in asked)


def _words(part: str) -> list[str]:
    part = unquote(part).partition(".")[0]
    return [word for word in part.replace("_", "-").replace("+", "-").split("-") if word]


def _kept(asked: str, end: str) -> bool:
    """Whether the new address holds the old one, or what tells it from others, in its query or fragment."""
    parts = urls.split(end)
    rest = unquote(unquote(f"{parts.query}#{parts.fragment}")).lower()
    if len(rest) < 3:
        return False
    path = urls.segments(asked)
    tells = [unquote(path[-1]).partition(".")[0]] if path else []
    tells += [pair.partition("=")[2].lower() for pair in urls.split(asked).query.split("&")]
    return any(len(tell) > 2 and tell in rest for tell in tells)


def _speaks_of(arrival: Arrival) -> bool:
    """Whether a title of the page has the words of the old address: then it is the page, at a strange address."""
    words = [word for word in urls.slug_words(arrival.asked) if len(word) > 2]
    titles = [title.text.casefold() for title in arrival.page.titles]
    return len(words) > 2 and any(all(word in title for word in words) for title in titles)


def _named_alike(asked: str, end: str, *, home: bool) -> bool:
    path = urls.segments(asked)
    last = unquote(path[-1]).partition(".")[0] if path else ""
    if home:
        name = "".join(_words(last))
        other = not same_site(host(asked), host(end))
        labels = [label.replace("-", "") for label in (host(end).split(".") if other else host(end).split(".")[:1])]
        site = registrable(host(asked)).partition(".")[0].replace("-", "")
        return any(label in ((name, site + name, name + site) if other else (name,)) for label in labels)
    ends = urls.segments(end)
    return bool(ends) and bool((set(_words(last)) - _GENERAL) & set(_words(ends[-1].removeprefix("@"))))


def _is_other(asked: str, end: str) -> bool:
    """Whether an address is worth writing in the place of the one asked."""
    old, new = urls.split(urls.without_tracking(asked)), urls.split(end)
    if _spelling(asked) == _spelling(end) or (old.scheme == "https" and new.scheme == "http"):
        return False
    if is_lasting(host(asked)):
        return False
    added = _keys(new.query) - _keys(old.query)
    if session_keys(end) - session_keys(asked) or any(urls.is_tracking(key) or key in _LANGUAGES for key in added):
        return False
    return not (_is_for_device(asked, end) or is_translation(asked, end))


def _keys(query: str) -> set[str]:
    return {pair.partition("=")[0].lower() for pair in query.split("&") if pair}


def _spelling(url: str) -> tuple[str, str, str, str]:
    parts = urls.split(urls.without_tracking(url))
    path = unquote(parts.path) or "/"
    return (parts.scheme, host(url), path, unquote(parts.query))


def _is_for_device(asked: str, end: str) -> bool:
    old, new = host(asked), host(end)
    device = new.startswith(("m.", "mobile.", "amp.")) and not old.startswith(("m.", "mobile.", "amp."))
    amp = "amp" in urls.segments(end) and "amp" not in urls.segments(asked)
    return (device and without_prefix(old) == without_prefix(new)) or amp
