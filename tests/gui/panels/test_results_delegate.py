from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.marked_text import mark_colours
from onpe_desktop.gui.results_model import ResultsModel
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.search import Hit, Results


def shown(qtbot: QtBot, results: Results, ground: str = "white", text: str = "black") -> tuple[ResultsView, QImage]:
    model = ResultsModel()
    view = ResultsView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    view.setPalette(palette)
    view.resize(360, 400)
    model.set_results(results)
    view.show()
    return view, view.grab().toImage()


def count(picture: QImage, colour: QColor) -> int:
    wanted = colour.rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(0, picture.height(), 2))


def test_words_found_stand_on_the_mark_s_background(qtbot: QtBot, results: Results) -> None:
    for ground, text in (("#ffffff", "#000000"), ("#1b1d22", "#e8e8e8")):
        view, picture = shown(qtbot, results, ground, text)
        assert count(picture, mark_colours(view.palette()).background) > 100
        view.close()


def test_the_chosen_row_looks_different(qtbot: QtBot, results: Results) -> None:
    view, before = shown(qtbot, results)
    view.go_to_first()
    assert view.grab().toImage() != before


def test_a_narrower_view_has_higher_rows(qtbot: QtBot, results: Results) -> None:
    view, _picture = shown(qtbot, results)
    model = view.model()
    hit = model.index(0, 0, model.index(0, 0))
    wide = view.visualRect(hit).height()
    view.resize(120, 400)
    view.grab()
    assert view.visualRect(hit).height() > wide


def test_rows_are_as_wide_as_the_view(qtbot: QtBot, results: Results) -> None:
    view, _picture = shown(qtbot, results)
    assert view.visualRect(view.model().index(0, 0, QModelIndex())).width() == view.viewport().width()


def test_the_hits_below_the_window_follow_after_the_first_picture(qtbot: QtBot, results: Results) -> None:
    view, _picture = shown(qtbot, results)
    model = view.model()
    assert isinstance(model, ResultsModel)
    model.set_results(results, at_first=1)
    assert model.has_more()
    qtbot.waitUntil(lambda: not model.has_more())
    last = model.index(0, 0, model.index(1, 0))
    assert view.visualRect(last).isValid(), "the dossier that had no hit at first is open"


def test_page_and_what_a_hit_was_found_by_are_painted_even_without_a_path(qtbot: QtBot, results: Results) -> None:
    group = results.groups[0]
    plain = group.hits[0]._replace(title_path=("Le numéro 119",))

    def picture(hit: Hit) -> tuple[int, QImage]:
        view, image = shown(qtbot, replace(results, groups=(replace(group, hits=(hit,)),)))
        first = view.model().index(0, 0, view.model().index(0, 0))
        return view.visualRect(first).height(), image

    (height, image), (noted_height, noted) = picture(plain), picture(plain._replace(page="12", found_by="mot-clé"))
    assert noted_height > height
    assert noted != image
