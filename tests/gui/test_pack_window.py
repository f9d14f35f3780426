from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from signed_packs import FIRST, edition

from onpe_desktop.gui import pack_window
from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.packs import write_pack
from onpe_desktop.paths import Paths
from onpe_desktop.settings import Settings


@pytest.fixture
def paths(paths: Paths, tmp_path: Path) -> Paths:
    """The bundled packs, and a machine whose rules let everybody install what nobody has signed."""
    policy = tmp_path / "policy.toml"
    policy.write_text("unsigned_packs = true\n", encoding="utf-8")
    return Paths(paths.resources, paths.index, None, None, tmp_path / "data", policy)


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_double_click_asks_and_the_window_opens_when_wanted(
    qapp: QApplication, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    pack = tmp_path / "essai.epub"
    write_pack(edition(FIRST, "Un texte."), {}, pack)
    opened: list[Paths] = []

    def run(paths: Paths, _settings: Settings) -> int:
        opened.append(paths)
        return 7

    monkeypatch.setattr(pack_window, "run", run)
    monkeypatch.setattr(pack_window, "check_display", lambda _environment: None)
    clock = QTimer()

    def act() -> None:
        """Answer the question; then close the dialog, or go on to the window."""
        match qapp.activeModalWidget():
            case InstallQuestion() as question:
                question.done(answer == "yes")
            case InstalledDialog() as dialog if dialog.install.isEnabled() and dialog.status.text():
                clock.stop()
                dialog.reopen.click() if answer == "yes" else dialog.reject()

    clock.timeout.connect(act)
    clock.start(20)
    code = pack_window.run_with_packs(paths, Settings(None), [pack])
    assert (code, opened) == ((7, [paths]) if answer == "yes" else (0, []))
    assert any((tmp_path / "data").rglob("*.epub")) is (answer == "yes")
