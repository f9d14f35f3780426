import shutil
from pathlib import Path

import pytest
from signed_packs import FIRST, KEY, SECOND, THIRD, Machine, signed_edition

from onpe_desktop.installing.offers import MOST_FILES, Offer, find_offers
from onpe_desktop.policy import TrustedKey
from onpe_desktop.signatures import Keyring
from onpe_desktop.signatures.secret_key import SecretKey


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with the second edition bundled."""
    machine = Machine(tmp_path / "machine")
    shutil.copy(signed_edition(tmp_path / "source", SECOND), machine.bundled)
    return machine


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """The drop folder."""
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def offers(machine: Machine, folder: Path) -> tuple[Offer, ...]:
    return find_offers(folder, machine.library(), machine.keyring, machine.store.state("essai").withdrawn)


def test_the_newest_signed_edition_is_offered(machine: Machine, usb: Path) -> None:
    for day in (FIRST, SECOND, THIRD.replace(day=2), THIRD):
        signed_edition(usb, day)
    (offer,) = offers(machine, usb)
    assert offer.metadata.modified == THIRD.replace(day=2)
    assert offer.signer.name == "Une éditrice"
    machine.install(offer.file)
    assert offers(machine, usb) == ()


def test_a_new_dossier_is_offered(machine: Machine, usb: Path) -> None:
    signed_edition(usb, FIRST, identifier="carte-locale")
    assert [offer.metadata.identifier for offer in offers(machine, usb)] == ["carte-locale"]


def test_what_is_not_good_is_not_offered(machine: Machine, usb: Path) -> None:
    signed_edition(usb, THIRD, key=SecretKey.make())
    changed = signed_edition(usb, THIRD.replace(day=2))
    changed.write_bytes(changed.read_bytes() + b"\0")
    signed_edition(usb, THIRD.replace(day=3)).with_name(f"essai-{THIRD.replace(day=3)}.epub.minisig").unlink()
    (usb / "autre.epub").mkdir()
    (usb / "note.txt").write_text("bonjour", encoding="utf-8")
    assert offers(machine, usb) == ()
    machine.keyring = Keyring((TrustedKey("Un département", KEY.public_line(), ("carte-locale",)),))
    signed_edition(usb, THIRD.replace(day=4))
    assert offers(machine, usb) == ()


def test_an_edition_that_was_rolled_back_is_not_offered_again(machine: Machine, usb: Path) -> None:
    machine.install(signed_edition(usb, THIRD))
    machine.installer().roll_back("essai")
    assert offers(machine, usb) == ()
    signed_edition(usb, THIRD.replace(day=2))
    assert len(offers(machine, usb)) == 1


def test_a_folder_that_is_gone_offers_nothing(machine: Machine, usb: Path) -> None:
    assert offers(machine, usb / "absent") == ()


def test_a_folder_with_too_much_is_not_read_to_its_end(machine: Machine, usb: Path) -> None:
    for number in range(MOST_FILES + 5):
        (usb / f"{number:03}.epub").touch()
    asked: list[int] = []

    def is_wanted() -> bool:
        asked.append(1)
        return True

    assert find_offers(usb, machine.library(), machine.keyring, (), is_wanted) == ()
    assert len(asked) == MOST_FILES


def test_it_stops_when_nobody_waits(machine: Machine, usb: Path) -> None:
    signed_edition(usb, THIRD)
    assert find_offers(usb, machine.library(), machine.keyring, (), lambda: False) == ()
