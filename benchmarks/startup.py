"""Start to first painted section, and memory after one search, beside a bare PySide6 window with an empty QTextBrowser.

    .venv/bin/python benchmarks/startup.py [RUNS]

Both start in turn, RUNS times each (15 unless told), in a process of their own, offscreen unless QT_QPA_PLATFORM says
otherwise. Needs the built packs and index (`onpe-desktop build`).
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

application = QApplication(sys.argv[:1])
window = QMainWindow()
browser = QTextBrowser(window)
window.setCentralWidget(browser)
window.resize(1280, 800)
viewport = browser.viewport()
"""

OURS = """
import sys, time, gc
from onpe_desktop.cli.main import main
gc.disable()  # as `main` does before it opens the window; the next line, too
sys.modules.setdefault("_hashlib", None)
from PySide6.QtCore import QEvent, QObject, QTimer
from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.paths import find_paths
from onpe_desktop.settings import Settings

paths = find_paths()
application = make_application(paths)
window = open_window(application, paths, Settings.load(None))
viewport = window.view.viewport()
"""

WATCH = """
import json

class FirstPaint(QObject):
    painted = None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            self.painted = True
            QTimer.singleShot(0, self.after)
        return False
    def after(self):
        self.painted = time.monotonic()
        then()

def report():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            print(json.dumps([watcher.painted, watcher.complete, int(line.split()[1])]), flush=True)
    window.close()  # as a user would: the background work ends with it

watcher = FirstPaint()
viewport.installEventFilter(watcher)
"""

BARE_END = """
def then():
    watcher.complete = watcher.painted
    QTimer.singleShot(200, report)

window.show()
application.exec()
"""

OURS_END = """
def then():
    pass

def complete():
    watcher.complete = time.monotonic()
    QTimer.singleShot(0, search)

def search():
    window.session.answered.connect(lambda results: QTimer.singleShot(200, report))
    window.search_field.setFocus()
    window.search_field.setText("educateur")
    window.session.ask("educateur", typing=True)

window.furnished.connect(complete)
application.exec()
"""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    programs = {"bare window": BARE + WATCH + BARE_END, "onpe-desktop": OURS + WATCH + OURS_END}
    seen: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, program in programs.items():
            seen[name].append(_start(program))
    medians = {
        name: [statistics.median(column) for column in zip(*values, strict=True)] for name, values in seen.items()
    }
    for name, (painted, complete, megabytes) in medians.items():
        print(
            f"{name:13} first paint {painted * 1000:5.0f} ms   whole window {complete * 1000:5.0f} ms"
            f"   memory {megabytes:5.1f} MB"
        )
    bare, ours = medians["bare window"], medians["onpe-desktop"]
    painted, complete, memory = (mine / peers for mine, peers in zip(ours, bare, strict=True))
    print(f"ratio         first paint {painted:5.2f}      whole window {complete:5.2f}      memory {memory:5.2f}")


def _start(program: str) -> tuple[float, float, float]:
    """Return seconds to the first paint and to the whole window, and resident megabytes after one search."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.monotonic()
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    painted, complete, kilobytes = json.loads(ended.stdout.splitlines()[-1])
    return painted - started, complete - started, kilobytes / 1024


if __name__ == "__main__":
    assert Path("/proc/self/status").exists(), "memory is read from /proc"
    main()
