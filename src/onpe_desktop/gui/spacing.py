"""Heights of lines and paragraphs, set block by block: a style sheet of QTextDocument does not follow the letters."""

from PySide6.QtGui import QFontInfo, QFontMetricsF, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.settings import PARAGRAPH_SPACING

SHEET_LINE = 124.0  # percent of the font's own line that `rendering.style` gives to the lines of a paragraph
SHEET_PARAGRAPH = 12.0  # pixels that it leaves below a paragraph
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def space_out(document: QTextDocument, comfort: Comfort) -> None:
    """Change every height of a new page in the measure in which that of a paragraph changes."""
    font = document.defaultFont()
    pixels = QFontInfo(font).pixelSize()
    lines = comfort.line_height * pixels / (SHEET_LINE * QFontMetricsF(font).lineSpacing())
    own = comfort.paragraphs != PARAGRAPH_SPACING.default
    spaces = comfort.paragraphs * pixels / 100 / SHEET_PARAGRAPH if own else 1.0
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(_spaced(block, lines, spaces))
        block = block.next()
    cursor.endEditBlock()


def _spaced(block: QTextBlock, lines: float, spaces: float) -> QTextBlockFormat:
    """Return what changes in a block when lines and spaces below grow by these factors; no line loses its ends."""
    before, after = block.blockFormat(), QTextBlockFormat()
    height = before.lineHeight() if before.lineHeightType() == _PROPORTIONAL else 100.0
    after.setLineHeight(max(100.0, height * lines), _PROPORTIONAL)
    if before.bottomMargin() and not before.headingLevel():
        after.setBottomMargin(before.bottomMargin() * spaces)
    return after
