"""Key press to painted results in the real window, letter by letter over the judged queries.

    .venv/bin/python benchmarks/keystroke.py

The limit is a frame of a 60 Hz screen, so there is no peer here; the search alone beside stock Whoosh is in
`search_speed.py`. A key whose answer looks like the one before paints nothing and is counted apart. Offscreen unless
QT_QPA_PLATFORM says otherwise; needs the built packs and index (`onpe-desktop build`).
"""

import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.paths import find_paths
from onpe_desktop.settings import Settings

QUERIES = 25
STILL = 0.05  # seconds after an answer in which nothing was painted


class Watch(QObject):
    """Notes when the results are answered and painted."""

    def __init__(self, results: ResultsView) -> None:
        super().__init__()
        self.answered = False
        self.painted = 0.0
        results.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the first painting after the answer and let it happen."""
        if self.answered and event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = time.perf_counter()
        return False

    def take(self, _results: object) -> None:
        """Note the answer."""
        self.answered = True


def main() -> None:
    paths = find_paths()
    application = make_application(paths)
    window = open_window(application, paths, Settings.load(None))
    window.furnish()
    application.processEvents()
    results = window.findChild(ResultsView)
    assert results is not None
    watch = Watch(results)
    window.session.answered.connect(watch.take)
    seconds: list[float] = []
    still = 0
    for query in queries(paths.index):
        window.search_field.clear()
        application.processEvents()
        for letter in query:
            taken = press(application, window.search_field, letter, watch)
            if taken is None:
                still += 1
            else:
                seconds.append(taken)
    ordered = sorted(seconds)
    print(
        f"{len(ordered)} keys   median {statistics.median(ordered) * 1000:.1f} ms   "
        f"p95 {ordered[int(len(ordered) * 0.95)] * 1000:.1f} ms   ({still} more changed nothing)"
    )
    window.close()


def queries(index: Path) -> list[str]:
    lines = (index / "queries" / "questions.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")][:QUERIES]


def press(application: QApplication, field: QLineEdit, letter: str, watch: Watch) -> float | None:
    """Return the seconds from the key to the end of the painting, or None when nothing had to be painted."""
    watch.answered, watch.painted = False, 0.0
    started = time.perf_counter()
    # QTest.keyClick knows ASCII letters only.
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    while not watch.painted:
        application.processEvents()
        if time.perf_counter() - started > STILL and watch.answered:
            return None
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
