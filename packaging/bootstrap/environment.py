"""The virtual environment, with the exact versions of `constraints.txt`."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from bootstrap.checkout import Checkout, SetupError, Stamp, digest_of

OLDEST = (3, 11)
NEWEST = (3, 14)

# What the project's own build needs: installed first, so that nothing unpinned is fetched into an isolated environment.
_BUILD = ("hatchling", "editables")

_MISLEADING = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}


def make_ready(checkout: Checkout) -> None:
    """Create or renew the environment when it is not what the project file and the constraints say."""
    check_version(sys.version_info[:2])
    stamp = Stamp(checkout.venv / "onpe-desktop.stamp")
    digest = digest_of(
        checkout.root,
        (checkout.root / "pyproject.toml", checkout.constraints),
        sys.version,
        str(checkout.root),  # an environment cannot be moved
    )
    if stamp.matches(digest) and checkout.program("python").exists():
        return
    stamp.remove()
    pip = _create(checkout)
    _install(checkout, pip, ("-c", str(checkout.constraints), *_BUILD))
    _install(checkout, pip, ("-c", str(checkout.constraints), "--no-build-isolation", "--editable", ".[dev]"))
    stamp.write(digest)


def check_version(version: tuple[int, ...]) -> None:
    """Raise `SetupError` when this Python is not one that the project supports."""
    if not OLDEST <= version <= NEWEST:
        found, oldest, newest = (".".join(map(str, numbers)) for numbers in (version, OLDEST, NEWEST))
        raise SetupError(
            f"This is Python {found}, and the project needs Python {oldest} to {newest}: "
            "call this script with one of those."
        )


def _create(checkout: Checkout) -> list[str]:
    """Create the environment if needed and return the command that is its pip."""
    python = str(checkout.program("python"))
    if not _works(python):
        # Debian puts `ensurepip` into a package of its own, python3-venv: without it the environment has no pip.
        with_pip = importlib.util.find_spec("ensurepip") is not None
        print(f"Virtual environment: {checkout.venv}", flush=True)
        options = ["--clear"] if with_pip else ["--clear", "--without-pip"]
        _run([sys.executable, "-m", "venv", *options, str(checkout.venv)], checkout.root)
    if _runs([python, "-m", "pip", "--version"]):
        return [python, "-m", "pip"]
    if not _runs([sys.executable, "-m", "pip", "--version"]):
        raise SetupError(
            "Python's pip is missing; install it (on Debian: apt-get install python3-pip), then try again."
        )
    # The system's pip, acting on the environment: "externally managed" (PEP 668) does not hold there.
    return [sys.executable, "-m", "pip", "--python", python]


def _works(python: str) -> bool:
    """Whether the environment's Python starts and is of the version that runs this script."""
    return _runs([python, "-c", f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"])


def _install(checkout: Checkout, pip: list[str], arguments: tuple[str, ...]) -> None:
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", *arguments]
    print(f"pip install {' '.join(arguments)}", flush=True)
    try:
        _run(command, checkout.root)
    except SetupError:
        raise SetupError("pip could not install the dependencies; its message is above.") from None


def _run(command: list[str], folder: Path) -> None:
    if subprocess.run(command, cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetupError(f"This failed, its message is above: {' '.join(command)}")


def _runs(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, env=_environment(), check=False).returncode == 0
    except OSError:
        return False


def _environment() -> dict[str, str]:
    """Return the environment without what would lead pip or Python to another installation."""
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    return {**kept, "PIP_ROOT_USER_ACTION": "ignore"}
