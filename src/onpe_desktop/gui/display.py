"""Whether there is a screen to open a window on; Qt would abort the program instead of saying so."""

import sys
from collections.abc import Mapping
from pathlib import Path

from onpe_desktop.errors import UserError


class NoDisplayError(UserError):
    """There is no screen here."""


def check_display(environment: Mapping[str, str], platform: str = sys.platform, *, root: Path = Path("/")) -> None:
    """Raise `NoDisplayError` when a Unix session has neither X nor Wayland; `root` is there for tests."""
    if platform in {"win32", "darwin"}:
        return
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen and not chosen.startswith(("xcb", "wayland")):
        return  # offscreen, vnc and the like need no screen
    if not _wayland_answers(environment, root) and not _x_answers(environment.get("DISPLAY", ""), root):
        raise NoDisplayError(
            "La fenêtre ne peut pas s’ouvrir\u00a0: il n’y a pas d’écran ici.",
            "Ouvrez le programme dans une session graphique, ou lancez «\u00a0onpe-desktop self-test\u00a0», "
            "qui vérifie tout sans écran\u202f; «\u00a0onpe-desktop --help\u00a0» dit ce qui se fait dans le terminal.",
        )


def _wayland_answers(environment: Mapping[str, str], root: Path) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    if not name:
        return False
    return (root / folder.lstrip("/") / name.lstrip("/")).exists() or (root / name.lstrip("/")).exists()


def _x_answers(display: str, root: Path) -> bool:
    host, colon, number = display.rpartition(":")
    if not colon:
        return False
    if host not in {"", "unix"}:
        return True  # another machine's screen: only Qt can tell
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X servers listen
    if (root / path.lstrip("/")).exists():
        return True
    try:
        return any(line.endswith(f"@{path}") for line in (root / "proc/net/unix").read_text().splitlines())
    except OSError:
        return False
