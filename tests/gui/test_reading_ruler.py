from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reading_ruler import ReadingRuler
from onpe_desktop.gui.theme import Theme
from onpe_desktop.rendering.style import STYLES, Style, contrast
from onpe_desktop.settings import RULER, Settings


@pytest.fixture
def ruler(window: MainWindow) -> ReadingRuler:
    window.reader.open(Place.of_section("essai", "longue"))
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    ruler = window._comforts.ruler
    assert ruler is not None
    return ruler


def move(window: MainWindow, height: int) -> None:
    place = QPointF(200, height)
    viewport = window.view.viewport()
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove, place, viewport.mapToGlobal(place), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_a_key_shows_it_and_takes_it_away_and_the_choice_is_kept(
    window: MainWindow, ruler: ReadingRuler, settings: Settings
) -> None:
    assert ruler.isVisible()
    assert settings[RULER] is True
    assert window._actions.ruler.isChecked()
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    assert not ruler.isVisible()
    assert settings[RULER] is False


def test_it_follows_the_mouse_from_line_to_line(window: MainWindow, ruler: ReadingRuler) -> None:
    move(window, 300)
    line = ruler._line
    assert line.top() - 12 <= 300 <= line.bottom() + 12
    move(window, 300 + 2 * line.height())
    assert ruler._line.top() > line.bottom()


def test_the_arrow_keys_lead_it_through_the_whole_text(window: MainWindow, ruler: ReadingRuler) -> None:
    cursor = window.view.cursorForPosition(QPoint(400, ruler._line.center().y()))
    before = cursor.position()
    for _ in range(200):
        QTest.keyClick(window.view, Qt.Key.Key_Down)
        cursor = window.view.cursorForPosition(QPoint(400, ruler._line.center().y()))
        assert cursor.position() >= before
        before = cursor.position()
        assert window.view.viewport().rect().contains(ruler._line.center())
    assert window.view.verticalScrollBar().value() == window.view.verticalScrollBar().maximum()
    for _ in range(200):
        QTest.keyClick(window.view, Qt.Key.Key_Up)
    assert window.view.verticalScrollBar().value() == 0


def test_it_comes_along_to_another_place(window: MainWindow, ruler: ReadingRuler) -> None:
    for place in (Place.of_section("essai", "longue-suite", 5), Place.of_section("essai", "courte")):
        window.reader.open(place)
        assert window.view.viewport().rect().contains(ruler._line.center())
        assert ruler._line.top() == window.view._line_at(window.view.position_read()).top()
        QTest.keyClick(window.view, Qt.Key.Key_Down)
        assert window.view.viewport().rect().contains(ruler._line.center())


def test_it_stays_over_the_text_when_the_window_changes(window: MainWindow, ruler: ReadingRuler) -> None:
    window.resize(800, 500)
    QApplication.processEvents()
    assert ruler.geometry() == window.view.viewport().rect()


def test_the_mouse_reaches_the_text_below(ruler: ReadingRuler) -> None:
    assert ruler.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_erased_settings_take_it_away(window: MainWindow, ruler: ReadingRuler) -> None:
    window._comforts.traces.erase({"mes réglages (thème, taille du texte…)"})
    assert not ruler.isVisible()
    assert not window._actions.ruler.isChecked()


def seen_through(colour: str, band: str, *, lighter: bool) -> str:
    """What the band makes of a colour below it: the same as the painter's modes Lighten and Multiply."""
    one, other = QColor(colour), QColor(band)
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(max(pair) if lighter else round(pair[0] * pair[1] / 255) for pair in pairs)).name()


@pytest.mark.parametrize("style", STYLES)
def test_letters_below_the_band_can_be_read_in_every_theme(style: Style) -> None:
    pairs = [(text, ground) for text, ground in style.readable_pairs() if ground not in {style.chosen, style.hover}]
    for text, ground in pairs:
        under = [seen_through(colour, style.chosen, lighter=style.dark) for colour in (text, ground)]
        assert contrast(*under) >= 4.5, (text, ground)
    for ground in (style.background, style.surface):
        assert contrast(style.link, ground) >= 3
        assert contrast(style.link, seen_through(ground, style.chosen, lighter=style.dark)) >= 3


@pytest.fixture
def choose(theme: Theme) -> Iterator[Callable[[str], None]]:
    """Chooses a theme; the application's colours would outlive the test."""
    yield theme.choose
    theme.choose("light")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_band_is_seen(
    window: MainWindow, ruler: ReadingRuler, theme: Theme, choose: Callable[[str], None], choice: str
) -> None:
    choose(choice)
    style = theme.style
    move(window, 300)
    picture = window.view.viewport().grab().toImage()
    place = QPoint(3, ruler._line.center().y())
    assert picture.pixelColor(place).name() == seen_through(style.background, style.chosen, lighter=style.dark)
    assert picture.pixelColor(QPoint(3, ruler._line.top() - 2)).name() == style.link
    assert picture.pixelColor(QPoint(3, ruler._line.top() - 30)).name() == style.background
