"""Settings of the folders that an editor opens: heeded, told where they are wrong, and not trusted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from editor import BAD, PATIENCE, editing, kind, run

if TYPE_CHECKING:
    from pathlib import Path


def test_excluded_files_are_not_checked(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text('exclude = ["drafts/"]\ninclude = ["**/*.md"]\n')

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("drafts/today.md", BAD)
            assert await editor.codes() == []
            editor.open("today.html", f"<p>{BAD}</p>", "html")
            assert await editor.codes() == []
            editor.open("today.md", BAD)
            assert await editor.codes() == ["URL008"]

    run(session())


def test_broken_settings_are_told_once_and_read_again(tmp_path: Path) -> None:
    """One message names file and line, for all documents; when the file is mended, they are checked."""
    settings = tmp_path / "factlint.toml"
    settings.write_text('ignore = ["URL00X"]\n')

    async def session() -> None:
        async with editing(tmp_path) as editor:
            registered = await asyncio.wait_for(editor.watched.get(), PATIENCE)
            assert registered.registrations[0].method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            for name in ("today.md", "other.md"):
                editor.open(name, BAD)
                assert await editor.codes() == []
            assert f"{settings}:1: no rule is meant by 'URL00X'" in await editor.message()

            settings.write_text("")
            event = types.FileEvent(editor.uri("factlint.toml"), types.FileChangeType.Changed)
            editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            assert [await editor.codes() for _ in range(2)] == [["URL008"], ["URL008"]]
            assert editor.messages.empty()

    run(session())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {},
            "the plugin 'json.nowhere' is refused; if these settings are yours, start the server with the initialization option \"trusted\": true",
        ),
        ({"trusted": True}, "the plugin 'json.nowhere' cannot be imported"),
        (
            {"trusted": "yes"},
            "wrong option for factlint server: Expected `bool`, got `str` - at `$.trusted`; known are web, trusted",
        ),
    ],
)
def test_a_strangers_folder_runs_no_code(tmp_path: Path, options: dict[str, object], message: str) -> None:
    """Settings name code to be run; an editor opens any folder, so they do only where the user says so."""
    (tmp_path / "factlint.toml").write_text('plugins = ["json.nowhere"]\n')

    async def session() -> None:
        async with editing(tmp_path, options) as editor:
            editor.open("today.md", BAD)
            assert message in await editor.message()

    run(session())


def test_a_strangers_settings_are_told_once_and_take_no_finding_away(tmp_path: Path) -> None:
    """They want the store elsewhere, which keeps pages from being read; what the text alone tells still stands."""
    (tmp_path / "factlint.toml").write_text('[store]\npath = "here.sqlite"\n')

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("today.md", BAD)
            assert await editor.codes() == ["URL008"]
            editor.save("today.md")
            assert (
                "factlint.toml:2: the store stays in its place; if these settings are yours" in await editor.message()
            )
            for version in (2, 3):
                editor.change("today.md", BAD + "\n" * version, version)
                assert await editor.codes() == ["URL008"]
                editor.save("today.md")
                while kind(await asyncio.wait_for(editor.progress.get(), PATIENCE)) != "end":
                    pass
        assert editor.messages.empty()

    run(session())


def test_the_environment_is_not_overruled(tmp_path: Path) -> None:
    """Who has set FACTLINT_UNTRUSTED has had the last word."""
    (tmp_path / "factlint.toml").write_text('plugins = ["json.nowhere"]\n')

    async def session() -> None:
        async with editing(tmp_path, {"trusted": True}, environment={"FACTLINT_UNTRUSTED": "1"}) as editor:
            editor.open("today.md", BAD)
            assert "is refused" in await editor.message()

    run(session())
