"""A neutral page over a window, and the window's own things taken away from under it."""

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

_NOT_COVERED = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class NeutralPage(QFrame):
    """The calendar of the month, as large as its window. It keeps the keyboard to itself, shortcuts included."""

    backWanted = Signal()  # noqa: N815 - a Qt signal: the button for those who cannot make the gesture

    def __init__(self, window: QWidget, today: date) -> None:
        super().__init__(window)
        self.setObjectName("neutralPage")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Calendrier"))
        month = QLabel(month_page(today), self)
        month.setTextFormat(Qt.TextFormat.RichText)
        month.setAccessibleName(_month_name(today))
        self._back = QPushButton(self.tr("Reprendre"), self)
        self._back.setObjectName("quiet")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.backWanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addStretch()
        column.addWidget(month, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignRight)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the menus and actions of the window."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key, and do nothing."""
        event.accept()

    def focusNextPrevChild(self, _forwards: bool) -> bool:  # noqa: FBT001 - Qt's contract
        """Go from the page to its button and back: nothing else can be reached."""
        (self if self._back.hasFocus() else self._back).setFocus(Qt.FocusReason.TabFocusReason)
        return True


class Cover(QObject):
    """Covers one window from when it is made until `take_away`.

    What was in the window is hidden, so that neither a screen reader nor a key reaches it, and comes back where it was.
    """

    backWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, window: QWidget, today: date) -> None:
        super().__init__(window)
        self._window = window
        self._focus = window.focusWidget()
        self._title = window.windowTitle()
        self._hidden = [
            child for child in window.children()
            if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden()
        ]  # fmt: skip
        self._page = NeutralPage(window, today)
        self._page.backWanted.connect(self.backWanted)
        self._page.setGeometry(window.rect())
        self._page.show()
        self._page.raise_()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.repaint()  # now: what follows may take its time
        window.setWindowTitle(self._page.accessibleName())
        self._freeze(frozen=True)
        for child in self._hidden:
            child.hide()
        window.installEventFilter(self)

    @property
    def window(self) -> QWidget:
        """The window covered."""
        return self._window

    def take_away(self) -> None:
        """Show the window as it was."""
        self._window.removeEventFilter(self)
        for child in self._hidden:
            child.show()
        self._freeze(frozen=False)
        self._window.setWindowTitle(self._title)
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.hide()
        self._page.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._page.setGeometry(self._window.rect())
        return False

    def _freeze(self, *, frozen: bool) -> None:
        """Keep the window's things from moving while they are hidden: the text need not be laid out again."""
        layout = self._window.layout()
        if layout is not None:
            layout.setEnabled(not frozen)
            if not frozen:
                layout.activate()


def can_be_covered(window: QWidget) -> bool:
    """Tell whether a top-level widget shows anything that should not be seen."""
    return window.isVisible() and window.windowType() not in _NOT_COVERED


def month_page(today: date) -> str:
    """Return the month of `today` as HTML, this day in bold."""
    import calendar

    locale = QLocale(QLocale.Language.French, QLocale.Country.France)
    days = "".join(f"<th>{locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat)}</th>" for day in range(1, 8))
    weeks = "".join(
        f"<tr>{''.join(_day(day, today) for day in week)}</tr>"
        for week in calendar.Calendar().monthdayscalendar(today.year, today.month)
    )
    return f'<h2 align="center">{_month_name(today)}</h2><table cellpadding="12"><tr>{days}</tr>{weeks}</table>'


def _month_name(today: date) -> str:
    locale = QLocale(QLocale.Language.French, QLocale.Country.France)
    return f"{locale.standaloneMonthName(today.month)} {today.year}".capitalize()


def _day(day: int, today: date) -> str:
    inner = f"<b>{day}</b>" if day == today.day else str(day or "")
    return f'<td align="right">{inner}</td>'
