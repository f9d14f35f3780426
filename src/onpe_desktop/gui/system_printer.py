"""Putting a PDF on paper: through CUPS where it is, else through Qt.

Qt cannot print a PDF as it is: the pages are painted as pictures of 300 dots per inch, clean text, three to five times
faster than 600. Imports QtPdf and QtPrintSupport: import this module when something is to be printed.
"""

import os
import sys
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from onpe_desktop.printing.system import CupsPrinters, Ticket, has_server, printer_refusal

DOTS_PER_INCH = 300
_BAND = 96  # lines of a page that are handed to the printer at once
_BETWEEN_A5_AND_A4 = 700  # points: their long sides have 595 and 842


class Printers(Protocol):
    """What the print dialog needs of the system. Both may take seconds: they are called in the background."""

    def names(self) -> tuple[str, ...]:
        """Return the printers, the default one first; empty when there is none."""
        ...

    def send(self, pdf: bytes, ticket: Ticket, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        """Print; `PrintingError` when it is refused. Tells the pages done, and gives up when `stop` says yes."""
        ...


def find_print_system() -> Printers:
    """Return what prints on this computer."""
    return CupsPrinters() if CupsPrinters.is_present() else QtPrinters()


class QtPrinters:
    """The printers that Qt knows."""

    def names(self) -> tuple[str, ...]:
        """Return the printers, the default one first."""
        if sys.platform == "linux" and not has_server(os.environ):  # Qt asks CUPS there
            return ()
        default = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name)))

    def send(self, pdf: bytes, ticket: Ticket, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        """Paint the pages on the printer of the ticket."""
        if ticket.printer not in self.names():  # taken away since the list was shown
            raise printer_refusal()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(ticket.printer)
        printer.setDocName("Impression")  # what a print queue shows to everybody: no title of what is read
        printer.setCopyCount(ticket.copies)
        turned = QPrinter.DuplexMode.DuplexShortSide if ticket.short_edge else QPrinter.DuplexMode.DuplexLongSide
        printer.setDuplex(turned if ticket.both_sides else QPrinter.DuplexMode.DuplexNone)
        printer.setColorMode(QPrinter.ColorMode.GrayScale if ticket.grey else QPrinter.ColorMode.Color)
        paint_pages(pdf, printer, report, stop)


def paint_pages(pdf: bytes, printer: QPrinter, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
    """Paint every page of `pdf` over the whole of a sheet of its size; `PrintingError` when the printer takes none."""
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setPageLayout(_layout_of(document.pagePointSize(0)))
    painter = QPainter()
    if not document.pageCount() or not painter.begin(printer):
        raise printer_refusal()
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel).size().toSize()
    pictures = _Pictures(document)
    try:
        for page in range(document.pageCount()):
            if stop():
                printer.abort()
                return
            if page and not printer.newPage():
                raise printer_refusal()
            for top, band in white_bands(pictures.paint(page, sheet)):
                painter.drawImage(0, top, band)
            report(page + 1, document.pageCount())
    finally:
        painter.end()
        pictures.close()
        document.close()


class _Pictures:
    """Pages as pictures, painted in a thread of Qt's own: `QPdfDocument.render` would hold Python's lock meanwhile."""

    def __init__(self, document: QPdfDocument) -> None:
        self._renderer = QPdfPageRenderer()
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(document)
        self._renderer.pageRendered.connect(self._take)
        self._loop = QEventLoop()
        self._picture = QImage()

    def paint(self, page: int, size: QSize) -> QImage:
        """Return a page on a transparent ground."""
        self._renderer.requestPage(page, size)
        self._loop.exec()
        return self._picture

    def close(self) -> None:
        """End the thread."""
        self._renderer.pageRendered.disconnect(self._take)
        del self._renderer

    def _take(self, _page: int, _size: QSize, picture: QImage, _options: object, _request: int) -> None:
        self._picture = picture
        self._loop.quit()


def white_bands(picture: QImage) -> Iterator[tuple[int, QImage]]:
    """Yield a picture from top to bottom on white, in bands with their distance from the top.

    A transparent ground would be black on a printer of greys. A printer takes its time for a picture, with Python's
    lock held: in bands the window gets its turn in between.
    """
    for top in range(0, picture.height(), _BAND):
        white = QImage(picture.width(), min(_BAND, picture.height() - top), QImage.Format.Format_RGB32)
        white.fill(Qt.GlobalColor.white)
        painter = QPainter(white)
        painter.drawImage(0, -top, picture)
        painter.end()
        yield top, white


def _layout_of(page: QSizeF) -> QPageLayout:
    """Return A4 or A5, upright or on its side, as the pages of our prints are."""
    aside = page.width() > page.height()
    size = QPageSize.PageSizeId.A5 if max(page.width(), page.height()) < _BETWEEN_A5_AND_A4 else QPageSize.PageSizeId.A4
    orientation = QPageLayout.Orientation.Landscape if aside else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, QMarginsF())
