"""Where anchors stand in the text of the page shown."""

import bisect
import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from onpe_desktop.gui.places import Spot
from onpe_desktop.rendering.frame import END_OF_TEXT

_SECTION = re.compile(r"[a-z][a-z0-9-]*")
_PARAGRAPH = re.compile(r"[a-z][a-z0-9-]*\.p(\d+)")


class PageMap(NamedTuple):
    """Positions are Qt's: UTF-16 units from the start of the document. Lists are in reading order."""

    anchors: dict[str, int]
    sections: tuple[tuple[int, str], ...]
    paragraphs: tuple[tuple[int, str], ...]  # with the number of each, as it is shown
    text_end: int

    @classmethod
    def of(cls, document: QTextDocument) -> "PageMap":
        """Read every anchor of the document."""
        anchors: dict[str, int] = {}
        block = document.begin()
        while block.isValid():
            _collect(block, anchors)
            block = block.next()
        found = sorted((position, name) for name, position in anchors.items())
        return cls(
            anchors,
            tuple((position, name) for position, name in found if _SECTION.fullmatch(name)),
            tuple((position, match[1]) for position, name in found if (match := _PARAGRAPH.fullmatch(name))),
            anchors.get(END_OF_TEXT, document.characterCount()),
        )

    def section_at(self, position: int) -> str | None:
        """Return the section that a character belongs to; None before the first title."""
        place = bisect.bisect_right(self.sections, position, key=lambda entry: entry[0]) - 1
        return self.sections[place][1] if place >= 0 else None

    def section_spans(self) -> Iterator[tuple[str, int, int]]:
        """Yield each section with where its own text, without the sections below it, begins and ends."""
        ends = [*(start for start, _ in self.sections[1:]), self.text_end]
        for (start, section), end in zip(self.sections, ends, strict=False):
            yield section, start, end

    def anchor_at(self, position: int) -> str | None:
        """Return the anchor of the paragraph that a character belongs to, or of its section's title.

        What stands above the first title belongs to it. None on a page without sections.
        """
        if not self.sections:
            return None
        position = max(position, self.text_start())
        section, place = (
            self.section_at(position),
            bisect.bisect_right(self.paragraphs, position, key=lambda one: one[0]),
        )
        title = max(start for start, _ in self.sections if start <= position)
        if place and self.paragraphs[place - 1][0] > title:
            return f"{section}.p{self.paragraphs[place - 1][1]}"
        return section

    def spot_at(self, position: int, offset: int) -> Spot | None:
        """Return the line of a character, `offset` pixels below the edge; None on a page without sections."""
        anchor = self.anchor_at(position)
        return None if anchor is None else Spot(anchor, position - self.anchors[anchor], offset)

    def text_start(self) -> int:
        """Position of the first section's title, 0 on a page without sections."""
        return self.sections[0][0] if self.sections else 0


def _collect(block: QTextBlock, anchors: dict[str, int]) -> None:
    for name in block.charFormat().anchorNames():
        anchors.setdefault(name, block.position())
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        for name in fragment.charFormat().anchorNames():
            anchors.setdefault(name, fragment.position())
        fragments += 1
