"""What publications whose titles are known say of what the rules take for a title.

The rules ask one sign after the other, and what none of them forbids is a title: questions of a form, formulas, labels,
addresses and slogans come through, and one sign against a title outweighs all others. What all signs say together was
learned: small trees that ask for five signs each, and whose answers add up (gradient boosting,
docs/decisions/0022-learned-titles.md). They refuse what is hardly a title, and let in what is surely one although a
rule refused it. What bookmarks or a contents page promise stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache

from onpe_desktop.importers.pdf.numbering import entitled
from onpe_desktop.importers.pdf.titles.boosting import Boosted
from onpe_desktop.importers.pdf.titles.features import Measures, Sought, features_of
from onpe_desktop.importers.pdf.titles.runs import Candidate, TitleRun
from onpe_desktop.importers.pdf.titles.trees import BASE, NAMES, TREES, UNIT

UNLIKELY = 0.3  # to be a title: from 0.25 to 0.4 as good for publications told by eye; above, others lose more titles
LIKELY = 0.5  # from 0.4 to 0.6 as good for those; below, others get more that is none
LEAST = 100  # lines: fewer do not tell how looks are used, and what is forbidden stays so


def by_all_signs(
    titles: Sequence[TitleRun], candidates: Sequence[Candidate], others: AbstractSet[int], sought: Sought
) -> list[TitleRun]:
    """Return the titles without those that hardly are any, and with what surely is one, in reading order.

    `candidates` is all that stands out from the text, title or not; `others` holds id() of the first lines of those
    that rules refuse which see more than the trees: captions, titles of a law that is quoted, looks of other things.
    """
    measured = zip(candidates, features_of(candidates, sought), strict=True)
    found = {id(one.run.lines[0]): measures for one, measures in measured}
    known = {id(title.lines[0]) for title in titles} | others
    few = len(sought.places) < LEAST
    refused = [one.run for one in candidates if (one.allowed or not few) and id(one.run.lines[0]) not in known]
    kept = [run for run in _weighed(titles, found) if _is_sure(run) or run.likelihood >= UNLIKELY]
    kept += [run for run in _weighed(refused, found) if run.likelihood >= LIKELY]
    return sorted(kept, key=lambda run: sought.places[id(run.lines[0])])


def _weighed(runs: Iterable[TitleRun], found: Mapping[int, Measures]) -> Iterator[TitleRun]:
    """Yield runs with how likely they are titles; what is promised has no measures in `found`, and is one."""
    for run in runs:
        measures = found.get(id(run.lines[0]))
        yield run if measures is None else replace(run, likelihood=likelihood(measures))


def _is_sure(title: TitleRun) -> bool:
    """Tell whether a title is promised, or counted by a word, as « Article 3 »: looks have not made it one."""
    return title.promised or (title.faint and bool(entitled(title.text)))


def likelihood(measures: Measures) -> float:
    """Return how likely something that measures so is a title, from 0 to 1."""
    return _boosted().likelihood(measures)


@lru_cache(maxsize=1)
def _boosted() -> Boosted:
    return Boosted.of(NAMES, TREES, base=BASE, unit=UNIT)
