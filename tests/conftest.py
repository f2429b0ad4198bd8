"""What holds for all tests."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import network
import repositories

if TYPE_CHECKING:
    from collections.abc import Iterator

# An example that takes long on a busy machine is no defect, nor is the first one, which pays for what is imported.
settings.register_profile("factlint", deadline=None)
settings.load_profile("factlint")


@pytest.fixture(scope="session", autouse=True)
def _off_the_web() -> Iterator[None]:
    """Let no test reach anything but this machine."""
    with network.off_the_web():
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no test use the store of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_git() -> Iterator[None]:
    """Let no test find the repository of a hook that it may run in, nor heed anybody's settings."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        for name, value in repositories.OWN.items():
            patch.setenv(name, value)
        yield


@pytest.hookimpl(trylast=True)  # after the fixtures are torn down
def pytest_runtest_teardown() -> None:
    """Blame the test that wanted to."""
    network.assert_untouched()
