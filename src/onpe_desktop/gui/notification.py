"""What speaks for a window, as AT-SPI wants to see it."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from onpe_desktop.gui.announcing import Announcer


class Notification(QAccessibleWidget):
    """Describes an announcer. Its name is what is said."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__(announcer, QAccessible.Role.Notification)

    def state(self) -> QAccessible.State:
        """Return that it is there while it says something: a hidden one would not be spoken."""
        state = QAccessible.State()
        state.invisible = not self.text(QAccessible.Text.Name)
        return state

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return None."""
        return None
