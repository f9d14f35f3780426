import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontInfo, QFontMetricsF, QRawFont, QTextBlock, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from onpe_desktop.gui import comfort_dialog
from onpe_desktop.gui.comfort import COMFORT, WIDE, Comfort
from onpe_desktop.gui.comfort_dialog import ComfortDialog
from onpe_desktop.gui.fonts import FAMILIES, FontShelf
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.packs import Library
from onpe_desktop.rendering.frame import box, page
from onpe_desktop.rendering.style import LIGHT
from onpe_desktop.settings import (
    FONT,
    LETTER_SPACING,
    LINE_HEIGHT,
    LINE_WIDTH,
    PARAGRAPH_SPACING,
    WORD_SPACING,
    ZOOM,
    Settings,
)

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
BODY = page(LIGHT, "<h1>Titre</h1>" + "".join(f"<p>{'Des mots et des lettres. ' * 30}</p>" for _ in range(3)))


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    return view


def shown(view: ReadingView, comfort: Comfort) -> QTextBlock:
    """Return the first paragraph of a page in this comfort, laid out."""
    view.set_comfort(comfort)
    view.show_page(BODY, LIGHT, None)
    view.document().documentLayout().documentSize()
    return view.document().begin().next()


def lines(block: QTextBlock) -> QTextLayout:
    assert block.layout().lineCount() > 2
    return block.layout()


def line_step(block: QTextBlock) -> float:
    layout = lines(block)
    return layout.lineAt(1).y() - layout.lineAt(0).y()


@pytest.mark.parametrize("font", list(FAMILIES))
@pytest.mark.parametrize("zoom", [100, 200])
def test_heights_are_those_asked_for_in_every_font(view: ReadingView, font: str, zoom: int) -> None:
    families = tuple(FontShelf(FONTS).families(font))
    comfort = Comfort(families, zoom, line_height=200, paragraphs=250)
    block = shown(view, comfort)
    pixels = QFontInfo(view.document().defaultFont()).pixelSize()
    assert line_step(block) == pytest.approx(2.0 * pixels, rel=0.06)
    assert block.blockFormat().bottomMargin() == pytest.approx(2.5 * pixels, rel=0.02)


def test_the_usual_comfort_is_what_the_style_sheet_says(view: ReadingView) -> None:
    usual = line_step(shown(view, Comfort()))
    font = view.document().defaultFont()
    assert usual == pytest.approx(1.24 * QFontMetricsF(font).lineSpacing(), rel=0.05)
    again = line_step(shown(view, Comfort(families=(font.family(),))))
    assert again == pytest.approx(1.65 * QFontInfo(font).pixelSize(), rel=0.05)


def test_letters_and_words_stand_apart(view: ReadingView) -> None:
    shown(view, Comfort(letters=12, words=16))
    font = view.document().defaultFont()
    pixels = QFontInfo(font).pixelSize()
    assert font.letterSpacing() == pytest.approx(0.12 * pixels, rel=0.02)
    assert font.wordSpacing() == pytest.approx(0.16 * pixels, rel=0.02)
    narrow = lines(shown(view, Comfort())).lineAt(0).textLength()
    assert lines(shown(view, Comfort(letters=12, words=16, line_width=40))).lineAt(0).textLength() < narrow


def test_boxes_stand_apart_too(view: ReadingView) -> None:
    gaps = []
    for paragraphs in (PARAGRAPH_SPACING.default, 400):
        view.set_comfort(Comfort(paragraphs=int(paragraphs)))
        view.show_page(page(LIGHT, "<p>Avant</p>" + box("law", "<p>Dedans</p>")), LIGHT, None)
        layout, before = view.document().documentLayout(), view.document().begin()
        inside = view.document().rootFrame().childFrames()[0].firstCursorPosition().block()
        gaps.append(layout.blockBoundingRect(inside).top() - layout.blockBoundingRect(before).bottom())
    pixels = QFontInfo(view.document().defaultFont()).pixelSize()
    assert gaps[0] < 4 * pixels <= gaps[1]


def test_spaces_follow_the_size_of_titles(view: ReadingView) -> None:
    title = shown(view, Comfort(letters=12, words=16)).previous().begin().fragment().charFormat().font()
    text = view.document().defaultFont()
    growth = title.pointSizeF() / text.pointSizeF()
    assert growth > 1.5
    assert title.letterSpacing() == pytest.approx(text.letterSpacing() * growth, rel=0.02)
    assert title.wordSpacing() == pytest.approx(text.wordSpacing() * growth, rel=0.02)


@pytest.mark.parametrize(("asked", "least", "most"), [(45, 30, 60), (82, 60, 110)])
def test_lines_are_as_long_as_asked(view: ReadingView, asked: int, least: int, most: int) -> None:
    layout = lines(shown(view, Comfort(line_width=asked, letters=10)))
    assert least <= layout.lineAt(0).textLength() <= most


