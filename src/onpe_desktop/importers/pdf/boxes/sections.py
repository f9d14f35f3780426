"""Grounds and frames behind several sections: what designers lay under them is no box."""

from collections import Counter
from collections.abc import Sequence

from onpe_desktop.importers.pdf.boxes.side_boxes import is_label, starts_with_label
from onpe_desktop.importers.pdf.item_signs import SURE_BULLETS
from onpe_desktop.importers.pdf.page import Line, Style
from onpe_desktop.importers.pdf.styles import LARGER

_LEAST = 2  # titles of one look
_LINES = 3  # of a title
_NEAR = 1.5  # of its size: so near a line stands the next one of a title, and of a text
_ABOVE = 3.0  # of its size: so near a title stands above its text
_LEAST_LETTERS, _LETTERS = 4, 80  # of a title
_TEXT = 20  # characters, at least, below a title
_STOPS = (".", ",", ";", "!", "»", "”", '"')
_DASHES = ("-", "–", "→")
_SIZE = 0.9  # of the text's size: what is smaller is a label


def hold_sections(lines: Sequence[Line]) -> bool:
    """Tell whether several titles of one look stand in a box, each above a text of its own. `lines`: as one reads them.

    A box has one title; where the same look comes again above more text, what is framed are sections of the
    publication, as on the panels of a leaflet, on a slide and in a newsletter. What begins with « Note: » is a box.
    """
    if not lines or is_label(lines[0].text) or starts_with_label(lines[0]):
        return False
    text = _usual(lines)
    heads = [line for place, line in enumerate(lines) if _heads(line, lines[:place], lines[place + 1 :], text)]
    return any(count >= _LEAST for count in Counter(line.style for line in heads).values())


def _usual(lines: Sequence[Line]) -> Style:
    counts: Counter[Style] = Counter()
    for line in lines:
        counts[line.style] += len(line.text)
    return counts.most_common(1)[0][0]


def _heads(line: Line, before: Sequence[Line], behind: Sequence[Line], text: Style) -> bool:
    """Tell whether a line begins a title that stands close above text; `text` is the style of most lines of its box."""
    if not _stands_out(line, text) or line.text.startswith((*SURE_BULLETS, *_DASHES)):
        return False
    above = next((one for one in reversed(before) if _below(line, one)), None)
    if above and (above.style == line.style or not _stands_out(above, text)) and _gap(line, above) < _NEAR:
        return False
    column = [one for one in behind if _below(one, line)]
    title = [line]
    while column and column[0].style == line.style and _gap(column[0], title[-1]) < _NEAR:
        title.append(column.pop(0))
    words = " ".join(one.text for one in title)
    if len(title) > _LINES or not _LEAST_LETTERS <= sum(map(str.isalpha, words)) <= _LETTERS or words.endswith(_STOPS):
        return False
    own: list[Line] = []
    for one in column:
        if _stands_out(one, text):
            break
        own.append(one)
    if not own or own[0].box.top - title[-1].box.bottom > _ABOVE * line.size or own[0].text[:1].islower():
        return False
    return sum(len(one.text) for one in own) >= _TEXT


def _below(line: Line, other: Line) -> bool:
    """Tell whether a line stands in the column of another one, below it."""
    shared = min(line.box.right, other.box.right) - max(line.box.left, other.box.left)
    return shared > 0 and line.box.middle[1] > other.box.bottom


def _gap(line: Line, above: Line) -> float:
    """Return the space between two lines in sizes of the letters, from baseline to baseline."""
    return (line.box.bottom - above.box.bottom) / max(line.size, 1.0)


def _stands_out(line: Line, text: Style) -> bool:
    """Tell whether a line is told from the text by its weight, its size or its colour from end to end."""
    style = line.style
    words = {word.style for word in line.words if any(sign.isalnum() for sign in word.text)}
    if len({(word.bold, word.colour) for word in words}) != 1 or not any(map(str.isalpha, line.text)):
        return False
    told = (style.bold and not text.bold) or style.size > LARGER * text.size or style.colour != text.colour
    return told and style.size >= _SIZE * text.size
