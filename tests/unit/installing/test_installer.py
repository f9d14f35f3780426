import errno
import os
import random
import shutil
from pathlib import Path

import pytest
from signed_packs import EDITOR, FIRST, KEY, SECOND, THIRD, Machine, sign, signed_edition

from onpe_desktop.errors import RefusedError, UserError
from onpe_desktop.installing.installer import InstallError, OlderEditionError
from onpe_desktop.packs import PackError, write_pack
from onpe_desktop.packs.installed import INDEX, PACK, PackStore, State
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import SUFFIX, AlteredError, Keyring, RevokedKeyError, UnknownSignerError, UnsignedError
from onpe_desktop.signatures.secret_key import SecretKey


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine on which nothing is installed; the first edition came with the program."""
    machine = Machine(tmp_path / "machine")
    shutil.copy(signed_edition(tmp_path / "usb", FIRST, "Un texte.", "Un autre."), machine.bundled)
    return machine


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """The stick."""
    return tmp_path / "usb"


def files_of(machine: Machine) -> set[str]:
    folder = machine.store.folder
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")} if folder.exists() else set()


def test_a_signed_edition_is_shown_then_read(machine: Machine, usb: Path) -> None:
    installer = machine.installer()
    candidate = installer.receive(signed_edition(usb, SECOND, "Un texte changé.", "Un autre.", "Un nouveau."))
    assert candidate.signer == EDITOR
    assert (candidate.changes.added, candidate.changes.changed) == (("Section c",), ("Section a",))
    assert machine.read_day() == FIRST
    installer.switch_on(candidate)
    assert machine.read_day() == SECOND
    pack = machine.library().pack("essai")
    assert pack is not None
    assert (pack.path.parent / INDEX).is_dir()
    assert (pack.path.parent / (PACK + SUFFIX)).is_file()
    assert machine.library().index_folders == (pack.path.parent / INDEX,)


def test_the_former_edition_comes_back(machine: Machine, usb: Path) -> None:
    for day in (SECOND, THIRD):
        machine.install(signed_edition(usb, day))
    machine.installer().roll_back("essai")
    assert machine.read_day() == SECOND
    assert len(machine.store.state("essai").withdrawn) == 1
    machine.installer().roll_back("essai")  # back to where one came from
    assert machine.read_day() == THIRD


def test_the_bundled_edition_comes_back(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, SECOND))
    machine.installer().roll_back("essai")
    assert machine.read_day() == FIRST
    with pytest.raises(InstallError, match="rien à reprendre"):
        machine.installer().roll_back("essai")


def test_an_older_edition_is_refused_unless_asked(machine: Machine, usb: Path) -> None:
    older = signed_edition(usb, FIRST.replace(day=1), "Ancien.")
    with pytest.raises(OlderEditionError, match="01/11/2026"):
        machine.install(older)
    assert machine.read_day() == FIRST
    assert files_of(machine) == set()
    machine.install(older, older=True)
    assert machine.read_day() == FIRST.replace(day=1)
    machine.install(signed_edition(usb, SECOND))
    assert machine.read_day() == SECOND


def test_a_later_program_brings_a_later_edition(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, SECOND))
    shutil.copy(signed_edition(usb, THIRD), machine.bundled)
    assert machine.read_day() == THIRD


def test_who_is_not_known_may_not_install(machine: Machine, usb: Path) -> None:
    stranger = signed_edition(usb, SECOND, key=SecretKey.make())
    with pytest.raises(UnknownSignerError):
        machine.install(stranger)
    (usb / (stranger.name + SUFFIX)).unlink()
    with pytest.raises(UnsignedError, match="pas signé"):
        machine.install(stranger)
    assert files_of(machine) == set()
    machine.install(stranger, unsigned=True)
    assert machine.read_day() == SECOND
    assert machine.store.editions("essai")[0].signer == "unsigned"


def test_a_bad_signature_is_refused_even_where_none_is_needed(machine: Machine, usb: Path) -> None:
    pack = signed_edition(usb, SECOND)
    pack.write_bytes(pack.read_bytes() + b"\0")
    with pytest.raises(AlteredError):
        machine.install(pack, unsigned=True)


def test_a_key_signs_only_what_it_is_for(machine: Machine, usb: Path) -> None:
    machine.keyring = Keyring((TrustedKey("Un département", KEY.public_line(), ("carte-locale",)),))
    with pytest.raises(UnknownSignerError, match="pas le droit"):
        machine.install(signed_edition(usb, SECOND))
    machine.install(signed_edition(usb, SECOND, identifier="carte-locale"))
    assert machine.read_day("carte-locale") == SECOND


def test_what_a_withdrawn_key_signed_counts_no_more(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, SECOND))
    machine.revoke()
    assert machine.read_day() == FIRST
    assert "révoquée" in str(machine.library().problems[0].error)
    with pytest.raises(RevokedKeyError):
        machine.install(signed_edition(usb, THIRD))


def test_after_a_key_was_stolen_a_normal_edition_still_installs(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, THIRD.replace(year=2999)))
    machine.revoke()
    new = SecretKey.make()
    machine.keyring = machine.keyring._replace(keys=(EDITOR, TrustedKey("Une éditrice", new.public_line())))
    machine.install(signed_edition(usb, SECOND, key=new))
    assert machine.read_day() == SECOND


def test_no_byte_can_change_anywhere(machine: Machine, usb: Path) -> None:
    """Every region of pack and signature; every single byte is benchmarks/altered_packs.py's."""
    pack = signed_edition(usb, SECOND)
    chance = random.Random(8)
    for file in (pack, pack.with_name(pack.name + SUFFIX)):
        whole = file.read_bytes()
        step = max(1, len(whole) // 250)
        for place in {0, 1, len(whole) - 2, len(whole) - 1, *range(0, len(whole), step)}:
            changed = bytearray(whole)
            changed[place] ^= chance.randrange(1, 256)
            file.write_bytes(changed)
            with pytest.raises((RefusedError, PackError)):
                machine.install(pack)
        file.write_bytes(whole)
    assert files_of(machine) == set()
    machine.install(pack)


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_copy_that_was_cut_off_is_refused(machine: Machine, usb: Path, cut: int) -> None:
    pack = signed_edition(usb, SECOND)
    pack.write_bytes(pack.read_bytes()[:cut])
    with pytest.raises(AlteredError):
        machine.install(pack)


def test_a_signed_file_that_is_no_pack_is_refused(machine: Machine, usb: Path) -> None:
    file = usb / "essai.epub"
    file.write_bytes(b"not a ZIP archive")
    with pytest.raises(PackError):
        machine.install(sign(file))
    assert files_of(machine) == set()


def test_the_bytes_that_were_checked_are_installed(machine: Machine, usb: Path) -> None:
    """Whoever swaps the file on the stick after the check changes nothing."""
    pack = signed_edition(usb, SECOND, "Le bon texte.")
    installer = machine.installer()
    candidate = installer.receive(pack)
    write_pack(candidate.pack.dossier(), {}, usb / "autre.epub")
    pack.write_bytes(b"swapped")
    pack.with_name(pack.name + SUFFIX).unlink()
    checked = candidate.pack.digest
    installer.switch_on(candidate)
    read = machine.library().pack("essai")
    assert read is not None
    assert read.digest == checked


def test_the_same_edition_is_known(machine: Machine, usb: Path) -> None:
    pack = signed_edition(usb, SECOND)
    machine.install(pack)
    installer = machine.installer()
    candidate = installer.receive(pack)
    assert candidate.is_same
    installer.discard(candidate)
    assert not [name for name in files_of(machine) if name.startswith(".")]


def test_a_damaged_installation_falls_back_and_is_repaired(machine: Machine, usb: Path) -> None:
    pack = signed_edition(usb, THIRD)
    machine.install(signed_edition(usb, SECOND))
    machine.install(pack)
    machine.store.editions("essai")[0].pack.write_bytes(b"")
    assert machine.read_day() == SECOND
    assert machine.library().problems
    machine.install(pack)
    assert machine.read_day() == THIRD
    machine.installer().roll_back("essai")
    assert machine.read_day() == SECOND


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"format": 2}', b"\xff", b'{"format": 1, "current": 3}'])
def test_a_damaged_state_leaves_the_bundled_edition(machine: Machine, usb: Path, content: bytes) -> None:
    machine.install(signed_edition(usb, SECOND))
    (machine.store.folder / "essai" / "state.json").write_bytes(content)
    assert machine.read_day() == FIRST


