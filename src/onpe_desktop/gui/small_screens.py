"""Has dialogs fit into small screens."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class SmallScreens(QObject):
    """Looks at each dialog that gets the keyboard: the only time at which all of them pass, whoever has made them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is no window without
        application.focusWindowChanged.connect(self._look_soon)  # a lambda would outlive this

    def _look_soon(self) -> None:
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        window = QApplication.activeWindow()
        if window is None or not window.inherits("QDialog"):
            return
        from PySide6.QtWidgets import QDialog  # with what `fit` needs, and the start does not

        from onpe_desktop.gui.fitting import fit

        if isinstance(window, QDialog):
            fit(window, window.screen().availableGeometry().size())
