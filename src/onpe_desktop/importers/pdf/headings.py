"""Which lines are headings, and of which level: bookmarks first, then the contents page, then typography."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.matching import Match, find_entries
from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.outline import Entry
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look, look
from onpe_desktop.importers.pdf.title_levels import DEEPEST, Levelled, levelled, rank
from onpe_desktop.importers.pdf.title_pages import without_title_page
from onpe_desktop.importers.pdf.title_runs import TitleRun, has_number, title_runs
from onpe_desktop.importers.publication import Evidence


@dataclass(frozen=True, slots=True)
class Mark:
    """A line is (part of) a heading. Lines of one heading share `group`."""

    level: int
    evidence: Evidence
    group: int
    sure: bool = True


def headings_of(
    flows: Sequence[Sequence[Line]], entries: Sequence[Entry], evidence: Evidence, body: Body
) -> dict[int, Mark]:
    """Return marks by id() of the line. `flows` are the publication's lines in reading order.

    Bookmarks are believed. A contents page is only believed to name headings: their levels are those of their
    looks and numbers, because indents are lost where entries run over lines or pages.
    """
    matches = find_entries(flows, entries)
    if evidence is Evidence.OUTLINE and matches:
        return _bookmarked(flows, _by_numbers(matches), body)
    promised = [TitleRun(match.lines, look(match.lines[-1]), promised=True) for match in matches]
    known = {id(line) for run in promised for line in run.lines}
    runs = without_title_page(title_runs(flows, known, body), flows, body)
    places = {id(line): place for place, line in enumerate(line for flow in flows for line in flow)}
    ordered = sorted([*promised, *runs], key=lambda run: places[id(run.lines[0])])
    return _marks(levelled(ordered, body), evidence)


def _bookmarked(flows: Sequence[Sequence[Line]], matches: Sequence[Match], body: Body) -> dict[int, Mark]:
    marks: dict[int, Mark] = {}
    levels: dict[Look, Counter[int]] = defaultdict(Counter)
    for group, match in enumerate(matches):
        for line in match.lines:
            marks[id(line)] = Mark(match.entry.level, Evidence.OUTLINE, group)
        levels[look(match.lines[-1])][match.entry.level] += 1
    known = {seen: counts.most_common(1)[0][0] for seen, counts in levels.items()}
    runs = _after_title_page(title_runs(flows, set(marks), body), known, matches[0].lines[0].page)
    return marks | _marks(_below(runs, known), Evidence.OUTLINE, len(matches))


def _marks(titles: Sequence[Levelled], promised: Evidence, first: int = 0) -> dict[int, Mark]:
    """Return the marks of titles, whose groups count from `first`; `promised` is the evidence of promised ones."""
    marks: dict[int, Mark] = {}
    for group, title in enumerate(titles, first):
        evidence = promised if title.run.promised else Evidence.TYPOGRAPHY
        for line in title.run.lines:
            marks[id(line)] = Mark(title.level, evidence, group, title.sure)
    return marks


def _by_numbers(matches: Sequence[Match]) -> list[Match]:
    """Correct the levels of the few titles whose number says another one: 4.3 is of the level of 1.1 and 2.7."""
    depths = [depth_of(" ".join(line.text for line in match.lines)) for match in matches]
    levels: dict[int, Counter[int]] = defaultdict(Counter)
    for match, depth in zip(matches, depths, strict=True):
        if depth:
            levels[depth][match.entry.level] += 1
    usual = {
        depth: level
        for depth, counts in levels.items()
        for level, count in counts.most_common(1)
        if count >= max(4, 0.6 * counts.total())
    }
    return [
        replace(match, entry=replace(match.entry, level=usual.get(depth, match.entry.level)))
        for match, depth in zip(matches, depths, strict=True)
    ]


def _after_title_page(runs: Sequence[TitleRun], known: Mapping[Look, int], first: int) -> list[TitleRun]:
    """Leave out what stands before the first promised title, unless a title of level 1 came before it: a preface."""
    kept: list[TitleRun] = []
    for run in runs:
        if kept or run.lines[0].page >= first or known.get(run.look) == 1:
            kept.append(run)
    return kept


def _below(runs: Sequence[TitleRun], known: Mapping[Look, int]) -> list[Levelled]:
    """Give levels to what bookmarks or a contents page leave out: the one that they give to its look, else one below.

    A title that comes again and again (« Voir aussi ») is a part of what they list. Where they go three levels
    deep, they leave no heading out.
    """
    counts = Counter(run.look for run in runs)
    deepest = max(known.values())
    smallest = min(found.size for found in known)
    strangers = sorted(
        (found for found in counts if found not in known and found.size <= smallest + 0.1 and counts[found] >= 2),
        key=rank,
    )
    ranks = dict(known)
    if deepest < 3:
        ranks |= {found: min(deepest + 1 + place, DEEPEST) for place, found in enumerate(strangers[:2])}
    often = Counter(run.text.casefold() for run in runs if not has_number(run))
    return [
        Levelled(run, min(ranks[run.look] + (often[run.text.casefold()] > 2), DEEPEST), run.look in known)
        for run in runs
        if run.look in ranks
    ]
