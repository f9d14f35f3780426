"""The bar above the text: ways, search, size of the letters, theme, printing, emergency."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.theme import Theme
from onpe_desktop.settings import BUTTON_NAMES, Settings, SettingsError

_WIDEST = 560  # pixels of the search field
_BESIDE_NAMES = 340  # what it keeps of them when the buttons bear names
_NARROWEST = 140
_BESIDE = 60  # pixels that the bar's borders and separators, and the spaces between its parts, take


class ToolBar(QToolBar):
    """A button for each of the frequent actions, and the search field in the middle.

    The buttons bear their names where there is room for them and for the search.
    """

    refused = Signal(object)  # SettingsError: a choice could not be stored

    def __init__(
        self, actions: Actions, theme: Theme, search_field: SearchField, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._choice = actions.button_names
        self._choice.triggered.connect(self._choose)
        self._field = search_field
        self.setWindowTitle(self.tr("Barre d’outils"))
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # it would let the bar be hidden
        search_field.setMaximumWidth(_WIDEST)
        search_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addActions([actions.side, actions.back, actions.forward, actions.home])
        for widget in (_stretch(), search_field, _stretch()):
            self.addWidget(widget)
        self.addActions([actions.smaller, actions.normal_size, actions.larger])
        self.addSeparator()
        self._theme = theme
        self._theme_choice = self._theme_button(actions)
        self.addWidget(self._theme_choice)
        theme.changed.connect(self._draw_theme_icon)
        self._draw_theme_icon()
        self.addActions([actions.print, actions.emergency, actions.discreet])
        self._buttons = [button for button in self.findChildren(QToolButton) if self._is_ours(button)]
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(button.toolTip())
        self.take_setting()

    def take_setting(self) -> None:
        """Show the names of the buttons where there is room, or never, as the settings say now."""
        self._choice.setChecked(bool(self._settings[BUTTON_NAMES]))
        self._share(self.window().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share(event.size().width())

    def _choose(self) -> None:
        try:
            self._settings.store(BUTTON_NAMES, self._choice.isChecked())
        except SettingsError as error:
            self.refused.emit(error)
        self.take_setting()

    def _share(self, width: int) -> None:
        """Give the search field its part of `width`, and the buttons theirs: with their names if there is room."""
        wanted = min(_WIDEST, width * 2 // 5)
        if not self._settings[BUTTON_NAMES] or self._taken(named=True) + _BESIDE_NAMES > width:
            self._taken(named=False)
        self._field.setMinimumWidth(max(_NARROWEST, min(wanted, width - self._taken())))

    def _taken(self, *, named: bool | None = None) -> int:
        """Return how many pixels all but the search take, with or without names from now on."""
        if named is not None:
            under, alone = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            self.setToolButtonStyle(under if named else alone)
        return sum(button.sizeHint().width() for button in self._buttons) + _BESIDE

    def _is_ours(self, button: QToolButton) -> bool:
        """Tell whether a button was made here: the search field has one, and Qt one for what finds no room."""
        return button is self._theme_choice or (button.parent() is self and button.defaultAction() is not None)

    def _theme_button(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Thème"))
        button.setToolTip(self.tr("Thème et couleurs"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(actions.theme_menu(self))
        self.toolButtonStyleChanged.connect(button.setToolButtonStyle)
        return button

    def _draw_theme_icon(self) -> None:
        self._theme_choice.setIcon(self._theme.icon("sun-moon"))


def _stretch() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
