"""Pictures of pages: the newest document and the newest request win, and nothing is held up."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from onpe_desktop.gui import page_pictures
from onpe_desktop.gui.page_pictures import PagePictures

SIZE = QSize(120, 170)


@pytest.fixture
def pictures(qtbot: QtBot, blank_pdf: Callable[[int], bytes]) -> PagePictures:
    pictures = PagePictures()
    with qtbot.waitSignal(pictures.opened):
        pictures.open(blank_pdf(40))
    return pictures


def test_every_size_is_known_when_it_is_open(pictures: PagePictures) -> None:
    assert [(size.width(), size.height()) for size in pictures.sizes] == [(595, 842)] * 40


def test_a_picture_comes_in_the_size_asked_for_and_is_kept(qtbot: QtBot, pictures: PagePictures) -> None:
    assert pictures.picture(3, SIZE) is None
    with qtbot.waitSignal(pictures.painted) as told:
        pass
    assert told.args == [3]
    picture = pictures.picture(3, SIZE)
    assert picture is not None
    assert picture.size() == SIZE
    assert pictures.picture(3, SIZE) is not None


def test_the_last_page_asked_for_comes_before_those_that_wait(qtbot: QtBot, pictures: PagePictures) -> None:
    painted = QSignalSpy(pictures.painted)
    for page in range(20):
        pictures.picture(page, SIZE)
    qtbot.waitUntil(lambda: painted.count() == 20)
    assert painted.at(0)[0] == 19


def test_another_size_stands_in_until_the_right_one_comes(qtbot: QtBot, pictures: PagePictures) -> None:
    assert pictures.stand_in(0) is None
    with qtbot.waitSignal(pictures.painted):
        pictures.picture(0, SIZE)
    stand_in = pictures.stand_in(0)
    assert stand_in is not None
    assert stand_in.size() == SIZE


def test_former_pages_stay_until_the_new_ones_come(
    qtbot: QtBot, pictures: PagePictures, blank_pdf: Callable[[int], bytes]
) -> None:
    with qtbot.waitSignal(pictures.painted):
        pictures.picture(0, SIZE)
    with qtbot.waitSignal(pictures.opened):
        pictures.open(blank_pdf(2))
        assert len(pictures.sizes) == 40
    assert len(pictures.sizes) == 2
    assert pictures.picture(0, SIZE) is None, "it is painted anew"
    assert pictures.stand_in(0) is not None


def test_of_two_documents_the_newer_one_is_shown(
    qtbot: QtBot, pictures: PagePictures, blank_pdf: Callable[[int], bytes]
) -> None:
    pictures.picture(0, QSize(2_000, 2_800))  # the renderer is busy while both are given
    opened = QSignalSpy(pictures.opened)
    pictures.open(blank_pdf(3))
    pictures.open(blank_pdf(5))
    qtbot.waitUntil(lambda: len(pictures.sizes) == 5)
    assert opened.count() == 1


def test_what_is_no_pdf_fails_and_leaves_no_pages(qtbot: QtBot, pictures: PagePictures) -> None:
    with qtbot.waitSignal(pictures.failed):
        pictures.open(b"no pdf")
    assert pictures.sizes == []
    assert pictures.picture(0, SIZE) is None


def test_nothing_comes_after_it_was_closed(
    qtbot: QtBot, pictures: PagePictures, blank_pdf: Callable[[int], bytes]
) -> None:
    painted, opened = QSignalSpy(pictures.painted), QSignalSpy(pictures.opened)
    pictures.picture(0, SIZE)
    pictures.open(blank_pdf(2))
    pictures.close()
    qtbot.wait(100)
    assert (painted.count(), opened.count(), pictures.sizes) == (0, 0, [])


def test_pictures_take_no_more_memory_than_allowed(
    qtbot: QtBot, pictures: PagePictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_pictures, "_MOST_KEPT", 5 * SIZE.width() * SIZE.height() * 4)
    painted = QSignalSpy(pictures.painted)
    for page in range(10):
        pictures.picture(page, SIZE)
    qtbot.waitUntil(lambda: painted.count() == 10)
    assert sum(pictures.stand_in(page) is not None for page in range(10)) == 5
