"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factlint.sources.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path


def test_a_link_in_the_folder_is_not_written_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever commits links beside a cassette, under whatever names, leads no writing to where they point."""
    (tmp_path / "mine").write_text("my notes")
    (tmp_path / "tape.yaml").symlink_to("mine")
    for name in (f".{os.getpid()}.part", ".0000000000000000.part"):
        (tmp_path / name).symlink_to("mine")
    with replacing(tmp_path / "tape.yaml") as file:
        file.write(b"interactions: []")
    monkeypatch.setattr(os, "urandom", bytes)

    with pytest.raises(FileExistsError), replacing(tmp_path / "tape.yaml"):
        pass
    assert (tmp_path / "mine").read_text() == "my notes"
    assert (tmp_path / "tape.yaml").read_text() == "interactions: []"
    assert (tmp_path / ".0000000000000000.part").is_symlink()


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, MemoryError])
def test_what_breaks_off_leaves_the_old_file(tmp_path: Path, error: type[BaseException]) -> None:
    """A run that is interrupted while it writes leaves what was there, and nothing beside it."""
    file = tmp_path / "tape.yaml"
    file.write_text("old")

    def write() -> None:
        with replacing(file) as part:
            part.write(b"half")
            raise error

    with pytest.raises(error):
        write()
    assert [path.name for path in tmp_path.iterdir()] == ["tape.yaml"]
    assert file.read_text() == "old"
