from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.rendering.frame import box
from onpe_desktop.rendering.style import LIGHT, style_sheet

SHEET = f"<style>{style_sheet(LIGHT)}</style>"
WIDE = '<p class="figure"><img src="wide.png" alt="" style="max-width: 100%"></p>'
PLACES = {
    "beside text": WIDE,
    "in a box": box("note", f"<p>Un mot</p>{WIDE}"),
    "in a box of a box": box("quotation", box("note", WIDE)),
    "in a list": f"<ul><li>Un mot<ul><li>Un autre{WIDE}</li></ul></li></ul>",
}

Show = Callable[[str, int], ReadingView]


def picture(width: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(width, 60, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, which PySide refuses
    return bytes(held.data())


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def show(html: str, width: int) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(500, 400)
        with qtbot.waitExposed(view):
            view.show()
        view.show_page(SHEET + html, LIGHT, lambda _: picture(width))
        return view

    return show


def overflow(view: ReadingView) -> float:
    """Return the pixels that the page has beside the window."""
    return view.horizontalScrollBar().maximum()


def right_edge(view: ReadingView) -> int:
    """Return where the picture's colour ends, in pixels from the left."""
    image = view.viewport().grab().toImage()
    blue = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() == "#336699" for y in range(image.height()))
    ]
    return blue[-1] + 1


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("zoom", [100, 200])
def test_a_wide_picture_ends_where_the_text_ends(show: Show, place: str, zoom: int) -> None:
    view = show(place, 1_600)
    view.set_comfort(Comfort(zoom=zoom))

    assert overflow(view) == 0
    assert right_edge(view) <= view.viewport().width() - view.margin + 1


def test_it_follows_the_window(show: Show) -> None:
    view = show(WIDE, 1_600)
    view.resize(340, 400)

    assert overflow(view) == 0
    narrow = right_edge(view)
    view.resize(600, 400)
    assert overflow(view) == 0
    assert right_edge(view) > narrow


def test_a_small_picture_stays_as_it_is(show: Show) -> None:
    view = show(WIDE, 80)

    assert right_edge(view) == round(view.margin) + 80
