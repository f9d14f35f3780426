#!/usr/bin/env python3
"""Makes what is given to others, into `dist/release`: a portable archive, on Debian a package, and what proves them.

Builds the frozen program, tries it, and writes beside the packages the bill of materials (CycloneDX) and the SHA-256
sums of all. Runs with the virtual environment's Python; `python3 packaging/dev.py release` makes all ready first.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build import ROOT, build, try_out
from releasing.appimage import write_appimage
from releasing.deb import write_deb
from releasing.deterministic import write_tar_xz
from releasing.sbom import write_sbom
from releasing.windows import write_portable, write_setup, write_zip

from onpe_desktop import __version__

SUMS = "SHA256SUMS"


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, try, pack; the exit code is 1 when the program fails its own test, and nothing is packed then."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "release", help="where the packages go")
    parser.add_argument("--light", action="store_true", help="leave the importers and their libraries out")
    values = parser.parse_args(arguments)
    extras = () if values.light else ("import",)
    out = values.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    date = date_of_the_sources()
    os.environ["SOURCE_DATE_EPOCH"] = str(date)
    with tempfile.TemporaryDirectory(prefix="onpe-release-") as folder:
        work = Path(folder)
        program = build(work / "dist", work / "freezing", extras)
        if try_out(program):
            return 1
        name = "onpe-desktop-light" if values.light else "onpe-desktop"
        stem = f"{name}-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
        contents = work / "freezing" / "onpe-desktop" / "COLLECT-00.toc"
        write_sbom(program, contents, out / f"{stem}.cdx.json", version=__version__, date=date, extras=extras)
        if sys.platform == "win32":
            write_zip(program, out / f"{stem}.zip", top=stem, date=date)
            if makensis := shutil.which("makensis"):
                write_setup(program, ROOT, out / f"{stem}-setup.exe", version=__version__, makensis=makensis)
                write_portable(program, ROOT, out / f"{stem}-portable.exe", version=__version__, makensis=makensis)
        else:
            write_tar_xz(program, out / f"{stem}.tar.xz", top=stem, date=date)
        if shutil.which("mksquashfs") and platform.machine() == "x86_64":
            write_appimage(program, ROOT, work, out / f"{stem}.AppImage", date=date)
        if shutil.which("dpkg-deb"):
            write_deb(program, ROOT, work, out, name=name, version=__version__, date=date)
    write_sums(out)
    print((out / SUMS).read_text(encoding="ascii"), end="")
    return 0


def date_of_the_sources() -> int:
    """Return the date of the last commit, or `SOURCE_DATE_EPOCH` when it is set, in seconds since 1970."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    asked = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def write_sums(folder: Path) -> None:
    """Write the sums of all files of the folder, as `sha256sum --check` reads them."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / SUMS).write_text("".join(lines), encoding="ascii", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
