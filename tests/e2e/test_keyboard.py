"""A day of work by keys alone, in the real window on a desktop of its own: nothing asks for the mouse."""

import subprocess
import sys
from pathlib import Path

import pytest
from desktop import desktop, why_not

from onpe_desktop.paths import Paths

DRIVER = Path(__file__).parents[1] / "support" / "journeys.py"
TAKES_AT_MOST = 600  # seconds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(why_not()), reason=why_not()),
]


def go(journey: str, bundled: Paths, folder: Path) -> Path:
    """Go the way, and return the folder where it has left things."""
    left = folder / "left"
    left.mkdir()
    with desktop(folder) as environment:
        ended = subprocess.run(
            [sys.executable, str(DRIVER), journey, str(bundled.resources), str(bundled.index), str(left)],
            env=environment, capture_output=True, text=True, check=False, timeout=TAKES_AT_MOST,
        )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return left


def test_a_professional_finds_reads_copies_marks_and_prints(bundled: Paths, tmp_path: Path) -> None:
    assert (go("field_professional", bundled, tmp_path) / "section.pdf").read_bytes().startswith(b"%PDF")


def test_a_documentation_officer_imports_corrects_and_packs(bundled: Paths, tmp_path: Path) -> None:
    assert (go("documentation_officer", bundled, tmp_path) / "pack.epub").exists()


def test_an_administrator_checks_rules_sees_what_they_lock_and_installs_a_pack(bundled: Paths, tmp_path: Path) -> None:
    go("administrator", bundled, tmp_path)


def test_every_dialog_opens_from_its_menu_and_tab_goes_round_in_reading_order(bundled: Paths, tmp_path: Path) -> None:
    way = (go("everyone", bundled, tmp_path) / "way").read_text(encoding="utf-8").splitlines()
    stops = ["Rechercher dans tous les dossiers", "Imprimer… (Ctrl+P)", "Table des matières", "Texte",
             "Tous les numéros (F9)", "Accueil"]  # fmt: skip
    known = [stop.partition(" (Alt")[0] for stop in way]  # a key has another name in another language
    assert [stop for stop in known if stop in stops] == stops
    assert all(way)
