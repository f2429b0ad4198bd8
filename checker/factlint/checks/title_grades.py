"""How the title of a reference stands to the page behind its URL.

Equality with one of the page's titles is the verdict; all else here only grades what is not equal: near, or not near
but of the same matter, or another page.
"""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Literal

import msgspec

from factlint import lazy
from factlint.checks import title_forms as forms
from factlint.checks.title_languages import likeness
from factlint.checks.title_matter import Matter, telling
from factlint.digest import dates, titles
from factlint.digest.hosts import host
from factlint.shorten import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.checks.title_languages import Likeness
    from factlint.source import Page

Kind = Literal["same", "cut", "near", "part", "described", "other", "open"]
"""``cut``: the page's title goes on. ``part``: the title is a heading of the page. ``open``: not to be told."""

NEAR = 75
"""The least ratio of a near title, of 100: one of four short words changed. It grades, and acquits nothing."""
_KIN = 88
"""The same where title and page may be in two languages."""
_MOST_TITLES = 16
_MOST_RUNS = 160
_THIN = 30
"""Words below which a page's text may be a frame that scripts fill."""
_PDF_HEAD = 4000
_NAME = 3
"""Characters from which a site's name counts where nothing sets it apart."""
_REPOSITORY = lazy.pattern(r"(?<![\w./-])[\w.-]{1,60}/[\w.-]{1,100}(?![\w/])")
_KINDS = frozenset(["release", "project", "repository", "repo", "code", "model", "card", "dataset", "readme"])
_TAG = lazy.pattern(
    r"(?:pdf|video|podcast|audio|updated?|aktualisiert|mis à jour|actualizado|atualizado|更新|動画|视频|업데이트)"
    r"(?:\W.*)?"
)


class Claim(msgspec.Struct, frozen=True):
    """The title of a reference, and what stands beside it."""

    title: str
    source: str
    url: str
    language: str
    """Of the digest."""
    is_title: bool = True
    """Whether it surely is a title: a link's text may be a label, "their announcement"."""


class Grade(msgspec.Struct, frozen=True):
    """What became of the comparison."""

    kind: Kind
    title: str = ""
    """The page's title that was meant, the site's name apart."""
    missing: tuple[str, ...] = ()
    """Words of the reference's title of which the page does not speak."""
    told: int = 0
    """How many telling words the reference's title has."""
    doubtful: bool = False


def grade(claim: Claim, page: Page, final_url: str) -> Grade:
    """Compare a reference's title with a page's."""
    mine = forms.keys(claim.title)
    written = [title.text[: forms.LONGEST] for title in page.titles[:_MOST_TITLES]]
    if not mine or any(mine & forms.keys(title) for title in written):
        return Grade("same" if mine else "open")
    names = forms.site_names(page, claim.source, claim.url, final_url)
    useful = [title for title in written if not forms.is_useless(title, names)]
    if not useful:
        return Grade("open")
    return _Comparison(claim, page, mine, names, useful).grade()


