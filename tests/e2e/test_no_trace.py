"""A session of reading leaves nothing but the settings that were chosen in it."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from onpe_desktop.paths import Paths

LOOKED_FOR = "fugue"
JOURNEY = """
import json, os, sys
from pathlib import Path

written = []

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str | bytes) and arguments[2] & WRITING:
        written.append(os.fsdecode(arguments[0]))
    elif event in ("os.mkdir", "os.rename", "os.link", "os.symlink", "sqlite3.connect"):
        written.append(os.fsdecode(arguments[0]))

sys.addaudithook(note)

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.gui.single_instance import SingleInstance
from onpe_desktop.paths import Paths, find_paths
from onpe_desktop.settings import Settings

resources, index, looked_for = sys.argv[1:]
own = find_paths()
paths = Paths(Path(resources), Path(index), own.user_config, own.user_cache, own.user_data)
instance = SingleInstance(own.user_runtime, own.user_config)
assert instance.is_first
application = make_application(paths)
window = open_window(application, paths, Settings.load(paths.user_config))
instance.answer(window)
done = []

def wait(condition):
    for _ in range(600):
        if condition():
            return
        QTest.qWait(50)
    raise SystemExit("waited in vain")

wait(lambda: window._furnished)
QTest.keyClicks(window.search_field, looked_for)
wait(lambda: window._search_panel.query == looked_for)
QTest.keyClick(window.search_field, Qt.Key.Key_Return)
wait(lambda: not window._search_panel._go_to_results)
QTest.keyClick(window._search_panel._view, Qt.Key.Key_Return)
wait(lambda: window.reader.section_read is not None)
done.append("read")
window._comforts.progress.notice()
window._actions.read.trigger()
assert window._comforts.progress.place_to_resume() is not None
done.append("remembered")
window.view.selectAll()
window.view.copy()
wait(lambda: looked_for in QApplication.clipboard().text())
done.append("copied")
QTest.keyClick(window.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

def close_preview():
    dialog = QApplication.activeModalWidget()
    wait(lambda: dialog._work.printout is not None)
    done.append("previewed")
    dialog.reject()

QTimer.singleShot(0, close_preview)
window._actions.print.trigger()
for _ in range(3):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
assert window._comforts.discretion.is_covered
done.append("covered")
window._comforts.discretion.uncover()
window.close()
instance.leave()
print(json.dumps([done, written]))
"""


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def state_of(folder: Path) -> set[tuple[str, int, int]]:
    return {(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in folder.rglob("*")}


@pytest.mark.skipif(sys.platform != "linux", reason="knows where Linux keeps what a program writes")
def test_a_day_of_use_leaves_only_the_settings(bundled: Paths, tmp_path: Path) -> None:
    home, temporary, runtime = (tmp_path / name for name in ("home", "temporary", "runtime"))
    for folder in (home, temporary, runtime):
        folder.mkdir(mode=0o700)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment = inherited | {
        "HOME": str(home), "TMPDIR": str(temporary), "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    installed = state_of(bundled.resources) | state_of(bundled.index)
    ended = subprocess.run(
        [sys.executable, "-c", JOURNEY, str(bundled.resources), str(bundled.index), LOOKED_FOR],
        env=environment, cwd=home, capture_output=True, text=True, check=False, timeout=170,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr
    done, written = json.loads(ended.stdout.splitlines()[-1])
    assert done == ["read", "remembered", "copied", "previewed", "covered"]
    kept = {name: content for name, content in files_in(home).items() if not name.startswith(".cache/fontconfig/")}
    assert list(kept) == [".config/onpe-desktop/settings.toml"]
    assert tomllib.loads(kept[".config/onpe-desktop/settings.toml"].decode()) == {"zoom": 110, "welcomed": True}
    assert files_in(temporary) == {}
    assert list(runtime.iterdir()) == []
    assert state_of(bundled.resources) | state_of(bundled.index) == installed
    assert [name for name in written if not name.startswith((f"{tmp_path}/", "/dev/"))] == []
    assert LOOKED_FOR not in ended.stderr
