"""What the stories of digests mean, as vectors of the model that settings name; nothing where they name none.

The package that runs a model is loaded when the first story is to be embedded, and never where the index holds them
all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.config import are_untrusted
from factlint.digest.tellings import tellings
from factlint.digest.terms import story_text
from factlint.encoders.place import Purpose, files, mark
from factlint.errors import ConfigError

if TYPE_CHECKING:
    from factlint.config import Config
    from factlint.encoders.place import Files
    from factlint.model import Digest
    from factlint.series import Telling

_PURPOSE = Purpose("a model of meanings", "semantic", "feature-extraction")
_MOST = 400
"""Stories of a digest that are embedded; ten are usual, and each takes the model some hundredths of a second."""
_LONGEST = 1_000
"""Characters of a story that are read: its title and a hundred words or so, in which the news is."""


class Embedder:
    """Turns stories into vectors by one model; where it fails it is not tried again."""

    def __init__(self, found: Files, least: float) -> None:
        """Believe the model from this cosine on.

        Raises:
            OSError: A file of it cannot be read.
        """
        self.model = mark(found)
        """What tells the model from others."""
        self.least = least
        self.problem: ConfigError | None = None
        """Why it is not tried again."""
        self._files = found

    def vectors(self, digest: Digest) -> tuple[bytes, ...] | None:
        """Return the vector of each story of a digest, empty where it has none; ``None`` where the model fails."""
        found = tuple(self.vector(digest, story) for story in range(len(digest.stories)))
        return None if self.problem else found

    def vector(self, digest: Digest, story: int) -> bytes:
        """Return the vector of one story; empty where it has none."""
        return self.embedded(story_text(digest, story)[:_LONGEST]) if story < _MOST else b""

    def embedded(self, text: str) -> bytes:
        """Return the vector of a text; empty where it has none, or the model fails."""
        if self.problem:
            return b""
        from factlint.encoders.embedding import load  # noqa: PLC0415 - loads numpy and the runtime

        try:
            return load(self._files, self.model).vector(text)
        except ConfigError as error:
            self.problem = error
        return b""


class Embedders:
    """The models of all settings of a run, each made once."""

    def __init__(self) -> None:
        """Begin without any."""
        self._made: dict[Config, Embedder | None] = {}
        self._problems: list[ConfigError] = []

    def of(self, config: Config) -> Embedder | None:
        """Return the model that settings name; ``None`` where there is none, or it cannot be used."""
        if config not in self._made:
            self._made[config] = None
            if config.settings.semantic.model:
                try:
                    self._made[config] = _embedder(config)
                except ConfigError as error:
                    self._problems.append(error)
        made = self._made[config]
        if made and made.problem:
            self._problems.append(made.problem)
            self._made[config] = None
        return self._made[config]

    def problems(self) -> tuple[ConfigError, ...]:
        """Return why models could not be used, each once: whatever was found without them stands."""
        for config in self._made:
            self.of(config)
        found, self._problems = self._problems, []
        return tuple(found)


def _embedder(config: Config) -> Embedder:
    """Return the model that settings name; raises a ConfigError where it cannot be used."""
    wanted, key = config.settings.semantic, ("semantic", "model")
    if are_untrusted():
        hint = "FACTLINT_UNTRUSTED is set: these settings may be a stranger's"
        raise config.error("no model is loaded", *key, hint=hint)
    found = files(config, wanted.model, _PURPOSE, *key)
    try:
        return Embedder(found, wanted.threshold)
    except OSError as error:
        raise config.error(f"{found.folder} cannot be read", *key, hint=error.strerror or "") from None


class Meaning:
    """What the stories of one digest mean."""

    def __init__(self, embedder: Embedder, digest: Digest) -> None:
        """Keep the digest; nothing is embedded yet."""
        self.model = embedder.model
        self.least = embedder.least
        self._embedder = embedder
        self._digest = digest
        self._at: dict[Telling, int] | None = None

    def vector(self, telling: Telling) -> bytes:
        """Return the vector of one of the digest's stories; empty where it has none."""
        if self._at is None:
            self._at = {one: at for at, one in enumerate(tellings(self._digest))}
        at = self._at.get(telling)
        return self._embedder.vector(self._digest, at) if at is not None else b""