def test_a_state_leads_nowhere_else(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, SECOND))
    machine.store.switch("essai", State("../../bundled"))
    assert machine.store.editions("essai") == ()


def test_a_full_disk_leaves_what_was_there(machine: Machine, usb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.install(signed_edition(usb, SECOND))
    installer = machine.installer()
    candidate = installer.receive(signed_edition(usb, THIRD))

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InstallError, match="l’est toujours"):
        installer.switch_on(candidate)
    assert machine.read_day() == SECOND
    assert not candidate.folder.exists()


def test_only_two_editions_stay(machine: Machine, usb: Path) -> None:
    for month in range(1, 5):
        machine.install(signed_edition(usb, SECOND.replace(month=month)))
        for path in machine.store.folder.rglob("*"):
            os.utime(path, (0, 0))
    machine.install(signed_edition(usb, THIRD))
    assert len([path for path in (machine.store.folder / "essai").iterdir() if path.is_dir()]) == 2


def test_a_store_that_cannot_be_made_is_told(tmp_path: Path, usb: Path) -> None:
    machine = Machine(tmp_path / "machine")
    machine.store = PackStore(tmp_path / "file" / "store")
    (tmp_path / "file").touch()
    with pytest.raises(InstallError):
        machine.install(signed_edition(usb, SECOND))


def test_what_is_no_file_is_told(machine: Machine, usb: Path) -> None:
    for name in ("absent.epub", "."):
        with pytest.raises(UserError):
            machine.install(usb / name)
