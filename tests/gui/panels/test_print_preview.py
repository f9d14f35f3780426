import io
from collections.abc import Callable

import pikepdf
import pytest
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.print_preview import PrintPreview


@pytest.fixture
def preview(qtbot: QtBot) -> PrintPreview:
    preview = PrintPreview()
    qtbot.addWidget(preview)
    preview.resize(600, 700)
    with qtbot.waitExposed(preview):
        preview.show()
    return preview


def tool(preview: PrintPreview, name: str) -> QToolButton:
    return next(tool for tool in preview.findChildren(QToolButton) if tool.accessibleName() == name)


def view(preview: PrintPreview) -> QPdfView:
    (view,) = preview.findChildren(QPdfView)
    return view


def texts(preview: PrintPreview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]


def test_pages_can_be_turned(preview: PrintPreview, blank_pdf: Callable[[int], bytes]) -> None:
    preview.show_pdf(blank_pdf(3))
    assert preview.page_count == 3
    assert texts(preview) == ["Page 1 sur 3"]
    assert not tool(preview, "Page précédente").isEnabled()
    tool(preview, "Page suivante").click()
    tool(preview, "Page suivante").click()
    assert texts(preview) == ["Page 3 sur 3"]
    assert not tool(preview, "Page suivante").isEnabled()


def test_a_screen_reader_hears_how_many_pages(preview: PrintPreview, blank_pdf: Callable[[int], bytes]) -> None:
    preview.show_pdf(blank_pdf(12))
    assert view(preview).accessibleName() == "Aperçu, 12 pages"
    preview.show_pdf(blank_pdf(1))
    assert view(preview).accessibleName() == "Aperçu, 1 page"


def test_the_page_is_kept_when_the_print_is_set_anew(preview: PrintPreview, blank_pdf: Callable[[int], bytes]) -> None:
    preview.show_pdf(blank_pdf(5))
    for _ in range(3):
        tool(preview, "Page suivante").click()
    preview.show_pdf(blank_pdf(4))
    assert texts(preview) == ["Page 4 sur 4"]
    preview.show_pdf(blank_pdf(2))
    assert texts(preview) == ["Page 2 sur 2"]


def test_a_sentence_takes_the_place_of_pages_and_goes_again(
    preview: PrintPreview, blank_pdf: Callable[[int], bytes]
) -> None:
    preview.show_pdf(blank_pdf(2))
    preview.show_message("Cochez une section.")
    assert preview.page_count == 0
    assert "Cochez une section." in texts(preview)
    assert not tool(preview, "Agrandir").isEnabled()
    preview.show_pdf(blank_pdf(2))
    assert preview.page_count == 2


def test_zoom_goes_on_from_what_is_shown(preview: PrintPreview, blank_pdf: Callable[[int], bytes]) -> None:
    preview.show_pdf(blank_pdf(1))
    tool(preview, "Agrandir").click()
    first = view(preview).zoomFactor()
    across = (view(preview).viewport().width() - 32) / (595 * preview.logicalDpiX() / 72)
    assert first == pytest.approx(across * 1.2, rel=0.1)
    tool(preview, "Réduire").click()
    assert view(preview).zoomFactor() == pytest.approx(first / 1.2)
    for _ in range(40):
        tool(preview, "Réduire").click()
    assert view(preview).zoomFactor() == pytest.approx(0.25)
    tool(preview, "Voir la page entière").click()
    assert view(preview).zoomMode() == QPdfView.ZoomMode.FitInView
    tool(preview, "Ajuster à la largeur").click()
    assert view(preview).zoomMode() == QPdfView.ZoomMode.FitToWidth


def test_what_is_no_pdf_is_said(preview: PrintPreview) -> None:
    preview.show_pdf(b"no pdf")
    assert preview.page_count == 0
    assert any("ne peut pas être affiché" in text for text in texts(preview))


def test_the_fixture_makes_a_real_pdf(blank_pdf: Callable[[int], bytes]) -> None:
    with pikepdf.open(io.BytesIO(blank_pdf(2))) as pdf:
        assert len(pdf.pages) == 2
