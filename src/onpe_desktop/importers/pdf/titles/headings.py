"""Which lines are headings, and of which level: bookmarks first, then the contents page, then typography."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from math import inf

from onpe_desktop.importers.pdf.numbering import dotted_or_named, scheme_of
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.outline import CONTENTS_TITLE, Entry
from onpe_desktop.importers.pdf.styles import Body, look, with_largest_text
from onpe_desktop.importers.pdf.titles.features import Sought
from onpe_desktop.importers.pdf.titles.learned import by_all_signs
from onpe_desktop.importers.pdf.titles.levels import levelled
from onpe_desktop.importers.pdf.titles.looks import is_numbered, of_heading_looks, without_captions
from onpe_desktop.importers.pdf.titles.matching import Match, find_entries, letters, without_number
from onpe_desktop.importers.pdf.titles.quotations import without_quoted
from onpe_desktop.importers.pdf.titles.runs import TitleRun, candidates_of, title_runs
from onpe_desktop.importers.pdf.titles.title_pages import pages_of_prose, without_title_page
from onpe_desktop.importers.pdf.titles.worded_looks import without_worded_alike
from onpe_desktop.importers.publication import Evidence

_CHAINED, _LONE = 0.5, 0.2  # of the lines of a look
_FEWEST = 3
_NEAR = 3.0  # of the text’s leading: a table or a picture may stand between lines further apart
_BELIEVED = 0.5  # of the bookmarks: where fewer are found in the text, they are garbled or name other things


@dataclass(frozen=True, slots=True)
class Mark:
    """A line is (part of) a heading. Lines of one heading share `group`."""

    level: int
    evidence: Evidence
    group: int
    sure: bool = True
    likelihood: float = 1.0  # to be a heading


def headings_of(
    flows: Sequence[Sequence[Line]],
    entries: Sequence[Entry],
    evidence: Evidence,
    body: Body,
    above_tables: AbstractSet[int] = frozenset(),
    below_pictures: AbstractSet[int] = frozenset(),
) -> dict[int, Mark]:
    """Return marks by id() of the line. `flows` are the publication's lines in reading order.

    `above_tables` holds id() of the lines that a table follows, `below_pictures` of those that follow a picture.

    Bookmarks and a contents page name headings; looks find those that they leave out. The levels of bookmarks are
    believed, unless many name nothing. Those of a contents page are not: its indents are lost where entries run
    over lines or pages.
    """
    body = with_largest_text(body, (line for flow in flows for line in flow))
    matches = find_entries(flows, [entry for entry in entries if not CONTENTS_TITLE.fullmatch(entry.title)])
    outlined = evidence is Evidence.OUTLINE and len(matches) >= _BELIEVED * len(entries)
    places = {id(line): place for place, line in enumerate(line for flow in flows for line in flow)}
    promised = [_promised(match, outlined=outlined) for match in _whole(_by_numbers(matches), places)]
    known = {id(line) for run in promised for line in run.lines}
    candidates = candidates_of(flows, known, body)
    runs = title_runs(candidates, flows, known)
    heads = without_captions(_without_chains(runs, places, body), above_tables, below_pictures, body)
    heads = without_worded_alike(without_quoted(heads, flows, body))
    if outlined and promised:
        behind = _after_title_page(heads, promised, pages_of_prose(flows, body))
    else:
        behind = without_title_page(heads, flows, body)
    kept = of_heading_looks(sorted([*promised, *behind], key=lambda run: places[id(run.lines[0])]), body)
    others = (_firsts(runs) - _firsts(heads)) | (_firsts(_of_common_looks(behind)) - _firsts(kept))
    others |= _firsts(_of_the_cover(heads, behind, places))
    sought = Sought(flows, places, body, above_tables, len(promised), outlined and bool(promised))
    ordered = _said_once(by_all_signs(kept, candidates, others, sought), places)
    marks: dict[int, Mark] = {}
    for group, title in enumerate(levelled(ordered, sought)):
        source = evidence if title.run.promised else Evidence.TYPOGRAPHY
        for line in title.run.lines:
            marks[id(line)] = Mark(title.level, source, group, title.sure, title.run.likelihood)
    return marks


def _firsts(runs: Iterable[TitleRun]) -> set[int]:
    """Return id() of their first lines."""
    return {id(run.lines[0]) for run in runs}


def _of_the_cover(runs: Sequence[TitleRun], behind: Sequence[TitleRun], places: Mapping[int, int]) -> list[TitleRun]:
    """Return the runs of the title page that begin the publication, one right below the other, and their words again.

    They are its own title, its authors, its date. The last one, if it is smaller than the first and tells no date or
    version, may head the text below.
    """
    kept = _firsts(behind)
    front = [run for run in runs if id(run.lines[0]) not in kept]
    chain = list(takewhile(lambda pair: _follows(pair[1], pair[0], places), pairwise(front)))
    cover = [*front[:1], *(following for _, following in chain)]
    if cover and cover[-1].look.size < cover[0].look.size and not _has_digits(without_number(cover[-1].text)):
        cover.pop()
    said = {letters(run.text) for run in cover}
    return [run for run in front if letters(run.text) in said]


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _of_common_looks(runs: Sequence[TitleRun]) -> list[TitleRun]:
    """Return the runs whose look others have, too: such looks are judged by rules that see all of the publication."""
    counts = Counter(run.look for run in runs)
    return [run for run in runs if counts[run.look] > 1]


def _without_chains(runs: Sequence[TitleRun], places: Mapping[int, int], body: Body) -> list[TitleRun]:
    """Leave out looks whose lines mostly follow each other with nothing between: a list, of words that head no text.

    Where many stand alone, a plan has chapters that nobody has written yet.
    """
    counts = Counter(run.look for run in runs)
    pairs = [
        (run, following)
        for run, following in pairwise(runs)
        if run.look == following.look and _follows(following, run, places)
        if run.page == following.page and following.lines[0].box.top - run.lines[-1].box.top < _NEAR * body.leading
    ]
    chained = Counter(run.look for run, _ in pairs)
    linked = {id(run) for pair in pairs for run in pair}
    lone = Counter(run.look for run in runs if id(run) not in linked)
    chains = {
        found
        for found, count in chained.items()
        if count >= max(_FEWEST, _CHAINED * counts[found]) and lone[found] < _LONE * counts[found]
    }
    return [run for run in runs if run.look not in chains or is_numbered(run)]


def _said_once(runs: Sequence[TitleRun], places: Mapping[int, int]) -> list[TitleRun]:
    """Leave out titles that stand alone on a page of their own and are said again above the text that follows."""
    again = {
        id(run)
        for run, following in pairwise(runs)
        if _follows(following, run, places)
        and run.page < following.page
        and letters(run.text) == letters(following.text)
    }
    return [run for run in runs if id(run) not in again]


def _whole(matches: Sequence[Match], places: Mapping[int, int]) -> list[Match]:
    """Join the lines of a title that have an entry each, as InDesign's bookmarks where a line was broken by hand.

    The second one begins in lower case, at least in the bookmark.
    """
    found: list[Match] = []
    for match in matches:
        last = found[-1] if found else None
        title = match.entry.title
        if last is not None and title[:1].islower() and not scheme_of(title) and _goes_on(match, last, places):
            found[-1] = replace(last, lines=(*last.lines, *match.lines))
        else:
            found.append(match)
    return found


def _goes_on(match: Match, before: Match, places: Mapping[int, int]) -> bool:
    first, last = match.lines[0], before.lines[-1]
    same = look(first) == look(last) and match.entry.level == before.entry.level
    return same and first.page == last.page and places[id(first)] == places[id(last)] + 1


def _follows(following: TitleRun, run: TitleRun, places: Mapping[int, int]) -> bool:
    """Tell whether nothing stands between two titles. `places` are those of lines in reading order, by id()."""
    return places[id(following.lines[0])] == places[id(run.lines[-1])] + 1


def _promised(match: Match, *, outlined: bool) -> TitleRun:
    return TitleRun(match.lines, look(match.lines[-1]), promised=True, level=match.entry.level if outlined else 0)


def _by_numbers(matches: Sequence[Match]) -> list[Match]:
    """Correct levels that numbers contradict: 4.3 is of the level of 1.1 and 2.7, and 2.7.1 is one below."""
    depths = dotted_or_named([" ".join(line.text for line in match.lines) for match in matches])
    levels: dict[int, Counter[int]] = defaultdict(Counter)
    for match, depth in zip(matches, depths, strict=True):
        if depth:
            levels[depth][match.entry.level] += 1
    usual: dict[int, int] = {}
    for depth, counts in sorted(levels.items()):
        level, count = counts.most_common(1)[0]
        if depth - 1 in usual and level <= usual[depth - 1]:
            usual[depth] = usual[depth - 1] + 1
        elif count >= max(4, 0.6 * counts.total()):
            usual[depth] = level
    return [
        replace(match, entry=replace(match.entry, level=usual.get(depth, match.entry.level)))
        for match, depth in zip(matches, depths, strict=True)
    ]


def _after_title_page(
    runs: Sequence[TitleRun], promised: Sequence[TitleRun], prose: AbstractSet[int]
) -> list[TitleRun]:
    """Leave out what stands before the first promised title, unless it heads a preface.

    That is text, behind the first page in any look as large as those of level 1.
    """
    first, highest = promised[0].page, {run.look for run in promised if run.level == 1}
    least = min((found.size for found in highest), default=inf)
    kept: list[TitleRun] = []
    for run in runs:
        preface = run.look in highest or (run.page > 0 and run.look.size >= least)
        if kept or run.page >= first or (preface and run.page in prose):
            kept.append(run)
    return kept
