"""What a program asks of the network, as its system calls tell it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# Sockets inside the machine, which have a path and no address: the desktop's bus, the display, the print server, the
# account names that the C library asks nscd for. All others are refused, those too that only look at the network
# (AF_NETLINK tells which interfaces there are).
LOCAL = "AF_UNIX"
_MADE = re.compile(r"\bsocket(?:pair)?\((\w+)")
_ADDRESS = re.compile(r"\bsa_family=(\w+)")
_STRACE = shutil.which("strace") or "strace"  # the command may be run with a path of its own
_TRACE = [_STRACE, "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-e", "signal=none", "-o"]


def can_trace() -> bool:
    """Whether strace is there and may watch its own children."""
    return _works([*_TRACE, os.devnull, "true"])


def trace(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> tuple[str, list[str]]:
    """Run a command and all that it starts; return its output, and the calls that have to do with sockets.

    Fails the test when the command does. `folder` is where it runs, and where the calls are noted.
    """
    told = folder / "calls"
    output = run([*_TRACE, str(told), *command], environment, folder)
    return output, told.read_text(encoding="utf-8").splitlines()


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> str:
    """Run a command in a folder and return its output; fails the test when the command does."""
    ended = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=280,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def not_local(calls: Sequence[str]) -> list[str]:
    """Return the calls that make a socket of another kind than `LOCAL`, or name an address of another kind."""
    return [call for call in calls if {*_MADE.findall(call), *_ADDRESS.findall(call)} - {LOCAL}]


def _works(command: list[str]) -> bool:
    if sys.platform != "linux" or shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode == 0
