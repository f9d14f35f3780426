from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from signed_packs import EDITOR, FIRST, SECOND, THIRD, edition, sign, signed_edition

from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.installing.installer import Candidate, Installer
from onpe_desktop.installing.station import Station
from onpe_desktop.installing.trust import KeyList, trust_key
from onpe_desktop.packs import write_pack
from onpe_desktop.paths import Paths
from onpe_desktop.policy import NO_POLICY, Policy
from onpe_desktop.signatures.secret_key import SecretKey

Open = Callable[..., InstalledDialog]


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """The stick, with the second edition."""
    signed_edition(tmp_path / "usb", SECOND, "Un texte changé.", "Un ajout.")
    return tmp_path / "usb"


@pytest.fixture
def station(tmp_path: Path, usb: Path) -> Station:
    """A machine with the first edition bundled."""
    (tmp_path / "resources" / "packs").mkdir(parents=True)
    write_pack(edition(FIRST, "Un texte."), {}, tmp_path / "resources" / "packs" / "essai.epub")
    paths = Paths(tmp_path / "resources", tmp_path / "index", None, None, tmp_path / "data")
    return Station(paths, Policy(trusted_keys=(EDITOR,), drop_folder=usb, is_set=True))


@pytest.fixture
def asked() -> list[Candidate]:
    """What the user was asked about."""
    return []


@pytest.fixture
def open_dialog(qtbot: QtBot, station: Station, asked: list[Candidate]) -> Iterator[Open]:
    """Open dialogs that install what they are given, if the answer is yes."""
    runner = TaskRunner()

    def open_one(answer: bool = True, station: Station = station) -> InstalledDialog:
        def ask(candidate: Candidate, _parent: QWidget) -> bool:
            asked.append(candidate)
            return answer

        dialog = InstalledDialog(station, runner, ask=ask)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        wait_idle(qtbot, dialog)
        return dialog

    yield open_one
    runner.close()


def wait_idle(qtbot: QtBot, dialog: InstalledDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=20_000)


def rows(dialog: InstalledDialog) -> list[list[str]]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [[item.text(column).replace("\u00a0", " ") for column in range(4)] for item in items if item]


def test_a_pack_is_shown_installed_and_taken_back(qtbot: QtBot, open_dialog: Open, usb: Path) -> None:
    dialog = open_dialog()
    assert rows(dialog) == [["Un essai", "23 novembre 2026", "fourni", "celle du programme"]]
    assert not dialog.back.isEnabled()
    dialog.install_files(tuple(usb.glob("*.epub")))
    wait_idle(qtbot, dialog)
    assert rows(dialog) == [["Un essai", "5 janvier 2027", "installé pour vous", "signé par Une éditrice, intact"]]
    assert dialog.reopen.isVisible()
    with qtbot.waitSignal(dialog.reopenWanted):
        dialog.reopen.click()
    dialog = open_dialog()
    assert dialog.back.isEnabled()
    dialog.back.click()
    wait_idle(qtbot, dialog)
    assert rows(dialog)[0][1:3] == ["23 novembre 2026", "fourni"]
    assert "précédente est reprise" in dialog.status.text()


def test_reading_the_list_does_not_end_what_is_verified_meanwhile(
    qtbot: QtBot, open_dialog: Open, usb: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, receive = Event(), Installer.receive

    def wait(installer: Installer, source: Path) -> Candidate:
        assert may_go_on.wait(20)
        return receive(installer, source)

    monkeypatch.setattr(Installer, "receive", wait)
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.table.model().rowsInserted, timeout=20_000):
        dialog._show_packs()
        dialog.install_files(tuple(usb.glob("*.epub")))
    assert not dialog.install.isEnabled()
    assert dialog.progress.isVisible()
    may_go_on.set()
    wait_idle(qtbot, dialog)
    assert rows(dialog)[0][2] == "installé pour vous"


def test_saying_no_leaves_everything(qtbot: QtBot, open_dialog: Open, station: Station, usb: Path) -> None:
    dialog = open_dialog(answer=False)
    dialog.install_files(tuple(usb.glob("*.epub")))
    wait_idle(qtbot, dialog)
    assert rows(dialog)[0][2] == "fourni"
    assert not dialog.reopen.isVisible()
    folder = station.paths.user_packs
    assert folder is not None
    assert list(folder.iterdir()) == []


