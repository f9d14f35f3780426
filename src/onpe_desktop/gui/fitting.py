"""A dialog on a screen that is smaller than it is: it scrolls, and stays where it can be reached."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

TITLE_BAR = QSize(8, 36)  # pixels that a window's frame takes, about
LINE = 28  # pixels of something to see it


def fit(dialog: QDialog, screen: QSize) -> None:
    """Let a dialog scroll when it cannot be as small as the screen, and bring it into the screen."""
    room = screen - TITLE_BAR
    needed = _needed(dialog, min(dialog.width(), room.width()))
    focus = dialog.focusWidget()
    if (needed.width() > room.width() or needed.height() > room.height()) and _is_ours(dialog):
        _let_scroll(dialog)
        bar = dialog.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        dialog.resize(QSize(needed.width() + bar, needed.height()).boundedTo(room))
    # Qt opens windows with two thirds of a small screen at most, however much they need.
    size = dialog.size().expandedTo(needed).boundedTo(room)
    if size != dialog.size():
        dialog.resize(size)
        _bring_in(dialog)
    if area := dialog.findChild(_Scroll):
        area.show_first(focus)


def _bring_in(dialog: QDialog) -> None:
    screen = dialog.screen().availableGeometry()
    corner = screen.bottomRight() - QPoint(dialog.width(), dialog.height()) - QPoint(TITLE_BAR.width(), 0)
    dialog.move(max(screen.left(), min(dialog.x(), corner.x())), max(screen.top(), min(dialog.y(), corner.y())))


def _needed(dialog: QDialog, width: int) -> QSize:
    """Return the least size of a dialog; texts that wrap need more height than the layout says by itself."""
    needed, layout = dialog.minimumSizeHint(), dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        needed.setHeight(max(needed.height(), layout.totalMinimumHeightForWidth(max(width, needed.width()))))
    return needed


def _is_ours(dialog: QDialog) -> bool:
    """Tell whether the dialog has a layout of its own that does not scroll yet: Qt's look after themselves."""
    return dialog.metaObject().className() not in _QTS and dialog.findChild(_Scroll) is None


def _let_scroll(dialog: QDialog) -> None:
    layout, focus = dialog.layout(), dialog.focusWidget()
    if layout is None:
        return
    inside = QWidget()
    inside.setLayout(layout)  # with all that is in it
    area = _Scroll(dialog)
    area.setWidget(inside)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    area.show()  # at once, so that it has its size
    dialog.setMinimumSize(0, 0)  # which the layout had set, from all that it held
    if focus is not None:
        focus.setFocus()


class _Scroll(QScrollArea):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_first(self, focus: QWidget | None) -> None:
        """Show the head of the dialog; scroll only if what has the keyboard would be out of sight."""
        inside = self.widget()
        for around in (self.window(), inside):
            layout = around.layout() if around is not None else None
            if layout is not None:
                layout.activate()  # else everything is still where it was before
        self.verticalScrollBar().setValue(0)
        if (
            focus is not None
            and inside is not None
            and focus.mapTo(inside, QPoint(0, LINE)).y() > self.viewport().height()
        ):
            self.ensureWidgetVisible(focus, 0, 0)


_QTS = ("QFileDialog", "QMessageBox", "QPrintDialog", "QColorDialog", "QFontDialog", "QInputDialog", "QProgressDialog")
