"""Every preset with the bundled dossiers: speed, memory, size, and what page and line breaks did to the text.

    .venv/bin/python benchmarks/printing_presets.py [RUNS]

Each preset prints all bundled dossiers as one document RUNS times (5 unless told), then once an invented dossier of
some 200 pages. Time on the clock from the sections to the PDF, the worker's start included; processor time and memory
are the worker's. Breaks are read from the structure and the text of the PDF (`tests/support/print_checks.py`).
Needs the built packs (`onpe-desktop build`), the `dev` extra, and a Unix.
"""

import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

from print_checks import page_breaks, structure_faults
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from onpe_desktop.dossiers import Heading, Metadata, Paragraph, Section, Text
from onpe_desktop.packs import Library
from onpe_desktop.paths import find_paths
from onpe_desktop.printing import Preset, PrintedPart, PrintOptions, Sheets, find_acronyms, preset_options, print_pdf
from onpe_desktop.text import typeset_french

_DIVIDED = "\ufffe"  # what PDFium writes for a hyphen at the end of a line, the two lines joined
DAY = date(2026, 11, 25)
SENTENCES = (
    "Les équipes se réunissent chaque semaine pour faire le point sur les situations suivies. ",
    "Cette rencontre associe le service social, l’établissement scolaire et la protection judiciaire. ",
    "Chacun dit ce qu’il sait, ce qu’il ignore et ce qu’il propose ; rien n’est décidé sans la personne concernée. ",
    "Pourquoi attendre ? Parce que la confiance demande du temps : les professionnels le répètent. ",
    "Un compte rendu est transmis dans les huit jours, avec les coordonnées de l’interlocutrice désignée. ",
)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    resources = find_paths().resources
    print("| preset | pages | wall | processor | KB | headings | widows | orphans | hyphens | ;:!?» first | faults |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for preset in Preset:
        options = preset_options(preset, DAY)
        _row(preset.value, bundled(), options, resources, runs)
    _row("fiche, one section", bundled()[:1], preset_options(Preset.SHEET, DAY), resources, runs)
    _row("complet, 40 invented sections", invented(40), PrintOptions(DAY), resources, 1)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nmost memory of a worker: {peak:.0f} MB")


def bundled() -> list[PrintedPart]:
    return [
        PrintedPart(pack.metadata, pack.section(entry.id), pack.title_path(entry.id), pack.read_media)
        for pack in Library.open([find_paths().packs]).packs
        for entry in pack.outline
    ]


def invented(sections: int) -> list[PrintedPart]:
    metadata = Metadata("essai", "Un dossier inventé", "Essai", "2026", DAY, DAY, "Droits.", "Inventé.")
    return [
        PrintedPart(metadata, _section(number), (f"Partie {number}",), lambda _name: b"") for number in range(sections)
    ]


def _section(number: int) -> Section:
    blocks: list[Heading | Paragraph] = []
    for place in range(1, 41):
        if place % 6 == 0:
            blocks.append(Heading((Text(f"Intertitre {place}"),), 1 + place % 2))
        words = "".join(SENTENCES[(place * step + number) % 5] for step in range(1, 3 + (place * 7 + number) % 9))
        blocks.append(Paragraph((Text(typeset_french(words)),), place))
    return Section(f"partie-{number}", f"Partie {number}", blocks=tuple(blocks))


def _row(name: str, parts: Sequence[PrintedPart], options: PrintOptions, resources: Path, runs: int) -> None:
    acronyms = find_acronyms(Library.open([find_paths().packs]))

    def press(changed: PrintOptions) -> bytes:
        return print_pdf(parts, changed, resources=resources, acronyms=acronyms)

    measured = [_measure(lambda: press(options)) for _ in range(runs)]
    pdf = press(options)
    upright = press(replace(options, sheets=Sheets.SINGLE))
    wall, processor = (statistics.median(values) for values in zip(*measured, strict=True))
    breaks, (pages, hyphens, strange) = page_breaks(upright), _lines(upright)
    print(
        f"| {name} | {pages} | {wall:.2f} s | {processor:.2f} s | {len(pdf) / 1024:.0f} | {breaks.headings} | "
        f"{breaks.widows} | {breaks.orphans} | {hyphens:.1%} | {strange} | {len(structure_faults(pdf))} |"
    )


def _measure(work: Callable[[], bytes]) -> tuple[float, float]:
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    work()
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _lines(pdf: bytes) -> tuple[int, float, int]:
    """Return the number of pages, the part of lines that end in a hyphen, and the lines that begin with a sign."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages = document.pageCount()
    texts = [document.getAllText(page).text() for page in range(pages)]
    document.close()
    lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    divided = sum(line.count(_DIVIDED) for line in lines)
    # An address may be broken before its question mark: no space follows that one.
    strange = sum(bool(re.match(r"[;:!?»](\s|$)", line)) for line in lines)
    return pages, divided / (len(lines) + divided), strange


if __name__ == "__main__":
    main()
