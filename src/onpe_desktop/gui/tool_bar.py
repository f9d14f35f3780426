"""The bar above the text: ways, search, size of the letters, theme, printing, emergency."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.theme import Theme


class ToolBar(QToolBar):
    """A button for each of the frequent actions, and the search field in the middle."""

    def __init__(self, actions: Actions, theme: Theme, search_field: SearchField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Barre d’outils"))
        self.setMovable(False)
        self.setIconSize(QSize(20, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # it would let the bar be hidden
        search_field.setMaximumWidth(560)
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
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(button.toolTip())

    def _theme_button(self, actions: Actions) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(self.tr("Thème et couleurs"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(actions.theme_menu(self))
        return button

    def _draw_theme_icon(self) -> None:
        self._theme_choice.setIcon(self._theme.icon("sun-moon"))


def _stretch() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
