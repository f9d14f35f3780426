import sys
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.accessibility import PageTree
from onpe_desktop.gui.page_part import Role
from onpe_desktop.gui.page_trees import PageTreeFactory
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.rendering.style import LIGHT

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
LIVING: list[PageTreeFactory] = []
HTML = (
    '<h1 id="a">Le titre</h1><p id="a.p1">Un <a href="#b">li<b>en</b></a> et <a href="#c">un autre</a>.</p><p></p>'
    "<h2>Plus bas</h2><ul><li>un</li><li>deux</li></ul>"
    '<table border="1"><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>c</td><td>d</td></tr></table>'
)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(HTML, LIGHT, None)
    with qtbot.waitExposed(view):
        view.show()
    view._let_select()
    return view


@pytest.fixture
def tree(view: ReadingView) -> Iterator[PageTree]:
    factory = PageTreeFactory()
    LIVING.append(factory)  # Qt has no way to take a factory away, and keeps pointers to what it made
    tree = factory.make("QWidget", view.viewport())
    assert isinstance(tree, PageTree)
    yield tree
    tree._release()  # before pytest-qt deletes the view


def walk(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(one.childCount()):
        child = one.child(place)
        assert child is not None
        assert one.indexOfChild(child) == place
        assert child.parent() is one
        yield child
        yield from walk(child)


def the(tree: PageTree, name: str) -> QAccessibleInterface:
    return next(one for one in walk(tree) if one.text(NAME) == name)


def test_parts_are_objects_with_role_and_name(tree: PageTree) -> None:
    assert [(one.role(), one.text(NAME)) for one in walk(tree)] == [
        (Role.Heading, "Le titre"),
        (Role.Paragraph, "Un lien et un autre."),
        (Role.Link, "lien"),
        (Role.Link, "un autre"),
        (Role.Heading, "Plus bas"),
        (Role.List, ""),  # screen readers count by themselves
        (Role.ListItem, "un"),
        (Role.ListItem, "deux"),
        (Role.Table, "Tableau de 2 lignes et 2 colonnes"),
        (Role.Row, ""),
        (Role.ColumnHeader, "A"),
        (Role.ColumnHeader, "B"),
        (Role.Row, ""),
        (Role.Cell, "c"),
        (Role.Cell, "d"),
    ]


def test_headings_tell_their_level_to_qt(tree: PageTree) -> None:
    levels = {}
    for one in walk(tree):
        attributes = one.attributesInterface()
        assert attributes.attributeValue(QAccessible.Attribute.Locale).name() == "fr_FR"
        if QAccessible.Attribute.Level in attributes.attributeKeys():
            levels[one.text(NAME)] = attributes.attributeValue(QAccessible.Attribute.Level)
        assert one.textInterface() is None  # what a part does not offer is asked for, too, and must not crash
        assert one.valueInterface() is None
    assert levels == {"Le titre": 1, "Plus bas": 2}


def test_cells_know_their_place_and_their_heads(tree: PageTree) -> None:
    cell = the(tree, "d").tableCellInterface()
    assert (cell.rowIndex(), cell.columnIndex(), cell.rowExtent(), cell.columnExtent()) == (1, 1, 1, 1)
    assert [head.text(NAME) for head in cell.columnHeaderCells()] == ["B"]
    assert cell.rowHeaderCells() == []
    assert cell.table() is the(tree, "Tableau de 2 lignes et 2 colonnes")
    assert the(tree, "A").tableCellInterface().columnHeaderCells() == []
    assert the(tree, "un").tableCellInterface() is None


def test_what_the_bridge_to_windows_does_not_pass_on_is_described(
    tree: PageTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onpe_desktop.gui.part_object._ALL_IS_PASSED_ON", False)
    assert the(tree, "d").text(DESCRIPTION) == "B"
    assert the(tree, "Plus bas").text(DESCRIPTION) == "Titre de niveau 2"
    monkeypatch.undo()
    if sys.platform == "linux":
        assert the(tree, "d").text(DESCRIPTION) == ""


def test_signs_in_the_margin_are_described(tree: PageTree, view: ReadingView) -> None:
    nested = '<ul><li id="b.p1">dehors<ul><li id="b.p2">dedans</li></ul></li></ul>'
    view.show_page(f"{HTML}<h2 id='b'>Ensuite</h2>{nested}", LIGHT, None)
    view.show_bookmarks(["a", "a.p1", "b.p2", "ailleurs"])
    view.tell_signs("note personnelle", frozenset({"a.p1"}))
    told = {one.text(NAME): one.text(DESCRIPTION) for one in walk(tree) if one.text(DESCRIPTION)}
    assert told == {
        "Le titre": "marque-page",
        "Un lien et un autre.": "marque-page, note personnelle",
        "dedans": "marque-page",
    }
    view.show_bookmarks([])
    assert the(tree, "Le titre").text(DESCRIPTION) == ""


def test_parts_know_their_place_on_the_screen(tree: PageTree, view: ReadingView) -> None:
    tops = [child.rect().top() for child in tree.children()]
    assert tops == sorted(tops)
    link = the(tree, "lien")
    assert link.rect().width() < view.width() // 2
    middle = link.rect().center()
    paragraph = tree.childAt(middle.x(), middle.y())
    assert paragraph is the(tree, "Un lien et un autre.")
    assert paragraph.childAt(middle.x(), middle.y()) is link
    assert tree.childAt(-5, -5) is None
    assert tree.child(99) is None


def test_what_is_scrolled_away_is_out_of_sight(tree: PageTree, view: ReadingView) -> None:
    view.show_page("<h1>Haut</h1>" + "<p>Texte</p>" * 200 + "<p>Bas</p>", LIGHT, None)
    assert not the(tree, "Haut").state().offscreen
    assert the(tree, "Bas").state().offscreen
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert the(tree, "Haut").state().offscreen
    assert not the(tree, "Bas").state().offscreen


def test_a_link_can_be_followed_by_whoever_helps(tree: PageTree, view: ReadingView, qtbot: QtBot) -> None:
    action = the(tree, "un autre").actionInterface()
    assert QAccessibleActionInterface.pressAction() in action.actionNames()
    with qtbot.waitSignal(view.linkFollowed) as followed:
        action.doAction(QAccessibleActionInterface.pressAction())
    assert followed.args == ["#c"]
    assert action.keyBindingsForAction(QAccessibleActionInterface.pressAction()) == []
    assert the(tree, "un").actionInterface().actionNames() == [QAccessibleActionInterface.setFocusAction()]


def test_the_keyboard_can_be_brought_to_a_part(tree: PageTree, view: ReadingView) -> None:
    view.activateWindow()
    heading = the(tree, "Plus bas")
    heading.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    assert view.textCursor().block().text() == "Plus bas"
    assert heading.state().focused
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert not heading.state().focused  # the text speaks for itself again


def test_tab_brings_the_keyboard_to_links(tree: PageTree, view: ReadingView) -> None:
    view.activateWindow()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert the(tree, "lien").state().focused
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not the(tree, "lien").state().focused
    assert the(tree, "un autre").state().focused


def test_another_page_has_other_objects(tree: PageTree, view: ReadingView, qtbot: QtBot) -> None:
    numbers = {one.number for one in tree.children()}
    assert all(QAccessible.accessibleInterface(number) is not None for number in numbers)
    view.show_page("<h1>Autre</h1>", LIGHT, None)
    assert [one.text(NAME) for one in walk(tree)] == ["Autre"]
    qtbot.waitUntil(lambda: all(QAccessible.accessibleInterface(number) is None for number in numbers))


def test_objects_go_with_the_view() -> None:
    view = ReadingView()
    view.show_page(HTML, LIGHT, None)
    factory = PageTreeFactory()
    LIVING.append(factory)
    tree = factory.make("QWidget", view.viewport())
    assert isinstance(tree, PageTree)
    numbers = [one.number for one in tree.children()]
    shiboken6.delete(view)
    assert not tree.isValid()
    assert all(QAccessible.accessibleInterface(number) is None for number in numbers)


def test_a_hidden_page_tells_nothing(tree: PageTree, view: ReadingView) -> None:
    assert tree.childCount() > 0
    view.hide()
    assert tree.childCount() == 0
    assert tree.child(0) is None


def test_other_objects_keep_what_qt_makes_for_them(qtbot: QtBot, view: ReadingView) -> None:
    label = QLabel("mot")
    qtbot.addWidget(label)
    factory = PageTreeFactory()
    assert factory.make("QLabel", label) is None
    assert factory.make("QTextBrowser", view) is None
    assert factory.make("QWidget", None) is None


def test_what_was_asked_before_the_factory_came_is_made_anew(view: ReadingView) -> None:
    QAccessible.setActive(True)
    try:
        plain = QAccessible.queryAccessibleInterface(view.viewport())
        assert plain is not None
        assert not isinstance(plain, PageTree)
        factory = PageTreeFactory()
        factory.install(view)
        LIVING.append(factory)
        assert isinstance(QAccessible.queryAccessibleInterface(view.viewport()), PageTree)
    finally:
        QAccessible.setActive(False)


def test_positions_follow_the_mouse(tree: PageTree, view: ReadingView) -> None:
    place = view.viewport().mapToGlobal(QPoint(5, 5))
    assert tree.position_at(place.x(), place.y()) == 0
