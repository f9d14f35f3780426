"""The third Shift to the painted calendar, with a long section open and a search shown; and the way back.

    .venv/bin/python benchmarks/discreet_screen.py

The limit is 100 ms. Offscreen unless QT_QPA_PLATFORM says otherwise; needs the built packs and index.
"""

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.paths import find_paths
from onpe_desktop.settings import Settings

ROUNDS = 41


def main() -> None:
    application = make_application(paths := find_paths())
    window = open_window(application, paths, Settings(None))
    window.furnish()
    QTest.qWait(500)
    there: list[float] = []
    back: list[float] = []
    for _ in range(ROUNDS):
        QTest.keyClicks(window.search_field, "fugue")
        QTest.keyClick(window.search_field, Qt.Key.Key_Return)
        QTest.qWait(60)
        for seconds in (there, back):
            for _press in range(2):
                QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
            started = time.perf_counter()
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
            application.processEvents()
            seconds.append(1000 * (time.perf_counter() - started))
    for name, seconds in (("cover", there), ("back", back)):
        print(f"{name}: median {statistics.median(seconds):.0f} ms, slowest {max(seconds):.0f} ms")


if __name__ == "__main__":
    main()
