"""The language server as an editor meets it: over its standard streams, driven by pygls' own client."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from editor import PATIENCE, applied, editing, end, run
from web import Reply, Web

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = """\
# Yard Daily, 10 June 2026

### Crane number 1 arrives

It came by ship in the morning. ([yard.test](https://yard.test/2026/crane))
"""
BAD = CLEAN.replace("crane)", "crane?utm_source=openai)")
CRANE = "https://yard.example/2026/crane"
PAGED = f"""\
# Yard Daily, 10 June 2026

### The yard has a crane

Number 1 came by ship in the morning, and 40 people watched. ([yard.example]({CRANE}))

## References

| Title | Source | Date | URL |
|---|---|---|---|
| The yard has a crane | Yard | 2026-06-01 | {CRANE} |
"""
PAGE = """<!doctype html><html lang="en"><head><title>The yard has a crane</title>
<meta property="article:published_time" content="2026-06-09T08:00:00Z"></head>
<body><h1>The yard has a crane</h1><p>Number 1 came by ship in the morning, and 70 people watched.</p>
<p>[click](command:evil) <b>It was</b> a fine day for everybody who had come to see it, and there was cake.</p>""" + (
    "<p>The yard has stood at the river for a hundred years, and nobody had seen a crane as tall as this one.</p>" * 8
)


def test_from_a_finding_to_a_clean_text(tmp_path: Path) -> None:
    """Open, see, read about it, mend it, and it is gone."""

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("today.md", BAD)
            shown = await editor.next()
            (found,) = shown.diagnostics
            assert (shown.uri, shown.version) == (editor.uri("today.md"), 1)
            assert (found.code, found.source, found.severity) == (
                "URL008",
                "factlint",
                types.DiagnosticSeverity.Information,
            )
            assert "URL008 tracking" in (await editor.hover("today.md", found.range.start)).replace("\\", "")

            fix, *_ = await editor.actions("today.md", found.range, "quickfix")
            assert fix.is_preferred
            assert applied(BAD, fix) == CLEAN
            editor.change("today.md", applied(BAD, fix), 2)
            shown = await editor.next()
            assert (shown.version, shown.diagnostics) == (2, ())
            assert not await editor.hover("today.md", found.range.start)
        assert (editor.code, editor.log) == (0, "")

    run(session())


def test_what_is_written_last_is_what_is_shown(tmp_path: Path) -> None:
    """Each key is a version; the pause after the last one is when findings are shown, and of no version before."""

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("today.md", CLEAN)
            assert (await editor.next()).version == 1
            for version in range(2, 30):
                editor.change("today.md", CLEAN + "." * version, version)
            editor.change("today.md", BAD, 30)
            shown = await editor.next()
            while shown.version != 30:
                assert not shown.diagnostics
                shown = await editor.next()
            assert [found.code for found in shown.diagnostics] == ["URL008"]

    run(session())


def test_closing_takes_findings_away(tmp_path: Path) -> None:
    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("today.md", BAD)
            assert await editor.codes() == ["URL008"]
            editor.close("today.md")
            assert await editor.codes() == []

    run(session())


def test_all_kinds_of_documents_are_checked(tmp_path: Path) -> None:
    """Names with spaces, every format, what was never saved, what lies in no folder."""
    link = "https://yard.test/a?utm_source=openai"
    documents = [
        ("über alles #1.md", "markdown", BAD),
        ("page.html", "html", f'<h1>Yard Daily</h1><p>See <a href="{link}">this</a>.</p>'),
        ("draft.txt", "plaintext", f"Yard Daily\n\nSee {link} for the crane.\n"),
        ("untitled:Untitled-1", "markdown", BAD),
        ("not/there/yet.md", "markdown", BAD),
    ]

    async def session() -> None:
        async with editing(tmp_path) as editor:
            for name, language, text in documents:
                editor.open(name, text, language)
                shown = await editor.next()
                assert shown.uri == editor.uri(name)
                assert "URL008" in [found.code for found in shown.diagnostics], name

    run(session())


def test_what_is_no_document_is_left_alone(tmp_path: Path) -> None:
    """The past of a file, as an editor shows it, is not checked; nor do questions about it break anything."""

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("git:/today.md", BAD)
            editor.open("file:///%00.md", BAD)
            editor.save("never-opened.md")
            editor.change("never-opened.md", BAD, 2)
            assert not await editor.hover("git:/today.md", types.Position(0, 0))
            start = types.Position(0, 0)
            assert await editor.actions("never-opened.md", types.Range(start, start)) == []
            editor.open("today.md", BAD)
            assert (await editor.next()).uri == editor.uri("today.md")

    run(session())


def test_a_text_of_many_megabytes_is_not_checked_on_typing(tmp_path: Path) -> None:
    """It takes seconds, in a process of its own, when it is opened and when it is saved; findings move all the same."""
    (tmp_path / "factlint.toml").write_text('select = ["URL008", "URL002"]\n')
    large = BAD + "Nothing to see here.\n\n" * 25_000

    async def session() -> None:
        async with editing(tmp_path) as editor:
            editor.open("today.md", large)
            shown = await editor.next()
            (found,) = shown.diagnostics
            editor.change("today.md", "\n" + large, 2)
            assert not await editor.hover("today.md", types.Position(0, 0))
            there = types.Position(found.range.start.line + 1, found.range.start.character)
            assert "URL008" in await editor.hover("today.md", there)
            editor.save("today.md")
            shown = await editor.next()
            assert (shown.version, shown.diagnostics[0].range.start) == (2, there)

    run(session())


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
                while _kind(await asyncio.wait_for(editor.progress.get(), PATIENCE)) != "end":
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


def test_saving_reads_pages_where_the_user_wants_it(tmp_path: Path) -> None:
    """Findings that need pages come with progress, show their evidence as text, and move along with what is written."""

    async def session(web: Web) -> None:
        async with editing(tmp_path, {"web": True}, environment=web.environment) as editor:
            editor.open("today.md", PAGED)
            assert await editor.codes() == []
            assert not web.asked
            said: list[object] = [{}, None, {"factlint": {}}, {"factlint": None}, {"other": {"web": False}}]
            for settings in said:  # what was said at the beginning stands
                params = types.DidChangeConfigurationParams(settings)
                editor.client.workspace_did_change_configuration(params)
            editor.save("today.md")
            shown = await editor.next()
            assert [_kind(await asyncio.wait_for(editor.progress.get(), PATIENCE)) for _ in range(2)] == [
                "begin",
                "end",
            ]
            found = {str(one.code): one for one in shown.diagnostics}
            assert {"DAT006", "CLM002"} <= set(found)
            assert (found["DAT006"].range.start.line, web.asked[CRANE]) == (10, 1)

            said = await editor.hover("today.md", found["CLM002"].range.start)
            assert "“Number 1 came by ship in the morning, and 70 people watched\\.”" in said.replace("\\,", ",")
            assert f"[yard\\.example](<{CRANE}>)" in said
            assert "contradicted" in said

            editor.change("today.md", "One more line.\n" + PAGED, 2)
            shown = await editor.next()
            assert {str(one.code): one.range.start.line for one in shown.diagnostics}["DAT006"] == 11
            editor.change("today.md", "One more line.\n" + PAGED.replace("2026-06-01", "2026-06-02"), 3)
            assert "DAT006" not in await editor.codes()

    with Web(tmp_path, {CRANE: Reply(PAGE)}) as web:
        run(session(web))


def test_saving_asks_nothing_unless_told_to(tmp_path: Path) -> None:
    """Settings may turn the web on later; the pages of the store are used either way."""

    async def session(web: Web) -> None:
        async with editing(tmp_path, environment=web.environment) as editor:
            editor.open("today.md", PAGED)
            editor.save("today.md")
            assert [await editor.codes() for _ in range(2)] == [[], []]
            assert not web.asked
            params = types.DidChangeConfigurationParams({"factlint": {"web": True}})
            editor.client.workspace_did_change_configuration(params)
            editor.save("today.md")
            assert "DAT006" in await editor.codes()

    with Web(tmp_path, {CRANE: Reply(PAGE)}) as web:
        run(session(web))


def test_a_check_can_be_stopped_and_the_latest_save_wins(tmp_path: Path) -> None:
    """A page that never answers holds nothing up: neither who presses stop, nor the next save, nor the goodbye."""

    async def session(web: Web) -> None:
        async with editing(tmp_path, {"web": True}, environment=web.environment) as editor:
            editor.open("today.md", PAGED)
            assert await editor.codes() == []
            for _ in range(2):
                editor.save("today.md")
            begun = await asyncio.wait_for(editor.progress.get(), PATIENCE)
            editor.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(begun.token))
            ended = await asyncio.wait_for(editor.progress.get(), PATIENCE)
            while ended.token != begun.token or _kind(ended) != "end":
                if _kind(ended) == "begin":
                    editor.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(ended.token))
                ended = await asyncio.wait_for(editor.progress.get(), PATIENCE)
            assert editor.published.empty()
            editor.save("today.md")
        assert editor.code == 0

    with Web(tmp_path, {CRANE: Reply(PAGE)}, delay=2 * PATIENCE) as web:
        run(session(web))


def _kind(params: types.ProgressParams) -> str:
    return str(params.value["kind"] if isinstance(params.value, dict) else params.value.kind)


def test_messages_that_make_no_sense_end_nothing(tmp_path: Path) -> None:
    """They are logged, a line each, nobody is bothered with them, and the next one is answered."""
    wrong = b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": 3}'
    bodies = [b"{", b"[]", b"\xff\xfe", wrong, b"[" * 100_000, b'{"jsonrpc": "1.0"}', b'"\\u001b[31m"']

    async def session() -> None:
        async with editing(tmp_path) as editor:
            writer = editor.client.protocol.writer
            assert writer
            for body in bodies:
                writer.write(b"Nonsense: 1\r\n\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            editor.open("today.md", BAD)
            assert await editor.codes() == ["URL008"]
            assert editor.messages.empty()
        assert editor.code == 0
        assert "Traceback (most recent call last)" not in editor.log.splitlines()
        assert "\x1b" not in editor.log

    run(session())


def test_an_editor_that_is_gone_leaves_no_server_behind(tmp_path: Path) -> None:
    """Standard input that ends without goodbye ends the server, with code 1 as the protocol wants."""

    async def session() -> None:
        context = editing(tmp_path)
        editor = await context.__aenter__()
        editor.client.protocol.writer.close()  # type: ignore[union-attr]
        await end(editor)
        assert editor.code == 1

    run(session())


@pytest.mark.parametrize(
    ("encodings", "start", "stop"),
    [(None, 16, 49), (["utf-32"], 15, 48), (["utf-8", "utf-16"], 18, 51), (["utf-7"], 16, 49)],
)
def test_columns_are_counted_as_the_editor_counts(
    tmp_path: Path, encodings: list[str] | None, start: int, stop: int
) -> None:
    """An emoji is one character, two UTF-16 units and four bytes; lines end as the file's do, and not at U+2028."""
    text = "# Yard Daily\r\n\r\nA form feed \f and a \u2028 are no ends.\r\n\r\n😀 A crane. See https://a.test/?utm_source=openai here.\r\n"
    capabilities = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=encodings))

    async def session() -> None:
        async with editing(tmp_path, capabilities=capabilities) as editor:
            editor.open("today.md", text)
            found = next(one for one in (await editor.next()).diagnostics if one.code == "URL008")
            assert found.range == types.Range(types.Position(4, start), types.Position(4, stop))
            assert await editor.hover("today.md", types.Position(4, stop - 1))
            assert not await editor.hover("today.md", types.Position(4, start - 2))

    run(session())