class _Comparison:
    """A title, and a page with titles that say something, none of which is equal as written."""

    def __init__(
        self, claim: Claim, page: Page, mine: frozenset[forms.Key], names: frozenset[str], useful: Sequence[str]
    ) -> None:
        self.claim, self.page, self.names, self.useful = claim, page, names, useful
        self.runs = list(islice(self._all_runs(), _MOST_RUNS))
        self.matter = Matter(page, mine)

    def _all_runs(self) -> list[str]:
        found = forms.distinct(run for title in self.useful for run in forms.runs(title))
        return [run for run in found if not forms.is_useless(run, self.names)]

    def grade(self) -> Grade:
        mine = [form for form in forms.cut_forms(self.claim.title, self._is_added) if forms.key(form)]
        keys = frozenset[forms.Key]().union(*map(forms.keys, mine))
        theirs = frozenset[forms.Key]().union(*map(forms.keys, self.runs))
        if keys & theirs or self._bears_site(keys, theirs) or self._is_repository() or self._heads_pdf(keys):
            return Grade("same")
        if all(forms.is_site(form, self.names) for form in mine):
            return self._site_alone()
        if found := self._cut(mine):
            return found
        alike = likeness(mine[-1], self.useful, self.page, self.claim.language)
        return Grade("open") if alike == "other" else self._unlike(mine, keys, alike)

    def _is_added(self, part: str) -> bool:
        """Whether a part at the end of the title may be somebody's addition: the site, "(PDF)", a day, the author."""
        key = forms.key(part)
        if not key or forms.is_site(part, self.names) or _TAG.fullmatch(part.strip().lower()) or dates.parse(part):
            return True
        if any(map(str.isdigit, key)):
            # The number of a paper stands in its address, too.
            return len(key) > 5 and key.removeprefix("arxiv") in forms.key(self.claim.url)
        return self.matter.shows(part)

    def _bears_site(self, keys: frozenset[forms.Key], theirs: frozenset[forms.Key]) -> bool:
        """Whether the title is the page's with the site's name before or behind it: "Tern Kestrel 4 finds leaks"."""
        names = [name for name in self.names if len(name) >= _NAME]
        bare = (cut for key in keys for name in names for cut in (key.removeprefix(name), key.removesuffix(name)))
        return any(forms.Key(cut) in theirs for cut in bare)

    def _is_repository(self) -> bool:
        """Whether the title is made of the words of a repository's: "Kestrel v1.2" of "Release v1.2 · tern/kestrel"."""
        mine = set(forms.spelt(self.claim.title).split()) - forms.generic()
        for title in self.useful:
            named = _REPOSITORY.search(title)
            if named and named[0].casefold() in self.claim.url.casefold():
                theirs = {*forms.spelt(title).split(), *_split(host(self.claim.url))}
                if mine <= theirs | _KINDS and mine & set(_split(named[0].casefold())):
                    return True
        return False

    def _heads_pdf(self, keys: frozenset[forms.Key]) -> bool:
        """Whether a PDF begins with the title; what its file says of itself is often left over from a template."""
        if self.page.kind != "pdf":
            return False
        head = forms.key_of_text(self.page.text[:_PDF_HEAD])
        return any(len(key) > 9 and key in head for key in keys)

    def _site_alone(self) -> Grade:
        return Grade("described", self._titled(self.useful[0])) if self.claim.is_title else Grade("open")

    def _cut(self, mine: Sequence[str]) -> Grade | None:
        """Return that the title breaks off where the page's goes on; silent about one that ends in an ellipsis."""
        for form in mine:
            is_cut = forms.is_cut_off(form)
            for run in self.runs:
                if forms.begins(form, run):
                    return Grade("same") if is_cut else Grade("cut", self._titled(run))
                if forms.is_cut_off(run) and not self._goes_on(run) and forms.begins(run, form):
                    return Grade("same")
        return None

    def _goes_on(self, cut: str) -> bool:
        """Whether another of the page's titles has what one leaves out."""
        return any(run != cut and not forms.is_cut_off(run) and forms.begins(cut, run) for run in self.runs)

    def _unlike(self, mine: Sequence[str], keys: frozenset[forms.Key], alike: Likeness) -> Grade:
        score, nearest = self._nearest(mine)
        if score >= (NEAR if alike == "one" else _KIN):
            return Grade("near", self._titled(nearest))
        first = self._titled(self.useful[0])
        if alike != "one" and self.page.language:
            return Grade("open")
        if self.matter.has_section(keys):
            # With a fragment the reference is one to that part of the page.
            return Grade("same") if "#" in self.claim.url else Grade("part", first, doubtful=True)
        if not self.claim.is_title:
            return Grade("open")
        found = self._by_matter(mine[-1], first, alike)
        return found if self.page.kind != "pdf" else self._of_pdf(found, alike)

    def _nearest(self, mine: Sequence[str]) -> tuple[float, str]:
        from rapidfuzz import fuzz  # noqa: PLC0415 - 17 ms, and most titles are equal

        best = (0.0, "")
        for form in mine:
            one = forms.spelt(form)
            for run in self.runs:
                other = forms.spelt(run)
                if one.endswith(titles.CUT):  # what it leaves out is no difference
                    other = other[: len(one)]
                best = max(best, (fuzz.ratio(one.removesuffix(titles.CUT), other), run), key=lambda pair: pair[0])
        return best

    def _by_matter(self, title: str, first: str, alike: Likeness) -> Grade:
        """Tell a description from another page's title by how many of its telling words the page has."""
        words = [word for word in telling(title, self.page.language) if not forms.is_site(word, self.names)]
        missing = tuple(word for word in words if not self.matter.speaks_of(word))
        if 2 * len(missing) <= len(words):
            return Grade("described", first, missing, len(words))
        weak = len(words) < 3 or alike != "one" or not self.page.whole or 3 * len(missing) < 2 * len(words)
        return Grade("other", first, missing, len(words), doubtful=weak or self._is_thin() or self.matter.has_teaser)

    def _of_pdf(self, found: Grade, alike: Likeness) -> Grade:
        """Doubt what is said of a PDF, whose lines give no sure title: one that lacks most of the words is another."""
        lacks = found.kind == "other" and found.told > 2 and 4 * len(found.missing) >= 3 * found.told
        if not lacks or alike != "one" or not self.page.whole or self.matter.size < _THIN:
            return Grade("open")
        return msgspec.structs.replace(found, doubtful=True)

    def _is_thin(self) -> bool:
        """Whether the page shows so little that it may be an empty frame with one title for all pages of its site."""
        return self.matter.size < _THIN and all(title.where == "title" for title in self.page.titles)

    def _titled(self, run: str) -> str:
        """Return a page's title without the site's name."""
        strip = partial(forms.is_site, names=self.names)
        left = [form for form in forms.cut_forms(run, strip) if not forms.is_useless(form, self.names)]
        return shortened(min(left, key=len, default=run), forms.LONGEST)


def _split(text: str) -> list[str]:
    return text.replace("/", " ").replace(".", " ").replace("-", " ").replace("_", " ").split()
