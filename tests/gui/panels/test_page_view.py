from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.page_pictures import PagePictures
from onpe_desktop.gui.page_view import MARGIN, Fit, PageView


@pytest.fixture
def view(qtbot: QtBot, blank_pdf: Callable[[int], bytes]) -> PageView:
    pictures = PagePictures()
    view = PageView(pictures)
    qtbot.addWidget(view)
    view.resize(600, 700)
    pictures.opened.connect(view.lay_out)
    with qtbot.waitExposed(view), qtbot.waitSignal(pictures.opened):
        view.show()
        pictures.open(blank_pdf(6))
    pictures.setParent(view)
    return view


def test_a_page_is_as_wide_as_the_view(view: PageView) -> None:
    room = view.viewport().width() - 2 * MARGIN
    assert view.zoom * 595 * view.logicalDpiX() / 72 == pytest.approx(room)
    view.set_fit(Fit.PAGE)
    assert view.zoom * 842 * view.logicalDpiX() / 72 == pytest.approx(view.viewport().height() - 2 * MARGIN)


def test_pages_are_painted_white_on_a_darker_ground(qtbot: QtBot, view: PageView) -> None:
    def colours() -> tuple[QColor, QColor]:
        image = view.viewport().grab().toImage()
        return image.pixelColor(2, 2), image.pixelColor(image.width() // 2, image.height() // 2)

    qtbot.waitUntil(lambda: colours()[1] == QColor("white"))
    assert colours()[0].name() == view.palette().mid().color().name()


def test_scrolling_tells_the_page(view: PageView) -> None:
    told = QSignalSpy(view.pageChanged)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert view.page in (2, 3)
    assert told.at(told.count() - 1)[0] == view.page


def test_keys_lead_through_the_pages(view: PageView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 5
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert (view.page, view.verticalScrollBar().value()) == (0, MARGIN // 2)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 500


def test_every_page_can_be_the_one_that_is_read(view: PageView) -> None:
    view.set_fit(Fit.PAGE)
    for page in range(6):
        view.show_page(page)
        assert view.page == page


def test_zooming_keeps_the_place_and_has_limits(view: PageView) -> None:
    view.show_page(3)
    view.change_zoom(2)
    assert (view.page, view.fit) == (3, Fit.NOTHING)
    view.change_zoom(40)
    assert view.zoom == 5.0
    assert view.horizontalScrollBar().maximum() > 0
    view.change_zoom(-80)
    assert view.zoom == 0.25
    assert view.page == 3


def test_the_wheel_zooms_while_ctrl_is_held(view: PageView) -> None:
    before, middle = view.zoom, QPointF(300, 300)
    turn = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert view.zoom == pytest.approx(before * 1.2)


def test_a_narrower_view_makes_pages_smaller_and_keeps_the_page(view: PageView) -> None:
    view.show_page(4)
    before = view.zoom
    view.resize(400, 700)
    assert view.zoom < before
    assert view.page == 4
