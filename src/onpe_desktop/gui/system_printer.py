"""Putting a PDF on paper: through CUPS where it is, else through Qt.

Qt cannot print a PDF as it is: the pages are painted as pictures of 300 dots per inch, clean text, three to five times
faster than 600. Imports QtPdf and QtPrintSupport: import this module when something is to be printed.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from onpe_desktop.printing.system import CupsPrinters, Ticket, printer_refusal

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
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
        default = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name)))

    def send(self, pdf: bytes, ticket: Ticket, report: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        """Paint the pages on the printer of the ticket."""
        if ticket.printer not in QPrinterInfo.availablePrinterNames():  # taken away since the list was shown
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
    try:
        for page in range(document.pageCount()):
            if stop():
                printer.abort()
                return
            if page and not printer.newPage():
                raise printer_refusal()
            picture = white_page(document, page)
            painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), picture)
            report(page + 1, document.pageCount())
    finally:
        painter.end()
        document.close()


def _layout_of(page: QSizeF) -> QPageLayout:
    """Return A4 or A5, upright or on its side, as the pages of our prints are."""
    aside = page.width() > page.height()
    size = QPageSize.PageSizeId.A5 if max(page.width(), page.height()) < _BETWEEN_A5_AND_A4 else QPageSize.PageSizeId.A4
    orientation = QPageLayout.Orientation.Landscape if aside else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), orientation, QMarginsF())


def white_page(document: QPdfDocument, page: int) -> QImage:
    """Return a page at `DOTS_PER_INCH` on white."""
    points = document.pagePointSize(page)
    size = QSize(
        round(points.width() * DOTS_PER_INCH / _POINTS_PER_INCH),
        round(points.height() * DOTS_PER_INCH / _POINTS_PER_INCH),
    )
    white = QImage(size, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    # The page comes with a transparent ground, which a printer of greys would print black.
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return white
