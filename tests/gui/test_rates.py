"""« 24 h/24 » in the window: no line ends in it, and what is copied is what was written."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.page_browser import PageBrowser
from onpe_desktop.rendering.rates import held

WORDS = "Gratuit, 24 h/24 et 7 j/7, anonyme"


def lines(words: str, width: int) -> list[str]:
    document = QTextDocument()
    document.setPlainText(words)
    document.setTextWidth(width)
    document.documentLayout().documentSize()
    layout = document.begin().layout()
    found = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [words[line.textStart() : line.textStart() + line.textLength()].strip() for line in found]


@pytest.mark.usefixtures("qapp")  # fonts need it
def test_no_line_ends_within_the_expression() -> None:
    shown = held(WORDS)

    for width in range(90, 300, 2):
        assert not [line for line in lines(shown, width) if line.rstrip("\u2060").endswith(("/", " 7", " 24"))]


def test_copied_words_are_as_written(qtbot: QtBot) -> None:
    view = PageBrowser()
    qtbot.addWidget(view)
    view.setHtml(f"<p>{held(WORDS)}</p>")
    view.selectAll()

    copied = view.createMimeDataFromSelection()

    assert copied.text() == WORDS
    assert "\u2060" not in copied.html()
