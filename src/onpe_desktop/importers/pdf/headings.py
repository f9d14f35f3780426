"""Which lines are headings, and of which level: bookmarks first, then the contents page, then typography."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.matching import Match, find_entries
from onpe_desktop.importers.pdf.outline import CONTENTS_TITLE, Entry
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.side_boxes import is_label
from onpe_desktop.importers.pdf.styles import Body, Look, look, stands_out
from onpe_desktop.importers.publication import Evidence

_LONGEST = 220  # characters of a heading
_CAPTION = re.compile(
    r"(figure|fig\.|tableau|table|graphique|carte|photo|schéma|illustration|encadré|exemple|example|listing|extrait|"
    r"figura|tabella|esempio|procedura)\s*\d",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"(?:chapitre|chapter|titre)\s+(\d+|[IVX]+)\b", re.IGNORECASE)
_BULLET = re.compile(r"[•▪◦‣➢✓●○■□–—\-]\s")
_NUMBER = re.compile(
    r"(?:(?:chapitre|partie|annexe|section|titre)\s+)?((?:\d+|[IVX]+|[A-Z])(?:\.\d+)*)[.)\s–—-]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A line is (part of) a heading. Lines of one heading share `group`."""

    level: int
    evidence: Evidence
    group: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that would make one heading."""

    lines: tuple[Line, ...]
    look: Look
    last: bool = False  # nothing follows on its page: only a heading when others look so

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def headings_of(
    flows: Sequence[Sequence[Line]], entries: Sequence[Entry], evidence: Evidence, body: Body
) -> dict[int, Mark]:
    """Return marks by id() of the line. `flows` are the publication's lines in reading order."""
    matches = _by_numbers(find_entries(flows, entries))
    marks: dict[int, Mark] = {}
    levels: dict[Look, Counter[int]] = defaultdict(Counter)
    for group, match in enumerate(matches):
        for line in match.lines:
            marks[id(line)] = Mark(match.entry.level, evidence, group)
        levels[look(match.lines[-1])][match.entry.level] += 1
    runs = _without_ends([run for flow in flows for run in _runs(flow, marks, body)])
    known = {found: counts.most_common(1)[0][0] for found, counts in levels.items()}
    if matches:
        runs = _after_title_page(runs, known, matches[0].lines[0].page)
    group = len(matches)
    for run, level, sure in _levelled(runs, known, body):
        group += 1
        for line in run.lines:
            marks[id(line)] = Mark(level, Evidence.TYPOGRAPHY, group, sure)
    return marks


def _by_numbers(matches: Sequence[Match]) -> list[Match]:
    """Correct the levels of the few titles whose number says another one: 4.3 is of the level of 1.1 and 2.7."""
    depths = [_depth(" ".join(line.text for line in match.lines)) for match in matches]
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


def _depth(text: str) -> int:
    """Return of how many numbers a title's number is made, 0 for none."""
    match = re.match(r"(\d{1,2}|[A-Z](?=\.\d))((?:\.\d{1,3})*)\.?\s+\S", text)
    return match.group(2).count(".") + 1 if match else 0


def _after_title_page(runs: Sequence[_Run], known: Mapping[Look, int], first: int) -> list[_Run]:
    """Leave out what stands before the first promised title, unless a title of level 1 came before it: a preface."""
    kept: list[_Run] = []
    for run in runs:
        if kept or run.lines[0].page >= first or known.get(run.look) == 1:
            kept.append(run)
    return kept


def _runs(flow: Sequence[Line], marks: Mapping[int, Mark], body: Body) -> list[_Run]:
    """Return what looks like a heading in a flow and is none yet."""
    runs: list[_Run] = []
    index = 0
    while index < len(flow):
        line = flow[index]
        if id(line) in marks or not stands_out(line, body):
            index += 1
            continue
        end = index + 1
        while end < len(flow) and id(flow[end]) not in marks and _goes_on(flow[end - 1], flow[end]):
            end += 1
        before = flow[index - 1] if index else None
        after = flow[end] if end < len(flow) else None
        run = _Run(tuple(flow[index:end]), look(line), after is None and line.size < 1.3 * body.size)
        if _may_head(run, before, after, body, marks):
            runs.append(run)
        index = end
    return runs


