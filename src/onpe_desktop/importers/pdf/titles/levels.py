"""How deep each heading stands: bookmarks and numbers tell it first, then sizes, then which look stands below which."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onpe_desktop.importers.pdf.numbering import (
    depth_of,
    depths_of,
    entitled,
    is_labelled,
    number_of,
    scheme_of,
    single_number_of,
)
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.bookmarked import DEEPEST, below_bookmarks
from onpe_desktop.importers.pdf.titles.counted import within_counted
from onpe_desktop.importers.pdf.titles.divisions import below_divisions
from onpe_desktop.importers.pdf.titles.features import Sought
from onpe_desktop.importers.pdf.titles.look_ranks import held_of, with_few_looks, with_ranks
from onpe_desktop.importers.pdf.titles.looks import MANY
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_UNCOUNTED = 0.4  # of the titles of a look
_HELD = 0.5  # of the sections
_DOTTED = 2  # 2.4.1 stands below 2.4 in whatever size; « 1. » may count anew below titles that are larger
_NAMED = ("article", "chapitre", "section")
_FIRST = ("1. ", "1) ", "1 ")


@dataclass(frozen=True, slots=True)
class Levelled:
    """A heading found by its look. `sure`: others look like it."""

    run: TitleRun
    level: int
    sure: bool


def levelled(runs: Sequence[TitleRun], sought: Sought) -> list[Levelled]:
    """Return the headings with their levels."""
    counts = Counter(run.look for run in runs)
    if any(run.level for run in runs):
        found = _within_numbers(runs, below_bookmarks(runs, sought.body))
    else:
        few = with_few_looks(runs)
        alike, looks = with_ranks(few, held_of(few, sought))
        found = within_counted(alike, _within_numbers(alike, _levels(alike, looks)))
    return [
        Levelled(run, min(max(level, 1), DEEPEST), run.promised or counts[run.look] >= 2)
        for run, level in zip(runs, _dense(found), strict=True)
    ]


def _within_numbers(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    return below_divisions(runs, _below_their_numbers(runs, _without_gaps(runs, levels)))


def _dense(levels: Sequence[int]) -> list[int]:
    """Return how deep titles lie in each other, where levels go too deep: a publication may have a dozen of looks."""
    if max(levels, default=0) <= DEEPEST:
        return list(levels)
    above: list[int] = []
    depths: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        depths.append(len(above))
    return depths


def _below_their_numbers(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Put 2.4.1 below 2.4, the last one before it, and 5.1 below « Article 5 » that it follows.

    Not where bookmarks say where it stands; « 2. » may be anything.
    """
    found: list[int] = []
    known: dict[tuple[str, ...], int] = {}
    named: tuple[str, int] = ("", 0)  # the last number that stands behind the name of its division, and its level
    for run, level in zip(runs, levels, strict=True):
        number = number_of(run.text)
        holder = known.get(number[:-1], 0) if len(number) > _DOTTED else named[1] if number[:-1] == named[:1] else 0
        found.append(max(level, 0 if run.level else holder + 1))
        if number:
            known[number] = found[-1]
        if entitled(run.text) in _NAMED:
            named = str(single_number_of(run.text)[1]), found[-1]
    return found


def _without_gaps(runs: Sequence[TitleRun], levels: Sequence[int]) -> list[int]:
    """Return levels of which none is left out above all titles of a look: those stand right below what holds them.

    One chapter may have smaller titles than another has for the same. Dotted numbers stay where they say.
    """
    found = list(levels)
    groups: dict[tuple[int, Look], list[int]] = defaultdict(list)
    for place, run in enumerate(runs):
        if depth_of(run.text) < _DOTTED and not run.level:
            groups[levels[place], run.look].append(place)
    for _, places in sorted(groups.items(), key=lambda group: group[0][0]):
        own, above = found[places[0]], max(_level_above(found, place) for place in places)
        if own > above + 1 and not any(_has_between(found, place, above) for place in places):
            for place in places:
                found[place] = above + 1
    return found


