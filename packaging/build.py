#!/usr/bin/env python3
"""Builds the frozen program into `dist/onpe-desktop`, gathers the licences, and tries it.

Runs with the virtual environment's Python; `python3 packaging/dev.py package` makes everything ready and calls it.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from freezing import base_library, icu, licences
from freezing.linking import forget_build_paths, strip
from freezing.trial import size_of, trial_of

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Build and try; the exit code is 1 when the built program fails its own test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where the program's folder goes")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "freezing", help="where PyInstaller works")
    parser.add_argument("--light", action="store_true", help="leave the importers and their libraries out")
    parser.add_argument("--video", action="store_true", help="bring along what plays the videos of packs")
    parser.add_argument("--no-trial", action="store_true", help="do not try the program")
    values = parser.parse_args(arguments)
    extras = [name for name, wanted in (("import", not values.light), ("video", values.video)) if wanted]
    program = build(values.dist.resolve(), values.work.resolve(), extras)
    print(f"{program}: {size_of(program) / 1e6:.0f} MB", flush=True)
    return 0 if values.no_trial else try_out(program)


def build(dist: Path, work: Path, extras: Sequence[str]) -> Path:
    """Build the program with these optional parts and return its folder; what stood there before is replaced."""
    for needed in (ROOT / "resources" / "packs", ROOT / "index" / "built"):
        if not needed.is_dir():
            raise SystemExit(f"{needed.relative_to(ROOT)} is missing: run `onpe-desktop build` first.")
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(dist), "--workpath", str(work)]
    spec = str(ROOT / "packaging" / "onpe-desktop.spec")
    command = [sys.executable, "-m", "PyInstaller", *options, spec, "--", *extras]
    # Sets are written into bytecode in the order of their hashes: the same seed, the same bytes.
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    program = dist / "onpe-desktop"
    base_library.compress(program / "_internal" / "base_library.zip")
    for library in program.glob("_internal/PySide6/Qt/lib/libicudata.so.*"):
        icu.trim(library, work / "icu")
    if sys.platform.startswith("linux"):
        strip(program / "_internal")  # not the program itself: PyInstaller has, and what it appended would go
        forget_build_paths(program)
    shutil.rmtree(program / "licences", ignore_errors=True)
    licences.gather(ROOT, work / "onpe-desktop" / "COLLECT-00.toc", program / "licences", extras)
    return program


def try_out(program: Path) -> int:
    """Run the program's own test where there is neither Python nor network, and show what it says."""
    with trial_of(program) as trial:
        answer = trial.call("self-test")
    print(answer.stdout, answer.stderr, sep="", end="", flush=True)
    print("The frozen program passed its test." if answer.returncode == 0 else "The frozen program FAILED its test.")
    return 1 if answer.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
