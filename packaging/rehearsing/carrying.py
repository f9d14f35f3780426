"""The portable archive, as it is carried on a key that nobody may write to."""

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rehearsing.installing import COULD_NOT, registered
from rehearsing.prefix import Prefix


def try_unpacking(windows: Prefix, portable: Path) -> None:
    """Let the file that unpacks itself do so, twice to the same place; stops at the first fault."""
    folder = r"C:\clé\onpe"
    windows.run(str(portable), "/S", f"/D={folder}")
    if any(registered(windows, "/CurrentUser")):
        raise SystemExit("It wrote into the registry.")
    windows.run(rf"{folder}\onpe-desktop-console.exe", "--version")
    windows.run(str(portable), "/S", f"/D={folder}", code=COULD_NOT)
    windows.run(rf"{folder}\onpe-desktop-console.exe", "--version")
    shutil.rmtree(windows.path(folder))


def try_portable(windows: Prefix, archive: Path) -> None:
    """Unpack the archive, make its folder read-only, and use the program there; stops at the first fault."""
    with tempfile.TemporaryDirectory(prefix="onpe-key-") as folder:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
        (top,) = Path(folder).iterdir()
        with _read_only(top) as key:
            before = _state(key)
            console = f"Z:{key / 'onpe-desktop-console.exe'}".replace("/", "\\")
            windows.run(console, "self-test")
            windows.run(console, "print", "numero-119", "-o", r"C:\essai.pdf")
            if not windows.path(r"C:\essai.pdf").read_bytes().startswith(b"%PDF-"):
                raise SystemExit("It wrote no PDF.")
            if _state(key) != before:
                raise SystemExit("It wrote beside itself.")
    print(f"The portable archive ({archive.stat().st_size / 1e6:.1f} MB) runs from a folder that cannot be written to.")


@contextmanager
def _read_only(folder: Path) -> Iterator[Path]:
    """Yield the folder mounted so that not even root writes into it; needs root."""
    mount, umount = shutil.which("mount") or "mount", shutil.which("umount") or "umount"
    subprocess.run([mount, "--bind", str(folder), str(folder)], check=True)
    try:
        subprocess.run([mount, "-o", "remount,ro,bind", str(folder)], check=True)
        yield folder
    finally:
        subprocess.run([umount, str(folder)], check=True)


def _state(folder: Path) -> dict[Path, int]:
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*")}
