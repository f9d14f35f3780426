"""How long the window stands still while the print dialog sets pages: with some forty pages, then with two hundred.

    .venv/bin/python -m benchmarks.print_stall [RUNS]

The dialog opens on the bundled dossiers, then on an invented one of some 240 pages; each is set RUNS times (5 unless
told), its pages turned while thumbnails are painted. A timer rings every 2 ms; what it is late by is a stall:
as the clock says; without the time in which the window's thread was ready and other programs had the processors (Linux
tells it); and as processor time of that thread alone. Each is given in milliseconds: median of the runs' longest stalls
and, in brackets, the longest of all. Needs the built packs.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.printing_presets import invented
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from onpe_desktop.dossiers import Dossier
from onpe_desktop.gui.basket import Basket, Choice
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.gui.print_preview import PrintPreview
from onpe_desktop.gui.settled_memory import settled_memory
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.packs import Library, write_pack
from onpe_desktop.paths import find_paths

PAGES_TURNED = 12
BEAT = 2  # milliseconds
LONGEST = 120_000  # milliseconds to wait for pages


class Probe(QObject):
    """A timer that should ring every `BEAT` milliseconds: what it is late by is a stall."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.reset()
        self._timer.start()

    def reset(self) -> None:
        """Forget what was seen."""
        self.late = self.own = self.processor = 0.0
        self._last = _now()

    def _beat(self) -> None:
        now = _now()
        clock, processor, queued = (after - before for after, before in zip(now, self._last, strict=True))
        self.late = max(self.late, clock - BEAT / 1000)
        self.own = max(self.own, clock - queued - BEAT / 1000)
        self.processor = max(self.processor, processor)
        self._last = now


def _now() -> tuple[float, float, float]:
    """Return seconds on the clock, and of this thread: on a processor, and ready to run without one."""
    on_processor, queued, _ = Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()
    return time.perf_counter(), int(on_processor) / 1e9, int(queued) / 1e9


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    application = QApplication([])
    probe = Probe()
    print("| pages | late | without waiting for a processor | processor |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for library in (Library.open([find_paths().packs]), _long_library(Path(folder))):
            every = [(pack.metadata.identifier, entry.id) for pack in library.packs for entry in pack.outline]
            pages, seen = _measure(application, probe, library, every, runs)
            shown = (f"{1000 * statistics.median(one):.0f} ({1000 * max(one):.0f})" for one in zip(*seen, strict=True))
            print(f"| {pages} | " + " | ".join(shown) + " |", flush=True)


def _long_library(folder: Path) -> Library:
    parts = invented(40)
    dossier = Dossier(parts[0].metadata, tuple(part.section for part in parts), ())
    write_pack(dossier, {}, folder / "essai.epub")
    return Library.open([folder])


def _measure(
    application: QApplication, probe: Probe, library: Library, every: list[Choice], runs: int
) -> tuple[int, list[tuple[float, float, float]]]:
    runner, basket = TaskRunner(), Basket()
    dialog = PrintDialog(library, basket, find_paths().resources, runner)
    dialog.show()
    (preview,) = dialog.findChildren(PrintPreview)
    seen = []
    with settled_memory():  # as `PrintDesk` opens it
        for _ in range(runs):
            basket.put(every[:1])
            _wait(lambda: preview.page_count in range(1, 10))
            _rest(500)
            probe.reset()
            basket.put(every)
            _wait(lambda: preview.page_count >= 30)
            pages = preview.page_count
            for page in range(1, PAGES_TURNED + 1):
                preview.show_page(page * pages // PAGES_TURNED)
                _rest(60)
            _rest(1500)
            seen.append((probe.late, probe.own, probe.processor))
    dialog.reject()
    runner.close()
    application.processEvents()
    return pages, seen


def _wait(done: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST / 1000
    while not done():
        if time.monotonic() > until:
            raise TimeoutError
        _rest(20)


def _rest(milliseconds: int) -> None:
    """Let the event loop run, with the GIL free for other threads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
