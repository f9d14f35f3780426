from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.contents_model import ContentsModel, ContentsRole
from onpe_desktop.gui.contents_panel import ContentsPanel
from onpe_desktop.packs import Library


def test_model_keeps_qts_contract(qtmodeltester: ModelTester, library: Library) -> None:
    qtmodeltester.check(ContentsModel(library.packs))  # type: ignore[no-untyped-call] # pytest-qt types it not


def test_model_holds_every_dossier_and_section(library: Library) -> None:
    model = ContentsModel(library.packs)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Un dossier d’essai", "Une annexe"]
    below = model.index_of("essai", "longue-suite")
    assert below.data() == "Sa suite"
    assert below.data(ContentsRole.SECTION) == "longue-suite"
    assert below.parent().data() == "Une longue section"
    assert below.parent().parent().parent() == QModelIndex()
    assert not model.index_of("essai", "nulle-part").isValid()


COUNTS = {("essai", "longue-suite"): 2, ("essai", "longue"): 1, ("essai", "courte"): 1, ("ailleurs", "x"): 5}


def spoken(model: ContentsModel, dossier: str, section: str) -> str:
    text = model.index_of(dossier, section).data(Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(text, str)
    return text


def test_lines_tell_how_deep_they_are(library: Library) -> None:
    model = ContentsModel(library.packs)
    for section, level in (("", 1), ("longue", 2), ("longue-suite", 3)):
        said = model.index_of("essai", section).data(Qt.ItemDataRole.AccessibleDescriptionRole)
        assert said == f"niveau {level}"


def test_lines_count_the_results_below_them(library: Library, qtmodeltester: ModelTester) -> None:
    model = ContentsModel(library.packs)
    model.set_counts(COUNTS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt types it not
    counts = [
        model.index_of("essai", section).data(ContentsRole.COUNT)
        for section in ("longue-suite", "longue", "courte", "")
    ]
    assert counts == [2, 3, 1, 4]
    assert spoken(model, "essai", "longue") == "Une longue section, 3 résultats"
    assert spoken(model, "essai", "courte") == "Une section courte, 1 résultat"
    assert spoken(model, "annexe", "sigles") == "Des sigles"
    model.set_counts({})
    assert spoken(model, "essai", "longue") == "Une longue section"


def test_counts_are_seen_as_soon_as_the_panel_is(qtbot: QtBot, library: Library) -> None:
    panel = ContentsPanel(library.packs)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    line = panel.model().index(0, 0)
    panel.show_counts(COUNTS)
    assert line.data(ContentsRole.COUNT) == 0, "nobody sees it"
    with qtbot.waitExposed(panel):
        panel.show()
    assert line.data(ContentsRole.COUNT) == 4
    counted = panel.grab().toImage()
    panel.show_counts({})
    assert panel.grab().toImage() != counted


def test_panel_follows_without_choosing(qtbot: QtBot, library: Library) -> None:
    panel = ContentsPanel(library.packs)
    qtbot.addWidget(panel)
    chosen: list[tuple[str, str]] = []
    panel.sectionChosen.connect(lambda dossier, section: chosen.append((dossier, section)))
    panel.show_place("essai", "longue-suite")
    assert panel.currentIndex().data() == "Sa suite"
    assert panel.isExpanded(panel.currentIndex().parent())
    panel.show_place("", "")
    assert not panel.currentIndex().isValid()
    assert chosen == []


def test_keyboard_and_mouse_choose(qtbot: QtBot, library: Library) -> None:
    panel = ContentsPanel(library.packs)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_place("essai", "courte")
    with qtbot.waitSignal(panel.sectionChosen) as chosen:
        QTest.keyClick(panel, Qt.Key.Key_Return)
    assert chosen.args == ["essai", "courte"]
    QTest.keyClick(panel, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.sectionChosen) as chosen:
        QTest.keyClick(panel, Qt.Key.Key_Space)
    assert chosen.args == ["essai", "liens"]
    with qtbot.waitSignal(panel.sectionChosen) as chosen:
        place = panel.visualRect(panel.currentIndex().siblingAtRow(1)).center()
        QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["essai", "courte"]


def test_long_title_takes_several_lines(qtbot: QtBot, library: Library) -> None:
    panel = ContentsPanel(library.packs)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    heights = []
    for width in (600, 120):
        panel.resize(width, 400)
        qtbot.wait(0)
        panel.doItemsLayout()
        heights.append(panel.visualRect(panel.model().index(0, 0)).height())
    assert heights[1] > heights[0]
