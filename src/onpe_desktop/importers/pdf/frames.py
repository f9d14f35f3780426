"""Frames of text: lines that follow each other in the file and on the page.

Programs write a frame to its end before the next one, so lines that go down in the file, one right below the other,
are of one frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from onpe_desktop.importers.pdf.page import Box, Line, around

_STEP = 2.0  # of the size: from line to line of a frame, paragraphs' ends included
_LEAST_LINES = 4  # of a frame
_LEAST_TEXT = 14  # characters of a line, on average
_MANY_LINES, _NARROW_TEXT = 8, 9


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines that follow each other in the file and on the page."""

    lines: tuple[Line, ...]
    box: Box
    size: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Frame":
        """Make a frame of its lines."""
        return cls(tuple(lines), around(line.box for line in lines), median(line.size for line in lines))

    @property
    def is_text(self) -> bool:
        """Whether it is lines of text: not a few short labels. Many may be short, as in a narrow margin."""
        letters, count = sum(len(line.text) for line in self.lines), len(self.lines)
        return count >= _LEAST_LINES and letters > (_LEAST_TEXT if count < _MANY_LINES else _NARROW_TEXT) * count


def frames_of(lines: Sequence[Line]) -> list[Frame]:
    """Return the runs of lines each of which stands right below the one before."""
    runs: list[list[Line]] = []
    box = Box(0.0, 0.0, 0.0, 0.0)  # of the last run
    for line in lines:
        if runs and _goes_on(runs[-1][-1], box, line):
            runs[-1].append(line)
            box = around((box, line.box))
        else:
            runs.append([line])
            box = line.box
    return [Frame.of(run) for run in runs]


def _goes_on(last: Line, box: Box, line: Line) -> bool:
    """Tell whether a line stands right below the last one of a run, and below some of all of it, which fills `box`."""
    step = line.level - last.level
    return 0.5 * last.size < step < _STEP * max(last.size, line.size) and _overlap(box, line.box)


def _overlap(box: Box, other: Box) -> bool:
    return min(box.right, other.right) - max(box.left, other.left) > 0
