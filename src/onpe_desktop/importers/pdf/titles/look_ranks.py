"""Which looks of titles stand above which, and which beside each other: by all that tells, weighed as was learned.

Size, weight, capitals and colour say it, and so does what follows what: titles that mostly stand right below others,
or with which what larger ones hold begins, those that begin pages, come once, have no text of their own. None of these
is a rule that designers keep to, and they contradict each other. Trees that were learned from publications whose levels
are known (docs/decisions/0023-learned-levels.md) say of two looks how likely titles of the one hold those of the other;
then the looks are put in that order of steps which all these answers together make the most likely one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import permutations

from onpe_desktop.importers.pdf.numbering import single_number_of
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.titles.boosting import Boosted
from onpe_desktop.importers.pdf.titles.features import Sought
from onpe_desktop.importers.pdf.titles.level_trees import BASE, NAMES, TREES, UNIT
from onpe_desktop.importers.pdf.titles.look_measures import Titles
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_SERIES = 3  # titles counted I, II, III are chapters in any case
_MOST_LOOKS = 60  # each two of which are compared; of 600 publications one has 41, the others 26 at most
_LEAST = 0.02  # likelihood: nothing is surer than its contrary is unlikely

Held = Mapping[tuple[Look, Look], float]  # how likely titles of the first look hold those of the second


def with_few_looks(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give titles of seldom looks, where a publication has too many, the look most like theirs of those that stay."""
    counts = Counter(run.look for run in runs)
    kept = [look for look, _ in counts.most_common(_MOST_LOOKS)]
    known = {look: look if look in kept else min(kept, key=partial(_distance, look)) for look in counts}
    return [replace(run, look=known[run.look]) for run in runs]


def _distance(look: Look, other: Look) -> tuple[float, bool, bool]:
    return abs(look.size - other.size), look.bold != other.bold, look.colour != other.colour


def held_of(runs: Sequence[TitleRun], sought: Sought) -> dict[tuple[Look, Look], float]:
    """Return for each two looks how likely titles of the first one hold those of the second."""
    titles = Titles.of(runs, sought)
    return {pair: _boosted().likelihood(titles.measures(*pair)) for pair in permutations(titles.alike, 2)}


@lru_cache(maxsize=1)
def _boosted() -> Boosted:
    return Boosted.of(NAMES, TREES, base=BASE, unit=UNIT)


def with_ranks(runs: Sequence[TitleRun], held: Held) -> tuple[list[TitleRun], list[Look]]:
    """Give one look to titles that stand beside each other: the one that most have. Return these, the highest first."""
    runs = with_looks_of_series(runs)
    counts = Counter(run.look for run in runs)
    ranks = ranks_of(list(counts), held)
    common = [max(rank, key=lambda look: counts[look]) for rank in ranks]
    known = {look: one for rank, one in zip(ranks, common, strict=True) for look in rank}
    return [replace(run, look=known[run.look]) for run in runs], common


def with_looks_of_series(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Give one look to titles that are counted once through all of the publication, as parts and chapters are.

    Where « I. », « II. » and « III. » stand once each and in order, one of them is larger by hand.
    """
    series: dict[str, list[int]] = defaultdict(list)
    for place, run in enumerate(runs):
        if kind := single_number_of(run.text)[0]:
            series[kind].append(place)
    found = list(runs)
    for places in series.values():
        values = [single_number_of(runs[place].text)[1] for place in places]
        if len(values) >= _SERIES and values == list(range(1, len(values) + 1)):
            common = Counter(runs[place].look for place in places).most_common(1)[0][0]
            for place in places:
                found[place] = replace(runs[place], look=common)
    return found


def ranks_of(looks: Sequence[Look], held: Held) -> list[list[Look]]:
    """Return the looks by the steps on which they most likely stand, the highest first.

    They are put in order by how far each is held by the others; then the likeliest way to part that order is sought.
    """
    order = sorted(looks, key=lambda one: sum(held[other, one] - held[one, other] for other in looks if other != one))
    best = [0.0] + [-math.inf] * len(order)  # how likely the first ones stand so, as a logarithm
    begins = [0] * len(best)  # where the last step of these begins
    chances = {
        (place, later): _chances(held, order[place], order[later])
        for later in range(len(order))
        for place in range(later)
    }
    for start in range(len(order)):
        total = best[start]
        for end in range(start, len(order)):
            total += sum(chances[place, end][place >= start] for place in range(end))
            if total > best[end + 1]:
                best[end + 1], begins[end + 1] = total, start
    ranks: list[list[Look]] = []
    end = len(order)
    while end:
        ranks.insert(0, order[begins[end] : end])
        end = begins[end]
    return ranks


def _chances(held: Held, upper: Look, lower: Look) -> tuple[float, float]:
    """Return the logarithms of how likely one look stands above the other, and beside it."""
    above, below = held[upper, lower], held[lower, upper]
    beside = max(1 - above - below, _LEAST)
    total = above + below + beside
    return math.log(max(above, _LEAST / 10) / total), math.log(beside / total)
