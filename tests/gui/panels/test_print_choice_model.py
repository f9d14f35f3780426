import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.print_choice_model import PrintChoiceModel
from onpe_desktop.packs import Library

CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
SECTIONS = {"a": "premier", "b": "premier", "c": "premier", "d": "premier", "e": "premier", "f": "second"}
ABOVE = {"b": "a", "c": "a", "d": "c"}


@pytest.fixture
def model(qapp: QApplication, library: Library) -> PrintChoiceModel:  # noqa: ARG001
    return PrintChoiceModel(library)


def tick(model: PrintChoiceModel, section: str, state: Qt.CheckState = CHECKED) -> None:
    index = model.index_of((SECTIONS[section], section))
    assert model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def state(model: PrintChoiceModel, section: str) -> Qt.CheckState:
    return Qt.CheckState(model.index_of((SECTIONS[section], section)).data(Qt.ItemDataRole.CheckStateRole))


def chosen(model: PrintChoiceModel) -> str:
    return "".join(section for _dossier, section in model.choice())


def test_qt_finds_no_fault_with_it(model: PrintChoiceModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tick(model, "a")
    tick(model, "b", UNCHECKED)
    assert tester.model() is model


def test_nothing_is_ticked_at_first(model: PrintChoiceModel) -> None:
    assert model.choice() == ()
    assert model.rowCount() == 2
    assert model.index(0, 0).data() == "Dossier premier"


def test_a_ticked_section_is_printed_with_its_own_once(model: PrintChoiceModel) -> None:
    tick(model, "a")
    assert model.choice() == (("premier", "a"),)
    assert [state(model, section) for section in "abcd"] == [CHECKED] * 4


def test_ticking_a_section_inside_marks_those_above_as_partly_printed(model: PrintChoiceModel) -> None:
    tick(model, "d")
    assert chosen(model) == "d"
    assert [state(model, section) for section in "abc"] == [PARTLY, UNCHECKED, PARTLY]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == PARTLY


def test_clearing_one_section_leaves_the_others_ticked(model: PrintChoiceModel) -> None:
    tick(model, "a")
    tick(model, "b", UNCHECKED)
    assert chosen(model) == "c"
    assert state(model, "a") == PARTLY


def test_the_choice_is_in_reading_order_whatever_was_ticked_first(model: PrintChoiceModel) -> None:
    for section in "feb":
        tick(model, section)
    assert chosen(model) == "bef"


def test_a_dossier_ticks_all_its_sections(model: PrintChoiceModel) -> None:
    dossier = model.index(0, 0)
    model.setData(dossier, CHECKED, Qt.ItemDataRole.CheckStateRole)
    assert chosen(model) == "ae"
    assert dossier.data(Qt.ItemDataRole.CheckStateRole) == CHECKED
    tick(model, "e", UNCHECKED)
    assert dossier.data(Qt.ItemDataRole.CheckStateRole) == PARTLY
    model.setData(dossier, UNCHECKED, Qt.ItemDataRole.CheckStateRole)
    assert chosen(model) == ""


def test_each_change_is_told_once(model: PrintChoiceModel) -> None:
    told = QSignalSpy(model.choiceChanged)
    tick(model, "a")
    tick(model, "a", UNCHECKED)
    assert told.count() == 2


def test_an_unknown_section_has_no_index(model: PrintChoiceModel) -> None:
    assert not model.index_of(("premier", "f")).isValid()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans())))
def test_no_section_is_ever_printed_twice(
    qapp: QApplication,  # noqa: ARG001
    library: Library,
    clicks: list[tuple[str, bool]],
) -> None:
    model = PrintChoiceModel(library)
    for section, ticked in clicks:
        tick(model, section, CHECKED if ticked else UNCHECKED)
    for section in chosen(model):
        above = ABOVE.get(section)
        while above:
            assert above not in chosen(model)
            above = ABOVE.get(above)
    if clicks:
        section, ticked = clicks[-1]
        assert state(model, section) == (CHECKED if ticked else UNCHECKED)
