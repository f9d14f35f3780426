"""Which sections and paragraphs a part of the shown text belongs to."""

from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from onpe_desktop.gui.page_map import PageMap
from onpe_desktop.rendering.rates import as_written

# What Qt puts into selected text for line ends, cells and pictures. Not `toPlainText`: it loses no-break spaces.
_PLAIN = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n", "\ufffc": None})


class SelectedPassage(NamedTuple):
    """Words as they are shown, sections in reading order, and paragraph numbers when it is one section only."""

    words: str
    sections: tuple[str, ...]
    paragraphs: tuple[int, ...]


def passage_of(document: QTextDocument, page_map: PageMap, selected: str, start: int, end: int) -> SelectedPassage:
    """Return the passage from a character up to another; the same for both is the paragraph around the character.

    `selected` is Qt's text of the selection. Positions are Qt's.
    """
    ends = (page_map.section_at(start), page_map.section_at(max(start, end - 1)))
    sections = dict.fromkeys(section for section in ends if section)
    numbers = []
    for position, number in page_map.paragraphs:
        block = document.findBlock(position)
        first, after = block.position(), block.position() + block.length()
        if first < max(end, start + 1) and start < after:
            numbers.append(int(number))
            sections.setdefault(page_map.section_at(position) or "")
    in_order = tuple(name for _, name in page_map.sections if name in sections)
    return SelectedPassage(
        as_written(selected.translate(_PLAIN)).strip(), in_order, tuple(sorted(numbers)) if len(in_order) == 1 else ()
    )