def test_a_stranger_is_refused_with_both_sentences(
    qtbot: QtBot, open_dialog: Open, usb: Path, asked: list[Candidate]
) -> None:
    dialog = open_dialog()
    dialog.install_files((signed_edition(usb, THIRD, key=SecretKey.make()),))
    wait_idle(qtbot, dialog)
    assert "n’est pas connue" in dialog.status.text()
    assert "service informatique" in dialog.status.text()
    assert asked == []


def test_what_is_wrong_can_be_read_in_full(qtbot: QtBot, open_dialog: Open, station: Station, usb: Path) -> None:
    installer = station.installer(station.store(for_everybody=False))
    installer.switch_on(installer.receive(next(usb.glob("*.epub"))))
    revoked = Station(station.paths, station.policy._replace(revoked_keys=(EDITOR.number,)))
    dialog = open_dialog(station=revoked)
    assert [row[2] for row in rows(dialog)] == ["fourni", "n’est pas lu"]
    assert not dialog.detail.isVisible()
    last = dialog.table.topLevelItem(1)
    assert last is not None
    dialog.table.setCurrentItem(last)
    qtbot.waitUntil(dialog.detail.isVisible)
    assert "révoquée" in dialog.detail.text()


def test_the_drop_folder_is_looked_at_on_demand(qtbot: QtBot, open_dialog: Open, station: Station) -> None:
    dialog = open_dialog()
    assert dialog.look.isVisible()
    dialog.look.click()
    wait_idle(qtbot, dialog)
    assert rows(dialog)[0][2] == "installé pour vous"
    dialog.look.click()
    wait_idle(qtbot, dialog)
    assert "Rien de plus récent" in dialog.status.text()
    without = Station(station.paths, Policy())
    assert not open_dialog(station=without).look.isVisible()


def test_a_key_list_is_installed_where_the_user_says_whom_to_trust(
    qtbot: QtBot, open_dialog: Open, station: Station, usb: Path, tmp_path: Path
) -> None:
    file = usb / "cles.toml"
    file.write_bytes(KeyList(4, (), ("0" * 16,)).write())
    sign(file)
    dialog = open_dialog()
    dialog.install_files((file,))
    wait_idle(qtbot, dialog)
    assert "n’est pas permise" in dialog.status.text()
    paths = Paths(station.paths.resources, tmp_path, tmp_path / "config", None, tmp_path / "data")
    assert paths.user_keys is not None
    trust_key(paths.user_keys, EDITOR)
    own = Station(paths, NO_POLICY)
    dialog = open_dialog(station=own)
    dialog.install_files((file,))
    qtbot.waitUntil(lambda: own.keyring().revoked == {"0" * 16})
    wait_idle(qtbot, dialog)


def test_the_same_edition_is_not_asked_about(
    qtbot: QtBot, open_dialog: Open, usb: Path, asked: list[Candidate]
) -> None:
    dialog = open_dialog()
    for _ in range(2):
        dialog.install_files(tuple(usb.glob("*.epub")))
        wait_idle(qtbot, dialog)
    assert len(asked) == 1


def test_the_question_says_who_signed_and_what_changes(qtbot: QtBot, station: Station, usb: Path) -> None:
    installer = station.installer(station.store(for_everybody=False))
    candidate = installer.receive(next(usb.glob("*.epub")))
    question = InstallQuestion(candidate)
    qtbot.addWidget(question)
    lines = [question.changes.item(row).text() for row in range(question.changes.count())]
    assert lines == ["Nouvelle\u00a0: Section b", "Modifiée\u00a0: Section a"]
    older = candidate._replace(before=candidate.pack, pack=candidate.before or candidate.pack, signer=None)
    doubtful = InstallQuestion(older)
    qtbot.addWidget(doubtful)
    (default,) = (button.text() for button in doubtful.findChildren(QPushButton) if button.isDefault())
    assert default == "&Annuler"
    installer.discard(candidate)
