"""Levels beside those that bookmarks tell."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.styles import LARGER, Body, Look
from onpe_desktop.importers.pdf.titles.looks import MANY, is_numbered, parts_above
from onpe_desktop.importers.pdf.titles.ranking import ordered_looks
from onpe_desktop.importers.pdf.titles.runs import TitleRun

DEEPEST = 6
_SELDOM = 0.1  # of the titles of a look: where so few have a bookmark, one of another style looks like them by chance
_FEWEST, _MOST = 2, 0.6  # titles of a look, and of them: behind titles of one level
_ENDS = re.compile(r"(introduction|conclusion|synthèse|bilan|résumé|références|bibliographie)\b", re.IGNORECASE)


def below_bookmarks(runs: Sequence[TitleRun], body: Body) -> list[int]:
    """Return the levels that bookmarks say, and for what they leave out that of its look or, of another, one below.

    A title that they leave out and that comes again and again (« Voir aussi ») is a part of what they list; but
    chapters begin with an introduction and end with a conclusion of the level of their sections.
    """
    counts: dict[Look, Counter[int]] = defaultdict(Counter)
    for run in runs:
        if run.level:
            counts[run.look][run.level] += 1
    usual = Counter(run.look for run in runs)
    levels = {
        found: level.most_common(1)[0][0] for found, level in counts.items() if level.total() >= _SELDOM * usual[found]
    }
    strangers = [found for found in ordered_looks(runs, body.size) if found not in levels]
    small = {found._replace(capitals=False): level for found, level in levels.items()}
    levels |= {found: small[bare] for found in strangers if (bare := found._replace(capitals=False)) in small}
    strangers = [found for found in strangers if found not in levels]
    smallest = min(found.size for found in levels)
    low = [found for found in strangers if found.size <= smallest]
    high = [found for found in strangers if found not in low]
    levels |= {found: max(_level_of_size(found, levels), _holder_of(runs, found) + 1) for found in high}
    deepest = max(*levels.values(), _usual_holder(runs, low, levels))
    levels |= {found: deepest + place for place, found in enumerate(low, 1)}
    often = Counter(run.text.casefold() for run in runs if not (is_numbered(run) or _ENDS.match(run.text)))
    by_depth = _levels_by_depth(runs)
    found = [
        run.level
        or _level_of_number(run, by_depth, counts)
        or levels[run.look] + (run.look in counts and often[run.text.casefold()] > 2)
        for run in runs
    ]
    parts = parts_above(runs)
    return [1 if run.look in parts else level + 1 for run, level in zip(runs, found, strict=True)] if parts else found


def _usual_holder(runs: Sequence[TitleRun], low: Sequence[Look], levels: Mapping[Look, int]) -> int:
    """Return the level of the titles below which most of those of some lower looks stand; 0 where there are none."""
    holders: Counter[int] = Counter()
    last = 0
    for run in runs:
        if run.look in low:
            holders[last] += 1
        else:
            last = run.level or levels[run.look]
    return holders.most_common(1)[0][0] if holders else 0


def _holder_of(runs: Sequence[TitleRun], look: Look) -> int:
    """Return the level of the bookmarked titles, no smaller ones, that most titles of a look follow; 0 for none."""
    holders: Counter[int] = Counter()
    last = 0
    for run in runs:
        if run.look == look:
            holders[last] += 1
        elif run.level:
            last = run.level if LARGER * run.look.size >= look.size else 0
    level, count = holders.most_common(1)[0]
    return level if count >= max(_FEWEST, _MOST * holders.total()) else 0


def _level_of_size(look: Look, levels: Mapping[Look, int]) -> int:
    """Return the level of titles that look as large as this one: the lowest of those that are no smaller."""
    return max((level for known, level in levels.items() if known.size >= look.size), default=1)


def _level_of_number(run: TitleRun, by_depth: Mapping[int, int], counts: Mapping[Look, Counter[int]]) -> int:
    """Return the level of bookmarks with numbers as deep; 0 for « 1. » in small print, which counts anew."""
    depth = depth_of(run.text)
    level = by_depth.get(depth, 0)
    chapters = [found.size for found, known in counts.items() if known[level]]
    return 0 if depth == 1 and chapters and LARGER * run.look.size < min(chapters) else level


def _levels_by_depth(runs: Sequence[TitleRun]) -> dict[int, int]:
    """Return which level bookmarks give to titles with numbers of one depth; deeper ones go on one by one."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for run in runs:
        if run.level and (depth := depth_of(run.text)):
            counts[depth][run.level] += 1
    found = {depth: level.most_common(1)[0][0] for depth, level in counts.items() if level.total() >= MANY}
    if 2 in found:
        deepest = max(found)
        found |= {deepest + more: found[deepest] + more for more in range(1, DEEPEST)}
    return found
