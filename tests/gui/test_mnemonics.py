"""A letter with Alt opens one menu, and one entry of it: else it only goes from one to the next."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from onpe_desktop.gui.main_window import MainWindow


def letters(actions: Iterable[QAction]) -> Counter[str]:
    texts = (action.text().replace("&&", "") for action in actions if not action.isSeparator())
    return Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)


def twice(actions: Iterable[QAction]) -> list[str]:
    return [letter for letter, count in letters(actions).items() if count > 1]


def test_no_letter_stands_twice_in_a_menu(window: MainWindow) -> None:
    bar = window.menuBar().actions()
    assert twice(bar) == []
    assert len(letters(bar)) == len(bar)
    for title in bar:
        menu = title.menu()
        assert isinstance(menu, QMenu)
        assert twice(menu.actions()) == [], title.text()
