#!/usr/bin/env python3
"""The commands of daily work: run the application, run every check and test, build the frozen program.

Each first makes the checkout ready, on a fresh Debian 12 with only Python 3.11 and pip: system libraries, virtual
environment with pinned versions, packs and index. Standard library only, since it runs before anything is installed.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bootstrap import content, environment, system
from bootstrap.checkout import Checkout, SetupError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code is that of the program or of the check that failed."""
    values, rest = _parser().parse_known_args(arguments)
    command: Callable[[Checkout, list[str]], int] = values.command
    try:
        return command(Checkout(Path(__file__).resolve().parents[1]), rest)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(checkout: Checkout, arguments: list[str]) -> int:
    """Open the application, or carry out one of its verbs."""
    make_ready(checkout, system.WINDOW)
    return subprocess.run([checkout.program("onpe-desktop"), *arguments], check=False).returncode


def test(checkout: Checkout, arguments: list[str]) -> int:
    """Run every check and test; arguments go to pytest."""
    make_ready(checkout, (*system.WINDOW, *system.FREEZING, *system.python_library(), *system.TESTS))
    python = str(checkout.program("python"))
    checks = (
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("lint-imports", [str(checkout.program("lint-imports")), "--no-cache"]),
        ("pytest", [python, "-m", "pytest", *arguments]),
    )
    for name, command in checks:
        print(f"\n— {name}", flush=True)
        code = subprocess.run(command, cwd=checkout.root, env=_without_display(), check=False).returncode
        if code:
            print(f"\nStopped: {name} failed; its message is above.", file=sys.stderr, flush=True)
            return code
    return 0


def package(checkout: Checkout, arguments: list[str]) -> int:
    """Build the frozen program and try it; arguments go to packaging/build.py."""
    make_ready(checkout, (*system.WINDOW, *system.FREEZING, *system.python_library()))
    build = checkout.root / "packaging" / "build.py"
    return subprocess.run([checkout.program("python"), build, *arguments], cwd=checkout.root, check=False).returncode


def release(checkout: Checkout, arguments: list[str]) -> int:
    """Build the frozen program and make its packages; arguments go to packaging/release.py."""
    make_ready(checkout, (*system.WINDOW, *system.FREEZING, *system.RELEASING, *system.python_library()))
    script = checkout.root / "packaging" / "release.py"
    return subprocess.run([checkout.program("python"), script, *arguments], cwd=checkout.root, check=False).returncode


def prepare(checkout: Checkout, _arguments: list[str]) -> int:
    """Make the checkout ready for running and testing, and stop there."""
    make_ready(checkout, (*system.WINDOW, *system.FREEZING, *system.python_library(), *system.TESTS))
    return 0


def make_ready(checkout: Checkout, needs: Sequence[system.Need]) -> None:
    """Install and build what is missing; when nothing is, this takes a fraction of a second."""
    environment.check_version(sys.version_info[:2])
    system.make_ready(needs)
    environment.make_ready(checkout)
    content.make_ready(checkout)


def _without_display() -> dict[str, str]:
    """Return an environment in which no test opens a window on the screen of whoever runs it."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, allow_abbrev=False)
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in (run, test, package, release, prepare):
        sentence = (command.__doc__ or "").splitlines()[0]
        verb = verbs.add_parser(command.__name__, help=sentence, description=sentence, add_help=False)
        verb.set_defaults(command=command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
