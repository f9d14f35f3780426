"""Pictures of a pack, and what stands in the place of one that cannot be shown."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

LARGEST_SIDE = 4_000  # pixels; larger pictures are shown smaller, so that a few bytes cannot fill the memory
_FORMATS = {b"png", b"jpeg", b"gif"}  # what a pack may hold


def read_picture(content: bytes, words: str, colour: QColor) -> QImage:
    """Return the picture, or a box with `words` when it is damaged or of a kind that packs may not hold."""
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in _FORMATS:
        return no_picture(words, colour)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        reader.setScaledSize(size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return no_picture(words, colour) if picture.isNull() else picture


def no_picture(words: str, colour: QColor) -> QImage:
    """Return an outlined box with `words` in it."""
    picture = QImage(360, 80, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(colour)
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.drawText(QRect(picture.rect()), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
