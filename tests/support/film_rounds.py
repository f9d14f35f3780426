"""Opens a film, plays it and closes it again, many times over: `python film_rounds.py FILM ROUNDS`.

A process of its own, since what it looks for stands still for ever.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.video_stage import VideoStage


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(film: str, rounds: str) -> None:
    application = QApplication(["film_rounds"])
    content = Path(film).read_bytes()
    for number in range(int(rounds)):
        stage = VideoStage(content)
        stage.show()
        wait((1, 20, 60)[number % 3])  # before, while and after FFmpeg's threads begin
        stage.play()
        wait((1, 30, 100, 150)[number % 4])
        stage.end()
        stage.hide()
        stage.deleteLater()
        del stage
    application.processEvents()
    sys.stdout.write("ended\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
