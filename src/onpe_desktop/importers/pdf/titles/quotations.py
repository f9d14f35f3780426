"""Bold words at the head of a quoted text, as « Article L. 324-1 » of a law: they are titles of what is quoted.

Quotations are indented on both sides by as much, as HTML's `blockquote` and LaTeX's `quote` are.
"""

from collections import Counter
from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.titles.runs import TitleRun

_LONG = 40  # characters of a line that tells where the text begins and ends
_JUSTIFIED = 0.2  # of such lines end at one place
_INDENT = 10.0  # points, at least
_SAME = 3.0  # points
_ALIKE = 6.0  # points: the indents of both sides differ by no more; a last word may not fill its line
_LOOKED_AT = 2  # lines below


def without_quoted(runs: Sequence[TitleRun], flows: Sequence[Sequence[Line]], body: Body) -> list[TitleRun]:
    """Return the runs without those no larger than the text that head what is indented on both sides."""
    sides = _sides(flows, body)
    if sides is None:
        return list(runs)
    below = {id(line): flow[place + 1 : place + 1 + _LOOKED_AT] for flow in flows for place, line in enumerate(flow)}
    return [
        run
        for run in runs
        if body.is_smaller_than(run.look.size) or not _is_quoted(run, below[id(run.lines[-1])], *sides)
    ]


def _sides(flows: Sequence[Sequence[Line]], body: Body) -> tuple[float, float] | None:
    """Return where most lines of the text begin and end; None where none is justified."""
    text = [line for flow in flows for line in flow if len(line.text) >= _LONG and body.is_as_large_as(line.size)]
    if not text:
        return None
    (left, _), *_ = Counter(round(line.box.left) for line in text).most_common(1)
    (right, count), *_ = Counter(round(line.box.right) for line in text).most_common(1)
    return (left, right) if count >= _JUSTIFIED * len(text) else None


def _is_quoted(run: TitleRun, below: Sequence[Line], left: float, right: float) -> bool:
    text = [line for line in below if line.page == run.page]
    if not text or len(text[0].text) < _LONG:
        return False
    start = run.lines[0].box.left
    indents = start - left, right - max(line.box.right for line in text)
    return abs(text[0].box.left - start) < _SAME and min(indents) > _INDENT and abs(indents[0] - indents[1]) < _ALIKE
