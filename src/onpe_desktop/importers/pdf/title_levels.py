"""Which looks are those of headings, and how deep each heading stands, where typography alone tells it.

A look is judged by all lines that have it: it heads the text, or it does not. Numbers tell levels first, then
sizes, then which look stands below which.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.numbering import depth_of, is_part
from onpe_desktop.importers.pdf.styles import Body, Look, family_of
from onpe_desktop.importers.pdf.title_runs import TitleRun

DEEPEST = 6
_LARGER = 1.08  # of the text's size: sizes told apart by eye
_USUAL = 0.1  # of the titles: so many are set in one of the publication's families
_NUMBERED = 0.8  # of a look's headings: where so many have numbers, all titles have
_LEADS = 0.5  # of a look's lines: where more end with a colon, they lead to a list or a listing
_RARE = 10  # times as many titles look otherwise
_MANY = 5  # headings that make a habit


@dataclass(frozen=True, slots=True)
class Levelled:
    """A heading found by its look. `sure`: others look like it."""

    run: TitleRun
    level: int
    sure: bool


def levelled(runs: Sequence[TitleRun], body: Body) -> list[Levelled]:
    """Return the headings among the runs, with their levels."""
    kept = _of_heading_looks(_with_plain_looks(_of_usual_families(runs, body), body), body)
    counts = Counter(run.look for run in kept)
    levels = _levels(kept)
    return [
        Levelled(run, min(max(levels[index], 1), DEEPEST), run.promised or counts[run.look] >= 2)
        for index, run in enumerate(kept)
    ]


def _of_usual_families(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Leave out what is set in a family that few titles have: words of a figure, a score or a screen.

    Where titles have a family or a colour that the text does not have, bold words in the text's own are emphasised.
    """
    counts = Counter(run.look.family for run in runs)
    usual = {family for family, count in counts.items() if count >= _USUAL * len(runs)} | {family_of(body.font)}
    kept = [run for run in runs if _families(run) & usual or _is_numbered(run) or run.promised]
    own = family_of(body.font), body.colour
    large = [run for run in kept if _is_larger(run, body)]
    if len(large) >= _MANY and sum(_dress(run) == own for run in large) <= _USUAL * len(large):
        kept = [run for run in kept if _is_larger(run, body) or run.promised or _dress(run) != own]
    return kept


def _families(run: TitleRun) -> set[str]:
    return {family_of(word.style.font) for line in run.lines for word in line.words}


def _dress(run: TitleRun) -> tuple[str, int]:
    return run.look.family, run.look.colour


def _is_numbered(run: TitleRun) -> bool:
    return depth_of(run.text) > 0 or is_part(run.text)


