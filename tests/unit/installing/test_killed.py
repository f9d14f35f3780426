"""Killed with SIGKILL before every single change of the disk: an edition can always be read, and installing goes on."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from killing import act, in_killed_child, kill_before
from signed_packs import EDITOR, FIRST, SECOND, THIRD, Machine, sign, signed_edition

from onpe_desktop.installing.trust import KeyList, install_key_list
from onpe_desktop.packs.installed import PackStore
from onpe_desktop.signatures import Keyring

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def machine_before(root: Path, action: str) -> Machine:
    """Return a machine ready for the action, in a folder of its own; the first edition is bundled."""
    machine = Machine(root / "before")
    shutil.copy(signed_edition(root / "bundled", FIRST, "Le premier texte."), machine.bundled)
    for day in {"install": (), "update": (SECOND,), "rollback": (SECOND, THIRD)}[action]:
        machine.install(signed_edition(root / "usb", day, f"Le texte du {day}."))
    return machine


@pytest.mark.parametrize(
    ("action", "before", "after"),
    [("install", FIRST, THIRD), ("update", SECOND, THIRD), ("rollback", THIRD, SECOND)],
)
def test_a_working_edition_is_left_whenever_it_is_killed(
    tmp_path: Path, action: str, before: date, after: date
) -> None:
    machine_before(tmp_path, action)
    usb = signed_edition(tmp_path / "usb", THIRD, f"Le texte du {THIRD}.")
    seen: set[date | None] = set()
    for number in range(1, 1000):
        shutil.copytree(tmp_path / "before", tmp_path / str(number))
        machine = Machine(tmp_path / str(number))
        killed = in_killed_child(machine, action, usb, number)
        library = machine.library()
        assert library.problems == ()
        pack = library.pack("essai")
        assert pack is not None
        assert pack.dossier().sections  # all of it can be read
        seen.add(machine.read_day())
        if not killed:
            assert machine.read_day() == after
            assert number > 3
            break
        if machine.read_day() == before:  # again, on what the kill has left
            act(machine, action, usb)
        assert machine.read_day() == after
    assert seen == {before, after}


def test_a_key_list_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "old.toml").write_bytes(KeyList(1).write())
    new = tmp_path / "new.toml"
    new.write_bytes(KeyList(2, (EDITOR,)).write())
    sign(new)
    for number in range(1, 100):
        store = PackStore(tmp_path / str(number))
        install_key_list(sign(tmp_path / "old.toml"), store.folder, Keyring((EDITOR,)))
        killed = _killed_installing_keys(new, store.folder, number)
        installed = KeyList.read((store.folder / "keys.toml").read_bytes(), "keys.toml")
        assert installed.number in (1, 2)
        if not killed:
            assert (installed.number, number > 1) == (2, True)
            break


def _killed_installing_keys(new: Path, folder: Path, number: int) -> bool:
    child = os.fork()
    if child == 0:
        kill_before(number)
        install_key_list(new, folder, Keyring((EDITOR,)))
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
