"""Settings: ``factlint.toml`` or ``[tool.factlint]`` of pyproject.toml, the nearest one upward from each digest.

A setting that cannot be understood is never skipped: it is an error with file and line.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from factlint.decide import Selection
from factlint.errors import ConfigError, UsageError
from factlint.keyline import broken_line, line_of, toml_line, toml_words
from factlint.report import Severity  # noqa: TC001 - msgspec reads the annotation
from factlint.typed import Mistake, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Positive = Annotated[int, msgspec.Meta(ge=1)]
# The upper limits are beyond all use: they keep a stranger's settings from filling memory, or a run from never ending.
Words = tuple[str, ...]
# Codes of countries that people write for those of their languages: they would switch most rules off.
_LANGUAGE = "(?!(jp|cn|kr)$)[a-z]{2,3}"
_SUCH_AS = 'the code of a language, such as "en", "ja", "zh" or "ko"'


class FromEnvironment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A header's value that is kept in an environment variable, so that no secret stands in the settings."""

    env: str


class Network(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """How pages are fetched."""

    concurrency: Annotated[int, msgspec.Meta(ge=1, le=500)] = 32
    per_host: Annotated[int, msgspec.Meta(ge=1, le=50)] = 2
    timeout: Annotated[float, msgspec.Meta(gt=0, le=600)] = 15.0
    max_bytes: Annotated[int, msgspec.Meta(ge=1, le=50_000_000)] = 5_000_000
    retries: Annotated[int, msgspec.Meta(ge=0, le=10)] = 1
    user_agent: str = ""
    contact: str = ""
    allow_hosts: Words = ()
    allow_ports: tuple[Annotated[int, msgspec.Meta(ge=1, le=65535)], ...] = ()
    include_urls: Words = ()
    """Where any are named, no other page is asked for; redirects may lead elsewhere."""
    exclude_urls: Words = ()
    archive: bool = False
    headers: dict[str, dict[str, str | FromEnvironment]] = {}


class Store(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Where pages that were read are kept, and for how many days."""

    path: str = ""
    keep_days: Annotated[int, msgspec.Meta(ge=0, le=36_500)] = 7


class Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Where what earlier digests told is kept."""

    path: str = ""


class Judges(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Who is asked, besides the built-in judge, about claims that it reports or leaves open; nobody unless named."""

    min_words: Annotated[int, msgspec.Meta(ge=1, le=100_000)] = 120
    """Words that a page must have for claims to be judged by it: of a shorter one a part is missing, as a rule."""
    nli: str = ""
    """The folder of a local entailment model, relative to the settings file."""
    threshold: Annotated[float, msgspec.Meta(ge=0.5, le=1)] = 0.8
    """How sure that model must be (0.5 to 1) for its opinion to count."""
    endpoint: Annotated[str, msgspec.Meta(max_length=200)] = ""
    """The name of a model behind an OpenAI-compatible endpoint; address and key come from the environment."""
    most_requests: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] = 200
    """Requests that a run may send there."""
    timeout: Annotated[float, msgspec.Meta(gt=0, le=600)] = 30.0
    input_price: Annotated[float, msgspec.Meta(ge=0, le=1_000_000)] = 0.0
    """Dollars for a million tokens asked, so that the cost of a run can be shown."""
    output_price: Annotated[float, msgspec.Meta(ge=0, le=1_000_000)] = 0.0
    """The same for tokens answered."""


class Semantic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """By which model stories count as alike in meaning; by none unless one is named."""

    model: str = ""
    """The folder of a local model that embeds sentences, relative to the settings file."""
    threshold: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.7
    """The cosine (0 to 1) from which two stories count as alike; it differs from model to model."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Everything that a settings file may say."""

    select: Words = ("ALL",)
    ignore: Words = ()
    extend_select: Words = ()
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    include: Words = ("**/*.md", "**/*.html", "**/*.txt")
    exclude: Words = ()
    severity: dict[str, Severity] = {}
    per_file_ignores: dict[str, Words] = {}
    rules: Words = ()
    """Folders of house rules, relative to the settings file."""
    plugins: Words = ()
    language: Annotated[str, msgspec.Meta(pattern=f"^(auto|{_LANGUAGE})$", description=f'"auto" or {_SUCH_AS}')] = (
        "auto"
    )
    series: Words = ()
    original_language: Annotated[str, msgspec.Meta(pattern=f"^({_LANGUAGE})?$", description=_SUCH_AS)] = ""
    window_days: Positive = 30
    rule: dict[str, dict[str, Any]] = {}
    """Options of rules, by code or name."""
    network: Network = Network()
    store: Store = Store()
    index: Index = Index()
    judge: Judges = Judges()
    semantic: Semantic = Semantic()


class Config(msgspec.Struct, frozen=True, eq=False):
    """The settings in force for a digest, and where each of them comes from. Compared by identity."""

    settings: Settings
    root: Path
    """The folder that globs are relative to."""
    path: Path | None = None
    """The settings file, if there is one."""
    given: Mapping[str, Any] = {}
    """What the settings file says."""
    overrides: Mapping[str, Any] = {}
    """What the command line says, under the same keys."""
    text: str = ""
    table: tuple[str, ...] = ()
    """The table of the file that holds the settings: ``("tool", "factlint")`` in pyproject.toml."""
    selections: tuple[Selection, ...] = (Selection(("ALL",)),)
    """The choices of rules: the file's, then the command line's."""

    @property
    def language(self) -> str | None:
        """The language of all digests; ``None`` where it is to be told from the text."""
        return None if self.settings.language == "auto" else self.settings.language

    def error(self, message: str, *path: str, value: str = "", hint: str = "") -> ConfigError | UsageError:
        """Return the error of a wrong setting, at its line or, if it comes from there, on the command line."""
        if path[0] in self.overrides and not _holds(self.given, path, value):
            return UsageError(f"--{path[0]}: {message}", hint=hint)
        line = line_of(self.text, (*self.table, *path), value)
        return ConfigError(message, path=str(self.path or "settings"), line=line if self.path else 0, hint=hint)

    def entries(self) -> Iterator[tuple[str, object, str]]:
        """Yield each setting in force: its dotted key, its value, and where it comes from."""
        for path, value in _leaves(msgspec.to_builtins(self.settings), ()):
            yield ".".join(path), value, self.origin(*path)

    def origin(self, *path: str) -> str:
        """Return where a setting comes from: ``command line``, file and line, or ``default``."""
        if _holds(self.overrides, path):
            return "command line"
        if _holds(self.given, path):
            return f"{self.path}:{line_of(self.text, (*self.table, *path))}"
        return "default"


_MISPLACED = "[tool.factlint] is for pyproject.toml; in factlint.toml the settings stand without it"


def are_untrusted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the settings may be a stranger's, as those of a pull request are: ``FACTLINT_UNTRUSTED`` says so."""
    return environment.get("FACTLINT_UNTRUSTED", "") not in ("", "0")


def load(path: Path | None, overrides: Mapping[str, Any] | None = None, root: Path | None = None) -> Config:
    """Read a settings file (``None``: there is none) and lay the command line's values over it.

    Raises:
        ConfigError: The file cannot be read, is not TOML, or holds an unknown key or a value of the wrong type.
        UsageError: The same of a value from the command line.
    """
    if path is None:
        return of_text("", None, overrides, root)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError("the settings cannot be read", path=str(path), hint=error.strerror or "") from None
    except UnicodeDecodeError as error:
        raise ConfigError("not UTF-8", path=str(path), line=broken_line(error), hint="save it as UTF-8") from None
    return of_text(text, path, overrides, root)


def of_text(
    text: str, path: Path | None, overrides: Mapping[str, Any] | None = None, root: Path | None = None
) -> Config:
    """Make settings of a settings file's text; raises as :func:`load` does."""
    where, given = _ours(text, path)
    if given is None:
        raise ConfigError("there is no table [tool.factlint]", path=str(path))
    try:
        file = table(given, Settings)
    except Mistake as mistake:
        line = line_of(text, (*where, *mistake.path))
        hint = _MISPLACED if mistake.path == ("tool",) else mistake.hint
        if mistake.path[:1] == ("severity",) and len(mistake.path) > 1 and hint.startswith("one of"):
            hint = f"{hint}; to leave the rule out: ignore"
        raise ConfigError(mistake.message, path=str(path), line=line, hint=hint) from None
    over = overrides or {}
    try:
        line_up = table(dict(over), Settings)
    except Mistake as mistake:
        raise UsageError(f"--{mistake.path[0]}: {mistake.message}", hint=mistake.hint) from None
    selections = (
        Selection(file.select, file.ignore, file.extend_select),
        Selection(line_up.select if "select" in over else None, line_up.ignore, line_up.extend_select),
    )
    home = root or (path.parent if path else Path.cwd())
    return Config(_merged(file, line_up, over), home, path, given, over, text, where, selections)


def _merged(file: Settings, line: Settings, overrides: Iterable[str]) -> Settings:
    """Return the file's settings with those of the command line over them, as they are shown and used."""
    merged = {name: getattr(line, name) for name in (key.replace("-", "_") for key in overrides)}
    if "severity" in merged:
        merged["severity"] = {**file.severity, **line.severity}
    if "select" not in merged:
        merged |= {name: getattr(file, name) + merged[name] for name in ("ignore", "extend_select") if name in merged}
    return msgspec.structs.replace(file, **merged)


def overriding(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    severity: Mapping[str, str],
    fail_on: str | None,
) -> dict[str, Any]:
    """Return what goes before the settings of a file, under their keys; only what was asked for."""
    lists = {"select": select, "ignore": ignore, "extend-select": extend_select}
    asked = {**lists, "severity": dict(severity), "fail-on": fail_on}
    return {key: value for key, value in asked.items() if value}


def nearest(folder: Path) -> Path | None:
    """Return the settings file in a folder or the nearest above it; factlint.toml goes before pyproject.toml."""
    for above in (folder, *folder.parents):
        for name in ("factlint.toml", "pyproject.toml"):
            path = above / name
            # Unlike pathlib's this never raises, as in a folder that may not be entered.
            if os.path.isfile(path) and (name == "factlint.toml" or _concerns_us(path)):  # noqa: PTH113
                return path
    return None


def _concerns_us(pyproject: Path) -> bool:
    """Whether a pyproject.toml holds settings for factlint."""
    try:
        data = pyproject.read_bytes()
    except OSError:
        return False
    # Most name us nowhere, and reading TOML is slow.
    return b"factlint" in data and _ours(data.decode("utf-8", "replace"), pyproject)[1] is not None


def _ours(text: str, path: Path | None) -> tuple[tuple[str, ...], dict[str, Any] | None]:
    """Return the table of a settings file that is ours, and what it holds; ``None`` where there is no such table."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not TOML: {toml_words(error)}", path=str(path), line=toml_line(error, text)) from None
    if not path or path.name != "pyproject.toml":
        return (), data
    tool = data.get("tool")
    return ("tool", "factlint"), tool.get("factlint") if isinstance(tool, dict) else None


def _holds(data: object, path: tuple[str, ...], value: str = "") -> bool:
    """Whether nested tables hold a key path, and under it, if asked for, a word."""
    for key in path:
        if not isinstance(data, Mapping) or key not in data:
            return False
        data = data[key]
    return not value or (isinstance(data, (list, tuple, Mapping)) and value in data)


def _leaves(data: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:  # noqa: ANN401 - any value
    if isinstance(data, dict) and data:
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
    else:
        yield path, data
