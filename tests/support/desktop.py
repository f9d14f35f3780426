"""A desktop of the test's own: a screen, a message bus and an accessibility bus that nobody else is on."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

SYSTEM_PYTHON = "/usr/bin/python3"  # the one that Debian's gi and pyatspi are for
STARTS_WITHIN = 60  # seconds


def why_not() -> str:
    """Say what is missing here for a desktop; empty when nothing is."""
    if sys.platform != "linux":
        return "a desktop of one's own needs X11 and AT-SPI"
    missing = [name for name in ("Xvfb", "dbus-daemon", "openbox", "xdotool") if shutil.which(name) is None]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], check=False,
                                                          capture_output=True, timeout=60).returncode:  # fmt: skip
        missing.append("python3-pyatspi")
    return f"not installed: {', '.join(missing)}" if missing else ""


@contextmanager
def desktop(folder: Path, size: str = "1366x768") -> Iterator[dict[str, str]]:
    """Yield the environment of a program that is to run on a new desktop; `folder` becomes its home."""
    with ExitStack() as stack:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "AT_SPI"))}
        homes = {"HOME": folder / "home", "XDG_RUNTIME_DIR": folder / "runtime", "TMPDIR": folder / "temporary"}
        for place in homes.values():
            place.mkdir(mode=0o700, exist_ok=True)
        environment = kept | {name: str(place) for name, place in homes.items()} | {
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        # Without repetition: on a busy machine a key goes up late, and would count twice.
        screen = ["Xvfb", "-displayfd", "1", "-r", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
        environment["DISPLAY"] = ":" + stack.enter_context(_running(screen, environment))
        stack.enter_context(_managed(environment))
        bus = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_running(bus, environment))
        yield environment


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """Yield the first line that the program prints; end it, and whatever it has started, afterwards."""
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.wait(STARTS_WITHIN)


@contextmanager
def _managed(environment: dict[str, str]) -> Iterator[None]:
    """Let a window manager give the keyboard to windows, as on every real desktop."""
    command = ["openbox", "--sm-disable"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as manager:
        try:
            end = time.monotonic() + STARTS_WITHIN
            while time.monotonic() < end and _desktops(environment) != 0:
                time.sleep(0.05)
            yield
        finally:
            manager.terminate()


def _desktops(environment: dict[str, str]) -> int:
    """Return 0 when a window manager says how many desktops it has."""
    asked = subprocess.run(["xdotool", "get_num_desktops"], env=environment, capture_output=True, check=False)
    return asked.returncode
