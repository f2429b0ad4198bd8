"""A value as TOML writes it, to show options and settings as a user would set them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.output.json import Json


def render(value: Json) -> str:
    """Return a value as TOML writes it, for the types that options have."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {render(item)}' for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(render, value)) + "]"
    if isinstance(value, str):
        from factlint.output.json import encode  # noqa: PLC0415 - few options are text

        return encode(value).decode().strip()
    return str(value)
