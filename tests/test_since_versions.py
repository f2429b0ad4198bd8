"""A digest that has not changed is told of where the original that it is a translation of has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.cli import main
from repositories import begin, commit

RULE = """# House translations

```toml
code = "HSE001"
name = "house-translations"
severity = "error"
needs = "folder"
fix = "none"
check = "translations.urls"
```

Pages of a translation are those of its original.
"""
ORIGINAL = """# Yard Daily, 2 June 2026

### The yard has a crane

The yard has a crane, which came by ship in May ([yard.test](https://yard.test/crane)).

### The berth is new

A berth was opened on Monday for ferries of all kinds ([berth.test](https://berth.test/new)).

### The ferry is slow

The ferry takes two hours for the crossing now ([ferry.test](https://ferry.test/slow?utm_source=mail)).
"""
TRANSLATION = """# Werft-Tageblatt, 2. Juni 2026

### Die Werft hat einen Kran

Die Werft hat einen Kran, der im Mai mit dem Schiff kam ([yard.test](https://yard.test/crane)).

### Der Anleger ist neu

Ein Anleger wurde am Montag für Fähren aller Art eröffnet ([berth.test](https://berth.test/new)).

### Die Fähre ist langsam

Die Fähre braucht jetzt zwei Stunden für die Überfahrt ([ferry.test](https://ferry.test/slow?utm_source=mail)).
"""
SETTINGS = 'original-language = "en"\nrules = ["house-rules"]\nselect = ["HSE001", "URL008"]\n'

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a digest in two languages; it is the current folder."""
    folder = tmp_path / "news"
    begin(folder)
    monkeypatch.chdir(folder)
    for name in ("en", "de", "house-rules"):
        Path(name).mkdir()
    Path("factlint.toml").write_text(SETTINGS, encoding="utf-8")
    Path("house-rules/HSE001-house-translations.md").write_text(RULE, encoding="utf-8")
    _write(ORIGINAL, TRANSLATION)
    commit()
    return folder


def _write(original: str, translation: str) -> None:
    Path("en/x.md").write_text(original, encoding="utf-8")
    Path("de/x.md").write_text(translation, encoding="utf-8")


def _told(capsys: Output, *paths: str, since: str = "HEAD") -> list[tuple[str, str, int]]:
    """Return path, code and line of what is reported."""
    capsys.readouterr()
    main(["check", *(paths or ("en", "de")), "--offline", "--format", "json", "--since", since])
    return [(one["path"], one["code"], one["line"]) for one in json.loads(capsys.readouterr().out)["findings"]]


MOVED = ORIGINAL.replace("berth.test/new", "berth.test/opened")


def test_a_translation_is_told_of_where_its_original_has_changed(capsys: Output) -> None:
    """What the change did not bring about is older, be it an error."""
    _write(MOVED, TRANSLATION)

    assert _told(capsys) == _told(capsys, "de") == [("de/x.md", "HSE001", 9)]
    assert _told(capsys, "en") == []


def test_the_original_is_not_held_against_its_translation(capsys: Output) -> None:
    """It is as it was, and nothing is told of it."""
    _write(ORIGINAL, TRANSLATION.replace("berth.test/new", "berth.test/neu"))

    assert _told(capsys) == [("de/x.md", "HSE001", 9)]
    main(["check", "en", "--offline", "--since", "HEAD"])
    assert "nothing to check: 1 digest unchanged since HEAD" in capsys.readouterr().out


def test_what_differed_before_is_older(capsys: Output) -> None:
    """Even where the original has changed elsewhere, or the translation has."""
    _write(MOVED, TRANSLATION)
    commit()
    _write(MOVED.replace("in May", "in April"), TRANSLATION)
    assert _told(capsys) == []

    _write(MOVED, TRANSLATION.replace("zwei Stunden", "drei Stunden").replace("?utm_source=mail", "?utm_source=post"))
    assert _told(capsys) == [("de/x.md", "URL008", 13)]


def test_a_change_of_both_is_told_where_it_parts_them(capsys: Output) -> None:
    """Lines that nobody touched are told of, too."""
    _write(MOVED, TRANSLATION.replace("Kran,", "Kran von fern,"))

    assert _told(capsys) == [("de/x.md", "HSE001", 9)]


def test_an_original_that_is_new_makes_all_differences_new(capsys: Output) -> None:
    Path("en/x.md").unlink()
    commit()
    _write(MOVED, TRANSLATION)

    assert _told(capsys, "de") == [("de/x.md", "HSE001", 9)]


def test_without_such_rules_nothing_more_is_checked(capsys: Output) -> None:
    """A digest that is as it was is left out."""
    Path("factlint.toml").write_text(SETTINGS.replace('"HSE001", ', ""), encoding="utf-8")
    _write(MOVED, TRANSLATION)

    main(["check", "de", "--offline", "--since", "HEAD"])

    assert "nothing to check: 1 digest unchanged since HEAD" in capsys.readouterr().out


def test_names_that_were_changed_keep_what_is_older_old(capsys: Output) -> None:
    """Versions are looked for under their new names, and read as they were."""
    _write(MOVED, TRANSLATION)
    commit()
    for folder in ("en", "de"):
        Path(folder, "x.md").rename(Path(folder, "y.md"))
    commit()

    assert _told(capsys, since="HEAD~1") == []
