import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.accessibility import PageTree, PageTreeFactory
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.rendering.style import LIGHT

ROLE = QAccessible.Role
LIVING: list[PageTreeFactory] = []
HTML = (
    '<h1 id="a">Le titre</h1><p id="a.p1">Un <a href="#b">li<b>en</b></a> et <a href="#c">un autre</a>.</p><p></p>'
    "<h2>Plus bas</h2><table><tr><td>cellule</td></tr></table>"
)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(HTML, LIGHT, None)
    return view


@pytest.fixture
def tree(view: ReadingView) -> PageTree:
    tree = PageTreeFactory().make("QWidget", view.viewport())
    assert isinstance(tree, PageTree)
    return tree


def objects(tree: PageTree) -> list[QAccessibleInterface]:
    children = [tree.child(place) for place in range(tree.childCount())]
    return [child for child in children if child is not None]


def test_headings_paragraphs_and_links_are_objects(tree: PageTree) -> None:
    assert [(child.role(), child.text(QAccessible.Text.Name)) for child in objects(tree)] == [
        (ROLE.Heading, "Le titre"),
        (ROLE.Paragraph, "Un lien et un autre."),
        (ROLE.Link, "lien"),
        (ROLE.Link, "un autre"),
        (ROLE.Heading, "Plus bas"),
        (ROLE.Paragraph, "cellule"),
    ]
    descriptions = [child.text(QAccessible.Text.Description) for child in objects(tree)]
    assert descriptions == ["Titre de niveau 1", "", "", "", "Titre de niveau 2", ""]


def test_objects_know_their_place(tree: PageTree, view: ReadingView) -> None:
    tops = []
    for place, child in enumerate(objects(tree)):
        assert tree.indexOfChild(child) == place
        assert child.parent() is tree
        tops.append(child.rect().top())
    assert tops == sorted(tops)
    assert view.isEnabled()
    assert tree.child(99) is None


def test_objects_follow_the_page_shown(tree: PageTree, view: ReadingView) -> None:
    before = objects(tree)
    view.show_page("<h1>Autre</h1>", LIGHT, None)
    assert [child.text(QAccessible.Text.Name) for child in objects(tree)] == ["Autre"]
    assert [child.isValid() for child in before] == [True] + [False] * 5
    assert before[3].role() == ROLE.NoRole
    assert before[3].rect().isNull()


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
        LIVING.append(factory)  # Qt has no way to take a factory away
        assert isinstance(QAccessible.queryAccessibleInterface(view.viewport()), PageTree)
    finally:
        QAccessible.setActive(False)
