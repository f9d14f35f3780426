"""The publication's typography: the body's style, and which styles head what follows."""

import itertools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onpe_desktop.importers.pdf.page import Line, Style


@dataclass(frozen=True, slots=True)
class Body:
    """How most of the text looks. `leading` is from one line's top to the next one's, in points."""

    size: float
    font: str
    bold: bool
    leading: float
    colour: int


def body_of(lines: Iterable[Line]) -> Body:
    """Return the look of most characters."""
    known = list(lines)
    sizes: Counter[float] = Counter()
    for line in known:
        if not line.fixed:
            sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    styles: Counter[Style] = Counter()
    for line in known:
        if abs(line.size - size) < 0.3:
            styles[line.style] += len(line.text)
    style = styles.most_common(1)[0][0] if styles else Style("", size)
    steps: Counter[float] = Counter()
    for before, line in itertools.pairwise(known):
        step = line.box.top - before.box.top
        plain = before.page == line.page and abs(line.size - size) < 0.3 and abs(before.size - size) < 0.3
        if plain and 0.9 * size < step < 2.2 * size:
            steps[round(step * 2) / 2] += 1
    leading = steps.most_common(1)[0][0] if steps else 1.2 * size
    return Body(size, style.font, style.bold, leading, style.colour)


Look = tuple[float, bool, bool, bool, int]  # size to the half point, bold, italic, capitals, colour


def look(line: Line) -> Look:
    """Return what distinguishes headings of one level from the rest."""
    letters = [sign for sign in line.text if sign.isalpha()]
    capitals = len(letters) > 3 and all(sign.isupper() for sign in letters)
    style = line.style
    return round(style.size * 2) / 2, line.bold, style.italic, capitals, style.colour


def stands_out(line: Line, body: Body) -> bool:
    """Tell whether a line looks like no body text: larger, or bold, or coloured capitals."""
    if line.fixed and line.size <= body.size * 1.08:
        return False
    if line.size > body.size * 1.08:
        return True
    if line.size < body.size * 0.93:
        return False
    _, bold, _, capitals, colour = look(line)
    return (bold and not body.bold) or (capitals and (colour != body.colour or line.style.font != body.font))
