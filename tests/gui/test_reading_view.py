from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import Metadata, Paragraph, Section, Text
from onpe_desktop.errors import UserError
from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.hit_marks import HitMarks, in_utf16
from onpe_desktop.gui.pictures import LARGEST_SIDE, no_picture, read_picture
from onpe_desktop.gui.places import ReadingPosition
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.rendering.frame import END_OF_TEXT
from onpe_desktop.rendering.section import Surroundings, render_section
from onpe_desktop.rendering.style import DARK, LIGHT

WORDS = "Un enfant en danger, et encore des mots pour remplir la ligne du texte. " * 5
PAGE = (
    '<p>mots du chemin</p><h1 id="haut">Haut</h1>'
    + "".join(f'<p id="haut.p{number}">{WORDS}</p>' for number in range(1, 21))
    + '<h2 id="bas">Bas</h2>'
    + "".join(f'<p id="bas.p{number}">{WORDS}</p>' for number in range(1, 21))
    + f'<p><a name="{END_OF_TEXT}"></a></p><p>mots du pied, <a href="#haut">lien</a></p>'
)
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.show_page(PAGE, LIGHT, None)
    return view


def find(word: str, text: str) -> tuple[tuple[int, int], ...]:
    places, start = [], text.find(word)
    while start >= 0:
        places.append((start, start + len(word)))
        start = text.find(word, start + 1)
    return tuple(places)


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub wants bytes, the binding a str
    return bytes(buffer.data().data())


def test_anchor_comes_to_the_top_and_names_its_section(view: ReadingView) -> None:
    reached: list[str] = []
    view.sectionReached.connect(reached.append)
    view.go_to_anchor("bas.p9")
    assert reached == ["bas"]
    assert 0 < view._line_at(view._map.anchors["bas.p9"]).top() < 60
    view.go_to_anchor("bas.p1")
    assert 0 < view._line_at(view._map.anchors["bas"]).top() < 60  # its title is near enough to be seen, too
    view.go_to_anchor("haut")
    assert view.verticalScrollBar().value() == 0  # the path above the title is seen
    assert reached == ["bas", "haut"]


def test_scrolling_says_which_section_is_read(view: ReadingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.sectionReached) as reached:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert reached.args == ["bas"]


@pytest.mark.parametrize("change", ["zoom", "width", "theme"])
def test_place_is_kept(view: ReadingView, qtbot: QtBot, change: str) -> None:
    view.go_to_anchor("bas.p3")
    before = view.reading_position()
    match change:
        case "zoom":
            view.set_comfort(Comfort(zoom=180))
        case "width":
            view.resize(500, 400)
            qtbot.wait(0)
        case "theme":
            view.restyle(PAGE, DARK)
    after = view.reading_position()
    # The same line may break elsewhere, but the paragraph at the top is the same one.
    block = view.document().findBlock
    assert block(after.character).position() == block(before.character).position()


def test_history_position_is_exact_on_the_same_page(view: ReadingView) -> None:
    view.verticalScrollBar().setValue(777)
    position = view.reading_position()
    view.show_page(PAGE, LIGHT, None)
    assert view.verticalScrollBar().value() == 0
    view.restore(position)
    assert view.verticalScrollBar().value() == 777
    view.restore(ReadingPosition())
    assert view.verticalScrollBar().value() == 0


def test_zoom_changes_every_size_of_letters(view: ReadingView) -> None:
    block = view.document().findBlock(view._map.anchors["haut"])
    small = view.document().documentLayout().blockBoundingRect(block).height()
    view.set_comfort(Comfort(zoom=200))
    assert view.document().documentLayout().blockBoundingRect(block).height() > small * 1.6


def test_marks_are_in_the_text_only_and_go_round(view: ReadingView) -> None:
    counts: list[tuple[int, int]] = []
    view.hitsChanged.connect(lambda current, total: counts.append((current, total)))
    view.mark(lambda text: find("mots", text))
    assert counts[-1] == (1, 200)  # neither the path's nor the foot's
    view.choose_hit_at("bas")
    assert counts[-1] == (101, 200)
    for _ in range(100):
        view.step_hit(1)
    assert counts[-1] == (1, 200)
    view.step_hit(-1)
    assert counts[-1] == (200, 200)
    assert view.verticalScrollBar().value() > 0
    view.unmark()
    assert counts[-1] == (0, 0)
    assert view.extraSelections() == []


def test_current_mark_differs_in_more_than_its_colour(view: ReadingView) -> None:
    view.mark(lambda text: find("mots", text)[:4])
    marks = view.extraSelections()  # kept: their formats go with them
    colours = [mark.format.background().color().name() for mark in marks]
    assert colours == [LIGHT.current_hit, LIGHT.hit, LIGHT.hit]
    assert [mark.format.fontUnderline() for mark in marks] == [True, False, False]


def test_marks_survive_a_change_of_theme(view: ReadingView) -> None:
    view.mark(lambda text: find("mots", text))
    view.step_hit(5)
    view.restyle(PAGE, DARK)
    marks = view.extraSelections()
    colours = [mark.format.background().color() for mark in marks]
    assert colours.index(QColor(DARK.current_hit)) == 5


