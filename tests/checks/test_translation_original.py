"""Which of several versions is the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilingual import CRANES, CRANES_JA, FERRIES, FERRIES_JA, english, japanese, told
from factlint.checks.translation_original import find
from factlint.digest import parse
from factlint.series import Version

if TYPE_CHECKING:
    from factlint.model import Digest


def front(digest: Digest, matter: str) -> Digest:
    """Return a digest with front matter."""
    return parse(f"---\n{matter}\n---\n{digest.text}", digest.path, language=digest.language)


def test_front_matter_names_the_original() -> None:
    """Above all that would speak for the other."""
    more, fewer = english(CRANES, FERRIES), japanese(CRANES_JA)

    assert find(more, [Version(fewer.path, fewer)]) is None
    named = front(more, "translated_from: ja")
    assert find(named, [Version(fewer.path, fewer)]) == (fewer.path, fewer, True)
    assert find(fewer, [Version(named.path, named)]) is None


def test_words_that_were_left_over_tell_a_translation() -> None:
    """A run of kana in an English sentence comes from somewhere; a quotation may."""
    fewer = japanese(CRANES_JA)
    left, quoted = (
        english(f"It says {words} today. {CRANES}", FERRIES)
        for words in ("自動化の範囲は夜間のみ", "「自動化の範囲は夜間のみ」")
    )

    assert find(left, [Version(fewer.path, fewer)]) is not None
    assert find(quoted, [Version(fewer.path, fewer)]) is None


def test_translations_lose_things() -> None:
    """So the one that has more is the original; of equals the English one."""
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA, FERRIES_JA))]) is not None
    assert find(english(CRANES, FERRIES), [Version("ja/a.md", japanese(CRANES_JA))]) is None
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA))]) is None


def test_settings_that_name_another_language_than_there_is() -> None:
    """Then no version is the original, and nothing is guessed."""
    assert find(english(CRANES), [Version("ja/a.md", japanese(CRANES_JA), is_original=False)]) is None


def test_a_guess_says_so() -> None:
    """The help names the setting; where the settings name the original there is none."""
    ours, theirs = english(CRANES), japanese(CRANES_JA, FERRIES_JA)

    assert "original-language" in told(ours, theirs, named=None)[0][1].help
    assert told(ours, theirs)[0][1].help == ""
