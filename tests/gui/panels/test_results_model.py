from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.results_model import ResultRole, ResultsModel
from onpe_desktop.search import ResultGroup, Results


@pytest.fixture
def model(qtbot: QtBot, results: Results) -> ResultsModel:  # noqa: ARG001 - a QApplication must exist
    model = ResultsModel()
    model.set_results(results)
    return model


def test_qt_finds_no_fault_with_it_full_changed_and_empty(model: ResultsModel, results: Results) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_results(None)
    model.set_results(results)
    assert tester.model() is model


def test_hits_stand_below_their_dossier(model: ResultsModel) -> None:
    assert model.rowCount() == 2
    group = model.index(1, 0)
    assert group.data() == "Sigles et glossaire"
    assert group.data(ResultRole.IS_GROUP)
    assert group.data(ResultRole.COUNT) == 1
    hit = model.index(0, 0, group)
    assert hit.data() == "SNATED"
    assert hit.parent() == group
    assert hit.data(ResultRole.HIT).section == "snated"
    assert not model.index(1, 0, group).isValid()


def test_a_screen_reader_hears_title_place_and_passage(model: ResultsModel) -> None:
    spoken = model.first_hit().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Le numéro 119. Dans\u00a0: Repères, Volet 1, Comprendre. Appelez ce numéro à toute heure."


def test_page_and_what_a_hit_was_found_by_are_spoken(model: ResultsModel, results: Results) -> None:
    group = results.groups[0]
    told = replace(group, hits=(group.hits[0]._replace(page="12", found_by="mot-clé"),))
    model.set_results(replace(results, groups=(told,)))
    spoken = model.first_hit().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Comprendre. Page 12. Trouvé par mot-clé. Appelez" in spoken


def test_the_first_hits_are_shown_at_first_and_then_all(model: ResultsModel, results: Results) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_results(results, at_first=1)
    assert [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())] == [1, 0]
    assert model.has_more()
    model.show_all()
    assert [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())] == [2, 1]
    assert not model.has_more()
    assert tester.model() is model


def test_only_hits_can_be_chosen(model: ResultsModel) -> None:
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.first_hit()) & Qt.ItemFlag.ItemIsSelectable


def test_the_first_hit_skips_a_dossier_without_hits(model: ResultsModel, results: Results) -> None:
    empty = ResultGroup("vide", "Vide", (), total=0)
    model.set_results(Results("numéro", (empty, *results.groups), 8, relaxed=False, suggestion=None, advice=""))
    assert model.first_hit().data() == "Le numéro 119"
    model.set_results(None)
    assert model.first_hit() == QModelIndex()
