import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import Cell, Row, Table, Text
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.theme import palette_of
from onpe_desktop.rendering.blocks import render_blocks
from onpe_desktop.rendering.inlines import Place
from onpe_desktop.rendering.style import STYLES, Style, style_sheet


def row(*, header: bool) -> Row:
    return Row(tuple(Cell((Text("H"),), header=header) for _ in range(3)))


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.background)
def test_every_rule_of_a_table_is_drawn_in_its_colour(qtbot: QtBot, style: Style) -> None:
    table = Table((row(header=True),), (row(header=False), row(header=False)))
    view = ReadingView()
    qtbot.addWidget(view)
    view.setPalette(palette_of(style))
    view.resize(500, 400)
    with qtbot.waitExposed(view):
        view.show()
    sheet = f"<style>{style_sheet(style)}</style>"
    view.show_page(sheet + render_blocks((table,), Place("s")), style, None)
    image = view.viewport().grab().toImage()

    def ruled(x: int, y: int) -> bool:
        return image.pixelColor(x, y).name() == style.rule.lower()

    across = [y for y in range(image.height()) if sum(ruled(x, y) for x in range(image.width())) > 200]
    down = [x for x in range(image.width()) if sum(ruled(x, y) for y in range(image.height())) > 50]
    assert len(across) == 4, "above the head, between the rows, below the last"
    assert len(down) == 4
