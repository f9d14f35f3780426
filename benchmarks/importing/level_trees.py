#!/usr/bin/env python3
"""Learn from publications whose levels are known which looks of titles hold which: makes `titles/level_trees.py` anew.

`level_trees.py [--told FOLDER] [--only-try]`. It reads all publications that are not read by their tags, and whose
bookmarks tell no levels, from the pages that `rereading.py` keeps, and those whose titles people have told
(`by_eye.py`). To be run again when what are titles, or the looks of lines, have changed much: some minutes.

First it tries: in each of some rounds what comes from some sources is left out, learned from the others, and asked: the
honest figures for publications that nobody has seen. Then it learns from all.

Each pair of looks of which titles are known, in both orders, is an example; that they hold each other is as true as
many pairs of their titles say so. Each publication counts alike, those told by eye more, and in each of them a look the
more the more titles it has. scikit-learn is needed for this, not by the importer.
"""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, permutations
from pathlib import Path
from statistics import mean
from typing import Any
from unittest import mock

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for each other take ten times as long

from by_eye import FOLDER, Told, lines_of, without_call
from corpus import DOCUMENTS
from documents import Document
from measures import compare, matched_keys, without_open
from rules import before_titles
from tree_tables import as_module, boosted, rounds_of
from truth import Truth, heading_key

from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles import headings, level_trees, levels
from onpe_desktop.importers.pdf.titles.features import Measures, Sought
from onpe_desktop.importers.pdf.titles.levels import Levelled, levelled
from onpe_desktop.importers.pdf.titles.look_measures import Titles
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_TREES, _LEAST = 200, 40
_MORE = (  # what makes it no less likely that a look holds another one, whatever else is true
    *(
        "times as large",
        "seen as large",
        "steps",
        "more: size",
        "more: bold",
        "more: capitals",
        "more: begins its page",
    ),
    *("right below", "have one right below", "are right below one", "lead to", "begin with it", "first of all"),
    *("hold numbers", "parts begun", "times held"),
)
_LESS = (
    *("without it before", "before the first", "more: first", "more: lines below", "more: depth", "held numbers"),
    "parts without it",
)
_DESIGNED = 3  # times as much as one with a twin counts a publication whose titles are told by eye


