"""Values from other people's TOML, converted to our types; a mistake names the very key it is about."""

from __future__ import annotations

import re
import types
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from factlint.suggest import did_you_mean

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)
Key = str | int

_KINDS = {
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "datetime": "a date",
    "date": "a date",
    "time": "a time",
    "null": "nothing",
}
_LIMITS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}
_MOST_LISTED = 8
"""With more keys than these a list of all of them would hide what is wrong."""


class Mistake(Exception):  # noqa: N818 - what the user made, not a state of ours; callers turn it into a FactlintError
    """A value that does not fit its type: where in the data, what is wrong, what may have been meant."""

    def __init__(self, path: tuple[Key, ...], message: str, hint: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.message = message
        self.hint = hint


def convert(value: object, kind: type[T], path: tuple[Key, ...] = ()) -> T:
    """Return ``value`` as ``kind`` (a msgspec struct, usually), which is found at ``path`` of the whole data.

    Raises:
        Mistake: The value does not fit.
    """
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        message, inner = _split(str(error))
        raise _mistake(message, inner, kind, path) from None


def table(value: object, kind: type[S], path: tuple[Key, ...] = ()) -> S:
    """Return a table as a struct, key by key, so that a mistake in a dictionary inside it is told with its key too.

    Raises:
        Mistake: A key is unknown, or a value does not fit.
    """
    if not isinstance(value, dict):
        raise expected(path, "a table", value)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in value:
        if key not in fields:
            raise Mistake((*path, key), f"unknown key {key!r}", _near_or_all(key, list(fields)))
    return kind(**{fields[key].name: _deep(entry, fields[key].type, (*path, key)) for key, entry in value.items()})


def _deep(value: object, kind: Any, path: tuple[Key, ...]) -> Any:  # noqa: ANN401 - TOML holds anything
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return table(value, kind, path)
    if get_origin(kind) is dict:
        if not isinstance(value, dict):
            raise expected(path, "a table", value)
        return {key: _deep(entry, get_args(kind)[1], (*path, key)) for key, entry in value.items()}
    return convert(value, kind, path)


def expected(path: tuple[Key, ...], what: str, value: object) -> Mistake:
    """Return the mistake of a value that is no ``what`` at all."""
    return Mistake(path, f"{dotted(path) or 'factlint'} must be {what}, not {_kind(type(value).__name__)}")


def dotted(path: tuple[Key, ...]) -> str:
    """Return a key path as it is written in TOML: ``rule.DAT003.max-age-days``."""
    return ".".join(key.replace("_", "-") for key in path if isinstance(key, str))


def _split(message: str) -> tuple[str, tuple[Key, ...]]:
    """Part a message of msgspec into its words and its path."""
    place = re.search(r" - at `(?:key in )?\$([^`]*)`$", message)
    if not place:
        return message, ()
    steps = tuple(int(number) if number else name for name, number in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", place[1]))
    return message[: place.start()], steps


def _mistake(message: str, inner: tuple[Key, ...], kind: object, path: tuple[Key, ...]) -> Mistake:
    whole = path + inner
    key = dotted(whole)
    if inner and isinstance(inner[-1], int):
        key = f"each word of {key}"
    if unknown := re.match(r"Object contains unknown field `(.*)`", message, re.DOTALL):
        return _unknown(whole, unknown[1], keys(kind, inner))
    if missing := re.match(r"Object missing required field `(.*)`", message):
        return Mistake(whole, f"the key {dotted((missing[1],))!r} is missing")
    if wrong := re.match(r"Invalid enum value '?(.*?)'?$", message, re.DOTALL):
        choices = _choices(_inside(kind, inner))
        hint = did_you_mean(wrong[1], choices) or f"one of {', '.join(choices)}"
        return Mistake(whole, f"{key} cannot be {wrong[1]!r}", hint)
    wanted = _wanted(message, _inside(kind, inner))
    words = f"{key} must be {wanted}" if wanted else f"{message[:1].lower()}{message[1:]}"
    return Mistake(whole, words if wanted or not key else f"{key}: {words}")


def _wanted(message: str, kind: object) -> str:
    """Return what a message of msgspec demands of a value, in our words; nothing if it is of another kind."""
    if form := re.match(r"Expected `(.*?)`, got `(.*?)`$", message):
        return f"{' or '.join(_kind(part) for part in form[1].split(' | '))}, not {_kind(form[2])}"
    if limit := re.match(r"Expected `.*?` (>=|<=|>|<) (\S+)$", message):
        return f"{_LIMITS[limit[1]]} {limit[2]}"
    return _description(kind) if "matching regex" in message else ""


def _unknown(path: tuple[Key, ...], key: str, known: list[str]) -> Mistake:
    """Return the mistake of a key that means nothing."""
    # Options are looked up with `_` whatever was written, and shown with `-`, as everywhere.
    shown = "-".join(filter(None, key.split("_"))) if key.strip("_") == key else key
    return Mistake((*path, key), f"unknown key {shown!r}", _near_or_all(key, known))


def _near_or_all(key: str, known: list[str]) -> str:
    near = did_you_mean(key, known)
    if near or len(known) > _MOST_LISTED:
        return near
    return f"known: {', '.join(known)}" if known else "there is no key to set"


def _description(kind: object) -> str:
    """Return how a type with a pattern describes what it wants."""
    meta = (part for part in getattr(kind, "__metadata__", ()) if isinstance(part, msgspec.Meta))
    return next((part.description for part in meta if part.description), "")


def _kind(name: str) -> str:
    return _KINDS.get(name) or _KINDS.get({"list": "array", "dict": "object", "NoneType": "null"}.get(name, ""), name)


def keys(kind: object, path: tuple[Key, ...] = ()) -> list[str]:
    """Return the keys that a struct type knows, as they are written in TOML."""
    inner = _inside(kind, path)
    if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
        return [field.encode_name.replace("_", "-") for field in msgspec.structs.fields(inner)]
    return []


def _inside(kind: object, path: tuple[Key, ...]) -> object:
    """Return the type that stands at ``path`` of ``kind``, or ``None`` where that cannot be told."""
    for step in path:
        if isinstance(step, int):
            kind = next((part for part in get_args(kind) if part is not Ellipsis), None)
        elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            kind = next((field.type for field in msgspec.structs.fields(kind) if field.encode_name == step), None)
        else:
            return None
    return kind


def _choices(kind: object) -> list[str]:
    """Return the words of a ``Literal``, also of one inside a union, a list or an annotation."""
    if get_origin(kind) is Literal:
        return [str(choice) for choice in get_args(kind)]
    if get_origin(kind) in (Union, types.UnionType, Annotated, tuple, list, dict):
        return [choice for part in get_args(kind) for choice in _choices(part)]
    return []


def plain(value: object) -> Any:  # noqa: ANN401 - TOML holds anything
    """Return a table with ``-`` in its keys spelt ``_``, as the fields of a struct are."""
    return {key.replace("-", "_"): entry for key, entry in value.items()} if isinstance(value, dict) else value
