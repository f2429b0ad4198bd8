"""What happens when a document is saved: all rules run, with pages where the user wants them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from editor import PATIENCE, editing, kind, run
from web import Reply, Web

if TYPE_CHECKING:
    from pathlib import Path

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
            assert [kind(await asyncio.wait_for(editor.progress.get(), PATIENCE)) for _ in range(2)] == [
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
            while ended.token != begun.token or kind(ended) != "end":
                if kind(ended) == "begin":
                    editor.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(ended.token))
                ended = await asyncio.wait_for(editor.progress.get(), PATIENCE)
            assert editor.published.empty()
            editor.save("today.md")
        assert editor.code == 0

    with Web(tmp_path, {CRANE: Reply(PAGE)}, delay=2 * PATIENCE) as web:
        run(session(web))
