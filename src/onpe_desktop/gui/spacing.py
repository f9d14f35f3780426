"""Spaces set block by block and run by run: a style sheet of QTextDocument does not follow the letters."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.settings import PARAGRAPH_SPACING

SHEET_LINE = 124.0  # percent of the font's own line that `rendering.style` gives to the lines of a paragraph
SHEET_PARAGRAPH = 12.0  # pixels that it leaves below a paragraph
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def space_out(document: QTextDocument, comfort: Comfort) -> None:
    """Change every height of a new page in the measure in which that of a paragraph changes.

    Spaces between letters and words, which the default font has, follow the size of titles and notes.
    """
    _space_heights(document, comfort)
    if comfort.letters or comfort.words:
        _space_letters(document)


def _space_heights(document: QTextDocument, comfort: Comfort) -> None:
    font = document.defaultFont()
    pixels = QFontInfo(font).pixelSize()
    lines = 1.0
    if comfort.has_own_lines:
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
    if own:
        _space_boxes(document, comfort.paragraphs * pixels / 100)


def _space_boxes(document: QTextDocument, space: float) -> None:
    """Leave the space of a paragraph above boxes and tables: QTextDocument drops that of the block before them."""
    for frame in document.rootFrame().childFrames():
        around = frame.frameFormat()
        around.setTopMargin(max(around.topMargin(), space))
        frame.setFrameFormat(around)


def _space_letters(document: QTextDocument) -> None:
    usual = document.defaultFont()
    cursor = QTextCursor(document)
    for start, end, size in list(_other_sizes(document)):
        spaced = QTextCharFormat()
        spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        spaced.setFontLetterSpacing(usual.letterSpacing() * size / usual.pointSizeF())
        spaced.setFontWordSpacing(usual.wordSpacing() * size / usual.pointSizeF())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(spaced)


def _other_sizes(document: QTextDocument) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and size in points of each run whose letters are larger or smaller than the text's."""
    usual = document.defaultFont().pointSizeF()
    block = document.begin()
    while block.isValid():
        runs = block.begin()
        while not runs.atEnd():
            run = runs.fragment()
            if (size := run.charFormat().font().pointSizeF()) != usual:
                yield run.position(), run.position() + run.length(), size
            runs += 1
        block = block.next()


def _spaced(block: QTextBlock, lines: float, spaces: float) -> QTextBlockFormat:
    """Return what changes in a block when lines and spaces below grow by these factors; no line loses its ends."""
    before, after = block.blockFormat(), QTextBlockFormat()
    height = before.lineHeight() if before.lineHeightType() == _PROPORTIONAL else 100.0
    after.setLineHeight(max(100.0, height * lines), _PROPORTIONAL)
    if before.bottomMargin() and not before.headingLevel():
        after.setBottomMargin(before.bottomMargin() * spaces)
    return after