def _with_plain_looks(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Give a rare look to what differs from many titles in little: a word may be code or emphasised, or an acronym."""
    counts = Counter(run.look for run in runs)

    def plain(run: TitleRun) -> Look:
        found, most = run.look, 0
        for other, count in counts.items():
            rare = count >= (_RARE if counts[run.look] > 2 else 3) * counts[run.look]
            if count > most and rare and _differ_little(run, other, body):
                found, most = other, count
        return found

    return [replace(run, look=plain(run)) for run in runs]


def _differ_little(run: TitleRun, other: Look, body: Body) -> bool:
    """Tell whether looks are alike but for italics, family (of what is larger than the text) or a word in capitals."""
    look = run.look
    same_case = look.capitals == other.capitals or len(run.text.split()) <= 2
    same_family = look.family == other.family or _is_larger(run, body)
    return (look.size, look.bold, look.colour) == (other.size, other.bold, other.colour) and same_case and same_family


def _is_larger(run: TitleRun, body: Body) -> bool:
    return run.look.size > _LARGER * body.size


def _of_heading_looks(runs: Sequence[TitleRun], body: Body) -> list[TitleRun]:
    """Leave out runs whose look no heading has."""
    counts = Counter(run.look for run in runs)
    numbered = Counter(run.look for run in runs if _is_numbered(run))
    leads = Counter(run.look for run in runs if run.leads_in)
    texts = Counter(run.text.casefold() for run in runs)
    known = {_face(found) for found, count in counts.items() if count >= 2}
    smallest = min((run.look.size for run in runs if run.level), default=0.0)
    outlined = {run.look for run in runs if run.level}
    kept = []
    for run in runs:
        count = counts[run.look]
        if run.promised:
            kept.append(run)
            continue
        if outlined and run.look not in outlined and (run.look.size > smallest + 0.1 or count < 2):
            continue  # bookmarks leave out the lowest divisions, if any
        if count < 2 and not (_is_larger(run, body) and (not known or _face(run.look) in known or _is_numbered(run))):
            continue
        if run.leads_in and not _is_larger(run, body) and leads[run.look] > _LEADS * count:
            continue
        habit = count >= _MANY and numbered[run.look] >= _NUMBERED * count
        if habit and not _is_larger(run, body) and not _is_numbered(run) and texts[run.text.casefold()] < 2:
            continue  # of a style whose titles all have numbers, what has none is emphasised text
        kept.append(run)
    return kept


def _face(found: Look) -> tuple[bool, int]:
    return found.bold, found.colour


def _levels(runs: Sequence[TitleRun]) -> list[int]:
    """Return a level for each run: by its number, else by what most headings of its look have, else by its rank.

    Preface and bibliography have no numbers and stand beside chapters that do. Below chapters, a title without
    number that follows one with and looks like it is the next division, which is too deep to be counted.
    """
    if any(run.level for run in runs):
        return _below_bookmarks(runs)
    depths = _depths(runs)
    usual = _usual_depths(runs, depths)
    levels, base = _look_levels({run.look for run in runs}, usual)
    found: list[int] = []
    counted: dict[int, bool] = {}  # whether the last heading of a level has a number
    for run, depth in zip(runs, depths, strict=True):
        level = max(depth + base, levels[run.look]) if depth else levels[run.look]
        if not depth and usual.get(run.look, 0) > 1 and counted.get(level):
            level += 1
        counted = {place: known for place, known in counted.items() if place < level} | {level: depth > 0}
        found.append(level)
    return found


def _below_bookmarks(runs: Sequence[TitleRun]) -> list[int]:
    """Return the levels that bookmarks say, and for what they leave out that of its look or, of another, one below.

    A title that they leave out and that comes again and again (« Voir aussi ») is a part of what they list.
    """
    counts: dict[Look, Counter[int]] = defaultdict(Counter)
    for run in runs:
        if run.level:
            counts[run.look][run.level] += 1
    levels = {found: level.most_common(1)[0][0] for found, level in counts.items()}
    deepest = max(run.level for run in runs)
    strangers = sorted({run.look for run in runs} - set(levels), key=rank)
    levels |= {found: deepest + place for place, found in enumerate(strangers, 1)}
    often = Counter(run.text.casefold() for run in runs if not _is_numbered(run))
    by_depth = _levels_by_depth(runs)
    return [
        run.level or by_depth.get(depth_of(run.text), levels[run.look] + (often[run.text.casefold()] > 2))
        for run in runs
    ]


def _levels_by_depth(runs: Sequence[TitleRun]) -> dict[int, int]:
    """Return which level bookmarks give to titles with numbers of one depth; deeper ones go on one by one."""
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for run in runs:
        if run.level and (depth := depth_of(run.text)):
            counts[depth][run.level] += 1
    found = {depth: level.most_common(1)[0][0] for depth, level in counts.items() if level.total() >= _MANY}
    if 2 in found:
        deepest = max(found)
        found |= {deepest + more: found[deepest] + more for more in range(1, DEEPEST)}
    return found


def _depths(runs: Sequence[TitleRun]) -> list[int]:
    """Return how deep each run's number is; none where only single numbers stand, which say nothing of levels."""
    depths = [depth_of(run.text) for run in runs]
    dotted = sum(depth > 1 for depth in depths)
    return depths if dotted >= max(2, 0.1 * len(runs)) else [0] * len(runs)


def _look_levels(looks: AbstractSet[Look], usual: Mapping[Look, int]) -> tuple[dict[Look, int], int]:
    """Return the level of each look, and what is added to the depth of a number to have a level."""
    levels: dict[Look, int] = {}
    base = deepest = 0
    for found in sorted(looks, key=lambda one: (-one.size, usual.get(one, DEEPEST), rank(one))):
        depth = usual.get(found, 0)
        if depth < deepest:  # smaller than titles with longer numbers: it counts anew below them
            levels[found] = max(levels.values(), default=0) + 1
            continue
        if not deepest:  # what is larger than all numbered titles holds them
            base = max(levels.values(), default=0) - depth + 1
        levels[found] = depth + base
        deepest = depth
    return levels, base


def _usual_depths(runs: Sequence[TitleRun], depths: Sequence[int]) -> dict[Look, int]:
    """Return how deep the numbers of a look's headings usually are, where a part of them has numbers."""
    counts: dict[Look, Counter[int]] = defaultdict(Counter)
    every = Counter(run.look for run in runs)
    for run, depth in zip(runs, depths, strict=True):
        if depth:
            counts[run.look][depth] += 1
    return {found: depth.most_common(1)[0][0] for found, depth in counts.items() if depth.total() >= 0.2 * every[found]}


def rank(found: Look) -> tuple[float, bool, bool, bool, int, str]:
    """Order looks: what is larger, in capitals, bold, upright heads the others."""
    return -found.size, not found.capitals, not found.bold, found.italic, found.colour, found.family
