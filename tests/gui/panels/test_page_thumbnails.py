from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.page_pictures import PagePictures
from onpe_desktop.gui.page_thumbnails import PageThumbnails, ThumbnailModel


@pytest.fixture
def pictures(qtbot: QtBot, blank_pdf: Callable[[int], bytes]) -> PagePictures:
    pictures = PagePictures()
    with qtbot.waitSignal(pictures.opened):
        pictures.open(blank_pdf(4))
    return pictures


def picture(model: ThumbnailModel, page: int) -> QPixmap:
    shown = model.index(page).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(shown, QPixmap)
    return shown


def test_a_picture_comes_after_a_white_page(qtbot: QtBot, pictures: PagePictures) -> None:
    model = ThumbnailModel(pictures)
    assert model.rowCount() == 4
    assert picture(model, 1).size() in (QSize(74, 104), QSize(73, 104))
    with qtbot.waitSignal(model.dataChanged) as told:
        picture(model, 2)
    assert told.args
    assert picture(model, told.args[0].row()).toImage().pixelColor(5, 5) == QColor("white")


def test_pages_have_numbers_and_spoken_names(pictures: PagePictures) -> None:
    model = ThumbnailModel(pictures)
    assert model.index(2).data() == "3"
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 3"


def test_qt_finds_no_fault_with_it(pictures: PagePictures) -> None:
    model = ThumbnailModel(pictures)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pictures.close()
    model.start_anew()
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_key_leads_to_a_page_and_following_does_not(qtbot: QtBot, pictures: PagePictures) -> None:
    view = PageThumbnails(pictures)
    qtbot.addWidget(view)
    chosen = QSignalSpy(view.pageChosen)
    view.show_page(1)
    assert chosen.count() == 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert [chosen.at(row)[0] for row in range(chosen.count())] == [2]
