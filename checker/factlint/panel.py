"""The judges that settings name beside the built-in one, for as long as a run lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.config import Config
    from factlint.judge.interface import Cache, Judge


class Panel:
    """Makes the judges of each settings file once, and none again where one of them could not work."""

    def __init__(self) -> None:
        """Begin without any."""
        self.processes = 1
        """How many processes share the run, and what it may ask of a judge."""
        self._judges: dict[Config, list[Judge]] = {}

    def judges(self, config: Config, cache: Callable[[], Cache | None], *, online: bool) -> list[Judge]:
        """Return the judges that settings name; ``cache`` gives the place for their answers.

        Raises:
            ConfigError: One of them cannot work as it is named; see :func:`factlint.judge.interface.judges`.
        """
        if config not in self._judges:
            named = config.settings.judge
            self._judges[config] = []
            if named.nli or named.endpoint:
                from factlint.judge import interface  # noqa: PLC0415 - hardly ever needed

                self._judges[config] = interface.judges(config, cache(), online=online, processes=self.processes)
        return self._judges[config]

    def dismiss(self, config: Config) -> None:
        """Hear the judges of some settings no more."""
        for judge in self._judges.get(config, ()):
            judge.close()
        self._judges[config] = []

    def close(self) -> None:
        """Close what the judges hold open."""
        for config in list(self._judges):
            self.dismiss(config)
        self._judges.clear()
