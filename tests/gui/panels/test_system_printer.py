from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.system_printer import QtPrinters, find_print_system, paint_pages, white_page
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


def test_the_ground_of_a_page_is_white_not_transparent(blank_pdf: Callable[[int], bytes]) -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray(blank_pdf(1)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    picture = white_page(document, 0)
    assert picture.pixelColor(10, 10) == QColor("white")
    assert not picture.hasAlphaChannel()
    assert (picture.width(), picture.height()) == (2479, 3508)


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
    assert QtPrinters().names() == ("Bureau", "Accueil", "Couloir")


@pytest.mark.parametrize(("present", "kind"), [(True, CupsPrinters), (False, QtPrinters)])
def test_cups_is_preferred_where_it_is(monkeypatch: pytest.MonkeyPatch, present: bool, kind: type) -> None:
    monkeypatch.setattr(CupsPrinters, "is_present", lambda: present)
    assert isinstance(find_print_system(), kind)
