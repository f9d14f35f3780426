"""Tables in a frame of which grounds tell the rows, a piece for each cell, as Word's shaded styles are.

Every second row has a ground; what has none from one to the next, or to the frame's end, is a row, too. A page's end
leaves the frame open, or holds one ground alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, around
from onpe_desktop.importers.pdf.rows import distinct, had_room
from onpe_desktop.importers.pdf.tables.touching import Rule, of_one_height, sides_of, upright_rules

_SAME = 3.0  # points: grounds begin and end so near the sides of their frame
_COVERED = 0.95  # of the frame
_ROW = 4.0  # points: edges of rows so near each other are one


@dataclass(frozen=True, slots=True)
class Tiling:
    """The cells of a table. `frame` is None for one without sides; `is_open`: no rule lies at the frame's foot."""

    tiles: tuple[Box, ...]
    frame: Box | None = None
    is_open: bool = False

    def is_of(self, box: Box) -> bool:
        """Tell whether the frame is that of a table."""
        return self.frame is not None and all(abs(one - two) < _ROW for one, two in zip(self.frame, box, strict=True))

    @property
    def heights(self) -> list[float]:
        """Where rows begin and end."""
        frame = () if self.frame is None else (self.frame.top, self.frame.bottom)
        return distinct((*frame, *(edge for tile in self.tiles for edge in (tile.top, tile.bottom))), _ROW)

    @property
    def rules(self) -> list[Rule]:
        """The sides of the cells, but for those at the foot of an open frame."""
        foot = self.frame.bottom - _ROW if self.frame is not None and self.is_open else float("inf")
        return [rule for rule in sides_of(self.tiles) if not rule.across or rule.box.middle[1] < foot]


def in_frames(groups: Sequence[Sequence[Box]], drawings: Sequence[Drawing]) -> list[Tiling]:
    """Return the cells of each table: groups that touch, those in one frame together."""
    found: list[Tiling] = []
    left = list(groups)
    across = [drawing.box for drawing in drawings if drawing.across and drawing.colour != 0xFFFFFF]
    for frame in _frames(drawings):
        inside = [group for group in left if _is_in(around(group), frame)]
        if inside:
            tiles = tuple(tile for group in inside for tile in group)
            closed = any(abs(r.middle[1] - frame.bottom) < _ROW and frame.holds(r.middle, _ROW) for r in across)
            found.append(Tiling(tiles, frame, not closed and not _are_all(tiles, frame)))
            left = [group for group in left if group not in inside]
    return [*found, *(Tiling(tuple(group)) for group in left)]


def _are_all(tiles: Sequence[Box], frame: Box) -> bool:
    """Tell whether grounds cover all of a frame: each ends where its row does, or its part on the page."""
    return sum(tile.height * tile.width for tile in tiles) > _COVERED * frame.height * frame.width


def _frames(drawings: Sequence[Drawing]) -> list[Box]:
    """Return what lies between the outermost of the upright rules that begin and end at the same heights."""
    return [around(group) for group in of_one_height(upright_rules(drawings))]


def _is_in(group: Box, frame: Box) -> bool:
    sides = abs(group.left - frame.left) < _SAME > abs(group.right - frame.right)
    return sides and frame.top - _SAME < group.top and group.bottom < frame.bottom + _SAME


def are_rows(bare: Sequence[Box], lines: Sequence[Line]) -> bool:
    """Tell whether what has no ground is a row each: in its first cell, no line begins where one above had room."""
    left = min((cell.left for cell in bare), default=0.0)
    return not any(_begins_again(cell, lines) for cell in bare if cell.left < left + _SAME)


def _begins_again(cell: Box, lines: Sequence[Line]) -> bool:
    inside = sorted((line for line in lines if cell.holds(line.box.middle)), key=lambda line: line.box.top)
    return any(
        had_room(
            above.box.width, line.words[0].box.width, line.size, cell.width - 2 * max(above.box.left - cell.left, 0.0)
        )
        for above, line in pairwise(inside)
    )
