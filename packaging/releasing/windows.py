"""What Windows machines are given: a ZIP archive that runs from anywhere, and a setup program (NSIS)."""

import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # what a ZIP archive can say


def write_zip(folder: Path, target: Path, *, top: str, date: int) -> None:
    """Pack `folder` as `top/…` into `target`; every entry bears `date` (seconds since 1970). Same files, same bytes."""
    day = max(EARLIEST, datetime.fromtimestamp(date, UTC)).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo("/".join((top, *file.relative_to(folder).parts)), day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes())


def write_setup(program: Path, root: Path, target: Path, *, version: str, makensis: str, quick: bool = False) -> None:
    """Make the setup program `target` of the frozen program's folder; `root` is the checkout.

    `makensis` is called with paths as this system writes them. `quick` makes a large file soon, for trials. Not the
    same bytes twice: NSIS writes its own date.
    """
    _compile("installer.nsi", program, root, target, version, makensis, quick=quick)


def write_portable(
    program: Path, root: Path, target: Path, *, version: str, makensis: str, quick: bool = False
) -> None:
    """Make the file `target` that unpacks the frozen program's folder and does nothing else; as `write_setup`."""
    _compile("portable.nsi", program, root, target, version, makensis, quick=quick)


def _compile(script: str, program: Path, root: Path, target: Path, version: str, makensis: str, *, quick: bool) -> None:
    windows = root / "packaging" / "windows"
    defined = {
        "VERSION": version,
        "PROGRAM": str(program),
        "OUTPUT": str(target),
        "ICON": str(windows / "onpe-desktop.ico"),
    }
    options = [f"-D{name}={value}" for name, value in defined.items()] + ["-DQUICK"] * quick
    subprocess.run([makensis, "-V2", *options, str(windows / script)], check=True)
