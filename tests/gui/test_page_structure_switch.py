"""Whoever has trouble with a screen reader can leave the description of pages away: the next start makes none."""

import subprocess
import sys
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAccessible
from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.paths import Paths
from onpe_desktop.settings import PAGE_STRUCTURE, Settings

paths = Paths(Path(sys.argv[1]), Path(sys.argv[2]), None, None)
settings = Settings(None, {"theme": "light", PAGE_STRUCTURE.key: sys.argv[3] == "on"})
window = open_window(make_application(paths), paths, settings)
window.furnish()
QAccessible.setActive(True)
print(type(QAccessible.queryAccessibleInterface(window.view.viewport())).__name__)
QAccessible.setActive(False)
window.close()
"""


@pytest.mark.parametrize(("switch", "made"), [("on", "PageTree"), ("off", "QAccessibleWidget")])
def test_pages_are_described_unless_the_setting_says_no(switch: str, made: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", START, str(RESOURCES), str(tmp_path), switch],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == [made]