def test_spaces_of_wcag_are_reached_and_nothing_is_lost(
    open_window: Callable[[Library, Settings], MainWindow], library: Library
) -> None:
    assert WIDE[LINE_HEIGHT] in range(150, 300)
    assert (WIDE[LETTER_SPACING], WIDE[WORD_SPACING], WIDE[PARAGRAPH_SPACING]) == (12, 16, 200)
    values = {setting.key: value for setting, value in WIDE.items()}
    window = open_window(library, Settings(None, {"theme": "light", "zoom": 200, **values}))
    window.resize(1366, 768)
    window.reader.open(Place.of_section("essai", "longue"))
    assert window.view.horizontalScrollBar().maximum() == 0
    text = window.view.toPlainText()
    assert text.count("Un enfant est en danger") == 144
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = window.view.document().lastBlock()
    bottom = window.view.document().documentLayout().blockBoundingRect(last).bottom()
    assert bottom <= bar.maximum() + window.view.viewport().height()


def test_each_font_is_bundled_and_draws_french(qapp: QApplication) -> None:
    shelf = FontShelf(FONTS)
    for font, family in FAMILIES.items():
        assert shelf.families(font)[0] == family
    assert shelf.families("legible") == [FAMILIES["legible"], FAMILIES["sans"]]
    raw = QRawFont(str(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf"), 16)
    assert all(raw.supportsCharacter(ord(letter)) for letter in "éèàùçœŒæÿ«»’–…€\u00a0·")
    assert qapp is not None


def test_missing_fonts_leave_the_usual_one(tmp_path: Path, qapp: QApplication) -> None:
    assert FontShelf(tmp_path).families("serif") == [FAMILIES["sans"]]
    assert qapp is not None


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> ComfortDialog:
    dialog = ComfortDialog(settings)
    qtbot.addWidget(dialog)
    return dialog


def test_changes_are_tried_at_once_and_taken_back(dialog: ComfortDialog, settings: Settings) -> None:
    settings.store(ZOOM, 120)
    tried: list[int] = []
    dialog.tried.connect(lambda: tried.append(int(settings[LINE_HEIGHT])))
    dialog.numbers[LINE_HEIGHT].setValue(200)
    dialog.font_choice.setCurrentIndex(2)
    assert tried == [200, 200]
    assert settings[FONT] == "legible"
    dialog.reject()
    assert settings[FONT] == FONT.default
    assert settings[LINE_HEIGHT] == LINE_HEIGHT.default
    assert tried == [200, 200, LINE_HEIGHT.default]


def test_presets_change_all_in_one_go(dialog: ComfortDialog, settings: Settings) -> None:
    tried: list[int] = []
    dialog.tried.connect(lambda: tried.append(1))
    dialog._take(dict(WIDE))
    assert [settings[setting] for setting in WIDE] == list(WIDE.values())
    assert [dialog.numbers[setting].value() for setting in WIDE] == list(WIDE.values())
    dialog._take({setting: setting.default for setting in COMFORT})
    assert tried == [1, 1]
    assert all(settings[setting] == setting.default for setting in COMFORT)


def test_what_is_kept_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ComfortDialog(settings := Settings.load(tmp_path))
    qtbot.addWidget(dialog)
    dialog.numbers[LINE_WIDTH].setValue(60)
    dialog.numbers[ZOOM].setValue(150)
    assert list(tmp_path.iterdir()) == []
    dialog.accept()
    assert settings[ZOOM] == 150
    assert tomllib.loads((tmp_path / "settings.toml").read_text()) == {"line_width": 60, "zoom": 150}


def test_a_disk_that_refuses_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    dialog = ComfortDialog(Settings(tmp_path / "file" / "settings.toml"))
    qtbot.addWidget(dialog)
    dialog.numbers[ZOOM].setValue(150)
    dialog.accept()
    assert dialog.refusal is not None


def test_every_control_has_a_name(dialog: ComfortDialog) -> None:
    controls = [*dialog.findChildren(QSpinBox), *dialog.findChildren(QComboBox)]
    names = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in controls]
    assert len(controls) == len(COMFORT) + 1  # and the size of everything, at the next start
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_window_follows_the_dialog(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.verticalScrollBar().setValue(700)
    place = window.view.reading_position().character
    seen: list[float] = []

    def play(dialog: ComfortDialog) -> int:
        for _ in range(3):
            dialog.numbers[LETTER_SPACING].stepUp()
        dialog.numbers[PARAGRAPH_SPACING].setValue(200)
        seen.append(window.view.document().defaultFont().letterSpacing())
        dialog.accept()
        return 1

    monkeypatch.setattr(comfort_dialog.ComfortDialog, "exec", play)
    QTest.keyClick(window.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert seen[0] > 0
    assert abs(window.view.reading_position().character - place) < 120
    QTest.keyClick(window.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)  # sizes still work
    assert window._settings[ZOOM] == 110
