"""Where the lines of lists begin: QTextDocument gives bullets too little room, and boxes to tick none of their own."""

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from onpe_desktop.rendering.wording import EMPTY_BOX
from onpe_desktop.spaces import NO_BREAK_SPACE

INDENT = 26  # pixels at 100 %, with room for a number of two digits
# WORKAROUND: between bullet and line Qt leaves one space, 4 pixels, of the block's own letters, which nothing else is
# written in: wider ones move the bullet, and nothing else. `drawListItem` in
# https://code.qt.io/cgit/qt/qtbase.git/tree/src/gui/text/qtextdocumentlayout.cpp
_BULLET_SPACE = 250  # percent
_BULLETS = {
    style.value for style in (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle,
                              QTextListFormat.Style.ListSquare)
}  # fmt: skip
_BOX = EMPTY_BOX + NO_BREAK_SPACE


def set_list_indents(document: QTextDocument, zoom: int) -> None:
    """Indent all lists of a page in the measure of its letters, `zoom` in percent; to be called again with another."""
    document.setIndentWidth(INDENT * zoom / 100)
    box = QFontMetricsF(document.defaultFont()).horizontalAdvance(_BOX)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        style = _style_of(block)
        if style in _BULLETS:
            wide = QTextCharFormat()
            wide.setFontStretch(_BULLET_SPACE)
            cursor.setPosition(block.position())
            cursor.mergeBlockCharFormat(wide)
        elif style is not None and block.text().startswith(_BOX):
            hanging = QTextBlockFormat()
            hanging.setLeftMargin(box)
            hanging.setTextIndent(-box)
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(hanging)
        block = block.next()
    cursor.endEditBlock()


def _style_of(block: QTextBlock) -> int | None:
    """Return the style of the list whose line this is, None outside lists."""
    items: QTextList | None = block.textList()  # never None, say the stubs
    return None if items is None else items.format().style().value
