"""The language server as an editor meets it: over its standard streams, driven by pygls' own client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from editor import BAD, CLEAN, applied, editing, end, run

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_large_text_is_checked_when_it_is_opened_and_saved(tmp_path: Path) -> None:
    """In a process of its own, since it may take seconds, and not on typing; findings move all the same."""
    (tmp_path / "factlint.toml").write_text('select = ["URL008", "URL002"]\n')
    large = f"{BAD}\n```\n{'x' * 500_000}\n```\n"

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


def test_messages_that_make_no_sense_end_nothing(tmp_path: Path) -> None:
    """They are logged, a line each, nobody is bothered with them, and the next one is answered."""
    wrong = b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": 3}'
    unknown = b'{"jsonrpc": "2.0", "id": "a", "method": "textDocument/sing", "params": {}}'
    bodies = [b"{", b"[]", b"\xff\xfe", wrong, unknown, b"[" * 100_000, b'{"jsonrpc": "1.0"}', b'"\\u001b[31m"']

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
