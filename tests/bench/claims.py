"""Measures the built-in judge on claims with labels, and the two-rule baseline beside it in the same run.

``python tests/bench/claims.py FOLDER``: the folder holds ``pages.jsonl.gz`` ({"page", "text"}) and sets as ``NAME.jsonl``
({"id", "page", "claim", "traceable"}; with "kind", a set of planted errors beside "true_claim"). One setting for all
sets. ``--half even`` looks at the pages whose id begins with an even digit, ``--misses SET`` prints what was judged wrongly.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import re
import time
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from factlint.judge.builtin import judge
from factlint.judge.passages import IndexedPage
from factlint.judge.stems import small, stems
from factlint.judge.verdict import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.judge.verdict import Verdict

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
_QUOTED = re.compile(r"[“\"]([^”\"]{4,})[”\"]")
_LEAST = 0.30


class Row(NamedTuple):
    """A claim with its label."""

    id: str
    page: str
    claim: str
    traceable: bool
    kind: str = ""
    true_claim: str = ""


class Tried(NamedTuple):
    """A claim and what became of it."""

    row: Row
    verdict: Verdict
    baseline: bool
    """Whether the two rules call it traceable."""


def baseline(claim: str, page: IndexedPage) -> bool:
    """Whether two rules call a claim traceable: nothing named is missing, and its words are covered."""
    text = page.text.casefold()
    numbers = {number.replace(",", "") for number in _NUMBER.findall(text)}
    if any(number.replace(",", "") not in numbers for number in _NUMBER.findall(claim)):
        return False
    plain = re.sub(r"['’]s\b", "", text)
    names = (word for name in _NAME.findall(claim) for word in re.sub(r"['’]s\b", "", name).split())
    if any(name.casefold() not in plain for name in names if name.casefold() not in small("en")):
        return False
    if any(quote.casefold().rstrip(".,") not in text for quote in _QUOTED.findall(claim)):
        return False
    return page.coverage(stems(claim, "en"))[0] >= _LEAST


def load(folder: Path, half: str) -> tuple[dict[str, str], dict[str, list[Row]]]:
    """Return the texts of the pages by id, and the sets by name."""
    with gzip.open(folder / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = {entry["page"]: entry["text"] for entry in map(json.loads, lines)}
    sets: dict[str, list[Row]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        rows = [Row(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
        sets[path.stem] = [row for row in rows if half in ("", ("odd" if int(row.page[0], 16) % 2 else "even"))]
    return pages, sets


def balanced(pairs: Iterable[tuple[bool, bool]]) -> float:
    """Return the mean of the shares of true and of false claims that were judged rightly."""
    right: dict[bool, list[bool]] = defaultdict(list)
    for truth, said in pairs:
        right[truth].append(truth == said)
    return mean(mean(values) for values in right.values()) if right else 0.0


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def is_error(verdict: Verdict) -> bool:
    """Whether a rule would make an error of it: a contradicted number, or five quoted words that are nowhere."""
    return any(
        (point.kind == "number" and point.grade == "contradicted")
        or (point.kind == "quote" and point.grade == "missing" and point.size >= 5)
        for point in verdict.points
    )


TIERS = {
    "error": is_error,
    "CLM002": lambda v: any(p.kind == "number" and p.grade == "contradicted" for p in v.points),
    "CLM003": lambda v: any(p.kind == "name" and p.grade != "weak" for p in v.points),
    "CLM004": lambda v: any(p.kind == "quote" and p.grade == "missing" for p in v.points),
    "CLM005": lambda v: any(p.kind == "turn" and p.grade != "weak" for p in v.points),
    "CLM006": lambda v: any(p.kind == "topic" and p.grade == "missing" for p in v.points),
    "CLM010": lambda v: any(
        (p.kind == "date" and p.grade != "weak") or (p.kind == "number" and p.grade == "missing") for p in v.points
    ),
    "CLM011": lambda v: any(p.kind == "phrase" and p.grade == "missing" for p in v.points),
    "any rule": lambda v: any(p.grade != "weak" for p in v.points),
}


def report(sets: dict[str, list[Tried]]) -> Iterator[str]:
    labelled = {name: tried for name, tried in sets.items() if any(one.row.traceable for one in tried)}
    yield f"{'set':18} {'n':>5} {'baseline':>9} {'judge':>7} {'prec.':>7} {'recall':>7}   (of: not traceable)"
    marks: list[tuple[float, float]] = []
    for name, tried in labelled.items():
        ours = [(one.row.traceable, one.verdict.standing == "traced") for one in tried]
        base = [(one.row.traceable, one.baseline) for one in tried]
        caught = sum(not truth and not said for truth, said in ours)
        marks.append((balanced(base), balanced(ours)))
        said_no = sum(not said for _, said in ours)
        false = sum(not truth for truth, _ in ours)
        yield (
            f"{name:18} {len(tried):5} {100 * marks[-1][0]:9.1f} {100 * marks[-1][1]:7.1f}"
            f" {share(caught, said_no):>7} {share(caught, false):>7}"
        )
    yield f"{'mean':18} {'':5} {100 * mean(b for b, _ in marks):9.1f} {100 * mean(o for _, o in marks):7.1f}"
    yield ""
    yield f"{'tier':10} {'reported':>9} {'precision':>10} {'of true':>8} {'of false':>9}   precision by set"
    every = [one for tried in labelled.values() for one in tried]
    for tier, holds in TIERS.items():
        hit = [one for one in every if holds(one.verdict)]
        right = sum(not one.row.traceable for one in hit)
        true = sum(one.row.traceable for one in every)
        by_set = []
        for tried in labelled.values():
            mine = [one for one in tried if holds(one.verdict)]
            by_set.append(f"{share(sum(not one.row.traceable for one in mine), len(mine))} ({len(mine)})")
        yield (
            f"{tier:10} {len(hit):9} {share(right, len(hit)):>10} {share(len(hit) - right, true):>8}"
            f" {share(right, len(every) - true):>9}   {', '.join(by_set)}"
        )
    for name, tried in sets.items():
        if name in labelled or not tried:
            continue
        yield ""
        yield f"{name + ' kind':18} {'n':>5} {'reported':>9} {'not traced':>11} {'error':>7} {'baseline':>9}"
        for kind in sorted({one.row.kind for one in tried}):
            mine = [one for one in tried if one.row.kind == kind]
            reported = sum(any(point.grade != "weak" for point in one.verdict.points) for one in mine)
            open_ = sum(one.verdict.standing != "traced" for one in mine)
            errors = sum(is_error(one.verdict) for one in mine)
            base = sum(not one.baseline for one in mine)
            yield (
                f"{kind:18} {len(mine):5} {share(reported, len(mine)):>9} {share(open_, len(mine)):>11}"
                f" {share(errors, len(mine)):>7} {share(base, len(mine)):>9}"
            )


def misses(tried: list[Tried]) -> Iterator[str]:
    """Yield what was judged wrongly, with the points and the passage."""
    for one in tried:
        if (one.verdict.standing == "traced") == one.row.traceable:
            continue
        passage = one.verdict.passage.text if one.verdict.passage else ""
        yield f"[{'true' if one.row.traceable else one.row.kind or 'false'}] {one.row.id}: {one.row.claim}"
        if one.row.true_claim:
            yield f"    true: {one.row.true_claim}"
        yield f"    {one.verdict.standing} {one.verdict.coverage:.2f} | {passage}"
        for point in one.verdict.points:
            yield f"    - {point.kind} {point.grade} {point.text!r}: {point.message} [{point.expected}]"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("", "even", "odd"), default="")
    parser.add_argument("--misses", default="", metavar="SET")
    options = parser.parse_args()
    gc.set_threshold(50_000)  # as the command line does
    pages, rows = load(options.folder, options.half)
    wanted = {row.page for every in rows.values() for row in every}
    started = time.process_time()
    index = {key: IndexedPage.of_text(text) for key, text in pages.items() if key in wanted}
    for page in index.values():
        page.ready()
    indexing = time.process_time() - started
    started = time.process_time()
    verdicts = {name: [judge(Statement(row.claim), [index[row.page]]) for row in every] for name, every in rows.items()}
    judging = time.process_time() - started
    tried = {
        name: [
            Tried(row, verdict, baseline(row.claim, index[row.page]))
            for row, verdict in zip(every, verdicts[name], strict=True)
        ]
        for name, every in rows.items()
    }
    if options.misses:
        print("\n".join(misses(tried[options.misses])))
        return
    print("\n".join(report(tried)))
    total = sum(map(len, rows.values()))
    print()
    print(
        f"{total} claims in {judging:.2f} s CPU: {total / judging:.0f} a second; {len(index)} pages indexed in"
        f" {indexing:.2f} s; together {total / (judging + indexing):.0f} a second"
    )


if __name__ == "__main__":
    main()
