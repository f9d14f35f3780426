"""Reading order: a page's lines, tables, boxes and pictures as flows, one for each column, in the order of reading."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeAlias

from onpe_desktop.importers.pdf.boxes.encadres import TextBox
from onpe_desktop.importers.pdf.columns.beside import are_one_line, is_next_line, waits
from onpe_desktop.importers.pdf.columns.regions import Gutter, Region, regions_of
from onpe_desktop.importers.pdf.item_signs import SURE_BULLETS
from onpe_desktop.importers.pdf.page import Box, Line, Picture, around
from onpe_desktop.importers.pdf.source.lines import joined
from onpe_desktop.importers.pdf.styles import usual_size
from onpe_desktop.importers.pdf.tables.grids import Grid

Item: TypeAlias = Line | Grid | TextBox | Picture
_LEAST_LINES = 4  # on each side of a gutter
_MOST = 0.6  # of the lines of a list are its items: it may have a title
_LEAST_WIDTH = 0.2  # of the region: columns of prose are no narrower


@dataclass(frozen=True, slots=True)
class Flow:
    """What is read from top to bottom, and the width that it may take."""

    items: tuple[Item, ...]
    left: float
    right: float


def flows_of(items: Sequence[Item], gutters: Sequence[Gutter] = ()) -> list[Flow]:
    """Return the flows in reading order. `gutters` are known to be those of the page."""
    found: list[Flow] = []
    usual = usual_size(item for item in items if isinstance(item, Line))
    for region in regions_of(items, gutters):
        found.extend([_column(region, usual)] if region.column else _flows(region.items, usual))
    return found


def _column(region: Region[Item], usual: float) -> Flow:
    """Return a column as a flow; few lines do not tell where the column ends."""
    flow = _flow(region.items, usual)
    few = sum(isinstance(item, Line) for item in flow.items) < _LEAST_LINES
    return replace(flow, right=max(flow.right, region.right)) if few else flow


def _flows(items: Sequence[Item], usual: float) -> list[Flow]:
    gutter = _gutter(items)
    if gutter is None:
        return [_flow(items, usual)]
    found: list[Flow] = []
    band: list[Item] = []
    for item in sorted(items, key=lambda item: item.box.top):
        if item.box.left < gutter - 8 and item.box.right > gutter + 8:
            found.extend(_sides(band, gutter, usual))
            band = []
            if found and not _crossed(found[-1], gutter):
                found.append(_flow([item], usual))
            elif found:
                found[-1] = _flow([*found[-1].items, item], usual)
            else:
                found.append(_flow([item], usual))
        else:
            band.append(item)
    found.extend(_sides(band, gutter, usual))
    return found


def _crossed(flow: Flow, gutter: float) -> bool:
    return flow.left < gutter < flow.right


def _sides(band: list[Item], gutter: float, usual: float) -> list[Flow]:
    left = [item for item in band if item.box.middle[0] < gutter]
    right = [item for item in band if item.box.middle[0] >= gutter]
    return [*_flows(left, usual), *_flows(right, usual)] if left and right else [_flow(band, usual)] if band else []


def _flow(items: Sequence[Item], usual: float) -> Flow:
    box = around(item.box for item in items)
    return Flow(_in_rows(items, usual), box.left, _right_edge(items, box.right))


def _right_edge(items: Sequence[Item], furthest: float) -> float:
    """Where full lines end: the edge of many, else the furthest; single lines may run over it."""
    edges = Counter(round(item.box.right / 2) for item in items if isinstance(item, Line))
    if not edges:
        return furthest
    edge, count = max(edges.items(), key=lambda found: (found[1] + edges.get(found[0] - 1, 0), found[0]))
    return edge * 2.0 + 1.0 if count >= max(4, 0.3 * sum(edges.values())) else furthest


def _in_rows(items: Sequence[Item], usual: float) -> tuple[Item, ...]:
    """Sort from top to bottom; lines beside each other become one line. What runs up or down beside them comes last."""
    found: list[Item] = []
    ordered = sorted(items, key=lambda item: (_is_turned(item), item.box.middle[1], item.box.left))
    for item in _with_whole_titles(ordered):
        last = found[-1] if found else None
        if isinstance(item, Line) and isinstance(last, Line) and are_one_line(last, item, usual, items):
            found[-1] = joined(last, item)
        else:
            found.append(item)
    return tuple(found)


def _with_whole_titles(items: Sequence[Item]) -> list[Item]:
    """Put what stands right of a title of several lines, and is smaller, behind its last one."""
    found: list[Item] = []
    aside: list[Item] = []
    for place, item in enumerate(items):
        if found and waits(item, found[-1], items[place + 1 :]):
            aside.append(item)
            continue
        if aside and not is_next_line(item, found[-1]):
            found.extend(aside)
            aside = []
        found.append(item)
    return [*found, *aside]


def _is_turned(item: Item) -> bool:
    return isinstance(item, Line) and item.turned


def _gutter(items: Sequence[Item]) -> float | None:
    """Return where a white column of the region separates two columns of prose, if any."""
    lines = [item for item in items if isinstance(item, Line)]
    if len(lines) < 2 * _LEAST_LINES:
        return None
    box = around(line.box for line in lines)
    best: tuple[int, float] | None = None
    for x in sorted({round(line.box.left) for line in lines if line.box.left > box.left + 0.2 * box.width}):
        right = [line for line in lines if line.box.left >= x - 2]
        left = [line for line in lines if line.box.right <= x - 5]
        crossing = len(lines) - len(right) - len(left)
        if len(left) < _LEAST_LINES or len(right) < _LEAST_LINES or crossing > 0.6 * len(lines):
            continue
        told = _are_lists(left, right) or (_is_prose(left, box.width) and _is_prose(right, box.width))
        if not (told and _overlap(left, right)):
            continue
        if best is None or crossing < best[0]:
            best = (crossing, (max(line.box.right for line in left) + x) / 2)
    return best[1] if best else None


def _are_lists(*columns: Sequence[Line]) -> bool:
    """Tell whether most lines of both columns begin with a bullet, however narrow they are."""
    return all(sum(line.text[:1] in SURE_BULLETS for line in lines) >= _MOST * len(lines) for lines in columns)


def _is_prose(lines: list[Line], width: float) -> bool:
    return median(line.box.width for line in lines) > _LEAST_WIDTH * width


def _overlap(left: list[Line], right: list[Line]) -> bool:
    """Tell whether the columns stand beside each other, and their lines are not the cells of rows."""
    first, second = around(line.box for line in left), around(line.box for line in right)
    return first.is_beside(second, 0.3)


def lines_inside(lines: Iterable[Line], boxes: Sequence[Box]) -> list[Line]:
    """Return the lines that lie in none of the boxes."""
    return [line for line in lines if not any(box.holds(line.box.middle, 1.0) for box in boxes)]
