"""A neutral page over a window, and the window's own things taken away from under it."""

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

_NOT_COVERED = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


class NeutralPage(QFrame):
    """The calendar of the month, as large as its window. It keeps the keyboard to itself, shortcuts included."""

    backWanted = Signal()  # noqa: N815 - a Qt signal: the button for those who cannot make the gesture
    codeGiven = Signal(str)  # noqa: N815 - a Qt signal

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
        self._said = QLabel(self)
        self._said.hide()
        self._code: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addStretch()
        column.addWidget(month, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch()
        column.addWidget(self._said, alignment=Qt.AlignmentFlag.AlignRight)
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

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's contract
        """Go round the page, the field for the code and the button: nothing else can be reached."""
        ring = [one for one in (self, self._code, self._back) if one is not None]
        here = next((place for place, one in enumerate(ring) if one.hasFocus()), 0)
        ring[(here + (1 if forwards else -1)) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def ask_code(self) -> None:
        """Show the field for the code, with the keyboard in it."""
        if self._code is None:
            self._code = QLineEdit(self)
            self._code.setEchoMode(QLineEdit.EchoMode.Password)
            self._code.setAccessibleName(self.tr("Code"))
            self._code.setPlaceholderText(self.tr("Code"))
            self._code.setFixedWidth(160)
            self._code.returnPressed.connect(self._give_code)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)  # noqa: S101 - made above
            layout.insertWidget(layout.indexOf(self._back), self._code, alignment=Qt.AlignmentFlag.AlignRight)
            self._code.show()
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, said: str) -> None:
        """Say why the code does not help, and take another one."""
        self._said.setText(said)
        self._said.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        if self._code is not None:
            self._code.setEnabled(True)
            self._code.clear()
            self.ask_code()

    def _give_code(self) -> None:
        if self._code is not None and self._code.text():
            self._code.setEnabled(False)
            self.codeGiven.emit(self._code.text())


class Cover(QObject):
    """Covers one window from when it is made until `take_away`.

    What was in the window is hidden, so that neither a screen reader nor a key reaches it, and comes back where it was.
    """

    backWanted = Signal()  # noqa: N815 - a Qt signal
    codeGiven = Signal(str)  # noqa: N815 - a Qt signal

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
        self._page.codeGiven.connect(self.codeGiven)
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

    @property
    def page(self) -> NeutralPage:
        """What covers it."""
        return self._page

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

    locale = QLocale()  # that of the window's language
    days = "".join(f"<th>{locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat)}</th>" for day in range(1, 8))
    weeks = "".join(
        f"<tr>{''.join(_day(day, today) for day in week)}</tr>"
        for week in calendar.Calendar().monthdayscalendar(today.year, today.month)
    )
    return f'<h2 align="center">{_month_name(today)}</h2><table cellpadding="12"><tr>{days}</tr>{weeks}</table>'


def _month_name(today: date) -> str:
    locale = QLocale()  # that of the window's language
    return f"{locale.standaloneMonthName(today.month)} {today.year}".capitalize()


def _day(day: int, today: date) -> str:
    inner = f"<b>{day}</b>" if day == today.day else str(day or "")
    return f'<td align="right">{inner}</td>'
