#!/usr/bin/env python3
"""Learn from publications whose titles are known what the importer asks of titles: makes `titles/trees.py` anew.

`title_trees.py [--told FOLDER] [--pdfs FOLDER] [--only-try]`. It reads all publications that are not read by their
tags from the pages that `rereading.py` keeps, and those whose titles people have told (`by_eye.py`; `--pdfs`: where
their PDFs lie as NAME.pdf, which are fetched else). To be run again when rules for titles have changed: some minutes.

First it tries: in each of some rounds what comes from some sources is left out, learned from the others, and asked.
Titles found by the rules alone, and with what was learned, are compared, in the mean of publications: the honest
figures for publications that nobody has seen, but that the rules have seen those with a twin. Then it learns from all.

Each publication counts alike, so that a manual of a thousand pages is not all that is learned; those told by eye count
more, since they are nearer to what is imported, and fewer. A line whose words are
part of a title, or that a reader may take for a title or not, teaches nothing. scikit-learn is needed for this, not by
the importer.
"""

import argparse
import math
import os
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import mean, stdev
from typing import Any
from unittest import mock

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for each other take ten times as long

from by_eye import FOLDER, Told, lines_of, without_call
from corpus import DOCUMENTS
from documents import Document
from measures import matched_keys
from rules import before_titles, titles_of
from tree_tables import as_module, boosted, rounds_of
from truth import Truth, heading_key

from onpe_desktop.importers.pdf.titles import headings, trees
from onpe_desktop.importers.pdf.titles.features import Measures, Sought, features_of
from onpe_desktop.importers.pdf.titles.learned import LEAST, LIKELY, UNLIKELY
from onpe_desktop.importers.pdf.titles.runs import Candidate, TitleRun

_TREES, _DEPTH, _RATE = 200, 5, 0.08  # more or deeper ones tell no more
_EXAMPLES, _SHARE = 40, 0.15  # behind each answer; of the measures that each question may ask
_DESIGNED = 3  # times as much as one with a twin counts a publication whose titles are told by eye
_NEVER = 2.0  # more than anything is likely
_PART = 5  # letters that a line and a title have in common where one is part of the other


