"""The choice of the window's language."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from onpe_desktop.gui.languages import Language, chosen_language
from onpe_desktop.settings import LANGUAGE, Settings, SettingsError

SYSTEM = "system"


class LanguageMenu(QMenu):
    """Stores the language that is chosen, and says when the window speaks another one now."""

    changed = Signal()
    refused = Signal(object)  # SettingsError

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(self.tr("&Langue (language)"), parent)
        self._settings = settings
        group = QActionGroup(self)
        names = {
            SYSTEM: self.tr("Comme le s&ystème"),
            Language.FRENCH.value: self.tr("&Français"),
            Language.ENGLISH.value: self.tr("&English"),
        }
        self.choices = {choice: QAction(name, group) for choice, name in names.items()}
        for choice, action in self.choices.items():
            action.setCheckable(True)
            action.setChecked(choice == settings[LANGUAGE])
            action.setEnabled(settings.allows(LANGUAGE, choice))
            action.triggered.connect(lambda _checked=False, choice=choice: self._choose(choice))
        self.addActions(list(self.choices.values()))

    def _choose(self, choice: str) -> None:
        before = chosen_language(self._settings)
        try:
            self._settings.store(LANGUAGE, choice)
        except SettingsError as error:
            self.refused.emit(error)
        if chosen_language(self._settings) is not before:  # in memory even when the disk refuses it
            self.changed.emit()