@dataclass(frozen=True, slots=True)
class Pair:
    """Two looks: what is measured, how often titles of the first one hold those of the other, how much that counts."""

    looks: tuple[Look, Look]
    measures: Measures
    holds: float
    weight: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one publication teaches."""

    source: str
    by_eye: bool
    truth: Truth
    runs: list[TitleRun]
    pairs: list[Pair]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--told", type=Path, default=FOLDER / "opened", help="where the titles told by eye are")
    parser.add_argument("--only-try", action="store_true", help="leave the trees as they are")
    options = parser.parse_args()
    chosen = [one for one in DOCUMENTS if one.titled]  # what is sealed teaches nothing
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        by_eye = pool.map(_told_lessons, sorted(options.told.glob("*.txt")))
        lessons = list(chain(chain.from_iterable(pool.map(_lessons, chosen)), chain.from_iterable(by_eye)))
    print(f"{len(lessons)} publications, {sum(len(lesson.pairs) for lesson in lessons)} pairs of looks", flush=True)
    rounds = rounds_of((lesson.source, lesson.by_eye) for lesson in lessons)
    scores = dict(chain.from_iterable(_round(lessons, left_out) for left_out in rounds))
    for told in (True, False):
        found = [score for number, score in scores.items() if lessons[number].by_eye is told]
        print(f"{len(found)} {'told by eye' if told else 'with a twin'}: levels {mean(found):.4f}")
    if not options.only_try:
        names = list(next(lesson.pairs for lesson in lessons if lesson.pairs)[0].measures)
        table = as_module(_model(lessons), names, "what `look_ranks.py` asks", Path(__file__).name)
        Path(level_trees.__file__).write_text(table, encoding="utf-8")


def _lessons(document: Document) -> list[Lesson]:
    source = document.name.split(",")[0].split(" (")[0]
    return [lesson for truth, given in before_titles(document) for lesson in _taught(truth, given, source)]


def _told_lessons(file: Path) -> list[Lesson]:
    told = Told.of(file)
    pdf = told.fetched(file.stem)
    document = Document(f"by eye, {file.stem}", (), "", "", tuned=False)
    truth = told.truth(lines_of(pdf))
    source = told.source.split("/")[0]  # makers may have several publications
    given = before_titles(document, (pdf, truth))
    return [lesson for truth, titles in given for lesson in _taught(truth, titles, source, by_eye=True)]


def _taught(truth: Truth, given: Sequence[Any], source: str, *, by_eye: bool = False) -> Iterator[Lesson]:
    """Yield what a publication teaches. `given` is what `headings_of` is given."""
    asked: list[tuple[Sequence[TitleRun], Sought]] = []

    def noted(runs: Sequence[TitleRun], sought: Sought) -> list[Levelled]:
        asked.append((runs, sought))
        return []

    with mock.patch.object(headings, "levelled", noted):
        headings.headings_of(*given)
    for runs, sought in asked:
        known = _levels(truth, runs, by_eye=by_eye)
        if known and not any(run.level for run in runs):
            yield Lesson(source, by_eye, truth, list(runs), _pairs(Titles.of(runs, sought), known))


def _levels(truth: Truth, runs: Sequence[TitleRun], *, by_eye: bool) -> dict[int, int]:
    """Return the levels of those that are titles."""
    wanted = [(level, key) for level, text in truth.headings if (key := heading_key(text))]
    texts = [without_call(run.text) if by_eye else run.text for run in runs]
    given = without_open(truth, [(place, key) for place, text in enumerate(texts) if (key := heading_key(text))])
    pairs = matched_keys([key for _, key in wanted], [key for _, key in given])
    return {given[found][0]: wanted[place][0] for place, found in pairs}


def _pairs(titles: Titles, known: dict[int, int]) -> list[Pair]:
    counts: dict[Look, Counter[int]] = defaultdict(Counter)
    for place, level in known.items():
        counts[titles.runs[place].look][level] += 1
    found: list[Pair] = []
    for upper, lower in permutations(titles.alike, 2):
        high, low = counts[upper], counts[lower]
        holding = sum(high[one] * low[other] for one in high for other in low if one < other)
        weight = min(high.total(), low.total()) ** 0.5
        share = holding / (high.total() * low.total()) if weight else 0.0
        found.append(Pair((upper, lower), titles.measures(upper, lower), share, weight))
    return found


def _round(lessons: Sequence[Lesson], left_out: set[str]) -> Iterator[tuple[int, float]]:
    """Yield the numbers of the lessons that were left out, with how many of their levels are right."""
    model = _model([lesson for lesson in lessons if lesson.source not in left_out])
    for number, lesson in enumerate(lessons):
        if lesson.source in left_out:
            yield number, _score(lesson, model)


def _model(lessons: Sequence[Lesson]) -> Any:  # noqa: ANN401 - scikit-learn tells no types
    rows: list[list[float]] = []
    answers: list[bool] = []
    weights: list[float] = []
    for lesson in lessons:
        usual = sum(pair.weight for pair in lesson.pairs) / (_DESIGNED if lesson.by_eye else 1)
        for pair in lesson.pairs:
            for answer, share in ((True, pair.holds), (False, 1 - pair.holds)):
                if pair.weight * share:
                    rows.append(list(pair.measures.values()))
                    answers.append(answer)
                    weights.append(pair.weight * share / usual)
    names = next(lesson.pairs for lesson in lessons if lesson.pairs)[0].measures
    return boosted(rows, answers, weights, trees=_TREES, least=_LEAST, signs=[_sign(name) for name in names])


def _sign(name: str) -> int:
    return (name in _MORE) - (name in _LESS)


def _score(lesson: Lesson, model: Any) -> float:  # noqa: ANN401
    """Return how many of the levels of a publication are right."""
    rows = [list(pair.measures.values()) for pair in lesson.pairs]
    chances = [float(chance) for _, chance in model.predict_proba(rows)] if rows else []
    held = {pair.looks: chance for pair, chance in zip(lesson.pairs, chances, strict=True)}
    sought = mock.Mock(spec=Sought)
    with mock.patch.object(levels, "held_of", return_value=held):
        titles = levelled(lesson.runs, sought)
    found = Truth()
    for title in titles:
        found.add_heading(title.level, without_call(title.run.text) if lesson.by_eye else title.run.text)
    truth = Truth(headings=lesson.truth.headings, places=lesson.truth.places, open_titles=lesson.truth.open_titles)
    return compare(truth, found, set(), 1).levels or 0.0


if __name__ == "__main__":
    main()
