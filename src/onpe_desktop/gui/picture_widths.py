"""How wide the pictures of a page may be: no wider than the text beside them."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrame,
    QTextLength,
    QTextList,
    QTextTable,
)


def limit_pictures(document: QTextDocument, width: float) -> None:
    """Show no picture wider than the text around it, `width` pixels wide outside lists and boxes; smaller ones stay.

    To be called again with another width.
    """
    # WORKAROUND: of « max-width: 100% » Qt knows the page, neither the margins of the text nor what a picture stands
    # in. `getPixmapSize` in https://code.qt.io/cgit/qt/qtbase.git/tree/src/gui/text/qtextimagehandler.cpp
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for picture, block in list(_pictures(document)):
        cursor.setPosition(picture.position())
        cursor.setPosition(picture.position() + picture.length(), QTextCursor.MoveMode.KeepAnchor)
        shown = picture.charFormat().toImageFormat()
        room = max(1.0, width - _taken(document, cursor, block))
        shown.setMaximumWidth(QTextLength(QTextLength.Type.FixedLength, room))
        cursor.setCharFormat(shown)
    cursor.endEditBlock()


def _pictures(document: QTextDocument) -> Iterator[tuple[QTextFragment, QTextBlock]]:
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            if pieces.fragment().charFormat().isImageFormat():
                yield pieces.fragment(), block
            pieces += 1
        block = block.next()


def _taken(document: QTextDocument, cursor: QTextCursor, block: QTextBlock) -> float:
    """Return the pixels that lists and boxes around a picture take from the width of the text."""
    lines: QTextList | None = block.textList()  # never None, say the stubs
    indents = block.blockFormat().indent() + (lines.format().indent() if lines is not None else 0)
    taken = indents * document.indentWidth() + block.blockFormat().leftMargin() + block.blockFormat().rightMargin()
    frame: QTextFrame | None = cursor.currentFrame()
    while isinstance(frame, QTextTable):
        box = frame.format()
        cell = frame.cellAt(cursor).format().toTableCellFormat()
        taken += 2 * (box.cellPadding() + box.cellSpacing() + box.border()) + cell.leftBorder() + cell.rightBorder()
        frame = frame.parentFrame()
    return taken
