"""The choice of the window's language."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from onpe_desktop.gui.languages import Language
from onpe_desktop.settings import LANGUAGE, Settings, SettingsError

SYSTEM = "system"


class LanguageMenu(QMenu):
    """Stores the language that is chosen. The window takes it the next time that it opens, and says so in both."""

    told = Signal(str)
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
        try:
            self._settings.store(LANGUAGE, choice)
        except SettingsError as error:
            self.refused.emit(error)
        self.told.emit(
            self.tr("La langue changera au prochain démarrage. – The language will change at the next start.")
        )
