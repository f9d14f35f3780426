"""Panels of a folded leaflet: a level sheet that is white from head to foot at its folds, its half or thirds."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.columns.regions import Gutter
from onpe_desktop.importers.pdf.page import Line, PageContent

_LEVEL = 1.25  # times as wide as it is high: letters and A4 are
_AT_FOLD = 0.04  # of the width of the page, to both sides of a fold
_WHITE = 8.0  # points
_LEAST_LINES, _LEAST_TEXT = 5, 60  # of a panel, and characters
_ROWS, _NEAR = 0.6, 1.5  # of the lines of a panel stand at the height of one in another: rows of a table; points


def panel_gutters(page: PageContent) -> tuple[Gutter, ...]:
    """Return the white strips at the folds of a page, none where one of its panels has hardly any text."""
    if page.width < _LEVEL * page.height:
        return ()
    for count in (3, 4, 2):
        strips = [_white_at(page.width * place / count, page) for place in range(1, count)]
        whole = [strip for strip in strips if strip is not None]
        if len(whole) == len(strips) and _are_panels(page, whole):
            return tuple(whole)
    return ()


def _white_at(fold: float, page: PageContent) -> Gutter | None:
    """Return the white strip that no line runs into, at a fold."""
    near = _AT_FOLD * page.width
    left = max((line.box.right for line in page.lines if line.box.middle[0] < fold), default=0.0)
    right = min((line.box.left for line in page.lines if line.box.middle[0] >= fold), default=page.width)
    at_fold = left < fold + near and right > fold - near
    if not at_fold or right - left < _WHITE or any(_runs_over(line, left, right) for line in page.lines):
        return None
    if any(drawing.across and drawing.box.left < left < right < drawing.box.right for drawing in page.drawings):
        return None  # a rule of a table, or below a title
    return Gutter(left, right)


def _runs_over(line: Line, left: float, right: float) -> bool:
    return line.box.left < right and line.box.right > left and not line.turned


def _are_panels(page: PageContent, gutters: Sequence[Gutter]) -> bool:
    panels: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for line in page.lines:
        panels[sum(line.box.left > gutter.middle for gutter in gutters)].append(line)
    filled = all(len(panel) >= _LEAST_LINES and sum(len(one.text) for one in panel) >= _LEAST_TEXT for panel in panels)
    return filled and not all(_has_rows(panel, panels) for panel in panels)


def _has_rows(panel: Sequence[Line], panels: Sequence[Sequence[Line]]) -> bool:
    """Tell whether most lines of a panel stand at the height of one in another."""
    others = [line.level for other in panels if other is not panel for line in other]
    level = sum(any(abs(line.level - other) < _NEAR for other in others) for line in panel)
    return level > _ROWS * len(panel)