def _level_above(levels: Sequence[int], place: int) -> int:
    """Return the level of the title that holds another one; 0 for none."""
    return next((level for level in reversed(levels[:place]) if level < levels[place]), 0)


def _has_between(levels: Sequence[int], place: int, above: int) -> bool:
    """Tell whether the division of a title, which is of the level `above`, holds others that stand higher than it."""
    start = next((other for other in range(place, -1, -1) if levels[other] <= above), -1)
    end = next((other for other in range(place, len(levels)) if levels[other] <= above), len(levels))
    return any(above < level < levels[place] for level in levels[start + 1 : end])


def _levels(runs: Sequence[TitleRun], looks: Sequence[Look]) -> list[int]:
    """Return a level for each run: by its number, else by what most headings of its look have, else by its rank.

    `looks` are the looks of all, the highest first.

    Preface and bibliography have no numbers and stand beside chapters that do. In some looks below chapters many have
    none: such a title that follows one with is the next division, which is too deep to be counted.
    """
    depths = _depths(runs)
    if not any(depths):
        return _by_schemes(runs, looks)
    usual = _usual_depths(runs, depths)
    usual |= _between_depths(looks, usual)
    deep = _deepest(runs, depths)
    levels, base = _look_levels(looks, usual, deep)
    found: list[int] = []
    below = _uncounted(runs, depths, usual)
    counted: dict[int, bool] = {}  # whether the last heading of a level has a number
    for run, depth in zip(runs, depths, strict=True):
        level = depth + base if depth and not is_labelled(run.text) else levels[run.look]
        if depth < _DOTTED:
            level = max(level, levels[run.look])
        if not depth and run.look in below and counted.get(level):
            level += 1
        counted = {place: known for place, known in counted.items() if place < level} | {level: depth > 0}
        found.append(level)
    return found


def _uncounted(runs: Sequence[TitleRun], depths: Sequence[int], usual: Mapping[Look, int]) -> set[Look]:
    """Return the looks of sections of which many have no number: not only « Introduction » and « Conclusion »."""
    counts = Counter(run.look for run in runs)
    bare = Counter(run.look for run, depth in zip(runs, depths, strict=True) if not depth)
    return {
        found for found, depth in usual.items() if depth > 1 and bare[found] >= max(MANY, _UNCOUNTED * counts[found])
    }


def _by_schemes(runs: Sequence[TitleRun], looks: Sequence[Look]) -> list[int]:
    """Return levels by looks, and in a look by kinds of numbers: French plans go from I. to A., 1. and a).

    A kind stands below another one where that goes on after it. What has no number stands beside the first kind:
    an introduction, a conclusion.
    """
    schemes: dict[Look, list[str]] = {}
    for found in looks:
        seen = [scheme for run in runs if run.look == found and (scheme := scheme_of(run.text))]
        kinds = list(dict.fromkeys(seen))
        nested = all(
            seen.index(below) < len(seen) - 1 - seen[::-1].index(above) for above, below in itertools.pairwise(kinds)
        )
        schemes[found] = kinds if nested and len(kinds) > 1 else kinds[:1]
    levels: dict[Look, int] = {}
    deepest = 0
    for found in looks:
        levels[found] = deepest + 1
        deepest += max(len(schemes[found]), 1)
    return [levels[run.look] + _place(scheme_of(run.text), schemes[run.look]) for run in runs]


def _place(scheme: str, schemes: Sequence[str]) -> int:
    return schemes.index(scheme) if scheme in schemes else 0


def _depths(runs: Sequence[TitleRun]) -> list[int]:
    """Return how deep each run's number is; none where only single numbers stand, which say nothing of levels."""
    depths = _below_labels(runs, depths_of([run.text for run in runs]))
    dotted = sum(depth > 1 for depth in depths)
    return depths if dotted >= max(2, 0.1 * len(runs)) else [0] * len(runs)


