import pytest
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.list_indents import INDENT
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.rendering.style import LIGHT, style_sheet

BOX = "☐\u00a0Une case " + "et des mots qui vont jusqu’à la seconde ligne " * 4
LISTS = (
    f"<style>{style_sheet(LIGHT)}</style><ul><li>HHHH</li></ul><ol><li>un</li></ol>"
    f'<ul class="boxes"><li>{BOX}</li></ul><p>Après</p>'
)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.show_page(LISTS, LIGHT, None)
    return view


def gap_after_the_bullet(view: ReadingView) -> int:
    """Return the pixels between the bullet of the first line and its letters."""
    cursor = view.textCursor()
    cursor.setPosition(0)
    line = view.cursorRect(cursor)
    image = view.viewport().grab(line.adjusted(-40, 0, 40, 0)).toImage()
    dark = [any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height())) for x in range(image.width())]
    bullet = dark.index(True)
    end = dark.index(False, bullet)
    return dark.index(True, end) - end


def left_of(view: ReadingView, position: int) -> int:
    cursor = view.textCursor()
    cursor.setPosition(position)
    return view.cursorRect(cursor).left()


def first_line_of(view: ReadingView, words: str) -> QTextBlock:
    return view.document().find(words).block()


def test_bullets_stand_off_from_their_lines(view: ReadingView) -> None:
    assert gap_after_the_bullet(view) >= 7


def test_indents_grow_with_the_letters(view: ReadingView) -> None:
    before = left_of(view, 0)
    view.set_comfort(Comfort(zoom=200))
    assert view.document().indentWidth() == 2 * INDENT
    assert gap_after_the_bullet(view) >= 14
    assert left_of(view, 0) == before + INDENT


@pytest.mark.parametrize("zoom", [100, 200])
def test_lines_of_a_box_to_tick_begin_where_its_words_do(view: ReadingView, zoom: int) -> None:
    view.set_comfort(Comfort(zoom=zoom))
    block = first_line_of(view, "Une case")
    words = left_of(view, block.position() + 2)  # behind the box and its space
    assert abs(words - left_of(view, block.position() + block.layout().lineAt(1).textStart())) <= 1
    assert first_line_of(view, "Après").blockFormat().leftMargin() == 0
