"""The choices about discretion."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from onpe_desktop.gui.dialog_column import lay_out_column
from onpe_desktop.gui.shift_gesture import TIMES
from onpe_desktop.settings import BOOKMARKS, DISCREET_AFTER, READING, Settings, SettingsError

if TYPE_CHECKING:
    from onpe_desktop.errors import UserError
    from onpe_desktop.gui.pin_door import PinDoor


class DiscretionDialog(QDialog):
    """Stores what is chosen when it is accepted. `refusal` is then what the disk said, None when all is well."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, door: "PinDoor | None" = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.refusal: UserError | None = None
        self.setWindowTitle(self.tr("Discrétion"))
        self.minutes = QSpinBox(self)
        self.minutes.setRange(DISCREET_AFTER.smallest, DISCREET_AFTER.largest)
        self.minutes.setValue(int(settings[DISCREET_AFTER]))
        self.minutes.lineEdit().setTextMargins(5, 0, 0, 0)
        self.minutes.setSuffix(self.tr("\u00a0min"))
        self.minutes.setSpecialValueText(self.tr("jamais"))
        self.minutes.setAccessibleName(self.tr("Écran discret automatique, en minutes sans activité"))
        self.bookmarks = QCheckBox(self.tr("&Garder des marque-pages sur ce poste"), self)
        self.bookmarks.setChecked(bool(settings[BOOKMARKS]))
        self.reading = QCheckBox(self.tr("Garder mes &repères de lecture (où j’en étais, sections déjà lues)"), self)
        self.reading.setChecked(bool(settings[READING]))
        boxes = ((self.bookmarks, BOOKMARKS), (self.reading, READING))
        self._locked = [
            widget for widget, setting in ((self.minutes, DISCREET_AFTER), *boxes) if settings.is_locked(setting)
        ]
        form = QFormLayout()
        form.addRow(self.tr("&Écran discret automatique après"), self.minutes)
        column = lay_out_column(self, self._explanation(), form, self.bookmarks, self.reading)
        if door is not None:
            column.addWidget(self._code_button(door), alignment=Qt.AlignmentFlag.AlignLeft)
        if self._locked:
            column.addWidget(self._show_locks())
        column.addWidget(self._buttons())

    def accept(self) -> None:
        """Store, and close."""
        try:
            kept = ((BOOKMARKS, self.bookmarks.isChecked()), (READING, self.reading.isChecked()))
            for setting, value in (*kept, (DISCREET_AFTER, self.minutes.value())):
                if not self._settings.is_locked(setting):
                    self._settings.try_out(setting, value)
            self._settings.save()
        except SettingsError as error:
            self.refusal = error
        super().accept()

    def _code_button(self, door: "PinDoor") -> QPushButton:
        button = QPushButton(self.tr("&Code pour revenir…"), self)
        button.setAutoDefault(False)

        def choose() -> None:
            self.refusal = door.choose(self)

        button.clicked.connect(choose)
        return button

    def _show_locks(self) -> QLabel:
        """Disable what may not be changed, and return the line that says why."""
        said = QLabel(self.tr("Ce qui est grisé est fixé par votre service informatique."), self)
        for widget in self._locked:
            widget.setEnabled(False)
            widget.setToolTip(said.text())
            widget.setAccessibleDescription(said.text())
        return said

    def _explanation(self) -> QLabel:
        said = QLabel(
            self.tr(
                "Appuyez {times} fois de suite sur Maj, ou sur le bouton de l’œil barré\u00a0: un calendrier couvre la"
                " fenêtre, la recherche est vidée, et le presse-papiers aussi si ce programme l’avait rempli. Le même"
                " geste ramène le texte. L’aide (F1) dit ce que l’écran discret ne fait pas."
            ).format(times=TIMES),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setMinimumWidth(440)
        return said

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        keep = box.addButton(self.tr("&Enregistrer"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        box.addButton(self.tr("&Annuler"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
