"""Tags by which the names of files and folders tell a language: ``en``, ``zh-CN``, ``jp``.

Many a short name is a tag and a word: a folder ``it`` may hold Italian digests or those about computers. So a tag
stands alone only where it is hardly ever anything else; all others need another tag beside them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_CODE_WORDS = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"""
_CODES = frozenset(_CODE_WORDS.split())
"""ISO 639-1."""
_COUNTRY_WORDS = "jp:ja kr:ko cn:zh tw:zh hk:zh ua:uk cz:cs dk:da gr:el us:en gb:en"
_COUNTRIES = {country: code for country, _, code in (word.partition(":") for word in _COUNTRY_WORDS.split())}
"""Codes of countries that people write for languages; some are codes of languages of hardly any digest, too."""
_LONGER_OF = {
    "de": "deu ger german deutsch",
    "en": "eng english",
    "es": "spa spanish español espanol",
    "fr": "fra fre french français francais",
    "it": "ita italian italiano",
    "ja": "jpn japanese 日本語",
    "ko": "kor korean 한국어",
    "pt": "por portuguese português portugues",
    "ru": "rus russian русский",
    "zh": "zho chi chinese 中文",
}
"""Codes of three letters, and names."""
_LONGER = {word: code for code, words in _LONGER_OF.items() for word in words.split()}
_REGION_WORDS = """hans hant latn cyrl 419 ae ar at au be bg br ca ch cl cn co cz de dk ee eg es fi fr gb gr hk hr hu id
ie il in it jp kr mo mx my nl no nz pe pl pt ro rs ru sa se sg si sk th tr tw ua uk us vn za"""
_REGIONS = frozenset(_REGION_WORDS.split())
_ENDS = _CODES.union(_COUNTRIES, _LONGER, _REGIONS)
_SURE = frozenset(("en", "ja", "ko", "zh", "fr", "es", "pt", "ru"))
"""Languages whose tags are hardly ever anything else."""
_NATIONAL = frozenset(("us", "gb"))
_FORM = r"(?:[a-z]{2,3}(?:[-_](?:[a-z]{2}|[a-z]{4}|419)){0,2}|[^\W\d_]{2,10})"
IN_NAME = rf"(?i:{_FORM})"
"""A regular expression for what may be a tag within a name; :func:`language` tells whether it is one."""


def may_end(word: str) -> bool:
    """Whether a word may be the end of a tag: a look that spares most names all others."""
    return word.lower() in _ENDS


@lru_cache(maxsize=4096)
def language(name: str) -> str:
    """Return the ISO 639-1 code of the language that a name may be a tag of; nothing where it is none."""
    if len(name) > 12:
        return ""
    folded = name.lower().replace("_", "-")
    head, *regions = folded.split("-")
    if regions:
        return head if head in _CODES and _REGIONS.issuperset(regions) else ""
    return _COUNTRIES.get(head) or _LONGER.get(head) or (head if head in _CODES else "")


def folded(name: str) -> str:
    """Return a tag as it is compared: ``zh-cn`` of ``zh_CN``."""
    return name.lower().replace("_", "-")


def is_sure(name: str) -> bool:
    """Whether a tag is one even where no other stands beside it."""
    return _is_of_language(name) and language(name) in _SURE


def is_borne_out(name: str, others: Collection[str]) -> bool:
    """Whether other names beside a tag tell that it is one: a tag of another language, of which one names no country.

    Folders ``us``, ``uk``, ``jp`` hold what happens in these countries, all of it in English.
    """
    known = {other: language(other) for other in others if language(other)}
    if not _NATIONAL.isdisjoint((folded(name), *map(folded, known))) and "en" not in map(folded, (name, *known)):
        return False
    different = [other for other, code in known.items() if code != language(name) or "-" in folded(other)]
    return any(_is_of_language(one) for one in different if folded(one) != folded(name))


def _is_of_language(name: str) -> bool:
    return bool(language(name)) and folded(name) not in _COUNTRIES
