"""Bytes into text: the encodings that digests really come in, and a clear error for what is no text."""

from __future__ import annotations

import re

from factlint.errors import InputError

_UNSPEAKABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` with NULs and lone surrogates replaced by U+FFFD, one for one, so that offsets stay.

    No UTF-8 file can hold a lone surrogate, so that neither the readers nor the outputs could bear one.
    """
    return _UNSPEAKABLE.sub("\ufffd", text) if _UNSPEAKABLE.search(text) else text


def decode(data: bytes, path: str) -> str:
    """Return the text of a file.

    Raises:
        InputError: It is no text.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = "is not UTF-8"
        raise InputError(message, path=path) from error