def test_characters_beyond_utf16_units_are_marked_where_they_are(view: ReadingView) -> None:
    view.show_page('<h1 id="haut">😀 titre 😀😀 fin</h1>', LIGHT, None)
    view.mark(lambda text: find("fin", text))
    assert [selection.cursor.selectedText() for selection in view.extraSelections()] == ["fin"]
    assert in_utf16("a😀b", [(2, 3)]) == ((3, 4),)
    assert in_utf16("", []) == ()


def test_no_hit_has_no_current_one() -> None:
    assert HitMarks().step(1) == HitMarks()
    assert HitMarks(((0, 2), (5, 7))).from_position(100).current == 1


def test_links_are_told_and_never_opened(view: ReadingView, qtbot: QtBot) -> None:
    view.show_page('<p><a href="https://example.org/">dehors</a></p>', LIGHT, None)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.linkFollowed) as followed:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert followed.args == ["https://example.org/"]
    assert "dehors" in view.toPlainText()


def test_only_the_packs_pictures_are_read(view: ReadingView, tmp_path: Path) -> None:
    file = tmp_path / "secret.png"
    file.write_bytes(png(30, 30))
    asked: list[str] = []

    def read_media(name: str) -> bytes:
        asked.append(name)
        if name != "carte.png":
            raise UserError("Absente.", "Rien.")
        return png(20, 10)

    view.show_page("<p></p>", LIGHT, read_media)
    assert view.loadResource(IMAGE, QUrl("carte.png")).width() == 20
    for address in (file.as_uri(), str(file), "https://example.org/x.png", "../secret.png"):
        assert view.loadResource(IMAGE, QUrl(address)).width() == no_picture("", QColor()).width()
    assert view.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("x.css")) is None
    assert view.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl(file.as_uri())) is None


def test_damaged_and_foreign_pictures_become_a_box(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need QApplication
    box = no_picture("Image illisible", QColor("black"))
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    for content in (b"", b"GIF89a", png(20, 10)[:30], svg):
        assert read_picture(content, "Image illisible", QColor("black")) == box


def test_huge_pictures_are_read_smaller(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need QApplication
    assert read_picture(png(LARGEST_SIDE * 2, 10), "", QColor()).width() == LARGEST_SIDE


def test_column_is_no_wider_than_is_comfortable(view: ReadingView, qtbot: QtBot) -> None:
    margins = []
    for width in (400, 1600):
        view.resize(width, 500)
        qtbot.wait(0)
        margins.append(view.document().rootFrame().frameFormat().leftMargin())
    assert margins[0] == 20
    assert 1600 - 2 * margins[1] < 900


def test_text_can_be_selected_by_keyboard(view: ReadingView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().selectedText() == "mots du chemin"


def test_narrow_spaces_stay_and_do_not_break(view: ReadingView) -> None:
    words = "Est-ce 75\u202f000\u00a0€\u202f?"
    section = Section("s", "Titre\u202f!", blocks=(Paragraph((Text(words),), 1),))
    day = date(2026, 11, 23)
    around = Surroundings(Metadata("d", "D", "E", "2022", day, day, "R", "S"))
    view.show_page(render_section(section, around, LIGHT), LIGHT, None)
    raw = view.document().toRawText()
    assert words in raw
    assert "Titre\u202f!" in raw


def test_a_new_size_leaves_the_caret_in_its_place(view: ReadingView) -> None:
    view.show_page(PAGE, LIGHT, None)
    view.go_to_anchor("bas.p2")
    caret = view.textCursor().position()
    assert caret > 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 40)
    view.resize(view.width() - 90, view.height() - 60)
    view.set_comfort(Comfort(zoom=130))
    view.restyle(PAGE, DARK)
    assert view.textCursor().position() == caret


@pytest.mark.parametrize(
    ("anchor", "read"),
    [("haut", "haut"), ("haut.p1", "haut.p1"), ("haut.p7", "haut.p7"), ("bas.p9", "bas.p9"), ("bas", "bas")],
)
def test_what_is_read_has_an_anchor(view: ReadingView, anchor: str, read: str) -> None:
    view.go_to_anchor(anchor)
    assert view.anchor_read() == read
    view.show_page("<p>rien</p>", LIGHT, None)
    assert view.anchor_read() is None


def test_a_jump_to_another_hit_paints_the_whole_page(view: ReadingView, qtbot: QtBot) -> None:
    view.show_page("<p>Un signe.</p>" + "<p>Rien d’autre ici.</p>" * 200 + "<p>Un signe.</p>", LIGHT, None)
    view.mark(lambda text: find("signe", text))
    qtbot.wait(50)
    painted: list[QRegion] = []

    class Eye(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
            if isinstance(event, QPaintEvent):
                painted.append(event.region())
            return False

    eye = Eye(view)
    view.viewport().installEventFilter(eye)
    view.step_hit(1)
    assert view.verticalScrollBar().value() > 0
    qtbot.waitUntil(lambda: bool(painted))
    qtbot.wait(20)
    assert any(region.boundingRect().contains(view.viewport().rect()) for region in painted)