@dataclass(frozen=True, slots=True)
class Read:
    """What may be a title: its words as they are compared, its candidate (-1: promised), and what the rules say.

    `barred`: rules refuse it that the trees do not overrule.
    """

    key: str
    candidate: int
    is_title: bool
    barred: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one publication teaches: what its candidates measure, which are titles, and of which it is known."""

    source: str
    by_eye: bool
    truth: Truth
    read: list[Read]
    measures: list[Measures]
    right: set[int]
    known: set[int]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--told", type=Path, default=FOLDER / "opened", help="where the titles told by eye are")
    parser.add_argument("--pdfs", type=Path, help="where the PDFs of those are, if not to be fetched")
    parser.add_argument("--only-try", action="store_true", help="leave the trees as they are")
    options = parser.parse_args()
    chosen = [one for one in DOCUMENTS if one.titled]  # what is sealed teaches nothing
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        by_eye = pool.map(partial(_told_lessons, pdfs=options.pdfs), sorted(options.told.glob("*.txt")))
        lessons = list(chain(chain.from_iterable(pool.map(_lessons, chosen)), chain.from_iterable(by_eye)))
        print(f"{len(lessons)} publications, {sum(len(lesson.right) for lesson in lessons)} titles", flush=True)
        rounds = rounds_of((lesson.source, lesson.by_eye) for lesson in lessons)
        likely = list(chain.from_iterable(pool.map(partial(_round, lessons), rounds)))
    for told in (True, False):
        _show([(lesson, chances) for lesson, chances in likely if lesson.by_eye is told], told=told)
    if not options.only_try:
        names = list(next(lesson.measures for lesson in lessons if lesson.measures)[0])
        table = as_module(_model(lessons), names, "what `learned.py` asks", Path(__file__).name)
        Path(trees.__file__).write_text(table, encoding="utf-8")


def _lessons(document: Document) -> list[Lesson]:
    source = document.name.split(",")[0].split(" (")[0]
    return [_lesson(truth, given, source) for truth, given in before_titles(document)]


def _told_lessons(file: Path, pdfs: Path | None) -> list[Lesson]:
    told = Told.of(file)
    pdf = pdfs / f"{file.stem}.pdf" if pdfs else told.fetched(file.stem)
    document = Document(f"by eye, {file.stem}", (), "", "", tuned=False)
    truth = told.truth(lines_of(pdf))
    source = told.source.split("@")[0]
    return [_lesson(truth, given, source, by_eye=True) for truth, given in before_titles(document, (pdf, truth))]


def _lesson(truth: Truth, given: Sequence[Any], source: str, *, by_eye: bool = False) -> Lesson:
    """Return what a publication teaches. `given` is what `headings_of` is given."""
    asked: list[tuple[Sequence[Candidate], AbstractSet[int], Sought]] = []

    def noted(
        kept: Sequence[TitleRun], candidates: Sequence[Candidate], others: AbstractSet[int], sought: Sought
    ) -> list[TitleRun]:
        asked.append((candidates, others, sought))
        return list(kept)

    with mock.patch.object(headings, "by_all_signs", noted):
        titles = titles_of(given)
    ((candidates, others, sought),) = asked
    few = len(sought.places) < LEAST
    barred = {
        number for number, one in enumerate(candidates) if id(one.run.lines[0]) in others or (few and not one.allowed)
    }
    places = {sought.places[id(one.run.lines[0])]: number for number, one in enumerate(candidates)}
    found = {sought.places[id(lines[0])]: " ".join(line.text for line in lines) for _, lines in titles}
    texts = {place: candidates[number].run.text for place, number in places.items()} | found
    read = [
        Read(
            heading_key(without_call(text) if by_eye else text),
            places.get(place, -1),
            place in found,
            places.get(place) in barred,
        )
        for place, text in sorted(texts.items())
    ]
    right, known = _judged(truth, read)
    return Lesson(source, by_eye, truth, read, features_of(candidates, sought), right, known)


def _judged(truth: Truth, read: Sequence[Read]) -> tuple[set[int], set[int]]:
    """Return which candidates are titles, and of which it is known."""
    wanted = _wanted(truth)
    pairs = matched_keys(wanted, [one.key for one in read])
    right = {read[place].candidate for _, place in pairs} - {-1}
    missed = [key for place, key in enumerate(wanted) if place not in {first for first, _ in pairs}]
    left_open = _left_open(truth)
    known = {
        one.candidate
        for one in read
        if one.key and not left_open[one.key] and not any(_is_part(one.key, other) for other in missed)
    }
    return right, (known | right) - {-1}


def _is_part(key: str, other: str) -> bool:
    return min(len(key), len(other)) >= _PART and (key in other or other in key)


def _wanted(truth: Truth) -> list[str]:
    return [key for _, text in truth.headings if (key := heading_key(text))]


def _left_open(truth: Truth) -> Counter[str]:
    return Counter(map(heading_key, truth.open_titles)) - Counter(_wanted(truth))


def _round(lessons: Sequence[Lesson], left_out: set[str]) -> list[tuple[Lesson, list[float]]]:
    """Return the lessons that were left out, with how likely their candidates are titles."""
    model = _model([lesson for lesson in lessons if lesson.source not in left_out])
    return [(lesson, _chances(model, lesson)) for lesson in lessons if lesson.source in left_out]


def _chances(model: Any, lesson: Lesson) -> list[float]:  # noqa: ANN401
    if not lesson.measures:
        return []
    rows = [list(measures.values()) for measures in lesson.measures]
    return [float(chance) for _, chance in model.predict_proba(rows)]


def _model(lessons: Sequence[Lesson]) -> Any:  # noqa: ANN401 - scikit-learn tells no types
    rows: list[list[float]] = []
    answers: list[bool] = []
    weights: list[float] = []
    for lesson in lessons:
        for number in lesson.known if lesson.measures else ():
            rows.append(list(lesson.measures[number].values()))
            answers.append(number in lesson.right)
            weights.append((_DESIGNED if lesson.by_eye else 1) / len(lesson.known))
    return boosted(rows, answers, weights, trees=_TREES, depth=_DEPTH, rate=_RATE, least=_EXAMPLES, share=_SHARE)


def _show(likely: Sequence[tuple[Lesson, list[float]]], *, told: bool) -> None:
    """Print precision, recall and F1 by the rules alone and for some limits, with the error of the mean gain."""
    likely = [(lesson, chances) for lesson, chances in likely if lesson.truth.headings]
    if not likely:
        return
    print(f"{len(likely)} publications {'told by eye' if told else 'with a twin'}")
    alone = [_scores(lesson, chances, 0.0, _NEVER) for lesson, chances in likely]
    refused = [(limit, _NEVER) for limit in (0.0, UNLIKELY - 0.1, UNLIKELY, UNLIKELY + 0.1)]
    for limit, least in (*refused, *((UNLIKELY, LIKELY + more) for more in (-0.1, 0.0, 0.1))):
        scores = [_scores(lesson, chances, limit, least) for lesson, chances in likely]
        gains = [one[2] - rules[2] for one, rules in zip(scores, alone, strict=True)]
        means = "  ".join(
            f"{name} {mean(column):.4f}" for name, column in zip("PRF", zip(*scores, strict=True), strict=True)
        )
        error = stdev(gains) / math.sqrt(len(gains)) if len(gains) > 1 else 0.0
        counts = f"+{sum(gain > 0 for gain in gains)} -{sum(gain < 0 for gain in gains)}"
        added = f", all from {least:.2f}" if least < _NEVER else ""
        print(f"  none below {limit:.2f}{added}: {means}  {mean(gains):+.4f} ± {error:.4f}, {counts}")


def _scores(lesson: Lesson, chances: Sequence[float], limit: float, least: float) -> tuple[float, float, float]:
    """Return precision, recall and F1 without titles less likely than `limit`, with what is as likely as `least`."""
    open_titles = _left_open(lesson.truth)
    given: list[str] = []
    for one in lesson.read:
        asked = bool(chances) and one.candidate >= 0
        needed = limit if one.is_title else _NEVER if one.barred else least
        is_title = chances[one.candidate] >= needed if asked else one.is_title
        if not is_title or not one.key:
            continue
        if open_titles[one.key] > 0:
            open_titles[one.key] -= 1
        else:
            given.append(one.key)
    wanted = _wanted(lesson.truth)
    right = len(matched_keys(wanted, given))
    precision, recall = right / max(len(given), 1), right / max(len(wanted), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
