"""What a double click on a pack opens: the installed packs alone, and the question whether to install this one."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from onpe_desktop.gui.application import make_application, obey_and_speak, run
from onpe_desktop.gui.crash import CrashReporter
from onpe_desktop.gui.display import check_display
from onpe_desktop.gui.garbage import collect_on_this_thread
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.languages import speak_of_buttons
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.installing.station import Station
from onpe_desktop.paths import Paths
from onpe_desktop.settings import Settings


def run_with_packs(paths: Paths, settings: Settings, files: Sequence[Path]) -> int:
    """Offer to install the files, then open the window if it is wanted; return the exit code when all is closed.

    `NoDisplayError` when there is no screen.
    """
    check_display(os.environ)
    application = make_application(paths)
    collect_on_this_thread(application)
    CrashReporter(application).install()
    policy, language = obey_and_speak(application, paths, settings)
    speak_of_buttons(application, language)
    Theme(application, settings, paths.resources)
    runner = TaskRunner()
    dialog = InstalledDialog(Station(paths, policy), runner)
    wanted: list[bool] = []
    dialog.reopenWanted.connect(partial(wanted.append, True))  # noqa: FBT003 - what the list holds
    QTimer.singleShot(0, partial(dialog.install_files, tuple(files)))
    dialog.exec()
    runner.close()
    return run(paths, settings) if wanted else 0
