"""Kills a child (SIGKILL) just before its n-th change of the disk.

Python's audit events tell every file that is opened for writing, every name that is made, changed or removed.
"""

import os
import signal
import sys
from pathlib import Path

from signed_packs import Machine

_CHANGES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate"}


def kill_before(number: int) -> None:
    """Die before the `number`-th change from now on."""
    count = 0

    def count_changes(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in _CHANGES:
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count_changes)


def act(machine: Machine, action: str, usb: Path) -> None:
    """Install, update or roll back."""
    if action == "rollback":
        machine.installer().roll_back("essai")
    else:
        machine.install(usb)


def in_killed_child(machine: Machine, action: str, usb: Path, number: int) -> bool:
    """Do the action in a child that dies before its `number`-th change; False when it was done before that."""
    child = os.fork()
    if child == 0:
        try:
            kill_before(number)
            act(machine, action, usb)
        except BaseException:  # noqa: BLE001 - a child of a test never comes back
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.waitstatus_to_exitcode(status) == 0
    return False
