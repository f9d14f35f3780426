#!/usr/bin/env python3
"""Builds and tries the Windows program on Debian, under Wine: `python packaging/windows/wine.py FOLDER [--light]`.

A rehearsal, not a release: it proves that the recipe, the program's own test, the portable archive and the setup
program work on a Windows Python. Everything is made in FOLDER (some 3 GB); the Python that is there is used again.
Needs root, Debian's wine, nsis, mingw-w64, mingw-w64-tools and xvfb, a display (`xvfb-run`), and the project's
environment.
"""

import argparse
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

from freezing.trial import size_of  # noqa: E402 - of packaging/, which is not installed
from rehearsing.carrying import try_portable, try_unpacking  # noqa: E402
from rehearsing.installing import try_setup  # noqa: E402
from rehearsing.prefix import Prefix  # noqa: E402
from rehearsing.python import give_what_is_missing, make_python  # noqa: E402
from releasing.windows import write_portable, write_setup, write_zip  # noqa: E402

OLDER, NEWER = "0.0.1", "0.0.2"  # of the same program, told to Windows as two versions


def main() -> int:
    """Make the Python if it is not there, build, try, pack, and try what was packed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--light", action="store_true", help="leave the importers and their libraries out")
    values = parser.parse_args()
    folder: Path = values.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "python" / "python.exe").exists():
        make_python(folder, ROOT)
    shutil.rmtree(folder / "prefix", ignore_errors=True)  # a Windows on which nothing has ever been installed
    windows = Prefix(folder / "prefix", ROOT)
    windows.run("wineboot", "--init")
    give_what_is_missing(folder, windows.drive / "windows" / "system32")

    name = "light" if values.light else "whole"
    places = ["--dist", str(folder / name), "--work", str(folder / f"{name}-freezing")]
    options = ["--light"] if values.light else []
    windows.run(str(folder / "python" / "python.exe"), "packaging/build.py", "--no-trial", *places, *options)
    program = folder / name / "onpe-desktop"
    windows.run(str(program / "onpe-desktop-console.exe"), "self-test")

    archive, portable = folder / f"{name}.zip", folder / f"{name}-portable.exe"
    older, newer = (folder / f"setup-{version}.exe" for version in (OLDER, NEWER))
    write_zip(program, archive, top="onpe-desktop", date=0)
    try_portable(windows, archive)
    write_portable(program, ROOT, portable, version=NEWER, makensis="makensis", quick=True)
    try_unpacking(windows, portable)
    write_setup(program, ROOT, older, version=OLDER, makensis="makensis", quick=True)
    write_setup(program, ROOT, newer, version=NEWER, makensis="makensis")
    try_setup(windows, older, newer)
    sizes = f"program {size_of(program) / 1e6:.1f} MB, ZIP {archive.stat().st_size / 1e6:.1f} MB"
    print(f"{name}: {sizes}, setup program {newer.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
