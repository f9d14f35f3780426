"""« Confort de lecture »: every change is seen in the text at once; cancelling takes them all back."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from onpe_desktop.gui.comfort import COMFORT, WIDE
from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.settings import (
    FONT,
    INTERFACE_SIZE,
    LETTER_SPACING,
    LINE_HEIGHT,
    LINE_WIDTH,
    PARAGRAPH_SPACING,
    WORD_SPACING,
    ZOOM,
    Setting,
    Settings,
    SettingsError,
    Value,
)

_ALL = (*COMFORT, INTERFACE_SIZE)


class ComfortDialog(QDialog):
    """Changes the settings in memory, and stores them when it is accepted.

    `refusal` is then what the disk said, None when all is well.
    """

    tried = Signal()
    """The settings have changed: show the text as they say."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._before: dict[Setting, Value] = {setting: settings[setting] for setting in _ALL}
        self.refusal: SettingsError | None = None
        self.setWindowTitle(self.tr("Confort de lecture"))
        self.font_choice = self._fonts()
        self.numbers: dict[Setting, QSpinBox] = {
            ZOOM: self._number(ZOOM, 10, self.tr("\u00a0%")),
            LINE_HEIGHT: self._number(LINE_HEIGHT, 5, self.tr("\u00a0% des lettres")),
            LETTER_SPACING: self._number(LETTER_SPACING, 2, self.tr("\u00a0% des lettres")),
            WORD_SPACING: self._number(WORD_SPACING, 4, self.tr("\u00a0% des lettres")),
            PARAGRAPH_SPACING: self._number(PARAGRAPH_SPACING, 10, self.tr("\u00a0% des lettres")),
            LINE_WIDTH: self._number(LINE_WIDTH, 4, self.tr("\u00a0caractères")),
            INTERFACE_SIZE: self._number(INTERFACE_SIZE, 25, self.tr("\u00a0%")),
        }
        self._lay_out()

    def accept(self) -> None:
        """Store what is seen."""
        try:
            self._settings.save()
        except SettingsError as error:
            self.refusal = error
        super().accept()

    def reject(self) -> None:
        """Take everything back."""
        self._take(self._before)
        super().reject()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Police"), self.font_choice)
        for label, setting in (
            (self.tr("&Taille du texte"), ZOOM),
            (self.tr("&Interligne"), LINE_HEIGHT),
            (self.tr("Espace entre les &lettres"), LETTER_SPACING),
            (self.tr("Espace entre les &mots"), WORD_SPACING),
            (self.tr("Espace entre les pa&ragraphes"), PARAGRAPH_SPACING),
            (self.tr("L&ongueur des lignes"), LINE_WIDTH),
            (self.tr("Tout afficher plus &grand (au prochain démarrage)"), INTERFACE_SIZE),
        ):
            form.addRow(label, self.numbers[setting])
        presets = QHBoxLayout()
        presets.addWidget(self._preset(self.tr("Texte &espacé"), dict(WIDE)))
        presets.addWidget(self._preset(self.tr("Valeurs d’&origine"), {one: one.default for one in _ALL}))
        lay_out_column(self, form, presets, self._buttons())

    def _fonts(self) -> QComboBox:
        box = QComboBox(self)
        for value, name in (
            ("sans", self.tr("Source Sans 3, sans empattements")),
            ("serif", self.tr("Gentium Book Plus, à empattements")),
            ("legible", self.tr("Atkinson Hyperlegible Next, pour basse vision")),
        ):
            box.addItem(name, value)
        box.setCurrentIndex(box.findData(self._settings[FONT]))
        box.currentIndexChanged.connect(lambda: self._try(FONT, box.currentData()))
        return box

    def _number(self, setting: Setting, step: int, suffix: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(setting.smallest, setting.largest)
        box.setSingleStep(step)
        box.setSuffix(suffix)
        box.lineEdit().setTextMargins(5, 0, 0, 0)
        box.setValue(int(self._settings[setting]))
        box.valueChanged.connect(partial(self._try, setting))
        return box

    def _preset(self, name: str, values: dict[Setting, Value]) -> QPushButton:
        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(values))
        return button

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("E&nregistrer"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _take(self, values: dict[Setting, Value]) -> None:
        """Show and try these values, all at once."""
        for setting, value in values.items():
            widget = self.font_choice if setting is FONT else self.numbers[setting]
            with QSignalBlocker(widget):
                self._show(setting, value)
            self._settings.try_out(setting, value)
        self.tried.emit()

    def _show(self, setting: Setting, value: Value) -> None:
        if setting is FONT:
            self.font_choice.setCurrentIndex(self.font_choice.findData(value))
        else:
            self.numbers[setting].setValue(int(value))

    def _try(self, setting: Setting, value: Value) -> None:
        self._settings.try_out(setting, value)
        self.tried.emit()
