"""One section and a whole dossier to PDF, ours (tagged, contents, notes) beside QTextDocument and QPdfWriter (neither).

    .venv/bin/python benchmarks/printing_speed.py [RUNS]

Both print the same sections in turn, RUNS times each (7 unless told), each time in a new process, start and imports
included. Processor time counts all threads and the worker. Needs the built packs (`onpe-desktop build`), and a Unix.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DOSSIER = "reperes"  # the longest of the bundled dossiers

SELECT = """
import sys
from datetime import date
from pathlib import Path
from onpe_desktop.packs import Pack
from onpe_desktop.paths import find_paths

paths, target = find_paths(), Path(sys.argv[2])
pack = Pack.open(paths.packs / "DOSSIER.epub")
chosen = [entry.id for entry in pack.outline]
sections = [pack.section(name) for name in (chosen[:1] if sys.argv[1] == "section" else chosen)]
"""

OURS = """
from onpe_desktop.printing import PrintedPart, PrintOptions, print_pdf

parts = [PrintedPart(pack.metadata, one, pack.title_path(one.id), pack.read_media) for one in sections]
target.write_bytes(print_pdf(parts, PrintOptions(date(2026, 11, 25)), resources=paths.resources))
"""

PEER = """
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument
from onpe_desktop.rendering.section import Surroundings, render_section
from onpe_desktop.rendering.style import LIGHT

application = QGuiApplication(sys.argv[:1])
document = QTextDocument()
document.setHtml("".join(render_section(one, Surroundings(pack.metadata), LIGHT) for one in sections))
writer = QPdfWriter(str(target))
writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
document.print_(writer)
"""


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    programs = {"onpe-desktop": SELECT + OURS, "QPdfWriter": SELECT + PEER}
    for amount in ("section", "dossier"):
        seen: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
        for _ in range(runs):
            for name, program in programs.items():
                seen[name].append(_print(program.replace("DOSSIER", DOSSIER), amount))
        for name, values in seen.items():
            wall, processor, size = (statistics.median(column) for column in zip(*values, strict=True))
            print(f"{amount:8} {name:13} wall {wall:5.2f} s   processor {processor:5.2f} s   {size / 1024:5.0f} KB")


def _print(program: str, amount: str) -> tuple[float, float, float]:
    """Return seconds on the clock, seconds of processor time, and bytes of the file."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "a.pdf")
        command = [sys.executable, "-c", program, amount, str(target)]
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
        size = target.stat().st_size
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, size


if __name__ == "__main__":
    main()