def _below_labels(runs: Sequence[TitleRun], depths: Sequence[int]) -> list[int]:
    """Put « 1. » below « Chapitre I », or « I. », where each chapter begins to count anew."""
    labelled = [is_labelled(run.text) for run in runs]
    looks = {run.look for run, label in zip(runs, labelled, strict=True) if label}
    first = sum(run.text.startswith(_FIRST) and run.look not in looks for run in runs)
    if sum(labelled) < 2 or first < 2:
        labelled = [not depth and scheme_of(run.text) == "I" for run, depth in zip(runs, depths, strict=True)]
        pairs = itertools.pairwise(zip(runs, labelled, strict=True))
        if sum(label and run.text.startswith(_FIRST) for (_, label), (run, _) in pairs) < 2:
            return list(depths)
    return [1 if label else depth + (depth > 0) for depth, label in zip(depths, labelled, strict=True)]


def _look_levels(
    looks: Sequence[Look], usual: Mapping[Look, int], deep: Mapping[Look, int]
) -> tuple[dict[Look, int], int]:
    """Return the level of each look, the highest first, and what is added to the depth of a number to have a level.

    `deep`: the depth of the longest numbers of a look, which stand above smaller looks, too.
    """
    levels: dict[Look, int] = {}
    base = deepest = lowest = 0
    for found in looks:
        depth = usual.get(found, 0)
        if depth < deepest:  # smaller than titles with longer numbers: it counts anew below them
            levels[found] = lowest = lowest + 1
            continue
        if not deepest:  # what is larger than all numbered titles holds them
            base = lowest - depth + 1
        levels[found] = depth + base
        lowest = max(lowest, max(depth, deep.get(found, 0)) + base)
        deepest = depth
    return levels, base


def _deepest(runs: Sequence[TitleRun], depths: Sequence[int]) -> dict[Look, int]:
    """Return how deep the longest numbers of each look are; one such number may be a slip."""
    counts = Counter((run.look, depth) for run, depth in zip(runs, depths, strict=True) if depth)
    found: dict[Look, int] = {}
    for (look, depth), count in counts.items():
        if count >= _DOTTED:
            found[look] = max(depth, found.get(look, 0))
    return found


def _between_depths(looks: Sequence[Look], usual: Mapping[Look, int]) -> dict[Look, int]:
    """Return the depth of looks without numbers where one is missing: with 2.6 and 2.6.1.1 there are titles between.

    They stand below what is above and above what is below; their numbers are just not printed.
    """
    found: dict[Look, int] = {}
    for depth in range(2, max(usual.values(), default=0)):
        above = [place for place, look in enumerate(looks) if usual.get(look) == depth - 1]
        below = [place for place, look in enumerate(looks) if usual.get(look) == depth + 1]
        if not above or not below or depth in usual.values():
            continue
        fitting = (one for one in looks[max(above) : min(below)] if one not in usual)
        if (one := next(fitting, None)) is not None:
            found[one] = depth
    return found


def _usual_depths(runs: Sequence[TitleRun], depths: Sequence[int]) -> dict[Look, int]:
    """Return how deep the numbers of a look's headings usually are, where a part of them has numbers.

    Where sections look like the chapters that hold them, it is the depth of chapters.
    """
    counts: dict[Look, Counter[int]] = defaultdict(Counter)
    numbers: dict[Look, set[tuple[str, ...]]] = defaultdict(set)
    every = Counter(run.look for run in runs)
    for run, depth in zip(runs, depths, strict=True):
        if depth:
            counts[run.look][depth] += 1
            numbers[run.look].add(number_of(run.text))
    usual: dict[Look, int] = {}
    for found, known in counts.items():
        if known.total() >= 0.2 * every[found]:
            deep = [number for number in numbers[found] if len(number) > 1]
            held = sum(number[:-1] in numbers[found] for number in deep)
            usual[found] = min(known) if held > _HELD * len(deep) else known.most_common(1)[0][0]
    return usual
