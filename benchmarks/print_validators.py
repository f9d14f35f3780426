"""Every preset on every kind of sheet, and chosen pages, before validators that others wrote.

    .venv/bin/python -m benchmarks.print_validators [--verapdf COMMAND] [--keep FOLDER]

What is printed: all bundled dossiers with each preset, as single pages, two on a sheet, a booklet, on A4 and A5, and
some of its pages only; then the sample of the tests with every kind of block. Each file is read by `page-validation`
(of the `dev` extra) and by `qpdf --check`; with `--verapdf` by that command too, called as veraPDF's own:
`COMMAND --flavour ua1 --format text FILE…`. Ends with 1 when a file breaks a rule, 2 when the validators would not
notice one that does. Needs the built packs (`onpe-desktop build`) and Debian's qpdf.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

import pikepdf
from benchmarks.printing_presets import DAY, bundled
from print_sample import rich_parts
from print_standards import broken_rules

from onpe_desktop.dossiers import Audience
from onpe_desktop.packs import Library
from onpe_desktop.paths import find_paths
from onpe_desktop.printing import (
    Paper,
    Preset,
    PrintedPart,
    PrintOptions,
    Sheets,
    find_acronyms,
    preset_options,
    print_pdf,
    read_pages,
)

FLAVOURS = ("ua1", "2a")  # as veraPDF calls PDF/UA-1 and PDF/A-2a


def main() -> int:
    values = _parser().parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = values.keep or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        faults, last = 0, folder
        print("| print | page-validation | qpdf | " + ("veraPDF |" if values.verapdf else ""))
        print("|---|---|---|" + ("---|" if values.verapdf else ""))
        for name, pdf in prints():
            last = _write(folder, name, pdf)
            faults += not _report(last, values.verapdf)
        control = _write(folder, "CONTROL: its language taken out", _without_language(last))
        blind = _report(control, values.verapdf)
    return 2 if blind else 1 if faults else 0


def prints() -> Iterator[tuple[str, bytes]]:
    """Yield a name and a PDF for each way of printing."""
    library = Library.open([find_paths().packs])
    acronyms = find_acronyms(library)
    resources = find_paths().resources

    def press(parts: Sequence[PrintedPart], options: PrintOptions) -> bytes:
        return print_pdf(parts, options, resources=resources, acronyms=acronyms)

    everything, sample = bundled(), _sample()
    for preset in Preset:
        options = preset_options(preset, DAY)
        for paper in Paper:
            for sheets in Sheets:
                changed = replace(options, paper=paper, sheets=sheets)
                yield f"{preset.value}, {paper.value}, {sheets.value}", press(everything, changed)
        some = replace(options, pages=read_pages("2,4-9,13-" if preset is not Preset.HANDOUT else "2-"))
        for sheets in Sheets:
            yield f"{preset.value}, some pages, {sheets.value}", press(everything, replace(some, sheets=sheets))
        full = replace(options, cover=True, contents=True, paragraph_numbers=True)
        yield f"{preset.value}, every kind of block", press(sample, full)


def _sample() -> list[PrintedPart]:
    """Return the sample of the tests, written for everybody so that it can be handed out."""
    return [replace(part, metadata=replace(part.metadata, audience=(Audience.FAMILIES,))) for part in rich_parts()]


def _write(folder: Path, name: str, pdf: bytes) -> Path:
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    return path


def _without_language(path: Path) -> bytes:
    """Return a file that breaks PDF/UA-1: a validator that accepts it is worth nothing."""
    target = path.with_suffix(".tmp")
    with pikepdf.open(path) as pdf:
        del pdf.Root.Lang
        pdf.save(target)
    content = target.read_bytes()
    target.unlink()
    return content


def _report(path: Path, verapdf: str | None) -> bool:
    said = _judge(path, verapdf)
    print(f"| {path.stem} | " + " | ".join(said) + " |", flush=True)
    return all(word == "passes" for word in said)


def _judge(path: Path, verapdf: str | None) -> list[str]:
    rules = broken_rules(path.read_bytes())
    said = ["passes" if not rules else f"{len(rules)} rules: {rules[0]}"]
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    said.append("passes" if done.returncode == 0 else done.stderr.strip().splitlines()[-1])
    if verapdf:
        failed = [flavour for flavour in FLAVOURS if not _passes(verapdf, flavour, path)]
        said.append("passes" if not failed else "fails " + ", ".join(failed))
    return said


def _passes(verapdf: str, flavour: str, path: Path) -> bool:
    command = [verapdf, "--flavour", flavour, "--format", "text", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.startswith("PASS ")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verapdf", metavar="COMMAND")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the files there, to look at them")
    return parser


if __name__ == "__main__":
    sys.exit(main())
