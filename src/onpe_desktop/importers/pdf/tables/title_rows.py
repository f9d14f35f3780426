"""Rows between rules in pieces that are the title of a group, over all columns: one line, set as cells are."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.styles import LARGER

_PADDING = 2.5  # points: text between two tables begins at their edge
_ALIKE = 1.0  # points: cells begin so near each other
_WHITE = 2.0  # of the size: above a line, in its cell
_CENTRED = 0.5  # of the size: as far is a line from the rule above it and from that below


def is_title_row(band: Sequence[VisualRow], others: Sequence[VisualRow], upper: Box, lower: Box) -> bool:
    """Tell whether what stands between two rules of a table is such a row.

    It begins behind the edge where the first cells of the `others`, next to it, do, and is no larger than these.
    """
    if len(band) != 1 or len(band[0].lines) != 1 or not others:
        return False
    line = band[0].lines[0]
    first = min(row.lines[0].box.left for row in others)
    if captioned(line.text) or abs(line.box.left - first) > _ALIKE or line.box.left < lower.left + _PADDING:
        return False
    above, below = line.box.top - upper.bottom, lower.top - line.box.bottom
    centred = abs(above - below) < _CENTRED * line.size and above < _WHITE * line.size
    return centred and line.size < LARGER * max(row.size for row in others)
