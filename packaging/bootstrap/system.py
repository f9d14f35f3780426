"""System libraries and programs: which are missing, and their installation with apt."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap.checkout import SetupError

_APT_ENVIRONMENT = {"DEBIAN_FRONTEND": "noninteractive"}


@dataclass(frozen=True, slots=True)
class Need:
    """A shared library (its soname), a program or a file (a pattern below `/`), and the Debian package that brings it.

    The thing itself is looked for, not the package: on another distribution, or another Debian, it may come from a
    package of another name.
    """

    what: str
    package: str

    @property
    def is_library(self) -> bool:
        """Whether `what` is a soname rather than the name of a program."""
        return ".so" in self.what


# Found on a bare Debian 12 by importing PySide6 and by opening a window on its screen: docs/releasing.md.
WINDOW: tuple[Need, ...] = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libGL.so.1", "libgl1"),
    Need("libEGL.so.1", "libegl1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libcups.so.2", "libcups2"),
)
FREEZING: tuple[Need, ...] = (
    Need("objdump", "binutils"),
    Need("strip", "binutils"),
    Need("icupkg", "icu-devtools"),
    Need("patchelf", "patchelf"),
)
RELEASING: tuple[Need, ...] = (Need("mksquashfs", "squashfs-tools"),)
TESTS: tuple[Need, ...] = (
    Need("Xvfb", "xvfb"),
    Need("xauth", "xauth"),
    Need("java", "default-jre-headless"),
    Need("epubcheck", "epubcheck"),
    Need("pdftotext", "poppler-utils"),
    Need("git", "git"),
    Need("minisign", "minisign"),
    Need("tesseract", "tesseract-ocr"),
    Need("/usr/share/tess*/**/fra.traineddata", "tesseract-ocr-fra"),
    Need("dbus-daemon", "dbus-daemon"),
    Need("orca", "orca"),  # brings AT-SPI and pyatspi along
    Need("xdotool", "xdotool"),
    Need("openbox", "openbox"),
    Need("strace", "strace"),
    Need("ansible-playbook", "ansible-core"),
)


def python_library() -> tuple[Need, ...]:
    """Return the shared library of this Python, which PyInstaller puts into the program; nothing when it is there.

    Debian's `python3` does not depend on it; a Python built by its user has it beside itself or not at all.
    """
    name = sysconfig.get_config_var("INSTSONAME")
    if not name or ".so" not in name or (Path(sysconfig.get_config_var("LIBDIR") or "/nowhere") / name).exists():
        return ()
    return (Need(name, f"libpython3.{sys.version_info.minor}"),)


def missing(needs: Iterable[Need], libraries: str, find: Callable[[str], str | None]) -> tuple[Need, ...]:
    """Return the needs that are not met; `libraries` is what `ldconfig -p` prints."""
    known = {line.split(maxsplit=1)[0] for line in libraries.splitlines() if line.strip()}
    return tuple(need for need in needs if not (need.what in known if need.is_library else find(need.what)))


def make_ready(needs: Sequence[Need]) -> None:
    """Install what is missing; `SetupError` names it when that is not possible. Does nothing outside Linux."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(needs, _known_libraries(), _find)
    if not lacking:
        return
    packages = sorted({need.package for need in lacking})
    print(f"System packages to install: {' '.join(packages)}", flush=True)
    apt = shutil.which("apt-get")
    if apt is None:
        things = ", ".join(need.what for need in lacking)
        raise SetupError(f"Install these with your system's package manager, then try again: {things}.")
    _install(apt, packages)
    still = missing(needs, _known_libraries(), _find)
    if still:
        things = ", ".join(need.what for need in still)
        raise SetupError(f"apt-get has installed its packages, but these are still missing: {things}.")


def _find(what: str) -> str | None:
    if not what.startswith("/"):
        # /sbin is not on the path of every user.
        return shutil.which(what, path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin")))
    return next((str(found) for found in Path("/").glob(what[1:])), None)


def _install(apt: str, packages: list[str]) -> None:
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = [f"{name}={value}" for name, value in _APT_ENVIRONMENT.items()]
    install = [apt, "install", "--yes", "--no-install-recommends", *packages]
    for command in ([apt, "update"], install):
        try:
            finished = subprocess.run([*as_root, "env", *environment, *command], stdin=subprocess.DEVNULL, check=False)
        except FileNotFoundError:  # no sudo
            finished = None
        if finished is None or finished.returncode:
            by_hand = f"apt-get install --no-install-recommends {' '.join(packages)}"
            raise SetupError(f"System packages could not be installed; run this as root, then try again: {by_hand}")


def _known_libraries() -> str:
    ldconfig = _find("ldconfig")
    if ldconfig is None:
        return ""
    return subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
