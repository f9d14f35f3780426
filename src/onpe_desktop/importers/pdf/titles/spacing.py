"""The white around titles: bold words that have as much above and below as paragraphs have are a paragraph in bold.

Who uses a word processor sets such words in bold where no style of a title is at hand; a style leaves more white above
than below. In 47 publications with looks of the text's size, those of titles had 0.1 to 3 lines more above than
paragraphs have, or hardly any white below; ten looks of 170 stressed paragraphs differed from others by 0.05 at most.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body, Look
from onpe_desktop.importers.pdf.titles.looks import is_numbered
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_MORE = 0.06  # of the leading: so much more white above is meant
_SAME = 0.1  # of the leading
_PARTED, _FAR = 1.15, 4.0  # of the leading, from one line to the next: a paragraph ends between, or a picture was there
_USUAL = 0.03  # of the pairs of lines: so often paragraphs are parted by white, where they are


def without_stressed(runs: Sequence[TitleRun], flows: Sequence[Sequence[Line]], body: Body) -> list[TitleRun]:
    """Return the runs without those of looks of the text's size that are set as paragraphs are.

    Numbers tell titles by themselves, and so does a colour that large titles have and the text has not. Two titles
    below each other say nothing of the white around their looks.
    """
    styled = {run.look.colour for run in runs if body.is_smaller_than(run.look.size)} - {body.colour}
    doubtful = [run for run in runs if _may_be_stressed(run, body) and run.look.colour not in styled]
    pairs = [(above, line) for flow in flows for above, line in pairwise(flow) if above.page == line.page]
    usual = _usual_step(pairs, body)
    titles = {id(line) for run in runs for line in run.lines}
    before = {id(line): _step(above, line, body) for above, line in pairs if id(above) not in titles}
    after = {id(above): _step(above, line, body) for above, line in pairs if id(line) not in titles}
    white: dict[Look, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for run in doubtful:
        upper, lower = white[run.look]
        upper.extend(filter(None, [before.get(id(run.lines[0]))]))
        lower.extend(filter(None, [after.get(id(run.lines[-1]))]))
    stressed = {
        found
        for found, (upper, lower) in white.items()
        if upper and lower and median(upper) <= usual + _MORE and abs(median(lower) - usual) <= _SAME
    }
    gone = {id(run) for run in doubtful if run.look in stressed}
    return [run for run in runs if id(run) not in gone]


def _may_be_stressed(run: TitleRun, body: Body) -> bool:
    larger = body.is_smaller_than(run.look.size)
    return not (larger or run.promised or run.look.run_in or is_numbered(run))


def _usual_step(pairs: Iterable[tuple[Line, Line]], body: Body) -> float:
    """Return how far apart paragraphs usually are, from one line to the next, in lines; 0 where only indents tell."""
    steps = [
        _step(above, line, body)
        for above, line in pairs
        if body.is_as_large_as(above.size) and body.is_as_large_as(line.size)
    ]
    parted = Counter(round(step, 1) for step in steps if _PARTED < step < _FAR)
    usual, count = max(parted.items(), key=lambda found: (found[1], -found[0]), default=(0.0, 0))
    return usual if count >= _USUAL * len(steps) else 0.0


def _step(above: Line, line: Line, body: Body) -> float:
    return (line.box.top - above.box.top) / body.leading
