"""A corpus of pages of our own, built as real publishers build theirs, and what factlint makes of each.

Publishers, people and products are invented; layouts, encodings and mistakes are those that are met. A file in
``pages/LANGUAGE/`` holds the truth about one page as TOML between ``+++`` lines, then the page itself. By hand::

    python tests/corpus.py            # what is found and what is missed, measure by measure
    python tests/corpus.py de/komet   # of some pages only
"""

from __future__ import annotations

import sys
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

import corpus_words
from corpus_pdf import pdf
from factlint import config, digest, ruleset
from factlint.catalog import builtin
from factlint.checks import title_forms
from factlint.examine import examine
from factlint.sources.answer import Answer, Exchange
from factlint.sources.digest_sources import DigestSources
from own_pages import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.report import Finding
    from factlint.source import Source

FOLDER = Path(__file__).parent / "pages"
LANGUAGES = ("en", "ja", "zh", "ko", "de", "fr", "es", "pt")
READ = date(2026, 6, 12)
"""When all pages were read."""
TITLES, DAYS = ("REF009", "REF011"), ("DAT006", "DAT011")
_GRAVE = ("error", "warning")


class Leaf(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A page of the corpus, and the truth about it."""

    name: str
    body: bytes
    url: str
    title: str
    """As an editor would cite it."""
    also: tuple[str, ...] = ()
    """Other titles by which an editor may cite it."""
    source: str
    """What stands in the Source cell."""
    language: str
    dated: str
    """``stated``: the page says when it was published. ``shown``: a day stands where its own would. ``changed``: it only
    says when it was changed. ``none``: nothing of it is to be seen."""
    text: tuple[str, ...]
    """What a reader sees."""
    translated: str
    """The title in another script."""
    published: date | None = None
    days: tuple[date, ...] = ()
    """Other days that are right as well: of a change, in UTC, of the printed issue."""
    hidden: tuple[str, ...] = ()
    """What no reader sees."""
    english: str = ""
    """The title in English, in the same script."""
    swaps: tuple[str, ...] = ()
    """``A>B``: a word of the title and another one; for languages that set no blanks."""
    traditional: bool = False
    """Whether it is written in traditional Chinese characters."""
    content_type: str = "text/html; charset=utf-8"
    encoding: str = "utf-8"

    @property
    def host(self) -> str:
        """The host of its address."""
        return self.url.split("/")[2]


class Trial(NamedTuple):
    """One thing that was tried with a page."""

    measure: str
    page: str
    what: str
    """What was tried, where a page is tried with several things."""
    passed: bool
    found: str
    """What came of it, for people."""

    @property
    def label(self) -> str:
        """The trial as a list of known misses names it."""
        return f"{self.page}: {self.what}" if self.what else self.page


@cache
def leaves() -> tuple[Leaf, ...]:
    """Return all pages, by language and name."""
    return tuple(_leaf(path) for language in LANGUAGES for path in sorted((FOLDER / language).glob("*.page")))


def _leaf(path: Path) -> Leaf:
    _, head, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    truth = tomllib.loads(head)
    info = truth.pop("pdf", None)
    body = pdf(text, info) if info is not None else text.encode(truth.get("encoding", "utf-8"), "xmlcharrefreplace")
    return msgspec.convert({**truth, "name": f"{path.parent.name}/{path.stem}", "body": body}, Leaf)


@cache
def sources(leaf: Leaf) -> DigestSources:
    """Return the page as the only source of a digest, read when it is first asked for."""
    exchange = Exchange(leaf.url, 200, (("content-type", leaf.content_type),), leaf.body)
    answer = Answer(leaf.url, (exchange,), fetched_at=f"{READ}T08:00:00Z", attempts=1, origin="cassette")
    return DigestSources((leaf.url,), {leaf.url: answer}.get)


def read(leaf: Leaf) -> Source:
    """Return what was learnt of a page."""
    return sources(leaf).get(leaf.url)


@cache
def _rules() -> ruleset.Ruleset:
    chosen = config.of_text("", Path("factlint.toml"), {"select": [*TITLES, *DAYS]})
    return ruleset.Ruleset(chosen, builtin())


def check(leaf: Leaf, title: str = "", day: str = "", source: str = "", language: str = "") -> tuple[Finding, ...]:
    """Return what the four rules say of a digest that cites the page by this title and day."""
    spoken = language or leaf.language
    written = (leaf.published or READ) + timedelta(days=2)
    prose, cell = PROSE[spoken], (title or leaf.title).replace("|", "\\|")
    text = (
        f"# Digest {written}\n\n## {prose}\n\n{prose} {prose} ([{leaf.host}]({leaf.url}))\n\n## References\n\n"
        f"| Title | Source | Date | URL |\n|---|---|---|---|\n| {cell} | {source or leaf.source} | {day} | {leaf.url} |\n"
    )
    found = examine(digest.parse(text, "digest.md"), _rules(), sources(leaf))
    assert not found.errors, found.errors[0]
    return found.findings


# What is read


def readings(leaf: Leaf) -> Iterator[Trial]:
    """Yield whether the page is read as it is."""
    source, page = read(leaf), read(leaf).page
    if page is None:
        yield Trial("read", leaf.name, "", passed=False, found=f"{source.outcome} {source.reason}: {source.detail}")
        return
    yield Trial("read", leaf.name, "", source.read and page.whole, f"{source.outcome} {source.reason}")
    wanted = title_forms.key(leaf.title)
    titles = [title.text for title in page.titles]
    forms = {title_forms.key(form) for title in titles for form in title_forms.runs(title)}
    yield Trial("title", leaf.name, "", wanted in forms, " / ".join(titles))
    yield Trial("language", leaf.name, "", page.language == leaf.language, page.language)
    shown = [f"{day.date} {day.kind} {day.where}" for day in page.days]
    if leaf.published:
        days = {str(day) for found in page.days for day in found.dates}
        yield Trial("day", leaf.name, "", str(leaf.published) in days or leaf.dated == "none", "; ".join(shown))
    right = {str(day) for day in (leaf.published, *leaf.days)}
    wrong = [str(day.date) for day in page.published if str(day.date) not in right]
    yield Trial("published", leaf.name, "", not wrong, "; ".join(shown))
    for words in leaf.text:
        yield Trial("text", leaf.name, words, words in page.text, "missing")
    for words in leaf.hidden:
        yield Trial("hidden", leaf.name, words, words not in page.text, "shown")


# What is silent


def silences(leaf: Leaf) -> Iterator[Trial]:
    """Yield whether nothing is said of what is right."""
    yield _silent("true title", leaf, "", TITLES, check(leaf))
    for what, title in corpus_words.harmless(leaf.title, leaf.source):
        yield _silent("harmless title", leaf, what, TITLES, check(leaf, title))
    for title in leaf.also:
        found = [one for one in check(leaf, title) if one.severity in _GRAVE]
        yield _silent("other right title", leaf, title, TITLES, found)
    abroad = "ja" if leaf.language in ("en", "de", "ko") else "en"
    yield _silent("title kept abroad", leaf, abroad, TITLES, check(leaf, language=abroad))
    if leaf.published:
        yield _silent("true day", leaf, "", DAYS, check(leaf, day=str(leaf.published)))
        month = f"{leaf.published:%Y-%m}"
        yield _silent("other right day", leaf, month, DAYS, check(leaf, day=month))
    for day in leaf.days:
        found = [one for one in check(leaf, day=str(day)) if one.severity in _GRAVE]
        yield _silent("other right day", leaf, str(day), DAYS, found)
    other = corpus_words.script(leaf.translated) or "en"
    yield _silent("translated title", leaf, "", TITLES, check(leaf, leaf.translated, language=other))
    if leaf.english:
        yield _silent("English title", leaf, "", TITLES, check(leaf, leaf.english, language="en"))


def _silent(measure: str, leaf: Leaf, what: str, codes: tuple[str, ...], found: Iterable[Finding]) -> Trial:
    said = [one for one in found if one.code in codes]
    return Trial(measure, leaf.name, what, not said, _said(said))


# What is caught


def catches(leaf: Leaf) -> Iterator[Trial]:
    """Yield whether what is wrong is found, and as grave as it is."""
    for what, title in corpus_words.changed(leaf, leaves()):
        yield _caught("changed word", leaf, what, _ANOTHER, check(leaf, title))
    for what, title in corpus_words.renumbered(leaf.title):
        yield _caught("changed number", leaf, what, ("REF011 warning",), check(leaf, title))
    for what, day in _wrong_days(leaf):
        yield _caught(what, leaf, day, _GRADES[leaf.dated], check(leaf, day=day))
    for other in leaves():
        if other.host == leaf.host and other is not leaf:
            yield _caught("page of the host", leaf, other.name, _ANOTHER, check(leaf, other.title))
    stranger = _stranger(leaf)
    yield _caught("other page", leaf, stranger.name, _ANOTHER, check(leaf, stranger.title))


_ANOTHER = ("REF009 error", "REF009 warning", "REF011 warning")
"""A warning where the title has few words, or the page has the title as a teaser of another one."""
_GRADES = {
    "stated": ("DAT006 error",),
    "shown": ("DAT011 warning", "DAT006 error"),
    "changed": ("DAT011 info", "DAT011 warning"),
    "none": (),
}


def _caught(measure: str, leaf: Leaf, what: str, wanted: Iterable[str], found: Iterable[Finding]) -> Trial:
    """Tell whether there is one finding, and one that is wanted, leaving apart what is said of the other cell."""
    codes = TITLES if any(one.startswith(TITLES) for one in wanted) else DAYS
    said = [one for one in found if one.code in codes]
    passed = [f"{one.code} {one.severity}" for one in said] in [[one] for one in wanted]
    return Trial(measure, leaf.name, what, passed, _said(said) or "nothing")


def _wrong_days(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Yield days that a reference gets when somebody slips, other than those that are right or a time zone."""
    true = leaf.published
    if not true or leaf.dated == "none":
        return
    slips = [("a year off", true.replace(year=true.year - 1))]
    slips += [("a week off", true + timedelta(days=7)), ("a week off", true - timedelta(days=7))]
    if true.day <= 12 and true.day != true.month:
        slips.append(("day and month swapped", true.replace(month=true.day, day=true.month)))
    near = [one + timedelta(days=step) for one in (true, *leaf.days) for step in (-1, 0, 1)]
    yield from ((what, str(day)) for what, day in slips if day not in near)


def _stranger(leaf: Leaf) -> Leaf:
    """Return the next page in the same writing that stands on another host."""
    same = [other for other in leaves() if other.language == leaf.language]
    of_language = [other for other in same if other.traditional == leaf.traditional]
    at = of_language.index(leaf)
    return next(other for other in of_language[at:] + of_language[:at] if other.host != leaf.host)


def _said(found: Iterable[Finding]) -> str:
    return "; ".join(f"{one.code} {one.severity}: {one.message}" for one in found)


@cache
def trials() -> tuple[Trial, ...]:
    """Return all that is tried with all pages."""
    return tuple(trial for leaf in leaves() for part in (readings, silences, catches) for trial in part(leaf))


def main(wanted: str = "") -> None:
    """Print what passes, measure by measure and language by language, then what is missed."""
    found = [trial for trial in trials() if trial.page.startswith(wanted)]
    print(f"{'':22}{'all':>12}" + "".join(f"{language:>9}" for language in LANGUAGES))
    for measure in dict.fromkeys(trial.measure for trial in found):
        of_measure = [trial for trial in found if trial.measure == measure]
        cells = [_share(trial for trial in of_measure if trial.page.startswith(at)) for at in LANGUAGES]
        print(f"{measure:22}{_share(of_measure):>12}" + "".join(f"{cell:>9}" for cell in cells))
    for trial in sorted(found, key=lambda trial: trial.measure):
        if not trial.passed:
            print(f"\n{trial.measure} | {trial.label}\n    {trial.found[:400]}")


def _share(found: Iterable[Trial]) -> str:
    passed = [trial.passed for trial in found]
    return f"{sum(passed)}/{len(passed)}"


if __name__ == "__main__":
    main(*sys.argv[1:])
