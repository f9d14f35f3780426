import io
from collections.abc import Callable

import pikepdf
import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.page_view import Fit, PageView
from onpe_desktop.gui.print_preview import PrintPreview

Show = Callable[[bytes], None]


@pytest.fixture
def preview(qtbot: QtBot) -> PrintPreview:
    preview = PrintPreview()
    qtbot.addWidget(preview)
    preview.resize(600, 700)
    with qtbot.waitExposed(preview):
        preview.show()
    return preview


@pytest.fixture
def show(qtbot: QtBot, preview: PrintPreview) -> Show:
    """Shows a PDF and waits until it is there."""

    def show_pdf(pdf: bytes) -> None:
        with qtbot.waitSignal(preview.opened):
            preview.show_pdf(pdf)

    return show_pdf


def tool(preview: PrintPreview, name: str) -> QToolButton:
    return next(tool for tool in preview.findChildren(QToolButton) if tool.accessibleName() == name)


def view(preview: PrintPreview) -> PageView:
    (view,) = preview.findChildren(PageView)
    return view


def texts(preview: PrintPreview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]


def test_pages_can_be_turned(preview: PrintPreview, show: Show, blank_pdf: Callable[[int], bytes]) -> None:
    show(blank_pdf(3))
    assert preview.page_count == 3
    assert texts(preview) == ["Page 1 sur 3"]
    assert not tool(preview, "Page précédente").isEnabled()
    tool(preview, "Page suivante").click()
    tool(preview, "Page suivante").click()
    assert texts(preview) == ["Page 3 sur 3"]
    assert not tool(preview, "Page suivante").isEnabled()


def test_a_screen_reader_hears_how_many_pages(
    preview: PrintPreview, show: Show, blank_pdf: Callable[[int], bytes]
) -> None:
    show(blank_pdf(12))
    assert view(preview).accessibleName() == "Aperçu, 12 pages"
    show(blank_pdf(1))
    assert view(preview).accessibleName() == "Aperçu, 1 page"


def test_the_page_is_kept_when_the_print_is_set_anew(
    preview: PrintPreview, show: Show, blank_pdf: Callable[[int], bytes]
) -> None:
    show(blank_pdf(5))
    for _ in range(3):
        tool(preview, "Page suivante").click()
    show(blank_pdf(4))
    assert texts(preview) == ["Page 4 sur 4"]
    show(blank_pdf(2))
    assert texts(preview) == ["Page 2 sur 2"]


def test_a_sentence_takes_the_place_of_pages_and_goes_again(
    preview: PrintPreview, show: Show, blank_pdf: Callable[[int], bytes]
) -> None:
    show(blank_pdf(2))
    preview.show_message("Cochez une section.")
    assert preview.page_count == 0
    assert "Cochez une section." in texts(preview)
    assert not tool(preview, "Agrandir").isEnabled()
    show(blank_pdf(2))
    assert preview.page_count == 2


def test_zoom_goes_on_from_what_is_shown(preview: PrintPreview, show: Show, blank_pdf: Callable[[int], bytes]) -> None:
    show(blank_pdf(1))
    fitted = view(preview).zoom
    tool(preview, "Agrandir").click()
    assert view(preview).zoom == pytest.approx(fitted * 1.2)
    tool(preview, "Réduire").click()
    assert view(preview).zoom == pytest.approx(fitted)
    tool(preview, "Voir la page entière").click()
    assert view(preview).fit is Fit.PAGE
    tool(preview, "Ajuster à la largeur").click()
    assert view(preview).fit is Fit.WIDTH


def test_a_page_can_be_named_before_the_pages_are_there(
    qtbot: QtBot, preview: PrintPreview, blank_pdf: Callable[[int], bytes]
) -> None:
    with qtbot.waitSignal(preview.opened):
        preview.show_pdf(blank_pdf(5))
        preview.show_page(4)
    assert (preview.page, preview.page_count) == (4, 5)


def test_what_is_no_pdf_is_said(preview: PrintPreview, show: Show) -> None:
    show(b"no pdf")
    assert preview.page_count == 0
    assert any("ne peut pas être affiché" in text for text in texts(preview))


def test_the_fixture_makes_a_real_pdf(blank_pdf: Callable[[int], bytes]) -> None:
    with pikepdf.open(io.BytesIO(blank_pdf(2))) as pdf:
        assert len(pdf.pages) == 2
