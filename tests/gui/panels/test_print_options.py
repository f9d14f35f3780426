import pytest
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.print_options import PrintOptionsBox
from onpe_desktop.printing import Lettering, PageRange, Paper, Preset, Sheets, preset_options


@pytest.fixture
def box(qtbot: QtBot) -> PrintOptionsBox:
    box = PrintOptionsBox()
    qtbot.addWidget(box)
    return box


def choose(box: PrintOptionsBox, preset: Preset) -> None:
    box.presets.setCurrentIndex(box.presets.findData(preset.value))


def tick_box(box: PrintOptionsBox, words: str) -> QCheckBox:
    return next(found for found in box.findChildren(QCheckBox) if words in found.text().replace("&", ""))


@pytest.mark.parametrize("preset", Preset)
def test_a_preset_fills_everything_in(box: PrintOptionsBox, preset: Preset) -> None:
    changed = QSignalSpy(box.optionsChanged)
    box.follow_number_of_sections(1)
    choose(box, preset)
    options = box.options()
    wanted = preset_options(preset, options.printed_on)
    for name in ("notes", "glossary", "sources", "emergency", "paragraph_numbers", "fills", "black", "handout",
                 "lettering", "paper", "sheets", "pages"):  # fmt: skip
        assert getattr(options, name) == getattr(wanted, name), name
    assert options.cover is (wanted.cover or False)
    assert changed.count() == (preset is not Preset.WHOLE)


def test_a_preset_that_wants_no_cover_gets_none_for_many_sections(box: PrintOptionsBox) -> None:
    choose(box, Preset.HANDOUT)
    box.follow_number_of_sections(7)
    assert (box.options().cover, box.options().contents) == (False, False)
    choose(box, Preset.WHOLE)
    assert (box.options().cover, box.options().contents) == (True, True)


def test_each_option_can_be_changed(box: PrintOptionsBox) -> None:
    for words, name in (
        ("Notes de bas", "notes"), ("sigles", "glossary"), ("Sources", "sources"), ("119", "emergency"),
        ("Fonds gris", "fills"), ("Noir et blanc", "black"), ("familles", "handout"),
    ):  # fmt: skip
        before = getattr(box.options(), name)
        tick_box(box, words).click()
        assert getattr(box.options(), name) is not before


@pytest.mark.parametrize(
    ("name", "value"), [("lettering", Lettering.LARGE), ("paper", Paper.A5), ("sheets", Sheets.BOOKLET)]
)
def test_lists_are_told(box: PrintOptionsBox, name: str, value: str) -> None:
    changed = QSignalSpy(box.optionsChanged)
    choice = next(found for found in box.findChildren(QComboBox) if found.findData(value) >= 0)
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    assert getattr(box.options(), name) == value
    assert changed.count() == 1


def test_pages_that_make_no_sense_are_said_and_change_nothing(box: PrintOptionsBox) -> None:
    (field,) = [found for found in box.findChildren(QLineEdit) if found.placeholderText().startswith("toutes")]
    changed = QSignalSpy(box.optionsChanged)
    QTest.keyClicks(field, "2-3")
    told = changed.count()
    assert box.options().pages == PageRange(((2, 3),))
    QTest.keyClicks(field, "x")
    assert changed.count() == told
    assert box.options().pages == PageRange(((2, 3),))
    assert any("ne sont pas comprises" in label.text() for label in box.findChildren(QLabel) if not label.isHidden())
    field.clear()
    field.textEdited.emit("")
    assert box.options().pages == PageRange()
