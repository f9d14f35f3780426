"""What a program asks of the network, as its system calls tell it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# Sockets inside the machine, which have a path and no address: the desktop's bus, the display, the print server, and
# the account names that the C library asks nscd for. Everything else is refused, those that only look at the network
# (AF_NETLINK tells which interfaces there are) too.
LOCAL = "AF_UNIX"
_MADE = re.compile(r"\bsocket(?:pair)?\((\w+)")
_ADDRESS = re.compile(r"\bsa_family=(\w+)")


def without_network() -> list[str]:
    """Return what is put before a command for it to have no network interface that is up; nothing where that is not permitted."""
    for options in (["-n"], ["-r", "-n"]):
        if _works(["unshare", *options, "true"]):
            return ["unshare", *options]
    return []


def can_trace() -> bool:
    """Whether strace is there and may watch its own children."""
    return _works(["strace", "-f", "-e", "trace=network", "-o", os.devnull, "true"])


def traced(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> "tuple[str, list[str]]":
    """Run a command to its end, with all its children; return its output, and its calls that have to do with sockets.

    Fails the test when the command does.
    """
    told = folder / "calls"
    watch = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", str(told)]
    ended = subprocess.run(
        [*watch, *command], env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout, told.read_text(encoding="utf-8").splitlines()


def not_local(calls: Sequence[str]) -> list[str]:
    """Return the calls that make, or name the address of, a socket of another kind than `LOCAL`."""
    return [call for call in calls if {*_MADE.findall(call), *_ADDRESS.findall(call)} - {LOCAL}]


def _works(command: list[str]) -> bool:
    if sys.platform != "linux" or shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True, timeout=60).returncode == 0
