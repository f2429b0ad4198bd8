"""Whole runs of ``--fix`` that read pages: a new address is asked for before it takes the place of the old one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from web import Reply, Web

if TYPE_CHECKING:
    from pathlib import Path

RUN = [sys.executable, "-m", "factlint", "check", "a.md", "--store", "store.sqlite", "--fix", "--select"]
PAGE = """<!doctype html><html lang="en"><head><title>{0}</title></head><body><h1>{0}</h1>
<p>The yard has a new crane, and the old one was sold to a museum in the next town. {0}.</p></body></html>"""
GONE = Reply("<title>Not found</title>", 404)
TEXT = (
    "# Yard Daily 2026-06-10\n\n## A crane arrives\n\nIt came by ship ([page]({0})), and was paid for ([bill]({1})).\n"
)


def _moved(target: str) -> Reply:
    return Reply("", 301, (("Location", target),))


def _run(web: Web, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **web.environment}
    return subprocess.run([*RUN, *options], cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("pages", "old", "new"),
    [
        (
            {"https://yard.test/old": _moved("https://yard.test/new"), "https://yard.test/new": PAGE.format("A crane")},
            "https://yard.test/old#top",
            "https://yard.test/new#top",
        ),
        (
            {"https://yard.test/a?utm_source=x": PAGE.format("A crane"), "https://yard.test/a": PAGE.format("A crane")},
            "https://yard.test/a?utm_source=x",
            "https://yard.test/a",
        ),
        (
            {"http://yard.test/a": PAGE.format("A crane"), "https://yard.test/a": PAGE.format("A crane")},
            "http://yard.test/a",
            "https://yard.test/a",
        ),
        # Without its parameters the page is gone: then they are part of its address.
        (
            {"https://yard.test/a?utm_source=x": PAGE.format("A crane"), "https://yard.test/a": GONE},
            "https://yard.test/a?utm_source=x",
            "https://yard.test/a?utm_source=x",
        ),
        # Who asks for the new address itself is sent on and on.
        (
            {
                "https://yard.test/old": _moved("https://yard.test/new"),
                "https://yard.test/new": _moved("https://yard.test/old"),
            },
            "https://yard.test/old",
            "https://yard.test/old",
        ),
    ],
    ids=["moved", "tracked", "insecure", "tracking that matters", "circle"],
)
def test_an_address_is_mended_where_the_new_one_answers(
    pages: dict[str, Reply | str], old: str, new: str, tmp_path: Path
) -> None:
    bill = "https://bank.test/bill"
    with Web(tmp_path, {**pages, bill: PAGE.format("The bill")}) as web:
        path = tmp_path / "a.md"
        path.write_text(TEXT.format(old, bill), encoding="utf-8")
        _run(web, tmp_path, "URL")
        once = path.read_text("utf-8")
        again = _run(web, tmp_path, "URL", "--offline")

    assert once == TEXT.format(new, bill)
    assert path.read_text("utf-8") == once
    assert "fixed" not in again.stdout
    assert web.asked[bill] == 1


@pytest.mark.parametrize("copy", [PAGE.format("A crane"), GONE], ids=["whole", "lost as well"])
def test_a_lost_page_is_replaced_by_a_copy_that_can_be_read(copy: Reply | str, tmp_path: Path) -> None:
    """The archive says that it has one; whether it gives it is seen when it is asked for that."""
    lost, bill = "https://yard.test/lost", "https://bank.test/bill"
    found = f"https://web.archive.org/web/20260609101500/{lost}"
    closest = {"available": True, "url": found, "timestamp": "20260609101500", "status": "200"}
    answer = json.dumps({"url": lost, "archived_snapshots": {"closest": closest}})
    with Web(tmp_path, {lost: GONE, bill: PAGE.format("The bill"), found: copy}) as web:
        path = tmp_path / "a.md"
        path.write_text(TEXT.format(lost, bill), encoding="utf-8")
        _run(web, tmp_path, "URL002", "--archive", "--unsafe-fixes")
        (query,) = [url for url in web.asked if "archive.org" in url]
        web.pages[query] = Reply(answer, headers=(("Content-Type", "application/json"),))
        result = _run(web, tmp_path, "URL002", "--archive", "--refresh", "--unsafe-fixes")

    assert path.read_text("utf-8") == TEXT.format(lost if copy is GONE else found, bill)
    assert result.returncode == (1 if copy is GONE else 0)


def test_offline_what_is_known_of_a_moved_page_is_not_lost(tmp_path: Path) -> None:
    """An error that the page shows is still an error when the link leads to where it has moved."""
    old, new, bill = "https://yard.test/old", "https://yard.test/new", "https://bank.test/bill"
    table = (
        f"\n## References\n\n| Title | Source | URL |\n|---|---|---|\n| Owls of the northern forest | Yard | {old} |\n"
    )
    with Web(tmp_path, {old: _moved(new), new: PAGE.format("A crane"), bill: PAGE.format("The bill")}) as web:
        path = tmp_path / "a.md"
        path.write_text(TEXT.format(old, bill) + table, encoding="utf-8")
        _run(web, tmp_path, "REF009")
        asked = web.asked.copy()
        result = _run(web, tmp_path, "REF009,URL006", "--offline")

    assert web.asked == asked
    assert new in path.read_text("utf-8")
    assert old not in path.read_text("utf-8")
    assert "REF009" in result.stdout
    assert result.returncode == 1