def _without_ends(runs: Sequence[_Run]) -> list[_Run]:
    """Leave out what ends a page and does not look as at least two headings do."""
    counts = Counter(run.look for run in runs if not run.last)
    return [run for run in runs if not run.last or counts[run.look] >= 2]


def _goes_on(line: Line, following: Line) -> bool:
    return (
        line.page == following.page
        and look(line) == look(following)
        and 0 < following.box.top - line.box.top < 1.6 * max(line.box.height, line.size)
        and not _NUMBER.match(following.text)
    )


def _may_head(run: _Run, before: Line | None, after: Line | None, body: Body, marks: Mapping[int, Mark]) -> bool:
    text = run.text
    number = _NUMBER.match(text)
    words = "".join(text[number.end() if number else 0 :].split())
    letters = sum(sign.isalpha() for sign in words)
    if len(text) > _LONGEST or len(run.lines) > 4 or letters < 2 or letters < 0.4 * len(words):
        return False
    if is_label(text) or CONTENTS_TITLE.fullmatch(text.strip(" :.")):
        return False
    if _CAPTION.match(text) or _BULLET.match(text) or text.endswith((",", ";")) or text[0].islower():
        return False
    if text.endswith((".", ":")) and run.lines[0].size < 1.15 * body.size and not re.match(r"\d+(\.\d+)+", text):
        return False
    first, last = run.lines[0], run.lines[-1]
    if before is not None and before.page == first.page and first.box.top > before.box.top:
        gap = first.box.top - before.box.top
        if gap < 1.15 * body.leading and id(before) not in marks:
            return False
    return after is None or after.page != last.page or after.box.top - last.box.top > 0.8 * last.size


def _levelled(runs: Sequence[_Run], known: Mapping[Look, int], body: Body) -> list[tuple[_Run, int, bool]]:
    """Give levels to runs: the one that bookmarks give to their look, else their place among the looks.

    A title that bookmarks leave out and that comes again and again (« Voir aussi ») is a part of what they list.
    """
    counts = Counter(run.look for run in runs)
    if known:
        deepest = max(known.values())
        smallest = min(found[0] for found in known)
        strangers = sorted(
            (found for found in counts if found not in known and found[0] <= smallest + 0.1 and counts[found] >= 2),
            key=_rank,
        )
        if deepest >= 3:  # bookmarks so deep leave no heading out: what else stands out is none
            strangers = []
        ranks = dict(known) | {found: min(deepest + 1 + place, 6) for place, found in enumerate(strangers[:2])}
        often = Counter(run.text.casefold() for run in runs if not _NUMBER.match(run.text))
        return [
            (run, min(ranks[run.look] + (often[run.text.casefold()] > 2), 6), run.look in known)
            for run in runs
            if run.look in ranks
        ]
    looks = sorted((found for found in counts if counts[found] >= 2 or found[0] > 1.25 * body.size), key=_rank)
    ranks = {found: min(place + 1, 6) for place, found in enumerate(looks)}
    numbered = _numbered_levels(runs, ranks)
    found = []
    for run in runs:
        if run.look in ranks:
            level = numbered.get(id(run), ranks[run.look])
            found.append((run, level, counts[run.look] >= 2))
    return found


def _rank(found: Look) -> tuple[float, bool, bool, bool, int]:
    size, bold, italic, capitals, colour = found
    return -size, not capitals, not bold, italic, colour


def _numbered_levels(runs: Sequence[_Run], ranks: Mapping[Look, int]) -> dict[int, int]:
    """Levels by numbers (2.1 is one below 2, and below « Chapitre 2 ») where most headings of a look have them."""
    depths: dict[int, int] = {}
    chapters = any(_CHAPTER.match(run.text) and run.look in ranks for run in runs)
    for run in runs:
        match = re.match(r"(\d+(?:\.\d+)+)[.)]?\s", run.text)
        match = match or (_CHAPTER if chapters else re.compile(r"(\d+)[.)]?\s")).match(run.text)
        if match and run.look in ranks:
            depths[id(run)] = match.group(1).count(".") + 1
    if len(set(depths.values())) < 2 or len(depths) < 0.3 * len(runs):
        return {}
    shift = Counter(ranks[run.look] - depths[id(run)] for run in runs if depths.get(id(run)) == 1)
    base = shift.most_common(1)[0][0] if shift else 0
    return {key: min(max(depth + base, 1), 6) for key, depth in depths.items()}
