"""Key press to painted results in the real window, letter by letter over the judged queries.

    .venv/bin/python benchmarks/keystroke.py

Beside it, in the same run, the same letters into a bare field over a list of the section titles that is filtered by
substring: what Qt alone costs. Offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from onpe_desktop.gui.application import make_application, make_window
from onpe_desktop.packs import Library
from onpe_desktop.paths import find_paths
from onpe_desktop.settings import Settings

WAIT = 5.0  # seconds after which an answer counts as never painted


class Painted(QObject):
    """Says when a widget has been painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.seen = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the painting and let it happen."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def main() -> None:
    paths = find_paths()
    application = make_application(paths)
    window = make_window(application, paths, Settings.load(None))
    window.show()
    window.warm_up()
    field, view = bare_field(paths.packs)
    answers: list[object] = []
    window.session.answered.connect(answers.append)
    results = window.findChild(QWidget, "results")
    assert results is not None
    ours, bare = Painted(results.viewport()), Painted(view.viewport())  # type: ignore[attr-defined] # an item view
    times: dict[str, list[float]] = {"onpe-desktop": [], "bare list": []}
    for query in queries(paths.index):
        window.search_field.clear()
        field.clear()
        application.processEvents()
        for letter in query:
            answers.clear()
            times["onpe-desktop"].append(press(application, window.search_field, letter, lambda: bool(answers), ours))
            times["bare list"].append(press(application, field, letter, lambda: True, bare))
    for name, seconds in times.items():
        ordered = sorted(seconds)
        print(
            f"{name:13} {len(ordered)} keys   median {statistics.median(ordered) * 1000:5.1f} ms   "
            f"p95 {ordered[int(len(ordered) * 0.95)] * 1000:5.1f} ms"
        )
    window.close()


def queries(index: Path) -> list[str]:
    lines = (index / "queries.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")][:25]


def bare_field(packs: Path) -> tuple[QLineEdit, QListView]:
    titles = [section.title for pack in Library.open([packs]).packs for section in pack.dossier().walk()]
    column, field, view = QWidget(), QLineEdit(), QListView()
    layout = QVBoxLayout(column)
    layout.addWidget(field)
    layout.addWidget(view)
    model = QSortFilterProxyModel(view)
    model.setSourceModel(QStringListModel(titles, view))
    model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(model)
    field.textChanged.connect(model.setFilterFixedString)
    column.resize(420, 700)
    column.show()
    column.setParent(None)
    field.setProperty("column", column)
    return field, view


def press(application: QApplication, field: QLineEdit, letter: str, answered, painted: Painted) -> float:  # type: ignore[no-untyped-def] # noqa: ANN001 - a plain callable
    started = time.perf_counter()
    painted.seen = False
    QTest.keyClicks(field, letter)
    while not (answered() and painted.seen) and time.perf_counter() - started < WAIT:
        if answered() and not painted.seen and time.perf_counter() - started > 0.05:
            break  # the answer looks the same: nothing to paint
        application.processEvents()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
