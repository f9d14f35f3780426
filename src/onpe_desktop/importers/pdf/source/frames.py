"""Where a point of the PDF lies on the page as it is shown."""

from enum import Enum
from math import hypot

from onpe_desktop.importers.pdf.page import Box

_LEVEL, _UPRIGHT = 0.3, 0.05  # sine and cosine: up to which angle


class Turn(Enum):
    """How text runs on the page; on a slope run watermarks, and labels along an axis."""

    LEVEL = "level"
    UP = "up"
    DOWN = "down"
    SLOPE = "slope"


class PageFrame:
    """Turns PDF coordinates into those of the page as it is shown (y downwards)."""

    def __init__(self, bounds: tuple[float, float, float, float], rotation: int) -> None:
        self._left, self._bottom, self._right, self._top = bounds
        self._rotation = rotation
        turned = rotation in {90, 270}
        width, height = self._right - self._left, self._top - self._bottom
        self.width, self.height = (height, width) if turned else (width, height)

    @property
    def is_upright(self) -> bool:
        """Whether the page is shown as it was set."""
        return not self._rotation

    def shows(self, box: Box, margin: float) -> bool:
        """Tell whether any of the box is on the page, or at most `margin` outside."""
        across = box.right >= -margin and box.left <= self.width + margin
        return across and box.bottom >= -margin and box.top <= self.height + margin

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the PDF lies on the page."""
        match self._rotation:
            case 90:
                return y - self._bottom, x - self._left
            case 180:
                return self._right - x, y - self._bottom
            case 270:
                return self._top - y, self._right - x
            case _:
                return x - self._left, self._top - y

    def turn(self, x: float, y: float) -> Turn:
        """Return how text runs whose direction in the PDF this is."""
        origin, end = self.point(0, 0), self.point(x, y)
        across, down = end[0] - origin[0], end[1] - origin[1]
        length = hypot(across, down)
        if abs(down) <= _LEVEL * length:
            return Turn.LEVEL
        if abs(across) > _UPRIGHT * length:
            return Turn.SLOPE
        return Turn.UP if down < 0 else Turn.DOWN

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of the PDF lies on the page."""
        if not self._rotation and left <= right and bottom <= top:
            return Box(left - self._left, self._top - top, right - self._left, self._top - bottom)
        first, second = self.point(left, bottom), self.point(right, top)
        return Box(
            min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1])
        )
