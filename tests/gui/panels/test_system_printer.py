import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.system_printer import QtPrinters, find_print_system, paint_pages, white_bands
from onpe_desktop.printing import PrintingError
from onpe_desktop.printing.system import CupsPrinters, Ticket

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


@pytest.fixture
def rectangle_pdf() -> bytes:
    """An A4 page with a blue rectangle from (100, 100) to (400, 700), in points from the lower left."""
    with pikepdf.Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Contents = pdf.make_stream(b"0 0 1 rg 100 100 300 600 re f")
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def never() -> bool:
    return False


def test_every_page_reaches_an_a4_sheet(printer: QPrinter, blank_pdf: Callable[[int], bytes]) -> None:
    told: list[tuple[int, int]] = []
    paint_pages(blank_pdf(3), printer, lambda done, total: told.append((done, total)), never)
    with pikepdf.open(printer.outputFileName()) as paper:
        assert len(paper.pages) == 3
        width, height = [float(paper.pages[0].MediaBox[side]) for side in (2, 3)]
        assert [width, height] == pytest.approx([595, 842], abs=1)
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_printing_stops_between_two_pages(printer: QPrinter, blank_pdf: Callable[[int], bytes]) -> None:
    told: list[int] = []
    paint_pages(blank_pdf(5), printer, lambda done, _total: told.append(done), lambda: len(told) == 2)
    assert told == [1, 2]


def test_a_page_comes_in_white_bands_without_a_gap() -> None:
    page = QImage(300, 1_000, QImage.Format.Format_ARGB32)
    page.fill(Qt.GlobalColor.transparent)
    page.setPixelColor(7, 99, QColor("red"))
    bands = list(white_bands(page))
    assert [top for top, _ in bands] == [sum(band.height() for _, band in bands[:place]) for place in range(len(bands))]
    assert sum(band.height() for _, band in bands) == 1_000
    assert len(bands) > 5
    assert not any(band.hasAlphaChannel() for _, band in bands)
    top, band = next((top, band) for top, band in bands if top <= 99 < top + band.height())
    assert (band.pixelColor(7, 99 - top), band.pixelColor(8, 99 - top)) == (QColor("red"), QColor("white"))


def test_what_is_painted_covers_the_sheet(printer: QPrinter, rectangle_pdf: bytes) -> None:
    paint_pages(rectangle_pdf, printer, lambda _done, _total: None, never)
    buffer = QBuffer()
    buffer.setData(QByteArray(Path(printer.outputFileName()).read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    paper = QPdfDocument()
    paper.load(buffer)
    image = paper.render(0, QSize(595, 842)).convertToFormat(QImage.Format.Format_RGB32)
    paper.close()
    for (x, y), is_blue in (((97, 145), False), ((103, 145), True), ((397, 735), True), ((397, 747), False)):
        colour = image.pixelColor(x, y)
        assert ((colour.red() < 10, colour.blue() > 245) == (True, True)) is is_blue, (x, y)


def test_what_is_no_pdf_is_refused(printer: QPrinter) -> None:
    with pytest.raises(PrintingError, match="n’a pas accepté"):
        paint_pages(b"no pdf", printer, lambda _done, _total: None, never)


def test_an_unknown_printer_is_refused(blank_pdf: Callable[[int], bytes]) -> None:
    with pytest.raises(PrintingError) as refusal:
        QtPrinters().send(blank_pdf(1), Ticket("no such printer"), lambda _done, _total: None, never)
    assert "PDF" in refusal.value.next_step


def test_printers_are_named_the_default_one_first(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:  # noqa: ARG001
    class Info:
        @staticmethod
        def defaultPrinterName() -> str:  # noqa: N802 - Qt's name
            return "Bureau"

        @staticmethod
        def availablePrinterNames() -> list[str]:  # noqa: N802 - Qt's name
            return ["Accueil", "Couloir", "Bureau"]

    monkeypatch.setattr("onpe_desktop.gui.system_printer.QPrinterInfo", Info)
    monkeypatch.setattr("onpe_desktop.gui.system_printer.has_server", lambda _environment: True)
    assert QtPrinters().names() == ("Bureau", "Accueil", "Couloir")
    monkeypatch.setattr("onpe_desktop.gui.system_printer.has_server", lambda _environment: False)
    monkeypatch.setattr("sys.platform", "linux")
    assert QtPrinters().names() == ()


@pytest.mark.parametrize(("present", "kind"), [(True, CupsPrinters), (False, QtPrinters)])
def test_cups_is_preferred_where_it_is(monkeypatch: pytest.MonkeyPatch, present: bool, kind: type) -> None:
    monkeypatch.setattr(CupsPrinters, "is_present", lambda: present)
    assert isinstance(find_print_system(), kind)
